"""Place read: what was read of one from a note, where it ends, and the words that may close it."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.record import Record
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.nouns.claims import Place, Stretch


class Spot(Record):
    """A place read, and the index after its last lexeme. ``is_lead``: it names the first paragraph
    and no other; ``is_previous``: it says that it counts in the old version (pvs)."""

    place: Place
    end: int
    is_lead: bool = False
    is_previous: bool = False


THROUGHOUT = Place("throughout", everywhere=True)
BOTTOM = Place("bottom", (Stretch(-1, -1),))


def onward(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after "onward", "to end", "and below", or None."""
    low = lexemes[at].low
    if low in ("onward", "onwards", "down", "downward", "downwards", "forward", "ff"):
        return at + 1
    if low == "on" and closes(lexemes[at + 1]) and lexemes[at + 1].kind is not Kind.WORD:
        return at + 1
    if low == "and" and lexemes[at + 1].low in _AND_ON:
        return at + 2
    if low in ("to", "through", "thru", "until", "till"):
        at += 1 + (lexemes[at + 1].low == "the")
        return at + 1 if lexemes[at].low in terms.END else None
    return None


_AND_ON = frozenset(("below", "on", "onward", "onwards", "down", "following", "beyond", "after"))


def counted_from_end(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after "from end", "from the bottom", or None."""
    if lexemes[at].low != "from":
        return None
    at += 1 + (lexemes[at + 1].low == "the")
    is_end = lexemes[at].low in terms.END or lexemes[at].low == "last"
    return at + 1 if is_end else None


def from_end(number: int) -> Place:
    name = {1: "last 1", 2: "penultimate"}.get(number, f"{number} from end")
    return Place(name, (Stretch(-number, -number),))


def closes(lexeme: Lexeme) -> bool:
    """Whether a place can end before this lexeme."""
    if lexeme.kind is Kind.WORD:
        return lexeme.low in terms.LIST_ENDS or lexeme.low in terms.THROUGHOUT
    return lexeme.kind not in (Kind.NUMBER, Kind.ORDINAL, Kind.FIGURE)
