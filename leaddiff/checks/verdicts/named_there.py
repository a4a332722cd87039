"""Named there: whether a name came where a claim says that it names somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Claim

_RUN = pattern(r"(?:([\w.,:;]+) )?((?:[A-Z][\w'’-]*\.? ?)+)")
_WHERE_OR_WHEN = frozenset("in from of at to near on outside around since until".split())


def leaves_nameless(claim: Claim, numbers: Collection[int], case: Case) -> bool:
    """Whether a claim names or identifies somebody, "IDENTIFIES driver in 4th graf", and no name came in these
    paragraphs: the driver is a man of 63 there and no more. Whoever identifies the cause names nobody."""
    topic = words_of(claim.topic or "")
    is_somebody = bool(topic) and _is_somebody(topic[-1].lower()) and "as" not in topic
    if not is_somebody or any(word != word.lower() for word in topic):
        return False
    here = [case.traces[number] for number in numbers if number in case.traces]
    told = " ".join(case.old.matter[old - 1] for found in here for old in found.old)
    names = (name for found in here for name in _names(case.new.matter[found.new - 1]))
    return all(set(words_of(name)) <= set(words_of(told)) for name in names)


def _is_somebody(word: str) -> bool:
    known = table_words(ENGLISH, "speakers")
    endings = tuple(ending[1:] for ending in known if ending[0] == "-")
    is_one = word in known or word in table_words(ENGLISH, "titles")
    return is_one or word.endswith((*endings, "er", "ers"))  # driver, worker, miners


def _names(text: str) -> Iterator[str]:
    """What may be somebody's name in a text: capitals that tell no place or day and open no sentence, or two
    together."""
    for before, run in _RUN.findall(text):
        opens = not before or before[-1] in ".:;"
        if before not in _WHERE_OR_WHEN and not (opens and len(run.split()) == 1):
            yield run
