"""Alignment: stories edited at random, the true links known by construction."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

import pytest

from leaddiff.alignment import align
from leaddiff.nouns.changes import Added, Deleted, Edited, Merged, Split, Unchanged

STORIES = (
    (
        "PORT ALDEN, Sept 28 (NWA) - Dockworkers at the country's largest container port walked "
        "off the job on Monday in a dispute over automation, halting the loading of 23 ships.",
        "The Harbor Workers' Union said 96 percent of its 5,200 members had backed the action.",
        "It wants a guarantee that no jobs will be lost when driverless cranes arrive next year.",
        "Port operator Alden Terminals called the strike irresponsible and said it had offered "
        "retraining and a pay rise of 9 percent over two years.",
        '"They want us to train the machines and then go home," union leader Desmond Pike told a '
        "rally at the main gate.",
        "Retailers warned of shortages of toys and electronics before the holidays if the stoppage "
        "lasted more than two weeks.",
        "Carmaker Tressel said it would halt its Wexley plant from Thursday for want of parts.",
        "The port handles about 40 percent of the nation's container trade, worth $1.2 billion "
        "a day.",
        "Transport Minister Olivia Marchetti offered to mediate between the two sides.",
        "The last walkout there, in 2012, ended after eight days.",
        "Tugboat crews and pilots were not taking part.",
        "Freight rates on the transpacific route jumped 14 percent overnight, according to broker "
        "Helm & Sons.",
        "Some vessels were being diverted to the smaller harbor of Saint Maur, 300 miles to the "
        "south.",
    ),
    (
        "KALAWI, Aug. 2 Nippo - A volcano on the island of Tanau erupted early Sunday, sending ash "
        "9 kilometers into the sky and prompting authorities to evacuate four villages.",
        "Mount Rorongo, 2,416 meters high, last erupted in 2006, when 11 people were killed.",
        "The disaster agency raised the alert to the highest of four levels and told residents to "
        "stay at least 7 km from the crater.",
        '"It became as dark as night, and stones were falling on the roof," said Maria Toke, a '
        "teacher in Sembalo.",
        "About 6,100 villagers were taken to sports halls and churches in the town of Kalawi.",
        "The airport at Denara was closed and 34 flights were canceled.",
        "Ash fell as far away as the provincial capital, 120 kilometers to the west, where drivers "
        "turned on their headlights.",
        "Volcanologists said magma was still rising and further blasts were likely within days.",
        "The country has 76 active volcanoes.",
        "Coffee and clove farmers on the slopes feared for their harvest.",
        "The navy sent two ships with tents, field kitchens and a mobile hospital.",
        "Glowing rocks were hurled 500 meters from the rim at 4:20 a.m.",
        "Australia and Japan offered help through their embassies.",
    ),
)


@dataclass
class Draft:
    """A version under the editor's hands: paragraphs with the old numbers they come from."""

    paragraphs: list[tuple[str, tuple[int, ...]]]
    spare: list[str] = field(default_factory=list)

    @property
    def links(self) -> set[tuple[int, int]]:
        return {(o, n) for n, (_, sources) in enumerate(self.paragraphs, 1) for o in sources}


def figures_changed(text: str, rng: random.Random) -> str:
    return re.sub(
        r"(?<![\d.,])\d{1,2}(?![\d.,])", lambda m: str(int(m[0]) + rng.randint(1, 9)), text
    )


def change_figures(draft: Draft, rng: random.Random) -> None:
    at = rng.randrange(len(draft.paragraphs))
    text, sources = draft.paragraphs[at]
    draft.paragraphs[at] = (figures_changed(text, rng), sources)


def add_sentence(draft: Draft, rng: random.Random) -> None:
    at = rng.randrange(1, len(draft.paragraphs))
    text, sources = draft.paragraphs[at]
    draft.paragraphs[at] = (f"{text} No further details were given at the time.", sources)


def insert(draft: Draft, rng: random.Random) -> None:
    if draft.spare:
        at = rng.randrange(1, len(draft.paragraphs) + 1)
        draft.paragraphs.insert(at, (draft.spare.pop(), ()))


def delete(draft: Draft, rng: random.Random) -> None:
    del draft.paragraphs[rng.randrange(1, len(draft.paragraphs))]


def replace(draft: Draft, rng: random.Random) -> None:
    if draft.spare:
        draft.paragraphs[rng.randrange(1, len(draft.paragraphs))] = (draft.spare.pop(), ())


def move(draft: Draft, rng: random.Random) -> None:
    paragraph = draft.paragraphs.pop(rng.randrange(1, len(draft.paragraphs)))
    draft.paragraphs.insert(rng.randrange(1, len(draft.paragraphs) + 1), paragraph)


def merge(draft: Draft, rng: random.Random) -> None:
    at = rng.randrange(1, len(draft.paragraphs) - 1)
    (text, sources), (more, others) = draft.paragraphs[at : at + 2]
    draft.paragraphs[at : at + 2] = [(f"{text} {more}", sources + others)]


EDITS = (change_figures, add_sentence, insert, delete, replace, move, merge)


def edited(story: tuple[str, ...], seed: int) -> tuple[list[str], Draft]:
    """A story of ten paragraphs, two of them in one, and a draft that made up to six edits."""
    rng = random.Random(seed)
    old = list(story[:10])
    spare = list(story[10:])
    doubled = rng.randrange(1, 8)
    pieces = old[doubled : doubled + 2]
    old[doubled : doubled + 2] = [" ".join(pieces)]
    paragraphs = [(text, (number,)) for number, text in enumerate(old, 1)]
    if rng.random() < 0.5:
        paragraphs[doubled : doubled + 1] = [(piece, (doubled + 1,)) for piece in pieces]
    draft = Draft(paragraphs, spare)
    for _ in range(rng.randint(1, 6)):
        rng.choice(EDITS)(draft, rng)
    return old, draft


def links(old: list[str], new: list[str]) -> set[tuple[int, int]]:
    found = set()
    for change in align(old, new):
        match change:
            case Unchanged(old=o, new=n) | Edited(old=o, new=n):
                found.add((o, n))
            case Split(old=o, new=pieces):
                found |= {(o, n) for n in pieces}
            case Merged(old=sources, new=n):
                found |= {(o, n) for o in sources}
            case Added() | Deleted():
                pass
    return found


@pytest.mark.parametrize("story", STORIES, ids=("strike", "volcano"))
def test_edits_are_followed(story: tuple[str, ...]) -> None:
    missed = invented = true = 0
    for seed in range(300):
        old, draft = edited(story, seed)
        found = links(old, [text for text, _ in draft.paragraphs])
        missed += len(draft.links - found)
        invented += len(found - draft.links)
        true += len(draft.links)
    assert (missed + invented) / true < 0.002


@pytest.mark.parametrize("story", STORIES, ids=("strike", "volcano"))
def test_the_way_back_has_the_same_links(story: tuple[str, ...]) -> None:
    for seed in range(100):
        old, draft = edited(story, seed)
        new = [text for text, _ in draft.paragraphs]
        assert {(o, n) for n, o in links(new, old)} == links(old, new)


def test_two_stories_have_nothing_in_common() -> None:
    assert links(list(STORIES[0]), list(STORIES[1])) == set()
    assert links(list(STORIES[1]), list(STORIES[0])) == set()
