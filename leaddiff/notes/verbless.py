"""Verbless: what a stretch of a note amounts to in which no verb stands where a verb would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.ground.record import Record
from leaddiff.languages.note_verbs import Form
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.words import words
from leaddiff.notes.clauses import Clause
from leaddiff.notes.denied import denies_change
from leaddiff.notes.lexemes import PADDING, Kind, Lexeme
from leaddiff.notes.subjects import AUXILIARIES
from leaddiff.notes.verbs import Lexicon, Verb, verb_at

_ASIDES = groups(ENGLISH, "note_asides")
PICTURES = _ASIDES["picture"]
_MATERIAL = PICTURES | {"ap", "and", ".", "link", "links"}
"""What travels with a story: "AP Photos and video." says that it does."""

_CYCLES = ("bc-", "am-", "pm-")

NO_CLAIM = _ASIDES["aside"]
"""Words of a sentence that speaks to the desk of something other than a change."""


def speaks_of_something_else(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a stretch tells the desk something other than a change: "X is cq", "AP Photos and
    video."."""
    low = {lexeme.low for lexeme in lexemes}
    return (len(low) > 1 and low <= _MATERIAL) or not low.isdisjoint(NO_CLAIM)


def names_what_comes_along(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a stretch that opens with "with" names pictures or another story: With AP Photos;
    With BC-NC--Flood-Victims."""
    following = lexemes[1].low if len(lexemes) > 1 else ""
    return not following or following in _MATERIAL or following.startswith(_CYCLES)


def claims_nothing(own: Sequence[Lexeme]) -> bool:
    """Whether a stretch speaks of something else, "X is cq", "With AP Photos", or says that nothing
    changed there."""
    comes_along = own[0].low == "with" and names_what_comes_along(own)
    if denies_change(own, 0):
        return True
    return comes_along or speaks_of_something_else(own)


def is_one_more_thing(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a stretch behind a semicolon is one more thing that was added or updated, or a list of such: a
    few words each that make no sentence. "Adds witness in paras 5-6; minister's condolences", "Adds CEO
    comment; share price", "Adds fares; Orlen, Hask decline comment"."""
    plain = [word for word in lexemes if word.low not in _OF_SEVERAL]
    marks = [at for at, word in enumerate(plain) if word.kind is Kind.COMMA]
    parts = zip((-1, *marks), (*marks, len(plain)), strict=True)
    is_short = all(1 < end - start <= LONGEST_THING + 1 for start, end in parts)
    is_phrase = is_short and all(word.kind in (Kind.WORD, Kind.COMMA) for word in plain)
    return is_phrase and (AUXILIARIES | _NO_MORE).isdisjoint(word.low for word in lexemes)


_OF_SEVERAL = ("'", "’")
"""The mark behind the analysts' own."""

_NO_MORE = words("previous previously also")
"""What tells of the item and of no matter: previous LONDON, also on sports wires."""


LONGEST_THING = 6
"""Words (3 to 8) up to which a stretch without a verb names one more thing that was done."""


class Passive(Record):
    """One thing that is said to have been done: its verb and the lexemes as if that had come first."""

    verb: Verb
    lexemes: Sequence[Lexeme]
    start: int
    stop: int


def passives(lexemes: Sequence[Lexeme], clause: Clause, lexicon: Lexicon) -> Iterator[Passive]:
    """ "Toll updated, quotes added in paras 4-5": what was done stands before its verb."""
    start, found = clause.start, None
    for at in range(clause.start + 1, clause.stop):
        here = _done(lexemes, at, lexicon)
        if here is None or not _is_passive(here[0], lexemes, at):
            continue
        if found is not None:
            cut = _last_joint(lexemes, found + 1, at)
            if cut is None:
                continue
            yield _turned(lexemes, start, found, cut, lexicon)
            start = cut + 1
        found = at
    if found is not None:
        yield _turned(lexemes, start, found, clause.stop, lexicon)


def _done(lexemes: Sequence[Lexeme], at: int, lexicon: Lexicon) -> tuple[Verb, int] | None:
    """The verb that tells what was done, of one word or of "should read"."""
    here = verb_at(lexemes, at, lexicon)
    return here if here and (here[1] == at + 1 or here[0].stem == SHOULD_READ) else None


SHOULD_READ = "should read"
"""214 should read 241: what stands before it may be a figure alone."""


def _is_passive(verb: Verb, lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a form of a verb closes what it was done to; not: will be updated, edited by."""
    before, after = lexemes[at - 1], lexemes[at + 1]
    if verb.stem == SHOULD_READ:
        return True
    is_done = before.low == "been" and lexemes[at - 2].low in _HAVE
    is_to_come = before.low in _NOT_DONE and not is_done
    if verb.form is not Form.PAST or before.kind is not Kind.WORD or is_to_come:
        return False
    if before.low in _LEADS_TO_A_NOUN and after.kind is Kind.WORD:
        return False  # the site of merged group's works
    return not verb.stem.startswith("move") and after.low not in _REPORTS


_NOT_DONE = words("be been to not never no a an the and or earlier previously as")
_LEADS_TO_A_NOUN = words(
    "of in for on with from at by about after before its their his her this that these those show say"
)
_HAVE = words("has have had")
_REPORTS = words("by also version versions story item")


def _last_joint(lexemes: Sequence[Lexeme], start: int, stop: int) -> int | None:
    """The comma or "and" that parts one thing done from the next."""
    for at in range(stop - 1, start - 1, -1):
        if lexemes[at].kind is Kind.COMMA or lexemes[at].low in ("and", "&"):
            return at
    return None


def _turned(lexemes: Sequence[Lexeme], start: int, at: int, stop: int, lexicon: Lexicon) -> Passive:
    end = lexemes[-1]
    verb, after = _done(lexemes, at, lexicon) or (lexicon.forms[lexemes[at].low], at + 1)
    done_to = lexemes[start : _before_auxiliaries(lexemes, start, at)]
    order = (lexemes[at], *done_to, *lexemes[after:stop], *[end] * PADDING)
    return Passive(verb, order, start, stop)


def _before_auxiliaries(lexemes: Sequence[Lexeme], start: int, at: int) -> int:
    """Where what something was done to ends before a verb: the toll (has been) updated."""
    stop = at
    while stop - 1 > start and lexemes[stop - 1].low in AUXILIARIES:
        stop -= 1
    return stop
