"""Chain: a chain's versions read again and compared, each with the next or two that are apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from leaddiff import desk, sources
from leaddiff.checks import examine_chain
from leaddiff.desk.origins import Origin, new_numbers, old_numbers, origins
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy, fault
from leaddiff.languages.version_markers import version_name
from leaddiff.matching.states import told_first
from leaddiff.nouns.chains import Chain, ChainFinding, Sketch
from leaddiff.nouns.changes import Added, Deleted, Merged, Split, Unchanged
from leaddiff.nouns.evidence import CameIn
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy, Span


class Apart(NamedTuple):
    """Two versions of a chain that need not be neighbours, compared. ``first`` and ``last`` are their
    places in the chain; the places in ``origins`` count from ``first``."""

    chain: Chain[Sketch]
    first: int
    last: int
    report: Report
    origins: tuple[Origin, ...]


Compare = Callable[[Copy, Copy], Report]
"""Compares two versions of a story, the older first."""


def forced(old: Copy, new: Copy) -> Report:
    """The two compared, whatever they look like: that they belong together is known."""
    return desk.compare(old, new, force=True)


def checked(
    chain: Chain[Sketch], compare: Compare = forced
) -> tuple[Chain[Sketch], tuple[Report | str, ...]]:
    """The chain with the findings of every step among its own, and the report of each step, or why
    there is none: a file that can no longer be read is told and ends nothing."""
    reports = tuple(
        _withdrawn(old, new) or _compared(*pair, compare)
        for (old, new), pair in zip(
            pairwise(chain.versions), pairwise(_read(chain.versions)), strict=True
        )
    )
    found = [
        ChainFinding(finding, place, place + 1, report)
        for place, report in enumerate(reports)
        if isinstance(report, Report)
        for finding in report.findings
    ]
    beyond = examine_chain([r if isinstance(r, Report) else None for r in reports])
    together = sorted((*chain.findings, *found, *beyond), key=told_first)
    return replace(chain, findings=tuple(together)), reports


MOST_CROSSED = 8
"""Versions of a chain (4 to 20) up to which any two are compared: their number grows with the
square. Of a longer chain each is compared with the one before it, the first with the last."""


def every_pair(
    chain: Chain[Sketch], compare: Compare = forced
) -> tuple[Chain[Copy], dict[tuple[int, int], Report]]:
    """The chain with its copies read again, and the reports of its pairs of versions by their places.

    Raises ``UnreadableCopy`` where a file can no longer be read.
    """
    copies = tuple(map(_copy, chain.versions))
    last = len(copies) - 1
    crossed = last < MOST_CROSSED
    reports = {
        (old, new): compare(copies[old], copies[new])
        for old, new in combinations(range(len(copies)), 2)
        if crossed or new == old + 1 or (old, new) == (0, last)
    }
    return Chain(chain.slug, chain.agency, copies, chain.links, chain.gaps, chain.findings), reports


def apart(chain: Chain[Sketch], first: int, last: int, compare: Compare = forced) -> Apart:
    """The versions numbered ``first`` and ``last`` compared, and in which version each change came in.

    Where a number stands in the chain more than once, the earliest copy of the one and the latest of
    the other are meant. Raises ``LeadDiffError`` where the chain has no such version, or not in
    this order, or a file can no longer be read.
    """
    places = _places(chain, first, last)
    copies = [_copy(version) for version in chain.versions[places[0] : places[1] + 1]]
    steps = [compare(old, new) for old, new in pairwise(copies)]
    whole = steps[0] if len(steps) == 1 else compare(copies[0], copies[-1])
    return Apart(chain, *places, whole, origins(whole, steps))


def told_apart(found: Apart) -> Chain[Sketch]:
    """The chain with, for its findings, each change and the version it came in."""
    return replace(found.chain, findings=tuple(_came_in(found)))


def how_it_came(found: Apart, origin: Origin) -> CameIn:
    """What became of a paragraph, in which versions, and which of their notes leave it out."""
    fates = [_fate(origin, version) for version in origin.versions]
    told = []
    for fate in dict.fromkeys(fates):
        markers = tuple(
            _marker(found, version)
            for version, of_it in zip(origin.versions, fates, strict=True)
            if of_it == fate
        )
        told.append((fate, markers))
    untold = tuple(_marker(found, version) for version in origin.untold)
    return CameIn(tuple(told), untold)


def _places(chain: Chain[Sketch], first: int, last: int) -> tuple[int, int]:
    numbers = [version.version.number for version in chain.versions]
    for number in (first, last):
        if number not in numbers:
            known = ", ".join(str(n) for n in sorted(set(numbers)))
            raise LeadDiffError(f"There is no version {number} in this chain; there are {known}.")
    start = numbers.index(first)
    end = len(numbers) - 1 - numbers[::-1].index(last)
    if start >= end:
        raise LeadDiffError("--from names the older version and --to the newer.")
    return start, end


def _read(versions: Sequence[Sketch]) -> Iterator[Copy | str]:
    for version in versions:
        try:
            yield _copy(version)
        except UnreadableCopy as error:
            yield str(error)


def _copy(version: Sketch) -> Copy:
    return sources.read(files.read(version.path or ""), version.path)


def _withdrawn(old: Sketch, new: Sketch) -> str | None:
    """Why two neighbours of a chain are not compared: one of them withdraws the story."""
    if new.withdraws:
        return f"{files.shown_name(new.path or '')} is a {new.withdraws}, no version of the story"
    if old.withdraws:
        return f"the story was withdrawn before it ({files.shown_name(old.path or '')})"
    return None


def _compared(old: Copy | str, new: Copy | str, compare: Compare) -> Report | str:
    if isinstance(old, str) or isinstance(new, str):
        return old if isinstance(old, str) else str(new)
    try:
        return compare(old, new)
    except LeadDiffError:
        raise
    except Exception as error:
        return f"{files.shown_name(new.path or '')} could not be compared: {fault(error)}."


def _came_in(found: Apart) -> Iterator[ChainFinding]:
    for origin in found.origins:
        finding = Finding(
            "came-in",
            how_it_came(found, origin),
            old=old_numbers(origin.change),
            new=new_numbers(origin.change),
            span=_span(origin, found.report),
        )
        last = found.first + (origin.versions[-1] if origin.versions else found.last - found.first)
        first = found.first + (origin.versions[0] if origin.versions else 1)
        yield ChainFinding(finding, first - 1, last, found.report)


def _span(origin: Origin, report: Report) -> Span | None:
    """The first paragraph spoken of: of the newer version, of the older where it is gone."""
    new, old = new_numbers(origin.change), old_numbers(origin.change)
    paragraphs, numbers = (report.new.paragraphs, new) if new else (report.old.paragraphs, old)
    return paragraphs[numbers[0] - 1].span if numbers else None


def _marker(found: Apart, version: int) -> str:
    return version_name(found.chain.versions[found.first + version].version)


def _fate(origin: Origin, version: int) -> str:
    """What a version did to the paragraph: the first brought it in, the last took it out."""
    match origin.change:
        case Added() if version == origin.versions[0]:
            return "new"
        case Deleted() if version == origin.versions[-1]:
            return "gone"
        case Unchanged():
            return "moved"
        case Split():
            return "split"
        case Merged():
            return "merged"
        case _:
            return "changed"
