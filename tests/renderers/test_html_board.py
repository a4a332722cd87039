"""The board: the stories of a night on one page."""

import re
from dataclasses import replace

import handmade
import pytest
from handmade_board import story
from test_html import EVIL, OURS, Reader, hostile

from leaddiff import gate
from leaddiff.desk.board import newest_first
from leaddiff.gate.ledger import Entry
from leaddiff.nouns.chains import ChainFinding, Gap, OnBoard, Pile, Unreadable
from leaddiff.nouns.findings import Outcome, Severity
from leaddiff.nouns.moments import Moment
from leaddiff.renderers.html import render_board
from leaddiff.telling.fingerprints import fingerprint


def without_a_note():
    return handmade.clean()._replace(outcome=Outcome.NO_NOTE, note=None, rulings=())


def read(*stories, **more):
    return Reader(render_board(stories, **more))


def verdicts(reader):
    return [value for _, name, value in reader.attributes if name == "data-verdict"]


# ------------------------------------------------------------ the order


@pytest.mark.parametrize(
    ("moments", "order"),
    [
        ([Moment(None, 60, 10), Moment(None, 60, 700), Moment(None, 61, 5)], "210"),
        ([Moment(None, 61, 5), Moment(None, 60, 10), Moment(None, 60, 700)], "021"),
        ([Moment(2026, 1, 5), Moment(2025, 366, 10)], "01"),
        ([Moment(2025, 366, 10), Moment(2026, 1, 5)], "10"),
    ],
)
def test_what_moved_last_stands_first(moments, order):
    chains = []
    for place, moment in enumerate(moments):
        chain = story(handmade.clean(), slug=str(place)).chain
        newest = chain.versions[-1]._replace(moved=moment)
        chains.append(replace(chain, versions=(*chain.versions[:-1], newest)))
    pile = Pile(tuple(chains), 0)
    steps = {place: (f"step {place}",) for place in range(len(moments))}
    board = newest_first(pile, steps)
    assert "".join(each.chain.slug for each in board) == order
    assert [each.steps for each in board] == [(f"step {n}",) for n in order]


# ------------------------------------------------------------ what it tells


def test_every_story_has_its_name_its_version_and_its_answer():
    words = read(story(handmade.altered()), story(handmade.clean(), slug="bread-Haesong")).words
    assert "1 of 2 notes is true and complete." in words
    assert "ferry-Sokdo · 2nd LD · " in words
    assert "! The note is true but not complete." in words
    assert "bread-Haesong · " in words


@pytest.mark.parametrize(
    ("step", "verdict"),
    [
        (handmade.clean, "holds"),
        (handmade.altered, "to look at"),
        (handmade.wrong, "to look at"),
        (without_a_note, "no note"),
        (lambda: "x.txt is empty.", "not compared"),
    ],
)
def test_the_verdict_is_that_of_the_newest_version(step, verdict):
    assert verdicts(read(story(step()))) == [verdict]
    assert verdicts(read(story(handmade.wrong(), step()))) == [verdict]


def test_what_is_open_in_the_newest_version_leads_to_where_it_is_told():
    reader = read(story(handmade.altered()))
    assert [link for link in reader.links if "-1-f" in link]


def test_what_was_open_in_an_earlier_version_is_told_with_it_alone():
    reader = read(story(handmade.altered(), handmade.clean()))
    assert not [link for link in reader.links if "-1-f" in link]
    assert "The notes, step by step" in reader.words
    assert "The note is true but not complete." in reader.words


def test_gaps_and_findings_on_the_chain_are_told():
    finding = handmade.finding("version-missing", Severity.WARNING, "the 2nd LD is not in the pile")
    told = story(
        handmade.clean(),
        gaps=(Gap(1, (1,), "The LEAD is missing."),),
        findings=(ChainFinding(finding, 0, 1), ChainFinding(finding, 0, 1, handmade.clean())),
    )
    words = read(told).words
    assert "The LEAD is missing." in words
    assert words.count("the 2nd LD is not in the pile") == 1  # the other stands with its step


def test_who_accepted_what_is_told():
    report = handmade.altered()
    loud = [finding for finding in report.findings if finding.loud]
    entries = {
        (name := fingerprint(f, report)): Entry(name, f.rule, "K. Sol", "heard it") for f in loud
    }
    words = read(story(gate.with_accepted(report, entries))).words
    assert "✓ accepted accepted by K. Sol (“heard it”): " not in words
    assert "✓ accepted by K. Sol (“heard it”): " in words
    assert "! warning" not in words


def test_a_story_that_was_withdrawn_says_so():
    withdrawn = story("x.txt is a kill, no version of the story")
    *rest, last = withdrawn.chain.versions
    chain = replace(withdrawn.chain, versions=(*rest, last._replace(withdraws="kill")))
    words = read(OnBoard(chain, withdrawn.steps)).words
    assert "✗ The story was withdrawn (kill)." in words


def test_what_is_beside_the_stories_is_counted_and_told():
    words = read(story(handmade.clean()), singles=3, unread=[Unreadable("x", "x is empty.")]).words
    assert "1 story 3 copies with no other version 1 not read" in words
    assert "Not read x is empty." in words


def test_a_night_without_a_story_is_a_board_too():
    words = read().words
    assert "? No story has two versions yet." in words


# ------------------------------------------------------------ the page


def test_it_is_whole_and_every_link_leads_somewhere():
    reader = read(
        story(handmade.altered(), handmade.wrong()), story(handmade.clean()), story("not read")
    )
    assert set(reader.tags) <= OURS | {"select", "option"}
    assert len(reader.ids) == len(set(reader.ids))
    assert all(link.startswith("#") and link[1:] in reader.ids for link in reader.links)


def test_agencies_and_verdicts_to_choose_from_are_those_there_are():
    reader = read(
        story(handmade.clean(), agency="yonhap"),
        story(handmade.altered(), agency="ap"),
        story(handmade.clean(), agency="yonhap"),
    )
    assert "all agencies ap yonhap all verdicts to look at holds" in closed(reader)


def closed(reader):
    return " ".join(" ".join(reader.text).split())


@pytest.mark.parametrize("text", EVIL)
def test_hostile_copy_is_shown_as_text(text):
    def board(text):
        told = story(hostile(text), slug=text, agency=text)
        return read(told, story(text), unread=[Unreadable(text, text)])

    reader = board(text)
    assert reader.tags == board("x").tags
    assert not re.search("[\x00\x1b]", "".join(reader.text))
