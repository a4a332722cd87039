"""API: the Python face: files, copy, notes and plain paragraphs in, nouns out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.story import Copy

if TYPE_CHECKING:
    from datetime import datetime

    from leaddiff.nouns.aligned import Aligned
    from leaddiff.nouns.chains import Chain
    from leaddiff.nouns.claims import Note
    from leaddiff.nouns.findings import Report
    from leaddiff.nouns.story import State
    from leaddiff.wire.version_before import Answer


def compare(
    old: str | os.PathLike[str] | Copy, new: str | os.PathLike[str] | Copy, *, force: bool = False
) -> Report:
    """Hold the note of ``new`` against what changed since ``old``.

    Either is a file's name or copy that has been read. ``force`` compares also what does not look
    like an older and a newer version of one story.

    Raises ``UnreadableCopy`` where a file cannot be read as copy, ``NotVersions`` where the two are
    not versions of one story in this order and ``force`` is not given.

    >>> report = compare("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt")
    >>> report.outcome.value, report.loud
    ('mismatch', True)
    """
    from leaddiff import desk

    return desk.compare(_copy(old), _copy(new), force)


def check(new: str | os.PathLike[str], wire: str | os.PathLike[str] | Sequence[str] = ()) -> Answer:
    """Hold the note of a file of copy against the version just before it, found in a folder or an archive.

    ``wire`` is where versions moved before are: one or more folders, subfolders included, or an archive
    (its file, or "postgresql://..."); where none is named the file's own folder. ``Answer.earlier`` is the
    file that was taken for the version before and ``Answer.reason`` why; where there is none ``earlier``
    is None and the note is held to its own copy. ``Answer.report`` is None where the copy cannot be read,
    and ``Answer.reason`` says why.

    Raises ``LeadDiffError`` where a folder cannot be read or the archive cannot be used.

    >>> answer = check("leaddiff/demo/2nd-ld.txt")
    >>> answer.earlier, answer.report.outcome.value
    ('leaddiff/demo/lead.txt', 'mismatch')
    """
    from leaddiff.wire.version_before import answers

    path = os.fspath(new)
    named = [os.fspath(wire)] if isinstance(wire, str | os.PathLike) else list(wire)
    if len(named) == 1 and _is_archive(named[0]):
        from leaddiff.wire.archive.answering import answers_in

        return answers_in(named[0], [path])[0]
    return answers([path], named or [os.path.dirname(path) or "."])[0]


def _is_archive(name: str) -> bool:
    from leaddiff.wire.archive import SERVERS

    return name.startswith(SERVERS) or os.path.isfile(name)


def render(report: Report, form: str = "text", *, whole: bool = False) -> str:
    """The report in a format by its name: text, json, html, line, github, sarif, junit, markdown, unified.

    ``whole``: claims, small changes and story also where there is nothing to look at. Raises
    ``LeadDiffError`` where there is no such format.

    >>> report = compare("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt")
    >>> render(report, "line").splitlines()[0].split(": ")[0]
    'leaddiff/demo/2nd-ld.txt:15:9'
    """
    from leaddiff import __version__, renderers
    from leaddiff.desk.rulebook import every

    if form not in renderers.names():
        raise LeadDiffError(
            f"There is no format {form!r}; there are {', '.join(renderers.names())}."
        )
    look = renderers.Look(whole=whole, rules=every, version=__version__)
    return renderers.named(form).render(report, look)


def suggest(old: str | os.PathLike[str] | Copy, new: str | os.PathLike[str] | Copy) -> str | None:
    """The note that what changed calls for, in the words of the copy's agency: judged true and complete
    when it stands in the copy. None where there is nothing to tell.

    >>> suggest("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt")[:35]
    '(ATTN: CORRECTS quote in para 4; CO'
    """
    return compare(old, new, force=True).suggested_note


def read(path: str | os.PathLike[str], encoding: str | None = None) -> Copy:
    """One version of a story from a file; ``-`` is standard input.

    ``encoding`` is the name of the file's encoding where it is known, as Python names it.

    Raises ``UnreadableCopy`` where the file is missing, empty, binary, in another encoding than
    the one named, or holds no paragraph of copy.

    >>> copy = read("leaddiff/demo/2nd-ld.txt")
    >>> copy.slug, copy.version.number, len(copy.paragraphs)
    ('bus strike-Haesong', 2, 13)
    """
    from leaddiff import sources
    from leaddiff.ground import files

    return sources.read(files.read(path), os.fspath(path), encoding)


def parse(text: str) -> Copy:
    """One version of a story from text in hand, as ``read`` does from a file.

    >>> copy = parse("SEOUL, March 3 (Yonhap) -- The talks resumed.\\n\\nThey were brief.\\n")
    >>> [paragraph.number for paragraph in copy.paragraphs]
    [1, 2]
    """
    from leaddiff import layout

    return layout.read(text.encode("utf-8", "replace"), None, "utf-8")


def copy(
    *,
    body: str | Sequence[str],
    slug: str | None = None,
    headline: str | None = None,
    note: str | None = None,
    byline: str | None = None,
    dateline: str | None = None,
    version: int | str | None = None,
    agency: str | None = None,
    moved_at: str | datetime | None = None,
    state: State | str | None = None,
    id: str | None = None,
    follows: str | None = None,
) -> Copy:
    """One version of a story from the fields of a system that keeps it in no file; ``compare`` takes it.

    Only ``body`` is needed. Where a field is None or empty the copy has none.

    - ``body``: the paragraphs in order, each a string of plain text; or all of them as one string of HTML,
      of which subheads, tables, captions and embeds are no paragraphs, or of plain text with a blank line
      between two. At least one paragraph.
    - ``slug``, ``headline``: with the version marker where the desk writes one: "(2nd LD) ferry-Sokdo".
    - ``note``: what the desk says it changed, with or without its brackets. An embargo, a photo advisory or
      a telephone number in that field is no note.
    - ``byline``: "By Kim Seung-yeon".
    - ``dateline``: "SEOUL, March 3 (Yonhap) --" or the place alone. It is put before paragraph 1 where the
      body does not open with it.
    - ``version``: the number of the update, 0 to 999 and 0 the first version, or its marker as the wire has
      it ("2nd LD"). A count of saves or transmissions is none: leave it out, and slug and headline tell.
    - ``agency``: whose copy it is ("yonhap", "ap", "reuters" ...), for the words its notes are written in.
      One that is not known here is read with the common words.
    - ``moved_at``: when it moved, a datetime or text ("2026-05-04 10:15").
    - ``state``: "usable", "embargoed", "withheld", "canceled" or "corrected", or a ``State``.
    - ``id``: the item's own identity, the same for all versions of it or one for each; ``follows``: that of
      the item it takes the place of. ``match`` ties versions by them.

    Places in a report count in ``Copy.raw``, where the fields stand written out one below the other.
    Raises ``LeadDiffError``, one sentence that names the field, where one of them cannot be that.

    >>> lead = ["The talks resumed.", "They were brief."]
    >>> first = copy(slug="talks", body=lead)
    >>> update = copy(slug="talks", note="Adds venue in para 3", body=[*lead, "They were held in Sokdo."])
    >>> compare(first, update).rulings[0].verdict.value
    'confirmed'
    """
    from leaddiff import sources

    texts = {"slug": slug, "headline": headline, "note": note, "byline": byline}
    texts |= {"dateline": dateline, "agency": agency, "id": id, "follows": follows}
    return sources.given(body, texts, version, moved_at, state)


def read_note(text: str, agency: str | None = None) -> Note:
    """What an editor's note claims, in order. Any text can be read; what makes no claim is in
    ``unread``. ``agency`` ("yonhap", "ap", "reuters" ...) tells whose words it is written in.

    >>> note = read_note("(ATTN: ADDS ministry's comments in paras 8-10)")
    >>> [(claim.verb, claim.topic, claim.place.name) for claim in note.claims]
    [('ADDS', "ministry's comments", '8-10')]
    """
    from leaddiff import notes

    return notes.read(text, agency)


def align(old: Sequence[str], new: Sequence[str]) -> tuple[Aligned, ...]:
    """What became of each paragraph (or sentence) of ``old`` in ``new``, for text that is no wire
    copy. Numbers count from 1; entries are in the order of ``new``, deleted ones where they stood.

    Raises ``LeadDiffError`` where one of the two is a single text rather than a list of texts.

    >>> for change in align(["He came by train.", "He left."], ["It rained.", "He came by bus."]):
    ...     print(change.kind, change.old, change.new)
    added () (1,)
    edited (1,) (2,)
    deleted (2,) ()
    """
    from leaddiff import alignment
    from leaddiff.telling.contract import aligned

    if isinstance(old, str) or isinstance(new, str):
        raise LeadDiffError("align takes two lists of paragraphs; this is a single text.")
    return tuple(aligned(change) for change in alignment.align(old, new))


def match(copies: Iterable[Copy]) -> tuple[Chain[Copy], ...]:
    """The stories of which there are two versions or more among the copies, each a chain with its
    versions oldest first, why they belong together, and which are missing.

    Slugs find what may belong together, and the text must confirm it. Copies of which there is no
    other version are in no chain. The order of the copies does not matter; where nothing in two
    of them tells which came first, ``Link.order`` says so.

    >>> (chain,) = match([read("leaddiff/demo/2nd-ld.txt"), read("leaddiff/demo/lead.txt")])
    >>> chain.slug, [version.version.marker for version in chain.versions]
    ('bus strike-Haesong', ['LEAD', '2nd LD'])
    >>> chain.links[0].reason, chain.gaps[0].message
    ('the same slug; 10 of 12 sentences stand in both', 'the first version is missing')
    """
    from leaddiff import matching
    from leaddiff.nouns.chains import Chain

    by_sketch = [(matching.sketch(copy), copy) for copy in copies]
    of = {id(sketch): copy for sketch, copy in by_sketch}
    return tuple(
        Chain(
            slug=chain.slug,
            agency=chain.agency,
            versions=tuple(of[id(version)] for version in chain.versions),
            links=chain.links,
            gaps=chain.gaps,
            findings=chain.findings,
        )
        for chain in matching.match([sketch for sketch, _ in by_sketch])
    )


def _copy(source: str | os.PathLike[str] | Copy) -> Copy:
    if isinstance(source, Copy):
        return source
    if "\n" in os.fspath(source):
        raise LeadDiffError("This is copy, not the name of a file; read it with leaddiff.parse.")
    return read(source)
