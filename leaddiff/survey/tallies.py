"""Tallies: the tables of a survey counted, question by question.

Only steps count whose note could be held to what changed: the two were compared, the newer has a note, and no
version is missing between them, of which that note would not speak.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from math import sqrt
from typing import Any, NamedTuple

from leaddiff.nouns.surveyed import Behind, Question, Surveyed, SurveyFigure

Rows = dict[str, list[dict[str, Any]]]
"""The rows of one part by table."""

MOST_ROWS = 14
"""Figures (5 to 40) of a question; what comes after is put together as others."""

MOST_BEHIND = 20
"""Steps (5 to 100) that are listed behind a figure."""

_FARTHEST = 4
"""Paragraphs (2 to 10) from which on distances are put together."""

_Z = 1.96  # of twenty such intervals nineteen hold the true share


def interval(part: int, whole: int) -> tuple[float, float]:
    """The interval in which the true share lies in nineteen cases of twenty, 0 to 1, by Wilson's score, which
    holds for small numbers and for shares near 0 and 1 too."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _Z * _Z / whole
    middle = (share + square / 2) / (1 + square)
    half = _Z / (1 + square) * sqrt(share * (1 - share) / whole + square / (4 * whole))
    return max(0.0, middle - half), min(1.0, middle + half)


class _Asked(NamedTuple):
    """A question, and how it is counted: ``of`` gives for each row what it is counted under, whether it counts
    for the share, and whether it is listed."""

    name: str
    title: str
    counted: str
    lists: str
    table: str
    of: Callable[[dict[str, Any], dict[str, Any]], tuple[object, bool, bool] | None]
    order: Callable[[Any], Any] | None = None
    of_all: bool = False


def _clean(
    under: Callable[[dict[str, Any]], object],
) -> Callable[..., tuple[object, bool, bool] | None]:
    def of(row: dict[str, Any], step: dict[str, Any]) -> tuple[object, bool, bool] | None:
        label = under(step)
        return None if label is None else (label, bool(row["is_clean"]), not row["is_clean"])

    return of


def _by_verb(row: dict[str, Any], _: dict[str, Any]) -> tuple[object, bool, bool] | None:
    if row["verdict"] == "unverifiable":
        return None
    is_true = row["verdict"] == "confirmed"
    return row["verb"], is_true, not is_true


def _by_distance(row: dict[str, Any], _: dict[str, Any]) -> tuple[object, bool, bool] | None:
    off = row["off_by"]
    if off is None:
        return None
    return max(-_FARTHEST, min(_FARTHEST, off)), True, off != 0


def _by_kind(row: dict[str, Any], _: dict[str, Any]) -> tuple[object, bool, bool] | None:
    if row["is_minor"]:
        return None
    return row["kind"], not row["is_told"], not row["is_told"]


def _quotations(row: dict[str, Any], step: dict[str, Any]) -> tuple[object, bool, bool] | None:
    if row["kind"] != "quote" or row["nature"] != "replaced":
        return None
    return step["agency"] or "unknown", not row["is_told"], not row["is_told"]


_TRUE, _AMISS = "notes that are true and complete", "notes that are not true or not complete"

_QUESTIONS = (
    _Asked(
        "agency", "How true are the notes, by agency?", _TRUE, _AMISS, "steps",
        _clean(lambda step: step["agency"] or "unknown"),
    ),
    _Asked(
        "desk", "By desk?",
        f"{_TRUE}, by the section the copy names or else the town of its dateline", _AMISS, "steps",
        _clean(lambda step: step["section"] or step["town"]),
    ),
    _Asked(
        "hour", "By the hour?", f"{_TRUE}, by the hour the story moved", _AMISS, "steps",
        _clean(lambda step: step["hour"]), order=lambda hour: hour,
    ),
    _Asked(
        "verb", "Which claims hold?",
        "claims that are borne out, by their verb, of those that could be held to the copy",
        "claims that are not, or only in part", "claims", _by_verb,
    ),
    _Asked(
        "distance", "How far off are the places?",
        "claims that name paragraphs, by how far from there it stands",
        "claims whose place is wrong", "claims", _by_distance, order=lambda off: off, of_all=True,
    ),
    _Asked(
        "kind", "What is left out most?",
        "changes that no note tells, by kind, of those that matter", "changes left out", "changes", _by_kind,
    ),
    _Asked(
        "silence", "Quotations altered in silence?",
        "altered quotations of which the note says nothing, by agency", "quotations altered in silence",
        "changes", _quotations,
    ),
)  # fmt: skip


