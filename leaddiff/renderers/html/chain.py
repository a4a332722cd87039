"""Chain: the whole chain of a story as one page, its time line, its notes, any two versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaddiff import telling
from leaddiff.languages.version_markers import version_name
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.word_marks import cut_short
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.paragraph_history import Life, lives
from leaddiff.renderers.html.seals import SEVERITIES, notes_held
from leaddiff.renderers.html.sections import Told
from leaddiff.renderers.html.timeline import river
from leaddiff.renderers.html.view import View, file_name, short, stops, view
from leaddiff.renderers.html.word_marks import message, shown
from leaddiff.telling.sentences import told

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Chain
    from leaddiff.nouns.story import Copy

GLIMPSE = 110
"""Characters shown of a paragraph in the table of paragraphs (40 to 400)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions compared. ``old`` and ``new`` are their places in the chain; ``prefix`` begins
    every anchor of the pair; ``is_step`` where the one follows the other, so that the note of the
    newer speaks of it."""

    old: int
    new: int
    view: View

    @property
    def prefix(self) -> str:
        return f"v{self.old + 1}-{self.new + 1}-"

    @property
    def is_step(self) -> bool:
        return self.new == self.old + 1


@dataclass(frozen=True, slots=True)
class Track:
    """A paragraph along the chain: how it begins, and its life."""

    glimpse: str
    life: Life


def render_chain(chain: Chain[Copy], reports: Mapping[tuple[int, int], Report]) -> str:
    """A self-contained page on a chain of two or more versions. ``reports`` hold the comparisons by
    the places of the older and the newer version, counted from 0: each version with the one before
    it, and whatever other pairs are to be had on demand."""
    versions = chain.versions
    pairs = {at: _pair(*at, report) for at, report in sorted(reports.items())}
    steps = [reports[place, place + 1] for place in range(len(versions) - 1)]
    order = lives(len(versions[0].paragraphs), steps)
    return filled(
        "chain.html",
        name=short(chain.slug or telling.story_name(versions[-1]) or telling.NAMELESS),
        answer=notes_held(steps),
        versions=versions,
        files=[name for copy in versions if (name := file_name(copy))],
        names=[short(version_name(copy.version)) for copy in versions],
        times=[shown(copy.moved_at or "") for copy in versions],
        headlines=[shown(copy.headline or "") for copy in versions],
        steps=[pairs[place, place + 1] for place in range(len(versions) - 1)],
        pairs=pairs,
        tracks=[Track(_glimpse(life, versions), life) for life in order],
        drawing=river(len(versions), order),
        gaps={gap.before: shown(gap.message) for gap in chain.gaps},
        rests={link.new: shown(link.order.rests_on) for link in chain.links},
        found=_found(chain),
        left=sum(pair.view.left for pair in pairs.values() if pair.is_step),
        stops=stops([pair.view for pair in pairs.values()]),
    )


def _pair(old: int, new: int, report: Report) -> Pair:
    """The pair laid out. Of two versions that do not follow each other nothing is said of the note,
    which tells of the last step only."""
    pair = Pair(old, new, view(report))
    return pair if pair.is_step else replace(pair, view=replace(pair.view, flags={}))


def _glimpse(life: Life, versions: Sequence[Copy]) -> str:
    place, number = life.last
    return shown(cut_short(versions[place].paragraphs[number - 1].text, GLIMPSE))


def _found(chain: Chain[Copy]) -> tuple[Told, ...]:
    """Findings on how the chain hangs together; those of its steps stand with the steps."""
    apart = [entry.finding for entry in chain.findings if not entry.of_step]
    return tuple(
        Told(SEVERITIES[f.severity], f"k{at}", message(told(f)), (), (), None)
        for at, f in enumerate(apart, 1)
    )
