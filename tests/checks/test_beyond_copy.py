"""Claims on what no copy carries, and on what it does."""

import pytest

from leaddiff.checks.verdicts.beyond_copy import names_what_no_copy_carries
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.notes.reading import read


@pytest.mark.parametrize("word", sorted(table_words(ENGLISH, "beyond_copy") - {"short headline"}))
def test_what_no_copy_carries_is_known_alone_and_passes_in_a_topic(word: str) -> None:
    def is_beyond(note: str) -> bool:
        return any(names_what_no_copy_carries(claim) for claim in read(note).claims)

    if "keyword" not in word:  # a keyword line is the slug, judged as such
        assert is_beyond(f"(Corrects {word})")
        assert is_beyond(f"(Corrects typo in {word})")
    assert not is_beyond(f"(Corrects mayor's {word} law)")
    assert not is_beyond(f"(Corrects {word} in paragraph 3)")
