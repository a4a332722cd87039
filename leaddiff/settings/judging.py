"""Judging: settings as written turned into those that hold, or refused with the right name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NoReturn

from leaddiff import agencies
from leaddiff.desk import rulebook
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.nearest import unknown
from leaddiff.ground.visible import visible
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.house import House
from leaddiff.nouns.settings import BUILT_IN, FailOn, Settings
from leaddiff.settings.parsing import Written

NAMES = ("accepted", "agencies", "archive", "fail-on", "house-words", "severity", "wire")
"""Every setting there is."""

OFF = "off"
"""Stands for the severity of a rule that is not to be found."""


def judged(written: Written) -> Settings:
    """The settings that a file asks for.

    Raises ``LeadDiffError``, with file and line, at the first that cannot be.
    """
    for name in written.values:
        if name not in NAMES:
            refuse(written, name, unknown("setting", name, NAMES))
    folder = os.path.dirname(os.path.abspath(written.file))
    return Settings(
        severities=_severities(written),
        fail_on=_fail_on(written),
        house=House(_house_words(written), _agencies(written)),
        wire=_path(written, "wire", folder),
        accepted=_path(written, "accepted", folder),
        archive=_path(written, "archive", folder),
        file=written.shown,
        folder=folder,
        lines=written.lines,
    )


def refuse(written: Written, name: str, told: str) -> NoReturn:
    """Say what is wrong with a setting and where it stands."""
    line = written.lines.get(name) or written.lines.get(name.partition(".")[0]) or 1
    raise LeadDiffError(f"{written.shown}:{line}: {visible(told)}")


def _severities(written: Written) -> Mapping[str, Severity | None]:
    asked = written.values.get("severity", {})
    if not isinstance(asked, dict):
        refuse(written, "severity", "severity is a table with a line for each rule.")
    known = {rule.name for rule in rulebook.every()} if asked else set()
    found: dict[str, Severity | None] = {}
    for rule, severity in asked.items():
        if rule not in known:
            refuse(written, f"severity.{rule}", unknown("rule", rule, known))
        choices = [each.value for each in Severity] + [OFF]
        chosen = _one_of(written, f"severity.{rule}", severity, choices)
        found[rule] = None if chosen == OFF else Severity(chosen)
    return found


def _fail_on(written: Written) -> FailOn:
    if "fail-on" not in written.values:
        return BUILT_IN.fail_on
    asked = written.values["fail-on"]
    return FailOn(_one_of(written, "fail-on", asked, [each.value for each in FailOn]))


def _agencies(written: Written) -> tuple[str, ...]:
    known = [agency.name for agency in agencies.every()]
    asked = _texts(written, "agencies")
    for name in asked:
        if name not in known:
            told = unknown("agency", name, known)
            refuse(written, "agencies", f"{told} Known: {', '.join(known)}.")
    return asked


def _house_words(written: Written) -> tuple[tuple[str, ...], ...]:
    return tuple(_group(written, text) for text in _texts(written, "house-words"))


def _group(written: Written, text: str) -> tuple[str, ...]:
    words = tuple(" ".join(word.split()) for word in text.split("="))
    if len(words) < 2 or not all(words):
        told = (
            f"house words are written 'Kyiv = Kiev', the words that are one; this is '{text[:60]}'."
        )
        refuse(written, "house-words", told)
    return words


def _texts(written: Written, name: str) -> tuple[str, ...]:
    asked = written.values.get(name, [])
    if not isinstance(asked, list) or not all(isinstance(each, str) for each in asked):
        refuse(written, name, f"{name} is a list of texts.")
    return tuple(asked)


def _path(written: Written, name: str, folder: str) -> str | None:
    asked = written.values.get(name)
    if asked is None:
        return None
    if not isinstance(asked, str) or not asked:
        refuse(written, name, f"{name} is the name of a {'folder' if name == 'wire' else 'file'}.")
    path = os.path.expanduser(asked)
    return path if "://" in asked or folder == os.getcwd() else os.path.join(folder, path)


def _one_of(written: Written, name: str, asked: object, choices: Iterable[str]) -> str:
    known = list(choices)
    if isinstance(asked, str) and asked in known:
        return asked
    shown = name.removeprefix("severity.")
    refuse(written, name, f"{shown} is {', '.join(known[:-1])} or {known[-1]}, not {_told(asked)}.")


def _told(asked: object) -> str:
    return f"'{asked[:40]}'" if isinstance(asked, str) else repr(asked)[:40]
