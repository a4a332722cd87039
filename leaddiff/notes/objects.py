"""Objects: what the words of a clause are about, and where in the story that is."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.record import Record
from leaddiff.languages.calendar import month_openings
from leaddiff.languages.market_hours import leads_to_market_hour
from leaddiff.languages.note_verbs import Form
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.block_sizes import BEGINNING, size_at
from leaddiff.notes.clauses import Clause
from leaddiff.notes.groups import Group, Mark, Topic
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.news_verbs import NEWS_VERBS
from leaddiff.notes.pointing import Pointing
from leaddiff.notes.prepositions import PLACE_WORDS, bullets_end
from leaddiff.notes.setting import STATING
from leaddiff.notes.targets import TARGET_PREPOSITIONS, target_at
from leaddiff.notes.verbs import Lexicon, Verb, verb_at
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Target


class Objects(Record):
    """The groups of a clause, and stretches that name paragraphs in no readable way."""

    groups: list[Group]
    unread: list[Topic]


def objects_of(
    lexemes: Sequence[Lexeme],
    text: str,
    clause: Clause,
    verb: Verb,
    dialect: Dialect,
    lexicon: Lexicon,
    before: int | None = None,
) -> Objects:
    """What one clause is about. ``verb`` is its own or one it has been given; ``before`` the last
    paragraph the clause before names, which "following it" goes back to."""
    return _Reader(lexemes, text, clause, verb, dialect, lexicon, before).read(verb)


class _Reader(Pointing):
    """One walk over the lexemes of a clause. ``doing``: the action in hand, that of the purpose once
    one has begun. ``is_valued``: the words give the value of what was added or updated, to 34."""

    doing: Action
    is_valued = False

    def read(self, verb: Verb) -> Objects:
        self.doing = verb.action
        self.tail = verb.action in (Action.RESEND, Action.PICK_UP)
        self.complement = verb.action is Action.PICK_UP
        at = self.clause.start
        while at < self.clause.head:
            at = self._lead_in(at)
        at = self.clause.body
        while at < self.clause.stop:
            at = self._step(at)
        self.keep_topic()
        return Objects(self.gathering.end(), self.unread)

    def _lead_in(self, at: int) -> int:
        """Before the verb only places count: "In 29th graf, CORRECTS", "headline ADDS outlook"."""
        spot = self.spot(at)
        is_headline = terms.TARGET_WORDS.get(self.lexemes[at].low) is Target.HEADLINE
        if spot is None and is_headline and at - self.clause.start <= IN_THE:
            self.point(Mark(Target.HEADLINE), at)
        if spot is None:
            return at + 1
        self.take(spot, at)
        return spot.end

    def _step(self, at: int) -> int:
        lexeme = self.lexemes[at]
        if lexeme.kind is Kind.COMMA:
            return self._comma(at)
        if lexeme.kind is Kind.QUOTATION or lexeme.low in ("`", "``"):
            return self.quotation(at) or self._word(at)
        if lexeme.kind in _SILENT and lexeme.low != "&":
            return self._mark(at)
        if lexeme.kind is Kind.WORD and not (self.fresh or self.near or _may_tell(lexeme.low)):
            return self._word(at)
        return (
            self.size(at)
            or self.place(at)
            or self.target(at)
            or self.begun(at)
            or self._resumed(at)
            or self._joining(at)
            or self._word(at)
        )

    def _comma(self, at: int) -> int:
        if self._is_within_date(at):
            if self.topic is not None:
                self.topic = (self.topic[0], self.lexemes[at + 1].end)
            return at + 2
        self.keep_topic()
        goes_on = self.is_valued and self.lexemes[at + 1].low not in _OF_THE_VALUE
        self.gathering.doubt = self.gathering.doubt or (self.tail and not goes_on)
        self.is_valued = False
        self.gathering.beside = self.aside = False
        self.tail, self.fresh = self.complement, True
        return self.bare_anchor(at + 1) if self.near and self.dialect.anchored else at + 1

    def _is_within_date(self, at: int) -> bool:
        """Whether a comma stands before the year of a date: to January 23, 2007 in sixth paragraph."""
        month, day, year = self.lexemes[at - 2], self.lexemes[at - 1], self.lexemes[at + 1]
        is_day = day.kind is Kind.NUMBER and 0 < (day.number or 0) <= 31
        is_year = year.kind is Kind.NUMBER and len(year.low) == 4
        return is_day and is_year and month.low[:3] in month_openings()

    def _mark(self, at: int) -> int:
        """A colon after a place opens a list of what stands there; a slash joins as a comma does."""
        lexeme = self.lexemes[at]
        if lexeme.kind is Kind.COLON and self.near:
            self.gathering.listing = True
        if lexeme.low == "/":
            self.keep_topic()
            self.fresh = True
        return at + 1

    def _resumed(self, at: int) -> int | None:
        """To ADD background, UPDATE with quotes: another plain form goes on with the purpose. So does
        INSERTS graf after 13th, UPDATING with claim."""
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
        if low in ("on", "about") and self.near and not self.is_old:
            return at + 1  # RESTORES 7th para on subway
        if low in ("by", "to") and (begins := self._put_right(at + 1)):
            return begins
        if self._is_brought_to_an_hour(at):
            self.fresh = True
            return at + 1
        if low == "to":
            return self._to(at)
        if self.near and low.endswith("ed") and self.lexemes[at + 1].low in ("by", "from"):
            self._trail()  # figure in para 5 provided by the company
            return at + 1
        if self._trails(at):
            self._trail(is_complement=low == "that")
            self.is_valued = self.is_valued and low not in _REASONS
            self.is_told = self.is_told or low == "which"
            return at + 1
        return None

    def _is_brought_to_an_hour(self, at: int) -> bool:
        """Whether an update says to which hour of the market, the prices of which are then its topic: UPDATES
        to close."""
        is_plain = self.doing is Action.CHANGE and self.topic is None and not self.tail
        return (
            is_plain
            and self.lexemes[at].low in ("to", "at", "through", "until")
            and leads_to_market_hour(self.text, self.lexemes[at].start)
        )

    def _put_right(self, at: int) -> int | None:
        """Where the thing begins that a correction of a place put right, by the deed that follows: Corrects
        paragraph 3 by giving right date."""
        if self.doing is not Action.CORRECT or not self.near or self.tail or self.topic is not None:
            return None
        from leaddiff.notes.manners import thing_put_right

        return thing_put_right(self.lexemes, at, self.clause.stop)

    def _is_name(self, at: int) -> bool:
        """Whether a word stands in capitals before one in small letters."""
        word, following = (self.text[each.start : each.end] for each in self.lexemes[at : at + 2])
        return word.isupper() and following.islower()

    def _trails(self, at: int) -> bool:
        """Whether a word opens what only says more of what stands before it."""
        low = self.lexemes[at].low
        if low in _REASONS or (low == "from" and self._exchanges(at)):
            return True
        if low in _NAMES_TOO and self._is_name(at):
            return False
        if low == "no" and self.doing in _SAY_NOTHING and self.lexemes[at + 1].low in _SILENCE:
            return False
        is_more = low in _MORE and self.gathering.has_objects
        return self.topic is None and (low in _TAILS or is_more)

    def _and(self, at: int) -> int | None:
        """Go on after "and" where it joins objects rather than the words of a topic."""
        following = at + 1
        if self.near and (beyond := bullets_end(self.lexemes, following)):
            return beyond
        if self._states_more(following):
            self._trail(is_complement=True)
            return following + 1
        if self.is_body(following):
            self.point(Mark(Target.BODY), following)
            return following + 1
        joins = bool(
            self.spot(following)
            or target_at(self.lexemes, following)
            or size_at(self.lexemes, following)
        )
        if self.complement and not joins:
            return None
        here = verb_at(self.lexemes, following, self.lexicon) if self.is_purpose else None
        if not (self.topic is None or joins or (here and here[0].form is Form.BARE)):
            return None
        self.keep_topic()
        self.gathering.joined()
        self.fresh, self.aside = True, False
        self.gathering.listing = self.gathering.listing or self.is_old
        return following

    def _states_more(self, at: int) -> bool:
        """Whether a correction goes on to say what the story now says: to add words to paragraph 4 and show
        that the suit was filed there."""
        is_stated = self.lexemes[at].low in STATING and self.lexemes[at + 1].low == "that"
        return is_stated and self.near and self.clause.outer is not None

    def _to(self, at: int) -> int | None:
        """To UPDATE with X names a topic; to show that, and to 34 after a correction, do not."""
        here = verb_at(self.lexemes, at + 1, self.lexicon)
        following = self.lexemes[at + 1]
        states = following.low in STATING
        if states and self._shows_figures(at + 2):
            return at + 2
        is_purpose = here is not None and here[0].form is Form.BARE and not states
        if here and is_purpose and (self.topic is None or not self._is_news(here)):
            return self._purpose(*here)
        is_value = following.kind in (Kind.NUMBER, Kind.FIGURE) and not self._refers(at)
        if states or self.topic is None or is_value or self._exchanges(at):
            self._trail(is_complement=states)
            self.is_valued = is_value and self.action in (Action.ADD, Action.CHANGE)
            return at + 1
        return None

    def _shows_figures(self, at: int) -> bool:
        """Whether the figures that a correction corrects are named behind "to show", and no more is said."""
        if self.doing is not Action.CORRECT or self.topic is not None or self.tail:
            return False
        from leaddiff.notes.figures_shown import names_figures

        return names_figures(self.lexemes, at, self.clause.stop)

    def _refers(self, at: int) -> bool:
        """Whether "to" belongs to what went: REMOVES reference to 2014 protests."""
        return self.doing is Action.CUT and self.lexemes[at - 1].low in _LEANING

    def _is_news(self, here: tuple[Verb, int]) -> bool:
        """Whether the story may be doing it: "settlers to strike"; capitals are the desk's."""
        lexeme = self.lexemes[here[1] - 1]
        return here[0].stem in NEWS_VERBS and not self.text[lexeme.start : lexeme.end].isupper()

    def _purpose(self, verb: Verb, end: int) -> int:
        """To UPDATE with X: the object of the purpose is the topic where there is none yet."""
        self.keep_topic()
        groups = self.gathering.groups
        has_topic = bool(groups and groups[0].topics) and not self.is_old
        self.tail = verb.action is Action.CUT or has_topic
        self.fresh = self.is_purpose = True
        self.near, self.doing = False, verb.action
        return end

    def _exchanges(self, at: int) -> bool:
        """Whether one thing is put for another here, so that "to" and "from" close the topic."""
        if self.doing is not Action.CORRECT or self.topic is None:
            return False
        return self.lexemes[at - 1].low not in _LEANING

    def _trail(self, is_complement: bool = False) -> None:
        """From here on the words say why or how."""
        self.keep_topic()
        self.tail, self.near, self.fresh = True, False, False
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


