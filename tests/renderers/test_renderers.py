"""The text report: what an editor sees, and what hostile copy cannot do to a terminal."""

import re
import unicodedata

import handmade
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Changes,
    Edited,
    Field,
    Op,
    Run,
    Unchanged,
)
from leaddiff.nouns.claims import Note, Ruling, Unread, Verdict
from leaddiff.nouns.evidence import ClaimFailed, Remark
from leaddiff.nouns.findings import Finding, Outcome, Severity
from leaddiff.nouns.grounds import FieldBecame, FieldFate
from leaddiff.renderers import WIDTH, Look, named, names
from leaddiff.renderers._shared.colour import Ink, Piece, plain
from leaddiff.renderers._shared.word_marks import inked, marked
from leaddiff.renderers.text.wrap import Flow, columns, flowed
from leaddiff.telling import answer, is_clean, sentences

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
REPORTS = {"altered": handmade.altered, "clean": handmade.clean, "wrong": handmade.wrong}


def text(report, **look):
    return named("text").render(report, Look(**look))


def joined(pieces):
    return "".join(piece.text for piece in pieces)


def test_formats_are_found_by_name():
    assert {"json", "text"} <= set(names())
    assert all(hasattr(named(name), "render") for name in names())


def test_a_clean_pair_is_one_line():
    assert text(handmade.clean()) == (
        "ferry-Sokdo: LEAD -> 2nd LD, 4 -> 5 paragraphs: the note is true and complete\n"
    )


def test_the_whole_report_of_a_clean_pair_can_be_asked_for():
    shown = text(handmade.clean(), whole=True)
    assert "✓ true         ADDS ministry's comments in para 3" in shown
    assert "SUGGESTED NOTE" not in shown
    assert "1-2 -> 1-2            2 unchanged paragraphs" in shown


def test_the_report_is_in_the_order_an_editor_needs():
    shown = text(handmade.altered())
    order = [
        "ferry-Sokdo: LEAD -> 2nd LD, 4 -> 5 paragraphs\n",
        "THE NOTE: true but not complete\n",
        "✓ true",
        "NOT IN THE NOTE",
        "to [-reduce-]{+ease+} the delays",
        "carries [-410,000-]{+401,000+}",
        "SUGGESTED NOTE\n(ATTN: ADDS ministry's comments in para 3; UPDATES paras 4-5)\n",
        "FOR INFORMATION",
        "THE STORY",
        "1-2 -> 1-2",
        "-> 3    new       {+The fisheries ministry",
        "3 -> 4    edited",
        "4 -> 5    edited",
    ]
    places = [shown.index(part) for part in order]
    assert places == sorted(places)


def test_every_verdict_and_every_kind_of_change_has_its_word():
    shown = text(handmade.wrong())
    for part in (
        "first version -> LEAD",
        "THE NOTE: only partly true",
        "✗ not true     UPDATES lead\n                 the copy does not say 0",
        "~ partly true  ADDS toll in para 9\n                 the copy does not say 1",
        "? can't tell   ADDS photo",
        "✓ true         TRIMS",
        "? not read     blah",
        "! the end mark is missing (end-mark ",
        "\n    -> (END)",
        "headline  [-Old head-]\n                        {+New head+}",
        "2 -> 1    moved",
        "3 ->      gone      [-Three is cut.-]",
        "4 -> 3-4  split     Four A. {+¶+} Four B.",
        "5-6 -> 5    merged    Five. [-¶-] Six.",
    ):
        assert part in shown, part


def test_a_finding_told_with_its_claim_is_not_told_again():
    shown = text(handmade.wrong())
    assert shown.count("the copy does not say 0") == 1


def test_what_is_worst_comes_first():
    report = handmade.altered()
    stale = handmade.finding(
        "stale-note", Severity.ERROR, "the note is the one of the version before"
    )
    mark = handmade.finding("end-mark", Severity.WARNING, "the end mark is missing")
    for found, order in (
        ((stale, *report.findings), ["FIRST OF ALL", "NOT IN THE NOTE", "FOR INFORMATION"]),
        ((*report.findings, mark), ["NOT IN THE NOTE", "ALSO LOOK AT", "FOR INFORMATION"]),
        ((stale,), ["ALSO LOOK AT"]),
    ):
        shown = text(report._replace(findings=found))
        headings = re.findall(r"(?m)^(?:FIRST|NOT|ALSO|FOR) [A-Z ]+$", shown)
        assert headings == order
        assert "\n\n\n" not in shown


