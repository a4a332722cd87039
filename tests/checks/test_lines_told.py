"""The net under it all: whatever a line was taken for, what is said in it and altered is told."""

import pytest

from leaddiff import desk, layout

STORY = """ferry-Sokdo

({marker}) Ferry with {headline} aboard runs aground

{note}By {byline}

SOKDO, {dateline} (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

No one was hurt, it said in a statement.

{subhead}

Its owner did not answer calls on Monday.

{credit}

{end}

{rest}
"""
AS_IT_WAS = {
    "headline": "71",
    "byline": "Ok Mi-ran",
    "dateline": "March 3",
    "subhead": "FERRY HAD 71 ABOARD",
    "credit": "(Reporting by Noh Sang-ki; Editing by Seo Ha-ru)",
    "end": "(END)",
    "rest": "wire@desk.example",
}
NOTE = "(ATTN: ADDS details)\n\n"


def compared(**altered):
    older = {**AS_IT_WAS, **{k: v[0] for k, v in altered.items()}}
    newer = {**AS_IT_WAS, **{k: v[1] for k, v in altered.items()}}
    old = layout.parse(STORY.format(marker="LEAD", note="", **older))
    new = layout.parse(STORY.format(marker="2nd LD", note=NOTE, **newer))
    assert [p.text for p in old.paragraphs][1:] == [p.text for p in new.paragraphs][1:]
    return desk.compare(old, new, force=True)


SENTENCE = "A doctor on board said {} people were treated for the cold."


@pytest.mark.parametrize(
    ("line", "before", "after", "rule"),
    [
        ("headline", "71", "17", "unreported-headline"),
        ("byline", "Ok Mi-ran", "Ok Mi-rae", "unreported-byline"),
        ("dateline", "March 3", "March 4", "unreported-dateline"),
        ("subhead", "FERRY HAD 71 ABOARD", "FERRY HAD 17 ABOARD", "line-changed"),
        ("subhead", "FERRY HAD 71 ABOARD", "OWNER SILENT", "line-changed"),
        ("rest", SENTENCE.format(7), SENTENCE.format(9), "line-changed"),
    ],
)
def test_what_is_altered_in_a_line_is_told(line, before, after, rule):
    assert rule in [found.rule for found in compared(**{line: (before, after)}).findings]


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("subhead", "FERRY HAD 71 ABOARD", "FERRY  HAD 71 ABOARD"),
        ("subhead", "OWNER'S SHIPS AT SEA", "OWNER\u2019S SHIPS AT SEA"),
        (
            "credit",
            "(Reporting by Noh Sang-ki; Editing by Seo Ha-ru)",
            "(Reporting by Bo Rask; Editing by Seo Ha-ru)",
        ),
        ("end", "(END)", "ENDS"),
        ("rest", "wire@desk.example", "night@desk.example"),
        ("rest", "wire@desk.example", ""),
        ("rest", "2026-03-03 10:15", "2026-03-03 11:40"),
    ],
)
def test_what_desks_write_around_copy_is_not(line, before, after):
    rules = [found.rule for found in compared(**{line: (before, after)}).findings]
    assert "line-changed" not in rules


def test_a_line_that_became_a_paragraph_is_no_line_gone():
    report = compared(rest=("", SENTENCE.format(7)))
    assert "line-changed" not in [found.rule for found in report.findings]
