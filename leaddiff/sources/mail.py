"""Mail: the story in a message; headers, attachments, replies and the signature are no copy."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.layout.lines import is_quoted
from leaddiff.nouns.story import Copy
from leaddiff.sources._shared import html, mail_bodies

if TYPE_CHECKING:
    from email.message import EmailMessage, Message, MIMEPart
    from email.policy import EmailPolicy

NAME = "mail"

_HEADER = pattern(
    r"(?:[A-Za-z][A-Za-z-]{1,60}:(?:[ \t][^\n]{0,2000})?\n(?:[ \t][^\n]{0,2000}\n)*"
    r"|From [^\n]{1,200}\n){3}"
)
_SURE = pattern(
    r"(?im)^(?:message-id|mime-version|received|return-path|content-transfer-encoding|content-type): "
)
LONGEST_HEADER = 2_000
"""Characters of a header (998 up) that are read: to take one to pieces costs the square of its length."""

_DATA = pattern(r"\s{0,200}(?:\[\s{0,200})?\{\s{0,200}[\"}]")
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_REPLY = re.compile(r"^>.*\n?", re.M)


def fits(opening: str) -> bool:
    """Whether it opens with the headers of a mail, one of which only mail has."""
    top = opening.replace("\r\n", "\n").lstrip()
    return _HEADER.match(top) is not None and _SURE.search(top) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story in the body of the mail."""
    message, body = _parsed(text)
    told = _told(_decoded(body)) if body is not None else ""
    if body is not None and body.get_content_type() == "text/html":
        told = "\n\n".join(row.text for row in html.blocks(_decoded(body))) + "\n"
    if not told.strip():
        raise UnreadableCopy(
            f"{shown(path)} is a mail with no text in it; give the copy by itself."
        )
    if _DATA.match(told):
        raise UnreadableCopy(f"{shown(path)} is a mail with JSON in it; give the copy by itself.")
    subject = " ".join(str(message.get("subject", "")).split())
    return (_copy(told, subject, path)._replace(form=NAME),)


def rewritten(text: str, copy: Copy, after: str) -> str | None:
    """The mail ``text``, whose story is ``copy``, with ``after`` for the text of that story: only what
    differs is written anew, as the mail has its text encoded. None where that cannot be done."""
    _, body = _parsed(text)
    payload = body.get_payload() if body is not None else None
    is_plain = body is not None and body.get_content_type() == "text/plain"
    if body is None or not is_plain or not isinstance(payload, str) or text.count(payload) != 1:
        return None
    decoded = _decoded(body)
    kept = _kept(decoded)
    told = "".join(decoded[start:end] for start, end in kept)
    change = mail_bodies.difference(copy.raw, after, len(copy.raw) - len(told))
    start, end = (mail_bodies.place(kept, at) for at in (change.start, change.end))
    body_after = mail_bodies.encoded(
        payload,
        decoded,
        mail_bodies.Change(start, end, change.text),
        _transfer(body),
        _charset(body),
    )
    return None if body_after is None else text.replace(payload, body_after, 1)


def _parsed(text: str) -> tuple[Message, MIMEPart | None]:
    """The mail and the part of it that holds the story."""
    import email
    from email.message import EmailMessage

    message = email.message_from_string(text.lstrip(), policy=_policy())
    is_mail = isinstance(message, EmailMessage)
    return message, message.get_body(preferencelist=("plain", "html")) if is_mail else None


@cache
def _policy() -> EmailPolicy[EmailMessage]:
    """How mail is read: a header is taken to pieces once, however often it is asked for; the mails of a
    desk have most of them alike."""
    from email.headerregistry import BaseHeader, HeaderRegistry
    from email.policy import EmailPolicy

    made = HeaderRegistry()

    @lru_cache(maxsize=256)
    def header(name: str, value: str) -> BaseHeader:
        return made(name, value[:LONGEST_HEADER])

    return EmailPolicy(header_factory=header)


def _kept(decoded: str) -> list[tuple[int, int]]:
    """The stretches of the text of a mail that may be copy: above the signature, no replies, unless it is the
    copy that stands behind the marks of one."""
    signature = _SIGNATURE.search(decoded)
    last = signature.start() if signature else len(decoded)
    if is_quoted(decoded[:last]):
        return [(0, last)]
    stretches, at = [], 0
    for reply in _REPLY.finditer(decoded, 0, last):
        stretches.append((at, reply.start()))
        at = reply.end()
    return [*stretches, (at, last)]


def _told(decoded: str) -> str:
    return "".join(decoded[start:end] for start, end in _kept(decoded))


def _copy(told: str, subject: str, path: str | None) -> Copy:
    """The story in the text of a mail, with the subject for its headline where it has none itself: a
    subject is often left over from the version before, marker and all."""
    try:
        copy = layout.parse(told, path)
    except UnreadableCopy:
        copy = None
    if copy is not None and (copy.headline or not subject):
        return copy
    return layout.parse(f"{subject}\n\n{told}", path)


def _transfer(body: MIMEPart) -> str:
    return str(body.get("content-transfer-encoding", "7bit")).strip().lower()


def _charset(body: MIMEPart) -> str:
    return str(body.get_content_charset() or "utf-8")


def _decoded(body: MIMEPart) -> str:
    """The text of a part. What is moved as it is was decoded with the file."""
    if _transfer(body) not in ("quoted-printable", "base64"):
        payload = body.get_payload()
        return payload if isinstance(payload, str) else ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):
        payload = body.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
