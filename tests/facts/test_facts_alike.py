"""Whether two names, two sources or two references are one, by their words alone."""

from __future__ import annotations

import pytest

from leaddiff.facts.attributions import attributions
from leaddiff.facts.names import Name, names
from leaddiff.facts.passage import Passage
from leaddiff.facts.renamed import _are_near, _is_of_one_land, _same
from leaddiff.facts.same_sources import _has_form_of
from leaddiff.facts.same_sources import same_source as _same_source
from leaddiff.facts.second_references import SecondReferences, _about, _name_of, _points_back
from leaddiff.facts.sentence_openings import acts_as_name
from leaddiff.facts.short_names import are_one_in_short, written_out
from leaddiff.facts.sources import _is_bare_name
from leaddiff.facts.speakers import speakers
from leaddiff.facts.titles import bare_name
from leaddiff.facts.tolls import fate


def passage(text: str) -> Passage:
    return Passage((text,), (1,))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Orwin spoke", [[]]),
        ("the mayor Orwin spoke", [["mayor", "the"]]),
        ("the mayor , Dana Orwin , a former diver , spoke", [
            ["mayor", "the", "Dana"], ["a", "former", "diver"]]),
        (", Orwin spoke", [[]]),
        ("one two three four five six seven Orwin , 1 2 3 4 5 6 7 8 9 .", [
            ["seven", "six", "five", "four", "three", "two"],
            ["1", "2", "3", "4", "5", "6", "7", "8"]]),
        ("one two three four five six , Orwin", [["six", "five", "four", "three", "two"]]),
        ("the B C D E Orwin", [["the", "B", "C", "D", "E"]]),
        ("the B C D E F Orwin", [["B", "the", "C", "D", "E", "F"]]),
        ("Orwin B C D , a diver", [[], ["a", "diver"]]),
        ("Orwin B C D E , a diver", [[]]),
        ("Orwin of Verrin , a diver", [[]]),
        ("an aide of Orwin met the chief , Orwin , of it", [
            ["of", "aide", "an"], ["chief", "the", "met", "Orwin", "of"], ["of", "it"]]),
        ("it was Kim", []),
    ],
)  # fmt: skip
def test_what_a_text_says_a_name_is(text, about):
    assert list(_about(tuple(text.split()), "Orwin")) == about


@pytest.mark.parametrize(
    ("text", "name", "points"),
    [
        ("Dana Orwin said so.", "Orwin", False),
        ("The mayor said so.", None, True),
        ("Its owner said so.", None, True),
        ("The Orwin said so.", None, True),
        ("The old Orwin said so.", None, True),
        ("Bank of Halden said so.", "Halden", False),
        ("J. P. Orwin said so.", "Orwin", False),
        ("Mayor and Orwin said so.", None, False),
        ("He said so.", "He", False),
        ("So it was said.", None, False),
    ],
)
def test_who_is_named_and_who_points_back(text, name, points):
    read = passage(text)
    (source,) = attributions(read)
    assert (_name_of(read, source), _points_back(read, source)) == (name, points)


