"""Furniture: the codes and links that terminals and desks put into copy, which say nothing in it."""

from __future__ import annotations

import re
from functools import cache

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, rows, source

_RIC = r"\.?[A-Z0-9]{1,8}[a-z]?(?:_p)?\.[A-Z]{1,3}"
"""A Reuters instrument code: the stock, a point, the exchange (HSBA.L, BRKa.N, VOWG_p.DE, 0005.HK)."""

_NO_CODE = (
    r"(?!(?:U\.[SKN]|E\.U|D\.C|S\.A|N\.[VYCDHJM]|A\.[GDM]|P\.M|L\.[PA]|B\.C|R\.I|I\.D|J\.[A-Z])\b)"
)
"""Initials in whose last letter nobody sees an exchange, though they are built like a code."""

_EXCHANGES = (
    r"NYSE(?:[ ]?(?:American|Arca|MKT))?|Nasdaq|NASDAQ|NasdaqG[SM]|AMEX|LSE|LON|AIM|TSXV?|TSE|TYO|ASX|HKEX|HKG|"
    r"SEHK|KRX|KOSPI|KOSDAQ|SGX|NSE|BSE|FRA|ETR|EPA|AMS|SWX|OTC[A-Z]{0,5}|Euronext|ISIN|WKN|RIC"
)

_SIGNED = (
    r"[A-Z][\w.'’-]*(?:[\s,;]+(?:[A-Z][\w.'’-]*|and|in|at|by|with|additional|reporting|writing|editing"
    r"|de|da|van|von|der|bin|al)(?![\w.'’-]))*[\s.;]*"
)
"""Who signs a copy: names, where they are and what else they did. "(Reporting by police was false)" is
copy."""

_CODES = pattern(
    rf"""
      [(\[<]\s*(?:{_NO_CODE}{_RIC}|\.[A-Z][A-Z0-9]{{1,13}}|[A-Z]{{2,5}}=[A-Z]{{0,4}})
        (?:[\s,;]+(?:{_RIC}|\.[A-Z][A-Z0-9]{{1,13}}))*\s*[)\]>]                 # (HSBA.L) <.SPX> [JPY=]
    | \(\s*(?:{_EXCHANGES})\s*[:;]\s*[A-Za-z0-9./-]{{1,14}}\s*\)              # (NYSE: GS) (KRX: 005930)
    | \([A-Z]{{2,6}}:[ ]?[A-Z]{{1,5}}(?:\.[A-Z])?\)                            # (OHX: KLH), of any exchange
    | (?<![\w.@/]){_NO_CODE}[A-Z0-9]{{1,8}}[a-z]?(?:_p)?\.[A-Z]{{1,2}}(?![\w.]|['’-]\w)    # CXP.AS
    | (?<![\w.])\.[A-Z][A-Z0-9]{{1,13}}(?:\.[A-Z]{{1,2}})?(?!\w)             # .DJI
    | \b(?:For[ ](?:more[ ])?(?:[a-z]+[ ]){{0,3}}[a-z]+,?[ ])?[Ss]ee:?[ ](?=[(\[<]\s*ID\s*:)
        [(\[<]\s*ID\s*:[^\])>]{{0,40}}[\])>]\.?                       # For details, see <ID:nL8N0XY0ZW>
    | \((?:Additional[ ][a-z]+|Reporting|Writing|Editing)[ ](?:[a-z]+[ ]){{0,2}}[Bb]y[ ]{_SIGNED}\)
        (?![ ]?[a-z,])
    | [(\[<]\s*(?:ID|KEYWORD|SLUG|RIC|CODE)\s*:[^\])>]{{0,40}}[\])>]          # [ID:nL5N0AB1CD]
    | [(\[<]?\bn[A-Z]{{1,4}}(?=[A-Z0-9]*\d{{3}})[A-Z0-9]{{4,12}}\b[\])>]?      # nN01234567
    | [(\[<]?\b[A-Z]{{2,4}}20\d{{12,18}}\b[\])>]?                              # (AEN20260209001200315)
    | \bAP-[A-Z]{{2}}-\d\d-\d\d-\d\d[ ]\d{{4}}[A-Z]{{3}}\b
    | [(\[<]?\b(?:https?://|www\.)[^\s<>"”]+ | [(\[<]?\b(?:bit\.ly|reut\.rs|t\.co|youtu\.be|goo\.gl)/\w+[)\]>]?
    | [(\[<]?(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|int|kr|uk)/[^\s<>"”)]*[)\]>]?
    | \(\s*(?:here|click[ ]here)\s*\)
    | \((?:[A-Z]{{0,3}}[$€£¥][ ]?)?1(?:\.0+)?[ ]?(?:[A-Za-z]+[ ]?){{0,2}}=[ ]?
        [^()=]{{1,40}}(?:=[^()=]{{1,40}}){{0,2}}\)                               # ($1 = 0.78 euros)
    | \^{{4,}}(?:[^^]{{0,160}}\^{{4,}})?        # a row of carets, and what stands between two
    """,
    re.VERBOSE,
)
_PLAIN_SIGNS = ("=", "://", "www.", "AP-", "^^^^", "iting by ", "orting by ")
_SIGNS = (
    pattern(r"\.(?:[A-Z]{1,3}(?![\w.])|(?<![\w.]\.)[A-Z]|[a-z]{2,3}/)"),
    pattern(r"[(\[<]\s*[A-Za-z ]{1,16}[:;]"),
    pattern(r"n(?<!\wn)[A-Z]"),
    pattern(r"20\d{12}"),
    pattern(r"here\s*\)"),
)
"""One of these stands in every text with furniture, and in little other copy: no U.S. is taken for one. Each
opens with a plain character, so that a text is looked through at a tenth of the cost of all in one."""

