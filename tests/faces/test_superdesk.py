"""The Superdesk plug-in of the docs, called by the signal that Superdesk sends before it publishes."""

from __future__ import annotations

import importlib.util
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

blinker = pytest.importorskip("blinker")

PLUGIN = Path(__file__).parents[2] / "docs" / "examples" / "superdesk_item_validate.py"
BODY = (
    "<p>A ferry with 71 people aboard ran aground off Sokdo on Monday, the coast guard said.</p>"
    "<p>All of them were taken off by evening, and none was hurt.</p>"
    "<h2>Fog</h2>"
    '<p>"We saw the light too late," Captain Noh Jae-won said.</p>'
)
CAME = "<p>The ferry struck a sandbank at low tide, the operator said.</p>"
FIRST = {
    "_id": "urn:newsml:localhost:2026-05-04T10:15:00:aa",
    "type": "text",
    "state": "published",
    "pubstatus": "usable",
    "slugline": "ferry-Sokdo",
    "headline": "Ferry runs aground off Sokdo",
    "byline": "By Kim Seung-yeon",
    "dateline": {"located": {"city": "Sokdo"}, "text": "SOKDO, May 4 (Yonhap) -"},
    "source": "Yonhap",
    "ednote": "",
    "body_html": BODY,
    "version": 3,
    "_current_version": 3,
    "versioncreated": datetime(2026, 5, 4, 10, 15, tzinfo=UTC),
}
UPDATE = {
    **FIRST,
    "_id": "urn:newsml:localhost:2026-05-04T11:40:00:bb",
    "state": "in_progress",
    "rewrite_of": FIRST["_id"],
    "rewrite_sequence": 1,
    "anpa_take_key": "update",
    "ednote": "Adds cause in para 4",
    "body_html": BODY + CAME,
    "version": 2,
    "_current_version": 2,
    "versioncreated": datetime(2026, 5, 4, 11, 40, tzinfo=UTC),
}


class Published:
    """Superdesk's service of that name, as far as the plug-in asks it."""

    def __init__(self, *items):
        self._items = {item["_id"]: item for item in items}

    def get_last_published_version(self, item_id):
        return self._items.get(item_id)


@pytest.fixture
def validated(monkeypatch):
    """Sends Superdesk's signal for an item, as its ValidateService does; returns what stopped it."""
    server, signals = ModuleType("superdesk"), ModuleType("superdesk.signals")
    signals.item_validate = blinker.Namespace().signal("item:validate")
    server.get_resource_service = {"published": Published(FIRST)}.__getitem__
    server.signals = signals
    monkeypatch.setitem(sys.modules, "superdesk", server)
    monkeypatch.setitem(sys.modules, "superdesk.signals", signals)
    spec = importlib.util.spec_from_file_location("superdesk_item_validate", PLUGIN)
    plugin = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plugin)
    plugin.init_app(app=object())

    def send(item):
        response, error_fields = [], {}
        signals.item_validate.send(
            object(), item=item, response=response, error_fields=error_fields
        )
        return response, error_fields

    return send


@pytest.mark.parametrize(
    "item",
    [
        UPDATE,
        {**UPDATE, "ednote": "(ATTN: ADDS operator's comments in para 4)"},
        {**UPDATE, "dateline": {"text": "SOKDO, May 4 (Yonhap) -", "located": {}}},
        {**FIRST, "_id": "urn:newsml:localhost:new"},
        {**UPDATE, "type": "picture"},
        {**UPDATE, "body_html": ""},
        {**FIRST, "state": "corrected", "correction_sequence": 1,
         "ednote": "CORRECTS number of people in para 1", "body_html": BODY.replace("71", "17")},
    ],
    ids=["true", "in brackets", "dateline", "first", "picture", "no text", "correction"],
)  # fmt: skip
def test_a_true_note_is_published(validated, item):
    assert validated(item) == ([], {})


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"ednote": "Adds cause in para 2"}, "para 4"),
        ({"ednote": "Updates death toll in para 1; adds cause in para 4"}, "not so"),
        ({"body_html": BODY.replace("71", "17") + CAME}, "figure changed"),
        ({"body_html": BODY.replace("too late", "late") + CAME}, "quote altered"),
        ({"ednote": "FILE PHOTO"}, "no note"),
        ({"ednote": None}, "no note"),
    ],
    ids=["off by some", "false", "silent figure", "silent quote", "photo", "none"],
)
def test_a_false_note_or_a_silent_change_is_stopped(validated, changed, said):
    response, error_fields = validated({**UPDATE, **changed})
    assert any(said in sentence for sentence in response), response
    assert all(isinstance(sentence, str) and "\n" not in sentence for sentence in response)
    assert set(error_fields) == {"ednote"}


def test_the_example_is_short():
    code = [line for line in PLUGIN.read_text().splitlines() if line.strip()]
    assert len(code) <= 60
