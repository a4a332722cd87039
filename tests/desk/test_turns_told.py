"""A few words that tell how a thing turned out, put into a sentence or taken from it under a note on another
paragraph, and a few that tell nothing of the kind."""

from __future__ import annotations

import pytest
from marked import loud


def told(marked: str) -> list[str]:
    return loud(
        "Salt mine at Ulm Hollow to close",
        "{+(Corrects depth of shaft in last paragraph to 310 meters)+}",
        "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday.",
        marked,
        "The shaft is [-1-]3{+1+}0 meters deep.",
    )


TURNED = [
    "Salt futures rose at the start{+ but then turned lower+}, brokers said.",
    "Salt futures rose at the start[- but then turned lower-], brokers said.",
    "Salt futures slumped{+ before rebounding+} in May.",
    "The buyer made an offer{+ and then withdrew+}.",
    "The miners agreed to a walkout{+, then called it off+}.",
    "The train left for the coast{+ but turned back+} in the snow.",
    "Output gained in the spring{+ and later fell+}, the owner said.",
    "The surveyor pleaded guilty{+ and was jailed+}.",
    "The foreman went down the shaft{+ and died+}.",
]


@pytest.mark.parametrize("marked", TURNED)
def test_how_it_turned_is_told(marked: str) -> None:
    assert len(told(marked)) == 1


WENT_ON = [
    "Salt futures rose at the start{+ and climbed+}, brokers said.",
    "The buyer made an offer{+ and waited+}.",
    "The train left for the coast{+ and then went on+} in the snow.",
    "The owner spoke{+ before lunch+} at the mine.",
    "The miners agreed to a walkout{+ and then+} on Monday.",
    "The mine makes{+ and sells+} salt.",
    "Salt futures rose{+ and also+} in the north.",
]


@pytest.mark.parametrize("marked", WENT_ON)
def test_what_merely_goes_on_is_left(marked: str) -> None:
    assert not told(marked)
