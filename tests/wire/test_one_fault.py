"""A fault of ours in one file costs that file alone."""

import pytest
from click.testing import CliRunner

from leaddiff import desk
from leaddiff.faces.cli import leaddiff

BODY = (
    "SOKDO, March 3 (Yonhap) -- A ferry ran aground off {place} on Monday, the coast guard said.\n"
)


@pytest.fixture
def wire(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    for place in ("Sokdo", "Pohang"):
        for file, marker in ((f"wire/{place}-1", ""), (f"wire/{place}-2", "(LEAD) ")):
            more = f"(ATTN: ADDS crew in para 2)\n\n{BODY}\nThe crew of {place} is safe.\n"
            text = f"ferry-{place}\n\n{marker}Ferry aground\n\n"
            (tmp_path / f"{file}.txt").write_text(
                (text + (more if marker else BODY)).format(place=place)
            )
    whole = desk.compare

    def faulty(old, new, *more, **others):
        if "Pohang" in new.raw:
            raise KeyError("a word of the copy")
        return whole(old, new, *more, **others)

    monkeypatch.setattr(desk, "compare", faulty)
    return tmp_path


def run(*args):
    return CliRunner().invoke(leaddiff, args)


def test_check_answers_the_others(wire):
    done = run("check", "wire/Pohang-2.txt", "wire/Sokdo-2.txt", "--in", "wire")
    assert done.exit_code == 2
    shown = done.stdout + done.stderr
    assert "wire/Pohang-2.txt could not be checked: a fault in leaddiff" in shown
    assert "a word of the copy" not in shown
    assert "Sokdo-2.txt" in done.stdout
    assert "the note is true" in done.stdout


def test_a_chain_is_compared_but_for_that_step(wire):
    done = run("chain", "wire", "--check")
    assert "Pohang-2.txt could not be compared: a fault in leaddiff" in done.stdout
    assert "1 step compared: 1 clean" in done.stdout
