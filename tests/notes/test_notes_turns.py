"""Turns of phrase in notes: what is claimed of which part, about what, where; and what is no claim."""

from __future__ import annotations

import pytest

from leaddiff import notes

TURNS = [
    # another purpose behind "and to", and what only goes on with the story's own sentence
    (
        "reuters",
        "(This story is corrected to fix headline and to clarify that customers are not liable)",
        [("correct", "headline", None, None), ("correct", "body", None, None)],
    ),
    (
        "reuters",
        "(Corrected to clarify in paragraph 3 that he read nothing and to delete quotes in paragraphs 4-5)",
        [("correct", "body", None, "3"), ("cut", "body", "quotes", "4-5")],
    ),
    (
        "reuters",
        "(Corrected to show the mill agreed to pay a fine and to remove its chimneys)",
        [("correct", "body", None, None)],
    ),
    (
        "reuters",
        "(Refiled to correct plan to close the mill and to cut jobs)",
        [("correct", "body", "plan", None)],
    ),
    # what is dropped behind a place is copy where its noun is one of copy, and the news' own else
    (
        "reuters",
        "(Refiles to correct spelling of Tolk in paragraph 5 and drop stray word in 3rd paragraph)",
        [("correct", "body", "spelling of Tolk", "5"), ("cut", "body", "stray word", "3")],
    ),
    (
        "reuters",
        "(Corrected to fix name of harbor in paragraph 2 and cut garbled quote from paragraph 9)",
        [("correct", "body", "name of harbor", "2"), ("cut", "body", "garbled quote", "9")],
    ),
    (
        "reuters",
        "(Refiles to show in paragraph 2 that Halm will close a line and drop its old name)",
        [("correct", "body", None, "2")],
    ),
    # a verb that wants its s, and the noun it is like
    (
        "reuters",
        "(Adds analyst comment, update share price)",
        [("add", "body", "analyst comment", None), ("change", "body", "share price", None)],
    ),
    (
        "reuters",
        "(Adds analyst comment, update on talks)",
        [("add", "body", "analyst comment, update on talks", None)],
    ),
    # two things put right by one verb, and two values of one thing
    (
        "reuters",
        "(Corrects number of mills to 26 from 32 and number of docks to 32 from 24 in paragraph 5)",
        [("correct", "body", "number of mills", "5"), ("correct", "body", "number of docks", "5")],
    ),
    (
        "reuters",
        "(Corrects growth to 5 percent and 6 percent from 4 percent and 3 percent)",
        [("correct", "body", "growth", None)],
    ),
    (
        "reuters",
        "(Corrected to fix year in first paragraph, and to show that nobody was hurt in ninth paragraph)",
        [("correct", "lead", "year", None), ("correct", "body", None, "9")],
    ),
    # what a desk does to copy and the news does to jobs
    (
        "reuters",
        "(Adds Trask remark in paragraph 6, drops harbor queries of 2011)",
        [("add", "body", "Trask remark", "6"), ("cut", "body", "harbor queries of 2011", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, drops planned sale of mill)",
        [("add", "body", "Trask remark", None), ("cut", "body", "planned sale of mill", None)],
    ),
    (
        "reuters",
        "(Recasts headline, moves Trask comments up to paragraphs 8-9)",
        [("change", "headline", None, None), ("move", "body", "Trask comments up", "8-9")],
    ),
    (
        "reuters",
        "(Adds Trask remark, moves in bonds up 3 percent)",
        [("add", "body", "Trask remark, moves in bonds up 3 percent", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, drops charges)",
        [("add", "body", "Trask remark, drops charges", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, scraps merger)",
        [("add", "body", "Trask remark, scraps merger", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, cuts growth view)",
        [("add", "body", "Trask remark, cuts growth view", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, cuts share price)",
        [("add", "body", "Trask remark", None), ("cut", "body", "share price", None)],
    ),
    (
        "reuters",
        "(Adds lay-offs, cuts announced on Monday)",
        [("add", "body", "lay-offs, cuts announced on Monday", None)],
    ),
    (
        "reuters",
        "(Updates share price, raises number of mills to 14 from 11 in paragraph 2)",
        [("change", "body", "share price", None), ("change", "body", "number of mills", "2")],
    ),
    (
        "reuters",
        "(Updates share price, raises dividend to 14 cents)",
        [("change", "body", "share price, raises dividend", None)],
    ),
    (
        "reuters",
        "(Adds Trask remark, softens wording of first sentence, swaps quotes in paragraphs 3 and 4)",
        [
            ("add", "body", "Trask remark", None),
            ("change", "body", "wording of first sentence", None),
            ("change", "body", "quotes", "3,4"),
        ],
    ),
    (
        "reuters",
        "(Adds Trask remark, fleshes out history of mill, fills in names, takes out toll)",
        [
            ("add", "body", "Trask remark", None),
            ("add", "body", "history of mill", None),
            ("add", "body", "names", None),
            ("cut", "body", "toll", None),
        ],
    ),
    # the hour of an update is none of its news
    ("ap", "Eds: UPDATED AT 8:30 PM, 16 HURT", [("change", "body", "16 hurt", None)]),
    ("ap", "Eds: UPDATED AT 8:30, 16 HURT", [("change", "body", "16 hurt", None)]),
    ("ap", "Eds: UPDATED AT 8:30 PM", []),
    # a version that is told of, and what was done
    ("ap", "Eds: Updates 3 carried the error.", []),
    ("ap", "Eds: Updates 20 carried the error.", []),
    (
        "ap",
        "Eds: Updates 21 carried the error.",
        [("change", "body", "21 carried the error", None)],
    ),
    ("ap", "Eds: Updates 3 boats, 2 crews.", [("change", "body", "3 boats, 2 crews", None)]),
    ("ap", "Eds: UPDATED AT 8:30 PM,", []),
    # what is right as it stands
    ("ap", "Eds: ADDS quote. Adding machine is cq.", [("add", "body", "quote", None)]),
    (
        "ap",
        "Eds: ADDS quote. Adding machine is new.",
        [("add", "body", "quote", None), ("add", "body", "machine is new", None)],
    ),
    # the top of the story, and a part with its modifiers
    (
        "yonhap",
        "(ATTN: RECASTS top of story; ADDS quote)",
        [("change", "lead", None, None), ("add", "body", "quote", None)],
    ),
    ("yonhap", "(ATTN: ADDS the new additional photo)", [("add", "photo", None, None)]),
    (
        "yonhap",
        "(ATTN: CHANGES headline and TEXT)",
        [("change", "headline", None, None), ("change", "body", None, None)],
    ),
    (
        "yonhap",
        "(ATTN: ADDS photo and quote in para 2)",
        [("add", "photo", None, None), ("add", "body", "quote", "2")],
    ),
    # apostrophes that close no quotation
    (
        "yonhap",
        "(ATTN: ADDS 'the miners' work is done' in para 2)",
        [("add", "body", "'the miners' work is done'", "2")],
    ),
    ("yonhap", "(ATTN: ADDS miners' work in para 2)", [("add", "body", "miners' work", "2")]),
    ("yonhap", "(ATTN: ADDS '' in para 2)", [("add", "body", None, "2")]),
    # where without a number
    (
        "yonhap",
        "(ATTN: ADDS quote in lower paras, photo)",
        [("add", "body", "quote", None), ("add", "photo", None, None)],
    ),
    (
        "yonhap",
        "(ATTN: ADDS quote after 1st subhead, photo)",
        [("add", "body", "quote", None), ("add", "photo", None, None)],
    ),
    ("yonhap", "(ATTN: ADDS lower house vote)", [("add", "body", "lower house vote", None)]),
    # a unit that a number follows belongs to it
    ("yonhap", "(ATTN: CORRECTS year to 1913 para 6)", [("correct", "body", "year", "6")]),
    (
        "yonhap",
        "(ATTN: CORRECTS day of closing para 2)",
        [("correct", "body", "day of closing", "2")],
    ),
    (
        "yonhap",
        "(ATTN: CORRECTS date of opening para 6)",
        [("correct", "body", "date of opening", "6")],
    ),
    ("yonhap", "(ATTN: ADDS quote in closing para)", [("add", "body", "quote", "last 1")]),
    ("yonhap", "(ATTN: UPDATES toll in 3rd para)", [("change", "body", "toll", "3")]),
    ("yonhap", "(ATTN: ADDS quote 3rd graf 6 dead)", [("add", "body", "quote, 6 dead", "3")]),
    # older forms and their purpose
    ("ap", "LEADS with 5 grafs to recast lede", [("change", "body", "lede", "first 5")]),
    ("ap", "SUBS 3rd graf to UPDATE with toll", [("substitute", "body", "toll", "3")]),
    # a verb, or a noun that looks like one
    (
        "reuters",
        "(Adds quote and updates share price)",
        [("add", "body", "quote", None), ("change", "body", "share price", None)],
    ),
    (
        "reuters",
        "(Adds quote and updates on talks)",
        [("add", "body", "quote and updates on talks", None)],
    ),
    (
        "reuters",
        "(Adds quote and adds details)",
        [("add", "body", "quote", None), ("add", "body", "details", None)],
    ),
]


@pytest.mark.parametrize(("agency", "text", "claims"), TURNS, ids=[row[1] for row in TURNS])
def test_what_a_turn_of_phrase_claims(agency, text, claims):
    read = notes.read(text, agency).claims
    assert [
        (c.action.value, c.target.value, c.topic, c.place and c.place.name) for c in read
    ] == claims


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("The town, to CORRECT date", "The town"),
        ("The old town, to CORRECT date", "The old town"),
        ("The town met to CORRECT date", "The town met"),
        ("The old town met with", "The old town met"),
        ("Police ..., to CORRECT date", "Police"),
        ("The council of the town met on Monday, to CORRECT date", "The council of the town met"),
    ],
)
def test_opening_words_without_a_mark_end_at_a_comma_at_to_or_after_six(words, anchor):
    assert notes.read(f"SUBS 4th graf bgng {words}", "ap").claims[0].anchor == anchor


def test_a_new_top_has_as_many_paragraphs_as_it_says():
    assert notes.read("LEADS with 5 grafs to recast lede", "ap").claims[0].size == 5
