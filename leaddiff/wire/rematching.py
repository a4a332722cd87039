"""Rematching: what came to a folder, went or changed matched with all that it meets, and nothing else.

Copies meet by what they have in common: slug, sentence, id, headline. A copy that comes or goes can change
the chains of those it meets and of those that they meet in turn, and no others; what its coming says of the
pile as a whole (a sentence is no story's own any more) touches those that the sentence stands in. So the chains
are the same as of a folder matched for the first time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from leaddiff import matching
from leaddiff.matching import InTime, Surroundings
from leaddiff.nouns.chains import Chain, Sketch
from leaddiff.wire.index import Shelf
from leaddiff.wire.kept_chains import KeptChain, batched, drawn, kept_chains, replace_chains

AT_A_TIME = 500
"""Copies (100 to 5,000) whose like are sought and matched together: few, so that a pile of any size needs
no more room."""

MANY = 0.2
"""Share of the copies (0.05 to 0.5) that came or went, above which all are matched again: to find what each of
them meets would take longer."""

_MEETING = (
    "SELECT copy FROM lines WHERE sentence IN ({})",
    "SELECT copy FROM names WHERE name IN ({})",
)
_DAY = "coalesce(dated_day, moved_day)"
_WITHOUT_YEAR = "reason IS NULL AND coalesce(nullif(moved_year, 0), dated_year, 0) = 0"
_INDEXES = f"""
    CREATE INDEX IF NOT EXISTS by_day ON copies ({_DAY}) WHERE reason IS NULL;
    CREATE INDEX IF NOT EXISTS without_year ON copies (id) WHERE {_WITHOUT_YEAR};
    CREATE INDEX IF NOT EXISTS headed_on ON headed (day);
    CREATE INDEX IF NOT EXISTS of_chain ON members (chain);
