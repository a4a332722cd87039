"""Limits: of whom or where a sentence holds, which came before its verb or went from there. "Demand is weak" is
of everybody, "Demand in the south is weak" of the south alone: whoever used the first says more than it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.checks.what_changed.phrases import first_phrase, phrases
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op
from leaddiff.nouns.evidence import Turn

LONGEST = 6
"""Words of a limit (4 to 8): at its mills in the north."""


def limits_changed(trace: Trace, old: Witness, new: Witness) -> Iterator[Alteration]:
    """The first that came to a paragraph, or went from it. A land that the other version tells of limits
    nothing there: the whole story may be of it."""
    return first_phrase(_limits(trace, old, new), trace, new.text(trace.new), Turn.SENSE)


def _limits(trace: Trace, old: Witness, new: Witness) -> Iterator[tuple[Op, str]]:
    for before, run, after in phrases(trace):
        if not _LIMIT.match(run.text):
            continue
        other, those = (old, trace.gone) if run.op is Op.CAME else (new, trace.came)
        is_before_a_verb = _is_of_things(before.text) and _goes_on(after.text)
        is_moved = not set(content_stems(run.text)).isdisjoint(content_stems(" ".join(those)))
        is_limit = is_before_a_verb and not is_moved and _limits_whom(run.text.strip(), other)
        if is_limit and not _is_felt_by_them(before.text, run.text):
            yield run.op, run.text


_LIMIT = pattern(r"\s*(?:in|outside|inside|among|within|across|at) ")


def _is_of_things(before: str) -> bool:
    """Whether what stands before is the plain word for a thing, as no name is and no verb of speech."""
    if not before.rstrip()[-1:].isalpha():
        return False
    row = words_of(sentences(before)[-1])
    is_plain = row[-1].islower() or (len(row) == 1 and row[0].istitle())
    return is_plain and row[-1].lower() not in FUNCTION_WORDS


def _goes_on(after: str) -> bool:
    """Whether a verb follows that tells how things stand or went."""
    first = words_of(after[:_A_WORD])[:1]
    return bool(first) and (first[0] in _STANDS or is_move(first[0]))


def _is_felt_by_them(before: str, said: str) -> bool:
    """Whether a phrase says who has a mood that nobody else on a market has: concern among traders."""
    row, last = words_of(said), words_of(before.lower())[-1:]
    return row[0] == "among" and row[-1] in _FEELING and not _FELT.isdisjoint(last)


_FELT = words("mood moods concern concerns sentiment")
_FEELING = words("traders investors dealers")

_A_WORD = 30
_STANDS = words("is are was were has have had will would remains remained")


def _limits_whom(said: str, other: Witness) -> bool:
    """Whether a phrase names some of the whole: women, rural areas, the north, all but Norland. Time limits
    nothing, nor does the place that all copy is of, "in the country"."""
    row = said.split()
    rest = [word for word in row[1:] if word not in _BEFORE_A_NOUN]
    if len(row) > LONGEST or not rest or not _TIMES.isdisjoint(rest) or not _is_plain(said):
        return False
    if row[0] in ("outside", "inside") and rest[-1] in _STOOD_BY:
        return False
    if row[0] in ("outside", "among"):
        return True
    if any(word[0].isupper() for word in rest):
        return other.lacks_name_in([f" {said}"])
    is_of_a_kind = len(rest) > 1 and _NO_KIND.isdisjoint(rest)
    is_some = row[1] not in _BEFORE_A_NOUN and rest[-1].endswith("s") and rest[-1] not in _WHOLES
    return is_of_a_kind or (len(rest) == 1 and is_some) or not _COMPASS.isdisjoint(rest)


def _is_plain(said: str) -> bool:
    return not any(c.isdigit() or c in ',;:()"“”' for c in said)


_BEFORE_A_NOUN = words("the a an its their his her our this that these those")
_COMPASS = words("north south east west northern southern eastern western")
_WHOLES = words("areas markets terms times ways cases circumstances conditions talks words matters")
_NO_KIND = words(
    """whole entire same other others such most many some all both any no certain several various favor favour
    least best worst large particular general words terms light view face case form currency"""
)
_STOOD_BY = words(
    "building gates gate court courthouse hall stadium church embassy hotel office offices"
)
"""By what people stand, whoever they are."""
_TIMES = words(
    """time year years month months week weeks quarter quarters day days decade decades period future past
    moment meantime end start beginning middle wake run term half season morning evening night hour hours
    minutes summer winter spring autumn fall weekend century today january february march april may june
    july august september october november december recent early late trade trading session"""
)
