"""Clauses: a note cut where one thing done ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.record import Record
from leaddiff.languages.note_verbs import Form
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.denied import denial, denies_change
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.outer_words import purpose_of
from leaddiff.notes.places import spot_at
from leaddiff.notes.prepositions import sentence_named, spot_after
from leaddiff.notes.setting import SWAYING, Candidate, Joint, Setting
from leaddiff.notes.subjects import AUXILIARIES, subject
from leaddiff.notes.targets import target_after
from leaddiff.notes.verb_context import is_verb_here, may_be_verb
from leaddiff.notes.verbs import Lexicon, Verb, verb_at
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Target


class Outer(Record):
    """The outer word of a clause, at ``head`` to ``body``, and what it did: REFILES to correct."""

    action: Action
    head: int
    body: int


class Clause(Record):
    """Lexemes ``start`` to ``stop`` of a note that say one thing was done. The verb stands at ``head``
    to ``body``; a purpose or place may stand before it (To UPDATE with ..., SUB; In 29th graf,
    CORRECTS). ``verb`` is None where it has none of its own. ``joint`` is what joins it to the
    clause before, ``outer`` what an outer word did
    (Refiles to CORRECT), ``is_label`` whether it is a verb and a colon alone (UPDATES: With AP Photos),
    ``is_prefix`` whether it stands without one before the verb of the next (Toll rises, adds navy)."""

    start: int
    head: int
    body: int
    stop: int
    verb: Verb | None
    joint: Joint
    is_label: bool = False
    is_prefix: bool = False
    outer: Outer | None = None


def clauses_of(
    lexemes: Sequence[Lexeme], text: str, dialect: Dialect, lexicon: Lexicon
) -> list[Clause]:
    """The clauses of a note in order, those without a verb included; cost is linear."""
    splitter = _Splitter(lexemes, text, dialect, lexicon)
    return splitter.split()


_OPENERS = words("""attn attention eds ed eds' editors editor editor's editors' ' ednote desks desk clients
    subscribers note notes""")
_OPENER_COMPANIONS = words("to the all and")
_OPENERS_ALONE = words("attn eds")
_LONGEST_OPENER = 5
_LONGEST_LABEL = 2


def opening(lexemes: Sequence[Lexeme]) -> int:
    """The index after what opens a note: "(ATTN:", "Eds:", "ATTENTION -", "Notes to editors:"."""
    at = 0
    while lexemes[at].kind in (Kind.MARK, Kind.DASH, Kind.LINE):
        at += 1
    end, is_opener = at, False
    while end - at < _LONGEST_OPENER and lexemes[end].low in _OPENERS | _OPENER_COMPANIONS:
        is_opener = is_opener or lexemes[end].low in _OPENERS
        end += 1
    if not is_opener:
        return at
    if lexemes[end].kind in (Kind.COLON, Kind.DASH, Kind.STOP, Kind.SEMICOLON, Kind.COMMA):
        return end + 1
    is_alone = end == at + 1 and lexemes[at].low in _OPENERS_ALONE
    return end if is_alone or lexemes[end].kind is Kind.LINE else at


class _Splitter:
    """One walk over the lexemes of a note."""

    def __init__(
        self, lexemes: Sequence[Lexeme], text: str, dialect: Dialect, lexicon: Lexicon
    ) -> None:
        self.lexemes, self.text, self.lexicon = lexemes, text, lexicon
        self.dialect = dialect
        self.setting = Setting(is_mixed=text != text.upper(), tops=dialect.tops)
        self.clauses: list[Clause] = []
        self.joint = Joint.STRONG

    def split(self) -> list[Clause]:
        at = opening(self.lexemes)
        while self.lexemes[at].kind is not Kind.END:
            at = self._segment(at)
        return self.clauses

    def _segment(self, start: int) -> int:
        """Read one stretch between full separators; the index after its separator."""
        self.setting.begin()
        expected = self._expected(start)
        found: list[Clause] = []
        at = start
        while not self._separates(at):
            low = self.lexemes[at].low
            if low in self.lexicon.starts:
                clause = self._clause_at(at, start, expected, is_first=not found)
                if clause is not None:
                    found.append(clause)
                    at = clause.body
                    if self.lexemes[at].kind is Kind.COLON and at - start <= _LONGEST_LABEL:
                        self._close(found, start, at, is_label=True)
                        return at + 1
                    continue
            elif low in SWAYING:
                self.setting.sway(self.lexemes, at)
            elif found and (self._is_unknown(at, start) or self._denies_change(at, start)):
                found.append(Clause(at, at, at, at, None, Joint.COMMA))
            if found and found[-1].start < at and self._corrects_more(at, found[-1]):
                found.append(Clause(at, at, at, at, None, Joint.AND))
            at += 1
        self._close(found, start, at)
        return at + (self.lexemes[at].kind is not Kind.END)

    def _denies_change(self, at: int, start: int) -> bool:
        """Whether it is said here that nothing else changed: CORRECTS para 4, no change to lead; REPEATS
        with no changes to text."""
        joint = self._joint(at, start)
        if joint is Joint.COMMA and denies_change(self.lexemes, at):
            return True
        is_resent = self.setting.action is Action.RESEND and self.lexemes[at].low in _WITH
        return (joint is not Joint.NONE or is_resent) and bool(denial(self.lexemes, at))

    def _corrects_more(self, at: int, last: Clause) -> bool:
        before = self.lexemes[at - 1]
        is_joined = before.low in ("and", "&") or before.kind is Kind.COMMA
        is_joined |= before.kind is Kind.QUOTATION and before.low.endswith(",")
        if last.verb is None or not is_joined:
            return False
        from leaddiff.notes.more_corrected import corrects_more

        return corrects_more(self.lexemes, self.text, at, last.head, last.verb.action)

    def _is_unknown(self, at: int, start: int) -> bool:
        """Whether a verb no table knows begins a clause after a comma: "BOOSTS lead"."""
        if not self.lexemes[at].low.endswith(("s", "ing")):
            return False
        is_after_comma = self._joint(at, start) is Joint.COMMA
        is_slip = self.lexemes[at].low in self.lexicon.slips
        is_mixed = self.setting.is_mixed
        return is_after_comma and (is_slip or may_be_verb(self.lexemes, self.text, at, is_mixed))

    def _clause_at(self, at: int, start: int, expected: int, is_first: bool) -> Clause | None:
        """The clause that a verb begins at a lexeme, its end still open; None where none does."""
        here = verb_at(self.lexemes, at, self.lexicon)
        if here is None:
            self.setting.sway(self.lexemes, at)
            return None
        joint = self._joint(at, start) if at > start else self.joint
        setting = Joint.STRONG if at in (start, expected) else joint
        raw = self.text[self.lexemes[at].start : self.lexemes[at].end]
        is_shouted = self.setting.is_mixed and raw.isupper()
        candidate = Candidate(here[0], self.lexemes, at, here[1], is_shouted)
        if not is_verb_here(candidate, setting, self.setting):
            self.setting.sway(self.lexemes, at, here[0])
            return None
        self.setting.take(here[0])
        leads_in = is_first and (at == expected or self.setting.leading)
        clause = Clause(start if leads_in else at, at, here[1], at, here[0], joint)
        inner = purpose_of(here[0], here[1], self.lexemes, self.lexicon)
        if inner is None:
            return clause
        self.setting.inner = True
        outer = Outer(here[0].action, at, here[1])
        return clause._replace(head=inner.head, body=inner.body, verb=inner.verb, outer=outer)

    def _expected(self, start: int) -> int:
        """Where a verb may stand behind what leads in to it: "In 29th graf, CORRECTS", "In last
        sentence, CORRECTS", "Top 3 grafs new", "This Dec. 4 story has been corrected"."""
        if self.lexemes[start].low == "to":
            here = verb_at(self.lexemes, start + 1, self.lexicon)
            self.setting.leading = here is not None and here[0].form is Form.BARE
            return start
        spot = spot_after(self.lexemes, start, False) or spot_at(self.lexemes, start)
        at = spot.end if spot else sentence_named(self.lexemes, start)
        at = at or self._part_doing(start) or subject(self.lexemes, start, self.lexicon)
        while self.lexemes[at].kind in (Kind.COMMA, Kind.COLON, Kind.DASH) or (
            (at > start or self.joint is Joint.STRONG) and self._is_auxiliary(at)
        ):
            at += 1
        self.setting.is_expecting = at > start
        return at

    def _part_doing(self, start: int) -> int:
        """The index of the verb behind the headline, where that is said to do it or it is done there: headline
        ADDS outlook; in headline, CORRECTS name. 0 where none is."""
        led_to = target_after(self.lexemes, start)
        at = led_to[1] if led_to else start + 1
        is_headline = terms.TARGET_WORDS.get(self.lexemes[at - 1].low) is Target.HEADLINE
        at += led_to is not None and self.lexemes[at].kind is Kind.COMMA
        here = verb_at(self.lexemes, at, self.lexicon) if is_headline else None
        return at if here and here[0].form is Form.S and not here[0].doubtful else 0

    def _is_auxiliary(self, at: int) -> bool:
        """Whether a word only leads in to the verb: had corrected; not: had the wrong age."""
        is_verb = verb_at(self.lexemes, at, self.lexicon) is not None
        return self.lexemes[at].low in AUXILIARIES and not is_verb

    def _separates(self, at: int) -> bool:
        lexeme = self.lexemes[at]
        if lexeme.kind is Kind.WORD or lexeme.kind is Kind.COMMA:
            return False
        if lexeme.kind in (Kind.SEMICOLON, Kind.LINE, Kind.END):
            return True
        if lexeme.kind is Kind.STOP:
            return self._ends_sentence(at)
        is_slashes = lexeme.low == "/" and self.lexemes[at + 1].low == "/"
        return lexeme.kind is Kind.MARK and (lexeme.low in "^|" or is_slashes)

    def _ends_sentence(self, at: int) -> bool:
        """Whether a point ends a sentence rather than an abbreviation."""
        before, after = self.lexemes[at - 1] if at else None, self.lexemes[at + 1]
        if after.kind in (Kind.END, Kind.LINE, Kind.MARK) or self.lexemes[at].low in "!?":
            return True
        here = verb_at(self.lexemes, at + 1, self.lexicon)
        is_verb = here is not None and here[0].form is not Form.PAST
        is_capital = not self.text[after.start].islower()
        if before and before.kind is Kind.WORD and _is_abbreviated(before.low):
            return is_verb and is_capital and here is not None and here[0].form is Form.S
        if before and terms.is_unit(before.low) and after.number is not None:
            return False
        stands_apart = after.start > self.lexemes[at].end
        return is_verb or (is_capital and stands_apart)

    def _joint(self, at: int, start: int) -> Joint:
        """What stands before a lexeme that might begin a clause."""
        back = at - 1
        while back > start and self.lexemes[back].low in _ADVERBS:
            back -= 1
        before = self.lexemes[back]
        if before.low in _ADVERBS and back == start:
            return Joint.STRONG
        if back == start and before.low in ("and", "&") and self.joint is Joint.SEMICOLON:
            return Joint.SEMICOLON
        joint = _JOINTS.get(before.kind) or (Joint.AND if before.low in ("and", "&") else None)
        if joint:
            return joint
        if before.kind is Kind.WORD and before.low.endswith("."):
            return Joint.MARK
        return Joint.COMMA if self._begins_line(at) else Joint.NONE

    def _begins_line(self, at: int) -> bool:
        """Whether a line of a list without bullets may begin here; notes are wrapped, too."""
        lexeme = self.lexemes[at]
        is_capital = self.setting.is_mixed and self.text[lexeme.start].isupper()
        return lexeme.fresh and is_capital and self.lexemes[at - 1].low not in terms.LIST_ENDS

    def _close(self, found: list[Clause], start: int, at: int, is_label: bool = False) -> None:
        """Set where the clauses of a stretch stop and keep them."""
        if not found and self.setting.leading:
            here = verb_at(self.lexemes, start + 1, self.lexicon)
            assert here is not None, "a leading purpose has a verb"
            found = [Clause(start, start + 1, here[1], at, here[0], self.joint)]
        if not found or found[0].start > start:
            found.insert(0, Clause(start, start, start, at, None, self.joint, False, bool(found)))
        ends_in_point = self.lexemes[at].kind is Kind.STOP
        for clause, following in zip(found, [*found[1:], None], strict=True):
            stop = following.start if following else at + ends_in_point
            stop -= following is not None and self.lexemes[stop - 1].low == "to"
            while stop > clause.body and _dangles(self.lexemes[stop - 1]):
                stop -= 1
            self.clauses.append(clause._replace(stop=stop, is_label=is_label))
        self.joint = Joint.SEMICOLON if self.lexemes[at].kind is Kind.SEMICOLON else Joint.STRONG


_WITH = ("with", "without")

_JOINTS = {
    Kind.COMMA: Joint.COMMA,
    Kind.QUOTATION: Joint.MARK,
    Kind.ELLIPSIS: Joint.MARK,
    Kind.COLON: Joint.MARK,
    Kind.DASH: Joint.MARK,
    Kind.STOP: Joint.MARK,
}
_ADVERBS = words("also then further now again additionally too slightly lightly partly fully")


def _dangles(lexeme: Lexeme) -> bool:
    """Whether a lexeme at the end of a clause is none of its words."""
    if lexeme.kind is Kind.MARK:
        return lexeme.low in "()[]{}<>/^|"
    return lexeme.kind in (Kind.COMMA, Kind.DASH) or lexeme.low in _DANGLING


_DANGLING = _ADVERBS | {"and", "&"}


def _is_abbreviated(low: str) -> bool:
    return len(low) == 1 or low in terms.ABBREVIATIONS
