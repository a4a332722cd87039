"""Items: several stories in one file, each with a name of its own."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.visible import shown, visible
from leaddiff.nouns.story import Copy

MOST_TOLD = 6
"""Items (3 to 20) of a file that a message names."""


def numbered(copies: Sequence[Copy]) -> tuple[Copy, ...]:
    """The items of a file by their numbers: ``wire.xml#1``, ``wire.xml#2``. One alone needs none."""
    if len(copies) == 1:
        return tuple(copies)
    return tuple(
        copy._replace(path=None if copy.path is None else f"{copy.path}#{n}", item=n)
        for n, copy in enumerate(copies, 1)
    )


def unnamed(copies: Sequence[Copy], file: str | None, number: int) -> UnreadableCopy:
    """What is said where one item is asked for and none is named, or one that is not there."""
    name, last = shown(file), len(copies)
    if number and last == 1:
        return UnreadableCopy(f"{name} holds one story, so there is no #{number} in it.")
    if number:
        return UnreadableCopy(f"{name} holds {last} stories, so there is no #{number} in it.")
    told = ", ".join(f"{name}#{copy.item}{_called(copy)}" for copy in copies[:MOST_TOLD])
    told += f" and {last - MOST_TOLD} more" if last > MOST_TOLD else ""
    if _are_versions(copies):
        return UnreadableCopy(
            f"{name} holds {last} versions of one story, {told}; compare two of them:"
            f" leaddiff {name}#1 {name}#2"
        )
    return UnreadableCopy(f"{name} holds {last} stories, {told}; name the one you mean: {name}#1")


def _called(copy: Copy) -> str:
    """What an item is called in a message; two versions of a story may differ by their markers alone."""
    called = visible((copy.slug or copy.headline or "")[:60])
    marker = f"{visible(copy.version.marker)} " if copy.version.marker else ""
    return f" ({marker}{called})" if called else ""


def _are_versions(copies: Sequence[Copy]) -> bool:
    """Whether all bear one slug, or one headline where they have none."""
    names = {(copy.slug or copy.headline or "").casefold() for copy in copies}
    return len(names) == 1 and names != {""}
