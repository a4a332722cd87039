"""ninjs: a story as JSON, in the standard's versions 1 to 3, as Superdesk pushes it and as AP's media
interface gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import json_items, json_noting
from leaddiff.sources._shared.copy import (
    CopyField,
    Fields,
    is_withdrawn,
    no_text,
    put_together,
    state_named,
)
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.json_items import Item

NAME = "ninjs"

_OPENS = pattern(r"\s*(?:\[\s*)?\{")
_KEYS = pattern(
    r'"(?:article_html|body_(?:html|text|xhtml|nitf)\w*|bodies|slugline|pub[sS]tatus|version[cC]reated|ed[nN]ote|bylines'
    r'|editorialtypes|altids)"\s*:'
)
_FOLLOWS = ("evolvedfrom", "evolvedFrom", "rewrite_of")
"""Keys that hold the id of the item before."""

MOST_UPDATES = 1000
"""Updates of one story (100 up); a higher ``rewrite_sequence`` is none."""

_BODIES = (
    "body_html",
    "body_xhtml",
    "body_html5",
    "body_nitf",
    "article_html",
    "body_text",
    "body",
    "nitf",
)
_NO_BODIES = ("summary", "teaser", "caption", "description", "abstract", "byline", "factbox")
"""Roles of a body that is not the story's."""

_MAIN = ("", "main", "headline", "title", "full")
"""Roles of the headline that a story has above it; others are for mobiles, search machines or below it."""

_MOVED = ("versioncreated", "versionCreated", "version_created")
_PROVIDERS = ("source", "provider", "copyrightholder", "copyrightHolder", "creditline")

_NO_STORIES = frozenset(["picture", "video", "audio", "graphic", "composite", "planning", "event"])
"""Types of an item whose text, if any, is a caption or a plan."""

_CHANGED = (
    (State.CANCELED, ("kill", "elimination", "disregard")),
    (State.WITHHELD, ("withhold", "hold")),
    (State.CORRECTED, ("correct",)),
)
"""What AP says of an item in ``editorialtypes`` and ``editorialrole``, and the state it means."""


def fits(opening: str) -> bool:
    """Whether it is a JSON object, or a list of them, with a key that only a story has."""
    return _OPENS.match(opening) is not None and _KEYS.search(opening) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the file, without the pictures and packages among them."""
    items = json_items.items(text, path)
    texts = [(item, _blocks(item)) for item in items if _is_text(item)]
    told = [(item, blocks) for item, blocks in texts if blocks or _is_kill(item)]
    if not told:
        raise _without_text(items, path)
    return tuple(put_together(text, path, NAME, _fields(item), blocks) for item, blocks in told)


def _is_kill(item: Item) -> bool:
    """Whether an item takes the story back, which it does without a text."""
    return is_withdrawn(_state(item.told)) and item.said("headline") is not None


def _without_text(items: list[Item], path: str | None) -> UnreadableCopy:
    """What is said where there is no text: AP's interface gives a link to it."""
    if any(_link(item.told) for item in items):
        return UnreadableCopy(
            f"{shown(path)} is {NAME} with a link to the text and none in it, and nothing is fetched; "
            "save what the link leads to and give that."
        )
    return no_text(path, NAME)


def _link(told: Mapping[str, Any]) -> bool:
    renditions = told.get("renditions")
    rows = renditions.values() if isinstance(renditions, dict) else renditions
    return any(isinstance(row, dict) and row.get("href") for row in rows or ())


def _is_text(item: Item) -> bool:
    kind = str(item.told.get("type") or "text").lower()
    return kind not in _NO_STORIES or isinstance(item.told.get("article_html"), str)


def _blocks(item: Item) -> list[Block]:
    """The paragraphs of the first body that has any."""
    found = (item.blocks(key, value) for key, value in _texts(item))
    return next((blocks for blocks in found if blocks), [])


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    """The keys and values under which the text of the story may stand, the likeliest first."""
    places = (item.told, item.told.get("story"), item.told.get("body"))
    for told in [place for place in places if isinstance(place, dict)]:
        for key in [key for key in _BODIES if isinstance(told.get(key), str)]:
            yield key, told[key]
    bodies = sorted(item.rows("bodies"), key=_is_unmarked)
    for body in bodies:
        role = str(body.get("role") or "").lower()
        if isinstance(body.get("value"), str) and not any(word in role for word in _NO_BODIES):
            yield "value", body["value"]


