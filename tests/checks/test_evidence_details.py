"""What more is told of a figure or a quotation that changed: its unit, what it counts, who speaks."""

from __future__ import annotations

import pytest

from leaddiff import compare, parse
from leaddiff.nouns.evidence import FactChanged, QuotationAltered

COPY = """(LEAD) ferry-Sokdo

(ATTN: ADDS details)

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

{0}
(END)
"""


def evidence(before: str, after: str, shape: type):
    old, new = (parse(COPY.format(text)) for text in (before, after))
    return [f.evidence for f in compare(old, new).findings if isinstance(f.evidence, shape)]


@pytest.mark.parametrize(
    ("before", "after", "unit", "counted"),
    [
        ("It lost 12 houses.", "It lost 21 houses.", None, "house"),
        ("It cost 12 million won.", "It cost 21 million won.", "won", None),
        ("It rose 12 percent.", "It rose 21 percent.", "percent", None),
        ("It was number 12.", "It was number 21.", None, None),
    ],
)
def test_a_figure_has_its_unit_and_what_it_counts(before, after, unit, counted):
    (seen,) = evidence(before, after, FactChanged)
    assert (seen.unit, seen.counted) == (unit, counted)


SAID = '"We will {0} the port," {1} said.'


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (SAID.format("{0}", "Mayor Hwang"), "Hwang"),
        ('"We will {0} the port," it said on a sign.', None),
        (SAID.format("{0}", "Mayor Hwang") + ' "We agree," harbor master Noh said.', None),
    ],
)
def test_a_quotation_has_its_speaker_where_one_alone_speaks(told, speaker):
    (seen,) = evidence(told.format("close"), told.format("clear"), QuotationAltered)
    assert seen.speaker == speaker
