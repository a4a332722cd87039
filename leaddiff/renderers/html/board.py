"""Board: the stories of a night on one page, the latest first, what is open in each at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leaddiff import telling
from leaddiff.languages.version_markers import version_name
from leaddiff.nouns.chains import AloneOnBoard, Chain, OnBoard, Sketch, Unreadable
from leaddiff.nouns.findings import Outcome, Report
from leaddiff.renderers._shared.times import time_of
from leaddiff.renderers.html import seals, sections
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.seals import SEVERITIES, Seal
from leaddiff.renderers.html.sections import Told
from leaddiff.renderers.html.view import View, short, view
from leaddiff.renderers.html.word_marks import message, shown
from leaddiff.telling.sentences import told

HOLDS, LOOK, NO_NOTE, NOT_COMPARED = "holds", "to look at", "no note", "not compared"
"""What came of a newest version, as the board is narrowed by."""


@dataclass(frozen=True, slots=True)
class Step:
    """One version held against the one before it: its name and time, and the pair laid out, or why there
    is none. ``prefix`` begins every anchor of the step."""

    version: str
    time: str
    prefix: str
    seal: Seal
    view: View | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story as the board shows it. ``steps`` are newest first; ``found`` is on how its chain hangs
    together, ``accepted`` who let which finding of the newest version pass, and why."""

    anchor: str
    name: str
    agency: str
    headline: str
    verdict: str
    versions: int
    steps: tuple[Step, ...]
    gaps: tuple[str, ...]
    found: tuple[Told, ...]
    accepted: tuple[Told, ...]
    address: str

    @property
    def newest(self) -> Step:
        """The step to the newest version."""
        return self.steps[0]

    @property
    def open(self) -> tuple[Told, ...]:
        """What there is to look at in the newest version: claims that do not hold, then findings."""
        laid = self.newest.view
        if laid is None:
            return ()
        return (*(c for c in laid.claims if c.tick), *laid.unreported, *laid.amiss)


def render_board(
    stories: Sequence[OnBoard],
    singles: int = 0,
    unread: Sequence[Unreadable] = (),
    live: int | None = None,
    alone: Sequence[AloneOnBoard] = (),
) -> str:
    """A self-contained page on stories, in the order given. ``singles`` is how many copies there are
    besides that have no other version, ``alone`` those of them that are listed, ``unread`` the files that
    are no copy. One that is ``live``, which is the number of the latest report in it, shows by
    itself what comes, as told by the service it is a page of."""
    laid = [_story(each, f"s{place}") for place, each in enumerate(stories, 1)]
    newest = [each.steps[-1] for each in stories]
    return filled(
        "board.html",
        own="board",
        live=live is not None,
        last=live,
        answer=_answer([step for step in newest if isinstance(step, Report)]),
        stories=laid,
        agencies=sorted({story.agency for story in laid if story.agency}),
        verdicts=[
            v for v in (LOOK, NO_NOTE, HOLDS, NOT_COMPARED) if v in {s.verdict for s in laid}
        ],
        singles=singles,
        alone=[_alone(each) for each in alone],
        unread=[shown(file.reason) for file in unread],
    )


def _alone(copy: AloneOnBoard) -> dict[str, str]:
    version = copy.version
    return {
        "name": short(version.slug or version.headline or telling.NAMELESS),
        "version": short(version_name(version.version)),
        "time": time_of(version),
        "agency": short(version.agency or ""),
        "headline": short(version.headline or ""),
        "address": copy.address,
    }


def _answer(newest: Sequence[Report]) -> Seal:
    if not newest:
        return Seal("open", "?", "No story has two versions yet")
    return seals.notes_held(newest)


def _story(story: OnBoard, anchor: str) -> Story:
    chain = story.chain
    steps = [_step(chain, n, step, f"{anchor}-{n}-") for n, step in enumerate(story.steps, 1)]
    steps[:-1] = map(_without_copy, steps[:-1])
    last = chain.versions[-1]
    apart = [entry.finding for entry in chain.findings if not entry.of_step]
    return Story(
        anchor=anchor,
        name=short(chain.slug or last.headline or telling.NAMELESS),
        agency=short(chain.agency or ""),
        headline=short(last.headline or ""),
        verdict=_verdict(story.steps[-1]),
        versions=len(chain.versions),
        steps=tuple(reversed(steps)),
        gaps=tuple(shown(gap.message) for gap in chain.gaps),
        found=tuple(
            Told(SEVERITIES[f.severity], f"{anchor}-k{n}", message(told(f)), (), (), None)
            for n, f in enumerate(apart, 1)
        ),
        accepted=_accepted(story.steps[-1]),
        address=story.address,
    )


def _step(chain: Chain[Sketch], place: int, step: Report | str, prefix: str) -> Step:
    version = chain.versions[place]
    name, time = short(version_name(version.version)), time_of(version)
    if isinstance(step, str):
        return Step(name, time, prefix, _untold(version), None, shown(step))
    return Step(name, time, prefix, seals.answer(step), view(step), None)


def _without_copy(step: Step) -> Step:
    """An earlier step: the board has the whole text of the newest alone, so nothing leads into its own."""
    laid = step.view
    if laid is None:
        return step
    bare = replace(
        laid,
        claims=_placeless(laid.claims),
        unreported=_placeless(laid.unreported),
        amiss=_placeless(laid.amiss),
    )
    return replace(step, view=bare)


def _placeless(told: Sequence[Told]) -> tuple[Told, ...]:
    return tuple(replace(each, places=()) for each in told)


def _untold(version: Sketch) -> Seal:
    if version.withdraws:
        return Seal("bad", "✗", f"The story was withdrawn ({version.withdraws})")
    return Seal("open", "?", "It was not compared with the version before")


def _verdict(step: Report | str) -> str:
    if isinstance(step, str):
        return NOT_COMPARED
    if telling.is_clean(step):
        return HOLDS
    return NO_NOTE if step.outcome is Outcome.NO_NOTE else LOOK


def _accepted(step: Report | str) -> tuple[Told, ...]:
    if isinstance(step, str):
        return ()
    return tuple(sections.accepted(step))
