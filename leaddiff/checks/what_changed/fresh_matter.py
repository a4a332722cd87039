"""Fresh matter: whether what came into a kept paragraph says something that the version before said nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from leaddiff.checks.what_changed.retold import FEWEST, Witness
from leaddiff.checks.what_changed.traces import Trace, has_fresh_stems, worded_stems
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.vocabulary import content_stems, content_words, stem
from leaddiff.nouns.changes import (
    Op,
    Run,
)

FRESH_WORDS = 2
"""Content words, new to a paragraph, that make its wording new material (1 to 5)."""

GIVEN_WORDS = 4
"""Content words that may go in one place for a word or two without the paragraph being rewritten (3 to 6):
"the payment that the bank agreed to make to the insurer" for "the deal" says less, "that unit" for "the port
authority" the same."""

DESCRIPTION = 3
"""Words before a name by which a reader is told who or what it is (2 to 4): "tea store chain"."""

OUTSIZE = 100_000
"""Characters that changed in one paragraph (20,000 to 500,000) from which on it is told as new material or
rewritten, without a look at what it says otherwise; no paragraph of copy comes near."""


def has_fresh_words(trace: Trace) -> bool:
    """Whether enough content words came to a paragraph that its wording is new material."""
    return is_outsize(trace) or has_fresh_stems(trace, FRESH_WORDS)


def is_outsize(trace: Trace) -> bool:
    """Whether more changed in a paragraph than is looked at word by word."""
    return sum(map(len, (*trace.came, *trace.gone))) >= OUTSIZE


def is_news(trace: Trace, fresh: Collection[str], old: Witness, brings_figure: bool) -> bool:
    """Whether what came into a paragraph says something that the version before said nowhere."""
    is_sentence = bool(fresh) and is_a_sentence(trace.inserted) and not stood_as_a_clause(trace)
    has_matter = brings_figure or len(fresh) >= FRESH_WORDS or is_sentence
    if not has_matter:
        return False
    if _has_altered_sentence(trace, old):
        return True
    if old.saw(" ".join(trace.came)):
        return False
    bringing = _bringing(trace, fresh, old)
    return not old.told_all(bringing) and _is_left_over(trace, bringing, fresh, old)


def _has_altered_sentence(trace: Trace, old: Witness) -> bool:
    """Whether a whole sentence came that stood elsewhere, with another figure, day, name or "not" in it."""
    came = (text.strip(f" {_STOPS}") for text in trace.came if is_a_sentence([text]))
    return any(old.alters(sentence) for text in came for sentence in sentences(text))


def stood_as_a_clause(trace: Trace) -> bool:
    """Whether each sentence that came says what went from the paragraph in one stretch, or stood about it: "The
    report is due in May." of "The report, which will be due in May, says"."""
    from leaddiff.languages.said_alike import is_reworded

    went = [frozenset(content_stems(text)) for text in trace.gone]
    stood = {s for run in trace.words if run.op is not Op.CAME for s in content_stems(run.text)}
    lost = stood.difference(*(content_stems(text) for text in trace.came))
    came = [frozenset(content_stems(text)) for text in trace.inserted if is_a_sentence([text])]
    return all(
        any(len(said & stems) >= FEWEST_OF_A_CLAUSE for stems in went)
        and all(is_reworded(s, lost) for s in said - stood)
        for said in came
    )


FEWEST_OF_A_CLAUSE = 3
"""Content words (2 to 5) by which a clause is known in the sentence that was made of it."""


def _is_left_over(
    trace: Trace, bringing: Sequence[str], fresh: Collection[str], old: Witness
) -> bool:
    """Whether what stood in another place of the version before leaves anything that is news: of ", which has
    two piers," that stood elsewhere and "Separately" not."""
    told = {text for text in bringing if old.told_all([text])}
    if not any(len(content_stems(text)) >= FEWEST for text in told):
        return True
    left = [text for text in trace.came if text not in told]
    stems = {s for text in left for s in content_stems(text)}
    has_figure = any(c.isdigit() for text in left for c in text)
    return has_figure or len(stems.intersection(fresh)) >= FRESH_WORDS or is_a_sentence(left)


