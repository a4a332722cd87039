"""leaddiff watch, as a desk runs it: what is said, told on, and not lost when it is killed."""

import hmac
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff
from leaddiff.night import Night
from leaddiff.wire import archive

ROOT = Path(__file__).parents[2]
STORY = [f"night-trains{each}.txt" for each in ("", "-lead", "-2nd-ld", "-3rd-ld")]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("wire").mkdir()
    return tmp_path


def drop(*places):
    """Put versions into the wire, each a minute after the one before by its file's time."""
    for place in places:
        shutil.copy(ROOT / "samples" / "night-trains" / STORY[place], "wire")
        os.utime(Path("wire", STORY[place]), (1_790_000_000 + 60 * place,) * 2)


def watch(*more):
    words = ["watch", "wire", "--archive", "desk.db", "--once", "--settle", "0", *more]
    return CliRunner().invoke(leaddiff, words)


def test_each_version_is_said_in_one_line_the_worst_marked(desk):
    drop(0, 1, 2, 3)
    done = watch()
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert [line[:2] for line in lines] == ["- ", "ok", "! ", "ok"]
    assert lines[0] == "-  night trains-revival: first"
    assert "(2nd LD) night trains-revival: mismatch, para 3: quote altered" in lines[2]
    assert "\a" not in done.stdout


def test_the_bell_rings_where_something_is_wrong(desk):
    drop(0, 1, 2)
    assert watch("--bell").stdout.count("\a") == 1


def test_nothing_is_said_twice(desk):
    drop(0, 1)
    assert len(watch().stdout.splitlines()) == 2
    assert watch().stdout == ""
    shutil.copy("wire/night-trains.txt", "wire/copy-of-it.txt")
    assert watch().stdout == ""
    drop(2)
    assert len(watch().stdout.splitlines()) == 1


def test_what_comes_late_corrects_what_was_said(desk):
    drop(0, 2)
    assert "(2nd LD)" in watch().stdout.splitlines()[-1]
    drop(1)
    said = watch().stdout.splitlines()
    assert said[0] == "ok (LEAD) night trains-revival: match"
    assert said[1].startswith("!  (2nd LD) night trains-revival: mismatch")
    assert said[1].endswith("(corrected; was mismatch)")


def test_what_was_accepted_meanwhile_corrects_nothing(desk):
    """Nothing came late: a finding was let pass, on the board or by another program, while no watch ran."""
    drop(0, 1, 2)
    watch("--jsonl", "night.jsonl")
    figure, quote = sorted(open_findings().items())
    told = []
    for change in (
        lambda night: night.accept(quote[1], "KSY", "transcript checked"),
        lambda night: night.accept(figure[1], "KSY", "the operator called"),
        lambda night: night.withdraw(quote[1]),
    ):
        with closing(archive.opened("desk.db")) as store:
            list(change(Night(store)))
        told += watch("--jsonl", "night.jsonl").stdout.splitlines()  # another run: it was restarted
        assert watch().stdout == ""
    assert told[0].startswith("!  (2nd LD) night trains-revival: mismatch, para 7 (was 5): figure")
    assert told[0].endswith("(1 let pass by KSY)")
    assert told[1] == "ok (2nd LD) night trains-revival: match (2 let pass by KSY)"
    assert told[2].startswith("!  (2nd LD) night trains-revival: mismatch, para 3: quote altered")
    assert not any("corrected" in line for line in told)
    lines = [json.loads(line) for line in Path("night.jsonl").read_text().splitlines()]
    assert [len(each["accepted_by"]) for each in lines] == [0, 0, 0, 1, 2, 1]
    assert {each["corrects"] for each in lines} == {None}


def test_what_comes_late_is_said_of_an_accepted_finding_too(desk):
    drop(0, 2)
    watch()
    with closing(archive.opened("desk.db")) as store:
        for mark in open_findings().values():
            list(Night(store).accept(mark, "KSY", "checked"))
    watch()
    drop(1)
    assert watch().stdout.splitlines()[-1].endswith("(corrected; was match)")


def open_findings():
    """The fingerprints of what the latest report leaves open, by rule."""
    with closing(archive.opened("desk.db")) as store:
        found = json.loads(store.reported(store.last_report()).report)["findings"]
    loud = [each for each in found if each["severity"] != "info" and not each["accepted"]]
    return {each["rule"]: each["fingerprint"] for each in loud}


def test_a_file_that_is_no_copy_is_told_once_and_holds_nothing_up(desk):
    Path("wire/empty.txt").write_bytes(b"")
    drop(0)
    done = watch()
    assert done.exit_code == 0
    assert "empty.txt is empty" in done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert watch().stderr == ""


def test_hostile_copy_is_said_harmlessly(desk):
    hostile = "\x1b[31mpier\x1b[0m-Sokdo\n\nSEOUL, Sept. 22 (Yonhap) -- A pier \x07reopened.\n"
    Path("wire/x.txt").write_text(f"Pier reopens\n\n{hostile}")
    assert not set(watch().stdout) & {"\x1b", "\x07"}


def test_lines_of_json(desk):
    drop(0, 1, 2)
    watch("--jsonl", "night.jsonl")
    drop(3)
    watch("--jsonl", "night.jsonl")
    told = [json.loads(line) for line in Path("night.jsonl").read_text().splitlines()]
    assert [each["report"] for each in told] == [1, 2, 3, 4]
    assert [each["verdict"] for each in told] == ["first", "match", "mismatch", "match"]


