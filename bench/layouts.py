"""Layouts: a version of a made-up story as four agencies move it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS_IN_MONTH = 28  # of every month, so that any month will do


@dataclass(frozen=True)
class Draft:
    """One version while it is being written. ``day`` counts from 0, ``minute`` from midnight."""

    slug: str
    headline: str
    body: tuple[str, ...]
    number: int = 0
    day: int = 0
    minute: int = 600
    agency: str = "yonhap"
    marked: bool = True
    stamped: bool = True
    urgent: bool = False
    label: str = ""
    cycle: str = "PM"


def written(draft: Draft) -> str:
    """The version as its agency lays out copy."""
    return _LAYOUTS[draft.agency](draft)


def _date(draft: Draft) -> tuple[str, int]:
    return MONTHS[8 + draft.day // DAYS_IN_MONTH], 1 + draft.day % DAYS_IN_MONTH


def _clock(draft: Draft) -> tuple[int, int]:
    return divmod(draft.minute, 60)


def _yonhap(draft: Draft) -> str:
    marker = "(URGENT) " if draft.urgent else "(LEAD) " if draft.number == 1 else (
        f"({_ordinal(draft.number)} LD) " if draft.number else "")  # fmt: skip
    marker = marker if draft.marked else ""
    (month, day), (hour, minute) = _date(draft), _clock(draft)
    blocks = [f"{marker}{draft.headline}"]
    if draft.slug:
        blocks.append(f"{marker}{draft.slug}")
    if draft.stamped:
        blocks.append(
            f"| 2025-{8 + 1 + draft.day // DAYS_IN_MONTH:02}-{day:02} {hour:02}:{minute:02}:00"
        )
    if draft.number:
        blocks.append("(ATTN: ADDS details in paras 2-3)")
    blocks.append("By Kim Na-ri")
    return _joined(blocks, f"SEOUL, {month} {day} (Yonhap) -- ", draft.body, "(END)")


def _ap(draft: Draft) -> str:
    marker = f"{_ordinal(draft.number)} Ld-Writethru" if draft.number and draft.marked else ""
    (_, day), (hour, minute) = _date(draft), _clock(draft)
    month = 9 + draft.day // DAYS_IN_MONTH
    blocks = []
    if draft.slug:
        parts = [
            f"{draft.cycle}-{draft.slug}",
            *([f"{marker}, a0{draft.minute % 1000:03}"] if marker else []),
        ]
        blocks.append(f"{', '.join(parts)},{len(draft.body) * 40}")
    blocks.append(draft.headline)
    if marker:
        blocks.append("Eds: UPDATES throughout")
    stamp = f"AP-NY-{month:02}-{day:02}-89 {hour:02}{minute:02}EST" if draft.stamped else ""
    return _joined(
        [*blocks, "By JANE DOE", "Associated Press Writer"], "CHICAGO (AP) _ ", draft.body, stamp
    )


def _reuters(draft: Draft) -> str:
    marker = f"UPDATE {draft.number}-" if draft.number and draft.marked else ""
    month, day = _date(draft)
    blocks = [f"{marker}{draft.headline}"]
    if marker:
        blocks.append("(Adds details in paragraph 2)")
    return _joined(blocks, f"LONDON, {month.rstrip('.')} {day} (Reuters) - ", draft.body,
                   "(Reporting by Ann Smith; Editing by Bob Jones)")  # fmt: skip


def _dpa(draft: Draft) -> str:
    blocks = ["/".join(draft.slug.split()) + "/"] if draft.slug else []
    if draft.number and draft.marked:
        blocks.append(f"{_ordinal(draft.number).upper()} LEAD")
    blocks += [draft.headline, "By Max Muster, dpa ="]
    (month, day), (hour, minute) = _date(draft), _clock(draft)
    end = f"{day:02}{hour:02}{minute:02} GMT {month[:3]} 25" if draft.stamped else ""
    return _joined(blocks, "Berlin (dpa) - ", draft.body, end)


_LAYOUTS: dict[str, Callable[[Draft], str]] = {
    "yonhap": _yonhap, "ap": _ap, "reuters": _reuters, "dpa": _dpa,
}  # fmt: skip


def _joined(head: list[str], dateline: str, body: tuple[str, ...], end: str) -> str:
    return "\n\n".join(part for part in (*head, dateline + body[0], *body[1:], end) if part) + "\n"


def _ordinal(number: int) -> str:
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"
