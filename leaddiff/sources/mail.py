"""Mail: the story in a message; headers, attachments, replies and the signature are no copy."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage, MIMEPart

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy
from leaddiff.sources._shared import html
from leaddiff.sources._shared.naming import shown

NAME = "mail"

_HEADER = pattern(
    r"(?:[A-Za-z][A-Za-z-]{1,60}:(?:[ \t][^\n]{0,2000})?\n(?:[ \t][^\n]{0,2000}\n)*"
    r"|From [^\n]{1,200}\n){3}"
)
_SURE = pattern(
    r"(?im)^(?:message-id|mime-version|received|return-path|content-transfer-encoding|content-type): "
)
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_REPLY = re.compile(r"^>.*\n?", re.M)


def fits(opening: str) -> bool:
    """Whether it opens with the headers of a mail, one of which only mail has."""
    top = opening.replace("\r\n", "\n").lstrip()
    return _HEADER.match(top) is not None and _SURE.search(top) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story in the body of the mail."""
    message = email.message_from_string(text.lstrip(), policy=email.policy.default)
    body = (
        message.get_body(preferencelist=("plain", "html"))
        if isinstance(message, EmailMessage)
        else None
    )
    told = _text(body) if body is not None else ""
    if not told.strip():
        raise UnreadableCopy(
            f"{shown(path)} is a mail with no text in it; give the copy by itself."
        )
    subject = " ".join(str(message.get("subject", "")).split())
    told = _REPLY.sub("", _SIGNATURE.split(told)[0])
    return (replace(_copy(told, subject, path), form=NAME),)


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


def _text(body: MIMEPart) -> str:
    try:
        content = body.get_content()
    except (LookupError, ValueError):
        payload = body.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    if body.get_content_type() == "text/html":
        return "\n\n".join(row.text for row in html.blocks(content)) + "\n"
    return str(content)
