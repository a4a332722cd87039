"""Stated values: what a claim says was put in for what ("to 83 from 82"), held to the copy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BODY_TARGETS
from leaddiff.checks.corrections.correction_sentence import SHOWN, Stated, stated
from leaddiff.checks.corrections.turned_round import turned_round
from leaddiff.checks.corrections.turned_words import wrong_word
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Saying, ValueSaid
from leaddiff.nouns.story import Copy


def contradiction(claim: Claim, case: Case) -> ValueSaid | None:
    """Why the copy does not bear out what a correction says was put for what; None where it does, or
    where the claim says nothing of the kind. "CORRECTS age to 83 from 82" is no correction where the
    copy says 81."""
    said = _contradiction(claim, case)
    if said is None:
        from leaddiff.checks.corrections.another_put_in import another_put_in

        return _untouched(claim, case) or another_put_in(claim, case)
    from leaddiff.checks.corrections.put_in_instead import with_what_came

    return with_what_came(said, claim, case)


def _untouched(claim: Claim, case: Case) -> ValueSaid | None:
    """Why the one figure that a claim says something became did not come, or not for the one it gives. What is
    said "to show that 12 million is a year's" may be of a figure that stands."""
    if SHOWN.search(claim.clause):
        return None
    values = stated(_sentence(claim, case), case.figures)
    now, was = ([each for each in values if each.is_now is is_now] for is_now in (True, False))
    if claim.action not in (Action.CORRECT, Action.CHANGE) or len(now) != 1 or len(was) > 1:
        return None
    from leaddiff.checks.corrections.figures_untouched import stood_before, was_another

    return was_another(now[0], was[0], claim, case) if was else stood_before(now[0], claim, case)


def _wrong_moment(claim: Claim, numbers: Sequence[int], case: Case) -> ValueSaid | None:
    if claim.action not in (Action.CORRECT, Action.CHANGE):
        return None
    from leaddiff.checks.corrections.stated_moments import wrong_moment

    return wrong_moment(claim, numbers, case)


def _wrong(values: Sequence[Stated], now: Sequence[Stated], claim: Claim) -> list[Stated]:
    """The values that a claim says were wrong, and that are no part of a right one."""
    was = [value for value in values if not value.is_now]
    if not was:
        return []
    from leaddiff.checks.corrections.put_in_instead import is_within_right

    return [v for v in was if not (is_within_right(v, claim) or _is_within_firm(v, now))]


def _contradiction(claim: Claim, case: Case) -> ValueSaid | None:
    numbers = _scope(claim, case)
    is_correction = claim.action is Action.CORRECT
    turned = turned_round(claim, case) or wrong_word(claim, case)
    turned = turned or _wrong_moment(claim, numbers, case)
    if turned:
        return turned
    values = stated(_sentence(claim, case), case.figures)
    now = [value for value in values if value.is_now]
    was = _wrong(values, now, claim)
    if is_correction:
        from leaddiff.checks.corrections.put_in_instead import (
            never_the_wrong,
            never_the_wrong_name,
            right_unsaid,
        )
        from leaddiff.checks.corrections.wrong_alone import never_so_called, never_stood

        unsaid = right_unsaid(claim, _texts(numbers, case)) or _who_went(claim, case)
        if unsaid:
            return ValueSaid(unsaid, Saying.NOT_SAID, numbers)
        return (
            _lacking(now, numbers, claim, case)
            or _namesake(now, was, numbers, case)
            or _still_wrong(now, was, numbers, case)
            or never_the_wrong(numbers, claim, case)
            or never_the_wrong_name(now, was, numbers, case)
            or never_so_called(claim, case)
            or never_stood(values, claim, case)
        )
    # what a price rose from need not have stood there
    if not was:
        return _never_said(now, numbers, claim, case)
    from leaddiff.checks.corrections.put_in_instead import never_the_wrong

    return _lacking(now, numbers, claim, case) or never_the_wrong(numbers, claim, case)


def _who_went(claim: Claim, case: Case) -> str | None:
    """Of whom a correction says that something is so, where his name went and stands nowhere any more."""
    found = _OF_WHOM.search(claim.clause)
    went = {
        word for trace in case.traces.values() for text in trace.gone for word in words_of(text)
    }
    name = words_of(found["who"])[-1] if found else ""
    return name if name in went and not any(name in text for text in _whole(case.new)) else None


_OF_WHOM = pattern(
    r"\b(?:clarify|clear|show|say|reflect|indicate) that (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
    r" (?:is|was|are|were|has|had)\b(?! (?:not|no|never|neither|formerly|since|already|absent|away|out|gone"
    r"|dead|died|left|leaving|quit|resigned|retired|sold|withdrawn|withdrew|pulled|stepped|dropped)\b)"
)
"""Who is the subject of what a correction makes clear: to clarify that Orlo is harbor master. Who was not at
the talks or is no longer minister goes out of the copy with that."""


def _is_within_firm(wrong: Stated, now: Sequence[Stated]) -> bool:
    """Whether a wrong name is a right one without its "&": to Orsil & Tarne, not Orsil Tarne."""
    name = words_of(wrong.text)
    return "&" not in wrong.text and any(
        "&" in right.text and words_of(right.text)[: len(name)] == name for right in now
    )


def _lacking(
    now: Sequence[Stated], numbers: tuple[int, ...], claim: Claim, case: Case
) -> ValueSaid | None:
    """The first of the right values that the copy does not say, with what it counts where it says it of
    something else."""
    from leaddiff.checks.corrections.given_values import gives

    demanded = (value for value in now if not value.is_weak)
    lacking = next((value for value in demanded if not _is_said(value, numbers, case)), None)
    if lacking is None:
        return None
    is_there = any(gives(lacking, text, case) for text in _texts(numbers, case))
    return ValueSaid(
        _with_noun(lacking, claim) if is_there else lacking.text, Saying.NOT_SAID, numbers
    )


def _with_noun(value: Stated, claim: Claim) -> str:
    noun = re.escape((value.figure and value.figure.noun) or "")[:4]
    found = re.search(rf"(?i){re.escape(value.text)} (?:[\w-]+ ){{0,2}}?{noun}[\w-]*", claim.clause)
    return found[0] if found and noun else value.text


def _namesake(
    now: Sequence[Stated], was: Sequence[Stated], numbers: tuple[int, ...], case: Case
) -> ValueSaid | None:
    """The right name where only another of that surname stands in the copy: she is Nora Wexler, not Nina
    Wexler, and the copy has Nina."""
    for right, wrong in ((a, b) for a in now for b in was if a.figure is b.figure is None):
        name, other = words_of(right.text), words_of(wrong.text)
        own = [word for word in name if word not in other]
        is_of_one_surname = name[-1:] == other[-1:]
        if is_of_one_surname and own and not _has_word(own[0], _texts(numbers, case)):
            return ValueSaid(right.text, Saying.NOT_SAID, numbers)
    return None


def _has_word(word: str, texts: Sequence[str]) -> bool:
    return any(word in words_of(text) for text in texts)


def _still_wrong(
    now: Sequence[Stated], was: Sequence[Stated], numbers: tuple[int, ...], case: Case
) -> ValueSaid | None:
    """What is amiss with the wrong values: another than the right one was put in, or they stand on."""
    other = None
    if len(now) == len(was) == 1:
        other = _put_in_instead(now[0], was[0], numbers, case)
    elif len(now) == 1 and not was:
        from leaddiff.checks.corrections.put_in_instead import stood_already

        other = stood_already(now[0], numbers, case)
    if other:
        return ValueSaid(other, Saying.PUT_IN_INSTEAD)
    if now and was and _is_untouched(now, was, numbers, case):
        return ValueSaid(was[0].text, Saying.STILL_SAID, numbers)
    told = (_wrong_value(value, bool(now), numbers, case) for value in was)
    return next((each for each in told if each is not None), None)


def _is_untouched(
    now: Sequence[Stated], was: Sequence[Stated], numbers: tuple[int, ...], case: Case
) -> bool:
    """Whether paragraphs had and have both the right names and the wrong ones, and what changed there is
    something else: to read Sorim not Orsil, where both stand and 6 percent became 5."""
    from leaddiff.checks.corrections.given_values import gives

    values = (*now, *was)
    traces = [case.traces[n] for n in numbers if n in case.traces and case.traces[n].differs]
    if not traces or any(value.figure is not None for value in values):
        return False
    changed = words_of(" ".join(text for t in traces for text in (*t.came, *t.gone)).lower())
    named = {word for value in values for word in words_of(value.text.lower())}
    there = _texts(tuple(trace.new for trace in traces), case)
    stand = all(any(gives(value, text, case) for text in there) for value in values)
    return stand and named.isdisjoint(changed)


def _never_said(
    now: Sequence[Stated], numbers: tuple[int, ...], claim: Claim, case: Case
) -> ValueSaid | None:
    """Why an update to a figure is not so, UPDATES turnout in para 3 to 63 percent: the figure does not stand
    where the claim puts it."""
    if claim.action is not Action.CHANGE or not claim.paragraphs:
        return None
    texts = _texts(numbers, case)
    figures = (value for value in now if case.figures(value.text))
    from leaddiff.checks.corrections.given_values import gives

    lacking = next((v for v in figures if not any(gives(v, text, case) for text in texts)), None)
    return ValueSaid(lacking.text, Saying.NOT_SAID, numbers) if lacking else None


def _is_said(value: Stated, numbers: tuple[int, ...], case: Case) -> bool:
    """Whether the right value stands in these paragraphs; a single one may stand anywhere."""
    from leaddiff.checks.corrections.given_values import gives

    texts = _texts(numbers, case)
    known = [*texts, *_whole(case.old), *_whole(case.new)] if value.is_single else texts
    return any(
        gives(value, text, case)
        and not _misspells(value, text)
        and not _counts_others(value, text, case)
        for text in known
    )


def _counts_others(value: Stated, text: str, case: Case) -> bool:
    """Whether a text has a figure of something else, and of what the value counts another: to 32 farmers, where
    26 farmers voted with 32 millers."""
    noun = value.figure.noun if value.figure else None
    if value.figure is None or noun is None:
        return False
    read = case.figures(text)
    counted = {each.noun for each in read if each.value == value.figure.value}
    is_another = any(each.noun == noun for each in read) and noun not in counted
    return is_another and bool(counted) and None not in counted


def _put_in_instead(
    right: Stated, wrong: Stated, numbers: tuple[int, ...], case: Case
) -> str | None:
    """What was put for the wrong value where that is not the right one, which came nowhere and stood there
    already of something else: to 17 from 71, where 71 passengers became 19 and there were 17 crew."""
    from leaddiff.checks.corrections.given_values import gives

    where = [
        fact for fact in case.changes.facts if not numbers or not set(numbers).isdisjoint(fact.new)
    ]
    put = [fact for fact in where if fact.before and fact.after and gives(wrong, fact.before, case)]
    came = [fact.after for fact in where if fact.after]
    if not put or any(gives(right, text, case) for text in came):
        return None
    return put[0].after


def _misspells(value: Stated, text: str) -> bool:
    """Whether a text has a name of several words with one of them spelt otherwise, "Uper Sarn" for "Upper
    Sarn", and nowhere as it should be."""
    name, row = words_of(value.text), words_of(text)
    if value.figure is not None or len(name) < NAME_AND_SURNAME or value.text in text:
        return False
    return any(
        _is_spelt_otherwise(name, row[at : at + len(name)])
        for at in range(len(row) - len(name) + 1)
    )


