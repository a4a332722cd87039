"""Which copies are put together and in what order: tables of real ugliness, invented copy."""

import random
from itertools import pairwise
from pathlib import Path

import filed
import pytest
from rewrites import BUS, MARKET, MARKET_ANEW, MINE, MINE_ANEW, MUSEUM, OTHER_MINE
from wirecopy import ap, body, copies, edited, grouped, numbered, reuters, sketches, yonhap

import leaddiff
from leaddiff import layout, matching
from leaddiff.nouns.findings import Severity

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
A, B = body(1), body(2)
A1 = edited(A, *body(11, 2))
A2 = edited(A1, *body(12, 2), at=3)
A3 = edited(A2, *body(13, 1), at=2)
B1 = edited(B, *body(14, 2))


def rendered(version):
    blocks = [*version["head"], *(p["text"] for p in version["body"]), *version.get("tail", [])]
    return "\n\n".join(block.strip() for block in blocks) + "\n"


def known_chains(folder):
    for file in sorted(folder.glob("*.yaml")):
        chain = filed.rows(file)
        yield file.stem, [(v["file"], rendered(v)) for v in chain["versions"]]


# ------------------------------------------------------------ whole chains


@pytest.mark.parametrize("folder", [ROOT / "tests" / "chains", SHARED / "gold" / "dev"])
def test_chains_with_known_truth_are_found_in_one_pile(folder):
    known = dict(known_chains(folder))
    if not known:
        pytest.skip("not here")
    files = {f"{name}/{file}": text for name, chain in known.items() for file, text in chain}
    pile = [layout.read(text.encode(), path) for path, text in files.items()]
    random.Random(1).shuffle(pile)
    found = leaddiff.match(pile)
    expected = {tuple(f"{name}/{file}" for file, _ in chain) for name, chain in known.items()}
    assert {tuple(copy.path for copy in chain.versions) for chain in found} == expected
    assert [gap.message for chain in found for gap in chain.gaps] == []


def test_the_samples_are_found():
    paths = sorted((ROOT / "samples").glob("*/*.txt"))
    found = leaddiff.match([leaddiff.read(path) for path in paths])
    assert [len(chain.versions) for chain in found] == [3, 3, 3, 4]
    for chain in found:
        assert [v.version.number for v in chain.versions] == list(range(len(chain.versions)))
        assert len({Path(v.path).parent for v in chain.versions}) == 1


def test_the_order_of_the_copies_does_not_matter():
    texts = [yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)"), yonhap("dam-Onpo", B),
             yonhap("dam-Onpo", B1, "(LEAD)"), yonhap("pier-Sokdo", A2, "(2nd LD)")]  # fmt: skip
    pile = sketches(*texts)
    expected = matching.match(pile)
    for seed in range(6):
        random.Random(seed).shuffle(pile)
        assert matching.match(pile) == expected


def test_nothing_comes_of_nothing():
    assert leaddiff.match([]) == ()
    assert leaddiff.match(copies(yonhap("pier-Sokdo", A))) == ()


# ------------------------------------------------------------ put together or not

