"""Figures of others: what a claim adds of one firm's sales or profit where only others' are told.

"Adds Halm sales" is untrue where sales of Orwick came and Halm is named for something else. It may be told
in other words, "Halm sold 900 boats", so any figure will do by his name, and the firm a story is of in its
headline or lead may be "it" all over.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Claim

_OF_ONE = pattern(
    r"(?:(?:more|further|new) )?(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)(?:['’]s?)? (?:[a-z-]+ ){0,2}"
    r"(?P<what>sales|profits?|revenues?|earnings|deliveries|output|production)$"
)


def told_of_others(claim: Claim, case: Case) -> tuple[str, ...]:
    """The things of a claim without a place that are sales or the like of one who is named, where such came of
    others alone."""
    if has_place(claim):
        return ()
    named = [thing.strip() for thing in things(claim.topic)]
    return tuple(thing for thing in named if _is_of_others(thing, case))


def _is_of_others(thing: str, case: Case) -> bool:
    found = _OF_ONE.match(thing)
    if not found or _is_said(found["name"], f"{case.new.headline or ''} {case.new.matter[0]}"):
        return False
    what = frozenset(content_stems(found["what"]))
    is_told = False
    for number in sorted(case.traces):
        before = case.new.matter[number - 2] if number > 1 else ""
        for sentence in fresh_sentences(number, case):
            is_its = not what.isdisjoint(content_stems(sentence))
            known = f"{before} {sentence}" if _GOES_ON.match(sentence) else sentence
            if (is_its or _FIGURE.search(sentence)) and _is_said(found["name"], known):
                return False
            is_told, before = is_told or is_its, f"{before} {sentence}"
    return is_told


def _is_said(name: str, text: str) -> bool:
    """Whether a text says a name, in short or in full: GM, General Motors."""
    from leaddiff.checks.topics.told_topics import names_one_said

    letters = "".join(word[0] for word in words_of(text) if word[:1].isupper())
    is_in_short = name.isupper() and name in letters
    return is_in_short or name in text or names_one_said(name, text)


_GOES_ON = pattern(
    r"\W*(?:(?:It|Its|They|Their|The|This|That|In|For|On|By|At|But|And|Sales|Profits?|Revenues?|Earnings|Output"
    r"|Total|Overall|Net|Global|Domestic|Quarterly|Annual|Monthly)\b|[a-z\d$€£])[^A-Z]*$"
    r"|\W*(?:It|Its|They|Their|The (?:\w*maker|company|firm|group|bank|retailer|carrier))\b"
)
"""What goes on with whoever was named before: "It sold 400", "Sales rose 5 percent"."""

_FIGURE = pattern(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d")
"""A figure that is no year."""
