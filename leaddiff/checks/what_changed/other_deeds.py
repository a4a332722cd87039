"""Other deeds: a deed that weighs put for another in its very place, where all around it stands: the bridge was
inspected, was condemned. What wires say for one another, what only says that somebody spoke, and a move the
same way tell no other; nor does one light verb put for another, paid and covered: a warning has a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from leaddiff.ground.pattern import pattern
from leaddiff.languages.misspellings import is_respelling
from leaddiff.languages.opposites import answer_alike
from leaddiff.languages.said_alike import is_light, is_reworded, said_alike
from leaddiff.languages.tables import ENGLISH, groups, rows, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op, Run

MOST = 2
"""Verbs of a paragraph (1 to 3) up to which each was put for another; where more changed it was told anew."""


def other_deed(runs: Sequence[Run]) -> tuple[str, str] | None:
    """The first verb that was put for another which tells of another deed, and that other; None where none was,
    or where more of the paragraph changed."""
    changed = [run for run in runs if run.op is not Op.KEPT]
    if not 0 < len(changed) <= 2 * MOST:
        return None
    for before, gone, came in zip((Run(Op.KEPT, ""), *runs), runs, runs[1:], strict=False):
        if not (before.op is Op.KEPT and gone.op is Op.GONE and came.op is Op.CAME):
            continue
        was, now = (_BEING.sub("", run.text.strip()) for run in (gone, came))
        forms = _forms(was, before.text) & _forms(now, before.text)
        if forms and _is_another(was, now) and not _is_told_as_noun(was, now, runs):
            return gone.text, came.text
    return None


def _is_told_as_noun(was: str, now: str, runs: Sequence[Run]) -> bool:
    """Whether one side tells by a noun what the other does by the verb: won caps, was capped."""
    went, arrived = (
        {stem(word) for run in runs if run.op is op for word in words_of(run.text)}
        for op in (Op.GONE, Op.CAME)
    )
    return stem(now) in went or stem(was) in arrived


def _is_another(was: str, now: str) -> bool:
    one, other = stem(was), stem(now)
    if _weighing().isdisjoint((one, other)):
        return False
    if one == other or said_alike([one]) == said_alike([other]) or is_respelling(was, now):
        return False
    return not (
        is_reworded(one, [other])
        or is_reworded(other, [one])
        or is_light(one)
        or answer_alike(one, other)
    )


def _forms(word: str, before: str) -> set[str]:
    """The forms of a verb that a word may be where it stands behind a text; none of a word of speech, nor of
    one that only helps another verb. A past form behind an article is what a thing is like: a leaked report."""
    if (
        not _VERB.fullmatch(word)
        or word in _NO_DEED
        or word in groups(ENGLISH, "speech_verbs")["saying"]
    ):
        return set()
    last = words_of(before.lower())[-1:]
    if not last or last[0] in _BEFORE_A_NOUN or before.rstrip()[-1:] in ",;:(":
        return set()
    found = set[str]()
    if last[0] in _BEFORE_A_PLAIN_FORM:
        found.add("plain")
    elif word.endswith("ed") or word in _pasts():
        found.add("past")
    elif word.endswith("ing") and last[0] in _BEFORE_ING:
        found.add("ing")
    return found


_BEING = pattern(r"^(?:was|were|is|are|has been|have been|had been|been|be) (?=[a-z]+$)")
"""What helps a verb: collapsed, was bombed."""

_VERB = pattern(r"[a-z]{3,}")
_BEFORE_A_PLAIN_FORM = words("to will would can could may might must should cannot")
_BEFORE_ING = words("is are was were been be")
_BEFORE_A_NOUN = words(
    """a an the its his her their our my your this that these those some any no of in on at by for with from as
    and or"""
)
_NO_DEED = words(
    """was were been had has have did does went got made took became said would could should might need used"""
)


@cache
def _weighing() -> frozenset[str]:
    return frozenset(map(stem, table_words(ENGLISH, "weighing_deeds")))


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for _, *forms in rows(ENGLISH, "irregular_verbs") for form in forms)
