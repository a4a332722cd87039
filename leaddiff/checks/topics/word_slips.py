"""Word slips: a word that was dropped and is put back, or was one too many and goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

from leaddiff.checks.topics.topic_kinds import names_slip
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import number_words
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim, Manner

_DROPPED = pattern(r"(?i)\b(?:dropped|missing|omitted|left[- ]out) words?\b", has=("word",))
_TOO_MANY = pattern(
    r"(?i)\b(?:extra|extraneous|superfluous|redundant|repeated|duplicate[d]?) words?\b",
    has=("word",),
)
_SEVERAL = pattern(r"(?i)\bwords\b|[\"'“”‘’`]")

_QUOTED = pattern(r"(?i)\bwords?,? ?(?:``|[\"“‘'`])(?P<word>[\w -]{1,40})(?:''|[\"”’'])")
"""The very word, given in quotation marks: dropped word 'not'."""

_REMOVED = pattern(
    r"(?i)\b(?:remov|delet|drop|omit|eliminat)[a-z]* (?:the )?"
    r"(?:(?:misplaced|stray|errant|extra|extraneous|superfluous|second|word) )?"
    r"(?:``|[\"“])(?P<word>[\w -]{1,40})(?:''|[\"”])"
)
"""So a removal may give it without saying that it is a word."""

MOST_WORDS = 2
"""Words more or fewer (1 to 3) that are still one word to whoever writes the note: "a", "at the"."""


NEGATING = words(
    """not no never nobody none nothing neither nor without unless hardly barely cannot can't don't won't
    isn't wasn't aren't weren't didn't doesn't couldn't wouldn't shouldn't haven't hasn't hadn't"""
)
"""What turns whatever it stands in."""


def goes_its_way(claim: Claim, found: Trace) -> bool:
    """Whether a paragraph changed the way a claim of a slip says: a dropped word came, more words stand
    there than did; one too many went; so did the word that a removal gives. A claim of anything else may be
    borne out either way, and so may one of a typo that stands behind an addition in a list."""
    said = _said(claim)
    if removes_a_word(claim):
        return any(_row(given_word(claim)) in _row(text) for text in found.gone)
    more = _count(found.came) - _count(found.gone)
    is_dropped, is_too_many = _DROPPED.search(said), _TOO_MANY.search(said)
    if not (is_dropped or is_too_many):
        return True
    if _QUOTED.search(said):
        side = found.came if is_dropped else found.gone
        return any(_row(given_word(claim)) in _row(text) for text in side)
    if is_dropped and _gained_a_word(found):
        return True
    is_one_word = abs(more) <= MOST_WORDS or _SEVERAL.search(said) is not None
    return is_one_word and (more > 0 if is_dropped else more < 0 or _lost_a_word(found))


def _said(claim: Claim) -> str:
    """The words that tell which slip a claim is of: its topic's alone where that stands in a list under a verb
    of another thing."""
    is_carried_over = claim.corrects and _OF_ANOTHER.match(claim.verb)
    return claim.topic or "" if is_carried_over else f"{claim.topic or ''} {claim.clause}"


_OF_ANOTHER = pattern(r"(?i)(?:add|insert|remov|delet|drop|cut|trim)")
"""Verbs under which a slip of the pen may stand in a list, which come or go and do not put it right."""


def given_word(claim: Claim) -> str:
    """The word that a claim gives in quotation marks; nothing where it gives none."""
    said = f"{claim.topic or ''} {claim.clause}"
    given = _QUOTED.search(said) or _REMOVED.search(said)
    return given["word"] if given else ""


def words_lacking(claim: Claim, traces: Iterable[Trace]) -> tuple[str, ...]:
    """Some of several words a claim gives that are not among what came in its paragraphs, or went where it
    says that they were too many: dropped words "that" and "the", of which one alone is back."""
    said = f"{claim.topic or ''} {claim.clause}"
    row = _SEVERAL_GIVEN.search(claim.clause)
    if row is None:
        return ()
    is_of_gone = claim.action is Action.CUT or _TOO_MANY.search(said) is not None
    changed = list(traces)
    texts = [text for found in changed for text in (found.gone if is_of_gone else found.came)]
    given = [found["word"] for found in _ONE_GIVEN.finditer(row[0])]
    lacking = tuple(w for w in given if not any(_row(w) in _row(text) for text in texts))
    return lacking if len(lacking) < len(given) else ()


_ONE = r"(?:``|[\"“‘'`])(?P<word>[\w -]{1,40})[,.]?(?:''|[\"”’'])"
_ONE_GIVEN = pattern(_ONE)
_NEXT_ONE = _ONE.replace("?P<word>", "")
_SEVERAL_GIVEN = pattern(
    rf"(?i)\bwords,? ?{_NEXT_ONE}(?:(?:,| and|, and) {_NEXT_ONE})+", has=("words",)
)
"""Words given in a row, each in quotation marks."""


def _row(text: str) -> str:
    return f" {' '.join(words_of(text.lower()))} "


def removes_a_word(claim: Claim) -> bool:
    """Whether a removal gives the very word that went: removes word "reportedly"."""
    said = f"{claim.topic or ''} {claim.clause}"
    return claim.action is Action.CUT and _QUOTED.search(said) is not None


def is_the_word_removed(claim: Claim, runs: Iterable[Run]) -> bool:
    """Whether all that went is the word that a removal gives, and nothing came."""
    changed = [run for run in runs if run.op is not Op.KEPT]
    given = given_word(claim)
    word = _row(given)
    is_alone = all(run.op is Op.GONE and _row(run.text) == word for run in changed)
    is_given = claim.action is Action.CUT and bool(words_of(given))
    return is_given and bool(changed) and is_alone


def _gained_a_word(found: Trace) -> bool:
    """Whether in some place between words that stand a word came and none went, be it that whole sentences
    were joined to it elsewhere."""
    kept = Run(Op.KEPT, "")
    return any(
        run.op is Op.CAME and 0 < len(words_of(run.text)) <= MOST_WORDS
        for before, run, after in zip(
            (kept, *found.words), found.words, (*found.words[1:], kept), strict=False
        )
        if before.op is after.op is Op.KEPT
    )


def _lost_a_word(found: Trace) -> bool:
    """Whether in some place of a paragraph more words went than came, be it that others came elsewhere."""
    for run, after in pairwise((*found.words, Run(Op.KEPT, ""))):
        came = words_of(after.text) if after.op is Op.CAME else ()
        if run.op is Op.GONE and len(words_of(run.text)) > len(came):
            return True
    return False


_OF_MARKS = pattern(
    r"(?i)\b(?:symbols?|punctuation|commas?|hyphens?|apostrophes?|brackets?"
    r"|(?:missing|stray|extra|extraneous|wrong|dropped|garbled) (?:characters?|letters?)"
    r"|(?:quotation|quote|question) marks?|closing quotes?)\b",
    has=(
        "symbol",
        "punct",
        "comma",
        "hyphen",
        "apostr",
        "bracket",
        "character",
        "letter",
        "mark",
        "quote",
    ),
)


def is_letter_put_right(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim of a letter speaks of a word that has one more or fewer, and no other than it says:
    remove extra letter J, "JOrsil" that is Orsil again."""
    if not is_of_marks(claim) or "letter" not in (claim.topic or "").lower():
        return False
    was, now = (words_of(side or "") for side in (fact.before, fact.after))
    pairs = [pair for pair in zip(was, now, strict=False) if pair[0] != pair[1]]
    if len(was) != len(now) or len(pairs) != 1:
        return False
    short, whole = sorted(pairs[0], key=len)
    said = _LETTER_SAID.search(claim.topic or "")
    letters = {whole[at] for at in range(len(whole)) if whole[:at] + whole[at + 1 :] == short}
    is_that_way = claim.action is not Action.CUT or pairs[0][0] == whole
    return is_that_way and bool(letters) and (said is None or said["letter"] in letters)


