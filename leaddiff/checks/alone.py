"""Alone: a note held to its own copy, where there is no earlier version to hold it against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaddiff.checks import every_rule
from leaddiff.checks.claimed_places import BODY_TARGETS
from leaddiff.checks.excerpts import named, quoted
from leaddiff.checks.rules import reading
from leaddiff.checks.topics import mentions, topic_stems
from leaddiff.languages.tokens import folded, is_word, tokens
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim, Note, Ruling, Target, Verdict
from leaddiff.nouns.evidence import (
    ClaimFailed,
    Displaced,
    Evidence,
    NoteFault,
    NoteState,
    OutOfRange,
    TopicAbsent,
)
from leaddiff.nouns.findings import Finding, Severity, Softening
from leaddiff.nouns.story import Copy

_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def examine_alone(
    new: Copy, note: Note | None, writes_notes: bool
) -> tuple[tuple[Ruling, ...], tuple[Finding, ...]]:
    """The verdicts and findings on a note, read and resolved, that rest on its own copy.

    Numbers must be within range, and the words a note quotes to say where it picks up must stand where
    its own arithmetic puts them (132 of 137 did on a real ten-day wire, and the rest were off by
    one). Topics are paraphrase, so one that is not named where the note puts it is a hint. What cannot
    be told without the version before is unverifiable.
    """
    if note is None:
        return (), _weighed((*_missing(new, writes_notes), *reading.check_alone(new)))
    places = _anchored(note.claims, new)
    stems = {p.number: frozenset(content_stems(p.text)) for p in new.paragraphs}
    rulings, findings = [], []
    for index, claim in enumerate(note.claims):
        ruling, found = _judge(index, claim, new, places.get(index), stems)
        rulings.append(ruling)
        findings += found
    findings += [
        Finding(
            "note-unread",
            NoteState(NoteFault.UNREAD, stretch.text),
            softened=Softening.PARTLY_READ,
        )
        for stretch in note.unread
    ]
    return tuple(rulings), _weighed((*findings, *reading.check_alone(new)))


def _weighed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """As loud as their rules, worst first."""
    rules = {rule.name: rule for rule in every_rule()}
    loud = [finding.ruled(rules[finding.rule]) for finding in found]
    return tuple(sorted(loud, key=lambda f: _LOUDNESS[f.severity]))


def _missing(new: Copy, writes_notes: bool) -> Iterator[Finding]:
    if new.version.number > 0 and writes_notes:
        seen = NoteState(NoteFault.MISSING, marker=new.version.marker or "")
        yield Finding("note-missing", seen)


_Place = tuple[int, tuple[int, ...]]
"""Where the note's arithmetic puts the words it quotes, and where paragraphs open with them."""

_Stems = dict[int, frozenset[str]]


def _judge(
    index: int, claim: Claim, new: Copy, place: _Place | None, stems: _Stems
) -> tuple[Ruling, list[Finding]]:
    last = len(new.paragraphs)
    beyond = tuple(n for n in claim.paragraphs if n > last)
    if beyond:
        reason = f"there is no {named(beyond)}; the copy has {last} paragraphs"
        out = OutOfRange(claim.clause, beyond, (last,))
        return _refuted("number-out-of-range", out, reason, claim, index, beyond)
    if claim.target is Target.BYLINE and new.byline is None and claim.action is Action.ADD:
        reason = "the copy carries no byline"
        failed = ClaimFailed(claim.clause, Verdict.REFUTED, reason)
        return _refuted("claim-not-borne-out", failed, reason, claim, index)
    if place is not None and place[1] and place[0] not in place[1]:
        return _misplaced(place, claim, index)
    reason, hints = _looked_for(index, claim, place, stems)
    return Ruling(claim, Verdict.UNVERIFIABLE, reason), hints


def _refuted(
    rule: str,
    seen: Evidence,
    reason: str,
    claim: Claim,
    index: int,
    numbers: tuple[int, ...] = (),
) -> tuple[Ruling, list[Finding]]:
    finding = Finding(rule, seen, new=numbers, claim=index)
    return Ruling(claim, Verdict.REFUTED, reason), [finding]


