"""Anonymity: every way of the table to say that a source would not be named, gone and kept."""

from __future__ import annotations

from leaddiff import desk, layout
from leaddiff.languages.tables import ENGLISH, table_words

ABOVE = "The deal on the harbor wall will be signed in June, the port authority said Tuesday.\n\n"
PLAIN = "An aide to the mayor said the deal was close and would be signed in June."
PHRASES = table_words(ENGLISH, "anonymity")
BELOW = "\n\nThe council votes in May."


def told(before: str, after: str, below: str = BELOW) -> list[str]:
    old, new = (layout.read((ABOVE + text).encode()) for text in (before + BELOW, after + below))
    report = desk.compare(old, new)
    return [f.rule for f in report.findings if f.rule == "unreported-attribution"]


def unnamed(phrase: str) -> str:
    return PLAIN.replace("mayor said", f"mayor, {phrase}, said")


def test_each_condition_that_went_is_told():
    silent = [phrase for phrase in sorted(PHRASES) if not told(unnamed(phrase), PLAIN)]
    assert silent == []


def test_each_condition_in_other_words_is_not():
    other = unnamed("speaking on condition of anonymity")
    assert [phrase for phrase in sorted(PHRASES) if told(unnamed(phrase), other)] == []


def test_a_condition_that_stands_in_another_sentence_is_not_dropped():
    below = f"{BELOW} The aide asked for anonymity."
    assert told(unnamed("who declined to be named"), PLAIN, below) == []


def test_a_source_who_is_named_now_needs_none():
    named = PLAIN.replace("mayor said", "mayor, Odd Feller, said")
    assert told(unnamed("who declined to be named"), named) == []


SPOKE = PLAIN + " The aide insisted on anonymity because the talks were private."


def test_a_condition_in_a_sentence_of_its_own_is_of_the_statement_above():
    assert told(SPOKE, PLAIN) == ["unreported-attribution"]


def test_a_condition_that_went_with_what_was_stated_was_cut_with_it():
    assert told(f"{PLAIN} A clerk said on condition of anonymity that it was late.", PLAIN) == []
    assert (
        told(f"The council votes again in June. {SPOKE}", "The council votes again in June.") == []
    )


def test_a_condition_in_a_sentence_of_its_own_may_be_trimmed():
    rules = [
        moved(note, SPOKE, PLAIN)
        for note in ("ADDS vote in last para", "TRIMS; ADDS vote in last para")
    ]
    assert rules == [["unreported-attribution"], []]


def moved(note: str, before: str, after: str) -> list[str]:
    old, new = (
        layout.read(f"({marker}) harbor-wall\n\n{note}{ABOVE}{text}".encode())
        for marker, note, text in (
            ("LEAD", "", before),
            ("2nd LD", f"(ATTN: {note})\n\n", f"{after}{BELOW}"),
        )
    )
    report = desk.compare(old, new)
    return [f.rule for f in report.findings if f.rule == "unreported-attribution"]
