"""Page lines: what a row of a web page is by itself, and which of many rows belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.pages import is_call
from leaddiff.layout.traits import Traits
from leaddiff.sources._shared.page_rows import Row

SHORTEST_PROSE = 40
"""Characters (20 to 80) from which a row that ends like a sentence is prose."""

LINKED = 0.8
"""The part of a row (0.6 to 0.95) that may stand in links; more, and the row only leads elsewhere."""

DOMINANT = 0.6
"""The part of a page's prose (0.5 to 0.9) that must stand in one ``article``: on a front page none
has so much."""

_ENDS = (".", "?", "!", ":", "…", ".”", ".’", ")", "]", '"', "”", "’", "'")
_SPACES = pattern(r"\W+")


def is_prose(row: Row) -> bool:
    """Whether a row reads like a sentence of copy."""
    return (
        len(row.text) >= SHORTEST_PROSE
        and row.text.endswith(_ENDS)
        and row.linked < len(row.text) / 2
    )


def beside(rows: Sequence[Row], lines: set[str]) -> list[Row]:
    """The rows of which a line was guessed, and those that stand in one element with them: a note or an
    end mark is too short to be taken for a story's."""
    found = [row for row in rows if key(row.text) in lines]
    around = {id(row.node.parent) for row in found if is_prose(row)}
    if not around:
        return []
    first = found[0].span.start
    headings = [row.span.end for row in rows if is_heading(row) and row.span.start < first]
    top = headings[-1] if headings else first
    leads = [row for row in rows if row.span.start < first and id(row.node) in around]
    return [
        row for row in rows if _is_in_one(row, around) and (row.span.start >= top or row in leads)
    ]


def densest(rows: Sequence[Row]) -> list[Row]:
    """The rows of the one element in which most prose stands, where most of all does: of a page laid out
    by tables, a cell."""
    lengths: Counter[int] = Counter()
    for row in filter(is_prose, rows):
        lengths[id(row.node.parent)] += len(row.text)
    for around, length in lengths.most_common(1):
        if length >= DOMINANT * lengths.total():
            return [row for row in rows if _is_in_one(row, {around})]
    return []


def _is_in_one(row: Row, around: set[int]) -> bool:
    """Whether a row stands in one of these elements: a paragraph of it, or text of its own between them,
    as a lead has been below a box of links."""
    return id(row.node.parent) in around or (id(row.node) in around and is_prose(row))


def prose_length(rows: Sequence[Row]) -> int:
    return sum(len(row.text) for row in rows if is_prose(row))


def copy_among(rows: Sequence[Row]) -> list[Row]:
    """The rows without subheads and without what only leads elsewhere. Where the story stands in
    paragraphs, a line that stands in none is a button or a label."""
    rows = to_the_end([row for row in rows if not is_furniture(row)])
    in_paragraphs = prose_length([row for row in rows if is_in_paragraph(row)])
    is_in_paragraphs = in_paragraphs * 2 > prose_length(rows)
    return [
        row
        for row in rows
        if not is_in_paragraphs or is_in_paragraph(row) or is_prose(row) or is_credit(row)
    ]


def is_credit(row: Row) -> bool:
    """Whether a row is what an agency has below its copy: who reported it, the end mark, a note."""
    told = Traits(row.text)
    return told.is_credit or told.is_end or told.is_note


def is_furniture(row: Row) -> bool:
    """Whether a row is none of the story's: a subhead, a way to elsewhere, a notice of copyright."""
    if is_heading(row) or is_link(row) or is_call(row.text):
        return True
    return Traits(row.text).is_notice


def to_the_end(rows: list[Row]) -> list[Row]:
    """The rows down to the end mark, where one stands below prose."""
    ends = (
        at
        for at, row in enumerate(rows)
        if Traits(row.text).is_end and any(map(is_prose, rows[:at]))
    )
    return rows[: next(ends, len(rows)) + 1]


def is_link(row: Row) -> bool:
    return row.linked >= LINKED * len(row.text)


def is_heading(row: Row) -> bool:
    return any(node.tag in ("h1", "h2", "h3", "h4", "h5", "h6") for node in row.node.lineage())


def is_in_paragraph(row: Row) -> bool:
    return any(node.tag in ("p", "li", "blockquote", "pre") for node in row.node.lineage())


def key(text: str) -> str:
    """A text by its letters and digits alone."""
    return _SPACES.sub("", text).casefold()
