"""What came: what a suggestion calls new material: somebody's comments, the share price, details."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.suggestion.kept_clauses import NOT_BORNE_OUT, is_of_something_else
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.checks.verdicts.heard import ANALYST, Heard, heard
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.ground.record import Record
from leaddiff.languages.sentences import sentences
from leaddiff.nouns.claims import Action

MOST_STRETCHES = 8
"""Stretches of new material listed by number (4 to 12); beyond it the note says "throughout"."""

MOST_NAMES = 2
"""Speakers whose comments are named (1 to 3); those of more are comments."""

MOSTLY, HARDLY = 2 / 3, 1 / 4
"""Share of a stretch that somebody says from which on it is comments (0.5 to 0.8), and up to which it is
details (0.1 to 0.4); between the two it is both."""

COMMENTS, PRICE, DETAILS = "comments", "share price", "details"
BOTH = f"{COMMENTS}, {DETAILS}"

_PLAIN_TOPIC = pattern(r"[A-Za-z][A-Za-z .'&-]{1,40}")


class Addition(Record):
    """What came, in the words of a note, and in which paragraphs; none where it came throughout."""

    topic: str
    paragraphs: tuple[int, ...]


def additions(added: Sequence[int], case: Case) -> list[Addition]:
    """The new material, each sort of it once with all its paragraphs, in the order of the copy. Where somebody
    speaks here and there in a stretch, all the rest is told with it: comments, details in paras 3-9, 12."""
    sorts: dict[str, list[int]] = {}
    spoken: list[Heard] = []
    for first, last in runs(added):
        run = range(first, last + 1)
        sort = _own_words(run, case)
        if sort is None:
            sort, said = _sort_of(run, case)
            spoken += said
        sorts.setdefault(sort, []).extend(run)
    if len(runs(added)) > MOST_STRETCHES:
        is_said = not {COMMENTS, BOTH}.isdisjoint(sorts)
        own = [sort for sort in sorts if sort not in _SORTS]
        return [Addition(", ".join([*own, BOTH if is_said else DETAILS]), ())]
    if BOTH in sorts:
        whole = [n for sort in _SPOKEN_OF for n in sorts.pop(sort, [])]
        sorts[BOTH] = sorted(whole)
    named = {sort: _named(sort, spoken) for sort in sorts}
    return sorted((Addition(named[s], tuple(n)) for s, n in sorts.items()), key=_place)


_SORTS = (COMMENTS, PRICE, DETAILS, BOTH)
_SPOKEN_OF = (BOTH, COMMENTS, DETAILS)


def _place(addition: Addition) -> tuple[int, ...]:
    return addition.paragraphs


def _sort_of(run: Sequence[int], case: Case) -> tuple[str, list[Heard]]:
    """Of what sort a stretch is, and who is heard in it."""
    if all(_tells_price(number, case) for number in run):
        return PRICE, []
    spoken = [each for each in heard(run, case) if not _tells_price(each.paragraph, case)]
    count = len({each.paragraph for each in spoken})
    if count <= HARDLY * len(run):
        return DETAILS, []
    is_mostly = count >= MOSTLY * len(run) or count >= len(run) - 1
    return (COMMENTS if is_mostly else BOTH), spoken


def _named(sort: str, spoken: Sequence[Heard]) -> str:
    """A sort of new material with the names of those who speak in it, where a few do and all have one."""
    names = _less_plurals([each.name for each in _less_second_references(spoken)])
    is_fit = sort in (COMMENTS, BOTH) and 0 < len(names) <= MOST_NAMES
    if not is_fit or None in names:
        return sort
    called = sorted((name for name in names if name), key=ANALYST.__eq__)
    if len(called) > 1 or called[0] in _NAMELESS:
        return f"{', '.join(called)} {sort}"
    return f"{called[0]}' {sort}" if called[0].endswith("s") else f"{called[0]}'s {sort}"


_NAMELESS = (ANALYST, "source")
"""Of whom a note says no more: analyst comments, source comments."""


def _less_plurals(names: Iterable[str | None]) -> list[str | None]:
    """Each name once; sources, Reuters sources and a source are one, as are officials and an official."""
    told = [_SOURCES.sub("source", name) if name else None for name in names]
    return list(
        dict.fromkeys(
            name[:-1] if name and name.endswith("s") and name[:-1] in told else name
            for name in told
        )
    )


_SOURCES = pattern(r"^.*\bsources?$")


def _less_second_references(spoken: Sequence[Heard]) -> Sequence[Heard]:
    """Those who speak without "the company" and "the minister", where others have a name."""
    return [each for each in spoken if not each.is_second] or spoken


def _tells_price(number: int, case: Case) -> bool:
    """Whether what came in a paragraph is what a share did."""
    found = case.traces[number]
    first = sentences(case.new.matter[number - 1] if found.is_new else " ".join(found.came))[:1]
    return any(map(tells_share_price, first))


def tells_share_price(sentence: str) -> bool:
    """Whether a sentence tells what a share did: shares were down 2 percent in early trade."""
    from leaddiff.checks.verdicts.prices_told import tells_price
    from leaddiff.languages.quotations import unquoted

    said = unquoted(sentence)
    return _OF_SHARES.match(said) is not None and tells_price(PRICE, said)


_OF_SHARES = pattern(r"(?i)(?:[\w.,'’&()-]+ ){0,7}?(?:shares|stock)\b")
"""How a sentence opens that tells what a share did."""


def _own_words(run: Sequence[int], case: Case) -> str | None:
    """The topic the note gives to any paragraph of a run, where it adds something there."""
    for ruling in case.rulings:
        claim = ruling.claim
        speaks_of_run = claim.action is Action.ADD and set(run) & set(claim.paragraphs)
        if ruling.verdict in NOT_BORNE_OUT and is_of_something_else(
            claim._replace(paragraphs=tuple(run)), case, Naming(case)
        ):
            continue
        if speaks_of_run and claim.topic and _PLAIN_TOPIC.fullmatch(claim.topic):
            return claim.topic
    return None
