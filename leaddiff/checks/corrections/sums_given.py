"""Sums given: whether copy gives a sum or percentage of a note, as a note may write it.

Notes round, $350 million of 347, leave out whose dollars they are, write $0.50 of 50 cents, 33 percent of "a
third", and put two sums together or reckon a rise: 10 percent of "to $22 from $20".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from leaddiff.checks.case import FiguresOf
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Figure

FULLER = 2
"""Digits (1 to 2) that a figure has more than one of a single digit told for it: 43.6 percent for 40."""

WIDE = Decimal("0.1")
"""Share of a figure (0.05 to 0.1) within which a round one stands for it: $350 million of 347, and no
10 percent of 12.4."""

_Worth = tuple[str | None, Decimal]


class Bound(Enum):
    """What a figure is told as where it is none to the letter: the least or most that there is, about so much,
    or a bound that holds nothing: up to, not."""

    LEAST = "least"
    MOST = "most"
    ABOUT = "about"
    LOOSE = "loose"


def gives_about(
    figure: Figure, texts: Iterable[str], figures: FiguresOf, of: str | None = None
) -> bool:
    """Whether one of some texts gives a figure, be it rounded, in another unit, in words or
    reckoned from two; of a thing in words only where they are not another's."""
    unit, value = _plain(figure.unit, figure.value)
    told = (each for text in texts for each in _given(text, figures, of))
    return any(other == unit and _is_about(figure.text, value, worth) for other, worth in told)


def gives_within(figure: Figure, bound: Bound, texts: Iterable[str], figures: FiguresOf) -> bool:
    """Whether one of some texts gives a figure that a bound may be told of: 3.2 of at least $3 billion."""
    unit, value = _plain(figure.unit, figure.value)
    told = (abs(worth) for text in texts for other, worth in _given(text, figures) if other == unit)
    if bound is Bound.LEAST:
        return any(worth >= value for worth in told)
    if bound is Bound.MOST:
        return any(worth <= value for worth in told)
    return any(abs(worth - value) <= value * LOOSELY for worth in told)


LOOSELY = Decimal("0.2")
"""Share of a figure (0.1 to 0.3) within which it may be told as about so much."""


def bound_of(figure: Figure, thing: str) -> Bound | None:
    """What bound a figure is, which copy need not give to the letter: above $4 billion, $1 billion-plus."""
    before, after = _BOUND.search(thing[: figure.start]), _OR_MORE.match(thing[figure.end :])
    if before is None and after is None:
        return None
    told = before or after
    sorts = told.groupdict() if told else {}
    return next((Bound(sort) for sort in sorts if sorts[sort]), Bound.LOOSE)


_BOUND = pattern(
    r"(?i)\b(?:(?P<least>above|over|(?:more|greater|higher) than|at least)"
    r"|(?P<most>below|under|(?:less|fewer|lower) than|at most)|(?P<about>about|around|nearly|almost|some"
    r"|roughly)|not|than|up to|as (?:much|many|little|high|low) as) $"
)
_OR_MORE = pattern(
    r"(?i)(?P<least>\+| or more\b|(?:[ -](?:[mb]illion|[mb]ln))?[- ]plus\b)|(?P<most> or less\b)"
)


def may_be_told_as(figure: Figure, said: str, texts: Sequence[str], figures: FiguresOf) -> bool:
    """Whether one of some texts gives a figure of a note, be it as a note may write it, or as the least or
    most of about so much: 3.2 of at least $3 billion."""
    if gives_about(figure, texts, figures):
        return True
    bound = bound_of(figure, said)
    return (
        bound is not None
        and bound is not Bound.LOOSE
        and gives_within(figure, bound, texts, figures)
        and gives_within(figure, Bound.ABOUT, texts, figures)
    )


def _plain(unit: str | None, value: Decimal) -> _Worth:
    """A figure in the unit of which its own is a part, a dollar in whatever land: 50 cents are $0.50."""
    whole, parts = _WHOLE.get(unit or "", (unit, 1))
    return "dollar" if (whole or "").endswith("-dollar") else whole, value / parts


_WHOLE = {
    "cent": ("dollar", 100),
    "penny": ("pound", 100),
    "basis-point": ("percent", 100),
    "point": ("percent", 1),
}


