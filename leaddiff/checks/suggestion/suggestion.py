"""Suggestion: the note that the changes call for, in the agency's own notation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leaddiff.checks.case import Case, is_name_replaced
from leaddiff.checks.coverage.coverage import is_covered
from leaddiff.checks.coverage.covers import covers
from leaddiff.checks.suggestion.kept_clauses import Kept, beside_claims, kept_clauses
from leaddiff.checks.suggestion.put_right import (
    Corrected,
    called_a_correction,
    corrections,
    gathered,
    put_right,
)
from leaddiff.checks.suggestion.what_came import MOST_STRETCHES, additions
from leaddiff.checks.topics.word_slips import is_of_a_typo
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.stretches import stretches
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import ranges, runs
from leaddiff.ground.record import Record
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.changes import Edited, FactKind, Field, FieldChange
from leaddiff.nouns.claims import Claim, Ruling, Verdict
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import Anywhere

RECAST_BELOW = 0.5
"""Similarity of the lead to the old one under which it counts as recast (0.3 to 0.7)."""


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
    kept = kept_clauses(case, findings, style)
    call = _called_for(case, [claim for each in kept for claim in each.claims])
    kept = [each for each in kept if not _is_told_again(each, call, case)]
    clauses = [
        *(each.clause for each in kept if each.opens),
        *corrections(call.corrected, style),
        *_recasts(call, case, style),
        *(each.clause for each in kept if not each.opens),
        *_updates(call, case, style),
        *_adds(call, case, style),
        *([style.cut] if call.trims else []),
    ]
    if not clauses or case.is_resend:
        return None
    return style.frame.format(_set([*clauses, *beside_claims(case)], style))


def _is_told_again(kept: Kept, call: _Call, case: Case) -> bool:
    """Whether all that a clause calls a slip of the pen is told as what it is: a typo that is a figure."""
    numbers = {number for _, row in call.corrected for number in row}
    return bool(kept.claims) and all(
        is_of_a_typo(claim)
        and bool(claim.paragraphs)
        and numbers.issuperset(claim.paragraphs)
        and all(len(stretches(case.traces[number])) == 1 for number in claim.paragraphs)
        for claim in kept.claims
    )


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
    named = _names_put_for_others(in_body)
    for each in in_body:
        called = _called(each, case)
        if called:
            mended.setdefault(each.new[0], set()).add(called)
        elif (
            each.nature is not Nature.CAME
            and each.kind is not Altered.CUT
            and not _goes_with_name(each, named)
        ):
            changed.update(each.new)
    touched = 1 in came | changed
    recast = touched and _is_recast(case)
    return _Call(
        recast_lead=recast,
        update_lead=touched and not recast,
        updated=tuple(sorted(changed - {1})),
        added=tuple(sorted(came - changed - {1})),
        trims=any(each.kind is Altered.CUT for each in in_body),
        fields=frozenset() if told else frozenset(each.field for each in untold if each.field),
        corrected=gathered(mended),
    )


Named = dict[tuple[int, ...], list[tuple[str, str]]]
"""By where they stand, the names that others took the place of, and those."""


def _names_put_for_others(alterations: Iterable[Alteration]) -> Named:
    found: Named = {}
    for each in alterations:
        fact = each.fact
        if fact and fact.before and fact.after and is_name_replaced(fact):
            found.setdefault(each.new, []).append((fact.before, fact.after))
    return found


def _goes_with_name(alteration: Alteration, named: Named) -> bool:
    """Whether a source is another by his name alone, which is told as a name."""
    fact = alteration.fact
    if fact is None or fact.kind is not FactKind.ATTRIBUTION:
        return False
    source = fact.before or ""
    return any(
        source.replace(before, after) == fact.after
        for before, after in named.get(alteration.new, ())
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


def _recasts(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    if not call.recast_lead:
        return []
    return [f"{style.recast} {', '.join([*_headline(call, case), 'lead'])}"]


def _headline(call: _Call, case: Case) -> list[str]:
    return [name for name in _changed_fields(call, case) if name == Field.HEADLINE.value]


def _changed_fields(call: _Call, case: Case) -> list[str]:
    return [f.field.value for f in _named_fields(call, case) if not _came(f)]


def _updates(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    top = [] if call.recast_lead else _headline(call, case)
    rest = [name for name in _changed_fields(call, case) if name != Field.HEADLINE.value]
    listed = [*top, *rest, *(["lead"] if call.update_lead else [])]
    clauses = []
    if _stretches(call.updated) > MOST_STRETCHES:
        clauses.append(f"{style.change} throughout")
    elif call.updated:
        listed.append(_numbered(call.updated, style))
    if listed:
        clauses.append(f"{style.change} {', '.join(listed)}")
    return clauses


def _adds(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    objects = [
        f"{topic} {f'in {_numbered(run, style)}' if run else 'throughout'}"
        for topic, run in additions(call.added, case)
    ]
    objects += [f.field.value for f in _named_fields(call, case) if _came(f)]
    return [f"{style.add} {', '.join(objects)}"] if objects else []


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
    """The clauses as one text in the agency's case; a verb that opened the editor's note does no longer where
    another clause stands before it."""
    first, *others = clauses
    rest = (_OPENED.sub(lambda verb: verb[0].lower(), clause) for clause in others)
    joined = style.joiner.join([first, *(rest if style.capitalise_first else others)])
    if style.shout:
        return joined.upper()
    return joined[0].upper() + joined[1:] if style.capitalise_first else joined


_OPENED = pattern(r"^(?!This )(?:[A-Z][a-z]+(?:s|ing)\b|In (?=[\w -]+,))")
