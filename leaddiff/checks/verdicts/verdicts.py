"""Verdicts: whether the copy bears a claim out, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import (
    BODY_TARGETS,
    has_place,
    is_bottom,
    is_placeless,
    new_numbers,
)
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.corrections.stated_values import contradiction
from leaddiff.checks.corrections.told_anew import is_in_words
from leaddiff.checks.corrections.turned_round import turned_round
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.topics.topics import things
from leaddiff.checks.topics.word_slips import lacks_initial, words_lacking
from leaddiff.checks.verdicts.beyond_copy import (
    is_of_a_table_elsewhere,
    is_of_symbols,
    names_small_furniture,
    names_what_no_copy_carries,
)
from leaddiff.checks.verdicts.borne_out import judge_anywhere, judge_place, judge_throughout
from leaddiff.checks.verdicts.denials import denial, verdict_denied
from leaddiff.checks.verdicts.displaced import stands_in, told_beside
from leaddiff.checks.verdicts.joined import judge_joins, speaks_of_joins
from leaddiff.checks.verdicts.lacking_kinds import lacks_its_kind
from leaddiff.checks.verdicts.lost_elsewhere import lost_nothing
from leaddiff.checks.verdicts.names_untold import (
    BRINGS,
    address_untold,
    brings_a_stranger,
    is_gone,
    names_untold,
)
from leaddiff.checks.verdicts.never_corrected import never_corrected
from leaddiff.checks.verdicts.old_numbers import judge_old_numbers
from leaddiff.checks.verdicts.subheads import (
    is_line_above_gone,
    is_of_subheads,
    judge_subheads,
    lies_above_subhead,
)
from leaddiff.checks.verdicts.taken_out import (
    removes_from_what_is_new,
    still_told,
    took_out_what_never_stood,
)
from leaddiff.checks.verdicts.untold import names_nothing_told, said_nowhere
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import FactKind, Unchanged
from leaddiff.nouns.claims import Action, Claim, Manner, Ruling, Target, Verdict
from leaddiff.nouns.grounds import (
    Anywhere,
    Grounds,
    Lack,
    NotHeld,
    Nothing,
    Obstacle,
    PartsLacking,
    PartsStanding,
    Saying,
    ValueSaid,
    Went,
)


def judge(claim: Claim, case: Case) -> Ruling:
    """The verdict on one claim.

    Rests on what was checked on real copy: numbers count in the new version (AP's SUBS, INSERTS and
    pick-ups in the old), ADDS may be new paragraphs or new material in old ones, UPDATES may be pure
    insertion; some of the places borne out is partial, none is refuted.
    """
    ruling = _ruling_of_its_own(claim, case)
    if ruling.verdict not in (Verdict.REFUTED, Verdict.PARTIAL) or claim.paragraphs == ():
        return ruling
    from leaddiff.checks.verdicts.subheads import counted_with_subheads

    counted = counted_with_subheads(claim, case)
    if counted is None or not {*stands_in(claim, case)} <= {*counted.paragraphs}:
        return ruling
    other = _ruling_of_its_own(counted, case)
    return other if other.verdict is Verdict.CONFIRMED else ruling


def _ruling_of_its_own(claim: Claim, case: Case) -> Ruling:
    """The verdict on a claim by the words of its clause that are its own. Of two corrections that were read as
    one claim the one that is not so leaves the other true, unless it is so in another place."""
    if case.claims_at[claim.span] > 1:
        from leaddiff.checks.corrections.own_half import own_half

        ruling = _ruling(own_half(claim, case), case)
        said = ruling.claim._replace(clause=claim.clause, topic=claim.topic)
        return ruling._replace(claim=said)
    ruling = _ruling(claim, case)
    is_of_two = claim.corrects and len(claim.paragraphs) > 1
    if ruling.verdict is not Verdict.REFUTED or not is_of_two or stands_in(claim, case):
        return ruling
    from leaddiff.checks.corrections.own_half import halves

    verdicts = [_ruling(half, case).verdict for half in halves(claim)]
    is_so = Verdict.CONFIRMED in verdicts and Verdict.REFUTED in verdicts
    return ruling._replace(verdict=Verdict.PARTIAL) if is_so else ruling


def _ruling(claim: Claim, case: Case) -> Ruling:
    claim = _at_bullets(claim, case)
    at_once = _at_once(claim, case)
    if at_once is not None:
        return Ruling(claim, *at_once)
    verdict, grounds = _heard(claim, case, *_judged(claim, case))
    if (verdict in _MADE or claim.action is Action.CUT) and took_out_what_never_stood(claim, case):
        return Ruling(claim, Verdict.UNVERIFIABLE, NotHeld(Obstacle.NEVER_STOOD))
    if verdict in _MADE and names_nothing_told(claim, case):
        if brings_a_stranger(claim, case):
            return Ruling(claim, Verdict.REFUTED, Nothing(Lack.NAMED))
        return Ruling(claim, Verdict.UNVERIFIABLE, NotHeld(Obstacle.UNTOLD, claim.topic or ""))
    if verdict in _MADE and claim.target in BODY_TARGETS:
        untrue = _contradicted(claim, case) or _untrue_in_place(claim, case)
        is_told = isinstance(untrue, PartsStanding) and isinstance(grounds, PartsLacking)
        untrue = None if is_told else untrue  # that it did not come says more than that it stood
        verdict, grounds = (verdict_denied(claim, untrue), untrue) if untrue else (verdict, grounds)
    if verdict in _MADE and (amiss := never_corrected(claim, case) or said_nowhere(claim, case)):
        is_unknown = isinstance(amiss, NotHeld)
        verdict, grounds = (Verdict.UNVERIFIABLE if is_unknown else Verdict.REFUTED), amiss
    verdict, grounds = _named(claim, case, verdict, grounds)
    if verdict is Verdict.REFUTED:
        grounds = _shown_elsewhere(claim, grounds, case) or grounds
    excuse = _excuse(claim, case) if verdict is Verdict.REFUTED else None
    if excuse is not None:
        return Ruling(claim, Verdict.UNVERIFIABLE, NotHeld(excuse))
    if has_place(claim) and not is_bottom(claim):
        claim = claim._replace(paragraphs=new_numbers(claim, case))
    return Ruling(claim, verdict, grounds)


def _named(claim: Claim, case: Case, verdict: Verdict, grounds: Grounds) -> tuple[Verdict, Grounds]:
    """A verdict, or the one on a claim that names somebody who is not named near what bears it out."""
    is_held = verdict in _MADE and claim.target in BODY_TARGETS
    if is_held and claim.corrects:
        from leaddiff.checks.corrections.whose_name import names_left

        if left := names_left(claim, case):
            return Verdict.PARTIAL, PartsLacking(left)
    names = names_untold(claim, case) if is_held else ()
    listed = [thing.strip() for thing in things(claim.topic)]
    lacking = tuple(thing for thing in listed if any(name in thing for name in names))
    is_of_parts = isinstance(grounds, PartsLacking) or (
        claim.corrects and isinstance(grounds, PartsStanding)
    )
    if not names or is_of_parts:
        return verdict, grounds
    if lacking and len(lacking) < len(listed):
        return Verdict.PARTIAL, PartsLacking(lacking)
    return _named_nowhere(names, claim, case, grounds)


def _named_nowhere(
    names: Sequence[str], claim: Claim, case: Case, grounds: Grounds
) -> tuple[Verdict, Grounds]:
    """The verdict on a claim of which nothing that bears it out names those whom it names."""
    if claim.corrects and has_place(claim):
        from leaddiff.checks.corrections.whose_value import are_anothers

        if all(are_anothers(claim, name, case) for name in names):
            return Verdict.REFUTED, Nothing(Lack.SUCH_FIGURE)
    if claim.action in BRINGS:
        if has_place(claim) and stands_in(claim, case):
            return Verdict.REFUTED, grounds
        if all(is_gone(name, case) for name in names):
            listed = tuple(thing.strip() for thing in things(claim.topic))
            return Verdict.REFUTED, PartsLacking(listed)
        if brings_a_stranger(claim, case):
            return Verdict.REFUTED, Nothing(Lack.NAMED)
    if address := address_untold(claim, case):
        return Verdict.REFUTED, ValueSaid(address, Saying.NOT_SAID)
    return Verdict.UNVERIFIABLE, NotHeld(Obstacle.UNTOLD, " or ".join(names))


def _at_once(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """The verdict on a claim that is not held to the story's matter."""
    if claim.denies:  # which is held to what the others leave untold
        return Verdict.CONFIRMED, Nothing(Lack.BESIDES)
    obstacle = _not_of_this_step(claim, case)
    if obstacle is not None:
        return Verdict.UNVERIFIABLE, NotHeld(obstacle)
    if is_line_above_gone(claim, case) or _is_of_a_line(claim, case):
        return Verdict.CONFIRMED, Anywhere((), True)
    if is_of_subheads(claim):
        return judge_subheads(claim, case)
    return _signed(claim, case) or _of_symbols(claim, case)


