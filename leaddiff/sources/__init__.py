"""Sources: the forms a wire comes in, one file each, told by what is in the file and never by its name.

A new form is one new module in this folder with ``NAME`` (as reports call it; the file has it with
underscores), ``fits(opening)`` and
``read(text, path)``. What is XML, JSON or a web page and fits none of them is refused by name: tags and
keys read as if they were copy would make a false note pass. A form that keeps the note in a field of its
own has ``put_note(copy, note)``; one whose text is encoded for the way has ``rewritten(text, copy, after)``.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from leaddiff import layout
from leaddiff.ground import files
from leaddiff.ground.errors import NoCopy, UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.plugins import names_in
from leaddiff.ground.visible import shown
from leaddiff.layout.decoding import Decoded, doubted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from leaddiff.nouns.story import Copy, State

OPENING = 16_384
"""Characters at the top of a file (4,000 to 65,536) by which its form is told. The headers of a news
message run to some 6,000."""

_MARKUP = pattern(r"\s{0,2000}<(?:[?!]|[A-Za-z_][\w.:-]{0,60}(?:\s[^<]{0,400})?/?>)")
_END_TAG = pattern(r"</[A-Za-z][\w:.-]{0,40}>")
FEWEST_TAGS = 3
"""End tags (2 to 10) that no copy has."""

_JSON = pattern(
    r'\s{0,2000}(?:\{\s*(?:"|\})|\[\s*(?:\{|\]|\[|"[^"\n]{0,500}"\s{0,9}[,\]]\s{0,9}(?:"|\Z)'
    r"|-?[0-9.]{1,20}\s{0,9},\s{0,9}-?[0-9]))"
)
_CODES = pattern(rb"[\x01\x02\x16]")
"""What frames a telegram: start of heading, start of text, synchronous idle."""

_MAIL = pattern(
    r"(?i)(?:(?:from |return-path|received|from|to|subject|date|message-id|mime-version|content-type"
    r"|delivered-to|reply-to|x-[\w-]{1,40}):?(?:[ \t][^\n]{0,1000})?\n(?:[ \t][^\n]{0,1000}\n)*){3}"
)
_PAGE = pattern(
    r"(?is)\s{0,2000}(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1)\b"
)

_OF_A_STORY = pattern(
    r"(?i)[\"<:](?:headline|hedline|hl1|head_?line\w{0,9}|slug(?:_?line)?|ed_?note|body_?\w{0,9}|article\w{0,9}"
    r"|story|byline|date_?line|leadtext)[\"\s>]"
)
"""Keys and tags under which a story has what it is made of."""


class Source(Protocol):
    """A module of this folder."""

    NAME: str

    def fits(self, opening: str) -> bool:
        """Whether a file that begins so is in this form."""

    def read(self, text: str, path: str | None) -> tuple[Copy, ...]:
        """The stories in it, one or more. Raises ``UnreadableCopy`` where it is broken or holds none."""


def read(content: bytes, path: str | None = None, encoding: str | None = None) -> Copy:
    """Read the bytes of a file of wire copy, whatever form it is in.

    ``path`` names the file in messages and in the copy, and with "#2" behind it the second of several
    items in it; ``encoding`` is believed where given. Raises ``UnreadableCopy``, one sentence for an
    editor, where the file is in no form that is read here, holds no story, or holds several of which
    none is named.
    """
    file, number = files.item_of(path) if path is not None else (None, 0)
    copies = read_each(content, file, encoding)
    if number == 0 and len(copies) == 1:
        return copies[0]
    if not 1 <= number <= len(copies):
        from leaddiff.sources._shared import items

        raise items.unnamed(copies, file, number)
    return copies[number - 1]


def read_each(
    content: bytes, path: str | None = None, encoding: str | None = None
) -> tuple[Copy, ...]:
    """Read the bytes of a file with every item in it, each named by its number ("wire.xml#2") where there
    are several; see ``read``."""
    if not _is_marked_up(content) and content.count(b"</") < FEWEST_TAGS:
        return (layout.read(content, path, encoding),)
    return _read_form(content, path, encoding)


@lru_cache(maxsize=2)
def _read_form(content: bytes, path: str | None, encoding: str | None) -> tuple[Copy, ...]:
    """The items of a file that may be in another form than plain copy. One file is often asked for one
    item after the other."""
    decoded = _decoded(content, path, encoding)
    text = decoded.text
    source = _source_of(text[:OPENING])
    if source is None:
        _refuse(text[:OPENING], path)
        return (layout.read(content, path, encoding),)
    from leaddiff.sources._shared import items

    has_field = hasattr(source, "put_note")
    return tuple(
        copy._replace(
            encoding=decoded.encoding,
            remarks=decoded.remarks + copy.remarks,
            has_note_field=has_field,
        )
        for copy in items.numbered(source.read(text, path))
    )


def given(
    body: str | Sequence[str],
    texts: Mapping[str, str | None],
    version: int | str | None = None,
    moved_at: str | datetime | None = None,
    state: State | str | None = None,
) -> Copy:
    """The copy of the fields of a system that keeps a story in no file; ``texts`` are its slug, headline,
    note, byline, dateline, agency and id. See ``leaddiff.copy``."""
    from leaddiff.sources._shared import given as fields

    return fields.from_fields(body, texts, version, moved_at, state)


def noted(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the copy's file with the note where its form keeps it, the likeliest first; none where it
    has no field for it."""
    put_note = getattr(_named(copy.form), "put_note", None)
    return iter(()) if put_note is None else put_note(copy, note)


