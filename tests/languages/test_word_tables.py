"""Each row of the word tables does what it is there for, and does not do it where it must not."""

from __future__ import annotations

import pytest

from leaddiff.facts import compare, figures
from leaddiff.facts.hedges import hedges
from leaddiff.facts.moments import moments
from leaddiff.facts.negations import negations
from leaddiff.facts.passage import Passage
from leaddiff.facts.tolls import fate
from leaddiff.languages.numbers import ordinal, value
from leaddiff.languages.plans import became_fact
from leaddiff.languages.tables import rows, values
from leaddiff.nouns.changes import Edited, FactKind
from leaddiff.wording import diff, is_style_only


def _passage(text: str) -> Passage:
    return Passage((text,), (1,))


def _kinds(old: str, new: str) -> set[FactKind]:
    change = Edited(1, 1, 0.9, words=diff(old, new))
    return {fact.kind for fact in compare([old], [new], [change])}


SPELLINGS = [(row[0], form) for name in ("house_spellings", "our_endings") for row in rows("en", name)
             for form in row[1].split()]  # fmt: skip


@pytest.mark.parametrize(("plain", "form"), SPELLINGS)
def test_two_spellings_are_style(plain: str, form: str) -> None:
    assert is_style_only(f"It was the {plain} of May.", f"It was the {form} of May.")
    assert not is_style_only(f"It was the {plain} of May.", f"It was the {form} of it.")


UNITS = [(name, form) for name, _, forms in rows("en", "measures") for form in forms.split()
         if form.replace("-", "").isalpha() and name != "time"]  # fmt: skip


@pytest.mark.parametrize(("name", "form"), UNITS)
def test_a_unit_is_read_behind_its_figure(name: str, form: str) -> None:
    assert [figure.unit for figure in figures(f"They lost 12 {form} in all.")] == [name]
    assert figures("They lost 12 of them in all.")[0].unit is None


@pytest.mark.parametrize(("phrase", "kind", "way"), rows("en", "hedges"))
def test_a_hedge_is_read_before_what_it_holds_back_on(phrase: str, kind: str, way: str) -> None:
    hedged = {"after": f"He saw 40 {phrase} men.", "doubt": f"He is {phrase} murderer of men."}
    hedged["doubt"] = f"The man {phrase} fled the town."
    text = hedged.get(kind, f"He saw {phrase} 40 men.")
    assert hedges(_passage(text)) or kind == "doubt"
    assert not hedges(_passage("He saw 40 men."))


@pytest.mark.parametrize(("word", "theme"), values("en", "tolls").items())
def test_a_fate_is_read_near_its_figure(word: str, theme: str) -> None:
    assert fate(_passage(f"There were 12 {word} there."), 2, 3) == theme
    assert fate(_passage("There were 12 people there."), 2, 3) is None


@pytest.mark.parametrize(("word", "worth"), rows("en", "number_words"))
def test_a_number_word_is_worth_its_number(word: str, worth: str) -> None:
    assert value(word) == int(worth)
    assert value(f"{word}s") is None


@pytest.mark.parametrize(("word", "rank"), rows("en", "ordinals"))
def test_an_ordinal_is_a_rank(word: str, rank: str) -> None:
    assert ordinal(word) == int(rank)
    assert value(word) is None


@pytest.mark.parametrize("row", [*rows("en", "months"), *rows("en", "weekdays")])
def test_a_month_or_weekday_is_a_date(row: tuple[str, ...]) -> None:
    name = row[0].capitalize()
    assert moments(_passage(f"They met in {name} there."), [range(5)])
    assert _kinds(f"They met on {name} in Songdam.", f"They met on {name} in town.") <= {
        FactKind.NAME
    }


@pytest.mark.parametrize(("word", "sort"), rows("en", "negations"))
def test_a_negation_is_read(word: str, sort: str) -> None:
    text = f"They {word} to leave." if sort == "short" else f"They {word} leave."
    assert negations(_passage(text))
    assert not negations(_passage("They left."))


@pytest.mark.parametrize(
    ("plain", "pasts"), [(row[0], row[1:]) for row in rows("en", "irregular_verbs")]
)
def test_a_past_form_is_a_plan_come_true(plain: str, pasts: tuple[str, ...]) -> None:
    assert all(became_fact(f"will {plain}", past) for past in pasts)
    assert not became_fact(f"will {plain}", "dithered")


@pytest.mark.parametrize("row", rows("en", "plans"))
def test_a_plan_is_one_until_it_is_done(row: tuple[str, ...]) -> None:
    assert became_fact(f"{row[0]} announce", "announced")
    assert not became_fact(f"{row[0]} announce", f"{row[0]} publish")
    assert not became_fact("announced", "published")
