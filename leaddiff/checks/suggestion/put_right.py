"""Put right: which alterations read as corrections, and the clause that tells them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from leaddiff.checks.case import Case
from leaddiff.checks.suggestion.what_came import tells_share_price
from leaddiff.checks.topics.topics import tells_toll
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import ranges
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Ruling, Verdict

LONE = 2
"""Stretches of change in a paragraph (1 to 3) up to which a replaced fact counts as the only change."""

LONE_NAME = 6
"""The same (2 to 10) for a name, of which a paragraph often has two."""

LONE_CORRECTED = 8
"""The same (4 to 12) under a correction that is borne out: where one figure was wrong more may be."""

_CALLED = {
    FactKind.QUOTE: "quote",
    FactKind.FIGURE: "figure",
    FactKind.NAME: "name",
    FactKind.DATE: "date",
}
"""What is corrected, in the words of a note."""

TITLE = "title"
"""What is corrected where a name stands and what goes with it does not: former mayor."""

WORDING = "wording"
"""What is corrected where the note itself calls it a correction, of something that it is not."""

Corrected = tuple[tuple[str, tuple[int, ...]], ...]
"""What is corrected, and in which paragraphs."""


def put_right(alteration: Alteration, case: Case) -> str | None:
    """What a note calls a fact that was replaced, where that reads as a correction; None where it is news.

    An altered quotation always does. A figure or a name does where the rest of its paragraph stands, a date
    where the note itself speaks of a correction. A toll that rose is news, and so are what shares did since and
    what is new in the lead.
    """
    from leaddiff.checks.topics.quoted_matter import gave_way

    fact = alteration.fact
    if fact is None or not (fact.before and fact.after) or fact.kind not in _CALLED:
        return None
    called = _CALLED[fact.kind]
    if fact.kind is FactKind.NAME and _names(fact.before) == _names(fact.after):
        called = TITLE
    if fact.kind is FactKind.QUOTE:
        return None if gave_way(fact) else called
    is_swap = case.traces[alteration.new[0]].exchanges_figures
    most = LONE_NAME if fact.kind is FactKind.NAME or is_swap else LONE
    if any(_is_borne_out_correction(ruling) for ruling in case.rulings):
        most = max(most, LONE_CORRECTED)
    if not _stands_else(alteration.new[0], most, case):
        return None
    is_correction = any(ruling.claim.corrects for ruling in case.rulings)
    is_news = fact.kind is FactKind.DATE or _is_what_shares_did(fact, case)
    return called if is_correction or not is_news else None


def _is_what_shares_did(fact: FactChange, case: Case) -> bool:
    """Whether a figure is what a share did, which goes on from hour to hour: shares were down 2.8 percent. What
    it closed at, and how high it was, stays so, and cents become no euros."""
    units = {_DIGITS.sub("", side or "") for side in (fact.before, fact.after)}
    if fact.kind is not FactKind.FIGURE or len(units) > 1:
        return False
    before = (each for number in fact.old for each in sentences(case.old.matter[number - 1]))
    if any(fact.before in each and _SETTLED.search(each) for each in before if fact.before):
        return False
    now = (each for number in fact.new for each in sentences(case.new.matter[number - 1]))
    return any(tells_share_price(each) for each in now if (fact.after or "") in each)


_DIGITS = pattern(r"[\d.,]+")
_SETTLED = pattern(r"(?i)\b(?:closed|ended|finished|settled|highs?|lows?|record|high as|low as)\b")


def called_a_correction(alteration: Alteration, case: Case) -> str | None:
    """What a note of corrections alone calls a change where one of them is not so, though most of its paragraph
    stands; None elsewhere. One stays a correction, whatever else was wrong with it."""
    number = alteration.new[0]
    is_called_so = any(
        number in ruling.claim.paragraphs and ruling.verdict in (Verdict.REFUTED, Verdict.PARTIAL)
        for ruling in case.rulings
    )
    is_of_corrections = all(r.claim.corrects or r.claim.denies for r in case.rulings)
    is_plain = is_called_so and is_of_corrections and _stands_else(number, LONE_CORRECTED, case)
    return WORDING if is_plain else None


def _names(text: str) -> list[str]:
    return [word for word in words_of(text) if word[:1].isupper()]


def _is_borne_out_correction(ruling: Ruling) -> bool:
    return ruling.claim.corrects and ruling.verdict is Verdict.CONFIRMED


def _stands_else(number: int, most: int, case: Case) -> bool:
    """Whether a paragraph below the lead has so few stretches of change that the rest of it stands."""
    found = case.traces[number]
    if number == 1 or not found.replaces or found.stretches > most:
        return False
    if _words(found, Op.CAME) > _words(found, Op.KEPT):
        return False
    return not tells_toll("toll", case.altered.get(number, frozenset()))


def _words(trace: Trace, op: Op) -> int:
    return sum(len(run.text.split()) for run in trace.words if run.op is op)


def gathered(found: Mapping[int, Collection[str]]) -> Corrected:
    """What was put right by paragraph, turned into paragraphs by what was: quote in 3 and 7."""
    names = sorted({called for each in found.values() for called in each}, key=_ORDER.index)
    return tuple(
        (called, tuple(n for n in sorted(found) if called in found[n])) for called in names
    )


_ORDER = [*_CALLED.values(), TITLE, WORDING]


def corrections(found: Corrected, style: NoteStyle) -> list[str]:
    """CORRECTS quote in para 3; CORRECTS figure in paras 2, 5, in the form of the agency's other verbs."""
    return [
        f"{corrects(style)} {called} in {style.unit if len(numbers) == 1 else style.units} {ranges(numbers)}"
        for called, numbers in found
    ]


def corrects(style: NoteStyle) -> str:
    """The verb of a correction as the desk writes its verbs."""
    verb = "correcting" if style.change.lower().endswith("ing") else "corrects"
    return verb.upper() if style.change.isupper() else verb
