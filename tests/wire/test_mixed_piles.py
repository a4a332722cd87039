"""Piles of mixed forms: versions tied by the ids of their items, and what moved in spite of a kill."""

from __future__ import annotations

import json
import random
from html import escape

import pytest
from click.testing import CliRunner

from leaddiff import matching, sources
from leaddiff.faces.cli import leaddiff
from leaddiff.languages.embargoes import embargo
from leaddiff.languages.withdrawals import withdrawal

FERRY = (
    "A ferry with 71 people aboard ran aground off Sokdo on Monday, the coast guard said.",
    "All of them were taken off by evening, and none of them was hurt.",
    "The weather was calm, and the ferry had left Haesong at noon.",
)
RESCUE = "Two tugs from Haesong pulled it free at high tide, harbour master Noh Jae-won said."
CAUSE = "Captain Oh Ki-tae said the light on the outer pier had been dark for a week."
BANK = (
    "The central bank of Nordberg cut its main rate to 2 percent, its governor Lena Brockhaus said.",
    "Analysts had expected no change at all this month.",
    "The crown fell against most other money at once.",
)
FIRE = (
    "A fire in a mattress factory in Haesong burned for six hours before it was put out.",
    "Forty workers left the building by a back stair, the owner said.",
    "Smoke could be seen from the islands.",
)


def ninjs(paragraphs, **fields):
    item = {"slugline": "ferry-Sokdo", "headline": "Ferry aground off Sokdo", "pubstatus": "usable"}
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return json.dumps({**item, "body_html": body, **fields})


def nitf(
    paragraphs,
    slug="ferry-Sokdo",
    headline="Ferry aground off Sokdo",
    moved="",
    guid="",
    state="usable",
):
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return (
        f'<nitf><head><docdata management-status="{state}"><doc-id id-string="{guid}"/>'
        f'<du-key key="{slug}"/><date.issue norm="{moved}"/></docdata></head><body><body.head><hedline><hl1>'
        f"{headline}</hl1></hedline></body.head><body.content>{body}</body.content></body></nitf>"
    )


def plain(paragraphs, slug="ferry-Sokdo", headline="Ferry aground off Sokdo", top=""):
    return "\n\n".join([*([top] if top else []), slug, headline, *paragraphs]) + "\n"


def chains(*items: str) -> list[list[int]]:
    """The chains of a pile, each as the places of its items, told in any order."""
    pile = [matching.sketch(sources.read(item.encode(), str(n))) for n, item in enumerate(items)]
    random.Random(len(pile)).shuffle(pile)
    return sorted([int(v.path) for v in chain.versions] for chain in matching.match(pile))


def at(hour: int, day: int = 4) -> str:
    return f"2026-05-{day:02}T{hour:02}:00:00Z"


RENAMED = {"slugline": "Sokdo-rescue", "headline": "Tugs free a ferry"}


@pytest.mark.parametrize(
    "fields",
    [
        {"guid": "b", "evolvedfrom": "a"},
        {"guid": "b", "rewrite_of": "a"},
        {"guid": "b", "evolvedFrom": "a"},
        {"guid": "a"},
    ],
)
def test_an_id_ties_what_slug_and_most_of_the_text_do_not(fields):
    new = ninjs((RESCUE, CAUSE, FERRY[1]), versioncreated=at(15), **RENAMED, **fields)
    assert chains(ninjs(FERRY, guid="a", versioncreated=at(10)), new) == [[0, 1]]


@pytest.mark.parametrize("fields", [{"guid": "b"}, {"guid": "b", "evolvedfrom": "b"}, {}])
def test_without_an_id_that_ties_them_they_are_two(fields):
    new = ninjs((RESCUE, CAUSE, FERRY[1]), versioncreated=at(15), **RENAMED, **fields)
    assert chains(ninjs(FERRY, guid="a", versioncreated=at(10)), new) == []


