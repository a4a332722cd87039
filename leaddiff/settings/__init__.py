"""Configuring: the desk's settings, found up the tree, read and judged."""

from __future__ import annotations

import os
from collections.abc import Sequence

from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.settings import BUILT_IN, Settings

FILES = ("leaddiff.toml", "pyproject.toml", "setup.cfg")
"""Files that may hold settings, in the order they are looked for in each folder."""


SHARED = ("pyproject.toml", "setup.cfg")
"""Those of them in which others keep their settings too."""


def configure(
    named: str | None = None, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Settings:
    """The settings that hold: those of the file ``named``, else of the first file that has any in
    this folder or one above it, else the built-in ones; for this run with the rules of ``select`` only, where
    any are, and without those of ``ignore`` (see ``narrowing``).

    Raises ``LeadDiffError``, with file and line, for a file that cannot be read, an unknown setting
    or rule (the nearest right name is told), a value that cannot be, and settings of another user
    that were not asked for: whoever can write to a folder above could switch rules off in silence.
    """
    settings = _read_named(named) if named is not None else _found()
    if not select and not ignore:
        return settings
    from leaddiff.settings.narrowing import narrowed

    return narrowed(settings, select, ignore)


def _found() -> Settings:
    for folder in _upwards(os.getcwd()):
        for name in FILES:
            file = os.path.join(folder, name)
            if os.path.isfile(file):
                found = _read(file)
                if found is not None:
                    _believe(file)
                    return found
    return BUILT_IN


def _believe(file: str) -> None:
    """Raise where settings that were found belong neither to who runs this nor to the system."""
    if not hasattr(os, "getuid"):
        return
    if os.stat(file).st_uid not in (os.getuid(), 0):
        from leaddiff.ground.files import shown_name

        raise LeadDiffError(
            f"{shown_name(file)} belongs to another user, so it is not believed by itself; "
            "to use it, name it with --config."
        )


def _upwards(folder: str) -> list[str]:
    """The folder and all above it, nearest first."""
    found = [folder]
    while (above := os.path.dirname(found[-1])) != found[-1]:
        found.append(above)
    return found


def _read(file: str) -> Settings | None:
    """The settings of a file, None where it has none. Nothing that reads files of settings is loaded
    before there is one."""
    if not _may_have_some(file):
        return None
    from leaddiff.settings.parsing import read

    written = read(file)
    if written is None:
        return None
    from leaddiff.settings.judging import judged

    return judged(written)


def _may_have_some(file: str) -> bool:
    """Whether a file that others keep their settings in as well is worth reading."""
    name = os.path.basename(file)
    if name not in SHARED:
        return True
    try:
        with open(file, "rb") as opened:
            content = opened.read()
    except OSError:
        return True  # the reader tells why
    if name == "setup.cfg":
        return b"[leaddiff" in content
    bare = content.translate(None, b" \t\"'")
    return b"tool.leaddiff" in bare or b"[tool]" in bare


def _read_named(file: str) -> Settings:
    found = _read(file)
    if found is None:
        from leaddiff.ground.files import shown_name

        raise LeadDiffError(
            f"{shown_name(file)} has no settings for leaddiff: [tool.leaddiff] in a pyproject.toml, "
            "[leaddiff] in a setup.cfg."
        )
    return found
