"""Every stretch of words that went or came in an edited paragraph is shown by a finding of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promises import assert_all_is_shown, assert_promises
from tables import every_row

from leaddiff import desk, layout
from leaddiff.nouns.evidence import ShowsWords
from leaddiff.nouns.findings import Report

COPY = """ferry-Sokdo

{marker}Hask Lines to drop the Sokdo run
{note}
SOKDO, March 3 (Reuters) - Hask Lines will drop its ferry to Sokdo, Ona Trask said on Monday.

{text}

The islands lie 12 kilometers off the coast.
"""


def compared(was: str, now: str, note: str = "") -> Report:
    old = layout.parse(COPY.format(marker="", note="", text=was), "old.txt")
    marker, line = ("UPDATE 1-", f"\n({note})\n") if note else ("", "")
    new = layout.parse(COPY.format(marker=marker, note=line, text=now), "new.txt")
    return desk.compare(old, new, force=True)


def told(report: Report) -> str:
    return " ".join(finding.message for finding in report.findings if 2 in finding.new)


FERRY = (
    "The ferry carried 186 people a day last year, and fares were raised in March, a spokesman for the line"
    " said. It has agreed to sell the boat to the town for 2 million crowns, according to a memo seen by the"
    " Haesong Post."
)
SHOWN = (
    # what is changed beside what is told: both are shown
    ("a month beside a figure", (("186", "196"), ("March", "April")), "[-March-]{+April+}"),
    ("a rival", (("186", "196"), ("the town", "a rival")), "[-the town-]{+a rival+}"),
    (
        "a source",
        (("raised", "cut"), (" seen by the Haesong Post", "")),
        "[-seen by the Haesong Post-]",
    ),
    (
        "a plan",
        (("186", "196"), ("has agreed", "is near a deal")),
        "[-has agreed-]{+is near a deal+}",
    ),
    (
        "a figure that went",
        (("186", "196"), (" for 2 million crowns", "")),
        "[-for 2 million crowns-]",
    ),
    ("a figure that came", (("2 million", "3 million"), ("in March", "16 times")), "{+16 times+}"),
    ("a time", (("186", "196"), (" last year", "")), "[-last year-]"),
    (
        "of few words",
        (("fares were", "fares for boys were"), ("The ferry", "A ship")),
        "{+for boys+}",
    ),
    ("a verb", (("2 million", "3 million"), ("sell", "lease")), "[-sell-]{+lease+}"),
    (
        "near one another",
        (("186", "196"), ("a day last", "a week this")),
        "[-day last-]{+week this+}",
    ),
)
NOT_SHOWN = (
    # house style beside what is told is nobody's business
    ("a month in short", (("186", "196"), ("March", "Mar.")), "Mar"),
    ("an article", (("186", "196"), ("a memo", "the memo")), "memo"),
    ("a hyphen", (("186", "196"), ("spokesman", "spokes-man")), "spokes"),
    ("a comma", (("186", "196"), ("year, and", "year and")), "and"),
    ("other spelling", (("186", "196"), ("The ferry", "The ferry,")), ","),
)
IN_THE_NOTE = "CORRECTS number of people in para 2"


def after(changes: tuple[tuple[str, str], ...]) -> str:
    text = FERRY
    for was, now in changes:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    return text


@every_row(("name", "changes", "expected"), SHOWN)
def test_what_changed_beside_a_fact_is_shown(name, changes, expected):
    report = compared(FERRY, after(changes))
    assert_all_is_shown(report)
    assert expected in told(report)
    shown = [f.message for f in report.findings if isinstance(f.evidence, ShowsWords)]
    assert sum(expected in message for message in shown) == 1


@every_row(("name", "changes", "silent"), NOT_SHOWN)
def test_house_style_beside_a_fact_is_not_shown(name, changes, silent):
    report = compared(FERRY, after(changes))
    assert all("; also" not in finding.message for finding in report.findings)


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("CORRECTS number of people in para 2", True),
        ("UPDATES para 2", False),
        ("CORRECTS para 2", False),
        ("CORRECTS number of people in para 2; UPDATES month in para 2", False),
    ],
)
def test_a_correction_speaks_of_nothing_beside_what_it_names(note, is_told):
    report = compared(FERRY, after((("186", "196"), ("the boat", "the hull"))), note)
    found = [finding for finding in report.findings if "hull" in finding.message]
    assert bool(found) is is_told
    assert not any(finding.loud for finding in found)


def test_words_that_moved_are_not_shown_as_gone():
    aside = "A spokesman for the line said fares were raised in March."
    was = f"The ferry carried 186 people a day last year. {aside}"
    report = compared(was, f"{aside} The ferry carried 196 people a day last year.")
    assert "[-A spokesman" not in told(report)


def test_a_sentence_that_was_cut_is_shown_once():
    aside = "Trask left the board of Hask Lines in May."
    report = compared(f"The crew was told at noon. {aside}", "The crew was told at noon.")
    messages = [finding.message for finding in report.findings if aside in finding.message]
    assert len(messages) == 1
    assert messages[0].count(aside) == 1


def test_a_sentence_that_went_to_another_paragraph_has_not_gone():
    aside = "Shares of Hask Lines fell more than 9 percent in the hours after the crew was told."
    was = f'The crew was told at noon, Trask said. {aside} "We could not fill the boats," she said.'
    now = 'The crew was told at noon, she said. "We could not fill our boats," Trask said.'
    old = layout.parse(COPY.format(marker="", note="", text=was), "old.txt")
    new = layout.parse(COPY.format(marker="", note="", text=f"{aside}\n\n{now}"), "new.txt")
    report = desk.compare(old, new, force=True)
    assert_promises(report)
    assert not any("[-Shares" in finding.message for finding in report.findings)


WORDS = ("winter", "7", "not", "rose", "owner", "Trask", "quietly", "in May", "its crew", "half of")
EDIT = st.tuples(st.integers(0, 45), st.sampled_from(("put", "cut", "for")), st.sampled_from(WORDS))


def edited(edits: list[tuple[int, str, str]]) -> str:
    row = FERRY.split()
    for at, how, word in sorted(edits, reverse=True):
        at %= len(row)
        stays = [row[at]] if how == "put" else []
        came = [] if how == "cut" else [word]
        row[at : at + 1] = [*came, *stays]
    return " ".join(row)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(EDIT, min_size=1, max_size=6))
def test_all_that_went_and_came_is_shown(edits):
    report = compared(FERRY, edited(edits))
    assert_promises(report)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(EDIT, min_size=1, max_size=6))
def test_all_that_is_shown_went_or_came(edits):
    report = compared(FERRY, edited(edits))
    texts = report.old.paragraphs[1].text, report.new.paragraphs[1].text
    for finding in report.findings:
        if isinstance(finding.evidence, ShowsWords) and finding.new == (2,):
            for other in finding.evidence.excerpt.besides:
                assert not other.besides
                assert all(any(run.text.strip() in text for text in texts) for run in other.words)
