"""Patterns: those of all agencies' layouts joined, each made ready when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from leaddiff import agencies
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.layout.alternatives import Alternatives, Closings, opening_of
from leaddiff.layout.common import COMMON
from leaddiff.nouns.agency import Agency, Marker, Sought, Source

_NEVER = r"(?!)"
_ADDRESS = r"[(<\[]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)>\]]?"
_ADDRESSES = rf"(?:(?i:e-?mail|contact)s?: ?)?{_ADDRESS}(?:(?: ?[,;/&]| and)? {_ADDRESS}){{0,9}}"


class Spellings(Record):
    """Spellings of version markers, and the number each stands for: ``openings`` where a text may begin
    with one, ``anywhere`` where it may have one in it."""

    openings: Alternatives
    anywhere: re.Pattern[str]
    numbers: tuple[int | None, ...]

    def number(self, found: re.Match[str]) -> int:
        """The version a marker found stands for: its own, the digits in it, else 1."""
        fixed = self.numbers[int((found.lastgroup or "m0")[1:])]
        digits = re.search(r"[0-9]{1,2}", found[0])
        return fixed if fixed is not None else int(digits[0]) if digits else 1


class Marks:
    """Every agency's patterns joined: what each is, ``leaddiff.nouns.agency.Layout`` says.

    Copy is read with the marks of all agencies, because desks pass on each other's copy and because
    an agency is often known only once the copy has been read.
    """

    def __init__(self, known: tuple[Agency, ...]) -> None:
        self._agencies = known
        self._layouts = (COMMON, *(agency.layout for agency in known))

    def signed(self, signature: str) -> Agency | None:
        """The agency that signs so between the brackets of a dateline."""
        found = self._signatures.search(signature)
        return self._agencies[int((found.lastgroup or "a0")[1:])] if found else None

    @once
    def _signatures(self) -> re.Pattern[str]:
        sources = (agency.layout.signature or _NEVER for agency in self._agencies)
        return re.compile("|".join(f"(?P<a{n}>{source})" for n, source in enumerate(sources)))

    @once
    def datelines(self) -> tuple[tuple[re.Pattern[str], Agency], ...]:
        return self._by_agency("datelines")

    @once
    def signs(self) -> tuple[tuple[re.Pattern[str], Agency], ...]:
        return self._by_agency("signs")

    @once
    def openers(self) -> Spellings:
        return self._spellings("openers", " ?")

    @once
    def closers(self) -> Spellings:
        return self._spellings("closers", rf"(?:, ?(?:{self._either('codes')}))*$")

    @once
    def standalone(self) -> Spellings:
        return self._spellings("standalone", "$")

    @once
    def inner(self) -> Spellings:
        return self._spellings("inner", "")

    @once
    def slug(self) -> Alternatives:
        return self._lines("slug")

    @once
    def codes_before(self) -> Alternatives:
        return Alternatives(self._sources("codes"), " ")

    @once
    def codes_after(self) -> re.Pattern[str]:
        return re.compile(f"(?:, ?(?:{self._either('codes')}))+$")

    @once
    def keys(self) -> Alternatives:
        return self._lines("keys")

    @once
    def notes(self) -> Alternatives:
        return self._openings("notes")

    @once
    def bare_notes(self) -> Alternatives:
        return self._openings("bare_notes")

    @once
    def note_ends(self) -> re.Pattern[str]:
        return re.compile(f"(?:{self._either('note_end')})$")

    @once
    def afternotes(self) -> Alternatives:
        return self._openings("afternotes")

    @once
    def afternote_lines(self) -> Alternatives:
        return self._lines("afternotes")

    @once
    def bylines(self) -> Alternatives:
        return self._lines("bylines")

    @once
    def times(self) -> Alternatives:
        return self._lines("times")

    def is_label(self, text: str) -> bool:
        """Whether a line is a label: one word for word, or of a shape that only labels have."""
        small = text.lower()
        is_known = small in self._menu or (small in self._sections and text[0].isupper())
        return is_known or self._labels.match(text) is not None

    @once
    def _labels(self) -> Alternatives:
        return self._lines("labels")

    @once
    def _menu(self) -> frozenset[str]:
        return frozenset().union(*(layout.menu for layout in self._layouts))

    @once
    def _sections(self) -> frozenset[str]:
        return frozenset().union(*(layout.sections for layout in self._layouts))

    @once
    def subheads(self) -> Alternatives:
        return self._lines("subheads")

    @once
    def ends(self) -> Alternatives:
        return self._lines("ends")

    @once
    def signoffs(self) -> Alternatives:
        return self._lines("signoffs")

    @once
    def tail_ends(self) -> re.Pattern[str]:
        return re.compile(f"(?:{self._either('tail_ends')})$")

    @once
    def credits(self) -> Alternatives:
        return self._openings("credits")

    @once
    def notices(self) -> Alternatives:
        return self._openings("notices")

    @once
    def tails(self) -> Alternatives:
        return self._openings("tails")

    @once
    def captions(self) -> Alternatives:
        return self._openings("captions")

    @once
    def photo_credits(self) -> Closings:
        return Closings(self._sources("photo_credits"), r"\.?$")

    @once
    def contacts(self) -> Alternatives:
        """A line of e-mail addresses and nothing else."""
        return Alternatives([Sought(_ADDRESSES, has=("@",))], "$")

    def _by_agency(self, field: str) -> tuple[tuple[re.Pattern[str], Agency], ...]:
        return tuple(
            (re.compile(source), agency)
            for agency in self._agencies
            for source in getattr(agency.layout, field)
        )

    def _spellings(self, field: str, ending: str) -> Spellings:
        markers: list[Marker] = [m for layout in self._layouts for m in getattr(layout, field)]
        groups = [f"(?P<m{n}>{marker.pattern})" for n, marker in enumerate(markers)]
        sources = (
            Sought(group, marker.begins or opening_of(marker.pattern), marker.has)
            for group, marker in zip(groups, markers, strict=True)
        )
        anywhere = pattern(f"(?:{'|'.join(groups) or _NEVER}){ending}")
        numbers = tuple(marker.number for marker in markers)
        return Spellings(Alternatives(sources, ending), anywhere, numbers)

    def _lines(self, field: str) -> Alternatives:
        return Alternatives(self._sources(field), "$")

    def _openings(self, field: str) -> Alternatives:
        return Alternatives(self._sources(field))

    def _either(self, field: str) -> str:
        """The patterns of one field in all layouts; a layout has several of it, one or none."""
        sources = (
            each.source if isinstance(each, Sought) else each for each in self._sources(field)
        )
        return "|".join(f"(?:{source})" for source in sources) or _NEVER

    def _sources(self, field: str) -> Iterable[Source]:
        for layout in self._layouts:
            value: Source | tuple[Source, ...] = getattr(layout, field)
            yield from filter(None, (value,) if isinstance(value, str | Sought) else value)


@cache
def marks() -> Marks:
    """The marks of every agency there is a file for, and the common ones."""
    return Marks(agencies.every())
