"""Archive: an archive of ours, SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

from leaddiff.survey.readers._sqlite import tables_of
from leaddiff.survey.stories import Given, Stories, Story
from leaddiff.wire.archive import SERVERS, opened
from leaddiff.wire.archive.answering import in_chain

KIND = "an archive made by leaddiff archive add"


def is_one(name: str) -> bool:
    """Whether it is the name of a server, or a file that holds such an archive."""
    return (
        name.startswith(SERVERS) or {"received", "versions", "sketches"} <= tables_of(name).keys()
    )


def stories(name: str) -> Stories:
    """Its stories, their versions in the order of their chain."""
    with closing(opened(name, make=False)) as store:
        found = list(store.stories())
    return len(found), _each(name, found)


def _each(name: str, found: Sequence[tuple[int, int]]) -> Iterator[Story]:
    with closing(opened(name, make=False)) as store:
        for story, last in found:
            numbers = in_chain(store, store.sketch(last), last).versions
            if len(numbers) > 1:
                given = (Given(store.kept(n).name, store.content(n)) for n in numbers)
                yield Story(str(story), tuple(given))
