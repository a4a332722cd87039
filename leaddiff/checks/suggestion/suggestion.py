"""Suggestion: the note that the changes call for, in the agency's own notation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.coverage import is_covered
from leaddiff.checks.coverage.covers import covers
from leaddiff.checks.suggestion.clause_speakers import called_in_note
from leaddiff.checks.suggestion.kept_clauses import (
    NOT_BORNE_OUT,
    beside_claims,
    is_of_something_else,
    kept_clauses,
)
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.checks.suggestion.put_right import (
    Corrected,
    called_a_correction,
    corrections,
    gathered,
    put_right,
)
from leaddiff.checks.what_changed.alteration import Alteration, Nature
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import ranges, runs
from leaddiff.ground.record import Record
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.changes import Edited, Field, FieldChange
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import Anywhere

RECAST_BELOW = 0.5
"""Similarity of the lead to the old one under which it counts as recast (0.3 to 0.7)."""

MOST_TOPICS = 3
"""Added stretches named one by one; beyond it all are "details" (1 to 5)."""

MOST_STRETCHES = 8
"""Stretches of updated paragraphs listed by number; beyond it the note says "throughout" (4 to 12)."""

_PLAIN_TOPIC = pattern(r"[A-Za-z][A-Za-z .'&-]{1,40}")


class _Call(Record):
    """What the changes call for: paragraphs to be named under each verb, and fields."""

    recast_lead: bool
    update_lead: bool
    updated: tuple[int, ...]
    added: tuple[int, ...]
    trims: bool
    fields: frozenset[Field]
    corrected: Corrected = ()


def suggest(case: Case, findings: Sequence[Finding] = ()) -> str | None:
    """The note that tells everything that matters between two copies, ready to paste; None where
    there is nothing to tell. Put into the new copy it is true and complete.

    What the note has right stays in the editor's own words, a number that is off put right; what is
    wrong goes, and what is missing is added.
    """
    style = _style(case)
    kept, claims = kept_clauses(case, findings)
    call = _called_for(case, claims)
    clauses = [
        *kept,
        *corrections(call.corrected, style),
        *_recasts_and_updates(call, case, style),
        *_adds(call, case, style),
        *([style.cut] if call.trims else []),
    ]
    if not clauses or case.is_resend:
        return None
    return style.frame.format(_set([*clauses, *beside_claims(case)], style))


def _style(case: Case) -> NoteStyle:
    """How the desk writes its note: bare in a field of its own, unless its notes have their brackets or
    opener there as well."""
    style = case.agency.style
    told = [copy.note for copy in (case.new, case.old) if copy.note]
    if not case.new.has_note_field or any(map(_FRAMED.match, told)):
        return style
    return style._replace(frame="{}", heading="")


_FRAMED = pattern(r"(?i)\s*(?:[(\[]|attn\b|attention\b|eds?\b|notes? to editors?\b)")


def _called_for(case: Case, told: Sequence[Claim]) -> _Call:
    """What the changes call for beyond the claims that are ``told`` already."""
    untold = _untold(case, told)
    in_body = [each for each in untold if each.field is None]
    came = _numbers(each for each in in_body if each.nature is Nature.CAME)
    mended: dict[int, set[str]] = {}
    changed = set[int]()
    for each in in_body:
        called = _called(each, case)
        if called:
            mended.setdefault(each.new[0], set()).add(called)
        elif each.nature is not Nature.CAME:
            changed.update(each.new)
    touched = 1 in came | changed
    recast = touched and _is_recast(case)
    return _Call(
        recast_lead=recast,
        update_lead=touched and not recast,
        updated=tuple(sorted(changed - {1})),
        added=tuple(sorted(came - changed - {1})),
        trims=any(not each.new for each in in_body),
        fields=frozenset() if told else frozenset(each.field for each in untold if each.field),
        corrected=gathered(mended),
    )


def _called(alteration: Alteration, case: Case) -> str | None:
    """What a note calls a change that is a correction; None where it is none."""
    if alteration.nature is Nature.CAME or not alteration.new:
        return None
    return put_right(alteration, case) or called_a_correction(alteration, case)


def _untold(case: Case, told: Sequence[Claim]) -> list[Alteration]:
    """What none of these claims covers and is worth a word; fields are, however small."""
    rulings = tuple(
        Ruling(claim, Verdict.CONFIRMED, Anywhere(claim.paragraphs, naming=True)) for claim in told
    )
    by = covers(case._replace(rulings=rulings))
    return [
        alteration
        for alteration in case.alterations
        if (alteration.field is not None or not alteration.minor)
        and not is_covered(alteration, by, case)
    ]


def _numbers(altered: Iterable[Alteration]) -> set[int]:
    return {number for each in altered for number in each.new}


def _is_recast(case: Case) -> bool:
    change = case.traces[1].change
    return not isinstance(change, Edited) or change.similarity < RECAST_BELOW


def _recasts_and_updates(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    fields = [f.field.value for f in _named_fields(call, case) if not _came(f)]
    top = [name for name in ("headline",) if name in fields]
    rest = [name for name in fields if name not in top]
    clauses = []
    if call.recast_lead:
        clauses.append(f"{style.recast} {', '.join([*top, 'lead'])}")
        top = []
    listed = [*top, *rest, *(["lead"] if call.update_lead else [])]
    if _stretches(call.updated) > MOST_STRETCHES:
        clauses.append(f"{style.change} throughout")
    elif call.updated:
        listed.append(_numbered(call.updated, style))
    if listed:
        clauses.append(f"{style.change} {', '.join(listed)}")
    return clauses


def _adds(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    objects = [f"{topic} in {_numbered(run, style)}" for topic, run in _topics(call.added, case)]
    objects += [f.field.value for f in _named_fields(call, case) if _came(f)]
    return [f"{style.add} {', '.join(objects)}"] if objects else []


def _topics(added: Sequence[int], case: Case) -> list[tuple[str, Sequence[int]]]:
    """The stretches of new material, each with what it is in a word or two."""
    runs: list[list[int]] = []
    for number in added:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    if not runs:
        return []
    if len(runs) > MOST_TOPICS:
        return [("details", added)]
    told = [(_topic(run, case), run) for run in runs]
    if len({topic for topic, _ in told}) == 1:
        return [(told[0][0], added)]
    return [(topic, run) for topic, run in told]


def _topic(run: Sequence[int], case: Case) -> str:
    """What a run of added paragraphs is, in a word or two: as the note itself has it where it speaks
    of any of them, "foreign ministry's comments" where one source alone speaks there, and in most of them,
    else "comments" where half of it is said by somebody, or quoted, else "details"."""
    own = _own_words(run, case)
    if own:
        return own
    texts = [_brought(n, case) for n in run]
    speakers = [name for text in texts for name in case.speakers(text)[:1]]
    whole = " ".join(paragraph.text for paragraph in case.new.paragraphs)
    names = [called for s in speakers if (called := called_in_note(s, whole))]
    name = names[0] if names else None
    is_only = len({each.split()[-1] for each in names}) == 1 and len(names) == len(speakers)
    if name is not None and is_only and 2 * len(names) >= len(texts):
        return f"{name}' comments" if name.endswith("s") else f"{name}'s comments"
    spoken = [text for text in texts if case.speakers(text) or _QUOTATION.search(text)]
    return "comments" if 2 * len(spoken) >= len(texts) else "details"


_QUOTATION = pattern(r'["“][^"”]{15,}')
"""Words that somebody spoke, and no term or title in quotation marks."""


def _brought(number: int, case: Case) -> str:
    """What came in a paragraph: all of a new one, of another the words that came."""
    found = case.traces[number]
    return case.new.paragraphs[number - 1].text if found.is_new else " ".join(found.came)


def _own_words(run: Sequence[int], case: Case) -> str | None:
    """The topic the note gives to any paragraph of a run, where it adds something there."""
    for ruling in case.rulings:
        claim = ruling.claim
        speaks_of_run = claim.action is Action.ADD and set(run) & set(claim.paragraphs)
        if ruling.verdict in NOT_BORNE_OUT and is_of_something_else(
            claim._replace(paragraphs=tuple(run)), case, Naming(case)
        ):
            continue
        if speaks_of_run and claim.topic and _PLAIN_TOPIC.fullmatch(claim.topic):
            return claim.topic
    return None


def _numbered(numbers: Sequence[int], style: NoteStyle) -> str:
    return f"{style.unit if len(numbers) == 1 else style.units} {ranges(numbers)}"


def _stretches(numbers: Sequence[int]) -> int:
    return len(runs(numbers))


def _named_fields(call: _Call, case: Case) -> list[FieldChange]:
    """The fields worth naming: those that changed and still stand."""
    return [f for f in case.changes.fields if f.field in call.fields and f.after is not None]


def _came(change: FieldChange) -> bool:
    return change.before is None and change.field in (Field.BYLINE, Field.PHOTO)


def _set(clauses: Sequence[str], style: NoteStyle) -> str:
    """The clauses as one text in the agency's case."""
    joined = style.joiner.join(clauses)
    if style.shout:
        return joined.upper()
    return joined[0].upper() + joined[1:] if style.capitalise_first else joined
