"""Sentences: a text cut where one sentence ends and the next begins, without losing a character."""

from __future__ import annotations

import itertools
import re

from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.words import words

_STOP = mixed(".!?", "…")
_WIDE_STOP = mixed("。", "！？")
_WIDE_CLOSING = mixed("」』", "”’", "）")
_CLOSING = mixed(r"\"'»)\]", "”’")
_OPENING_MARK = mixed(r"\"'«(\[", "“‘", "「『")
_APOSTROPHE = mixed(r".'\-", "’")
_NAME_LETTER = mixed(r"\w.'\-", "’")
_END = pattern(
    rf"""
      [.!?…] (?<!{_STOP}{_STOP}) {_STOP}*+ {_CLOSING}*+ \s++              # full stop, closing marks
    | [。！？] (?<!{_WIDE_STOP}{_WIDE_STOP}) {_WIDE_STOP}*+ {_WIDE_CLOSING}*+ \s*+  # needs no blank
    | \n[^\S\n]*+\n\s*+                           # paragraph break
    """,
    re.VERBOSE,
)
_BLANK_LINE = pattern(r"\n[^\S\n]*+\n")
_OPENING = "\"'“‘«([「『"
_LONGEST_ABBREVIATION = 12
_LOOKAHEAD = 48  # characters: enough for "Chief Executive Fiona Trask said"

_WORD_BEFORE = pattern(r"[^\s\"“‘'(\[/—]+\Z")
_WORD_AFTER = pattern(rf"{_OPENING_MARK}*([^\W_]+(?:{_APOSTROPHE}[^\W_]+)*)")

# "?" Kim asked: the sentence goes on after the quotation.
_SPEECH = pattern(
    rf"(?:[^\W\d_]{_NAME_LETTER}*,? ){{1,4}}?"
    r"(?:said|asked|says|asks|told|added|wrote|cried|shouted|replied)\b"
)

_BEFORE_A_NAME = words(
    """mr mrs ms mx messrs mme mlle dr prof rev hon pres amb gov sen rep reps sens gen lt col maj
    cmdr adm capt sgt cpl pvt pfc det insp supt asst atty sec fr sr vs v viz cf e.g i.e eg ie
    al shri smt lt.-gen maj.-gen"""
)
_BEFORE_A_FIGURE = words(
    """no nos p pp art sec ch vol fig ca approx para paras est jan feb mar apr jun jul aug sept
    sep oct nov dec rs tel"""
)
_OFTEN_LAST = words(
    """co corp inc ltd plc llc bros jr sr etc ave blvd rd st mt ft dist univ dept assn assoc intl
    natl gov't dep't pty pvt dr ph.d calif fla ill ind mass mich minn mo n.y ore pa tenn tex
    va wash wis ala ariz ark colo conn del ga kan ky la md miss mont neb nev okla wyo ont que"""
)
_NOT_A_START_AFTER_TIME = words(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec est edt et cst cdt ct mst mdt
    pst pdt pt gmt utc bst cet cest kst jst ist eastern central pacific local korean indian
    japan"""
)
_STARTERS = words(
    """the a an in on at it its he she his her they their we our i you this that these those but
    and as for after before when while if with about some many more most both all there
    however meanwhile last another earlier other others under since one two three four five no
    not to by from so still such what who where which why how each every several even only yet
    also although though because until during among between against despite following
    according police officials shares analysts separately later asked thousands hundreds
    dozens none nor or once then now here today"""
)


def sentences(text: str) -> list[str]:
    """Cut ``text`` into sentences; joining them gives it back, the blanks after a sentence being
    its own.

    Several sentences inside one pair of quotation marks are several sentences. No cut after an
    abbreviation (N. Korea, Sept. 22, Rep. Seol, 9 a.m. Tuesday), nor between a quotation that ends
    in ``?`` or ``!`` and its speaker. A blank line always cuts.
    """
    cuts = [0]
    cuts.extend(m.end() for m in _END.finditer(text) if _ends_sentence(text, m))
    cuts.append(len(text))
    return [text[start:end] for start, end in itertools.pairwise(cuts) if start < end]


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    mark = end[0]
    if mark[0] in "。！？" or _BLANK_LINE.search(mark):
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
        return following in _NOT_A_START_AFTER_TIME
    if word in _BEFORE_A_FIGURE and following[:1].isdigit():
        return True
    if word in _BEFORE_A_NAME:
        return True
    is_initial = len(word) == 1 and word.isalpha() and before[0].isupper()
    is_initials = "." in word and len(word.split(".")[0]) == 1
    if is_initial or is_initials or word in _OFTEN_LAST:
        return following not in _STARTERS and rest[:1] not in _OPENING
    return False
