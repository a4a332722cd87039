"""Several formats at once, each to its file, whole or not at all."""

import json
import os

import handmade
import pytest
from click.testing import CliRunner

from leaddiff import desk
from leaddiff.faces import api
from leaddiff.faces.cli import leaddiff
from leaddiff.faces.terminal.outputs import Output, outputs
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError
from leaddiff.renderers import names

PAIR = ("old.txt", "new.txt")


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the command on two files whose comparison is a report with findings."""
    monkeypatch.chdir(tmp_path)
    for name in PAIR:
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(api, "read", lambda name, encoding: files.read(name))
    monkeypatch.setattr(desk, "compare", lambda *more: handmade.altered())
    return lambda *args: CliRunner().invoke(leaddiff, (*PAIR, *args))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((), [("text", None)]),
        (("report.txt",), [("text", "report.txt")]),
        (("-",), [("text", None)]),
        (("json=a.json", "html=b.html"), [("json", "a.json"), ("html", "b.html")]),
        (("json=-",), [("json", None)]),
        (("line=x=y.txt",), [("line", "x=y.txt")]),
        (("./json=a.json",), [("text", "./json=a.json")]),
        (("a/b=c.txt",), [("text", "a/b=c.txt")]),
        (("x=y.txt",), [("text", "x=y.txt")]),
    ],
)
def test_what_is_asked_for(wanted, expected):
    assert outputs(wanted, "text") == tuple(Output(*each) for each in expected)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (("jsn=a.json",), "There is no format 'jsn'; did you mean json=a.json?"),
        (("JSON=a.json",), "did you mean json=a.json?"),
        (("a", "html=a"), "a is named twice as an output."),
        (("a", "html=./a"), "a is named twice as an output."),
        (("-", "json=-"), "Standard output is named twice as an output."),
    ],
)
def test_what_cannot_be_meant_is_told(wanted, sentence):
    with pytest.raises(LeadDiffError) as told:
        outputs(wanted, "text")
    assert sentence in str(told.value)


def test_several_at_once(run, tmp_path):
    done = run("-o", "json=a.json", "-o", "html=b.html", "-o", "line=-", "-o", "sarif=c.sarif")
    assert (done.exit_code, done.stderr) == (1, "")
    assert all(": warning " in line or ": info " in line for line in done.stdout.splitlines())
    assert json.loads((tmp_path / "a.json").read_text())["findings"]
    assert (tmp_path / "b.html").read_text().startswith("<!DOCTYPE html>")
    assert json.loads((tmp_path / "c.sarif").read_text())["runs"][0]["tool"]["driver"]["rules"]


def test_nothing_is_written_where_one_cannot_be_rendered(run, tmp_path):
    done = run("-o", "json=a.json", "-o", "pdf/x", "-o", "jsonn=b")
    assert done.exit_code == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["new.txt", "old.txt"]


def test_the_copy_itself_is_never_written_over(run, tmp_path):
    done = run("-o", "json=new.txt")
    assert done.exit_code == 2
    assert "new.txt is the copy itself" in done.stderr
    assert (tmp_path / "new.txt").read_text() == "new.txt"


def test_the_version_found_is_never_written_over(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    lead = tmp_path / "wire" / "lead.txt"
    body = "\n\nSOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday.\n"
    lead.write_text(f"ferry-Sokdo\n\n(LEAD) Ferry runs aground{body}")
    new = f"ferry-Sokdo\n\n(2nd LD) Ferry runs aground\n(ATTN: ADDS tugs in para 2){body}\nTugs came.\n"
    (tmp_path / "new.txt").write_text(new)
    before = lead.read_text()
    for name in ("wire/lead.txt", "./wire/../wire/lead.txt", "new.txt"):
        done = CliRunner().invoke(leaddiff, ["check", "new.txt", "--in", "wire", "-o", name])
        assert done.exit_code == 2, name
        assert "is the copy itself; name another file" in done.stderr
    assert lead.read_text() == before
    assert (tmp_path / "new.txt").read_text() == new


@pytest.mark.parametrize("form", names())
def test_no_copy_is_written_over_and_every_output_can_be_once_more(tmp_path, monkeypatch, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    body = "\n\nSOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday.\n"
    other = tmp_path / "wire" / "strike.txt"
    other.write_text(f"bus-strike\n\nBuses stand still{body.replace('ferry', 'bus')}")
    (tmp_path / "wire" / "lead.txt").write_text(f"ferry-Sokdo\n\nFerry runs aground{body}")
    new = f"ferry-Sokdo\n\n(LEAD) Ferry runs aground\n(ATTN: ADDS toll){body}\nAll 14 died.\n"
    (tmp_path / "new.txt").write_text(new)
    before = other.read_text()
    asked = ["check", "new.txt", "--in", "wire", "-o"]
    done = CliRunner().invoke(leaddiff, [*asked, f"{form}=wire/strike.txt"])
    assert done.exit_code == 2
    assert "strike.txt is the copy itself; name another file" in done.stderr
    assert other.read_text() == before
    for _ in "12":
        assert CliRunner().invoke(leaddiff, [*asked, f"{form}=wire/report.txt"]).exit_code == 0


def test_a_draft_is_for_nobody_else_and_the_file_for_whoever_may(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda file: seen.append(os.fstat(file).st_mode & 0o777))
    files.write(tmp_path / "report.txt", "all is well")
    assert seen == [0o600]
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o666 & ~mask
    (tmp_path / "report.txt").chmod(0o640)
    files.write(tmp_path / "report.txt", "all is still well")
    assert seen == [0o600, 0o600]
    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o640
