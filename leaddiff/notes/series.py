"""Series: paragraph numbers joined by commas, "and" and dashes: 2, 5, 10, 13-16; 8-12th; 4th and 10th."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme


class Member(Record):
    """One number or range of a series, as canonical name and as ends; from the end they are negative.
    ``is_ranked``: it is an ordinal, so that it names a paragraph and counts no heads."""

    name: str
    first: int
    last: int
    is_ranked: bool = False


MOST = 16
"""Members a series before its unit ("1st, 2nd ... grafs") may have (8 to 60): beyond it is noise."""

LONGEST_STORY = 99
"""A bare number above this is a year or a count, not a paragraph (50 to 200)."""

_CONJUNCTIONS = frozenset(("and", "&", "or", "plus", "+", "/"))
_RANGE_WORDS = frozenset(("to", "through", "thru", "until", "till"))
_BEFORE_LAST = frozenset(("to", "from"))
_TO_LAST = frozenset(
    f"{before}-{last}" for before in _BEFORE_LAST for last in ("last", "bottom", "end")
)
_EXCHANGES = frozenset(("not", "sted", "instead", "rather"))


def series_at(
    lexemes: Sequence[Lexeme], at: int, after_unit: bool
) -> tuple[tuple[Member, ...], int]:
    """The members of the series that begins at a lexeme, and the index after its last.

    ``after_unit``: it follows "paras", so that any number belongs; "paras 3, 12 dead" ends at 3.
    """
    members: list[Member] = []
    end = at
    found = _member_at(lexemes, at, after_unit)
    while found is not None:
        member, end = found
        members.append(member)
        following = _separated(lexemes, end)
        if following is None or (not after_unit and len(members) >= MOST):
            break
        found = _member_at(lexemes, following, after_unit)
        if found is not None and after_unit and not _belongs(lexemes, following, found, member):
            break
    return tuple(members), end


def _separated(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after a comma, an "and" or both; None where neither stands here."""
    start = at
    if lexemes[at].kind is Kind.COMMA:
        at += 1
    if lexemes[at].low in _CONJUNCTIONS:
        at += 1
    return at if at > start else None


def _member_at(lexemes: Sequence[Lexeme], at: int, after_unit: bool) -> tuple[Member, int] | None:
    lexeme = lexemes[at]
    if lexeme.low in terms.LAST:
        return Member("last 1", -1, -1, True), at + 1
    if lexeme.low in terms.PENULTIMATE:
        return Member("penultimate", -2, -2, True), at + 1
    if lexeme.low == "next":
        from_end = _from_end(lexemes, at)
        return (Member("penultimate", -2, -2, True), from_end) if from_end else None
    if lexeme.number is None:
        return None
    from_end = _from_end(lexemes, at) or _hanging(lexemes, at)
    if from_end:
        number = lexeme.number
        name = _FROM_END.get(number, f"{number} from end")
        return Member(name, -number, -number, True), from_end
    return _range_at(lexemes, at, after_unit) or (
        Member(str(lexeme.number), lexeme.number, lexeme.number, lexeme.kind is Kind.ORDINAL),
        at + 1,
    )


_FROM_END = {1: "last 1", 2: "penultimate"}


