"""Taken out: a correction that says what it took out is held to that, where nothing of it went.

"Corrects paragraph 4 to delete reference to the harbor's sale" is untrue where the sale is still told. Over two
versions that know of no sale it was written for another step, a version between is missing, and it is neither
true nor false.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, standing
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.topics import (
    abstract_stems,
    generic_stems,
    is_speech,
    things,
    topic_stems,
)
from leaddiff.checks.what_changed.fresh_matter import is_a_sentence
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import PartsStanding, Saying, ValueSaid

_REFERENCE = r"(?:(?:wrong|erroneous|incorrect|extraneous) )?(?:references?|mentions?) (?:to|of) "
_TAKEN_OUT = pattern(
    r"(?i)\b(?:(?:remov|drop|eliminat)(?:e|es|ed|s|ing)? (?:an? |the |all )?"
    rf"{_REFERENCE}|(?:omit|delet)(?:e|es|ed|s|ing)? (?:an? |the |all )?(?:{_REFERENCE})?)(?:the |an? )?"
    r"(?P<matter>[^,;()]+?)(?= (?:as|in|from|at|which|that|because|since)\b|[,;()]|$)"
)


def took_out_what_never_stood(claim: Claim, case: Case) -> bool:
    """Whether a correction took out a matter of which nothing went, and that no paragraph of the older version
    has. Where a paragraph went, that may have told it in other words: of jobs, that 900 are employed. So it is
    of the words of somebody who is removed as an error and was not named before: REMOVES Torv comments, which
    were mistakenly inserted."""
    if claim.action is Action.CUT and (not claim.corrects or _removes_a_stranger(claim, case)):
        return _removes_a_stranger(claim, case)
    is_beyond = any(number not in case.traces for number in claim.paragraphs)
    if is_beyond or _went_from_there(claim, case):
        return False
    matter = _matter_that_did_not_go(claim, case)
    return bool(matter) and not _stands(matter, (*case.old.matter, case.old.headline or ""))


def _went_from_there(claim: Claim, case: Case) -> bool:
    """Whether a paragraph went from where a correction puts it."""
    return any(True for _ in _cut_there(claim, case))


def _cut_there(claim: Claim, case: Case) -> Iterator[int]:
    """The old paragraphs that went from where a claim puts it; all that went where it names none."""
    near = {number + step for number in claim.paragraphs for step in (0, 1)}
    for old, before in case.cut.items():
        if not near or before in near:
            yield old


def removes_from_what_is_new(claim: Claim, case: Case) -> bool:
    """Whether something is removed as an error from paragraphs which are all new: only a version between can
    have had it."""
    named = [case.traces[n] for n in claim.paragraphs if n in case.traces]
    is_error = claim.action is Action.CUT and _IN_ERROR.search(claim.clause) is not None
    return is_error and bool(named) and all(found.is_new for found in named)


def _removes_a_stranger(claim: Claim, case: Case) -> bool:
    """Whether the words of somebody are removed whom the older version does not name: as an error, be it that
    the note brings other words of his, or where no paragraph went that could be meant by another name."""
    from leaddiff.checks.topics.names_said import says_name

    named = stranger(claim.topic or "", case.old.matter)
    if named is None or not _REMOVES.match(claim.verb):
        return False
    is_named_now = any(says_name(named, text) for text in case.new.matter)
    claims = case.note.claims if case.note else ()
    is_added = any(each.action is Action.ADD and named in (each.topic or "") for each in claims)
    if is_named_now and not is_added:
        return False
    return _IN_ERROR.search(claim.clause) is not None or not (case.cut or is_named_now)


_REMOVES = pattern(r"(?i)(?:remov|delet|omit|eliminat)")
_IN_ERROR = pattern(r"(?i)\b(?:mistak|erron|error|incorrect|inadvert|wrong)")


def stranger(topic: str, older: Iterable[str]) -> str | None:
    """Somebody whose words are said to have gone and whom the older version never named."""
    from leaddiff.checks.topics.names_said import says_name

    old = " ".join(older)
    return next((name for name in _WORDS_OF.findall(topic) if not says_name(name, old)), None)


_WORDS_OF = pattern(
    r"\b([A-Z][a-z][\w-]+)(?:['’]s?)? (?:comments?|remarks?|quotes?|quotations?|statements?|reaction)\b"
)


def still_told(claim: Claim, case: Case) -> ValueSaid | PartsStanding | None:
    """What a correction took out by its own words and nothing of which went: it is still told."""
    if other := _names_standing(claim, case) or _another_went(claim, case):
        return other
    if claim.action is Action.CUT and not claim.corrects:
        is_said = not has_place(claim) and _is_still_whole(claim, case)
        return ValueSaid(claim.topic or "", Saying.STILL_SAID) if is_said else None
    matter = _matter_that_did_not_go(claim, case)
    if not matter or not _stands(matter, case.new.matter):
        return None
    found = _TAKEN_OUT.search(claim.clause)
    assert found is not None, "its matter was found"
    return ValueSaid(found["matter"], Saying.STILL_SAID, claim.paragraphs)


def _names_standing(claim: Claim, case: Case) -> PartsStanding | None:
    """The names that a removal takes from a list, and that stand on while nothing of them went, nor the short
    form by which a list has them: remove Norland and Tarvia from list of signatories."""
    found = _FROM_A_LIST.search(claim.clause) if claim.action is Action.CUT else None
    if found is None:
        return None
    named = [thing.strip() for thing in things(found["names"])]
    lost = [word for trace in case.traces.values() for word in _lost_words(trace)]
    went = " ".join([*lost, *(case.old.matter[old - 1] for old in case.cut)])
    standing = tuple(
        name
        for name in named
        if not _is_any_word_of(name, went) and any(name in t for t in case.new.matter)
    )
    return PartsStanding(standing, len(standing) == len(named)) if standing else None


def _lost_words(trace: Trace) -> Iterator[str]:
    """The words that went from a paragraph and did not come there again: of a list that has a name fewer, none
    that only changed its place."""
    gone, came = (Counter(words_of(" ".join(side))) for side in (trace.gone, trace.came))
    yield from (gone - came).elements()


def _is_any_word_of(name: str, text: str) -> bool:
    """Whether a text has a name, or a word of it that is its own and stands in no other name: Orsil of Orsil
    Bank, and not Ole of Ole Berg."""
    own = {word for word in words_of(name) if word.lower() not in table_words(ENGLISH, "bodies")}
    alone = {
        word for run in _NAME_RUN.findall(text) if len(words_of(run)) == 1 for word in words_of(run)
    }
    return name in text or not own.isdisjoint(alone)


def _another_went(claim: Claim, case: Case) -> ValueSaid | None:
    """The day, month or sum that a removal names where others of the kind went, and not that one: removes
    reference to Tuesday, of "on Monday"."""
    found = _TAKES.search(claim.clause) if claim.action is Action.CUT or claim.corrects else None
    if found is None:
        return None
    said = without_places(claim.clause)[found.end() :]
    gone = [text for trace in case.traces.values() for text in trace.gone]
    gone += [case.old.matter[old - 1] for old in case.cut]
    went = {re.sub(r"['’]s$", "", word.lower()) for text in gone for word in words_of(text)}
    for kind in (weekday_names(), month_names()):
        named = [word for word in words_of(said) if word[:1].isupper() and word.lower() in kind]
        if named and went & kind and went.isdisjoint(map(str.lower, named)):
            return ValueSaid(named[0], Saying.NOT_AMONG_CUT)
    first = next(iter(case.figures(said)), None)
    if first is None or first.start > 1 or first.unit is None:
        return None
    sums = {each.value for text in gone for each in case.figures(text) if each.unit == first.unit}
    is_another = bool(sums) and first.value not in sums
    return ValueSaid(first.text, Saying.NOT_AMONG_CUT) if is_another else None


_TAKES = pattern(
    r"(?i)\b(?:remov|delet|drop|omit|eliminat)(?:e|es|ed|s|ing|ting|ped|ping)? (?:[a-z]+ ){0,2}?"
    r"(?:references? to|mentions? of|(?=[\W\d]*\d))"
)
"""What says which reference or sum was taken out."""


_NAMED = r"[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*"
_NAME_RUN = pattern(_NAMED)
_FROM_A_LIST = pattern(
    r"\b(?i:remov|delet|drop|omit|eliminat|tak)[a-z]* (?:out )?"
    rf"(?P<names>{_NAMED}(?:(?:,| and|, and) {_NAMED})*)"
    r" from (?:[\w-]+ ){0,3}(?:list|table|ranking)s?\b",
    has=("list", "table", "ranking"),
)


def is_reference_gone(claim: Claim, fact: FactChange) -> bool:
    """Whether a fact is the very reference that a claim took out, and nobody stands for it: drops reference
    to Orsil Bank, where "a bank" said it since. Whatever else came in its place is another value, and a
    statement that stands without its source has turned."""
    found = _TAKEN_OUT.search(claim.clause) if fact.before else None
    matter = frozenset(content_stems(found["matter"])) if found else frozenset()
    went = frozenset(content_stems(fact.before or "")) - frozenset(content_stems(fact.after or ""))
    if not went or not went <= matter:
        return False
    if fact.after is None:
        return fact.kind is not FactKind.ATTRIBUTION
    stood = {word.lower() for word in words_of(fact.before or "")}
    came = {word.lower() for word in words_of(fact.after)} - stood - FUNCTION_WORDS
    is_figure = fact.kind in (FactKind.FIGURE, FactKind.DATE)
    return not is_figure and came <= table_words(ENGLISH, "bodies")


def _is_still_whole(claim: Claim, case: Case) -> bool:
    """Whether a removal without a place names one thing that stands whole, and no paragraph or sentence went
    that may have told it in other words."""
    is_out = _TAKES_OUT.match(claim.verb) is not None and not is_speech(claim.topic)
    if not is_out or len(things(claim.topic)) > 1:
        return False
    is_within = not case.cut and not any(is_a_sentence([text]) for text in went(case))
    return is_within and stands_whole(claim.topic or "", case)


def stands_whole(thing: str, case: Case) -> bool:
    """Whether no word of a thing went, nor for good one near it in meaning, "expects" of a forecast, and all of
    them stand on in a sentence that stood before: drops turnout, of which the wounded went."""
    matter = topic_stems(thing) - abstract_stems() - generic_stems()
    gone = frozenset(content_stems(" ".join(went(case)))) if matter else frozenset[str]()
    if not matter or is_passage(thing) or not matter.isdisjoint(gone):
        return False
    from leaddiff.checks.topics.told_topics import tells_word

    for_good = gone.difference(content_stems(" ".join(case.new.matter)))
    if any(tells_word(word, for_good) for word in matter):
        return False
    kept = (s.strip() for text in case.new.matter for s in sentences(text))
    return any(each in case.stood and _stands(matter, [each]) for each in kept)


def went(case: Case) -> list[str]:
    """What went: the words that paragraphs which stand lost, and the paragraphs that did."""
    lost = [text for found in case.traces.values() for text in found.gone]
    return lost + [case.old.matter[number - 1] for number in case.cut]


def is_passage(thing: str) -> bool:
    """Whether a removal names a passage by what it is in copy, and by what was amiss with it, and no matter:
    extraneous paragraph, hyphen, first name. A sentence may be a court's, where it is told whose."""
    return topic_stems(thing) <= _of_passages()


