"""The same copy in other clothes, wrapped, set in, coded or spelled otherwise to no eye, is judged the same."""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Sequence

import pytest
import stories

from leaddiff import desk, layout
from leaddiff.nouns.findings import Report

PAIRS = stories.pairs()
TWICE = 2  # unseen characters put into each block


def blocks(text: str) -> list[str]:
    return text.strip().split("\n\n")


def wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        lines = (
            textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
            for line in text.split("\n")
        )
        return "\n".join("\n".join(each) for each in lines)

    return wrap


def sown(unseen: str) -> Callable[[str], str]:
    """The text with an unseen character in two places of each block, the same at every run."""

    def sow(text: str) -> str:
        rolled = random.Random(len(text))
        done = []
        for block in blocks(text):
            for _ in range(TWICE):
                at = rolled.randrange(len(block) + 1)
                block = block[:at] + unseen + block[at:]
            done.append(block)
        return "\n\n".join(done) + "\n"

    return sow


def set_in(text: str) -> str:
    return "\n".join(f"    {line}" if line else line for line in text.split("\n"))


def curled(text: str) -> str:
    text = re.sub(r'(?<![\w.,!?])"', "“", text).replace('"', "”")
    return re.sub(r"(?<=\w)'", "’", text)


CLOTHES: dict[str, Callable[[str], str]] = {
    **{f"wrapped at {width}": wrapped(width) for width in (40, 60, 72, 100, 132)},
    "set in": set_in,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "letters and accents apart": lambda text: unicodedata.normalize("NFD", text),
    "curly marks": curled,
    "two blanks after a stop": lambda text: re.sub(r"([.?!]) (?=\S)", r"\1  ", text),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "soft hyphens": sown("\u00ad"),
    "zero-width blanks": sown("\u200b"),
    "word joiners": sown("\u2060"),
    "joiners": sown("\u200d"),
    "direction marks": sown("\u200e"),
    "byte order marks": sown("\ufeff"),
}


@pytest.fixture
def tried(dress: str) -> Sequence[stories.Pair]:
    """The pairs tried in some clothes: every eighth, others in each and in each run, as all in all take
    minutes; ``--every-form`` tries all."""
    return stories.some(PAIRS, 8, list(CLOTHES).index(dress))


def told(report: Report) -> object:
    verdicts = [ruling.verdict for ruling in report.rulings]
    return verdicts, sorted((f.rule, f.severity.name, f.old, f.new) for f in report.findings)


def as_it_stands(pair: stories.Pair) -> object:
    return told(stories.judged(pair))


@pytest.mark.parametrize("dress", CLOTHES)
def test_other_clothes_change_no_verdict_and_no_finding(
    dress: str, tried: Sequence[stories.Pair]
) -> None:
    wear = CLOTHES[dress]
    for pair in tried:
        old, new = (
            layout.read(wear(stories.rendered(version)).encode(), version["file"])
            for version in (pair.old, pair.new)
        )
        assert told(desk.compare(old, new)) == as_it_stands(pair), pair.name


@pytest.mark.parametrize(
    "dress",
    [
        "CR LF",
        "no-break blanks",
        "soft hyphens",
        "byte order marks",
        "set in",
        "wrapped at 60",
    ],
)
def test_one_version_dressed_and_the_other_not(dress: str) -> None:
    for pair in stories.some(PAIRS, 6, list(CLOTHES).index(dress)):
        new = layout.read(CLOTHES[dress](stories.rendered(pair.new)).encode(), pair.new["file"])
        assert told(desk.compare(stories.read(pair.old), new)) == as_it_stands(pair), pair.name


def test_marks_that_went_curly_in_one_version_are_style_at_most() -> None:
    for pair in PAIRS[::4]:
        new = layout.read(curled(stories.rendered(pair.new)).encode(), pair.new["file"])
        report = desk.compare(stories.read(pair.old), new)
        plain = stories.judged(pair)
        assert loud(report) == loud(plain), pair.name


def loud(report: Report) -> object:
    verdicts = [ruling.verdict for ruling in report.rulings]
    return verdicts, sorted((f.rule, f.old, f.new) for f in report.findings if f.loud)


