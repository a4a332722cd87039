"""Page: a web page, the story in it told from menus, links, captions and all the rest around it.

Nothing in a page runs and nothing is fetched. Pages are read with the extra ``html`` or not at all, so
that no page of a story is read and the next refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from importlib.util import find_spec

from leaddiff.ground.errors import NoCopy, UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.layout.traits import Traits
from leaddiff.nouns.story import Copy
from leaddiff.sources._shared.copy import CopyField, Fields, put_together
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.page_data import Said
from leaddiff.sources._shared.page_lines import key
from leaddiff.sources._shared.page_rows import Page, Row, Value, read_page
from leaddiff.sources._shared.page_story import Story

NAME = "page"

LARGEST_GUESSED = 2_000_000
"""Characters (500,000 to 10,000,000) of a page up to which the story is sought where nothing in the page
tells it."""

_OPENS = pattern(
    r"(?is)\s{0,2000}(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,4000}?-->\s*){0,5}"
    r"<(?:!doctype\s+html\b|html\b|head\b|body\b|main\b|div\b|section\b|p\b|h[1-6]\b)"
)
OPENING = 65_536
"""Characters at the top of a page (16,000 up) that tell whether it means to be a story's."""

_OF_A_STORY = pattern(r"(?i)<article\b|[\"'/](?:(?:news|reportage)?article|story)[\"'/]")
_ARTICLE = pattern(r"(?i)\s{0,2000}<article\b")
_OURS = "leaddiff"
_HEADING = pattern(r"(?i)(?:correction|clarification|editor['’]?s['’]? note)s?\W*$")
_NAMES = pattern(r"(?i)by [^\d|:]{3,100}$")


def fits(opening: str) -> bool:
    """Whether it opens with the tags of a page."""
    return _OPENS.match(opening) is not None or _ARTICLE.match(opening) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the page."""
    if find_spec("trafilatura") is None:
        raise UnreadableCopy(
            f"{shown(path)} is a web page; to have those read: pip install leaddiff[html]"
        )
    page = read_page(text, path)
    said = Said(page)
    if "generator" in page.metas and page.metas["generator"].text == _OURS:
        raise UnreadableCopy(f"{shown(path)} is a report of leaddiff, not a story.")
    story = Story(page, said)
    body = story.body(partial(_guess, text))
    if not body:
        kind = UnreadableCopy if _OF_A_STORY.search(text[:OPENING]) else NoCopy
        raise kind(
            f"{shown(path)} is a web page with no story in it; save the page of the story itself."
        )
    blocks = [Block(row.text, row.span) for row in body]
    blocks += _corrections(story.corrections(body))
    return (put_together(text, path, NAME, _fields(page, said, story, body), blocks),)


def _fields(page: Page, said: Said, story: Story, body: Sequence[Row]) -> Fields:
    moved = next((Value(row.text, row.span) for row in story.times(body)), None)
    moved = said.moved or moved
    return Fields(
        headline=_headline(page, said, body),
        notes=[
            *(CopyField(row.text, row.span) for row in story.notes(body)),
            *map(_field, said.corrections),
        ],
        captions=[CopyField(row.text, row.span) for row in story.captions(body)],
        byline=_byline(said, story.bylines(body)),
        dateline=_field(said.dateline) if said.dateline else None,
        moved=_field(moved) if moved else None,
        provider=said.publisher,
        identity=said.identity,
    )


def _headline(page: Page, said: Said, body: Sequence[Row]) -> CopyField | None:
    """The headline as the page shows it; where it shows several, the one that its head gives too."""
    shown = [
        row
        for row in page.rows
        if any(node.tag == "h1" for node in row.node.lineage()) and " " in row.text
    ]
    told = said.headlines
    keys = {key(value.text) for value in told}
    same = [row for row in shown if key(row.text) in keys]
    above = [row for row in shown if row.span.start < body[0].span.start]
    for row in (*same, *(above if len(above) == 1 else ())):
        return CopyField(row.text, row.span)
    return _field(told[0]) if told else None


def _byline(said: Said, rows: Sequence[Row]) -> CopyField | None:
    """The byline as the page shows it, else by whom its head says it is."""
    for row in rows:
        if _NAMES.match(row.text):
            return CopyField(row.text, row.span)
    authors = said.authors
    if authors is None:
        return None
    is_whole = authors.text.lower().startswith("by ")
    return CopyField(authors.text if is_whole else f"By {authors.text}", authors.span)


def _corrections(rows: Sequence[Row]) -> list[Block]:
    """Corrections that stand in an element of their own, as they stand below plain copy: under a line
    that says what they are."""
    blocks = [Block(row.text, row.span) for row in rows]
    is_told = not rows or Traits(rows[0].text).is_note or _HEADING.match(rows[0].text)
    return blocks if is_told else [Block("Correction", rows[0].span), *blocks]


def _field(value: Value) -> CopyField:
    return CopyField(value.text, value.span)


def _guess(text: str) -> Iterable[str]:
    """The lines that look most like a story's."""
    if len(text) > LARGEST_GUESSED:
        return []
    import logging

    import trafilatura.settings

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    settings = trafilatura.settings.use_config()
    for size in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        settings.set("DEFAULT", size, "1")  # a first version may be one sentence
    found = trafilatura.extract(
        text, fast=True, include_comments=False, include_tables=True, config=settings
    )
    return (found or "").splitlines()
