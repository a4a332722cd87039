"""Sentence ends: whether a line ends as sentences end."""

from __future__ import annotations

from leaddiff.ground.pattern import mixed, pattern

_CLOSING = r"'\"»)\]"
_SENTENCE_END = pattern(
    rf"{mixed('.?!', '…。')}{mixed(_CLOSING, '”’')}{{0,3}}$|{mixed('.?!', '…')}''$"
)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences end, closing quotation marks and brackets included."""
    if text[-1:].isalnum():
        return False
    return text.endswith(_STOPS) or _SENTENCE_END.search(text[-6:]) is not None


_STOPS = (".", "?", "!", "…", "。")
