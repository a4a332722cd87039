"""Objects: what the words of a clause are about, and where in the story that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leaddiff.agency import Dialect
from leaddiff.claims import Action, Place, Target
from leaddiff.language.words import words
from leaddiff.notes import terms
from leaddiff.notes.clauses import Clause
from leaddiff.notes.groups import Gathering, Group, Mark, Topic
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.places import Spot, spot_after, spot_at
from leaddiff.notes.settings import NEWS_VERBS, OLD_FORMS, STATING
from leaddiff.notes.sizes import BEGINNING, anchor_end, size_at
from leaddiff.notes.targets import target_after, target_at
from leaddiff.notes.verbs import Form, Lexicon, Verb, verb_at


class Objects(NamedTuple):
    """The groups of a clause, and stretches that name paragraphs in no readable way."""

    groups: list[Group]
    unread: list[Topic]


def objects_of(
    lexemes: Sequence[Lexeme], text: str, clause: Clause, dialect: Dialect, lexicon: Lexicon
) -> Objects:
    """What one clause is about; it has a verb, its own or one it has been given."""
    assert clause.verb is not None, "a clause without a verb has been given one"
    return _Reader(lexemes, text, clause, clause.verb, dialect, lexicon).read()


class _Reader:
    """One walk over the lexemes of a clause.

    ``topic``: the words of a topic read so far. ``doing``: the action in hand, that of the purpose
    once one has begun (``is_purpose``). ``fresh``: an object may begin here. ``near``: no word stands
    between here and the last place, so that a quotation is its opening words. ``tail``: the words
    say why or how and are no topic; ``complement``: to the end of the clause, being a sentence of
    the story ("to show that ..."). ``aside``: they say more of a photo, a byline.
    """

    def __init__(
        self,
        lexemes: Sequence[Lexeme],
        text: str,
        clause: Clause,
        verb: Verb,
        dialect: Dialect,
        lexicon: Lexicon,
    ) -> None:
        self.lexemes, self.text, self.lexicon = lexemes, text, lexicon
        self.clause, self.dialect = clause, dialect
        self.action = self.doing = verb.action
        self.is_old = verb.action in OLD_FORMS
        self.is_top = verb.stem in dialect.tops
        self.gathering = Gathering(self.is_old or self.is_top)
        self.unread: list[Topic] = []
        self.topic: Topic | None = None
        self.tail = verb.action in _ABOUT_NOTHING
        self.complement = verb.action is Action.PICK_UP
        self.aside = self.is_purpose = self.near = False
        self.fresh = True

    def read(self) -> Objects:
        at = self.clause.start
        while at < self.clause.head:
            at = self._lead_in(at)
        at = self.clause.body
        while at < self.clause.stop:
            at = self._step(at)
        self._keep_topic()
        return Objects(self.gathering.end(), self.unread)

    def _lead_in(self, at: int) -> int:
        """Before the verb only places count: "In 29th graf, CORRECTS"."""
        spot = self._spot(at)
        if spot is None:
            return at + 1
        self.gathering.point(Mark(Target.BODY, spot.place, spot.is_previous))
        return spot.end

    def _step(self, at: int) -> int:
        kind = self.lexemes[at].kind
        if kind is Kind.COMMA:
            return self._comma(at)
        if kind is Kind.QUOTATION or (kind is Kind.MARK and self.lexemes[at].low in _BACK_TICKS):
            return self._quotation(at)
        if kind in _SILENT:
            return at + 1
        return (
            self._size(at)
            or self._place(at)
            or self._target(at)
            or self._begun(at)
            or self._resumed(at)
            or self._joining(at)
            or self._word(at)
        )

    def _comma(self, at: int) -> int:
        self._keep_topic()
        self.gathering.doubt = self.gathering.doubt or self.tail
        self.gathering.beside = self.aside = False
        self.tail, self.fresh = self.complement, True
        return self._bare_anchor(at + 1) if self.near and self.dialect.anchored else at + 1

    def _bare_anchor(self, at: int) -> int:
        """``SUBS graf 6, No one, to CORRECT``: opening words without quotation marks, or none."""
        lexeme = self.lexemes[at]
        is_capital = lexeme.kind is Kind.WORD and self.text[lexeme.start].isupper()
        is_verb = verb_at(self.lexemes, at, self.lexicon) is not None
        if not is_capital or is_verb or target_at(self.lexemes, at):
            return at
        return self._anchor(at)

    def _quotation(self, at: int) -> int:
        """The opening words of the paragraph just named, or part of a topic."""
        if not (self.near and self.dialect.anchored):
            return self._word(at)
        if self.lexemes[at].kind is Kind.MARK:
            return self._anchor(at + 1)
        self.gathering.anchored(_squashed(self.lexemes[at].low))
        return at + 1

    def _anchor(self, at: int) -> int:
        end = anchor_end(self.lexemes, at, self.clause.stop)
        if end > at:
            first, last = self.lexemes[at], self.lexemes[end - 1]
            self.gathering.anchored(_squashed(self.text[first.start : last.end]))
        return end

    def _begun(self, at: int) -> int | None:
        """``bgng: The Reagan``: the opening words of the paragraph just named."""
        if self.lexemes[at].low not in BEGINNING or not self.near:
            return None
        at += 1 + (self.lexemes[at + 1].kind in (Kind.COLON, Kind.STOP))
        return at if self.lexemes[at].kind in (Kind.QUOTATION, Kind.MARK) else self._anchor(at)

    def _size(self, at: int) -> int | None:
        """With 4 grafs, 2 new grafs, with graf, one for 15th: how many paragraphs were put in."""
        start = at
        at += self.lexemes[at].low == "with"
        at += self.lexemes[at].low in terms.ARTICLES
        found = size_at(self.lexemes, at)
        if found is None:
            return None
        size, end, is_counted = found
        inserts = self.action is Action.INSERT and at == self.clause.body
        if not (is_counted or inserts or (at > start and (self.is_old or self.is_top))):
            return None
        self._keep_topic()
        self.gathering.sized(size, is_next=self.gathering.listing)
        self.fresh = True
        return end

    def _place(self, at: int) -> int | None:
        spot = None if self._is_placed() else self._spot(at)
        if spot is None:
            return self._unreadable(at)
        self._keep_topic()
        names_lead = spot.is_lead and not (self.is_old or self.is_top)
        target, place = (Target.LEAD, None) if names_lead else (Target.BODY, spot.place)
        self._point(Mark(target, place, spot.is_previous))
        return spot.end

    def _is_placed(self) -> bool:
        """Whether an older form has its place, so that its purpose brings no other: LEADS with 5 grafs
        to recast lede."""
        gathering = self.gathering
        if not self.is_purpose or (gathering.listing and self.fresh):
            return False
        if self.is_top:
            return bool(gathering.groups) or gathering.size is not None
        return self.is_old and bool(gathering.groups) and gathering.size is None

    def _spot(self, at: int) -> Spot | None:
        if self.lexemes[at].low == "new":
            at += 1
        opens = self.action not in _IN_PLACE
        spot = spot_after(self.lexemes, at, opens)
        if spot is None:
            spot = spot_at(self.lexemes, at, loose=self.is_old and self.fresh)
        if spot is None or spot.end > self.clause.stop:
            return None
        return None if spot.place.after is not None and not opens else spot

    def _unreadable(self, at: int) -> int | None:
        """ "In paras" that no number follows: a place that cannot be read."""
        if self.lexemes[at].low != "in":
            return None
        unit = at + 1 + (self.lexemes[at + 1].low in terms.ARTICLES)
        if not terms.is_unit(self.lexemes[unit].low) or unit >= self.clause.stop:
            return None
        end = unit + 1
        while end < self.clause.stop and self.lexemes[end].kind is not Kind.COMMA:
            end += 1
        self._keep_topic()
        self.unread.append((self.lexemes[at].start, self.lexemes[end - 1].end))
        return end

    def _point(self, mark: Mark) -> None:
        self.gathering.point(mark)
        self.fresh, self.near = False, True
        self.tail = self.complement

    def _target(self, at: int) -> int | None:
        if self._is_placed():
            return None
        led_to = target_after(self.lexemes, at)
        if led_to:
            self._keep_topic()
            self._point(Mark(led_to[0]))
            return min(led_to[1], self.clause.stop)
        named = target_at(self.lexemes, at) if self.fresh and not self.complement else None
        if named is None:
            return None
        target, end = named
        if target in _OWN_MATTER or self.gathering.pending:
            self.gathering.set_aside(Mark(target))
            self.fresh, self.near, self.aside = False, False, True
        else:
            self._point(Mark(target))
        return min(end, self.clause.stop)

    def _resumed(self, at: int) -> int | None:
        """To ADD background, UPDATE with quotes: another plain form goes on with the purpose. So does
        INSERT graf after 13th, UPDATING with claim."""
        here = verb_at(self.lexemes, at, self.lexicon)
        if here is None or self.complement:
            return None
        goes_on = self.is_purpose and self.fresh and here[0].form is Form.BARE
        begins = self.is_old and self.near and here[0].form is Form.ING
        return self._purpose(*here) if goes_on or begins else None

    def _joining(self, at: int) -> int | None:
        """Words that join: with, and, to, as."""
        low = self.lexemes[at].low
        if low in ("and", "&"):
            return self._and(at)
        if low == "with" and self.topic is None and not self.complement:
            self.fresh, self.tail, self.aside = True, False, False
            self.gathering.listing = self.gathering.current is not None
            return at + 1
        if low == "to":
            return self._to(at)
        if self._trails(low):
            self._trail(is_complement=low == "that")
            return at + 1
        return None

    def _trails(self, low: str) -> bool:
        """Whether a word opens what only says more of what stands before it."""
        if low in _REASONS or (low == "from" and self._exchanges()):
            return True
        is_more = low in _MORE and self.gathering.has_objects
        return self.topic is None and (low in _TAILS or is_more)

    def _and(self, at: int) -> int | None:
        """Go on after "and" where it joins objects rather than the words of a topic."""
        following = at + 1
        joins = self._spot(following) or target_at(self.lexemes, following)
        joins = joins or size_at(self.lexemes, following)
        if self.complement and not joins:
            return None
        here = verb_at(self.lexemes, following, self.lexicon) if self.is_purpose else None
        if not (self.topic is None or joins or (here and here[0].form is Form.BARE)):
            return None
        self._keep_topic()
        self.fresh, self.aside = True, False
        self.gathering.listing = self.gathering.listing or self.is_old
        return following

    def _to(self, at: int) -> int | None:
        """To UPDATE with X names a topic; to show that, and to 34 after a correction, do not."""
        here = verb_at(self.lexemes, at + 1, self.lexicon)
        following = self.lexemes[at + 1]
        if here and here[0].form is Form.BARE and (self.topic is None or not self._is_news(here)):
            return self._purpose(*here)
        is_value = following.kind in (Kind.NUMBER, Kind.FIGURE)
        states = following.low in STATING
        if states or self.topic is None or is_value or self._exchanges():
            self._trail(is_complement=states)
            return at + 1
        return None

    def _is_news(self, here: tuple[Verb, int]) -> bool:
        """Whether the story may be doing it: "settlers to strike"; capitals are the desk's."""
        lexeme = self.lexemes[here[1] - 1]
        return here[0].stem in NEWS_VERBS and not self.text[lexeme.start : lexeme.end].isupper()

    def _purpose(self, verb: Verb, end: int) -> int:
        """To UPDATE with X: the object of the purpose is the topic where there is none yet."""
        self._keep_topic()
        groups = self.gathering.groups
        has_topic = bool(groups and groups[0].topics) and not self.is_old
        self.tail = verb.action is Action.CUT or has_topic
        self.fresh = self.is_purpose = True
        self.near, self.doing = False, verb.action
        return end

    def _exchanges(self) -> bool:
        """Whether one thing is put for another here, so that "to" and "from" close the topic."""
        if self.doing is not Action.CORRECT or self.topic is None:
            return False
        last = self.text[self.topic[0] : self.topic[1]].rsplit(None, 1)[-1].lower()
        return last not in _LEANING

    def _trail(self, is_complement: bool = False) -> None:
        """From here on the words say why or how."""
        self._keep_topic()
        self.tail, self.near = True, False
        self.complement = self.complement or is_complement

    def _word(self, at: int) -> int:
        """A word of a topic."""
        lexeme = self.lexemes[at]
        self.fresh = False
        if lexeme.low == "that" and self.topic is None:
            self._trail(is_complement=True)
        if not self.tail and not self.aside:
            self.near = False
            self.topic = (self.topic[0] if self.topic else lexeme.start, lexeme.end)
        return at + 1

    def _keep_topic(self) -> None:
        if self.topic is not None:
            self.gathering.topic(self.topic)
            self.topic = None


_BACK_TICKS = ("`", "``")
_SILENT = frozenset(
    (Kind.ELLIPSIS, Kind.STOP, Kind.COLON, Kind.MARK, Kind.DASH, Kind.LINE, Kind.SEMICOLON)
)
_ABOUT_NOTHING = frozenset((Action.RESEND, Action.PICK_UP))
_OWN_MATTER = frozenset((Target.PHOTO, Target.BYLINE, Target.DATELINE, Target.SLUG))
_IN_PLACE = frozenset((Action.CORRECT, Action.CUT, Action.PICK_UP))
"""What happens to paragraphs that are there: "from 3rd para" is out of it, and nothing stands after."""

_REASONS = words("as because instead sted rather amid so")
_MORE = words("previous previously following")
_TAILS = words("""not which who that where after from was were is are saying since although while per via
    according due by for on at of in into""")
"""Words that open no topic."""

_LEANING = words("""reference references response reaction link links answer access attribution relation
    close closing""")
"""Nouns whose "to" belongs to them: reference to timetable."""


def _squashed(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:'`")
