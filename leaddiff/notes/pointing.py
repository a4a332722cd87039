"""Pointing: the parts and paragraphs of the story that the words of a clause point at."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.note_verbs import Form
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.block_sizes import BEGINNING, LONGEST_ANCHOR, anchor_end, size_at
from leaddiff.notes.clauses import Clause
from leaddiff.notes.groups import Gathering, Mark, Topic
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.place_read import Spot
from leaddiff.notes.places import spot_at
from leaddiff.notes.prepositions import bare_number, below_subhead, spot_after, unnumbered
from leaddiff.notes.setting import OLD_FORMS
from leaddiff.notes.targets import target_after, target_at
from leaddiff.notes.verbs import Lexicon, Verb, verb_at
from leaddiff.nouns.agency import Dialect
from leaddiff.nouns.claims import Action, Place, Target


class Pointing:
    """What has been read of a clause, and the reading of its places, sizes and opening words. Each
    method takes the index of a lexeme and gives the one after what it read, or None.

    ``topic``: the words of a topic read so far. ``fresh``: an object may begin here. ``near``: no word
    stands between here and the last place, so that a quotation is its opening words. ``is_placed``:
    a paragraph has been named. ``is_purpose``: "to UPDATE" has been read. ``tail``: the words say why
    or how and are no topic; ``complement``: to the end of the clause, being a sentence of the story
    ("to show that ..."); ``is_told``: not even places count any more. ``aside``: the words say more
    of a photo, a byline.
    """

    def __init__(
        self,
        lexemes: Sequence[Lexeme],
        text: str,
        clause: Clause,
        verb: Verb,
        dialect: Dialect,
        lexicon: Lexicon,
        before: int | None,
    ) -> None:
        self.lexemes, self.text, self.clause = lexemes, text, clause
        self.dialect, self.lexicon, self.before = dialect, lexicon, before
        self.action = verb.action
        self.is_old = verb.action in OLD_FORMS
        self.is_top = verb.stem in dialect.tops
        strays = verb.action in _MAY_STRAY and verb.form is not Form.NOUN
        self.gathering = Gathering(self.is_old or self.is_top, strays)
        self.unread: list[Topic] = []
        self.topic: Topic | None = None
        self.tail = self.complement = self.aside = self.is_told = False
        self.is_purpose = self.is_placed = self.near = False
        self.fresh = True

    def keep_topic(self) -> None:
        if self.topic is not None:
            self.gathering.topic(self.topic)
            self.topic = None

    def place(self, at: int) -> int | None:
        """In paras 4-6, 3rd graf, at bottom."""
        beyond = unnumbered(self.lexemes, at)
        if beyond is not None and beyond <= self.clause.stop:
            self.keep_topic()
            return beyond
        spot = None if self._has_place() else self.spot(at)
        if spot is None:
            return self._unreadable(at)
        beyond = below_subhead(self.lexemes, spot.end)
        if beyond is not None and beyond <= self.clause.stop:
            self.keep_topic()
            return beyond
        self.take(spot, at)
        return spot.end

    def take(self, spot: Spot, at: int) -> None:
        """Point to a place; to the lead where it is the first paragraph and no other."""
        names_lead = spot.is_lead and not (self.is_old or self.is_top)
        target, place = (Target.LEAD, None) if names_lead else (Target.BODY, spot.place)
        self.point(Mark(target, place, spot.is_previous), at)
        self.is_placed = True

    def point(self, mark: Mark, at: int) -> None:
        self.keep_topic()
        self.gathering.point(mark, self.lexemes[at].start)
        self.fresh, self.near = False, True
        self.tail = self.complement

    def _has_place(self) -> bool:
        """Whether an older form has its place, so that its purpose brings no other: LEADS with 5 grafs
        to recast lede."""
        gathering = self.gathering
        if not self.is_purpose or (gathering.listing and self.fresh):
            return False
        if self.is_top:
            return bool(gathering.groups) or gathering.size is not None
        return self.is_old and bool(gathering.groups) and gathering.size is None

    def spot(self, at: int) -> Spot | None:
        """The place at a lexeme, if it lies within the clause and suits its verb."""
        if self.is_told:
            return None
        at += self.lexemes[at].low == "new"
        stays = self.action in _IN_PLACE
        loose = self.is_placed or self.before is not None
        spot = (
            spot_after(self.lexemes, at, not stays, loose)
            or spot_at(self.lexemes, at, loose=self.is_old and self.fresh)
            or self._after_it(at)
            or self._bare_number(at)
        )
        if spot is None or spot.end > self.clause.stop:
            return None
        stands = stays and self.action is not Action.CUT
        return None if spot.place.after is not None and stands else spot

    def _after_it(self, at: int) -> Spot | None:
        """SUBS 3rd graf and INSERTS 5 grafs following it."""
        if self.action is not Action.INSERT or self.before is None:
            return None
        is_behind = self.lexemes[at].low in ("after", "following", "behind")
        if not is_behind or self.lexemes[at + 1].low not in _IT:
            return None
        return Spot(Place(f"after {self.before}", after=self.before), at + 2)

    def _bare_number(self, at: int) -> Spot | None:
        """ "Comments, paragraphs 4, 8-9, store comment 15": a number that ends a topic of the usual sort
        once paragraphs have been named."""
        if not self.is_placed or self.topic is None or self.lexemes[at - 1].low not in _USUAL:
            return None
        return bare_number(self.lexemes, at)

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
        self.keep_topic()
        self.unread.append((self.lexemes[at].start, self.lexemes[end - 1].end))
        return end

    def target(self, at: int) -> int | None:
        """In headline, to byline; headline, additional photo where an object may begin."""
        if self._has_place() or self.is_told:
            return None
        led_to = target_after(self.lexemes, at)
        if led_to:
            self.point(Mark(led_to[0]), at)
            return min(led_to[1], self.clause.stop)
        named = target_at(self.lexemes, at) if self.fresh and not self.complement else None
        if named is None:
            return None
        target, end = named
        if target in _OWN_MATTER or self.gathering.pending:
            self.gathering.set_aside(Mark(target), self.lexemes[at].start)
            self.fresh, self.near, self.aside = False, False, True
        else:
            self.point(Mark(target), at)
        return min(end, self.clause.stop)

    def is_body(self, at: int) -> bool:
        """Headline and TEXT: the rest of the story, in no particular place."""
        is_listed = self.near and self.gathering.current is not None
        return is_listed and self.lexemes[at].low in _BODY_WORDS

    def size(self, at: int) -> int | None:
        """With 4 grafs, 2 new grafs, with graf, one for 15th: how many paragraphs were put in."""
        start = at
        at += self.lexemes[at].low == "with"
        at += self.lexemes[at].low in terms.ARTICLES
        found = size_at(self.lexemes, at)
        if found is None:
            return None
        size, end, is_counted = found
        inserts = self.action is Action.INSERT and at == self.clause.body
        if size > 1 and not self.is_old and not terms.is_plural(self.lexemes[end - 1].low):
            return None  # UPDATES 5 para
        if not (is_counted or inserts or (at > start and (self.is_old or self.is_top))):
            return None
        self.keep_topic()
        self.gathering.sized(size, is_next=self.gathering.listing)
        self.fresh = True
        return end

    def quotation(self, at: int) -> int | None:
        """The opening words of the paragraph just named."""
        if not (self.near and self.dialect.anchored):
            return None
        if self.lexemes[at].kind is Kind.MARK:
            return self._anchor(at + 1)
        self.gathering.anchored(_squashed(self.lexemes[at].low))
        return at + 1

    def bare_anchor(self, at: int) -> int:
        """``SUBS graf 6, No one, to CORRECT``: opening words without quotation marks, or none. Today's
        ``ADDS quotes in grafs 2-3, Smith's reaction`` goes on with a topic."""
        if self.gathering.strays and not (self.is_old or self.is_top):
            return at
        lexeme = self.lexemes[at]
        is_capital = lexeme.kind is Kind.WORD and self.text[lexeme.start].isupper()
        is_verb = verb_at(self.lexemes, at, self.lexicon) is not None
        if not is_capital or is_verb or target_at(self.lexemes, at) or self._has_own_place(at):
            return at
        return self._anchor(at)

    def _has_own_place(self, at: int) -> bool:
        """``grafs 2-3, Gov. Lee's comments in graf 6``: what follows is a topic, with a place to it."""
        for lexeme in self.lexemes[at : at + LONGEST_ANCHOR + 2]:
            if lexeme.kind in (Kind.COMMA, Kind.SEMICOLON, Kind.LINE, Kind.END):
                return False
            if terms.is_unit(lexeme.low):
                return True
        return False

    def begun(self, at: int) -> int | None:
        """``bgng: The Reagan``: the opening words of the paragraph just named."""
        if self.lexemes[at].low not in BEGINNING or not self.near:
            return None
        at += 1 + (self.lexemes[at + 1].kind in (Kind.COLON, Kind.STOP))
        return at if self.lexemes[at].kind in (Kind.QUOTATION, Kind.MARK) else self._anchor(at)

    def _anchor(self, at: int) -> int:
        end = anchor_end(self.lexemes, at, self.clause.stop)
        if end > at:
            first, last = self.lexemes[at], self.lexemes[end - 1]
            self.gathering.anchored(_squashed(self.text[first.start : last.end]))
        return end


_OWN_MATTER = (Target.PHOTO, Target.BYLINE, Target.DATELINE, Target.SLUG)
_IN_PLACE = (Action.CORRECT, Action.CUT, Action.PICK_UP)
"""What happens to paragraphs that are there: "from 3rd para" is out of it, and nothing stands after, but what
went, which stood there."""

_MAY_STRAY = (Action.ADD, Action.CHANGE)
_IT = words("it that them")
_BODY_WORDS = words("text body story copy")
_USUAL = words("""comment comments quote quotes background detail details context reaction statement
    response shares prices""")


def _squashed(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:'`")