TOGETHER = {
    "one slug, rising numbers": [yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)")],
    "points in the slug": [
        ap("AM-U.S.-Soviet", A), ap("AM-US-Soviet", A1, "1st Ld-Writethru"),
    ],
    "words of the slug the other way round": [
        ap("PM-UN-Libya", A), ap("PM-Libya-UN", A1, "1st Ld-Writethru"),
    ],
    "an abbreviation in the slug": [
        ap("AM-Religion Roundup", A), ap("AM-Religion Rdp", A1, "1st Ld-Writethru"),
    ],
    "singular and plural": [ap("AM-Lite", A), ap("AM-Lites", A1, "1st Ld-Writethru")],
    "hyphen and blank": [ap("AM-Poll-Method", A), ap("AM-Poll Method", A1, "1st Ld")],
    "a question mark": [
        ap("PM-Double Supernova?", A), ap("PM-Double Supernova", A1, "1st Ld-Writethru"),
    ],
    "a word more": [ap("AM-World Bank", A), ap("AM-World Bank-Interest", A1, "1st Ld-Writethru")],
    "another first word": [
        ap("AM-US-Foreign Aid", A), ap("AM-Budget-Foreign Aid", A1, "1st Ld-Writethru"),
    ],
    "half of the slug gone": [
        ap("AM-Vietnam-Cambodia", A), ap("AM-Cambodia", A1, "1st Ld-Writethru"),
    ],
    "no keyword line": [
        ap("AM-Harbor Vote", A), ap(None, A1), ap("AM-Harbor Vote", A2, "2nd Ld-Writethru"),
    ],
    "the cycle changes and the text goes on": [
        ap("PM-Harbor Vote", A, clock="0910"), ap("AM-Harbor Vote", A1, clock="1405"),
    ],
    "another slug altogether, the same text": [
        yonhap("pier-Sokdo", A), yonhap("harbor works", A1, "(LEAD)"),
    ],
    "another slug, most of the text": [
        yonhap("pier-Sokdo", A), yonhap("harbor works", [*A[:7], *body(31, 3)], "(LEAD)"),
    ],
    "no slugs, one headline": [reuters(A), reuters(A1, "UPDATE 1-")],
    "no slugs, another headline": [
        reuters(A, headline="Pier reopens in Sokdo"),
        reuters(A1, "UPDATE 1-", headline="Mayor says harbor is safe"),
    ],
    "the marker lost on a web page": [reuters(A), reuters(A1)],
    "a version missing": [yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A3, "(3rd LD)")],
    "a flash and the story": [
        yonhap("pier-Sokdo", [A[0].split(". ")[0].replace(",", "") + " before."], "(URGENT)"),
        yonhap("pier-Sokdo", [f"On Monday {A[0]}", *A[1:]]),
    ],
    "past midnight": [
        yonhap("pier-Sokdo", A, clock="23:40:00"),
        yonhap("pier-Sokdo", A1, "(LEAD)", day="Sept. 23", clock="00:20:00"),
    ],
    "past midnight, all but a paragraph new": [
        yonhap("pier-Sokdo", A, clock="23:40:00"),
        yonhap("pier-Sokdo", [*body(21, 8), A[0], A[4]], "(5th LD)", day="Sept. 23", clock="02:20:00"),
    ],
    "passed on by another agency": [
        yonhap("pier-Sokdo", A, clock="09:00:00"), ap("AM-Pier-Sokdo", [*A[:-1], body(32, 1)[0]]),
    ],
    "a brief without slug and the longer version after it": [
        reuters(A[:3], headline="Pier reopens in Sokdo"),
        reuters([*A[:3], *body(33, 8)], "UPDATE 1-", headline="Mayor says harbor is safe"),
    ],
    "curly quotes, commas and dashes": [
        yonhap("pier-Sokdo", [f'"{text}" he said -- twice.' for text in A]),
        yonhap("pier-Sokdo", [f"“{text}” he said — twice." for text in A], "(LEAD)"),
    ],
    "a correction": [reuters(A, "UPDATE 1-"), reuters(A1, "CORRECTED-UPDATE 1-")],
    "written anew from the top": [
        ap("AM-Mine", MINE, clock="1410"), ap("AM-Mine", MINE_ANEW, "5th Ld-Writethru", clock="2210"),
    ],
    "the market an hour on": [
        ap("PM-Wall Street 2pm", MARKET, clock="1410"), ap("PM-Wall Street 3pm", MARKET_ANEW, clock="1510"),
    ],
    "one slug, all but a paragraph new": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", [*body(21, 7), *A[:3], *A[6:]], "(5th LD)"),
    ],
}  # fmt: skip

