"""The JSON shapes: valid against the schema, and nothing lost on the way."""

import json
from pathlib import Path

import handmade
import jsonschema
import pytest

from leaddiff.nouns.aligned import Aligned, Kind
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    Merged,
    Split,
    Unchanged,
)
from leaddiff.nouns.claims import Note, Unread
from leaddiff.nouns.story import Span
from leaddiff.renderers import Look, named
from leaddiff.telling.contract import aligned

SCHEMA = json.loads((Path(handmade.leaddiff_folder()) / "report.schema.json").read_text())
REPORTS = {"altered": handmade.altered, "clean": handmade.clean, "wrong": handmade.wrong}


BESIDE_THE_CONTRACT = {"claims": {"grounds", "shown"}}
"""Keys that a report has and the contract does not promise yet."""


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_valid(name):
    jsonschema.validate(REPORTS[name]().to_dict(), SCHEMA)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_every_key_the_schema_knows(name):
    shape = REPORTS[name]().to_dict()
    assert shape.keys() == SCHEMA["properties"].keys()
    for key in ("claims", "findings", "facts", "fields"):
        known = SCHEMA["properties"][key]["items"]["properties"].keys()
        beside = BESIDE_THE_CONTRACT.get(key, set())
        assert all(entry.keys() == known | beside for entry in shape[key])
    for side in ("old", "new"):
        assert shape[side].keys() == SCHEMA["$defs"]["story"]["properties"].keys()


@pytest.mark.parametrize("name", REPORTS)
def test_json_reads_back_as_the_dictionary_and_is_ascii(name):
    report = REPORTS[name]()
    text = named("json").render(report, Look())
    assert json.loads(text) == report.to_dict()
    assert text.isascii()
    assert text.endswith("}\n")


def test_the_schema_is_the_shared_contract():
    shared = Path(__file__).parents[3] / "shared" / "contract" / "report.schema.json"
    if not shared.exists():
        pytest.skip("the shared contract is not here")
    assert json.loads(shared.read_text()) == SCHEMA


def test_words_are_told_for_what_was_edited_and_for_nothing_else():
    paragraphs = handmade.altered().to_dict()["paragraphs"]
    assert ["words" in p for p in paragraphs] == [False, False, False, True, True]
    assert ["-", "reduce "] in paragraphs[3]["words"]
    assert ["+", "ease "] in paragraphs[3]["words"]


def test_a_split_and_a_merge_tell_their_words_and_join_to_both_texts():
    shape = handmade.wrong().to_dict()
    split, merged = shape["paragraphs"][3:]
    for told, old, new in (
        (split, "Four A. Four B.", "Four A.\n\nFour B."),
        (merged, "Five.\n\nSix.", "Five. Six."),
    ):
        assert "".join(text for op, text in told["words"] if op != "+") == old
        assert "".join(text for op, text in told["words"] if op != "-") == new


def test_a_finding_names_its_claim():
    assert [f["claim"] for f in handmade.wrong().to_dict()["findings"]] == [0, None]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Unchanged(3, 4), Aligned(Kind.UNCHANGED, False, (3,), (4,), 1.0)),
        (Unchanged(3, 1, moved=True), Aligned(Kind.UNCHANGED, True, (3,), (1,), 1.0)),
        (Edited(3, 4, 0.5), Aligned(Kind.EDITED, False, (3,), (4,), 0.5)),
        (Edited(3, 4, 0.5, moved=True), Aligned(Kind.EDITED, True, (3,), (4,), 0.5)),
        (Added(4), Aligned(Kind.ADDED, False, (), (4,))),
        (Deleted(3), Aligned(Kind.DELETED, False, (3,), ())),
        (Split(3, (4, 5), 0.9), Aligned(Kind.SPLIT, False, (3,), (4, 5), 0.9)),
        (Merged((3, 4), 5, 0.9), Aligned(Kind.MERGED, False, (3, 4), (5,), 0.9)),
    ],
)
def test_every_kind_of_change_has_one_shape(change, expected):
    assert aligned(change) == expected
    shape = expected.to_dict()
    assert (shape["kind"], shape["moved"]) == (expected.kind, expected.moved)
    assert (shape["old"], shape["new"]) == (list(expected.old), list(expected.new))
    assert ("similarity" in shape) == (expected.similarity is not None)
    assert json.loads(json.dumps(shape)) == shape


def test_a_note_by_itself_has_claims_without_verdicts():
    note = Note("(ATTN: ADDS x in para 3; blah)", (handmade.ADDS,), (Unread("blah", Span(0, 4)),))
    shape = note.to_dict()
    assert shape["unread"] == ["blah"]
    assert shape["text"] == note.text
    (claim,) = shape["claims"]
    known = SCHEMA["properties"]["claims"]["items"]["properties"].keys()
    assert claim.keys() == known - {"verdict", "reason"}
    assert (claim["verb"], claim["place"], claim["paragraphs"]) == ("ADDS", "3", [3])
