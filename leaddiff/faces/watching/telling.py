"""Telling: the desk's own systems told of each report, in order, without the watch waiting for them."""

from __future__ import annotations

import hmac
import json
import os
import shlex
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from leaddiff.faces.terminal.console import tell
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible
from leaddiff.night.news import News, news_after
from leaddiff.wire.archive import Store, opened

Send = Callable[[News], None]
"""Tells somebody; raises ``NotTold`` where that is worth another try."""

SECRET = "LEADDIFF_SECRET"
"""Names the variable with the secret by which messages are signed."""

PATIENCE = 20.0
"""Seconds (1 to 120) that a system is given to take a message, and a command to end."""

LONGEST_PAUSE = 60.0
"""Seconds (10 to 600) between two tries at most; the first pause is one, each is twice the one before."""

_FOR_ANOTHER_TRY = frozenset((408, 425, 429))


class NotTold(Exception):
    """A message did not arrive, and may the next time."""


class Teller(threading.Thread):
    """Tells one system of every report, in order and each until it is taken. Where it got to stands in
    the archive, so that a watch that was stopped goes on there."""

    def __init__(self, archive: str, name: str, send: Send, first_pause: float = 1.0) -> None:
        super().__init__(daemon=True)
        self._archive, self._bookmark, self._send = archive, name, send
        self._first_pause = first_pause
        self._more, self._ended = threading.Event(), threading.Event()
        self._given_up = threading.Event()

    def ring(self) -> None:
        """There may be something new."""
        self._more.set()

    def end(self, within: float) -> None:
        """Tell what is left and end, or end without when that takes longer than so many seconds."""
        self._ended.set()
        self._more.set()
        self.join(within)
        self._given_up.set()

    def run(self) -> None:
        with closing(opened(self._archive)) as store:
            while True:
                self._more.wait()
                self._more.clear()
                ended = self._ended.is_set()
                try:
                    self._catch_up(store)
                except LeadDiffError as error:
                    tell(str(error))
                if ended:
                    return

    def _catch_up(self, store: Store) -> None:
        for news in news_after(store, store.bookmark(self._bookmark) or 0):
            if not self._until_told(news):
                return
            store.turn_to(self._bookmark, news.number)

    def _until_told(self, news: News) -> bool:
        """Tell of one report until it is taken; whether it was before the watch ended."""
        pause = self._first_pause
        while True:
            try:
                self._send(news)
                return True
            except NotTold as error:
                tell(f"Report {news.number} was not taken: {error}; trying again in {pause:.0f} s.")
            if self._given_up.wait(pause):
                return False
            pause = min(2 * pause, LONGEST_PAUSE)


def poster(url: str) -> Send:
    """Posts each report as JSON to an address, signed: ``X-Leaddiff-Signature`` is "sha256=" and the HMAC of
    ``X-Leaddiff-Time``, a point and the body, made with the secret in ``LEADDIFF_SECRET``.
    ``X-Leaddiff-Report`` is its number: a message that was taken when the answer was lost comes again.

    Raises ``LeadDiffError`` where there is no secret or the address is none of http.
    """
    secret = os.environ.get(SECRET, "")
    if not secret:
        raise LeadDiffError(f"--post signs what it sends; set {SECRET} to the secret.")
    if urlsplit(url).scheme not in ("http", "https"):
        raise LeadDiffError("--post takes an address that begins with http:// or https://.")

    def post(news: News) -> None:
        body = json.dumps(news.to_dict(), ensure_ascii=True).encode()
        _post(url, body, _headers(body, secret.encode(), news.number))

    return post


def _headers(body: bytes, secret: bytes, number: int) -> dict[str, str]:
    moment = str(int(time.time()))
    signed = hmac.new(secret, moment.encode() + b"." + body, "sha256").hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Leaddiff-Report": str(number),
        "X-Leaddiff-Time": moment,
        "X-Leaddiff-Signature": f"sha256={signed}",
    }


class _NoOtherAddress(HTTPRedirectHandler):
    """Follows no answer to another address: the report would not go there, and yet count as taken."""

    def redirect_request(self, *_: object) -> None:
        return None


def _post(url: str, body: bytes, headers: dict[str, str]) -> None:
    try:
        with build_opener(_NoOtherAddress).open(
            Request(url, body, headers), timeout=PATIENCE
        ) as answer:
            answer.read(1_000)
    except HTTPError as error:
        if error.code < 500 and error.code not in _FOR_ANOTHER_TRY:
            tell(f"A report was refused with {error.code} and is not sent again.")
            return
        raise NotTold(f"the answer was {error.code}") from None
    except (OSError, ValueError) as error:
        raise NotTold(visible(str(getattr(error, "reason", error)))) from None


def runner(command: str) -> Send:
    """Runs a command for each report, which it reads as JSON from its standard input: no word of copy
    ever stands in a command line. What it comes to is told and ends nothing.

    Raises ``LeadDiffError`` where it is no command.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise LeadDiffError(f"--exec cannot be read as a command: {visible(str(error))}.") from None
    if not words:
        raise LeadDiffError("--exec names the command to run.")

    def run(news: News) -> None:
        line = json.dumps(news.to_dict(), ensure_ascii=True) + "\n"
        try:
            ran = subprocess.run(words, input=line.encode(), timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            tell(f"{visible(words[0])} took longer than {PATIENCE:.0f} s and was ended.")
        except OSError as error:
            tell(f"{visible(words[0])} cannot be run: {visible(str(error.strerror))}.")
        else:
            if ran.returncode:
                tell(f"{visible(words[0])} ended with {ran.returncode}.")

    return run


def writer(path: str) -> Send:
    """Adds each report as a line of JSON to a file. Raises ``LeadDiffError`` where it cannot be written."""

    def write(news: News) -> None:
        line = json.dumps(news.to_dict(), ensure_ascii=True) + "\n"
        try:
            with open(path, "a", encoding="ascii") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise NotTold(f"{visible(path)}: {visible(str(error.strerror))}") from None

    try:
        with open(path, "a", encoding="ascii"):
            pass
    except OSError as error:
        raise LeadDiffError(f"{visible(path)} cannot be written: {error.strerror}.") from None
    return write
