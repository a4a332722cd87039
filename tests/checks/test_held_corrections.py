"""A correction is held to the thing it names: its values, its names, its places, and no other's."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout

LEAD = "MOLDANA, July 1 (Yonhap) -- A ferry sank off Moldana on Tuesday, the coast guard said."
LAST = "The owner did not answer calls on Monday."
KIM = "Kim {} owned the ferry, the office said."


def _copy(marker: str, middle: list[str], note: str = "") -> bytes:
    told = [f"(ATTN: {note})"] if note else []
    head = f"({marker}) ferry sinking", "Ferry sinks off Moldana"
    return "\n\n".join((*head, *told, LEAD, *middle, LAST, "(END)")).encode()


def _loud(note: str, old: list[str], new: list[str]) -> list[str]:
    before, now = _copy("LEAD", old), _copy("2nd LD", new, note)
    report = desk.compare(layout.read(before, "lead.txt"), layout.read(now, "2nd-ld.txt"))
    return sorted(finding.rule for finding in report.findings if finding.loud)


CREW = "It had {} passengers and 17 crew aboard."
AGE = "The owner, aged {}, has 44 ferries."
OWNER = "The owner, {}, sent a fleet of boats."
MASTER, ABOARD = "Harbor master Ann {} sent {} boats.", "It had {} aboard."
HAIR, COAST = "A hairstyle ban covers {} schools.", "A ban covers all schools of the {}."
EXPLAINS = "CORRECTS para 2 to explain that Kim Doh, not Kim Lee, owned it"
TO_LEE = "CORRECTS name of owner to Lee from Park in para 2"
BOTH = "CORRECTS name of harbor master in para 2, number aboard in para 3"


@pytest.mark.parametrize(
    ("note", "old", "new", "loud"),
    [
        ("CORRECTS passengers to 17 from 71 in para 2", CREW.format(71), CREW.format(19), True),
        ("CORRECTS passengers to 19 from 71 in para 2", CREW.format(71), CREW.format(19), False),
        ("CORRECTS passengers to 17 from 71 in para 2", CREW.format(71), CREW.format(17), False),
        ("CORRECTS age of owner to 44 from 54 in para 2", AGE.format(54), AGE.format(45), True),
        ("CORRECTS age of owner to 45 from 54 in para 2", AGE.format(54), AGE.format(45), False),
        (TO_LEE, OWNER.format("Sam Park"), OWNER.format("Kim Doh"), True),
        (TO_LEE, OWNER.format("Sam Park"), OWNER.format("Sam Lee"), False),
        (EXPLAINS, KIM.format("Lee"), KIM.format("Doh"), False),
    ],
)
def test_the_right_value_is_that_of_the_thing_put_right(
    note: str, old: str, new: str, loud: bool
) -> None:
    assert bool(_loud(note, [old], [new])) is loud


@pytest.mark.parametrize(("boats", "loud"), [(4, []), (9, ["unreported-figure"])])
def test_each_place_of_a_correction_is_that_of_its_own_matter(boats: int, loud: list[str]) -> None:
    old = [MASTER.format("Orwell", 4), ABOARD.format(71)]
    assert _loud(BOTH, old, [MASTER.format("Orwel", boats), ABOARD.format(17)]) == loud


@pytest.mark.parametrize(
    ("topic", "refuted"), [("Anders Vell", True), ("Theo Vell", True), ("Orlen Dahl", False)]
)
def test_a_reference_that_went_is_of_whole_words(topic: str, refuted: bool) -> None:
    stays = "Ann Orwell and her brother own it."
    loud = _loud(
        f"TRIMS reference to {topic}", [f"{stays} The boats of Dahl and divers were sent."], [stays]
    )
    assert ("claim-not-borne-out" in loud) is refuted


@pytest.mark.parametrize(
    ("note", "old", "new", "loud"),
    [
        ("UPDATES hairstyle ban in para 2", HAIR.format(31), HAIR.format(38), []),
        ("FIXES style in para 2", HAIR.format(31), HAIR.format(38), ["unreported-figure"]),
        ("FIXES typographical error in para 2", COAST.format("cost"), COAST.format("coast"), []),
    ],
)
def test_a_slip_is_what_a_topic_names_and_not_what_it_sounds_like(
    note: str, old: str, new: str, loud: list[str]
) -> None:
    assert [rule for rule in _loud(note, [old], [new]) if rule.startswith("unreported")] == loud
