"""Evidence: each kind with its sentence, its JSON and its place; what follows from it and not from words."""

from typing import get_args

import handmade
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddiff import desk, layout
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.gate import with_accepted
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.changes import Excerpt, FactKind, Field, Op, Run
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import (
    CameIn,
    ClaimFailed,
    Displaced,
    EndMarkGone,
    Evidence,
    FactChanged,
    Fate,
    FieldChanged,
    HeadlineFigure,
    LineChanged,
    MarkersDisagree,
    Misnamed,
    NoteFault,
    NoteState,
    OldOutOfRange,
    OutOfRange,
    ParagraphChanged,
    QuotationAltered,
    ReadInPart,
    Remark,
    RolesTurned,
    Step,
    TopicAbsent,
    Turn,
    ValuesCorrected,
    ValueStands,
    VersionStep,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import Lack, Nothing, ParagraphState, StatesThere
from leaddiff.nouns.story import Span
from leaddiff.telling import sentences
from leaddiff.telling.evidence_shapes import KINDS, evidence_dict
from leaddiff.telling.fingerprints import fingerprint, former
from leaddiff.telling.positions import spots

AROUND = handmade.changed("carrying ", "71", "17", " passengers")._replace(at=Span(4, 6))
MARKED = "carrying [-71-]{+17+} passengers"
RUNS = [["=", "carrying "], ["-", "71"], ["+", "17"], ["=", " passengers"]]
AT_NOTE, AT_PARAGRAPH, AT_WORDS = "(ATTN: UPDATES lead)", "Two tugs came and went.", "tu"
STANDS = StatesThere(((ParagraphState.UNCHANGED, (3,)),))

ROWS: list[tuple[Evidence, str, dict[str, object], str]] = [
    (FactChanged(FactKind.FIGURE, "71", "17", AROUND), f"para 2: figure changed: {MARKED}",
     {"kind": "fact-changed", "fact": "figure", "before": "71", "after": "17", "words": RUNS,
      "alone": False}, AT_WORDS),
    (FactChanged(FactKind.NEGATION, None, "not"), "para 2: negation came in: none -> not",
     {"kind": "fact-changed", "before": None, "words": []}, AT_PARAGRAPH),
    (FactChanged(FactKind.NAME, "A", "B", AROUND, alone=True),
     f"para 2: nothing else changed here: {MARKED}; if the old one was wrong, the note says CORRECTS",
     {"kind": "fact-changed", "alone": True}, AT_WORDS),
    (QuotationAltered("a", "b", AROUND, "Ok"), f"para 2: quote altered: {MARKED}",
     {"kind": "quotation-altered", "speaker": "Ok", "words": RUNS}, AT_WORDS),
    (WordsChanged(Turn.WORDING, AROUND), f"para 2: wording changed: {MARKED}",
     {"kind": "words-changed", "turn": "wording", "words": RUNS}, AT_WORDS),
    (WordsChanged(Turn.STYLE), "para 2: house style only",
     {"kind": "words-changed", "turn": "style", "words": []}, AT_PARAGRAPH),
    (RolesTurned("A shot B", "B shot A"),
     "para 2: who did what to whom turned round: A shot B -> B shot A",
     {"kind": "roles-turned", "before": "A shot B", "after": "B shot A"}, AT_PARAGRAPH),
    (ParagraphChanged(Fate.NEW, "Two tugs."), "para 2 is new: “Two tugs.”",
     {"kind": "paragraph-changed", "fate": "new", "text": "Two tugs."}, AT_PARAGRAPH),
    (ParagraphChanged(Fate.MOVED, "Two tugs."), "para 2 moved: “Two tugs.”",
     {"kind": "paragraph-changed", "fate": "moved"}, AT_PARAGRAPH),
    (ClaimFailed("ADDS x", Verdict.REFUTED, Nothing(Lack.ADDITION), (3,)),
     "“ADDS x”: not so: nothing was added",
     {"kind": "claim-failed", "verdict": "refuted", "reason": "nothing was added", "asked": [3],
      "grounds": {"kind": "nothing", "lack": "addition"}},
     AT_PARAGRAPH),
    (ClaimFailed("ADDS x", Verdict.PARTIAL, STANDS),
     "“ADDS x”: only partly so: para 3: unchanged",
     {"kind": "claim-failed", "verdict": "partial"}, AT_PARAGRAPH),
    (OutOfRange("ADDS x", (8, 9), (4,)),
     "“ADDS x”: there is no paras 8-9; the copy has 4 paragraphs",
     {"kind": "out-of-range", "beyond": [8, 9], "last": [4]}, AT_PARAGRAPH),
    (OldOutOfRange("SUBS 8th graf", (8,), 4),
     "“SUBS 8th graf”: the old version had no para 8, only 4 paragraphs",
     {"kind": "old-out-of-range", "beyond": [8], "last": 4}, AT_PARAGRAPH),
    (Displaced("ADDS x", (3,), (4,), 1, grounds=STANDS),
     "“ADDS x”: off by one; it stands in para 4 (para 3: unchanged)",
     {"kind": "displaced", "asked": [3], "found": [4], "off_by": 1}, AT_PARAGRAPH),
    (Displaced("ADDS x", (3,), (4,), 1, "Two tugs"),
     "“ADDS x”: “Two tugs” opens para 4; by the note it would be 3",
     {"kind": "displaced", "anchor": "Two tugs"}, AT_PARAGRAPH),
    (TopicAbsent(("tugs",), (2,), (4, 5)), "“tugs” is not named in para 2, but in paras 4-5",
     {"kind": "topic-absent", "topics": ["tugs"], "asked": [2], "found": [4, 5]}, AT_PARAGRAPH),
    (TopicAbsent(("tugs", "bus"), ()), "“tugs”, “bus” are not named in any paragraph that changed",
     {"kind": "topic-absent", "asked": []}, AT_PARAGRAPH),
    (ValueStands("71", "84", (2,), (4,), False), "71 became 84 in para 2, but 71 still stands in para 4",
     {"kind": "value-stands", "before": "71", "after": "84", "replaced": [2], "where": [4],
      "corrected": False}, AT_PARAGRAPH),
    (ValueStands("Noh", "No", (2,), Field.HEADLINE, True),
     "the note corrects “Noh” to “No” in para 2, but it still stands in the headline",
     {"kind": "value-stands", "where": "headline", "corrected": True}, AT_PARAGRAPH),
    (ValuesCorrected((("71", "84"),), (2,)), "corrects “71” to “84” in para 2",
     {"kind": "values-corrected", "pairs": [["71", "84"]], "places": [2]}, AT_PARAGRAPH),
    (ParagraphChanged(Fate.CUT, "Gone."), "para 1 of the old version is gone: “Gone.”",
     {"kind": "paragraph-changed", "fate": "cut"}, "Gone."),
    (CameIn((("new", ("LEAD",)),), ("2nd LD",)), "para 2: new in LEAD; not in the note of 2nd LD",
     {"kind": "came-in", "fates": [["new", ["LEAD"]]], "untold": ["2nd LD"]}, AT_PARAGRAPH),
    (FieldChanged(Field.HEADLINE, "A", "B"), "headline changed: “A” -> “B”",
     {"kind": "field-changed", "field": "headline", "before": "A", "after": "B"}, "(2nd LD) Ferry aground"),
    (FieldChanged(Field.SLUG, "a", "b"), "the slug changed: “a” -> “b”",
     {"kind": "field-changed", "field": "slug"}, "ferry-Sokdo"),
    (HeadlineFigure("16", False), "the headline says 16, and the body says it nowhere",
     {"kind": "headline-figure", "figure": "16", "was_given": False}, AT_NOTE),
    (NoteState(NoteFault.MISSING, changes=2),
     "there is no note, and 2 changes that client desks would want told",
     {"kind": "note-state", "state": "missing", "changes": 2}, AT_NOTE),
    (NoteState(NoteFault.WORDLESS, "Eds: See pictures.", 1),
     "the note tells no change (“Eds: See pictures.”) of one change that client desks would want told",
     {"kind": "note-state", "state": "tells nothing"}, AT_NOTE),
    (NoteState(NoteFault.STALE, "ADDS x"),
     "the note is the one of the version before, unchanged: “ADDS x”",
     {"kind": "note-state", "state": "stale", "text": "ADDS x"}, AT_NOTE),
    (NoteState(NoteFault.UNREAD, "blah"), "this part of the note could not be read: “blah”",
     {"kind": "note-state", "state": "unread"}, AT_NOTE),
    (VersionStep(Step.GOES_BACK, "2nd LD", "LEAD"),
     "the newer copy is marked LEAD, the older one 2nd LD",
     {"kind": "version-step", "step": "goes back", "before": "2nd LD", "now": "LEAD"}, AT_NOTE),
    (MarkersDisagree("slug", "LEAD", "headline", "2nd LD"),
     "the slug is marked LEAD, the headline 2nd LD",
     {"kind": "markers-disagree", "part": "slug", "marker": "LEAD"}, AT_NOTE),
    (Misnamed("UPDATES para 2"),
     "“UPDATES para 2”: if what stood there was wrong, the note says CORRECTS: a correction is called one",
     {"kind": "misnamed", "clause": "UPDATES para 2", "marker": "", "corrects": False}, AT_NOTE),
    (LineChanged("FERRY HAD 71", "FERRY HAD 17"),
     "a line that is no paragraph changed: “FERRY HAD 71” -> “FERRY HAD 17”",
     {"kind": "line-changed", "before": "FERRY HAD 71", "after": "FERRY HAD 17"}, AT_NOTE),
    (EndMarkGone(), "the end mark is missing; the copy may be cut off",
     {"kind": "end-mark-gone"}, ""),
    (ReadInPart(1_000_000, 200_000),
     "the paragraph has 1,000,000 characters: its facts were compared in the first 200,000 alone, what follows"
     " by its words", {"kind": "read-in-part", "length": 1_000_000, "read": 200_000}, AT_PARAGRAPH),
    (Remark("The encoding is a guess.", "a.txt"), "a.txt: The encoding is a guess.",
     {"kind": "remark", "text": "The encoding is a guess.", "file": "a.txt"}, AT_NOTE),
]  # fmt: skip

ON_NO_PARAGRAPH = (
    FieldChanged, HeadlineFigure, NoteState, VersionStep, MarkersDisagree, Misnamed, LineChanged, EndMarkGone,
    Remark,
)  # fmt: skip

HEAD = "{slug}\n\n({marker}) Ferry aground\n\n(ATTN: UPDATES lead)\n\n"


def pair(before: str, after: str):
    """A report on one paragraph that became another."""
    lead = "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, officials said.\n\n"
    texts = [
        HEAD.format(slug="ferry-Sokdo", marker=marker) + lead + text + "\n"
        for marker, text in (("LEAD", before), ("2nd LD", after))
    ]
    return desk.compare(layout.parse(texts[0], "o.txt"), layout.parse(texts[1], "n.txt"), True)


def placed(seen: Evidence) -> Finding:
    """A finding on that evidence where it would stand in ``REPORT``."""
    report = REPORT
    if isinstance(seen, ON_NO_PARAGRAPH):
        return Finding("x", seen)
    if isinstance(seen, ParagraphChanged) and seen.fate is Fate.CUT:
        return Finding("x", seen, (1,), span=Span(0, 5))
    return Finding("x", seen, (2,), (2,), span=report.new.paragraphs[1].span)


REPORT = pair("Two tugs came.", AT_PARAGRAPH)
REPORT = REPORT._replace(old=REPORT.old._replace(raw="Gone."))


@pytest.mark.parametrize(
    ("seen", "sentence", "shape", "place"), ROWS, ids=lambda row: str(row)[:40]
)
def test_every_kind_has_its_sentence_its_json_and_its_place(seen, sentence, shape, place):
    finding = placed(seen)
    assert finding.message == sentence
    told = evidence_dict(seen)
    assert {key: told[key] for key in shape} == shape
    (spot,) = spots(REPORT._replace(findings=(finding,)))
    assert spot.text == place


def test_no_kind_is_left_out():
    kinds = set(get_args(Evidence))
    assert {type(row[0]) for row in ROWS} == kinds == set(KINDS)
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:40])
def test_better_wording_changes_no_fingerprint(row, monkeypatch):
    report = REPORT._replace(findings=(placed(row[0]),))
    before = fingerprint(report.findings[0], report)
    monkeypatch.setattr(sentences, "message", lambda finding: "worded otherwise")
    assert report.findings[0].message == "worded otherwise"
    assert fingerprint(report.findings[0], report) == before


