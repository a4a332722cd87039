"""Whatever is read from one sentence, each value of it: the words it stands at, what a figure is worth and
counts, the parts of a name, who speaks, how far a negation reaches. A line of ``readings.txt`` that begins with
``> `` is a sentence, what follows is the reading; most sentences hold what looks alike and is nothing of the
kind. What is recorded is what is read, some of it less than an editor would.
``python -m pytest tests/facts/test_facts_read.py --update-goldens`` records the readings anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from leaddiff.facts.attributions import attributions, callers
from leaddiff.facts.counts import counts
from leaddiff.facts.figures import figures
from leaddiff.facts.hedges import hedges
from leaddiff.facts.moments import moments
from leaddiff.facts.names import names
from leaddiff.facts.negations import negations
from leaddiff.facts.passage import Passage
from leaddiff.facts.quotes import quotations
from leaddiff.facts.speakers import speakers

RECORDED = Path(__file__).parent / "readings.txt"

Line = tuple[str, tuple[int, int], Iterable[object]]
"""What it is, the words it stands at, and its values."""


def read(text: str) -> Iterator[Line]:
    passage = Passage((text,), (1,))
    whole = (range(passage.reading.last),)
    yield from _measured(passage, whole)
    for name in names(passage, moments(passage, whole), whole):
        parts = [name.title, name.parts, "sure" if name.sure else "unsure"]
        yield "name", (name.first, name.last), [name.core, *parts]
    yield from _said(passage)
    for negation in negations(passage):
        marks = ["short"] * negation.short
        yield "negation", (negation.first, negation.last), [negation.at, negation.of, *marks]
    for hedge in hedges(passage):
        yield "hedge", (hedge.first, hedge.last), [hedge.kind, hedge.key, hedge.on]
    for quote in quotations(text):
        yield "quotation", _none, quote


def _measured(passage: Passage, whole: tuple[range]) -> Iterator[Line]:
    dated = moments(passage, whole)
    for count in counts(passage, dated, whole):
        marks = ["weak"] * count.weak + ["compound"] * count.compound
        values = [count.value, count.key, count.unit, count.nouns, count.theme, count.rate]
        yield "figure", (count.first, count.last), [*values, *marks]
    for figure in figures(passage.text):
        yield "told", _none, [figure.text, figure.value, figure.noun, figure.start, figure.end]
    for moment in dated:
        yield "moment", (moment.first, moment.last), [moment.sort, *moment.key]


def _said(passage: Passage) -> Iterator[Line]:
    for said in attributions(passage):
        marks = ["firm"] * said.firm + ["joint"] * said.joint
        who = [said.verb, said.speaker, said.surname, said.letters]
        yield "source", (said.first, said.last), [*who, said.heads, said.initials, *marks]
    for call in callers(passage):
        yield "caller", (call.first, call.last), [call.verb, call.speaker]
    for who in speakers(passage.text):
        yield "speaker", _none, [who]


_none = (0, 0)


def lines(text: str) -> Iterator[str]:
    passage = Passage((text,), (1,))
    for kind, (first, last), values in read(text):
        at = f" {first}-{last} [{passage.said(first, last)}]" if last else ""
        yield f"  {kind}{at} {' | '.join(map(written, values))}"


def written(value: object) -> str:
    if isinstance(value, frozenset):
        return " ".join(sorted(value)) or "-"
    if isinstance(value, tuple):
        return " ".join(map(str, value)) or "-"
    return "-" if value in (None, "") else str(value)


def recorded() -> dict[str, str]:
    text = "\n" + RECORDED.read_text("utf-8").rstrip("\n")
    blocks = (block.partition("\n") for block in text.split("\n> ")[1:])
    return {sentence: answer for sentence, _, answer in blocks}


ROWS = recorded()


def test_the_readings_are_recorded_where_that_is_asked_for(update_goldens: bool) -> None:
    for sentence in ROWS if update_goldens else ():
        ROWS[sentence] = "\n".join(lines(sentence))
    if update_goldens:
        rows = (
            "\n".join([f"> {sentence}", *([told] if told else [])])
            for sentence, told in ROWS.items()
        )
        RECORDED.write_text("\n".join(rows) + "\n", "utf-8", newline="")
    assert len(ROWS) > 100


@pytest.mark.parametrize("sentence", ROWS)
def test_all_that_is_read_from_a_sentence(sentence: str) -> None:
    assert "\n".join(lines(sentence)) == ROWS[sentence]
