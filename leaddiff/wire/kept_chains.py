"""Kept chains: the stories of a folder as they were matched, and what was told of them, beside its index."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from leaddiff import matching
from leaddiff.nouns.chains import Chain, Link, Order, Sketch
from leaddiff.wire.rows import checked, sound

if TYPE_CHECKING:
    from leaddiff.wire.index import Shelf

BATCH = 500
"""Values in one query (1 to 999)."""

CHAIN_TABLES = """
    CREATE TABLE chains (
        id INTEGER PRIMARY KEY AUTOINCREMENT, members BLOB, links TEXT, begins TEXT, checked INTEGER);
    CREATE TABLE members (copy INTEGER PRIMARY KEY, chain INTEGER);
    CREATE TABLE told (
        chain INTEGER, how BLOB, told TEXT, checked INTEGER, PRIMARY KEY (chain, how)) WITHOUT ROWID;
    CREATE TABLE headed (
        copy INTEGER, other INTEGER, is_earlier INTEGER, day INTEGER, PRIMARY KEY (copy, other)) WITHOUT ROWID;
    CREATE TABLE anybodys (sentence INTEGER PRIMARY KEY);
    CREATE TABLE nobodys (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""

Drawn = tuple[bytes, str, str]
"""A chain as it is written down: the numbers of its copies, its links, and where it begins in time."""


class KeptChain(NamedTuple):
    """A chain as it is kept: its number, which no other ever has, the numbers of its copies, in order, and the
    links between them."""

    number: int
    copies: tuple[int, ...]
    links: str


def kept_chains(base: sqlite3.Connection) -> list[KeptChain]:
    """The chains that are kept, in order of time. Raises ``Damaged`` where one is damaged."""
    found = []
    for row in base.execute("SELECT * FROM chains"):
        number, members, links, begins, _ = sound(row)
        found.append((json.loads(begins), KeptChain(number, tuple(array("q", members)), links)))
    found.sort(key=lambda each: each[0])
    return [kept for _, kept in found]


def whole(shelf: Shelf, kept: KeptChain) -> Chain[Sketch] | None:
    """A kept chain with its sketches; None where another run has taken one of them down meanwhile."""
    sketches = dict(shelf.of(kept.copies))
    if len(sketches) < len(kept.copies):
        return None
    tied = (Link(old, new, why, Order(*rests)) for old, new, why, *rests in json.loads(kept.links))
    return matching.chain_with(tuple(sketches[number] for number in kept.copies), tuple(tied))


def drawn(chain: Chain[Sketch], copies: Sequence[int], begins: Sequence[object]) -> Drawn:
    """A chain written down; ``copies`` are the numbers of its versions."""
    links = [(link.old, link.new, link.reason, *link.order) for link in chain.links]
    return array("q", copies).tobytes(), json.dumps(links), json.dumps(begins)


def replace_chains(base: sqlite3.Connection, copies: Iterable[int], chains: set[Drawn]) -> None:
    """Keep these chains in place of those that the copies were in. One that is as it was stays, and what was
    told of it."""
    before: dict[Drawn, int] = {}
    for (number,) in batched(base, "SELECT DISTINCT chain FROM members WHERE copy IN ({})", copies):
        query = "SELECT members, links, begins FROM chains WHERE id = ?"
        before.update((row, number) for row in base.execute(query, (number,)))
    for gone in before.keys() - chains:
        _drop(base, before[gone])
    for new in sorted(chains - before.keys(), key=lambda each: each[2]):
        row = base.execute("INSERT INTO chains (members, links, begins) VALUES (?, ?, ?)", new)
        number = row.lastrowid or 0
        base.execute("UPDATE chains SET checked = ? WHERE id = ?", (checked(number, *new), number))
        members = ((copy, number) for copy in array("q", new[0]))
        base.executemany("INSERT OR REPLACE INTO members VALUES (?, ?)", members)


def drop_chain_of(base: sqlite3.Connection, copy: int) -> None:
    """Take down the chain of a copy that goes."""
    for (number,) in base.execute("SELECT chain FROM members WHERE copy = ?", (copy,)).fetchall():
        _drop(base, number)


def told_before(
    base: sqlite3.Connection, chains: Iterable[KeptChain], how: bytes
) -> Iterator[str | None]:
    """For each chain what was told of it in the same manner before; None where nothing was, or what is kept is
    damaged."""
    rest = iter(chains)
    while batch := [kept.number for kept in islice(rest, BATCH)]:
        query = (
            f"SELECT chain, told, checked FROM told WHERE how = ? AND chain IN ({_places(batch)})"
        )
        rows = base.execute(query, (how, *batch))
        found = {n: told for n, told, check in rows if check == checked(n, how, told)}
        yield from map(found.get, batch)


def are_told(base: sqlite3.Connection, how: bytes) -> set[int]:
    """The numbers of the chains of which something was told in this manner, unless it is damaged."""
    return {number for (number,) in base.execute("SELECT chain FROM told WHERE how = ?", (how,))}


def keep_told(base: sqlite3.Connection, told: Iterable[tuple[KeptChain, str]], how: bytes) -> None:
    """Keep what is told of chains, each for as long as it stays as it is."""
    rows = ((kept.number, how, text, checked(kept.number, how, text)) for kept, text in told)
    base.executemany("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?)", rows)


def batched(
    base: sqlite3.Connection, query: str, values: Iterable[object]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query of which ``{}`` stands for the values, however many there are."""
    rest = iter(values)
    while batch := list(islice(rest, BATCH)):
        yield from base.execute(query.format(_places(batch)), batch).fetchall()


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _drop(base: sqlite3.Connection, number: int) -> None:
    for table, column in (("chains", "id"), ("members", "chain"), ("told", "chain")):
        base.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))
