"""A sample of mutations: which small changes to the code do the tests not notice?

    python bench/mutations.py [--count 200] [--seed 1] [--rooms checks facts alignment notes]

Each mutation changes one comparison, number, and/or, ``not``, sum or truth value of a room, in memory. The
tests are collected once and run once to see which of them run which line (``lines_run.py``); each mutation
is then held to those that run what it changed, the quickest first, in a process of its own, until one
fails. What survives is printed with its place: it wants a row in a test, or the code that it changed is
not needed, or nothing that can be seen is changed. What was read stands in ``docs/mutations.md``.

Tests of speed are left out, as on a busy machine they fail by themselves, and those that try every pair in
many forms, which take twice as long as all others: the rate is a lower bound. Bounds of caches are not drawn.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from lines_run import ROOT, Place, forget, seen_of
from mutated import put_in_place

ROOMS = ("alignment", "checks", "facts", "notes")
FOLDERS = (*ROOMS, "desk", "goldens", "house/test_thresholds.py")
"""The tests that can notice a mutation of a room."""

LEFT_OUT = """
hostile sizes loads linear
promises test_truth test_clothes test_any_line test_between chain_goldens read_in_part
""".split()
LEAST_SECONDS = 20
"""Seconds of work (10 to 60) a mutation has at least; one that needs more, and four times as much as its
tests need by themselves, does not end and is noticed."""

_NOTICED, _SURVIVED = 0, 1
_OF_EVERY_TEST = {"own_cache", "request", "tmp_path_factory"}
_MOST_MEMORY = 3 << 30
_RECORDED = 5
"""Times as much time as any other table that one of recorded answers has."""

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


class Mutation(NamedTuple):
    """One change: the file, the line, those of the whole expression or statement it is part of, what stood
    there and what stands there now, and the module."""

    file: Path
    line: int
    lines: range
    before: str
    after: str
    module: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.before}  ->  {self.after}"


# ------------------------------------------------------------ what is drawn


def mutations(file: Path) -> Iterator[Callable[[], Mutation]]:
    """Every mutation of a module, each made when it is asked for."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    for node, lines in _walked(tree):
        for field, value in _changes(node):
            yield partial(_told, node, lines, field, value, tree, file)


def _walked(node: ast.AST, within: range | None = None) -> Iterator[tuple[ast.AST, range]]:
    """All nodes but those of annotations and decorators, in which nothing happens, and the lines of the
    outermost expression each is part of."""
    if not within and isinstance(node, ast.expr | ast.pattern):
        within = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    yield node, within or range(0)
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walked(child, None if isinstance(child, ast.stmt) else within)


def _changes(node: ast.AST) -> Iterator[tuple[str, object]]:
    """The fields of a node that may be changed, and to what."""
    match node:
        case ast.Compare(ops=[first, *others]) if type(first) in _COMPARED:
            yield "ops", [_COMPARED[type(first)](), *others]
        case ast.BoolOp(op=op):
            yield "op", ast.Or() if isinstance(op, ast.And) else ast.And()
        case ast.UnaryOp(op=ast.Not()):
            yield "op", ast.UAdd()
        case ast.BinOp(op=ast.Add()) if not _is_text(node):
            yield "op", ast.Sub()
        case ast.BinOp(op=ast.Sub()):
            yield "op", ast.Add()
        case ast.Constant(value=bool() as value):
            yield "value", not value
        case ast.Constant(value=int() | float() as value):
            for other in (value * 1.5, value / 2) if value > 2 else (value + 1,):
                yield "value", type(value)(other)


def _is_text(node: ast.BinOp) -> bool:
    """Whether strings are put together: taking one from another is an error, not a mutation."""
    kinds = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp, ast.Set, ast.Dict)
    return any(
        isinstance(side, kinds) or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in (node.left, node.right)
    )


def _told(
    node: ast.AST, lines: range, field: str, value: object, tree: ast.Module, file: Path
) -> Mutation:
    """The module with one field of one node changed; the tree is as before afterwards."""
    stood, before = getattr(node, field), ast.unparse(node)
    setattr(node, field, value)
    told = Mutation(file, node.lineno, lines, before, ast.unparse(node), ast.unparse(tree))  # type: ignore[attr-defined]
    setattr(node, field, stood)
    return told


def sample(rooms: Sequence[str], count: int, seed: int) -> list[Mutation]:
    """So many mutations of the rooms, no two alike, the same for the same seed. Each that there is may be
    drawn as well as any other."""
    files = [f.relative_to(ROOT) for r in rooms for f in (ROOT / "leaddiff" / r).rglob("*.py")]
    every = [mutation for file in sorted(files) for mutation in mutations(file)]
    return [make() for make in random.Random(seed).sample(every, min(count, len(every)))]


# ------------------------------------------------------------ the tests that are asked