_LETTER_SAID = pattern(r"(?i)\bletter [\"'“‘]?(?P<letter>(?-i:[A-Za-z]))\b", has=("letter",))
_INITIAL = pattern(r"(?i)\b(?:middle )?initials?(?=$|[,;.]| (?:of|in|to|for)\b)", has=("initial",))
_LETTER = pattern(r"\b(?![AI]\s)[A-Z](?=\s|$)|\b[A-Z]\.")


def is_of_marks(claim: Claim) -> bool:
    """Whether a claim is of a mark or a letter, which is no word that came or went: removes stray character."""
    is_small = claim.action in (Action.ADD, Action.CUT, Action.RESTORE)
    return is_small and _OF_MARKS.search(claim.topic or "") is not None


def moves_its_mark(claim: Claim, was: str, now: str) -> bool:
    """Whether a text has fewer of the mark that a claim says was one too many, or more of the one it says was
    missing. Quotation marks and letters are held elsewhere, and characters may be any."""
    named = _MARK.search(claim.topic or "") if is_of_marks(claim) else None
    if named is None:
        return True
    mark = _MARKS[named[1].lower()]
    more = len(re.findall(mark, now)) - len(re.findall(mark, was))
    return more < 0 if claim.action is Action.CUT else more > 0


_MARK = pattern(
    r"(?i)\b(comma|hyphen|apostrophe|bracket)", has=("comma", "hyphen", "apostr", "bracket")
)
_MARKS = {"comma": ",", "hyphen": "[-–—]", "apostrophe": "['’]", "bracket": r"[()\[\]]"}


