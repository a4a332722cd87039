"""Topic kinds: which kind of fact the words of a claim name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from leaddiff.checks.topics.topics import (
    is_near,
    is_speech,
    is_toll,
    may_speak_of,
    mentions,
    things,
    topic_stems,
)
from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names
from leaddiff.languages.numbers import number_words, ordinal
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, source, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind, Figure, Op, Run
from leaddiff.nouns.claims import Claim


def kinds(claim: Claim) -> frozenset[FactKind]:
    """The kinds of fact that a claim's topic names; empty where it names a matter alone, or nothing."""
    named = [thing for thing in things(claim.topic) if not _is_called(thing)]
    if _NAMES_OF.match(claim.topic or ""):
        named = named[:1]  # spelling of names of managers and regulator: of both
    parts = [_kinds_of(thing.lower()) for thing in named]
    return frozenset[FactKind]().union(*parts) if parts and all(parts) else frozenset()


def puts_names_right(claim: Claim) -> bool:
    """Whether a correction is of the names of several, who need not be called so where they are named."""
    return claim.corrects and _NAMES_OF_SEVERAL.search(claim.topic or "") is not None


_NAMES_OF_SEVERAL = pattern(r"(?i)\bnames of (?:[\w'’-]+ )*?(?:[a-z]+s|[a-z]+men|people)\b")
_NAMES_OF = pattern(
    r"(?i)(?:(?:mis)?spellings? of )?(?:the )?names of (?:[\w'’-]+ ){1,3}and (?:[\w'’-]+ ?){1,3}$"
)


def corrected_kinds(claim: Claim) -> frozenset[FactKind]:
    """The kinds of fact that a correction names, an amount among the figures: growth, fee, figure for
    write-downs and adjustments."""
    return kinds(claim) or (_FIGURE if is_amount(claim.topic) else frozenset())


_FIGURE = frozenset((FactKind.FIGURE,))


def _is_called(thing: str) -> bool:
    """Whether a part of a topic is the name of one already spoken of: spelling of her husband, Ames Dunmore."""
    return not thing.isupper() and all(word[:1].isupper() for word in words_of(thing))


def is_amount(topic: str | None) -> bool:
    """Whether each thing a topic names has an amount and no name: sales growth in games unit, fee; figure for
    write-downs and adjustments."""
    amounts = table_words(ENGLISH, "amounts") | groups(ENGLISH, "fact_words")["figure"]
    is_counted = is_of_two = False
    for thing in things((topic or "").lower()):
        is_one_more = is_counted and is_of_two and not _REST.search(thing)
        is_counted = amounts.issuperset(words_of(head(thing))[-1:]) or is_one_more
        is_of_two = bool(_FOR.search(topic or "")) or _names_more(thing, topic or "")
        if not is_counted:
            return False
    return is_counted


def _names_more(thing: str, topic: str) -> bool:
    """Whether what a thing is of goes on behind "and" and names no other fact: growth in rugs and carpets
    unit."""
    rest = topic.lower().partition(f"{thing.strip()} and ")[2].split(",")[0]
    is_of_something = _REST.search(f" {thing} ") is not None
    return is_of_something and bool(words_of(rest)) and not _kinds_of(rest)


_FOR = pattern(r"(?i)\bfigures? for\b")


def counts_or_dates(topic: str | None) -> bool:
    """Whether each thing a topic names is a number of something, an age or a date, which says of nothing
    whether it rose or fell."""
    heads = [frozenset(words_of(head(thing))[-1:]) for thing in things((topic or "").lower())]
    dates = groups(ENGLISH, "fact_words")["date"]
    return bool(heads) and all(head <= _COUNTS | dates for head in heads)


_COUNTS = frozenset(("age", "ages", "number", "numbers", "count"))


def names_rank(claim: Claim, changed: str) -> bool:
    """Whether a claim is of a title and these words that changed are of a rank: first officer, second."""
    is_title = not _TITLES.isdisjoint(words_of((claim.topic or "").lower()))
    row = words_of(changed.lower())
    return (
        is_title and bool(row) and all(word.isalpha() and ordinal(word) is not None for word in row)
    )


_TITLES = frozenset(("title", "titles", "rank", "ranks"))


def names_several(topic: str | None) -> bool:
    """Whether a topic names several facts of a kind by one word: years of prizes, dividend figures, settlement
    levels."""
    named = table_words(ENGLISH, "fact_words") | _LEVEL
    return any(
        word.endswith("s") and word[:-1] in named
        for thing in things((topic or "").lower())
        for word in words_of(head(thing))
    )


_LEVEL = frozenset(("level",))


