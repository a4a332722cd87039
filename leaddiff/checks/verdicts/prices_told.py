"""Prices told: whether what came tells what shares or markets did."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import (
    is_of_markets,
    is_of_shares,
    is_speech,
    mentions,
    share_words,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.opposites import is_move
from leaddiff.languages.quotations import unquoted
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.grounds import Lack, Nothing


def priced_by_measure(
    topic: str | None, case: Case, among: Collection[int] | None = None
) -> frozenset[int]:
    """The altered paragraphs, or of them those ``among``, that tell what so much of something costs, which a
    topic of prices speaks of in whatever words: of oil prices, "it traded above $117 a barrel"."""
    if not any(_PRICES.search(part) and not is_of_shares(part) for part in things(topic)):
        return frozenset()
    among = case.altered if among is None else case.altered.keys() & among
    return frozenset(n for n in among if _BY_MEASURE.search(case.new.matter[n - 1]))


_PRICES = pattern(r"(?i)\bprices?\b", has=("price",))
_BY_MEASURE = pattern(
    r"(?i)\d(?: [a-z]+)? (?:an?|per) (?:metric |troy |short |long )?"
    r"(?:barrel|ounce|tonne?|bushel|gallon|pound|lb|kilo|kilogram|lit(?:er|re)|megawatt[ -]hour|mmbtu)\b"
)


def is_of_prices(topic: str | None) -> bool:
    """Whether all that a topic names is what something costs that is no share: ore prices."""
    named = things(topic)
    return bool(named) and all(_PRICES.search(part) and not is_of_shares(part) for part in named)


def tells_what_it_costs(text: str) -> bool:
    """Whether a text tells what so much of something costs, what its price did or by how much it rose."""
    return any(found.search(text) for found in (_PRICES, _BY_MEASURE, _WENT_TO))


def is_of_no_price(topic: str | None, number: int, case: Case) -> bool:
    """Whether a topic is of prices alone, "gasoline prices", and no sum or move stands in a paragraph, be it of
    the thing that has the price."""
    if not is_of_prices(topic):
        return False
    text = case.new.matter[number - 1]
    is_told = tells_what_it_costs(text) or _A_SUM.search(text) is not None
    is_told = is_told or _came_of_them(topic or "", number, case)
    return not (is_told or tells_what_markets_did(number, case))


_A_SUM = pattern(r"(?i)[$€£¥] ?\d|\d ?(?:%|percent|pct|per cent|cents?\b|pence|dollars|euros)")


def is_price_exchanged(fact: FactChange, case: Case) -> bool:
    """Whether a price of a share, a bourse or a ware took the place of another, which it does each hour; what
    millions are counted or paid is none, nor is what analysts expect or a buyer pays, or what went by so much
    last month."""
    if fact.kind is not FactKind.FIGURE or not (fact.before and fact.after):
        return False
    if is_of_a_time_past(fact, case):
        return False
    edited = _edited_sentences(fact, case)
    if any(_is_paid(fact.after, each) for each in edited):
        return False
    told = [each for each in edited if not _is_expected(fact.after, each)]
    if any(figure.value >= MILLIONS for figure in case.figures(fact.after)):
        return any(_stands_at(fact.after, sentence) for sentence in told)
    if goes_with_no_price(fact, case):
        return False
    return any(map(tells_a_price, told))


def is_of_a_time_past(fact: FactChange, case: Case) -> bool:
    """Whether a figure is one of the month, quarter or year before, which moves no more."""
    after = fact.after or ""
    told = (s.partition(after)[2] for s in _edited_sentences(fact, case)) if after else ()
    return fact.kind is FactKind.FIGURE and any(map(_LAST.match, told))


_LAST = pattern(
    r"(?i) ?(?:(?:percent|pct|per cent|percentage points?|%) )?"
    r"(?:(?:last|(?:in the )?(?:previous|prior)) (?:month|quarter|year)|in the last (?:quarter|year))\b"
)
"""Of when a figure is that moves no more: fell 3 percent last month. What is so "in the last month" goes with
each day."""


def _is_expected(figure: str, sentence: str) -> bool:
    """Whether a figure is what somebody forecasts, in whose clause no share moved: "closed at $4.20, below the
    average estimate on Wall Street of $4.50"."""
    before, _, _ = sentence.partition(figure)
    clause = before[max(map(before.rfind, ",;")) + 1 :]
    found = _EXPECTS.search(clause)
    return found is not None and _DID.search(clause, found.end()) is None