def test_a_story_that_came_in_three_forms_is_one():
    page = plain((*FERRY, RESCUE), headline="Ferry aground off Sokdo; tugs pull it free")
    pile = [
        nitf(FERRY, moved="20260504T100000Z", guid="n1"),
        ninjs((*FERRY, RESCUE), guid="u2", rewrite_sequence=1, versioncreated=at(12)),
        ninjs((*FERRY, RESCUE, CAUSE), guid="u3", rewrite_of="u2", rewrite_sequence=2, versioncreated=at(14)),
        page,
        plain(BANK, "rates-Nordberg", "Bank cuts rate"),
        ninjs((*BANK, CAUSE), guid="c2", slugline="rates-Nordberg", headline="Bank cuts rate",
              rewrite_sequence=1),
    ]  # fmt: skip
    found = chains(*pile)
    assert sorted(map(sorted, found)) == [[0, 1, 2, 3], [4, 5]]


def test_ids_decide_before_a_slug_two_stories_have_by_chance():
    stories = [(FERRY, RESCUE), (FIRE, CAUSE)]
    pile = []
    for n, (paragraphs, more) in enumerate(stories):
        shared = "The coast guard in Haesong could not be reached for comment on Monday night."
        first = {"slugline": "accident-Haesong", "guid": f"{n}a", "headline": "Accident"}
        update = {**first, "guid": f"{n}b", "rewrite_of": f"{n}a", "rewrite_sequence": 1}
        pile.append(ninjs((*paragraphs, shared), versioncreated=at(10 + n), **first))
        pile.append(ninjs((*paragraphs, shared, more), versioncreated=at(14 + n), **update))
    assert chains(*pile) == [[0, 1], [2, 3]]


def test_versions_go_in_the_order_that_their_ids_tell():
    pile = [
        ninjs((*FERRY, RESCUE, CAUSE), guid="c", evolvedfrom="b"),
        ninjs((*FERRY, RESCUE), guid="b", evolvedfrom="a"),
        ninjs(FERRY, guid="a"),
    ]
    assert chains(*pile) == [[2, 1, 0]]


THREE = [
    (FERRY, "ferry-Sokdo"), ((*FERRY, RESCUE), "ferry-Sokdo"), (BANK, "rates-Nordberg"),
    ((*BANK, CAUSE), "rates-Nordberg"), (FIRE, "fire-Haesong"), ((*FIRE, RESCUE), "fire-Haesong"),
]  # fmt: skip
HOSTILE = {
    "one id for everything": lambda n: {"guid": "w1"},
    "everything evolves from one": lambda n: {"guid": f"w{n}", "evolvedfrom": "w0"},
    "a circle": lambda n: {"guid": f"w{n}", "evolvedfrom": f"w{(n + 1) % 6}"},
    "itself": lambda n: {"guid": f"w{n}", "evolvedfrom": f"w{n}"},
    "nothing": lambda n: {"guid": "", "evolvedfrom": ""},
    "no text": lambda n: {"guid": [n], "evolvedfrom": {"a": n}},
    "endless": lambda n: {"guid": "x" * 100_000, "evolvedfrom": "y" * 100_000},
    "line ends": lambda n: {"guid": f"a\nb{n}", "evolvedfrom": "b1\nb2\nb3"},
}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_ids_do_no_harm(hostile):
    pile = [
        ninjs(paragraphs, slugline=slug, headline=f"On {slug}", rewrite_sequence=n % 2,
              versioncreated=at(8 + n), **HOSTILE[hostile](n))
        for n, (paragraphs, slug) in enumerate(THREE)
    ]  # fmt: skip
    assert chains(*pile) == [[0, 1], [2, 3], [4, 5]]


def test_one_id_for_a_slug_that_comes_back_ties_no_days():
    days = [BANK, FIRE, FERRY]
    brief = {"guid": "daily", "slugline": "noon-brief", "headline": "At noon"}
    pile = [ninjs(day, versioncreated=at(12, 4 + 3 * n), **brief) for n, day in enumerate(days)]
    assert chains(*pile) == []


def test_many_copies_of_one_id_cost_no_square():
    texts = [
        f"Story {n} on matter {n} and place {n * 7} was told by witness {n * 13}."
        for n in range(1500)
    ]
    pile = [ninjs((text,), guid="w", slugline=f"slug{n}-{n}") for n, text in enumerate(texts)]
    assert chains(*pile) == []


# What moved in spite of it


