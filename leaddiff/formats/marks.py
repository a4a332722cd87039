"""Marks: the patterns of all agencies' layouts, made ready for use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from leaddiff import agencies
from leaddiff.agency import Agency, Layout, Marker
from leaddiff.formats.common import COMMON


@dataclass(frozen=True, slots=True)
class Spellings:
    """Spellings of version markers in one pattern, and the number each stands for."""

    pattern: re.Pattern[str]
    numbers: tuple[int | None, ...]

    def number(self, found: re.Match[str]) -> int:
        """The version a marker found stands for: its own, the digits in it, else 1."""
        fixed = self.numbers[int((found.lastgroup or "m0")[1:])]
        digits = re.search(r"[0-9]{1,2}", found[0])
        return fixed if fixed is not None else int(digits[0]) if digits else 1


@dataclass(frozen=True, slots=True)
class Marks:
    """Every agency's patterns joined: what each is, ``leaddiff.agency.Layout`` says.

    Copy is read with the marks of all agencies, because desks pass on each other's copy and because
    an agency is often known only once the copy has been read.
    """

    agencies: tuple[Agency, ...]
    signatures: re.Pattern[str]
    datelines: tuple[tuple[re.Pattern[str], Agency], ...]
    signs: tuple[tuple[re.Pattern[str], Agency], ...]
    openers: Spellings
    closers: Spellings
    standalone: Spellings
    inner: Spellings
    slug: re.Pattern[str]
    codes_before: re.Pattern[str]
    codes_after: re.Pattern[str]
    keys: re.Pattern[str]
    notes: re.Pattern[str]
    bare_notes: re.Pattern[str]
    note_ends: re.Pattern[str]
    afternotes: re.Pattern[str]
    bylines: re.Pattern[str]
    times: re.Pattern[str]
    labels: re.Pattern[str]
    subheads: re.Pattern[str]
    ends: re.Pattern[str]
    signoffs: re.Pattern[str]
    tail_ends: re.Pattern[str]
    credits: re.Pattern[str]
    notices: re.Pattern[str]
    tails: re.Pattern[str]
    captions: re.Pattern[str]
    photo_credits: re.Pattern[str]
    furniture: re.Pattern[str]
    not_copy: re.Pattern[str]

    def signed(self, signature: str) -> Agency | None:
        """The agency that signs so between the brackets of a dateline."""
        found = self.signatures.search(signature)
        return self.agencies[int((found.lastgroup or "a0")[1:])] if found else None


@cache
def marks() -> Marks:
    """The marks of every agency there is a file for, and the common ones."""
    known = agencies.every()
    layouts = [COMMON, *(agency.layout for agency in known)]

    def joined(*fields: str) -> str:
        return _either([source for field in fields for source in _sources(layouts, field)])

    def lines(field: str) -> re.Pattern[str]:
        return re.compile(f"(?:{joined(field)})$")

    def openings(field: str) -> re.Pattern[str]:
        return re.compile(joined(field))

    codes = joined("codes")
    return Marks(
        agencies=known,
        signatures=re.compile(
            "|".join(
                f"(?P<a{n}>{agency.layout.signature or _NEVER})" for n, agency in enumerate(known)
            )
        ),
        datelines=_by_agency(known, "datelines"),
        signs=_by_agency(known, "signs"),
        openers=_spellings(layouts, "openers", ending=" ?"),
        closers=_spellings(layouts, "closers", ending=rf"(?:, ?(?:{codes}))*$"),
        standalone=_spellings(layouts, "standalone", ending="$"),
        inner=_spellings(layouts, "inner"),
        slug=lines("slug"),
        codes_before=re.compile(rf"(?:{codes}) "),
        codes_after=re.compile(rf"(?:, ?(?:{codes}))+$"),
        keys=lines("keys"),
        notes=openings("notes"),
        bare_notes=openings("bare_notes"),
        note_ends=lines("note_end"),
        afternotes=openings("afternotes"),
        bylines=lines("bylines"),
        times=lines("times"),
        labels=lines("labels"),
        subheads=lines("subheads"),
        ends=lines("ends"),
        signoffs=lines("signoffs"),
        tail_ends=lines("tail_ends"),
        credits=openings("credits"),
        notices=openings("notices"),
        tails=openings("tails"),
        captions=openings("captions"),
        photo_credits=re.compile(rf"(?:{joined('photo_credits')})\.?$"),
        furniture=re.compile(
            f"(?:{joined('ends', 'signoffs')}|{_ADDRESSES})$|{joined('captions', 'notices', 'tails')}"
        ),
        not_copy=re.compile(
            joined("notes", "bare_notes", "afternotes", "credits", "notices", "tails", "captions")
        ),
    )


_ADDRESS = r"[(<\[]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)>\]]?"
_ADDRESSES = rf"(?:(?i:e-?mail|contact)s?: ?)?{_ADDRESS}(?:(?: ?[,;/&]| and)? {_ADDRESS}){{0,9}}"
CONTACT = re.compile(f"{_ADDRESSES}$")
"""A line of e-mail addresses and nothing else."""

_NEVER = r"(?!)"


def _sources(layouts: Iterable[Layout], field: str) -> list[str]:
    """The patterns of one field in all layouts; a field holds several, one or none."""
    found: list[str] = []
    for layout in layouts:
        value = getattr(layout, field)
        found.extend([value] if isinstance(value, str) else value)
    return [source for source in found if source]


def _either(sources: list[str]) -> str:
    return "|".join(f"(?:{source})" for source in sources) or _NEVER


def _spellings(layouts: Iterable[Layout], field: str, ending: str = "") -> Spellings:
    markers: list[Marker] = [marker for layout in layouts for marker in getattr(layout, field)]
    groups = "|".join(f"(?P<m{n}>{marker.pattern})" for n, marker in enumerate(markers))
    return Spellings(
        re.compile(f"(?:{groups or _NEVER}){ending}"), tuple(marker.number for marker in markers)
    )


def _by_agency(known: Iterable[Agency], field: str) -> tuple[tuple[re.Pattern[str], Agency], ...]:
    return tuple(
        (re.compile(source), agency) for agency in known for source in getattr(agency.layout, field)
    )