APART = {
    "two slugs, two stories": [yonhap("pier-Sokdo", A), yonhap("dam-Onpo", B, "(LEAD)")],
    "one slug and one day, two stories": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", B, "(LEAD)"),
    ],
    "one slug and one day, one town": [reuters(BUS), reuters(MUSEUM, "UPDATE 1-")],
    "one slug and one day, one trade": [
        ap("AM-Mine", MINE, clock="1410"), ap("AM-Mine", OTHER_MINE, "1st Ld-Writethru", clock="1510"),
    ],
    "written anew on another day": [
        ap("AM-Wall Street 2pm", MARKET, clock="1410"),
        ap("AM-Wall Street 3pm", MARKET_ANEW, clock="1510", date="01-04"),
    ],
    "written anew and no marker": [
        ap("AM-Mine", MINE, clock="1410"), ap("AM-Mine", MINE_ANEW, clock="1510"),
    ],
    "one slug, one date, two cycles": [
        ap("PM-Restaurant Hostages", A, clock="0910"),
        ap("AM-Restaurant Hostages", B, "1st Ld-Writethru", clock="1905"),
    ],
    "one headline, two stories": [reuters(A), reuters(B, "UPDATE 1-")],
    "a story and the roundup that opens with its top": [
        yonhap("pier-Sokdo", A), yonhap("news summary", [*A[:2], *B[:2], *body(3, 2), *body(4, 2)]),
    ],
    "no slugs: a story and a roundup": [
        reuters(A), reuters([*A[:2], *B[:2], *body(3, 4)], headline="News at noon"),
    ],
    "no slugs: a brief and the roundup that holds it whole": [
        reuters(A[:3], headline="Pier reopens in Sokdo"),
        reuters([*body(33, 4), *A[:3], *body(34, 5)], headline="News at noon"),
    ],
    "no slugs: an updated brief and the roundup that holds it whole": [
        reuters(A[:3], "UPDATE 1-", headline="Pier reopens in Sokdo"),
        reuters([*body(33, 4), *A[:3], *body(34, 5)], headline="News at noon"),
    ],
    "one line under two slugs": [
        yonhap("Sokdo shares-close", ["There is no report today."]),
        yonhap("Onpo shares-open", ["There is no report today."]),
    ],
    "two agencies, half of the text in both": [
        yonhap("pier-Sokdo", A),
        ap("AM-Pier-Sokdo", [*A[:6], *body(32, 3)], "1st Ld-Writethru"),
    ],
    "slugs alike, one paragraph of background in both": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo-mayor", [*B, A[-1]], "(LEAD)"),
    ],
    "the next day's story under the same slug, a paragraph kept": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", [*B, A[-1]], day="Sept. 23"),
    ],
    "two agencies on one matter": [
        yonhap("pier-Sokdo", A), ap("AM-Pier-Sokdo", [*B, A[-1]], "1st Ld-Writethru"),
    ],
    "a short sentence that stands everywhere": [
        yonhap("pier-Sokdo", [*A, "No one was hurt."]),
        yonhap("pier-Sokdo", [*B, "No one was hurt."], "(LEAD)"),
    ],
    "one slug five weeks apart, one kept paragraph": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", [*B, *A[-2:]], "(LEAD)", day="Oct. 28"),
    ],
    "the same text months apart is not a version": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)", day="Oct. 28"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", TOGETHER)
def test_versions_of_one_story_are_put_together(case):
    texts = TOGETHER[case]
    assert grouped(*texts) == [list(range(len(texts)))]


@pytest.mark.parametrize("case", APART)
def test_two_stories_stay_two(case):
    assert grouped(*APART[case]) == []


def test_the_chain_of_one_copy_is_the_one_it_has_in_the_whole_pile():
    texts = [text for cases in (TOGETHER, APART) for case in cases.values() for text in case]
    texts += [
        standing(f"Sept. {day}", day, marker, clock)
        for day in range(10, 16)
        for marker, clock in (("", "15:40:00"), ("(LEAD)", "16:20:00"))
    ]
    pile = sketches(*texts)
    chains = {id(version): chain for chain in matching.match(pile) for version in chain.versions}
    assert len(chains) > 20
    for each in pile:
        assert matching.chain_of(each, pile) == chains.get(id(each))


@pytest.mark.parametrize("case", TOGETHER)
def test_every_link_has_its_reason(case):
    (chain,) = matching.match(sketches(*TOGETHER[case]))
    assert [(link.new, link.old < link.new) for link in chain.links] == [
        (place, True) for place in range(1, len(chain.versions))
    ]
    for link in chain.links:
        assert link.reason
        assert link.order.rests_on.startswith("by ")
        assert "Naming" not in link.reason


def standing(day, figures, marker="", clock=None, more=()):
    """A market report: one model, new figures, the same background every day."""
    chance = random.Random(figures)
    lines = [f"{line} at {chance.uniform(1, 4000):,.2f} after {chance.randint(1, 999)} trades."
             for line in ("Shares in Sokdo closed on the main board", "The index of big makers ended",
                          "Shipbuilders finished the session", "The won was quoted against the dollar",
                          "Bond yields were fixed by the brokers")]  # fmt: skip
    background = [
        "The index measures the 200 biggest makers listed on the main board of Sokdo since 1983."
    ]
    return yonhap("Sokdo shares-close", [*lines, *background, *more], marker, day=day, clock=clock,
                  headline="Sokdo shares close")  # fmt: skip


