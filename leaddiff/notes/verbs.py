"""Verbs: the words that say what was done to the copy, in every form desks write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from leaddiff.ground.record import Record
from leaddiff.languages.note_verbs import Form, NoteVerb, forms_of, note_verbs
from leaddiff.languages.words import ARTICLES, words
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.slips import slips_of
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Manner


class Verb(NamedTuple):
    """One form of a verb. ``stem`` is its plain form; ``doubtful`` whether this form is also a thing
    ("updates on talks"), so that its setting must tell; ``manner`` what it means beyond its action."""

    stem: str
    action: Action
    form: Form
    doubtful: bool = False
    manner: Manner | None = None


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
    """The verb that begins at a lexeme, and the index after its last: "gave the wrong" is "gave wrong"."""
    low = lexemes[at].low
    if low in lexicon.openers:
        second = at + 1 + (lexemes[at + 1].low in ARTICLES)
        verb = lexicon.forms.get(f"{low} {lexemes[second].low}")
        if verb is not None:
            return verb, second + 1
    verb = lexicon.forms.get(low)
    return None if verb is None else (verb, at + 1)


def lexicon_of(dialect: Dialect, translated: Mapping[str, str]) -> Lexicon:
    """Every form of the common verbs and of the dialect's own, which go before them; ``translated``
    are words of other languages and the English verb that each stands for."""
    forms: dict[str, Verb] = {}
    for stem, verb in note_verbs().items():
        if verb.action is not None:
            forms.update(_forms(stem, verb.action))
    forms.update(_edits())
    forms.update(_corrective())
    forms["new"] = Verb("new", Action.ADD, Form.NOUN, manner=Manner.REPLACE)
    writethru = Verb("edit", Action.CHANGE, Form.NOUN, manner=Manner.REPLACE)
    forms.update(dict.fromkeys(_WRITETHRU, writethru))
    for word, stem in translated.items():
        known = note_verbs()[stem]
        assert known.action is not None, f"{word} stands for {stem}, which says nothing by itself"
        forms[word] = Verb(word, known.action, Form.NOUN, manner=known.manner)
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
    for had in _HAD:
        for wrong in _WRONG:
            yield f"{had} {wrong}", Verb("misstate", Action.CORRECT, Form.PAST)
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

_HAD = words("gave had contained carried used included listed showed")
_WRONG = words("wrong incorrect erroneous inaccurate")
"""An earlier version gave the wrong age, contained an incorrect figure."""

_SHOULD_READ = ("should read", "should say", "should be", "s/b")
"""214 should read 241: the right value comes last."""


def _forms(stem: str, action: Action) -> Iterator[tuple[str, Verb]]:
    """The forms of a verb that says this was done, be it an agency's own word for it; of two words an
    irregular first one is known by itself: led for lead, lead with."""
    verb = note_verbs().get(stem) or _like(stem)
    for written, form in forms_of(verb):
        doubtful = verb.is_noun and form in (Form.BARE, Form.S)
        yield written, Verb(stem, action, form, doubtful, verb.manner)


def _like(stem: str) -> NoteVerb:
    """An agency's own verb, bent as the one that begins alike: subs out as subs."""
    first = stem.split()[0]
    alike = (verb for verb in note_verbs().values() if verb.stem.split()[0] == first)
    return next(alike, NoteVerb(stem))._replace(stem=stem, manner=None, is_noun=False)
