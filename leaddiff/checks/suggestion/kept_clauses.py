"""Kept clauses: what of a note stays as it is in the one that is suggested."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.stated_values import contradiction
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.evidence import Displaced
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import NotHeld, Obstacle


def kept_clauses(case: Case, findings: Sequence[Finding]) -> tuple[list[str], list[Claim]]:
    """The clauses of the note that hold, or hold with their number put right, and their claims. A
    note repeated from the version before has none."""
    clauses: list[str] = []
    kept: list[Claim] = []
    by_clause: dict[str, list[int]] = {}
    for index, ruling in enumerate(case.rulings):
        by_clause.setdefault(ruling.claim.clause, []).append(index)
    mended = {f.claim: f for f in findings if isinstance(f.evidence, Displaced) and f.suggestion}
    naming = Naming(case)
    for clause, indexes in by_clause.items() if not case.is_stale else ():
        claims = [case.rulings[at].claim for at in indexes]
        wrong = [at for at in indexes if _does_not_hold(case.rulings[at])]
        mend = mended.get(wrong[0]) if len(wrong) == 1 else None
        if not _stands_alone(clause, claims[0].verb) or (wrong and mend is None):
            continue
        if mend is not None and mend.suggestion is not None:
            clause = mend.suggestion
            at = indexes.index(wrong[0])
            claims[at] = claims[at]._replace(paragraphs=mend.new)
            is_wrong_there = contradiction(claims[at], case) is not None
            if is_wrong_there or is_of_something_else(claims[at], case, naming):
                continue
        clauses.append(_closed(clause.strip().rstrip(".")))
        kept += claims
    return clauses, kept


def _does_not_hold(ruling: Ruling) -> bool:
    """Whether a claim does not hold, speaks of what the older version never had, which between these two was
    added, or of what nothing that changed names."""
    grounds = ruling.grounds
    is_doubted = isinstance(grounds, NotHeld) and grounds.obstacle in _DOUBTED
    return ruling.verdict in NOT_BORNE_OUT or is_doubted


_DOUBTED = (Obstacle.NEVER_STOOD, Obstacle.UNTOLD)


def is_of_something_else(claim: Claim, case: Case, naming: Naming) -> bool:
    """Whether nothing of what a claim says was added is named in the paragraphs it is thought to mean."""
    here = tuple(number for number in claim.paragraphs if number in case.altered)
    is_told = claim.action is Action.ADD and claim.topic is not None and bool(here)
    return is_told and bool(naming.absent(claim.topic or "", here))


def _stands_alone(clause: str, verb: str) -> bool:
    """Whether a clause says by itself what was done: it opens with its verb, or is "Toll updated"."""
    said, done = clause.lower().strip(" \"“'("), verb.lower()
    if said.startswith(done) or (done.endswith("ed") and done in said.split()):
        return True
    return _SUBJECT.match(said) is not None and done in said.split()[:MOST_BEFORE_VERB]


_SUBJECT = pattern(
    r"(?:the|this|an?) (?=(?:[\w.,'’-]+ ){0,5}(?:story|item|article|version|report|copy)\b)"
)
"""What a sentence may open with before its verb: This Dec. 5 version of the story corrects number of tanks."""

MOST_BEFORE_VERB = 12
"""Words (8 to 16) among which the verb of such a sentence must be."""

NOT_BORNE_OUT = (Verdict.REFUTED, Verdict.PARTIAL)
"""What of a claim does not hold, wholly or in part."""


def _closed(clause: str) -> str:
    """A clause with the bracket closed that the end of the note closed as well."""
    return clause + ")" * max(0, clause.count("(") - clause.count(")"))


def beside_claims(case: Case) -> list[str]:
    """What the note says beside its claims, to be kept as it is: With AP Photos; Embargoed until noon."""
    note = case.note
    if note is None or case.is_stale:
        return []
    spans = [c.span for c in note.claims] + [u.span for u in note.unread]
    read = sorted((span.start, span.end) for span in spans)
    kept, at = [], 0
    for start, end in [*read, (len(note.text), len(note.text))]:
        kept.append(_OPENER.sub("", note.text[at:start]) if not at else note.text[at:start])
        at = max(at, end)
    told = (" ".join(text.split()).strip(_MARKS) for text in kept)
    return [text for text in told if len(text.split()) > 1]


_OPENER = pattern(r"(?i)^\W{0,4}(?:attn|attention|eds?|notes? to editors?|editors?)\b\W{0,4}")
_MARKS = " .;,:()[]{}<>^/|-–—*•"