def rewritten(text: str, copy: Copy, after: str) -> str | None:
    """The text of a file, whose story is ``copy``, with ``after`` for ``copy.raw``; None where that cannot
    be done without touching more."""
    rewrite = getattr(_named(copy.form), "rewritten", None)
    return after if rewrite is None else rewrite(text, copy, after)


def _named(form: str) -> Source | None:
    return next((source for source in _sources() if form == source.NAME), None)


def _decoded(content: bytes, path: str | None, encoding: str | None) -> Decoded:
    """The text of a file. UTF-8 that fits throughout is believed before what the file declares, and a
    declaration that lies is told."""
    if encoding is None:
        with suppress(UnicodeDecodeError):
            return doubted(Decoded(content.decode("utf-8-sig"), "utf-8"))
        return doubted(layout.decode(content, shown(path)))
    return layout.decode(content, shown(path), encoding)


def _is_marked_up(content: bytes) -> bool:
    """Whether a file may be something else than plain copy, told at a glance: nearly all are not."""
    top = content[:200].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if top[:1] in (b"<", b"{", b"[") or top[:4] == b"ZCZC" or _CODES.search(content[:400]):
        return True
    return top[:1] < b" " or _is_headed(content[:4000])  # a message of a line opens with a code


def _is_headed(top: bytes) -> bool:
    first = top.split(b"\n", 1)[0]
    return b":" in first[:40] and bool(_MAIL.match(top.decode("latin-1").replace("\r\n", "\n")))


def _source_of(opening: str) -> Source | None:
    return next((source for source in _sources() if source.fits(opening)), None)


def _refuse(opening: str, path: str | None) -> None:
    """Refuse by name what is no copy. Copy may open with a bracket all the same. What has a headline or a
    text under some key may be a story all the same, in a form that is not read."""
    if _PAGE.match(opening):
        what, remedy = "a web page", "save the copy in it as plain text"
    elif _MARKUP.match(opening):
        what, remedy = (
            "XML of a kind that is not read here",
            "give the story as plain text, NITF or NewsML",
        )
    elif _is_tagged(opening):
        what, remedy = "text with the tags of a page or of XML in it", "save it as plain text"
    elif _JSON.match(opening):
        what, remedy = "JSON, not a story", "give the story as plain text or as ninjs"
    else:
        return
    kind = UnreadableCopy if _OF_A_STORY.search(opening) else NoCopy
    raise kind(f"{shown(path)} is {what}; {remedy}.")


def _is_tagged(opening: str) -> bool:
    """Whether a text is full of tags, whatever it opens with."""
    return len(_END_TAG.findall(opening)) >= FEWEST_TAGS


@cache
def _sources() -> tuple[Source, ...]:
    """All forms. Raises ``ValueError`` where one has another name than its file."""
    found = {n: cast(Source, import_module(f"{__name__}.{n}")) for n in names_in(__path__)}
    for name, source in found.items():
        if source.NAME.replace("-", "_") != name:
            raise ValueError(f"the form in {name}.py is called {source.NAME!r}")
    return tuple(found.values())