def passage_went(thing: str, case: Case) -> bool:
    """Whether what went may be the passage that a removal names; an initial is sought by itself."""
    said = frozenset(words_of(thing.lower()))
    if not is_passage(thing) or not said.isdisjoint(("initial", "initials")):
        return is_passage(thing)
    lost = (text for found in case.traces.values() for text in found.gone)
    is_twice = not said.isdisjoint(_TWICE)
    return bool(passages_gone(thing, case)) or any(
        not is_twice or _is_told_again(text, case) for text in lost
    )


def passages_gone(thing: str, case: Case) -> list[int]:
    """The older paragraphs that went and that a removal may mean by a passage: of what was repeated those of
    which most stands elsewhere, no paragraph where a name or a mark went, and one where one is said to have
    gone; all where it names some matter."""
    gone = sorted(case.cut)
    said = frozenset(words_of(thing.lower())) if is_passage(thing) else frozenset()
    if not said.isdisjoint(_TWICE):
        gone = [old for old in gone if _is_told_again(case.old.matter[old - 1], case)]
    if said.isdisjoint(_ONE_PASSAGE) and not said.isdisjoint(_WITHIN_A_SENTENCE):
        return []
    if not said.isdisjoint(_ONE_STRETCH):
        return [old for at, old in enumerate(gone) if old == gone[0] + at]
    return gone if said.isdisjoint(_ONE_PASSAGE) else gone[:1]