@pytest.mark.parametrize("dress", ["soft hyphens", "no-break blanks", "byte order marks"])
def test_places_point_into_the_file_as_it_stands(dress: str) -> None:
    text = CLOTHES[dress](stories.rendered(PAIRS[0].new))
    copy = layout.parse(text)
    assert copy.raw == text
    for paragraph in copy.paragraphs:
        stretch = text[paragraph.span.start : paragraph.span.end]
        assert re.sub("[\u00ad\ufeff]", "", stretch.replace("\u00a0", " ")) == paragraph.text
        assert stretch[0] not in "\u00ad\ufeff"
        assert stretch[-1] not in "\u00ad\ufeff"


def test_a_joiner_that_spells_is_kept() -> None:
    name = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    text = f"SOKDO, May 4 (Yonhap) -- The ship's name is {name}, its owner said on Monday.\n"
    assert name in layout.parse(text).paragraphs[0].text


WRAPPED_ON_A_CAPITAL = """Bus-Accident-Ravipur{marker}
{note}Bus falls into gorge in Ravipur district

Ravipur, May 4 (PTI) At least {toll} people were killed when
Himalayan Roadways bus carrying pilgrims fell into a gorge near
Kotla village here on Monday, police said in a statement by 1105
GMT.

The driver lost control on a {bend}bend, they said.
"""


def test_a_line_broken_before_a_capital_begins_no_paragraph() -> None:
    old = layout.parse(WRAPPED_ON_A_CAPITAL.format(marker="", note="", toll=13, bend=""))
    new = layout.parse(
        WRAPPED_ON_A_CAPITAL.format(
            marker=" (LEAD)", note="Eds: ADDS details in para 2\n", toll=16, bend="sharp, wet "
        )
    )
    assert [p.number for p in new.paragraphs] == [1, 2]
    assert [f.rule for f in desk.compare(old, new).findings] == ["unreported-figure"]


@pytest.mark.parametrize(
    ("before", "after", "is_told"),
    [
        ("SONGDAM (AP) _", "SONGDAM (AP) —", False),
        ("SONGDAM (AP) --", "SONGDAM (AP) _", False),
        ("SONGDAM (AP) _", "NARIM (AP) —", True),
        ("SONGDAM, May 4 (AP) —", "SONGDAM, May 5 (AP) —", True),
        ("SONGDAM, May 4 (AP) —", "SONGDAM (AP) —", False),
        ("SONGDAM (AP) --", "SONGDAM Nov 6 (AP) -", False),
        ("SONGDAM (AP) --", "NARIM, Nov 6 (AP) -", True),
    ],
)
def test_the_dash_of_a_dateline_is_its_clothes(before, after, is_told):
    text = "Pier to be rebuilt\n\n{} The pier at Songdam will be rebuilt.\n\nIt leaks, he said.\n"
    old, new = (layout.parse(text.format(dateline)) for dateline in (before, after))
    rules = [found.rule for found in desk.compare(old, new, force=True).findings]
    assert ("unreported-dateline" in rules) is is_told


@pytest.mark.parametrize(
    ("opening", "is_told"), [("TEN YEARS OF RUST It", False), ("TEN MONTHS OF RUST It", True)]
)
def test_a_crosshead_run_together_with_its_paragraph_is_no_news(opening, is_told):
    text = "Pier to be rebuilt\n\nSONGDAM (AP) -- The pier will be rebuilt.\n\n{} leaks, {} said.\n\n{}\n"
    rest = "The town has 3,000 people.\n\nA ferry calls at the other pier twice a week."
    old = layout.parse(
        text.format("The paint has come off.\n\nTEN YEARS OF RUST\n\nIt", "he", rest)
    )
    new = layout.parse(text.format(f"The paint has come off.\n\n{opening}", "he", rest))
    rules = {found.rule for found in desk.compare(old, new, force=True).findings}
    assert ("unreported-material" in rules) is is_told


@pytest.mark.parametrize(
    ("new_end", "is_told"),
    [
        ('"We monetised every berth of the harbor," he said.', False),
        ('"We mortgaged every berth of the harbor," he said.', True),
    ],
)
def test_words_that_moved_in_another_house_spelling_are_no_news(new_end, is_told):
    text = "Pier to be sold\n\nSONGDAM (AP) -- The pier will be sold. {}\n\nThe town has 3,000 people.\n\n{}\n"
    last = "A ferry calls at the other pier twice a week.{}"
    old = layout.parse(
        text.format("", last.format('\n\n"We monetized every berth of the harbor," he said.'))
    )
    new = layout.parse(text.format(new_end, last.format("")))
    rules = {found.rule for found in desk.compare(old, new, force=True).findings}
    assert (not rules.isdisjoint(("unreported-material", "unreported-quote"))) is is_told
