"""Kept: what is kept of a note while it is read, clause by clause."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.notes.claiming import claims_of, shared, titled
from leaddiff.notes.clauses import Clause
from leaddiff.notes.denied import alone
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.objects import objects_of
from leaddiff.notes.setting import Joint
from leaddiff.notes.verbs import Lexicon, Verb
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Claim, Unread
from leaddiff.nouns.story import Span


class Kept:
    """The claims of the clauses read so far, those of the last one by themselves, which the next may still
    change; what could not be read; and the verb that stretches without one go on with."""

    def __init__(
        self, text: str, lexemes: Sequence[Lexeme], dialect: Dialect, lexicon: Lexicon
    ) -> None:
        self.text, self.lexemes = text, lexemes
        self.dialect, self.lexicon = dialect, lexicon
        self.is_mixed = text != text.upper()
        self.claims: list[Claim] = []
        self.unread: list[Unread] = []
        self.last: list[Claim] = []
        self.verb: tuple[Verb, str] | None = None
        self.is_labelled = False
        self.hour: Clause | None = None

    def take(self, clause: Clause, verb: Verb, name: str) -> None:
        """Read one clause with a verb, its own or one it is given, and keep its claims."""
        self.take_told(clause, verb, name, self.lexemes, self.span(clause))

    def take_told(
        self, clause: Clause, verb: Verb, name: str, lexemes: Sequence[Lexeme], span: Span
    ) -> None:
        """Read one clause of these lexemes, which may be put together anew, and keep its claims."""
        objects = objects_of(
            lexemes, self.text, clause, verb, self.dialect, self.lexicon, self.last_number()
        )
        is_top = verb.stem in self.dialect.tops
        found = claims_of(self.said(span), span, name, verb, objects.groups, self.text, is_top)
        if clause.outer is not None:
            found = [claim._replace(outer=clause.outer.action) for claim in found]
        found = [titled(claim) for claim in found]
        found += alone(found)
        for start, end in objects.unread:
            self.leave(Span(start, end))
        if clause.joint is Joint.AND:
            self.last = list(shared(self.last, found))
        self.keep(found)
        self.verb = verb, name

    def keep(self, claims: list[Claim]) -> None:
        """Keep claims; those of the last clause may still change with the one after it."""
        self.claims += self.last
        self.last = claims

    def last_number(self) -> int | None:
        """The last paragraph that the clause before names."""
        place = self.last[-1].place if self.last else None
        return place.stretches[-1].last if place and place.stretches else None

    def name_of(self, clause: Clause, verb: Verb) -> str:
        """The verb as the note has it, in capitals; pick-ups and "Lds" are spelt in many ways."""
        if verb.action is Action.PICK_UP:
            return "PICKS UP"
        if verb.stem == "ld":
            return "LEADS"
        named = clause.outer or clause
        start, end = self.lexemes[named.head].start, self.lexemes[named.body - 1].end
        return " ".join(self.text[start:end].split()).upper()

    def span(self, clause: Clause) -> Span:
        """Where a clause stands in the note, with the bracket that closes one it opened."""
        start, end = self.lexemes[clause.start].start, self.lexemes[clause.stop - 1].end
        said = self.text[start:end]
        is_open = said.count("(") > said.count(")") and self.text[end : end + 1] == ")"
        return Span(start, end + is_open)

    def said(self, span: Span) -> str:
        """What stands in the note there, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def lengthen(self, clause: Clause) -> None:
        """Let the claims of the clause before run on to the end of this one."""
        span = Span(self.last[0].span.start, self.span(clause).end)
        self.last = [claim._replace(span=span, clause=self.said(span)) for claim in self.last]

    def leave(self, span: Span) -> None:
        """Say that what stands there could not be read."""
        self.unread.append(Unread(self.said(span), span))
