"""The board in a real browser."""

import handmade
import pytest
from handmade_board import story
from test_report_page import faults

from leaddiff.renderers.html import render_board


@pytest.fixture(scope="module")
def page():
    return render_board(
        [
            story(handmade.clean(), slug="bread-Haesong", agency="yonhap"),
            story(handmade.altered(), agency="ap"),
            story(handmade.clean(), handmade.wrong(), slug="tram-Oster", agency="ap"),
            story("x.txt is empty.", slug="dam-Kalva", agency="yonhap"),
        ],
        singles=2,
    )


def shown(it):
    return "".join("-+"[visible] for visible in it.shown(".entry"))


def test_it_opens_without_a_word_or_a_request(opened, page):
    it = opened(page)
    it.press("j", "k", "f", "o", "x", "/", "Escape", "?", "Escape")
    assert (it.said, len(it.asked)) == ([], 1)


@pytest.mark.parametrize(
    ("keys", "focused"),
    [
        ("j", "s1"),
        ("jj", "s2"),
        ("jjk", "s1"),
        ("k", "s4"),
        ("f", "s2"),
        ("ff", "s3"),
        ("fF", "s4"),
    ],
)
def test_keys_go_from_story_to_story(opened, page, keys, focused):
    assert opened(page).press(*keys) == focused


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("words", "FERRY-sokdo", "-+--"),
        ("words", "Oster  tram", "--+-"),
        ("words", "nowhere", "----"),
        ("words", "", "++++"),
        ("agency", "ap", "-++-"),
        ("agency", "", "++++"),
        ("verdict", "to look at", "-++-"),
        ("verdict", "holds", "+---"),
        ("verdict", "not compared", "---+"),
    ],
)
def test_the_board_is_narrowed(opened, page, field, value, expected):
    it = opened(page)
    place = it.page.locator(f"#{field}")
    (place.fill if field == "words" else place.select_option)(value)
    assert shown(it) == expected
    count = expected.count("+")
    assert it.page.locator("#at").inner_text() == ("" if count == 4 else f"{count} of 4 shown")


def test_letters_that_are_typed_are_no_keys(opened, page):
    it = opened(page)
    it.press("/", "j", "o", "f", "?")
    assert it.page.locator("#words").input_value() == "jof?"
    assert shown(it) == "----"
    it.press("Escape")
    assert shown(it) == "++++"


def test_a_story_is_opened_and_what_is_open_leads_into_it(opened, page):
    it = opened(page)
    assert it.shown(".entry > details > h4[id]") == [False] * 5
    it.press("j", "o")
    assert it.shown(".entry > details > h4[id]") == [True] + [False] * 4
    it.page.locator("#s2 .waiting a").first.click()
    assert it.shown("#s2 > details > h4[id]") == [True]


def test_what_was_ticked_off_stays_so(opened, page):
    it = opened(page)
    it.page.locator("#s2 .waiting a").first.click()
    tick = it.page.locator("#s2 .tick").first
    tick.check()
    it.open_again()
    assert it.page.locator("#s2 .tick").first.is_checked()


def test_it_reads_without_script_and_on_a_phone(opened, page):
    it = opened(page, java_script_enabled=False, viewport={"width": 390, "height": 800})
    assert shown(it) == "++++"
    assert set(it.shown(".go")) == {False}
    assert it.page.locator(".entry .waiting").count() == 2


def test_narrow_screens_do_not_scroll_sideways(opened, page):
    it = opened(page, viewport={"width": 390, "height": 800})
    assert not it.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_axe_finds_no_fault(opened, axe, page):
    it = opened(page, bypass_csp=True)
    it.page.evaluate(
        "document.querySelectorAll('details').forEach(d => { d.name = ''; d.open = true; })"
    )
    faults(it, axe)