def test_a_command_reads_each_report(desk):
    Path("tell.py").write_text("import sys; open('told', 'a').write(sys.stdin.read())")
    drop(0, 1, 2)
    watch("--exec", f"{sys.executable} tell.py")
    assert len(Path("told").read_text().splitlines()) == 3


@pytest.mark.parametrize(
    ("command", "told"),
    [("nowhere-to-be-found", "cannot be run"), (f"{sys.executable} -c exit(3)", "ended with 3")],
)
def test_a_command_that_fails_ends_nothing(desk, command, told):
    drop(0, 1)
    done = watch("--exec", command)
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 2)
    assert done.stderr.count(told) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [(("--post", "http://127.0.0.1:9"), "LEADDIFF_SECRET"), (("--exec", "'"), "as a command"),
     (("--exec", " "), "names the command"), (("--jsonl", "no/where"), "cannot be written")],
)  # fmt: skip
def test_what_cannot_be_told_is_refused_before_anything_is_kept(desk, monkeypatch, words, told):
    monkeypatch.delenv("LEADDIFF_SECRET", raising=False)
    done = watch(*words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not Path("desk.db").exists()


# ------------------------------------------------------------ posts


class Desk(HTTPServer):
    """A desk's own system: what it was sent, and what it answers, one answer after the other."""

    def __init__(self, *answers):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.sent = list(answers), []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/leaddiff"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.sent.append((dict(self.headers), body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def do_GET(self):
        self.server.sent.append(({}, b'{"report": "sent elsewhere"}'))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def system(request, monkeypatch):
    monkeypatch.setenv("LEADDIFF_SECRET", "only the desk knows")
    made = Desk(*getattr(request, "param", ()))
    yield made
    made.shutdown()
    made.server_close()


def test_posts_are_signed(desk, system):
    drop(0, 1)
    watch("--post", system.url)
    assert [json.loads(body)["report"] for _, body in system.sent] == [1, 2]
    for headers, body in system.sent:
        signed = headers["X-Leaddiff-Time"].encode() + b"." + body
        mac = hmac.new(b"only the desk knows", signed, "sha256").hexdigest()
        assert headers["X-Leaddiff-Signature"] == f"sha256={mac}"


@pytest.mark.parametrize("system", [(503, 429)], indirect=True)
def test_a_post_is_tried_again_until_it_is_taken(desk, system):
    drop(0, 1)
    done = watch("--post", system.url)
    assert [json.loads(body)["report"] for _, body in system.sent] == [1, 1, 1, 2]
    assert "the answer was 503; trying again in 1 s" in done.stderr


@pytest.mark.parametrize("system", [(400,), (302,), (307,)], indirect=True)
def test_a_post_that_is_refused_or_sent_elsewhere_is_not_sent_again(desk, system):
    status = system.answers[0]
    drop(0, 1)
    done = watch("--post", system.url)
    assert [json.loads(body)["report"] for _, body in system.sent] == [1, 2]
    assert f"refused with {status}" in done.stderr


def test_a_system_that_is_down_holds_nothing_up_and_is_told_later(desk, system):
    from leaddiff.faces.commands import watch as command

    url = system.url
    system.shutdown()
    system.server_close()
    command.AT_THE_END, before = 0.2, command.AT_THE_END
    try:
        drop(0, 1)
        assert len(watch("--post", url).stdout.splitlines()) == 2
    finally:
        command.AT_THE_END = before
    store = archive.opened("desk.db")
    assert store.bookmark(f"post {url}") == 0
    assert store.bookmark("terminal") == 2
    store.close()


# ------------------------------------------------------------ a watch that runs


def started():
    command = [sys.executable, "-m", "leaddiff", "watch", "wire", "--archive", "desk.db"]
    return subprocess.Popen(
        [*command, "--settle", "0.2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_running_watch_says_what_comes_and_ends_when_asked(desk):
    pytest.importorskip("watchfiles")
    run = started()
    for place in (0, 1, 2):
        drop(place)
        assert "night trains-revival" in run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=30)
    assert run.returncode == 0
    assert "The watch has ended" in told


@pytest.mark.parametrize("seconds", [0.0, 0.3, 0.6, 1.0])
def test_a_killed_watch_misses_nothing_and_checks_nothing_twice(desk, seconds):
    pytest.importorskip("watchfiles")
    run = started()
    drop(0, 2)
    said = [run.stdout.readline()]
    drop(1, 3)
    time.sleep(seconds)
    run.kill()
    said += run.communicate()[0].splitlines()
    said += watch().stdout.splitlines()
    assert watch().stdout == ""
    store = archive.opened("desk.db")
    reports = store.reports_after(0)
    held = [(store.reported(n).version, store.reported(n).basis) for n in reports]
    assert len(set(held)) == len(held)  # nothing was held twice on one ground
    assert {version for version, _ in held} == {1, 2, 3, 4}
    latest = {store.kept(n).name: store.kept(n).verdict for n in (1, 2, 3, 4)}
    assert sorted(latest.values()) == ["first", "match", "match", "mismatch"]
    assert len([line for line in said if line]) in (len(reports), len(reports) + 1)
    store.close()