def _is_told_again(text: str, case: Case) -> bool:
    """Whether most of a text that went stands in one paragraph of the newer version, with its figures and
    denials, and with its names where that has others."""
    stems = frozenset(content_stems(text))
    numbers, rare = case.numbers_by_stem, len(stems) // 3 + 1  # one of these stands where most do
    places = sorted((numbers.get(each, []) for each in stems), key=len)[:rare]
    for number in sorted(set[int]().union(*places)):
        now = case.new.paragraphs[number - 1].text
        is_most = 3 * len(stems.intersection(content_stems(now))) >= 2 * len(stems)
        if is_most and not _is_told_apart(text, now):
            return True
    return False


def _is_told_apart(text: str, now: str) -> bool:
    """Whether a text lacks a figure or a denial of another, or has a name where that has one."""
    told, telling = (
        {word for word in words_of(each)[1:] if _TELLS_APART.match(word)} for each in (text, now)
    )
    lacking = told - set(words_of(now))
    is_of_names = all(word[:1].isupper() for word in lacking)
    return bool(lacking) and not (is_of_names and telling <= set(words_of(text)))


_TELLS_APART = pattern(r"[A-Z]|.*\d|(?:not?|never|none|nobody|nothing|without)$")
"""A name, a figure or a denial, by which what is told in like words may be of something else."""

