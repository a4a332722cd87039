"""Reading: an editor's note in, its claims out, and whatever could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.note_verbs import Form
from leaddiff.notes import terms
from leaddiff.notes.claiming import claims_of, shared, titled
from leaddiff.notes.clauses import Clause, clauses_of
from leaddiff.notes.denied import alone, denial, denied, names_an_exception
from leaddiff.notes.lexemes import Kind, Lexeme, lex
from leaddiff.notes.objects import objects_of
from leaddiff.notes.places import spot_at
from leaddiff.notes.prepositions import spot_after
from leaddiff.notes.setting import Joint
from leaddiff.notes.targets import target_at
from leaddiff.notes.verb_context import may_be_verb
from leaddiff.notes.verbless import (
    NO_CLAIM,
    PICTURES,
    SHOULD_READ,
    claims_nothing,
    is_one_more_thing,
    names_what_comes_along,
    passives,
)
from leaddiff.notes.verbs import CONFESSING, Lexicon, Verb, verb_at
from leaddiff.notes.wordbook import dialect_of, lexicon_for, wordbook_of
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Claim, Note, Target, Unread
from leaddiff.nouns.story import Span


def read(text: str, agency: str | None = None) -> Note:
    """What an editor's note claims, clause by clause.

    ``text`` is the note as it stands, brackets, opener and line breaks included; ``agency`` the name
    of the agency it is from ("yonhap"), None where that is not known: then the words of every agency
    are understood. Claims come in the order of the note, spans are into ``text``. A stretch that names
    a paragraph or opens like a claim and cannot be read as one is in ``unread``; what is no change
    note ("With AP Photos.", "X is cq") makes no claim. Any text can be read, in time linear in its
    length; nothing is raised.
    """
    dialect = dialect_of(agency)
    lexemes = lex(text, wordbook_of(agency))
    return _Reading(text, lexemes, dialect, lexicon_for(agency)).note(agency)


class _Reading:
    """One note being read."""

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

    def note(self, agency: str | None) -> Note:
        label: Clause | None = None
        for clause in clauses_of(self.lexemes, self.text, self.dialect, self.lexicon):
            if clause.is_label:
                label = clause
                continue
            if clause.verb is not None:
                self.is_labelled = False
                self._worded(clause, clause.verb)
                self.hour = None
            elif label is not None and label.verb is not None:
                self.is_labelled = True
                verb = label.verb._replace(action=_ACTIONS.get(label.verb.stem, label.verb.action))
                self._labelled(label, verb, clause)
            else:
                self._wordless(clause)
            label = None
        self.claims += self.last
        return Note(self.text, tuple(self.claims), tuple(self.unread), agency)

    def _worded(self, clause: Clause, verb: Verb) -> None:
        if self._is_rewritten(clause, verb):
            verb = verb._replace(action=Action.CHANGE)
        if not self._vouches(clause):
            self._clause(clause, verb, self._name(clause, verb))

    def _is_rewritten(self, clause: Clause, verb: Verb) -> bool:
        """Whether NEW says that copy is new where copy stood: Top 3 grafs new, new lead, new
        throughout; new grafs 5-6 were added."""
        if verb.stem != "new":
            return False
        following = self.lexemes[clause.body].low
        is_top = following in terms.THROUGHOUT or following in terms.FIRST
        return (
            clause.head > clause.start
            or is_top
            or following == "title"
            or target_at(self.lexemes, clause.body) is not None
        )

    def _vouches(self, clause: Clause) -> bool:
        """Whether it only says that something is right as it stands: "Adding machine is cq"."""
        last = clause.stop - 1 - (self.lexemes[clause.stop - 1].kind is Kind.STOP)
        return self.lexemes[last].low == "cq" and self.lexemes[last - 1].low in ("is", "are")

    def _clause(self, clause: Clause, verb: Verb, name: str) -> None:
        """Read one clause with a verb, its own or one it is given, and keep its claims."""
        self._told(clause, verb, name, self.lexemes, self._span(clause))

    def _told(
        self, clause: Clause, verb: Verb, name: str, lexemes: Sequence[Lexeme], span: Span
    ) -> None:
        objects = objects_of(
            lexemes, self.text, clause, verb, self.dialect, self.lexicon, self._last_number()
        )
        is_top = verb.stem in self.dialect.tops
        found = claims_of(self._said(span), span, name, verb, objects.groups, self.text, is_top)
        if clause.outer is not None:
            found = [claim._replace(outer=clause.outer.action) for claim in found]
        found = [titled(claim) for claim in found]
        found += alone(found)
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
        named = clause.outer or clause
        start, end = self.lexemes[named.head].start, self.lexemes[named.body - 1].end
        return " ".join(self.text[start:end].split()).upper()

    def _span(self, clause: Clause) -> Span:
        return Span(self.lexemes[clause.start].start, self.lexemes[clause.stop - 1].end)

    def _said(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def _labelled(self, label: Clause, verb: Verb, clause: Clause) -> None:
        """``UPDATES: With AP Photos.``, ``ADDS: quotes in para 3``. Before another verb a label says
        nothing of its own."""
        name = self._name(label, verb)
        own = self.lexemes[clause.start : clause.stop]
        if not own:  # ADDS: and nothing after it
            return
        span = Span(self.lexemes[label.start].start, self._span(clause).end)
        opens_with = own[0].low == "with"
        low = {lexeme.low for lexeme in own}
        if names_what_comes_along(own) if opens_with else not low.isdisjoint(PICTURES):
            self._keep([Claim(self._said(span), span, name, verb.action, Target.PHOTO)])
        elif opens_with or low.isdisjoint(NO_CLAIM):
            whole = clause._replace(start=label.start, head=label.start, body=clause.start)
            self._clause(whole, verb, name)

    def _wordless(self, clause: Clause) -> None:
        """A stretch without a verb: it goes on with the one before, or it is no claim, or unread."""
        own = self.lexemes[clause.start : clause.stop]
        if not own or self._denied(clause):
            return
        if self._is_more_under_label(clause) or self._verb_behind(clause):
            return
        if claims_nothing(own):
            return
        is_unknown = self._opens_like_a_claim(clause)
        opens_with = own[0].low == "with"
        if self._is_hour_and_news(clause) or self._is_news_of_hour(clause):
            return
        if not is_unknown and self._is_news(clause):
            self._news(clause, opens_with)
            return
        says_where = self._says_where(clause)
        if self._is_place_of_last(clause) or self._is_right_value(clause, says_where):
            return
        if self.verb and not is_unknown and self._is_more(clause, self.verb[0], says_where):
            self._clause(clause, *self.verb)
        elif opens_with and says_where:
            self._news(clause, opens_with)
        elif says_where or (is_unknown and not opens_with) or names_an_exception(own):
            self._leave(self._span(clause))

    def _denied(self, clause: Clause) -> bool:
        """No other changes to text: what is said to stand as it stood."""
        parts = denial(self.lexemes, clause.start)
        if parts:
            span = self._span(clause)
            clause_said = self._said(span).strip(" .")
            self._keep(list(denied(clause_said, span, clause_said, parts)))
        return bool(parts)

    def _is_more_under_label(self, clause: Clause) -> bool:
        """Adds: rail services resume, para 5; power restored, para 2: what stands behind a semicolon is news
        as well, whatever it says was done, but for the words of notes: toll updated, para 1."""
        is_more = self.is_labelled and clause.joint is Joint.SEMICOLON and self._says_where(clause)
        done = [each.verb.action for each in passives(self.lexemes, clause, self.lexicon)]
        if not (is_more and done and self.verb) or not _OF_NOTES.isdisjoint(done):
            return False
        self._clause(clause, *self.verb)
        return True

    def _is_more(self, clause: Clause, verb: Verb, says_where: bool) -> bool:
        """Whether a stretch behind a semicolon is one more thing that the verb before it did."""
        adds = verb.action in (Action.ADD, Action.CHANGE)
        own = self.lexemes[clause.start : clause.stop]
        is_more = says_where or (adds and is_one_more_thing(own))
        return clause.joint is Joint.SEMICOLON and is_more

    def _verb_behind(self, clause: Clause) -> bool:
        """Whether the verb comes behind what was done, and was read there."""
        return (self.dialect.verb_last and self._verb_last(clause)) or self._passive(clause)

    def _opens_like_a_claim(self, clause: Clause) -> bool:
        """Whether a stretch opens with a word that may be a verb nobody knows here."""
        is_opening = clause.joint is Joint.STRONG
        at = clause.start
        return self.lexemes[at].low in self.lexicon.slips or may_be_verb(
            self.lexemes, self.text, at, self.is_mixed, is_opening
        )

    def _is_place_of_last(self, clause: Clause) -> bool:
        """Adds details, background; paragraphs 3-4: a place alone belongs to the clause before it,
        where that has none."""
        spot = spot_after(self.lexemes, clause.start, False) or spot_at(self.lexemes, clause.start)
        is_alone = spot is not None and spot.end == clause.stop
        waits = bool(self.last) and all(
            claim.target is Target.BODY and claim.place is None for claim in self.last
        )
        if spot is None or not (is_alone and waits and clause.joint is Joint.SEMICOLON):
            return False
        self._lengthen(clause)
        self.last = [claim._replace(place=spot.place) for claim in self.last]
        return True

    def _is_right_value(self, clause: Clause, says_where: bool) -> bool:
        """An earlier version misidentified the manager. She is Lena Dorn: the sentence behind what was
        wrong says what is right, and belongs to it; so does a stretch behind a semicolon, votes against
        were 71."""
        if says_where or not self.last or self.verb is None:
            return False
        confesses = clause.joint is Joint.STRONG and self.verb[0].stem in CONFESSING
        own = {lexeme.low for lexeme in self.lexemes[clause.start : clause.stop]}
        corrects = all(claim.action is Action.CORRECT for claim in self.last)
        adds_value = clause.joint is Joint.SEMICOLON and corrects and not own.isdisjoint(_IS)
        if not (confesses or adds_value):
            return False
        self._lengthen(clause)
        return True

    def _lengthen(self, clause: Clause) -> None:
        """Let the claims of the clause before run on to the end of this one."""
        span = Span(self.last[0].span.start, self._span(clause).end)
        self.last = [claim._replace(span=span, clause=self._said(span)) for claim in self.last]

    def _is_hour_and_news(self, clause: Clause) -> bool:
        """``UPDATED AT 8:30 PM, 16 HURT``: the news after the hour is the claim."""
        at = clause.start
        if self.lexemes[at].low not in _UPDATED:
            return False
        hour = at + 2 + (self.lexemes[at + 2].low == "of")
        is_hour = [word.low for word in self.lexemes[at + 1 : hour]] in _AT_AN_HOUR
        if not is_hour or self.lexemes[hour].kind not in (Kind.FIGURE, Kind.NUMBER):
            return False
        while at < clause.stop and not _opens_news(self.lexemes[at]):
            at += 1
        if at + 1 < clause.stop:
            self._clause(clause._replace(body=at + 1), _UPDATE, "UPDATED")
        else:
            self.hour = clause
        return True

    def _is_news_of_hour(self, clause: Clause) -> bool:
        """``UPDATED AT 8:30 PM; 16 HURT``: the news in a clause of its own behind the hour."""
        if self.hour is None:
            return False
        at, self.hour = self.hour.start, None
        self._clause(clause._replace(start=at, head=at, body=clause.start), _UPDATE, "UPDATED")
        return True

    def _passive(self, clause: Clause) -> bool:
        """``Toll updated, quotes added``: the verbs come behind what was done."""
        found = False
        for done in passives(self.lexemes, clause, self.lexicon):
            last = self.lexemes[done.stop - 1]
            span = Span(self.lexemes[done.start].start, last.end)
            first = clause._replace(start=0, head=0, body=1, stop=done.stop - done.start)
            is_phrase = done.verb.stem == SHOULD_READ
            name = SHOULD_READ.upper() if is_phrase else done.lexemes[0].low.upper()
            self._told(first, done.verb, name, done.lexemes, span)
            found = True
        return found

    def _is_news(self, clause: Clause) -> bool:
        """Whether a note opens with the news itself, which it says it brings: "Toll rises, adds
        quotes"; "With more details"; "toll rises to 11, navy sends divers"."""
        is_first = not self.claims and not self.last
        is_sentence = all(
            lexeme.kind in (Kind.WORD, Kind.NUMBER)
            for lexeme in self.lexemes[clause.start : clause.start + 2 - clause.is_prefix]
        )
        return is_first and is_sentence and (clause.is_prefix or self.dialect.verbless)

    def _news(self, clause: Clause, opens_with: bool) -> None:
        """``With minor edits`` is MINOR EDITS; other news is an update."""
        start = clause.start + opens_with
        edits = verb_at(self.lexemes, start, self.lexicon)
        if opens_with and edits and edits[0].form is Form.NOUN and edits[0].stem == "edit":
            body = clause._replace(start=start, head=start, body=edits[1])
            self._clause(body, edits[0], self._name(body, edits[0]))
        else:
            body = clause._replace(body=start)
            self._clause(body, _UPDATE, "WITH" if opens_with else "UPDATES")

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


_OF_NOTES = frozenset((Action.ADD, Action.CHANGE, Action.CORRECT))


def _opens_news(lexeme: Lexeme) -> bool:
    """Whether the news begins behind a lexeme after the hour: with 16 hurt; - 16 hurt."""
    return lexeme.low == "with" or lexeme.kind in (Kind.COMMA, Kind.DASH, Kind.COLON)


_AT_AN_HOUR = (["at"], ["as", "of"])
_UPDATED = ("update", "updated", "updates")

_ACTIONS = {"new": Action.CHANGE}
"""New: toll in 1st para, navy in 7th: what came and what became of old copy."""

_IS = ("is", "are", "was", "were")
_UPDATE = Verb("update", Action.CHANGE, Form.S)
"""What is done by a note that only tells the news."""
