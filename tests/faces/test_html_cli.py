"""The report as a page by the command: where it is written, and that it is shown."""

import shutil
import webbrowser
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff
from leaddiff.faces.terminal import pages

PAIR = ("old.txt", "new.txt")
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def shown(monkeypatch):
    """The addresses that the browser was asked to open."""
    addresses = []
    monkeypatch.setattr(webbrowser, "open", lambda address: addresses.append(address) or True)
    return addresses


@pytest.fixture
def run(monkeypatch, tmp_path):
    for name, sample in zip(PAIR, ("landslide-lead.txt", "landslide-2nd-ld.txt"), strict=True):
        (tmp_path / name).write_bytes((SAMPLES / "landslide" / sample).read_bytes())
    monkeypatch.chdir(tmp_path)
    return lambda *args: CliRunner().invoke(leaddiff, args)


def is_page(text):
    return text.startswith("<!DOCTYPE html>") and text.endswith("</html>\n")


def test_the_page_is_written_beside_the_answer_on_the_terminal(run):
    done = run(*PAIR, "--html", "report.html")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout == run(*PAIR).stdout
    assert is_page(Path("report.html").read_text("utf-8"))


def test_the_page_is_a_format_too(run):
    assert is_page(run(*PAIR, "--format", "html").stdout)
    assert run(*PAIR, "--format", "html", "-o", "report.html").stdout == ""
    assert is_page(Path("report.html").read_text("utf-8"))


def test_json_goes_with_a_page(run):
    done = run(*PAIR, "--format", "json", "--html", "report.html")
    assert done.stdout.startswith("{")
    assert is_page(Path("report.html").read_text("utf-8"))


def test_the_page_is_shown(run, shown):
    assert run(*PAIR, "--html", "a b#?.html", "--open").exit_code == 1
    assert Path(unquote(urlparse(shown[0]).path)) == Path("a b#?.html").absolute()


def test_a_page_that_is_only_shown_lies_where_nobody_else_reads(run, shown):
    assert run(*PAIR, "--open").exit_code == 1
    page = Path(unquote(urlparse(shown[0]).path))
    assert is_page(page.read_text("utf-8"))
    assert page.parent.stat().st_mode & 0o077 == 0
    assert sorted(p.name for p in Path().iterdir()) == ["new.txt", "old.txt"]


def test_nothing_is_shown_unless_asked_for(run, shown):
    run(*PAIR, "--html", "report.html")
    assert shown == []


@pytest.mark.parametrize("failing", [lambda address: False, lambda address: 1 / 0])
def test_without_a_browser_the_file_is_named(run, monkeypatch, failing):
    def opening(address):
        try:
            return failing(address)
        except ZeroDivisionError:
            raise webbrowser.Error from None

    monkeypatch.setattr(webbrowser, "open", opening)
    done = run(*PAIR, "--html", "report.html", "--open")
    assert done.exit_code == 1
    assert done.stderr == "leaddiff: no browser was found; open report.html in one.\n"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("new.txt", "new.txt is the copy itself; name another file to write to."),
        ("none/x.html", "none/x.html cannot be written: there is no folder none."),
        ("-", "--html takes the name of a file; --format html writes to standard output."),
    ],
)
def test_a_page_that_cannot_be_written_is_one_sentence(run, name, sentence):
    copy = Path("new.txt").read_bytes()
    done = run(*PAIR, "--html", name)
    assert done.exit_code == 2
    assert done.stderr == f"leaddiff: {sentence}\n"
    assert Path("new.txt").read_bytes() == copy


def test_no_room_for_a_passing_page_is_one_sentence(run, monkeypatch):
    def full(prefix):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", full)
    done = run(*PAIR, "--open")
    assert done.stderr == "leaddiff: The page cannot be written: no space left on device.\n"


def test_publishing_says_nothing_where_all_is_well(tmp_path, shown):
    assert pages.publish("x", str(tmp_path / "x.html"), (), shown=True) is None


# ------------------------------------------------------------ a chain


def chain(*args):
    return CliRunner().invoke(leaddiff, ["chain", *args, "--no-cache"])


def test_a_chain_is_written_as_a_page(tmp_path):
    page = tmp_path / "chain.html"
    done = chain(str(SAMPLES / "night-trains"), "--html", str(page))
    assert (done.exit_code, done.stderr) == (1, "")
    assert "3 steps compared: 2 clean, 1 to look at." in done.stdout
    assert is_page(page.read_text("utf-8"))
    assert "2 of 3 notes are true and complete" in page.read_text("utf-8")


def test_a_chain_is_shown(shown):
    assert chain(str(SAMPLES), "--slug", "landslide-rescue", "--open").exit_code == 1
    page = Path(unquote(urlparse(shown[0]).path))
    assert "landslide-rescue" in page.read_text("utf-8")


def test_of_several_stories_the_board_is_written(tmp_path):
    page = tmp_path / "board.html"
    done = chain(str(SAMPLES), "--html", str(page))
    assert (done.exit_code, done.stderr) == (1, "")
    assert "9 steps compared: 6 clean, 3 to look at." in done.stdout
    told = page.read_text("utf-8")
    assert is_page(told)
    assert "2 of 4 notes are true and complete" in told
    assert told.count(' data-verdict="') == 4


def test_no_story_is_a_board_too(tmp_path):
    (tmp_path / "in").mkdir()
    page = tmp_path / "board.html"
    done = chain(str(tmp_path / "in"), "--html", str(page))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "No story has two versions yet" in page.read_text("utf-8")


@pytest.mark.parametrize("folder", [".", "landslide", "night-trains"])
def test_no_copy_on_the_board_is_written_over(tmp_path, folder):
    for sample in ("landslide", "night-trains"):
        shutil.copytree(SAMPLES / sample, tmp_path / sample)
    for file in sorted(tmp_path.joinpath(folder).rglob("*.txt")):
        before = file.read_bytes()
        done = chain(str(tmp_path), "--html", str(file))
        assert done.exit_code == 2
        assert "is the copy itself; name another file to write to." in done.stderr
        assert file.read_bytes() == before


def test_no_version_of_the_chain_is_written_over(tmp_path):
    for name in ("dam.txt", "dam-1st-ld.txt"):
        (tmp_path / name).write_bytes((SAMPLES / "seeping-dam" / name).read_bytes())
    done = chain(str(tmp_path), "--html", str(tmp_path / "dam.txt"))
    assert done.exit_code == 2
    assert "dam.txt is the copy itself; name another file to write to." in done.stderr


def test_of_a_long_chain_not_every_two_versions_are_compared(tmp_path):
    body = "SEOUL, Nov. 4 (Yonhap) -- The ferry to Sokdo sailed again on Tuesday.\n"
    markers = ("", "(LEAD) ", "(2nd LD) ", "(3rd LD) ", *(f"({n}th LD) " for n in range(4, 10)))
    for number, marker in enumerate(markers):
        more = "".join(
            f"\nPassenger number {n} told reporters of the wait.\n" for n in range(number + 3)
        )
        (tmp_path / f"{number}.txt").write_text(f"{marker}ferry-Sokdo\n\n{body}{more}\n(END)\n")
    page = tmp_path / "chain.html"
    chain(str(tmp_path), "--html", str(page))
    assert page.read_text("utf-8").count('<details class="pairing') == 10
