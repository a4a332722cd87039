"""Other speakers: the new paragraphs in which others speak than the person whose words a claim names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.topics.told_topics import has_name, names_one_said
from leaddiff.checks.topics.topics import is_speech, things
from leaddiff.checks.verdicts.lacking_parts import parts
from leaddiff.checks.verdicts.voices import voices
from leaddiff.checks.verdicts.whose_speech import (
    is_of_a_role,
    is_somebody,
    may_be_called,
    says_who,
    speaking_as,
    tells_of_role,
    whose,
)
from leaddiff.checks.what_changed.awaited import comments_withheld
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim


def of_other_speakers(claim: Claim, case: Case) -> frozenset[int]:
    """The new paragraphs in which others speak than the one person whose words a claim names: under "adds
    Orwin comments" those that quote Tarvola and not Orwin, and what follows on them. Empty where the claim
    names no person of the copy, so that it may mean anyone: "adds company comments", "adds Fed comments"."""
    surname = _one_person(claim.topic or "", case)
    others = _of_none_of(several_people(claim.topic or ""), case)
    for number in sorted(case.altered) if surname else ():
        text = _text(number, case)
        if not case.traces[number].is_new or surname in text:
            continue
        speakers = case.speakers(text)
        if speakers or number - 1 in others:
            others.add(number)
    return frozenset(others)


def _of_none_of(people: Collection[str], case: Case) -> set[int]:
    """The paragraphs in which somebody is heard who is none of several whose words a topic names."""
    others: set[int] = set()
    for number in sorted(case.altered) if people else ():
        text = _text(number, case).lower()
        found = [voice for voice in voices((number,), case) if voice.heard]
        is_of_one = any(who.lower() in text for who in people) or any(
            may_be_called(voice, who, case) for voice in found for who in people
        )
        if found and not is_of_one:
            others.add(number)
    return others


def several_people(topic: str) -> list[str]:
    """The last names of those whose words a topic names, where they are several and all go by a name; as copy
    writes it before what each said, RENN: "We will sail", too."""
    called = [words_of(thing)[-1] for thing in things(topic) if words_of(thing)]
    are_names = len(called) > 1 and all(name.istitle() for name in called)
    if not (are_names and is_speech(topic)) or topic.istitle():
        return []
    return [*called, *map(str.upper, called)]


def of_other_roles(topic: str | None, named: Collection[int], case: Case) -> frozenset[int]:
    """The new paragraphs in which somebody by name speaks who is not told to be in a role whose words a topic
    names, and what follows on them: "adds analyst quotes" goes on for what else the analyst said, and is not
    of what the company did. Orwin of "Orwin, union comments" is in no role, and may be anybody, where he is no
    person by name."""
    meant = dict(parts(topic or ""))
    for_others = [part for part in meant.values() if _SPOKESMAN.search(whose(part))]
    by_name = {name for part, of in meant.items() if (name := _is_named_beside(part, of, case))}
    in_roles = [of for part, of in meant.items() if _is_in_a_role(part, of)]
    if not in_roles or len(in_roles) + len(by_name) < len(meant):
        return frozenset()
    others: set[int] = set()
    new = [number for number in sorted(case.altered) if case.traces[number].is_new]
    own = {n for n in new if _speak_as(in_roles, n, case) or by_name & _who_speak(n, case)}
    for number in new:
        if number in own or (number in named and not own):
            continue
        goes_on = number - 1 in others and not case.traces[number].starts_quoting
        text = _text(number, case)
        is_spoken = any(map(says_who, who_says(text)))
        is_spoken |= bool(case.speakers(text)) and not for_others
        if (goes_on and number not in named) or is_spoken:
            others.add(number)
    return frozenset(others)


def _is_named_beside(part: str, meant: str, case: Case) -> str:
    """The last name of a person whose words a part of a list names, beside those of one in a role."""
    *_, name = words_of(whose(part) or part) or [""]
    is_person = whose(meant) and name[:1].isupper() and is_somebody(name, case)
    return name if is_person and not _is_in_a_role(part, meant) else ""


def _who_speak(number: int, case: Case) -> set[str]:
    return {words_of(speaker)[-1] for speaker in case.speakers(_text(number, case))}


def _is_in_a_role(part: str, meant: str) -> bool:
    """Whether a part of a list names one in a role, and by words of its own."""
    own = whose(part) or part
    is_spokesman = _SPOKESMAN.search(whose(meant)) is not None
    return is_spokesman or (is_of_a_role(own) and is_of_a_role(whose(meant)))


_SPOKESMAN = pattern(r"(?i)\bspokes(?:man|woman|person)$")
"""Who speaks for another, which may be told to speak itself; a director or an analyst is somebody else."""


def who_says(text: str) -> Iterator[str]:
    """The words before or behind each word of speech of a text: "the director said", "said Renn"."""
    for found in _SPEAKS.finditer(text):
        yield found["who"] or found["by"]


_SPEAKS = pattern(
    r"(?P<who>[\w'’-]+) (?:said|says|told|added)\b|\b(?:said|says|added) (?P<by>[\w'’-]+)"
)


def _speak_as(meant: Collection[str], number: int, case: Case) -> bool:
    """Whether a paragraph tells one in a role whose words are meant, or has him speak by his name."""
    text = _text(number, case)
    return any(tells_of_role(part, text) or speaking_as(part, case, (number,)) for part in meant)


def spoken_by_others(thing: str, named: Collection[int], case: Case) -> frozenset[int]:
    """The new paragraphs among those that have the words of somebody's comments on a matter in which others by
    name speak of it: "CFO comments on margins" are not what a broker thinks of them."""
    said = _ON_WHAT.split(thing, maxsplit=1)[0]
    if said == thing or not is_of_a_role(whose(said)):
        return frozenset()
    return frozenset(
        number
        for number in named
        if case.traces[number].is_new and case.speakers(_text(number, case))
        if not (tells_of_role(said, _text(number, case)) or speaking_as(said, case, (number,)))
    )


_ON_WHAT = pattern(r"(?i) (?:on|about|regarding) ")


def quotes_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a quotation that was altered is of somebody else than the one whose words a correction names,
    which were altered, too: under "corrects quote from mill spokesman" what the union said."""
    named = _WORDS_FROM.search(claim.clause) if claim.corrects else None
    if named is None or fact.kind is not FactKind.QUOTE or not fact.after:
        return False
    who = frozenset(content_stems(named["of"] or named["by"]))
    heard = {
        number: frozenset(content_stems(" ".join(case.speakers(_text(number, case)))))
        for each in case.changes.facts
        if each.kind is FactKind.QUOTE
        for number in each.new
    }
    own = [heard[number] for number in fact.new]
    is_other = bool(own) and all(speaker and who.isdisjoint(speaker) for speaker in own)
    return is_other and any(who.intersection(speaker) for speaker in heard.values())


