"""What a folder holds is the same, matched bit by bit as files come, go and change, or at once."""

import functools
import os
import random
import sys
from pathlib import Path

import pytest

from leaddiff import matching
from leaddiff.wire import folder as wire_folder
from leaddiff.wire import rematching
from leaddiff.wire.walking import Filed, walk

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(
        rematching, "AT_A_TIME", 7
    )  # so that stories are matched by many and by few


def written(files, seed):
    """The text of each copy of a pile, by its name."""
    sys.path.insert(0, str(ROOT / "bench"))
    try:
        import layouts
        import piles
    finally:
        sys.path.pop(0)
    made = piles.Maker(seed).pile(files)
    return [(f"{n % 7}/{n:04}.txt", layouts.written(draft)) for n, (_, draft) in enumerate(made)]


STANDING = "This line of nobody stands under many stories and says nothing at all of any."


class Desk:
    """A folder in which files come, go, change and are called otherwise, as chance has it."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.chance = random.Random(seed)
        self.coming = written(160, seed)
        self.chance.shuffle(self.coming)
        self.clock = 10**18

    def here(self):
        return sorted(path for path in self.folder.rglob("*.txt"))

    def put(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.clock += self.chance.choice([0, 60, 86_400]) * 10**9
        os.utime(path, ns=(self.clock, self.clock))

    def come(self):
        for name, text in [
            self.coming.pop() for _ in range(min(len(self.coming), self.chance.choice([1, 1, 9])))
        ]:
            self.put(self.folder / name, text)

    def go(self):
        for path in self.chance.sample(self.here(), min(3, len(self.here()))):
            path.unlink()

    def change(self):
        for path in self.chance.sample(self.here(), min(2, len(self.here()))):
            lines = path.read_text("utf-8").split("\n\n")
            self.chance.shuffle(lines[2:])
            self.put(
                path, "\n\n".join([*lines[: self.chance.randint(1, len(lines))], STANDING, ""])
            )

    def lose_the_slug(self):
        for path in self.chance.sample(self.here(), min(2, len(self.here()))):
            self.put(path, path.read_text("utf-8").split("\n", 1)[-1])

    def rename(self):
        for path in self.chance.sample(self.here(), min(2, len(self.here()))):
            path.rename(path.with_name(f"{self.chance.randint(0, 9)}-{path.name}"))

    def kill(self):
        path = self.chance.choice(self.here())
        slug = path.read_text("utf-8").split("\n", 1)[0]
        self.put(
            self.folder / "kills" / path.name,
            f"{slug}\n\nBULLETIN KILL\n\nKill the story {slug}.\n",
        )


@functools.cache
def sketched(filed, content, read=wire_folder.read_sketches):
    """The sketches of a file: the same as long as it stands there with the same bytes and the same time."""
    return read(filed)


def as_it_stands(filed):
    """What is read of a file each time it is asked for, worked out once."""
    return sketched(filed, Path(filed.path).read_bytes())


def at_once(folder):
    """The chains of a folder, matched in memory without any index."""
    found = [each for each in walk(str(folder)) if isinstance(each, Filed)]
    read = [as_it_stands(filed) for filed in found]
    return matching.match([each for items in read if isinstance(items, tuple) for each in items])


@pytest.mark.parametrize("seed", range(4))
def test_chains_are_the_same_bit_by_bit_and_at_once(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(wire_folder, "read_sketches", as_it_stands)
    folder = tmp_path / "wire"
    folder.mkdir()
    desk = Desk(folder, seed)
    for name, text in [desk.coming.pop() for _ in range(100)]:
        desk.put(folder / name, text)
    for turn in range(12):
        bit_by_bit = wire_folder.survey(str(folder))
        assert bit_by_bit.chains == at_once(folder), turn
        assert bit_by_bit == wire_folder.survey(str(folder), keep=False)
        happens = [desk.come, desk.go, desk.change, desk.lose_the_slug, desk.rename, desk.kill]
        for event in desk.chance.sample(happens, desk.chance.choice([1, 1, 2])):
            event()
        if desk.chance.random() < 0.3:  # read up by another command, not matched
            wire_folder.seek([str(folder)], [])
