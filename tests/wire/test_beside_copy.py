"""What lies beside copy in a folder, and copy that is no version: kills and holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

LEDE = "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said."
OLD = f"ferry-Sokdo\n\nFerry runs aground off Sokdo\n\n{LEDE}\n\nAll 71 aboard were taken off by evening.\n"
NEW = OLD.replace("Ferry runs", "(LEAD) Ferry runs", 1) + "\nThe ferry struck a sandbank.\n"
NEW = NEW.replace(f"{LEDE}", f"(ATTN: ADDS cause in last para)\n\n{LEDE}", 1)


@pytest.fixture
def wire(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("wire").mkdir()
    Path("wire/old.txt").write_text(OLD)
    Path("wire/new.txt").write_text(NEW)
    return Path("wire")


def run(*args):
    return CliRunner().invoke(leaddiff, ["check", *args, "--no-cache"])


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("package.json", '{"name": "wire", "version": "1.0.0"}', 0),
        ("feed.xml", "<rss><channel><title>Wire</title></channel></rss>", 0),
        ("index.html", "<!doctype html><html><body><p>Index of wire</p></body></html>", 0),
        ("story.json", '{"headline": "Ferry aground", "text": "A ferry ran aground."}', 2),
        ("story.xml", "<doc><headline>Ferry aground</headline></doc>", 2),
        ("story.html", "<!doctype html><html><body><article></article></body></html>", 2),
        ("broken.xml", "<nitf><body>", 2),
    ],
)
def test_what_is_plainly_no_copy_fails_no_folder(wire, name, text, code):
    (wire / name).write_text(text)
    done = run("wire")
    assert done.exit_code == code
    assert name in done.stdout
    assert ("Beside them 1 that is no copy." in done.stdout) == (code == 0)
    assert run(f"wire/{name}", "wire/new.txt").exit_code == 2  # it was asked for by name


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("k.txt", "EDITORS: PLEASE KILL\n\nferry-Sokdo\n\nThe story is wrong in all its parts.\n", "kills"),
        ("h.txt", "HOLD HOLD HOLD\n\nferry-Sokdo\n\nThe story is under review.\n", "holds"),
        (
            "k.json",
            json.dumps({"slugline": "ferry-Sokdo", "headline": "Kill", "pubstatus": "canceled"}),
            "kills",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", [(), ("--alone",)])
def test_a_kill_is_a_finding_of_its_own(wire, name, text, kind, way):
    (wire / name).write_text(text)
    done = run(f"wire/{name}", "--format", "json", *way)
    report = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [found["rule"] for found in report["findings"]] == ["withdrawn"]
    assert kind in report["findings"][0]["message"]
    assert report["note"] is None if "note" in report else True
    assert run("wire").exit_code == 1


def test_a_story_about_a_kill_is_none(wire):
    assert run("wire/new.txt").exit_code == 0
    assert "no version" not in run("wire/new.txt").stdout
