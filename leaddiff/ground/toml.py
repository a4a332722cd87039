"""TOML: files of ours, settings and what was accepted, as plain values."""

from __future__ import annotations

from typing import Any


def values_of(content: str) -> dict[str, Any]:
    """What a file in TOML says. Raises ``ValueError``, with the line where it is known, where it is none."""
    import tomllib

    try:
        return tomllib.loads(content)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
