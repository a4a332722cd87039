"""Work: a batch of stories in, the parts of the tables out, wherever it is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.house import House
from leaddiff.survey.rows import Row, rows_of
from leaddiff.survey.schema import TABLES, VERSION, Column, Kind
from leaddiff.survey.stories import Batch, Story

if TYPE_CHECKING:
    import pyarrow


class Part(NamedTuple):
    """What came of a batch: the bytes of a Parquet file for each table, and how many rows each has."""

    tables: dict[str, bytes]
    rows: dict[str, int]


def surveyed(batch: Batch, house: House) -> Part:
    """What comes of a batch: the same bytes wherever and however often it is done."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for each in batch:
        if isinstance(each, Story):
            for table, row in rows_of(each, house):
                rows[table].append(row)
        else:
            rows["errors"].append({"name": each.name, "reason": each.reason})
    tables = {name: _parquet(rows[name], columns) for name, columns in TABLES.items()}
    return Part(tables, {name: len(rows[name]) for name in TABLES})


def _parquet(rows: Sequence[Row], columns: Sequence[Column]) -> bytes:
    arrow = parquet_library()
    import pyarrow.parquet

    held = {c.name: [_sound(row.get(c.name)) for row in rows] for c in columns}
    table = arrow.table(held, schema=schema(columns))
    written = BytesIO()
    pyarrow.parquet.write_table(table, written, compression="zstd")
    return written.getvalue()


def schema(columns: Sequence[Column]) -> pyarrow.Schema:
    """The columns as Arrow has them, their meanings with them."""
    arrow = parquet_library()
    kinds = {
        Kind.TEXT: arrow.string(),
        Kind.COUNT: arrow.int32(),
        Kind.YES: arrow.bool_(),
        Kind.NUMBERS: arrow.list_(arrow.int32()),
    }
    fields = [
        arrow.field(column.name, kinds[column.kind], metadata={"meaning": column.meaning})
        for column in columns
    ]
    return arrow.schema(fields, metadata={"leaddiff.survey": str(VERSION)})


def _sound(value: object) -> object:
    """A value as Parquet can hold it: text without halves of characters."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def parquet_library() -> Any:
    """pyarrow. Raises ``LeadDiffError`` where it is not installed."""
    try:
        import pyarrow
    except ImportError:
        raise LeadDiffError(
            "A survey is written as Parquet, which needs pyarrow: pip install 'leaddiff[survey]'"
        ) from None
    return pyarrow
