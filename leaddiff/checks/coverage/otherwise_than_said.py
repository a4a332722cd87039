"""Otherwise than said: what a claim says of a count, and what gave way to another word in the copy.

"Corrected to show 214 miners were hurt" hides neither that they are soldiers now nor that they were killed;
"updates number of hurt" is of no dead.
"""

from __future__ import annotations

from leaddiff.checks.corrections.correction_sentence import SHOWN, without_places
from leaddiff.checks.coverage.broad_claims import is_turned
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST
from leaddiff.languages.opposites import are_opposed, are_other_kinds
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind, Op
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.evidence import FactChanged, WordsChanged


def is_otherwise_than_said(claim: Claim, alteration: Alteration) -> bool:
    """Whether a word that a claim says of what it counts, or says to be so, gave way in the copy to one of
    another kind, or to its opposite, which the claim has not."""
    went, came = _sides(alteration)
    lost, put = went - came, came - went
    if not (lost and put) or not put.isdisjoint(content_stems(claim.clause)):
        return False
    said = lost & _said(claim)
    is_of_figure = claim.corrects and kinds(claim) == {FactKind.FIGURE}
    counted = lost & _counted(alteration) if is_of_figure else frozenset[str]()
    return are_opposed(said, put) or are_other_kinds(said | counted, put)


def _said(claim: Claim) -> frozenset[str]:
    """The stems of what a claim says to be so, behind "to show", or counts."""
    showing = SHOWN.search(claim.clause) if claim.corrects else None
    if showing:
        right = _WRONG.split(without_places(claim.clause[showing.end() :]), maxsplit=1)[0]
        return frozenset(content_stems(right))
    counted = _NUMBER_OF.search(claim.topic or "")
    return frozenset(content_stems(counted["of"])) if counted else frozenset()


_WRONG = pattern(rf"(?i),? \(?(?:{AGAINST}|from) ")
_NUMBER_OF = pattern(r"(?i)\b(?:numbers?|count|tally|toll) of (?:the )?(?P<of>[^,;]+)")


def _sides(alteration: Alteration) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that went and came in one stretch where a figure was put for another, or the sense turned."""
    fact, seen = alteration.fact, alteration.evidence
    is_figure = fact is not None and fact.kind is FactKind.FIGURE and fact.before and fact.after
    if not isinstance(seen, FactChanged | WordsChanged) or not (
        is_figure or (fact is None and is_turned(alteration))
    ):
        return frozenset(), frozenset()
    went, came = (
        " ".join(run.text for run in seen.excerpt.words if run.op is op)
        for op in (Op.GONE, Op.CAME)
    )
    return _words(went), _words(came)


def _counted(alteration: Alteration) -> frozenset[str]:
    """What a figure that was put for another counted, right behind it, where that gave way with it: of
    "241 miners", "214 soldiers" the miners."""
    seen, figure = alteration.evidence, alteration.fact
    if figure is None or not figure.before or not isinstance(seen, FactChanged):
        return frozenset()
    went = "".join(run.text for run in seen.excerpt.words if run.op is Op.GONE)
    _, found, behind = went.rpartition(figure.before)
    return _words(behind) if found else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(str.isalpha, content_stems(text)))