_ONE_PASSAGE = words("paragraph para graf sentence line phrase passage")
_ONE_STRETCH = frozenset(("text",))
_WITHIN_A_SENTENCE = words(
    "hyphen hyphens comma commas bracket brackets modifier modifiers adjective adjectives name names"
    " initial initials word words"
)
_TWICE = words("repeated duplicate duplicated repetitive repetition repetitions duplication")


@cache
def _of_passages() -> frozenset[str]:
    return frozenset(map(stem, words(_PASSAGES) | words(_AMISS)))


_PASSAGES = """paragraph paragraphs para paras graf grafs sentence sentences phrase phrases clause clauses text
    modifier modifiers adjective adjectives hyphen hyphens comma commas bracket brackets garble trivia
    mistake mistakes repetition repetitions duplication first last middle name names initial initials"""
_AMISS = """extraneous superfluous redundant repeated duplicate duplicated repetitive erroneous incorrect
    inaccurate wrong mistaken garbled stray extra unneeded unnecessary outdated obsolete stale unrelated
    irrelevant old"""
_TAKES_OUT = pattern(
    r"(?i)(?:remov|delet|omit|eliminat|drop|str[iu]|excis|scrap|discard|eras|scrub|cut.* out)"
)
"""What shortens or trims leaves the matter standing."""


def _matter_that_did_not_go(claim: Claim, case: Case) -> frozenset[str]:
    """The words of what a correction took out; none where it says no such thing, or one of them went."""
    found = _TAKEN_OUT.search(claim.clause) if claim.corrects else None
    matter = frozenset(content_stems(found["matter"])) if found else frozenset()
    numbers = _in_either_frame(claim, case) or tuple(case.traces)
    gone = [text for n in numbers if n in case.traces for text in case.traces[n].gone]
    gone += [case.old.matter[number - 1] for number in _cut_there(claim, case)]
    went = any(not matter.isdisjoint(content_stems(text)) for text in gone)
    return frozenset() if went else matter


def _in_either_frame(claim: Claim, case: Case) -> tuple[int, ...]:
    """The new paragraphs of the numbers that a claim names, counted in the new version or in the old: what was
    taken out stood in that."""
    moved = (now for old in claim.paragraphs for now in standing(old, case))
    return tuple(dict.fromkeys((*claim.paragraphs, *moved)))


def _stands(matter: frozenset[str], texts: Iterable[str]) -> bool:
    return any(matter <= frozenset(content_stems(text)) for text in texts)
