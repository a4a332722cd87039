"""Tables: the words of a language as rows of text in its folder, one row one thing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

_HERE = os.path.dirname(__file__)
ENGLISH = "en"


@cache
def rows(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name` in `languages/<language>/<name>.tsv`, in the file's order.

    A row is one line; its columns are parted by tabs, blanks around them do not count. Empty lines
    and lines that begin with `#` (a remark, the source of the rows) are no rows. A language without
    the table has no rows. The file is read once, when it is first asked for.
    """
    try:
        with open(os.path.join(_HERE, language, f"{name}.tsv"), encoding="utf-8") as table:
            lines = table.read().splitlines()
    except FileNotFoundError:
        return ()
    told = [line for line in lines if line and line[0] != "#" and not line.isspace()]
    return tuple([tuple(map(str.strip, line.split("\t"))) for line in told])


@cache
def table_words(language: str, name: str) -> frozenset[str]:
    """The first columns of a table: its words."""
    return frozenset(row[0] for row in rows(language, name))


@cache
def values(language: str, name: str) -> dict[str, str]:
    """The first column of a table mapped to the second; a row of one column maps to itself."""
    return {row[0]: row[-1] if len(row) == 1 else row[1] for row in rows(language, name)}


@cache
def groups(language: str, name: str) -> dict[str, frozenset[str]]:
    """The words of a table, its first column, by the kind that the second column gives."""
    found: dict[str, set[str]] = {}
    for word, kind, *_ in rows(language, name):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(listed) for kind, listed in found.items()}


def source(words: Iterable[str]) -> str:
    """The source of a regular expression for any of these words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def languages_with(name: str) -> tuple[str, ...]:
    """The codes of the languages that have the table, in alphabetical order."""
    table = f"{name}.tsv"
    return tuple(
        code
        for code in sorted(os.listdir(_HERE))
        if os.path.isfile(os.path.join(_HERE, code, table))
    )


def files() -> list[str]:
    """The files of all tables of all languages, in the order of their names."""
    folders = (os.path.join(_HERE, name) for name in os.listdir(_HERE))
    return sorted(
        os.path.join(folder, name)
        for folder in folders
        if os.path.isdir(folder)
        for name in os.listdir(folder)
        if name.endswith(".tsv")
    )
