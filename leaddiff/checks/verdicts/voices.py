"""Voices: who speaks in what came into paragraphs, and what copy tells of him."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.what_changed.awaited import awaits, somebody_speaks
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind

WORDS_SPOKEN = 4
"""Words (3 to 8) that came into a paragraph from which on somebody may have been heard in it anew."""

LEADS_UP = 2
"""Paragraphs before one that names no speaker (1 to 3) from which "he said" may go on."""


class Voice(Record):
    """One who speaks in a sentence that came: the words that ``called`` him, there or, where it is "he said"
    or a quotation alone, where he was named last; what was told ``since``, from which he may go on, too; and
    what stands ``before``, without what is quoted. He is ``heard`` where he says more than he did by a word
    or two."""

    heard: bool
    called: str
    since: str
    before: str


def voices(numbers: Collection[int], case: Case) -> Iterator[Voice]:
    """Who speaks in what came into these paragraphs, and does not only say that he will not."""
    for number in numbers:
        found = case.traces.get(number)
        if found is not None and found.differs:
            yield from _voices_in(number, found, case)


def _voices_in(number: int, found: Trace, case: Case) -> Iterator[Voice]:
    from leaddiff.languages.quotations import unquoted

    heard = may_be_heard(number, case)
    last, since, before = "", "", ""
    for at in range(max(1, number - LEADS_UP), number + 1):
        for sentence in sentences(case.new.matter[at - 1]):
            called = tuple(
                name for name in case.speakers(sentence) if name[-2:] != "ly"
            )  # recently
            called = called or _who_said(sentence) or _whom_it_opens_on(sentence, case)
            is_heard = at == number and _is_fresh(sentence, found, case)
            if is_heard and not awaits(sentence):
                going_on = _going_on(sentence, last, since)
                speaking = ((name, "") for name in called) if called else going_on
                yield from (Voice(heard, name, told, before) for name, told in speaking)
            told = unquoted(sentence)
            before = f"{before} {told}"
            if called:  # behind a paper, which is no "he", whoever it names may speak
                last, since = called[-1], told if called[-1].lower() in _papers() else ""
            else:
                since = f"{since} {told}"


def _who_said(sentence: str) -> tuple[str, ...]:
    """Who speaks in a sentence of another, of whom he is the object there: Orwin won praise from former Mayor
    Ona Trask, who said she would help."""
    found = _WHO_SAID.search(sentence)
    return (found["who"],) if found else ()


_WHO_SAID = pattern(
    r"\b(?:from|by|to|with|of|for|against) (?:[\w'’.-]+ ){0,6}?"
    r"(?P<who>[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+),? who (?:said|told|added|says|called|described)\b",
    has=(" who ",),
)


def _whom_it_opens_on(sentence: str, case: Case) -> tuple[str, ...]:
    """Who speaks in a sentence that opens on his name and goes on by "he", with no other name between: Trask
    was calm about the dam, although he said it might leak."""
    found = _HE_GOES_ON.match(sentence)
    if found is None:
        return ()
    from leaddiff.checks.verdicts.whose_speech import is_somebody

    return (found["who"],) if is_somebody(found["who"], case) else ()


_HE_GOES_ON = pattern(r"(?P<who>[A-Z][\w'’-]+) [^A-Z\"“;]{3,200}? s?he (?:said|added|told|noted)\b")


def person_of(called: str) -> str:
    """By what somebody is called, without the house he is of.

    >>> person_of("Ona Trell of Velm"), person_of("the mayor of Tarn")
    ('Ona Trell', 'the mayor of Tarn')
    """
    found = _OF_A_HOUSE.fullmatch(called)
    return found["who"] if found else called


_OF_A_HOUSE = pattern(
    r"(?P<who>[A-Z][\w'’-]+(?: [A-Z]\.)? [A-Z][\w'’-]+),? (?:of|at|with|from) [A-Z].*"
)


@cache
def _papers() -> frozenset[str]:
    return frozenset(values(ENGLISH, "speaking_roles")["--"].split())


def may_be_heard(number: int, case: Case) -> bool:
    """Whether enough came to a paragraph for somebody to be heard in it anew."""
    found = case.traces.get(number)
    is_edited = found is not None and found.differs
    came = " ".join(found.came) if found is not None and is_edited else ""
    is_enough = len(words_of(came)) >= WORDS_SPOKEN or quotes_another(number, case)
    return found is not None and (found.is_new or is_enough)


def quotes_another(number: int, case: Case) -> bool:
    """Whether a quotation that stands in a paragraph has so few words of the one it was put for that it is a
    comment which came, however short; or was put for none."""
    return any(
        _is_another(fact.before, fact.after) if fact.before else _is_told_first(fact.after, case)
        for fact in case.facts_of(number)
        if fact.kind is FactKind.QUOTE and fact.after
    )


def _is_told_first(said: str, case: Case) -> bool:
    """Whether a quotation of some words stood nowhere before, in quotation marks or without them."""
    return len(words_of(said)) >= WORDS_SPOKEN and not any(
        said.rstrip(",.") in text for text in case.old.matter
    )


def _is_another(before: str, after: str) -> bool:
    from leaddiff.languages.opposites import are_opposed

    was, now = (frozenset(content_stems(said)) for said in (before, after))
    rows = [words_of(said.lower()) for said in (before, after)]
    if min(map(len, rows)) < WORDS_SAID_ANEW or are_opposed(was, now):
        return False  # "guilty" that became "innocent" is a quotation altered
    is_anew = len({*rows[0]} & {*rows[1]}) <= SAID_IN_PASSING * len({*rows[1]})
    return is_anew and bool(now) and len(was & now) <= STILL_SAID * len(now)


STILL_SAID = 1 / 4
"""Share of the words of a quotation (0 to 0.4) that may stand in the one before for it to be another."""

WORDS_SAID_ANEW = 3
"""Words of a quotation (2 to 4) from which on it may be another: a word in it that changed is no comment."""

SAID_IN_PASSING = 1 / 2
"""Share of all its words (0.4 to 0.6), "we" and "will" among them, that may stand in the one before."""


def may_speak(number: int, case: Case) -> bool:
    """Whether somebody may speak in what came to a paragraph: a word that says he does came, or more than a
    word or two in a row where he speaks; three words here and two there are no comment."""
    found = case.traces.get(number)
    if found is None:
        return False
    text = case.new.matter[number - 1]
    is_said = found.starts_quoting or any(map(somebody_speaks, found.came))
    in_a_row = any(len(words_of(row)) >= WORDS_SPOKEN for row in found.came)
    may_say = found.is_new or in_a_row or quotes_another(number, case)
    return is_said or (may_say and somebody_speaks(text))


def _going_on(sentence: str, last: str, since: str) -> Iterator[tuple[str, str]]:
    """Who speaks in a sentence that does not name him so that it is understood: the one named last by a
    pronoun, be it in the sentence ("Orlo backed the bid, but said he was not sure"), or whoever is named
    somehow beside what is quoted."""
    from leaddiff.languages.quotations import quoted_spans, unquoted

    pronoun = _PRONOUN.search(sentence)
    if pronoun:
        yield last, f"{since} {unquoted(sentence[: pronoun.start()])}"
    elif sum(len(words_of(sentence[a:b])) for a, b in quoted_spans(sentence)) >= WORDS_SPOKEN:
        yield last, f"{since} {unquoted(sentence)}"


def fresh_sentences(number: int, case: Case) -> Iterator[str]:
    """The sentences of a paragraph that came, or have words that did."""
    found = case.traces.get(number)
    if found is not None and found.differs:
        every = sentences(case.new.matter[number - 1])
        yield from (sentence for sentence in every if _is_fresh(sentence, found, case))


def _is_fresh(sentence: str, found: Trace, case: Case) -> bool:
    """Whether a sentence came or has words that did."""
    return found.is_new or not case.stood_word_for_word(sentence.strip())


_PRONOUN = pattern(
    r"(?i)\b(?:he|she|they)(?: \w+)? (?:said|told|added|says|wrote)\b|(?:said|added) (?:he|she|they)\b"
)
"""What a speaker named before goes on by."""


def told_of(name: str, case: Case, *, is_now: bool = False) -> frozenset[str]:
    """The words that stand about a name, wherever it does, but those that somebody says of him: what stands
    behind "said" is not who spoke before it; nor, where it is asked what he is now, what he was: former CEO."""
    near = _about_now(name, case) if is_now else case.heard_now.about(name)
    return near.union(word.lower() for word in near if word.lower() in called_by())


def _about_now(name: str, case: Case) -> frozenset[str]:
    """These words, without the offices that he held."""
    from leaddiff.checks.topics.heard import ABOUT, pieces

    texts = case.heard_now.texts_with(name)
    rows = (words_of(without_former(piece)) for text in texts for piece in pieces(text))
    return frozenset(
        word
        for row in rows
        for at, found in enumerate(row)
        if found == name
        for word in row[max(0, at - ABOUT) : at + ABOUT + 1]
    )


def without_former(text: str) -> str:
    """A text without the offices that somebody held: of "former transport minister Orm Vell" Orm Vell."""
    return _FORMER.sub(lambda found: _behind_office(found[1]) or found[0], text)


def _behind_office(said: str) -> str:
    """What stands behind the first words by which people are called; empty where there are none."""
    row = said.split()
    held = [at for at, word in enumerate(row) if word.lower() in called_by()]
    last = next((at for at in held if at + 1 not in held), None)
    return "" if last is None else f" {' '.join(row[last + 1 :])} "


_FORMER = pattern(r"\b(?:[Ff]ormer|[Ee]x)[ -]((?:[\w'’-]+ ?){1,4})", has=("ormer", "x-", "x "))


@cache
def called_by() -> frozenset[str]:
    """The words people are called by, which may have a capital before a name: Chief Executive."""
    told = values(ENGLISH, "speaking_roles")
    return table_words(ENGLISH, "titles").union(told, told["-"].split())


def is_of_its_day(text: str) -> bool:
    """Whether what is said in a text was said or held on another day: "had said", "in March", "at the time"."""
    return _IN_ITS_DAY.search(text) is not None


_IN_ITS_DAY = pattern(
    r"(?i)\b(?:at the time|then|earlier(?! (?:on|in the day|that day)\b)|previously|once|ago|famously"
    r"|before(?! (?:he|she|they|leaving)\b)"
    r"|(?:when|after) (?:the|its|his|her) (?:\w+ )?"
    r"(?:(?:first )?(?:opened|began|started)|was (?:built|founded|opened|born))"
    r"|(?:at|during) (?:the|its) (?:(?:\w+ )?(?:opening|founding|war|launch|inauguration)\b(?! (?:on|of)\b))"
    r"|(?:in|of|during) the (?:early |late |mid-)?(?:19|20)\d0s|last (?:year|month|week|\w+day)"
    r"|had (?:\w+ )?(?:said|told|called)"
    r"|historian|biographer|author of|testified|told (?:a|the) court"
    r"|in (?:his|her|their|a|the) (?:book|memoirs?|history|suit)"
    r"|(?:in|since) (?:\d{4}|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept\w*|Oct\w*|Nov\w*|Dec\w*))\b"
)
"""When it was that somebody spoke whose words are background, or that he speaks of what was."""
