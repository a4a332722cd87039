"""Sentences and tokens: nothing is lost, and the cuts are where an editor sees them."""

from hypothesis import given
from hypothesis import strategies as st
from tables import every_row

from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import folded, is_word, tokens

WHOLE = [
    "Mr. Orwin met Rep. Tessa Blyth and Gov. Hale in N. Korea on Sept. 22.",
    "The ferry left at 9 a.m. Tuesday for the islands.",
    "The train of Norbury Railway Co. left the rails at 7:18 a.m. local time.",
    "The U.S. President and U.N. Secretary-General spoke.",
    "Shares rose 2.5 percent to US$7.05, or 1,234 won.",
    '"Is it safe to go back?" Orwin asked.',
    '"Get out!" fire chief Dana Orwin shouted at them.',
    "J.K. Lorimer and A. B. Sutter wrote it.",
    "He lost ... because the court was late.",
    "Dr. St. John Vale vs. Lt. Col. Amadi is case No. 14 on p. 3.",
    "GANDALE, Oct. 4 (Wire) -- A bridge fell on Sunday.",
    "Hanworth Inc. Chief Executive Fiona Trask said so.",
    'He was told "don\'t ask." by the guard',
]

CUT = [
    ("It fell. Nobody was hurt.", ["It fell. ", "Nobody was hurt."]),
    ('"We go. They stay," she said.', ['"We go. ', 'They stay," she said.']),
    ('"It is over." He left.', ['"It is over." ', "He left."]),
    ('"It is over," he said. "We lost."', ['"It is over," he said. ', '"We lost."']),
    ("It ended at 5 p.m. The crowd left.", ["It ended at 5 p.m. ", "The crowd left."]),
    ("It ended at 5 p.m. Police came.", ["It ended at 5 p.m. ", "Police came."]),
    ("He lives in the U.S. He likes it.", ["He lives in the U.S. ", "He likes it."]),
    ("It was made by Orwin Co. The firm fell.", ["It was made by Orwin Co. ", "The firm fell."]),
    ("It fell in 2021. 12 people died.", ["It fell in 2021. ", "12 people died."]),
    ('He won. "I am glad," he said.', ["He won. ", '"I am glad," he said.']),
    ("It was Plan B. The rest is known.", ["It was Plan B. ", "The rest is known."]),
    ("It ended... Then it rained.", ["It ended... ", "Then it rained."]),
    ("He said no. Voters agreed.", ["He said no. ", "Voters agreed."]),
    ("one\n\ntwo", ["one\n\n", "two"]),
    ("“It is over.” He left.", ["“It is over.” ", "He left."]),
    ("비가 왔다. 눈이 왔다.", ["비가 왔다. ", "눈이 왔다."]),
    ("雨が降った。雪も降った。", ["雨が降った。", "雪も降った。"]),
    ("", []),
]


@every_row("text", WHOLE)
def test_one_sentence_stays_whole(text):
    assert sentences(text) == (text,)


@every_row(("text", "expected"), CUT)
def test_sentences_are_cut_where_they_end(text, expected):
    assert list(sentences(text)) == expected


@given(st.text(alphabet=" \n.?!…\"'”“aAbBUS19—-。", max_size=60))
def test_no_character_is_lost(text):
    assert "".join(sentences(text)) == text
    assert "".join(tokens(text)) == text
    assert all(sentences(text))


@every_row("piece", [".", '"', '."', ". ", "\n ", "a. ", "1.", "a-"])
def test_hostile_copy_ends_soon(piece):
    text = piece * 100_000
    assert "".join(sentences(text)) == text
    assert "".join(tokens(text)) == text


TOKENS = [
    ("17 of 1,234", ["17", " ", "of", " ", "1,234"]),
    ("US$20,400.", ["US$20,400", "."]),
    ("61% or $3.2bn", ["61%", " ", "or", " ", "$3.2bn"]),
    ("2nd in the 1990s", ["2nd", " ", "in", " ", "the", " ", "1990s"]),
    ("43-year-old", ["43", "-", "year-old"]),
    ("N. Korea-U.S. talks", ["N", ".", " ", "Korea-U.S.", " ", "talks"]),
    ("9:12 a.m.", ["9:12", " ", "a.m."]),
    ("Kim Jong-un's don’t", ["Kim", " ", "Jong-un's", " ", "don’t"]),
    ("won 3-2", ["won", " ", "3", "-", "2"]),
]


@every_row(("text", "expected"), TOKENS)
def test_tokens_keep_figures_and_names_whole(text, expected):
    assert tokens(text) == expected


@every_row(
    ("one", "other", "same"),
    [
        ("U.S.", "US", True),
        ("don’t", "don't", True),
        ("The", "the", True),
        ("2.5", "25", False),
        ("$2.5", "$25", False),
        ("17", "71", False),
    ],
)
def test_folding_forgives_style_and_nothing_else(one, other, same):
    assert (folded(one) == folded(other)) is same


@every_row(
    ("token", "expected"),
    [("61%", True), ("$5", True), ("a", True), (" ", False), (",", False), ("—", False)],
)
def test_words_and_marks_are_told_apart(token, expected):
    assert is_word(token) is expected