_EXPECTS = pattern(r"(?i)\b(?:fore(?:cast|see)|predict|estimat|project|expect|consensus)\w*\b")


def _is_paid(figure: str, sentence: str) -> bool:
    """Whether a figure is what somebody pays or bids: will pay $41 a share."""
    before, stands, _ = sentence.partition(figure)
    return bool(stands) and _PAYS.search(before) is not None


_PAYS = pattern(
    r"(?i)\b(?:pay(?:s|ing)?|paid|bid(?:s|ding)?|offer(?:s|ed|ing)?) (?:(?:about|some|nearly|almost|over|up to"
    r"|at least|as much as|more than|them|it|him) ){0,3}\W{0,3}$",
    has=("pa", "bid", "offer"),
)


def _edited_sentences(fact: FactChange, case: Case) -> list[str]:
    texts = (case.new.matter[number - 1] for number in fact.new)
    return [s for text in texts for s in sentences(text) if s.strip() not in case.stood]


def _stands_at(figure: str, sentence: str) -> bool:
    """Whether a share closed or trades at a figure: "closed up 2 percent at 2.1 million yen"."""
    before, at, _ = sentence.partition(f" at {figure}")
    return bool(at) and tells_what_shares_did(sentence) and _STANDS.search(before) is not None


_STANDS = pattern(
    r"(?i)\b(?:percent|pct|per cent|clos\w+|end\w*|settl\w+|trad(?:ed|ing)|stood|up|down|lower|higher)$|%$"
)


def goes_with_no_price(fact: FactChange, case: Case) -> bool:
    """Whether a figure counts what is no part of a price, jobs, boats or the dead, or a day is told in a clause
    without one."""
    if fact.kind is FactKind.DATE:
        return not _is_beside_a_price(fact, case)
    nouns = words_of((fact.noun or "").lower())
    is_whole = fact.kind is FactKind.FIGURE and "." not in f"{fact.before}{fact.after}"
    return is_whole and bool(nouns) and _OF_PRICES.isdisjoint(map(stem, nouns))


_OF_PRICES = frozenset(
    stem(each)
    for each in "points cents ticks levels stocks issues gainers losers advancers decliners".split()
)


def _is_beside_a_price(fact: FactChange, case: Case) -> bool:
    """Whether a day or hour stands in a clause that tells a price or a figure; what is told in another clause
    of the sentence, that somebody will be tried on Friday, goes with no price."""
    texts = (case.new.matter[number - 1] for number in fact.new)
    clauses = (each for text in texts for s in sentences(text) for each in _CLAUSES.split(s))
    here = [each for each in clauses if fact.after and fact.after in each]
    return not here or any(tells_a_price(each) or case.figures(each) for each in here)


_CLAUSES = pattern(r"; |, (?:and|but|while) ")


MILLIONS = 1_000_000
"""From which on a figure is no price (100,000 to a million): what is owned, paid or counted."""


def is_of_closes(thing: str) -> bool:
    """Whether a thing is what markets did, which an index tells: market closings, closing stock prices."""
    return _CLOSES.fullmatch(thing.strip()) is not None


_CLOSES = pattern(
    r"(?i)(?:(?:closing|latest|final) )?(?:the )?(?:(?:stock |share )?markets?['’]?|stocks?|bourses?)"
    r"(?: (?:clos(?:e|es|ing|ings)|levels?|prices?|moves?|trading))*"
)


def tells_a_price(sentence: str) -> bool:
    """Whether a sentence tells what a share or a market did, or what something costs."""
    is_of_it = tells_what_shares_did(sentence) or is_of_markets(content_stems(sentence))
    return is_of_it or any(
        found.search(sentence) for found in (_PRICES, _BY_MEASURE, _WENT_TO_PRICE)
    )


