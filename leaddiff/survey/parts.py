"""Parts: the folder that a survey is written to, a file a batch in each table's folder.

A part's name tells its place and stands for what it was made of, so that a run that was broken off goes on
where it was, and what belongs to another pile, another release or other settings is made anew.
``survey.json`` is written last: where it stands the tables are whole.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from leaddiff.ground.drafts import put_in_place, sweep
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import cause, shown_name
from leaddiff.survey.schema import TABLES, VERSION
from leaddiff.survey.work import Part, parquet_library

WHOLE = "survey.json"
"""The file that tells that a survey is whole, and what is in it."""

_LAST = "steps"
"""The table whose part is written last: where it stands the others of the batch do."""


class Parts:
    """The parts of a survey in their folder."""

    def __init__(self, folder: str) -> None:
        """Raises ``LeadDiffError`` where the folder cannot be had or holds something else."""
        self._folder = folder
        self._names: dict[str, None] = {}  # in order
        try:
            os.makedirs(folder, exist_ok=True)
            strange = sorted(set(os.listdir(folder)) - {WHOLE, *TABLES})
            strange = [name for name in strange if name[0] != "." and not name.endswith(".html")]
            if strange:
                raise LeadDiffError(
                    f"{shown_name(folder)} holds {shown_name(strange[0])}, which is of no survey; name a "
                    "folder of its own."
                )
            for table in TABLES:
                os.makedirs(os.path.join(folder, table), exist_ok=True)
                sweep(os.path.join(folder, table))
            with suppress(FileNotFoundError):  # from here on it is whole no more
                os.unlink(os.path.join(folder, WHOLE))
        except OSError as error:
            raise LeadDiffError(
                f"{shown_name(folder)} cannot be written to: {cause(error)}."
            ) from None

    def has(self, number: int, digest: str) -> bool:
        """Whether the part of a batch is there, made of the very same. Either way it is this survey's from
        now on, and ``close`` leaves it where it is."""
        name = self._named(number, digest)
        return os.path.exists(self._path(_LAST, name))

    def put(self, number: int, digest: str, part: Part) -> None:
        """Write the part of a batch. Raises ``LeadDiffError`` where it cannot be written."""
        name = self._named(number, digest)
        for table in sorted(TABLES, key=lambda table: table == _LAST):
            path = self._path(table, name)
            try:
                put_in_place(path, part.tables[table], None)
            except OSError as error:
                raise LeadDiffError(
                    f"{shown_name(path)} cannot be written: {cause(error)}."
                ) from None

    def close(self) -> dict[str, Any]:
        """Take away what is of another run, and tell that the survey is whole: how many rows it has."""
        for table in TABLES:
            for name in os.listdir(os.path.join(self._folder, table)):
                if name.endswith(".parquet") and name not in self._names:
                    os.unlink(self._path(table, name))
        told = {"schema": VERSION, "parts": len(self._names), "rows": dict(self._counted())}
        text = json.dumps(told, indent=2) + "\n"
        put_in_place(os.path.join(self._folder, WHOLE), text.encode(), None)
        return told

    def _counted(self) -> Iterator[tuple[str, int]]:
        parquet_library()
        from pyarrow.parquet import read_metadata

        for table in TABLES:
            rows = (read_metadata(self._path(table, name)).num_rows for name in self._names)
            yield table, sum(rows)

    def outcomes(self) -> Counter[str]:
        """How many steps came out how."""
        parquet_library()
        from pyarrow.parquet import read_table

        counted: Counter[str] = Counter()
        for name in self._names:
            column = read_table(self._path(_LAST, name), columns=["outcome"]).column("outcome")
            counted.update(column.to_pylist())
        return counted

    def rows(self) -> Iterator[dict[str, list[dict[str, Any]]]]:
        """The rows of each part by table."""
        parquet_library()
        from pyarrow.parquet import read_table

        for name in self._names:
            yield {table: read_table(self._path(table, name)).to_pylist() for table in TABLES}

    def _named(self, number: int, digest: str) -> str:
        name = f"part-{number:06}-{digest}.parquet"
        self._names[name] = None
        return name

    def _path(self, table: str, name: str) -> str:
        return os.path.join(self._folder, table, name)
