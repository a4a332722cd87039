"""Withdrawals: copy that is no version of a story but takes it back, or holds it, and how it says so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.paragraph_words import PLAIN_ANYWHERE, unit_source
from leaddiff.nouns.story import Copy, State

HEAD_LINES = 6
"""Lines with something in them (3 to 8) among which a kill says that it is one."""

LONGEST_LINE = 400
"""Characters (200 up) of such a line that are read."""

_KILL = (
    r"(?:BULLETIN |MANDATORY |STORY |URGENT )?"
    r"(?:KILL(?:ED)?|WITHHOLD|WITHHELD|WITHDRAWN|WITHDRAWAL|HOLD)"
)
_ALONE = pattern(  # a line of its own: BULLETIN KILL
    rf"\W*(?P<marker>(?:(?:AP|AFP|URGENT|BULLETIN|ADVISORY|ATTENTION)\W{{1,3}})?{_KILL})"
    rf"(?:\W{{1,8}}{_KILL}){{0,4}}\W*$"  # KILL KILL KILL
)
_BEFORE = pattern(  # (KILL) ferry-Sokdo, WITHDRAWN-Smelter stops, STORY WITHDRAWN: Smelter, KILL ferry-Sokdo
    rf"(?:AFP - )?[(\[](?P<marker>{_KILL}|(?:Bulletin |Mandatory )?Kill|Withhold|Withdrawn)[)\]]"
    r"|(?:AFP - )?(?P<set_off>(?:(?:BULLETIN|MANDATORY|STORY) )?"
    r"(?:(?:KILL|WITHHOLD|WITHDRAWN|WITHDRAWAL)|HOLD(?=\W{1,3}HOLD)))(?:\W{1,3}(?:KILL|HOLD)){0,4}"
    r"(?: ?(?::|-{1,2}|[–—]) ?(?=\S*[a-z])| (?=[A-Z]{0,2}\S*[a-z]\S*-\S))"
)
_AFTER = pattern(  # BC-US--Bridge Trial,KILL
    rf"(?:[,/] ?|-{{2}} ?)(?P<marker>{_KILL})\W*$|[(\[](?P<set_off>{_KILL})[)\]]$"
)

_STORY = r"(?:story|stories|item|copy|article|dispatch|news ?alert)\b"
_FEW_WORDS = rf"(?:(?!{unit_source(shortest=PLAIN_ANYWHERE)})[^\s,.;]{{1,24}} ){{0,7}}?"
_OPENER = (
    r"(?:(?:attn|attention|editors?|eds|notes? to editors|clients|subscribers)\b[\s:,.-]{1,4}){0,2}"
)
_ORDER = pattern(
    rf"(?i)\W*{_OPENER}(?P<please>(?:please|pls) )?"
    rf"(?P<order>kill|withhold|hold|spike|disregard|do not use|do not publish) (?!back\b){_FEW_WORDS}{_STORY}"
)
_PLEASE = pattern(  # EDITORS: PLEASE KILL; PLEASE HOLD ferry-Sokdo
    rf"(?i)\W*{_OPENER}(?:please|pls) (?P<order>kill|withhold|hold|spike)"
    r"(?:\W*$|:? (?P<slug>(?=\S*[a-z])\S+-\S*\w(?: [A-Z][\w-]*){0,4})"
    r"(?:\W*$|[.;:] | (?:moved|sent|filed|timed|transmitted|which|that)\b))"
)
_REQUEST = pattern(
    rf"(?i)\W*{_OPENER}(?:members|clients|subscribers|editors|desks|newspapers)\b[^.;]{{0,80}}? are "
    r"(?:asked|advised|requested|urged) "
    r"(?P<order>not to use|not to publish|to withhold|to hold|to kill|to disregard)"
)
_NAMED = (
    r"(?:,? (?:slugged|headlined|titled|moved|filed|sent|numbered|on|about|[\"“])[^;]{1,160}?)?"
)
_TAKEN_BACK = pattern(
    rf"(?i)\W*{_OPENER}(?:the|this|our) {_FEW_WORDS}{_STORY}{_NAMED},? (?:has been|have been|is|are|was|were) "
    r"(?:hereby )?(?:killed|withdrawn|retracted)\b"
)
_TAKES_BACK = pattern(
    r"(?i)\W*(?:the associated press|we|a[fn]?p|reuters|dpa|yonhap|yonhap news agency|kyodo|xinhua|pti) "
    r"(?:has|have|is|are) (?:withdrawn|withdrawing|retracted|retracting|killed|killing) "
    rf"(?:the|this|its|our|a) {_FEW_WORDS}{_STORY}"
)
_HOLDS = pattern(r"(?i)\b(?:withhold|withheld|hold|not)\b")

_IS_SLUG = pattern(r"[\w. ]{2,40}-[\w. -]{2,40}$")
_SLUGGED = pattern(
    r"(?i:\bslugged )(?:[\"“](?P<quoted>[^\"”]{2,80})[\"”]"
    r"|(?P<bare>[^\s,;]*[^\s,;.](?: [A-Z0-9](?:[^\s,;]*[^\s,;.])?){0,4}))"
)
_HEADLINED = pattern(
    r"(?i)\b(?:headlined|story|titled|item),? [\"“](?P<headline>[^\"”]{4,120}?),?[\"”]"
)


class Withdrawal(Record):
    """Copy that withdraws a story. ``kind`` is kill or hold; ``marker`` what says so where a version
    has its marker; ``slug`` and ``headline`` are those of the story meant, as far as they are named."""

    kind: str
    marker: str
    slug: str | None
    headline: str | None


_WITHDRAWN = {State.CANCELED: "kill", State.WITHHELD: "hold"}
"""States that the form of an item gives it, and what they come to."""


def withdrawal(copy: Copy) -> Withdrawal | None:
    """What a copy withdraws; None where it is a version of a story.

    Kills and holds are no versions: clients take the story down, or wait. A marker where versions
    have theirs says so (BULLETIN KILL, slug,KILL), or an order to editors where copy would begin
    (PLEASE KILL the story slugged ...). A headline on a kill switch does not, nor does a note that
    holds or kills a paragraph.
    """
    if copy.state in _WITHDRAWN:
        kind = _WITHDRAWN[copy.state]
        return Withdrawal(kind, kind.upper(), copy.slug, copy.headline)
    opening = copy.raw[: HEAD_LINES * LONGEST_LINE]
    if copy.has_note_field:  # the file opens with tags or keys
        paragraphs = (paragraph.text[:LONGEST_LINE] for paragraph in copy.paragraphs[:2])
        opening = "\n".join(
            line for line in (copy.slug, copy.headline, copy.note, *paragraphs) if line
        )
    return _read(opening, copy.dateline or "", copy.slug, copy.headline)


_EVER_SAID = ("kill", "hold", "held", "withdr", "retract", "spike", "disregard", "not use", "not to use",
              "not publish", "not to publish")  # fmt: skip
"""What stands in every text that withdraws: most copy has none, and is not looked at closer."""


@lru_cache(maxsize=64)
def _read(opening: str, dateline: str, slug: str | None, headline: str | None) -> Withdrawal | None:
    seen = opening.casefold()
    if not any(word in seen for word in _EVER_SAID):
        return None
    lines = (" ".join(line.split()).strip("^<=") for line in opening.splitlines())
    head = [line[:LONGEST_LINE] for line in lines if line][:HEAD_LINES]
    marker = next(filter(None, map(_marker, head)), None)
    order = next(filter(None, (_order(line, dateline) for line in head)), None)
    said = marker or order
    if said is None:
        return None
    told = " ".join(head)
    slugged, headlined = _SLUGGED.search(told), _HEADLINED.search(told)
    if slug is None:
        slug = next(
            (line for line in head if _marker(line) and _IS_SLUG.match(_unmarked(line) or "")), None
        )
    kind = "hold" if _HOLDS.search(said) else "kill"
    return Withdrawal(
        kind,
        marker or kind.upper(),
        (slugged["quoted"] or slugged["bare"]) if slugged else _unmarked(slug) or _asked_for(head),
        headlined["headline"] if headlined else _unmarked(headline),
    )


_MARKED = ("KILL", "WITHH", "WITHDR", "HOLD", "Kill", "Withh", "Withdr")
"""One of these stands in every line with a marker that takes a story back."""

_ORDERED = ("stor", "item", "copy", "article", "dispatch", "alert", " are ", "please", "pls")
"""One of these stands in every line that orders to: the story it speaks of, those who are asked, or the
word they are asked with."""


def _marker(line: str) -> str | None:
    if not any(word in line for word in _MARKED):
        return None
    found = _ALONE.match(line) or _BEFORE.match(line) or _AFTER.search(line)
    return found[found.lastgroup or 0] if found else None


def _order(line: str, dateline: str) -> str | None:
    """The order to withdraw a story, in its own verb. Under a dateline only a plain request is one:
    that an agency withdrew something may be the news."""
    small = line.lower()
    speaks_of_copy = any(word in small for word in _ORDERED)
    if not (speaks_of_copy and any(word in small for word in _EVER_SAID)):
        return None
    asked = None if dateline and line.startswith(dateline) else _PLEASE.match(line)
    if asked:
        return asked["order"]
    if dateline and "please" not in small and "pls" not in small:
        return None
    found = _ORDER.match(line.removeprefix(dateline))
    if found and (found["please"] or not dateline):
        return found["order"]
    if dateline:
        return None
    asked = _REQUEST.match(line)
    if asked:
        return asked["order"].removeprefix("to ")
    return "withdrawn" if _TAKEN_BACK.match(line) or _TAKES_BACK.match(line) else None


def _asked_for(head: Sequence[str]) -> str | None:
    """The slug of the story that a plain order names."""
    found = filter(None, map(_PLEASE.match, head))
    return next((each["slug"] for each in found if each["slug"]), None)


def _unmarked(field: str | None) -> str | None:
    """A slug or headline without the marker of a kill."""
    if field is None:
        return None
    before = _BEFORE.match(field)
    bare = "" if _ALONE.match(field) else field[before.end() :] if before else _AFTER.sub("", field)
    return bare.strip(" -–—:,") or None
