"""JSON: the report for programs, to the letter of ``leaddiff/report.schema.json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from json import dumps
from typing import TYPE_CHECKING, Any

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Pile


def render(report: Report, look: Look) -> str:
    """One JSON object, an entry of each list on its own line. ASCII throughout, so that it reads the
    same in every encoding and nothing in the copy can act on a terminal."""
    return render_shape(report.to_dict())


def render_pile(pile: Pile) -> str:
    """The chains of a pile in one JSON object, a chain on its own line."""
    return "".join(
        pile_parts(replace(pile, chains=()), (dumps(chain.to_dict()) for chain in pile.chains))
    )


def pile_parts(pile: Pile, chains: Iterable[str]) -> Iterator[str]:
    """The same piece by piece of a pile without its ``chains``, which are JSON already."""
    yield '{\n"chains": ['
    ends = ""
    for chain in chains:
        yield f"{ends and ','}\n  {chain}"
        ends = "\n"
    others = pile.to_dict()
    del others["chains"]
    yield f"{ends}],\n" + render_shape(others).removeprefix("{\n")


def render_shape(shape: dict[str, Any]) -> str:
    """A dictionary as one JSON object."""
    return "{\n" + ",\n".join(f'"{key}": {_value(value)}' for key, value in shape.items()) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {dumps(entry)}" for entry in value) + "\n]"
    return dumps(value)
