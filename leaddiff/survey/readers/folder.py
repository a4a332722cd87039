"""A folder of copy, its stories found as ``leaddiff chain`` finds them."""

from __future__ import annotations

import os
from collections.abc import Iterator

from leaddiff.ground import files
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.chains import Chain, Pile, Sketch
from leaddiff.survey.stories import Given, Stories, Story, Unusable
from leaddiff.wire.folder import survey

KIND = "a folder of copy"


def is_one(name: str) -> bool:
    """Whether it is a folder."""
    return os.path.isdir(name)


def stories(name: str) -> Stories:
    """Its stories, and the files that are no copy. A file that vanished meanwhile is told."""
    pile = survey(name)
    return len(pile.chains), _each(pile)


def _each(pile: Pile) -> Iterator[Story | Unusable]:
    for each in pile.unreadable:
        yield Unusable(each.path, each.reason)
    for chain in pile.chains:
        yield _story(chain)


def _story(chain: Chain[Sketch]) -> Story | Unusable:
    names = [version.path or "" for version in chain.versions]
    try:
        return Story(names[0], tuple(Given(name, files.read(name)) for name in names))
    except UnreadableCopy as error:
        return Unusable(names[0], str(error))
