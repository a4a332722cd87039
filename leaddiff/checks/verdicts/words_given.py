"""Words given: where the two words that a correction gives in quotation marks were put for each other.

"Corrects quotes in the tenth paragraph, changes "transitional" to "transformational"" says which words it
means, so that they tell where they stand, however far off it counts, and whatever else changed there: one that
is sent again to change 'Her' to 'HRE' is of no other word.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.corrections.turned_round import gives_marked, sides, where_put
from leaddiff.nouns.claims import Action, Claim


def where_given(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which of two words that a correction gives the one was put for the other."""
    told = _told(claim, case)
    if not (claim.corrects or claim.action is Action.CHANGE) or not gives_marked(told):
        return ()
    return where_put(tuple(sides(told)), case)


def _told(claim: Claim, case: Case) -> str:
    """The clause of a claim, and the next of the note where that only says how it was put right."""
    following = says_how(claim, case)
    return f"{claim.clause} {following.clause}" if following else claim.clause


def says_how(claim: Claim, case: Case) -> Claim | None:
    """The claim behind a correction that only says how it was put right: changes "x" to "y"."""
    claims = case.note.claims if case.note and claim.corrects else ()
    following = next((each for each in claims if each.span.start >= claim.span.end), None)
    if following is None or following.action is not Action.CHANGE or not is_placeless(following):
        return None
    return following if gives_marked(following.clause) else None
