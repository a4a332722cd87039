"""Word slips: a word that was dropped and is put back, or was one too many and goes."""

from __future__ import annotations

from leaddiff.checks.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Claim

_DROPPED = pattern(r"(?i)\b(?:dropped|missing|omitted|left[- ]out) words?\b")
_TOO_MANY = pattern(
    r"(?i)\b(?:extra|extraneous|superfluous|redundant|repeated|duplicate[d]?) words?\b"
)


def goes_its_way(claim: Claim, found: Trace) -> bool:
    """Whether a paragraph changed the way a claim of a slip says: a dropped word came, more words stand
    there than did; one too many went. A claim of anything else may be borne out either way."""
    said = f"{claim.topic or ''} {claim.clause}"
    more = _count(found.came) - _count(found.gone)
    if _DROPPED.search(said):
        return more > 0
    return more < 0 if _TOO_MANY.search(said) else True


def _count(texts: tuple[str, ...]) -> int:
    return sum(len(words_of(text)) for text in texts)