@pytest.fixture
def wire(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    return tmp_path


def checked(new: str, *moved: str) -> dict:
    for n, item in enumerate(moved):
        with open(f"wire/{n}", "w", encoding="utf-8") as file:
            file.write(item)
    with open("new", "w", encoding="utf-8") as file:
        file.write(new)
    done = CliRunner().invoke(
        leaddiff, ("check", "new", "--in", "wire", "--format", "json", "--no-cache")
    )
    report = json.loads(done.stdout)
    report["exit"] = done.exit_code
    return report


UPDATE = ninjs((*FERRY, RESCUE), guid="b", rewrite_of="a", rewrite_sequence=1, versioncreated=at(12),
               ednote="Adds rescue in para 4")  # fmt: skip
FIRST = ninjs(FERRY, guid="a", versioncreated=at(10))
KILL = {"slugline": "ferry-Sokdo", "guid": "a", "versioncreated": at(11)}
TEXT_KILL = (
    "{}\n\nferry-Sokdo\n\n2026-05-04 11:00\n\nThe story on the ferry is wrong in all its parts.\n"
)


@pytest.mark.parametrize(
    ("between", "rule"),
    [
        (None, None),
        (ninjs(FERRY, **KILL), None),
        (ninjs(FERRY, **KILL, pubstatus="canceled"), "moved-after-withdrawal"),
        (ninjs((), **KILL, pubstatus="canceled"), "moved-after-withdrawal"),
        (ninjs((), **KILL, pubstatus="withheld"), "moved-after-hold"),
        (nitf((), moved="20260504T110000Z", guid="a", state="canceled"), "moved-after-withdrawal"),
        (TEXT_KILL.format("KILL KILL KILL"), "moved-after-withdrawal"),
        (TEXT_KILL.format("EDITORS: PLEASE KILL"), "moved-after-withdrawal"),
        (TEXT_KILL.format("HOLD HOLD HOLD"), "moved-after-hold"),
    ],
)
def test_what_moves_after_a_kill_or_a_hold_is_a_finding(wire, between, rule):
    report = checked(UPDATE, FIRST, *([between] if between else []))
    found = [f["rule"] for f in report["findings"] if f["rule"].startswith("moved")]
    assert found == ([rule] if rule else [])
    assert report["exit"] == (1 if rule else 0)
    assert report["earlier"]["path"].startswith("wire")


@pytest.mark.parametrize(
    ("kill", "new", "rule"),
    [
        ("EDITORS: PLEASE KILL", "", "moved-after-withdrawal"),
        ("HOLD HOLD HOLD", "", "moved-after-hold"),
        ("KILL KILL KILL", "2026-05-04 09:00", "moved-after-withdrawal"),
        ("", "", None),
    ],
)
def test_text_without_a_time_moved_after_the_kill_that_was_there(wire, kill, new, rule):
    old = plain(FERRY)
    moved = plain((*FERRY, RESCUE), headline="(LEAD) Ferry aground off Sokdo", top=new)
    report = checked(moved, old, f"{kill}\n\nferry-Sokdo\n\nThe story is wrong in all its parts.\n")
    found = [f["rule"] for f in report["findings"] if f["rule"].startswith("moved")]
    assert found == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"headline": "KILL: Ferry aground off Sokdo"}, "kill"),
        ({"slugline": "ferry-Sokdo,KILL"}, "kill"),
        ({"headline": "KILL KILL KILL"}, "kill"),
        (
            {
                "body_html": "<p>EDITORS: Please kill the story slugged ferry-Sokdo.</p><p>It is wrong.</p>"
            },
            "kill",
        ),
        ({"headline": "Kill switch stops a ferry"}, None),
        ({"headline": "Ferry aground: 2 killed"}, None),
        ({}, None),
    ],
)
def test_an_item_may_say_by_words_that_it_is_a_kill(fields, kind):
    found = withdrawal(sources.read(json.dumps(json.loads(FIRST) | fields).encode()))
    assert (found and found.kind) == kind