_BLANKS = pattern(r"[ \t]+(?=[ \t,.;:!?])")
_EDGES = ".,;:!?"


def without_furniture(text: str) -> str:
    """The text without stock codes, story codes, item numbers, links and credits in brackets: a terminal
    puts them in and takes them out, and they are nobody's change (the wire's own ``(HSBA.L)``,
    ``[ID:nL5N0AB1CD]``, with "For details, see" before it).

    >>> without_furniture("Orvik (ORVG.DE) said it would pay. [ID:nL5N0AB1CD]")
    'Orvik said it would pay.'
    """
    has_plain_sign = any(map(text.__contains__, _PLAIN_SIGNS))
    if not has_plain_sign and not any(sign.search(text) for sign in _SIGNS):
        return text
    bare = _CODES.sub(_rest, text)
    return text if bare == text else _BLANKS.sub("", bare).rstrip(" ") if bare else bare


def symbols_in(text: str) -> tuple[str, ...]:
    """The stock symbols of a text, in brackets or bare.

    >>> symbols_in("Orvik (ORVG.DE) led the index .SPX, Halm HLMQ.PK fell [ID:nL5N0AB1CD]")
    ('(ORVG.DE)', '.SPX', 'HLMQ.PK')
    """
    found = (code[0].strip() for code in _CODES.finditer(text))
    return tuple(code for code in found if _SYMBOL.fullmatch(code))


def rates_in(text: str) -> tuple[str, ...]:
    """The rates in brackets at which a text turns one money into another.

    >>> rates_in("It paid 9 million crowns (ORVG.DE). ($1 = 10.87 crowns)")
    ('($1 = 10.87 crowns)',)
    """
    found = (code[0].strip() for code in _CODES.finditer(text)) if "=" in text else ()
    return tuple(code for code in found if code[-1:] == ")" and "1" in code.partition("=")[0])


def hours_in(text: str) -> tuple[str, ...]:
    """The hours of a text that have their zone.

    >>> hours_in("Shares fell at 1430 GMT (9:30 a.m. EST) and at noon.")
    ('1430 GMT', '9:30 a.m. EST')
    """
    return tuple(found[0] for found in _HOUR.finditer(text))


_HOUR = pattern(
    r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.? (?:[A-Z]{2,4}|local)\b|\b[0-2]?\d:?[0-5]\d (?:GMT|UTC|CET)\b"
)


def references_in(text: str) -> tuple[str, ...]:
    """The numbers of other stories that a text points to.

    >>> references_in("For more, see nN14389680 Orvik (ORVG.DE) fell [ID:nL5N0AB1CD]")
    ('nN14389680', '[ID:nL5N0AB1CD]')
    """
    found = (code[0].strip() for code in _CODES.finditer(text))
    return tuple(code for code in found if _REFERENCE.search(code))


_REFERENCE = pattern(r"\bID\s*:|^[(\[<]?n[A-Z]{1,4}[A-Z0-9]*\d{3}")