def _is_unmarked(body: Mapping[str, Any]) -> bool:
    """Whether a body is text without tags: TT has headline and place among its lines."""
    kind = str(body.get("contenttype") or body.get("contentType") or "").lower()
    return kind == "text/plain" or "xml" in kind.replace("xhtml+xml", "")


def _fields(item: Item) -> Fields:
    """``version`` counts saves and is left alone; ``rewrite_sequence`` counts updates."""
    told = item.told
    note = item.said("ednote", "edNote")
    return Fields(
        slug=item.said("slugline", "slug"),
        headline=item.said("headline") or _headline(item) or item.said("title", "name"),
        notes=[note] if note else [],
        byline=item.said("byline", "by") or _by(item),
        dateline=_dateline(item),
        moved=item.said(*_MOVED),
        marker=str(told.get("anpa_take_key") or "") or None,
        updates=_updates(told),
        provider=next(filter(None, (_named(told.get(key)) for key in _PROVIDERS)), None),
        state=_state(told),
        identity=_identity(told),
        follows=[str(told.get(key) or "") for key in _FOLLOWS],
        embargo=str(told.get("embargoed") or told.get("embargo") or "") or None,
    )


def _headline(item: Item) -> CopyField | None:
    """The headline of a list of them: that of the story itself, else the first."""
    rows = [row for row in item.rows("headlines") if isinstance(row.get("value"), str)]
    rows.sort(key=lambda row: str(row.get("role") or "").lower() not in _MAIN)
    return item.field("value", rows[0]["value"]) if rows else None


def _by(item: Item) -> CopyField | None:
    for row in item.rows("bylines"):
        if isinstance(row.get("by"), str) and row["by"].strip():
            return item.field("by", row["by"])
    return None


def _dateline(item: Item) -> CopyField | None:
    value = item.told.get("dateline")
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return item.field("text", value["text"])
    return item.said("dateline", "located")


def _updates(told: Mapping[str, Any]) -> int | None:
    sequence = told.get("rewrite_sequence")
    if not isinstance(sequence, int) or isinstance(sequence, bool):
        return None
    return sequence if 0 <= sequence < MOST_UPDATES else None


def _named(value: object) -> str:
    """A name, or that of the first of several objects."""
    first = value[0] if isinstance(value, list) and value else value
    return str(first.get("name") or "") if isinstance(first, dict) else str(first or "")


def _identity(told: Mapping[str, Any]) -> str | None:
    """What all versions of the item bear."""
    others = told.get("altids")
    item = others.get("itemid") if isinstance(others, dict) else None
    for each in (item, *map(told.get, ("guid", "uri", "urn", "_id"))):
        if isinstance(each, str) and each:
            return each
    return None


def _state(told: Mapping[str, Any]) -> State | None:
    state = state_named(
        str(told.get("pubstatus") or told.get("pubStatus") or told.get("state") or "")
    )
    if state not in (None, State.USABLE):
        return state
    kinds = told.get("editorialtypes")
    said = [*(kinds if isinstance(kinds, list) else ()), told.get("editorialrole") or ""]
    words = " ".join(map(str, said)).lower()
    for changed, signs in _CHANGED:
        if any(sign in words for sign in signs):
            return changed
    return State.EMBARGOED if _is_embargoed(told) else state


def _is_embargoed(told: Mapping[str, Any]) -> bool:
    """Whether the item was moved before its embargo is over; where no time tells, it was."""
    until = told.get("embargoed") or told.get("embargo")
    moved = next(filter(None, map(told.get, _MOVED)), None)
    try:
        return datetime.fromisoformat(str(moved)) < datetime.fromisoformat(str(until))
    except (TypeError, ValueError):
        return bool(until)


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in ``ednote``."""
    place = copy.paragraphs[0].span.start
    spans = (item.span for item in json_items.items(copy.raw, copy.path))
    at = next((span.start for span in spans if span.start <= place < span.end), 0)
    return json_noting.noted(copy, note, at)