NAME_AND_SURNAME = 2
"""Words (2 to 3) of a name of which one may stand as it should and another not."""


def _is_spelt_otherwise(name: Sequence[str], other: Sequence[str]) -> bool:
    from leaddiff.languages.misspellings import is_misspelling

    pairs = [(a.lower(), b.lower()) for a, b in zip(name, other, strict=True) if a != b]
    return 0 < len(pairs) < len(name) and all(is_misspelling(*pair) for pair in pairs)


def _wrong_value(
    value: Stated, is_exchange: bool, numbers: tuple[int, ...], case: Case
) -> ValueSaid | None:
    """What shows that a value was not the wrong one, or that it stands on where it was put right."""
    from leaddiff.checks.corrections.given_values import gives

    stands, stood = (
        any(gives(value, text, case) for text in texts)
        for texts in (_texts(numbers, case), _whole(case.old))
    )
    if is_exchange:
        is_known = stands or (stood and not _is_another_word(value, numbers, case))
        return None if is_known else ValueSaid(value.text, Saying.NEVER_SAID)
    still_stands = not value.is_weak and numbers and stands and stood
    if still_stands and value.figure is None and _is_now_another(value, numbers, case):
        return None
    return ValueSaid(value.text, Saying.STILL_SAID, numbers) if still_stands else None