def share_prices(topic: str | None, case: Case) -> frozenset[int]:
    """The altered paragraphs in which what came tells what a share did, where a thing of a topic is that and
    nothing else: of a share price neither a share issue nor what is told beside it."""
    if not any(map(is_of_stocks_alone, things(topic))):
        return frozenset()
    return frozenset(
        number
        for number in case.altered
        if any(map(tells_what_shares_did, fresh_sentences(number, case)))
    )


def is_of_stocks_alone(thing: str) -> bool:
    """Whether a thing is shares, or what they cost or did, and nothing else."""
    return _STOCKS.fullmatch(thing.strip()) is not None


def is_of_markets_alone(topic: str | None) -> bool:
    """Whether all that a topic names is what shares or markets did: market reaction, Halden shares."""
    named = things(topic)
    return bool(named) and all(
        is_of_stocks_alone(each) or (is_of_markets(content_stems(each)) and not topic_stems(each))
        for each in named
    )


def tells_what_markets_did(number: int, case: Case) -> bool:
    """Whether a sentence of a paragraph tells what a share or a market did, or at what it stood. That somebody
    sold his shares, and what a stock exchange fined whom, is no move of any."""
    return any(
        tells_what_shares_did(sentence) or _tells_a_move(unquoted(sentence))
        for sentence in sentences(case.new.matter[number - 1])
    )


def _tells_a_move(said: str) -> bool:
    is_of_them = is_of_markets(content_stems(said)) and any(map(is_move, words_of(said.lower())))
    return is_of_them or _WENT_TO.search(said) is not None


def tells_what_shares_did(sentence: str) -> bool:
    """Whether a sentence tells, outside quotation marks, how a share or a bourse moved or at what it stood."""
    said = unquoted(sentence)
    return _OF_A_SHARE.search(said) is not None and _DID.search(said) is not None


def tells_by_how_much(sentence: str) -> bool:
    """Whether a sentence tells, outside quotation marks, by how much something went up or down, or to what:
    "Orvik fell 3 percent"."""
    return _WENT_TO.search(unquoted(sentence)) is not None


_OF_A_SHARE = pattern(
    r"(?i)(?<!market )(?<!\ba )(?<!per )(?<!each )\b(?:shares?|stocks?)\b(?! (?:issues?|sales?|offer\w*"
    r"|buy-?backs?|repurchases?|swaps?|options?|plac\w+|capital|splits?|holders?|purchases?|plans?|awards?))"
    r"|\b(?:bourse|index|points?|nasdaq|nyse|nikkei|kospi|topix|ftse|dax|dow jones|sensex|hang seng"
    r"|trad(?:e|ed|ing)|gainers|losers|decliners|\d{4} GMT)\b"
    r"|\b(?:clos|end|finish)ed (?:\w+ )?[\d.]+ ?(?:%|percent|pct|per cent) (?:higher|lower|firmer|weaker)\b"
)
"""A share, not a share issue, a market share or earnings per share; or what else copy names beside a price."""

_DID = pattern(
    r"(?i)\b(?:up|down|off|flat|unchanged|steady|higher|lower|firmer|weaker|add(?:ed|ing)(?= (?:about )?\d)"
    r"|(?:rose|fell|rise|rising|fall|gain|lost|losing|slid|slip|jump|climb|drop|surg|plung|tumbl|trad(?:ed|ing)\b"
    r"|clos|end|finish|open|edg|advanc|declin|sank|sink|soar|rall|eas(?:ed|ing)\b|shed|hit|doubl|tripl|halv)\w*)\b"
    r"|\b(?:is|are|was|were|stood) (?:\w+ )?at \W?\d"
)


