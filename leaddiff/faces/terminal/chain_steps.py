"""Chain steps: each chain compared step by step and told as soon as it is, on every core there is.

What is told of a chain is all that is kept of it, so that a pile of any size needs no more room than its list.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from leaddiff.ground.record import Record
from leaddiff.nouns.chains import Chain, Sketch
from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look

if TYPE_CHECKING:
    from leaddiff.desk.chain import Compare
    from leaddiff.gate import Gate
    from leaddiff.nouns.house import House
    from leaddiff.nouns.story import Copy
    from leaddiff.wire.folder import Survey
    from leaddiff.wire.kept_chains import KeptChain

FEW = 12
"""Chains (4 to 100) up to which one process compares them: to start others takes longer."""

AT_A_TIME = 4
"""Chains (1 to 50) that a process is given at a time: few, so that the first is soon told."""

KEPT_AT_A_TIME = 100
"""Chains told (10 to 1,000) after which what was told is kept, so that a run that is broken off has not
compared in vain."""


class Asked(Record):
    """How chains are to be told: whether their steps are compared, the settings file and what stops the story,
    as asked for, the format, and the look of text."""

    compare: bool
    config: str | None
    fail_on: str | None
    form: str
    colour: bool
    whole: bool
    width: int


class ToldChain(NamedTuple):
    """A chain as it is told, in text or as JSON; of its steps how many are clean, how many to look at and how
    many could not be compared; whether any stops the story."""

    text: str
    clean: int
    loud: int
    lost: int
    stops: bool


def told_chains(
    chains: Iterable[Chain[Sketch]], asked: Asked, jobs: int | None
) -> Iterator[ToldChain]:
    """Each chain, in order; in ``jobs`` processes, None for as many as the machine has cores."""
    from leaddiff.ground.processes import in_processes

    _gate.cache_clear()  # settings are read once for each run, and in each process
    return in_processes(partial(_told, asked), chains, FEW, AT_A_TIME, jobs if asked.compare else 1)


def told_survey(survey: Survey, asked: Asked, jobs: int | None) -> Iterator[ToldChain]:
    """Each chain of a folder, in order. What was told of a chain before, in the same manner and under the same
    settings, is told again as long as no copy of it has changed."""
    manner = _manner(survey, asked)
    were_told = survey.are_told(manner)
    anew = [kept for kept in survey.kept if kept.number not in were_told]
    if asked.compare:
        survey.begin(anew)
    fresh = told_chains(map(survey.chain, anew), asked, jobs)
    to_keep: list[tuple[KeptChain, str]] = []
    for kept, before in zip(survey.kept, survey.told_before(manner), strict=True):
        was_told = kept.number in were_told
        if was_told and before is not None:
            yield ToldChain(*json.loads(before))
            continue
        told = _told(asked, survey.chain(kept)) if was_told else next(fresh)
        yield told
        if not told.lost:  # a file that could not be read may be there the next time
            to_keep.append((kept, json.dumps(told)))
        if len(to_keep) >= KEPT_AT_A_TIME:
            survey.keep_told(to_keep, manner)
            to_keep.clear()
    survey.keep_told(to_keep, manner)


def _manner(survey: Survey, asked: Asked) -> bytes:
    """One number for all that decides what is told of a chain beside its copies."""
    from hashlib import blake2b

    from leaddiff.gate import Gate
    from leaddiff.settings import configure
    from leaddiff.wire.folder import stamp

    settings = configure(asked.config)
    accepted = Gate(settings).accepted_in(survey.folders()) if asked.compare else None
    told = repr((asked, survey.folder, stamp(), settings, accepted))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=20).digest()


def _told(asked: Asked, chain: Chain[Sketch]) -> ToldChain:
    gate, compare = _gate(asked.config, asked.fail_on)
    steps: tuple[Report | str, ...] = ()
    if asked.compare:
        from leaddiff.desk.chain import checked

        chain, steps = checked(chain, compare)
    chain = weighed(chain, gate)
    reports = [step for step in steps if isinstance(step, Report)]
    loud = sum(report.loud for report in reports)
    stops = any(map(gate.stops, reports))
    text = _text(chain, steps, asked)
    return ToldChain(text, len(reports) - loud, loud, len(steps) - len(reports), stops)


def _text(chain: Chain[Sketch], steps: Sequence[Report | str], asked: Asked) -> str:
    if asked.form == "json":
        return json.dumps(chain.to_dict())
    from leaddiff.renderers.text.timeline import render_chain

    look = Look(asked.colour, asked.whole, width=asked.width)
    return render_chain(chain, look, steps)


@cache
def _gate(config: str | None, fail_on: str | None) -> tuple[Gate, Compare]:
    from leaddiff.gate import Gate
    from leaddiff.settings import configure

    settings = configure(config)
    gate = Gate(settings, fail_on)
    return gate, comparing(gate, settings.house)


def comparing(gate: Gate, house: House) -> Compare:
    """How two versions are compared: as the desk has set it, accepted findings told as such."""
    from leaddiff import desk

    def compared(old: Copy, new: Copy) -> Report:
        return gate.passed(desk.compare(old, new, force=True, house=house))

    return compared


def weighed(chain: Chain[Sketch], gate: Gate) -> Chain[Sketch]:
    """The chain with its findings as loud as the desk has set them; what is weighed stays as it is."""
    told = [(each, gate.told(each.finding)) for each in chain.findings]
    found = [each._replace(finding=finding) for each, finding in told if finding is not None]
    return replace(chain, findings=tuple(found))
