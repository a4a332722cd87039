"""A table of thousands of small rows held by one test, which names every row that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def every_row(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Any], Any]:
    """As ``pytest.mark.parametrize``, in one test: to collect, send and tell a test of its own takes ten
    times as long as a row of a word or two. The rows behind one that fails are tried as well."""
    several = not isinstance(names, str)
    table = list(rows)
    assert table, "a table without rows holds nothing"

    def gathered(test: Callable[..., None]) -> Callable[[], None]:
        def holds_each_row() -> None:
            failed = []
            for row in table:
                try:
                    test(*row) if several else test(row)
                except Exception as error:
                    error.add_note(f"in the row {row!r}")
                    failed.append(error)
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(table)} rows fail", failed)

        holds_each_row.__name__, holds_each_row.__doc__ = test.__name__, test.__doc__
        holds_each_row.__module__ = test.__module__
        return holds_each_row

    return gathered
