"""Workflows: a log that obeys lines written to it, as that of GitHub Actions does, is given no line of copy to
obey."""

from __future__ import annotations

import os

from leaddiff.ground.pattern import pattern

OBEDIENT = "GITHUB_ACTIONS"
"""Set where what is written goes into a log that takes ``::error ...`` and ``##[error]`` for commands."""

_COMMAND = pattern(r"(?m)^([^\S\n]*):(?=:)")
_OLD_COMMAND = pattern(r"##\[")  # obeyed wherever it stands in a line

_IN_JSON = (":", r"\u005b")  # no line of it begins with a colon
_IN_XML = ("&#58;", "&#91;")
_SPELT = {"json": _IN_JSON, "sarif": _IN_JSON, "junit": _IN_XML, "html": _IN_XML}
"""What a colon that begins a line, and the bracket, are spelt as where that says the same."""

_SET_APART = (": ", " [")

COMMANDS = "github"
"""The format that is meant to be obeyed; no copy can begin a command in it."""


def harmless(text: str, form: str = "text") -> str:
    """The text of a format without anything that the log would obey; as it is where there is no such log."""
    if not os.environ.get(OBEDIENT) or form == COMMANDS:
        return text
    colon, bracket = _SPELT.get(form, _SET_APART)
    text = _COMMAND.sub(lambda found: found[1] + colon, text)
    return _OLD_COMMAND.sub(lambda _: f"##{bracket}", text)
