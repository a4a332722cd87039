"""Pages: what the names of a web page's elements and the words of its lines say of them."""

from __future__ import annotations

import re
from functools import cache

from leaddiff.languages.tables import ENGLISH, groups

LONGEST_CALL = 200
"""Characters (80 to 300) of a line that bids the reader do something; longer, it is copy."""


def is_named(name: str, kind: str) -> bool:
    """Whether an element of that name (its class, id, role ...) is of a kind: other, away, hidden, body,
    correction, caption, byline.

    >>> is_named("ArticleBody-content", "body"), is_named("most_read col", "other"), is_named("body", "body")
    (True, True, False)
    """
    return _names(kind).search(_HUMP.sub("-", name)) is not None


def is_call(line: str) -> bool:
    """Whether a line bids the reader do something: "Sign up here."."""
    if len(line) > LONGEST_CALL or not line.lower().startswith(_calls()):
        return False
    return _opening("call").match(line) is not None


def is_of_a_wall(line: str) -> bool:
    """Whether a line is of a page that stands before the story: "We use cookies ..."."""
    return _words("wall").search(line) is not None


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def _names(kind: str) -> re.Pattern[str]:
    """Names of one kind as they stand among others, whatever parts their words."""
    named = (re.escape(name) for name in sorted(groups(ENGLISH, "page_elements")[kind]))
    either = "|".join(name.replace(r"\#", "[0-9]+").replace(r"\-", "[-_]{0,2}") for name in named)
    return re.compile(rf"(?i)(?:^|[\s_-])(?:{either})(?=[\s_-]|$)")


@cache
def _calls() -> tuple[str, ...]:
    """What a line begins with that may be a call: a glance is quicker than the pattern."""
    return tuple(line.lower() for line in groups(ENGLISH, "page_lines")["call"])


@cache
def _opening(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{_either(kind)})(?!\w)")


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{_either(kind)})(?!\w)")


@cache
def _either(kind: str) -> str:
    return "|".join(re.escape(line) for line in sorted(groups(ENGLISH, "page_lines")[kind]))
