"""The targets: what is done with an input, and what is promised whatever it is.

Each takes bytes and returns whether they could be read at all. It raises ``AssertionError`` where a promise
is broken, and lets through whatever leaddiff raises without meaning to.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import time
from collections.abc import Callable
from functools import cache
from importlib.resources import files as resources
from typing import Any

import promises
import seeds

from leaddiff import agencies, desk, notes, renderers, sources
from leaddiff.faces import api
from leaddiff.gate import ledger, note_writing
from leaddiff.ground.errors import LeadDiffError, NotVersions, UnreadableCopy
from leaddiff.nouns.claims import Note, Verdict
from leaddiff.nouns.findings import Finding, Outcome, Report
from leaddiff.nouns.story import Copy, PartKind
from leaddiff.renderers import Look
from leaddiff.settings import configure

MOST_SECONDS = 2.0
"""Processor time that one answer on one input may take."""

OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""What a terminal or an editor would act on."""

_AGENCIES = (None, *(agency.name for agency in agencies.every()))

OF_COPY_ALONE = ("reading", "headline-figure", "version-disagrees", "note-unread")
"""Rules that tell what is odd in one copy, whatever stood before it."""

ONE_IN = 8
"""Of so many inputs one is held to the dear promises too: the schema and every renderer."""


def sources_(data: bytes) -> bool:
    """Any bytes given as a file of any form."""
    first, second = (_read_each(data) for _ in range(2))
    if isinstance(first, str) or isinstance(second, str):
        assert first == second, "another answer at the second time"
        _assert_one_sentence(first)
        return False
    assert list(map(_told, first)) == list(map(_told, second)), "another answer at the second time"
    for copy in first:
        _assert_spans_within(copy)
        if len(first) == 1:
            report = desk.read_alone(copy)
            _assert_shown(report, _is_dear(data))
    return True


def notes_(data: bytes) -> bool:
    """Any text read as a note, in the words of any agency."""
    agency = _AGENCIES[len(data) % len(_AGENCIES)]
    text = data.decode("utf-8", "replace" if len(data) % 2 else "surrogateescape")
    note = notes.read(text, agency)
    assert note == notes.read(text, agency), "another answer at the second time"
    _assert_note(note)
    resolved = notes.resolve(note, 7, 9)
    _assert_note(resolved)
    assert len(resolved.claims) == len(note.claims)
    return bool(note.claims)


def compare(data: bytes) -> bool:
    """Any two copies."""
    pair = _pair(data)
    if pair is None:
        return False
    old, new = pair
    report = desk.compare(old, new, force=True)
    assert report.to_dict() == desk.compare(old, new, force=True).to_dict(), "another answer"
    _assert_shown(report, _is_dear(data))
    promises.assert_every_paragraph_told(report)
    promises.assert_words_rebuild_both_texts(report)
    promises.assert_findings_are_sound(report)
    for finding in report.findings:
        side = report.old if finding.old and not finding.new else report.new
        span = finding.span
        assert span is None or 0 <= span.start <= span.end <= len(side.raw), finding
    try:
        desk.compare(old, new)
    except NotVersions as error:
        _assert_one_sentence(str(error))
    against_itself = desk.compare(new, new)
    told = [found for found in against_itself.findings if found.rule not in OF_COPY_ALONE]
    assert not told, told
    assert against_itself.suggested_note is None
    if report.suggested_note is not None:
        again = notes.read(report.suggested_note, new.agency or old.agency)
        assert again.claims, report.suggested_note
        # what the editor wrote and nobody could read stays in the clause that is kept
        is_read = report.note is None or not report.note.unread
        assert not (is_read and again.unread), (report.suggested_note, again.unread)
    return True


def noting(data: bytes) -> bool:
    """The suggested note put into any copy: put in right, or said why not."""
    pair = _pair(data)
    if pair is None:
        return False
    old, new = pair
    report = desk.compare(old, new, force=True)
    if report.suggested_note is None:
        return False
    content = data.partition(seeds.SEAM)[2] or data
    try:
        text = note_writing.noted(report)
        written = note_writing.encoded(text, new, content)
    except LeadDiffError as error:
        _assert_one_sentence(str(error))
        return False
    assert written == note_writing.encoded(note_writing.noted(report), new, content)
    again = sources.read(written, "new.txt")
    assert [p.text for p in again.paragraphs] == [p.text for p in new.paragraphs]
    judged = desk.compare(old, again, force=True)
    assert judged.note is not None
    assert judged.note.claims
    assert not judged.note.unread
    assert not [f for f in judged.findings if _is_on_the_note(f)], written
    return True


def align(data: bytes) -> bool:
    """Any two lists of paragraphs, of all lengths and none."""
    text = data.decode("utf-8", "replace")
    old, _, new = (side.split("\n") for side in text.partition(seeds.SEAM.decode()))
    told = api.align(old, new)
    assert told == api.align(old, new), "another answer at the second time"
    assert sorted({n for each in told for n in each.new}) == list(range(1, len(new) + 1))
    assert {n for each in told for n in each.old} == set(range(1, len(old) + 1))
    for each in told:
        assert each.similarity is None or 0 <= each.similarity <= 1, each
        json.dumps(each.to_dict())
    itself = api.align(new, new)
    assert [(each.old, each.new) for each in itself] == [
        ((n,), (n,)) for n in range(1, len(new) + 1)
    ]
    return True


