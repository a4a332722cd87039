"""Topics: how far the words of a claim reach into the copy. Topics are paraphrase, so they may
widen what a claim covers and colour a reason, and never refute a claim by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, rows, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem

NEAR_WORDS = 2
"""Words near a topic in meaning (2 to 3) by which a paragraph that does not name it is its matter."""

GOES_ON, LEADS_UP = 3, 2
"""Altered paragraphs in a row after one that names the matter of a topic, and before it, that may still be of
it (2 to 5; 1 to 3): "he said" goes on for a few; a whole new story below is another matter."""


@lru_cache(maxsize=1000)
def topic_stems(topic: str | None) -> frozenset[str]:
    """The stems of a topic that name its matter: of "foreign ministry's comments", foreign and
    ministry; of "comments from 31 residents" the residents, of whom nothing counts 31 dead; of "comments from
    Friday" the day, which beside any other matter tells when it was and no more; of "prices to settlement" no
    more than of "closing prices"."""
    stems = frozenset(content_stems(topic or "")) - generic_stems()
    if not stems.isdisjoint(_SETTLING) and is_at_settlement(topic):
        stems -= _SETTLING
    stems = stems - _calendar() or stems
    return frozenset(filter(str.isalpha, stems)) if is_speech(topic) else stems


def is_at_settlement(topic: str | None) -> bool:
    """Whether a topic is of prices at settlement, those of the day; a settlement in court is a matter."""
    return _AT_SETTLEMENT.search(topic or "") is not None


_SETTLING = frozenset(map(stem, ("settlement", "settle")))
_AT_SETTLEMENT = pattern(
    r"(?i)\b(?:prices?|levels?|quotes?) (?:to|at|as of) (?:the )?settle(?:ment)?\b"
    r"|\bsettlements? (?:prices?|levels?|quotes?)\b",
)


def things(topic: str | None) -> list[str]:
    """The things a topic names, one by one; a number alone, as of a date cut at its comma, is none, nor is one
    more of the figures by which is told which is meant: quarters of 5.6 and 3.2 percent growth."""
    topic = topic or ""
    parts = _PARTS.split(topic)
    if len(parts) > 1 and _AND_A_FIGURE.search(topic):
        parts = _with_what_tells_which(topic)
    return [part for part in parts if any(map(str.isalpha, part))]


_PARTS = pattern(r",|;|\band\b")
"""What parts one thing of a topic from the next."""
_AND_A_FIGURE = pattern(r"(?i)\band(?= (?:of |for )?[$€£¥]?\d)", has=("and ",))


def _with_what_tells_which(topic: str) -> list[str]:
    """The parts of a topic, of which one that opens on a figure goes with the date or name before it, where
    that is told by a figure as well."""
    found = list[str]()
    start = 0
    for cut in (*_PARTS.finditer(topic), None):
        part = topic[start : cut.start() if cut else len(topic)]
        if (
            start
            and _AND_A_FIGURE.match(topic, start - len("and"))
            and _IS_TOLD_BY.match(found[-1])
        ):
            found[-1] += f"and{part}"
        else:
            found.append(part)
        start = cut.end() if cut else len(topic)
    return found


def is_told_by_figures(thing: str) -> bool:
    """Whether a thing is dates or names that are told by a figure each: months of 12 and 15 sales."""
    return _AND_A_FIGURE.search(thing) is not None and _IS_TOLD_BY.match(thing) is not None


_IS_TOLD_BY = pattern(
    r"(?i)\W*(?:the )?(?:[a-z]+ )?"
    r"(?:years?|quarters?|months?|weeks?|weekdays?|days?|dates?|times?|periods?"
    r"|names?|spellings?|titles?|places?|locations?)"
    r" (?:of|for|when|where|that|with|(?:in |on |at )?which)\b.*\d"
)
"""A date or name that a figure tells from others: months of 12 million; names of firms that sold 40."""


def mentions(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text, given by its stems, names the matter of a topic."""
    return not topic_stems(topic).isdisjoint(stems)


def generic_stems() -> frozenset[str]:
    """Stems that name a kind of material rather than a matter, and reach everywhere."""
    return _stems_of("generic")


@cache
def _calendar() -> frozenset[str]:
    """The stems of the days of the week and of the months."""
    named = (word for table in ("weekdays", "months") for word, *_ in rows(ENGLISH, table))
    return frozenset(map(stem, named))


def abstract_stems() -> frozenset[str]:
    """Stems that say what sort of thing is told and are seldom named where it is."""
    return _stems_of("abstract")


@cache
def _stems_of(kind: str) -> frozenset[str]:
    return frozenset(map(stem, groups(ENGLISH, "topic_words")[kind]))