def prices_untold(topic: str, case: Case) -> Nothing | None:
    """Why an update of shares cannot be so: no paragraph that changed has a word of shares or markets; or one
    of markets: nothing that came tells what went up or down, but what somebody says of it."""
    if _MARKETS.fullmatch(topic):
        return None if _tells_markets(case) else Nothing(Lack.SHARES)
    is_of_them = len(things(topic)) == 1 and is_of_shares(topic)
    is_told = any(_may_tell_price(topic, number, case) for number in case.altered)
    if is_of_them and not is_told:
        return Nothing(Lack.SHARES)
    return Nothing(Lack.OF_THE_KIND) if _closed_as_before(topic, case) else None


def no_price_told(topic: str, numbers: Collection[int], case: Case) -> bool:
    """Whether all that a topic names is what shares, markets or prices did, "ore prices", "market reaction",
    and nothing that changed in these paragraphs tells what any did, nor does anybody speak there, nor is what
    came of markets, or of the thing that has the price: "Investors cheered the move"."""
    named = [thing.strip() for thing in things(topic)]
    here = [number for number in numbers if number in case.altered]
    is_of_them = bool(named) and all(map(_OF_PRICES_ALONE.fullmatch, named))
    return (
        is_of_them
        and bool(here)
        and not any(_came_of_them(topic, n, case) or _may_tell_any_price(n, case) for n in here)
    )


_OF_PRICES_ALONE = pattern(
    r"(?i)(?:[\w.'’&-]+ ){0,3}(?:shares|stocks?|bourse|prices?|markets?|index|indexes|indices"
    r"|(?:share|stock|market)s? (?:prices?|markets?|reaction|moves?|activity|levels?|clos(?:e|es|ings?)))"
    r"(?: (?:to|at|in|through) [\w ]+)?"
)


def _came_of_them(topic: str, number: int, case: Case) -> bool:
    """Whether a paragraph is new and tells how markets, or what has the price that a topic names, took it: they
    cheered or shrugged, it halved. A trader who was shot, or a tanker that sank, is no price."""
    if not case.traces[number].is_new:
        return False
    for sentence in sentences(case.new.matter[number - 1]):
        stems = frozenset(content_stems(sentence))
        is_of_it = is_of_markets(stems) or (is_of_prices(topic) and mentions(topic, stems))
        if is_of_it and _TOOK_IT.search(sentence):
            return True
    return False


_TOOK_IT = pattern(
    r"(?i)\b(?:cheer|welcom|applaud|greet|shrug|ignor|brush|react|respon|fear|worr|fret|spook|jitter|nerv|calm|sooth"
    r"|reliev|punish|reward|dump|flee|fled|flock|pile|suspend|halt|shut|clos|rose|rise|rising|fell(?!ow)|fall|soar|surg|jump"
    r"|rall|tumbl|plung|slump|slid|drop|halv|doubl|tripl|steady|steadi|gain|climb|unchanged|advanc|eased|weaken"
    r"|strengthen|widen|narrowed|stride)\w*\b|\blittle changed\b|(?<=ed )\bflat\b"
)
"""How markets take news, in mind or in trading."""


def _may_tell_any_price(number: int, case: Case) -> bool:
    """Whether a sentence that came, or in which more than plain words did, tells what went up or down or what
    something costs; or whether somebody speaks in it."""
    found = case.traces[number]
    changed = " ".join((*found.came, *found.gone))
    is_moved = any(map(str.isdigit, changed)) or any(
        p.search(changed) for p in (_DID, _OF_A_SHARE, _HOUR)
    )
    if not (found.is_new or is_moved or somebody_speaks(changed)):
        return False
    return any(
        somebody_speaks(sentence)
        or tells_what_shares_did(sentence)
        or _tells_a_move(unquoted(sentence))
        or tells_what_it_costs(sentence)
        or (_DID.search(sentence) is not None and any(map(str.isdigit, sentence)))
        or _BOUGHT.search(sentence) is not None
        for sentence in fresh_sentences(number, case)
    )


_HOUR = pattern(
    r"(?i)\b(?:mid-?day|noon|morning|afternoon|early|late|open\w*|clos\w+|after-hours)\b"
)
"""The hour of a price, by which alone it may have been brought up to date: higher in midday trading."""