def names_fact(
    topic: str | None, fact: FactChange, here: frozenset[str], others: Collection[frozenset[str]]
) -> bool:
    """Whether a part of a topic names this kind of fact and its matter, where it has one, stands among
    the stems of the paragraph: toll speaks of the dead, not of the homes without power, and results are
    the figures of the ballots counted, where none of the ``others`` that changed has results by name."""
    return any(
        (fact.kind in _kinds_of(part) and may_speak_of(part, here))
        or (is_of_dates(part) and _is_date_of(part, fact))
        or (fact.kind is FactKind.FIGURE and is_near(part, here) and not _is_named(part, others))
        for part in things((topic or "").lower())
    )


def _is_date_of(topic: str, fact: FactChange) -> bool:
    """Whether a fact is a date that a topic of dates means: of time references those told from the day."""
    is_of_writing = "referen" not in topic or is_time_reference(topic, fact)
    return fact.kind is FactKind.DATE and is_of_writing


def is_of_dates(topic: str) -> bool:
    """Whether a topic is the dates of the copy, whatever they are of: time references, references to weeks."""
    if _is_of_spans(topic):
        return True
    dates = frozenset(map(stem, groups(ENGLISH, "fact_words")["date"]))
    return FactKind.DATE in _kinds_of(topic) and topic_stems(topic) <= dates


def _is_of_spans(topic: str) -> bool:
    found = _REFERENCES_TO.match(topic)
    return found is not None and _SPANS_TOLD.issuperset(words_of(topic[found.end() :].lower()))


_REFERENCES_TO = pattern(
    r"(?i)(?:all )?(?:references?|mentions?) (?:to|of) (?:the )?", has=("ference", "mention")
)
_SPANS_TOLD = frozenset("day days week weeks weekday weekdays date dates time times".split())


def is_time_reference(topic: str | None, fact: FactChange) -> bool:
    """Whether a topic is the time references and a date is told from the day of writing: next week that is
    this week now, be it in quotation marks, where nothing else changed. A month or a year is a date of its
    own."""
    if fact.kind not in _HAVE_DAYS or not is_of_dates((topic or "").lower()):
        return False
    if fact.kind is FactKind.QUOTE:
        return _tells_other_days(fact.words)
    told = words_of(f"{fact.before} {fact.after}".lower())
    return month_names().isdisjoint(told) and not any(map(str.isdigit, "".join(told)))


_HAVE_DAYS = (FactKind.DATE, FactKind.QUOTE)


def _tells_other_days(runs: Sequence[Run]) -> bool:
    """Whether a day or week told from the day of writing gave way to another, and nothing else did."""
    changed = [at for at, run in enumerate(runs) if run.op is not Op.KEPT]
    sides = {run.op for run in runs}
    return {Op.GONE, Op.CAME} <= sides and all(_is_other_day(runs, at) for at in changed)


def _is_other_day(runs: Sequence[Run], at: int) -> bool:
    """Whether words that changed are today, or this before a week that stands."""
    row = words_of(runs[at].text.lower())
    if not row or not _FROM_TODAY.issuperset(row):
        return False
    if not _THIS_OR_NEXT.issuperset(row):
        return True
    kept = next((run.text for run in runs[at:] if run.op is Op.KEPT), "")
    return not _WEEKS.isdisjoint(words_of(kept.lower())[:1])


_THIS_OR_NEXT = frozenset(("last", "this", "next"))
_WEEKS = frozenset(("week", "week's", "weekend"))
_FROM_TODAY = _THIS_OR_NEXT | _WEEKS | {"today", "tonight", "tomorrow", "yesterday"}
"""Words by which a day is told from the one on which copy is written."""


def _is_named(part: str, others: Iterable[frozenset[str]]) -> bool:
    """Whether a topic stands in its own words in any of these paragraphs, so that no other is meant."""
    return any(mentions(part, stems) for stems in others)


_REST = pattern(r" (?:of|for|in|on|at|when|where|that|from|to|by|this|last(?! names?\b)|next) ")


@lately
def _kinds_of(topic: str) -> frozenset[FactKind]:
    """The kinds that the head of a topic names: of "estimate for cargoes this year" none, of "year of
    purchase" the year."""
    if _is_of_spans(topic):
        return frozenset((FactKind.DATE,))
    named_first = _TERM.sub(" ", head(_SLIP_IN.sub("", topic)))
    said = frozenset(words_of(named_first))
    named = groups(ENGLISH, "fact_words")
    found = {kind for kind in _NAMED_BY_WORDS if not named[kind.value].isdisjoint(said)}
    if not said.isdisjoint(named["minute"]):
        found.add(FactKind.FIGURE)  # the time of a goal is the 84th minute
    if _SPAN.search(topic):
        found.add(FactKind.FIGURE)
    if (is_toll(named_first) or is_toll(topic)) and _REFERS.isdisjoint(said):
        found.add(FactKind.FIGURE)
    return frozenset(found)


_SLIP_IN = pattern(r"(?i)\A(?:the )?(?:typos?|errors?|mistakes?|slips?) in (?:the )?")
"""A slip is of the kind of what it stands in: a typo in a first name."""

_REFERS = frozenset(("reference", "references", "mention", "mentions"))
"""What is said of the dead, in whatever words, and not how many they are: reference to victims."""


