"""The command ``leaddiff``, also as ``python -m leaddiff``."""

from __future__ import annotations

import gc
from typing import NoReturn

FEW_COLLECTIONS = 50_000
"""Objects made before the memory is searched for rings of them (700 is Python's own, 20,000 to
200,000). Reading copy makes next to none, and the search took a twentieth of a short run."""


def main() -> NoReturn:
    """Run the command. Nothing of leaddiff is loaded before the collector is told."""
    gc.set_threshold(FEW_COLLECTIONS)
    from leaddiff import cli

    cli.main()


if __name__ == "__main__":
    main()
