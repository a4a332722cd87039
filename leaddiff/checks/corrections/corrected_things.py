"""Corrected things: which of the changes that stand in a paragraph a correction speaks of.

It says so in so many words (to March, from April; to show that shares rose, not fell) or by what it calls
the thing, which stands about what changed. Clients re-edit what it names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.corrections.figures_together import (
    counts_another,
    goes_along,
    is_counted_alike,
    turns_with_the_tense,
)
from leaddiff.checks.topics.topic_kinds import (
    corrected_kinds,
    is_amount,
    kind_stems,
    kinds,
    names_several,
)
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.checks.what_changed.stretches import FAR, WordStretch
from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import OPENING, month_names
from leaddiff.languages.corrections import AGAINST_OR_FROM, SHOWING
from leaddiff.languages.opposites import is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Claim


def is_stated(fact: FactChange, claim: Claim) -> bool:
    """Whether a claim says in so many words what was put in or taken out: to Oct. 20, not Oct. 19."""
    clause = f" {_spoken(without_places(claim.clause))} "
    changed = [run.text for run in fact.words if run.op is not Op.KEPT] or _exchanged_words(fact)
    rows = [_spoken(text) for text in changed]
    if _is_no_longer(fact, clause):
        return True
    if not any(rows) or not all(f" {row} " in clause for row in rows if row):
        return False
    if fact.before and fact.after and _is_put_the_other_way(fact, claim):
        return False
    return fact.kind is not FactKind.FIGURE or not _gives_another_as_wrong(
        clause, fact.before or ""
    )


def _is_put_the_other_way(fact: FactChange, claim: Claim) -> bool:
    """Whether what a clause says is right gave way to what it sets against it, and the other way nowhere in it:
    "to show 12, not 21, died" says of no 12 men held that they are 21."""
    from leaddiff.checks.corrections.turned_round import sides

    before, after = (
        frozenset(map(stem, words_of((side or "").lower()))) for side in (fact.before, fact.after)
    )
    went, came = before - after, after - before
    given = sides(claim.clause)
    if any(side.right & came and side.wrong & went for side in given):
        return False
    return any(side.right & went and side.wrong & came for side in given)


def _is_no_longer(fact: FactChange, clause: str) -> bool:
    """Whether a clause says that they are no longer what they are called the former ones of: subsidiaries,
    BEK chairman Ivo Lindal."""
    before, after = words_of(fact.before or ""), words_of(fact.after or "")
    _, said, rest = clause.partition(" no longer ")
    if not said or after[1:] != before or after[0].lower() not in ("former", "ex"):
        return False
    office = [word for word in before if word.islower()]
    return bool(office) and set(office).issubset(rest.split()[: len(before) + 1])


def _gives_another_as_wrong(clause: str, before: str) -> bool:
    """Whether a clause, in plain words, says of another figure than this that it was wrong: "to 69 percent
    from 96 percent" speaks of no 64."""
    wrong = _WRONG_FIGURE.findall(clause)
    digits = [word for word in words_of(before) if any(map(str.isdigit, word))]
    return bool(wrong and digits) and not set(digits).intersection(words_of(clause))


_WRONG_FIGURE = pattern(rf" {AGAINST_OR_FROM} (?:the |a )?[$€£]?\d")


@lately
def _spoken(text: str) -> str:
    """The words of a text; a 20th save is one of 20, as notes have it, 69 pct is 69 percent, Orsil's of Orsil,
    and Oct. 4 October 4."""
    told = _POSSESSIVE.sub("", " ".join(words_of(_PERCENT.sub(" percent", text.lower()))))
    return _MONTH.sub(lambda found: found[0][:OPENING], _ORDINAL.sub(r"\1", told))


_MONTH = pattern(lambda: rf"\b(?:{'|'.join(sorted(month_names()))})(?= \d)")
_POSSESSIVE = pattern(r"(?<=\w\w)['’]s(?= |$)")
_ORDINAL = pattern(r"\b(\d+)(?:st|nd|rd|th)\b")
_PERCENT = pattern(r"(?<=\d)%| (?:pct|per cent)\b")


