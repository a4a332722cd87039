"""Reading notes: which claims a note makes, and which it does not."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import filed
import pytest
from notes_of_desks import CLAIMS, SILENT, TELLING, UNREAD

from leaddiff import notes
from leaddiff.nouns.claims import Action, Claim, Note, Place, Stretch, Target

SHARED = Path(__file__).parents[3] / "shared"


def told(note: Note) -> str:
    """The claims of a note as the tables have them."""
    return " | ".join(
        f"{c.verb} {c.target.value} {c.place.name if c.place else '-'}" for c in note.claims
    )


@pytest.mark.parametrize(("agency", "text", "claims"), CLAIMS + TELLING)
def test_a_note_makes_these_claims(agency: str | None, text: str, claims: str) -> None:
    note = notes.read(text, agency)
    assert told(note) == claims
    assert not note.unread


@pytest.mark.parametrize(("agency", "text"), SILENT)
def test_what_is_no_change_note_claims_nothing(agency: str | None, text: str) -> None:
    note = notes.read(text, agency)
    assert note.claims == ()
    assert note.unread == ()


@pytest.mark.parametrize(("agency", "text", "claims", "unread"), UNREAD)
def test_what_cannot_be_read_is_told(agency: str, text: str, claims: str, unread: str) -> None:
    note = notes.read(text, agency)
    assert told(note) == claims
    assert [stretch.text for stretch in note.unread] == [unread]
    span = note.unread[0].span
    assert text[span.start : span.end] == unread


def only(text: str, agency: str = "yonhap") -> Claim:
    (claim,) = notes.read(text, agency).claims
    return claim


TOPICS = [
    ("yonhap", "(ATTN: ADDS transport ministry's remarks in paras 4-6)", "transport ministry's remarks"),
    ("yonhap", "(ATTN: ADDS quotes, background in para 4)", "quotes, background"),
    ("yonhap", "(ATTN: UPDATES with verdict in lead)", "verdict"),
    ("yonhap", "(ATTN: RECASTS 3rd para with search called off)", "search called off"),
    ("yonhap", "(ATTN: RECASTS 3rd para with arrest, charges)", "arrest, charges"),
    ("yonhap", "(ATTN: UPDATES death toll to 12 in 2nd para)", "death toll"),
    ("yonhap", "(ATTN: ADDS reaction to verdict in 5th para)", "reaction to verdict"),
    ("yonhap", "(ATTN: RESTORES previous version in 5th para)", "previous version"),
    ("yonhap", "(ATTN: ADDS mayor's comments)", "mayor's comments"),
    ("yonhap", "(ATTN: RESTORES 7th para on subway)", "subway"),
    ("reuters", "(Corrects age of teacher to 34 in paragraph 10)", "age of teacher"),
    ("reuters", "(Corrects spelling of Wexler from Wexlar in paragraph 10)", "spelling of Wexler"),
    ("reuters", "(Corrects reference to Oslo in paragraph 10)", "reference to Oslo"),
    ("reuters", "(Corrects paragraph 5 name to Ostrow instead of Ostrov)", "name"),
    ("reuters", '(Adds dropped word "not" in paragraph 4)', 'dropped word "not"'),
    ("reuters", "(Corrects to add dropped word in paragraph 4)", "dropped word"),
    ("kyodo", "(EDS: ADDING MAYOR'S COMMENT IN PARA 4)", "mayor's comment"),
    ("ap", "Eds: LEADS with 4 grafs to UPDATE with verdict, reax. Picks up 5th graf", "verdict, reax"),
    ("ap", "Eds: SUBS 4th graf with 2 grafs to ADD quotes, UPDATE with arrest", "quotes, arrest"),
    ("ap", "Eds: INSERTS graf after 4th graf, `The ship...' UPDATING with towing", "towing"),
    ("ap", "Eds: LEADS with 3 grafs to UPDATE with miners to strike", "miners to strike"),
    # no topic
    ("yonhap", "(ATTN: UPDATES 5th para)", None),
    ("yonhap", "(ATTN: UPDATES lead as towing begins)", None),
    ("yonhap", "(ATTN: TRIMS)", None),
    ("yonhap", "(ATTN: CHANGES dateline from BUSAN)", None),
    ("yonhap", "(ATTN: ADDS photo of the minister)", None),
    ("yonhap", "(ATTN: RECASTS lead to stress toll)", None),
    ("reuters", "(Corrects paragraph 3 to show sales fell, not rose)", None),
    ("reuters", "(Corrects to March instead of May in paragraph 3)", None),
    ("reuters", "(Corrects to say in paragraph 3 that the vote, the second, failed)", None),
    ("reuters", "(Corrects paragraph 3 to remove reference to 1991)", None),
    ("reuters", "(Changes dateline, previous VIENNA)", None),
    ("ap", "Eds: Picks up 4th graf, `The ship...' with minor editing", None),
    ("ap", "Eds: Retransmitting a0411", None),
]  # fmt: skip


@pytest.mark.parametrize(("agency", "text", "topic"), TOPICS)
def test_a_topic_is_in_the_words_of_the_note(agency: str, text: str, topic: str | None) -> None:
    assert notes.read(text, agency).claims[0].topic == topic


def test_a_photo_has_no_part_in_the_topic_of_the_list_it_closes() -> None:
    body, photo = notes.read("(ATTN: ADDS details in paras 2, 5, photo)", "yonhap").claims
    assert (body.topic, body.target) == ("details", Target.BODY)
    assert (photo.topic, photo.target) == (None, Target.PHOTO)


CLAUSES = [
    ("(ATTN: UPDATES headline, lead and 3rd para as towing begins; ADDS photo)", "yonhap",
     ["UPDATES headline, lead and 3rd para as towing begins", "ADDS photo"]),
    ("(ATTN: UPDATES figures in paras 3-6, 10, toll\nin 8th para; TRIMS)", "yonhap",
     ["UPDATES figures in paras 3-6, 10, toll in 8th para", "TRIMS"]),
    ("Eds: UPDATES with quotes in grafs 4-6. CORRECTS age in 10th graf. With AP Photos.", "ap",
     ["UPDATES with quotes in grafs 4-6.", "CORRECTS age in 10th graf."]),
    ("(Changes dateline from OSLO; adds CEO comment in paragraphs 3-4)", "reuters",
     ["Changes dateline from OSLO", "adds CEO comment in paragraphs 3-4"]),
    ("(Adds background, updates share price and fixes typo)", "reuters",
     ["Adds background", "updates share price", "fixes typo"]),
    ("ATTENTION - UPDATES toll; ADDS quotes ///", "afp", ["UPDATES toll", "ADDS quotes"]),
    ("Eds: In 9th graf, CORRECTS age. Also adds quote; Also moved on sports wires", "ap",
     ["In 9th graf, CORRECTS age.", "adds quote"]),
    ("(In last sentence, corrects age. In second sentence of paragraph 3 corrects day)", "reuters",
     ["In last sentence, corrects age.", "In second sentence of paragraph 3 corrects day"]),
    ("(In death sentence case, Vell appeals, adds quote)", "reuters",
     ["In death sentence case, Vell appeals", "adds quote"]),
    ("Eds: To UPDATE with toll, SUB 4th graf. Picks up 5th.", "ap",
     ["To UPDATE with toll, SUB 4th graf.", "Picks up 5th."]),
    ("- Adds quote\n- Changes headline", "dpa", ["Adds quote", "Changes headline"]),
    ("(ATTN: ADDS details in para 3; background in para 7)", "yonhap",
     ["ADDS details in para 3", "background in para 7"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agency", "clauses"), CLAUSES)
def test_a_clause_is_the_words_that_make_the_claim(
    text: str, agency: str, clauses: list[str]
) -> None:
    note = notes.read(text, agency)
    assert list(dict.fromkeys(claim.clause for claim in note.claims)) == clauses


PLACES = [
    ("paras 8-10", Place("8-10", (Stretch(8, 10),))),
    ("paras 10-8", Place("10-8", (Stretch(8, 10),))),
    ("paras 2, 5, 13-16", Place("2,5,13-16", (Stretch(2, 2), Stretch(5, 5), Stretch(13, 16)))),
    ("paras 7,8 and 11", Place("7,8,11", (Stretch(7, 7), Stretch(8, 8), Stretch(11, 11)))),
    ("paras 3 to 5", Place("3-5", (Stretch(3, 5),))),
    ("third and fifth paragraphs", Place("3,5", (Stretch(3, 3), Stretch(5, 5)))),
    ("8-12th grafs", Place("8-12", (Stretch(8, 12),))),
    ("paragraph nine", Place("9", (Stretch(9, 9),))),
    ("graf 4th", Place("4", (Stretch(4, 4),))),
    ("twenty-first paragraph", Place("21", (Stretch(21, 21),))),
    ("para No. 5", Place("5", (Stretch(5, 5),))),
    ("para. 5", Place("5", (Stretch(5, 5),))),
    ("last 3 paras", Place("last 3", (Stretch(-3, -1),))),
    ("final paragraph", Place("last 1", (Stretch(-1, -1),))),
    ("penultimate para", Place("penultimate", (Stretch(-2, -2),))),
    ("last para but one", Place("penultimate", (Stretch(-2, -2),))),
    ("next-to-last para", Place("penultimate", (Stretch(-2, -2),))),
    ("first three paras", Place("first 3", (Stretch(1, 3),))),
    ("top 2 grafs", Place("first 2", (Stretch(1, 2),))),
    ("4th para onward", Place("4-", (Stretch(4, -1),))),
    ("paras 4-end", Place("4-", (Stretch(4, -1),))),
    ("para 1,000,000", None),
    ("paras 1-999999999", Place("1-999999999", (Stretch(1, 999999999),))),
    ("para 99999999999999999999", Place("999999999", (Stretch(999999999, 999999999),))),
    ("para \N{ARABIC-INDIC DIGIT THREE}", Place("3", (Stretch(3, 3),))),
    ("third quarter", None),
    ("first half", None),
    ("3 places", None),
    ("next to nothing", None),
    ("bottom line", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "place"), PLACES)
def test_paragraphs_are_counted_in_many_ways(words: str, place: Place | None) -> None:
    assert only(f"(ATTN: ADDS quote in {words})").place == place


OTHER_PLACES = [
    ("ADDS quote throughout", Place("throughout", everywhere=True)),
    ("ADDS quotes in several paras", Place("throughout", everywhere=True)),
    ("REWRITES entire story", Place("throughout", everywhere=True)),
    ("ADDS quote at the bottom", Place("bottom", (Stretch(-1, -1),))),
    ("ADDS quote at end of story", Place("bottom", (Stretch(-1, -1),))),
    ("ADDS quote from 4th para", Place("4-", (Stretch(4, -1),))),
    ("REMOVES quote from 4th para", Place("4", (Stretch(4, 4),))),
    ("ADDS quote after 4th para", Place("after 4", after=4)),
    ("ADDS quote before 4th para", Place("after 3", after=3)),
    ("REMOVES quote after 4th para", Place("after 4", after=4)),
    # what looks like a place and is none
    ("UPDATES with protests throughout the country", None),
    ("UPDATES with toll at end of day", None),
    ("UPDATES with 80,000-90,000 marchers", None),
    ("ADDS quote from Flight 15", None),
    ("UPDATES 2025 forecast", None),
    ("CORRECTS sum to $45.5 million", None),
    ("ADDS two paragraphs", None),
    ("CORRECTS name of 5th suspect", None),
]


@pytest.mark.parametrize(("clause", "place"), OTHER_PLACES)
def test_places_that_are_no_plain_numbers(clause: str, place: Place | None) -> None:
    assert only(f"(ATTN: {clause})").place == place


NAMED_PLACES = [
    ("from paras 4-6", "4-6"), ("from last para", "last 1"), ("from 1st para", "1-"),
    ("at end of the story", "bottom"), ("at bottom of copy", "bottom"), ("at the end of 3rd para", "3"),
    ("in last couple of paras", "last 2"), ("in last few paras", "last 3"),
    ("in last 3 new paras", "last 3"), ("in 1 para", None), ("in 2 para", "2"), ("in 2 paras", None),
    ("in 2-4 paras", "2-4"), ("in last section", "bottom"), ("of last section chief", None),
    ("in second half", None), ("in 2nd and 3rd grafs from bottom", "penultimate,3 from end"),
    ("in 3rd graf from bottom", "3 from end"), ("before 1st para", "after 0"),
    ("below 2nd para", "after 2"), ("after last para", "bottom"), ("in paras 2, 3, 12 dead", "2,3"),
    ("in paras 2 and 3, 12 dead", "2,3"), ("in paras 2 & 3", "2,3"),
    ("in para 3 and last para", "3,last 1"), ("in first and last paras", "1,last 1"),
    ("in paras 2 thru 5", "2-5"), ("in paras 2-4 and 7-end", "2-4,7-"), ("in P3, P5", "3,5"),
    ("in third to last para", "3 from end"), ("in third last para", "3 from end"),
    ("in fourth from the last para", "4 from end"), ("in fourth from last para", "4 from end"),
    ("in third from the bottom graf", "3 from end"), ("in third-from-last graf", "3 from end"),
    ("in next to last para", "penultimate"), ("in 2nd para from the end", "penultimate"),
    ("in third to the last para", "3 from end"), ("in third para", "3"),
    ("in paras5-6", "5-6"), ("at top", None), ("near end", "bottom"), ("in paras 4ff", "4-"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name"), NAMED_PLACES)
def test_the_place_of_a_quote(words: str, name: str | None) -> None:
    place = notes.read(f"(ATTN: ADDS quote {words})", "yonhap").claims[0].place
    assert (place and place.name) == name


OLD_FORMS = [
    # verb, action, place, old frame, size, anchor
    ("SUBS 8th graf pvs, `Officials said...', with 3 grafs",
     [("SUBS", Action.SUBSTITUTE, "8", True, 3, "Officials said")]),
    ("SUBS two grafs for 5th, `Divers' gear ... was found' and one for 15th pvs, `The ship...'",
     [("SUBS", Action.SUBSTITUTE, "5", True, 2, "Divers' gear ... was found"),
      ("SUBS", Action.SUBSTITUTE, "15", True, 1, "The ship")]),
    ("SUBS graf 6, No survivors, to CORRECT date",
     [("SUBS", Action.SUBSTITUTE, "6", True, None, "No survivors")]),
    ("SUBS 14th graf pvs, bgng: The harbor, with graf to note tide",
     [("SUBS", Action.SUBSTITUTE, "14", True, 1, "The harbor")]),
    ("INSERTS two new grafs after 11th graf pvs bgng: ``Mayor Hill''",
     [("INSERTS", Action.INSERT, "after 11", True, 2, "Mayor Hill")]),
    ("INSERTS graf after 4th, `Snow ...' to UPDATE, and 2 grafs after 7th, `In Oslo ...'",
     [("INSERTS", Action.INSERT, "after 4", True, 1, "Snow"),
      ("INSERTS", Action.INSERT, "after 7", True, 2, "In Oslo")]),
    ("Inserts new 10th graf, ``The dike...''",
     [("INSERTS", Action.INSERT, "10", False, None, "The dike")]),
    ("LEADS with seven grafs to UPDATE. Picks up 6th graf: `The pilot ...",
     [("LEADS", Action.CHANGE, "first 7", False, 7, None),
      ("PICKS UP", Action.PICK_UP, "6", True, None, "The pilot")]),
    ("LEADS throughout with rescue. No pickup.",
     [("LEADS", Action.CHANGE, "throughout", False, None, None)]),
    ("New grafs 5-6 ``The dike...'' to UPDATE. Pickup 5th graf pvs, ``In Oslo...''",
     [("NEW", Action.ADD, "5-6", False, None, "The dike"),
      ("PICKS UP", Action.PICK_UP, "5", True, None, "In Oslo")]),
    ("DELETES 9th graf pvs", [("DELETES", Action.CUT, "9", True, None, None)]),
    ("DELETES 9th graf", [("DELETES", Action.CUT, "9", False, None, None)]),
    ("CORRECTS age in 9th graf", [("CORRECTS", Action.CORRECT, "9", False, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), OLD_FORMS)
def test_older_forms_count_in_the_old_version(text: str, claims: list[tuple[object, ...]]) -> None:
    found = [
        (c.verb, c.action, c.place and c.place.name, c.place is not None and c.place.old_frame,
         c.size, c.anchor)
        for c in notes.read(f"Eds: {text}", "ap").claims
    ]  # fmt: skip
    assert found == claims


ACTIONS = [
    ("ADDS", Action.ADD),
    ("INCLUDES", Action.ADD),
    ("ADDING", Action.ADD),
    ("UPDATES", Action.CHANGE),
    ("RECASTS", Action.CHANGE),
    ("MINOR EDITS", Action.CHANGE),
    ("CORRECTS", Action.CORRECT),
    ("CLARIFIES", Action.CORRECT),
    ("TRIMS", Action.CUT),
    ("DROPPING", Action.CUT),
    ("CUTS", Action.CUT),
    ("RESTORES", Action.RESTORE),
    ("REPEATS", Action.RESEND),
    ("REFILES", Action.RESEND),
]


@pytest.mark.parametrize(("verb", "action"), ACTIONS)
def test_a_verb_says_what_was_done(verb: str, action: Action) -> None:
    claim = only(f"(ATTN: {verb} para 3)")
    assert (claim.verb, claim.action) == (verb, action)


def test_words_of_one_agency_are_no_verbs_of_another() -> None:
    assert only("(Adds details, subs for Ford)", "reuters").topic == "details, subs for Ford"
    assert notes.read("Eds: SUBS 4th graf", "ap").claims


def real_notes() -> list[dict[str, object]]:
    path = SHARED / "wire" / "real-notes.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else []


@pytest.mark.skipif(not real_notes(), reason="the real notes are not here")
def test_real_notes_are_read_as_they_are_meant() -> None:
    """As ../shared/gold/notes.py counts: places of one verb and target one by one."""
    wrong = [entry["note"] for entry in real_notes() if not is_read(entry)]
    assert wrong == []


def is_read(entry: dict[str, object]) -> bool:
    note = notes.read(str(entry["note"]), str(entry["agency"]).lower())
    found = counted(
        {"verb": c.verb, "target": c.target.value, "place": c.place and c.place.name}
        for c in note.claims
    )
    return found in [counted(entry[key]) for key in ("claims", "alt") if key in entry]


def counted(claims: object) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    for claim in claims:  # type: ignore[attr-defined]
        for place in (claim["place"] or "-").split(","):
            found[claim["verb"].upper(), claim["target"], place.strip()] += 1
    return found


def gold_versions() -> list[tuple[str, int, str, dict[str, object], int]]:
    found = []
    for path in sorted((SHARED / "gold" / "dev").glob("*.yaml")):
        chain = filed.rows(path)
        for before, after in zip(chain["versions"], chain["versions"][1:], strict=False):
            if after.get("note"):
                name = f"{path.stem} {after['number']}"
                found.append(
                    (name, len(before["body"]), chain["agency"], after, len(after["body"]))
                )
    return found


@pytest.mark.skipif(not gold_versions(), reason="the gold chains are not here")
@pytest.mark.parametrize(
    ("name", "old_count", "agency", "version", "new_count"), gold_versions() or [("", 0, "", {}, 0)]
)
def test_gold_notes_are_read_claim_by_claim(
    name: str, old_count: int, agency: str, version: dict[str, object], new_count: int
) -> None:
    note = notes.resolve(notes.read(str(version["note"]), agency), old_count, new_count)
    found = [
        (c.clause, c.verb, c.target.value, c.topic, list(c.paragraphs), c.everywhere)
        for c in note.claims
    ]
    due = [
        (" ".join(c["clause"].split()), c["verb"], c["target"], c.get("topic"),
         c.get("paragraphs", []), c.get("everywhere", False))
        for c in version["claims"]  # type: ignore[attr-defined]
    ]  # fmt: skip
    assert found == due, name
    assert not note.unread
