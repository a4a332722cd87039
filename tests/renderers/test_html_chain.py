"""The page on a chain: its time line, the lives of its paragraphs, its notes and pairs."""

import re

import handmade
import handmade_chains as chains
import pytest
from test_html import EVIL, OURS, Reader, closed_up

from leaddiff.nouns.changes import Added, Changes, Deleted, Edited, Merged, Split, Unchanged
from leaddiff.renderers.html import render_chain
from leaddiff.renderers.html.paragraph_history import lives
from leaddiff.renderers.html.timeline import HEIGHT, WIDTH, river


@pytest.fixture(scope="module")
def page():
    return render_chain(*chains.chain(chains.NIGHT_TRAINS))


def stepped(*changes):
    return handmade.clean()._replace(changes=Changes(changes, (), ()))


def told(order):
    """Each life as the numbers it had, with a dash where it went."""
    return [
        ("".join(str(s.number) + s.sign.sign for _, s in sorted(life.stages.items())), life.went)
        for life in order
    ]


# ------------------------------------------------------------ the lives of paragraphs


@pytest.mark.parametrize(
    ("length", "steps", "expected"),
    [
        (2, [[Unchanged(1, 1), Unchanged(2, 2)]], [("11", None), ("22", None)]),
        (1, [[Unchanged(1, 1), Added(2)]], [("11", None), ("2+", None)]),
        (2, [[Unchanged(1, 1), Deleted(2)]], [("11", None), ("2", 1)]),
        (2, [[Deleted(1), Edited(2, 1, 0.9)]], [("1", 1), ("21±", None)]),
        (2, [[Unchanged(2, 1), Unchanged(1, 2, True)]], [("21", None), ("12↓", None)]),
        (1, [[Split(1, (1, 2), 1.0)]], [("11<", None), ("2<", None)]),
        (2, [[Merged((1, 2), 1, 1.0)]], [("11>", None), ("2", 1)]),
        (
            2,
            [[Edited(1, 1, 0.9), Merged((1, 2), 2, 0.9)]],
            [("11±", None), ("22>", None)],
        ),
        (
            1,
            [[Unchanged(1, 1), Added(2)], [Unchanged(1, 1), Deleted(2)]],
            [("111", None), ("2+", 2)],
        ),
        (
            3,
            [
                [Unchanged(1, 1), Deleted(2), Unchanged(3, 2)],
                [Unchanged(1, 1), Added(2), Unchanged(2, 3)],
            ],
            [("111", None), ("2", 1), ("2+", None), ("323", None)],
        ),
    ],
)
def test_every_paragraph_has_one_life(length, steps, expected):
    assert told(lives(length, [stepped(*changes) for changes in steps])) == expected


def test_in_which_version_each_paragraph_came_in_and_went_out():
    order = lives(1, [stepped(Unchanged(1, 1), Added(2)), stepped(Deleted(1), Unchanged(2, 1))])
    assert [(life.came, life.went, life.last) for life in order] == [
        (0, 2, (1, 1)),
        (1, None, (2, 1)),
    ]


def test_a_paragraph_goes_out_by_a_cut_or_into_another():
    order = lives(3, [stepped(Merged((1, 2), 1, 1.0), Deleted(3))])
    assert [(life.went, life.end.word) for life in order[1:]] == [(1, "merged"), (1, "removed")]


def test_the_river_stays_in_its_bed():
    order = lives(2, [stepped(Unchanged(1, 1), Deleted(2), Added(2)) for _ in range(11)])
    drawn = river(12, order)
    assert len(drawn.stations) == 12
    assert all(0 <= at.left < at.right <= WIDTH for at in drawn.stations)
    assert all(a.right < b.left for a, b in zip(drawn.stations, drawn.stations[1:], strict=False))
    assert all(box.top + HEIGHT <= drawn.height for box in drawn.boxes)
    assert len({(box.x, box.number) for box in drawn.boxes}) == len(drawn.boxes) == 24


# ------------------------------------------------------------ the page


