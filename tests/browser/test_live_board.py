"""The board of a service in a real browser: what comes appears by itself, where the reader is."""

import socket
import threading
from contextlib import closing
from pathlib import Path

import pytest
from browsing import Opened

pytest.importorskip("fastapi")
import uvicorn

from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.guard import Guard, Limits
from leaddiff.faces.service.shapes import Acceptance, NewCopies
from leaddiff.night import Night
from leaddiff.telling.fingerprints import fingerprint
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples"
TRAINS = [f"night-trains/night-trains{n}.txt" for n in ("", "-lead", "-2nd-ld", "-3rd-ld")]
SLIDE = [f"landslide/landslide{n}.txt" for n in ("", "-lead", "-2nd-ld")]


@pytest.fixture
def desk(tmp_path):
    with closing(archive.opened(str(tmp_path / "desk.db"))) as store:
        yield Desk(Night(store))


@pytest.fixture
def address(desk):
    """Where a service of the desk is to be had."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()  # so that who asks before the service is up waits, and is not refused
    config = uvicorn.Config(
        Guard(app(desk), None, Limits()), log_level="error", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    running = threading.Thread(target=server.run, args=([listening],), daemon=True)
    running.start()
    yield f"http://localhost:{listening.getsockname()[1]}/"
    server.should_exit = True
    running.join(20)


@pytest.fixture
def live(browser, address):
    with closing(browser.new_context(viewport={"width": 1280, "height": 400})) as context:
        yield lambda: Opened(context, address)


def keep(desk, *names):
    copies = [{"name": Path(name).name, "text": (SAMPLES / name).read_text()} for name in names]
    desk.keep(NewCopies(copies=copies))


def heads(it):
    return it.page.locator(".entry .who").all_inner_texts()


def test_what_comes_appears_by_itself(desk, live):
    it = live()
    assert it.page.locator("h1").inner_text().endswith("No story has two versions yet.")
    keep(desk, *TRAINS[:2])
    it.page.get_by_text("night trains-revival · LEAD").wait_for(timeout=30_000)
    keep(desk, TRAINS[2])
    it.page.get_by_text("night trains-revival · 2nd LD").wait_for(timeout=30_000)
    assert it.said == []
    assert {each.split("/")[2].split(":")[0] for each in it.asked if "//" in each} == {"localhost"}


def test_what_came_before_the_page_was_listening_appears(desk, address, browser):
    keep(desk, *TRAINS[:2])
    with closing(browser.new_context()) as context:
        held = context.new_page()
        held.route("**/events", lambda route: (keep(desk, TRAINS[2]), route.continue_()))
        held.goto(address)
        held.get_by_text("night trains-revival · 2nd LD").wait_for(timeout=30_000)


def test_a_first_version_is_there_before_its_lead_and_leads_to_its_report(desk, live):
    keep(desk, TRAINS[0], *SLIDE[:2])
    it = live()
    assert [head.split(" · ")[0] for head in heads(it)] == [
        "landslide-rescue",
        "night trains-revival",
    ]
    it.press("f", "o")  # nothing to look at, nothing to open
    it.page.locator("#alone").get_by_role("link", name="the report").click()
    assert "No version before it" in it.page.locator("body").inner_text()
    keep(desk, TRAINS[1])
    it.page.go_back()
    it.page.get_by_text("night trains-revival · LEAD").wait_for(timeout=30_000)
    assert it.page.locator("#alone").count() == 0
    assert it.said == []


def test_the_reader_stays_where_he_is(desk, live):
    keep(desk, *TRAINS[:3], *SLIDE[:2])
    it = live()
    it.page.locator("#agency").select_option("yonhap")
    entry = it.page.locator(".entry", has_text="night trains-revival")
    entry.locator(".pairing > summary").first.click()
    entry.scroll_into_view_if_needed()
    it.page.evaluate("scrollTo(0, 200); document.activeElement.blur()")
    keep(desk, SLIDE[2])
    it.page.get_by_text("landslide-rescue · 2nd LD").wait_for(timeout=30_000)
    assert it.page.locator("#agency").input_value() == "yonhap"
    assert entry.locator(".pairing").first.get_attribute("open") is not None
    assert it.page.evaluate("scrollY") > 0


def test_words_that_are_being_typed_are_not_lost(desk, live):
    keep(desk, *TRAINS[:2])
    it = live()
    it.page.locator("#words").press_sequentially("night")
    keep(desk, TRAINS[2])
    it.page.wait_for_timeout(2_500)
    assert it.page.locator("#words").input_value() == "night"
    assert "2nd LD" not in heads(it)[0]
    it.page.locator("#words").press("Enter")
    it.page.get_by_text("night trains-revival · 2nd LD").wait_for(timeout=30_000)
    assert it.page.locator("#words").input_value() == "night"


def test_who_accepted_what_appears(desk, live):
    keep(desk, *TRAINS[:3])
    it = live()
    assert it.page.locator(".waiting").count() == 1
    report = desk._keeping.night.answer(3).report
    for finding in report.findings:
        if finding.loud:
            desk.accept(fingerprint(finding, report), Acceptance(by="KSY", why="heard the tape"))
    it.page.get_by_text("accepted by KSY (“heard the tape”)").first.wait_for(timeout=30_000)


def test_a_story_leads_to_the_report_on_its_newest_version(desk, live):
    keep(desk, *TRAINS[:3])
    it = live()
    it.page.get_by_role("link", name="the report").click()
    assert it.page.locator("h1").inner_text().endswith("The note is true but not complete.")
    assert it.said == []


def test_a_finding_is_let_pass_on_the_board_and_that_taken_back(desk, live):
    keep(desk, *TRAINS[:3])
    it = live()
    entry = it.page.locator(".entry")
    entry.locator(".pairing > summary").first.click()
    figure = entry.locator(".waiting li", has_text="84")
    figure.get_by_text("let unreported-figure pass").click()
    figure.get_by_role("button", name="let it pass").click()
    assert it.page.locator("#at").inner_text() == "Who lets it pass, and why?"
    figure.get_by_placeholder("initials").press_sequentially(
        "kfx"
    )  # keys of the board, were it elsewhere
    figure.get_by_placeholder("why").fill("the ministry's own table")
    figure.get_by_placeholder("why").press("Enter")
    said = it.page.get_by_text("accepted by kfx (“the ministry's own table”)").first
    said.wait_for(timeout=30_000)
    assert [entry.by for entry in desk._keeping.night.store.accepted()] == ["kfx"]
    assert entry.locator(".pairing").first.get_attribute("open") is not None
    it.page.get_by_role("button", name="take that back").click()
    figure.get_by_text("let unreported-figure pass").wait_for(timeout=30_000)
    assert not desk._keeping.night.store.accepted()
    assert it.said == []


# ------------------------------------------------------------ the paste page


@pytest.fixture
def paste(browser, address):
    with closing(browser.new_context(viewport={"width": 1280, "height": 800})) as context:
        yield Opened(context, f"{address}paste")


def copy(name):
    return (SAMPLES / name).read_text("utf-8")


def answered(it, words):
    it.page.frame_locator("#answer").locator("h1", has_text=words).wait_for(timeout=30_000)


def test_what_is_pasted_is_answered_and_not_kept(desk, paste):
    keep(desk, *TRAINS[:2])
    paste.page.locator("#new").fill(copy(TRAINS[2]))
    answered(paste, "The note is true but not complete.")
    paste.page.locator("#old").fill(copy(TRAINS[0]))
    answered(paste, "look below")
    assert desk.last_report() == 2
    assert paste.said == []


def test_what_is_pasted_is_kept_where_that_is_asked_for(desk, paste):
    keep(desk, *TRAINS[:2])
    paste.page.locator("#keep").click()
    assert paste.page.locator("#kept").inner_text() == "There is no new version to keep."
    paste.page.locator("#new").fill(copy(TRAINS[2]))
    paste.page.locator("#keep").click()
    paste.page.get_by_text("Kept as version 3 of the archive.").wait_for(timeout=30_000)
    paste.page.locator("#keep").click()
    paste.page.get_by_text("The archive has it already.").wait_for(timeout=30_000)
    assert desk.last_report() == 3


def test_copy_without_a_version_before_is_held_to_its_own(paste):
    paste.page.locator("#new").fill(copy(TRAINS[1]))
    answered(paste, "not contradicted by its own copy")
    paste.page.locator("#new").fill(copy(TRAINS[1]).replace("last 2 paras", "paras 8-9"))
    answered(paste, "at odds with its own copy")


def test_two_stories_are_told_and_compared_where_that_is_asked_for(paste):
    paste.page.locator("#new").fill(copy(TRAINS[1]))
    paste.page.locator("#old").fill(copy(SLIDE[0]))
    paste.page.get_by_text("do not look like versions of one story").wait_for(timeout=30_000)
    assert paste.page.locator("#answer").get_attribute("src") is None
    paste.page.locator("#force").check()
    answered(paste, "The note is")


def test_hostile_copy_does_nothing_on_the_paste_page(paste):
    hostile = "<script>alert(2)</script> <img src=x onerror=alert(1)>"
    paste.page.locator("#new").fill(copy(TRAINS[1]).replace("Overnight", hostile))
    answered(paste, "own copy")
    assert "alert(2)" in paste.page.frame_locator("#answer").locator("main").inner_text()
    assert paste.said == []


def test_the_paste_page_can_be_read_by_everybody(paste, axe):
    paste.page.locator("#new").fill(copy(TRAINS[1]))
    answered(paste, "own copy")
    paste.page.evaluate(axe)
    found = paste.page.evaluate("axe.run().then(it => it.violations.map(v => v.id))")
    assert found == []