def _hanging(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after the "4th-" of "4th- and 5th-to-last"."""
    if lexemes[at + 1].kind is not Kind.DASH or lexemes[at].kind is not Kind.ORDINAL:
        return None
    following = _separated(lexemes, at + 2)
    is_from_end = following is not None and _from_end(lexemes, following) is not None
    return at + 2 if is_from_end else None


def _from_end(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after "third last", "second to last", "fourth from last"; None for a plain "third"."""
    if lexemes[at].kind is not Kind.ORDINAL and lexemes[at].low != "next":
        return None
    at += 1 + (lexemes[at + 1].kind is Kind.DASH)
    if lexemes[at].low in _TO_LAST:
        return at + 1
    if lexemes[at].low in _BEFORE_LAST:
        at += 1 + (lexemes[at + 1].low == "the")
    return at + 1 if lexemes[at].low in ("last", "bottom", "end") else None


def _range_at(lexemes: Sequence[Lexeme], at: int, after_unit: bool) -> tuple[Member, int] | None:
    """8-10, 8 to 10, 8th-10th, 8-12th, 4-end."""
    low, other = lexemes[at], lexemes[at + 2] if at + 2 < len(lexemes) else lexemes[-1]
    joint = lexemes[at + 1]
    is_dash = joint.kind is Kind.DASH and joint.end - joint.start == 1
    if not is_dash and joint.low not in _RANGE_WORDS:
        return None
    first = low.number or 0
    if is_dash and other.low in terms.END:
        return Member(f"{first}-", first, -1, low.kind is Kind.ORDINAL), at + 3
    if other.number is None:
        return None
    if not is_dash and (other.number <= first or (after_unit and not _may_end(lexemes[at + 3]))):
        return None  # paragraph 6 to 27 cents
    if not is_dash and (_is_value(lexemes, at + 3) or _counts_more(lexemes, at + 2)):
        return None
    if not is_dash and after_unit and _is_one_value(lexemes, at):
        return None
    is_ranked = Kind.ORDINAL in (low.kind, other.kind)
    return Member(f"{first}-{other.number}", first, other.number, is_ranked), at + 3


def _belongs(lexemes: Sequence[Lexeme], at: int, found: tuple[Member, int], before: Member) -> bool:
    """Whether one more number belongs to a series after its unit: any that nothing follows it could
    count, and the last of "paragraphs 5, 6 and 7 accounting", "paragraphs 3 and 16 name of firm"."""
    member, end = found
    if member.first > 1 and lexemes[end].low in _SINGULAR:
        return True
    is_last = lexemes[at - 1].low in ("and", "&") and member.first == before.last + 1
    is_exchange = lexemes[end].low in _EXCHANGES
    is_more = lexemes[end].kind in (Kind.NUMBER, Kind.ORDINAL, Kind.FIGURE)
    return _goes_on(lexemes, end) or (is_last and not (is_exchange or is_more))


_SINGULAR = frozenset(
    word
    for kind in ("name", "figure", "quote", "attribution")
    for word in groups(ENGLISH, "fact_words")[kind]
    if not word.endswith(("s", "ed", "percent"))
)
"""What a correction names, one of it: 16 counts no name."""


def _goes_on(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether the number before a lexeme belongs to the series; not: paragraph 5, 43 sted 34."""
    return _may_end(lexemes[at]) and lexemes[at].low not in _EXCHANGES


def _is_value(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether the number before a lexeme is what was put for another: in para 5 to 43, not 34."""
    if lexemes[at].kind is Kind.COMMA or lexemes[at].low == "(":
        at += 1
    return lexemes[at].low in _EXCHANGES or (
        lexemes[at].low == "from" and lexemes[at + 1].number is not None
    )


def _counts_more(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a number after "to" is no paragraph: in para 4 to 2006, in para 4 to 18-19,000."""
    is_elided = lexemes[at + 1].kind is Kind.DASH and lexemes[at + 2].kind is Kind.FIGURE
    return (lexemes[at].number or 0) > LONGEST_STORY or is_elided


def _is_one_value(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether a single value is named before a single paragraph, so that "to" leads to what it is now: age in
    para 2 to 58. Of "ages in paras 2 to 5", and where nothing that is counted is named, it is a range."""
    before = lexemes[max(0, at - _REACH) : at]
    if not before or not terms.is_unit(before[-1].low) or terms.is_plural(before[-1].low):
        return False
    said = [lexeme.low for lexeme in before if lexeme.kind is Kind.WORD]
    return not _COUNTED.isdisjoint(said)


_REACH = 8
"""Words (5 to 12) before a place among which what is counted is looked for."""

_COUNTED = frozenset(
    word
    for kind in ("figure", "date")
    for word in groups(ENGLISH, "fact_words")[kind]
    if not word.endswith("s")
)


def _may_end(lexeme: Lexeme) -> bool:
    """Whether a series after its unit can end before this lexeme."""
    if lexeme.kind is Kind.WORD:
        return lexeme.low in terms.LIST_ENDS
    return lexeme.kind not in (Kind.NUMBER, Kind.ORDINAL, Kind.FIGURE)