_SYMBOL = pattern(
    rf"[(\[<]?\s*(?:(?!ID|RIC|SLUG|CODE|KEYWORD)(?:{_EXCHANGES}|[A-Z]{{2,6}})\s*[:;][^()]+|(?:[\s,;]*(?:{_RIC}|\.[A-Z][\w.]+))+)\s*[)\]>]?"
)


def points_elsewhere(text: str) -> bool:
    """Whether a line says no more than where a picture, a film or a table is to be found: "See a video",
    "For a graphic on steel prices, click here". It is none of the story.

    >>> points_elsewhere("For a video of the plant, see: here"), points_elsewhere("See a doctor, he said.")
    (True, False)
    """
    may_bid = len(text) < _LONGEST_POINTER and any(map(text.lower().__contains__, _BIDS))
    return may_bid and _POINTER.match(text) is not None


def bids_elsewhere(text: str) -> bool:
    """Whether a line is an address, or bids the reader look at one in a single sentence: what closes copy and
    is none of it. An address given in passing ("it said on its website www.example.com") makes no such line.

    >>> bids_elsewhere("For more, see www.example.com"), bids_elsewhere("It opens at 9, www.example.com says.")
    (True, False)
    """
    if len(text) > _LONGEST_BIDDING or not _ADDRESS_SIGN.search(text) or not _ADDRESS.search(text):
        return False
    said = _ADDRESS.sub(_HERE, text).strip(_AROUND)
    label = said.removesuffix(_HERE).rstrip()
    if not label or (label[-1:] == ":" and len(label.split()) <= _LABEL_WORDS):
        return said.endswith(_HERE)
    is_bid = _LED_TO.search(said) is not None and _bidding().match(said) is not None
    return is_bid and not _STATES.search(said)


_LONGEST_BIDDING = 160  # characters
_LABEL_WORDS = 3  # "Full coverage:", "On the web:"
_HERE = "\0"  # stands for an address
_LED_TO = pattern(
    r"(?i)(?:\b(?:at|on|to|via|from|see|visit|click|tap|read|watch|follow)|[:,]) ?\0[.)]*"
    r"(?: (?:for|to|and|on)\b|$)"
)
_AROUND = " ()[]*_-–—>."
_STATES = pattern(
    r"(?i)[\"“]|[.?!] |\b(?:said|says|is|are|was|were|has|have|had|will|would|can|could|according)\b"
)
_ADDRESS_SIGN = pattern(
    r"[.@][A-Za-z]\w|://"
)  # one stands in every address, none in "U.S." and "p.m."
_ADDRESS = pattern(
    r"(?i)(?:https?://|www\.)[^\s<>\"”)]+|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|int|info|kr|uk"
    r"|de|fr|jp|cn|in|eu|io|tv|me)(?![\w.-])(?:/[^\s<>\"”)]*)?|(?<![\w.])@\w{3,}"
)


@cache
def _bidding() -> re.Pattern[str]:
    bids, aims = (
        source(word for word, kind in rows(ENGLISH, "pointers") if kind == wanted)
        for wanted in ("bid", "aim")
    )
    return re.compile(
        rf"(?i)(?:{bids})(?![\w-])|(?:{aims})(?![\w-]).*"
        r"[, ](?:see|visit|click|tap|go to|log on|check|follow|read|watch)\b"
    )


_LONGEST_POINTER = 120  # characters
_ART = (
    r"\b(?:video|graphic|chart|photo|picture|slide ?show|interactive|multimedia|gallery|factbox"
    r"|timeline|table|link)s?\b"
)
_BIDS = ("see", "click", "watch", "view", "visit", "go to")
"""One of them stands in every line that points elsewhere."""

_POINTER = pattern(
    rf"(?i)\W*(?=[^\"“”]*{_ART})(?:(?:for|to (?:see|watch|view)) [^\"“”.]{{0,70}},? (?:please )?"
    r"(?:see|click)\b|(?:please )?(?:see|click|watch|view)\b(?! of))[^\"“”]{0,60}$"
    r"|\W*for (?:more|further|full)\b(?! than)[^\"“”.]{0,70}"
    r"(?:,? (?:please )?(?:click|visit)|, (?:please )?(?:see|go to))\b[^\"“”.]{0,40}\W*$"
)


def _rest(found: re.Match[str]) -> str:
    """What stands on of a code: the stop or comma behind a link, which belongs to the sentence."""
    last = found[0][-1]
    return last if last in _EDGES else ""
