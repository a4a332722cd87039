"""Errors: everything leaddiff raises on purpose."""

from __future__ import annotations

import os


class LeadDiffError(Exception):
    """Something an editor can mend. ``str()`` is one plain sentence that names the file, what is
    wrong and what to do; it never carries copy unescaped beyond a short quotation."""


class UnreadableCopy(LeadDiffError):
    """The file is missing, empty, binary, in no known encoding, or holds no paragraph of copy."""


class NoCopy(UnreadableCopy):
    """The file is plainly something else than copy, as a setting or a list of pages is; it may lie beside
    copy and harms nobody."""


class NotVersions(LeadDiffError):
    """The two files are not an older and a newer version of one story."""


def whereabouts(error: Exception) -> str:
    """What went wrong by our own fault and where in the code, without a word of the copy."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return type(error).__name__
    file = os.path.basename(frame.tb_frame.f_code.co_filename)
    return f"{type(error).__name__} in {file}, line {frame.tb_lineno}"


def fault(error: Exception) -> str:
    """Our own fault in one file among several, told with that file, so that the others are answered."""
    return f"a fault in leaddiff, please report it: {whereabouts(error)}"