def test_evidence_already_told_by_a_loud_finding_is_not_repeated():
    report = handmade.wrong()
    finding = report.findings[0]._replace(
        evidence=ClaimFailed("UPDATES lead", Verdict.REFUTED, handmade.unsaid("0")),
    )
    shown = text(report._replace(findings=(finding,)))
    assert "not true     UPDATES lead\n                 the copy does not say 0\n" in shown


def test_claims_of_one_clause_and_verdict_are_told_together():
    report = handmade.clean()
    rulings = tuple(
        Ruling(handmade.ADDS, Verdict.CONFIRMED, why)
        for why in (FieldBecame(Field.HEADLINE, FieldFate.DIFFERS), handmade.THERE)
    )
    shown = text(report._replace(rulings=rulings), whole=True)
    assert shown.count("ADDS ministry's comments in para 3") == 1
    assert "headline differs\n                 para 3: new" in shown


def ruled(*verdicts):
    return tuple(Ruling(handmade.ADDS, verdict, handmade.THERE) for verdict in verdicts)


GARBLED = Note("(ATTN: ADDS x; blah)", (handmade.ADDS,), (Unread("blah", handmade.NOWHERE),))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "true and complete"),
        ({"outcome": Outcome.NO_NOTE, "note": None, "rulings": ()}, "none in the new version"),
        ({"rulings": ()}, "without a claim"),
        ({"rulings": (), "note": GARBLED}, "not readable"),
        ({"rulings": ruled(Verdict.UNVERIFIABLE)}, "true and complete as far as can be told"),
        ({"note": GARBLED}, "true and complete as far as can be told"),
        ({"rulings": ruled(Verdict.PARTIAL)}, "only partly true"),
        ({"rulings": ruled(Verdict.REFUTED, Verdict.CONFIRMED)}, "only partly true"),
        ({"rulings": ruled(Verdict.REFUTED, Verdict.UNVERIFIABLE)}, "not true"),
        ({"findings": handmade.altered().findings}, "true but not complete"),
        ({"findings": handmade.altered().findings[2:]}, "true and complete"),
        ({"findings": handmade.wrong().findings[1:]}, "true, but look below"),
    ],
)
def test_the_answer_is_in_an_editors_words(changes, expected):
    assert answer(handmade.clean()._replace(**changes)).text == expected


@pytest.mark.parametrize(
    ("outcome", "found", "clean"),
    [
        (Outcome.MATCH, (), True),
        (Outcome.MATCH, handmade.altered().findings[2:], True),
        (Outcome.MATCH, handmade.altered().findings, False),
        (Outcome.MISMATCH, (), False),
        (Outcome.NO_NOTE, (), False),
    ],
)
def test_one_line_is_for_notes_that_hold(outcome, found, clean):
    report = handmade.clean()._replace(outcome=outcome, findings=found)
    assert is_clean(report) is clean
    assert ("THE STORY" in text(report)) is not clean


def test_a_paragraph_that_only_moved_is_not_folded():
    changes = (Unchanged(3, 1, moved=True), Unchanged(1, 2), Unchanged(2, 3))
    report = handmade.altered()._replace(changes=Changes(changes, (), ()))
    shown = text(report)
    assert "    3 -> 1    moved     SOKDO (Yonhap) -- Ferries sailed again Monday.\n" in shown
    assert "  1-2 -> 2-3            2 unchanged paragraphs\n" in shown


def test_copy_without_slug_or_headline_is_named_by_its_file():
    bare = handmade.clean().new._replace(parts=())
    assert text(handmade.clean()._replace(new=bare)).startswith("v2.txt: ")


def test_a_note_that_says_nothing_readable_is_shown_as_such():
    report = handmade.clean()._replace(note=Note("(ATTN: hello)"), rulings=())
    assert "? not read     (ATTN: hello)" in text(report, whole=True)


