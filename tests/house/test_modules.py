"""Modules: each says in its first line what it is, by the name it is found under."""

from __future__ import annotations

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "leaddiff"


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def head(path: Path) -> str:
    """What a module calls itself: its first line up to the colon; of a command, its name."""
    told = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n")[0]
    return re.sub(r"^The (?:command ``leaddiff )?", "", told.partition(":")[0])


def is_called(path: Path, called: str) -> bool:
    name = letters(path.stem)
    return letters(called).startswith(name) or letters(called) == name.removesuffix("s")


def test_a_module_is_called_what_its_file_is():
    modules = [path for path in PACKAGE.rglob("*.py") if not path.stem.startswith("__")]
    assert len(modules) > 300
    misnamed = [str(path) for path in modules if not is_called(path, head(path))]
    assert not misnamed


def test_every_room_says_what_it_is():
    silent = [str(path) for path in PACKAGE.rglob("__init__.py") if not head(path)]
    assert not silent


ARCHITECTURE = (PACKAGE.parent / "docs" / "architecture.md").read_text("utf-8")


def test_every_room_has_its_row_in_the_picture_of_the_house():
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert len(rooms) > 15
    assert not {room for room in rooms if f"| `{room}/` |" not in ARCHITECTURE}


def test_every_module_and_wing_told_in_the_picture_of_the_house_is_there():
    told = set(re.findall(r"`([a-z_]+)/?`", ARCHITECTURE))
    there = {path.stem for path in PACKAGE.rglob("*.py")}
    there |= {path.parent.name for path in PACKAGE.rglob("*.py")} | {"en", "fi"}
    assert len(told) > 40
    assert not told - there
