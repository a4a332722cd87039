"""Moved sentences: sentences that stand in another paragraph now, with a name that a correction put right."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import is_stated
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim


def stood_by_another_name(claim: Claim, number: int, case: Case) -> bool:
    """Whether what came to a paragraph stood elsewhere in the version before under the name that a correction
    says was wrong: under "name of firm to Orsil instead of Orsel" the sentence "Orsil declined to comment." """
    found = case.traces[number]
    came = [text for text in found.inserted if len(content_stems(text)) > 1]
    if not (claim.corrects and came):
        return False
    pairs = dict(_put_right(claim, case))
    if not pairs:
        return False
    return all(
        _under(pairs, sentence.strip()) in case.stood
        for text in came
        for sentence in sentences(text.strip())
    )


def _put_right(claim: Claim, case: Case) -> Iterator[tuple[str, str]]:
    """The words of names that a claim says were put right, each with the wrong one."""
    for fact in case.changes.facts:
        if fact.kind is FactKind.NAME and is_stated(fact, claim):
            was, now = words_of(fact.before or ""), words_of(fact.after or "")
            if len(was) == len(now):
                pairs = zip(map(_bare, now), map(_bare, was), strict=True)
                yield from (pair for pair in pairs if pair[0] != pair[1])


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _under(wrong: dict[str, str], sentence: str) -> str:
    for right, was in wrong.items():
        sentence = sentence.replace(right, was)
    return sentence
