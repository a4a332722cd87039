"""Reading: an editor's note in, its claims out, and whatever could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from leaddiff import agencies
from leaddiff.agency import Dialect
from leaddiff.claims import Action, Claim, Note, Target, Unread
from leaddiff.language.words import words
from leaddiff.notes.claiming import claims_of, shared
from leaddiff.notes.clauses import Clause, clauses_of
from leaddiff.notes.lexemes import Kind, Lexeme, lex
from leaddiff.notes.objects import objects_of
from leaddiff.notes.places import spot_after, spot_at
from leaddiff.notes.settings import Joint, may_be_verb
from leaddiff.notes.targets import target_at
from leaddiff.notes.verbs import Form, Lexicon, Verb, lexicon_of
from leaddiff.story import Span


def read(text: str, agency: str | None = None) -> Note:
    """What an editor's note claims, clause by clause.

    ``text`` is the note as it stands, brackets, opener and line breaks included; ``agency`` the name
    of the agency it is from ("yonhap"), None where that is not known: then the words of every agency
    are understood. Claims come in the order of the note, spans are into ``text``. A stretch that names
    a paragraph or opens like a claim and cannot be read as one is in ``unread``; what is no change
    note ("With AP Photos.", "X is cq") makes no claim. Any text can be read, in time linear in its
    length; nothing is raised.
    """
    dialect = _dialect(agency)
    return _Reading(text, dialect, _lexicon(agency)).note(agency)


@lru_cache(maxsize=64)
def _lexicon(agency: str | None) -> Lexicon:
    return lexicon_of(_dialect(agency))


@lru_cache(maxsize=64)
def _dialect(agency: str | None) -> Dialect:
    found = agencies.named(agency)
    if found is not agencies.UNKNOWN:
        return found.dialect
    verbs: dict[str, Action] = {}
    fixed: dict[str, Action] = {}
    tops: frozenset[str] = frozenset()
    for known in agencies.every():
        verbs |= known.dialect.verbs
        fixed |= known.dialect.words
        tops |= known.dialect.tops
    return Dialect(verbs, fixed, tops, anchored=True)


class _Reading:
    """One note being read."""

    def __init__(self, text: str, dialect: Dialect, lexicon: Lexicon) -> None:
        self.text, self.dialect, self.lexicon = text, dialect, lexicon
        self.lexemes: Sequence[Lexeme] = lex(text)
        self.is_mixed = text != text.upper()
        self.claims: list[Claim] = []
        self.unread: list[Unread] = []
        self.last: list[Claim] = []
        self.verb: tuple[Verb, str] | None = None

    def note(self, agency: str | None) -> Note:
        label: Clause | None = None
        for clause in clauses_of(self.lexemes, self.text, self.dialect, self.lexicon):
            if clause.is_label:
                label = clause
                continue
            if clause.verb is not None:
                self._worded(clause, clause.verb)
            elif label is not None and label.verb is not None:
                self._labelled(label, label.verb, clause)
            else:
                self._wordless(clause)
            label = None
        self.claims += self.last
        return Note(self.text, tuple(self.claims), tuple(self.unread), agency)

    def _worded(self, clause: Clause, verb: Verb) -> None:
        if not self._vouches(clause):
            self._clause(clause, verb, self._name(clause, verb))

    def _vouches(self, clause: Clause) -> bool:
        """Whether it only says that something is right as it stands: "Adding machine is cq"."""
        last = clause.stop - 1 - (self.lexemes[clause.stop - 1].kind is Kind.STOP)
        return self.lexemes[last].low == "cq" and self.lexemes[last - 1].low in ("is", "are")

    def _clause(self, clause: Clause, verb: Verb, name: str) -> None:
        """Read one clause with a verb, its own or one it is given, and keep its claims."""
        objects = objects_of(
            self.lexemes, self.text, clause, verb, self.dialect, self.lexicon, self._last_number()
        )
        span = self._span(clause)
        is_top = verb.stem in self.dialect.tops
        found = claims_of(self._said(span), span, name, verb, objects.groups, self.text, is_top)
        for start, end in objects.unread:
            self._leave(Span(start, end))
        if clause.joint is Joint.AND:
            self.last = list(shared(self.last, found))
        self._keep(found)
        self.verb = verb, name

    def _keep(self, claims: list[Claim]) -> None:
        """Keep claims; those of the last clause may still change with the one after it."""
        self.claims += self.last
        self.last = claims

    def _last_number(self) -> int | None:
        """The last paragraph that the clause before names."""
        place = self.last[-1].place if self.last else None
        return place.stretches[-1].last if place and place.stretches else None

    def _name(self, clause: Clause, verb: Verb) -> str:
        """The verb as the note has it, in capitals; pick-ups and "Lds" are spelt in many ways."""
        if verb.action is Action.PICK_UP:
            return "PICKS UP"
        if verb.stem == "ld":
            return "LEADS"
        start, end = self.lexemes[clause.head].start, self.lexemes[clause.body - 1].end
        return " ".join(self.text[start:end].split()).upper()

    def _span(self, clause: Clause) -> Span:
        return Span(self.lexemes[clause.start].start, self.lexemes[clause.stop - 1].end)

    def _said(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def _labelled(self, label: Clause, verb: Verb, clause: Clause) -> None:
        """``UPDATES: With AP Photos.``, ``ADDS: quotes in para 3``. Before another verb a label says
        nothing of its own."""
        name = self._name(label, verb)
        low = {self.lexemes[at].low for at in range(clause.start, clause.stop)}
        span = Span(self.lexemes[label.start].start, self._span(clause).end)
        if not low.isdisjoint(_PICTURES):
            self._keep([Claim(self._said(span), span, name, verb.action, Target.PHOTO)])
        elif self.lexemes[clause.start].low != "with" and low.isdisjoint(_NO_CLAIM):
            whole = clause._replace(start=label.start, head=label.start, body=clause.start)
            self._clause(whole, verb, name)

    def _wordless(self, clause: Clause) -> None:
        """A stretch without a verb: it goes on with the one before, or it is no claim, or unread."""
        if clause.stop <= clause.start:
            return
        low = {self.lexemes[at].low for at in range(clause.start, clause.stop)}
        if self.dialect.verb_last and self._verb_last(clause):
            return
        is_material = len(low) > 1 and low <= _MATERIAL
        opens_with = self.lexemes[clause.start].low == "with"
        if is_material or opens_with or not low.isdisjoint(_NO_CLAIM):
            return
        is_opening = clause.joint is Joint.STRONG
        is_unknown = may_be_verb(self.lexemes, self.text, clause.start, self.is_mixed, is_opening)
        says_where = self._says_where(clause)
        if self.verb and clause.joint is Joint.SEMICOLON and says_where and not is_unknown:
            verb, name = self.verb
            self._clause(clause, verb, name)
        elif says_where or is_unknown:
            self._leave(self._span(clause))

    def _verb_last(self, clause: Clause) -> bool:
        """``Kolmas ja viimeinen osio uutta``: what stands for the verb comes last."""
        for at in range(clause.start, clause.stop):
            verb = self.lexicon.forms.get(self.lexemes[at].low)
            if verb is not None and verb.form is Form.NOUN:
                found = clause._replace(head=at, body=at + 1)
                self._clause(found, verb, self._name(found, verb))
                return True
        return False

    def _says_where(self, clause: Clause) -> bool:
        """Whether a stretch names a paragraph, or opens with a part of the story."""
        if target_at(self.lexemes, clause.start):
            return True
        return any(
            spot_after(self.lexemes, at, False) or spot_at(self.lexemes, at)
            for at in range(clause.start, clause.stop)
        )

    def _leave(self, span: Span) -> None:
        self.unread.append(Unread(self._said(span), span))


_PICTURES = words("photo photos graphic graphics video videos pictures images")
_MATERIAL = _PICTURES | {"ap", "and", "."}
"""What travels with a story: "AP Photos and video." says that it does."""

_NO_CLAIM = words("""cq error errors appeared carried moved correct contents content language profanity
    vulgarity vulgarities obscenity precedes preceding asked members note repeating pickup
    pick-up apnewsnow""")
"""Words of a sentence that speaks to the desk of something other than a change."""
