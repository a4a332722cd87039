"""Never corrected: what a correction names and that was not replaced between the two versions.

"Corrects spelling of Odell" is untrue where Odell is spelt as it was, "corrects share price" where only others'
figures changed. Where the older version has nothing of the kind a version between may be missing, and it cannot
be told. A correction of something in other words than the copy's is left alone where few things changed: it
means one of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.corrections.correction_sentence import stated
from leaddiff.checks.topics.topic_kinds import corrected_kinds
from leaddiff.checks.topics.topics import is_of_markets, is_of_shares, things, topic_stems
from leaddiff.checks.topics.word_slips import is_mere_editing
from leaddiff.checks.verdicts.spellings import has_some_of, spelling_of
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Grounds, Lack, NotHeld, Nothing, Obstacle

FEW = 2
"""Paragraphs in which something of the kind was replaced (1 to 3) up to which a correction in other words than
theirs may mean one of them."""


def never_corrected(claim: Claim, case: Case) -> Grounds | None:
    """Why a correction cannot be so, or cannot be told to be; None where what it names may have been replaced,
    or it says itself what was put in for what."""
    named = [thing.strip() for thing in things(claim.topic)]
    if claim.action is not Action.CORRECT:
        return None
    if claim.everywhere:  # whatever else was put right
        name = spelling_of(_THROUGHOUT.sub("", claim.clause))
        return _spelt_as_it_was(name, claim, case) if name else None
    if len(named) != 1 or stated(claim.clause, case.figures):
        return None
    spelt = spelling_of(named[0])
    if spelt:
        return _spelt_as_it_was(spelt, claim, case)
    if _stands_in_full(named[0], case):
        return Nothing(Lack.SPELLING)
    if _OF_A_NAME.search(named[0]):
        return None if _is_any_name_respelt(claim, case) else Nothing(Lack.SPELLING)
    is_of_matter = is_placeless(claim) and not is_mere_editing(claim)
    return _not_replaced(named[0], claim, case) if is_of_matter else None


_THROUGHOUT = pattern(r"(?i),? throughout\b.*$", has=("throughout",))

_OF_A_NAME = pattern(
    r"(?i)\b(?:mis)?spellings? of (?:[a-z-]+(?:['’]s?)? ){0,4}(?:sur|last )?names?$",
    has=("spelling",),
)
"""The spelling of a name that is not given: of his name, of chief executive's last name."""


def _is_any_name_respelt(claim: Claim, case: Case) -> bool:
    """Whether a word with a capital gave way to another like it where a claim puts it, or anywhere; or to
    itself in other letters, Al-Assad and al-Assad."""
    sides = [
        (words_of(" ".join(trace.gone)), words_of(" ".join(trace.came)))
        for number, trace in case.traces.items()
        if not trace.is_new and (not claim.paragraphs or number in claim.paragraphs)
    ]
    sides += [
        (words_of(was or ""), words_of(now or ""))
        for was, now in (
            (case.old.headline, case.new.headline),
            (str(case.old.dateline or ""), str(case.new.dateline or "")),
        )
    ]
    return any(
        is_one_name(one, other)
        for gone, came in sides
        for one in {*gone} - {*came}
        for other in {*came} - {*gone}
    )


def is_one_name(one: str, other: str) -> bool:
    """Whether two words may be one name: alike, or so short that one letter of them is enough, Li and Lee, or
    one with more behind a hyphen. A small letter may be the name's own, bin Laden, Al-Assad."""
    from leaddiff.languages.misspellings import is_respelling

    small, another = one.lower(), other.lower()
    if small == another:
        return "-" in small or small in table_words(ENGLISH, "name_particles")
    if not (_is_capital(one) and _is_capital(other)):
        return False
    parts = ((a, b) for a in {small, *small.split("-")} for b in {another, *another.split("-")})
    is_short = max(len(one), len(other)) <= SHORT and _sounds(small) == _sounds(another)
    return is_short or any(is_respelling(a, b) for a, b in parts)


SHORT = 3
"""Letters of a name (2 to 3) of which nothing but its vowels may be another when it is spelt anew."""