IN_THE = 2
"""Words before a headline (1 to 3) that lead to it."""

_NAMES_TOO = ("who", "is")
"""Words that are names in capitals: WHO chief's quotes, IS claim."""

_SILENT = (
    Kind.ELLIPSIS, Kind.STOP, Kind.COLON, Kind.MARK, Kind.DASH, Kind.LINE, Kind.SEMICOLON
)  # fmt: skip
_REASONS = words("as because instead sted rather amid so")
_MORE = words("previous previously following")
_OF_THE_VALUE = words("""most up down highest lowest largest biggest smallest first making all both or and
    but more less about nearly almost among many some half in on at by as its their his her then now""")
"""What says more of a value, behind a comma: toll to 12, most of them children."""

_TAILS = words("""not no without including who that where which after from was were is are saying since
    although while per via according due by for on at of in into""")
"""Words that open no topic."""

_SILENCE = words("comment response immediate reply")
"""What may be cut or added with the "no" before it: drops no comment from owner; adds quote, no comment from
firm."""
_SAY_NOTHING = (Action.CUT, Action.ADD, Action.INSERT, Action.CHANGE)

_LEANING = words("""reference references response reaction link links answer access attribution relation
    close closing""")
"""Nouns whose "to" belongs to them: reference to timetable."""

_TELLING = (
    words("with and & to which from that new") | terms.ARTICLES | PLACE_WORDS | TARGET_PREPOSITIONS
    | BEGINNING | _REASONS | _TAILS | _MORE
)  # fmt: skip


def _may_tell(low: str) -> bool:
    """Whether a word in the middle of a topic could end it; most cannot."""
    return low in _TELLING or terms.is_unit(low)
