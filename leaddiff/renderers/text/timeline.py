"""Timeline: the chains of a pile for an editor at a terminal, a line for each version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from leaddiff import telling
from leaddiff.ground.phrases import unit
from leaddiff.languages.version_markers import version_name
from leaddiff.nouns.chains import Chain, Pile, Sketch, Unreadable
from leaddiff.nouns.evidence import Remark
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.times import time_of
from leaddiff.renderers._shared.word_marks import cut_short, inked, safe
from leaddiff.renderers.text.answer import answer
from leaddiff.renderers.text.findings import SIGNS
from leaddiff.renderers.text.wrap import Block, Flow, laid
from leaddiff.telling.sentences import told

LONGEST_NAME = 72
"""Characters of a slug or headline that heads a chain (40 to 200)."""

_INDENT = " " * 4

Steps = Sequence[Report | str]
"""The report of each step of a chain, or why there is none."""


def render_pile(pile: Pile, look: Look, steps: Mapping[int, Steps]) -> str:
    """Every chain, then what is in none. ``steps`` hold by place among the chains what comparing
    them found, where they were compared. The whole is with the reason for every link."""
    lines = _lines(pile, steps, look.whole)
    return laid(lines, look)


def render_chain(chain: Chain[Sketch], look: Look, steps: Steps) -> str:
    """One chain of a pile as ``render_pile`` has it, with the blank line after it."""
    return laid((*_chain(chain, steps, look.whole), ()), look)


class Sums(NamedTuple):
    """What stands below the chains of a pile: how many there are and of how many copies, how many copies stand
    alone, what could not be read; and of the steps compared how many are clean, how many to look at and how
    many could not be compared, None where none was to be."""

    stories: int
    together: int
    singles: int
    unreadable: Sequence[Unreadable]
    steps: tuple[int, int, int] | None = None


def render_sums(sums: Sums, look: Look) -> str:
    """The lines below the chains."""
    return laid(_sums(sums), look)


def _lines(pile: Pile, steps: Mapping[int, Steps], whole: bool) -> Iterator[Block]:
    for place, chain in enumerate(pile.chains):
        yield from _chain(chain, steps.get(place, ()), whole)
        yield ()
    compared = None
    if steps:
        found = [step for each in steps.values() for step in each]
        reports = [step for step in found if isinstance(step, Report)]
        loud = sum(report.loud for report in reports)
        compared = (len(reports) - loud, loud, len(found) - len(reports))
    together = sum(len(chain.versions) for chain in pile.chains)
    yield from _sums(Sums(len(pile.chains), together, pile.singles, pile.unreadable, compared))


def _chain(chain: Chain[Sketch], steps: Steps, whole: bool) -> Iterator[Block]:
    name = cut_short(chain.slug or chain.versions[0].headline or telling.NAMELESS, LONGEST_NAME)
    agency = f" ({chain.agency})" if chain.agency else ""
    count = f": {len(chain.versions)} versions"
    yield Piece(safe(name), Ink.HEADING), Piece(f"{agency}{count}")
    width = max(len(version_name(version.version)) for version in chain.versions)
    for place, version in enumerate(chain.versions):
        yield from _gaps(chain, place)
        yield from _version(version, min(width, LONGEST_NAME))
        if whole and place:
            link = chain.links[place - 1]
            why = f"{link.reason}; placed {link.order.rests_on}"
            yield Flow((Piece(safe(why), Ink.FAINT),), (Piece(_INDENT),), _INDENT)
        yield from _findings(chain, place, steps[place - 1] if place and steps else None)


def _gaps(chain: Chain[Sketch], place: int) -> Iterator[Block]:
    for gap in chain.gaps:
        if gap.before == place:
            yield Piece("  ! ", Ink.DOUBT), Piece(safe(gap.message))


def _version(version: Sketch, width: int) -> Iterator[Block]:
    marker = cut_short(version_name(version.version), LONGEST_NAME)
    told = f"{time_of(version):>14}  {version.length:>3} {unit(version.length):<5}  {safe(version.path or '')}"
    yield Piece("  "), Piece(f"{safe(marker):<{width}}", Ink.HEADING), Piece(f"  {told}")
    if version.note:
        yield Flow((Piece(safe(version.note)),), (Piece(_INDENT),), _INDENT)


def _findings(chain: Chain[Sketch], place: int, step: Report | str | None) -> Iterator[Block]:
    if isinstance(step, str):
        yield from _told(Finding("", Remark(step), severity=Severity.WARNING))
    elif step is not None:
        held = answer(step)
        yield Piece(f"{_INDENT}the note: "), held
    for found in chain.findings:
        is_quiet_step = found.of_step and not found.finding.loud
        if found.new == place and not is_quiet_step:
            yield from _told(found.finding)


def _told(finding: Finding) -> Iterator[Block]:
    sign, ink = SIGNS[finding.severity]
    yield Flow(inked(told(finding)), (Piece(f"    {sign}", ink), Piece(" ")), " " * 6)


def _sums(sums: Sums) -> Iterator[Block]:
    told = [f"{_many(sums.stories, 'story', 'stories')} with two versions or more"]
    if sums.stories:
        told[0] += f", {_many(sums.together, 'copy', 'copies')}"
    told.append(f"{_many(sums.singles, 'copy', 'copies')} with no other version")
    if sums.unreadable:
        told.append(f"{_many(len(sums.unreadable), 'file', 'files')} could not be read")
    yield (Piece("; ".join(told) + "."),)
    if sums.stories and sums.steps is not None:
        yield (Piece(_of_steps(*sums.steps)),)
    for file in sums.unreadable:
        yield Flow((Piece(safe(file.reason)),), (Piece("  ! ", Ink.DOUBT),), _INDENT)


def _of_steps(clean: int, loud: int, lost: int) -> str:
    told = f"{_many(clean + loud, 'step', 'steps')} compared: {clean} clean, {loud} to look at"
    return f"{told}; {lost} could not be compared." if lost else f"{told}."


def _many(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"
