"""Kinds: which kind of fact the words of a claim name, and so what a claim with a place can mean there.

A correction of the year says nothing of the passengers in its paragraph, an update of the toll nothing
of the quotation beside it: clients re-edit what the note names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from leaddiff.checks.case import Case
from leaddiff.checks.topics import mentions, tells_toll, topic_stems
from leaddiff.ground.pattern import pattern
from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim

_KINDS: Mapping[FactKind, frozenset[str]] = MappingProxyType(
    {
        FactKind.DATE: frozenset("year years date dates day month weekday hour time times".split()),
        FactKind.NAME: frozenset(
            "name names named surname spelling spellings misspelling misspelled title titles".split()
        ),
        FactKind.FIGURE: frozenset(
            """number numbers figure figures count counts total totals toll tolls percentage percent amount
            amounts price prices rate rates age ages sum score scores stats statistics""".split()
        ),
        FactKind.QUOTE: frozenset("quote quotes quoted quotation quotations".split()),
        FactKind.ATTRIBUTION: frozenset("attribution attributions source sourcing".split()),
    }
)
"""The words by which a note says which kind of fact it corrects."""

_SPEECH = pattern(
    r"(?i)\b(?:quot|comment|remark|reaction|reax|respon|statement|interview|speech|sa(?:id|ys?)\b|words?\b)"
)
_DATED = pattern(
    r"(?i)\b(?:(?:1[5-9]|20)[0-9]{2}s?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed"
    r"|thur?s?|fri|sat|sun|to(?:day|night|morrow)|yesterday|[0-9]{1,2}(?::[0-9]{2})?|noon|midnight|morning"
    r"|afternoon|evening|night|weeks?|months?|years?|hours?|minutes?|decades?|last|this|next|[ap]\.?m)(?:[a-z]{0,6})\b"
)
_YEAR = pattern(r"\b(?:1[0-9]|20)[0-9]{2}\b|['’][0-9]{2}\b|\b[0-9]{1,4} ?(?:BC|AD|B\.C\.)")
_ALL_THE_DEAD = frozenset(("dead", "kill", "hurt", "injur"))


def kinds(claim: Claim) -> frozenset[FactKind]:
    """The kinds of fact that a claim's topic names; empty where it names a matter alone, or nothing."""
    parts = [_kinds_of(part) for part in _PARTS.split((claim.topic or "").lower()) if part.strip()]
    return frozenset[FactKind]().union(*parts) if parts and all(parts) else frozenset()


def names_fact(topic: str | None, fact: FactChange, here: frozenset[str]) -> bool:
    """Whether a part of a topic names this kind of fact and its matter, where it has one, stands among
    the stems of the paragraph: toll speaks of the dead, not of the homes without power."""
    return any(
        fact.kind in _kinds_of(part)
        and (not topic_stems(part) or mentions(part, here) or tells_toll(part, here))
        for part in _PARTS.split((topic or "").lower())
        if part.strip()
    )


_PARTS = pattern(r",|;|\band\b")


_REST = pattern(r" (?:of|for|in|on|at|when|where|that|from|to|by|this|last|next) ")


def _kinds_of(topic: str) -> set[FactKind]:
    """The kinds that the head of a topic names: of "estimate for cargoes this year" none, of "year of
    purchase" the year."""
    head = _REST.split(f" {topic} ", maxsplit=1)[0].strip() or topic
    words = frozenset(words_of(head))
    found = {kind for kind, named in _KINDS.items() if not named.isdisjoint(words)}
    if not words.isdisjoint(_MINUTES):
        found.add(FactKind.FIGURE)  # the time of a goal is the 84th minute
    if tells_toll(head, _ALL_THE_DEAD) or tells_toll(topic, _ALL_THE_DEAD):
        found.add(FactKind.FIGURE)
    return found


_MINUTES = frozenset("time times minute minutes hour".split())


def speaks_of_speech(claim: Claim) -> bool:
    """Whether a claim speaks of what somebody said, so that quotations are its matter."""
    return _SPEECH.search(claim.topic or "") is not None


