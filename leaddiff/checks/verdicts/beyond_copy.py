"""Beyond copy: claims on what the copy does not carry, a trashline, codes, a release date, and on
symbols, which are none of its matter."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.nouns.claims import Action, Claim, Ruling, Target, Verdict
from leaddiff.nouns.grounds import Anywhere

_OPENING = pattern(
    r"(?:(?:the|a|an|its|typos?|errors?|missing|wrong|incorrect|extraneous|stray|extra|in|of|on|to) )+"
)


def names_what_no_copy_carries(claim: Claim) -> bool:
    """Whether all that a claim without a place names is furniture that does not travel with the copy:
    "corrects trashline", "Retransmitting to fix release date"."""
    if claim.target is not Target.BODY or claim.place is not None or not claim.topic:
        return False
    topic = claim.topic.lower()
    opening = _OPENING.match(topic)
    return topic[opening.end() if opening else 0 :] in table_words(ENGLISH, "beyond_copy")


def is_of_a_table_elsewhere(claim: Claim, case: Case) -> bool:
    """Whether a claim is of a table, and all that changed stands in sentences: no copy has the table, and of
    what changed there other claims are."""
    is_placeless = claim.target is Target.BODY and claim.place is None
    is_meant = _IN_A_TABLE.search(claim.clause) and not _OF_A_LEAGUE.search(claim.clause)
    if not is_placeless or not is_meant:
        return False
    changed = (case.new.matter[number - 1] for number in case.altered)
    return all(_ENDS_SENTENCE.search(text) for text in changed)


_IN_A_TABLE = pattern(r"(?i)\bin (?:the |its )?(?:accompanying )?tables?\W*$")
_OF_A_LEAGUE = pattern(
    r"(?i)\b(?:places?|positions?|standings?|ranks?|rankings?|spots?|leagues?|points)\b"
)
"""What is said of a table in words: Osta is third in the table."""

_ENDS_SENTENCE = pattern(r"[.?!][\"”’')]*\s*$")

_KIND = r"(?:stock|ticker|company|index|share|trading|instrument|Reuters)"
_CODES = r"(?<!trading )codes?(?! of (?!(?:the|its|both|all)\b)(?-i:[a-z]))"
"""The codes of a company or of all companies, and no code of conduct."""

_SYMBOL = pattern(
    rf"(?i)(?:(?:(?!and\b)[\w'’&.-]+ ){{0,4}}?{_KIND}(?:,? and {_KIND})? (?:symbols?|tickers?|{_CODES})"
    r"|(?:(?!and\b)[\w'’&.-]+ ){0,2}?(?:tickers?|RICs?))(?: (?:for|of|to) .+)?",
    has=("symbol", "ticker", "code", "ric"),
)


def is_of_symbols(claim: Claim) -> bool:
    """Whether all that a claim names is symbols: adds company tickers; not: adds ticker of votes cast."""
    is_of_body = claim.target in (Target.BODY, Target.LEAD) and not (
        claim.everywhere or claim.old_paragraphs
    )
    return is_of_body and _SYMBOL.fullmatch(claim.topic or "") is not None


def names_small_furniture(claim: Claim) -> bool:
    """Whether a claim names a conversion, an hour in some zone or the number of a story, which may be
    furniture."""
    topic = claim.topic or ""
    is_hour = claim.action in _PUTS and OF_THE_HOUR.match(topic) is not None
    return is_hour or _FURNITURE.search(topic) is not None


_FURNITURE = pattern(
    r"(?i)\b(?:conversion|exchange rate|(?:story|item) (?:reference|code|number|link))",
    has=("conver", "rate", "story", "item"),
)


OF_THE_HOUR = pattern(
    r"(?:(?:U\.?S\.?|GMT|[Ll]ocal|Eastern|E[SD]T|UTC|CET) )times?(?: (?:of|for) .+)?$",
    has=("time",),
)
"""The time of day in some zone, which stands in brackets: U.S. time of share price."""

_PUTS = (Action.ADD, Action.CUT)
"""What is done to such an hour that is no matter; one that is put right is a fact."""


def hours_told(ruling: Ruling) -> frozenset[int]:
    """The paragraphs in which the hour came or went that a claim speaks of, which is told there in brackets."""
    is_hour = OF_THE_HOUR.match(ruling.claim.topic or "") is not None
    is_so = is_hour and ruling.verdict is Verdict.CONFIRMED
    found = ruling.grounds.changed if isinstance(ruling.grounds, Anywhere) else ()
    return frozenset(found) if is_so else frozenset()