def test_what_reading_had_to_guess_is_told():
    report = handmade.altered()
    seen = Remark("The encoding is a guess: read as cp949 (Korean).", "v2.txt")
    shown = text(report._replace(findings=(*report.findings, Finding("reading", seen))))
    assert "FOR INFORMATION\n  · v2.txt: The encoding is a guess: read as cp949" in shown
    assert "  · byline came in" in shown


def test_many_findings_are_counted_rather_than_all_shown():
    found = tuple(
        handmade.finding("unreported-figure", Severity.WARNING, f"para {n}: figure changed")
        for n in range(1, 41)
    )
    shown = text(handmade.altered()._replace(findings=found))
    assert "para 30: figure" in shown
    assert "para 31: figure" not in shown
    assert "    and 10 more\n" in shown


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("whole", [False, True])
def test_colour_says_nothing_that_the_text_does_not(name, whole):
    report = REPORTS[name]()
    coloured = text(report, colour=True, whole=whole)
    assert "\x1b[" in coloured
    assert ESCAPES.sub("", coloured) == text(report, whole=whole)
    assert "\x1b" not in text(report, whole=whole)


@pytest.mark.parametrize("name", REPORTS)
def test_lines_keep_to_the_width_and_end_without_blanks(name):
    first, *lines = text(REPORTS[name](), whole=True).splitlines()
    assert all(columns(line) <= WIDTH for line in lines if not line.startswith("("))
    assert all(line == line.rstrip() for line in (first, *lines))


def test_the_suggested_note_is_never_wrapped():
    note = "(ATTN: " + "; ".join(f"ADDS topic {n} in para {n}" for n in range(1, 30)) + ")"
    shown = text(handmade.altered()._replace(suggested_note=note))
    assert f"\n{note}\n" in shown


# ------------------------------------------------------------ word marks


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (["=work to ", "-reduce ", "+ease ", "=tensions"], "work to [-reduce-]{+ease+} tensions"),
        (["=work to", "- reduce", "+ ease", "= tensions"], "work to [-reduce-]{+ease+} tensions"),
        (["=to ", "-reduce", "+ease", "= it"], "to [-reduce-]{+ease+} it"),
        (["=He ", "+also ", "=left"], "He {+also+} left"),
        (["=He", "- also", "= left"], "He [-also-] left"),
        (["=re", "-duce", "+lax", "=."], "re[-duce-]{+lax+}."),
        (["=one", "-  ", "+ ", "=two"], "one two"),
        ([f"=One.{PARAGRAPH_BREAK}Two"], "One. ¶ Two"),
        ([], ""),
    ],
)
def test_marks_read_as_an_editor_writes_them(runs, expected):
    words = tuple(Run(Op(run[0]), run[1:]) for run in runs)
    assert joined(marked(words)).replace("  ", " ") == expected


def test_long_kept_stretches_show_their_ends():
    kept = "word " * 500
    words = (Run(Op.KEPT, kept), Run(Op.GONE, "x"), Run(Op.KEPT, kept), Run(Op.CAME, "y"))
    shown = joined(marked(words))
    assert shown.startswith("... ")
    assert "[-x-]" in shown
    assert len(shown) < 1000


def test_a_huge_change_is_cut_and_counted():
    shown = joined(marked((Run(Op.CAME, "x" * 5_000_000),)))
    assert shown.endswith(" ... (4,997,600 characters more)+}")


@pytest.mark.parametrize(
    ("message", "inks"),
    [
        ((Run(Op.KEPT, "to "), Run(Op.GONE, "a"), Run(Op.CAME, "b")), [Ink.GONE, Ink.CAME]),
        ((Run(Op.CAME, "b"), Run(Op.KEPT, " then "), Run(Op.GONE, "a")), [Ink.CAME, Ink.GONE]),
        ((Run(Op.KEPT, "nothing marked"),), []),
        ((Run(Op.KEPT, "copy that holds [-a-]{+b+} itself"),), []),
        ((Run(Op.CAME, "{+a+}"),), [Ink.CAME]),
    ],
)
def test_what_went_and_came_is_marked_and_what_copy_holds_is_not(message, inks):
    pieces = list(inked(message))
    assert joined(pieces) == sentences.plain(message)
    assert [p.ink for p in pieces if p.ink is not Ink.PLAIN] == inks


