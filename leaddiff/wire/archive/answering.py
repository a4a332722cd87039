"""Answering: the version before a copy, found among what an archive keeps, and the two compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from types import MappingProxyType
from typing import NamedTuple

from leaddiff import matching
from leaddiff.ground.errors import NoCopy, UnreadableCopy
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.house import PLAIN, House
from leaddiff.nouns.story import Copy
from leaddiff.wire.archive import opened
from leaddiff.wire.archive.store import Store
from leaddiff.wire.version_before import Answer, Placed, Reader, held, read_each

NO_COPIES: Mapping[int, Copy] = MappingProxyType({})


class InChain(NamedTuple):
    """A copy's place in its chain, None where it is in none; ``numbers`` of the chain's versions in the
    archive by the identity of their sketches."""

    placed: Placed | None
    numbers: dict[int, int]

    @property
    def versions(self) -> tuple[int, ...]:
        """The numbers of the chain's versions that are in the archive, in order."""
        if self.placed is None:
            return ()
        of = self.numbers
        return tuple(of[id(each)] for each in self.placed[1].versions if id(each) in of)

    @property
    def earlier(self) -> int | None:
        """The number of the version just before it; None where there is none, or not in the archive."""
        before = matching.earlier(*self.placed) if self.placed else None
        return self.numbers.get(id(before.version)) if before else None

    def before(self, number: int) -> tuple[int, ...]:
        """Those of them that stand before the one of that number; none where it is not among them."""
        versions = self.versions
        return versions[: versions.index(number)] if number in versions else ()


def in_chain(
    store: Store, new: Sketch, number: int | None = None, among: Sequence[Sketch] = ()
) -> InChain:
    """The chain that a copy makes with what the archive has like it, and with the copies ``among`` which
    it came; ``number`` is its own where it is kept."""
    akin = [each for each in store.akin(new) if each != number]
    others = store.sketches(akin)
    numbers = {id(sketch): n for sketch, n in zip(others, akin, strict=True)}
    if number is not None:
        numbers[id(new)] = number
    chain = matching.chain_of(new, [*others, *among])
    return InChain((new, chain) if chain else None, numbers)


def answer_of(store: Store, number: int, found: InChain, house: House = PLAIN) -> Answer:
    """What comes of a kept version that has this place in its chain."""
    kept = store.kept(number)
    try:
        copy = store.copy(number)
    except UnreadableCopy as error:  # a later release reads it no more
        return Answer(kept.name, None, str(error))
    return held(kept.name, copy, found.placed, True, house, _reader(store, found))


def answers_from(store: Store, news: Sequence[str], house: House = PLAIN) -> list[Answer]:
    """An answer for each file of new copy, and for each item of one that holds several, the version before
    taken from the archive or from the other new ones. Nothing is kept of them."""
    read = [each for path in news for each in read_each(path)]
    fresh = {id(copy): newest(store, copy) for _, copy in read if isinstance(copy, Copy)}
    copies = {id(fresh[id(copy)]): copy for _, copy in read if isinstance(copy, Copy)}
    answers = []
    for path, copy in read:
        if isinstance(copy, UnreadableCopy):
            answers.append(Answer(path, None, str(copy), is_stray=isinstance(copy, NoCopy)))
            continue
        sketch = fresh[id(copy)]
        found = in_chain(store, sketch, among=[s for s in fresh.values() if s is not sketch])
        reader = _reader(store, found, copies)
        answers.append(held(path, copy, found.placed, True, house, reader))
    return answers


def answers_in(archive: str, news: Sequence[str], house: House = PLAIN) -> list[Answer]:
    """The same from an archive by its name, which must be there."""
    with closing(opened(archive, make=False)) as store:
        return answers_from(store, news, house)


def answer_for(store: Store, copy: Copy, house: House = PLAIN) -> Answer:
    """What comes of copy at hand, the version before taken from the archive. Nothing is kept of it."""
    found = in_chain(store, newest(store, copy))
    return held(copy.path or "", copy, found.placed, True, house, _reader(store, found))


def newest(store: Store, copy: Copy) -> Sketch:
    """The sketch of copy that is not in the archive: it is the newest, where nothing else tells."""
    return matching.sketch(copy, store.latest() + 1 + copy.item)


def _reader(store: Store, found: InChain, copies: Mapping[int, Copy] = NO_COPIES) -> Reader:
    """Reads a version again, be it kept or at hand."""

    def read(sketch: Sketch) -> Copy | UnreadableCopy:
        if id(sketch) in copies:
            return copies[id(sketch)]
        try:
            return store.copy(found.numbers[id(sketch)])
        except UnreadableCopy as error:
            return error

    return read
