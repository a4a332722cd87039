"""Several reports on one page."""

import re

import handmade
import pytest
from test_html import EVIL, OURS, Reader, closed_up, hostile, page

from leaddiff.nouns.chains import Unreadable
from leaddiff.renderers import Look, render_all


def many(*reports, unread=()):
    return render_all("html", reports, Look(), unread)


def test_one_report_is_its_own_page():
    assert many(handmade.altered()) == page(handmade.altered())


def test_every_story_has_its_answer_and_its_copy():
    reports = (handmade.altered(), handmade.clean(), handmade.wrong())
    read = Reader(many(*reports))
    assert "1 of 3 notes is true and complete." in read.words
    assert "ferry-Sokdo LEAD → 2nd LD: The note is true but not complete." in read.words
    for report in reports:
        for paragraph in report.new.paragraphs:
            assert closed_up(paragraph.text)[:5] in read.words


def test_it_is_whole_and_every_link_leads_somewhere():
    read = Reader(many(handmade.altered(), handmade.wrong()))
    assert set(read.tags) <= OURS
    assert len(read.ids) == len(set(read.ids))
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)


def test_what_was_not_checked_is_told():
    unread = (
        Unreadable("in/x.txt", "in/x.txt is empty."),
        Unreadable("y.txt", "no version before"),
    )
    words = Reader(many(handmade.clean(), unread=unread)).words
    assert "1 story 2 not checked" in words
    assert "? not checked in/x.txt is empty. ? not checked y.txt: no version before" in words


def test_nothing_checked_is_a_page_too():
    words = Reader(many(unread=(Unreadable("x", "x is a folder."),))).words
    assert "? There is no note to hold against the copy." in words


@pytest.mark.parametrize("text", EVIL)
def test_hostile_copy_is_shown_as_text(text):
    unread = (Unreadable(text, "is odd"),)
    read = Reader(many(hostile(text), hostile(text), unread=unread))
    assert read.tags == Reader(many(hostile("x"), hostile("x"), unread=unread)).tags
    assert not re.search("[\x00\x1b]", "".join(read.text))
