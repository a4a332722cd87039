"""Sentences: a text cut where one sentence ends and the next begins, without losing a character."""

from __future__ import annotations

import itertools
import re
from functools import cache

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.tables import ENGLISH, groups, table_words

_STOP = mixed(".!?", "…")
_WIDE_STOP = mixed("。", "！？")
_WIDE_CLOSING = mixed("」』", "”’", "）")
_CLOSING = mixed(r"\"'»)\]", "”’")
_OPENING_MARK = mixed(r"\"'«(\[", "“‘", "「『")
_APOSTROPHE = mixed(r".'\-", "’")
_NAME_LETTER = mixed(r"\w.'\-", "’")
_AFTER_A_STOP = (
    rf"[.!?…](?<!{_STOP}{_STOP}){_STOP}*+{_CLOSING}*+\s++|\n[^\S\n]*+\n\s*+"  # or a paragraph break
)
_END = pattern(_AFTER_A_STOP)
_WIDE = "。！？"
_WIDE_END = pattern(  # which needs no blank
    rf"{_AFTER_A_STOP}|[{_WIDE}](?<!{_WIDE_STOP}{_WIDE_STOP}){_WIDE_STOP}*+{_WIDE_CLOSING}*+\s*+"
)
_BLANK_LINE = pattern(r"\n[^\S\n]*+\n")
_OPENING = "\"'“‘«([「『"
_LONGEST_ABBREVIATION = 12
_LOOKAHEAD = 48  # characters: enough for "Chief Executive Fiona Trask said"

_WORD_BEFORE = pattern(r"(?:[^\W\d_]+['’])?[^\s\"“‘'(\[/—]+\Z")
_WORD_AFTER = pattern(rf"{_OPENING_MARK}*([^\W_]+(?:{_APOSTROPHE}[^\W_]+)*)")

# "?" Kim asked: the sentence goes on after the quotation.
_SPEECH = pattern(
    rf"(?:[^\W\d_]{_NAME_LETTER}*,? ){{1,4}}?"
    r"(?:said|asked|says|asks|told|added|wrote|cried|shouted|replied)\b"
)


def _abbreviated(kind: str) -> frozenset[str]:
    """Abbreviations that stand before a name or a figure, or as often as not end a sentence."""
    return groups(ENGLISH, "abbreviations")[kind]


def _starters() -> frozenset[str]:
    return groups(ENGLISH, "sentence_starts")["start"]


@cache
def _after_a_time() -> frozenset[str]:
    """Words that go on after "9 a.m.": at 9 a.m. Tuesday, at 9 a.m. local time."""
    zones = table_words(ENGLISH, "time_zones")
    return month_names() | weekday_names() | zones | groups(ENGLISH, "sentence_starts")["time"]


@lately
def sentences(text: str) -> tuple[str, ...]:
    """Cut ``text`` into sentences; joining them gives it back, the blanks after a sentence being
    its own.

    Several sentences inside one pair of quotation marks are several sentences. No cut after an
    abbreviation (N. Korea, Sept. 22, Rep. Seol, 9 a.m. Tuesday), nor between a quotation that ends
    in ``?`` or ``!`` and its speaker. A blank line always cuts.
    """
    cuts = [0]
    ends = _WIDE_END if any(map(text.__contains__, _WIDE)) else _END
    cuts.extend(m.end() for m in ends.finditer(text) if _ends_sentence(text, m))
    cuts.append(len(text))
    return tuple([text[start:end] for start, end in itertools.pairwise(cuts) if start < end])


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    mark = end[0]
    if mark[0] in _WIDE or _BLANK_LINE.search(mark):
        return True
    rest = text[end.end() : end.end() + _LOOKAHEAD]
    following = rest.lstrip(_OPENING)
    if not following or following[0].islower():
        return not following
    quotation_closed = any(closing in mark for closing in "\"”»'’")
    if mark[0] in "?!" and quotation_closed and _SPEECH.match(rest):
        return False
    if mark[0] != "." or mark[1:2] == "." or quotation_closed:
        return True
    return not _is_abbreviated(text, end.start(), rest)


def _is_abbreviated(text: str, stop: int, rest: str) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation within a sentence that goes on
    with ``rest``."""
    before = _WORD_BEFORE.search(text, max(0, stop - _LONGEST_ABBREVIATION), stop)
    if not before:
        return False
    word = before[0].lower().replace("’", "'")
    match = _WORD_AFTER.match(rest)
    following = match[1].lower() if match else ""
    if word in {"a.m", "p.m"}:
        return following in _after_a_time()
    is_month = word in month_names()
    if following[:1].isdigit() and (is_month or word in _abbreviated("figure")):
        return True
    if word in _abbreviated("name"):
        return True
    is_initial = len(word) == 1 and word.isalpha() and before[0].isupper()
    is_initials = "." in word and len(word.split(".")[0]) == 1
    if is_initial or is_initials or word in _abbreviated("last"):
        return following not in _starters() and rest[:1] not in _OPENING
    return False
