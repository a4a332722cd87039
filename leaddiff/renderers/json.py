"""JSON: the report for programs, to the letter of ``leaddiff/report.schema.json``."""

from __future__ import annotations

from json import dumps

from leaddiff.findings import Report
from leaddiff.renderers import Look


def render(report: Report, look: Look) -> str:
    """One JSON object, an entry of each list on its own line. ASCII throughout, so that it reads the
    same in every encoding and nothing in the copy can act on a terminal."""
    shape = report.to_dict()
    return "{\n" + ",\n".join(f'"{key}": {_value(value)}' for key, value in shape.items()) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {dumps(entry)}" for entry in value) + "\n]"
    return dumps(value)
