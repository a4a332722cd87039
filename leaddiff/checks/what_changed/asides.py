"""Asides: what came between commas or in brackets and is no news by itself: an age behind a name, an amount in
other money. How far a mile is can be worked out, and is; what a pound was worth can not."""

from __future__ import annotations

from functools import cache

from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.nouns.changes import Op

_AGE = pattern(r" ?, ?(?:aged )?\d{1,3}(?: ?,)? ?")
_IN_BRACKETS = pattern(r" ?\((?:about |some |nearly )?(?P<amount>[^()]{2,40})\) ?")


_CALLED = pattern(
    r" ?, ?(?:an?|the) (?:(?:industry|trade|business|financial|legal|medical|scientific|sports|local"
    r"|national|regional|daily|weekly|monthly|online) ){0,2}"
    r"(?:publication|(?:news)?paper|magazine|journal|newsletter|daily|weekly|monthly|website|tabloid)(?: ?,)? ?"
)
"""What a paper is, behind its name: a trade weekly."""


def brings_asides_alone(trace: Trace) -> bool:
    """Whether nothing went from a paragraph and nothing came to it but ages behind names ("Odell, 52, had"),
    what a paper is ("the Wool Post, a trade weekly") and amounts told in other money: 91 million pounds ($122
    million)."""
    went = any(c.isalnum() for text in trace.gone for c in text)
    return bool(trace.came) and not went and all(_is_aside(trace, text) for text in trace.came)


def _is_aside(trace: Trace, text: str) -> bool:
    before = _standing_before(trace, text)
    is_named = before.rpartition(" ")[2][:1].isupper()
    is_age = is_named and _AGE.fullmatch(text) is not None
    is_called = is_named and _CALLED.fullmatch(text) is not None
    found = _IN_BRACKETS.fullmatch(text)
    return (
        is_age
        or is_called
        or (found is not None and _is_money(before) and _is_money(found["amount"]))
    )


def _is_money(text: str) -> bool:
    """Whether a text ends with an amount of money: 91 million pounds, $40, 6.2 million crowns a year."""
    last = text.lower().split()[-WORDS_OF_AMOUNT:]
    has_figure = any(c.isdigit() for word in last for c in word)
    is_in_money = any(word[0] in "$€£¥" or word in _money() for word in last)
    return has_figure and is_in_money


WORDS_OF_AMOUNT = 3
"""Words that an amount of money may have: 91 million pounds."""


@cache
def _money() -> frozenset[str]:
    listed = (forms for _, kind, forms in rows(ENGLISH, "measures") if kind == "money")
    return frozenset(form for forms in listed for form in forms.split())


def _standing_before(trace: Trace, text: str) -> str:
    """What stands before a text that came."""
    kept = ""
    for run in trace.words:
        if run.op is Op.CAME and run.text == text:
            break
        kept = run.text if run.op is Op.KEPT else kept
    return kept
