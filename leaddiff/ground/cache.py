"""Cache: the user's folder for what can be thrown away at any time."""

from __future__ import annotations

import os
import sys


def own_folder() -> str | None:
    """Our folder in the user's cache, made where it is not there; None where it cannot be had, or where
    somebody else could have put into it what would be believed."""
    place = os.path.join(folder(), "leaddiff")
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        return place if is_ours(place) else None
    except OSError:
        return None


def is_ours(path: str) -> bool:
    """Whether a file or folder is the user's, and nobody else may write to it. Raises ``OSError`` where it
    is not there."""
    found = os.stat(path)
    if not hasattr(os, "geteuid"):  # Windows keeps each user's cache to him
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def folder() -> str:
    """The user's cache folder, as the system has it."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    return os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache")
