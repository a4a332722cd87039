"""Called by name: corrections called by another name, and markers that the note does not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import new_numbers
from leaddiff.checks.verdicts.words_given import says_how
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim, Manner
from leaddiff.nouns.evidence import Misnamed
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity

RULES = (
    Rule(
        "correction-unnamed",
        Severity.INFO,
        "The note clarifies, fixes or changes a figure or name that was replaced, and does not call it a"
        " correction.",
        "AP lays down that a correction is called one: other words hide that the copy before was wrong.",
        "If the old one was wrong, say CORRECTS.",
        caught=update(
            "CLARIFIES number of passengers in para 2",
            "- The ferry was carrying 71 passengers and a crew of four.",
            "+ The ferry was carrying 17 passengers and a crew of four.",
        ),
        passed=update(
            "CORRECTS number of passengers in para 2",
            "- The ferry was carrying 71 passengers and a crew of four.",
            "+ The ferry was carrying 17 passengers and a crew of four.",
        ),
    ),
    Rule(
        "marker-against-note",
        Severity.INFO,
        "The marker says that copy was corrected, or only moved again, and the note says otherwise.",
        "A client sorts by the marker: CORRECTED and REFILE are handled before an update is.",
        "Make marker and note agree.",
        caught=update(
            "ADDS cause in last para",
            "+ The ferry struck a sandbank at low tide, the coast guard said.",
            head="  ferry-Sokdo\n- Ferry runs aground off Sokdo\n+ CORRECTED-Ferry runs aground off Sokdo",
        ),
        passed=update(
            "CORRECTS number in para 2",
            "- The ferry was carrying 71 passengers and a crew of four.",
            "+ The ferry was carrying 17 passengers and a crew of four.",
            head="  ferry-Sokdo\n- Ferry runs aground off Sokdo\n+ CORRECTED-Ferry runs aground off Sokdo",
        ),
    ),
)

_OTHER_NAMES = (Manner.CLARIFY, Manner.PUT_RIGHT)
_FACTS = (FactKind.FIGURE, FactKind.NAME, FactKind.DATE)


def check(case: Case) -> Iterator[Finding]:
    """At most one finding for each claim by another name, and one for the marker."""
    if case.note is None or not case.note.claims:
        return
    for index, ruling in enumerate(case.rulings):
        if _is_unnamed(ruling.claim, case):
            yield Finding("correction-unnamed", Misnamed(clause=ruling.claim.clause), claim=index)
    misnamed = _against_marker(case)
    if misnamed:
        yield Finding("marker-against-note", misnamed)


def _is_unnamed(claim: Claim, case: Case) -> bool:
    """Whether a claim changes a fact under another name than a correction's, and the fact was replaced
    where it says. "Corrected to fix" and "modified to correct" call it one; a refile is none but for that."""
    is_named = claim.outer is not None or claim.manner not in _OTHER_NAMES
    others = case.note.claims if case.note else ()
    is_named |= any(says_how(other, case) is claim for other in others)
    if is_named or not claim.topic or _CALLED.search(claim.clause):
        return False
    here = set(new_numbers(claim, case))
    return any(
        fact.kind in _FACTS and fact.before and fact.after and (not here or here & set(fact.new))
        for fact in case.changes.facts
    )


_CALLED = pattern(r"(?i)\bto correct\b|\bcorrect(?:s|ed|ing|ions?)\b", has=("correct",))


def _against_marker(case: Case) -> Misnamed | None:
    marker = (case.new.version.marker or "").upper()
    if case.note is None or marker == (case.old.version.marker or "").upper():
        return None
    corrects = [claim for claim in case.note.claims if claim.action is Action.CORRECT]
    if marker.startswith("CORRECT") and not corrects:
        return Misnamed(marker=marker)
    if marker.startswith(("REFILE", "RPT")) and any(_replaced_a_fact(c, case) for c in corrects):
        return Misnamed(marker=marker, corrects=True)
    return None


def _replaced_a_fact(claim: Claim, case: Case) -> bool:
    """Whether a correction replaced a figure, a name or the number of a date, not a weekday."""
    here = set(new_numbers(claim, case))
    return any(
        fact.kind in _FACTS
        and (fact.kind is not FactKind.DATE or any(map(str.isdigit, fact.after or "")))
        and fact.before
        and fact.after
        and (not here or here & set(fact.new))
        for fact in case.changes.facts
    )
