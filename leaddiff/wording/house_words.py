"""House words: words that are one to a desk, written in one way before two texts are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from leaddiff.languages.quotations import quoted_spans

Groups: TypeAlias = tuple[tuple[str, ...], ...]
"""Groups of words that are one: ``(("Kyiv", "Kiev"), ("adviser", "advisor"))``."""


def respelled(text: str, groups: Groups) -> str:
    """The text with the first word of its group for every house word, in whatever case it stands.
    What is inside quotation marks is locked and stays as it is."""
    if not groups:
        return text
    return "".join(_respelled(text, groups))


def _respelled(text: str, groups: Groups) -> Iterator[str]:
    pattern, firsts = _pattern(groups)
    at = 0
    for start, end in (*quoted_spans(text), (len(text), len(text))):
        yield pattern.sub(lambda found: firsts[_folded(found[0])], text[at:start])
        yield text[start:end]
        at = end


@lru_cache(maxsize=8)
def _pattern(groups: Groups) -> tuple[re.Pattern[str], dict[str, str]]:
    firsts = {_folded(word): group[0] for group in reversed(groups) for word in group}
    longest_first = sorted(firsts, key=lambda word: (-len(word), word))
    words = "|".join(r"\s".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), firsts


def _folded(word: str) -> str:
    return " ".join(word.split()).lower()