_WORDS_FROM = pattern(
    r"\b(?:quot\w+|comments?|remarks?) (?:from|by|of) (?:the |an? )?(?P<of>[\w.&'’-]+(?: [\w.&'’-]+){0,4}?)"
    r"(?= to\b| in\b|[,.;)]|$)"
    r"|\b(?P<by>[A-Z][\w.&-]+(?: [\w.&-]+){0,2})['’]s? (?:quot\w+|comments?|remarks?)\b",
    has=("quot", "comment", "remark"),
)
"""Whose words a correction names: quote from a mill spokesman, Orwin's remark."""


def _one_person(topic: str, case: Case) -> str:
    """The surname of the person whose words a topic names, where the copy has the full name; else empty.
    What stands behind "the" is a body: the White House."""
    named = _WORDS_OF.match(topic)
    if named is None or len(things(topic)) > 1 or topic == topic.upper():
        return ""
    surname = named[1].split()[-1]
    copy = " ".join(paragraph.text for paragraph in case.new.paragraphs)
    full = re.search(rf"\b[A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(surname)}\b(?! [A-Z])", copy)
    is_body = re.search(rf"\b[Tt]he (?:[A-Z]\w+ )?{re.escape(surname)}\b", copy)
    return surname if full and not is_body else ""


_WORDS_OF = pattern(
    r"((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:['’]s?)? "
    r"(?:comments?|remarks?|quotes?|reaction|response|statement|interview)\b"
)
"""One person's words: Orwin comments, Dana Orwin's remarks."""


def _text(number: int, case: Case) -> str:
    return case.new.paragraphs[number - 1].text


def speaks_at_last(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether the "not" of one who could not be reached gave way to what he says, and comments are added of him
    or of nobody by name."""
    topic = claim.topic or ""
    if claim.action is not Action.ADD or fact.kind is not FactKind.NEGATION or not is_speech(topic):
        return False
    if not comments_withheld(fact.before or ""):
        return False
    texts = (case.new.matter[number - 1] for number in fact.new)
    return not has_name(topic) or any(names_one_said(topic, text) for text in texts)