# ------------------------------------------------------------ wrapping


@UNHURRIED
@given(
    st.lists(st.builds(Piece, st.text("ab 가́[-", max_size=60), st.sampled_from(Ink)), max_size=5)
)
def test_wrapping_loses_nothing_but_blanks(pieces):
    lines = list(flowed(Flow(pieces, (Piece("> "),), "  "), WIDTH))
    words = " ".join(plain(lines).removeprefix("> ").split())
    assert words == " ".join(joined(pieces).split())


@UNHURRIED
@given(st.lists(st.text("ab가", min_size=1, max_size=12), min_size=1, max_size=40))
def test_wrapped_lines_fit(words):
    for line in flowed(Flow((Piece(" ".join(words)),), (Piece(">>> "),), "    "), WIDTH):
        assert columns(joined(line)) <= WIDTH


def test_hangul_takes_two_columns():
    assert columns("가나다 abc") == 10


# ------------------------------------------------------------ hostile copy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain — “quoted” 가나다 é", "plain — “quoted” 가나다 é"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00b\x07c\x7fd", "a␀b␇c␡d"),
        ("one\ntwo\r\tthree", "one␊two␍␉three"),
        ("\u202eevil\u2066", "<U+202E>evil<U+2066>"),
        ("a\x9bb\u200bc\u2028d", "a<U+009B>b<U+200B>c<U+2028>d"),
        ("lone \ud800", "lone <U+D800>"),
        ("US$\u00a05\u2009million\u3000\u200d", "US$\u00a05\u2009million\u3000\u200d"),
    ],
)
def test_what_cannot_be_seen_is_made_visible(text, expected):
    assert visible(text) == expected


HOSTILE = "ev\x1b[2Jil\x9b31m \u202etxt.exe\u2069 \x00\x07\x08\r\nnext\u2028line\ud800"


def hostile_report():
    new = handmade.copy(HOSTILE, HOSTILE, number=1, slug=HOSTILE, note=HOSTILE)
    evil = handmade.claim(HOSTILE, topic=HOSTILE)
    runs = (Run(Op.KEPT, HOSTILE), Run(Op.GONE, HOSTILE), Run(Op.CAME, HOSTILE))
    return handmade.altered()._replace(
        new=new._replace(path=HOSTILE),
        changes=Changes(
            (Edited(1, 1, 0.5, words=runs), Added(2), Unchanged(2, 2, moved=True)), (), ()
        ),
        note=Note(HOSTILE, (evil,), (Unread(HOSTILE, handmade.NOWHERE),)),
        rulings=(Ruling(evil, Verdict.CONFIRMED, handmade.unsaid(HOSTILE)),),
        findings=(
            handmade.finding("unreported-quote", Severity.ERROR, HOSTILE, suggestion=HOSTILE),
            handmade.finding("topic", Severity.INFO, HOSTILE, claim=0),
        ),
        suggested_note=HOSTILE,
    )


@pytest.mark.parametrize("colour", [False, True])
def test_no_copy_reaches_the_terminal_as_a_command(colour):
    shown = text(hostile_report(), colour=colour)
    for character in set(ESCAPES.sub("", shown)):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl"}
    assert "␛[2J" in shown


@UNHURRIED
@given(st.text(max_size=80))
def test_visible_text_is_one_line_that_nothing_obeys(any_text):
    shown = visible(any_text)
    assert shown.splitlines() in ([shown], [])
    assert all(unicodedata.category(c) not in {"Cc", "Cs"} for c in shown)
    assert visible(shown) == shown


def test_fifty_thousand_paragraphs_and_five_megabytes_are_shown_in_bounded_time():
    texts = ["Paragraph of some words."] * 50_000 + ["x " * 2_500_000]
    report = handmade.altered()._replace(
        new=handmade.copy(*texts, number=2),
        changes=Changes(tuple(Added(n) for n in range(1, 50_002)), (), ()),
    )
    shown = text(report)
    assert shown.count("\n") > 50_000
    assert len(shown) < 5_000_000