def _is_of_a_line(claim: Claim, case: Case) -> bool:
    if not (claim.corrects and is_placeless(claim)):
        return False
    from leaddiff.checks.verdicts.told_lines import corrects_a_line

    return corrects_a_line(claim, case)


def _of_symbols(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    is_of_them = is_of_symbols(claim)
    if not (is_of_them or names_small_furniture(claim)):
        return None
    from leaddiff.checks.verdicts.symbols import judge_furniture, judge_symbols

    return judge_symbols(claim, case) if is_of_them else judge_furniture(claim, case)


def _contradicted(claim: Claim, case: Case) -> Grounds | None:
    """What the copy says against the values a claim states, or those of one of the things it lists."""
    said = contradiction(claim, case)
    if said is None and claim.action is Action.CORRECT:
        given = _never_given(claim, case)
        return given[1] if given else None
    if said is None or len(things(claim.topic)) <= 1:
        return said
    from leaddiff.checks.verdicts.unsaid import of_several

    return of_several(said, claim, case)


def _at_bullets(claim: Claim, case: Case) -> Claim:
    if "bullet" not in claim.clause.lower():
        return claim
    from leaddiff.checks.verdicts.bullets import at_bullets

    return at_bullets(claim, case)


def _shown_elsewhere(claim: Claim, grounds: Grounds, case: Case) -> Grounds | None:
    """What says more of a claim that is not so than what stands where it points: that its matter went from
    elsewhere, that what it says is right was given up for what it says is wrong, came for another than that, or
    that another value came."""
    if gone := _went_elsewhere(claim, case):
        return Went(gone, (), claim.paragraphs or claim.old_paragraphs)
    if not has_place(claim):
        return None
    from leaddiff.checks.corrections.figures_untouched import never_the_wrong_one

    anywhere = claim._replace(paragraphs=(), old_paragraphs=())
    turned = turned_round(anywhere, case) or never_the_wrong_one(claim, case)
    if turned or isinstance(grounds, ValueSaid):
        return turned
    from leaddiff.checks.corrections.another_put_in import another_put_in

    return another_put_in(anywhere, case)


def _went_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    if claim.action is not Action.CUT:
        return ()
    from leaddiff.checks.verdicts.cuts_named import went_elsewhere

    return went_elsewhere(claim, case)


def _heard(claim: Claim, case: Case, verdict: Verdict, grounds: Grounds) -> tuple[Verdict, Grounds]:
    """A verdict, or the one on a claim that brings comments of those who cannot have been heard, sales of one
    of whom none are told, or a figure that the copy does not give."""
    if verdict in _MADE and claim.action is Action.CHANGE:
        return _never_given(claim, case) or (verdict, grounds)
    if claim.action not in (Action.ADD, Action.INSERT):
        return verdict, grounds
    if verdict not in _MADE:
        given = _never_given(claim, case) if verdict is Verdict.REFUTED else None
        return given if given and given[0] is Verdict.REFUTED else (verdict, grounds)
    from leaddiff.checks.verdicts.figures_of_others import told_of_others
    from leaddiff.checks.verdicts.unheard import unheard

    others = told_of_others(claim, case)
    lacking = unheard(claim, case) or others
    if not lacking:
        return _never_given(claim, case) or (verdict, grounds)
    if len(lacking) < len(things(claim.topic)):
        return Verdict.PARTIAL, PartsLacking(lacking)
    return Verdict.REFUTED, Nothing(Lack.SUCH_FIGURE) if others else PartsLacking(lacking)


def _excuse(claim: Claim, case: Case) -> Obstacle | None:
    """Why a claim that nothing bears out is not refuted all the same."""
    is_of_transmission = claim.outer is Action.RESEND and _GARBLED.search(claim.clause)
    is_above = claim.action is Action.CUT and claim.place is not None and claim.place.after == 0
    is_of_no_copy = (is_of_transmission and not has_place(claim)) or is_above
    if _NOT_HELD.search(claim.clause) or is_of_no_copy or _converts(claim, case):
        return Obstacle.NO_COPY
    if case.gap and claim.old_paragraphs:
        return Obstacle.VERSION_MISSING
    is_gone_before = removes_from_what_is_new(claim, case) or _corrects_what_never_stood(
        claim, case
    )
    return Obstacle.NEVER_STOOD if is_gone_before else None


def _converts(claim: Claim, case: Case) -> bool:
    """Whether a claim brings what a sum is in other money, and a paragraph it names has nothing but such an
    aside more, which is style: ($1 = 6.20 crowns)."""
    here = (case.traces[number] for number in claim.paragraphs if number in case.traces)
    return _CONVERSION.search(claim.clause) is not None and any(
        not found.differs and not isinstance(found.change, Unchanged) for found in here
    )


_CONVERSION = pattern(r"(?i)\b(?:conversions?|exchange rates?)\b")

MOSTLY_NEW, FEWEST_NEW = 1 / 3, 5
"""Share of the new version's paragraphs that are new, and how many (0.25 to 0.6; 4 to 10), from which on a note
that speaks of corrections alone was written for a step that is not seen here: a correction follows on a
version that had the story nearly as it stands."""


def _corrects_what_never_stood(claim: Claim, case: Case) -> bool:
    """Whether a correction names paragraphs that are wholly new, and the version it corrects must be missing:
    so much of the story is new, another version had the error, or the note adds those paragraphs as well."""
    named = [case.traces[n] for n in claim.paragraphs if n in case.traces]
    if not (claim.corrects and named and all(found.is_new for found in named)):
        return False
    erred = _ERRED_IN.search(claim.clause)
    if erred and int(erred[1]) > case.old.version.number:
        return True
    others = case.note.claims if case.note else ()
    added = {n for each in others if each.action is Action.ADD for n in each.paragraphs}
    if any(not (each.corrects or each.denies) for each in others) and not added.issuperset(
        claim.paragraphs
    ):
        return False
    count = sum(found.is_new for found in case.traces.values())
    return count >= max(FEWEST_NEW, MOSTLY_NEW * len(case.new.paragraphs))


_ERRED_IN = pattern(
    r"(?i)\b(?:errors?|mistakes?) (?:first )?(?:appeared|occurred|made|introduced) in (?:update|version) (\d)",
    has=("error", "mistake"),
)
"""Which version first had what is put right: error first appeared in update 1."""


def _signed(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    if not any(word in claim.clause.lower() for word in _OF_WHO_SIGNED):
        return None
    from leaddiff.checks.verdicts.signed_off import judge_sign_off

    return judge_sign_off(claim, case)


_OF_WHO_SIGNED = ("sign", "credit", "byline", "reporter", "editor", "writer")


def _judged(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """What the copy says of a claim, by the way in which it says where."""
    if names_what_no_copy_carries(claim) or is_of_a_table_elsewhere(claim, case):
        return Verdict.UNVERIFIABLE, NotHeld(Obstacle.NOT_CARRIED, claim.topic or "")
    if claim.target not in BODY_TARGETS:
        from leaddiff.checks.verdicts.claimed_fields import judge_field

        return judge_field(claim, case)
    if speaks_of_joins(claim):
        return judge_joins(claim, case)
    if claim.action is Action.MOVE or _is_order_alone(claim, case):
        from leaddiff.checks.verdicts.claimed_moves import judge_move

        verdict, ground = judge_move(claim, case)
        if claim.action is Action.MOVE or verdict is Verdict.CONFIRMED:
            return verdict, ground
    if claim.everywhere:
        return judge_throughout(claim, case)
    if claim.old_paragraphs and not claim.paragraphs:
        return judge_old_numbers(claim, case)
    return judge_place(claim, case) if has_place(claim) else judge_anywhere(claim, case)


def _is_order_alone(claim: Claim, case: Case) -> bool:
    """Whether a claim that another order bears out as well as other words, RESTRUCTURES, may speak of the
    order alone: no word of the paragraphs it names has changed."""
    traces = [case.traces[number] for number in claim.paragraphs if number in case.traces]
    return claim.manner is Manner.REORDER and not any(t.differs and not t.moved for t in traces)


def _never_given(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    said = without_places(claim.clause)
    if not any(map(str.isdigit, said)) and "digit" not in said:
        return None
    from leaddiff.checks.verdicts.unsaid import unsaid

    return unsaid(claim, case)


def _untrue_in_place(claim: Claim, case: Case) -> Grounds | None:
    """What shows that a claim of something is not so where it puts it, though its verb is."""
    above = lies_above_subhead(claim, case)
    if above is not None:
        return above
    numbers = new_numbers(claim, case) if has_place(claim) else tuple(case.traces)
    lacking: Grounds | None = _not_taken_out(claim, numbers, case)
    if not lacking and has_place(claim) and claim.action in (Action.CORRECT, Action.CHANGE):
        from leaddiff.checks.corrections.standing_counts import stands_as_it_stood

        lacking = stands_as_it_stood(claim, numbers, case)
    lacking = lacking or _lacks_a_word(claim, numbers, case)
    lacking = lacking or lacks_its_kind(claim, numbers, case)
    lacking = lacking or _not_put_right(claim, numbers, case)
    if not lacking and _NAMES_SOMEBODY.match(claim.verb):
        from leaddiff.checks.verdicts.named_there import leaves_nameless

        lacking = Nothing(Lack.NAME_CAME) if leaves_nameless(claim, numbers, case) else None
    if not lacking and _ONE_WAY.search(claim.clause):
        from leaddiff.checks.verdicts.other_way import went_the_other_way

        lacking = Nothing(Lack.THAT_WAY) if went_the_other_way(claim, numbers, case) else None
    if not lacking and lacks_initial(claim, [case.traces[n] for n in numbers if n in case.traces]):
        lacking = Nothing(Lack.INITIAL)
    if not lacking and is_placeless(claim) and _is_of_another_year(claim, case):
        return Nothing(Lack.YEAR)
    if not lacking and things(claim.topic):
        from leaddiff.checks.verdicts.each_corrected import each_as_it_stood
        from leaddiff.checks.verdicts.standing_things import standing_things

        lacking = standing_things(claim, case) or each_as_it_stood(claim, numbers, case)
    if lacking or not has_place(claim) or claim.target is not Target.BODY:
        return lacking
    if told_beside(claim, case):
        return Nothing(Lack.MATTER)
    return denial(claim, case, numbers)


def _not_taken_out(claim: Claim, numbers: Sequence[int], case: Case) -> Grounds | None:
    """What shows that what a claim says it took out is still told, or something else went."""
    lacking = still_told(claim, case) or lost_nothing(claim, case)
    if lacking or not has_place(claim) or not _TAKES_OUT.search(claim.clause):
        return lacking
    from leaddiff.checks.verdicts.names_kept import name_kept

    return name_kept(claim, numbers, case)


def _lacks_a_word(claim: Claim, numbers: Sequence[int], case: Case) -> Grounds | None:
    """Which of the words that a claim gives in a row did not come or go."""
    lacking = words_lacking(claim, (case.traces[n] for n in numbers if n in case.traces))
    return PartsLacking(lacking) if lacking else None


def _not_put_right(claim: Claim, numbers: Sequence[int], case: Case) -> Grounds | None:
    """What shows that what a correction states in words was not put right where it puts it."""
    lacking: Grounds | None = None
    if claim.corrects:
        from leaddiff.checks.corrections.where_exchanged import phrase_elsewhere
        from leaddiff.checks.corrections.worded_values import unmade

        lacking = unmade(claim, numbers, case) or phrase_elsewhere(claim, case)
    if not lacking and has_place(claim):
        from leaddiff.checks.corrections.asserted import not_of_its_words

        lacking = not_of_its_words(claim, numbers, case)
        here = [case.traces[number] for number in numbers if number in case.traces]
        is_style = is_in_words(claim, case) and not any(f.differs or f.is_new for f in here)
        where = stands_in(claim, case) if is_style or isinstance(lacking, NotHeld) else ()
        is_elsewhere = where and set(where).isdisjoint(claim.paragraphs)
        return Nothing(Lack.OF_THE_KIND) if is_elsewhere else lacking
    return lacking


_TAKES_OUT = pattern(
    r"(?i)\b(?:remov|delet|drop|omit|eliminat)",
    has=("remov", "delet", "drop", "omit", "eliminat"),
)
_ONE_WAY = pattern(
    r"(?i)\b(?:rais|lower|reduc|high|ris|increas|climb|fall)[a-z]* (?:\w+ )?toll\b", has=("toll",)
)
_NAMES_SOMEBODY = pattern(r"(?i)(?:names?|named|naming|identif\w+)$")


def _is_of_another_year(claim: Claim, case: Case) -> bool:
    """Whether the year that a correction names stands on where it stood, and the only one that changed is
    told of something else, without its number: "trade grew this year"."""
    from leaddiff.checks.verdicts.another_matter import means_another

    dates = [fact for fact in case.changes.facts if fact.kind is FactKind.DATE]
    is_of_year = claim.corrects and kinds(claim) == {FactKind.DATE}
    return (
        is_of_year
        and len(dates) == 1
        and not any(map(str.isdigit, dates[0].after or ""))
        and ("year" in (dates[0].after or "").lower() and means_another(claim, dates[0], case))
    )


def _not_of_this_step(claim: Claim, case: Case) -> Obstacle | None:
    """Why a claim says nothing of this step that could be held to the copy; None where it does."""
    if case.is_resend and not _says_what_it_put_right(claim, case):
        return Obstacle.SAME_AGAIN
    if claim.action is Action.RESEND and not _brought_a_field(claim, case):
        return Obstacle.RESEND
    small = claim.clause.lower()
    may_be_earlier = any(word in small for word in _EARLIER)
    is_earlier = may_be_earlier and _EARLIER_STEP.search(claim.clause)
    return Obstacle.EARLIER_STEP if is_earlier else None


def _brought_a_field(claim: Claim, case: Case) -> bool:
    """Whether an item sent again with a byline or headline, as its note says, has another than before."""
    from leaddiff.checks.verdicts.claimed_fields import judge_field

    return claim.target not in BODY_TARGETS and judge_field(claim, case)[0] is Verdict.CONFIRMED


def _says_what_it_put_right(claim: Claim, case: Case) -> bool:
    """Whether a claim of an item sent again says what was put right in the body: "Refiles to correct
    spelling of X" is held to the copy, what is repeated of the item's own note is not."""
    is_refile = claim.outer is Action.RESEND and claim.target in BODY_TARGETS
    return is_refile and case.old.note != case.new.note


_EARLIER = ("earlier", "previous", "prior ", " in update ")

# "Incorporates an earlier correction that fixed number of tanks": no claim on this step
_EARLIER_STEP = pattern(
    r"(?i)\b(?:incorporat|includ|carr(?:y|i)|reflect|contain)\w* (?:forward )?(?:an? |the |all )?"
    r"(?:(?:earlier|previous|prior) (?:correction|clarification|fix|refile)"
    r"|(?:correction|clarification|fix|refile)s? (?:made |issued |moved )?(?:earlier|previously)\b)"
    r"|\b(?:earlier|previously) corrected\b|\bcorrected (?:earlier|previously)\b"
    r"|\bcorrected in (?:UPDATE|an earlier|the previous)\b"
    r"|\b(?:incorporat|includ|carr(?:y|i)|reflect|contain)\w* (?:the )?(?:correction|clarification|fix)s?\b"
    r".{0,60} (?:in|from|of) (?:UPDATE|the previous|an earlier)\b"
)

_NOT_HELD = pattern(
    r"(?i)\b(?:sign-?offs?|credit lines?|(?:story |stock |ric )?cod(?:es?|ing)|rics?|trash ?line"
    r"|key ?words?|tags?|hyper ?links?|summar(?:y|ies)|reporting credit"
    r"|in (?:the )?(?:accompanying )?tables?)\b(?! tennis)"
)
"""Lines that are moved with a story and are no copy: what is said of them cannot be told."""

_GARBLED = pattern(r"(?i)\b(?:garbl\w*|transmission)\b")
"""What went wrong on the line and may never have reached this desk."""

_MADE = (Verdict.CONFIRMED, Verdict.PARTIAL)
