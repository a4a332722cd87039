"""Targets: the parts of a story other than numbered paragraphs that a note speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.nouns.claims import Target

_MOST_MODIFIERS = 4

_LED_TO = {
    "in": frozenset(Target),
    "within": frozenset(Target),
    "into": frozenset(Target),
    "to": frozenset(Target) - {Target.LEAD},
    "from": frozenset(Target) - {Target.PHOTO},
    "of": frozenset((Target.HEADLINE, Target.BYLINE, Target.DATELINE)),
    "on": frozenset((Target.HEADLINE, Target.BYLINE, Target.PHOTO)),
    "at": frozenset((Target.LEAD,)),
    "for": frozenset((Target.HEADLINE,)),
}
"""The targets a preposition may lead to: "to lead" and "of lead" are mostly no part of the story."""


TARGET_PREPOSITIONS = frozenset(_LED_TO)
"""Words that may lead to a part of the story."""


def target_at(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, int] | None:
    """The part of the story that is named at a lexeme, and the index after its words: headline, the
    additional photo, lead paragraph. None where the word only opens a topic: headline inflation."""
    start = at
    while lexemes[at].low in terms.TARGET_MODIFIERS and at - start < _MOST_MODIFIERS:
        if lexemes[at].low in terms.TARGET_WORDS and _is_target(lexemes, at):
            break
        at += 1 + (lexemes[at].low in _LINKS and lexemes[at + 1].low == "to")
    return _is_target(lexemes, at) or _own_kind(lexemes, at)


def _own_kind(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, int] | None:
    """A photo or byline that other words say the kind of: crash photo, ministry's graphic."""
    for end in range(at, at + _MOST_KIND_WORDS + 1):
        lexeme = lexemes[end]
        is_word = lexeme.kind is Kind.WORD and lexeme.low not in terms.TARGET_FOLLOWERS
        if not is_word:
            return None
        if end > at and lexeme.low in terms.ART and lexemes[end + 1].kind is not Kind.WORD:
            return terms.TARGET_WORDS[lexeme.low], end + 1
    return None


_MOST_KIND_WORDS = 2


_LINKS = ("link", "links")


def target_after(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, int] | None:
    """The part of the story that a preposition at ``at`` leads to: in headline, to byline."""
    allowed = _LED_TO.get(lexemes[at].low)
    if allowed is None:
        return None
    if at and lexemes[at].low == "on" and lexemes[at - 1].low in _ON_A_MATTER:
        return None
    is_definite = lexemes[at + 1].low == "the"
    found = target_at(lexemes, at + 1)
    return found if found and (is_definite or found[0] in allowed) else None


_ON_A_MATTER = frozenset(("detail", "details", "background", "information", "comment", "comments"))
"""What is told of a matter, be it a thing a story has too: details on video."""


def _is_target(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, int] | None:
    low = lexemes[at].low
    target = terms.TARGET_WORDS.get(low)
    if target is None:
        return _top(lexemes, at)
    at += 1
    companions = terms.TARGET_COMPANIONS.get(target)
    if companions:
        while lexemes[at].low in companions:
            at += 1
    return (target, at) if _may_follow(lexemes[at]) else None


def _top(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, int] | None:
    """A bare "top" is the lead: RECASTS top, details at top."""
    if lexemes[at].low != "top":
        return None
    at += 1
    if lexemes[at].low == "of" and lexemes[at + 1].low in terms.STORY:
        at += 2
    return (Target.LEAD, at) if _may_follow(lexemes[at]) else None


def _may_follow(lexeme: Lexeme) -> bool:
    if lexeme.kind is Kind.WORD:
        return lexeme.low in terms.TARGET_FOLLOWERS or lexeme.low in terms.SLIPS
    return lexeme.kind is not Kind.MARK or lexeme.low not in ("'", "’")
