"""Speaking bodies: whether those who speak in what came may speak for a body that a note names.

A body speaks by people whom copy calls otherwise: the company by its chief executive, the White House by the
president, the Vatican by the pope. The rows of ``speaking_bodies`` have the words that tell them. Who is told
for certain to be somebody else, an analyst or the leader of a union, speaks for none of these; one of whom
nothing is told may speak for any.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.voices import Voice, fresh_sentences, person_of, told_of, voices
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, rows, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words


class Body(Record):
    """A body that may speak: what it is called, the words by which copy tells who speaks for it, and whether it
    is ``named``, so that copy which names it may have it speak."""

    called: str
    told_by: frozenset[str]
    named: bool


def body_of(thing: str) -> Body | None:
    """The body whose comments, reaction or statement a thing of a topic is; None where it is of no body of
    the table: "company's reaction", "more comments from the White House"."""
    found = _WHOSE.match(thing.strip())
    if not found:
        return None
    row = words_of((found["of"] or found["from"]).lower().removesuffix("'s").removesuffix("’s"))
    return next((_bodies()[key] for n in (2, 1) if (key := " ".join(row[-n:])) in _bodies()), None)


_SAID = r"(?:comments?|remarks?|quotes?|reactions?|reax|responses?|statements?)"
ON_WHAT = r"(?: (?:on|to|about|over|after) [^,;]{2,60})?"
"""What somebody speaks of, behind his comments: union response to report."""

_WHOSE = pattern(
    r"(?i)(?:(?:more|further|additional|new|fresh|some) )?"
    rf"(?:{_SAID} (?:from|by|of) (?P<from>[^,;]{{2,60}})|(?P<of>[^,;]{{2,60}}?)(?:['’]s?)? {_SAID})"
    rf"{ON_WHAT}$",
    has=("comment", "remark", "quot", "reac", "reax", "respons", "statement"),
)


def speaks_for(body: Body, case: Case, numbers: Collection[int]) -> bool:
    """Whether somebody who is told to speak for a body is heard in what came into these paragraphs."""
    return any(
        voice.heard and not told_of_voice(voice, case).isdisjoint(body.told_by)
        for voice in voices(numbers, case)
    )


def speak_others(body: Body, case: Case, numbers: Collection[int]) -> bool:
    """Whether somebody is heard in what came into these paragraphs, and all who are speak for others."""
    if body.named and _is_said(body, case, numbers):
        return False
    found = [voice for voice in voices(numbers, case) if voice.heard]
    return bool(found) and all(_is_another(voice, body, case) for voice in found)


def _is_said(body: Body, case: Case, numbers: Collection[int]) -> bool:
    """Whether what came names the body outside quotation marks, or says a word that tells of it where somebody
    speaks: the president of a mill who only sits in a room is no seat of government."""
    from leaddiff.languages.quotations import unquoted

    came = (unquoted(text) for number in numbers for text in fresh_sentences(number, case))
    came = (_without_other_offices(text, body) for text in came)
    return any(
        body.called in text.lower()
        or (somebody_speaks(text) and not body.told_by.isdisjoint(words_of(text.lower())))
        for text in came
    )


def _without_other_offices(text: str, body: Body) -> str:
    """A text without other departments and their heads, where the body is one of them: of "Treasury comments"
    none by the Commerce Department."""
    if not body.named or "department" not in body.told_by:
        return text
    is_own = body.told_by | {body.called}
    return _OFFICE.sub(lambda found: found[0] if found[1].lower() in is_own else " ", text)


_OFFICE = pattern(
    r"\b(Agriculture|Commerce|Defen[cs]e|Education|Energy|Environment|Health|Home|Interior|Justice|Labou?r"
    r"|Trade|Transport|Transportation) (?:Department|Ministry|Secretary|Minister)\b",
    has=("department", "ministry", "secretary", "minister"),
)


def _is_another(voice: Voice, body: Body, case: Case) -> bool:
    """Whether one who speaks is told to be somebody else; a firm under its own name may speak for any."""
    if _without_other_offices(voice.called, body) != voice.called:
        return True
    told = told_of_voice(voice, case)
    return bool(voice.called) and told.isdisjoint(body.told_by) and not told.isdisjoint(others())


def told_of_voice(voice: Voice, case: Case) -> frozenset[str]:
    """The words in small letters that call one who speaks, and of one with a name those that tell of him: no
    analysts, who were on the call."""
    row = words_of(person_of(voice.called))
    told = {*words_of(voice.called), *words_of(voice.since)}
    if row and row[-1][:1].isupper():
        told |= told_of(row[-1], case) - _LISTENERS
    return frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in told)


@cache
def others() -> frozenset[str]:
    """Words that say for certain who somebody is, or name those who speak in a role of their own."""
    roles = values(ENGLISH, "speaking_roles")
    police = roles["police"].split()
    return (frozenset(roles["-"].split()) | words(_PLAINLY) | set(police)) - words(_OF_ANY)


_PLAINLY = (
    "analysts economists strategists traders union unions federation workers police witnesses witness"
    " residents passenger passengers survivor survivors victim victims customer customers ministers lawmakers"
    " senators lawyers experts shareholders shareholder investors investor"
)
_OF_ANY = (
    "spokesman spokeswoman spokesperson head member official officer owner manager director founder president"
    " chairman chairwoman governor secretary general leader commissioner officers lieutenant"
)
"""What anybody may be who speaks for a body."""


_LISTENERS = words("analysts investors shareholders economists lawmakers")
"""To whom one speaks who is none of them: he told a conference call with analysts."""


@cache
def _bodies() -> dict[str, Body]:
    return {
        key: Body(key, frozenset(told_by.split()), kind == "named")
        for key, kind, told_by in rows(ENGLISH, "speaking_bodies")
    }
