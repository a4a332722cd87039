"""Changes beside the one that a note tells: none of them is proof of it, and each is in a finding."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import ADDS, Edits, read, told

BERGH = "Ostwell economist Nils Bergh said the fare was fair."
AT_OSTWELL = "Nils Bergh, an economist at Ostwell, said the fare was fair."
SAYS = '"It will not hold," %s said in a note.'
OWED = "The Orwin syndicate will repay 11 million crowns to the state, Brand said."
SILENT = " Brand declined to comment."


def spoken(note: str, who: str, known: str = BERGH) -> tuple[str, Edits]:
    return (note, {7: (known, known), 9: ("", SAYS % who)})


def silent(was: str, now: str) -> tuple[str, Edits]:
    return (ADDS, {9: (was + SILENT, now + SILENT)})


OPENED = "The line to Sorva opened in %s for %s crowns."
UNDATED = "The line to Sorva opened for %s crowns."
BUILT = "A yard%s built the pier for %s crowns."


def dated(deed: str, cost: str) -> tuple[str, Edits]:
    return (f"Corrects paragraph 9 {deed}", {9: (OPENED % (1961, "12"), UNDATED % cost)})


def given(deed: str, cost: str, year: int = 1963) -> tuple[str, Edits]:
    return (f"Corrects paragraph 9 {deed}", {9: (OPENED % (1961, "12"), OPENED % (year, cost))})


def placed(deed: str, where: str, cost: str) -> tuple[str, Edits]:
    return (
        f"Corrects paragraph 9 {deed}",
        {9: (BUILT % (" in Orwick", "12"), BUILT % (where, cost))},
    )


OVERSEAS = "Corrects to show growth will be overseas in paragraph 9"
PAYS = "Fares from its own lines, most of the total, will pay for growth in %s."


def shown(note: str, was: str, now: str) -> tuple[str, Edits]:
    return (note, {9: (PAYS % was, PAYS % now)})


TOLD: list[tuple[str, Edits]] = [
    # another house's economist than the one named
    spoken("Adds quote from Ostwell economist", "Vellbank economist Ona Trask"),
    spoken("Adds quote from Ostwell economist in paragraph 9", "Vellbank economist Ona Trask"),
    spoken("Adds comment from Ostwell analyst", "Ona Trask, an analyst at Vellbank,"),
    spoken("ADDS reaction from Ostwell strategist", "Vellbank strategist Ona Trask"),
    spoken("Adds Ostwell economist's remarks on fares", "Ona Trask of Vellbank"),
    spoken("Adds analyst at Ostwell", "Vellbank analyst Ona Trask", AT_OSTWELL),
    spoken("Adds comment from Ostwell CEO", "Vellbank Chief Executive Ona Trask"),
    # a figure beside the date or place that was put right, by whatever deed
    dated("by assigning no date to the opening", "17"),
    dated("by dropping year of opening", "17"),
    dated("by giving no opening date", "17"),
    dated("to show no date for the opening", "17"),
    dated("to remove date of opening", "17"),
    given("by giving the right year of the opening", "17"),
    given("by changing date of opening", "17"),
    placed("by removing location of yard", "", "17"),
    placed("by naming right location of the yard", " in Sorva", "17"),
    # a name that is no example of what was put right
    shown(OVERSEAS, "home ports with Orwin Lines", "overseas ports with Vell Lines"),
    shown(OVERSEAS, "home ports like Orwick, Brand said", "overseas ports like Orwick, Tolk said"),
    shown(OVERSEAS, "home ports. It bought Orwin", "overseas ports. It bought Vell"),
    shown(
        OVERSEAS,
        "home ports, as will a sale to firms like Orwin",
        "overseas ports, as will a sale to firms like Vell",
    ),
    # one who could speak was not to be had, and is another or may be had now
    silent("Vell Rock could not immediately be reached.", "Vell Rock was immediately available."),
    silent("Vell Rock could not be reached.", "Orwin Lines was not available."),
    (
        ADDS,
        {
            9: (
                "Brand said so. The wreck could not immediately be reached.",
                "Brand said so. The wreck was not immediately available.",
            )
        },
    ),
]

LEFT: list[tuple[str, Edits]] = [
    spoken("Adds quote from Ostwell economist", "Ostwell economist Ona Trask"),
    spoken("Adds quote from Ostwell economist", "Ona Trask, an economist at Ostwell Bank,"),
    spoken("Adds quote from Ostwell economist", "Bergh"),
    spoken("Adds quote from Ostwell economist", "Economist Ona Trask"),
    spoken(
        "Adds quote from Ostwell economist", "Ona Trask, an economist at OST, a unit of Ostwell,"
    ),
    spoken("Adds quote from OWL economist", "Ona Trask, economist at Orwin West Lending,"),
    spoken("Adds quote from Nordic analyst", "Vellbank analyst Ona Trask"),
    spoken("Adds comment from Danish economist", "Vellbank economist Ona Trask"),
    spoken("Adds quote from FX strategist", "Vellbank strategist Ona Trask"),
    silent(
        "Vell Rock could not immediately be reached.", "Vell Rock was not immediately available."
    ),
    (
        ADDS,
        {
            9: (
                "Brand said so. Orwin Lines could not immediately be reached.",
                "Brand said so. Orwin Lines was not immediately available.",
            )
        },
    ),
    silent("A Vell spokesman was unavailable.", "A Vell spokesman could not be reached."),
    silent(
        "Vell Rock could not be reached on Monday.", "Vell Rock did not return calls on Monday."
    ),
]

UNTRUE: list[tuple[str, str, str]] = [
    ("Corrects to add dropped word 'syndicate' in paragraph 9", "will", "will at once"),
    ("Adds dropped word 'syndicate' in paragraph 9", "will", "will fully"),
    ("Corrects paragraph 9 to insert missing word 'million'", "repay", "partly repay"),
    ("Corrects figure in paragraph 9", "will", "will quickly"),
    ("Corrects spelling of Orwin in paragraph 9", "repay", "refund"),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_what_is_no_proof_is_told(note: str, edits: Edits) -> None:
    assert "unreported" in " ".join(told(note, edits))


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_what_may_be_proof_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)


@pytest.mark.parametrize(("note", "was", "now"), UNTRUE)
def test_where_an_untrue_claim_points_what_changed_is_in_a_finding(
    note: str, was: str, now: str
) -> None:
    found = read(note, {9: (OWED, OWED.replace(was, now, 1))})
    assert any(each.rule.startswith("unreported") and each.new == (9,) for each in found)


def test_of_a_dropped_word_that_stood_it_is_said_that_it_did() -> None:
    note = "Adds dropped word 'syndicate' in paragraph 9"
    (found, *_) = read(note, {9: (OWED, OWED.replace("will", "will now"))})
    assert found.rule == "claim-not-borne-out"
    assert "STOOD_BEFORE" in repr(found.evidence)
