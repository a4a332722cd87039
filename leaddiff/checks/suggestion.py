"""Suggestion: the note that the changes call for, in the agency's own notation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from leaddiff.agency import NoteStyle
from leaddiff.changes import Edited, Field, FieldChange
from leaddiff.checks.alterations import Nature
from leaddiff.checks.case import Case
from leaddiff.checks.marks import ranges
from leaddiff.claims import Action

RECAST_BELOW = 0.5
"""Similarity of the lead to the old one under which it counts as recast (0.3 to 0.7)."""

MOST_TOPICS = 3
"""Added stretches named one by one; beyond it all are "details" (1 to 5)."""

MOST_STRETCHES = 8
"""Stretches of updated paragraphs listed by number; beyond it the note says "throughout" (4 to 12)."""

_PLAIN_TOPIC = re.compile(r"[A-Za-z][A-Za-z .'&-]{1,40}")


class _Call(NamedTuple):
    """What the changes call for: paragraphs to be named under each verb, and fields."""

    recast_lead: bool
    update_lead: bool
    updated: tuple[int, ...]
    added: tuple[int, ...]
    trims: bool


def suggest(case: Case) -> str | None:
    """The note that tells everything that matters between two copies, ready to paste; None where
    there is nothing to tell. Put into the new copy it is true and complete."""
    call = _called_for(case)
    style = case.agency.style
    clauses = [
        *_recasts_and_updates(call, case, style),
        *_adds(call, case, style),
        *([style.cut] if call.trims else []),
    ]
    if not clauses:
        return None
    return style.frame.format(_set(clauses, style))


def _called_for(case: Case) -> _Call:
    came, changed, trims = set[int](), set[int](), False
    for alteration in case.alterations:
        if alteration.minor or alteration.field is not None:
            continue
        if not alteration.new:
            trims = True
        elif alteration.nature is Nature.CAME:
            came.update(alteration.new)
        else:
            changed.update(alteration.new)
    touched = 1 in came | changed
    recast = touched and _is_recast(case)
    return _Call(
        recast_lead=recast,
        update_lead=touched and not recast,
        updated=tuple(sorted(changed - {1})),
        added=tuple(sorted(came - changed - {1})),
        trims=trims,
    )


def _is_recast(case: Case) -> bool:
    change = case.traces[1].change
    return not isinstance(change, Edited) or change.similarity < RECAST_BELOW


def _recasts_and_updates(call: _Call, case: Case, style: NoteStyle) -> list[str]:
    fields = [f.field.value for f in case.changes.fields if _is_worth_naming(f) and not _came(f)]
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
    objects += [f.field.value for f in case.changes.fields if _is_worth_naming(f) and _came(f)]
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
    of any of them, "foreign ministry's comments" where a source speaks there, else "comments" where
    there are quotations, else "details"."""
    own = _own_words(run, case)
    if own:
        return own
    texts = [case.new.paragraphs[n - 1].text for n in run if case.traces[n].is_new]
    speakers = [name for text in texts for name in case.speakers(text)[:1]]
    if speakers and _PLAIN_TOPIC.fullmatch(speakers[0]):
        name = speakers[0]
        return f"{name}' comments" if name.endswith("s") else f"{name}'s comments"
    return "comments" if any(c in text for text in texts for c in '"“') else "details"


def _own_words(run: Sequence[int], case: Case) -> str | None:
    """The topic the note gives to any paragraph of a run, where it adds something there."""
    for ruling in case.rulings:
        claim = ruling.claim
        speaks_of_run = claim.action is Action.ADD and set(run) & set(claim.paragraphs)
        if speaks_of_run and claim.topic and _PLAIN_TOPIC.fullmatch(claim.topic):
            return claim.topic
    return None


def _numbered(numbers: Sequence[int], style: NoteStyle) -> str:
    return f"{style.unit if len(numbers) == 1 else style.units} {ranges(numbers)}"


def _stretches(numbers: Sequence[int]) -> int:
    return len(ranges(numbers).split(", ")) if numbers else 0


_NAMED_FIELDS = (Field.HEADLINE, Field.BYLINE, Field.DATELINE, Field.PHOTO, Field.SLUG)


def _is_worth_naming(change: FieldChange) -> bool:
    return change.changed and change.after is not None and change.field in _NAMED_FIELDS


def _came(change: FieldChange) -> bool:
    return change.before is None and change.field in (Field.BYLINE, Field.PHOTO)


def _set(clauses: Sequence[str], style: NoteStyle) -> str:
    """The clauses as one text in the agency's case."""
    joined = style.joiner.join(clauses)
    if style.shout:
        return joined.upper()
    return joined[0].upper() + joined[1:] if style.capitalise_first else joined
