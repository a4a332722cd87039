"""Told lines: corrections of what stands in a line between the paragraphs, which no paragraph bears out."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.story import PartKind


def tells_line(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim is of a fact that was put for another in a line: it names what came, or is of the whole
    copy or of such lines."""
    from leaddiff.checks.verdicts.subheads import is_of_subheads

    return claim.everywhere or is_of_subheads(claim) or _names_it(claim, fact)


def _names_it(claim: Claim, fact: FactChange) -> bool:
    from leaddiff.checks.corrections.turned_round import sides

    said, was, now = (
        set(words_of(text.lower())) for text in (claim.clause, fact.before or "", fact.after or "")
    )
    is_turned = any(side.right & was and side.wrong & now for side in sides(claim.clause))
    return claim.corrects and now <= said and not is_turned


def corrects_a_line(claim: Claim, case: Case) -> bool:
    """Whether a correction that gives no paragraph names what was put for another in such a line."""
    if all(part.kind is not PartKind.SUBHEAD for part in case.new.parts):
        return False
    from leaddiff.checks.what_changed.line_facts import replaced_in_line
    from leaddiff.checks.what_changed.lines_between import lines_changed

    return any(
        fact is not None and _names_it(claim, fact)
        for before, after in lines_changed(case.old, case.new)
        if before is not None and after is not None
        for fact in [replaced_in_line(before, after, case.new.matter, case.figures)]
    )