def _bringing(trace: Trace, fresh: Collection[str], old: Witness) -> list[str]:
    """The texts that came with a new word or a figure: ", which the minister said" beside them has nothing
    that need have been told before."""
    bringing = [
        text
        for text in trace.came
        if any(c.isdigit() for c in text)
        or any(stem(w) in fresh and not old.names(w) for w in content_words(text))
    ]
    return bringing or list(trace.came)


def is_scattered(
    trace: Trace, fresh: Collection[str], untold: Collection[str], old: Witness
) -> bool:
    """Whether of what came part stood elsewhere before, and the rest is a word here and there: "the biggest
    deal in a decade" moved up, "said earlier", "a mega-merger"."""
    if not len(untold) < len(fresh) or is_a_sentence(trace.inserted):
        return False
    return all(brought < FRESH_WORDS for brought, _ in _exchanges(trace, untold, old))


def brings_more(trace: Trace, fresh: Collection[str], old: Witness) -> bool:
    """Whether in one place more came than a word for a word: a sentence, a name that the version before
    has not, or more new words than went there. A paragraph said again with a word here and there is
    reworded: "the region's seven airports" for "seven regional airports"."""
    several = (
        text for text in trace.inserted if " " in text.strip()
    )  # U.S. with its point is no sentence
    if is_a_sentence(several) or old.lacks_name_in(trace.came):
        return True
    return any(brought - given >= FRESH_WORDS for brought, given in _exchanges(trace, fresh, old))


def weighs(trace: Trace, fresh: Collection[str], figure: str | None, old: Witness) -> bool:
    """Whether what came into a kept paragraph is such that whoever has the version before edits for it: a
    figure, a sentence, a name that stood nowhere, or more words of matter than went for them, of which
    ``FRESH_WORDS`` stood nowhere or ``CLAUSE_WORDS`` in other places. What is less is wording: "despite
    signs of it", "while at it". In a lead every word is the news."""
    from leaddiff.languages.said_alike import is_light

    if trace.new == 1 or figure or is_a_sentence(trace.inserted):
        return True
    if old.lacks_name_in(trace.came):
        return True
    matter = {s for s in fresh if not is_light(s)}
    unsaid = set(old.lacking(matter))
    if any(
        _gives_reason(text, matter) or _tells_a_deed_more(text, unsaid) for text in trace.inserted
    ):
        return True
    is_weighty = len(unsaid) >= FRESH_WORDS or len(matter) >= CLAUSE_WORDS
    telling = [each for each in _exchanges(trace, unsaid or matter, old) if each[0]]
    return is_weighty and sum(b for b, _ in telling) > sum(given for _, given in telling)


def _gives_reason(text: str, matter: Collection[str]) -> bool:
    """Whether a clause came that says why, or what somebody told: because the talks were lost."""
    return (
        _REASON.match(text) is not None
        and len(set(content_stems(text)) & set(matter)) >= FRESH_WORDS
    )


def _tells_a_deed_more(text: str, unsaid: set[str]) -> bool:
    """Whether what came goes on to say what somebody did or was, in a word that stood nowhere: and has admitted
    to the charges, and were taken to court."""
    return _DEED_MORE.match(text) is not None and not unsaid.isdisjoint(content_stems(text))


_DEED_MORE = pattern(
    r"(?i)\W*(?:and|but) (?:(?:has|have|had|is|are|was|were|will|would|can|could|did|does|do)\b|\w+ed\b"
    r"|(?:took|gave|made|sold|bought|won|lost|left|paid|met|held|kept|sent|struck|shot|fled|broke|began)\b)"
)

_REASON = pattern(r"(?i)\W*(?:because|after|since|when|and (?:told|said)|who (?:said|told))\b")

CLAUSE_WORDS = 5
"""Words of matter that stood elsewhere in the version before (5 to 8) by which a paragraph says something anew
with them."""


def is_word_for_word(trace: Trace, fresh: Collection[str], old: Witness) -> bool:
    """Whether words were exchanged here and there alone, and no figure: no place got more than
    ``FRESH_WORDS`` new ones, or two for none, or gave more than ``GIVEN_WORDS`` for one. In a lead two
    words are the news: "beat" and "took the lead over"."""
    has_figure = any(c.isdigit() for text in trace.came for c in text)
    described = {
        run.text for run, after in pairwise(trace.words) if _describes(run.text, after.text)
    }
    comes_alone = any(
        len(content_words(text)) >= FRESH_WORDS for text in trace.inserted if text not in described
    )
    if trace.new == 1 or has_figure or comes_alone:
        return False
    return not any(
        brought > FRESH_WORDS or brought - given >= FRESH_WORDS or (brought and given > GIVEN_WORDS)
        for brought, given in _exchanges(trace, fresh, old)
    )


