"""News verbs: what the news does as well as a desk, told apart by what it is done to.

"Adds analyst comment, drops share price" is a desk's removal, and "Adds analyst comment, cuts forecast" speaks
of a firm's forecast. Nobody but a desk drops a share price, a remark or a name; the news drops charges and cuts
jobs, and whatever is scrapped or cut that is no part of copy is its own. Toll and number are raised and lowered
by whoever writes, a dividend is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.setting import Candidate
from leaddiff.nouns.claims import Action

_ASIDES = groups(ENGLISH, "note_asides")

NEWS_VERBS = _ASIDES["news"]
"""Verbs that the news does as well: after a comma, "cuts forecast" is news and "cuts paragraph 5" a
change."""

COPY_WORDS = frozenset(terms.TARGET_WORDS) | words("""reference references quote quotes word words
    extraneous repeated superfluous duplicate duplicated erroneous incorrect sentence line phrase name
    names typo attribution the last first final penultimate throughout""")
"""What is done to these is done to copy."""


def is_done_to_copy(found: Candidate) -> bool:
    """Whether a verb that the news does as well is the desk's, after a comma or "and"."""
    after, then = found.after, found.lexemes[found.end + 1]
    is_count = after.number is not None and terms.is_unit(then.low)
    is_part = after.low in COPY_WORDS or terms.is_unit(after.low)
    if is_part or is_count or after.kind is Kind.ORDINAL:
        return True
    if _is_noun(found):
        return False
    if has_copy_for_object(found):
        return True
    head = _head(found.lexemes, found.end)
    if found.verb.action in (Action.CUT, Action.ADD):
        if found.verb.stem in _NEWS_FIRST:
            return head in _OF_COPY
        return bool(head) and head not in _ASIDES["done"]
    if found.verb.action is Action.MOVE:
        return bool(head) and _is_led(found.lexemes, found.end)
    return found.verb.action is Action.CHANGE and head in _TOLD


def has_copy_for_object(found: Candidate) -> bool:
    """Whether what a verb is done to is a part of copy or matter of a story: drops second quote."""
    head = _head(found.lexemes, found.end)
    return head in COPY_WORDS or head in _ASIDES["matter"]


def _is_led(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether what is moved goes up or down in the copy: moves background down, moves her comments up to
    paragraph 8."""
    while lexemes[at].kind in (Kind.WORD, Kind.QUOTATION):
        if lexemes[at].low in _WAYS:
            return True
        at += 1
    return False


_WAYS = words("up down higher lower")


_NEWS_FIRST = words("cut scrap pull ditch pare eliminate discard scrub erase strike")
"""What the news does oftener than a desk, which drops and removes: scraps merger, cuts growth view."""

_OF_COPY = words(
    "remark remarks statement statements price prices age ages title titles text passage passages"
)
"""What stands in copy and nowhere else, or which nobody but a desk takes out."""

_TOLD = groups(ENGLISH, "fact_words")["figure"] - words("price prices rate rates age ages") | words(
    "wording description language tone"
)
"""What is raised, lowered or softened by whoever writes: raises number of brokerages to 14 from 11."""


def _is_noun(found: Candidate) -> bool:
    """Whether a word is a thing here: cuts at mills, cuts announced on Monday."""
    after, then = found.after, found.lexemes[found.end + 1]
    is_told_of = after.low.endswith("ed") and (then.low in _NO_OBJECT or then.kind is not Kind.WORD)
    return after.low in _NO_OBJECT or is_told_of


def _head(lexemes: Sequence[Lexeme], at: int) -> str:
    """The noun that a verb has for its object, the last before a comma, a place or "of"; empty where it
    begins with a figure: cuts 400 jobs."""
    head = ""
    while lexemes[at].kind is Kind.WORD and lexemes[at].low not in _NO_OBJECT:
        head = lexemes[at].low
        at += 1
    return head


_NO_OBJECT = words("""to on in of from for by at with and or as after since that about over between into across
    against near through amid toward towards before during under within without than who which when where
    while via per due later is are was were has have had will would""")
"""Words that no object begins with and that end one."""
