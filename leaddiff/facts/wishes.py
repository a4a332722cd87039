"""Wishes: what somebody asks for, or what would be, that is told as done, or the other way."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind

Span = tuple[int, int]

_ASKING = words(
    """want wants wanted ask asks asked seek seeks sought urge urges urged demand demands demanded request
    requests requested"""
)
_GETTING = words("had has have got gets made makes")


def wishes_changed(edit: Edit) -> Iterator[FactChange]:
    """Where a deed that was asked for or would be done is done now: prosecutors want him jailed, had him
    jailed; a pact would ban the boats, bans them. Only where the verb alone changed: in a longer rewrite it
    may be told of another thing."""
    for block in edit.before.spans.keys() & edit.after.spans.keys():
        gone, came = edit.before.spans[block], edit.after.spans[block]
        sides = (edit.old, gone), (edit.new, came)
        if any(any(passage.quoted[slice(*span)]) for passage, span in sides):
            continue
        if _is_done(*sides) or _is_done(*reversed(sides)):
            yield edit.fact(FactKind.ATTRIBUTION, gone, came)._replace(hedge=True)


def _is_done(wished: tuple[Passage, Span], done: tuple[Passage, Span]) -> bool:
    wish, deed = (passage.lower[slice(*span)] for passage, span in (wished, done))
    if len(deed) != 1:
        return False
    if len(wish) == 1:
        return wish[0] in _ASKING and deed[0] in _GETTING
    if len(wish) != 2 or wish[0] != "would" or wish[1] in _NO_DEED:
        return False  # what a fee would be says no deed
    passage, (first, _) = wished
    before = passage.lower[passage.sentence_of(first)[0] : first]
    near = before[-_SUBJECT:]
    is_ruled = not _RULES.isdisjoint(near) and "under" not in near
    is_named = _opens_with_a_name(passage, first) and _UNDER.isdisjoint(before)
    is_wished = is_ruled or (is_named and wish[1] not in _BRINGING)
    return _is_past_of(deed[0], wish[1]) or (is_wished and _is_present_of(deed[0], wish[1]))


def _opens_with_a_name(passage: Passage, would: int) -> bool:
    """Whether who has a name would do it himself: Orsil would leave, and not the sale by Orsil."""
    first = would
    while first > 0 and passage.words[first - 1][:1].isupper():
        first -= 1
    return first < would and (first == 0 or passage.lower[first - 1] not in _OF)


_OF = words("by of to for with from in on at")
_NO_DEED = words("be mean need cost require become say go")
"""What a fee would be, or somebody would say or become, is no deed that was wished for."""
_RULES = words("law bill pact treaty act accord rule rules decree ban measure deal order")
"""What does nothing yet that it would do: the pact would ban the boats. A merger creates what it would."""
_UNDER = words("under if")
"""What somebody does under a plan is planned."""
_BRINGING = words("create make bring give mean")
"""What a deal does by itself; firms, and whoever else has a name, do only what they do."""
_SUBJECT = 3  # words before "would" in which they stand


def _is_past_of(word: str, verb: str) -> bool:
    from leaddiff.languages.plans import is_past

    return is_past(word, verb) or (word.endswith("ed") and stem(word) == stem(verb))


def _is_present_of(word: str, verb: str) -> bool:
    return word != verb and word.endswith("s") and stem(word) == stem(verb)
