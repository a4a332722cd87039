"""Words given: where the two words that a correction gives in quotation marks were put for each other.

"Corrects quotes in the tenth paragraph, changes "transitional" to "transformational"" says which words it
means, so that they tell where they stand, however far off it counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim


def where_given(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which of two words that a correction gives the one was put for the other."""
    given = _BOTH.search(_told(claim, case)) if claim.corrects else None
    if given is None:
        return ()
    one, other = (_row([given[name]]) for name in ("one", "other"))
    return tuple(
        number
        for number, trace in sorted(case.traces.items())
        for gone, came in [(_row(trace.gone), _row(trace.came))]
        if (one in gone and other in came) or (other in gone and one in came)
    )


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
    return following if _BOTH.search(following.clause) else None


def _row(texts: Sequence[str]) -> str:
    return f" {' '.join(words_of(' '.join(texts).lower()))} "


_BOTH = pattern(
    r"[\"“](?P<one>[^\"“”]{2,40}?)[.,]?[\"”],? (?:to(?: read| say)?|from|not|instead of|rather than|for|sted) "
    r"[\"“](?P<other>[^\"“”]{2,40}?)[.,]?[\"”]",
    has=('"', "“"),
)
