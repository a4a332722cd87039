"""Scores: figures joined by a hyphen, kept in one piece: 3-1, 18-19,000, 2026-05-07."""

from __future__ import annotations

from leaddiff.languages.word_rows import Reading

_HYPHENS = ("-", "–")


def whole_scores(reading: Reading) -> Reading:
    """The same reading with figures that are written together as one word: 3-1 that became 1-3 is
    shown whole, never digit by digit."""
    if not any(hyphen in reading.words for hyphen in _HYPHENS):
        return reading
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(reading.words):
        last = at + 1
        while _goes_on(reading, last):
            last += 2
        spans.append((at, last))
        at = last
    return Reading(
        reading.text,
        tuple([reading.text[reading.starts[a] : reading.ends[b - 1]] for a, b in spans]),
        tuple([reading.starts[a] for a, _ in spans]),
        tuple([reading.ends[b - 1] for _, b in spans]),
    )


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a hyphen at word ``at`` joins the figure before it to one behind, without a blank."""
    if at + 1 >= reading.last or reading.words[at] not in _HYPHENS:
        return False
    has_blank = reading.blank_before(at) or reading.blank_before(at + 1)
    return (
        not has_blank and reading.words[at - 1][-1].isdigit() and reading.words[at + 1][0].isdigit()
    )
