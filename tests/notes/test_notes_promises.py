"""Promises on notes that hold for any text."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notes_of_desks import CLAIMS, SILENT

from leaddiff import agencies, notes
from leaddiff.nouns.claims import Note

NAMES = st.sampled_from([None, *(agency.name for agency in agencies.every())])
PIECES = st.sampled_from(
    """ADDS UPDATES Adds updates adding SUB SUBS INSERTS LEADS leads with to and , ; . : in at the from
    after paras para graf grafs 3 8-10 1-999999999 4th first last pvs throughout bottom headline lead
    ADDS: UPDATES: Refiles corrects story version should read s/b P3 18-19,000 section
    photo byline picks up pickup new minor edits `The ...' ``In '' ' " ( ) - /// \u201c \u2019 (ATTN: Eds:
    quote toll U.S. $4.5 cq that show BOOSTS \n \n- \N{FULLWIDTH DIGIT THREE}""".split(" ")
)
NOTE_LIKE = st.lists(PIECES, max_size=40).map(" ".join)


def holds(note: Note, text: str) -> None:
    """What every note as read promises."""
    assert note.text == text
    for stretch in note.unread:
        assert stretch.text == " ".join(text[stretch.span.start : stretch.span.end].split())
        assert stretch.text
    starts = [claim.span.start for claim in note.claims]
    assert starts == sorted(starts)
    for claim in note.claims:
        assert claim.clause == " ".join(text[claim.span.start : claim.span.end].split())
        assert claim.clause
        assert claim.verb == claim.verb.upper()
        assert claim.topic != ""
        assert claim.size is None or claim.size > 0
        if claim.place:
            assert claim.place.name
            kinds = (bool(claim.place.stretches), claim.place.after is not None, claim.everywhere)
            assert sum(kinds) == 1
            assert all(s.first != 0 and s.last != 0 for s in claim.place.stretches)


@given(st.text(), NAMES)
def test_any_text_can_be_read(text: str, agency: str | None) -> None:
    holds(notes.read(text, agency), text)


@given(NOTE_LIKE, NAMES, st.integers(1, 30), st.integers(1, 30))
def test_anything_like_a_note_can_be_read(
    text: str, agency: str | None, old: int, new: int
) -> None:
    note = notes.read(text, agency)
    holds(note, text)
    for claim in notes.resolve(note, old, new).claims:
        for numbers, count in ((claim.paragraphs, new), (claim.old_paragraphs, old)):
            assert list(numbers) == sorted(set(numbers))
            assert len([n for n in numbers if n <= count]) <= count
            assert len([n for n in numbers if n > count]) <= len(text)


@pytest.mark.parametrize(("agency", "text"), [(a, t) for a, t, _ in CLAIMS] + SILENT)
def test_a_note_reads_the_same_wrapped_curled_and_spaced(agency: str | None, text: str) -> None:
    straight = notes.read(text, agency)
    holds(straight, text)
    for changed in (text.replace(" ", "  "), text.replace("'s ", "\u2019s ")):
        assert shape(notes.read(changed, agency)) == shape(straight)
    if "\n" not in text and " - " not in text:
        assert shape(notes.read(wrapped(text), agency)) == shape(straight)


def shape(note: Note) -> list[tuple[object, ...]]:
    return [(c.verb, c.action, c.target, c.place, c.size) for c in note.claims]


def wrapped(text: str) -> str:
    """The note broken after every third word."""
    words = text.split(" ")
    return "\n".join(" ".join(words[at : at + 3]) for at in range(0, len(words), 3))


HOSTILE = [
    "(" * 100_000,
    "(ATTN: " * 10_000,
    "`" * 100_000,
    "'" * 100_000,
    '"a' * 50_000,
    "a" * 100_000,
    "a." * 50_000,
    "." * 100_000,
    " \n" * 50_000,
    "\n- " * 30_000,
    "1-" * 25_000,
    "1,000" * 10_000,
    "1st, " * 10_000,
    "ADDS x in " + "1st and " * 6_000 + "grafs",
    "ADDS para " + "9" * 100_000,
    "ADDS x in para 3; " * 5_000,
    "ADDS " + "x throughout, " * 7_000,
    "ADDS " + "x after 3rd graf, " * 5_000,
    "ADDS x and " * 4_500,
    "SUBS " + "4th graf and " * 3_500,
    "SUBS 4th graf " + "`a " * 30_000,
    "CORRECTS " + "reference to " * 7_000,
    "ADDS " + "new " * 20_000,
    "RECASTS " + "lead " * 20_000,
    ". This" * 15_000,
    "also " * 20_000,
    "\N{ARABIC-INDIC DIGIT NINE}" * 100_000,
    "\0" * 100_000,
    "\N{RIGHT-TO-LEFT OVERRIDE}" * 100_000,
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_notes_are_read_in_time_linear_in_their_length(hostile: str) -> None:
    text = hostile[:24_000]

    def seconds(length: int) -> float:
        gc.disable()  # its sweeps take longer the more other tests have left behind
        start = time.process_time()
        notes.read(text[:length], None)
        taken = time.process_time() - start
        gc.enable()
        return taken

    half = len(text) // 2
    seconds(1000)
    # On a busy machine one measuring may be off; time that grows faster is so each time.
    assert any(seconds(len(text)) < max(3.5 * seconds(half), 0.12) for _ in range(3))
