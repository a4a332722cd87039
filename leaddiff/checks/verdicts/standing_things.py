"""Standing things: what a claim says came, went or was updated, and that stands as it stood.

"Drops quay fees, end date of the order" is untrue of the date where the sentence that gives it stands letter
by letter in both versions and none that went tells it as well, whatever became of the fees. A thing is told by
its words, its names above all. What is told in other words altogether is told by no sentence that stands
either, and is left alone; so are details, background and reaction, which may be of anything.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.topic_kinds import kind_stems
from leaddiff.checks.topics.topics import (
    abstract_stems,
    is_of_shares,
    is_speech,
    tells_of_shares,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.verdicts.whose_speech import is_of_a_role
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.calendar import month_names
from leaddiff.languages.plain_text import plain_text
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim, Manner
from leaddiff.nouns.grounds import PartsStanding

MOST = 2 / 3
"""Share of a thing's words (0.6 to 1) that a sentence has which tells it."""


def standing_things(claim: Claim, case: Case) -> PartsStanding | None:
    """What of a claim stands as it stood; None where nothing does."""
    is_of_all = claim.corrects or claim.everywhere or claim.manner in _BY_WHOLES
    if claim.action not in _SIDES or is_of_all or _LEAVES.match(claim.clause):
        return None
    if claim.action is Action.CHANGE and _is_price_of_it(claim, case):
        return None  # it settled at 9 crowns, below the paragraph that names the fuel
    if claim.action is Action.CUT and _went_in_other_words(claim, case):
        return None
    named = [thing.strip() for thing in things(claim.topic)]
    standing = tuple(thing for thing in named if _stands(thing, claim.action, case))
    return PartsStanding(standing, len(standing) == len(named)) if standing else None


def _went_in_other_words(claim: Claim, case: Case) -> bool:
    if not has_place(claim):
        return False
    from leaddiff.checks.verdicts.names_kept import went_in_other_words

    return went_in_other_words(claim, case)


def _is_price_of_it(claim: Claim, case: Case) -> bool:
    """Whether a price was exchanged in the paragraph in which a claim puts the one that it updates."""
    is_of_price = "price" in words_of((claim.topic or "").lower()) and bool(claim.paragraphs)
    return is_of_price and any(
        fact.kind is FactKind.FIGURE
        and bool(fact.before and fact.after)
        and not set(fact.new).isdisjoint(claim.paragraphs)
        for fact in case.changes.facts
    )


_SIDES = {
    Action.ADD: (False, True),
    Action.INSERT: (False, True),
    Action.CUT: (True, False),
    Action.CHANGE: (True, True),
}
"""In which versions, the older and the newer, that is sought which such an action changed."""

_BY_WHOLES = (Manner.REORDER, Manner.RECAST)
_LEAVES = pattern(r"(?i)\W*(?:(?:short|trim|condens|abbrev|tight)|\w+ with\b)")
"""What leaves a thing standing, told in fewer words, or told higher up: updates with."""


def _is_of_shares(sentence: str) -> bool:
    from leaddiff.checks.verdicts.prices_told import tells_by_how_much

    return tells_of_shares(frozenset(content_stems(sentence))) or tells_by_how_much(sentence)


class _Thing(Record):
    """A thing of a claim as copy tells it: by its words, its names among them, and by the kind it is of."""

    words: frozenset[str]
    names: frozenset[str]
    is_of_shares: bool
    is_of_date: bool
    is_said: bool

    @property
    def size(self) -> int:
        return len(self.words) + self.is_of_shares + self.is_of_date

    def of_its_kind(self, sentence: str) -> int:
        """How many of its kinds a sentence has: what a share did, a date."""
        is_of_shares = self.is_of_shares and _is_of_shares(sentence)
        return is_of_shares + (self.is_of_date and _A_DATE.search(sentence) is not None)

    def is_named(self, sentence: str) -> bool:
        """Whether a sentence has all its names, be it in full: GM, General Motors."""
        from leaddiff.checks.topics.told_topics import tells_word

        stems = frozenset(content_stems(sentence))
        letters = "".join(w[0] for w in words_of(sentence) if w[:1].isupper()).lower()
        return bool(self.names) and all(
            tells_word(name, stems) or name in letters for name in self.names
        )


def _thing(text: str) -> _Thing | None:
    """A thing by what tells it; None where that is too little, or is a sum of whatever there is."""
    text = _IN_A_SENTENCE.sub("", text)
    said = frozenset(content_stems(text))
    names = frozenset(content_stems(" ".join(w for w in words_of(text) if w[:1].isupper())))
    told = topic_stems(text) - abstract_stems() - kind_stems()
    is_said = is_speech(text) or is_of_a_role(text)
    is_plain = _SUMMARY.isdisjoint(said) and (bool(names & told) or len(told) > 1)
    of_date = not _DATES.isdisjoint(said)
    return _Thing(told, names & told, is_of_shares(text), of_date, is_said) if is_plain else None


_IN_A_SENTENCE = pattern(r"(?i) (?:in|of|from) (?:the )?(?:\w+ )?sentence\b.*")
"""A place, and nothing of the thing: reference to Orsil in second sentence in same paragraph."""

_SUMMARY = frozenset(
    map(stem, "details background context reaction response information history analysis".split())
)
_DATES = frozenset(map(stem, ("date", "dates")))
_A_DATE = pattern(
    lambda: rf"(?i)\b(?:{'|'.join(sorted(month_names()))})\b\.? \d|\b(?:1[5-9]|20)\d\d\b"
)
"""A day of a month, or a year."""


