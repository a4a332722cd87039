"""Reserved: what holds a statement back, or speaks against it, and went from a paragraph that stands on or came
to it: a condition, a caveat, a denial, another view. Without it what is left says more than it did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.awaited import awaits
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.reservations import clauses, holds_back, is_set_against, withholds
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import Turn, WordsChanged

STANDS_ON = 2
"""Words of matter that must stand on in a paragraph for it to be the statement that is held back (1 to 4)."""

SAID_ANEW = 2
"""Words of matter (1 to 4) on the other side of a paragraph from which on a condition may stand there in other
words."""

RUNS_OF_A_CLAUSE = 40
"""Runs of a paragraph (10 up) within which a condition that went is told: a sentence has fewer."""

FEWEST = 2
"""Words of matter that a clause must have (1 to 3): "however" alone holds nothing back."""


def left_unreserved(trace: Trace, new: Witness) -> Iterator[Alteration]:
    """The first that went from a paragraph."""
    found = chain(_reservations(trace, Op.GONE, new), _conditions_lost(trace, new))
    for words, clause in islice(found, 1):
        seen = WordsChanged(Turn.UNRESERVED, excerpt(words, clause, None, new.text(trace.new)))
        yield Alteration(Altered.REWRITE, Nature.GONE, seen, trace.old, (trace.new,))


def reserved_now(trace: Trace, old: Witness, new: Witness) -> Iterator[Alteration]:
    """The first that came to one, be its words few: ", which it denies"."""
    for words, clause in islice(_reservations(trace, Op.CAME, old), 1):
        seen = WordsChanged(Turn.MATERIAL, excerpt(words, None, clause, new.text(trace.new)))
        yield Alteration(Altered.MATERIAL, Nature.CAME, seen, trace.old, (trace.new,))


def _reservations(trace: Trace, op: Op, other: Witness) -> Iterator[tuple[tuple[Run, ...], str]]:
    """The words that went (or came, as ``op`` has it) of which each holds back, or speaks against, what stands
    on, each behind the runs of the paragraph with no more of its own run than these words. Those that the
    ``other`` version tells elsewhere, or has others for that hold back too, neither went nor came."""
    these, those = (trace.gone, trace.came) if op is Op.GONE else (trace.came, trace.gone)
    if not any(map(_may_hold_back, these)):
        return
    kept = " ".join(run.text for run in trace.words if run.op is Op.KEPT)
    instead = " ".join(those)
    if len(content_words(kept)) < STANDS_ON or _may_hold_back(instead):
        return
    went = set(content_stems(" ".join(these)))
    is_anew = len([s for s in content_stems(instead) if s not in went]) >= SAID_ANEW
    words = trace.words
    for at, run in enumerate(words):
        for clause in _reserving(words, at, is_anew) if run.op is op else ():
            if not _stands(clause, other):
                yield (*words[:at], Run(op, clause), *words[at + 1 :]), clause


def _conditions_lost(trace: Trace, new: Witness) -> Iterator[tuple[tuple[Run, ...], str]]:
    """The conditions within words that went, each behind the runs as a reservation is: one of which nothing
    stands on and nothing as long came for, "if the guild permits and", and one of which the rest is told with
    nothing that makes it hold only so far: lent "if it can show that it is viable", "to become viable"."""
    if len(trace.old) > 1 or any(map(_IF.search, trace.came)):
        return
    text = new.text(trace.new)
    stand = set(content_stems(text))
    fresh = {s for came in trace.came for s in content_stems(came)}
    fresh -= {s for gone in trace.gone for s in content_stems(gone)}
    for at, run in enumerate(trace.words):
        if run.op is not Op.GONE or not _IF.search(run.text):
            continue
        before = trace.words[at - 1].text if at and trace.words[at - 1].op is Op.KEPT else ""
        near = trace.words[at : at + RUNS_OF_A_CLAUSE]
        was = before + "".join(each.text for each in near if each.op is not Op.CAME)
        low = len(before)
        for found in _IF.finditer(was, low):
            own = set(content_stems(found[0]))
            is_lost = (
                own.isdisjoint(stand) and len(fresh) <= len(own) and not _stands(found[0], new)
            )
            is_open = not found[0].startswith("if") or _ONLY_SO_FAR.search(text)
            is_bare = 2 * len(own & stand) >= len(own) and not is_open
            clause = run.text[found.start() - low : found.end() - low].strip()
            if clause and len(own) >= FEWEST and (is_lost or is_bare):
                yield (*trace.words[:at], Run(Op.GONE, clause), *trace.words[at + 1 :]), clause


_IF = pattern(
    r"(?<![Ss]ee )(?<![Kk]now )(?<![Aa]sk )(?<![Aa]sked )(?<![Cc]lear )(?<![Dd]ecide )(?<![Dd]etermine )"
    r"(?<![Aa]s )(?<![Ee]ven )(?<![Ww]hat )(?<![Ww]onder )(?<![Ss]ure )"
    r"\b(?:if|although|though)\b[^,.;]*?(?=\band\b|[,.;]|$)",
    has=("if", "though"),
)
_ONLY_SO_FAR = pattern(
    r"(?i)\b(?:if|unless|provid\w+|once|when|after|until|should|could|would|may|might|condition\w*|assum\w+"
    r"|depend\w*|conting\w+|subject|case|event|whether|without|any|were|by \w+ing|likely|need\w*|must"
    r"|requir\w+)\b"
)


def _may_hold_back(text: str) -> bool:
    return any(map(holds_back, clauses(text)))


def _reserving(words: Sequence[Run], at: int, is_anew: bool) -> Iterator[str]:
    """The parts of a run that went which hold back what stands before them: its sentences, and of one that
    stands on the clause."""
    before = words[at - 1].text if at and words[at - 1].op is Op.KEPT else ""
    parts = sentences(words[at].text)
    follows = len(content_words(before)) >= STANDS_ON
    for number, part in enumerate(parts):
        ends = number + 1 < len(parts) or _ends_there(words, at)
        is_whole = _begins_sentence(part, before) and _stops(part, words, at)
        holds = _speaks_against(part, follows) if is_whole else _holds(part, ends and not is_anew)
        if holds and not awaits(part):
            yield part
        before, follows = part, follows and not content_words(part)


def _speaks_against(sentence: str, follows: bool) -> bool:
    """Whether a sentence spoke against what stands on: "But the union said otherwise" where it ``follows``
    that, a denial wherever it stood."""
    return withholds(sentence) or (follows and _has_matter(sentence) and is_set_against(sentence))


def _has_matter(text: str) -> bool:
    return len(content_words(text)) >= FEWEST


def _begins_sentence(part: str, before: str) -> bool:
    is_first = not any(map(str.isalnum, before)) or before.rstrip()[-1:] in _STOPS
    return is_first and part.lstrip()[:1].isupper()


def _stops(part: str, words: Sequence[Run], at: int) -> bool:
    """Whether a sentence stops with a part of a run, or right behind it."""
    following = next((run.text for run in words[at + 1 :] if run.op is not words[at].op), "")
    return part.rstrip()[-1:] in _STOPS or following.lstrip()[:1] in _STOPS


def _holds(clause: str, ends: bool) -> bool:
    """Whether a clause holds back the sentence that stands on; a condition must end where the run does."""
    return withholds(clause) or (ends and _has_matter(clause) and holds_back(clause))


def _ends_there(words: Sequence[Run], at: int) -> bool:
    """Whether a clause ends with a run of words: with a mark of its own, or one behind it. "The ferry" for "If
    the hull is sound, the ferry" lost the clause."""
    after = words[at + 1 :]
    following = next((other.text for other in after if other.op is Op.KEPT), "")
    instead = after[0].text.strip().lower() if after and after[0].op is Op.CAME else ""
    clause = words[at].text.rstrip()
    if instead and clause.lower().endswith(f" {instead}"):
        clause = clause[: -len(instead)].rstrip()
    return clause[-1:] in _CLOSING or not following[:1].isspace()


_STOPS = tuple('.!?"”')
_CLOSING = tuple('.,;:!?)"”')


def _stands(clause: str, other: Witness) -> bool:
    """Whether the other copy says it too, or has a paragraph that doubts or denies the same in other words."""
    is_said = other.saw(clause) or other.told_all([clause])
    return is_said or (withholds(clause) and other.holds_back_on(content_stems(clause)))
