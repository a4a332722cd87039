"""Kinship: whether two copies are versions of one story, by name, time and text, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from leaddiff.matching import thresholds
from leaddiff.matching.common_ground import (
    NO_BACKGROUND,
    Background,
    Evidence,
    may_be_kin,
    sentences_of,
    weigh,
)
from leaddiff.matching.identities import are_tied, keys_of
from leaddiff.matching.story_names import Naming
from leaddiff.nouns.chains import Sketch

SAME_NAME = 0.5
"""What one slug adds to the strength of kinship (0.2 to 1), which is share and spread together."""

BY_ITEM = 1.5
"""What ids that are borne out add to it (1 to 2): they come before any name."""

WORDS_OF_ONE_ITEM = 0.3
"""Share of the words of the shorter copy (0.2 to 0.4) that bears out an id where no sentence stands in
both. Two stories of one day share up to 0.36 where they are on one matter, else less than half of it."""

RESEND = 3.0
"""Strength of the kinship of two copies of one body; above that of any others."""


class Kinship(NamedTuple):
    """That two copies are versions of one story. ``strength`` is 0 to 3, for weighing one against
    another."""

    strength: float
    evidence: Evidence
    by_item: bool = False

    @property
    def reason(self) -> str:
        """Why, in an editor's words."""
        found = self.evidence
        if self.by_item:
            is_one = found.one.identity == found.other.identity
            return f"{'one item by its id' if is_one else 'its item follows the other'}; {_name(found)}"
        if found.one.withdraws or found.other.withdraws:
            return _name(found)
        if found.is_same_body:
            is_one_name = found.naming is Naming.SAME
            return (
                "the body is the same" if is_one_name else f"the body is the same; {_name(found)}"
            )
        if _are_of_two_agencies(found):
            return f"signed by two agencies; {_text(found)}"
        return f"{_name(found)}; {_text(found)}"


def kinship(one: Sketch, other: Sketch, background: Background = NO_BACKGROUND) -> Kinship | None:
    """Why two copies are versions of one story; None where they are not, or nothing tells.

    No name alone ties two copies: the text must bear it out, the more so the less the names agree
    and the further apart the times. The order of the two does not matter.
    """
    if not may_be_kin(one, other):
        return None
    found = weigh(one, other, background)
    if found.days is not None and abs(found.days) > thresholds.DAYS_AT_MOST:
        return None
    if are_tied(one, other, background.nobodys) and _is_borne_out(found):
        return Kinship(BY_ITEM + found.share + found.spread, found, by_item=True)
    if one.withdraws or other.withdraws:
        return Kinship(SAME_NAME, found) if _is_withdrawn(found) else None
    if _are_of_two_items(one, other, background) and not (found.is_same_body or found.is_plain):
        return None
    if not _are_kin(found) and not _is_kept_on(one, other, background.boilerplate):
        return None
    if found.is_same_body:
        return Kinship(RESEND, found)
    by_name = SAME_NAME if found.naming is Naming.SAME else 0.0
    return Kinship(found.share + found.spread + by_name, found)


def _is_borne_out(found: Evidence) -> bool:
    """Whether anything bears out that two copies are of one item, as their ids say: a sentence, much the same
    words, or the name on the day. Some systems give one id to all they send."""
    if found.sentences or found.words >= WORDS_OF_ONE_ITEM:
        return True
    is_near = found.is_one_run or found.days in (-1, 1)
    return found.naming in (Naming.SAME, Naming.ALIKE) and is_near and not found.recurs


def _are_of_two_items(one: Sketch, other: Sketch, background: Background) -> bool:
    """Whether the ids of two copies tie each to others, and not to one another: one slug is chance then."""
    if not background.families:
        return False
    of_one, of_other = (
        {background.families[key] for key in keys_of(sketch) if key in background.families}
        for sketch in (one, other)
    )
    return bool(of_one and of_other) and of_one.isdisjoint(of_other)


def _are_kin(found: Evidence) -> bool:
    if _are_of_two_agencies(found):
        return min(found.share, found.spread) >= thresholds.OTHER_AGENCY_SHARE
    if found.is_same_body and (found.is_solid or found.naming is Naming.SAME):
        return True
    return _RULES[found.naming](found)


def _is_kept_on(one: Sketch, other: Sketch, boilerplate: frozenset[int]) -> bool:
    """Whether a story that runs for days stands for the most part as it did the day before, figures and
    all, though its sentences have been seen on so many days that they might be anybody's."""
    if not boilerplate or boilerplate.isdisjoint(
        sentences_of(one.sentences) & sentences_of(other.sentences)
    ):
        return False
    found = weigh(one, other)
    is_kept = (
        found.share >= thresholds.OTHER_SLUG_SHARE
        and found.spread >= thresholds.KEPT_SPREAD
        and found.shared >= thresholds.KEPT_WORDS
    )
    is_next = found.days is not None and abs(found.days) <= 1
    are_figures_kept = found.figures is not None and found.figures >= thresholds.KEPT_FIGURES
    return is_kept and is_next and are_figures_kept and found.naming in (Naming.SAME, Naming.ALIKE)


def _is_withdrawn(found: Evidence) -> bool:
    """Whether one copy withdraws the story of the other, by its name and on its day: a kill has none of
    its text. One story has one kill of a kind."""
    is_near = found.is_one_run or found.days in (-1, 1)
    return found.naming is Naming.SAME and is_near and not _are_of_two_agencies(found)


