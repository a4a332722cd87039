"""Went along: what a removal takes with the paragraphs that are named, since it goes on from them or leads up.

Of "Removes analyst's comments" the lines below in which he speaks on as "he", or in marks, are told with the
one that names him; of a matter those that have its words. Whoever else speaks between is a cut of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.topics.names_said import says_name
from leaddiff.checks.topics.topics import (
    abstract_stems,
    is_of_shares,
    is_speech,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.heard import second_references
from leaddiff.checks.verdicts.prices_told import is_of_stocks_alone
from leaddiff.checks.verdicts.speaking_bodies import others
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.verdicts.voices import called_by
from leaddiff.checks.verdicts.whose_speech import (
    is_of_a_role,
    is_somebody_before,
    speaks_in_role,
    with_like_roles,
)
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems


def old_stems(old: int, case: Case) -> frozenset[str]:
    """The stems of an older paragraph's words of matter."""
    return frozenset(content_stems(case.old.paragraphs[old - 1].text))


_ONE = pattern(r"(?i)(?:(?:the|a|one) )?(?:paragraph|para|graf|graph|line|sentence)\b")
"""What names one paragraph by its matter, and none beside it: deletes paragraph on harbor dues."""


def is_of_share_prices(thing: str) -> bool:
    """Whether a thing is what shares cost or did; an exchange or a sale of shares is neither."""
    return is_of_shares(thing) and (is_of_stocks_alone(thing) or _PRICED.search(thing) is not None)


_PRICED = pattern(
    r"(?i)\b(?:shares|stocks)\b(?! (?:sale|issue|offer|exchange|buy))"
    r"|\b(?:share|stock) (?:prices?|reaction|moves?|falls?|rises?|gains?|loss(?:es)?)\b"
)


SAYS_WHAT = pattern(r"(?i)\b(?:remark|comment|statement) that (?P<matter>.+)", has=(" that ",))
"""What somebody said, told with his remark: comment that fees fell."""


def with_those_along(thing: str, named: set[int], case: Case) -> Iterator[int]:
    """The paragraphs that are named, and those of each unbroken run that go on from them or lead up."""
    yield from named
    for first, last in runs(case.cut):
        taken = named.intersection(range(first, last + 1))
        here = frozenset(taken)
        for old in (*range(first, last + 1), *range(last, first - 1, -1)):
            if old not in taken and _is_along(old, taken, thing, here, named, case):
                taken.add(old)
        yield from taken


def _is_along(
    old: int, taken: set[int], thing: str, here: frozenset[int], named: set[int], case: Case
) -> bool:
    """Whether a paragraph that went is of a thing of which others are named: of somebody's words by who speaks;
    of a matter by its own words, between two of it where it names nobody else, or behind one by words that go
    on. What leads up to it has a word of the thing, or two of the other's; background is whatever is like what
    was taken."""
    if is_of_words(thing):
        return _is_said_on(old, taken, thing, named, case)
    if is_of_share_prices(thing) or not {old - 1, old + 1} & taken:
        return False
    if {old - 1, old + 1} <= here and _is_of_nobody_else(old, thing, case):
        return True  # the drug
    is_vague = not _VAGUE.isdisjoint(words_of(thing))
    said = frozenset[str]().union(*(old_stems(n, case) for n in (taken if is_vague else here)))
    when = frozenset(content_stems(thing)) - topic_stems(thing)  # what March brought is its alone
    stems = {each for each in _telling(old, case) - when if not _is_of_any_figure(each)}
    least = 1 if old - 1 in taken or is_vague else 2
    if len(stems & said) >= least or not stems.isdisjoint(topic_stems(thing)):
        return True
    is_alone = REFERENCE.search(thing) or _ONE.match(thing)
    return not is_alone and old - 1 in taken and _goes_on(old, thing, case)


def _is_named_at_all(name: str, text: str, case: Case) -> bool:
    """Whether a word with a capital is a name in the older version, and does not merely open a sentence."""
    inside = re.compile(rf"[a-z,] {re.escape(name)}\b")
    return any(map(inside.search, (text, *case.heard_before.texts_with(name))))


def _is_of_nobody_else(old: int, thing: str, case: Case) -> bool:
    """Whether nobody speaks in a paragraph, and it names nobody whom the two beside it or the thing do not: of
    a storm not the boss whom a court fined in between."""
    text = case.old.matter[old - 1]
    beside = f"{case.old.matter[old - 2]} {case.old.matter[old]} {thing}"
    named = (words_of(each)[-1] for each in _NAME_RUN.findall(text))
    strange = [name for name in named if _is_named_at_all(name, text, case)]
    strange = [name for name in strange if not says_name(name, beside)]
    return not strange and not somebody_speaks(text)