def covers_fact(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim speaks of a fact that changed in a paragraph it names.

    A topic hides no altered quotation but its own; a correction covers what its topic names and
    nothing else. Without a topic a claim covers all that stands in its place.
    """
    if not topic_stems(claim.topic) and not kinds(claim):
        return True
    if is_stated(fact, claim):
        return True
    if fact.kind is FactKind.QUOTE:
        return covers_quotation(claim, fact)
    if claim.action is not Action.CORRECT:
        return True
    named = kinds(claim)
    if named & _WHO:
        named |= _WHO  # whose name is put right may be whoever said it
    return not named or (fact.kind in named and _is_the_one_named(claim, fact, case))


def adds_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim of ADDS names a figure and this is one of that kind which was replaced: desks write
    ``ADDS updated toll`` where one toll took the place of another."""
    is_replaced = fact.kind in (FactKind.FIGURE, FactKind.QUOTE) and fact.before and fact.after
    if not is_replaced or FactKind.FIGURE not in kinds(claim):
        return False
    here = frozenset[str]().union(*(case.altered.get(number, frozenset()) for number in fact.new))
    matter = topic_stems(claim.topic)
    return not matter or mentions(claim.topic, here) or tells_toll(claim.topic or "", here)


_NAMED = pattern(r"(?i)\b(?:names?|identit\w+|identif\w+)\b")
_A_NAME = pattern(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+")


def names_a_source(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds somebody's name and one came into this paragraph: "a city official" who became
    "Rodrigo Penna, chief city engineer"."""
    found = case.traces.get(number)
    if found is None or not _NAMED.search(f"{claim.verb} {claim.topic or ''}"):
        return False
    went = " ".join(found.gone)
    return any(name not in went for text in found.came for name in _A_NAME.findall(text))


_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))


def is_stated(fact: FactChange, claim: Claim) -> bool:
    """Whether a claim says in so many words what was put in or taken out: to Oct. 20, not Oct. 19."""
    clause = f" {' '.join(words_of(claim.clause.lower()))} "
    changed = [run.text for run in fact.words if run.op is not Op.KEPT] or _exchanged_words(fact)
    rows = [" ".join(words_of(text.lower())) for text in changed]
    return any(rows) and all(f" {row} " in clause for row in rows if row)


def _exchanged_words(fact: FactChange) -> list[str]:
    """What differs between the two sides of a fact, word by word: of "Ran Odell" and "Ran Odel" the
    surnames. What stands on both sides in another order is told whole."""
    before, after = words_of(fact.before or ""), words_of(fact.after or "")
    apart = [word for word in after if word not in before]
    apart += [word for word in before if word not in after]
    return apart if fact.kind is FactKind.NAME and apart else [fact.after or ""]


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])


def is_told_within(claim: Claim, fact: FactChange) -> bool:
    """Whether an altered quotation is covered only because the words that changed in it are what the
    topic names: ``Five bodies ...`` to ``Seven bodies ...`` under ``UPDATES toll``."""
    has_topic = bool(topic_stems(claim.topic) or kinds(claim))
    return has_topic and fact.kind is FactKind.QUOTE and not speaks_of_speech(claim)


def covers_quotation(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim speaks of a quotation that changed: of quotations, or of the very words that
    changed in it. One that gave way to another is new material, and no words put into a mouth."""
    if speaks_of_speech(claim) or FactKind.QUOTE in kinds(claim):
        return True
    if claim.action is not Action.CORRECT and gave_way(fact):
        return True
    after = frozenset(content_stems(fact.after or ""))
    is_counted = FactKind.FIGURE in kinds(claim) or tells_toll(claim.topic or "", after)
    return bool(fact.words) and all(
        (is_counted and _is_figure(run.text))
        or mentions(claim.topic, frozenset(content_stems(run.text)))
        for run in _exchanged(fact)
    )


def _exchanged(fact: FactChange) -> Iterator[Run]:
    """The runs of a quotation that changed, those aside that brought a clause of its own with what went
    for it: whoever speaks on has been heard again."""
    for at, run in enumerate(fact.words):
        came = fact.words[at + 1] if run.op is Op.GONE and at + 1 < len(fact.words) else run
        is_clause = came.op is Op.CAME and len(words_of(came.text)) >= CLAUSE
        if run.op is not Op.KEPT and not is_clause:
            yield run


CLAUSE = 4
"""Words (3 to 8) from which on what came into a quotation is a clause of its own."""


def _is_figure(text: str) -> bool:
    return all(number_at([word], 0) is not None for word in words_of(text.lower()))


def gave_way(fact: FactChange) -> bool:
    """Whether a quotation went, was cut to a part of itself, word for word, or gave way to another: none of
    these puts other words into a mouth."""
    if not fact.after:
        return True
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    return _is_part(after, before) or _is_another(before, after)


def _is_part(short: list[str], whole: list[str]) -> bool:
    """Whether a quotation was cut to a part of itself, word for word."""
    row, part = f" {' '.join(whole)} ", f" {' '.join(short)} "
    return bool(short) and len(short) < len(whole) and part in row


ANOTHER = 0.3
"""Share of the shorter of two quotations' words (0.1 to 0.5) below which one gave way to another."""


def _is_another(before: list[str], after: list[str]) -> bool:
    """Whether a quotation gave way to another, which is new material."""
    if not before or not after:
        return bool(after)
    shared = len({*before} & {*after})
    return shared < ANOTHER * min(len({*before}), len({*after}))


def _is_the_one_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether this is the fact a correction names, where several of its kind changed in the paragraph
    and the words around one of them name the topic."""
    beside = [
        other
        for other in case.changes.facts
        if other.kind is fact.kind and other.after and set(other.new) & set(fact.new)
    ]
    naming = [other for other in beside if mentions(claim.topic, _around(other, case))]
    if len(beside) < 2 or not naming or fact in naming:
        return True
    return any(_goes_along(fact, other) for other in naming)


def _goes_along(fact: FactChange, counted: FactChange) -> bool:
    """Whether an ordinal changed only because the count before it did: "two crossings and a third" that
    became "three crossings and a fourth"."""
    first, last = ordinal(fact.before or ""), ordinal(fact.after or "")
    before, after = (_number(side or "") for side in (counted.before, counted.after))
    if first is None or last is None or before is None or after is None:
        return False
    return last - first == after - before


def _number(text: str) -> Decimal | None:
    row = words_of(text.lower())
    found = number_at(row, 0) if row else None
    return found[0] if found else None


REACH = 4
"""Words on either side of a fact (2 to 8) that tell what it is a fact of."""


def _around(fact: FactChange, case: Case) -> frozenset[str]:
    number = fact.new[0] if fact.new else 0
    if not 1 <= number <= len(case.new.paragraphs):
        return frozenset()
    row = words_of(case.new.paragraphs[number - 1].text.lower())
    wanted = words_of((fact.after or "").lower())
    for at in range(len(row) - len(wanted) + 1):
        if row[at : at + len(wanted)] == wanted:
            return frozenset(
                content_stems(" ".join(row[max(0, at - REACH) : at + len(wanted) + REACH]))
            )
    return frozenset()


_MAY_TURN = pattern(r"(?i)\b(?:prices?|rates?|scores?)\b")
"""What may be corrected without a figure: a price that rose and did not fall."""

_PLAIN_WORDS = pattern(r"[a-z]+|[0-9]+")
_COUNTING = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth once twice thrice both half quarter
    double triple dozen dozens single couple pair several few many most majority all none no""".split()
)


def lacks_its_kind(claim: Claim, numbers: Iterable[int], case: Case) -> str | None:
    """Why a correction of a year, a date or a number cannot be so in these paragraphs: nothing of the
    kind stands in the words that went or came. None where something does, or the kind is another."""
    named = kinds(claim)
    if claim.action is not Action.CORRECT or len(named) != 1:
        return None
    (kind,) = named
    texts = [
        run.text
        for number in numbers
        if number in case.traces
        for run in case.traces[number].words
        if run.op is not Op.KEPT
    ]
    if not texts:
        return None
    text = " ".join(texts)
    if kind is FactKind.DATE:
        is_year = "year" in words_of((claim.topic or "").lower())
        looked_for = _YEAR if is_year else _DATED
        return (
            None
            if looked_for.search(text)
            else f"no {'year' if is_year else 'date or time'} changed"
        )
    if kind is FactKind.FIGURE and not _MAY_TURN.search(claim.topic or ""):
        row = _PLAIN_WORDS.findall(text.lower())
        has_figure = any(
            word[:1].isdigit() or word in _COUNTING or number_at(row, at) is not None
            for at, word in enumerate(row)
        )
        return None if has_figure else "no figure changed"
    return None