_TERM = pattern(
    lambda: (
        rf"\b(?:\d+|{source(number_words())})-(?:year|month|day|hour|minute)(?=s? |-)"
        r"|\b(?:year|quarter|month|week)[ -](?:ago|earlier)\b"
    )
)
"""How long something is for or past, and no date: 10-year yield, three-month rate, year earlier profit."""

_SPAN = pattern(r"\byears (?:of|in|as) (?!\w+s\b)")
"""A span of time and no date: years of service, and not years of prizes."""


def names_slip(topic: str | None) -> bool:
    """Whether each thing a topic names is a slip of the pen: typo, spelling of village; no lifestyle survey."""
    found = things((topic or "").lower())
    return bool(found) and all(_is_slip(words_of(head(thing))) for thing in found)


def _is_slip(named: Sequence[str]) -> bool:
    return _SLIPS.issuperset(named[-1:]) or any(w.startswith(("typo", "misspel")) for w in named)


_SLIPS = frozenset(("typo", "typos", "spelling", "spellings", "misspelling", "misspellings"))
_SLIPS |= {"grammar", "punctuation", "style"}


def head(topic: str) -> str:
    """What is named, without what follows of it: of "estimate for cargoes" estimate."""
    return _REST.split(f" {topic} ", maxsplit=1)[0].strip() or topic


_NAMED_BY_WORDS = (
    FactKind.DATE,
    FactKind.NAME,
    FactKind.FIGURE,
    FactKind.QUOTE,
    FactKind.ATTRIBUTION,
)


@cache
def kind_stems() -> frozenset[str]:
    """Stems of the words that name a kind of fact and no matter: number, date, year."""
    named = groups(ENGLISH, "fact_words").values()
    return frozenset(stem(word) for listed in named for word in listed)


def is_no_toll(topic: str | None, figure: Figure) -> bool:
    """Whether a topic is the toll and this figure cannot be one: a magnitude of 6.4, 40 kilometers, 5 percent.
    What time went by since goes with the toll."""
    is_count = figure.unit is None or figure.unit in _SPANS
    return is_toll(topic or "") and not (is_count and figure.value == int(figure.value))


_SPANS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "year-old"))


def is_of_a_share(topic: str | None, figure: str, text: str) -> bool:
    """Whether a topic is the shares or stock and this figure what a company earned on each, $1.02 a share, or
    stands in a sentence that has no other word of shares: a loss of $5 million, or 17 cents a share."""
    said = words_of((topic or "").lower())
    if _SHARES.isdisjoint(said) or _EACH_SHARE.search(topic or ""):
        return False
    if any(figure in sentence and _tells_earnings(sentence) for sentence in sentences(text)):
        return True
    value = rf"{re.escape(figure)}(?: (?:to|or|and) \S{{1,12}}(?: cents)?)?"
    return re.search(rf"{value} (?:a|per|each) share\b", text) is not None


_SHARES = frozenset(("share", "shares", "stock", "stocks"))


def _tells_earnings(sentence: str) -> bool:
    """Whether a sentence tells of a profit or loss, and what that was on each share, but of no price."""
    rest, times = _EACH_SHARE.subn(" ", sentence)
    words = frozenset(map(stem, words_of(rest.lower())))
    shares = frozenset(map(stem, values(ENGLISH, "near_words")["shares"].split()))
    return bool(times) and _EARNED.search(rest) is not None and words.isdisjoint(shares)


_EARNED = pattern(r"(?i)\b(?:earn\w*|profits?|loss|losses|net|income|revenues?|sales|EBITDA)\b")


def is_set_rate(topic: str | None, figure: str, text: str) -> bool:
    """Whether a topic is prices and this figure a rate that is set and not traded: its main rate at 4.75
    percent."""
    said = words_of((topic or "").lower())
    if _PRICES.isdisjoint(said) or not _RATES.isdisjoint(said):
        return False
    set_at = r"(?i)\b(?:main|key|policy|benchmark|interest|lending|deposit|cash|repo|tax|jobless|inflation)"
    return re.search(rf"{set_at} rate \w+ {re.escape(figure)}", text) is not None


def is_no_price(topic: str | None, figure: Figure) -> bool:
    """Whether a topic is prices and this figure is what something weighs or holds: 986 tons, 20 barrels."""
    is_of_prices = not _PRICES.isdisjoint(words_of((topic or "").lower()))
    return is_of_prices and values(ENGLISH, "measures").get(figure.unit or "") in _BULK


_BULK = ("weight", "volume", "length", "area")
_PRICES = frozenset(("price", "prices"))
_RATES = frozenset(("rate", "rates"))
_EACH_SHARE = pattern(r"(?i)\b(?:a|per|each) share\b|\bEPS\b")


def speaks_of_speech(claim: Claim) -> bool:
    """Whether a claim speaks of what somebody said, so that quotations are its matter."""
    return is_speech(claim.topic)
