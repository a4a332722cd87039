"""A sample of mutations: which small changes to the code do the tests not notice?

    python bench/mutations.py [--count 200] [--seed 1] [--rooms checks facts alignment notes]

Each mutation changes one comparison, constant, and/or, or ``not`` in a copy of the package, and runs the
tests of its room there until one fails. What survives is printed with its place: it wants a row in a test,
or it changes nothing that can be seen. Outside CI: a mutation takes as long as its room's tests.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
TESTS = {
    "checks": ["checks", "desk"],
    "alignment": ["alignment"],
    "facts": ["facts"],
    "notes": ["notes"],
}
"""The folders of tests that answer for a room, beside those of the house."""

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


class Mutation(NamedTuple):
    """One change: the file, the line, what stood there and what stands there now, and the module."""

    file: Path
    line: int
    before: str
    after: str
    module: str


def mutations(file: Path) -> Iterator[Mutation]:
    """Every mutation of a module."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from _swapped(node, tree, file)
        elif isinstance(node, ast.BoolOp):
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _told(node, "op", other, tree, file)
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
            for value in (
                (node.value * 1.5, node.value / 2) if node.value > 2 else (node.value + 1,)
            ):
                kept = type(node.value)(value)
                yield _told(node, "value", kept, tree, file)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield _told(node, "op", ast.UAdd(), tree, file)


def _swapped(node: ast.Compare, tree: ast.Module, file: Path) -> Iterator[Mutation]:
    first, *others = node.ops
    if type(first) in _COMPARED:
        yield _told(node, "ops", [_COMPARED[type(first)](), *others], tree, file)


def _told(node: ast.expr, field: str, value: object, tree: ast.Module, file: Path) -> Mutation:
    """The module with one field of one node changed; the tree is as before afterwards."""
    stood, before = getattr(node, field), ast.unparse(node)
    setattr(node, field, value)
    told = Mutation(file, node.lineno, before, ast.unparse(node), ast.unparse(tree))
    setattr(node, field, stood)
    return told


def sample(rooms: list[str], count: int, seed: int) -> list[Mutation]:
    """So many mutations of the rooms, the same for the same seed. Modules are drawn first, so that
    a long one weighs no more than its share of lines."""
    dice = random.Random(seed)
    files = [
        f.relative_to(ROOT) for room in rooms for f in (ROOT / "leaddiff" / room).rglob("*.py")
    ]
    weights = [len((ROOT / file).read_text("utf-8")) for file in sorted(files)]
    drawn = dice.choices(sorted(files), weights, k=count)
    return [dice.choice(found) for file in drawn if (found := list(mutations(file)))]


def is_killed(mutation: Mutation, folder: Path, timeout: float) -> bool:
    """Whether a test fails, or does not end, with the mutation in place."""
    place = folder / mutation.file
    place.write_text(mutation.module, "utf-8")
    tests = [f"tests/{name}" for name in TESTS.get(mutation.file.parts[1], [])]
    asked = [
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "tests/house/test_thresholds.py",
        *tests,
    ]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ran = subprocess.run(
            [sys.executable, *asked],
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        shutil.copy(ROOT / mutation.file, place)
    return ran.returncode != 0


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--rooms", nargs="+", default=sorted(TESTS))
    asked.add_argument(
        "--timeout", type=float, default=300, help="seconds for the tests of one mutation"
    )
    given = asked.parse_args()
    killed = survived = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("leaddiff", "tests", "samples", "docs"):
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        for name in ("pyproject.toml", "README.md", "CHANGELOG.md"):
            shutil.copy(ROOT / name, folder)
        for room in given.rooms:
            file = Path("leaddiff", room, "__init__.py")
            whole = Mutation(file, 0, "", "", (ROOT / file).read_text("utf-8"))
            if is_killed(whole, folder, given.timeout):
                sys.exit(f"the tests of {room} fail, or take too long, as the code stands")
        for mutation in sample(given.rooms, given.count, given.seed):
            if is_killed(mutation, folder, given.timeout):
                killed += 1
                continue
            survived += 1
            told = f"{mutation.file}:{mutation.line}: {mutation.before}  ->  {mutation.after}"
            print(f"survived  {told}", flush=True)
    print(f"{killed} killed, {survived} survived: {killed / max(1, killed + survived):.0%}")


if __name__ == "__main__":
    main()
