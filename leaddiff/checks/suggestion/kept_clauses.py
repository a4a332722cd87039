"""Kept clauses: what of a note stays as it is in the one that is suggested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.stated_values import contradiction
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.verdicts import judge
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.words import words
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.evidence import ClaimFailed, Displaced
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import NotHeld, Obstacle, Went


class Kept(Record):
    """A clause that is kept, the claims of it that hold between these two versions, and whether it opens the
    note: a correction does, and that an item is sent again."""

    clause: str
    claims: tuple[Claim, ...]
    opens: bool


def kept_clauses(case: Case, findings: Sequence[Finding], style: NoteStyle) -> list[Kept]:
    """The clauses of the note that hold, or hold with their number put right or without a part that does not,
    corrections first; and the corrections of a step that is not seen here, which clients must be told all the
    same. A note that says where the old copy is picked up follows the copy and keeps its order. One repeated
    from the version before has none."""
    by_clause: dict[str, list[int]] = {}
    for index, ruling in enumerate(case.rulings):
        by_clause.setdefault(ruling.claim.clause, []).append(index)
    mended = {f.claim: f for f in findings if f.suggestion and _is_of_numbers(f)}
    found = [
        _kept(clause, indexes, mended, case, style)
        for clause, indexes in by_clause.items()
        for claim in [case.rulings[indexes[0]].claim]
        if not case.is_stale
        and (_stands_alone(clause, claim.verb) or _follows(claim) or _goes_on(claim))
    ]
    follows_copy = any(r.claim.action is Action.PICK_UP for r in case.rulings)
    kept = [each._replace(opens=each.opens or follows_copy) for each in found if each]
    return sorted(kept, key=lambda each: not each.opens)


def _is_of_numbers(finding: Finding) -> bool:
    """Whether a claim is so of other paragraphs than it names."""
    seen = finding.evidence
    return isinstance(seen, Displaced) or (
        isinstance(seen, ClaimFailed) and isinstance(seen.grounds, Went)
    )


def _kept(
    clause: str,
    indexes: Sequence[int],
    mended: Mapping[int | None, Finding],
    case: Case,
    style: NoteStyle,
) -> Kept | None:
    """What is kept of a clause and its claims; None where nothing is."""
    rulings = [case.rulings[at] for at in indexes]
    claims = [ruling.claim for ruling in rulings]
    wrong = [at for at, ruling in enumerate(rulings) if _does_not_hold(ruling)]
    if all(_is_of_an_unseen_step(rulings[at]) for at in wrong):
        claims = [claim for at, claim in enumerate(claims) if at not in wrong]
    elif len(wrong) > 1:
        return None
    elif (mend := mended.get(indexes[wrong[0]])) is not None:
        put_right = _put_right(claims[wrong[0]], mend, case, style)
        if put_right is None:
            return None
        clause, claims[wrong[0]] = put_right
    else:
        from leaddiff.checks.suggestion.kept_parts import less_lacking, true_part, without_items

        one = _as_one(rulings)
        whole = true_part(one, case, style) if one else None
        part = less_lacking(rulings[wrong[0]], case) if whole is None else None
        right = [claim for at, claim in enumerate(claims) if at != wrong[0]]
        shorter = without_items(clause, claims[wrong[0]], right) if right else None
        if whole is not None:
            clause, claims = whole.clause, [whole.claim]
        elif part is not None:
            clause, claims[wrong[0]] = part
        elif shorter is not None:
            clause, claims = shorter, right
        else:
            return None
    if _goes_on(rulings[0].claim) and not _stands_alone(clause, rulings[0].claim.verb):
        from leaddiff.checks.suggestion.put_right import corrects

        clause = f"{corrects(style)} {clause}"
    opens = any(r.claim.corrects or r.claim.action is Action.RESEND for r in rulings)
    return Kept(_closed(clause.strip().rstrip(".")), tuple(claims), opens)


def _as_one(rulings: Sequence[Ruling]) -> Ruling | None:
    """The ruling on a clause, of several claims on all that it lists where each has its place: comments in para
    3 and price in para 4."""
    claims = [ruling.claim for ruling in rulings]
    is_list = all(claim.paragraphs and not claim.corrects for claim in claims)
    is_list &= all(ruling.verdict is not Verdict.REFUTED for ruling in rulings)
    if len(rulings) == 1 or not is_list:
        return rulings[0] if len(rulings) == 1 else None
    topic = ", ".join(claim.topic for claim in claims if claim.topic)
    numbers = tuple(sorted({number for claim in claims for number in claim.paragraphs}))
    whole = claims[0]._replace(topic=topic or None, paragraphs=numbers)
    return rulings[0]._replace(claim=whole, verdict=Verdict.PARTIAL)


def _is_of_an_unseen_step(ruling: Ruling) -> bool:
    """Whether a claim corrects what the older version never had, or takes it out: a version between the two did
    have it."""
    is_doubted = isinstance(ruling.grounds, NotHeld) and ruling.grounds.obstacle in _DOUBTED
    return is_doubted and (ruling.claim.corrects or ruling.claim.action is Action.CUT)


def _put_right(
    claim: Claim, mend: Finding, case: Case, style: NoteStyle
) -> tuple[str, Claim] | None:
    """A clause with its numbers put right, and the claim it makes then; of the paragraphs that a finding
    gives those alone that bear it out. None where it would not hold there either."""
    from leaddiff.checks.suggestion.renumbered import renumbered

    there = claim._replace(paragraphs=mend.new or mend.old)
    clause = mend.suggestion
    if judge(there, case).verdict is Verdict.PARTIAL:
        borne = tuple(number for number in mend.new if bears_out(there, number, case))
        there = claim._replace(paragraphs=borne)
        clause = renumbered(claim.clause, claim.paragraphs, borne, style)
    is_wrong = contradiction(there, case) is not None
    if clause is None or is_wrong or is_of_something_else(there, case, Naming(case)):
        return None
    return (clause, there) if judge(there, case).verdict is Verdict.CONFIRMED else None


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
    """Whether a clause says by itself what was done: it opens with its verb, be it behind a place, or is "Toll
    updated"."""
    said, done = _PLACE.sub("", clause.lower().strip(" \"“'(")), verb.lower()
    if said.startswith(done) or (done.endswith("ed") and done in said.split()):
        return True
    return _SUBJECT.match(said) is not None and done in said.split()[:MOST_BEFORE_VERB]


