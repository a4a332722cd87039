"""Mail bodies: a change to the text of a mail made in the text as it is encoded for the way."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from typing import NamedTuple

WIDTH = 72
"""Characters of a line of quoted-printable or base64 that is written anew (60 to 76)."""

_PRINTABLE = re.compile(r"=\r?\n|=([0-9A-Fa-f]{2})|[\s\S]")


class Change(NamedTuple):
    """``text`` in place of what stands from ``start`` up to but not including ``end``."""

    start: int
    end: int
    text: str


def difference(before: str, after: str, head: int) -> Change:
    """The one change between two texts, counted from ``head``; what is put into the head itself, which is
    no part of the body, is put on top of the body."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - start
    tail = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    text = after[start : len(after) - tail]
    if start < head:
        return Change(0, 0, f"{text.strip()}{_line_end(after) * 2}")
    return Change(start - head, len(before) - tail - head, text)


def place(kept: Sequence[tuple[int, int]], at: int) -> int:
    """Where a place in the stretches kept, joined, stands in the text they were cut from."""
    for start, end in kept:
        if at <= end - start:
            return start + at
        at -= end - start
    return kept[-1][1]


def encoded(payload: str, decoded: str, change: Change, transfer: str, charset: str) -> str | None:
    """The payload with the change in it; None where the charset lacks what it says, or the payload is
    not what its header says."""
    after = decoded[: change.start] + change.text + decoded[change.end :]
    try:
        if transfer == "base64":
            return _wrapped(after.encode(charset), payload)
        if transfer == "quoted-printable":
            return _printable(payload, decoded, change, charset)
        change.text.encode(charset)
    except (LookupError, UnicodeError):
        return None
    return after


def _wrapped(content: bytes, payload: str) -> str:
    """Base64 in lines as long as those that were there."""
    first = payload.split("\n", 1)[0].rstrip("\r")
    width = max(4, len(first) // 4 * 4) if "\n" in payload.strip() else 76
    text = base64.b64encode(content).decode("ascii")
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    ending = payload[len(payload.rstrip()) :]
    return _line_end(payload).join(lines) + ending


def _printable(payload: str, decoded: str, change: Change, charset: str) -> str | None:
    """Quoted-printable with nothing but the change written anew."""
    content, places = bytearray(), []
    for found in _PRINTABLE.finditer(payload):
        whole = found[0]
        new = bytes.fromhex(found[1]) if found[1] else b"" if len(whole) > 1 else whole.encode()
        places += [found.start()] * len(new)
        content += new
    if bytes(content).decode(charset) != decoded:
        return None
    places.append(len(payload))
    start, end = (places[len(decoded[:at].encode(charset))] for at in (change.start, change.end))
    column = start - (payload.rfind("\n", 0, start) + 1)
    told = _as_printable(change.text, charset, column, _line_end(payload))
    joins = not payload.startswith(("\r", "\n"), end) and end < len(payload)
    soft = f"={_line_end(payload)}" if joins and not told.endswith("\n") else ""
    return payload[:start] + told + soft + payload[end:]


def _as_printable(text: str, charset: str, column: int, line_end: str) -> str:
    done: list[str] = []
    for character in text:
        is_plain = " " <= character <= "~" and character != "="
        codes = "".join(f"={byte:02X}" for byte in character.encode(charset))
        spelt = character if is_plain or character in "\r\n" else codes
        if column + len(spelt) > WIDTH and character not in "\r\n":
            done.append(f"={line_end}")
            column = 0
        done.append(spelt)
        column = 0 if character == "\n" else column + len(spelt)
    return "".join(done)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
