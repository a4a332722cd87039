"""A real browser for the tests of pages. Where there is none the tests are skipped, except in CI."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing(what):
    """Skip for want of ``what``; CI has it, so there its lack is a failure."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{what} is not there")


@pytest.fixture(scope="session")
def browser():
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright")
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        missing("chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*QUIET])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def axe():
    """The script of axe-core, which looks for what keeps people from reading a page."""
    try:
        import axe_playwright_python
    except ImportError:
        missing("axe-core")
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


class Opened:
    """A page opened from a file, and all that it said to the console and asked for since."""

    def __init__(self, context, address):
        self.page = context.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    @property
    def focused(self):
        return self.page.evaluate("document.activeElement.id")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self.focused

    def shown(self, selector):
        return [each.is_visible() for each in self.page.locator(selector).all()]


@pytest.fixture
def opened(browser, tmp_path):
    """Open the text of a page; the settings are the browser context's. A ``context`` given is used
    again, with what it has stored."""
    contexts = []

    def opening(text, context=None, script=None, **settings):
        file = tmp_path / "report.html"
        file.write_bytes(text.encode())
        if context is None:
            context = browser.new_context(
                **{"viewport": {"width": 1280, "height": 800}, **settings}
            )
            contexts.append(context)
            if script:
                context.add_init_script(script)
        return Opened(context, file.as_uri())

    yield opening
    for context in contexts:
        with suppress(Exception):
            context.close()