def _exchanges(trace: Trace, fresh: Collection[str], old: Witness) -> Iterator[tuple[int, int]]:
    """For each place where words came, how many new ones it got and how many it gave. Who was named before
    brings nothing by being named again, nor by what he is called before his name: "ride service Halmo"."""
    nothing = Run(Op.KEPT, "")
    row = (nothing, *trace.words, nothing)
    for before, run, after in zip(row, row[1:], row[2:], strict=False):
        if run.op is Op.CAME and not _describes(run.text, after.text):
            words = content_words(run.text)
            brought = [w for w in words if stem(w) in fresh and not old.names(w)]
            given = worded_stems(before.text) if before.op is Op.GONE else []
            yield len(brought), len(set(given) - set(map(stem, words)))


def _describes(came: str, after: str) -> bool:
    """Whether a few plain words came before a name that stood there, which say of what trade it is. What befell
    somebody describes nobody, nor what is held against him: "indicted banker Hask", "bankrupt grocer Halm",
    "drug front Halm", "illegal lender Halm". A group or a plant may be of anything: of what, must be a line of
    business."""
    row = came.split()
    is_plain = 0 < len(row) <= DESCRIPTION and all(word.islower() for word in row)
    if not (is_plain and row[-1] in _trades() and after.strip()[:1].isupper()):
        return False
    lines = _business_lines()
    if row[-1] in _ANYTHING:
        return lines.union(_trades()).issuperset(row[:-1])
    return not any(
        word in _BEFALLEN or _tells_a_state(word) for word in row[:-1] if word not in lines
    )


def _tells_a_state(word: str) -> bool:
    """Whether a word may tell how a firm fares or what it does: failed, leaking, debt-laden."""
    return (word.endswith(("ed", "ing")) or "-" in word) and not word.endswith(_WHOSE)


@cache
def _trades() -> frozenset[str]:
    return table_words(ENGLISH, "trades")


@cache
def _business_lines() -> frozenset[str]:
    return table_words(ENGLISH, "business_lines")


_ANYTHING = frozenset(
    """association charity city club federation foundation fund giant group house line major mill mine network
    operator plant platform port service services site tank town trader union""".split()
)
"""What the words before it make of good fame or bad: a hedge fund, a slush fund."""

_WHOSE = ("-owned", "-based", "-listed")

_BEFALLEN = frozenset(
    """bankrupt insolvent defunct fugitive embattled illegal rogue fake bogus shell terrorist militant corrupt
    secret criminal pirate mafia drug front""".split()
)


def is_sentence_more(trace: Trace) -> bool:
    """Whether a whole sentence came to a paragraph."""
    return is_a_sentence(trace.inserted, FRESH_WORDS)


def brings_another_sentence(trace: Trace) -> bool:
    """Whether a whole sentence came to a paragraph that has next to nothing of what went there, so that it is
    no rewording: "The mill will be sold." for "Shares rose 2 percent."."""
    gone = frozenset(content_stems(" ".join(trace.gone)))
    came = (
        frozenset(content_stems(sentence))
        for text in trace.came
        for sentence in sentences(text.strip(_LEADING))
        if sentence[:1].isupper() or sentence[:1] in _QUOTING
    )
    return any(
        len(said.intersection(trace.fresh_stems)) >= FEWEST
        and len(said & gone) * IN_PASSING <= len(said)
        for said in came
    )


IN_PASSING = 5
"""One word in how many (3 to 8) of a sentence that came may have gone for it to be another."""

_LEADING = " *•–—-"
_QUOTING = '"“'


def is_a_sentence(texts: Iterable[str], fewest: int = 1) -> bool:
    """Whether any of these runs has a whole sentence in it, with at least so many content words. Its
    stop may be that of the sentence before."""
    return any(
        len(content_stems(sentence)) >= fewest
        for text in texts
        if text.strip()[:1] in _STOPS or text.rstrip()[-1:] in _STOPS
        for sentence in sentences(text.strip(f" {_STOPS}"))
        if sentence.lstrip()[:1].isupper()
    )


_STOPS = '.!?"”'
