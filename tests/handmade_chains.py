"""Chains of copies put together by hand, compared by the desk, for the tests of the chain page."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import handmade

import leaddiff
from leaddiff.nouns.chains import Chain, ChainFinding, Gap, Link, Order
from leaddiff.nouns.findings import Report, Severity
from leaddiff.nouns.story import Copy

SAMPLES = Path(__file__).parents[1] / "samples"
NIGHT_TRAINS = [
    SAMPLES / "night-trains" / f"night-trains{version}.txt"
    for version in ("", "-lead", "-2nd-ld", "-3rd-ld")
]
DAM = [SAMPLES / "seeping-dam" / f"dam{version}.txt" for version in ("", "-1st-ld", "-2nd-ld")]

Reports = dict[tuple[int, int], Report]


def chain(
    paths: list[Path], gaps: tuple[Gap, ...] = (), found: tuple[ChainFinding, ...] = ()
) -> tuple[Chain[Copy], Reports]:
    """The chain of the copies in these files, and the reports of all its pairs."""
    return of_copies(tuple(leaddiff.read(path) for path in paths), gaps, found)


def of_copies(
    versions: tuple[Copy, ...], gaps: tuple[Gap, ...] = (), found: tuple[ChainFinding, ...] = ()
) -> tuple[Chain[Copy], Reports]:
    links = tuple(
        Link(n, n + 1, "one slug", Order("by their markers")) for n in range(len(versions) - 1)
    )
    slug = versions[-1].slug
    held = Chain(slug, versions[-1].agency, versions, links, gaps, found)
    pairs = combinations(range(len(versions)), 2)
    return held, {(i, j): leaddiff.compare(versions[i], versions[j], force=True) for i, j in pairs}


def troubled() -> tuple[Chain[Copy], Reports]:
    """A chain with a gap and a finding on how it hangs together."""
    finding = handmade.finding("version-missing", Severity.WARNING, "the 2nd LD is not in the pile")
    return chain(
        [NIGHT_TRAINS[0], NIGHT_TRAINS[1], NIGHT_TRAINS[3]],
        (Gap(2, (2,), "The 2nd LD is missing between LEAD and 3rd LD."),),
        (ChainFinding(finding, 1, 2),),
    )
