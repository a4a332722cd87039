"""Topics that stand elsewhere than the note puts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.marks import named, quoted
from leaddiff.checks.places import has_place, new_numbers
from leaddiff.checks.topics import may_mention, mentions
from leaddiff.claims import Action, Claim, Ruling, Verdict
from leaddiff.examples import update
from leaddiff.findings import Finding, Rule, Severity
from leaddiff.language.vocabulary import content_stems

RULES = (
    Rule(
        "topic-elsewhere",
        Severity.INFO,
        "The place bears the verb out, but the words of the topic stand in other changed paragraphs.",
        "Topics are paraphrase, so this is a hint and no more.",
        "See whether the note names the right paragraphs.",
        caught=update(
            "ADDS harbor master's comments in para 2; ADDS details in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
        passed=update(
            "ADDS passenger's comments in para 2; ADDS harbor master's comments in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
    ),
    Rule(
        "topic-not-found",
        Severity.INFO,
        "The place bears the verb out, but nothing that changed names the topic.",
        "Topics are paraphrase, so this is a hint and no more.",
        "See whether the note says what the copy brings.",
        caught=update(
            "ADDS insurer's reaction in para 2",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
        ),
        passed=update(
            "ADDS passenger's account in para 2",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """A hint for each confirmed claim whose topic cannot be found where the note puts it, or in
    nothing that changed."""
    for index, ruling in enumerate(case.rulings):
        if ruling.verdict is Verdict.CONFIRMED and ruling.claim.action in _BRING:
            elsewhere = tuple(_look(index, ruling, case))
            yield from elsewhere or _miss(index, ruling, case)


_BRING = (
    Action.ADD,
    Action.INSERT,
    Action.RESTORE,
    Action.CHANGE,
    Action.CORRECT,
    Action.SUBSTITUTE,
)
"""What brings matter; what went is not in the copy, and what moved need not have changed."""


_NEW = (Action.ADD, Action.INSERT, Action.RESTORE)
"""What is told by its matter; what was updated or corrected at a place may be told by any of its words."""


def _miss(index: int, ruling: Ruling, case: Case) -> Iterator[Finding]:
    claim = ruling.claim
    here = _changed_here(claim, case)
    if not here or (has_place(claim) and claim.action not in _NEW):
        return
    texts = [case.altered[n] | _spoken_of(n, case) for n in here]
    absent = [
        part.strip()
        for part in _AND.split(claim.topic or "")
        if _is_of_another(part, case)
        or not (any(may_mention(part, s) for s in texts) or _may_be_said(part, here, case))
    ]
    if absent:
        topics = ", ".join(quoted(part, 60) for part in absent)
        verb = "are" if len(absent) > 1 else "is"
        place = named(here) if has_place(claim) else "any paragraph that changed"
        yield Finding(
            "topic-not-found",
            Severity.INFO,
            f"{topics} {verb} not named in {place}",
            new=here if has_place(claim) else (),
            claim=index,
        )


def _is_of_another(topic: str, case: Case) -> bool:
    """Whether a topic names somebody of whom the copy says nothing: the foreign ministry's comments,
    where the copy knows the defense ministry alone."""
    found = _POSSESSIVE.search(topic)
    if found is None:
        return False
    whole = frozenset(content_stems(" ".join(p.text for p in case.new.paragraphs)))
    return not all(may_mention(word, whole) for word in found.groups())


_POSSESSIVE = re.compile(r"\b([a-z]{4,}) ([a-z]{3,})['’]s?(?= )")


def _may_be_said(topic: str, numbers: Sequence[int], case: Case) -> bool:
    """Whether somebody may speak there whom the topic means: one who has a name and nothing to it, or
    no name at all; not "ministry spokeswoman Oh Jin-ah said" for the president's remarks."""
    if _SPEECH.search(topic) is None:
        return False
    texts = [case.new.paragraphs[number - 1].text for number in numbers]
    told = [(speaker, text) for text in texts for speaker in case.speakers(text)]
    if not told:
        return not any(_SAID_WHO.search(text) for text in texts)
    return any(_has_a_bare_name(*each) for each in told)


_SPEECH = re.compile(
    r"(?i)\b(?:comments?|remarks?|quot\w{1,6}|statements?|reactions?|reax|responses?|accounts?|says?)\b"
)


def _has_a_bare_name(speaker: str, text: str) -> bool:
    """Whether a speaker goes by a name alone: Kang said; Hanbit Lines said."""
    if not speaker[:1].isupper():
        return False
    before, _, after = text.partition(speaker)
    titled = _TITLE.search(before[-30:]) is not None
    return not (titled or _SAYS_WHO.match(after[:20]))


_SAID_WHO = re.compile(r"\b(?:said|says) (?:[a-z]{4,20} ){1,4}[A-Z]")
_TITLE = re.compile(r"\b[a-z]{4,} $")
_SAYS_WHO = re.compile(r",? (?:a|an|the|who) ")


_AND = re.compile(r",| and ")


def _changed_here(claim: Claim, case: Case) -> tuple[int, ...]:
    """The changed paragraphs a claim may speak of: those it names, else all."""
    named_here = new_numbers(claim, case) if has_place(claim) else tuple(sorted(case.altered))
    return tuple(number for number in named_here if number in case.altered)


def _spoken_of(number: int, case: Case) -> frozenset[str]:
    """The stems of what stands by the names of a paragraph elsewhere in the copy: of "Kang said" those
    of "President Kang"."""
    names = frozenset(_NAME.findall(case.new.paragraphs[number - 1].text))
    return frozenset(
        found
        for paragraph in case.new.paragraphs
        for before, name in _TITLED.findall(paragraph.text)
        if name in names
        for found in content_stems(before)
    )


_NAME = re.compile(r"\b[A-Z][a-z][\w'-]*")
_TITLED = re.compile(r"((?:\b[\w-]{2,20} ){1,3})([A-Z][a-z][\w'-]{1,30})\b")


def _look(index: int, ruling: Ruling, case: Case) -> Iterator[Finding]:
    claim = ruling.claim
    if not claim.topic or "," in claim.topic:
        return
    naming = [n for n, stems in sorted(case.altered.items()) if mentions(claim.topic, stems)]
    here = new_numbers(claim, case) if has_place(claim) else tuple(case.altered)
    if not naming or set(naming) & {n + d for n in here for d in (-1, 0, 1)}:
        return
    yield Finding(
        "topic-elsewhere",
        Severity.INFO,
        f"{quoted(claim.topic, 60)} is not named in {named(here)}, but in {named(naming)}",
        new=tuple(naming),
        claim=index,
    )
