"""Cache: the user's folder for what can be thrown away at any time."""

from __future__ import annotations

import os
import sys


def folder() -> str:
    """The user's cache folder, as the system has it."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    return os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache")
