"""Names untold: who a claim names and is named nowhere near what bears it out.

"Corrects title of Ona Trask in paragraph 4" is not borne out by another's title, nor "updates Orlen shares" by
what Halm's did. A note writes names in short, and copy calls whom it named just before "the company" or "she";
whom the story is of, in its headline and lead, it may call so anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, new_numbers
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.clause_places import place_matches
from leaddiff.checks.topics.topics import is_speech, things
from leaddiff.checks.verdicts.subheads import heads_over
from leaddiff.checks.verdicts.voices import called_by, told_of
from leaddiff.checks.verdicts.whose_speech import is_of_a_role, is_somebody, says_somehow
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.market_hours import without_centres
from leaddiff.languages.note_verbs import Form, verb_forms
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim

LEADS_UP = 2
"""Paragraphs before one (1 to 3) in which somebody was named who is "he" or "the company" there."""


def names_untold(claim: Claim, case: Case) -> tuple[str, ...]:
    """The names in a claim that what bears it out is not of, as they stand there. Whoever speaks may be called
    otherwise, but none who was named before and is nowhere now."""
    if claim.clause.isupper() or _OF_NO_NAME.search(claim.clause):
        return ()
    named = _named(claim, case)
    if not named:
        return ()
    whole = " ".join((*case.old.matter, *case.new.matter, *_heads(case)))
    if claim.action in BRINGS and is_speech(claim.topic):
        return tuple(n for n in named if is_gone(n, case) or _is_a_stranger(n, claim, case))
    if claim.corrects and (speaker := _who_said_it_not(claim, case)):
        return (speaker,)
    near = _near(claim, case)
    untold = tuple(
        name
        for name in named
        if not _is_said(name, near) and (_is_said(name, whole) or not _SHORT.fullmatch(name))
        if not _is_called_otherwise(name, claim, case)
    )
    if untold:
        from leaddiff.checks.corrections.where_exchanged import exchanged_initials

        untold = () if exchanged_initials(claim, case) else untold
    is_list = claim.topic is None and "," in claim.clause  # of which something may be so
    return untold if not is_list or len(untold) == len(named) else ()


def _who_said_it_not(claim: Claim, case: Case) -> str | None:
    """Whose quotation a correction says was put right, where he is named in none of the paragraphs in which a
    quotation or figure was, nor in those from which "he said" may go on, and elsewhere is."""
    found = _QUOTE_FROM.search(claim.clause)
    name = _OWNER.sub("", words_of(found["who"])[-1]) if found else ""
    changed = {n for fact in case.changes.facts if fact.before and fact.after for n in fact.new}
    if has_place(claim):
        changed &= set(new_numbers(claim, case))
    close = {n - step for n in changed for step in range(LEADS_UP + 1)}
    close |= {n + 1 for n in changed if not somebody_speaks(case.new.matter[n - 1])}
    here = (text for n, text in enumerate(case.new.matter, 1) if n in close)
    is_elsewhere = bool(name and changed) and _is_said(name, " ".join(case.new.matter))
    return found["who"] if found and is_elsewhere and not _is_said(name, " ".join(here)) else None


_QUOTE_FROM = pattern(
    r"\b(?:quotes?|quotations?|remarks?|comments?) (?:from|by|of) (?:the )?(?:[a-z]+ ){0,6}"
    r"(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’.-]*)*)",
    has=("quot", "remark", "comment"),
)
"""Whose words a correction is of: year in quotation of Council President Ona Trask."""


def address_untold(claim: Claim, case: Case) -> str:
    """The address that a correction says is right, 14 Broadgate, where a figure was put right in the paragraphs
    it names and neither version has that street; empty else."""
    found = _ADDRESS.search(without_places(claim.clause)) if claim.corrects else None
    here = (case.traces[number] for number in claim.paragraphs if number in case.traces)
    came = "".join(text for trace in here if trace.replaces for text in trace.came)
    if found is None or _is_day(found["street"]) or not any(map(str.isdigit, came)):
        return ""
    whole = " ".join((*case.old.matter, *_heads(case), said_now(case)))
    return "" if _is_said(found["street"], whole) else found["address"]


_ADDRESS = pattern(
    r"(?i:\b(?:address(?:es)?|street|house number)\b)[^;]{0,80}?"
    r"\bto (?P<address>\d+ (?P<street>[A-Z][a-z]+)(?: [A-Z][a-z]+){0,4})(?! \d)"
)

BRINGS = (Action.ADD, Action.INSERT)


def said_now(case: Case) -> str:
    """All that the newer version says."""
    return " ".join(filter(None, (*case.new.matter, case.new.headline, case.new.dateline)))


def is_gone(name: str, case: Case) -> bool:
    """Whether the version before named somebody whom the newer one names nowhere."""
    return _is_said(name, " ".join(case.old.matter)) and not _is_said(name, said_now(case))


def brings_a_stranger(claim: Claim, case: Case) -> bool:
    """Whether a claim brings nobody but those whom copy would name and neither version does."""
    named = _named(claim, case) if claim.action in BRINGS else ()
    return bool(named) and all(_is_a_stranger(name, claim, case) for name in named)


def _is_a_stranger(name: str, claim: Claim, case: Case) -> bool:
    """Whether a claim calls somebody by his office and his last name, CEO Orwin, whom neither version names, be
    it badly spelt: copy names whoever holds one."""
    before = words_of(claim.clause.partition(name)[0])[-1:]
    *offices, surname = words_of(name)
    holds_office = not called_by().isdisjoint(word.lower() for word in (*before, *offices))
    if not holds_office or surname.lower() in called_by() or _is_said(surname, said_now(case)):
        return False
    from leaddiff.languages.misspellings import is_respelling

    named = (word for heard in (case.heard_now, case.heard_before) for word in heard.words)
    return not any(is_respelling(surname, word) for word in named if word[:1].isupper())


def is_of_those_named(claim: Claim, found: Iterable[int], case: Case) -> bool:
    """Whether some paragraphs may be meant by a claim that names others: not where those it names, and none of
    these, say the names in it."""
    named = _named(claim, case)
    own, others = (
        " ".join(case.new.matter[n - 1] for n in numbers if n in case.traces)
        for numbers in (claim.paragraphs, found)
    )
    is_of_own = any(_is_said(name, own) for name in named)
    return not is_of_own or any(_is_said(name, others) for name in named)


def _named(claim: Claim, case: Case) -> tuple[str, ...]:
    """The names in a claim, or in its topic where it is one of several in its clause."""
    is_alone = case.claims_at[claim.span] == 1
    return tuple(_names(claim.clause) if is_alone else _names(f"of {claim.topic or ''}"))


def _is_called_otherwise(name: str, claim: Claim, case: Case) -> bool:
    """Whether what changed tells of one whom the copy names elsewhere, by his office or as "she", and nobody is
    named there: the chief executive, 51, joined the firm in 1999."""
    surname = words_of(name)[-1]
    if has_place(claim) or not is_somebody(surname, case):
        return False
    called = called_by() & frozenset(map(str.lower, told_of(surname, case))) | _OF_ANYBODY
    return any(
        not called.isdisjoint(words_of(text.lower())) and not _CAPITAL.search(text)
        for text in (case.new.matter[number - 1] for number in case.altered)
    )


_OF_ANYBODY = frozenset(("he", "she", "his", "her", "him"))
_CAPITAL = pattern(r"(?<=[\w,;] )[A-Z][a-z]")

_OF_NO_NAME = pattern(
    r"(?i)\b(?:sign-?offs?|codes?|rics?|symbols?|reporting|credits?|datelines?)\b"
)
"""What is said of the lines about the copy names who is not in it."""

_SHORT = pattern(r"\W*(?:[A-Z0-9&]{2,4}|[A-Z][a-z][A-Z])\W*")
"""What may be no name, but as many words of no name by their first letters: IPO, RoE."""


def _names(clause: str) -> Iterator[str]:
    """The names in a clause, behind its verb and but those of days and of the version that is corrected."""
    said = _QUOTED.sub("", without_centres(without_places(clause)))
    for found in _NAME.finditer(said, len(said.partition(" ")[0])):
        words = [word for word in found[0].split() if not (_is_day(word) or _is_a_verb(word))]
        name = _OWNER.sub("", " ".join(words))
        if name and not is_of_a_role(name) and name not in _NOBODYS:
            yield name


_QUOTED = pattern(r"[`'\"“‘]+\w[^`'\"”’]*(?:\.\.\.|…)[^\w\s]*")
"""The opening of a paragraph that a place is counted from: 9th graf, `The cutter...,'."""
_NAME = pattern(r"(?<![\w'\"“‘-])[A-Z][\w&.-]+(?: [A-Z][\w&.-]+)*")
_OWNER = pattern(r"(?:['’]s?|\.)$")
_NOBODYS = ("This", "With", "The", "In", "Reuters", "AP", "Yonhap", "Eds", "Update", "UPDATE")


def _is_day(word: str) -> bool:
    return word.lower().strip(".,'’") in weekday_names() | month_names()


def _is_a_verb(word: str) -> bool:
    """Whether it is a verb that some desks write in capitals: 2 grafs to UPDATE with the tanker boarded."""
    return word.isupper() and word.lower() in verb_forms(*Form) | {"minor"}


def _heads(case: Case) -> tuple[str, ...]:
    return tuple(filter(None, (case.new.headline, case.old.headline, case.new.dateline)))


def _near(claim: Claim, case: Case) -> str:
    """What may name whom a claim is of: the paragraphs it names, or all that changed, in both versions, with
    those that lead up to them, and the headlines, leads and subheads."""
    is_one = len(things(claim.topic)) <= 1 or (
        claim.action in BRINGS and len(place_matches(claim.clause)) == 1
    )
    is_held = has_place(claim) and is_one and claim.action is not Action.CUT
    placed = set(new_numbers(claim, case)) if has_place(claim) else set[int]()
    numbers = placed if is_held else placed | set(case.altered)
    olds = {old for n in numbers if n in case.traces for old in case.traces[n].old} | placed
    olds |= {old for old, before in case.cut.items() if not is_held or before in numbers}
    texts = [*_heads(case), *case.new.matter[:1], *case.old.matter[:1]]
    if claim.action in BRINGS:  # nobody came who stood in the version before alone
        olds, texts = (
            set(),
            [case.new.headline or "", case.new.dateline or "", *case.new.matter[:1]],
        )
    for copy, here in ((case.new, numbers), (case.old, olds)):
        led = {n - step for n in here for step in range(LEADS_UP + 1)}
        texts += [copy.matter[n - 1] for n in sorted(led) if 0 < n <= len(copy.matter)]
        texts += heads_over(here, copy)
    return " ".join(texts)


def _is_said(name: str, text: str) -> bool:
    """Whether a text says a name or a part of it, in short, in full or in capitals, as before what each of
    several said: RENN: "We will sail"."""
    from leaddiff.checks.topics.told_topics import names_one_said

    capitals = "".join(word[0] for word in _CAPITALS.findall(text))
    short = "".join(word[0] for word in _CAPITALS.findall(name))
    parts = _PARTS.split(name)
    is_in_short = len(short) > 1 and short in capitals
    return is_in_short or any(
        names_one_said(part, text)
        or says_somehow(part, text, capitals)
        or (len(part) >= NO_INITIALS and names_one_said(part.upper(), text))
        for part in parts
        if part
    )


NO_INITIALS = 4
"""Letters in capitals (4 to 6) from which on they are a name and not the first ones of several words."""


_PARTS = pattern(r"[ -]")
_CAPITALS = pattern(r"\b[A-Z][\w&]*")