"""


def rematched(shelf: Shelf) -> list[KeptChain]:
    """The chains of all copies on a shelf, in order of time; what came, went or changed since they were matched
    last is matched again."""
    if (
        shelf.state("by_year") is None
        or shelf.base.execute("SELECT 1 FROM stale LIMIT 1").fetchone()
    ):
        shelf.base.executescript(_INDEXES)
        shelf.base.execute("BEGIN IMMEDIATE")
        with shelf.base:
            _Rematch(shelf).run()
    return kept_chains(shelf.base)


class _Rematch:
    """One run of it, in one transaction: another run sees all of it or none."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._base = shelf.base
        without_year = f"SELECT EXISTS (SELECT 1 FROM copies WHERE {_WITHOUT_YEAR})"
        self._by_year = not self._values(without_year)[0]
        self._anybodys: set[int] = set(self._values("SELECT sentence FROM anybodys"))
        self._nobodys: set[str] = set(self._values("SELECT name FROM nobodys"))

    def run(self) -> None:
        """Match again what has to be."""
        touched = sorted(self._all() if self._has_changed_much() else self._since_last())
        done: set[int] = set()
        for start in range(0, len(touched), AT_A_TIME):
            seeds = {number for number in touched[start : start + AT_A_TIME] if number not in done}
            if seeds:
                done |= self._match(seeds)
        self._base.execute("DELETE FROM stale")
        self._shelf.set_state("by_year", str(self._by_year))

    def _has_changed_much(self) -> bool:
        if self._shelf.state("by_year") != str(self._by_year):
            return True
        (changed,) = self._values("SELECT count(*) FROM stale WHERE kind IN ('copy', 'day')")
        (copies,) = self._values("SELECT count(*) FROM copies")
        return bool(changed > MANY * copies)

    def _all(self) -> set[int]:
        """Look anew at all by which copies may meet; the numbers of all copies."""
        for table, known in (("anybodys", self._anybodys), ("nobodys", self._nobodys)):
            self._base.execute(f"DELETE FROM {table}")
            known.clear()
        often = "SELECT sentence FROM lines GROUP BY sentence HAVING count(*) >= ?"
        for sentence in self._values(often, matching.FEWEST_OF_ANYBODYS):
            self._look_at_line(sentence)
        ids = "SELECT name FROM names WHERE name GLOB 'id *' GROUP BY name HAVING count(*) > 1"
        for name in self._values(ids):
            self._look_at_id(name)
        self._base.execute("DELETE FROM headed")
        for day in self._values(f"SELECT DISTINCT {_DAY} FROM copies WHERE reason IS NULL"):
            self._look_at_day(day)
        return set(self._values("SELECT id FROM copies WHERE reason IS NULL"))

    def _since_last(self) -> set[int]:
        """Look again at all by which what came or went may meet others; the numbers of the copies that are
        touched."""
        stale = self._stale()
        touched = set(stale["copy"])
        for sentence in stale["line"]:
            was_anybodys = sentence in self._anybodys
            if not (self._look_at_line(sentence) and was_anybodys):
                touched.update(self._values("SELECT copy FROM lines WHERE sentence = ?", sentence))
        for name in stale["name"]:
            was_nobodys = name in self._nobodys
            if not (name.startswith("id ") and self._look_at_id(name) and was_nobodys):
                touched.update(self._values("SELECT copy FROM names WHERE name = ?", name))
        for day in stale["day"]:
            touched |= self._look_at_day(day)
        return touched

    def _stale(self) -> dict[str, set[Any]]:
        """What came or went, and by what it was or is met."""
        stale: dict[str, set[Any]] = defaultdict(set)
        for kind, value in self._base.execute("SELECT kind, value FROM stale"):
            stale[kind].add(value)
        for _, copy in self._shelf.of(stale["copy"]):
            stale["line"].update(matching.lookup_sentences(copy, every=True))
            stale["name"].update(matching.lookup_names(copy))
            stale["day"].add(matching.day_of(copy))
        return stale

    def _look_at_line(self, sentence: int) -> bool:
        """Whether a sentence is no story's own, as of now."""
        stands = f"SELECT slug, {_DAY} FROM lines JOIN copies ON id = copy WHERE sentence = ?"
        is_anybodys = matching.is_anybodys(self._base.execute(stands, (sentence,)))
        return self._note("anybodys", self._anybodys, sentence, is_anybodys)

    def _look_at_id(self, name: str) -> bool:
        """Whether an id stands for everything, as of now."""
        under = "SELECT slug FROM names JOIN copies ON id = copy WHERE name = ?"
        slugs = (slug for (slug,) in self._base.execute(under, (name,)))
        return self._note("nobodys", self._nobodys, name, matching.stands_for_everything(slugs))

    def _note(self, table: str, known: set[Any], value: object, holds: bool) -> bool:
        if holds and value not in known:
            known.add(value)
            self._base.execute(f"INSERT INTO {table} VALUES (?)", (value,))
        elif not holds and value in known:
            known.discard(value)
            column = "sentence" if table == "anybodys" else "name"
            self._base.execute(f"DELETE FROM {table} WHERE {column} = ?", (value,))
        return holds

    def _look_at_day(self, day: int | None) -> set[int]:
        """Bring together by headline what is of one day; the copies that now meet others by it than before."""
        numbers, heads = [], []
        for number, head in self._shelf.heads(f"reason IS NULL AND {_DAY} IS ?", (day,)):
            numbers.append(number)
            heads.append(head)
        found = matching.headed_alike(heads, self._by_year)
        earlier = {(numbers[one], numbers[other], 1) for one, other in found}
        now = earlier | {(other, one, 0) for one, other, _ in earlier}
        of_day = "SELECT copy, other, is_earlier FROM headed WHERE day IS ?"
        before = set(self._base.execute(of_day, (day,)).fetchall())
        self._base.execute("DELETE FROM headed WHERE day IS ?", (day,))
        rows = ((*pair, day) for pair in sorted(now))
        self._base.executemany("INSERT INTO headed VALUES (?, ?, ?, ?)", rows)
        return {number for number, _, _ in now ^ before}

    def _match(self, seeds: set[int]) -> set[int]:
        """Match copies with all that they meet, and those in turn; the numbers of all of them."""
        copies, headed = self._met(seeds)
        number_of = {id(copy): number for number, copy in copies.items()}
        pile = matching.in_order(copies.values())
        place_of = {number_of[id(copy)]: place for place, copy in enumerate(pile)}
        around = Surroundings(
            frozenset(self._anybodys),
            frozenset(name.removeprefix("id ") for name in self._nobodys),
            self._by_year,
            frozenset((place_of[one], place_of[other]) for one, other in headed),
        )
        chains = set()
        for chain in matching.match_among(pile, around):
            numbers = [number_of[id(copy)] for copy in chain.versions]
            chains.add(drawn(chain, numbers, self._begins(chain)))
        replace_chains(self._base, copies, chains)
        return set(copies)

    def _met(self, seeds: set[int]) -> tuple[dict[int, Sketch], set[tuple[int, int]]]:
        """Copies with all that they meet, and those in turn; and the pairs that headlines bring together, the
        earlier first."""
        copies: dict[int, Sketch] = {}
        headed: set[tuple[int, int]] = set()
        seen: set[int | str] = set()
        while seeds:
            fresh = dict(self._shelf.of(seeds))
            copies |= fresh
            meeting = self._meeting(fresh.values()) - seen
            seen |= meeting
            seeds = set()
            by_head = "SELECT copy, other, is_earlier FROM headed WHERE copy IN ({})"
            for one, other, is_earlier in batched(self._base, by_head, fresh):
                headed.add((one, other) if is_earlier else (other, one))
                seeds.add(other)
            for query in _MEETING:
                seeds.update(number for (number,) in batched(self._base, query, meeting))
            seeds -= copies.keys()
        return copies, headed

    def _meeting(self, copies: Iterable[Sketch]) -> set[int | str]:
        """All sentences and names by which any of the copies may meet others."""
        lines = {n for copy in copies for n in matching.lookup_sentences(copy, every=True)}
        names = {name for copy in copies for name in matching.lookup_names(copy)}
        return (lines - self._anybodys) | (names - self._nobodys)

    def _begins(self, chain: Chain[Sketch]) -> InTime:
        """Where the first copy of a chain stands in time, whatever the folder is called."""
        within = self._shelf.standing.within
        named = (each._replace(path=within(each.path or "")) for each in chain.versions)
        return min(matching.in_time(each, self._by_year) for each in named)

    def _values(self, query: str, *values: object) -> list[Any]:
        return [row[0] for row in self._base.execute(query, values)]