_BOUGHT = pattern(
    r"(?i)\b(?:bought|sold|paid|pays?|cost(?:s|ing)?|worth|valued|priced|charges?|fetch\w*|auctioned)\b"
)
"""What a thing was had for, which is its price: the ship was bought for 21 million."""


def _closed_as_before(topic: str, case: Case) -> bool:
    """Whether an update is of a closing price alone, and the sentence that tells how something closed stands as
    it stood, and none that came does."""
    if not (is_of_stocks_alone(topic) and _CLOSING.search(topic)):
        return False
    stand = (s for text in case.new.matter for s in sentences(text) if s.strip() in case.stood)
    came = (text for number in case.altered for text in fresh_sentences(number, case))
    return any(map(_tells_close, stand)) and not any(map(_tells_close, came))


def _tells_close(sentence: str) -> bool:
    """Whether a sentence tells, outside quotation marks, at what or by how much something closed."""
    said = unquoted(sentence)
    return _CLOSED.search(said) is not None and any(map(str.isdigit, said))


def tells_no_price(topic: str, numbers: Collection[int], case: Case) -> bool:
    """Whether a topic is of shares alone and no paragraph that changed among these may tell of any: "UPDATES
    stocks in para 10" over one in which the number of sailors changed."""
    is_of_them = _STOCKS.fullmatch(topic) is not None
    here = [number for number in numbers if number in case.altered]
    return is_of_them and bool(here) and not any(_may_be_of_shares(n, case) for n in here)


_STOCKS = pattern(
    r"(?i)(?:[\w.'’-]+ ){0,2}(?:shares|stocks?|bourse|(?:share|stock) (?:prices?|market|reaction))"
    r"(?: (?:to|at|in|through) (?:\w+ )?(?:clos(?:e|ing)|open(?:ing)?|trad(?:e|ing)|mid-?day))?"
)
"""Shares and nothing else: closing share price, shares to close; no share of votes, nor a market share."""


def _may_be_of_shares(number: int, case: Case) -> bool:
    """Whether a paragraph that changed may tell of shares: it is new, or what it says, or what came, may."""
    found = case.traces[number]
    came = " ".join(found.came)
    return found.is_new or _has_price(came, case) or is_of_share_words(case.altered[number])


def is_of_share_words(stems: frozenset[str]) -> bool:
    """Whether a text has a word of shares, or two that tell of markets among other things."""
    return not stems.isdisjoint(share_words()) or len(stems & _of_stock()) >= TELLING


def _has_price(text: str, case: Case) -> bool:
    """Whether a text has a sum or a percentage."""
    return any(figure.unit for figure in case.figures(text))


def no_price_went(topic: str, gone: Iterable[str], case: Case) -> bool:
    """Whether a removal is of shares alone and nothing that went may tell of any."""
    if _STOCKS.fullmatch(topic) is None:
        return False
    texts = tuple(gone)
    return not any(
        _has_price(text, case) or is_of_share_words(frozenset(content_stems(text)))
        for text in texts
    )


TELLING = 2
"""Words such as index, market, closed (2 to 3) by which a paragraph may tell what shares did."""


@cache
def _of_stock() -> frozenset[str]:
    return frozenset(map(stem, values(ENGLISH, "near_words")["stock"].split()))


_MARKETS = pattern(r"(?i)(?:the )?markets?")


def _may_tell_price(topic: str, number: int, case: Case) -> bool:
    """Whether what came into a paragraph may be the price of a share: it names shares, or brings a figure where
    a market is told of by what it did, or something went by so much to so much."""
    found, text = case.traces[number], " ".join(case.traces[number].came)
    told = (
        "shares" if is_of_stocks_alone(topic) else topic
    )  # what a firm did is no price of its own
    if mentions(told, frozenset(content_stems(text))):
        return True
    if not (found.is_new or any(map(str.isdigit, text))):
        return False
    said = [unquoted(sentence) for sentence in fresh_sentences(number, case)]
    return any(_TRADED.search(sentence) or _WENT_TO.search(sentence) for sentence in said)