def test_other_evidence_is_another_finding():
    prints = [fingerprint(placed(row[0]), REPORT) for row in ROWS]
    assert len(set(prints)) >= len(ROWS) - 2  # numbers of paragraphs tell none apart


LITERAL = ["{+A+}", "[-x-]", "[-x-]{+y+}", "{+", "+}", "-]", "a {+ b"]


@pytest.mark.parametrize("literal", LITERAL)
def test_marks_that_copy_holds_itself_send_no_finding_astray(literal):
    told = f"The sign at the pier says {literal} to all who pass, and the ferry was carrying"
    report = pair(f"{told} 71 people.", f"{told} 17 people.")
    places = dict(zip((f.rule for f in report.findings), spots(report), strict=True))
    assert places["unreported-figure"].text == "17"
    finding = next(f for f in report.findings if f.rule == "unreported-figure")
    assert [run.text for run in sentences.sentence(finding) if run.op is Op.CAME] == ["17"]
    assert finding.message.endswith("was carrying [-71-]{+17+} people.")


@given(st.lists(st.sampled_from(["{+A+}", "[-x-]", "tug", "came", "71", " "]), max_size=12))
def test_a_sentence_says_what_its_runs_say(words):
    text = " ".join(words)
    seen = WordsChanged(Turn.WORDING, Excerpt((Run(Op.KEPT, text), Run(Op.CAME, "new"))))
    runs = sentences.sentence(Finding("x", seen, (1,), (1,)))
    assert [run.text for run in runs if run.op is Op.CAME] == ["new"]
    assert "  " not in sentences.plain(runs)


