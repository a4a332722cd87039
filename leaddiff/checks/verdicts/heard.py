"""Heard: who says something in new material, so that a note may call it comments.

A person says what he thinks, and so does a ministry; a company under its own name tells what it did, as a
filing or a report does, unless its words are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.clause_speakers import called_in_note
from leaddiff.checks.verdicts.voices import called_by, voices
from leaddiff.checks.verdicts.whose_speech import is_somebody
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.tokens import words_of

FEWEST_WORDS = 5
"""Words that came together in a paragraph that stood from which on somebody may speak in them (4 to 8)."""


class Heard(Record):
    """One who speaks in what came into a paragraph. ``name`` is what a note may call him, None where it is
    better to name nobody, ``called`` what the copy does; ``is_second`` where that is what one is called whose
    name was told: the company."""

    paragraph: int
    name: str | None
    called: str = ""
    is_second: bool = False

    def is_going_on_from(self, numbers: Collection[int]) -> bool:
        """Whether one who is not named may be whom one of these paragraphs, the one before, names."""
        return not self.called and self.paragraph - 1 in numbers


ANALYST = "analyst"
"""What a note calls analysts, economists and strategists, whose names tell a desk nothing."""


def heard(numbers: Sequence[int], case: Case) -> list[Heard]:
    """Whoever speaks in what came into these paragraphs, in their order. A paragraph in which nobody is heard
    has none; a quotation alone goes on from the one above it."""
    found: list[Heard] = []
    for number in numbers:
        brought = _brought(number, case)
        is_quoted = _QUOTED.search(brought) is not None
        called = (_ROLE.sub("", name) for name in _speakers(number, brought, case))
        speaking = [name for name in called if _speaks(name, is_quoted, case)]
        if not speaking and _QUOTATION.search(brought):
            last = found[-1] if found and found[-1].paragraph == number - 1 else None
            found.append(last._replace(paragraph=number) if last else Heard(number, None))
        found += [_heard(number, name, case) for name in speaking]
    return found


_ROLE = pattern(r"^.*\b[a-z]{4,} (?=(?:[A-Z][\w.'’-]+ ?){2,3}$)")
"""What leads up to a person's first and last name: mine foreman Sten Morrow."""


def _heard(number: int, called: str, case: Case) -> Heard:
    last = called.split()[-1:]
    copy = " ".join(case.heard_now.texts_with(last[0])) if last else ""
    if _is_analyst(called, copy):
        return Heard(number, ANALYST, called)
    name = _name(called, copy, case)
    return Heard(number, name, called, called.lower() in second_references())


@cache
def second_references() -> frozenset[str]:
    """What copy goes on to call a company or the holder of an office; a spokesman may be any."""
    titles = table_words(ENGLISH, "titles")
    offices = {word for word in titles if not word.endswith(("man", "woman", "person"))}
    return table_words(ENGLISH, "bodies") | offices | {"ceo", "cfo", "executive"}


def _is_person(called: str, case: Case) -> bool:
    """Whether one who speaks has a first name and a last: Ona Trask; no RSB Pension."""
    row = words_of(called)
    if not row or len(row) > LONGEST_NAME or row[0].isupper() or row[-1].lower() in _bodies():
        return False
    return is_somebody(row[-1], case)


LONGEST_NAME = 3
"""Words of a person's name (2 to 4); firms have longer ones."""


@cache
def _bodies() -> frozenset[str]:
    """The last words of the names of those who are no persons."""
    named = (table_words(ENGLISH, name) for name in ("speakers", "bodies", "legal_forms"))
    return frozenset(_UNIONS).union(*named)


_UNIONS = "states nations kingdom emirates department bureau administration pension house".split()


_QUOTED = pattern(r'["“][^"”]{15,}')
"""Words in quotation marks, be they few, with what follows."""

_QUOTATION = pattern(r'(?<!\w)["“](?=\S)[^"”]{15,}')
"""Words that somebody spoke, and no term or title in quotation marks, nor what stands between two of them."""


def _brought(number: int, case: Case) -> str:
    """What came in a paragraph: all of a new one, of another the longer stretches that came."""
    found = case.traces[number]
    if found.is_new:
        return case.new.paragraphs[number - 1].text
    return " ".join(text for text in found.came if len(text.split()) >= FEWEST_WORDS)


def _speakers(number: int, brought: str, case: Case) -> Iterator[str]:
    """What those who speak are called there, or where they were named last."""
    if case.traces[number].is_new:
        yield from dict.fromkeys(voice.called for voice in voices((number,), case))
    elif brought:
        yield from case.speakers(brought) or _owners(number, brought, case)


def _owners(number: int, brought: str, case: Case) -> tuple[str, ...]:
    """Whose a quotation is that came into a paragraph which names one speaker."""
    named = case.speakers(case.new.matter[number - 1])
    return named if len(named) == 1 and _QUOTATION.search(brought) else ()


def _speaks(called: str, is_quoted: bool, case: Case) -> bool:
    """Whether one who is cited so says what he thinks: somebody, he whose name is left out, a ministry; of a
    company only where it is quoted, and no filing, report or rule."""
    row = words_of(called)
    if not row:
        return True
    if not _papers().isdisjoint(map(str.lower, row)):
        return False
    noun = called_in_note(called, case.said) or called
    if noun == noun.lower() or row[-1] == row[-1].lower():
        return is_quoted or row[-1].lower() not in table_words(ENGLISH, "bodies")
    is_titled = not called_by().isdisjoint(map(str.lower, row))
    return is_quoted or is_titled or called.split()[0] in _SOMEBODY or _is_person(called, case)


_SOMEBODY = frozenset("People One Some Many Others Most Those".split())
"""Who may open a sentence without a name: People in the area said."""


def _papers() -> frozenset[str]:
    return groups(ENGLISH, "speech_signs")["paper"]


def _name(called: str, copy: str, case: Case) -> str | None:
    """What a note may call a speaker: a person by his last name where the copy calls him so, the firm before it
    left out (Hask's Orbell)."""
    name = called_in_note(_FIRM.sub("", called), case.said)
    row = (name or "").split()
    if not name or len(name) == 1 or row[-1].lower() in table_words(ENGLISH, "legal_forms"):
        return None
    is_short = _is_person(called, case) and len(row) > 1 and _is_called_alone(row[-1], name, copy)
    return row[-1] if is_short else name


_FIRM = pattern(r"^[A-Z][\w.&-]*['’]s (?=[A-Z])")


def _is_called_alone(last: str, name: str, copy: str) -> bool:
    """Whether copy goes on to call somebody by his last name: Orbell said."""
    first = name.split()[-2]
    return (
        re.search(rf"(?<!{re.escape(first)} )(?<![\w-]){re.escape(last)}\b(?! [A-Z])", copy)
        is not None
    )


def _is_analyst(called: str, copy: str) -> bool:
    """Whether copy says of a speaker that he is an analyst, right before his name or behind it."""
    last = called.split()[-1:]
    if last and last[0].lower() in _ANALYSTS:
        return True
    if not last or last[0] == last[0].lower():
        return False
    name = re.escape(last[0])
    role = "|".join(_ANALYSTS)
    return (
        re.search(rf"\b(?i:{role}) (?:[A-Z][\w.-]+ ){{1,2}}{name}\b", copy) is not None
        or re.search(rf"\b{name}, [^,.;\"”]{{0,40}}\b(?i:{role})\b", copy) is not None
    )


_ANALYSTS = ("analyst", "analysts", "economist", "economists", "strategist", "strategists")