@pytest.mark.parametrize("hour", [9, 13])
def test_a_kill_with_a_time_is_believed(wire, hour):
    kill = ninjs((), **KILL, pubstatus="canceled")
    report = checked(json.dumps(json.loads(UPDATE) | {"versioncreated": at(hour)}), FIRST, kill)
    found = [f["rule"] for f in report["findings"] if f["rule"].startswith("moved")]
    assert bool(found) == (hour > 11)


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        ({"embargoed": at(14)}, {}, True),
        ({"embargoed": at(9, 5)}, {}, True),
        ({"embargoed": at(11)}, {}, False),
        ({"embargoed": at(14, 3)}, {}, False),
        ({"embargoed": at(14)}, {"embargoed": at(14)}, False),
        ({"embargoed": at(14)}, {"versioncreated": at(15)}, False),
        # the zones of embargo and stamp differ
        (
            {"embargoed": "2026-05-04T16:00:00+09:00"},
            {"versioncreated": "2026-05-04T08:00:00Z"},
            False,
        ),
        (
            {"embargoed": "2026-05-04T08:00:00-05:00"},
            {"versioncreated": "2026-05-04T12:00:00Z"},
            True,
        ),
        ({"ednote": "Embargoed to 14:00"}, {}, True),
        ({"ednote": "Embargoed to 11:00"}, {}, False),
        ({"ednote": "Not for publication before 14:00 on May 4"}, {}, True),
        ({}, {}, False),
    ],
)
def test_an_update_moved_while_embargoed_is_a_finding(wire, old, new, is_told):
    first = json.dumps(json.loads(FIRST) | old)
    report = checked(json.dumps(json.loads(UPDATE) | new), first)
    told = [f["rule"] for f in report["findings"] if f["rule"] == "moved-while-embargoed"]
    assert bool(told) == is_told


def test_a_kill_is_told_first_of_a_chain(wire):
    slug = {"slugline": "ferry-Sokdo"}
    files = [
        FIRST,
        UPDATE,
        ninjs((), pubstatus="canceled", guid="b", versioncreated=at(13), **slug),
    ]
    for n, item in enumerate(files):
        (wire / "wire" / f"{n}").write_text(item, "utf-8")
    done = CliRunner().invoke(
        leaddiff, ("chain", "wire", "--check", "--format", "json", "--no-cache")
    )
    (chain,) = json.loads(done.stdout)["chains"]
    assert chain["findings"][0]["rule"] == "withdrawn"


@pytest.mark.parametrize(
    ("top", "until"),
    [
        ("EMBARGOED until 1000 GMT May 5", "1000 GMT May 5"),
        ("Embargo: 10:00 GMT, Tuesday", "10:00 GMT, Tuesday"),
        ("EDITORS: EMBARGOED FOR RELEASE AT 10 a.m. Tuesday", "10 a.m. Tuesday"),
        ("(Not for publication before 0001 GMT May 5)", "0001 GMT May 5"),
        ("Not to be published until 10:00", "10:00"),
        ("HOLD FOR RELEASE AT 10 a.m.", "10 a.m."),
        ("Embargo on arms for Nordberg is lifted", None),
        ("Trade embargo until 2030 is agreed", None),
        ("Film is not for release before anybody has seen it", None),
        ("Ferry released after 10 hours", None),
    ],
)
def test_an_embargo_in_text(top, until):
    assert embargo(sources.read(plain(FERRY, top=top).encode())) == until


@pytest.mark.parametrize(
    ("top", "kind"),
    [
        ("KILL KILL KILL", "kill"),
        ("KILL...KILL...KILL", "kill"),
        ("HOLD HOLD HOLD", "hold"),
        ("*** HOLD *** HOLD *** HOLD ***", "hold"),
        ("EDITORS: PLEASE KILL", "kill"),
        ("EDITORS: PLEASE HOLD ferry-Sokdo.", "hold"),
        ("Attn editors: please kill ferry-Sokdo", "kill"),
        ("KILL KILL KILL ferry-Sokdo", "kill"),
        ("HOLD HOLD HOLD ferry-Sokdo", "hold"),
        ("ATTENTION: PLEASE KILL ferry-Sokdo moved at 1410 GMT.", "kill"),
        ("HOLD-up at Sokdo bank", None),
        ("Please kill that light-switch joke, star says", None),
        ("Kill switch fails on ferry", None),
        ("HOLD the line, minister says", None),
        ("Please hold hands-free, ferry operator says", None),
    ],
)
def test_a_kill_in_text(top, kind):
    found = withdrawal(sources.read(plain(FERRY, top=top).encode()))
    assert (found and found.kind) == kind
