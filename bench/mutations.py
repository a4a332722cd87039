"""A sample of mutations: which small changes to the code do the tests not notice?

    python bench/mutations.py [--count 200] [--seed 1] [--rooms checks facts alignment notes]

Each mutation changes one comparison, number, and/or, ``not``, sum or truth value of a room, in memory. The
tests are collected once and run once to see which of them call which function; each mutation is then held
to those that call what it changed, the quickest first, in a process of its own, until one fails. What
survives is printed with its place: it wants a row in a test, or it changes nothing that can be seen. What
was read and found equal stands in ``docs/mutations.md``.

Tests of speed are left out: on a busy machine they fail by themselves. Bounds of caches are not drawn.
"""

from __future__ import annotations

import argparse
import ast
import os
import pickle
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from mutated import Changed, put_in_place

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("alignment", "checks", "facts", "notes")
FOLDERS = (*ROOMS, "desk", "goldens", "house/test_thresholds.py")
"""The tests that can notice a mutation of a room."""

NO_TESTS_OF_SPEED = "not hostile and not sizes and not loads and not linear"
LEAST_SECONDS = 20
"""Seconds of work (10 to 60) a mutation has at least; one that needs more, and four times as much as its
tests need by themselves, does not end and is noticed."""

_NOTICED, _SURVIVED = 0, 1
_OF_EVERY_TEST = {"own_cache", "request", "tmp_path_factory"}
_MOST_MEMORY = 3 << 30

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

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.before}  ->  {self.after}"


# ------------------------------------------------------------ what is drawn


