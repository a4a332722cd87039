"""The page on a chain in a real browser."""

import handmade
import handmade_chains as chains
import pytest
from test_report_page import faults

from leaddiff.renderers import Look
from leaddiff.renderers.html import render_all, render_chain


@pytest.fixture(scope="module")
def page():
    return render_chain(*chains.chain(chains.NIGHT_TRAINS))


def test_it_opens_without_a_word_or_a_request(opened, page):
    it = opened(page)
    it.press("n", "p", "f", "x", "q", "g", "v", "m", "m", "?", "Escape")
    assert (it.said, len(it.asked)) == ([], 1)


@pytest.mark.parametrize("scripts", [True, False])
def test_any_two_versions_are_compared_on_demand(opened, page, scripts):
    it = opened(page, java_script_enabled=scripts)
    assert not any(it.shown(".pairing .story"))
    it.page.get_by_role("link", name="6 changed").click()
    assert it.shown(".pairing .story") == [False, True, False, False, False, False]
    it.page.locator(".pairing").nth(2).locator("summary").first.click()
    assert it.shown(".pairing .story") == [False, False, True, False, False, False]
    assert it.said == []


def test_keys_go_through_the_pair_that_is_open(opened, page):
    it = opened(page)
    assert it.press("n") == ""
    assert it.page.locator("#at").inner_text() == "no change"
    it.page.locator(".pairing").nth(3).locator("summary").first.click()
    assert [it.press("n") for _ in range(3)] == ["v2-3-n3", "v2-3-n4", "v2-3-n5"]
    assert it.press("g") == "v2-3-n7"


def test_a_claim_leads_into_its_pair(opened, page):
    it = opened(page)
    it.page.locator("#v2-3-step .claims a").first.click()
    assert it.shown("#v2-3-n4") == [True]


def test_findings_are_ticked_off_and_counted(opened, page):
    it = opened(page)
    assert it.page.locator("[data-left]").inner_text() == "2"
    assert it.press("f") == "v2-3-f1"
    it.press("x")
    assert it.page.locator("[data-left]").inner_text() == "1"
    it.open_again()
    assert it.page.locator("[data-left]").inner_text() == "1"


def test_on_paper_stand_the_pairs_that_are_open(opened, page):
    it = opened(page)
    it.page.locator(".pairing").nth(2).locator("summary").first.click()
    it.page.emulate_media(media="print")
    assert it.shown(".pairing") == [False, False, True, False, False, False]


def test_narrow_screens_do_not_scroll_sideways(opened, page):
    it = opened(page, viewport={"width": 390, "height": 800})
    assert not it.page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize(("width", "newest_first"), [(390, True), (1280, False)])
def test_a_phone_shows_the_newest_step_first(opened, page, width, newest_first):
    it = opened(page, viewport={"width": width, "height": 800})
    steps = it.page.locator("#steps > .step")
    tops = [steps.nth(at).bounding_box()["y"] for at in range(steps.count())]
    heading = it.page.locator("#steps-head").bounding_box()["y"]
    assert tops == sorted(tops, reverse=newest_first)
    assert heading < min(tops)


ONE_PAIR_OPEN = """for (const part of document.querySelectorAll("details")) {
  const pair = part.closest(".pairing");
  part.name = "";
  part.open = !pair || pair === document.querySelector(".pairing");
}"""
"""All that is folded, but of the pairs, which are made alike, one."""


@pytest.mark.parametrize("view", ["side", "inline", "clean"])
def test_axe_finds_no_fault(opened, axe, page, view):
    it = opened(page, bypass_csp=True)
    it.page.locator(f"#{view}").evaluate("e => e.click()")
    it.page.evaluate(ONE_PAIR_OPEN)
    assert it.shown(".pairing .story") == [True, False, False, False, False, False]
    faults(it, axe)
    if view == "side":  # which a narrow screen shows one below the other, as the others are anyway
        it.page.set_viewport_size({"width": 390, "height": 800})
        faults(it, axe)


def test_axe_finds_no_fault_in_a_chain_with_a_gap(opened, axe):
    it = opened(render_chain(*chains.troubled()), bypass_csp=True)
    faults(it, axe)


def test_several_stories_open_on_one_page(opened, axe):
    reports = (handmade.altered(), handmade.wrong())
    it = opened(render_all(reports, Look()), bypass_csp=True)
    it.page.locator("#r1-c1 a").click()
    assert it.shown("#r1-n3") == [True]
    assert it.press("n") == "r1-n4"
    faults(it, axe)
    assert (it.said, len(it.asked)) == ([], 1)