REFERENCE = pattern(r"\b(?:references?|mentions?)\b")
"""What is taken out with its own words alone."""


def is_of_words(thing: str) -> bool:
    """Whether a thing is what somebody said, be it that he alone is named: analyst comments, NYSE spokesman."""
    last = words_of(thing.lower())[-1:]
    return is_speech(thing) or (bool(last) and (is_of_a_role(last[0]) or last[0] in SPEAKERS))


SPEAKERS = frozenset(("spokesman", "spokeswoman", "spokesperson", "official", "officials"))
"""Who speaks for others."""


def _is_said_on(old: int, taken: set[int], thing: str, named: set[int], case: Case) -> bool:
    """Whether one whose words went speaks in a paragraph, by his surname, or goes on in one in which nobody
    else is named: in quotation marks, as "he", or between two of his own; or it leads up to his quotation."""
    text = case.old.matter[old - 1]
    told = " ".join((*(case.old.matter[number - 1] for number in sorted(named)), thing))
    if is_said_in_another_role(text, told, case):
        return False
    by_name = speakers_by_name(old, case)
    if by_name:
        speakers = " ".join(name for number in named for name in speakers_by_name(number, case))
        spoken = f"{speakers} {thing}" if speakers or not taken else told
        if SAYS_WHAT.search(thing):
            return False
        is_his = all(_is_called(name, spoken) for name in by_name)
        return is_his or (old - 1 in taken and _speaks_for_it(old, thing, by_name, case))
    nameless = [words_of(name) for name in case.speakers(text)]
    is_called_again = bool(nameless) and all(
        row[-1] in second_references() | SPEAKERS for row in nameless
    )
    if not (is_called_again or all(not others().isdisjoint(row) for row in nameless)):
        return False
    alike = len(_telling(old, case) & old_stems(old + 1, case)) if old + 1 in taken else 0
    if alike > 1 or (alike and case.old.matter[old].startswith(_MARKS)):
        return True
    if old - 1 not in taken:
        return False
    is_between = old + 1 in taken and _are_of_one(old - 1, old + 1, thing, case)
    return _goes_on(old, thing, case) or is_called_again or is_between


def _is_called(name: str, told: str) -> bool:
    """Whether a name is told, be it by its first letters: S&P, where Standard & Poor's was named."""
    short = "".join(filter(str.isupper, name))
    names = _NAME_RUN.findall(told)
    capitals = ("".join(word[0] for word in words_of(each) if word[:1].isupper()) for each in names)
    is_short = len(short) > 1 and not any(map(str.islower, name))
    return says_name(name, told) or (is_short and any(short in each for each in capitals))


_NAME_RUN = pattern(r"[A-Z][\w'’]*(?:(?: (?:& |of |and )?)[A-Z][\w'’]*)*")


def _speaks_for_it(old: int, thing: str, by_name: list[str], case: Case) -> bool:
    """Whether a quotation goes on from what a body said, and is of one who holds an office: "We stand by it,"
    said Olav Renn, finance director; or union Chairman Olav Renn, where "the union" speaks above. An analyst
    speaks for nobody else."""
    text = _OF_THE_ONE_ABOVE.sub(
        lambda found: "" if _is_told_above(found["body"], thing, _above(old, case)) else found[0],
        case.old.matter[old - 1],
    )
    of_a_body = not any(is_somebody_before(name, case) for name in names_in(thing))
    told = (case.heard_before.about(name) for name in by_name)
    hold_office = all(not called_by().isdisjoint(map(str.lower, about)) for about in told)
    is_of_another = _OFFICE_OF.search(text) or speaks_in_role("analyst comments", text, case)
    return text.startswith(_MARKS) and of_a_body and hold_office and not is_of_another


_OFFICE_OF = pattern(
    r"\b(?:president|chair\w+|chief|head|director|secretary|lawyer|spokes\w+|leader)\b"
    r"[\w ]{0,60} (?:of|for|at) "
    r"|[’']s [\w ]{0,60}(?:chief|director|chairman|president|spokes\w+)\b"
    r"|\b(?:Police|Prosecutor|Judge|Mayor|Minister|President|Governor|Sheriff|Chairman|Chief)"
    r"(?: [A-Z]\w+){1,5} said"
)
"""An office that is told with the body or the town it is of, which speaks for that."""


_OF_THE_ONE_ABOVE = pattern(
    r"(?<![\w'’] )\b(?P<body>union|company|group) "
    r"(?:Chief|Chairman|Chairwoman|President)(?: [A-Z]\w+)* [A-Z]\w+"
)


