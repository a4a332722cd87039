"""Ledger: the findings somebody at the desk has accepted, in a small file anyone can read."""

from __future__ import annotations

import os
from typing import Any

from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.toml import values_of
from leaddiff.ground.visible import visible
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.settings import Settings

NAME = "leaddiff-accepted.toml"
"""Name of the file, beside the copy or where the settings are."""

_OPENING = """\
# Findings that somebody at the desk has looked at and accepted; leaddiff accept writes them down.
# One no longer holds once the text it speaks of changes. To take one back: leaddiff accept --withdraw NUMBER
"""

_KEYS = ("finding", "rule", "by", "why", "copy", "text", "until")


def place(settings: Settings, copy: str | None) -> str | None:
    """The file of accepted findings that goes with a file of copy: the one the settings name, else
    the one beside them, else the one beside the copy. None for copy that is no file."""
    if settings.accepted is not None:
        return settings.accepted
    if settings.folder is not None:
        return os.path.join(settings.folder, NAME)
    if copy is None or copy == files.STANDARD_INPUT:
        return None
    return os.path.join(os.path.dirname(copy), NAME)


def read(file: str) -> tuple[Entry, ...]:
    """The accepted findings in a file, in its order; none where there is no such file.

    Raises ``LeadDiffError``, with the line where it is known, where the file cannot be read as such.
    """
    if not os.path.exists(file):
        return ()
    shown = files.shown_name(file)
    try:
        written = values_of(files.read(file, pipes=False).decode("utf-8-sig"))
    except UnreadableCopy as error:
        raise LeadDiffError(str(error)) from None
    except ValueError as error:
        raise LeadDiffError(f"{shown} cannot be read: {visible(str(error))}.") from None
    blocks = written.get("accepted", [])
    if not isinstance(blocks, list):
        raise LeadDiffError(f"{shown} cannot be read: accepted findings are [[accepted]] blocks.")
    return tuple(_entry(block, number, shown) for number, block in enumerate(blocks, 1))


def add(file: str, entry: Entry) -> bool:
    """Write an accepted finding down, in place of what was said of the same one before; whether
    anything changed. The file is written whole or not at all; comments and whatever else stands in it
    stay, and two who accept at once wait for each other.

    Raises ``LeadDiffError`` where it cannot be read or written.
    """
    entry = Entry(*map(_writable, entry))
    with files.locked(os.path.dirname(file) or "."):
        if entry in read(file):
            return False
        before = files.read(file).decode("utf-8-sig") if os.path.exists(file) else _OPENING
        try:
            after = _written_down(before, entry)
        except (RecursionError, ValueError) as error:  # what one reader takes another may not
            raise LeadDiffError(
                f"{files.shown_name(file)} cannot be added to: {visible(str(error))}."
            ) from None
        files.write(file, after)
    return True


def withdraw(file: str, finding: str) -> tuple[Entry, ...]:
    """Take back what was accepted under fingerprints that begin so; what was taken back. All else in the
    file stays as it is.

    Raises ``LeadDiffError`` where it cannot be read or written.
    """
    with files.locked(os.path.dirname(file) or "."):
        gone = tuple(entry for entry in read(file) if entry.finding.startswith(finding))
        if len({entry.finding for entry in gone}) == 1:
            files.write(file, _without(files.read(file).decode("utf-8-sig"), gone[0].finding))
    return gone


def _without(ledger: str, finding: str) -> str:
    import tomlkit

    document = tomlkit.parse(ledger)
    blocks = document["accepted"]
    for place in reversed([n for n, block in enumerate(blocks) if block["finding"] == finding]):
        del blocks[place]
    if not blocks:
        del document["accepted"]
    return tomlkit.dumps(document)


def _written_down(ledger: str, entry: Entry) -> str:
    """The ledger with the entry in it: blocks or an array, whichever it keeps them in."""
    import tomlkit
    from tomlkit.items import AoT

    document = tomlkit.parse(ledger)
    said = {key: value for key, value in zip(entry._fields, entry, strict=True) if value}
    blocks = document.get("accepted")
    same = [block for block in blocks or () if block["finding"] == entry.finding]
    for block in same:
        for key in [key for key in block if key not in said]:
            del block[key]
        block.update(said)
    if same:
        return tomlkit.dumps(document)
    if blocks is None or isinstance(blocks, AoT):
        # Put below all there is, whatever tables stand between: a block's place says nothing.
        kept = ledger if not ledger or ledger.endswith("\n") else f"{ledger}\n"
        return f"{kept}\n{tomlkit.dumps({'accepted': [said]})}"
    inline = tomlkit.inline_table()
    inline.update(said)
    blocks.append(inline)
    return tomlkit.dumps(document)


def _writable(text: str) -> str:
    """A text without halves of characters, which no file can hold."""
    return "".join("\ufffd" if 0xD800 <= ord(each) < 0xE000 else each for each in text)


def _entry(block: Any, number: int, shown: str) -> Entry:
    texts = isinstance(block, dict) and all(isinstance(value, str) for value in block.values())
    if not texts or not {"finding", "rule"} <= set(block) <= set(_KEYS):
        raise LeadDiffError(
            f"{shown} cannot be read: block {number} has to have finding and rule, may have "
            "by, why, copy, text and until, each a text."
        )
    if block.get("until") and not _DAY.fullmatch(block["until"]):
        raise LeadDiffError(
            f"{shown} cannot be read: block {number} has to have a day such as 2026-05-04 as until."
        )
    return Entry(**block)


_DAY = pattern(r"\d{4}-\d\d-\d\d")
