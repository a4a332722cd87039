"""Embargoes: copy that must not be published before a time, and how it says so."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, State

HEAD_LINES = 8
"""Lines with something in them (4 to 12) among which an embargo stands."""

LONGEST_LINE = 300
"""Characters (100 to 500) of such a line that are read."""

_EMBARGO = pattern(
    r"(?i)\W*(?:(?:attn|attention|eds|editors?|notes? to editors?)\b\W{1,4})?(?:strictly )?(?:"
    r"embargo(?:ed)?\b(?: (?:for|against) (?:release|publication|use|broadcast)(?: or \w+)?)?"
    r"(?: until| till| to| at| before|:)?"
    r"|(?:hold )?for release (?:at|on|after|not before)"
    r"|(?:is )?not (?:to be |for )(?:published|publication|released|release|use|used|broadcast|online)"
    r"(?: or (?:published|broadcast|online|posted))?(?: use)? (?:before|until|prior to)"
    r")\W*(?P<until>[^()\[\]]{0,120})"
)
_TIME = pattern(r"(?i)[0-9]|\b(?:noon|midnight|mon|tues?|wed|thur?s?|fri|satur|sun)")
_EVER_SAID = ("embargo", "release", "before", "until", "prior to")


def embargo(copy: Copy) -> str | None:
    """Until when the copy must not be published, in its own words ("1000 GMT May 5"), or that it is
    embargoed at all; None where it is not. News of a trade embargo is none: it names no time."""
    if copy.embargo is not None:
        return copy.embargo
    if copy.state is State.EMBARGOED:
        return "embargoed"
    opening = copy.raw[: HEAD_LINES * LONGEST_LINE]
    seen = opening.casefold()
    is_text = not copy.has_note_field and copy.form != "page"
    if not is_text or not any(word in seen for word in _EVER_SAID):
        return None
    lines = (" ".join(line.split()).strip("^<=") for line in opening.splitlines())
    head = [line[:LONGEST_LINE] for line in lines if line][:HEAD_LINES]
    return next(filter(None, map(embargo_in, head)), None)


def embargo_in(line: str) -> str | None:
    """Until when a line says that copy is embargoed; None where it says nothing of the kind."""
    small = line.casefold()
    found = _EMBARGO.match(line) if any(word in small for word in _EVER_SAID) else None
    if found is None or not _TIME.search(found["until"]):
        return None
    until = found["until"].strip(" ;,-")
    return until if until.endswith(".m.") else until.rstrip(" .")
