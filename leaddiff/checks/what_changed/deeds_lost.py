"""Deeds lost: what befell somebody or what he did, told in a clause that went and nowhere now: "firms that have
since closed", "After a raid on the market, ". What a thing is, and who opened it when, is ornament."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, pairwise

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.said_alike import is_light, said_alike
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems, stem
from leaddiff.nouns.changes import Op
from leaddiff.nouns.evidence import Turn, WordsChanged


def deeds_lost(trace: Trace, new: Witness) -> Iterator[Alteration]:
    """The first deed that went from a paragraph with its clause."""
    lost = chain(_clauses_lost(trace, new), _main_clauses_lost(trace, new))
    for clause in islice(lost, 1):
        seen = WordsChanged(Turn.REWRITE, excerpt(trace.words, clause, None, new.text(trace.new)))
        yield Alteration(Altered.REWRITE, Nature.GONE, seen, trace.old, (trace.new,))


def _clauses_lost(trace: Trace, new: Witness) -> Iterator[str]:
    before = ""
    for run in trace.words:
        if run.op is Op.GONE:
            for found in (*_RELATIVE.finditer(run.text), *_OPENING.finditer(run.text)):
                above = (before + run.text[: found.start()]).rstrip()
                is_whole = found[0][:1].islower() or not above or above[-1] in _STOPS
                whose = f"{sentences(above)[-1] if above else ''} {found[0]}"
                if is_whole and _is_told_no_more(found["deed"], found[0], whose, new):
                    yield found[0].strip(" ,")
        if run.op is not Op.CAME:
            before = run.text


def _main_clauses_lost(trace: Trace, new: Witness) -> Iterator[str]:
    """What somebody is no longer told to have done, where the clause on why or when he did it now says all of
    him: "Halm [raised its fares as it] sought to save the line"."""
    for before, run in pairwise(trace.words):
        found = _MAIN.fullmatch(run.text) if run.op is Op.GONE else None
        is_his = before.op is Op.KEPT and before.text.rstrip()[-1:].isalpha()
        if found is None or not is_his:
            continue
        matter = {s for s in content_stems(found["did"]) if not is_light(s)} - _WHEN
        if len(matter) >= MATTER and not new.told_all([found["did"]]):
            yield found["did"]


MATTER = 2
"""Words of matter (2 to 3) in what somebody did that is no filler: raised its fares."""

_MAIN = pattern(
    r"\s*(?P<did>[a-z][^,.;:]+) (?:as|after|while|when|because|since|before) (?:it|they|he|she|we)\s*"
)
_WHEN = frozenset(map(stem, (*weekday_names(), *month_names())))

_STOPS = '.!?"”'
_RELATIVE = pattern(
    r"\b(?:that|who|which) (?:(?:has|have|had|was|were|been|since|later|then|once|also|all|already) ){0,4}"
    r"(?P<deed>[a-z]+)[^,.;]*",
    has=("that ", "who ", "which "),
)
_OPENING = pattern(r"\b(?:After|Following) (?P<deed>[^,.;]{8,}),", has=("after ", "following "))


def _is_told_no_more(told: str, clause: str, whose: str, new: Witness) -> bool:
    is_of_no_deed = _OTHER_SENSE.search(clause) is not None
    is_unsaid = not is_of_no_deed and tells_deed_unsaid(told, new, whose)
    return is_unsaid and not new.told_all([clause])


def tells_deed_unsaid(told: str, other: Witness, whose: str = "") -> bool:
    """Whether a deed that weighs is told in some words of a clause, and the other version has none for it, be
    it in other words of those whom a text names."""
    in_other_words = values(ENGLISH, "deeds")
    found = [word for word in words_of(told.lower()) if word in in_other_words]
    deeds = said_alike(map(stem, found))
    phrases = [phrase for word in found for phrase in in_other_words[word].split(", ") if phrase]
    names = _names(whose)
    is_said = len(other.lacking(deeds)) < len(deeds) or any(
        other.says_of(names, phrase) if names else other.has_text(phrase) for phrase in phrases
    )
    return bool(found) and not is_said


def _names(text: str) -> frozenset[str]:
    """The words of a text that have a capital and are no small words or dates."""
    found = (word.removesuffix("'s") for word in words_of(text) if word[0].isupper())
    return frozenset(
        word for word in found if word.lower() not in FUNCTION_WORDS and stem(word) not in _WHEN
    )


_OTHER_SENSE = pattern(
    r"\b(?:(?<!was )(?<!were )(?<!been )closed (?:(?:higher|lower|flat|mixed|unchanged)\b|up\W*$"
    r"|(?:at|up|down|up by|down by|up at|down at|up on|down on) [^\w\s]{0,2}\d"
    r"|(?:up|down) on the (?:day|week)\b"
    r"|at (?:an?|its|their) (?:record|high|low|highest|lowest)\b"
    r"|with (?:a |)(?:gains?|loss|losses) of [^,;]*(?:percent|%|points?\b))"
    r"|closed by (?:snow|ice|fog|wind|rain|floods)\b"
    r"|closed for (?:\w+ |)(?:hours?|days?|weeks?|weekend|winter|summer|season|holidays?|repairs)\b"
    r"|which (?:(?:was|were|is|are|had|has|have|been) )+(?:shot|charged(?! (?:with|over)\b))\b"
    r"|which (?:(?:has|had|have) been|was|were|is|are) fired\b"
    r"|(?:which|that) (?:[a-z]+ ){0,3}fired from\b|fired up\b)",
    has=("closed", "shot", "fired", "charged"),
)
"""Where a word is told of no deed: shares that closed at 3 crowns, a film shot in Tarn, batteries charged."""
