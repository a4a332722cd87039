"""A real browser for the tests of pages. Where there is none the tests are skipped, unless
LEADDIFF_BROWSER says that it is required."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from browsing import Opened, missing

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
STORED = "JSON.stringify(Object.entries(localStorage).sort())"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


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


def wait_for_storage(earlier, page):
    """Open a page anew once it sees what the one before has stored: browsers hand that over from one
    process to the next in their own time."""
    stored = earlier.evaluate(STORED)
    for wait in range(400):
        if page.evaluate(STORED) == stored:
            page.reload()
            if (
                page.evaluate(STORED) == stored
            ):  # a reload may begin in another process, which has it later
                return
        page.wait_for_timeout(50)
        if wait % 20 == 19:
            page.reload()
    page.reload()


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
        earlier = context.pages[-1] if context.pages else None
        it = Opened(context, file.as_uri())
        if earlier is not None:
            wait_for_storage(earlier, it.page)
        return it

    yield opening
    for context in contexts:
        with suppress(Exception):
            context.close()
