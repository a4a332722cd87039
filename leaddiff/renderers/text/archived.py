"""Archived: versions that an archive keeps, one a line, and what was accepted in them."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.visible import visible
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Kept


def render_kept(found: Sequence[Kept], accepted: Sequence[Entry] = ()) -> str:
    """A line for each version: its number, day, marker and slug, what came of it, the file it came in and
    the version it was held against; then a line for each acceptance in one of these files."""
    rows = [[visible(cell) for cell in _cells(kept)] for kept in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    names = {kept.name.rpartition("/")[2] for kept in found}
    lines += [visible(_accepted(entry)) for entry in accepted if entry.copy in names]
    return "".join(f"{line}\n" for line in lines)


def named(kept: Kept) -> str:
    """A version by its marker and slug, else its headline: "(2nd LD) night trains-revival"."""
    name = kept.slug or kept.headline or "no slug"
    return f"({kept.marker}) {name}" if kept.marker else name


def outcome(kept: Kept) -> str:
    """What came of a version, in words: "mismatch, 1 error, 2 warnings"."""
    if kept.verdict is None:
        return "not checked yet"
    counts = ((kept.errors or 0, "error"), (kept.warnings or 0, "warning"))
    loud = [f"{count} {word}{'s' * (count > 1)}" for count, word in counts if count]
    return ", ".join([kept.verdict, *loud])


def _cells(kept: Kept) -> tuple[str, ...]:
    against = f"against {kept.before}" if kept.before else ""
    return (
        str(kept.number),
        kept.day,
        kept.agency or "",
        named(kept),
        outcome(kept),
        kept.name,
        against,
    )


def _accepted(entry: Entry) -> str:
    who = " ".join(filter(None, (entry.by and f"by {entry.by}", entry.why and f"“{entry.why}”")))
    return f"accepted {entry.finding} {entry.rule} in {entry.copy} {who}: {entry.text}"