def _sounds(name: str) -> str:
    """The consonants of a short name, of which h and y are none: Li and Lee, no Lam."""
    return "".join(letter for letter in name if letter not in "aeiouhy")


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def is_spelt_as_it_was(claim: Claim, case: Case) -> bool:
    """Whether a correction is of the spelling of one name of which no word came or went, or of the name
    of somebody that it gives in full and that stands."""
    named = [thing.strip() for thing in things(claim.topic)]
    if claim.corrects and len(named) == 1 and _stands_in_full(named[0], case):
        return True
    name = spelling_of(named[0]) if claim.corrects and len(named) == 1 else []
    if not name:
        return False
    changed = (t for trace in case.traces.values() for t in (*trace.came, *trace.gone))
    return not any(has_some_of(name, text, claim) for text in changed) and any(
        has_some_of(name[-1:], text, claim) for text in case.old.matter
    )


def _stands_in_full(thing: str, case: Case) -> bool:
    """Whether a thing is the name of somebody in full, "name of shareholder Ona Trask", which stands nowhere
    but between words between which it stood, and of which no word came or went: a war of his is none of it."""
    found = _IN_FULL.fullmatch(thing)
    if found is None:
        return False
    name = words_of(found["name"])
    changed = (t for trace in case.traces.values() for t in (*trace.came, *trace.gone))
    if any(word in words_of(text) for text in changed for word in name):
        return False
    was, now = (
        {
            (*row[max(0, at - 1) : at], *row[at + len(name) : at + len(name) + 1])
            for row in map(words_of, copy.matter)
            for at in range(len(row))
            if row[at : at + len(name)] == name
        }
        for copy in (case.old, case.new)
    )
    return bool(now) and now <= was


_IN_FULL = pattern(
    r"(?i:(?:sur)?names? of )(?:the )?(?:[a-z'’-]+ ){1,4}"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})"
)


def _spelt_as_it_was(name: list[str], claim: Claim, case: Case) -> Grounds | None:
    """Why no name was put right: no word of it came or went where a claim puts it, or anywhere, and it stands
    as it stood, or did not stand."""
    changed = [
        (number, text)
        for number, trace in case.traces.items()
        for text in (*trace.came, *trace.gone)
    ]
    put_right = {number for number, text in changed if has_some_of(name, text, claim)}
    if put_right and claim.paragraphs and put_right.isdisjoint(claim.paragraphs):
        return Nothing(Lack.SPELLING)
    if put_right or _is_of_the_opening(name, case):
        return None
    stood = any(has_some_of(name[-1:], text, claim) for text in case.old.matter)
    return Nothing(Lack.SPELLING) if stood else NotHeld(Obstacle.NEVER_STOOD)


def _is_of_the_opening(name: list[str], case: Case) -> bool:
    """Whether a name came into the dateline or headline, or went from there."""
    was, now = (words_of(f"{copy.dateline} {copy.headline}") for copy in (case.old, case.new))
    return any((word in was) is not (word in now) for word in name)


def _not_replaced(thing: str, claim: Claim, case: Case) -> Grounds | None:
    """Why a thing named cannot have been put right, or cannot be told to have been."""
    from leaddiff.checks.topics.told_topics import has_its_own_ways, names_a_stranger

    whole = " ".join(
        (*case.old.matter, *case.new.matter, case.old.headline or "", case.new.headline or "")
    )
    if names_a_stranger(thing, whole):
        return NotHeld(Obstacle.NEVER_STOOD)
    edited = [trace for trace in case.traces.values() if trace.differs and not trace.is_new]
    is_figure = _kinds(claim) == _FIGURE
    replaced = [trace for trace in edited if _replaces(trace, claim, case)]
    if is_figure and not is_of_shares(thing) and not is_of_markets(content_stems(thing)):
        replaced = [trace for trace in replaced if not _SHARES.search(_both(trace, case))]
        edited = [trace for trace in edited if trace.gone or _has_digits(trace.came)]
    if _may_be_among(thing, edited, replaced, case):
        return None
    if _is_exchanged_nowhere(thing, claim, case):
        return NotHeld(Obstacle.NEVER_STOOD)
    is_own, count = has_its_own_ways(thing), len(replaced)
    if not is_own and count <= FEW and (count or not is_figure):
        return None
    if not any(_tells(thing, text) for text in case.old.matter):
        return NotHeld(Obstacle.NEVER_STOOD)
    is_nothing = is_own or (not count and _stands_alone(thing, case))
    return Nothing(Lack.OF_THE_KIND) if is_nothing else NotHeld(Obstacle.UNTOLD, thing)


