"""Browsing: a page opened in a real browser, and what it said and asked for."""

import os

import pytest


def missing(what):
    """Skip for want of ``what``, or fail where it is required."""
    required = os.environ.get("LEADDIFF_BROWSER") == "required"
    (pytest.fail if required else pytest.skip)(f"{what} is not there")


class Opened:
    """A page opened from a file, and all that it said to the console and asked for since."""

    def __init__(self, context, address):
        self.address, self.page = address, context.new_page()
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def open_again(self):
        """Leave the page and come back to it, in the same tab: browsers hand what was stored from one tab
        to the next in their own time."""
        self.page.goto("about:blank")
        self.page.goto(self.address)

    @property
    def focused(self):
        return self.page.evaluate("document.activeElement.id")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self.focused

    def shown(self, selector):
        return [each.is_visible() for each in self.page.locator(selector).all()]