def settings(data: bytes) -> bool:
    """Any file of settings or of accepted findings."""
    kind, content = data[:1], data[1:]
    name = {b"p": "pyproject.toml", b"s": "setup.cfg", b"a": ledger.NAME}.get(kind, "leaddiff.toml")
    file = os.path.join(_folder(), name)
    with open(file, "wb") as opened:
        opened.write(content)
    try:
        if name == ledger.NAME:
            _accept(file, content)
        else:
            assert configure(file) == configure(file)
    except LeadDiffError as error:
        _assert_one_sentence(str(error))
        return False
    return True


TARGETS: dict[str, Callable[[bytes], bool]] = {
    "sources": sources_,
    "notes": notes_,
    "compare": compare,
    "noting": noting,
    "align": align,
    "settings": settings,
}


def tried(target: str, data: bytes) -> bool:
    """Whether an input could be read. Raises where a promise is broken, the one on time too."""
    start = time.process_time()
    answer = TARGETS[target](data)
    taken = time.process_time() - start
    assert taken < MOST_SECONDS * _ANSWERS[target], f"{taken:.1f} s of processor time"
    return answer


_ANSWERS = {"sources": 2, "notes": 2, "compare": 4, "noting": 4, "align": 3, "settings": 2}
"""How many answers a target asks for."""


def _read_each(data: bytes) -> tuple[Copy, ...] | str:
    sources._read_form.cache_clear()
    try:
        return sources.read_each(data, "new.txt")
    except UnreadableCopy as error:
        return str(error)


def _pair(data: bytes) -> tuple[Copy, Copy] | None:
    before, seam, after = data.partition(seeds.SEAM)
    try:
        return sources.read(before, "old.txt"), sources.read(after if seam else before, "new.txt")
    except UnreadableCopy as error:
        _assert_one_sentence(str(error))
        return None


def _told(copy: Copy) -> object:
    return copy.raw, copy.paragraphs, copy.parts, copy.version, copy.agency, copy.slug, copy.remarks


def _assert_one_sentence(text: str) -> None:
    assert text
    assert not OBEYED.search(text), repr(text)
    assert "\n" not in text, repr(text)
    assert len(text) < 600, repr(text)
    assert "fault in leaddiff" not in text, text


def _assert_spans_within(copy: Copy) -> None:
    assert copy.paragraphs
    assert [p.number for p in copy.paragraphs] == list(range(1, len(copy.paragraphs) + 1))
    for each in (*copy.paragraphs, *copy.parts):
        assert 0 <= each.span.start <= each.span.end <= len(copy.raw), each
        is_end_of_form = getattr(each, "kind", None) is PartKind.END
        assert each.text.strip() or is_end_of_form, each


def _assert_note(note: Note) -> None:
    json.dumps(note.to_dict())
    for each in (*note.claims, *note.unread):
        assert 0 <= each.span.start <= each.span.end <= len(note.text), each
    for claim in note.claims:
        assert list(claim.paragraphs) == sorted(set(claim.paragraphs))
        assert all(n >= 1 for n in (*claim.paragraphs, *claim.old_paragraphs)), claim


def _assert_shown(report: Report, dear: bool) -> None:
    shape = report.to_dict()
    json.loads(json.dumps(shape, allow_nan=False))
    assert isinstance(report.outcome, Outcome)
    assert all(isinstance(ruling.verdict, Verdict) and ruling.reason for ruling in report.rulings)
    _assert_spans_within(report.new)
    _assert_clean("text", report)
    if dear:
        _validator().validate(shape)
        for name in renderers.names():
            _assert_clean(name, report)


def _assert_clean(form: str, report: Report) -> None:
    shown = renderers.named(form).render(report, Look(whole=True))
    found = OBEYED.search(shown)
    assert found is None, (form, found, shown[max(0, found.start() - 40) : found.end() + 40])


def _is_on_the_note(finding: Finding) -> bool:
    told = finding.claim is not None or finding.rule.startswith(("unreported", "note", "stale"))
    return told and finding.loud


def _accept(file: str, content: bytes) -> None:
    before = ledger.read(file)
    entry = ledger.Entry(
        f"{len(content):08x}", "stale-note", "KSY", "checked \x1b", "new.txt", "para 2"
    )
    ledger.add(file, entry)
    after = ledger.read(file)
    others = [each for each in before if each.finding != entry.finding]
    assert [each for each in after if each.finding != entry.finding] == others
    assert entry.finding in [each.finding for each in after]
    assert not ledger.add(file, entry)
    assert os.listdir(_folder()) == [ledger.NAME] or all(
        not name.startswith(".leaddiff-") for name in os.listdir(_folder())
    )


def _is_dear(data: bytes) -> bool:
    return sum(data[:64]) % ONE_IN == 0


@cache
def _folder() -> str:
    """A folder of this process alone, in memory where there is such."""
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    kept = tempfile.TemporaryDirectory(prefix="leaddiff-fuzz-", dir=memory)
    _KEPT.append(kept)
    return kept.name


_KEPT: list[Any] = []


@cache
def _validator() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(
        json.loads(resources("leaddiff").joinpath("report.schema.json").read_text("utf-8"))
    )
