"""What is read of a topic, each answer of it: the kinds of fact it names, whether all its things are amounts,
slips, what was said; and, held to a sentence, whether that names its matter or tells a figure of another sort.

A line of ``topics.txt`` that begins with ``> `` is a topic, or after a bar with it a sentence, or the
paragraphs of a story ("-" for one that stands as it was); what follows is what holds of it.
``python -m pytest tests/checks/test_topics_read.py --update-goldens`` records it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

from leaddiff.checks.topics import topic_kinds, topics
from leaddiff.facts import figures
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind

RECORDED = Path(__file__).parent / "topics.txt"

OF_A_TOPIC: dict[str, Callable[[str], bool]] = {
    "amounts": topic_kinds.is_amount,
    "counts or dates": topic_kinds.counts_or_dates,
    "several": topic_kinds.names_several,
    "slip": topic_kinds.names_slip,
    "speech": topics.is_speech,
    "toll": topics.is_toll,
    "shares": topics.is_of_shares,
    "markets": lambda topic: topics.is_of_markets(frozenset(content_stems(topic))),
}
OF_A_SENTENCE: dict[str, Callable[[str, frozenset[str]], bool]] = {
    "mentioned": topics.mentions,
    "may be mentioned": topics.may_mention,
    "may be spoken of": topics.may_speak_of,
    "toll told": topics.tells_toll,
    "near": topics.is_near,
}


def of_topic(topic: str) -> Iterator[str]:
    yield "  kinds " + " ".join(sorted(kind.value for kind in topic_kinds._kinds_of(topic.lower())))
    yield "  stems " + " ".join(sorted(topics.topic_stems(topic)))
    yield "  things " + " | ".join(topic_kinds.things(topic))
    yield "  is " + ", ".join(name for name, holds in OF_A_TOPIC.items() if holds(topic))


def of_sentence(topic: str, sentence: str) -> Iterator[str]:
    stems = frozenset(content_stems(sentence))
    yield "  is " + ", ".join(name for name, holds in OF_A_SENTENCE.items() if holds(topic, stems))
    for figure in figures(sentence):
        sorts = {
            "no toll": topic_kinds.is_no_toll(topic, figure),
            "no price": topic_kinds.is_no_price(topic, figure),
            "of a share": topic_kinds.is_of_a_share(topic, figure.text, sentence),
            "a set rate": topic_kinds.is_set_rate(topic, figure.text, sentence),
        }
        yield f"  {figure.text}: " + ", ".join(sort for sort, holds in sorts.items() if holds)


def of_story(topic: str, paragraphs: list[str]) -> Iterator[str]:
    altered = {
        number: frozenset(content_stems(text))
        for number, text in enumerate(paragraphs, 1)
        if text != "-"
    }
    spoken = frozenset(number for number, text in enumerate(paragraphs, 1) if '"' in text)
    for told, here in (("updated", None), ("added", spoken)):
        found = topics.reach(topic, altered, here)
        reach = "anywhere" if found is None else " ".join(map(str, sorted(found)))
        named = " ".join(map(str, sorted(topics.naming(topic, altered, here))))
        yield f"  {told}: named in {named or '-'}, reaches {reach}"


def of_fact(topic: str, here: str, *others: str) -> Iterator[str]:
    """What kinds of fact of a paragraph a topic names, other paragraphs having changed as well."""
    stems, *beside = (frozenset(content_stems(text)) for text in (here, *others))
    facts = (FactChange(kind, (1,), (1,), "a", "b") for kind in FactKind)
    named = [f.kind.value for f in facts if topic_kinds.names_fact(topic, f, stems, beside)]
    yield "  names " + ", ".join(named)
    said = SimpleNamespace(topic=topic)
    yield "  kinds " + ", ".join(sorted(kind.value for kind in topic_kinds.kinds(said)))


def lines(row: str) -> str:
    topic, bar, text = row.partition(" | ")
    told = of_sentence(topic, text) if bar else of_topic(topic)
    if " / " in text:
        told = of_story(topic, text.split(" / "))
    elif text.startswith("fact in: "):
        told = of_fact(topic, *text.removeprefix("fact in: ").split(" beside: "))
    return "".join(line.rstrip() + "\n" for line in told)


def recorded() -> dict[str, str]:
    blocks = RECORDED.read_text("utf-8").split("> ")[1:]
    return dict(block.split("\n", 1) for block in blocks)


def test_each_topic_is_read_as_recorded(update_goldens: bool) -> None:
    rows = recorded()
    if update_goldens:
        rows = {row: lines(row) for row in rows}
        text = "".join(f"> {row}\n{told}" for row, told in rows.items())
        RECORDED.write_text(text, "utf-8", newline="")
    assert rows == {row: lines(row) for row in rows}
