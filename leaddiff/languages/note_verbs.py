"""Note verbs: the verbs of notes in every form they are written in, for all who look for them."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.nouns.claims import Action, Manner


class Form(Enum):
    """How the verb stands: UPDATE, UPDATES, UPDATED, UPDATING; or a NOUN or adjective in the place of
    one: MINOR EDITS, NEW grafs."""

    BARE = "bare"
    S = "s"
    PAST = "past"
    ING = "ing"
    NOUN = "noun"


class NoteVerb(NamedTuple):
    """A row of ``note_verbs.tsv``: the plain form, what it says was done (None: only an agency's own words
    say) and how, its irregular past forms, whether the plain or -s form is also a thing ("updates on
    talks"), and whether it doubles its last letter: cutting."""

    stem: str
    action: Action | None = None
    manner: Manner | None = None
    pasts: tuple[str, ...] = ()
    is_noun: bool = False
    doubles: bool = False


@cache
def note_verbs() -> dict[str, NoteVerb]:
    """The verbs by their plain form, in the order of the table."""
    return {
        stem: NoteVerb(
            stem,
            None if action == "-" else Action(action),
            None if manner == "-" else Manner(manner),
            () if pasts == "-" else tuple(pasts.split()),
            "noun" in marks,
            "doubled" in marks,
        )
        for stem, action, manner, pasts, marks in rows(ENGLISH, "note_verbs")
    }


@cache
def forms_of(verb: NoteVerb) -> tuple[tuple[str, Form], ...]:
    """The forms of a verb: (writes through, S), (written through, PAST), (write through, BARE) ..."""
    plain, blank, particle = verb.stem.partition(" ")
    tail = f"{blank}{particle}"
    last = plain[-1] if verb.doubles else ""
    pasts = verb.pasts or (_past(plain, last),)
    return (
        *[(f"{past}{tail}", Form.PAST) for past in pasts],
        (verb.stem, Form.BARE),
        (f"{_s(plain)}{tail}", Form.S),
        (f"{plain.removesuffix('e')}{last}ing{tail}", Form.ING),
    )


@cache
def verb_forms(*forms: Form, without: frozenset[Action] = frozenset()) -> frozenset[str]:
    """Every verb, in small letters and in these forms, that says by itself what was done; none of an action
    in ``without``."""
    return frozenset(
        written
        for verb in note_verbs().values()
        if verb.action is not None and verb.action not in without
        for written, form in forms_of(verb)
        if form in forms
    )


_HISSING = ("s", "x", "z", "ch", "sh")


def _s(plain: str) -> str:
    if plain.endswith("y"):
        return f"{plain[:-1]}ies"
    return f"{plain}es" if plain.endswith(_HISSING) else f"{plain}s"


def _past(plain: str, last: str) -> str:
    if plain.endswith("y"):
        return f"{plain[:-1]}ied"
    return f"{plain}d" if plain.endswith("e") else f"{plain}{last}ed"