def _tells_markets(case: Case) -> bool:
    """Whether anything that came tells what went up or down, outside quotation marks."""
    came = (text for number in case.altered for text in fresh_sentences(number, case))
    return any(_MOVED.search(said) and any(map(str.isdigit, said)) for said in map(unquoted, came))


def tells_price(part: str, sentence: str) -> bool:
    """Whether a sentence tells what a share or a market did, or how it closed where the part says so."""
    said = unquoted(sentence)
    is_of_it = is_of_markets(content_stems(said))
    is_told = any(map(str.isdigit, said)) or not _PRICE.search(part)
    is_close = _CLOSED.search(said) is not None or _is_of_the_day(said)
    did = is_close if _CLOSING.search(part) else _MOVED.search(said) is not None
    return is_of_it and is_told and did


def _is_of_the_day(said: str) -> bool:
    """Whether something rose by so much to a price on a day, at no hour of it, which may be how it closed."""
    days = weekday_names()
    return (
        _WENT_TO_PRICE.search(said) is not None
        and any(word.lower() in days for word in words_of(said))
        and not (_HOUR.search(said) or _STILL_TRADED.search(said))
    )


_WENT_TO_PRICE = pattern(
    r"(?i)\b(?:rose|fell|gained|lost|added|shed|slid|jumped|dropped|climbed|slipped|advanced|declined) "
    r"(?:[a-z]+ ){0,3}[\d.]+ ?(?:%|percent|pct|per cent),? to \W{0,2}\d"
)
_STILL_TRADED = pattern(r"(?i)\b(?:trad(?:e|es|ing)|hours?|gmt|by \d|session|pre-?market)\b")


def prices_unspoken(topic: str | None, case: Case) -> frozenset[int]:
    """The new paragraphs that tell what a share did and in which nobody speaks, under a topic of words alone:
    "adds company comments" is not of what its shares did at the close."""
    if is_of_markets(content_stems(topic or "")) or not all(map(is_speech, things(topic))):
        return frozenset()
    new = [n for n in case.altered if case.traces[n].is_new and not case.traces[n].starts_quoting]
    return frozenset(n for n in new if _opens_with_shares(case.new.matter[n - 1]))


def _opens_with_shares(text: str) -> bool:
    said = next(iter(sentences(text)), "")
    is_of_them = not share_words().isdisjoint(content_stems(said))
    return is_of_them and tells_price("shares", said) and not somebody_speaks(text)


_PRICE = pattern(r"(?i)\b(?:price|prices|close|closing)\b")
_CLOSING = pattern(r"(?i)\b(?:closes?|closings?)\b")
_CLOSED = pattern(r"(?i)\b(?:clos|end|finish|settl)\w*\b")
_TRADED = pattern(
    r"(?i)\b(?:shares|stocks?|bourse|trad(?:ed|ing)|clos(?:ed|ing)(?! to\b)"
    r"|close(?= (?:at|up|down|\w*er|flat|unchanged|little|above|below|near)\b| \W?\d)"
    r"|index|points?|kospi|nikkei|dow|nasdaq|nyse)\b"
)
"""What is said of a share; a deal that is expected to close in weeks is none."""
_WENT_TO = pattern(
    r"(?i)\d ?(?:%|percent|pct|per cent|cents?|pence)\W.{0,12}\b(?:to|at) \W{0,2}\d"
    r"|\b(?:up|down|off|rose|fell|gained|lost|added|shed|slid|jumped|dropped|climbed)"
    r" (?:(?:as|much|more|less|than|by|about|nearly|almost|over) ){0,3}\S+ ?"
    r"(?:%|percent|pct|per cent)"
)
_MOVED = pattern(
    r"(?i)\b(?:up|down|off|flat|unchanged|steady|higher|lower|firmer|weaker|at|to|by"
    r"|(?:rose|fell|ris|fall|gain|los|slid|slip|jump|climb|drop|surg|plung|tumbl|trad|clos|end|finish|open|edg|add"
    r"|advanc|declin|sank|sink|soar|rall|eas|shed|hit|stood|worth|valu|sell|sold|buy|bought|pric|cost)\w*)\b"
)
"""How a price is told: up 2 percent, at $18.40."""