@cache
def kin() -> tuple[frozenset[str], ...]:
    """Stems that tell of one matter: a topic's toll is the text's dead and missing."""
    named = values(ENGLISH, "near_words")
    others = (words for matter, words in named.items() if matter != "toll")
    return _toll(), *(frozenset(map(stem, words.split())) for words in others)


@cache
def _toll() -> frozenset[str]:
    fates = groups(ENGLISH, "tolls")
    words = values(ENGLISH, "near_words")["toll"].split()
    told = chain(words, fates["dead"] - _ALSO_A_VERB, fates["hurt"], fates["missing"])
    return frozenset(map(stem, told))


_ALSO_A_VERB = {"lives"}
"""Whose stem is that of living: where people live nobody need have died."""


def may_mention(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text may speak of a topic: it names it, or has a word near it in meaning. A topic that
    names no matter ("more details") is spoken of by any text."""
    wanted = topic_stems(topic) - abstract_stems()
    if not wanted or not wanted.isdisjoint(stems):
        return True
    return _is_kin(topic or "", stems)


def is_of_shares(topic: str | None) -> bool:
    """Whether a topic speaks of the price of a share, which is no figure of the company's own."""
    return not _SHARES.isdisjoint(words_of((topic or "").lower()))


_SHARES = frozenset(("share", "shares", "stock"))


def tells_of_shares(stems: frozenset[str]) -> bool:
    """Whether a text has a word that tells what shares did."""
    return not share_words().isdisjoint(stems)


@cache
def share_words() -> frozenset[str]:
    """Stems that tell what shares did."""
    return frozenset(map(stem, values(ENGLISH, "near_words")["shares"].split()))


def tells_toll(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a topic is the toll and a text tells of dead, hurt or missing, under whatever name."""
    return is_toll(topic or "") and not _toll().isdisjoint(stems)


def is_toll(topic: str) -> bool:
    """Whether a topic is the toll, under whatever name, and nothing else; a missing word is nobody lost."""
    wanted = topic_stems(topic)
    return bool(wanted) and wanted <= _toll() and not _LACKED.search(topic)


_LACKED = pattern(
    r"(?i)\bmissing (?:[\"'“‘`]|(?:words?|references?|mentions?|quotes?|(?:by|date)?lines?|links?"
    r"|details?|information|context)\b)",
    has=("missing",),
)
"""What may be missing in copy, as people may be at sea."""


def is_near(topic: str, stems: frozenset[str]) -> bool:
    """Whether a text has words enough near a topic to be its matter: of "new results" the ballots that the
    election commission has counted."""
    said = content_stems(topic)
    return any(len(near & stems) >= NEAR_WORDS and not near.isdisjoint(said) for near in kin()[1:])


def is_speech(topic: str | None) -> bool:
    """Whether a topic speaks of what somebody said: comments, a statement, reax; market quotes are prices."""
    spoken = groups(ENGLISH, "speech_signs")["topic"]
    return not spoken.isdisjoint(words_of(_PRICE_QUOTES.sub("", topic or "").lower()))


_PRICE_QUOTES = pattern(
    r"(?i)\b(?:markets?|stocks?|shares?|prices?|bonds?|currency|futures|closing) quotes?\b",
    has=("quote",),
)


def may_speak_of(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text speaks of the matter of a topic, be it the toll under another name. One that names
    no matter is spoken of by any text."""
    return not topic_stems(topic) or mentions(topic, stems) or tells_toll(topic or "", stems)


def reach(
    topic: str | None, altered: Mapping[int, frozenset[str]], spoken: frozenset[int] | None = None
) -> frozenset[int] | None:
    """The altered paragraphs (number -> stems) that a topic speaks of: those that name its matter,
    with the altered ones next to them, and the lead. None: it may speak of any of them, because a
    part of it names no matter or stands nowhere in its own words (a paraphrase). In the paragraphs
    ``spoken`` somebody speaks: of what was added, "comments" are those; None where the topic is of more."""
    found = [_naming(part, altered, spoken) for part in things(topic) or [""]]
    if not all(found):
        return None
    return frozenset(_grown(set().union(*found), altered)) | {1}


def naming(
    topic: str | None, altered: Mapping[int, frozenset[str]], spoken: frozenset[int] | None = None
) -> set[int]:
    """The altered paragraphs that name the matter of a topic, or of a part of it."""
    return set[int]().union(*(_naming(part, altered, spoken) for part in things(topic)))


def _naming(
    part: str, altered: Mapping[int, frozenset[str]], spoken: frozenset[int] | None
) -> set[int]:
    """The paragraphs that name a part of a topic; where none does, those that are most like it: that tell a
    toll, have a word near its own, or are of the kind that it calls its matter."""
    if spoken is not None and _is_of_bodies(part):
        return {n for n, stems in altered.items() if n in spoken or mentions(part, stems)}
    if _says_no_matter(part):
        return set()
    if is_of_shares(part) and (spoken is not None or topic_stems(part)):
        return {n for n, stems in altered.items() if not share_words().isdisjoint(stems)}
    if spoken is not None and _OF_WHAT_COMES.search(part) and not _A_NAME.search(part):
        return {n for n, stems in altered.items() if mentions(part, stems) or _is_kin(part, stems)}
    for is_of_it in (mentions, tells_toll, *(() if spoken is None else (_is_kin,))):
        found = {n for n, stems in altered.items() if is_of_it(part, stems)}
        if found:
            return _by_telling_words(part, found, altered)
    if topic_stems(part) or not is_speech(part):
        return set()
    if is_of_markets(content_stems(part)):
        return {n for n, stems in altered.items() if tells_of_markets(stems)}
    return set(spoken.intersection(altered)) if spoken is not None else set()  # an update is more


_OF_WHAT_COMES = pattern(r"(?i)\b(?:forecasts?|guidance|projections?)$")
"""What a firm says will come, which copy tells as what it expects."""

_A_NAME = pattern(r"\b[A-Z]")


def _by_telling_words(
    part: str, found: set[int], altered: Mapping[int, frozenset[str]]
) -> set[int]:
    """Those of the paragraphs in which a part of a topic is named that have more of it than its commonest word:
    "hardware revenue" is of no other revenue where the hardware is told. One word that is no name, far from a
    paragraph with two, is of something else. Who speaks is soon called in short, "the ministry"."""
    wanted = topic_stems(part)
    times = Counter(each for number in found for each in wanted & altered[number]).most_common(2)
    if is_speech(part) or len(times) < 2:
        return found
    told = [number for number in found if len(wanted & altered[number]) > 1]
    near = found & (_grown(told, altered) | _with_name_of(part, altered)) if told else found
    if times[0][1] == times[1][1]:
        return near
    return {number for number in near if wanted & altered[number] != {times[0][0]}}


def _with_name_of(part: str, altered: Mapping[int, frozenset[str]]) -> set[int]:
    """The paragraphs that have a name in a part of a topic: of "Halden engine sales" Halden."""
    called = " ".join(word for word in words_of(part) if word[:1].isupper() and not word.isupper())
    return {number for number, stems in altered.items() if mentions(called, stems)}


def _is_of_bodies(part: str) -> bool:
    """Whether a part of a topic is the comments of companies, who speak under their names: bank comments."""
    return is_speech(part) and bool(topic_stems(part)) and topic_stems(part) <= _bodies()


def _says_no_matter(part: str) -> bool:
    """Whether a part of a topic tells no more than "background" does: history of company."""
    wanted = topic_stems(part) - abstract_stems()
    return not _PAST.isdisjoint(words_of(part.lower())) and bool(wanted) and wanted <= _bodies()


_PAST = frozenset(("background", "context", "history"))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(stem, table_words(ENGLISH, "bodies")))


def _is_kin(part: str, stems: frozenset[str]) -> bool:
    """Whether a text has a word near one of a topic's in meaning."""
    wanted = topic_stems(part) - abstract_stems()
    return any(not near.isdisjoint(wanted) and not near.isdisjoint(stems) for near in kin())


def is_of_markets(stems: Collection[str]) -> bool:
    """Whether words are of markets: "market reaction" is the bond prices, and what the dollar did."""
    said = frozenset(stems)
    return not said.isdisjoint(_market_words()) or said >= _WALL_STREET


def tells_of_markets(stems: frozenset[str]) -> bool:
    """Whether a text is of markets, by more than an index, which may be of homes if it did not close."""
    return is_of_markets(stems) and stems & (_market_words() | _AT_THE_CLOSE) != _INDEX


@cache
def _market_words() -> frozenset[str]:
    return frozenset(map(stem, values(ENGLISH, "near_words")["market"].split()))


_INDEX = frozenset(("index",))
_AT_THE_CLOSE = frozenset(content_stems("closed points"))
_WALL_STREET = frozenset(("wall", "street"))


def _grown(numbers: Iterable[int], altered: Mapping[int, frozenset[str]]) -> set[int]:
    """The numbers and the altered paragraphs that go on from them in an unbroken run, or lead up to them."""
    grown = set(numbers)
    for number in tuple(grown):
        for step, most in ((1, GOES_ON), (-1, LEADS_UP)):
            for beside in range(number + step, number + step * (most + 1), step):
                if beside not in altered:
                    break
                grown.add(beside)
    return grown
