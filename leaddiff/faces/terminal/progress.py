"""Progress: a bar on the terminal while many files are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click

STEPS = 200
"""Files (50 to 1,000) after which the bar moves."""


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """What is to be told how many files have been read and of how many; None where standard error is
    no terminal, for a bar in a log helps nobody."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as stack:
        bars: list[Any] = []

        def advance(done: int, total: int) -> None:
            if not bars:
                bar = click.progressbar(
                    length=total, label="Reading copy", file=sys.stderr, update_min_steps=STEPS
                )
                bars.append(stack.enter_context(bar))
            if done % STEPS == 0 or done == total:
                bars[0].update(done - bars[0].pos)

        yield advance
