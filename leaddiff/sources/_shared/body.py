"""Body: the paragraphs that a machine-read form gives, read as plain copy would be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import count

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Copy, Paragraph, Part, PartKind, Span
from leaddiff.sources._shared.html import Block

_COUNTED_ANYWAY = (
    PartKind.SLUG, PartKind.HEADLINE, PartKind.LABEL, PartKind.REST, PartKind.TIME, PartKind.SUBHEAD,
)  # fmt: skip
_PROSE_LENGTH = 60


class Body:
    """The paragraphs as plain copy has them, and what among them is none."""

    def __init__(self, rows: Sequence[Block]) -> None:
        text = "\n\n".join(row.text for row in rows) + "\n"
        starts = [0]
        for row in rows:
            starts.append(starts[-1] + len(row.text) + 2)
        self._rows, self._starts = rows, starts
        try:
            read = layout.parse(text)
        except UnreadableCopy:
            read = Copy(raw=text, paragraphs=())
        self.agency = read.agency
        self.parts: list[Part] = []
        self.paragraphs = tuple(self._told_apart(read))
        dateline = read.first(PartKind.DATELINE)
        first = next(iter(self.paragraphs), None)
        if dateline is not None and first and first.text.startswith(dateline.text):
            start = first.span.start
            end = min(first.span.end, start + len(dateline.text))
            self.parts.append(dateline._replace(span=Span(start, end)))

    def _told_apart(self, read: Copy) -> Iterator[Paragraph]:
        """The rows that are paragraphs; those that are none go to the parts."""
        aside = {self._row(p.span): p for p in read.parts if p.kind is not PartKind.DATELINE}
        counted = {self._row(paragraph.span): paragraph for paragraph in read.paragraphs}
        numbers = count(1)
        for at, row in enumerate(self._rows):
            part = aside.get(at)
            if at in counted:
                yield Paragraph(next(numbers), counted[at].text, row.span)
            elif part is not None and _is_copy(part):
                yield Paragraph(next(numbers), row.text, row.span)
            elif part is not None:  # else it was joined to the dateline above it
                self.parts.append(part._replace(span=row.span))

    def _row(self, span: Span) -> int:
        return bisect_right(self._starts, span.start) - 1


def _is_copy(part: Part) -> bool:
    """Whether what plain reading took for furniture is a paragraph all the same: a field of its own
    holds the headline and the slug, so what stands in the body is copy."""
    return (
        part.kind in _COUNTED_ANYWAY
        and not part.text.startswith("©")
        and (len(part.text) > _PROSE_LENGTH or part.text.rstrip("\"'”’ ").endswith((".", "?", "!")))
    )
