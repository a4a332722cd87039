"""Folder: a folder of copy, its stories found as ``leaddiff chain`` finds them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from leaddiff.ground import files
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.chains import Unreadable
from leaddiff.survey.stories import Given, Stories, Story, Unusable
from leaddiff.wire.folder import Survey, surveyed

KIND = "a folder of copy"


def is_one(name: str) -> bool:
    """Whether it is a folder."""
    return os.path.isdir(name)


def stories(name: str) -> Stories:
    """Its stories, and the files that are no copy. A file that vanished meanwhile is told."""
    found, unreadable = surveyed(name, _named)
    return len(found), _each(found, unreadable)


def _named(survey: Survey) -> tuple[list[tuple[str, ...]], tuple[Unreadable, ...]]:
    """The names of each story's versions, which are all that is kept of a pile of any size."""
    chains = map(survey.chain, survey.kept)
    return [tuple(v.path or "" for v in chain.versions) for chain in chains], survey.unreadable


def _each(
    found: Sequence[tuple[str, ...]], unreadable: Sequence[Unreadable]
) -> Iterator[Story | Unusable]:
    for file in unreadable:
        yield Unusable(file.path, file.reason)
    for names in found:
        try:
            yield Story(names[0], tuple(Given(name, files.read(name)) for name in names))
        except UnreadableCopy as error:
            yield Unusable(names[0], str(error))
