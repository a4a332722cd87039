"""XML noting: the note in place of the one that is there, or in an element of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from leaddiff.nouns.story import Copy, PartKind, Span
from leaddiff.sources._shared import xml
from leaddiff.sources._shared.noting import Splice, bare, same_text, spliced
from leaddiff.sources._shared.xml import Element

_CDATA = re.compile(r"\s*<!\[CDATA\[(.*)\]\]>\s*", re.S)
_QNAME = re.compile(r"<((?:[^\s:/>]+:)?)[^\s:/>]+")


class NotePlace(NamedTuple):
    """Where a form keeps its note. ``parent`` is the element it stands in, whatever its name where that is
    empty; ``above`` are the elements that stand before it there; ``shape`` is its own element, with {text},
    {value} (of an attribute) or {html} where the note goes."""

    parent: str
    shape: str
    above: frozenset[str] = frozenset()


def noted(copy: Copy, note: str, places: tuple[NotePlace, ...]) -> Iterator[str]:
    """Texts of the document with the note in it, the likeliest first. The same note in several fields is
    one note, and replaced in all of them."""
    raw = copy.raw
    root = _item(xml.parse(raw, copy.path), copy)
    told = _spelt(bare(note), copy)
    part = copy.first(PartKind.NOTE)
    if part is not None:
        fields = [*_same(root, raw, part.text, told)]
        if fields:
            yield spliced(raw, fields)
        yield spliced(raw, [_within(root, raw, part.span, told)])
        return
    for place in places:
        parent = _parent(root, place)
        if parent is not None:
            yield spliced(raw, [_inserted(parent, raw, place, told)])


def _item(root: Element, copy: Copy) -> Element:
    """The item of a message that holds the story; the whole document where it has no items."""
    at = copy.paragraphs[0].span if copy.paragraphs else copy.parts[0].span
    items = (each for each in root.walk() if each.tag in ("newsItem", "NewsItem"))
    held = (e for e in items if e.span.start <= at.start and at.end <= e.span.end)
    return next(held, root)


class _Told(NamedTuple):
    """A note as it can stand in the file: characters that its encoding lacks as references."""

    text: str
    encode: Callable[[str], str]

    @property
    def as_text(self) -> str:
        return self.encode(escape(self.text, quote=False))

    @property
    def as_value(self) -> str:
        return self.encode(escape(self.text))

    @property
    def as_html(self) -> str:
        """For an element whose text is HTML."""
        return self.encode(escape(escape(self.text, quote=False), quote=False))

    @property
    def in_cdata(self) -> str:
        return self.text.replace("]]>", "]] >")


def _spelt(note: str, copy: Copy) -> _Told:
    """A file in plain ASCII stays so: what it declares itself to be in is not always so."""
    encoding = "ascii" if copy.raw.isascii() else copy.encoding

    def encode(text: str) -> str:
        try:
            return text.encode(encoding, "xmlcharrefreplace").decode(encoding)
        except (LookupError, UnicodeError):
            return text

    return _Told(note, encode)


def _same(root: Element, raw: str, old: str, told: _Told) -> Iterator[Splice]:
    """The fields that say what the note said."""
    for element in root.walk():
        for name, value in element.attributes.items():
            span = _value(raw, element, name) if same_text(value, old) else None
            if span is not None:
                yield Splice(*span, told.as_value)
        texts = [each for each in element.content if isinstance(each, str)]
        if len(texts) == len(element.content) and same_text("".join(texts), old):
            yield _filled(raw, element.inside, told)


def _filled(raw: str, inside: Span, told: _Told) -> Splice:
    """The text of an element put in place of what it has, the blanks around it kept."""
    before = raw[inside.start : inside.end]
    cdata = _CDATA.fullmatch(before)
    if cdata is not None:
        start, end = cdata.span(1)
        return Splice(inside.start + start, inside.start + end, told.in_cdata)
    start = inside.start + len(before) - len(before.lstrip())
    end = max(start, inside.end - (len(before) - len(before.rstrip())))
    return Splice(start, end, told.as_text)


def _value(raw: str, element: Element, name: str) -> Span | None:
    """Where the value of an attribute stands."""
    tag = raw[element.span.start : element.inside.start]
    found = re.search(rf"[\s:]{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    if found is None:
        return None
    start, end = found.span(1) if found[1] is not None else found.span(2)
    return Span(element.span.start + start, element.span.start + end)


def _within(root: Element, raw: str, span: Span, told: _Told) -> Splice:
    """A note that is a stretch of an element: a paragraph among those told by indentation, or HTML."""
    holder = root
    for element in root.walk():
        if element.inside.start <= span.start and span.end <= element.inside.end:
            holder = element
    is_html = any(isinstance(each, str) and "<" in each for each in holder.content)
    if is_html and holder.inside == span:
        whole = f"<p>{escape(told.text, quote=False)}</p>"
        return _filled(raw, span, told._replace(text=whole))
    filled = _filled(raw, span, told)
    if not is_html:
        return filled
    has_cdata = "<![CDATA[" in raw[holder.inside.start : span.start]
    return filled._replace(text=told.as_text if has_cdata else told.as_html)


def _parent(root: Element, place: NotePlace) -> Element | None:
    if place.parent:
        return next((each for each in root.walk() if each.tag == place.parent), None)
    holders = (each for each in root.walk() if any(c.tag in place.above for c in each.children()))
    return next(holders, None)


def _inserted(parent: Element, raw: str, place: NotePlace, told: _Told) -> Splice:
    """The note as a new element, or in the one that waits for it empty."""
    made = re.sub(r"<(/?)(?=\w)", rf"<\1{_prefix(raw, parent)}", place.shape)
    made = made.replace("{text}", told.as_text).replace("{value}", told.as_value)
    made = made.replace("{html}", told.as_html)
    waiting = next((each for each in parent.walk() if _waits(each, place.shape)), None)
    if waiting is not None:
        return _in_waiting(raw, waiting, place, told)
    if raw[parent.span.start : parent.inside.start].endswith("/>"):
        tag = _QNAME.match(raw, parent.span.start)
        closing = f"</{tag[0][1:]}>" if tag else ""
        return Splice(parent.inside.start - 2, parent.inside.start, f">{made}{closing}")
    children = list(parent.children())
    above = [child for child in children if child.tag in place.above]
    if above:
        at = above[-1].span.end
        return Splice(at, at, _indent(raw, above[-1].span.start, parent) + made)
    at = parent.inside.start
    first = children[0].span.start if children else at
    return Splice(at, at, _indent(raw, first, parent) + made)


def _waits(element: Element, shape: str) -> bool:
    """Whether an element is there for the note and says nothing."""
    if element.content and element.text():
        return False
    held = re.search(r"<([\w-]+)(?:>\{(?:text|html)\}| (\w+)=\"\{value\})", shape)
    return held is not None and element.tag == held[1] and not element.attributes.get(held[2] or "")


def _in_waiting(raw: str, waiting: Element, place: NotePlace, told: _Told) -> Splice:
    """The note in an element that waits for it, whose own attributes stay."""
    text = told.as_html if "{html}" in place.shape else told.as_text
    tag = raw[waiting.span.start : waiting.inside.start]
    value = re.search(r" (\w+)=\"\{value\}", place.shape)
    if value is not None:
        there = _value(raw, waiting, value[1])
        if there is not None:
            return Splice(*there, told.as_value)
        at = waiting.span.start + len((_QNAME.match(tag) or [""])[0])
        return Splice(at, at, f' {value[1]}="{told.as_value}"')
    if tag.endswith("/>"):
        name = (_QNAME.match(tag) or [""])[0][1:]
        return Splice(waiting.inside.start - 2, waiting.inside.start, f">{text}</{name}>")
    return Splice(*waiting.inside, text)


def _prefix(raw: str, element: Element) -> str:
    found = _QNAME.match(raw, element.span.start)
    return found[1] if found else ""


def _indent(raw: str, at: int, parent: Element) -> str:
    """The line end and blanks before a child of the element; nothing where it opens no line."""
    blanks = raw[parent.inside.start : at]
    blanks = blanks[len(blanks.rstrip()) :]
    line = max(blanks.rfind("\n"), blanks.rfind("\r"))
    if line < 0:
        return ""
    start = line - 1 if blanks[line - 1 : line + 1] == "\r\n" else line
    return blanks[start:]
