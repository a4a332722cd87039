"""Numbers, quotation marks and spellings, read as the desks of the world write them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st
from tables import every_row

from leaddiff.languages.numbers import number_at, ordinal, value
from leaddiff.languages.quotations import plain_quotation, quoted_spans
from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import is_word, tokens, words_of
from leaddiff.languages.word_rows import read

NUMBERS = [
    ("four people", "4", 1),
    ("twenty-one men", "21", 1),
    ("twenty one", "21", 2),
    ("a dozen", "12", 2),
    ("two dozen eggs", "24", 2),
    ("a hundred", "100", 2),
    ("two hundred and five thousand men", "205000", 5),
    ("two thousand five hundred", "2500", 4),
    ("5.12 trillion won", "5120000000000", 2),
    ("2.5 million", "2500000", 2),
    ("$3.2bn", "3200000000", 1),
    ("3 lakh crore", "3000000000000", 3),
    ("1,234", "1234", 1),
    ("1,23,456", "123456", 1),
    ("61%", "61", 1),
    ("US$20,400", "20400", 1),
    ("Rs500", "500", 1),
    ("half a million", "500000", 3),
    ("half of", "0.5", 1),
    ("two-thirds of", "0.6667", 1),
    ("zero", "0", 1),
    ("one hundred and police", "100", 2),
]

NO_NUMBERS = ["9:12", "2nd", "1990s", "a man", "third", "1.2.3", "x", "12345" * 20, "hundred", "$"]


@every_row(("text", "worth", "length"), NUMBERS)
def test_numbers_are_worth_what_they_say(text, worth, length):
    found = number_at(read(text).words[:-1], 0)
    assert found is not None
    assert (found[0], found[1]) == (Decimal(worth), length)


@every_row("text", NO_NUMBERS)
def test_other_words_are_no_numbers(text):
    assert number_at(read(text).words[:-1], 0) is None


NUMBER_WORDS = "one two twenty hundred thousand million dozen half a and of 5 1,234 $3 bn".split()


@given(st.lists(st.sampled_from(NUMBER_WORDS), min_size=1, max_size=40))
def test_any_row_of_number_words_can_be_read(row):
    found = number_at(row, 0)
    assert found is None or 0 < found[1] <= len(row)


@every_row(
    ("token", "rank"),
    [("second", 2), ("2nd", 2), ("twenty-first", 21), ("11th", 11), ("two", None), ("bond", None),
     ("2th-", None), ("and", None)],
)  # fmt: skip
def test_ranks(token, rank):
    assert ordinal(token) == rank


def test_values_of_single_tokens():
    assert value("2,5") == Decimal("2.5")
    assert value("12.") == 12
    assert value("sixty-one") == 61
    assert value("12ab") is None


QUOTED = [
    ('"A. B," he said. "C."', ["A. B,", "C."]),
    ("“A” and “b”", ["A", "b"]),
    ("he said 'yes, we can' and left", ["yes, we can"]),
    ("the workers' rights and drivers' pay", []),
    ("'The workers' rights must stand,' he said.", ["The workers' rights must stand,"]),
    ('a 13" screen and "x"', ["x"]),
    ('"We go on.\n\n"And on," he said', ["We go on.", "And on,"]),
    ("``Yes,'' he said", ["Yes,"]),
    ("rock 'n' roll in the '90s", []),
    ('"open but he said. "They stay."', ["open but he said. ", "They stay."]),
    ("‘It’s ours,’ he said", ["It’s ours,"]),
    ("\"He said 'no' to me,\" she said", ["He said 'no' to me,"]),
    ("「はい」と言った", ["はい"]),
    ('It never ran so badly," said Halm. "Yes."', ["It never ran so badly,", "Yes."]),
    (
        '"We go on.\n\nAnd on. And the yard\'s shut," he said',
        ["We go on.", "And on. And the yard's shut,"],
    ),
    ('Halm said no. It ran badly," he said', []),
    ('"A LONG WALL" The two sides met. "We go," he said', ["We go,"]),
    ('The sides met. "A LONG WALL" The mayor left.', []),
    ('"STOP THE WALL," Halm wrote.', ["STOP THE WALL,"]),
    ('It was "A BIG DEAL" The mayor said.', ["A BIG DEAL"]),
    ("«Nous partons», dit-il", ["Nous partons"]),
    ('""', []),
    ('He said "', []),
    ("don't", []),
    ("", []),
]


@every_row(("text", "expected"), QUOTED)
def test_quoted_words_are_found(text, expected):
    assert [text[start:end] for start, end in quoted_spans(text)] == expected


@given(st.text(alphabet="aS .\"'“”‘’`,5\n", max_size=60))
def test_quoted_stretches_follow_one_another(text):
    last = 0
    for start, end in quoted_spans(text):
        assert last <= start < end <= len(text)
        last = end


@every_row("piece", ['"', "'", "'a ", "‘", "''", "“", "' ", '"a ', "\n\n"])
def test_hostile_marks_end_soon(piece):
    quoted_spans(piece * 50_000)


def test_what_is_only_type_set_is_plain():
    assert plain_quotation(" It’s a “trap”  -- now,") == "It's a 'trap' — now"
    assert plain_quotation("Go!") == "Go!"
    assert plain_quotation("The note read 'go.'") == plain_quotation("The note read 'go'.")


@every_row(
    ("one", "other"),
    [("Sept", "September"), ("colour", "color"), ("organised", "organized"), ("gov't", "government"),
     ("km", "kilometres"), ("Rep", "Representative"), ("don’t", "don't"), ("U.S.", "US"),
     ("analyse", "analyze"), ("labour's", "labor's")],
)  # fmt: skip
def test_one_word_in_two_spellings(one, other):
    assert plain(one) == plain(other)


@every_row(
    ("one", "other"),
    [("sat", "Saturday"), ("filled", "filed"), ("rise", "size"),
     ("mar", "March"), ("advice", "advise"), ("Jung", "June")],
)  # fmt: skip
def test_two_words_are_two(one, other):
    assert plain(one) != plain(other)


@given(st.text(max_size=60))
def test_a_reading_points_at_its_words(text):
    reading = read(text)
    for at, word in enumerate(reading.words):
        assert text[reading.starts[at] : reading.ends[at]] == word
    assert reading.between(0, reading.last) + text[reading.starts[-1] :] == text


@given(st.text())
@example("it cost £5% more")
def test_words_are_the_tokens_that_are_words(text):
    assert list(words_of(text)) == [token for token in tokens(text) if is_word(token)]
