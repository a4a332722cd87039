"""Named sums: a sum that goes by another name than the one a correction gives, which has its own beside it.

"Corrects net income" is not of "an increase of $4 million" where the next sentence has "net income of $9
million" as it stood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topic_kinds import is_amount
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind


def goes_by_another_name(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a figure is called an amount in its sentence, which does not speak of what a correction names by
    two words or more, and another sentence of the paragraph gives that its own figure, as it stood."""
    row = words_of(thing.lower())
    is_sum = fact.kind is FactKind.FIGURE and fact.before and fact.after
    if not is_sum or len(row) < NAMED_IN_FULL or not is_amount(thing):
        return False
    told = [s for number in fact.new for s in sentences(case.new.matter[number - 1])]
    stood = {s.strip() for old in fact.old for s in sentences(case.old.matter[old - 1])}
    here = [sentence for sentence in told if (fact.after or "") in sentence]
    beside = [each for each in told if each not in here and each.strip() in stood]
    return (
        bool(here)
        and all(_is_called_otherwise(row[-1], fact, sentence) for sentence in here)
        and any(_gives(row, sentence, case) for sentence in beside)
    )


NAMED_IN_FULL = 2
"""Words (2 to 3) of a sum from which on it is a certain one: net income."""


def _is_called_otherwise(head: str, fact: FactChange, sentence: str) -> bool:
    """Whether an amount by name is right before a figure, an increase of $4 million, and nothing in the
    sentence is near what the head of a topic says."""
    from leaddiff.checks.topics.told_topics import tells_word

    found = _CALLED.search(sentence.partition(fact.after or "")[0].lower())
    called = found["called"] if found else ""
    stems = frozenset(content_stems(sentence))
    is_amount_by_name = called in table_words(ENGLISH, "amounts")
    return is_amount_by_name and not any(tells_word(each, stems) for each in content_stems(head))


_CALLED = pattern(r"(?P<called>[a-z]+) (?:of|was|were|totall?ed) (?:about |some |nearly )?$")


def _gives(row: Sequence[str], sentence: str, case: Case) -> bool:
    """Whether a sentence has these words, one behind the other, right before a figure."""
    named = re.escape(" ".join(row))
    found = re.search(
        rf"(?i)\b{named} (?:(?:of|was|were|at|came to|totall?ed|stood at) )?", sentence
    )
    return found is not None and any(f.start == found.end() for f in case.figures(sentence))
