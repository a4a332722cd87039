"""Copy of many paragraphs that all changed: what is looked for in the whole of it is looked for once."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from leaddiff import desk, layout
from leaddiff.checks import case
from leaddiff.checks.corrections import asserted
from leaddiff.checks.topics import heard
from leaddiff.checks.what_changed import cut_sentences, retold

MANY = 60


def compared(old: list[str], new: list[str], note: str) -> None:
    """Compare two copies, the newer with this note."""
    desk.compare(_moved("LEAD", "ADDS details", old), _moved("2nd LD", note, new))


def _moved(marker, note, body):
    head = f"({marker}) harbor-Songdam\n\n({marker}) Songdam wall to be rebuilt\n\n(ATTN: {note})"
    text = "\n\n".join(body)
    return layout.read(
        f"{head}\n\nSONGDAM, March 4 (Yonhap) -- {text}\n\n(END)\n".encode(), "a.txt"
    )


def counting(work, looks):
    """A function that does the same and notes each call."""

    def counted(*asked):
        looks.append(asked)
        return work(*asked)

    return counted


@pytest.mark.parametrize(
    ("note", "most"),
    [("CORRECTS headline", 0), ("CORRECTS name of firm to Orsil instead of Orsel", 2 * MANY)],
)
def test_the_sentences_of_the_version_before_are_taken_once(monkeypatch, note, most):
    looks: list[object] = []
    monkeypatch.setattr(case, "sentences", counting(case.sentences, looks))
    old = [f"Pier{at} closed, Orsel said." for at in range(MANY)]
    new = [
        f"Pier{at} closed, Orsil said. The divers{at} of Tarn found rust{at}." for at in range(MANY)
    ]
    compared(old, new, note)
    assert len(looks) <= most
    assert bool(looks) is bool(most)


def test_a_day_of_speech_is_looked_for_once(monkeypatch):
    looks: list[object] = []
    monkeypatch.setattr(retold, "re", SimpleNamespace(search=counting(retold.re.search, looks)))
    old = [f"Pier{at} closed, Orwin said in a statement." for at in range(MANY)]
    new = [f"Pier{at} closed, Orwin said in a statement on Thursday." for at in range(MANY)]
    compared(old, new, "CORRECTS headline")
    assert len(looks) <= 3 * MANY


def test_what_a_parted_paragraph_became_is_read_once(monkeypatch):
    looks: list[object] = []
    stems = cut_sentences.content_stems
    monkeypatch.setattr(cut_sentences, "content_stems", counting(stems, looks))
    was = [
        f"Pier{at} closed after storm{at} in May{at}. Divers found rust{at}." for at in range(MANY)
    ]
    now = [f"A pier{at} closed after storm{at} in May{at}." for at in range(MANY)]
    compared([" ".join(was), "It rains."], [*now, "It rains."], "CORRECTS headline")
    assert MANY <= len(looks) <= 20 * MANY


def test_what_was_said_before_is_read_once_for_all_that_a_recast_may_not_cover(monkeypatch):
    looks: list[object] = []
    monkeypatch.setattr(heard, "words_of", counting(heard.words_of, looks))
    monkeypatch.setattr(heard, "plain_quotation", counting(heard.plain_quotation, looks))
    old = [f'"Pier{at} is shut until the spring{at}," Orsel{at} said.' for at in range(MANY)]
    new = [f'"Pier{at} was sold to a bank{at}," Orsil{at} told a court.' for at in range(MANY)]
    compared(old, new, "Recasts, adds union comment in paragraphs 12-13")
    assert 0 < len(looks) <= 4 * MANY


def test_the_words_of_the_whole_copy_are_read_once_for_a_correction_of_many_places(monkeypatch):
    looks: list[object] = []
    monkeypatch.setattr(asserted, "words_of", counting(asserted.words_of, looks))
    old = [f"Sales{at} of Pier{at} rose a bit for the month{at}." for at in range(MANY)]
    new = [f"Sales{at} of Pier{at} rose a lot for the week{at}." for at in range(MANY)]
    note = (
        f"CORRECTS to show that the gain is for the week, not for the month, in paragraphs 2-{MANY}"
    )
    compared(old, new, note)
    assert MANY <= len(looks) <= 40 * MANY