class _Tally:
    """What is counted for one question."""

    def __init__(self) -> None:
        self.part: Counter[Any] = Counter()
        self.whole: Counter[Any] = Counter()
        self.listed: Counter[Any] = Counter()
        self.behind: dict[Any, dict[Behind, None]] = defaultdict(dict)

    def count(self, label: object, counts: bool, is_listed: bool, behind: Behind) -> None:
        self.whole[label] += 1
        self.part[label] += counts
        if is_listed:
            self.listed[label] += 1
            if len(self.behind[label]) <= MOST_BEHIND:  # one more, to know that there are more
                self.behind[label].setdefault(behind)


def tallied(name: str, parts: Iterable[Rows]) -> Surveyed:
    """What a survey says, from its parts one after the other; no more is kept than is shown."""
    tallies = {asked.name: _Tally() for asked in _QUESTIONS}
    sums: Counter[str] = Counter()
    days: list[str] = []
    for rows in parts:
        steps = {(row["story"], row["step"]): row for row in rows["steps"]}
        held = {key: row for key, row in steps.items() if _could_be_held(row)}
        sums.update({table: len(of_it) for table, of_it in rows.items()})
        sums["held"] += len(held)
        moved = sorted(row["day"] for row in rows["steps"] if row["day"])
        days = sorted([*days, *moved[:1], *moved[-1:]])
        days = [*days[:1], *days[-1:]]
        for asked in _QUESTIONS:
            for row in rows[asked.table]:
                step = held.get((row["story"], row["step"]))
                found = asked.of(row, step) if step is not None else None
                if step is not None and found is not None:
                    behind = Behind(row["story"], row["step"], step["newer"])
                    tallies[asked.name].count(*found, behind)
    return Surveyed(
        name,
        sums["steps"],
        sums["held"],
        sums["claims"],
        sums["changes"],
        sums["errors"],
        days[0] if days else None,
        days[-1] if days else None,
        tuple(_question(asked, tallies[asked.name]) for asked in _QUESTIONS),
    )


def _could_be_held(step: dict[str, Any]) -> bool:
    return step["outcome"] in ("match", "mismatch") and not step["missing"]


def _question(asked: _Asked, tally: _Tally) -> Question:
    figures = tuple(_figures(asked, tally))
    return Question(asked.name, asked.title, asked.counted, asked.lists, figures)


def _figures(asked: _Asked, tally: _Tally) -> Iterator[SurveyFigure]:
    most = tally.listed if asked.name in ("kind", "silence") else tally.whole
    key = asked.order or (lambda label: (-most[label], -tally.whole[label], str(label)))
    labels = sorted(tally.whole, key=key)
    total = sum(tally.whole.values())
    shown, rest = (labels, []) if asked.order else (labels[:MOST_ROWS], labels[MOST_ROWS:])
    for label in shown:
        yield _figure(_label(asked.name, label), [label], tally, total if asked.of_all else None)
    if rest:
        yield _figure(f"{len(rest)} others", rest, tally, None)
    if len(labels) > 1 and not asked.of_all:
        yield _figure("all", labels, tally, None)


def _figure(name: str, labels: list[Any], tally: _Tally, total: int | None) -> SurveyFigure:
    part = sum(tally.part[label] for label in labels)
    whole = total or sum(tally.whole[label] for label in labels)
    listed = sum(tally.listed[label] for label in labels)
    found = [each for label in labels for each in tally.behind.get(label, ())]
    behind = () if name == "all" else tuple(dict.fromkeys(found))
    is_cut = len(behind) > MOST_BEHIND
    return SurveyFigure(
        name, part, whole, *interval(part, whole), listed, behind[:MOST_BEHIND], is_cut
    )


def _label(question: str, label: Any) -> str:
    if question == "hour":
        return f"{label:02}:00"
    if question != "distance":
        return str(label)
    if label == 0:
        return "where the note says"
    many = f"{abs(label)} or more" if abs(label) == _FARTHEST else str(abs(label))
    return f"{many} further {'down' if label > 0 else 'up'}"