def test_it_is_whole_and_every_link_leads_somewhere(page):
    read = Reader(page)
    assert set(read.tags) <= OURS
    assert len(read.ids) == len(set(read.ids))
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)
    assert not any(name.startswith("on") or name == "style" for _, name, _ in read.attributes)


def test_the_same_chain_is_the_same_bytes(page):
    assert page == render_chain(*chains.chain(chains.NIGHT_TRAINS))


def test_all_copy_of_every_version_is_there(page):
    words = re.sub(
        r"\s+", "", re.sub(r"<[^>]+>", "", re.sub(r'<span class="h">.*?</span>', "", page))
    )
    held, _ = chains.chain(chains.NIGHT_TRAINS)
    for copy in held.versions:
        for paragraph in copy.paragraphs:
            start = (
                re.sub(r"\s+", "", paragraph.text)[:20].replace('"', "&#34;").replace("'", "&#39;")
            )
            assert start in words


def test_each_step_has_its_note_and_verdict(page):
    words = Reader(page).words
    for part in (
        "! 2 of 3 notes are true and complete.",
        "first version → LEAD · Overnight trains to return on 3 routes next spring ✓ The",
        "(ATTN: ADDS residents' concerns in last 2 paras)",
        "next spring ! The note is true but not complete.",
        "placed by their markers",
        "3rd LD · Union says too few drivers for return of overnight trains ✓ The",
    ):
        assert part in words


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (chains.DAM, "✓ Both notes are true and complete."),
        (chains.NIGHT_TRAINS[:2], "✓ The note is true and complete."),
        (chains.NIGHT_TRAINS[1:3], "! The note is not true, or not complete."),
        (chains.NIGHT_TRAINS[1:], "! 1 of 2 notes is true and complete."),
    ],
)
def test_the_answer_counts_the_notes_that_hold(files, sentence):
    assert sentence in Reader(render_chain(*chains.chain(files))).words


def test_a_chain_without_notes_says_so():
    copies = tuple(handmade.copy("One stays.", "Two stays.", number=n) for n in (0, 1))
    words = Reader(render_chain(*chains.of_copies(copies))).words
    assert "? There is no note to hold against the copy." in words


def test_the_table_tells_in_and_out(page):
    rows = re.findall(r"<tr.*?</tr>", page.split('class="tracks"')[1].split("</table>")[0], re.S)
    read = [closed_up(re.sub(r"<[^>]+>", " ", row)) for row in rows]
    assert "Maintenance comes first" in read[5]
    assert read[5].endswith("5 + added 5 2nd LD")
    assert read[1].endswith("1 1 1 1 ± edited first version")


def test_any_two_versions_can_be_compared(page):
    assert re.findall(r'<p class="glance" id="(v\d-\d)-pair"', page) == [
        "v1-2", "v1-3", "v1-4", "v2-3", "v2-4", "v3-4",
    ]  # fmt: skip


def test_nothing_is_said_of_the_note_of_versions_that_do_not_follow_each_other(page):
    far = page.split('id="v1-3-pair"')[1].split('id="v1-4-pair"')[0]
    near = page.split('id="v2-3-pair"')[1].split('id="v2-4-pair"')[0]
    assert "in the note" not in far
    assert "A note tells of the last step only" in far
    assert "not in the note" in near


def test_gaps_and_findings_on_the_chain_are_told():
    words = Reader(render_chain(*chains.troubled())).words
    assert "The 2nd LD is missing between LEAD and 3rd LD." in words
    assert "the 2nd LD is not in the pile" in words


@pytest.mark.parametrize("text", EVIL)
def test_hostile_copy_is_shown_as_text(text):
    copies = tuple(handmade.copy(text, "Kept.", number=n, slug=text) for n in range(3))
    harmless = tuple(handmade.copy("harmless", "Kept.", number=n, slug="x") for n in range(3))
    read = Reader(render_chain(*chains.of_copies(copies)))
    assert set(read.tags) <= OURS
    assert read.tags == Reader(render_chain(*chains.of_copies(harmless))).tags
