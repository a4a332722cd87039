"""Outer words: "Refiles to correct", "has been corrected to remove": the claim is what follows them."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.record import Record
from leaddiff.languages.note_verbs import Form
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.setting import STATING
from leaddiff.notes.verbs import CONFESSING, Lexicon, Verb, verb_at
from leaddiff.nouns.claims import Action, Manner

_MOST_OUTER_WORDS = 8
"""Words between a resend and its purpose (4 to 12): "Repeats Friday's story to more clients to fix"."""


class Purpose(Record):
    """The verb that says what was done, at ``head`` to ``body``."""

    verb: Verb
    head: int
    body: int


def purpose_of(
    outer: Verb, body: int, lexemes: Sequence[Lexeme], lexicon: Lexicon
) -> Purpose | None:
    """The verb of the purpose behind an outer one that ends before ``body`` and only says how the
    story was moved, or that the change is a correction; None where there is none."""
    if outer.form is Form.PAST and outer.action is Action.CHANGE:
        return _correcting(lexemes, body, lexicon) or _confession(lexemes, body, lexicon)
    if outer.action not in (Action.RESEND, Action.CORRECT):
        return None
    at = _purpose(lexemes, body, _MOST_OUTER_WORDS if _moves(outer) else 0)
    here = None if at is None else verb_at(lexemes, at, lexicon)
    if (here is None or not _is_purpose(outer, here[0])) and _moves(outer):
        is_stated = at is not None and _states(lexemes, at)
        stated = Purpose(_PUT_RIGHT, at - 1, at - 1) if at is not None and is_stated else None
        return stated or _correction_by_another(lexemes, body, lexicon)
    if at is not None and outer.action is Action.CORRECT and _clarifies(lexemes, at):
        return Purpose(_PUT_RIGHT._replace(manner=Manner.CLARIFY), at - 1, at - 1)
    if at is None or here is None or not _is_purpose(outer, here[0]):
        return None
    inner = here[0]
    action = _done(outer.action, inner.action)
    verb = inner._replace(action=action, manner=inner.manner or outer.manner)
    return Purpose(verb, at, here[1])


def _states(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a purpose says how the story stands now, which is a correction by any other name: refiled to
    show the ferry carried 71; refiles to make clear that he resigned. To make available, to give are none."""
    low, following = lexemes[at].low, lexemes[at + 1 : at + 3]
    is_clear = low == "make" and any(lexeme.low in _CLEAR for lexeme in following)
    return is_clear or (low in STATING and low not in _OF_MUCH and lexemes[at - 1].low == "to")


def _clarifies(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a correction says that it only makes plain what is so, which a sentence more may do: corrected to
    clarify that; corrects to make clear that."""
    is_clear = lexemes[at].low == "make" and lexemes[at + 1].low in _CLEAR
    return lexemes[at - 1].low == "to" and (lexemes[at].low == "clarify" or is_clear)


_PUT_RIGHT = Verb("correct", Action.CORRECT, Form.S)
_CLEAR = ("clear", "plain")
_OF_MUCH = ("make", "give", "attribute")


def _correcting(lexemes: Sequence[Lexeme], start: int, lexicon: Lexicon) -> Purpose | None:
    """The verb of a change that is a correction by its own word: has been modified to correct the month."""
    here = verb_at(lexemes, start + 1, lexicon) if lexemes[start].low == "to" else None
    if here is None or (here[0].stem, here[0].form) != ("correct", Form.BARE):
        return None
    return Purpose(here[0], start + 1, here[1])


def _confession(lexemes: Sequence[Lexeme], start: int, lexicon: Lexicon) -> Purpose | None:
    """The verb that says what was wrong: "has been amended because an earlier version misspelt"."""
    found = _correction_by_another(lexemes, start, lexicon)
    return found if found and found.verb.stem in CONFESSING else None


def _correction_by_another(
    lexemes: Sequence[Lexeme], start: int, lexicon: Lexicon
) -> Purpose | None:
    """The verb of one whose correction is passed on: "refiled as the ministry corrects the date"."""
    reasons = (at for at in range(start, start + _MOST_OUTER_WORDS) if _is_word(lexemes, at))
    reason = next((at for at in reasons if lexemes[at].low in _REASONS), None)
    if reason is None:
        return None
    for at in range(reason + 1, reason + 1 + _MOST_OUTER_WORDS):
        if not _is_word(lexemes, at):
            return None
        here = verb_at(lexemes, at, lexicon)
        if here is not None and here[0].action is Action.CORRECT:
            return Purpose(here[0], at, here[1]) if here[0].form in (Form.S, Form.PAST) else None
    return None


_REASONS = ("as", "because", "after")


def _is_word(lexemes: Sequence[Lexeme], at: int) -> bool:
    return at < len(lexemes) and lexemes[at].kind is Kind.WORD


def _moves(verb: Verb) -> bool:
    return verb.action is Action.RESEND


def _purpose(lexemes: Sequence[Lexeme], start: int, reach: int) -> int | None:
    """The index after the "to" that opens a purpose, at most so many words on; a story that is moved
    again may be so "after correcting"."""
    while not reach and lexemes[start].low in _STORY:
        start += 1  # corrects story to remove
    if not reach and lexemes[start].low == "fix":
        return start  # was corrected fix
    for at in range(start, start + reach + 1):
        if reach and lexemes[at].low == "after":
            return at + 1
        if lexemes[at].low == "to" and lexemes[at + 1].low not in ("more", "all", "additional"):
            return at + 1
        if lexemes[at].kind not in (Kind.WORD, Kind.NUMBER, Kind.STOP):
            return None
    return None


_STORY = terms.STORY | terms.ARTICLES


def _is_purpose(outer: Verb, inner: Verb) -> bool:
    """Not: Corrects to show; Refiles to resend. A slip as in "refiled to inserts" is read for what it means."""
    is_stated = not _moves(outer) and inner.stem in STATING
    forms = (Form.BARE, Form.ING, Form.S) if _moves(outer) else (Form.BARE,)
    return inner.form in forms and inner.action is not Action.RESEND and not is_stated


def _done(outer: Action, inner: Action) -> Action:
    """What was done: a change by way of a correction is one, and a dropped word put back is more an
    edit than news."""
    if outer is Action.CORRECT:
        return {Action.CHANGE: Action.CORRECT, Action.ADD: Action.CHANGE}.get(inner, inner)
    return inner
