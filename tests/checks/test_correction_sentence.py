"""What a correction's sentence asserts: wrong values (-), right ones (+), a single one (=)."""

import pytest

from leaddiff.checks.corrections.correction_sentence import stated
from leaddiff.facts import figures

SENTENCES = (
    ("CORRECTS 214 to 241", "-214 +241"),
    ("has been corrected to change 214 to 241", "-214 +241"),
    ("CORRECTS para 3: 214 passengers should read 241", "-214 +241"),
    ("CORRECTS: 214 passengers s/b 241", "-214 +241"),
    ("CORRECTS passenger figure in para 2 to 241 instead of 214", "+241 -214"),
    ("This story has been corrected to show that 241 people, not 214, were aboard", "+241"),
    ("CORRECTS year in paragraph 4 to 1962", "+1962"),
    ("CORRECTS spelling of Noh to Roh", "+Roh"),
    ("CORRECTS: 241 passengers", "=241"),
    ("Corrects number of passengers to 42, instead of 24, in para 3", "+42 -24"),
    ("corrected to show it sold 30 million cans a year at its peak, not 13 million", "+30 million"),
    ("corrected to show it was built in 1991, not 1999, and 12 died, not 14", "+12 +1991"),
    ("CORRECTS that the strike began on Monday, not Sunday", "+Monday -Sunday"),
    ("CORRECTS to show meeting was Oct. 4, not Oct. 5", "+Oct. 4"),
    ("CORRECTS number of passengers in paras 2 to 4", ""),
    ("CORRECTS paras 2-3", ""),
    ("CORRECTS year", ""),
    ("CORRECTS 1962 accounts of mill", ""),
    ("CORRECTS para 7 to show Odell said he expects a strike", ""),
    ("corrected to make clear that Ran Odell owns the mill, not Bel Odell", ""),
    ("CORRECTS to show it may close in May, not that it has closed", ""),
    ("CORRECTS to show they met on Monday and not for the first time", ""),
    ("Corrects spelling of Roh in para 3", ""),
    ("CORRECTS to show profit rose in 3 of 4 months", ""),
    ("CORRECTS to show 241 people were aboard", "+241"),
    ("CORRECTS to show that 241 people were aboard", "+241"),
    ("CORRECTS to show that some 241 people were aboard", ""),
    ("CORRECTS toll to 241 from 214", "+241 -214"),
    ("CORRECTS time to 4:30 p.m. from 4 p.m.", "+4:30 p.m"),
    ("CORRECTS hour to read 16:30", "+16:30"),
    ("CORRECTS: 241", "=241"),
    ("CORRECTS: 241 of 300 passengers", "=241 of 300"),
    ("CORRECTS to 241 passengers aboard the ship", "+241"),
    ("CORRECTS revenue to $7.1 billion instead of to $6.1 billion", "+$7.1 billion -$6.1 billion"),
    ("CORRECTS profit by $20 billion, instead of to $20 billion", "+$20 billion -$20 billion"),
    ("CORRECTS toll from 12 to 14", "-12 +14"),
)


@pytest.mark.parametrize(("sentence", "asserted"), SENTENCES)
def test_a_correction_asserts(sentence, asserted):
    values = stated(sentence, figures)
    told = [("=" if v.is_single else "+" if v.is_now else "-") + v.text for v in values]
    assert " ".join(told) == asserted
