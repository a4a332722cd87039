"""Who said it, called by another of his names under a note on another paragraph: the same one, or another."""

from __future__ import annotations

import pytest
from marked import loud


def told(marked: str) -> list[str]:
    return loud(
        "Pell Lanterns to recall lamps",
        "{+(Corrects year of founding in last paragraph to 1922)+}",
        "QUILLON (Reuters) - Lamp maker Pell Lanterns recalled 900 lamps on Monday.",
        "Quillon, Ardria-based Pell makes lamps for ships, as does its rival Corvin Glass.",
        marked,
        "Pell was founded in 19[-29-]{+22+}. Its rivals and some brokers are older.",
    )


SAME = [
    # the company by where it is at home
    "[-Quillon, Ardria-based Pell-]{+The Quillon, Ardria, company+} said the lamps had cracked.",
    "{+The +}Quillon-based [-Pell-]{+company+} said the lamps had cracked.",
    "[-The Quillon company-]{+Pell+} said the lamps had cracked.",
    "The lamps had cracked, [-Quillon-based Pell-]{+the Quillon-based company+} said.",
    # who speaks for it, by a name of two words
    "The lamps had cracked, said a [-company-]{+Pell Lanterns+} spokeswoman.",
    "A [-Pell Lanterns-]{+company+} spokesman said the lamps had cracked.",
    # one or several of what opens the sentence
    "Rival[-s-] Corvin Glass and {+lens grinder +}Ostry Optics had no comment.",
    "Broker[-s-] Nela Quist and {+dealer +}Ivo Hann had no comment.",
]


@pytest.mark.parametrize("marked", SAME)
def test_the_same_speaker_by_another_name_is_left(marked: str) -> None:
    assert not told(marked)


OTHERS = [
    "[-Quillon-based Pell-]{+The Ostry company+} said the lamps had cracked.",
    "[-Quillon-based Pell-]{+The Ostry, Ardria, bank+} said the lamps had cracked.",
    "[-Quillon-based Pell-]{+The Quillon mayor+} said the lamps had cracked.",
    "The lamps had cracked, said a [-company-]{+Corvin Glass+} spokeswoman.",
    "The lamps had cracked, said a [-company-]{+Safety Board+} spokeswoman.",
    "Rival[-s Corvin-]{+ Tolvin+} Glass had no comment.",
    "Pell[-s-] Lanterns had no comment.",
]


@pytest.mark.parametrize("marked", OTHERS)
def test_another_speaker_is_told(marked: str) -> None:
    assert told(marked)