def _follows(claim: Claim) -> bool:
    """Whether a clause is a sentence behind a correction, which says what follows from it and has no verb of
    notes."""
    is_bare = claim.action is Action.CORRECT and claim.topic is None
    is_placed = claim.place is not None and not claim.everywhere
    return is_bare and not is_placed and claim.verb.lower() not in claim.clause.lower()


def _goes_on(claim: Claim) -> bool:
    """Whether a clause is the second thing that the verb before it corrects: corrects name of mill in para 2,
    | rank of Halm in para 5."""
    is_of_a_correction = claim.action is Action.CORRECT and _CORRECTS.match(claim.verb) is not None
    return is_of_a_correction and bool(claim.topic) and claim.clause.startswith(claim.topic or "")


_CORRECTS = pattern(r"(?i)correct|fix|clarif|amend")


_PLACE = pattern(r"in (?:[\w-]+ ){1,6}?(?:[\w-]+,|(?:paragraph|graf|para|sentence)s?) ")
"""Where it was done, before what was: In 3rd paragraph, corrects title of Vell."""

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
    return [text for text in told if len(text.split()) > 1 and not _JOINS.issuperset(text.split())]


_JOINS = words("and also or to has have had been was it the this")
"""Words that only join one claim to the next: has been corrected to clarify, and to delete."""


_OPENER = pattern(r"(?i)^\W{0,4}(?:attn|attention|eds?|notes? to editors?|editors?)\b\W{0,4}")
_MARKS = " .;,:()[]{}<>^/|-–—*•"
