"""A real browser for the tests of pages. Where there is none the tests are skipped, unless
LEADDIFF_BROWSER says that it is required."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from browsing import Opened, missing

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first of them that is there; the one without windows opens a page in a third of the time."""
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


@pytest.fixture
def opened(browser, tmp_path):
    """Open the text of a page; the settings are the browser context's."""
    contexts = []

    def opening(text, script=None, **settings):
        file = tmp_path / "report.html"
        file.write_bytes(text.encode())
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        contexts.append(context)
        if script:
            context.add_init_script(script)
        return Opened(context, file.as_uri())

    yield opening
    for context in contexts:
        with suppress(Exception):
            context.close()
