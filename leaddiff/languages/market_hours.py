"""Market hours: the hours of the day to which a report of a market is brought: "UPDATES to close", "to New York
open", "prices to afternoon trade". Whoever names one brings the prices of that hour, and nothing else."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern

_CENTRES = (
    r"(?:u\.?s\.?|u\.?k\.?|wall street|new york|chicago|toronto|sao paulo|london|paris|frankfurt|zurich|milan"
    r"|madrid|stockholm|europe|moscow|istanbul|johannesburg|mumbai|singapore|hong kong|shanghai|taipei|seoul"
    r"|tokyo|asia|sydney|european|asian|japanese|chinese|german|indian)"
)
"""Where markets are that a report is brought to."""
_WHOSE = rf"(?:the )?(?:{_CENTRES}(?:['’]s)? )?"
_MARKET = (
    r"(?:(?:stock |share |bond |cash )?"
    r"(?:markets?|stocks|trad(?:e|ing)|session|dealings|prices|levels)|day)"
)
_PART = r"(?:midday|mid-day|noon|(?:mid-?)?morning|(?:mid-?)?afternoon|mid-?session|after-hours)"
_END = r"(?:clos(?:e|es|ing)|open(?:ing)?|settle(?:ment)?|end)"
_HOUR = (
    rf"{_WHOSE}(?:{_MARKET}['’]?s? )?(?:(?:early|late|mid) )?(?:{_PART}|{_END})(?: {_MARKET})?"
    rf"(?: (?:of|in|on) {_WHOSE}(?:{_MARKET}|Wall Street))?"
)
_WORDS = ("clos", "open", "settle", "mid", "noon", "morning", "after", "end", "levels", "late ")
_NAMED = pattern(
    rf"(?i)(?:market |stock |share )?(?:prices?|levels?|quotes?|moves?|activity) (?:to|at|as of) {_HOUR}"
    rf"|{_WHOSE}(?:(?:(?:early|late|mid) )?{_PART}|early|late) {_MARKET}|(?:closing |opening )?levels"
    rf"|{_WHOSE}(?:market )?(?:{_PART}|close|open)(?: of {_WHOSE}{_MARKET})?"
    rf"|(?:opening|closing|end) of {_WHOSE}{_MARKET}",
    has=(*_WORDS, "early "),
)
_WHERE = pattern(rf"(?i)\b{_CENTRES}(?:['’]s)? (?={_MARKET}|{_PART}|close|open\b)")
_TO = pattern(rf"(?i)(?:to|at|through|until) {_HOUR}(?=\W*$|[,;)]|\.\s| and )", has=_WORDS)


def by_market_hour(thing: str) -> str:
    """A thing of a note; what markets did by an hour, and nothing else, by a name that any hour has.

    >>> by_market_hour("prices to New York close"), by_market_hour("afternoon trading")
    ('market close', 'market levels')
    >>> by_market_hour("opening of school"), by_market_hour("close friends")
    ('opening of school', 'close friends')
    """
    if not _NAMED.fullmatch(thing):
        return thing
    is_of_the_end = any(word in thing.lower() for word in ("clos", "settle"))
    return "market close" if is_of_the_end else "market levels"


def leads_to_market_hour(text: str, at: int) -> bool:
    """Whether words from ``at`` on, "to" the first of them, say to which hour a report is brought.

    >>> leads_to_market_hour("Updates to U.S. midday, adds quotes", 8)
    True
    >>> leads_to_market_hour("Updates to close loophole, adds quotes", 8)
    False
    """
    return _TO.match(text, at) is not None


def without_centres(note: str) -> str:
    """A note without where the market is whose hours it names, which copy of that market need not say again.

    >>> without_centres("updates with New York close")
    'updates with close'
    """
    return _WHERE.sub("", note)
