"""Lacking parts: the parts of a list that would be seen if they were there, and nothing that came is of them.

"Adds analyst comments, share price" is true in part where no price of a share came. Speech has somebody who
speaks, a price its figure, weather and verdicts their words; details, background and whatever else is
paraphrase may be told in any words, and lacks nowhere. But what somebody says today is no background on a
thing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_of_markets, is_of_shares, is_speech, things
from leaddiff.checks.verdicts.houses import speaks_another_house
from leaddiff.checks.verdicts.prices_told import tells_price
from leaddiff.checks.verdicts.silences import is_never_silent
from leaddiff.checks.verdicts.voices import (
    fresh_sentences,
    is_of_its_day,
    may_speak,
)
from leaddiff.checks.verdicts.whose_speech import (
    is_of_a_role,
    is_of_a_stranger,
    speaks_another,
    whose,
)
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem


def lacking_parts(topic: str, case: Case, numbers: Collection[int]) -> tuple[str, ...]:
    """The parts of a list that nothing which came into these paragraphs is of."""
    came = [text for number in sorted(numbers) for text in fresh_sentences(number, case)]
    return tuple(part for part, meant in parts(topic) if _lacks(meant, came, case, numbers))


def parts(topic: str) -> Iterator[tuple[str, str]]:
    """Each part of a list as it stands there, and as it is meant: of "CEO, CFO comments" those of both, as of
    "comments from CEO and Orwin"."""
    of_all = ""
    all_from = _FROM_ALL.search(topic)
    others = [thing.strip() for thing in things(all_from["others"])] if all_from else []
    for part in reversed([thing.strip() for thing in things(topic)]):
        is_bare = is_of_a_role(part) or all(word[:1].isupper() for word in words_of(part))
        is_one = part in others and (is_bare or _ONE_NAMED.fullmatch(part) is not None)
        meant = f"{all_from['from']} {part}" if all_from and is_one else part
        yield part, _of_these(part, of_all) if of_all and is_bare else meant
        said = _OF_SEVERAL.search(part)
        of_all = said[0] if said else of_all if is_bare else ""


_NAMED = r"[A-Z][\w'’&.-]*(?: (?:of |the |for |de |van )*[A-Z][\w'’&.-]*)*"
_ONE_NAMED = pattern(_NAMED)
_FROM_ALL = pattern(
    rf"\b(?P<from>(?:comments?|remarks?|quotes?) (?:from|by|of)) "
    rf"(?:[^,;]{{1,80}}?(?P<others>(?:, {_NAMED}){{0,12}},? and {_NAMED}(?=[,;]|$)|(?:, [^,;]+){{1,12}}$))",
    has=("comment", "remark", "quote"),
)
"""Whose comments are named behind the first: comments from bank and Orwin, from Orwin, Trask and Posan; or
without "and", from Orwin, union leader."""

_OF_SEVERAL = pattern(r"(?i)(?:[\w-]+ )?(?:comments|remarks|quotes)$")


def _of_these(part: str, comments: str) -> str:
    """The comments of one who is only named in a list: CEO, or Orwin where "Trask analyst comments" follow."""
    *role, said = words_of(comments)
    is_of_role = bool(role) and is_of_a_role(role[0]) and not is_of_a_role(part)
    return f"{part} {comments if is_of_role else said}"


def _lacks(part: str, came: list[str], case: Case, numbers: Collection[int]) -> bool:
    """Whether nothing that came is of one part of a list."""
    if speaks_another_house(part, case, numbers) or is_never_silent(part, case):
        return True
    if whose(part):
        copy = " ".join((*case.new.matter, case.new.headline or ""))
        is_heard = any(may_speak(number, case) for number in numbers)
        return not is_heard or is_of_a_stranger(part, copy) or speaks_another(part, case, numbers)
    if is_speech(part):
        return speaks_another(part, case, numbers)
    head, *of_what = _OF_WHAT.split(part)
    is_sum = head[:1].isdigit()  # 5 billion euros are no market of the euro
    if is_of_shares(head) or (is_of_markets(content_stems(head)) and not is_sum):
        return not any(tells_price(head, sentence) for sentence in came)
    if of_what and "background" in words_of(head.lower()):
        return bool(came) and all(_SAID.search(one) and not is_of_its_day(one) for one in came)
    wanted = _seen_by(head)
    return bool(wanted) and not any(wanted.intersection(content_stems(text)) for text in came)


def is_unseen(topic: str, case: Case) -> bool:
    """Whether a topic is one thing that is named wherever it is told, and nothing that came names it."""
    wanted = _seen_by(_OF_WHAT.split(topic)[0]) if len(things(topic)) == 1 else frozenset[str]()
    came = (text for number in case.altered for text in fresh_sentences(number, case))
    return bool(wanted) and not any(wanted.intersection(content_stems(text)) for text in came)


_SAID = pattern(
    r"(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\bis )(?<!\bare )(?<!\bwas )\b(?:said|told|added)\b"
)
"""What somebody says today, and not what "critics say", or "are said to be"."""

_OF_WHAT = pattern(r"(?i)\b(?:on|of|from|about|in|for|at|to|by|with)\b")


def _seen_by(part: str) -> frozenset[str]:
    """The stems by one of which copy tells a thing that is named wherever it is told; empty for others."""
    told = values(ENGLISH, "seen_things")
    found: Iterable[str] = (word for word in words_of(part.lower()) if word in told)
    return frozenset(stem(each) for word in found for each in (word, *told[word].split()))