def _misplaced(place: _Place, claim: Claim, index: int) -> tuple[Ruling, list[Finding]]:
    """The words quoted open another paragraph than the note's numbers come to."""
    expected, found = place
    reason = (
        f"{quoted(claim.anchor or '')} opens {named(found)}; by the note it would be {expected}"
    )
    off_by = min((number - expected for number in found), key=abs)
    seen = Displaced(claim.clause, (expected,), found, off_by, claim.anchor or "", reason)
    rule = "off-by-one" if abs(off_by) == 1 else "claim-not-borne-out"
    return _refuted(rule, seen, reason, claim, index, found)


def _looked_for(
    index: int, claim: Claim, place: _Place | None, stems: _Stems
) -> tuple[str, list[Finding]]:
    """What the copy has of a claim, in words, and a hint where its topic stands elsewhere."""
    if place is not None:
        opens = (
            f"opens {named(place[1])}, where the note puts it" if place[1] else "opens no paragraph"
        )
        return f"{quoted(claim.anchor or '')} {opens}", []
    if claim.target not in BODY_TARGETS or not topic_stems(claim.topic):
        return _UNTOLD, []
    naming = tuple(number for number, words in stems.items() if mentions(claim.topic, words))
    here = tuple(number for number in naming if number in claim.paragraphs)
    if here or (naming and not claim.paragraphs):
        return f"{quoted(claim.topic or '')} is named in {named(here or naming)}; {_UNTOLD}", []
    if not naming:
        return f"nothing names {quoted(claim.topic or '')}; {_UNTOLD}", []
    told = f"{quoted(claim.topic or '', 60)} is not named in {named(claim.paragraphs)}"
    near = {number + step for number in claim.paragraphs for step in (-1, 0, 1)}
    has_one_topic = "," not in (claim.topic or "") and claim.target is not Target.LEAD
    is_hint = has_one_topic and claim.action is not Action.CUT
    if not is_hint or near & set(naming):
        return f"{told}; {_UNTOLD}", []
    seen = TopicAbsent((claim.topic or "",), claim.paragraphs, naming)
    hint = Finding("topic-elsewhere", seen, new=naming, claim=index)
    return f"{told}; {_UNTOLD}", [hint]


_UNTOLD = "what changed cannot be told without the version before"


def _anchored(claims: Sequence[Claim], new: Copy) -> dict[int, _Place]:
    """For each claim that quotes the opening words of a paragraph: the number the note's own
    arithmetic gives it, and the paragraphs of the copy that open with these words.

    ``shift`` is how far old paragraphs have moved by what the note has told so far; after a new top
    or new paragraphs the pick-up stands right below them, whatever its old number.
    """
    places: dict[int, _Place] = {}
    shift, below = 0, None
    for index, claim in enumerate(claims):
        old = claim.old_paragraphs
        if claim.action is Action.PICK_UP and old:
            expected = below if below is not None else old[0] + shift
            shift, below = expected - old[0], None
            if claim.anchor:
                places[index] = expected, _opened_by(claim.anchor, new)
        elif claim.action is Action.INSERT and old:
            if claim.anchor:
                places[index] = old[0] + shift, _opened_by(claim.anchor, new)
            shift += claim.size or 0
        elif claim.action is Action.SUBSTITUTE and old and claim.size:
            shift += claim.size - len(old)
        elif claim.target in BODY_TARGETS and claim.paragraphs and not old:
            below = claim.paragraphs[-1] + 1
    return places


def _opened_by(anchor: str, new: Copy) -> tuple[int, ...]:
    words = _words(anchor)
    return tuple(
        number
        for number, text in enumerate(new.matter, 1)
        if words and _words(text)[: len(words)] == words
    )


def _words(text: str) -> list[str]:
    return [folded(token) for token in tokens(text[:200]) if is_word(token)]
