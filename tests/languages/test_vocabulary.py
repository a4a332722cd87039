"""Stems: which forms are one word."""

import pytest

from leaddiff.languages.vocabulary import stem

ONE_WORD = """
loss losses
process processed
pass passing
address addressed
plan planned
cut cutting
ban banned
win winner
runner running
call called
add adding
""".strip().splitlines()

TWO_WORDS = """
loss losing
letter let
banner ban
matter mat
planned planet
passed past
""".strip().splitlines()


@pytest.mark.parametrize("pair", ONE_WORD)
def test_forms_of_one_word_have_one_stem(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) == stem(other)


@pytest.mark.parametrize("pair", TWO_WORDS)
def test_two_words_have_two(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)