def test_a_slug_that_comes_back_every_day_is_a_story_each_day():
    days = [f"Sept. {n}" for n in range(10, 20)]
    assert grouped(*(standing(day, n) for n, day in enumerate(days))) == []


def test_the_same_background_every_day_is_no_tie():
    """Two days only, so that no sentence stands on days enough to be told for background."""
    background = [
        "The index measures the biggest makers listed on the main board of Sokdo.",
        "Trading hours were made longer after the merger of the two old boards of the port.",
        "Foreign houses hold about a third of all shares and do most of the trading in futures.",
    ]
    assert (
        grouped(standing("Sept. 10", 1, more=background), standing("Sept. 11", 2, more=background))
        == []
    )


def test_what_comes_back_every_day_has_its_own_updates():
    texts = []
    for n in range(5):
        day = f"Sept. {n + 10}"
        texts += [standing(day, n, clock="15:40:00"), standing(day, n, "(LEAD)", clock="16:20:00")]
    assert grouped(*texts) == [[n, n + 1] for n in range(0, 10, 2)]


def test_the_next_days_update_is_not_todays_where_the_one_between_is_missing():
    assert grouped(standing("Sept. 10", 1), standing("Sept. 11", 2, "(LEAD)")) == []


def test_strangers_under_one_slug_keep_their_own_versions():
    texts = [yonhap("pier-Sokdo", A, clock="09:00:00"), yonhap("pier-Sokdo", B, clock="09:30:00"),
             yonhap("pier-Sokdo", A1, "(LEAD)", clock="10:00:00"),
             yonhap("pier-Sokdo", B1, "(LEAD)", clock="10:30:00"),
             yonhap("pier-Sokdo", A2, "(2nd LD)", clock="11:00:00")]  # fmt: skip
    assert sorted(grouped(*texts)) == [[0, 2, 4], [1, 3]]


def test_a_roundup_does_not_make_its_stories_one():
    roundup = yonhap("news summary", [*A[:2], *B[:2]], clock="12:00:00")
    texts = [yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)"), yonhap("dam-Onpo", B),
             yonhap("dam-Onpo", B1, "(LEAD)"), roundup]  # fmt: skip
    assert sorted(grouped(*texts)) == [[0, 1], [2, 3]]


def test_one_weak_tie_does_not_make_two_grown_stories_one(monkeypatch):
    """Of two stories with three versions each only one pair is kin, and not surely."""
    from leaddiff.matching import gathering
    from leaddiff.matching.common_ground import weigh
    from leaddiff.matching.kinship import Kinship

    texts = [yonhap(f"pier-Sokdo{'-mayor' * (n % 2)}", [f"Copy {n} {n % 2} and so on.", *body(80)], marker)
             for n, marker in enumerate(["", "", "(LEAD)", "(LEAD)", "(2nd LD)", "(2nd LD)"])]  # fmt: skip

    def kin(one, other, background):
        numbers = [int((each.path or "")[:2]) for each in (one, other)]
        strength = 2.0 if sum(numbers) % 2 == 0 else 0.6 if set(numbers) == {1, 2} else 0
        return Kinship(strength, weigh(one, other)) if strength else None

    monkeypatch.setattr(gathering, "kinship", kin)
    assert sorted(grouped(*texts)) == [[0, 2, 4], [1, 3, 5]]


def test_what_stands_in_every_story_ties_none():
    line = " ".join(body(99, 4))
    texts = [yonhap(f"matter-{n}{'abcdef'[n]}", [*body(40 + n, 2), line]) for n in range(6)]
    assert grouped(*texts) == []


# ------------------------------------------------------------ in what order

ORDERS = {
    "by version": [
        yonhap("pier-Sokdo", A2, "(2nd LD)"), yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)"),
    ],
    "by time where the count starts again": [
        ap("AM-Harbor Vote", A3, "1st Ld-Writethru", clock="1504"),
        ap("AM-Harbor Vote", A, clock="0907"),
        ap("AM-Harbor Vote", A2, "4th Ld-Writethru", clock="1107"),
    ],
    "news days: 23:58 before 00:09 of one date": [
        ap("AM-Harbor Vote", A1, "2nd Ld-Writethru", clock="0009"),
        ap("AM-Harbor Vote", A, "1st Ld-Writethru", clock="2358"),
    ],
    "the afternoon papers' cycle before the morning papers'": [
        ap("AM-Harbor Vote", A), ap("PM-Harbor Vote", A1),
    ],
    "the flash before the story": [
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A[:1], "(URGENT)"),
    ],
    "an unstamped version among stamped ones": [
        yonhap("pier-Sokdo", A2, "(2nd LD)", clock="12:00:00"), yonhap("pier-Sokdo", A1, "(LEAD)"),
        yonhap("pier-Sokdo", A, clock="10:00:00"),
    ],
    "a correction without a number after what it corrects": [
        reuters(A2, "UPDATE 2-"), reuters([*A1[:-1], A1[-1].replace("a", "e", 1)], "CORRECTED-"),
        reuters(A1, "UPDATE 1-"), reuters(A),
    ],
    "the next day": [
        yonhap("pier-Sokdo", A1, "(LEAD)", day="Sept. 23", clock="00:20:00"),
        yonhap("pier-Sokdo", A, clock="23:40:00"),
    ],
}  # fmt: skip