def mutations(file: Path) -> Iterator[Callable[[], Mutation]]:
    """Every mutation of a module, each made when it is asked for."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    for node in _walked(tree):
        for field, value in _changes(node):
            yield partial(_told, node, field, value, tree, file)


def _walked(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those of annotations and decorators, in which nothing happens."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walked(child)


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


def _told(node: ast.AST, field: str, value: object, tree: ast.Module, file: Path) -> Mutation:
    """The module with one field of one node changed; the tree is as before afterwards."""
    stood, before = getattr(node, field), ast.unparse(node)
    setattr(node, field, value)
    told = Mutation(file, node.lineno, before, ast.unparse(node), ast.unparse(tree))  # type: ignore[attr-defined]
    setattr(node, field, stood)
    return told


def sample(rooms: Sequence[str], count: int, seed: int) -> list[Mutation]:
    """So many mutations of the rooms, no two alike, the same for the same seed. Each that there is may be
    drawn as well as any other."""
    files = [f.relative_to(ROOT) for r in rooms for f in (ROOT / "leaddiff" / r).rglob("*.py")]
    every = [mutation for file in sorted(files) for mutation in mutations(file)]
    return [make() for make in random.Random(seed).sample(every, min(count, len(every)))]


# ------------------------------------------------------------ the tests that are asked


class Seen(NamedTuple):
    """What was seen of a test: the functions it enters (file, qualified name), the seconds it works,
    whether it fails as the code stands."""

    entered: frozenset[tuple[str, str]]
    seconds: float
    failed: bool


class Asked:
    """The tests as pytest collected them, and what became of the mutations: a plug-in of pytest."""

    def __init__(
        self, drawn: Sequence[Mutation], processes: int, most: float, calls: Path | None
    ) -> None:
        self._drawn, self._processes, self._most, self._calls = drawn, processes, most, calls
        self._callers: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._seconds: list[float] = []
        self.survived: list[Mutation] = []
        self.done = 0

    def pytest_runtestloop(self, session: Any) -> bool:
        """In place of running the tests: runs them once by themselves, then for each mutation."""
        from hypothesis import settings

        settings.register_profile("mutations", derandomize=True, deadline=None, database=None)
        settings.load_profile("mutations")
        self._items = session.items
        print(f"{len(self._items)} tests", flush=True)
        self._see_who_calls_what()
        print("all were run once", flush=True)
        running: dict[int, Mutation] = {}
        for mutation in self._drawn:
            if len(running) == self._processes:
                self._wait(running)
            running[self._start(mutation)] = mutation
        while running:
            self._wait(running)
        return True

    def _see_who_calls_what(self) -> None:
        """Runs each test that is not known yet once, and remembers the functions it enters."""
        known: dict[str, Seen] = {}
        if self._calls and self._calls.exists():
            known = pickle.loads(self._calls.read_bytes())
        known |= self._watched([item for item in self._items if item.nodeid not in known])
        if self._calls:
            self._calls.write_bytes(pickle.dumps(known))
        for item in self._items:
            if known[item.nodeid].failed:
                print(f"left out, as it fails as the code stands: {item.nodeid}", flush=True)
        self._items = [item for item in self._items if not known[item.nodeid].failed]
        self._seconds = [known[item.nodeid].seconds for item in self._items]
        for place, item in enumerate(self._items):
            for function in known[item.nodeid].entered:
                self._callers[function].append(place)

    def _watched(self, items: Sequence[Any]) -> dict[str, Seen]:
        """What is seen of the tests, by their names; shared out among the processes."""
        seen: dict[str, Seen] = {}
        with tempfile.TemporaryDirectory() as folder:
            for number in range(self._processes):
                if not os.fork():
                    self._watch(items[number :: self._processes], Path(folder, str(number)))
            for _ in range(self._processes):
                os.wait()
            for note in Path(folder).iterdir():
                seen |= pickle.loads(note.read_bytes())
        return seen

    def _watch(self, items: Sequence[Any], note: Path) -> None:
        """In a process of its own: each test, and what was seen of it."""
        home, seen = str(ROOT / "leaddiff"), {}
        for item in items:
            entered: dict[int, CodeType] = {}

            def enter(frame: FrameType, _: str, __: object, into: Any = entered) -> None:
                into[id(frame.f_code)] = frame.f_code

            before = time.process_time()
            sys.settrace(enter)
            failed = self._fails(item)
            sys.settrace(None)
            codes = [code for code in entered.values() if code.co_filename.startswith(home)]
            functions = frozenset((code.co_filename, code.co_qualname) for code in codes)
            seen[item.nodeid] = Seen(functions, time.process_time() - before, failed)
        note.write_bytes(pickle.dumps(seen))
        os._exit(0)

    def _fails(self, item: Any) -> bool:
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
        for cache in caches():  # what was worked out before the change is no answer
            cache.cache_clear()
        tests = self._tests_of(changed)
        work = int(time.process_time() + LEAST_SECONDS + 4 * sum(self._seconds[t] for t in tests))
        resource.setrlimit(resource.RLIMIT_CPU, (work, work + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        return any(self._fails(self._items[test]) for test in tests)

    def _tests_of(self, changed: Changed) -> list[int]:
        tests = {
            test
            for (file, name), callers in self._callers.items()
            if changed.touches(Path(file), name)
            for test in callers
        }
        return list(self._within_bounds(self._by_turns(tests)))

    def _by_turns(self, tests: Iterable[int]) -> list[int]:
        """A row of each table of tests by turns, quick ones first: tables differ more than their rows, and the
        rows of one function must not be crowded out by whole reports."""
        rank: Counter[str] = Counter()
        turn: dict[int, int] = {}
        for test in sorted(tests, key=self._seconds.__getitem__):
            table = self._items[test].nodeid.split("[")[0]
            turn[test] = rank[table]
            rank[table] += 1
        return sorted(turn, key=lambda test: (turn[test], self._seconds[test]))

    def _within_bounds(self, tests: Iterable[int]) -> Iterator[int]:
        left = self._most
        for test in tests:
            if left < 0:
                return
            left -= self._seconds[test]
            yield test

    def _wait(self, running: dict[int, Mutation]) -> None:
        process, status = os.wait()
        mutation = running.pop(process)
        self.done += 1
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _SURVIVED:
            self.survived.append(mutation)
            print(f"survived  {mutation}", flush=True)


def caches() -> list[Any]:
    """The caches of the package as far as it is loaded."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("leaddiff")]
    values = [value for module in modules for value in list(vars(module).values())]
    return list({id(value): value for value in values if hasattr(value, "cache_clear")}.values())


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--rooms", nargs="+", default=ROOMS, choices=ROOMS)
    asked.add_argument("--processes", type=int, default=2)
    asked.add_argument("--calls", type=Path, help="a file that keeps which test calls what")
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
        NO_TESTS_OF_SPEED,
    ]
    pytest.main([*options, *(f"tests/{folder}" for folder in FOLDERS)], plugins=[told])
    survived = len(told.survived)
    noticed = told.done - survived
    print(f"seed {given.seed}: {noticed} of {told.done} noticed, {noticed / max(1, told.done):.1%}")


if __name__ == "__main__":
    main()
