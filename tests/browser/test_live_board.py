"""The board of the service in a real browser: what comes appears, and the reader keeps the place."""

import json
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from browsing import Opened

pytest.importorskip("uvicorn")
import uvicorn

from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.guard import Guard, Limits
from leaddiff.night import Night
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def address(tmp_path):
    store = archive.opened(str(tmp_path / "desk.db"))
    guard = Guard(app(Desk(Night(store))), None, Limits(rate=10_000))
    served = uvicorn.Server(
        uvicorn.Config(guard, port=0, log_level="error", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=served.run, daemon=True)
    thread.start()
    while not served.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{served.servers[0].sockets[0].getsockname()[1]}"
    served.should_exit = True
    thread.join(20)
    store.close()


def send(address, *names):
    copies = [{"name": Path(n).name, "text": (SAMPLES / n).read_text("utf-8")} for n in names]
    body = json.dumps({"copies": copies}).encode()
    request = urllib.request.Request(
        f"{address}/copies", body, {"Content-Type": "application/json"}
    )
    urllib.request.urlopen(request, timeout=60).close()


NIGHT = "night-trains/night-trains{}.txt"
DAM = "seeping-dam/dam{}.txt"


@pytest.fixture
def it(browser, address):
    send(address, NIGHT.format(""), NIGHT.format("-lead"))
    context = browser.new_context()
    found = Opened(context, address)
    yield found
    context.close()


def names(it):
    return [each.inner_text().split(" · ")[0] for each in it.page.locator(".entry .who").all()]


def until_shown(it, text):
    it.page.wait_for_function(
        "text => [...document.querySelectorAll('.entry .who')].some(e => e.textContent.includes(text))",
        arg=text, timeout=30_000,
    )  # fmt: skip


def test_what_comes_appears_by_itself_on_top(it, address):
    it.page.evaluate("window.scrollTo(0, 0)")
    assert names(it) == ["night trains-revival"]
    send(address, DAM.format(""), DAM.format("-1st-ld"))
    it.page.wait_for_function(
        "() => document.querySelectorAll('.entry').length == 2", timeout=30_000
    )
    assert names(it)[1] == "night trains-revival"
    send(address, NIGHT.format("-2nd-ld"))
    until_shown(it, "2nd LD")
    assert names(it)[0] == "night trains-revival"
    assert it.said == []
    assert all(url.startswith(address) for url in it.asked)


def test_what_was_asked_for_and_opened_stays_so(it, address):
    it.page.select_option("#agency", "yonhap")
    it.page.locator(".entry summary").first.click()
    it.page.locator(".entry summary").first.blur()
    send(address, DAM.format(""), DAM.format("-1st-ld"))
    it.page.wait_for_function(
        "() => document.querySelectorAll('.entry').length == 2", timeout=30_000
    )
    assert it.page.input_value("#agency") == "yonhap"
    opened = it.page.locator(".entry:has(> details[open]) .who").all_inner_texts()
    assert [each.split(" · ")[0] for each in opened] == ["night trains-revival"]
    assert it.said == []


def test_nothing_moves_while_the_reader_types(it, address):
    it.page.focus("#words")
    it.page.keyboard.type("ni")
    send(address, NIGHT.format("-2nd-ld"))
    it.page.wait_for_timeout(3_000)
    it.page.keyboard.type("ght")
    assert it.page.input_value("#words") == "night"
    assert "2nd LD" not in it.page.inner_text(".entry .who")
    it.page.keyboard.press("Enter")
    until_shown(it, "2nd LD")
    assert it.page.input_value("#words") == "night"
