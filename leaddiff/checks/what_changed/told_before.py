"""Told before: which clauses that came to a paragraph say what the version before said in another one.

A desk that works a story over moves its facts about: two sentences become one, a clause goes up to the lead.
Nothing of that is new to a client. It is looked at clause by clause: what was moved stands beside what is new.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from leaddiff.checks.what_changed.fresh_matter import is_a_sentence, stood_as_a_clause
from leaddiff.checks.what_changed.list_members import name_in_full
from leaddiff.checks.what_changed.retold import FEWEST, Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import are_opposed, way_of
from leaddiff.languages.said_alike import is_reworded, said_alike
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems, content_words, stem
from leaddiff.nouns.changes import Op

NEAREST = 7
"""Words of matter on either side of a clause (3 to 10) by which it is known of what it is said."""

_BOUNDS = pattern(
    r"[,;:()\"“”—–]| --? |[.!?] |\b(?:and|but|which|who|whose|where|while|after|as|because|although)\b"
)
"""Where a clause ends, or one of the things that are told in a row."""


def less_told_before(fresh: Sequence[str], trace: Trace, old: Witness, text: str) -> list[str]:
    """The stems new to a paragraph, whose ``text`` is given, less those of clauses that another paragraph of
    the older version has."""
    told = _told_elsewhere(trace, frozenset(fresh), old, text) if fresh else ()
    return [stem for stem in fresh if stem not in told]


def less_said_alike(fresh: Sequence[str], trace: Trace) -> list[str]:
    """The stems new to a paragraph less those that say what a word that went from it said, "climbed" for
    "rose", "acquire" for "buy", "rarely" for "rare"; and that it is "according to" whoever "said" it.
    Where one is the opposite of what went, all of them count."""
    went = {s for text in trace.gone for s in content_stems(text)}
    came = {s for text in trace.came for s in content_stems(text)}
    lost = went - came
    is_turned = any(are_opposed(lost | said_alike(lost), {s, *said_alike([s])}) for s in fresh)
    if is_turned or not went:
        return list(fresh)
    alike, ways = said_alike(went), {way_of(s) for s in went} - {None}
    return [
        s
        for s in fresh
        if said_alike([s]).isdisjoint(alike)
        and way_of(s) not in ways
        and s.removesuffix("l") not in went
        and s != _ACCORDING
    ]


def less_reworded(fresh: Sequence[str], trace: Trace) -> list[str]:
    """The stems new to a paragraph less those that say anew, wherever they stand, what a word it lost said:
    "unveiled" for "announced", "moved" for "took steps". A whole sentence
    that was no clause says what it says."""
    went = {s for text in trace.gone for s in content_stems(text)}
    lost = went.difference(*(content_stems(text) for text in trace.came))
    if any(are_opposed(lost, [s]) for s in fresh):
        return list(fresh)
    whole = [] if stood_as_a_clause(trace) else filter(is_a_sentence, ([t] for t in trace.inserted))
    told = {s for (text,) in whole for s in content_stems(text)}
    return [s for s in fresh if s in told or not is_reworded(s, lost)]


def less_echoed(fresh: Sequence[str], trace: Trace) -> list[str]:
    """The stems new to a paragraph less those of a phrase put in that says again what stands about it: "fell
    sharply in a deep selloff", "over the weekly period, for the third week"."""
    stands = {s for run in trace.words if run.op is Op.KEPT for s in content_stems(run.text)}
    echoed = {s for text in trace.inserted if _echoes(text, stands) for s in content_stems(text)}
    return [s for s in fresh if s not in echoed]


def _echoes(text: str, stands: Collection[str]) -> bool:
    """Whether a phrase has nothing but words that say what others do, at least one of which no light one; what
    is not so, and what has a name or a figure in it, says more."""
    says_more = any(c.isdigit() or c.isupper() for c in text) or not _NOT.isdisjoint(text.split())
    return not says_more and all(is_reworded(s, stands) for s in content_stems(text))


_NOT = frozenset("no not nor never without".split())
_ACCORDING = stem("according")


def _told_elsewhere(trace: Trace, fresh: frozenset[str], old: Witness, text: str) -> frozenset[str]:
    """The fresh stems of clauses that stood elsewhere; one that another clause brings too is none of them."""
    told, brought = set[str](), set[str]()
    for clause, among in _clauses(trace, text):
        own = fresh.intersection(content_stems(clause))
        is_told = bool(own) and old.tells_clause(clause, own, among)
        (told if is_told else brought).update(own)
    joined = (s for came in trace.inserted if _joins_one(came) for s in content_stems(came))
    pairs = ((run, after) for run, after in pairwise(trace.words) if run.op is Op.CAME)
    names = (name_in_full(run.text, after.text, old) for run, after in pairs)
    in_full = (s for name in names for s in content_stems(name))
    return frozenset(told - brought).difference(joined).union(in_full)


def _joins_one(came: str) -> bool:
    """Whether only one more came beside those who are named, "and a deckhand": elsewhere he was named for
    something else."""
    return came.split()[:1] == ["and"] and len(content_stems(came)) < FEWEST


def is_told_with_figure(figure: str, trace: Trace, old: Witness, text: str) -> bool:
    """Whether the clause by which a figure or a day came stood elsewhere in the older version in all its
    matter: "most likely on Friday" that went up to the lead. "Up 5 percent" may be of anything."""
    holding = [pair for pair in _clauses(trace, text) if figure.lower() in pair[0].lower()]
    return bool(holding) and all(
        _has_matter(clause, figure) and old.tells_clause(clause, content_stems(clause), sentence)
        for clause, sentence in holding
    )


def _has_matter(clause: str, figure: str) -> bool:
    """Whether a clause says more than a figure, a word that says of what; of a day one is enough."""
    beside = set(content_stems(clause)).difference(content_stems(figure))
    return len(beside) > any(map(str.isdigit, figure))


def _clauses(trace: Trace, text: str) -> Iterator[tuple[str, str]]:
    """What came to a paragraph, clause by clause, each with the words it stands among in its sentence."""
    plain = " ".join(text.split())
    for came in (run.text for run in trace.words if run.op is Op.CAME):
        for clause in _BOUNDS.split(came):
            said = " ".join(clause.split())
            if content_stems(said):
                yield said, _around(said, plain)


def _around(clause: str, text: str) -> str:
    """A clause with the nearest words of its sentence, a few on either side: of what it is said."""
    sentence = next((each for each in sentences(text) if clause in each), "")
    before, _, after = sentence.partition(clause)
    return " ".join((*content_words(before)[-NEAREST:], clause, *content_words(after)[:NEAREST]))
