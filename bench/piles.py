"""Piles: wire copy made up with known chains, for measuring how well versions are matched.

    python bench/piles.py FOLDER --files 1000 --seed 1        writes FOLDER/*.txt and FOLDER/truth.json

The wear and tear is what real wires show: slugs that drift, versions that never arrive, resends,
counts that start again, two stories under one slug on one day, slugs that come back every day,
flashes of one line, roundups that quote other stories, copy without slug, stamp or marker.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from layouts import DAYS_IN_MONTH, Draft, written

COMMON = (Path(__file__).parent / "words.txt").read_text("utf-8").split()
SYLLABLES = "ba ren tol mi ka dor sel nu vi gar pen lo hu ster ra ti mon ce fal wen qui jo".split()


@dataclass
class Prose:
    """Words of which stories are made: common ones, those of a matter, names and figures."""

    chance: random.Random
    words: list[str] = field(default_factory=list)
    matters: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        chance = self.chance
        made = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(5000)}
        self.words = sorted(made)
        self.matters = [chance.sample(self.words, 150) for _ in range(40)]

    def name(self) -> str:
        return " ".join("".join(self.chance.choices(SYLLABLES, k=2)).capitalize() for _ in range(2))

    def sentence(self, matter: list[str], names: list[str], length: int = 0) -> str:
        chance = self.chance
        count = length or chance.randint(9, 24)
        pick = chance.random
        words = [
            chance.choice(COMMON) if pick() < 0.45 else chance.choice(matter)
            if pick() < 0.6 else chance.choice(self.words)
            for _ in range(count)
        ]  # fmt: skip
        if pick() < 0.5:
            words[chance.randrange(count)] = f"{chance.randint(2, 99999):,}"
        if pick() < 0.5:
            words[chance.randrange(count)] = chance.choice(names)
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, matter: list[str], names: list[str]) -> str:
        return " ".join(
            self.sentence(matter, names) for _ in range(self.chance.choice((1, 1, 2, 2)))
        )

    def headline(self, lead: str, old: str = "") -> str:
        """A headline made, as they are, of words of the lead; a new one keeps some of the old."""
        words = old.split()[:4] + re.sub(r"[.]", "", lead).split()
        kept = sorted(
            self.chance.sample(range(len(words)), min(len(words), self.chance.randint(6, 10)))
        )
        text = " ".join(words[at] for at in (*range(4 if old else 0), *kept))
        return text[0].upper() + text[1:]


class Maker:
    """Makes stories, and the versions of each."""

    def __init__(self, seed: int, days: int = 10) -> None:
        self.chance = random.Random(seed)
        self.prose = Prose(self.chance)
        self.days = days
        self.standing_lines = [self._lines(3) for _ in range(20)]

    def pile(self, files: int) -> Iterator[tuple[str, Draft]]:
        """Story and version, one after the other, until there are as many as asked for."""
        kinds: list[tuple[Callable[[], list[list[Draft]]], int]] = [
            (self.story, 60), (self.single, 25), (self.strangers, 6), (self.standing, 4),
            (self.follow_up, 4), (self.roundup, 4), (self.siblings, 4),
        ]  # fmt: skip
        makers, weights = zip(*kinds, strict=True)
        made = serial = 0
        while made < files:
            for story in self.chance.choices(makers, weights)[0]():
                serial += 1
                for version in story:
                    made += 1
                    yield f"s{serial:06}", version

    def story(self, slug: str = "", day: int = -1) -> list[list[Draft]]:
        return [self._worn(self._versions(self._first(slug, day)))]

    def single(self) -> list[list[Draft]]:
        return [[self._first()]]

    def strangers(self) -> list[list[Draft]]:
        """Two stories that have nothing in common but slug and day."""
        first = self._first()
        other = self._first(first.slug, first.day)
        other = replace(other, agency=first.agency, cycle="AM" if first.cycle == "PM" else "PM")
        if self.chance.random() < 0.5:
            other = replace(other, cycle=first.cycle)
        return [self._worn(self._versions(first)), self._worn(self._versions(other))]

    def standing(self) -> list[list[Draft]]:
        """A slug that comes back every day with the same sentences and other figures."""
        chance = self.chance
        slug, names = self._slug(), [self.prose.name() for _ in range(4)]
        matter = chance.choice(self.prose.matters)
        model = [re.sub(r"\.$", " at {} after {} points.", self.prose.sentence(matter, names))
                 for _ in range(chance.randint(6, 9))]  # fmt: skip
        background = [self.prose.paragraph(matter, names) for _ in range(2)]
        agency, minute = self._agency(), chance.randrange(300, 1200)
        stories = []
        for day in range(self.days):
            body = [
                line.format(*(f"{chance.uniform(1, 4000):.2f}" for _ in "12")) for line in model
            ]
            news = self.prose.paragraph(matter, names)
            first = Draft(slug, self.prose.headline(body[0]), (body[0], news, *body[1:], *background),
                          day=day, minute=minute, agency=agency, stamped=chance.random() < 0.6)  # fmt: skip
            stories.append(self._worn(self._versions(first, most=2)))
        return stories

    def follow_up(self) -> list[list[Draft]]:
        """The next day's story under the same slug: new, but for a paragraph of background."""
        first = self._first()
        versions = self._versions(first)
        new = self._first(first.slug, min(first.day + 1, DAYS_IN_MONTH))
        kept = self.chance.choice(versions[-1].body)
        body = (*new.body, kept)
        follow = replace(new, agency=first.agency, body=body, cycle=first.cycle)
        return [self._worn(versions), self._worn(self._versions(follow))]

    def roundup(self) -> list[list[Draft]]:
        """A roundup that opens with the first paragraphs of several stories of the day."""
        stories = [self._versions(self._first(day=3)) for _ in range(4)]
        body = tuple(text for versions in stories for text in versions[-1].body[:2])
        roundup = replace(self._first(day=3), body=body, slug="news summary")
        return [*map(self._worn, stories), [roundup]]

    def siblings(self) -> list[list[Draft]]:
        """Two stories of one day on one matter, with slugs alike and a paragraph in common."""
        first = self._first()
        second = self._first(f"{first.slug} {self.chance.choice(self.prose.words)}", first.day)
        second = replace(second, agency=first.agency, body=(*second.body, first.body[-1]))
        return [self._worn(self._versions(first)), self._worn(self._versions(second))]

    def _first(self, slug: str = "", day: int = -1) -> Draft:
        chance = self.chance
        matter = chance.choice(self.prose.matters)
        names = [self.prose.name() for _ in range(6)]
        body = [self.prose.paragraph(matter, names) for _ in range(chance.randint(6, 16))]
        if chance.random() < 0.2:
            body += chance.choice(self.standing_lines)
        return Draft(
            slug or self._slug(), self.prose.headline(body[0]), tuple(body),
            day=chance.randrange(self.days) if day < 0 else day, minute=chance.randrange(60, 1000),
            agency=self._agency(), marked=chance.random() < 0.95, stamped=chance.random() < 0.5,
            cycle=chance.choice(("AM", "PM")),
        )  # fmt: skip

    def _lines(self, count: int) -> list[str]:
        return [self.prose.paragraph(self.prose.matters[0], ["Nobody"]) for _ in range(count)]

    def _agency(self) -> str:
        return self.chance.choice(("yonhap", "yonhap", "ap", "ap", "reuters", "dpa"))

    def _slug(self) -> str:
        chance = self.chance
        head = chance.choice(("U.S.", "UN", "S Korea", "Gandhi", "World", "")) + " "
        return (head + " ".join(chance.sample(self.prose.words, chance.randint(1, 2)))).strip()

    def _versions(self, first: Draft, most: int = 5) -> list[Draft]:
        chance = self.chance
        versions = [first]
        if chance.random() < 0.1:
            flash = " ".join(re.sub(r"[.,]", "", first.body[0]).split()[:30]) + "."
            versions[0] = replace(
                first, body=(flash,), urgent=True, minute=max(0, first.minute - 12)
            )
            if chance.random() < 0.5:
                versions.append(first)
        for _ in range(chance.choice(range(most + 1))):
            versions.append(self._updated(versions[-1], first))
        return versions

    def _updated(self, old: Draft, first: Draft) -> Draft:
        chance = self.chance
        matter = chance.choice(self.prose.matters)
        names = re.findall(r"[A-Z][a-z]+ [A-Z][a-z]+", " ".join(first.body))[:6] or ["Nobody Known"]
        body = list(old.body if len(old.body) > 1 else first.body)
        if chance.random() < 0.12:  # recast throughout
            kept = set(chance.sample(range(len(body)), max(1, len(body) // 4)))
            body = [
                text if n in kept else self._reworded(text, matter) for n, text in enumerate(body)
            ]
        for _ in range(chance.randint(1, 3)):
            body.insert(chance.randrange(len(body) + 1), self.prose.paragraph(matter, names))
        for at in chance.sample(range(len(body)), min(2, len(body))):
            body[at] = re.sub(r"\d[\d,]*", lambda m: f"{chance.randint(2, 9999):,}", body[at])
        if len(body) > 8 and chance.random() < 0.5:
            del body[chance.randrange(len(body) // 2, len(body))]
        headline = (
            old.headline if chance.random() < 0.6 else self.prose.headline(body[0], old.headline)
        )
        minute = old.minute + chance.randint(10, 150)
        day, minute = old.day + minute // 1440, minute % 1440
        return replace(old, body=tuple(body), number=old.number + 1, headline=headline, day=day,
                       minute=minute, urgent=False)  # fmt: skip

    def _reworded(self, text: str, matter: list[str]) -> str:
        words = text.split()
        for at in range(len(words)):
            if self.chance.random() < 0.25:
                words[at] = self.chance.choice(COMMON if self.chance.random() < 0.6 else matter)
        return " ".join(words)

    def _worn(self, versions: list[Draft]) -> list[Draft]:
        """The versions as they reach a desk."""
        chance = self.chance
        left = [v for v in versions if chance.random() > 0.12] or versions[-1:]
        if chance.random() < 0.1:
            at = chance.randrange(len(left))
            left.insert(
                at + 1, replace(left[at], minute=min(1439, left[at].minute + 4), label="RESEND")
            )
        if len(left) > 2 and chance.random() < 0.05 and left[0].agency == "ap" and left[0].stamped:
            middle = len(left) // 2  # the count starts again
            left[middle:] = [replace(v, number=n) for n, v in enumerate(left[middle:], 1)]
        return [replace(v, slug=self._drifted(v.slug)) for v in left]

    def _drifted(self, slug: str) -> str:
        chance = self.chance
        if chance.random() > 0.2:
            return slug
        drifts: list[Callable[[str], str]] = [
            lambda s: s.replace(".", ""), lambda s: "-".join(s.split()), str.upper, str.title,
            lambda s: "-".join(reversed(s.split())), lambda s: s + "s", lambda s: s + "?",
            lambda s: f"{s} {chance.choice(self.prose.words)}" if len(s.split()) > 1 else s,
            lambda s: s.split(None, 1)[-1] if len(s.split()) > 2 else s,
            lambda s: "" if chance.random() < 0.3 else s,
        ]  # fmt: skip
        return chance.choice(drifts)(slug)


def write(folder: Path, files: int, seed: int, days: int = 10) -> dict[str, str]:
    """Write a pile, in folders of a thousand; the story of each file by its path within."""
    truth: dict[str, str] = {}
    names = list(range(files + 200))
    random.Random(seed).shuffle(names)
    for serial, (story, draft) in enumerate(Maker(seed, days).pile(files)):
        name = f"{serial // 1000:03}/{names[serial % len(names)]:07}-{serial:07}.txt"
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(written(draft), "utf-8")
        truth[name] = story
    return truth


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    truth = write(asked.folder, asked.files, asked.seed)
    (asked.folder / "truth.json").write_text(json.dumps(truth), "utf-8")
    print(f"{len(truth)} files, {len(set(truth.values()))} stories in {asked.folder}")


if __name__ == "__main__":
    main()