@pytest.mark.parametrize(
    ("copies", "name", "other", "are_one"),
    [
        ([["The mayor, Dana Orwin, left."]], "Orwin said so.", "The mayor said so.", True),
        ([["Rain fell."], ["The mayor, Dana Orwin, left."]], "Orwin said so.", "The mayor said so.", True),
        ([["The mayor met Dana Orwin."]], "Orwin said so.", "The chief said so.", False),
        ([["The mayor, Dana Kim, left."]], "Orwin said so.", "The mayor said so.", False),
        ([["The mayor, Dana Orwin, left."]], "Orwin said so.", "A mayor said so.", False),
        ([["The port mayor, Dana Orwin, left."]], "Orwin said so.", "The port mayor said so.", True),
        ([["The port mayor, Dana Orwin, left."]], "Orwin said so.", "The yard mayor said so.", False),
        ([["Orwin Lines fell."]], "Orwin said so.", "The company said so.", True),
        ([["Orwin fell."], ["Orwin rose."]], "Orwin said so.", "The company said so.", True),
        ([["Halden Paper Co fell."]], "HP said so.", "The company said so.", True),
        ([["Halden Paper Co fell."]], "HQ said so.", "The company said so.", False),
        ([["Aid to Orwin fell.", "Orwin rose."]], "Orwin said so.", "The company said so.", True),
        ([["Aid fell for Lind, Orwin.", "Orwin, Lind."]], "Orwin said so.", "The company said so.", False),
        ([["Rain fell.", "Orwin rose.", "Orwin sank."]], "Orwin said so.", "The company said so.", False),
        ([["Orwin fell."], ["Rain fell."]], "Orwin said so.", "The company said so.", False),
        ([["Rain fell."]], "Orwin said so.", "The company said so.", False),
        ([[]], "Orwin said so.", "The company said so.", False),
        ([["Orwin fell."]], "Orwin said so.", "The mayor said so.", False),
        ([["Orwin fell."]], "Orwin said so.", "The old company said so.", False),
    ],
)  # fmt: skip
def test_a_second_reference_is_to_who_the_copy_says_it_is(copies, name, other, are_one):
    one, two = ((passage(text), attributions(passage(text))[0]) for text in (name, other))
    assert SecondReferences(*copies).are_one(one, two) is are_one
    assert SecondReferences(*copies).are_one(two, one) is are_one


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("imf", "international monetary fund", True),
        ("i m f", "international monetary fund", True),
        ("boh", "bank of halden", True),
        ("bh", "bank of halden", True),
        ("bk", "bank of halden", False),
        ("b", "bank", False),
        ("sw", "south-west", True),
        ("s and p", "standard and poor's", True),
        ("gm", "general motors corp", True),
        ("ibm chairman odd vell", "international business machines chairman odd vell", True),
        ("ibm chairman odd vell", "international business machines chairman odd kim", False),
        ("orwin", "orwin inc", True),
        ("orwin lines", "orwin lines corp", True),
        ("orwin lines", "orwin yards corp", False),
        ("south sea", "southsea", True),
        ("south-sea", "southsea", True),
        ("orwin", "kim", False),
        ("inc", "corp", False),
    ],
)
def test_a_name_in_short(one, other, are_one):
    assert are_one_in_short(one.split(), other.split()) is are_one
    assert are_one_in_short(other.split(), one.split()) is are_one


def test_a_short_form_within_a_name_is_written_out():
    assert written_out(["orwin", "lines"]) == {"orwin", "lines"}
    assert {"federal", "reserve", "orwin"} <= written_out(["orwin", "fed"])


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("norland", "norlandic", True),
        ("south korea", "south korean", True),
        ("south korea", "north korean", False),
        ("dana korea", "dana korean", False),
        ("korea", "korean", True),
        ("iran", "iraq", False),
        ("iran", "iranian", True),
        ("ira", "iran", False),
        ("iraq", "iraqi", True),
        ("verr", "verri", False),
        ("german", "germany", True),
        ("norland", "south norlandic", False),
    ],
)
def test_a_land_and_its_people(one, other, is_one):
    assert _is_of_one_land(one.split(), other.split()) is is_one
    assert _is_of_one_land(other.split(), one.split()) is is_one


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("fiona trask", "trask", True),
        ("fiona trask", "fiona trask", True),
        ("fiona trask", "dana trask", False),
        ("jan van der berg", "jan van den berg", False),
        ("southsea", "south sea", True),
        ("trask", "kim", False),
        ("imf", "international monetary fund", True),
    ],
)
def test_a_name_in_full_and_its_short_form(one, other, is_one):
    first, second = (
        Name(0, 0, len(row), tuple(row), (), True) for row in (one.split(), other.split())
    )
    assert _same(first, second) is is_one
    assert _same(second, first) is is_one


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("rodrigo penna", "rodrigo pena", True),
        ("rodrigo penna", "rodriga pena", False),
        ("rodrigo penna", "rodrigo penna", False),
        ("rodrigo penna", "penna", False),
        ("rodrigo penna", "rodrigo halm", False),
        ("jan van der berg", "jan van den berg", True),
    ],
)
def test_a_name_of_another_spelling(one, other, near):
    assert _are_near(one.split(), other.split()) is near


@pytest.mark.parametrize(
    ("old", "new", "is_one"),
    [
        ("The ministry said so.", "The interior ministry said so.", True),
        ("The interior ministry said so.", "The ministry said so.", True),
        ("It sank, officials said.", "It sank, fire officials said.", False),
        ("He said so.", "The mayor said so.", True),
        ("The mayor said so.", "The chief said so.", False),
        ("Mayor Orwin said so.", "Diver Dana Orwin said so.", True),
        ("Mayor Orwin said so.", "Diver Dana Kim said so.", False),
        ("The U.N. said so.", "The United Nations said so.", True),
        ("The SCG said so.", "The Sokdo Coast Guard said so.", True),
        ("The SPG said so.", "The Sokdo Coast Guard said so.", False),
        ("The firm said so.", "The company said so.", True),
        ("A firm said so.", "The company said so.", False),
        ("The firm said so.", "The mayor said so.", False),
        ("Norland officials said so.", "Norlandic officials said so.", True),
        ("Army officials said so.", "Armory officials said so.", False),
        ("The union said so.", "The union and the company said so.", False),
        ("The union and the company said so.", "The old union and the company said so.", True),
    ],
)
def test_two_sources_that_are_one(old, new, is_one):
    one, other = (attributions(passage(text))[0] for text in (old, new))
    assert _same_source(one, other) is is_one