EXPECTED = {
    "by version": [1, 2, 0],
    "by time where the count starts again": [1, 2, 0],
    "news days: 23:58 before 00:09 of one date": [1, 0],
    "the afternoon papers' cycle before the morning papers'": [1, 0],
    "the flash before the story": [1, 0],
    "an unstamped version among stamped ones": [2, 1, 0],
    "a correction without a number after what it corrects": [3, 2, 1, 0],
    "the next day": [1, 0],
}


@pytest.mark.parametrize("case", ORDERS)
def test_versions_come_in_the_order_they_moved(case):
    assert grouped(*ORDERS[case]) == [EXPECTED[case]]


def test_file_time_is_the_last_resort_and_said_so():
    texts = [yonhap("pier-Sokdo", A1, "(LEAD)"), yonhap("pier-Sokdo", A, "(LEAD)")]
    (chain,) = matching.match(sketches(*texts, filed=(2_000_000, 1_000_000)))
    assert numbered(chain) == [1, 0]
    assert chain.links[0].order == ("by file time, as nothing in the copy tells", True)
    assert "order-guessed" in {found.finding.rule for found in chain.findings}


def test_without_even_a_file_time_it_is_the_name():
    (chain,) = matching.match(
        sketches(yonhap("pier-Sokdo", A, "(LEAD)"), yonhap("pier-Sokdo", A1, "(LEAD)"))
    )
    assert chain.links[0].order.is_guess
    assert numbered(chain) == [0, 1]


# ------------------------------------------------------------ what does not hang together


def told(*texts):
    (chain,) = matching.match(sketches(*texts))
    return [gap.message for gap in chain.gaps], [found.finding.rule for found in chain.findings]


GAPS = {
    "none": ([yonhap("a-b", A), yonhap("a-b", A1, "(LEAD)")], []),
    "one": ([yonhap("a-b", A), yonhap("a-b", A2, "(2nd LD)")], ["LEAD is missing"]),
    "two": ([yonhap("a-b", A), yonhap("a-b", A3, "(3rd LD)")], ["LEAD and 2nd LD are missing"]),
    "the first": ([yonhap("a-b", A1, "(LEAD)"), yonhap("a-b", A2, "(2nd LD)")],
                  ["the first version is missing"]),
    "AP's": ([ap("AM-Vote", A), ap("AM-Vote", A2, "3rd Ld-Writethru")],
             ["1st Ld-Writethru and 2nd Ld-Writethru are missing"]),
    "Reuters'": ([reuters(A), reuters(A2, "UPDATE 2-")], ["UPDATE 1 is missing"]),
    "below a restart at 2": (
        [ap("AM-Vote", A1, "4th Ld-Writethru", clock="1107"),
         ap("AM-Vote", A2, "2nd Ld-Writethru", clock="1504")],
        ["the first version, 1st Ld-Writethru, 2nd Ld-Writethru and 3rd Ld-Writethru are missing",
         "1st Ld-Writethru is missing"]),
    "none below a restart at 1": (
        [ap("AM-Vote", A, clock="0900"), ap("AM-Vote", A1, "1st Ld-Writethru", clock="1000"),
         ap("AM-Vote", A2, "1st Ld-Writethru", clock="1500")], []),
}  # fmt: skip


@pytest.mark.parametrize("case", GAPS)
def test_what_is_missing_is_told_in_the_agencys_own_markers(case):
    texts, expected = GAPS[case]
    assert told(*texts)[0] == expected


A_TEXT, A1_TEXT = (reuters(paragraphs).partition("\n\n")[2] for paragraphs in (A, A1))

