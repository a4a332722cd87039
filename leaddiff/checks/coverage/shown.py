"""Shown: the words that an editor would point at where a claim is so.

That a paragraph was edited says nothing to whoever has a minute: the claim of a day is shown with the day that
went and the one that came. What is shown decides nothing; the verdict has been given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import standing
from leaddiff.checks.topics.topic_kinds import corrected_kinds
from leaddiff.checks.what_changed.excerpts import Excerpts
from leaddiff.ground.phrases import shortened
from leaddiff.languages.tokens import tokens, words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Excerpt, FactChange, Op, Run
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.evidence import Displaced
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import (
    Anywhere,
    FieldBecame,
    FieldFate,
    OldParagraphs,
    OldTest,
    ParagraphState,
    Shown,
    StatesThere,
    Throughout,
    Went,
)

MOST = 3
"""Changes shown of one claim (2 to 5); of more, where they stand."""

OPENING = 60
"""Characters shown of a paragraph that came or went as a whole (40 to 120)."""


def with_words(case: Case, findings: Iterable[Finding]) -> Case:
    """The case, whose claims have been judged and its ``findings`` made, with the words shown for each claim
    that is so, or is so elsewhere."""
    elsewhere = {f.claim: f.evidence.found for f in findings if isinstance(f.evidence, Displaced)}
    return case._replace(
        rulings=tuple(
            ruling._replace(shown=tuple(_shown(ruling, elsewhere.get(index), case)))
            for index, ruling in enumerate(case.rulings)
        )
    )


def _shown(ruling: Ruling, elsewhere: Sequence[int] | None, case: Case) -> list[Shown]:
    grounds = ruling.grounds
    if elsewhere is None and ruling.verdict not in (Verdict.CONFIRMED, Verdict.PARTIAL):
        return []
    if isinstance(grounds, FieldBecame):
        return _of_field(grounds, ruling.claim, case)
    new = _numbers(ruling, case) if elsewhere is None else elsewhere
    came = [n for n in new if n in case.traces and case.traces[n].is_new]
    found = _of_whole(came, case.new.matter)
    edited = _edited(ruling.claim, new, case)
    if len(edited) + bool(came) <= MOST:
        found += edited
    elif ruling.claim.action is Action.CHANGE and 1 in new:
        found += _edited(ruling.claim, (1,), case)  # the news goes into the lead
    return found + [
        shown._replace(old=shown.where, where=())
        for shown in _of_whole(_gone(ruling, case), case.old.matter, Op.GONE)
    ]


def _numbers(ruling: Ruling, case: Case) -> Sequence[int]:
    """The paragraphs of the new version on which a verdict rests."""
    match ruling.grounds:
        case StatesThere(states=states):
            return [n for state, numbers in states if state in _TELLING for n in numbers]
        case Anywhere(changed=changed) | Throughout(changed=changed):
            return changed
        case Went(shortened=shortened):
            return shortened
        case OldParagraphs(test=test, shown=shown) if test in (OldTest.CUT, OldTest.REPLACED):
            return sorted({n for old in shown for n in standing(old, case)})
        case _:
            return ()


_TELLING = (ParagraphState.EDITED, ParagraphState.NEW, ParagraphState.STYLE)


def _gone(ruling: Ruling, case: Case) -> Sequence[int]:
    """The paragraphs of the old version that went and on which a verdict rests."""
    match ruling.grounds:
        case Went(gone=gone):
            return gone
        case OldParagraphs(test=OldTest.CUT, shown=shown):
            return [old for old in shown if old in case.cut]
        case _:
            return ()


def _of_whole(numbers: Sequence[int], texts: Sequence[str], op: Op = Op.CAME) -> list[Shown]:
    """Paragraphs that came, or went, as a whole, with the first words of the first of them."""
    if not numbers:
        return []
    text = texts[numbers[0] - 1]
    opening = shortened(text, OPENING).removesuffix(" ...")
    more = len(numbers) > 1 or len(opening) < len(text.strip())
    return [Shown(tuple(numbers), Excerpt((Run(op, opening),), more_after=more), whole=True)]


def _of_field(became: FieldBecame, claim: Claim, case: Case) -> list[Shown]:
    for change in case.changes.fields:
        if change.field is became.field and became.fate is FieldFate.DIFFERS and change.words:
            return [Shown((), Excerpts(change.words).about(_said(claim)), field=change.field)]
    return []


def _edited(claim: Claim, numbers: Sequence[int], case: Case) -> list[Shown]:
    """The words that went and came in each paragraph that stood, those told once in which they are the same."""
    found: dict[object, Shown] = {}
    for number in numbers:
        excerpt = _excerpt(claim, number, case)
        if excerpt.words:
            changed = tuple((op, text.strip()) for op, text in excerpt.words if op is not Op.KEPT)
            alike = found.get(changed, Shown((), excerpt, key=_key(claim, excerpt)))
            found[changed] = alike._replace(where=(*alike.where, number))
    return list(found.values())


def _excerpt(claim: Claim, number: int, case: Case) -> Excerpt:
    found = case.traces.get(number)
    if found is None or found.is_new:
        return Excerpt()
    around = Excerpts(found.words)
    fact = next(_meant(claim, number, case), None)
    return around.of(fact.before, fact.after) if fact else around.about(_said(claim))


def _key(claim: Claim, excerpt: Excerpt) -> str | None:
    """The words in a row of what came, else of what went, that a claim says too, with most words of matter:
    "not yet bound to" far into a sentence. One word alone is no key."""
    said = f" {' '.join(words_of(claim.clause.lower()))} "
    for op in (Op.CAME, Op.GONE):
        rows = [tokens(run.text)[:LOOKED_THROUGH] for run in excerpt.words if run.op is op]
        found = [stretch for row in rows for stretch in _said_in(row, said)]
        most = max(found, key=lambda stretch: len(content_stems(stretch)), default="")
        if len(content_stems(most)) > 1:
            return most
    return None


LOOKED_THROUGH = 400
"""Words and blanks of a change (200 to 2,000) in which those of the claim are sought."""


def _said_in(row: Sequence[str], said: str) -> Iterator[str]:
    """The stretches of tokens whose words stand in what is said, one after another."""
    start = 0
    for end in range(1, len(row) + 1):
        while start < end and not _stands_in(row[start:end], said):
            start += 1
        yield "".join(row[start:end]).strip()


def _stands_in(row: Sequence[str], said: str) -> bool:
    return f" {' '.join(words_of(''.join(row).lower()))} " in said


def _said(claim: Claim) -> frozenset[str]:
    return frozenset(content_stems(claim.topic or claim.clause))


def _meant(claim: Claim, number: int, case: Case) -> Iterator[FactChange]:
    """The facts of a paragraph of which a claim speaks: first those it states, then those of its kind."""
    from leaddiff.checks.corrections.corrected_things import is_stated
    from leaddiff.checks.coverage.placed_claims import covers_fact

    here = case.facts_of(number)
    yield from (fact for fact in here if is_stated(fact, claim))
    named = corrected_kinds(claim)
    yield from (fact for fact in here if fact.kind in named and covers_fact(claim, fact, case))