@pytest.mark.parametrize(
    ("head", "other", "found"),
    [
        ("norland", "norland", True),
        ("norland", "norlande", True),
        ("norland", "norlander", True),
        ("norland", "norlanders", False),
        ("army", "armory", False),
        ("arms", "armse", False),
        ("norland", "northern", False),
    ],
)
def test_a_word_in_another_form(head, other, found):
    assert _has_form_of(head, frozenset((other,))) is found


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Dana Orwin", True), ("mayor Orwin", True), ("the mayor Orwin", False), ("the Fed", False),
     ("Dana the mayor", False)],
)  # fmt: skip
def test_a_source_that_is_a_name_alone(text, bare):
    assert _is_bare_name(passage(text), (0, len(text.split()))) is bare


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Tarvola recalled 40 cars.", True),
        ("Tarvola was shut.", True),
        ("Tarvola will shut.", True),
        ("Tarvola red cars.", False),
        ("Tarvola need cars.", False),
        ("Tarvola boats sank.", False),
        ("Rescuers were there.", False),
        ("Rescuers said so.", False),
        ("Loomis was shut.", True),
        ("Loomis's was shut.", True),
        ("Moody's cut it.", True),
        ("Moody's boats sank.", True),
        ("Yesterday's boats sank.", False),
        ("Inflation's rise was slow.", False),
        ("Women's boats sank.", False),
        ("Two was enough.", False),
        ("Fishermen was written.", False),
        ("Fishing was bad.", False),
        ("Nearly was too late.", False),
        ("However was it done?", False),
        ("Nobody was there.", False),
    ],
)
def test_a_word_that_opens_a_sentence_and_is_a_name(text, acts):
    read = passage(text)
    found = names(read, [], (range(read.reading.last),))
    name = next((each for each in found if each.first == 0), Name(0, 0, 1, (), (), False))
    assert acts_as_name(read, name) is acts


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Chief Executive Fiona Trask", "Fiona Trask"),
        ("Chief Executive", "Chief Executive"),
        ("the mayor of Verrin", "the mayor of Verrin"),
        ("Gov . Lena Dorn", "Lena Dorn"),
        ("Lena Dorn", "Lena Dorn"),
        ("mayor Dorn", "Dorn"),
    ],
)
def test_a_name_less_its_titles(phrase, name):
    row = phrase.split()
    first, last = bare_name(row, 0, len(row))
    assert " ".join(row[first:last]) == name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The foreign ministry said so.", ("foreign ministry",)),
        ("Police said so.", ("police",)),
        ("Tamaki said so.", ("Tamaki",)),
        ("Chief Executive Fiona Trask said so.", ("Fiona Trask",)),
        ("He said so.", ()),
        ("The port said so.", ("port",)),
        ("Officials there said so.", ("officials",)),
        ("The one of them said so.", ()),
        ("A B C D E said so.", ("B C D E",)),
        ("B C D E F said so.", ("B C D E F",)),
        ("B C D E F G said so.", ()),
        ("Some 40 men said so.", ()),
        ("The mayor said so, and Orwin urged the mayor. The mayor said no.", ("mayor", "Orwin")),
    ],
)
def test_who_speaks_in_words_fit_for_a_note(text, named):
    assert speakers(text) == named


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("40 people were killed", "dead"),
        ("40 were killed , 12 hurt", "dead"),
        ("hurt were 40 and killed 12", "hurt"),
        ("hurt , and 40 1 killed", "dead"),
        ("hurt , and 40 1 a b killed", "dead"),
        ("hurt , and 40 1 a b c killed", "hurt"),
        ("hurt , 40 a b c d killed", "dead"),
        ("hurt , 40 a b c d e killed", "hurt"),
        ("hurt , a b 40", "hurt"),
        ("hurt a b c d e 40", "hurt"),
        ("hurt a b c d e f 40", None),
        ("40 a b c d e f g killed", "dead"),
        ("40 a b c d e f g h killed", None),
        ("Two were killed. Then 40 boats left. Many were hurt.", None),
        ("hurt , 40 9 killed", "hurt"),
        ("hurt ; a b 40 9 killed", "dead"),
        ("hurt ; a b c 40 9 killed", "dead"),
    ],
)
def test_what_befell_those_whom_a_figure_counts(text, theme):
    read = passage(text)
    at = read.words.index("40")
    assert fate(read, at, at + 1) == theme