def _is_now_another(value: Stated, numbers: tuple[int, ...], case: Case) -> bool:
    """Whether a name of several words was put right in one of them, of which the paragraphs have no more: from
    "Ores Data" where it is Orsil Data now."""
    name = words_of(value.text)
    here = {word for text in _texts(numbers, case) for word in words_of(text)}
    before = {word for text in _whole(case.old) for word in words_of(text)}
    return len(name) > 1 and any(word not in here and word in before for word in name)


def _is_another_word(value: Stated, numbers: tuple[int, ...], case: Case) -> bool:
    """Whether a name stood in none of the paragraphs it is said to have been wrong in, and elsewhere in small
    letters alone: no Finance Committee, but housing finance."""
    from leaddiff.checks.corrections.given_values import gives

    traces = [case.traces[number] for number in numbers if number in case.traces]
    if value.figure is not None or not traces:
        return False
    there = [case.old.matter[old - 1] for trace in traces for old in trace.old]
    is_there = any(gives(value, text, case) for text in there)
    return not is_there and not _has_word(words_of(value.text)[-1], _whole(case.old))


def _sentence(claim: Claim, case: Case) -> str:
    """The clause of a claim, and what the note goes on to say of it: "misidentified the plant manager.
    She is Lena Dorst, not Lena Durst."."""
    note = case.note
    if note is None or claim.action is not Action.CORRECT:
        return claim.clause
    end = claim.span.end
    following = min((c.span.start for c in note.claims if c.span.start >= end), default=None)
    more = note.text[end:following]
    return f"{claim.clause} {more.strip()}" if _GOES_ON.match(more) else claim.clause


_GOES_ON = pattern(
    r"[\s.]*(?:He|She|It|They|The \w+(?: \w+)?) (?:is|are|was|were|has|had)\b.*, not "
)
"""A sentence after a correction's that gives the two values: She is Lena Dorst, not Lena Durst."""


def _scope(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs a value must stand in: those named, where its clause makes no other claim; else
    any."""
    inside = tuple(n for n in claim.paragraphs if n <= len(case.new.paragraphs))
    if case.claims_at[claim.span] == 1 or _is_alone_in_body(claim, case):
        return inside
    return ()


def _is_alone_in_body(claim: Claim, case: Case) -> bool:
    """Whether the other claims of a clause are of fields alone: to 412 from 421 in headline, paragraph 2."""
    claims = case.note.claims if case.note else ()
    others = [other for other in claims if other.span == claim.span and other != claim]
    return all(other.target not in BODY_TARGETS for other in others)


def _texts(numbers: Sequence[int], case: Case) -> list[str]:
    if numbers:
        return [case.new.matter[number - 1] for number in numbers]
    return _whole(case.new)


def _whole(copy: Copy) -> list[str]:
    """The paragraphs of a copy and its headline; the day in a dateline is no figure of the story."""
    return [*copy.matter, copy.headline or ""]
