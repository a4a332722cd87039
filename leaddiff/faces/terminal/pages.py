"""Pages: writes a report as a page and shows it in the browser."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from leaddiff.faces.terminal.outputs import write_file
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError


def publish(text: str, name: str | None, keep: Iterable[str], shown: bool) -> str | None:
    """Write a page to the file ``name``, or where that is None to one in a folder of its own that
    only the reader can enter, and open it in the browser where it is to be ``shown``. One sentence
    where no browser was to be had, else None.

    Raises ``LeadDiffError`` where the page cannot be written.
    """
    if name == files.STANDARD_INPUT:
        raise LeadDiffError(
            "--html takes the name of a file; --format html writes to standard output."
        )
    target = name or _passing_name()
    write_file(target, text, keep)
    if not shown or _opened(target):
        return None
    return f"no browser was found; open {files.shown_name(target)} in one."


def _passing_name() -> str:
    from tempfile import mkdtemp

    try:
        return os.path.join(mkdtemp(prefix="leaddiff-"), "report.html")
    except OSError as error:
        raise LeadDiffError(f"The page cannot be written: {files.cause(error)}.") from None


def _opened(target: str) -> bool:
    import webbrowser

    try:
        return webbrowser.open(Path(target).absolute().as_uri())
    except (webbrowser.Error, OSError):
        return False