def _are_of_two_agencies(found: Evidence) -> bool:
    agencies = {found.one.agency, found.other.agency} - {None}
    return len(agencies) > 1


def _is_one_slug(found: Evidence) -> bool:
    """One slug: on one run and under rising numbers a sentence will do, or most of the words of a
    flash; on another day the text must bear it out by itself. Where nothing tells the day and the
    slug comes back, figures and sentences must not have changed all at once."""
    if not found.can_update:
        return _is_taken_up(found) or _is_rewritten(found)
    if _is_written_anew(found):
        return True
    if found.days is None and found.recurs and not found.keeps_figures:
        return found.is_solid and found.share >= thresholds.MOSTLY_KEPT_SHARE
    is_kept = found.is_solid and found.share >= thresholds.SAME_SLUG_SHARE
    if is_kept:
        return found.is_plain or found.words >= thresholds.SAME_MATTER_WORDS
    return found.words >= thresholds.SAME_SLUG_WORDS


def _is_written_anew(found: Evidence) -> bool:
    """Whether a version was written from the top, as a 5th Ld-Writethru or the market report of the next
    hour: same slug, agency and news day, a marker that goes on, and the same matter."""
    is_one_day = found.days == 0 and found.one.agency == found.other.agency
    return is_one_day and found.rises and found.is_one_matter


def _is_like_slug(found: Evidence) -> bool:
    """Slugs or headlines that are alike: a good part of the text, or nearly all words of a flash."""
    if not found.can_update:
        return (_is_kept(found) and _is_taken_up(found)) or _is_rewritten(found)
    if _is_kept(found):
        return True
    return found.keeps_figures and found.words >= thresholds.LIKE_SLUG_WORDS


def _is_unnamed(found: Evidence) -> bool:
    """Nothing to name one of them: a good part of the text, or a few sentences and most words. A
    brief that stands whole in a longer copy may stand there among others, unless the longer one is
    the later version."""
    is_close = found.spread >= thresholds.OTHER_SLUG_SPREAD
    is_quotation = found.sentences < thresholds.FEW_SENTENCES and not is_close
    is_one_of_many = found.share > thresholds.OF_MANY and not (is_close or found.grows)
    if is_quotation or is_one_of_many:
        return False
    in_time = found.is_one_run or _is_taken_up(found)
    return (in_time and _is_kept(found)) or _is_rewritten(found)


def _is_other_slug(found: Evidence) -> bool:
    return found.is_plain and found.is_solid and (found.is_one_run or _is_taken_up(found))


def _is_kept(found: Evidence) -> bool:
    """Whether a good part of the text stands in both. A summary holds the top of many stories and
    few of the words of each."""
    return (
        found.is_solid
        and found.share >= thresholds.LIKE_SLUG_SHARE
        and found.spread >= thresholds.LIKE_SLUG_SPREAD
        and (found.is_plain or found.words >= thresholds.SAME_SLUG_WORDS)
    )


def _is_taken_up(found: Evidence) -> bool:
    """Whether the text alone bears out that one name is one story. Figures must stand in both, for
    what is written anew each day after one model keeps its sentences and none of its figures; unless
    the numbers go on within days and the name is not known to come back, as of votes counted."""
    is_kept = (
        found.is_solid
        and found.share >= thresholds.TAKEN_UP_SHARE
        and found.spread >= thresholds.TAKEN_UP_SPREAD
    )
    return is_kept and (found.keeps_figures or _goes_on(found))


def _goes_on(found: Evidence) -> bool:
    is_next = found.days is not None and 0 < abs(found.days) <= thresholds.DAYS_RUNNING
    is_kept = found.share >= thresholds.GOES_ON_SHARE and found.words >= thresholds.SAME_SLUG_WORDS
    return is_next and found.goes_up and not found.recurs and is_kept


def _is_rewritten(found: Evidence) -> bool:
    """Whether on one day most words stand in both, though few sentences do. Where the numbers do not
    rise, or nothing tells the day, the figures must stand too: web copies lose their markers, and
    what is written anew after one model has other figures."""
    is_kept = found.is_solid and found.share >= thresholds.SAME_SLUG_SHARE
    if not (found.is_one_run and is_kept and found.words >= thresholds.LIKE_SLUG_WORDS):
        return False
    if found.days is None:
        return found.figures is not None and found.keeps_figures
    return found.can_update or found.keeps_figures


_RULES: dict[Naming, Callable[[Evidence], bool]] = {
    Naming.SAME: _is_one_slug,
    Naming.ALIKE: _is_like_slug,
    Naming.UNNAMED: _is_unnamed,
    Naming.OTHER: _is_other_slug,
}


def _text(found: Evidence) -> str:
    if not found.sentences:
        return f"{found.words:.0%} of the shorter copy's words stand in the other"
    unit = "sentence stands" if found.of == 1 else "sentences stand"
    return f"{found.sentences} of {found.of} {unit} in both"


def _name(found: Evidence) -> str:
    """How the two are named, in words."""
    one, other = found.one, found.other
    kind = "headline" if found.by_headline else "slug"
    before, now = (one.headline, other.headline) if found.by_headline else (one.slug, other.slug)
    match found.naming:
        case Naming.SAME:
            return f"the same {kind}" if before == now else f"the same {kind}, written “{now}”"
        case Naming.ALIKE:
            return f"a {kind} much the same, “{now}”"
        case Naming.OTHER:
            return f"another slug, “{now}”"
        case Naming.UNNAMED:
            return "no slug to go by"
