"""Places: where in the copy a stretch of a note points, in the many ways desks count paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_openings
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.place_read import (
    BOTTOM,
    THROUGHOUT,
    Spot,
    closes,
    counted_from_end,
    from_end,
    onward,
)
from leaddiff.notes.series import LONGEST_STORY, Member, series_at
from leaddiff.nouns.claims import Place, Stretch


def spot_at(lexemes: Sequence[Lexeme], at: int, loose: bool = False) -> Spot | None:
    """The place that begins at a lexeme, or None.

    ``loose``: an ordinal without a unit will do where nothing follows it that it could count: "picks
    up 5th, `The talks...'".
    """
    lexeme = lexemes[at]
    low = lexeme.low
    if lexeme.kind is Kind.ORDINAL or lexeme.kind is Kind.NUMBER:
        return _first_few(lexemes, at) or _ranked(lexemes, at, loose)
    if lexeme.kind is not Kind.WORD:
        return None
    if terms.is_unit(low):
        return _numbered(lexemes, at)
    if low in terms.FIRST:
        return _first_few(lexemes, at)
    if low in terms.LAST or low in terms.PENULTIMATE or low == "next":
        return _last_few(lexemes, at) or _ranked(lexemes, at, False) or _bottom(lexemes, at)
    if low in WIDE:
        return _everywhere(lexemes, at)
    return None


WIDE = terms.THROUGHOUT | terms.WHOLE | terms.VAGUE


def _bottom(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """A bare "bottom"."""
    is_bare = lexemes[at].low == "bottom" and closes(lexemes[at + 1])
    return Spot(BOTTOM, at + 1) if is_bare else None


def _everywhere(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """Throughout; in several paras; the entire story. Not: throughout the day."""
    low, following = lexemes[at].low, lexemes[at + 1].low
    if low in terms.VAGUE:
        is_place = terms.is_unit(following) and terms.is_plural(following)
        return Spot(THROUGHOUT, at + 2) if is_place else None
    if low in terms.WHOLE:
        return Spot(THROUGHOUT, at + 2) if following in terms.STORY else None
    beyond = lexemes[at + 2].low if following in terms.ARTICLES else following
    if beyond in terms.STORY:
        return Spot(THROUGHOUT, at + 2 + (following in terms.ARTICLES))
    return None if beyond in terms.SPAN_OF_TIME_OR_SPACE else Spot(THROUGHOUT, at + 1)


def _first_few(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """First 3 paras, top four grafs; "top graf" is the lead."""
    if not (lexemes[at].number == 1 and lexemes[at].kind is Kind.ORDINAL) and (
        lexemes[at].low not in terms.FIRST
    ):
        return None
    count, unit = _counted(lexemes, at + 1)
    if not terms.is_unit(lexemes[unit].low) or (count is None and lexemes[at].number == 1):
        return None
    if count is None and _has_its_number(lexemes, unit):
        return None
    if count is None:
        return Spot(Place("1", (Stretch(1, 1),)), unit + 1, is_lead=True)
    end, is_previous = _previous(lexemes, unit + 1)
    return Spot(Place(f"first {count}", (Stretch(1, count),)), end, False, is_previous)


def _last_few(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """Last 3 paras, final paragraph, the last paragraph but one."""
    if lexemes[at].low not in terms.LAST:
        return None
    if lexemes[at + 1].low in _SECTIONS and _is_whole(lexemes[at + 2]):
        return Spot(BOTTOM, at + 2)
    count, unit = _counted(lexemes, at + 1)
    if not terms.is_unit(lexemes[unit].low) or _has_its_number(lexemes, unit):
        return None
    if lexemes[unit + 1].low == "but" and lexemes[unit + 2].number:
        return Spot(from_end(1 + (lexemes[unit + 2].number or 0)), unit + 3)
    end, is_previous = _previous(lexemes, unit + 1)
    if count is None and terms.is_plural(lexemes[unit].low):
        return Spot(BOTTOM, end, False, is_previous)
    count = count or 1
    return Spot(Place(f"last {count}", (Stretch(-count, -1),)), end, False, is_previous)


_SECTIONS = frozenset(("section", "sections", "part", "half"))


def _is_whole(following: Lexeme) -> bool:
    """Whether "last section" ends here: last section new; not: last section chief."""
    return closes(following) or following.low in ("new", "updated", "rewritten", "added", "is")


FEW = {"couple": 2, "few": 3}


def _counted(lexemes: Sequence[Lexeme], at: int) -> tuple[int | None, int]:
    """A count and the index after it: "3", "couple of", or nothing."""
    lexeme = lexemes[at]
    if lexeme.kind is Kind.NUMBER and lexeme.number:
        return lexeme.number, at + 1 + (lexemes[at + 1].low in _IDLE)
    if lexeme.low in FEW:
        return FEW[lexeme.low], at + 1 + (lexemes[at + 1].low == "of")
    return None, at


_IDLE = frozenset(("new", "existing", "full", "original", "whole"))


def _ranked(lexemes: Sequence[Lexeme], at: int, loose: bool) -> Spot | None:
    """3rd para; 4th and 10th paragraphs; 8-12th grafs; 7th pvs; penultimate paragraph."""
    members, end = series_at(lexemes, at, after_unit=False)
    if not (any(member.is_ranked for member in members) or _counts_no_heads(lexemes, members, end)):
        return None
    if _opens_on_a_value(lexemes, at, members, end):
        return None
    end += lexemes[end].low in _IDLE or lexemes[end].kind is Kind.DASH
    low = lexemes[end].low
    if terms.is_unit(low):
        is_ordinal = members[-1].is_ranked and lexemes[at].kind is not Kind.WORD
        if not is_ordinal and _has_its_number(lexemes, end):
            return None
        end += 1
    elif low not in terms.PREVIOUS and not (loose and closes(lexemes[end])):
        return None
    return _from_bottom(lexemes, members, end) or spot_of(lexemes, members, end)


def _opens_on_a_value(
    lexemes: Sequence[Lexeme], at: int, members: Sequence[Member], end: int
) -> bool:
    """Whether the plain number that a series opens on is what a correction gives, and the place stands behind
    its comma: to February 2009, next-to-last paragraph; toll to 14, first and last grafs."""
    if any(not each.is_ranked and each.last > LONGEST_STORY for each in members):
        return True
    comma = at + 1 if members[0].first == members[0].last else at + 3
    if members[0].is_ranked or len(members) == 1 or lexemes[comma].kind is not Kind.COMMA:
        return False
    low = lexemes[at - 1].low
    is_from_one = low == "from" and not terms.is_plural(lexemes[end].low)
    return low in _BEFORE_A_VALUE or low[:3] in month_openings() or is_from_one


_BEFORE_A_VALUE = frozenset(
    ("to", "of", "at", "was", "were", "is", "are", "by", "about", "than", "not", "age", "aged")
)


def _has_its_number(lexemes: Sequence[Lexeme], unit: int) -> bool:
    """Whether a number follows a unit that stands for one paragraph, and is meant by it: what stands before
    is no place then. CORRECTS year to 1913 para 6; CORRECTS day of closing para 1."""
    following = lexemes[unit + 1]
    return following.kind is Kind.NUMBER and not terms.is_plural(lexemes[unit].low)


def _counts_no_heads(lexemes: Sequence[Lexeme], members: Sequence[Member], end: int) -> bool:
    """Whether plain numbers before a unit name paragraphs all the same: 2-4 paras, 5 para."""
    if not members or not terms.is_unit(lexemes[end].low):
        return False
    is_list = len(members) > 1 or members[0].first != members[0].last
    return is_list or (members[0].first > 1 and not terms.is_plural(lexemes[end].low))


def _numbered(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """Paras 8-10; paragraphs 2, 24 and 25; graf 4th; paragraph No. 5."""
    end = at + 1
    end += lexemes[end].kind is Kind.STOP and lexemes[end + 1].number is not None
    if lexemes[end].low in ("no", "nos", "number", "numbers", "#"):
        end += 1 + (lexemes[end + 1].kind is Kind.STOP)
    members, after = series_at(lexemes, end, after_unit=True)
    if not members and _SLASHED.fullmatch(lexemes[end].low):
        numbers = [int(number) for number in lexemes[end].low.split("/")]
        members, after = tuple(Member(str(n), n, n) for n in numbers), end + 1
    if not members:
        return None
    return _from_bottom(lexemes, members, after) or spot_of(lexemes, members, after)


def _from_bottom(lexemes: Sequence[Lexeme], members: Sequence[Member], end: int) -> Spot | None:
    """Paragraph 6 from bottom; 3rd and 4th grafs from the end."""
    to_end = counted_from_end(lexemes, end)
    if not to_end or not all(0 < member.first == member.last for member in members):
        return None
    turned = [from_end(member.first) for member in members]
    place = Place(
        ",".join(place.name for place in turned),
        tuple(stretch for place in turned for stretch in place.stretches),
    )
    return Spot(place, to_end)


_SLASHED = pattern(r"[0-9]{1,2}(?:/[0-9]{1,2}){1,8}")  # paras 7/8


def spot_of(lexemes: Sequence[Lexeme], members: Sequence[Member], end: int) -> Spot | None:
    """The place that a series of numbers names, with what may follow it: previous, onward."""
    if any(member.first == 0 for member in members):
        return None
    end, is_previous = _previous(lexemes, end)
    after = onward(lexemes, end) if members[-1].first == members[-1].last else None
    if after:
        last = members[-1]
        members = (*members[:-1], Member(f"{last.name}-", last.first, -1))
        end = after
    place = Place(
        ",".join(member.name for member in members),
        tuple(Stretch(*sorted_ends(member)) for member in members),
    )
    return Spot(place, end, place.stretches == (Stretch(1, 1),) and not is_previous, is_previous)


def sorted_ends(member: Member) -> tuple[int, int]:
    """First and last of a member, put in order where the note has a range the wrong way round."""
    first, last = member.first, member.last
    return (last, first) if 0 < last < first else (first, last)


def _previous(lexemes: Sequence[Lexeme], at: int) -> tuple[int, bool]:
    return (at + 1, True) if lexemes[at].low in terms.PREVIOUS else (at, False)