def _is_exchanged_nowhere(thing: str, claim: Claim, case: Case) -> bool:
    """Whether a correction says which phrase was put in for one like it, "holiday to this week from last week",
    and the older version never said the wrong one of that, nor did a word in which they differ come or go."""
    found = _EXCHANGED.search(claim.clause)
    if found is None or _stems(found["right"]).isdisjoint(_stems(found["wrong"])):
        return False
    named = topic_stems(thing.partition(f" {found['right']}")[0])
    told = (text for text in case.old.matter if found["wrong"] in text.lower())
    touched = [text for trace in case.traces.values() for text in (*trace.came, *trace.gone)]
    touched += [case.old.matter[old - 1] for old in case.cut]
    other = _stems(found["right"]) ^ _stems(found["wrong"])
    is_untouched = other.isdisjoint(_stems(" ".join(touched)))
    return is_untouched and not any(named.intersection(content_stems(text)) for text in told)


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(text.lower())))


_EXCHANGED = pattern(
    r"\bto (?P<right>(?:[a-z'-]+ ){0,2}[a-z'-]+),? (?:from|not|instead of|rather than) "
    r"(?P<wrong>(?:[a-z'-]+ ){0,2}[a-z'-]+)\W*$",
    has=("from", "not", "instead", "rather"),
)

_SHARES = pattern(r"(?i)\b(?:shares|stock)\b")
"""What is told where prices follow the market, and no other figure is put right."""


def _stands_alone(thing: str, case: Case) -> bool:
    """Whether a thing is told in paragraphs that stand as they stood and in none that came, went or changed."""
    touched = (case.new.matter[n - 1] for n, found in case.traces.items() if found.differs)
    gone = (case.old.matter[old - 1] for old in case.cut)
    standing = (case.new.matter[n - 1] for n, t in case.traces.items() if not t.differs)
    is_told_anew = any(_tells(thing, text) for text in (*touched, *gone))
    return not is_told_anew and any(_tells(thing, text) for text in standing)


def _may_be_among(
    thing: str, edited: Iterable[Trace], replaced: Iterable[Trace], case: Case
) -> bool:
    """Whether a paragraph that was edited tells a thing; an age or a toll must have stood where figures were
    replaced, while a price may have fallen and not risen."""
    from leaddiff.checks.topics.told_topics import has_its_own_ways

    if has_its_own_ways(thing) and not is_of_shares(thing):
        return any(_tells(thing, _as_it_stood(trace, case)) for trace in replaced)
    return any(_tells(thing, _both(trace, case)) for trace in edited)


def _replaces(trace: Trace, claim: Claim, case: Case) -> bool:
    """Whether something of the kind that a correction names was replaced in a paragraph."""
    wanted = _kinds(claim)
    if not wanted:
        return True
    facts = (fact for fact in case.facts_of(trace.new) if fact.kind in wanted)
    is_replaced = any(fact.before and fact.after for fact in facts)
    was, now = (re.findall(r"\d+", " ".join(side)) for side in (trace.gone, trace.came))
    return is_replaced or (FactKind.FIGURE in wanted and bool(was and now) and was != now)


def _kinds(claim: Claim) -> frozenset[FactKind]:
    """The kinds of fact that a correction may have put right; none where it does not say. Who is called
    otherwise may be whoever said it."""
    named = corrected_kinds(claim)
    return named | _WHO if named & _WHO else named


_FIGURE = frozenset((FactKind.FIGURE,))
_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))


def _has_digits(texts: Iterable[str]) -> bool:
    return any(re.search(r"\d", text) for text in texts)


def _both(trace: Trace, case: Case) -> str:
    """What a paragraph says, and what went from it."""
    return " ".join((case.new.matter[trace.new - 1], *trace.gone))


def _as_it_stood(trace: Trace, case: Case) -> str:
    return " ".join(case.old.matter[number - 1] for number in trace.old)


def _tells(thing: str, text: str) -> bool:
    from leaddiff.checks.topics.told_topics import may_be_told

    return may_be_told(thing, text, frozenset(content_stems(text)))
