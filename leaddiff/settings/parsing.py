"""Parsing: a file of settings as plain values, each with the line it stands on."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.toml import values_of
from leaddiff.ground.visible import visible

_TABLE = pattern(r"\s{0,20}\[{1,2}\s{0,20}([^\[\]]{1,200})\]")
_KEY = pattern(r"""\s{0,40}["']?([\w.-]{1,100})["']?\s{0,40}[=:]""")


class Written(NamedTuple):
    """Settings as a file has them: the file, its name as messages show it, the values, and the line
    of each by its dotted name (``severity.stale-note``)."""

    file: str
    shown: str
    values: Mapping[str, Any]
    lines: Mapping[str, int]


def read(file: str) -> Written | None:
    """The settings in a file; None where it has none for leaddiff.

    Raises ``LeadDiffError`` where the file cannot be read or its notation is broken.
    """
    shown = _shown(file)
    content = _content(file, shown)
    if file.endswith((".cfg", ".ini")):
        values, prefix = _from_cfg(content, shown), "leaddiff."
    else:
        values, prefix = _from_toml(content, shown, os.path.basename(file))
    if values is None:
        return None
    return Written(file, shown, values, _lines(content, prefix))


def _shown(file: str) -> str:
    try:
        near = os.path.relpath(file)
    except ValueError:  # another drive
        near = file
    return files.shown_name(near if len(near) < len(file) else file)


def _content(file: str, shown: str) -> str:
    try:
        return files.read(file, pipes=False).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LeadDiffError(f"{shown} is not in UTF-8, as settings are.") from None
    except UnreadableCopy as error:
        raise LeadDiffError(str(error).replace("; name a file of copy in it", "")) from None


def _from_toml(content: str, shown: str, name: str) -> tuple[Mapping[str, Any] | None, str]:
    """The values, and what their names begin with in the file. Where a file is not pyproject.toml its
    settings stand at the top."""
    try:
        whole = values_of(content)
    except ValueError as error:
        raise LeadDiffError(_placed(shown, str(error))) from None
    tool = whole.get("tool")
    in_tool = isinstance(tool, dict) and "leaddiff" in tool
    if name == "pyproject.toml" or in_tool:
        values = tool["leaddiff"] if isinstance(tool, dict) and in_tool else None
        return (values if isinstance(values, dict) else None), "tool.leaddiff."
    return whole, ""


def _placed(shown: str, error: str) -> str:
    """A fault of notation with its line in front: "Invalid value (at line 3, column 9)"."""
    error = visible(error)
    found = re.search(r" \(at line (\d+), column (\d+)\)", error)
    if found is None:
        return f"{shown}: {error[:1].lower()}{error[1:]}."
    told = error.replace(found[0], "")
    return f"{shown}:{found[1]}:{found[2]}: {told[:1].lower()}{told[1:]}."


def _from_cfg(content: str, shown: str) -> Mapping[str, Any] | None:
    """The section ``[leaddiff]``. A value over several lines is a list; ``severity`` is a table of
    ``rule = severity`` lines."""
    import configparser

    parser = configparser.RawConfigParser(strict=False, default_section="")
    try:
        parser.read_string(content, shown)
    except configparser.Error as error:
        line = getattr(error, "lineno", None) or next(
            (number for number, _ in getattr(error, "errors", ())), 1
        )
        raise LeadDiffError(f"{shown}:{line}: this line cannot be read as a setting.") from None
    if not parser.has_section("leaddiff"):
        return None
    return {key: _value(key, text) for key, text in parser.items("leaddiff")}


def _value(key: str, text: str) -> Any:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if key == "severity":
        pairs = (line.partition("=") for line in lines)
        return {rule.strip(): severity.strip() for rule, _, severity in pairs}
    if key == "agencies":
        return [part.strip() for line in lines for part in line.split(",") if part.strip()]
    if key == "house-words":
        return lines
    return text.strip()


def _lines(content: str, prefix: str) -> dict[str, int]:
    """The line of each setting by its dotted name, without the names of the tables above it."""
    found: dict[str, int] = {}
    table, parent, depth = "", "", 0
    for number, line in enumerate(content.splitlines(), 1):
        heading = _TABLE.match(line)
        key = _KEY.match(line)
        indent = len(line) - len(line.lstrip())
        if heading is not None and key is None:
            table, parent = re.sub(r'[ "]', "", heading[1]) + ".", ""
            found.setdefault(table.removeprefix(prefix).rstrip("."), number)
        elif key is not None:
            inside = bool(parent) and indent > depth
            name = f"{parent}.{key[1]}" if inside else key[1]
            found.setdefault(f"{table}{name}".removeprefix(prefix), number)
            if not inside:
                parent, depth = key[1], indent
    return found
