"""Halves of words within marks, dates that somebody speaks of, grades, and one or several before a name."""

from __future__ import annotations

import pytest
from marked import loud

OF_ANOTHER = "Corrects depth of shaft in last paragraph to 310 meters"
TYPO = "Corrects typo in paragraph 2"


def told(marked: str, note: str) -> list[str]:
    """What is told of a second paragraph so marked, under a note."""
    return loud(
        "Salt mine at Ulm Hollow to close",
        f"{{+({note})+}}",
        "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday.",
        marked,
        "Its rivals and two brokers had old marks on the wall by the brooks.",
        f"The shaft is {'[-1-]3{+1+}0' if note == OF_ANOTHER else '130'} meters deep.",
    )


LEFT = [
    # half a word with a slip, a hyphen alone
    ('"We burn [-haf-dried-]{+half-dried+} wood," said foreman Odd Morrow.', TYPO),
    ('"We met in the [-coop-]{+co-op+}," said foreman Odd Morrow.', TYPO),
    ('"It is a [-wel-known-]{+well-known+} pit," said foreman Odd Morrow.', TYPO),
    ('"It will [-bedn-]{+bend+}," said foreman Odd Morrow.', TYPO),
    # the date of what is spoken of
    (
        '"The debt falls to 5 crowns by [-2016-]{+2017+}," said foreman Odd Morrow.',
        "Corrects year when debt to fall in paragraph 2",
    ),
    (
        '"The strike began in [-2003-]{+2004+}," said foreman Odd Morrow.',
        "Corrects year of strike in paragraph 2",
    ),
    (
        '"We close in [-May-]{+June+}," said foreman Odd Morrow.',
        "Corrects date in paragraph 2",
    ),
    # one grade, written otherwise; no grade
    ("Kestrel rates Orsil at [-BBB minus-]{+BBB-+} since May.", OF_ANOTHER),
    ("Kestrel rates Orsil at [-A-plus-]{+A+ +} since May.", OF_ANOTHER),
    ("Lines [-A- and B--]{+A and B+} run late.", OF_ANOTHER),
    # one or several
    ("Rival[-s-] Corvin Glass and {+lens grinder +}Ostry Optics had no comment.", OF_ANOTHER),
    ("Broker[-s-] Nela Quist and {+dealer +}Ivo Hann had no comment.", OF_ANOTHER),
]


@pytest.mark.parametrize(("marked", "note"), LEFT)
def test_what_is_one_is_left(marked: str, note: str) -> None:
    assert not told(marked, note)


TOLD = [
    *(
        (f'"{said}," said foreman Odd Morrow.', TYPO)
        for said in (
            "It is [-on-shore-]{+off-shore+}",
            "The [-east-bound-]{+west-bound+} train left",
            "They are [-pro-war-]{+pre-war+} men",
            "We had [-two-ton-]{+ten-ton+} carts",
            "The [-six-man-]{+sixty-man+} crew left",
            "It is a [-non-union-]{+no-union+} pit",
            "It is an [-ant-salt-]{+anti-salt+} vote",
            "It is a [-five-year-]{+fine-year+} plan",
        )
    ),
    (
        'The strike began on May 3. "We close on [-May 9-]{+June 8+}," said foreman Odd Morrow.',
        "Corrects date of strike in paragraph 2",
    ),
    (
        'The strike began in [-1998-]{+1999+}. "I left in [-2003-]{+2004+}," said foreman Odd Morrow.',
        "Corrects year of strike in paragraph 2",
    ),
    (
        'The vote is on [-Monday-]{+Tuesday+}. "I quit on [-Friday-]{+Sunday+}," said Odd Morrow.',
        "Corrects day of vote in paragraph 2",
    ),
    (
        'Trask was born in [-1958-]{+1959+}. "The flood of [-2003-]{+2008+} killed us," he said.',
        "Corrects Trask's birth year in paragraph 2",
    ),
    *(
        (text, OF_ANOTHER)
        for text in (
            "The mine buys its lamps from AAA [-Travel-]{+Motors+} in Verin.",
            "The mine is dear, said AAA [-Northeast-]{+Midwest+} head Odd Trask.",
            "A ferry sank off Ca [-Mau-]{+Na+}, and 40 died.",
            "The play is by Ba [-Jin-]{+Yun+} and old.",
            "The guard was of C [-Company-]{+Squadron+} that day.",
            "Kestrel rates Orsil at [-BBB--]{+BBB++} since May.",
            "Kestrel rates Orsil at [-A--]{+A+} since May.",
            "[-Marks-]{+Mark+} Halm owns a third.",
            "[-Brooks-]{+Brook+} Halm owns a third.",
            "[-Brooks-]{+Brook+} Halm and Mark Trask own a third.",
        )
    ),
]


@pytest.mark.parametrize(("marked", "note"), TOLD)
def test_what_are_two_is_told(marked: str, note: str) -> None:
    assert told(marked, note)
