"""ninjs: a story as JSON, in the standard's versions 1 to 3 and as Superdesk pushes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, Span, State
from leaddiff.sources._shared import html, json_noting
from leaddiff.sources._shared.copy import Field, Fields, no_text, put_together, state_named
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.naming import shown

NAME = "ninjs"

_OPENS = pattern(r'\s*\{\s*(?:"|$)')
_KEYS = pattern(
    r'"(?:body_html|body_text|body_xhtml|bodies|slugline|pubstatus|versioncreated|ednote|bylines|editorialtypes)"\s*:'
)
_BODIES = ("body_html", "body_xhtml", "body_text")
DEEPEST = 100
"""Levels of nesting (20 to 500) that a story's JSON may have."""


def fits(opening: str) -> bool:
    """Whether it is a JSON object with a key that only a story has."""
    return _OPENS.match(opening) is not None and _KEYS.search(opening) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the object."""
    item = _item(text, path)
    key, body = _body(item)
    if key is None:
        raise no_text(path, NAME)
    inside = _value(text, key, body)
    rows = [Block(row.text, _place(row.text, inside, text)) for row in html.blocks(body)]
    return (put_together(text, path, NAME, _fields(item, text), rows),)


def _item(text: str, path: str | None) -> Mapping[str, Any]:
    if _depth(text) > DEEPEST:
        raise UnreadableCopy(f"{shown(path)} is JSON nested past all use; it is not read.")
    try:
        found = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableCopy(
            f"{shown(path)} is broken JSON, line {line}; have it sent again."
        ) from None
    if isinstance(found, dict) and isinstance(found.get("data"), dict):
        found = found["data"].get("item", found["data"])  # AP's media interface
    return found if isinstance(found, dict) else {}


def _depth(text: str) -> int:
    """How deep brackets nest, told without reading; those inside strings count too, which is no harm."""
    depth = deepest = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|([\[{])|([\]}])', text):
        depth += bool(found[1]) - bool(found[2])
        deepest = max(deepest, depth)
    return deepest


def _body(item: Mapping[str, Any]) -> tuple[str | None, str]:
    for key in _BODIES:
        value = item.get(key)
        if isinstance(value, str) and value.strip():
            return key, value
    for body in _rows(item.get("bodies")):
        value = body.get("value")
        if isinstance(value, str) and value.strip():
            return "value", value
    return None, ""


def _rows(value: object) -> list[Mapping[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _fields(item: Mapping[str, Any], raw: str) -> Fields:
    """``version`` counts saves and is left alone; ``rewrite_sequence`` counts updates."""
    sequence = item.get("rewrite_sequence")
    status = str(item.get("pubstatus") or item.get("state") or "")
    is_embargoed = bool(item.get("embargoed") or item.get("embargo"))
    state = state_named(status)
    headline = _said(item, raw, "headline") or _listed(item, raw, "headlines")
    is_plain_count = (
        isinstance(sequence, int) and not isinstance(sequence, bool) and 0 <= sequence < 1000
    )
    return Fields(
        slug=_said(item, raw, "slugline"),
        headline=headline,
        notes=[note for note in (_said(item, raw, "ednote"),) if note],
        byline=_said(item, raw, "byline") or _by(item, raw),
        dateline=_dateline(item, raw),
        moved=_said(item, raw, "versioncreated") or _said(item, raw, "versionCreated"),
        marker=str(item.get("anpa_take_key") or "") or None,
        updates=sequence if is_plain_count else None,
        provider=str(item.get("source") or item.get("provider") or ""),
        state=State.EMBARGOED if is_embargoed and state in (None, State.USABLE) else state,
        identity=str(item.get("guid") or item.get("uri") or item.get("_id") or "") or None,
    )


def _said(item: Mapping[str, Any], raw: str, key: str) -> Field | None:
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    text = " ".join(row.text for row in html.blocks(value)) if "<" in value else value
    return Field(" ".join(text.split()), _value(raw, key, value))


def _listed(item: Mapping[str, Any], raw: str, key: str) -> Field | None:
    for row in _rows(item.get(key)):
        if isinstance(row.get("value"), str):
            return Field(" ".join(row["value"].split()), _value(raw, "value", row["value"]))
    return None


def _by(item: Mapping[str, Any], raw: str) -> Field | None:
    for row in _rows(item.get("bylines")):
        by = row.get("by")
        if isinstance(by, str) and by.strip():
            return Field(by.strip(), _value(raw, "by", by))
    return None


def _dateline(item: Mapping[str, Any], raw: str) -> Field | None:
    value = item.get("dateline")
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return Field(value["text"].strip(), _value(raw, "text", value["text"]))
    return _said(item, raw, "dateline") or _said(item, raw, "located")


def _value(raw: str, key: str, value: str) -> Span:
    """Where the string of a key stands in the file, without its quotation marks."""
    for spelt in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
        for found in re.finditer(rf'"{key}"\s*:\s*', raw):
            if raw.startswith(spelt, found.end()):
                return Span(found.end() + 1, found.end() + len(spelt) - 1)
    found_any = re.search(rf'"{key}"\s*:\s*"(?:[^"\\]|\\.)*"', raw)
    return Span(*found_any.span()) if found_any else Span(0, 0)


def _place(text: str, inside: Span, raw: str) -> Span:
    """Where a paragraph's first words stand in the value, as far as nothing in them is escaped."""
    opening = text.split('"')[0][:40]
    at = raw.find(opening, inside.start, inside.end) if opening else -1
    return Span(at, min(inside.end, at + len(text))) if at >= 0 else inside


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in ``ednote``."""
    return json_noting.noted(copy, note)
