"""Page story: which rows of a web page are the story, its captions, its byline and its corrections.

The page's own word comes first: an element named as the body, the text given to search machines, the one
``article``. Only where it says nothing of the kind is it guessed, by trafilatura.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.pages import is_call, is_named, is_of_a_wall
from leaddiff.layout.datelines import signed_dateline
from leaddiff.layout.traits import Traits
from leaddiff.sources._shared.page_data import Said
from leaddiff.sources._shared.page_lines import (
    DOMINANT,
    beside,
    copy_among,
    densest,
    is_link,
    is_prose,
    key,
    prose_length,
)
from leaddiff.sources._shared.page_rows import Node, Page, Row

FEWEST_SENTENCES = 2
"""Rows of prose (1 to 4) that a page must have which does not say that it is a story."""

LONGEST_LINE = 120
"""Characters (60 to 200) of a byline or a time line."""

LONGEST_TOLD = 200_000
"""Characters (20,000 up) of the story given to search machines that are looked at."""

MOST_TOLD = 5_000
"""Rows (500 to 20,000) of a page that are sought in it."""

_NO_TEXT = frozenset(
    """audio button datalist dialog figure footer form head iframe legend math menu nav noscript object
    option select svg table template textarea video aside""".split()
)
_BY = pattern(r"(?i:by|reporting by) [A-Z]")


class Story:
    """The rows of a page told apart."""

    def __init__(self, page: Page, said: Said) -> None:
        self._page, self._said = page, said
        prose = [row for row in page.rows if is_prose(row) and not _is_away(row.node)]
        self._weights = _weights(prose)
        self._half = sum(len(row.text) for row in prose) / 2
        self._outside: dict[int, bool] = {}
        self._bodies: dict[int, bool] = {}

    def body(self, guess: Callable[[], Iterable[str]]) -> list[Row]:
        """The rows of the story, furniture among them as plain copy has it. ``guess`` gives lines of the
        story where the page tells nothing; it is asked last. Empty where there is no story."""
        rows = [row for row in self._page.rows if not self._is_outside(row.node)]
        for choice in (self._named, self._told, self._in_article):
            chosen = copy_among(choice(rows))
            if self._is_enough(chosen, rows):
                return chosen
        lines = {key(line) for line in guess()}
        for chosen in (copy_among(beside(rows, lines)), copy_among(densest(rows))):
            if self._is_enough(chosen, rows):
                return chosen
        return self._alone()

    def captions(self, body: Sequence[Row]) -> list[Row]:
        """The captions of the pictures that stand with the story."""
        return [
            row
            for row in self._page.rows
            if self._is_in(row.node, "caption", "figcaption")
            and self._is_with(row, body)
            and not self._is_of_a_box(row.node)
        ]

    def _is_of_a_box(self, node: Node) -> bool:
        """Whether a caption is one of a box beside the story: of its shares, of what is most read."""
        around = [each for each in node.lineage() if self._weights[id(each)] <= self._half]
        return any(each.tag == "aside" or is_named(each.name, "away") for each in around)

    def corrections(self, body: Sequence[Row]) -> list[Row]:
        """What stands with the story in an element named for corrections."""
        return [
            row
            for row in self._page.rows
            if self._is_in(row.node, "correction") and self._is_with(row, body)
        ]

    def notes(self, body: Sequence[Row]) -> list[Row]:
        """What opens as a note and stands with the story, in an element of its own."""
        told = {id(row) for row in (*body, *self.corrections(body))}
        return [
            row
            for row in self._page.rows
            if id(row) not in told and Traits(row.text).is_note and self._is_with(row, body)
        ]

    def times(self, body: Sequence[Row]) -> list[Row]:
        """The lines above the story that tell when it was moved, the latest word first."""
        first = next(filter(is_prose, body), body[0]).span.start
        above = [row for row in self._page.rows if row.span.start < first]
        found = [
            row
            for row in above
            if len(row.text) < LONGEST_LINE
            and Traits(row.text).is_time
            and self._is_with(row, body)
        ]
        return sorted(found, key=lambda row: not row.text.lower().startswith(("updated", "last")))

    def bylines(self, body: Sequence[Row]) -> list[Row]:
        """The lines that say by whom it is."""
        return [
            row
            for row in self._page.rows
            if len(row.text) < LONGEST_LINE
            and (_BY.match(row.text) or self._is_in(row.node, "byline"))
            and not is_prose(row)
            and self._is_with(row, body)
        ]

    def _named(self, rows: Sequence[Row]) -> list[Row]:
        """The rows in elements named as the body of a story; of the first story, where others follow
        below it."""
        stories: dict[int, list[Row]] = {}
        for row in rows:
            if self._is_in_body(row.node):
                around = [id(node) for node in row.node.lineage() if node.tag == "article"]
                stories.setdefault(around[-1] if around else 0, []).append(row)
        lengths = {story: prose_length(rows) for story, rows in stories.items()}
        longest = max(lengths.values(), default=0)
        return next((rows for story, rows in stories.items() if lengths[story] * 2 > longest), [])

    def _told(self, rows: Sequence[Row]) -> list[Row]:
        """The rows whose text is given to search machines as the story's."""
        body = self._said.body
        told = key(body.text[:LONGEST_TOLD]) if body else ""
        return [row for row in rows[:MOST_TOLD] if is_prose(row) and key(row.text) in told]

    def _alone(self) -> list[Row]:
        """The story as it is given to search machines, where it stands nowhere else: the page would
        have to run to show it."""
        body = self._said.body
        if body is None:
            return []
        rows = [
            Row(" ".join(line.split()), body.span, Node("p", None), 0)
            for line in body.text.splitlines()
            if line.strip()
        ]
        return rows if self._is_enough(rows, rows) else []

    def _in_article(self, rows: Sequence[Row]) -> list[Row]:
        """The rows of the one ``article`` of the page, where there is one."""
        articles = {
            id(node): node
            for row in rows
            for node in row.node.lineage()
            if node.tag == "article" or node.name == "article"
        }
        best = max(articles, key=lambda each: self._weights[each], default=None)
        if best is None or self._weights[best] < DOMINANT * 2 * self._half:
            return []
        return [row for row in rows if any(id(node) == best for node in row.node.lineage())]

    def _is_enough(self, chosen: Sequence[Row], rows: Sequence[Row]) -> bool:
        """Whether rows can be a story: a page of links, a page to log in at and a wall of cookies have
        sentences too."""
        prose = [row for row in chosen if is_prose(row)]
        told = [row for row in prose if not is_of_a_wall(row.text)]
        is_story = self._said.is_story or any(signed_dateline(row.text) for row in told[:1])
        fewest = 1 if is_story else FEWEST_SENTENCES
        if len(told) * 2 <= len(prose) or len(told) < fewest + self._page.asks_password * 2:
            return False
        first, last = chosen[0].span.start, chosen[-1].span.end
        between = [row for row in rows if first <= row.span.start < last]
        links = [row for row in between if is_link(row) and not is_call(row.text)]
        return len(links) < max(1, len(prose) - 1)

    def _is_outside(self, node: Node) -> bool:
        """Whether an element belongs to the page and not to its story. What holds half of the page's
        prose holds the story, whatever it is called."""
        known = self._outside.get(id(node))
        if known is None:
            known = self._is_aside(node) or (
                node.parent is not None and self._is_outside(node.parent)
            )
            self._outside[id(node)] = known
        return known

    def _is_in_body(self, node: Node) -> bool:
        """Whether an element is named as the body of a story, or stands in one."""
        known = self._bodies.get(id(node))
        if known is None:
            known = is_named(node.name, "body") or (
                node.parent is not None and self._is_in_body(node.parent)
            )
            self._bodies[id(node)] = known
        return known

    def _is_aside(self, node: Node) -> bool:
        if self._weights[id(node)] > self._half:
            return False
        return node.tag in _NO_TEXT or node.is_hidden or is_named(node.name, "other")

    def _is_with(self, row: Row, body: Sequence[Row]) -> bool:
        """Whether a row stands in what is around the whole story: its ``article``, its ``main``."""
        around = next((n for n in body[0].node.lineage() if n.tag in ("article", "main")), None)
        if around is None:
            return not any(n.tag in ("nav", "aside", "footer") for n in row.node.lineage())
        return any(node is around for node in row.node.lineage())

    def _is_in(self, node: Node, kind: str, tag: str = "-") -> bool:
        """Whether the element, or one around it that is no more than a part of the page, has such a
        name."""
        return any(
            (each.tag == tag or is_named(each.name, kind)) and self._weights[id(each)] <= self._half
            for each in node.lineage()
        )


def _is_away(node: Node) -> bool:
    """Whether an element is surely of no story, however much is written in it: readers' comments."""
    return any(
        each.tag in ("nav", "aside", "footer") or is_named(each.name, "away")
        for each in node.lineage()
        if each.tag not in ("html", "body", "main", "article")
    )


def _weights(prose: Sequence[Row]) -> Counter[int]:
    """How much prose stands in each element."""
    weights: Counter[int] = Counter()
    for row in prose:
        for node in row.node.lineage():
            weights[id(node)] += len(row.text)
    return weights
