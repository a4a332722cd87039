"""What a note says is held to the copy: verdicts, hints, and what is kept of it in the one suggested."""

import json

import pytest
from click.testing import CliRunner

from leaddiff import desk, layout
from leaddiff.faces.cli import leaddiff
from leaddiff.nouns.findings import Severity
from leaddiff.telling.fingerprints import fingerprint

BODY = [
    "A ferry with 84 people aboard sank off Sokdo on Monday, leaving nine dead and 14 missing.",
    "President Yun Tae-ho called off a visit to the islands.",
    "The owner, Sokdo Lines, gave no cause.",
    "The ship was bought for 21 million won in 2011.",
]
TOLL = [BODY[0].replace("nine dead and 14", "11 dead and 12"), *BODY[1:]]
NAVY = "The navy sent two frigates and a diving team, the defense ministry said."


def copies(old, new, note, agency="Yonhap"):
    def text(marker, body, told):
        head = f"({marker}) ferry-Sokdo\n\n({marker}) Ferry sinks off Sokdo\n\n{told}"
        return head + f"SOKDO, March 3 ({agency}) -- " + "\n\n".join(body) + "\n\n(END)\n"

    before = text("LEAD", old, "")
    return before, text("2nd LD", new, f"(ATTN: {note})\n\n" if note else "")


def compared(old, new, note):
    before, now = copies(old, new, note)
    return desk.compare(layout.parse(before, "old.txt"), layout.parse(now, "new.txt"))


def told(report, severity=None):
    return [f.rule for f in report.findings if severity in (None, f.severity)]


def loud(report):
    return sorted({f.rule for f in report.findings if f.severity is not Severity.INFO})


@pytest.mark.parametrize("note", ["With AP Photos.", "Embargoed until noon", "Will be updated"])
def test_a_note_that_tells_no_change_over_copy_that_changed(note):
    report = compared(BODY, TOLL, note)
    assert loud(report) == ["note-missing", "unreported-figure"]
    assert compared(BODY, BODY, note).findings == ()
    assert note.rstrip(".") in report.suggested_note


@pytest.mark.parametrize(
    ("block", "is_note"),
    [
        ("(Toll rises, adds quotes in paragraphs 7-8)", True),
        ("(Details, adds background)", True),
        ("(No change to text)", True),
        ("(Tightens, moves background to end)", True),
        ("(The treaty, signed in 1990, changes nothing.)", False),
        ("(The sides differ on paragraph 3.)", False),
    ],
)
def test_a_note_in_brackets_that_opens_with_the_news(block, is_note):
    body = "\n\n".join(BODY)
    above = f"UPDATE 1-Ferry sinks off Sokdo\n\n{block}\n\nSOKDO, March 3 (Reuters) - {body}\n"
    below = f"UPDATE 1-Ferry sinks off Sokdo\n\nSOKDO, March 3 (Reuters) - {body}\n\n{block}\n"
    if is_note:
        assert layout.parse(above, "new.txt").note == block
    else:
        assert layout.parse(below, "new.txt").paragraphs[-1].text == block


@pytest.mark.parametrize(
    ("note", "new", "expected"),
    [
        ("UPDATES toll", TOLL, []),
        ("UPDATES casualties", TOLL, []),
        ("UPDATES toll", [*TOLL[:3], TOLL[3].replace("21", "12")], ["unreported-figure"]),
        ("UPDATES toll", [TOLL[0], TOLL[1], TOLL[2], NAVY, TOLL[3]], ["unreported-paragraph"]),
        ("UPDATES with details", [*TOLL[:3], TOLL[3].replace("21", "12")], ["unreported-figure"]),
        ("UPDATES throughout", [*TOLL[:3], TOLL[3].replace("21", "12")], []),
    ],
)
def test_a_toll_reaches_where_dead_and_missing_are_told(note, new, expected):
    assert loud(compared(BODY, new, note)) == expected


@pytest.mark.parametrize(
    ("note", "hinted"),
    [
        ("ADDS president's remarks", True),
        ("ADDS president's remarks in para 3", True),
        ("ADDS foreign ministry's comments in para 3", True),
        ("ADDS defense ministry's comments in para 3", False),
        ("ADDS military involvement", False),
        ("ADDS navy", False),
        ("ADDS more details, quotes in para 3", False),
        ("ADDS cause", False),
    ],
)
def test_a_topic_that_nothing_that_changed_names_is_a_hint(note, hinted):
    report = compared(BODY, [*BODY[:2], NAVY, *BODY[2:]], note)
    assert loud(report) == []
    assert ("topic-not-found" in told(report)) is hinted