def _stands(text: str, action: Action, case: Case) -> bool:
    """Whether a thing is told by what stands in both versions, and by nothing that changed as well."""
    thing = _thing(text)
    if thing is None or _is_all_over(thing, case):
        return False
    stood = frozenset(map(_letters, case.stood))
    now = frozenset(_letters(each) for each in _sentences(case.new.matter))
    told = max(_told_standing(thing, stood, case), default=0)
    in_old, in_new = _SIDES[action]
    sides = [(case.old.matter, now)] * in_old + [(case.new.matter, stood)] * in_new
    return told >= MOST * thing.size and all(
        count < told
        for matter, other in sides
        for count in _told_changed(thing, matter, other, action in _BRINGS, case)
    )


_BRINGS = (Action.ADD, Action.INSERT)


def _is_all_over(thing: _Thing, case: Case) -> bool:
    """Whether a thing is no more than a name that stands all over the copy, as of the company it is about."""
    top = frozenset(content_stems(case.new.headline or ""))
    return thing.size == 1 and not thing.words.isdisjoint(common_stems(case) | top)


def _told_standing(thing: _Thing, stood: Collection[str], case: Case) -> Iterator[int]:
    """How much of a thing the sentences tell that stood, each with the one before it that did."""
    for text in case.new.matter:
        before = ""
        for sentence in sentences(text):
            known = f"{before} {sentence}"
            before = sentence if _letters(sentence) in stood else ""
            kinds = thing.of_its_kind(sentence)
            stems = frozenset(content_stems(known))
            is_its = thing.names <= stems and not thing.words.isdisjoint(content_stems(sentence))
            if before and is_its and kinds >= thing.is_of_shares:
                yield len(thing.words & stems) + kinds


def _told_changed(
    thing: _Thing, matter: Sequence[str], other: Collection[str], brings: bool, case: Case
) -> Iterator[int]:
    """How much of a thing the sentences of one version tell that the other has not; what names nobody goes on
    with what was told before."""
    before, leading = 0, deque[str](maxlen=LEADS_UP)
    for sentence in _sentences(matter):
        speakers = [name for name in case.speakers(sentence) if name[:1].isupper()]
        told = _told(thing, sentence, speakers, brings, case)
        if brings and not told and _goes_on(thing, sentence, tuple(leading)):
            told = thing.size
        leading.append(sentence)
        is_another = speakers if thing.is_said else _capitals(sentence)
        before = told if is_another else max(before, told)
        if _letters(sentence) not in other:
            yield before


def _told(thing: _Thing, sentence: str, speakers: Sequence[str], brings: bool, case: Case) -> int:
    """How much of a thing a sentence tells, be it in words near its own. All of it where that may be in any
    words: what came names it, it speaks itself, or somebody does who is told elsewhere to be the one, or has
    no name; of a thing without a name a word is enough. What a share did is told by nothing else."""
    told = _words_told(thing, sentence) + thing.of_its_kind(sentence)
    if thing.is_of_shares:
        return told
    if brings and told:
        return thing.size
    if thing.is_said and (
        _speaks_for(thing, speakers, case) or _speaks_nameless(sentence, speakers)
    ):
        return thing.size
    is_its = thing.is_named(sentence if brings else " ".join(speakers))
    return thing.size if is_its or (told and not thing.names) else told


def _goes_on(thing: _Thing, sentence: str, leading: Sequence[str]) -> bool:
    """Whether a sentence may go on with a thing told before, "it" with what the one before told, "she" with
    what was told near: "We have other plans for that money," she said."""
    near = leading if _PERSON.search(sentence) else leading[-1:]
    is_open = _PERSON.search(sentence) or _GOES_ON.search(sentence)
    return bool(is_open) and any(_words_told(thing, each) for each in near)


LEADS_UP = 4
"""Sentences before one (3 to 6) in which is told what "she" speaks of."""

_GOES_ON = pattern(r"(?i)\b(?:it|its|this|these|those|both)\b")
_PERSON = pattern(r"(?i)\b(?:he|she|they|his|her|hers|their|theirs|we|our)\b")


def _words_told(thing: _Thing, text: str) -> int:
    from leaddiff.checks.topics.told_topics import tells_word

    stems = frozenset(content_stems(text))
    return sum(tells_word(word, stems) for word in thing.words)


def _speaks_for(thing: _Thing, speakers: Sequence[str], case: Case) -> bool:
    """Whether one who speaks stands by the words of a thing somewhere in the copy."""
    surnames = {words_of(name)[-1] for name in speakers}
    about = (s for s in _sentences(case.new.matter) if not surnames.isdisjoint(words_of(s)))
    return any(_words_told(thing, sentence) >= MOST * thing.size for sentence in about)


def _speaks_nameless(sentence: str, speakers: Sequence[str]) -> bool:
    """Whether somebody speaks by his office alone, who may be anybody's: a spokesman said."""
    is_spoken = not speakers and somebody_speaks(sentence)
    return is_spoken and _PRONOUN.search(sentence) is None


_PRONOUN = pattern(r"(?i)\b(?:he|she|it|they|who)\b")


def _capitals(sentence: str) -> list[str]:
    """The words with a capital behind the first."""
    return [word for word in words_of(sentence)[1:] if word[:1].isupper()]


def _sentences(matter: Sequence[str]) -> Iterator[str]:
    return (sentence for text in matter for sentence in sentences(text))


def _letters(sentence: str) -> str:
    """The letters and digits of a sentence, which house style leaves: non-performing, nonperforming."""
    return "".join(filter(str.isalnum, plain_text(sentence).lower()))
