"""Checked: new copies, each held against the version before it that was found in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.renderers.text import render
from leaddiff.renderers.text.alone import render_alone
from leaddiff.renderers.text.wrap import Flow, laid


class Sought(Protocol):
    """What came of one new copy; see ``leaddiff.wire.version_before.Answer``."""

    @property
    def path(self) -> str: ...
    @property
    def earlier(self) -> str | None: ...
    @property
    def reason(self) -> str: ...
    @property
    def report(self) -> Report | None: ...
    @property
    def is_first(self) -> bool: ...
    @property
    def is_stray(self) -> bool: ...
    def is_checked(self, alone: bool) -> bool: ...


def render_answers(answers: Sequence[Sought], look: Look, alone: bool) -> str:
    """For each new copy which file it was held against and why, and the report; of several, the sum."""
    told = [_answer(answer, look, alone) for answer in answers]
    if len(answers) > 1:
        told.append(_sum(answers, alone))
    return "\n".join(told)


def _answer(answer: Sought, look: Look, alone: bool) -> str:
    if answer.report is None:
        return _line(answer.reason, look, Ink.DOUBT)
    if answer.earlier is None:
        opening = "" if alone else _line(f"{safe(answer.path)}: {answer.reason}", look, Ink.DOUBT)
        return opening + render_alone(answer.report, look)
    told = f"{answer.path} against {answer.earlier} ({answer.reason})"
    return _line(told, look, Ink.FAINT) + render(answer.report, look)


def _line(text: str, look: Look, ink: Ink) -> str:
    return laid([Flow((Piece(safe(text), ink),), (), "  ")], look)


def _sum(answers: Sequence[Sought], alone: bool) -> str:
    strays = sum(answer.is_stray for answer in answers)
    parts = list(_parts([answer for answer in answers if not answer.is_stray], alone))
    beside = (
        f" Beside them {strays} that {'is' if strays == 1 else 'are'} no copy." if strays else ""
    )
    return f"{len(answers) - strays} copies: {', '.join(parts)}.{beside}\n"


def _parts(answers: Sequence[Sought], alone: bool) -> Iterator[str]:
    checked = [a.report for a in answers if a.report and a.is_checked(alone)]
    clean = sum(not report.loud for report in checked)
    firsts = sum(answer.is_first for answer in answers if not alone)
    lost = len(answers) - len(checked) - firsts
    yield f"{clean} clean"
    yield f"{len(checked) - clean} to look at"
    if firsts:
        yield f"{firsts} first {'version' if firsts == 1 else 'versions'} without a note"
    if lost:
        yield f"{lost} not checked"