def test_a_thing_without_a_place_that_nothing_names_covers_nothing():
    report = compared(BODY, [*BODY[:2], NAVY, *BODY[2:]], "ADDS weather forecast")
    assert loud(report) == ["unreported-paragraph"]
    assert "topic-not-found" in told(report)


def test_who_has_only_a_name_may_be_whom_the_topic_means():
    said = ['"We will find all of them," Yun said.']
    for note in ("ADDS president's remarks", "ADDS leader's remarks in para 3"):
        report = compared(BODY, [*BODY[:2], *said, *BODY[2:]], note)
        assert "topic-not-found" not in told(report)


def test_what_a_share_did_is_named_in_its_own_way():
    new = [*BODY[:2], NAVY, "Orlen shares closed up 2 percent in Halden.", *BODY[2:]]
    assert "topic-not-found" not in told(compared(BODY, new, "ADDS navy; UPDATES share activity"))
    assert "topic-not-found" in told(compared(BODY, new, "ADDS navy, president's remarks"))


def test_what_the_note_corrects_or_leaves_out_is_not_asked_again():
    new = [*BODY[:3], BODY[3].replace("21", "12")]
    for note in ("CORRECTS price", "CORRECTS price in para 4", "ADDS photo", "UPDATES para 4"):
        assert "update-or-correction" not in told(compared(BODY, new, note))
    assert "update-or-correction" in told(compared(BODY, new, "UPDATES price"))


def test_findings_alike_in_two_paragraphs_have_their_own_fingerprints():
    line = "The toll was 14 in all, he said."
    old, new = ([BODY[0], line, BODY[1], line], [BODY[0], line, BODY[1], line])
    new = [text.replace("was 14", "was 16") for text in new]
    report = compared(old, new, "ADDS photo")
    marks = [fingerprint(f, report) for f in report.findings if f.rule == "unreported-figure"]
    assert len(marks) == len(set(marks)) == 2


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("One of those on board said the ship had tilted.", "ADDS comments in para 3"),
        ("People in the area said there was a loud bang.", "ADDS comments in para 3"),
        ("Officials at the port said it had tilted.", "ADDS officials' comments in para 3"),
        ("Nine of the divers said it had tilted.", "ADDS divers' comments in para 3"),
        ("The defense ministry said it sent ships.", "ADDS defense ministry's comments in para 3"),
    ],
)
def test_a_suggested_note_names_who_can_speak(said, note):
    report = compared(BODY, [*BODY[:2], said, *BODY[2:]], "CHANGES slug")
    assert note in report.suggested_note


def test_one_line_says_what_it_leaves_out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for note, ending in (
        ("ADDS weather forecast in para 3", "complete (1 for information: -v shows it)\n"),
        ("ADDS navy in para 3", "complete\n"),
    ):
        for name, text in zip(
            ("old.txt", "new.txt"),
            copies(BODY, [*BODY[:2], NAVY, *BODY[2:]], note),
            strict=True,
        ):
            (tmp_path / name).write_text(text, "utf-8")
        done = CliRunner().invoke(leaddiff, ["old.txt", "new.txt"])
        assert (done.exit_code, done.stdout.count("\n")) == (0, 1)
        assert done.stdout.endswith(ending)


def test_a_long_clause_is_cut_short_at_the_terminal_only(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    note = "ADDS " + "a, b in para 3, " * 400 + "navy"
    for name, text in zip(("old.txt", "new.txt"), copies(BODY, TOLL, note), strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    shown = CliRunner().invoke(leaddiff, ["old.txt", "new.txt"]).stdout
    assert len(shown) < len(note)
    told = CliRunner().invoke(leaddiff, ["old.txt", "new.txt", "--format", "json"]).stdout
    assert json.loads(told)["claims"][0]["clause"] == " ".join(note.split())


def test_files_that_say_they_are_no_copy_are_passed_over(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in zip(("old.txt", "new.txt"), copies(BODY, TOLL, "UPDATES toll"), strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    for name in ("README.md", "report.HTML", "house.yaml", "tool.py"):
        (tmp_path / name).write_text("A read-me is no copy, whatever stands in it.\n", "utf-8")
    shown = CliRunner().invoke(leaddiff, ["check", ".", "--in", "."]).stdout
    assert "new.txt" in shown or "ferry-Sokdo" in shown
    assert "README" not in shown
    assert "tool" not in shown
    asked = CliRunner().invoke(leaddiff, ["check", "README.md", "--in", "."])
    assert "README.md" in asked.output
