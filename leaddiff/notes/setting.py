"""Setting: what has been read of a note, as far as it bears on whether the next word is a verb of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from leaddiff.ground.record import Record
from leaddiff.languages.note_verbs import Form
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.verbs import Verb
from leaddiff.nouns.claims import Action


class Joint(Enum):
    """What joins a clause to the one before: the note's beginning, a sentence or line (STRONG), a
    semicolon, a comma, "and", a quotation mark or dash (MARK), or nothing."""

    STRONG = "strong"
    SEMICOLON = "semicolon"
    COMMA = "comma"
    AND = "and"
    MARK = "mark"
    NONE = "none"


OLD_FORMS = frozenset((Action.SUBSTITUTE, Action.INSERT, Action.PICK_UP))
"""What AP's older notes do in the numbers of the old version."""


class Setting:
    """What has been read so far, as far as it bears on what may come.

    ``is_mixed``: the note has small letters, so that capitals shout. ``mode``: the form of its first
    verb. ``purpose``: "to UPDATE with" has been read, so that plain forms go on with it.
    ``inner``: the verb was the purpose of an outer one (fixed to REMOVE), so that another may follow.
    ``complement``: "to show", "that": a sentence of the story follows. ``leading``: the stretch opens
    with a purpose. ``is_expecting``: its verb comes behind a place or subject.
    """

    def __init__(self, is_mixed: bool, tops: frozenset[str]) -> None:
        self.is_mixed, self.tops = is_mixed, tops
        self.mode: Form | None = None
        self.begin()

    def begin(self) -> None:
        """A new stretch begins."""
        self.purpose = self.complement = self.leading = self.is_expecting = False
        self.inner = False
        self.action: Action | None = None

    def take(self, verb: Verb) -> None:
        """A verb has been read."""
        self.mode = self.mode or verb.form
        self.action = verb.action
        self.purpose = self.complement = self.is_expecting = False

    def sway(self, lexemes: Sequence[Lexeme], at: int, verb: Verb | None = None) -> None:
        """A word has been read that is no verb of the note but bears on what may come."""
        is_infinitive = at > 0 and lexemes[at - 1].low == "to"
        if is_infinitive and verb and verb.form is Form.BARE and self.action is not None:
            self.purpose = True
        if lexemes[at].low == "that" or (is_infinitive and lexemes[at].low in STATING):
            self.complement = True


STATING = groups(ENGLISH, "note_asides")["stating"]
"""To SHOW that: what follows is a sentence of the story."""

SWAYING = STATING | {"that"}


class Candidate(Record):
    """A form of a verb where it stands: lexemes ``at`` to ``end``. ``is_shouted``: it is in capitals
    and the note is not."""

    verb: Verb
    lexemes: Sequence[Lexeme]
    at: int
    end: int
    is_shouted: bool

    @property
    def before(self) -> str:
        return self.lexemes[self.at - 1].low if self.at else ""

    @property
    def after(self) -> Lexeme:
        return self.lexemes[self.end]
