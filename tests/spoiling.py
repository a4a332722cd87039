"""One thing wrong with a version of a story: what an editor may have done since and said nothing of, or said wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import stories

_FIGURE = re.compile(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})*(?![\d,])")
_WORD = re.compile(r"(?<=[a-z] )[a-z]{5,}(?= [a-z])")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z])")
_NUMBER_OF_NOTE = re.compile(r"(?i)(?<=para )\d|(?<=paras )\d|\d(?=(?:st|nd|rd|th) (?:graf|para))|(?<=paragraph )\d")


@dataclass(frozen=True)
class Spoilt:
    """A pair whose newer version has one thing wrong; ``text`` is its file."""

    pair: stories.Pair
    fault: str
    text: str

    def __str__(self) -> str:
        return f"{self.pair}:{self.fault}"


def every(pairs: Sequence[stories.Pair]) -> Iterator[Spoilt]:
    """Every pair with every fault that can be made in it; the same at every run."""
    for pair in pairs:
        whole = stories.rendered(pair.new)
        yield Spoilt(pair, "none", whole)
        for name, spoil in _FAULTS.items():
            text = spoil(pair, Random(f"{pair} {name}"))
            if text is not None and text != whole:
                yield Spoilt(pair, name, text)


def _body(change: Callable[[list[str], Random], None]) -> Callable[[stories.Pair, Random], str | None]:
    """A fault of the body's paragraphs."""

    def spoil(pair: stories.Pair, rolled: Random) -> str | None:
        texts = [p["text"] for p in pair.new["body"]]
        change(texts, rolled)
        body = [{"text": text} for text in texts]
        return stories.rendered({**pair.new, "body": body}) if body else None

    return spoil


def _in_one(found: re.Pattern[str], turn: Callable[[str], str]) -> Callable[[list[str], Random], None]:
    def change(texts: list[str], rolled: Random) -> None:
        places = [(at, hit) for at, text in enumerate(texts) for hit in found.finditer(text)]
        if places:
            at, hit = rolled.choice(places)
            texts[at] = texts[at][: hit.start()] + turn(hit[0]) + texts[at][hit.end() :]

    return change


def _cut(texts: list[str], rolled: Random) -> None:
    if len(texts) > 2:
        del texts[rolled.randrange(1, len(texts))]


def _added(texts: list[str], rolled: Random) -> None:
    texts.insert(rolled.randrange(1, len(texts) + 1), "The harbor at Corrow was shut to all ships until dawn.")


def _spoken(texts: list[str], rolled: Random) -> None:
    texts.insert(rolled.randrange(1, len(texts) + 1), '"Nobody told us," said Orla Venn, who keeps the light.')


def _swapped(texts: list[str], rolled: Random) -> None:
    if len(texts) > 3:
        at = rolled.randrange(1, len(texts) - 1)
        texts[at], texts[at + 1] = texts[at + 1], texts[at]


def _anew(texts: list[str], rolled: Random) -> None:
    texts[0] = re.sub(r"(?<=[-—_)] ).*", "All quays were shut on word of a storm, the harbor office said.", texts[0], count=1)


def _of_note(change: Callable[[str, Random], str]) -> Callable[[stories.Pair, Random], str | None]:
    def spoil(pair: stories.Pair, rolled: Random) -> str | None:
        note = pair.new.get("note")
        whole = stories.rendered(pair.new)
        if not note or whole.count(note) != 1:
            return None
        return whole.replace(note, change(note, rolled))

    return spoil


def _other_number(note: str, rolled: Random) -> str:
    return _NUMBER_OF_NOTE.sub(lambda found: str(int(found[0]) + 1), note, count=1)


def _half(note: str, rolled: Random) -> str:
    clauses = note.split(";")
    return ";".join(clauses[: len(clauses) // 2]) + (")" if note.endswith(")") else "") if len(clauses) > 1 else note


_FAULTS: dict[str, Callable[[stories.Pair, Random], Any]] = {
    "a figure": _body(_in_one(_FIGURE, lambda figure: str(int(figure.replace(",", "")) + 7))),
    "a word": _body(_in_one(_WORD, lambda word: "harbored")),
    "a name": _body(_in_one(_NAME, lambda name: f"{name[:-1]}o")),
    "a paragraph gone": _body(_cut),
    "a paragraph more": _body(_added),
    "a source more": _body(_spoken),
    "two swapped": _body(_swapped),
    "the lead anew": _body(_anew),
    "a number of the note": _of_note(_other_number),
    "half the note": _of_note(_half),
    "no note": _of_note(lambda note, rolled: ""),
}
