"""Findings accepted with a reason: written down, told as such, and gone when their text changes."""

import json
import tomllib

import handmade
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from leaddiff import desk, layout
from leaddiff.faces.cli import leaddiff
from leaddiff.gate import Gate, last_runs, ledger, with_accepted
from leaddiff.gate.ledger import NAME, Entry
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.settings import BUILT_IN, Settings
from leaddiff.renderers import Look, named
from leaddiff.telling.fingerprints import fingerprint

OLD = """ferry-Sokdo

(LEAD) Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

"We will work to reduce the delays," said Kang Do-yun, who owns the ferry line.

The ferry was carrying 71 passengers and a crew of four.
"""

NEW = (
    OLD.replace("(LEAD) Ferry", "(2nd LD) Ferry")
    .replace("SOKDO, March", "(ATTN: ADDS cause in last para)\n\nSOKDO, March")
    .replace("reduce", "ease")
    + "\nIt struck a sandbank at low tide, the coast guard said.\n"
)


@pytest.fixture(autouse=True)
def desk_folder(tmp_path, monkeypatch):
    """A pair of copies with an altered quote, in the folder where the command runs."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "old.txt").write_text(OLD)
    (folder / "new.txt").write_text(NEW)
    monkeypatch.chdir(folder)
    return folder


def run(*args):
    return CliRunner().invoke(leaddiff, args)


def compare(*args):
    return run("old.txt", "new.txt", *args)


def number():
    """The number that the report shows behind its one loud finding."""
    shown = compare().stdout
    (tag,) = [line for line in shown.splitlines() if "(unreported-quote " in line]
    return tag.split("(unreported-quote ")[1].split(")")[0]


SIGNED = ("--by", "KSY", "--why", "transcript checked")


# ------------------------------------------------------------ at the desk


def test_from_finding_to_silence(desk_folder):
    assert compare().exit_code == 1
    done = run("accept", number(), *SIGNED)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Accepted: para 2: quote altered: " in done.stdout
    after = compare()
    assert (after.exit_code, after.stdout.count("\n")) == (0, 1)
    assert after.stdout.endswith("the note is true; 1 finding accepted\n")
    shown = compare("--show-accepted").stdout
    assert "accepted by KSY (“transcript checked”): para 2: quote altered" in shown
    found = json.loads(compare("--format", "json").stdout)["findings"][0]
    assert found["accepted"] == {"by": "KSY", "why": "transcript checked"}
    assert found["severity"] == "info"


def test_it_falls_away_when_the_text_changes(desk_folder):
    run("accept", number(), *SIGNED)
    (desk_folder / "new.txt").write_text(NEW.replace("ease", "end"))
    assert compare().exit_code == 1
    (desk_folder / "new.txt").write_text(NEW.replace("ease", "ease", 1))
    assert compare().exit_code == 0


def test_it_stays_where_other_things_change(desk_folder):
    run("accept", number(), *SIGNED)
    moved = NEW.replace('"We will', 'Two tugs came.\n\n"We will').replace(
        "ADDS cause in last para", "ADDS tugs in para 2; ADDS cause in last para"
    )
    (desk_folder / "new.txt").write_text(moved.replace("\n", "\r\n"))
    assert compare().exit_code == 0


def test_check_holds_to_what_was_accepted(desk_folder):
    (desk_folder / "wire").mkdir()
    (desk_folder / "old.txt").rename(desk_folder / "wire" / "old.txt")
    assert run("check", "new.txt", "--in", "wire").exit_code == 1
    found = last_runs.pairs("")
    assert found == [(str(desk_folder / "wire" / "old.txt"), str(desk_folder / "new.txt"))]
    tag = json.loads(run("check", "new.txt", "--in", "wire", "--format", "sarif").stdout)
    mark = tag["runs"][0]["results"][0]["partialFingerprints"]["leaddiff/v1"]
    assert run("accept", mark, *SIGNED).exit_code == 0
    assert run("check", "new.txt", "--in", "wire").exit_code == 0
    assert "accepted by KSY" in run("check", "new.txt", "--in", "wire", "--show-accepted").stdout


def test_a_rule_may_be_named_with_the_files():
    assert run("accept", "unreported-quote", "old.txt", "new.txt", *SIGNED).exit_code == 0
    assert compare().exit_code == 0


@pytest.mark.parametrize("upper", [False, True])
@pytest.mark.parametrize("length", [4, 8])
def test_the_first_characters_of_the_number_will_do(length, upper):
    mark = number()[:length]
    assert run("accept", mark.upper() if upper else mark, *SIGNED).exit_code == 0


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ((), "unreported-quote is accepted only with a name and a reason"),
        (("--by", "KSY"), "unreported-quote is accepted only with a name and a reason"),
        (("--why", "checked"), "unreported-quote is accepted only with a name and a reason"),
        (
            ("--by", " ", "--why", "\n"),
            "unreported-quote is accepted only with a name and a reason",
        ),
    ],
)
def test_an_altered_quote_needs_name_and_reason(desk_folder, args, sentence):
    done = run("accept", number(), *args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert not (desk_folder / NAME).exists()


def test_other_findings_need_one_of_the_two(desk_folder):
    (desk_folder / "new.txt").write_text(
        NEW.replace("last para", "paras 3-4").replace("ease", "reduce")
    )
    rule = "claim-partly-borne-out"
    assert f"({rule} " in compare().stdout or "(off-by-one " in compare().stdout
    name = rule if f"({rule} " in compare().stdout else "off-by-one"
    assert "Say who accepts it, or why" in run("accept", name, "old.txt", "new.txt").stderr
    assert run("accept", name, "old.txt", "new.txt", "--by", "KSY").exit_code == 0
    assert compare().exit_code == 0


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("dead",), "No finding dead was told of late; name the files:"),
        (("abc",), "No finding abc was told of late"),
        (("\x1b[2J",), "No finding ␛[2J was told of late"),
        (("unreported-quote", "old.txt"), "Name both files of copy, the older first, or neither"),
        (
            ("stale-note", "old.txt", "new.txt"),
            "There is no finding stale-note in old.txt and new.txt",
        ),
        (("stale-note", "none.txt", "new.txt"), "There is no file none.txt."),
        (("unreported-quote", "-", "new.txt"), "is empty"),
    ],
)
def test_what_cannot_be_accepted_is_one_sentence(args, sentence):
    done = run("accept", *args, *SIGNED)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_finding_that_is_gone_since_is_told(desk_folder):
    mark = number()
    (desk_folder / "new.txt").write_text(NEW.replace("ease", "end"))
    done = run("accept", mark, *SIGNED)
    assert done.exit_code == 2
    assert f"There is no finding {mark} in " in done.stderr


# ------------------------------------------------------------ the ledger


def test_the_ledger_stands_beside_the_copy_or_with_the_settings(desk_folder, tmp_path):
    assert ledger.place(BUILT_IN, "copy/new.txt") == f"copy/{NAME}"
    assert ledger.place(BUILT_IN, "new.txt") == NAME
    assert ledger.place(BUILT_IN, "-") is None
    assert ledger.place(Settings(folder="/desk"), "copy/new.txt") == f"/desk/{NAME}"
    assert ledger.place(Settings(folder="/desk", accepted="a.toml"), "copy/new.txt") == "a.toml"


def test_the_ledger_keeps_what_stood_in_it_and_can_be_read_by_anyone(desk_folder):
    (desk_folder / NAME).write_text(
        '# ours\n\n[[accepted]]\nfinding = "0123"\nrule = "stale-note"\nby = "OMR"  # of night\n'
    )
    run("accept", number(), *SIGNED)
    text = (desk_folder / NAME).read_text()
    assert text.startswith("# ours\n")
    assert "# of night" in text
    blocks = tomllib.loads(text)["accepted"]
    assert [block["rule"] for block in blocks] == ["stale-note", "unreported-quote"]
    assert blocks[1]["copy"] == "new.txt"
    assert "[-reduce-]{+ease+}" in blocks[1]["text"]
    assert run("accept", number_of(blocks[1]), *SIGNED).stdout.startswith("Accepted before: ")
    assert (desk_folder / NAME).read_text() == text


def number_of(block):
    return block["finding"]


def test_a_second_reason_takes_the_place_of_the_first(desk_folder):
    mark = number()
    run("accept", mark, *SIGNED)
    run("accept", mark, "--by", "OMR", "--why", "heard it myself")
    (block,) = tomllib.loads((desk_folder / NAME).read_text())["accepted"]
    assert (block["by"], block["why"]) == ("OMR", "heard it myself")


@pytest.mark.parametrize(
    "text",
    [
        "accepted = 3\n",
        "[[accepted]]\n",
        "[[accepted]]\nfinding = 3\nrule = 'stale-note'\n",
        "[[accepted]]\nfinding = 'a'\nrule = 'stale-note'\nbecause = 'x'\n",
        "[[accepted\n",
    ],
)
def test_a_ledger_that_cannot_be_read_is_told_and_nothing_passes(desk_folder, text):
    (desk_folder / NAME).write_text(text)
    done = compare()
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"leaddiff: {NAME} cannot be read: ")


@pytest.mark.parametrize(("by", "why"), [("", ""), ("KSY", ""), ("", "checked")])
def test_a_quote_written_down_without_both_is_not_accepted(desk_folder, by, why):
    report = desk.compare(layout.parse(OLD, "o"), layout.parse(NEW, "n"))
    finding = next(f for f in report.findings if f.rule == "unreported-quote")
    mark = fingerprint(finding, report)
    entry = Entry(mark, "unreported-style", by, why)  # whatever rule the ledger says it is
    assert Gate(BUILT_IN).stops(with_accepted(report, {mark: entry}))
    assert not Gate(BUILT_IN).stops(with_accepted(report, {mark: Entry(mark, "x", "a", "b")}))


@given(st.text(max_size=80), st.text(max_size=80))
def test_whatever_is_written_can_be_read_again(tmp_path_factory, by, why):
    file = str(tmp_path_factory.mktemp("ledger") / NAME)
    entry = Entry("0123456789ab", "stale-note", by, why, "new.txt", f"{why}{by}")
    ledger.add(file, entry)
    (read,) = ledger.read(file)
    plain = str.maketrans({chr(n): "\ufffd" for n in range(0xD800, 0xE000)})
    assert read == entry._replace(by=by.translate(plain), why=why.translate(plain),
                           text=entry.text.translate(plain))  # fmt: skip


# ------------------------------------------------------------ told as accepted


def test_an_accepted_finding_is_known_by_the_same_number():
    report = handmade.altered()
    marks = [fingerprint(finding, report) for finding in report.findings]
    entries = {mark: Entry(mark, "x", "KSY", "checked") for mark in marks}
    report = report._replace(findings=tuple(
        f._replace(rule="unreported-quote") for f in report.findings))  # fmt: skip
    marks = [fingerprint(finding, report) for finding in report.findings]
    entries = {mark: Entry(mark, "x", "KSY", "checked") for mark in marks}
    passed = with_accepted(report, entries)
    assert [fingerprint(finding, passed) for finding in passed.findings] == marks
    assert {finding.severity for finding in passed.findings} == {Severity.INFO}
    assert not passed.loud
    for found in passed.to_dict()["findings"]:
        assert found["accepted"] == {"by": "KSY", "why": "checked"}
        assert found["softened"] == "accepted"
        assert "KSY" not in found["message"]
    for form in ("line", "github", "sarif", "junit", "markdown", "html"):
        shown = named(form).render(passed, Look(whole=True))
        assert "accepted by KSY" in shown, form


def test_a_claim_that_is_accepted_still_tells_the_truth(desk_folder):
    """The check passes, and the report does not call the note true."""
    (desk_folder / "new.txt").write_text(NEW.replace("last para", "lead").replace("ease", "reduce"))
    for _ in "12":
        found = json.loads(compare("--format", "json").stdout)["findings"]
        for rule in {each["rule"] for each in found if each["severity"] != "info"}:
            run("accept", rule, "old.txt", "new.txt", *SIGNED)
    done = compare()
    assert done.exit_code == 0
    assert "THE NOTE: not true" in done.stdout


# ------------------------------------------------------------ what is remembered


def test_only_names_and_numbers_are_remembered(desk_folder, tmp_path):
    compare()
    kept = (tmp_path / "cache" / "leaddiff" / "recent-findings").read_text()
    assert "ease" not in kept
    assert kept.count("\n") == 1


def test_nothing_is_remembered_of_clean_copy_or_standard_input(desk_folder, tmp_path):
    CliRunner().invoke(leaddiff, ["old.txt", "-"], input=NEW)
    run("old.txt", "old.txt")
    assert not (tmp_path / "cache").exists()


def test_no_cache_is_no_trouble(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert compare().exit_code == 1
    assert last_runs.pairs("0") == []
    with pytest.raises(LeadDiffError):
        ledger.read(str(tmp_path))


# ------------------------------------------------------------ shown, taken back, until a day


def accepted(*more):
    compare("--color", "never")  # what was checked last is looked in
    done = run(
        "accept", "unreported-quote", "old.txt", "new.txt", "--by", "KSY", "--why", "heard", *more
    )
    assert done.exit_code == 0, done.output
    return ledger.read(NAME)[0].finding


def test_what_was_accepted_is_shown_and_whether_it_holds(desk_folder):
    number = accepted()
    shown = run("accept", "--list").output.splitlines()
    assert shown[0] == f"{number} unreported-quote new.txt by KSY “heard”"
    assert shown[-1] == "  holds until its text changes"
    assert run("accept", "--list", "old.txt", "new.txt").output.splitlines() == shown
    (desk_folder / "new.txt").write_text(NEW.replace("ease the", "end the"))
    changed = run("accept", "--list", "old.txt", "new.txt").output
    assert "  no longer holds: the text it speaks of has changed" in changed.splitlines()


def test_nothing_accepted_is_said():
    assert run("accept", "--list").output == "Nothing was accepted.\n"


def test_what_was_accepted_is_taken_back(desk_folder):
    number = accepted()
    kept = f"# ours\n{(desk_folder / NAME).read_text()}\n# more of ours\n"
    (desk_folder / NAME).write_text(kept)
    assert compare().exit_code == 0
    done = run("accept", "--withdraw", number[:6])
    assert (done.exit_code, done.output.startswith("Taken back: ")) == (0, True)
    assert compare().exit_code == 1
    left = (desk_folder / NAME).read_text()
    assert left.startswith("# ours\n")
    assert ledger.read(NAME) == ()
    accepted()
    assert compare().exit_code == 0


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (("--withdraw", "0123456789ab"), 2, "has no accepted finding 0123456789ab"),
        (("--withdraw", "01"), 2, "Name 4 characters"),
        (("--withdraw",), 2, "Name the FINDING"),
        ((), 2, "Name the FINDING"),
        (("--list", "old.txt"), 2, "Name both files"),
        (("stale-note", "--until", "tomorrow"), 2, "tomorrow"),
    ],
)
def test_what_cannot_be_shown_or_taken_back_is_told(asked, code, told):
    done = run("accept", *asked)
    assert (done.exit_code, told in done.output + done.stderr) == (code, True)


@pytest.mark.parametrize(("today", "code"), [("2026-05-04", 0), ("2026-05-05", 1)])
def test_it_holds_until_the_day_and_no_longer(monkeypatch, today, code):
    accepted("--until", "2026-05-04")
    monkeypatch.setattr("leaddiff.gate._today", lambda: today)
    assert compare().exit_code == code
    state = "holds until 2026-05-04" if code == 0 else "lapsed: held until 2026-05-04"
    assert f"  {state}" in run("accept", "--list").output.splitlines()


def test_a_day_that_is_none_is_told_with_its_block(desk_folder):
    accepted()
    written = (desk_folder / NAME).read_text()
    (desk_folder / NAME).write_text(f'{written}until = "soon"\n')
    done = compare()
    assert done.exit_code == 2
    assert "block 1 has to have a day such as 2026-05-04 as until" in done.stderr


@pytest.mark.parametrize(
    "odd", ["\u2028", "\x85", "\x0b", "\x1c", "\n", "\r", "\t", "\\n", "\udcff"]
)
def test_a_finding_in_a_file_of_an_odd_name_is_remembered(desk_folder, odd):
    for name in ("old", "new"):
        (desk_folder / f"{name}.txt").rename(desk_folder / f"{name}{odd}2.txt")
    done = CliRunner().invoke(leaddiff, [f"old{odd}2.txt", f"new{odd}2.txt", "--format", "json"])
    number = json.loads(done.stdout)["findings"][0]["fingerprint"]
    done = run("accept", number, "--by", "KSY", "--why", "checked")
    assert (done.exit_code, done.stderr) == (0, "")
    assert len(ledger.read(str(desk_folder / ledger.NAME))) == 1


def test_what_is_remembered_in_a_folder_of_others_is_not_believed(desk_folder, tmp_path):
    compare()
    assert last_runs.pairs("")
    (tmp_path / "cache" / "leaddiff").chmod(0o777)
    assert last_runs.pairs("") == []
