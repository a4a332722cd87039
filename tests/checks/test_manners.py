"""What a verb of the note means is the same whatever it is spelt like, in every language."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout, notes
from leaddiff.nouns.claims import Manner
from leaddiff.nouns.findings import Report

BODY = [
    "The harbor wall at Songdam will be rebuilt by next spring, the port authority said Tuesday.",
    "About 230 fishing boats use the pier, according to the fishermen's union.",
    "The union has not asked for compensation.",
    "The wall was built in 1987.",
]
ANEW = "Crews found rust in every beam of the quay, and the mayor wants a survey before the summer."
MORE = "Two cranes were brought in on Monday and a road to the market was shut to traffic."


def _copy(marker: str, body: list[str], note: str = "") -> bytes:
    told = [f"(ATTN: {note})"] if note else []
    dated = f"SONGDAM, South Korea, May 12 (Yonhap) -- {body[0]}"
    head = f"({marker}) harbor wall-repairs", "Harbor wall to be rebuilt"
    return "\n\n".join((*head, *told, dated, *body[1:], "(END)")).encode()


def _report(note: str, body: list[str]) -> Report:
    old, new = _copy("LEAD", BODY), _copy("2nd LD", body, note)
    return desk.compare(layout.read(old, "lead.txt"), layout.read(new, "2nd-ld.txt"))


def _loud(note: str, body: list[str]) -> list[str]:
    return sorted({finding.rule for finding in _report(note, body).findings if finding.loud})


@pytest.mark.parametrize(
    ("verb", "loud"),
    [
        *[(verb, []) for verb in ("RECASTS", "RELEADS", "RETOPS", "REWORKS", "OVERHAULS")],
        ("REVAMPS", []),
        ("SHARPENS", ["unreported-cut"]),
    ],
)
def test_what_was_written_anew_covers_what_went(verb: str, loud: list[str]) -> None:
    assert _loud(f"{verb} paras 2-3", [BODY[0], ANEW, MORE, BODY[3]]) == loud


@pytest.mark.parametrize("verb", ["RESTRUCTURES", "REORGANIZES", "REJIGS", "SWAPS", "REARRANGES"])
def test_another_order_is_borne_out_by_another_order_alone(verb: str) -> None:
    turned = [BODY[0], BODY[2], BODY[1], BODY[3]]
    assert _report(f"{verb} paras 2-3", turned).rulings[0].verdict.value == "confirmed"
    assert _report(f"{verb} paras 2-3", BODY).rulings[0].verdict.value == "refuted"


def test_other_words_are_not_borne_out_by_another_order() -> None:
    turned = [BODY[0], BODY[2], BODY[1], BODY[3]]
    assert _report("REWORDS paras 2-3", turned).rulings[0].verdict.value == "refuted"


@pytest.mark.parametrize(
    ("note", "agency", "manner"),
    [
        ("Korvattu kappale 3", "stt", Manner.REPLACE),
        ("Tarkennettu kappaletta 3", "stt", Manner.CLARIFY),
        ("Lisätty kommentteja kappaleeseen 3", "stt", None),
        ("(Refiles to clarify number in paragraph 3)", "reuters", Manner.CLARIFY),
        ("(Refiles to correct number in paragraph 3)", "reuters", None),
        ("(ATTN: LIGHT EDITS)", "yonhap", Manner.MINOR),
        ("(ATTN: OTHER EDITS)", "yonhap", None),
    ],
)
def test_the_manner_is_read_in_every_language(
    note: str, agency: str, manner: Manner | None
) -> None:
    assert notes.read(note, agency).claims[0].manner is manner
