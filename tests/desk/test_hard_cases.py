"""The rulings of docs/hard-cases.md, one row each: what changed, what the note says, what we say."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import filed
import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Finding, Report, Severity

BODY = [
    "The harbor wall at Songdam will be rebuilt by next spring, the port authority said Tuesday.",
    'Engineers found 14 cracks in the wall after the storm in March. "We will close the east pier '
    'until the work is done," port director Ma Sung-ho told reporters.',
    "About 230 fishing boats use the pier, according to the fishermen's union.",
    "The work will cost 8.4 billion won, of which the city will pay half.",
    "The union has not asked for compensation.",
    "The wall was built in 1987.",
]

ANEW = "Work on the harbor wall at Songdam is to begin in June after a city council member spoke for it."
SPELT = (
    "Port director Ma Seng-ho, who showed council members 14 cracks on Monday, said the east pier would "
    "be shut."
)
TWO_VALUES = (
    "CORRECTS to show they found 24 cracks, not 14, and that it was built in 1978, not 1987"
)
NEW = "The city council will vote on the money in June, a spokesperson said."
OTHER = '"Nobody asked the people who live by the harbor," resident Ok Mi-ran said.'


class Case(NamedTuple):
    """``edit`` turns the body; ``told`` are the rules of the loud findings we expect."""

    name: str
    note: str
    edit: dict[int, str | list[str] | None]
    told: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()


def changed(number: int, old: str, new: str) -> dict[int, str | list[str] | None]:
    assert old in BODY[number - 1]
    return {number: BODY[number - 1].replace(old, new)}


def after(number: int, *texts: str) -> dict[int, str | list[str] | None]:
    return {number: [BODY[number - 1], *texts]}


CASES = [
    # Where the numbers count, and what bears a verb out
    Case("adds-new-paragraph", "ADDS council's vote in para 4", after(3, NEW)),
    Case("adds-new-sentence-in-kept-paragraph", "ADDS council's vote in para 3",
         changed(3, "union.", "union. " + NEW)),
    Case("adds-a-clause", "ADDS details in para 6", changed(6, "1987.", "1987 after a typhoon.")),
    Case("adds-is-no-replacement", "ADDS details in para 6", changed(6, "1987", "1978"),
         ("claim-not-borne-out", "unreported-date"), ("refuted",)),
    Case("updates-may-be-pure-insertion", "UPDATES with council's vote in para 4", after(3, NEW)),
    Case("corrects-replaces", "CORRECTS year in last para", changed(6, "1987", "1978")),
    Case("corrects-nothing", "CORRECTS year in last para", {},
         ("claim-not-borne-out",), ("refuted",)),
    Case("corrects-is-no-new-paragraph", "CORRECTS vote in para 4", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("trims-old-number", "TRIMS 5th para", {5: None}),
    Case("trims-placeless-covers-what-went", "TRIMS", {5: None}),
    Case("trims-covers-nothing-that-came", "TRIMS", {5: None, 6: [BODY[5], NEW]},
         ("unreported-paragraph",)),
    # What a correction says was wrong, and what is right
    Case("corrects-to-what-the-copy-says", "CORRECTS number of cracks to 16 from 14 in para 2",
         changed(2, "14", "16")),
    Case("corrects-in-so-many-words", "CORRECTS para 2 to say 16 cracks, not 14",
         changed(2, "14", "16")),
    Case("corrects-source-where-figures-changed", "CORRECTS attribution in para 2",
         changed(2, "14 cracks", "16 cracks"), ("claim-not-borne-out", "unreported-figure"),
         ("refuted",)),
    Case("corrects-source", "CORRECTS attribution in para 3",
         changed(3, "fishermen's union", "port authority"), (), ("confirmed",)),
    Case("corrects-sted", "CORRECTS year in last para, 1978 sted 1987", changed(6, "1987", "1978")),
    Case("corrects-to-another-figure", "CORRECTS number of cracks to 18 from 14 in para 2",
         changed(2, "14", "16"), ("claim-not-borne-out",), ("refuted",)),
    Case("corrects-from-another-figure", "CORRECTS number of cracks to 16 from 12 in para 2",
         changed(2, "14", "16"), ("claim-not-borne-out",), ("refuted",)),
    Case("corrects-and-it-still-stands", "CORRECTS number of cracks, not 14, in para 2",
         changed(2, "March", "April"), ("claim-not-borne-out", "unreported-date"), ("refuted",)),
    Case("corrects-to-another-name", "CORRECTS director's name to Ma Seung-heon in para 2",
         changed(2, "Ma Sung-ho", "Ma Seung-ho"), ("claim-not-borne-out",), ("refuted",)),
    Case("corrects-to-another-year", "CORRECTS year to 1979 from 1987 in last para",
         changed(6, "1987", "1978"), ("claim-not-borne-out",), ("refuted",)),
    Case("corrects-spelling-of-name", "CORRECTS spelling of director's name in para 2",
         changed(2, "Ma Sung-ho", "Ma Seung-ho")),
    Case("corrects-name-without-a-place", "CORRECTS director's name",
         changed(2, "Ma Sung-ho", "Ma Seung-ho")),
    Case("typo-hides-no-name", "FIXES typo in para 2", changed(2, "Ma Sung-ho", "Ma Seung-ho"),
         ("unreported-name",)),
    # What was moved
    Case("moves-paragraph", "MOVES 5th para up", {5: None, 3: [BODY[4], BODY[2]]}),
    Case("moves-to-bottom", "MOVES money to end", {4: None, 6: [BODY[5], BODY[3]]}),
    Case("moves-nothing", "MOVES background to end", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("moves-hides-no-negation", "MOVES 5th para up",
         {5: None, 3: [BODY[4].replace("has not asked", "has asked"), BODY[2]]},
         ("unreported-negation",)),
    Case("restructures-by-moving", "RESTRUCTURES", {5: None, 3: [BODY[4], BODY[2]]}),
    # Places
    Case("partial", "ADDS council's vote in paras 4-5", after(3, NEW),
         ("claim-partly-borne-out",), ("partial",)),
    Case("off-by-one", "ADDS council's vote in para 5", after(3, NEW),
         ("off-by-one",), ("refuted",)),
    Case("out-of-range", "ADDS council's vote in para 14", after(3, NEW),
         ("number-out-of-range", "unreported-paragraph"), ("refuted",)),
    Case("last-paras", "ADDS reaction in last 2 paras", after(6, NEW, OTHER)),
    Case("at-bottom", "ADDS reaction at bottom", after(6, OTHER)),
    Case("at-bottom-above-background", "ADDS reaction at bottom", after(5, OTHER)),
    Case("from-a-paragraph-on", "UPDATES with council's vote from para 4", after(3, NEW)),
    Case("after-a-paragraph", "ADDS council's vote after 3rd para", after(3, NEW, OTHER)),
    Case("after-so-many", "ADDS 2 paras after 3rd para", after(3, NEW),
         ("claim-partly-borne-out",), ("partial",)),
    Case("before-a-paragraph", "ADDS council's vote before 6th para", after(3, NEW, OTHER)),
    Case("after-another-paragraph", "ADDS council's vote after 5th para", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("counted-to-the-last", "ADDS council's vote in 3rd- and 4th-to-last paras",
         after(4, NEW, OTHER)),
    Case("counted-to-the-last-amiss", "ADDS council's vote in 2nd- and 3rd-to-last paras",
         after(4, NEW, OTHER), ("claim-partly-borne-out", "unreported-paragraph"), ("partial",)),
    Case("beginning-with-a-paragraph", "ADDS council's vote beginning with 4th para",
         after(3, NEW, OTHER)),
    Case("places-serve-the-clause-before", "UPDATES cost, ADDS council's vote in paras 4, 5",
         {**after(3, NEW), **changed(4, "8.4", "8.8")}, (), ("confirmed", "confirmed")),
    Case("throughout-in-several-parts", "UPDATES throughout",
         {**after(2, OTHER), **after(5, NEW)}),
    Case("throughout-in-one-place", "UPDATES throughout", changed(2, "14", "16"),
         ("claim-partly-borne-out", "unreported-figure"), ("partial",)),
    Case("placeless-borne-out-anywhere", "UPDATES with council's vote", after(3, NEW)),
    Case("placeless-of-which-nothing-happened", "ADDS council's vote", {5: None},
         ("claim-not-borne-out", "unreported-cut"), ("refuted",)),
    Case("placeless-adds-covers-no-replacement", "ADDS council's vote",
         {**after(3, NEW), **changed(2, "14", "16")}, ("unreported-figure",)),
    # What matters
    Case("silent-new-paragraph", "RECASTS headline", after(3, NEW), ("unreported-paragraph",)),
    Case("silent-figure", "RECASTS headline", changed(2, "14", "16"), ("unreported-figure",)),
    Case("silent-figure-with-unit", "RECASTS headline", changed(4, "8.4", "4.8"),
         ("unreported-figure",)),
    Case("silent-quote", "RECASTS headline", changed(2, "until the work", "when the work"),
         ("unreported-quote",)),
    Case("silent-word-dropped-from-quote", "RECASTS headline", changed(2, "the east pier", "the pier"),
         ("unreported-quote",)),
    Case("silent-name", "RECASTS headline", changed(2, "Ma Sung-ho", "Ma Seung-ho"),
         ("unreported-name",)),
    Case("silent-date", "RECASTS headline", changed(2, "March", "April"), ("unreported-date",)),
    Case("silent-negation", "RECASTS headline", changed(5, "has not asked", "has asked"),
         ("unreported-negation",)),
    Case("silent-attribution-gone", "RECASTS headline",
         changed(3, ", according to the fishermen's union", ""), ("unreported-attribution",)),
    Case("silent-hedge-gone", "RECASTS headline", changed(3, "About 230", "The 230"),
         ("unreported-attribution",)),
    Case("silent-sentence", "RECASTS headline", changed(6, "1987.", "1987. " + NEW),
         ("unreported-material",)),
    Case("silent-cut", "RECASTS headline", {5: None}, ("unreported-cut",)),
    Case("sense-turned", "RECASTS headline", changed(4, "will pay", "may pay"),
         ("unreported-rewrite",)),
    # Notes that say it otherwise
    Case("verb-comes-last", "Council's vote added in para 4", after(3, NEW)),
    Case("verb-comes-last-and-is-not-so", "Council's vote added in para 4", changed(3, "230", "320"),
         ("claim-not-borne-out", "unreported-figure"), ("refuted",)),
    Case("news-before-the-verb", "Council to vote on money, ADDS resident's comments in paras 4-5",
         after(3, NEW, OTHER), (), ("confirmed", "confirmed")),
    Case("top-new", "Top 2 paras new",
         {**changed(1, "next spring", "this autumn"), **changed(2, "14", "16")}),
    Case("top-new-in-part", "Top 3 paras new", changed(1, "next spring", "this autumn"),
         ("claim-partly-borne-out",), ("partial",)),
    Case("topic-in-nothing-that-changed", "ADDS weather forecast in para 4", after(3, NEW)),
    Case("silent-currency", "RECASTS headline", changed(4, "billion won", "billion yen"),
         ("unreported-figure",)),
    Case("silent-other-thing-counted", "RECASTS headline",
         changed(3, "fishing boats", "fishing families"), ("unreported-figure",)),
    Case("silent-other-kind", "RECASTS headline",
         changed(4, "the city will", "the province will"), ("unreported-rewrite",)),
    Case("silent-other-unit", "RECASTS headline",
         changed(4, "8.4 billion won", "$6.1 billion"), ("unreported-figure",)),
    Case("silent-other-form-of-date", "RECASTS headline",
         changed(6, "in 1987", "ten years ago"), ("unreported-date",)),
    Case("silent-fraction", "RECASTS headline", changed(4, "half", "two-thirds"),
         ("unreported-figure",)),
    Case("quotation-marks-go", "RECASTS headline", {2: BODY[1].replace('"', "")},
         ("unreported-quote",)),
    Case("quotation-marks-come", "RECASTS headline",
         changed(5, "compensation", '"compensation"'), ("unreported-quote",)),
    Case("silent-plan-for-fact", "RECASTS headline",
         changed(1, "will be rebuilt", "is expected to be rebuilt"), ("unreported-attribution",)),
    # A lead written anew, and what a new paragraph has overtaken
    Case("adds-in-a-lead-written-anew", "ADDS council's vote in paras 1-2",
         {1: ["The city council of Songdam on Tuesday voted down a plan to rebuild the harbor wall.", NEW]}),
    Case("overtaken", "UPDATES with start of work in last para",
         {6: "Crews break ground for a new wall on Monday, port officials said in a statement."}),
    Case("not-overtaken", "UPDATES with council's vote in last para", {6: NEW},
         ("unreported-cut",)),
    # What a claim without a place cannot say, and cannot hide
    Case("quotes-where-none-came", "ADDS quotes", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("quotes-that-came", "ADDS quotes", after(3, OTHER)),
    Case("toll-where-none-is-told", "UPDATES toll", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("recast-of-nothing", "RECASTS", after(3, NEW),
         ("claim-not-borne-out", "unreported-paragraph"), ("refuted",)),
    Case("name-that-did-not-go", "REMOVES reference to Kredbank", {5: None},
         ("claim-not-borne-out", "unreported-cut"), ("refuted",)),
    Case("topic-hides-no-fact-beyond-it", "UPDATES with council's vote",
         {**after(3, NEW), **changed(1, "next spring", "next autumn")}, ("unreported-date",)),
    # What does not
    Case("curly-quotes", "RECASTS headline",
         {2: BODY[1].replace('"We', "“We").replace('done,"', "done,”")}),
    Case("a-comma", "RECASTS headline", changed(4, "won, of", "won of")),
    Case("words-for-digits", "RECASTS headline", changed(2, "14", "fourteen")),
    Case("same-share-otherwise", "RECASTS headline",
         changed(4, "half", "50 percent")),
    Case("one-word-alone", "RECASTS headline",
         changed(4, "the city will pay", "the city will cover")),
    Case("house-style", "RECASTS headline", changed(1, "Tuesday", "on Tuesday")),
    Case("moved", "RECASTS headline", {5: None, 3: [BODY[4], BODY[2]]}),
    Case("split", "RECASTS headline",
         {2: [BODY[1].split('. "')[0] + ".", '"' + BODY[1].split('. "')[1]]}),
    Case("merged", "RECASTS headline", {5: BODY[4] + " " + BODY[5], 6: None}),
    Case("holding-line-goes", "UPDATES with council's vote in para 4", after(3, NEW)),
    Case("synonym", "RECASTS headline", changed(3, "use the pier", "moor at the pier")),
    Case("hedge-on-the-same-side", "RECASTS headline", changed(3, "About", "Around")),
    Case("today-is-the-weekday", "RECASTS headline", changed(1, "Tuesday", "today")),
    Case("million-written-out", "RECASTS headline", changed(4, "8.4 billion won", "₩8.4 billion")),
    Case("vessels-are-boats", "RECASTS headline", changed(3, "230 fishing boats", "230 fishing vessels")),
    Case("source-before-or-after", "RECASTS headline",
         {3: "According to the fishermen's union, about 230 fishing boats use the pier."}),
    Case("joined-in-other-words", "RECASTS headline",
         {5: None, 6: "The wall was built in 1987. The fishermen's union has not asked for compensation."}),
    Case("clause-that-crossed", "RECASTS headline",
         {1: "The harbor wall at Songdam will be rebuilt, the port authority said Tuesday.",
          6: "The wall was built in 1987 and will be rebuilt by next spring."}),
    Case("local-time", "RECASTS headline", {6: "The wall was built in 1987, local time."}),
    Case("another-word-for-it", "RECASTS headline", changed(2, "found", "discovered")),
    # What a topic covers that stands nowhere in the copy's words, and what a correction's values cover
    Case("topic-hides-no-lone-figure", "UPDATES with decision on funding",
         {1: ANEW, 3: [BODY[2], NEW], 4: BODY[3].replace("8.4", "4.8")}, ("unreported-figure",)),
    Case("topic-covers-what-was-written-anew", "UPDATES with decision on funding",
         {1: ANEW, 3: [BODY[2], NEW], 4: "The province is to pay a third of the 9.6 billion won."}),
    Case("topic-hides-no-other-quotation", "UPDATES with cracks in wall",
         {1: ANEW, 2: BODY[1].replace("We will", "We may")}, ("unreported-quote",)),
    Case("topic-of-speech-covers-its-quotation", "UPDATES port director's comments",
         changed(2, "We will", "We may")),
    Case("recast-of-a-part", "RECASTS cost of work",
         {4: "The province is to pay a third of the 9.6 billion won that the work will cost.", 6: None},
         ("unreported-cut",)),
    Case("recast-with-a-topic", "RECASTS with cost of work",
         {4: "The province is to pay a third of the 9.6 billion won that the work will cost.", 6: None}),
    Case("recast-hides-no-respelling", "RECASTS with council's vote",
         {1: ANEW, 2: SPELT, 3: [BODY[2], NEW]}, ("unreported-name",)),
    Case("recast-and-correction-of-the-name", "RECASTS with council's vote; CORRECTS director's name",
         {1: ANEW, 2: SPELT, 3: [BODY[2], NEW]}, (),
         ("confirmed", "confirmed")),
    Case("correction-of-two-values", TWO_VALUES,
         {2: BODY[1].replace("14", "24"), 6: BODY[5].replace("1987", "1978")}),
    Case("correction-of-two-values-one-wrong", TWO_VALUES,
         {2: BODY[1].replace("14", "42"), 6: BODY[5].replace("1987", "1978")},
         ("claim-not-borne-out", "unreported-figure"), ("refuted",)),
    Case("correction-of-two-values-hides-no-third", TWO_VALUES,
         {2: BODY[1].replace("14", "24"), 3: BODY[2].replace("230", "320"),
          6: BODY[5].replace("1987", "1978")}, ("unreported-figure",)),
    Case("correction-of-a-day", "CORRECTS para 1 to say that the authority spoke on Monday, not Tuesday",
         changed(1, "Tuesday", "Monday")),
    Case("topic-hides-no-other-source", "UPDATES with council's vote",
         {1: BODY[0].replace("the port authority said", "officials said"), 3: [BODY[2], NEW]},
         ("unreported-attribution",)),
    Case("topic-covers-a-lead-written-anew", "UPDATES with council's vote",
         {1: ANEW, 3: [BODY[2], NEW]}),
    Case("correction-brought-the-wrong-word", "CORRECTS to show cost fell, not rose, in para 4",
         {4: BODY[3] + " It rose after a survey."}, ("claim-not-borne-out",), ("refuted",)),
    Case("correction-in-other-words", "CORRECTS to show cost fell, not rose, in para 4",
         changed(4, "The work will cost", "The work got cheaper and will cost")),
    Case("correction-not-made-where-its-matter-stands", "CORRECTS cost of work in para 4",
         changed(3, "230", "320"), ("claim-not-borne-out", "unreported-figure"), ("refuted",)),
    Case("correction-beside-its-place", "CORRECTS boats in para 4", changed(3, "230", "320"),
         ("off-by-one",), ("refuted",)),
    Case("correction-of-a-day-not-made",
         "CORRECTS para 1 to say that the authority spoke on Monday, not Tuesday",
         changed(1, "next spring", "next summer"), ("claim-not-borne-out", "unreported-date"), ("refuted",)),
]  # fmt: skip


def rendered(body: list[str], marker: str, headline: str, note: str | None) -> bytes:
    blocks = [
        f"({marker}) harbor wall-repairs",
        f"({marker}) {headline}",
        *([f"(ATTN: {note})"] if note else []),
        "By Seo Yu-na",
        "SONGDAM, South Korea, May 12 (Yonhap) -- " + body[0],
        *body[1:],
        "(END)",
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def report(case: Case) -> Report:
    holding = ["Details to follow."] if case.name == "holding-line-goes" else []
    body: list[str] = []
    for number, text in enumerate(BODY, 1):
        now = case.edit.get(number, text)
        if now is not None:
            body += now if isinstance(now, list) else [now]
    headline = "Harbor wall to be rebuilt"
    old = rendered([*BODY, *holding], "LEAD", headline, None)
    headline = headline if case.name == "recast-of-nothing" else "Songdam harbor wall to be rebuilt"
    new = rendered(body, "2nd LD", headline, case.note)
    return desk.compare(layout.read(old, "lead.txt"), layout.read(new, "2nd-ld.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_ruling(case: Case) -> None:
    found = report(case)
    loud = sorted({f.rule for f in found.findings if f.severity is not Severity.INFO})
    assert loud == sorted(case.told)
    expected = case.verdicts or ("confirmed",)
    assert tuple(ruling.verdict.value for ruling in found.rulings) == expected


FOLDER = Path(__file__).with_name("hard_cases")
PAIRS = [row for path in sorted(FOLDER.glob("*.yaml")) for row in filed.rows(path)]


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: row["name"])
def test_ruling_on_a_pair(row: dict[str, Any]) -> None:
    assert set(row) <= KEYS
    found = desk.compare(
        layout.read(row["old"].encode(), "old.txt"), layout.read(row["new"].encode(), "new.txt")
    )
    loud = [f for f in found.findings if f.severity is not Severity.INFO]
    expected = row.get("loud", [])
    assert {_named(f, expected) for f in loud} == set(expected)
    if "verdicts" in row:
        assert [ruling.verdict.value for ruling in found.rulings] == row["verdicts"]
    messages = "\n".join(finding.message for finding in found.findings)
    for key, text in (("told", messages), ("suggested", found.suggested_note or "")):
        assert all(words in text for words in row.get(key, [])), text
        assert not any(words in text for words in row.get(f"not_{key}", [])), text


KEYS = set("name old new loud verdicts told not_told suggested not_suggested".split())


def _named(finding: Finding, expected: list[str]) -> str:
    placed = f"{finding.rule}:{min(finding.new or finding.old, default=0)}"
    return placed if placed in expected else finding.rule


def test_every_ruling_is_written_down_and_every_one_written_down_is_tested() -> None:
    written = Path(__file__).parents[2] / "docs" / "hard-cases.md"
    named = {
        line[3:].strip()
        for line in written.read_text("utf-8").splitlines()
        if line.startswith("## ")
    }
    told = {
        line.split("`")[1]
        for line in written.read_text("utf-8").splitlines()
        if line.startswith("- `")
    }
    assert {case.name for case in CASES} | {row["name"] for row in PAIRS} == told
    assert named
