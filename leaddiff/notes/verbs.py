"""Verbs: the words that say what was done to the copy, in every form desks write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.words import words
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.slips import slips_of
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Manner


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
    ("updates on talks"), so that its setting must tell; ``manner`` what it means beyond its action."""

    stem: str
    action: Action
    form: Form
    doubtful: bool = False
    manner: Manner | None = None


def _rows() -> tuple[tuple[str, ...], ...]:
    """Plain form, what it says was done and how, past forms and marks of each verb; dashes where none."""
    return rows(ENGLISH, "note_verbs")


@cache
def _doubtful() -> frozenset[str]:
    """Verbs whose plain or -s form also stands for a thing."""
    return frozenset(stem for stem, *_, marks in _rows() if "noun" in marks)


@cache
def _doubled() -> frozenset[str]:
    """First words of verbs that double their last letter: cutting."""
    return frozenset(stem.split()[0] for stem, *_, marks in _rows() if "doubled" in marks)


@cache
def _irregular() -> dict[str, list[str]]:
    """The past forms of a verb's first word, where they are irregular."""
    return {stem.split()[0]: past.split() for stem, *_, past, _ in _rows() if past != "-"}


@cache
def _manners() -> dict[str, Manner]:
    """How it was done, of each verb whose plain form tells that."""
    return {stem: Manner(manner) for stem, _, manner, *_ in _rows() if manner != "-"}


@cache
def _actions() -> dict[str, Action]:
    """What was done, of each verb that every desk uses."""
    return {stem: Action(done) for stem, done, *_ in _rows() if done != "-"}


_HISSING = ("s", "x", "z", "ch", "sh")

_EDITS = {
    Action.CHANGE: "edits edit editing changes tweaks revisions updates",
    Action.CORRECT: "corrections fixes",
    Action.CUT: "trims trimming cuts",
}
_SMALL = words("minor light lite slight small tiny copy style")
_KINDS_OF_EDIT = _SMALL | words("various further other some")
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


def lexicon_of(dialect: Dialect, translated: Mapping[str, str]) -> Lexicon:
    """Every form of the common verbs and of the dialect's own, which go before them; ``translated``
    are words of other languages and the English verb that each stands for."""
    forms: dict[str, Verb] = {}
    for stem, action in _actions().items():
        forms.update(_forms(stem, action))
    forms.update(_edits())
    forms.update(_corrective())
    forms["new"] = Verb("new", Action.ADD, Form.NOUN, manner=Manner.REPLACE)
    writethru = Verb("edit", Action.CHANGE, Form.NOUN, manner=Manner.REPLACE)
    forms.update(dict.fromkeys(_WRITETHRU, writethru))
    for word, stem in translated.items():
        manner = _manners().get(stem)
        forms[word] = Verb(word, _actions()[stem], Form.NOUN, manner=manner)
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


def _edits() -> Iterator[tuple[str, Verb]]:
    """Nouns that stand for their verb, by what they are called: minor edits, other changes."""
    for kind in _KINDS_OF_EDIT:
        manner = Manner.MINOR if kind in _SMALL else None
        for action, listed in _EDITS.items():
            verb = Verb("edit", action, Form.NOUN, manner=manner)
            yield from ((f"{kind} {noun}", verb) for noun in listed.split())


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
    for heading in ("correction", "corrections"):
        yield heading, Verb("correct", Action.CORRECT, Form.NOUN)
    clarified = Verb("correct", Action.CORRECT, Form.NOUN, manner=Manner.CLARIFY)
    yield "clarification", clarified
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
    doubtful, manner = stem in _doubtful(), _manners().get(stem)
    for past in _irregular().get(plain, [_past(plain)]):
        yield f"{past}{tail}", Verb(stem, action, Form.PAST, False, manner)
    yield stem, Verb(stem, action, Form.BARE, doubtful, manner)
    yield f"{_s(plain)}{tail}", Verb(stem, action, Form.S, doubtful, manner)
    yield f"{_ing(plain)}{tail}", Verb(stem, action, Form.ING, False, manner)


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
