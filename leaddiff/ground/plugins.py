"""Plug-ins: the modules of a folder, by which agencies, checks, renderers and commands are found by name."""

from __future__ import annotations

import os
from collections.abc import Iterable


def names_in(folders: Iterable[str]) -> tuple[str, ...]:
    """The names of the modules and packages in a package's folders (its ``__path__``), in
    alphabetical order; those with a leading underscore are its own affair. The names are read off
    the folder: ``pkgutil`` does the same and takes longer to load than to run."""
    listed = [(folder, name) for folder in folders for name in os.listdir(folder)]
    modules = [name[:-3] for _, name in listed if name.endswith(".py")]
    packages = [
        name for at, name in listed if os.path.isfile(os.path.join(at, name, "__init__.py"))
    ]
    return tuple(sorted(name for name in {*modules, *packages} if not name.startswith("_")))
