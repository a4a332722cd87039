"""Guard: what every request must pass before anything of it is looked at, and what every answer carries."""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from leaddiff.ground.record import Record

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Names of this machine for itself."""

MOST_CLIENTS = 10_000
"""Clients (1,000 up) whose requests are counted at a time."""

TAKEN = ("application/json", "application/octet-stream")
"""Kinds of body: neither can be sent by a form of another site without asking first."""

FORM_KIND = "application/x-www-form-urlencoded"

FORMS = ("/v2/check",)
"""Where a form is taken besides: what is sent there changes nothing and is not kept."""

EXTENSIONS = ("chrome-extension", "moz-extension", "safari-web-extension")
"""What the address of a browser's own extension begins with; no page can say that it is one. They may send
such a form."""

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
)
_OF_DATA = b"default-src 'none'; frame-ancestors 'none'"
_OF_PAGES = b"frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
"""Beside the policy that stands in each page, which names its script and style by their hashes."""


class Limits(Record):
    """``largest`` is how many bytes (1 kB to 100 MB) a request may have, ``rate`` how many requests one
    client may make in a minute (10 up), of which half may come at once."""

    largest: int = 17 * 1024 * 1024
    rate: int = 600


class Refused(Exception):
    """A request that is not looked at; ``status`` and one sentence."""

    def __init__(self, status: int, told: str, *headers: tuple[bytes, bytes]) -> None:
        super().__init__(told)
        self.status, self.headers = status, headers


class Guard:
    """Stands before the service. ``token``: None where the service is for this machine alone, which is
    then all that may be asked for: a page of elsewhere can lead a browser here under its own name."""

    def __init__(self, app: App, token: str | None, limits: Limits) -> None:
        self._app, self._token, self._limits = app, token, limits
        self._allowances: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _with_headers(list(message.get("headers", ())))
            await send(message)

        try:
            self._look_at(scope)
            body = await self._body(scope, receive)
        except Refused as refused:
            await _refuse(refused, guarded)
            return
        await self._app(scope, _given(body, receive), guarded)

    def _look_at(self, scope: Scope) -> None:
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        self._count((scope.get("client") or ("",))[0])
        if self._token is None:
            if _host(headers.get(b"host", "")) not in LOOPBACK:
                raise Refused(421, "This service is for its own machine, by the name localhost.")
        elif scope["path"] != "/health" and not _has(
            headers.get(b"authorization", ""), self._token
        ):
            asked = (b"www-authenticate", b'Basic realm="leaddiff", charset="UTF-8"')
            raise Refused(401, "This needs the token, as Bearer or as the password.", asked)
        if scope["method"] in ("POST", "PUT", "PATCH", "DELETE"):
            self._look_at_change(headers, scope["path"] in FORMS)

    def _look_at_change(self, headers: dict[bytes, str], is_form: bool) -> None:
        scheme, _, origin = headers.get(b"origin", "").partition("://")
        is_own = not scheme or origin == headers.get(b"host", "")
        if not is_own and not (is_form and scheme in EXTENSIONS):
            raise Refused(403, "A page of another site may change nothing here.")
        taken = (*TAKEN, FORM_KIND) if is_form else TAKEN
        kind = headers.get(b"content-type", "").partition(";")[0].strip().lower()
        if kind not in taken:
            raise Refused(415, f"The body is {' or '.join(taken)}.")
        length = headers.get(b"content-length", "0")
        if length.isdecimal() and int(length) > self._limits.largest:
            raise self._too_large()

    def _too_large(self) -> Refused:
        return Refused(413, f"The body is larger than {self._limits.largest:,} bytes.")

    async def _body(self, scope: Scope, receive: Receive) -> bytes | None:
        """All of the body, so that nothing of one too large is looked at; None where there is none."""
        if scope["method"] not in ("POST", "PUT", "PATCH", "DELETE"):
            return None
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if len(body) > self._limits.largest:
                raise self._too_large()
            if not message.get("more_body"):
                return bytes(body)

    def _count(self, client: str) -> None:
        """Let a client have what it has saved up: ``rate`` a minute, half of it at most at once."""
        now, most = time.monotonic(), max(1.0, self._limits.rate / 2)
        left, since = self._allowances.pop(client, (most, now))
        left = min(most, left + (now - since) * self._limits.rate / 60)
        self._allowances[client] = (max(0.0, left - 1), now)
        if len(self._allowances) > MOST_CLIENTS:
            self._allowances.popitem(last=False)
        if left < 1:
            wait = int((1 - left) * 60 / self._limits.rate) + 1
            raise Refused(
                429, "That is too many requests; wait a little.", (b"retry-after", b"%d" % wait)
            )


def _host(header: str) -> str:
    name = header.rpartition(":")[0] if header.rpartition(":")[2].isdigit() else header
    return name.strip("[]").lower()


def _has(header: str, token: str) -> bool:
    """Whether a header has the token, in a time that tells nothing of how near it came."""
    kind, _, given = header.partition(" ")
    if kind.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
    return hmac.compare_digest(given.strip().encode(), token.encode())


def _with_headers(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    kind = next((value for name, value in headers if name.lower() == b"content-type"), b"")
    policy = _OF_PAGES if kind.startswith(b"text/html") else _OF_DATA
    return [*headers, *_HEADERS, (b"content-security-policy", policy)]


def _given(body: bytes | None, receive: Receive) -> Receive:
    if body is None:
        return receive
    given = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> MutableMapping[str, Any]:
        return given.pop() if given else await receive()

    return again


async def _refuse(refused: Refused, send: Send) -> None:
    body = json.dumps({"detail": str(refused)}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send(
        {
            "type": "http.response.start",
            "status": refused.status,
            "headers": [*headers, *refused.headers],
        }
    )
    await send({"type": "http.response.body", "body": body})