def _given(text: str, figures: FiguresOf, of: str | None = None) -> Iterator[_Worth]:
    """What a text gives, and what it gives in words or may be reckoned from two that stand side by side."""
    found = figures(text)
    plain = [_plain(each.unit, each.value) for each in found]
    yield from plain
    for (one, (unit, value)), (other, (second, more)) in pairwise(zip(found, plain, strict=True)):
        between = text[one.end : other.start]
        if unit == second and _AND.search(between):
            yield unit, value + more
        if unit == second and more and _FROM.fullmatch(between):
            yield "percent", (value / more - 1) * 100
    for share in _SHARE.finditer(text):
        if of and _is_of_another(share.start(), text, of, figures):
            continue
        yield "percent", Decimal(next(_IN_WORDS[each] for each in share.groupdict() if share[each]))


def _is_of_another(at: int, text: str, of: str, figures: FiguresOf) -> bool:
    """Whether a share in words is of another thing: its own clause has no word of it, and another of the same
    sentence tells of it in percent. "Debt doubled and profit rose 4 percent" has no profit that doubled."""
    sentence = next((each for each in sentences(text) if text.find(each) + len(each) > at), text)
    here = at - text.find(sentence)
    own = sum(found.start() <= here for found in _CLAUSE_ENDS.finditer(sentence))
    wanted = frozenset(content_stems(of))
    clauses = _CLAUSE_ENDS.split(sentence)
    telling = [at for at, each in enumerate(clauses) if wanted.intersection(content_stems(each))]
    return own not in telling and any(
        figure.unit == "percent" for at in telling for figure in figures(clauses[at])
    )


_CLAUSE_ENDS = pattern(r"[,;]| and | but | while ")


_AND = pattern(r"^[^.;:,A-Z]{0,40}\b(?:and|plus)(?: [a-z]+){0,2} $")
"""What stands between two sums of one subject: $3 billion in cash and $4 billion in stock."""
_FROM = pattern(r"(?i) (?:[a-z]+ ){0,2}from (?:[a-z]+ ){0,2}")
_SHARE = pattern(
    r"(?i)\b(?:(?P<half>half (?:of|its|his|their|the|a)|by half|halv(?:e|es|ed|ing))"
    r"|(?P<third>(?:a|one|by)[ -]third)|(?P<quarter>(?:a|one)[ -]quarter (?:of|from|to)|by a quarter)"
    r"|(?P<thirds>two[ -]thirds)|(?P<quarters>three[ -]quarters)|(?P<fifth>(?:a|one)[ -]fifth)"
    r"|(?P<double>doubl(?:e|es|ed|ing))|(?P<triple>tripl(?:e|es|ed|ing)))(?!\w)",
    has=("hal", "third", "quarter", "fifth", "doubl", "tripl"),
)
_IN_WORDS = {
    "half": "50",
    "third": "33.3",
    "quarter": "25",
    "thirds": "66.7",
    "quarters": "75",
    "fifth": "20",
    "double": "100",
    "triple": "200",
}


def _is_about(said: str, value: Decimal, other: Decimal) -> bool:
    """Whether one figure is another as a note may round it, whichever way it went: $3 billion of $3.2 billion,
    $350 million of 347."""
    value, other = abs(value), abs(other)
    digits = _DIGITS.search(said)
    written = digits[0].replace(",", "") if digits else ""
    if not written.strip("0."):
        return value == other
    unit = value / Decimal(written)
    off = abs(value - other)
    if off <= unit.scaleb(-len(written.partition(".")[2])) / 2:
        return True
    whole = written.rstrip("0") if "." not in written else written
    is_round = "." not in written and (len(whole) > 1 or len(_bare(other)) >= len(whole) + FULLER)
    return is_round and off <= min(unit.scaleb(len(written) - len(whole)) / 2, value * WIDE)


def _bare(value: Decimal) -> str:
    """The digits of a value that say something: 347 of 347,000,000."""
    return "".join(map(str, value.normalize().as_tuple().digits))


_DIGITS = pattern(r"\d[\d,]*(?:\.\d+)?")