def _exchanged_words(fact: FactChange) -> list[str]:
    """What differs between the two sides of a fact, word by word: of "Ran Odell" and "Ran Odel" the
    surnames, be they of whoever said it. What stands on both sides in another order is told whole."""
    before, after = words_of(fact.before or ""), words_of(fact.after or "")
    is_of_speaker = fact.kind is FactKind.ATTRIBUTION and len(before) == len(after)
    apart = [word for word in after if word not in before]
    apart += [word for word in before if word not in after]
    is_name = fact.kind is FactKind.NAME or (is_of_speaker and all(map(str.istitle, apart)))
    forms = table_words(ENGLISH, "legal_forms")
    apart = [word for word in apart if word.lower() not in forms] or apart  # Orsil Inc is Orsil
    return apart if is_name and apart else [fact.after or ""]


_PUTS_RIGHT = pattern(
    r"(?i)\bto (?:correct|change|fix|amend)\b|^\W*(?:and |also )?chang\w+ .*[\"”'’] (?:to|from) [\"“'‘]"
)


def states_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a correction of one thing says in so many words what was put in or taken out, and that stands
    elsewhere in the paragraph than this fact: "corrects the month to March, from April" speaks of no figure
    beside it, nor does "to show shares rose, not fell"."""
    is_correction = claim.corrects or _PUTS_RIGHT.search(claim.clause)
    if _is_past_telling(fact, case):
        return False
    if not is_correction or len(things(claim.topic)) > 1 or _is_in_brackets(fact, case):
        return False
    if any(_is_of_period(fact, other, claim, case) for other in beside(fact, case)):
        return False
    if fact.kind is FactKind.DATE and turns_with_the_tense(fact, parted(fact, case)[1]):
        return False
    if any(is_stated(other, claim) for other in beside(fact, case)):
        return True
    said = f" {' '.join(words_of(without_places(claim.clause).lower()))} "
    mine, others = parted(fact, case)
    others = _less_another_kind(others, claim, fact, case)
    if fact.kind in _NARROW:
        mine, others = _narrowed(mine, fact), [*others, *mine]
    if fact.kind is FactKind.FIGURE and is_amount(claim.topic):
        others = [each for each in others if _may_be_amount(each)]
    own = [_says(said, each) for each in mine]
    if fact.kind is FactKind.QUOTE:  # each change within the marks must be told
        return not all(own) and (any(own) or any(_says(said, each) for each in others))
    if fact.kind in _OF_A_SENTENCE:
        return not any(own) and any(_quotes(said, each.came) for each in others)
    return not any(own) and any(_says(said, each) for each in others)


def _may_be_amount(stretch: WordStretch) -> bool:
    """Whether words that changed may be an amount: they have a figure, or say that something rose; the name of
    what it is the amount of has neither."""
    changed = (*stretch.went, *stretch.came)
    return any(any(map(str.isdigit, word)) or is_move(word) for word in changed)


def _is_of_period(fact: FactChange, period: FactChange, claim: Claim, case: Case) -> bool:
    """Whether a figure goes with the period it is of, which was corrected, as all figures of its sentence do:
    "$1.28 on revenue of $6.1 billion in 2009" that became those of 2008."""
    is_named = any(side in claim.clause for side in (period.before, period.after) if side)
    if fact.kind is not FactKind.FIGURE or period.kind is not FactKind.DATE or not is_named:
        return False
    changed = {other.after for other in (*beside(fact, case), fact) if other.kind is fact.kind}
    texts = (case.new.matter[number - 1] for number in fact.new)
    here = [s for text in texts for s in sentences(text) if (fact.after or "") in s]
    figures = [figure.text for sentence in here for figure in case.figures(sentence)]
    is_there = any((period.after or "") in sentence for sentence in here)
    return is_there and len(figures) >= OF_A_PERIOD and changed.issuperset(figures)


OF_A_PERIOD = 2
"""Figures of a sentence (2 to 4) which, all of them changed, are those of another period."""

_OF_A_SENTENCE = (FactKind.ATTRIBUTION, FactKind.NEGATION)
"""Facts that a sentence told anew may have otherwise: they are covered unless what came stands in the clause
word for word."""


_NARROW = (FactKind.NAME, FactKind.FIGURE)
"""Facts of a word or two, beside which other words may have come in one stretch."""


def _narrowed(mine: list[WordStretch], fact: FactChange) -> list[WordStretch]:
    """The stretches of a fact, of each its own words alone."""
    was, now = (words_of((side or "").lower()) for side in (fact.before, fact.after))
    return [
        each._replace(went=went, came=came, own=frozenset(content_stems(" ".join((*went, *came)))))
        for each in mine
        for went, came in [
            (
                tuple(word for word in each.went if word in was),
                tuple(word for word in each.came if word in now),
            )
        ]
    ]


def _quotes(clause: str, words: tuple[str, ...]) -> bool:
    return bool(content_stems(" ".join(words))) and f" {' '.join(words)} " in clause


def _is_past_telling(fact: FactChange, case: Case) -> bool:
    """Whether so much changed in the paragraph of a fact that the words of a clause cannot tell
    what of it they mean."""
    return any(len(case.facts_of(number)) > MOST_TOLD_APART for number in fact.new)


MOST_TOLD_APART = 200
"""Facts (60 up) of one paragraph that are told apart: a table has fewer in all its lines."""


def beside(fact: FactChange, case: Case) -> Iterator[FactChange]:
    """The other facts that were replaced in the paragraph of a fact."""
    here = dict.fromkeys(other for number in fact.new for other in case.facts_of(number))
    for other in here:
        if other.before and other.after and other != fact:
            yield other


def beside_in_its_sentence(fact: FactChange, case: Case) -> Iterator[FactChange]:
    """The other facts that were replaced in one sentence with a fact."""
    texts = [case.new.matter[number - 1] for number in fact.new]
    told = [s for text in texts for s in sentences(text) if fact.after and fact.after in s]
    for other in beside(fact, case):
        if any((other.after or "") in sentence for sentence in told):
            yield other


SAID = 0.5
"""Share of the words of matter that came, or went, in a stretch (0.4 to 1) which a clause must have for it to
say what changed there: "on behalf of a wider syndicate" is said by "on behalf of a syndicate"."""


def _says(clause: str, stretch: WordStretch) -> bool:
    """Whether a clause says what was put in, or what was taken out for nothing or "not", "from"; of small
    words, with the word that follows: "by $20 billion", instead of "to $20 billion"."""
    if stretch.came and not frozenset(content_stems(" ".join(stretch.came))):
        phrase = f" {' '.join((*stretch.came, *stretch.following))} "
        is_said = bool(stretch.following) and phrase in clause
        if is_said or not stretch.own:
            return is_said
    elif not stretch.own:
        return False
    if _stems_of(stretch.went) == _stems_of(stretch.came):
        return False  # "$14 billion writedown", and $16 billion in writedowns: by its matter it is found
    wrong = clause if not stretch.came else _WRONG.split(clause, maxsplit=1)[-1]
    return _has_most(clause, stretch.came) or (
        (not stretch.came or wrong != clause) and _has_most(wrong, stretch.went)
    )


def _stems_of(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(content_stems(" ".join(words)))


_WRONG = pattern(rf" {AGAINST_OR_FROM} ")
"""What stands before the value that was wrong."""


def _has_most(clause: str, words: tuple[str, ...]) -> bool:
    stems = frozenset(content_stems(_spoken(" ".join(words))))
    return bool(stems) and len(stems.intersection(content_stems(_spoken(clause)))) >= SAID * len(
        stems
    )


def parted(fact: FactChange, case: Case) -> tuple[list[WordStretch], list[WordStretch]]:
    """The stretches of changed words in the paragraph of a fact: its own, and those beside it."""
    mine: list[WordStretch] = []
    others: list[WordStretch] = []
    for number in fact.new:
        if number in case.traces:
            own, rest = case.stretched(number).parted(fact)
            mine += own
            others += rest
    return mine, others


def _is_in_brackets(fact: FactChange, case: Case) -> bool:
    """Whether a fact stands first in brackets, as a value in another currency does, and the one before it
    changed, with which it goes."""
    texts = [case.new.matter[number - 1] for number in fact.new]
    opened = [text.partition(f"({fact.after}")[0] for text in texts if f"({fact.after}" in text]
    others = [other.after or "" for other in beside(fact, case)]
    last = [figure.text for before in opened for figure in case.figures(before)[-1:]]
    return bool(fact.after) and any(figure in other for figure in last for other in others)


def is_the_one_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether this is what a correction names, where more changed in the paragraph than it names: the
    words about a thing tell what it is. Where one thing alone changed the correction speaks of that,
    whatever it calls it."""
    if _is_past_telling(fact, case):
        return True
    nearby = tuple(beside(fact, case))
    mine, others = parted(fact, case)
    if kinds(claim) or fact.kind in corrected_kinds(claim):
        is_of_title = _TITLE.search(claim.topic or "") is not None
        alike = [other for other in nearby if other.kind is fact.kind]
        of_these = (case.stretched(n).of_any(alike) for n in fact.new if n in case.traces)
        held = set[WordStretch]().union(*of_these)
        others = others if is_of_title else [each for each in others if each in held]
    others = _less_another_kind(others, claim, fact, case)
    is_retold = not kinds(claim) and len(mine) + len(others) >= RETOLD
    is_alone = not mine or len(others) < max(1, len(things(claim.topic)))
    if is_retold or is_alone:
        return True
    if not counts_another(claim, fact, nearby) and _is_nearest(claim, mine, others):
        return True
    if names_several(claim.topic) and any(is_counted_alike(fact, other, case) for other in nearby):
        return True
    return _is_in_brackets(fact, case) or any(
        goes_along(fact, other) or _is_of_period(fact, other, claim, case) for other in nearby
    )