class Asked:
    """The tests as pytest collected them, and what became of the mutations: a plug-in of pytest."""

    def __init__(
        self, drawn: Sequence[Mutation], processes: int, most: float, calls: Path | None
    ) -> None:
        self._drawn, self._processes, self._most, self._calls = drawn, processes, most, calls
        self.survived: list[Mutation] = []
        self.done = 0

    def pytest_runtestloop(self, session: Any) -> bool:
        """In place of running the tests: runs them once by themselves, then for each mutation."""
        from hypothesis import settings

        settings.register_profile("mutations", derandomize=True, deadline=None, database=None)
        settings.load_profile("mutations")
        print(f"{len(session.items)} tests", flush=True)
        self._seen = seen_of(session.items, fails, ROOMS, self._processes, self._calls)
        self._items = {item.nodeid: item for item in session.items}
        for name in self._seen.failed & self._items.keys():
            print(f"left out, as it fails as the code stands: {name}", flush=True)
            del self._items[name]
        print("all were run once", flush=True)
        running: dict[int, Mutation] = {}
        for mutation in self._drawn:
            if len(running) == self._processes:
                self._wait(running)
            running[self._start(mutation)] = mutation
        while running:
            self._wait(running)
        return True

    def _start(self, mutation: Mutation) -> int:
        """The number of a process in which the mutation is held to its tests."""
        sys.stdout.flush()
        process = os.fork()
        if process:
            return process
        noticed = True
        try:
            noticed = self._is_noticed(mutation)
        finally:
            os._exit(_NOTICED if noticed else _SURVIVED)

    def _is_noticed(self, mutation: Mutation) -> bool:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        try:
            changed = put_in_place(mutation.module, ROOT / mutation.file)
        except Exception:
            return True
        forget()  # what was worked out before the change is no answer
        tests = self._tests_of(changed or [(str(ROOT / mutation.file), n) for n in mutation.lines])
        needed = sum(self._seen.seconds[test] for test in tests)
        work = int(time.process_time() + LEAST_SECONDS + 4 * needed)
        resource.setrlimit(resource.RLIMIT_CPU, (work, work + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        return any(fails(self._of(test)) for test in tests)

    def _tests_of(self, places: Iterable[Place]) -> list[int]:
        tests = [test for test in self._seen.tests_of(places) if self._of(test)]
        return list(self._within_bounds(self._by_turns(tests)))

    def _of(self, test: int) -> Any:
        """A test as pytest collected it; none where it is gone, or fails as the code stands."""
        return self._items.get(self._seen.names[test])

    def _by_turns(self, tests: Iterable[int]) -> list[int]:
        """Each table of tests has as much time as any other, quick rows first, and one of recorded answers
        more: it notices what the others have no word for, and small tables are through before large ones."""
        spent: dict[str, float] = defaultdict(float)
        turn: dict[int, float] = {}
        for test in sorted(tests, key=self._seen.seconds.__getitem__):
            table = self._seen.names[test].split("[")[0]
            spent[table] += self._seen.seconds[test] / (_RECORDED if "/goldens/" in table else 1)
            turn[test] = spent[table]
        return sorted(turn, key=turn.__getitem__)

    def _within_bounds(self, tests: Iterable[int]) -> Iterator[int]:
        left = self._most
        for test in tests:
            if left < 0:
                return
            left -= self._seen.seconds[test]
            yield test

    def _wait(self, running: dict[int, Mutation]) -> None:
        process, status = os.wait()
        mutation = running.pop(process)
        self.done += 1
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _SURVIVED:
            self.survived.append(mutation)
            print(f"survived  {mutation}", flush=True)


def fails(item: Any) -> bool:
    """Whether a test fails. One that asks for nothing but its row is called as it is: most are, and
    pytest would take longer than they do."""
    import pytest
    from _pytest.runner import runtestprotocol

    row = dict(item.callspec.params) if hasattr(item, "callspec") else {}
    if set(item.fixturenames) - set(row) - _OF_EVERY_TEST or item.cls:
        # With no next test all fixtures are taken down, as they must be in a process of its own.
        reports = runtestprotocol(item, log=False, nextitem=None)
        return any(report.failed for report in reports)
    try:
        item.obj(**row)
    except pytest.skip.Exception:
        return False
    except BaseException:
        return True
    return False


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--rooms", nargs="+", default=ROOMS, choices=ROOMS)
    asked.add_argument("--processes", type=int, default=2)
    asked.add_argument("--calls", type=Path, help="a file that keeps which test runs which line")
    asked.add_argument(
        "--most", type=float, default=40, help="seconds of tests that a mutation is held to at most"
    )
    given = asked.parse_args()
    import hypothesis
    import pytest

    hypothesis.settings.register_profile(
        "mutations", derandomize=True, deadline=None, database=None
    )
    drawn = sample(given.rooms, given.count, given.seed)
    told = Asked(drawn, given.processes, given.most, given.calls)
    options = [
        "-q",
        "-p",
        "no:cacheprovider",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
        "-k",
        " and ".join(f"not {name}" for name in LEFT_OUT),
    ]
    pytest.main([*options, *(f"tests/{folder}" for folder in FOLDERS)], plugins=[told])
    survived = len(told.survived)
    noticed = told.done - survived
    print(f"seed {given.seed}: {noticed} of {told.done} noticed, {noticed / max(1, told.done):.1%}")


if __name__ == "__main__":
    main()