def _is_told_above(body: str, thing: str, above: str) -> bool:
    """Whether it is told above what body an office is of: "the company", or Halm, where its comments went;
    "union" is what a guild may be called."""
    names = (
        map(str.lower, names_in(thing))
        if body != "union"
        else _UNIONS.intersection(words_of(thing))
    )
    return f"the {body} " in above or not frozenset(words_of(above)).isdisjoint(names)


_UNIONS = frozenset(("guild", "federation", "union"))


def _above(old: int, case: Case) -> str:
    return f"{case.old.matter[old - 2]} ".lower() if old > 1 else ""


def names_in(thing: str) -> list[str]:
    """The words of a thing that may be names, without what tells an owner."""
    named = (word for word in words_of(thing) if word[:1].isupper())
    return [word.removesuffix("'s").removesuffix("’s") for word in named]


def _telling(old: int, case: Case) -> frozenset[str]:
    """The stems of an older paragraph that tell it from the rest of the story; no day does, figure or unit."""
    stems = topic_stems(case.old.paragraphs[old - 1].text) - common_stems(case) - _UNITS
    return frozenset(each for each in stems if len(each) > 1 and not each.isdigit())


_UNITS = frozenset(content_stems("percent million billion trillion"))


def _is_of_any_figure(stemmed: str) -> bool:
    """Whether a word is said of whatever is counted: the largest annual increase."""
    from leaddiff.languages.opposites import is_move

    return is_move(stemmed) or stemmed in _COUNTED


_COUNTED = frozenset(
    content_stems(
        "largest biggest smallest highest lowest strongest weakest record annual yearly monthly quarterly"
        " increase decrease rise fall gain drop decline"
    )
)


def _are_of_one(before: int, behind: int, thing: str, case: Case) -> bool:
    """Whether nobody speaks in the second of two paragraphs who is not named in the first or by the thing."""
    text = f"{case.old.matter[before - 1]} {thing}"
    return all(says_name(name, text) for name in speakers_by_name(behind, case))


def _goes_on(old: int, thing: str, case: Case) -> bool:
    """Whether a paragraph goes on from the one above it: in quotation marks, or by a word for somebody or
    something that was named there: "Still, he added", "The figure", "The survey" below a poll."""
    text = case.old.matter[old - 1]
    if text.startswith(_MARKS) or not _persons().isdisjoint(words_of(text.lower())):
        return True
    points = _POINTS_BACK.match(text)
    if points is None or points["paper"] is None:
        return points is not None
    above = frozenset(words_of(f"{case.old.matter[old - 2]} {thing}".lower()))
    *told, paper = words_of(points["paper"].lower())
    is_its_own = paper in _CALLED_BELOW or above.issuperset(told)  # a telephone survey is a poll
    return is_its_own and not above.isdisjoint(_CALLED_BELOW.get(paper, (paper,)))


_POLLS = ("survey", "poll", "study")


_CALLED_BELOW = dict.fromkeys(_POLLS, _POLLS)
"""What is called by another word below: a report is a report."""


_POINTS_BACK = pattern(
    r"(?i)(?:(?:but|and|still|yet|however),? )?(?:in )?"
    r"(?:they|this|these|those|that|such"
    r"|the (?:figures?|moves?|sum|amount|[\w-]+-based"
    r"|(?P<paper>(?:[a-z]+ )?(?:survey|poll|study|report|statement))))\b"
)


_MARKS = ('"', "“")


@cache
def _persons() -> frozenset[str]:
    named = (row[0] for row in rows(ENGLISH, "standing") if row[1] in ("pronoun", "courtesy"))
    return frozenset(named)


def lists_background(subject: str) -> bool:
    """Whether a removal lists a thing that says no more than background or details."""
    return any(
        not topic_stems(thing) - abstract_stems() or not _VAGUE.isdisjoint(words_of(thing))
        for thing in things(subject)
        if not (is_of_shares(thing) or is_speech(thing))
    )


_VAGUE = frozenset(("background", "details", "context", "history"))


def is_said_in_another_role(text: str, told: str, case: Case) -> bool:
    """Whether one without a name speaks in a role that what a removal names does not tell of: a lawyer below an
    analyst's comment."""
    nameless = [words_of(name) for name in case.speakers(text) if name == name.lower()]
    roles = [others().intersection(row) for row in nameless]
    if not any(roles):
        return False
    small = with_like_roles(words_of(told.lower()))
    return all(each.isdisjoint(small) for each in roles)


def speakers_by_name(old: int, case: Case) -> list[str]:
    speakers = (speaker.split()[-1] for speaker in case.speakers(case.old.matter[old - 1]))
    return [name for name in speakers if name[:1].isupper()]
