"""Beyond copy: claims on what the copy does not carry, a trashline, codes, a release date."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.nouns.claims import Claim, Target

_OPENING = pattern(
    r"(?:(?:the|a|an|its|typos?|errors?|missing|wrong|incorrect|extraneous|stray|extra|in|of|on|to) )+"
)


def names_what_no_copy_carries(claim: Claim) -> bool:
    """Whether all that a claim without a place names is furniture that does not travel with the copy:
    "corrects trashline", "Retransmitting to fix release date"."""
    if claim.target is not Target.BODY or claim.place is not None or not claim.topic:
        return False
    topic = claim.topic.lower()
    opening = _OPENING.match(topic)
    return topic[opening.end() if opening else 0 :] in table_words(ENGLISH, "beyond_copy")
