"""Tags: HTML cut into tags and texts, each with where it stands.

It is read once from front to back: what is left open (a comment, a quotation mark, a script) runs to the
end of the file, as in a browser, so that nothing that is put there to take long does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_REST_OF_TAG = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+>")
_ATTRIBUTE = re.compile(
    r"([^\s=/>\"'][^\s=/>]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?"
)
_UNREAD = frozenset(["script", "style"])
"""What holds no markup: a script is skipped to its end tag, whatever stands in it."""


class Tag(NamedTuple):
    """``name`` is in small letters; ``start`` and ``end`` are where it stands. ``inner`` is what follows
    the name, ``within`` what a script or style holds."""

    name: str
    is_end: bool
    is_whole: bool
    start: int
    end: int
    inner: str
    within: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes by name in small letters, entities resolved."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.inner):
            found.setdefault(name.lower(), unescape(double or single or bare))
        return found


class Text(NamedTuple):
    """Text between two tags, entities as they are written."""

    text: str
    start: int


def cut(html: str) -> Iterator[Tag | Text]:
    """The tags and texts in order; comments and declarations are left out."""
    at = 0
    while at < len(html):
        opened = _next_tag(html, at)
        if opened > at:
            yield Text(html[at:opened], at)
        if opened == len(html):
            return
        tag = _tag(html, opened)
        if isinstance(tag, int):
            at = tag
            continue
        yield tag
        at = tag.end


def _next_tag(html: str, at: int) -> int:
    """Where the next ``<`` stands that opens something; the end where there is none."""
    while True:
        at = html.find("<", at)
        if at < 0:
            return len(html)
        if html[at + 1 : at + 2].isalpha() or html[at + 1 : at + 2] in ("/", "!", "?"):
            return at
        at += 1


def _tag(html: str, at: int) -> Tag | int:
    """The tag that stands here, or where what is none is over."""
    if html.startswith("<!--", at):
        return _after(html, "-->", at + 4)
    is_end = html.startswith("/", at + 1)
    name = _NAME.match(html, at + 1 + is_end)
    if name is None:
        return _after(html, ">", at + 2)
    rest = _REST_OF_TAG.match(html, name.end())
    if rest is None:
        return len(html)
    inner = rest[0][:-1]
    tag = Tag(name[0].lower(), is_end, inner.endswith("/"), at, rest.end(), inner)
    return _with_content(html, tag) if tag.name in _UNREAD and not is_end else tag


def _with_content(html: str, tag: Tag) -> Tag:
    """A script with what it holds, up to and with its end tag."""
    closing = re.compile(rf"</{tag.name}\b[^>]*+>?", re.I).search(html, tag.end)
    inside = html[tag.end : closing.start()] if closing else html[tag.end :]
    end = closing.end() if closing else len(html)
    return tag._replace(is_whole=True, end=end, within=inside)


def _after(html: str, closing: str, at: int) -> int:
    found = html.find(closing, at)
    return len(html) if found < 0 else found + len(closing)