def _less_another_kind(
    others: list[WordStretch], claim: Claim, fact: FactChange, case: Case
) -> list[WordStretch]:
    """The stretches beside a fact without those of facts that cannot be what a correction names."""
    from leaddiff.checks.corrections.another_kind import is_of_another_kind

    none = [other for other in beside(fact, case) if is_of_another_kind(claim, other, case)]
    held = set[WordStretch]().union(
        *(case.stretched(n).of_any(none) for n in fact.new if none and n in case.traces)
    )
    return [each for each in others if each not in held]


_TITLE = pattern(r"(?i)\b(?:titles?|ranks?)\b")


def _is_nearest(claim: Claim, mine: list[WordStretch], others: list[WordStretch]) -> bool:
    """Whether what changed stands by the words of a topic, and no other change much nearer; or there is no
    telling, since one of its things stands by none of them."""
    for thing in things(claim.topic) or [_paraphrase(claim)]:  # of no words all is as near
        matter = topic_stems(thing)
        own, other = _distances(_named_in(thing), mine, others)
        if own == other == FAR:
            own, other = _distances(matter - kind_stems() or matter, mine, others)
        if own == other == FAR:  # "fall in share price" stands by none but the shares
            own, other = _distances(frozenset(content_stems(thing)), mine, others)
        if own == other == FAR or (own < FAR and own <= other + SLACK):
            return True
    return False


def _named_in(thing: str) -> frozenset[str]:
    """The stems of the names in a thing, by which alone it is found where they stand: of "former title of
    Odd Vell" his name."""
    return frozenset(content_stems(" ".join(_CAPITALISED.findall(thing))))


_CAPITALISED = pattern(r"(?<=[a-z] )[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")


def _paraphrase(claim: Claim) -> str:
    """What follows "to show", "to reflect" in a clause that says what is so and what is not; else nothing:
    "to show comparison periods" may be of all that stands there."""
    found = _SHOWS.search(claim.clause)
    said = without_places(claim.clause[found.end() :]) if found else ""
    return said if _WRONG.search(said) else ""


_SHOWS = pattern(rf"(?i){SHOWING}(?: that)?")


def _distances(
    stems: frozenset[str], mine: list[WordStretch], others: list[WordStretch]
) -> tuple[int, int]:
    own, other = (min(each.distance(stems) for each in side) for side in (mine, others))
    return own, other


RETOLD = 4
"""Stretches changed in a paragraph (3 to 8) from which on it was told anew, so that the words about one of
them tell little of what it is."""

SLACK = 1
"""Words of matter (0 to 3) by which another change may stand nearer to the topic's words."""
