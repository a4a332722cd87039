"""What is shown for a true claim without a place are the paragraphs that tell what it speaks of."""

import pytest

from leaddiff import desk, layout

OLD = [
    "SOKDO, March 3 (Yonhap) -- Hask Lines will drop its ferry to Sokdo, chief executive Ona Trask said.",
    "The former Marrow Capital banker bought the line in 1987.",
    "The ferry carried 186 people a day.",
    "Trask denies any debt. The island lives on fishing.",
]
NEW = [
    OLD[0],
    "She bought the line in 1978.",
    "The ferry carried 186 people a day in all weathers and on most of the feast days.",
    '"We could not fill the boats in any of the last nine winters," Trask said.',
    '"It is a small run," said Ines Orbell, an analyst at Marrow Capital.',
    "Shares of Hask closed down 2.7 percent at 41.20.",
    "The boats are 31 years old.",
    "The island lives on fishing. Trask denies any debt.",
]
ROWS = (
    ("ADDS comments", "borne out in paras 4-5"),
    ("ADDS company comments", "borne out in para 4"),
    ("ADDS analyst comments", "borne out in para 5"),
    ("ADDS Trask comments", "borne out in para 4"),
    ("ADDS share price", "borne out in para 6"),
    ("ADDS closing share price", "borne out in para 6"),
    ("ADDS analyst comments, share price", "borne out in paras 5-6"),
    ("ADDS details", "changes in paras 4-7"),
    ("CORRECTS year of purchase", "borne out in para 2"),
    ("CORRECTS year to 1978 from 1987", "borne out in para 2"),
    ("REMOVES reference to Trask having worked at Marrow Capital", "words gone from para 2"),
)


@pytest.mark.parametrize(("note", "shown"), ROWS)
def test_what_is_shown_is_what_a_claim_speaks_of(note, shown):
    head = "ferry-Sokdo\n\n{} Hask Lines to drop the Sokdo run\n{}\n{}\n"
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join(OLD)), "old.txt")
    new = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(NEW))
    (ruling,) = desk.compare(old, layout.parse(new, "new.txt")).rulings
    assert ruling.reason == shown