def lacks_initial(claim: Claim, traces: Iterable[Trace]) -> bool:
    """Whether a claim is of a middle initial, and none came or went here."""
    if not _INITIAL.search(claim.topic or ""):
        return False
    return not any(_LETTER.search(text) for trace in traces for text in (*trace.came, *trace.gone))


def is_of_a_slip(claim: Claim) -> bool:
    """Whether a claim is of a word that was dropped or stood too often."""
    said = _said(claim)
    return _DROPPED.search(said) is not None or _TOO_MANY.search(said) is not None


def is_of_a_dropped_word(claim: Claim) -> bool:
    """Whether a claim says that a word which was dropped is back, rather than that one too many went."""
    return _DROPPED.search(_said(claim)) is not None


def is_letters_alone(fact: FactChange) -> bool:
    """Whether all that changed within quotation marks is plain words spelt otherwise: bedn and bend."""
    return _is_spelt_otherwise(
        fact, lambda word: word.replace("-", "").isalpha() and word.islower(), _is_slip_by_halves
    )


def _is_slip_by_halves(one: str, other: str) -> bool:
    """Whether two words are one with a slip, of words about a hyphen each half by itself: haf-dried and
    half-dried, co-op and coop. On-shore and off-shore, two-ton and ten-ton are two."""
    from leaddiff.languages.misspellings import is_a_letter_off, is_misspelling

    if not is_misspelling(one, other):
        return False
    halves, others = one.split("-"), other.split("-")
    if len(halves) != len(others):
        is_letters = "".join(halves) == "".join(others)
        return is_letters and _turning_halves().isdisjoint((*halves, *others))
    return len(halves) == 1 or all(
        _turning_halves().isdisjoint(pair)
        and (is_misspelling(*pair) or (len(pair[0]) != len(pair[1]) and is_a_letter_off(*pair)))
        for pair in zip(halves, others, strict=True)
        if pair[0] != pair[1]
    )


@cache
def _turning_halves() -> frozenset[str]:
    """What makes another word of the one it is joined to: non, off, west, and numbers."""
    listed = {word for row in rows(ENGLISH, "turning_halves") for word in row[0].split()}
    return frozenset(listed).union(number_words())


def is_a_name_respelt(fact: FactChange) -> bool:
    """Whether all that changed within quotation marks is a name spelt otherwise: Sergei and Sergey."""
    from leaddiff.languages.misspellings import is_misspelling

    return _is_spelt_otherwise(
        fact, lambda word: word[:1].isupper() and word[1:].islower(), is_misspelling
    )


def _is_spelt_otherwise(
    fact: FactChange, is_such: Callable[[str], bool], is_one: Callable[[str, str], bool]
) -> bool:
    before, after = (words_of(side or "") for side in (fact.before, fact.after))
    pairs = [pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]]
    is_quote = fact.kind is FactKind.QUOTE and len(before) == len(after) and bool(pairs)
    return is_quote and all(
        all(map(is_such, pair)) and is_one(*map(str.lower, pair)) for pair in pairs
    )


def is_a_word_more(fact: FactChange) -> bool:
    """Whether one side of a fact has all the words of the other: "$44" and "$44 million", not 33 and 35."""
    before, after = (Counter(words_of((side or "").lower())) for side in (fact.before, fact.after))
    return not (before - after and after - before)


def is_a_word_less(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim of a word too many, or of the one it gives, speaks of what went from within quotation
    marks, where a "not" is more than a slip: "come to to terms"."""
    was, now = (Counter(words_of((side or "").lower())) for side in (fact.before, fact.after))
    gone = was - now
    is_few = 0 < gone.total() <= MOST_WORDS and not now - was
    given = Counter(words_of(given_word(claim).lower()))
    if fact.kind is not FactKind.QUOTE or not is_few:
        return False
    if claim.action is Action.CUT and given:
        return gone == given
    return is_of_a_slip(claim) and NEGATING.isdisjoint(gone)


def _count(texts: tuple[str, ...]) -> int:
    return sum(len(words_of(text)) for text in texts)


def is_mere_editing(claim: Claim) -> bool:
    """Whether a claim says that nothing but the wording was touched: MINOR EDITS, EDITS, FIXES typo. A
    paragraph that came or went is more than that."""
    is_slip = claim.verb.startswith("MISSPEL") or names_slip(claim.topic)
    is_edit = claim.verb.startswith("EDIT") and not (claim.topic or claim.everywhere)
    return claim.manner is Manner.MINOR or is_slip or is_edit


def is_of_a_typo(claim: Claim) -> bool:
    """Whether a claim says that a slip of the pen was put right: FIXES typo in para 4."""
    return _TYPO.search(claim.topic or "") is not None and names_slip(claim.topic)


_TYPO = pattern(r"(?i)\b(?:typo|misspel)", has=("typo", "misspel"))
