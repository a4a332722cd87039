"""Invented wire copy in several agencies' layouts, and sketches of it, for the tests of matching."""

from __future__ import annotations

import random

from leaddiff import layout, matching
from leaddiff.nouns.chains import Chain, Sketch
from leaddiff.nouns.story import Copy

TOWNS = "Sokdo Haeju Namwol Bukchon Daeri Onpo Gasan Wolmi".split()
VERBS = "opened closed repaired inspected visited praised blocked rebuilt sold leased".split()
WHENS = "at dawn, after the storm, last spring, before noon, in heavy rain, for two years".split(
    ", "
)


def body(seed: int, paragraphs: int = 9) -> list[str]:
    """Paragraphs of a story. Two seeds have no sentence in common, and few words beside the usual."""
    chance = random.Random(seed)
    names = ["".join(chance.choices("bdgjkmnprst", k=3)).capitalize() + "oru" for _ in range(4)]
    things = ["".join(chance.choices("abdegiklmnoprstu", k=7)) for _ in range(60)]

    def sentence() -> str:
        return (
            f"{chance.choice(names)} {chance.choice(VERBS)} the {chance.choice(things)} "
            f"{chance.choice(things)} in {chance.choice(TOWNS)} with {chance.randint(3, 9999):,} "
            f"{chance.choice(things)} and a {chance.choice(things)} {chance.choice(things)}."
        )

    return [f"{sentence()} {sentence()}" for _ in range(paragraphs)]


def yonhap(
    slug: str | None,
    paragraphs: list[str],
    marker: str = "",
    day: str = "Sept. 22",
    clock: str | None = None,
    headline: str = "Pier reopens in Sokdo",
    note: str | None = None,
    headline_marker: str | None = None,
) -> str:
    """Copy as Yonhap moves it. ``marker`` is as it stands, brackets included."""
    mark = f"{marker} " if marker else ""
    other = mark if headline_marker is None else f"{headline_marker} "
    month, date = day.split()
    number = {"Sept.": 9, "Oct.": 10}[month]
    blocks = [f"{other}{headline}"]
    blocks += [f"{mark}{slug}"] if slug else []
    blocks += [f"| 2025-{number:02}-{int(date):02} {clock}"] if clock else []
    blocks += [note] if note else []
    blocks += [
        "By Kim Na-ri",
        f"SEOUL, {day} (Yonhap) -- {paragraphs[0]}",
        *paragraphs[1:],
        "(END)",
    ]
    return "\n\n".join(blocks) + "\n"


def ap(
    slug: str | None,
    paragraphs: list[str],
    marker: str = "",
    date: str = "01-03",
    clock: str | None = None,
    headline: str = "Pier Reopens in Sokdo",
    note: str | None = None,
) -> str:
    """Copy as AP moved it in 1989: ``slug`` with its cycle, ``clock`` in four figures."""
    key = ", ".join([part for part in (slug, marker) if part])
    blocks = [f"{key},0400"] if slug else []
    blocks += [headline, *([note] if note else []), "By JANE DOE", "Associated Press Writer"]
    stamp = [f"AP-NY-{date}-89 {clock}EST"] if clock else []
    return "\n\n".join([*blocks, f"CHICAGO (AP) _ {paragraphs[0]}", *paragraphs[1:], *stamp]) + "\n"


def reuters(
    paragraphs: list[str], marker: str = "", day: str = "Nov 3", headline: str = "Pier"
) -> str:
    blocks = [f"{marker}{headline}", f"LONDON, {day} (Reuters) - {paragraphs[0]}", *paragraphs[1:]]
    return "\n\n".join([*blocks, "(Reporting by Ann Smith; Editing by Bob Jones)"]) + "\n"


def copies(*texts: str) -> list[Copy]:
    return [layout.read(text.encode(), f"{n:02}.txt") for n, text in enumerate(texts)]


def sketches(*texts: str, filed: tuple[int, ...] = ()) -> list[Sketch]:
    times = [*filed, *[None] * len(texts)]
    return [matching.sketch(copy, at) for copy, at in zip(copies(*texts), times, strict=False)]


def grouped(*texts: str) -> list[list[int]]:
    """The texts that make a chain, by their places, each chain in its order."""
    return [numbered(chain) for chain in matching.match(sketches(*texts))]


def numbered(chain: Chain[Sketch]) -> list[int]:
    return [int((version.path or "")[:2]) for version in chain.versions]


def edited(paragraphs: list[str], *more: str, at: int = 1) -> list[str]:
    """The paragraphs with others put in."""
    return [*paragraphs[:at], *more, *paragraphs[at:]]
