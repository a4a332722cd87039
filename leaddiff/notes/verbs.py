"""Verbs: the words that say what was done to the copy, in every form desks write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.words import words
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.slips import slips_of
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action


class Form(Enum):
    """How the verb stands: UPDATE, UPDATES, UPDATED, UPDATING; or a NOUN or adjective in the place of
    one: MINOR EDITS, NEW grafs."""

    BARE = "bare"
    S = "s"
    PAST = "past"
    ING = "ing"
    NOUN = "noun"


class Verb(NamedTuple):
    """One form of a verb. ``stem`` is its plain form; ``doubtful`` whether this form is also a thing
    ("updates on talks"), so that its setting must tell."""

    stem: str
    action: Action
    form: Form
    doubtful: bool = False


def _rows() -> tuple[tuple[str, ...], ...]:
    """Plain form, what it says was done, past forms and marks of each verb; dashes where none."""
    return rows(ENGLISH, "note_verbs")


@cache
def _doubtful() -> frozenset[str]:
    """Verbs whose plain or -s form also stands for a thing."""
    return frozenset(stem for stem, _, _, marks in _rows() if "noun" in marks)


@cache
def _doubled() -> frozenset[str]:
    """First words of verbs that double their last letter: cutting."""
    return frozenset(stem.split()[0] for stem, _, _, marks in _rows() if "doubled" in marks)


@cache
def _irregular() -> dict[str, list[str]]:
    """The past forms of a verb's first word, where they are irregular."""
    return {stem.split()[0]: past.split() for stem, _, past, _ in _rows() if past != "-"}


_HISSING = ("s", "x", "z", "ch", "sh")

_EDITS = {
    Action.CHANGE: "edits edit editing changes tweaks revisions updates",
    Action.CORRECT: "corrections fixes",
    Action.CUT: "trims trimming cuts",
}
_KINDS_OF_EDIT = words("minor light lite slight small various further other some tiny copy style")
"""MINOR EDITS, light editing: nouns that stand for their verb."""


_WRITETHRU = words("writethru writethrough write-thru write-through")
"""Nouns for a story written through."""


class Lexicon(Record):
    """The verbs of a dialect by their forms, blanks between the words of one; ``starts`` are the first
    words of all forms, ``openers`` those of forms of two words, ``slips`` forms misspelt."""

    forms: dict[str, Verb]
    starts: frozenset[str]
    openers: frozenset[str]
    slips: frozenset[str] = frozenset()


def verb_at(lexemes: Sequence[Lexeme], at: int, lexicon: Lexicon) -> tuple[Verb, int] | None:
    """The verb that begins at a lexeme, and the index after its last."""
    low = lexemes[at].low
    if low in lexicon.openers:
        verb = lexicon.forms.get(f"{low} {lexemes[at + 1].low}")
        if verb is not None:
            return verb, at + 2
    verb = lexicon.forms.get(low)
    return None if verb is None else (verb, at + 1)


def lexicon_of(dialect: Dialect) -> Lexicon:
    """Every form of the common verbs and of the dialect's own, which go before them."""
    forms: dict[str, Verb] = {}
    for stem, done, _, _ in _rows():
        if done != "-":
            forms.update(_forms(stem, Action(done)))
    for kind in _KINDS_OF_EDIT:
        for action, listed in _EDITS.items():
            forms.update((f"{kind} {e}", Verb("edit", action, Form.NOUN)) for e in listed.split())
    forms.update(_corrective())
    forms["new"] = Verb("new", Action.ADD, Form.NOUN)
    forms.update((word, Verb("edit", Action.CHANGE, Form.NOUN)) for word in _WRITETHRU)
    for stem, action in dialect.verbs.items():
        forms.update(_forms(stem, action))
    forms.update((word, Verb(word, action, Form.NOUN)) for word, action in dialect.words.items())
    openers = frozenset(form.split()[0] for form in forms if " " in form)
    starts = openers | forms.keys()
    sure = (form for form, verb in forms.items() if _is_sure(verb))
    return Lexicon(forms, starts, openers, slips_of(sure) - starts)


def _is_sure(verb: Verb) -> bool:
    """Whether a word much like this form is a slip for it; not: rises, movies."""
    return (
        verb.form is Form.S
        and verb.stem not in _NEAR_OTHERS
        and (not verb.doubtful or verb.stem in _THINGS_TOO)
    )


_THINGS_TOO = words("fix update")
"""Doubtful verbs whose slips are theirs all the same."""

_NEAR_OTHERS = words("move recast merge raise combine attach extend lead drop strike omit reflect")


CONFESSING = words(
    "misstate misidentify misspell misreport misattribute mischaracterize misdescribe misquote"
)
"""Verbs that say what was wrong; what is right comes in a sentence of its own."""


def _corrective() -> Iterator[tuple[str, Verb]]:
    """What corrects without a verb of correcting: "erroneously reported", "should read", "Correction:";
    and "filed again", which moves a story as a refile does."""
    for way in _WRONGLY:
        yield from (
            (f"{way} {told}", Verb("misstate", Action.CORRECT, Form.PAST)) for told in _TOLD
        )
    for should in _SHOULD_READ:
        yield should, Verb("should read", Action.CORRECT, Form.PAST)
    for heading in ("correction", "corrections", "clarification"):
        yield heading, Verb("correct", Action.CORRECT, Form.NOUN)
    yield "filed", Verb("file", Action.RESEND, Form.PAST, doubtful=True)
    yield "refild", Verb("refile", Action.RESEND, Form.PAST)


_WRONGLY = words("erroneously incorrectly wrongly mistakenly inaccurately")
_TOLD = words("""reported said stated identified gave described spelled listed named attributed quoted
    referred put called omitted implied suggested""")
"""An earlier version erroneously reported ...: how wrong copy is confessed."""

_SHOULD_READ = ("should read", "should say", "should be", "s/b")
"""214 should read 241: the right value comes last."""


def _forms(stem: str, action: Action) -> Iterator[tuple[str, Verb]]:
    plain, blank, particle = stem.partition(" ")
    tail = f"{blank}{particle}"
    doubtful = stem in _doubtful()
    for past in _irregular().get(plain, [_past(plain)]):
        yield f"{past}{tail}", Verb(stem, action, Form.PAST)
    yield stem, Verb(stem, action, Form.BARE, doubtful)
    yield f"{_s(plain)}{tail}", Verb(stem, action, Form.S, doubtful)
    yield f"{_ing(plain)}{tail}", Verb(stem, action, Form.ING)


def _s(stem: str) -> str:
    if stem.endswith("y"):
        return f"{stem[:-1]}ies"
    return f"{stem}es" if stem.endswith(_HISSING) else f"{stem}s"


def _past(stem: str) -> str:
    if stem.endswith("y"):
        return f"{stem[:-1]}ied"
    if stem.endswith("e"):
        return f"{stem}d"
    return f"{stem}{stem[-1]}ed" if stem in _doubled() else f"{stem}ed"


def _ing(stem: str) -> str:
    if stem.endswith("e"):
        return f"{stem[:-1]}ing"
    return f"{stem}{stem[-1]}ing" if stem in _doubled() else f"{stem}ing"