@given(
    st.lists(st.tuples(st.sampled_from(Op), st.sampled_from(["a b ", "c d e f g ", "h, ", "1 "])))
)
def test_the_place_of_an_excerpt_is_that_of_its_words(pieces):
    runs = tuple(Run(op, text) for op, text in pieces)
    text = "".join(run.text for run in runs if run.op is not Op.GONE)
    found = excerpt(runs, text=text)
    if found.at is not None:
        shown = text[found.at.start : found.at.end]
        assert shown
        assert shown == shown.strip()
        assert any(shown in run.text for run in found.words if run.op is not Op.GONE)


def test_what_was_accepted_by_its_sentence_still_counts():
    report = pair("The ferry was carrying 71 people.", "The ferry was carrying 17 people.")
    (index,) = (n for n, f in enumerate(report.findings) if f.rule == "unreported-figure")
    mark = former(report.findings[index], report)
    assert mark != fingerprint(report.findings[index], report)
    passed = with_accepted(report, {mark: Entry(mark, "unreported-figure", "KSY", "checked")})
    accepted = next(f for f in passed.findings if f.rule == "unreported-figure")
    assert accepted.accepted is not None
    assert not accepted.message.startswith("accepted")
    assert sentences.told_plainly(accepted).startswith("accepted by KSY (“checked”): para 2")
