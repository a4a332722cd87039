"""Offsets: where a stretch of text that was rid of codes or escapes stands in the file."""

from __future__ import annotations

from bisect import bisect_right

from leaddiff.nouns.story import Span


class Offsets:
    """Told at which places of the text a stretch of the file begins that was taken over as it is."""

    def __init__(self, whole: Span) -> None:
        self.whole = whole
        self._clean, self._raw = [0], [whole.start]

    def goes_on(self, clean: int, raw: int) -> None:
        """From here on the text is what stands in the file from ``raw`` on."""
        self._clean.append(clean)
        self._raw.append(raw)

    def span(self, clean: Span) -> Span:
        """Where a span of the text stands in the file."""
        start = self._place(clean.start)
        if clean.end <= clean.start:
            return Span(start, start)
        return Span(start, max(start, self._place(clean.end - 1) + 1))

    def _place(self, at: int) -> int:
        known = bisect_right(self._clean, at) - 1
        return min(self.whole.end, self._raw[known] + at - self._clean[known])
