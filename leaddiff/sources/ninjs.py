"""ninjs: a story as JSON, in the standard's versions 1 to 3 and as Superdesk pushes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import Field, Fields, no_text, put_together, state_named
from leaddiff.sources._shared.inner_paths import placed
from leaddiff.sources._shared.json_text import Document

NAME = "ninjs"

_OPENS = pattern(r'\s*\{\s*(?:"|$)')
_KEYS = pattern(
    r'"(?:body_html|body_text|body_xhtml|bodies|slugline|pubstatus|versioncreated|ednote|bylines|editorialtypes)"\s*:'
)
_BODIES = ("body_html", "body_xhtml", "body_text")


def fits(opening: str) -> bool:
    """Whether it is a JSON object with a key that only a story has."""
    return _OPENS.match(opening) is not None and _KEYS.search(opening) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the object."""
    document = Document(text, path)
    item = _item(document.value)
    key, body = _body(item)
    if key is None:
        raise no_text(path, NAME)
    told = document.text(key, body)
    rows = placed(body, html.blocks(body), told.path, document.offsets(told.span))
    return (put_together(text, path, NAME, _fields(item, document), rows),)


def _item(found: object) -> Mapping[str, Any]:
    if isinstance(found, dict) and isinstance(found.get("data"), dict):
        found = found["data"].get("item", found["data"])  # AP's media interface
    return found if isinstance(found, dict) else {}


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


def _fields(item: Mapping[str, Any], document: Document) -> Fields:
    """``version`` counts saves and is left alone; ``rewrite_sequence`` counts updates."""
    sequence = item.get("rewrite_sequence")
    status = str(item.get("pubstatus") or item.get("state") or "")
    is_embargoed = bool(item.get("embargoed") or item.get("embargo"))
    state = state_named(status)
    headline = _said(item, document, "headline") or _listed(item, document, "headlines")
    is_plain_count = (
        isinstance(sequence, int) and not isinstance(sequence, bool) and 0 <= sequence < 1000
    )
    return Fields(
        slug=_said(item, document, "slugline"),
        headline=headline,
        notes=[note for note in (_said(item, document, "ednote"),) if note],
        byline=_said(item, document, "byline") or _by(item, document),
        dateline=_dateline(item, document),
        moved=_said(item, document, "versioncreated") or _said(item, document, "versionCreated"),
        marker=str(item.get("anpa_take_key") or "") or None,
        updates=sequence if is_plain_count else None,
        provider=str(item.get("source") or item.get("provider") or ""),
        state=State.EMBARGOED if is_embargoed and state in (None, State.USABLE) else state,
        identity=str(item.get("guid") or item.get("uri") or item.get("_id") or "") or None,
    )


def _said(item: Mapping[str, Any], document: Document, key: str) -> Field | None:
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    text = " ".join(row.text for row in html.blocks(value)) if "<" in value else value
    return _field(document, key, value, text)


def _listed(item: Mapping[str, Any], document: Document, key: str) -> Field | None:
    for row in _rows(item.get(key)):
        if isinstance(row.get("value"), str):
            return _field(document, "value", row["value"], row["value"])
    return None


def _by(item: Mapping[str, Any], document: Document) -> Field | None:
    for row in _rows(item.get("bylines")):
        by = row.get("by")
        if isinstance(by, str) and by.strip():
            return _field(document, "by", by, by)
    return None


def _dateline(item: Mapping[str, Any], document: Document) -> Field | None:
    value = item.get("dateline")
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return _field(document, "text", value["text"], value["text"])
    return _said(item, document, "dateline") or _said(item, document, "located")


def _field(document: Document, key: str, value: str, text: str) -> Field:
    """The field that a key's string is, with what it says in one line."""
    told = document.text(key, value)
    return Field(" ".join(text.split()), told.span, told.path)
