"""What ``chain`` told of a story is told again as long as nothing it rests on has changed, and no longer."""

import json
import os
import shutil

import pytest
from click.testing import CliRunner
from wirecopy import body, edited, yonhap

from leaddiff import desk
from leaddiff.faces.cli import leaddiff
from leaddiff.ground import cache

A, B = body(1), body(2)


def run(*args):
    done = CliRunner().invoke(leaddiff, ["chain", "wire", "--check", *args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def compared(tmp_path, monkeypatch):
    """The files whose comparing was asked for, in a folder of two stories of two versions each."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for slug, old, more in (("pier-Sokdo", A, 11), ("dam-Onpo", B, 12)):
        write(f"{slug}-1", yonhap(slug, old))
        write(f"{slug}-2", yonhap(slug, edited(old, *body(more, 2)), "(LEAD)"))
    asked = []
    whole = desk.compare
    monkeypatch.setattr(
        desk,
        "compare",
        lambda old, new, *a, **k: (asked.append(new.path), whole(old, new, *a, **k))[1],
    )
    return asked


def write(name, text):
    os.makedirs("wire", exist_ok=True)
    with open(f"wire/{name}.txt", "w", encoding="utf-8") as file:
        file.write(text)


def settings(text):
    with open("leaddiff.toml", "w", encoding="utf-8") as file:
        file.write(text)


PIER, DAM = "wire/pier-Sokdo-2.txt", "wire/dam-Onpo-2.txt"
HAPPENS = {
    "nothing": (lambda: None, []),
    "a stranger comes": (lambda: write("rail", yonhap("rail-Masan", body(5))), []),
    "a stranger is no copy": (lambda: write("rail", ""), []),
    "the newer version changes": (
        lambda: write("pier-Sokdo-2", yonhap("pier-Sokdo", edited(A, *body(13, 1)), "(LEAD)")), [PIER]
    ),
    "the older version changes": (
        lambda: write("dam-Onpo-1", yonhap("dam-Onpo", B[:-1])), [DAM]
    ),
    "a file is called otherwise": (
        lambda: os.rename(PIER, "wire/other.txt"), ["wire/other.txt"]
    ),
    "a third version comes": (
        lambda: write("dam-Onpo-3", yonhap("dam-Onpo", edited(B, *body(12, 3)), "(2nd LD)")),
        [DAM, "wire/dam-Onpo-3.txt"],
    ),
    "a version goes": (lambda: os.unlink(PIER), []),
    "a rule is set otherwise": (
        lambda: settings('[severity]\nunreported-paragraph = "info"\n'), [PIER, DAM]
    ),
    "the desk has a word of its own": (
        lambda: settings('house-words = ["Kyiv = Kiev"]\n'), [PIER, DAM]
    ),
    "what was kept is thrown away": (
        lambda: shutil.rmtree(cache.own_folder() or ""), [PIER, DAM]
    ),
}  # fmt: skip


@pytest.mark.parametrize("event", HAPPENS)
def test_only_what_is_touched_is_compared_again(compared, event):
    happens, again = HAPPENS[event]
    run()
    assert sorted(compared) == sorted([PIER, DAM])
    happens()
    compared.clear()
    told = run()
    assert sorted(compared) == sorted(again)
    assert told == run("--no-cache")


@pytest.mark.parametrize(
    "more", [("--format", "json"), ("-v",), ("--color", "always"), ("--fail-on", "never")]
)
def test_what_was_told_in_one_manner_is_not_told_in_another(compared, more):
    run()
    assert run(*more) == run(*more, "--no-cache") == run(*more)


def test_what_was_accepted_or_taken_back_is_told_at_once(compared, monkeypatch):
    loud = run()
    block = '[[accepted]]\nfinding = "{}"\nrule = "{}"\nby = "KSY"\nwhy = "seen"\n{}'
    chains = json.loads(run("--format", "json")[1])["chains"]
    found = [(each["fingerprint"], each["rule"]) for chain in chains for each in chain["findings"]]
    for until in ("", 'until = "2031-05-01"\n'):
        with open("wire/leaddiff-accepted.toml", "w", encoding="utf-8") as file:
            file.write("\n".join(block.format(*each, until) for each in sorted(set(found))))
        monkeypatch.setattr("leaddiff.gate._today", lambda: "2031-04-30")
        assert run() != loud
        assert run() == run("--no-cache")
        monkeypatch.setattr("leaddiff.gate._today", lambda: "2031-05-02")
        assert (run() == loud) == bool(until)
    os.unlink("wire/leaddiff-accepted.toml")
    assert run() == loud


def test_a_step_that_failed_is_tried_again(compared, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(desk, "compare", lambda *a, **k: 1 / 0)
        assert "could not be compared" in run()[1]
    assert "could not be compared" not in run()[1]