KILL = "(KILL) pier-Sokdo\n\nEDITORS: Please kill the story slugged pier-Sokdo. It is wrong.\n"

RULES = {
    "all is well": ([yonhap("a-b", A), yonhap("a-b", A1, "(LEAD)")], []),
    "a resend": ([yonhap("a-b", A, clock="09:00:00"), yonhap("a-b", A, clock="09:05:00")], ["resend"]),
    "a resend under a new number": ([yonhap("a-b", A), yonhap("a-b", A, "(LEAD)")], ["resend"]),
    "a number twice": (
        [yonhap("a-b", A, "(LEAD)", clock="09:00:00"), yonhap("a-b", A1, "(LEAD)", clock="09:05:00")],
        ["version-repeats"]),
    "the count starts again": (
        [ap("AM-Vote", A1, "4th Ld-Writethru", clock="1107"),
         ap("AM-Vote", A2, "1st Ld-Writethru", clock="1504")],
        ["count-restarts"]),
    "a short sentence more is no resend": (
        [yonhap("a-b", A, "(LEAD)"), yonhap("a-b", [*A, "Four people died."], "(2nd LD)")], []),
    "a resend in other type": (
        [yonhap("a-b", [*A, 'He said "no" to café staff.'], "(LEAD)"),
         yonhap("a-b", [*A, "He said “no”  to cafe\u0301 staff."], "(2nd LD)")], ["resend"]),
    "a correction of a version": (
        [reuters(A, "UPDATE 2-"), reuters(A1, "CORRECTED-UPDATE 2-"), reuters(A2, "UPDATE 3-")], []),
    "a correction without a number": (
        [reuters(A, "UPDATE 1-"), reuters([*A, "Nobody was hurt."], "CORRECTED-")], []),
    "a web page that lost its marker": (
        [f"UPDATE 2-Pier\n\n2026-11-03 09:00\n\n{A_TEXT}", f"Pier\n\n2026-11-03 11:00\n\n{A1_TEXT}"],
        ["count-restarts"]),
    "a kill ends the chain": (
        [yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)"), KILL], ["withdrawn"]),
    "a kill by its headline": (
        [reuters(A, headline="Pier in Sokdo reopens"),
         'Please withhold the story headlined "Pier in Sokdo reopens". It is wrong.'], ["withdrawn"]),
    "a version after a kill": (
        [yonhap("pier-Sokdo", A, clock="09:00:00"), f"2025-09-22 10:00:00\n\n{KILL}",
         yonhap("pier-Sokdo", A1, "(LEAD)", clock="11:00:00")], ["withdrawn", "moved-after-withdrawal"]),
    "slug and headline disagree": (
        [yonhap("a-b", A), yonhap("a-b", A1, "(LEAD)", headline_marker="(2nd LD)")],
        ["version-disagrees"]),
    "the slug changes": ([yonhap("pier-Sokdo", A), yonhap("Sokdo-pier", A1, "(LEAD)")], ["slug-differs"]),
}  # fmt: skip


@pytest.mark.parametrize("case", RULES)
def test_what_does_not_hang_together_is_told(case):
    texts, expected = RULES[case]
    found = [rule for rule in told(*texts)[1] if rule != "order-guessed"]
    assert found == expected


def test_findings_are_as_loud_as_their_rules():
    severities = {rule.name: rule.severity for rule in matching.RULES}
    for texts, _ in RULES.values():
        for chain in matching.match(sketches(*texts)):
            for found in chain.findings:
                severity = severities[found.finding.rule]
                assert found.finding.severity is (
                    Severity.INFO if found.finding.softened else severity
                )
    assert severities["resend"] is Severity.INFO


def test_chains_of_copies_can_be_compared_step_by_step():
    texts = [
        yonhap("pier-Sokdo", A),
        yonhap("pier-Sokdo", A1, "(LEAD)", note="(ATTN: ADDS details in paras 2-3)"),
    ]
    (chain,) = leaddiff.match(copies(*texts))
    for old, new in pairwise(chain.versions):
        assert leaddiff.compare(old, new).outcome.value == "match"
    shape = chain.to_dict()
    assert set(shape) == {"slug", "agency", "versions", "gaps", "findings"}
    assert shape["versions"][1] == {
        "path": "01.txt", "number": 1, "marker": "LEAD", "moved_at": None, "slug": "pier-Sokdo",
        "headline": "Pier reopens in Sokdo",
    }  # fmt: skip
