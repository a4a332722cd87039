"""Page data: what a page says of its story for search machines: JSON-LD, and the metas of its head."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Span
from leaddiff.sources._shared.page_rows import Page, Value

_ARTICLE = pattern(r"(?:\w*Article|LiveBlogPosting|BlogPosting|Report)$")
_SITE = pattern(r" +(?:[|–—·»:]|-{1,2}) +([^|–—·»]{2,40})$")
"""What a page's title has behind the headline: the name of the site."""

_TIMES = (
    "article:modified_time", "og:updated_time", "last-modified", "datemodified",
    "article:published_time", "datepublished", "pubdate", "date",
)  # fmt: skip
"""Metas in which the time stands, that of the version before that of the first."""


class Said:
    """What the page says of its story, each with its place. What it does not say is None."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._article, self._span = _article(page)
        self.is_story = bool(self._article) or self._meta("og:type") == "article"

    @property
    def headlines(self) -> list[Value]:
        """Every headline given, the surest first, without the name of the site."""
        metas, title = self._page.metas, self._page.title
        given = [self._value("headline"), metas.get("og:title"), metas.get("twitter:title"), title]
        return [
            value._replace(text=self._without_site(value.text, value is title))
            for value in given
            if value is not None and value.text.strip()
        ]

    def _without_site(self, text: str, is_title: bool) -> str:
        site = _SITE.search(text)
        if site is None:
            return text
        named = {name.casefold() for name in (self._meta("og:site_name"), self.publisher) if name}
        return text[: site.start()] if is_title or site[1].casefold() in named else text

    @property
    def moved(self) -> Value | None:
        """When this version was published."""
        metas = self._page.metas
        return (
            self._value("dateModified")
            or self._value("datePublished")
            or next((metas[name] for name in _TIMES if name in metas), None)
            or next(iter(self._page.times), None)
        )

    @property
    def authors(self) -> Value | None:
        """Who wrote it: persons, not the desk."""
        named = [
            name
            for name, kind in _names(self._article.get("author"))
            if kind != "Organization" and " " in name and len(name) < 60
        ]
        if named:
            return Value(" and ".join(dict.fromkeys(named)), self._span)
        author = self._page.metas.get("author") or self._page.metas.get("article:author")
        is_name = author is not None and " " in author.text and "/" not in author.text
        return author if is_name else None

    @property
    def publisher(self) -> str | None:
        """Whose story it is: its source, else its site."""
        for key in ("sourceOrganization", "provider", "publisher"):
            for name, _ in _names(self._article.get(key)):
                return name
        return self._meta("og:site_name") or self._meta("application-name")

    @property
    def corrections(self) -> list[Value]:
        """Corrections that are told beside the copy."""
        found = self._article.get("correction")
        rows = found if isinstance(found, list) else [found]
        texts = [row.get("text") if isinstance(row, dict) else row for row in rows]
        return [Value(" ".join(t.split()), self._span) for t in texts if isinstance(t, str)]

    @property
    def dateline(self) -> Value | None:
        """The dateline, where it is told beside the copy."""
        return self._value("dateline")

    @property
    def body(self) -> Value | None:
        """The text of the story, paragraphs parted by line ends or not at all."""
        value = self._article.get("articleBody")
        if not isinstance(value, str) or not value.strip():
            return None
        return Value(unescape(value), self._span)

    @property
    def identity(self) -> str | None:
        """The address under which every version of the story stands."""
        about = self._article.get("mainEntityOfPage")
        address = about.get("@id") if isinstance(about, dict) else about
        for each in (
            self._meta("canonical"),
            self._meta("og:url"),
            address,
            self._article.get("url"),
        ):
            if isinstance(each, str) and each.startswith("http"):
                return each.split("#")[0].split("?")[0]
        return None

    def _value(self, key: str) -> Value | None:
        value = self._article.get(key)
        if not isinstance(value, str):
            return None
        return Value(" ".join(unescape(value).split()), self._span)

    def _meta(self, name: str) -> str | None:
        return self._page.metas[name].text if name in self._page.metas else None


def _article(page: Page) -> tuple[Mapping[str, Any], Span]:
    """The story that the page's JSON-LD tells of; the first, where there are several."""
    for data in page.data:
        try:
            told = json.loads(data.text.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for each in _objects(told):
            kinds = each.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in kinds):
                return each, data.span
    return {}, Span(0, 0)


def _objects(told: object) -> Iterator[Mapping[str, Any]]:
    """The objects on top, in a list or in a graph, and what is the page's main thing."""
    for each in told if isinstance(told, list) else [told]:
        if not isinstance(each, dict):
            continue
        yield each
        graph = each.get("@graph")
        for inner in graph if isinstance(graph, list) else [each.get("mainEntity")]:
            if isinstance(inner, dict):
                yield inner


def _names(value: object) -> Iterator[tuple[str, str]]:
    """The names in a value that may be a name, an object or a list of these, and what each is."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str) and each.strip():
            yield " ".join(each.split()), ""
        elif isinstance(each, dict) and isinstance(each.get("name"), str) and each["name"].strip():
            yield " ".join(each["name"].split()), str(each.get("@type", ""))
