"""The command ``leaddiff``, also as ``python -m leaddiff``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

FEW_COLLECTIONS = 50_000
"""Objects made before the memory is searched for rings of them (700 is Python's own, 20,000 to
200,000). Reading copy makes next to none, and the search took a twentieth of a short run."""


def main() -> NoReturn:
    """Run the command, and end without taking the interpreter apart object by object: that took a
    tenth of a short run. By then everything is written and every file is closed."""
    gc.set_threshold(FEW_COLLECTIONS)
    from leaddiff.faces import cli

    try:
        cli.main()
    except SystemExit as end:
        if "multiprocessing.util" in sys.modules:  # which has to give back what processes shared
            raise
        _leave(end.code if isinstance(end.code, int) else 0)


def _leave(code: int) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # none there, or its reader is gone
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
