"""leaddiff serve: what it answers, what it refuses, and what it never does with a request."""

import base64
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("fastapi")
from starlette.testclient import TestClient

from leaddiff.faces.cli import leaddiff
from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.guard import Guard, Limits
from leaddiff.faces.service.shapes import NewCopies
from leaddiff.night import Night
from leaddiff.wire import archive

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "night-trains"
STORY = [
    (SAMPLES / f"night-trains{n}.txt").read_text() for n in ("", "-lead", "-2nd-ld", "-3rd-ld")
]
HERE = {"base_url": "http://localhost"}
TOKEN = "a token of the desk's own"


def named(*places):
    return {"copies": [{"name": f"night-{n}.txt", "text": STORY[n]} for n in places]}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = archive.opened("desk.db")
    yield Desk(Night(store))
    store.close()


@pytest.fixture
def client(desk):
    return TestClient(Guard(app(desk), None, Limits()), **HERE)


@pytest.fixture
def kept(client):
    assert client.post("/copies", json=named(0, 1, 2)).status_code == 201
    return client


# ------------------------------------------------------------ what it answers


def test_copies_are_kept_and_held(client):
    told = client.post("/copies", json=named(0, 1, 2)).json()["copies"]
    assert [each["new"] for each in told] == [True, True, True]
    assert [each["versions"][0]["verdict"] for each in told] == ["first", "match", "mismatch"]
    again = client.post("/copies", json=named(2)).json()["copies"]
    assert [(each["new"], each["versions"][0]["version"]) for each in again] == [(False, 3)]


def test_what_is_no_copy_is_told(client):
    (told,) = client.post("/copies", json={"copies": [{"name": "x.txt", "text": ""}]}).json()[
        "copies"
    ]
    assert told["versions"] == []
    assert "x.txt is empty" in told["trouble"]


def test_a_late_copy_corrects_what_was_said(client):
    client.post("/copies", json=named(0, 2))
    assert client.get("/stories").json()["versions"][0]["before"] == 1
    client.post("/copies", json=named(1))
    by_number = {each["number"]: each for each in client.get("/stories").json()["versions"]}
    assert by_number[2]["before"] == 3


def test_a_pair_is_checked_and_nothing_kept(client):
    told = client.post("/check", json={"old": STORY[1], "new": STORY[2]})
    assert told.status_code == 200
    assert told.json()["verdict"] == "mismatch"
    assert client.get("/stories").json()["versions"] == []


def test_new_copy_is_checked_against_the_archive(kept):
    told = kept.post("/check", json={"new": STORY[3]}).json()
    assert told["earlier"]["path"] == "night-2.txt"
    assert len(kept.get("/stories").json()["versions"]) == 3


def test_fields_are_checked(client):
    lead = ["The talks resumed in Sokdo.", "They were brief."]
    first = {"slug": "talks", "body": lead}
    new = {"slug": "talks", "note": "Adds venue in para 3", "body": [*lead, "They met in Onpo."]}
    told = client.post("/check", json={"old": first, "new": new}).json()
    assert [each["verdict"] for each in told["claims"]] == ["confirmed"]


@pytest.mark.parametrize(
    ("accept", "kind", "begins"),
    [("text/html,*/*", "text/html", "<!doctype html"), ("text/plain", "text/plain", ""),
     ("text/markdown", "text/markdown", ""), ("application/sarif+json", "application/sarif+json", "{"),
     ("application/json", "application/json", "{"), ("*/*", "application/json", "{"),
     ("image/png", "application/json", "{")],
)  # fmt: skip
def test_the_answer_is_in_the_form_that_is_accepted(kept, accept, kind, begins):
    pair = {"old": STORY[1], "new": STORY[2]}
    for told in (
        kept.post("/check", json=pair, headers={"Accept": accept}),
        kept.get("/reports/3", headers={"Accept": accept}),
    ):
        assert told.status_code == 200
        assert told.headers["content-type"].startswith(kind)
        assert told.text.lower().startswith(begins)


def test_stories_are_found_and_shown(kept):
    assert [e["number"] for e in kept.get("/stories?verdict=mismatch").json()["versions"]] == [3]
    assert kept.get("/stories?words=zzz").json()["versions"] == []
    (story,) = kept.get("/stories/night trains-revival").json()["stories"]
    assert [each["number"] for each in story] == [1, 2, 3]
    assert kept.get("/stories/ferry").status_code == 404
    assert kept.get("/reports/99").status_code == 404


def test_a_finding_is_accepted_told_so_and_taken_back(kept, tmp_path):
    report = kept.get("/reports/3").json()
    loud = [each for each in report["findings"] if each["severity"] != "info"]
    mark = loud[0]["fingerprint"][:8]  # as pages show it
    said = {"by": "KSY", "why": "transcript checked"}
    told = kept.post(f"/findings/{mark}/accept", json=said).json()
    assert told["versions"][0]["warnings"] == len(loud) - 1
    other = archive.opened(str(tmp_path / "desk.db"))  # it is there after a restart
    assert [entry.by for entry in other.accepted()] == ["KSY"]
    assert other.kept(3).warnings == len(loud) - 1
    other.close()
    assert "transcript checked" in kept.get("/").text
    headers = {"Content-Type": "application/json"}
    told = kept.delete(f"/findings/{mark}/accept", headers=headers).json()
    assert told["versions"][0]["warnings"] == len(loud)
    assert kept.delete(f"/findings/{mark}/accept", headers=headers).status_code == 422


@pytest.mark.parametrize(
    ("mark", "said", "status"),
    [("0123abcd", {"by": "K", "why": "w"}, 422), ("%25%25%25%25%25%25%25%25", {"by": "K", "why": "w"}, 422),
     ("0123abcd", {"by": "K"}, 422), ("0123abcd", {"by": " ", "why": "w"}, 422), ("x", {}, 422),
     ("0123abcd", {"by": "K", "why": "w", "until": "soon"}, 422)],
)  # fmt: skip
def test_what_cannot_be_accepted_is_told(kept, mark, said, status):
    told = kept.post(f"/findings/{mark}/accept", json=said)
    assert told.status_code == status
    assert told.json()["detail"]


def test_the_board_shows_the_night_and_follows_it(client):
    assert "No story has two versions yet" in client.get("/").text
    client.post("/copies", json=named(0, 1))
    before = client.get("/").text
    assert "night trains-revival" in before
    assert "connect-src 'self'" in unescape(before)
    assert "EventSource" in before
    client.post("/copies", json=named(2))
    assert client.get("/").text != before


def test_health_metrics_and_openapi(kept):
    assert kept.get("/health").json()["reports"] == 3
    told = kept.get("/metrics").text
    assert 'leaddiff_requests_total{to="copies"} 1' in told
    paths = kept.get("/openapi.json").json()["paths"]
    assert {
        "/check",
        "/copies",
        "/stories",
        "/stories/{slug}",
        "/reports/{number}",
        "/health",
    } <= set(paths)
    assert all(op.get("description") for path in paths.values() for op in path.values())
    assert kept.get("/docs").status_code == 404


def test_many_who_ask_at_once_are_all_answered(desk):
    client = TestClient(Guard(app(desk), None, Limits(rate=100_000)), **HERE)
    client.post("/copies", json=named(0, 1))

    def ask(n):
        if n % 4 == 0:
            return client.post("/copies", json=named(n % 3)).status_code == 201
        if n % 4 == 1:
            return client.get("/").status_code == 200
        return client.post("/check", json={"new": STORY[2]}).json()["verdict"] == "mismatch"

    with ThreadPoolExecutor(12) as pool:
        assert all(pool.map(ask, range(48)))
    assert len(client.get("/stories").json()["versions"]) == 3


# ------------------------------------------------------------ what it refuses


def guarded(desk, token=None, **limits):
    return TestClient(Guard(app(desk), token, Limits(**limits)), **HERE)


def test_what_is_too_large_is_refused_before_it_is_read(desk):
    client = guarded(desk, largest=1_000)
    assert client.post("/check", json={"new": "x" * 2_000}).status_code == 413
    chunks = (b"x" * 600 for _ in range(3))
    headers = {"Content-Type": "application/json"}
    assert client.post("/check", content=chunks, headers=headers).status_code == 413
    odd = headers | {"Content-Length": "2²".encode("latin-1")}
    assert client.post("/check", content=b"{}", headers=odd).status_code != 500
    assert client.post("/check", json={"new": "SEOUL -- A.\n"}).status_code == 200


def test_too_many_requests_are_refused_for_a_while(desk):
    client = guarded(desk, rate=10)
    answers = [client.get("/health").status_code for _ in range(8)]
    assert answers == [200] * 5 + [429] * 3
    assert int(client.get("/health").headers["retry-after"]) >= 1


@pytest.mark.parametrize(
    ("header", "status"),
    [(None, 401), ("Bearer wrong", 401), ("Basic !!", 401), (f"Bearer {TOKEN}x", 401), ("Bearer ", 401),
     (f"Bearer {TOKEN}", 200), (f"Bearer {TOKEN[:-1]}", 401),
     ("Basic " + base64.b64encode(f"desk:{TOKEN}".encode()).decode(), 200),
     ("Basic " + base64.b64encode(b"desk:").decode(), 401)],
)  # fmt: skip
def test_the_token_is_asked_for(desk, header, status):
    client = guarded(desk, TOKEN)
    headers = {"Authorization": header} if header else {}
    for path in ("/", "/stories", "/metrics", "/openapi.json"):
        assert client.get(path, headers=headers).status_code == status
    assert client.get("/health").status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8470", 200), ("127.0.0.1", 200), ("[::1]:8470", 200), ("evil.example", 421),
     ("localhost.evil.example", 421), ("", 421), ("127.0.0.1.evil.example:80", 421)],
)  # fmt: skip
def test_a_name_of_elsewhere_does_not_lead_here(client, host, status):
    assert client.get("/stories", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Origin": "http://evil.example"}, 403), ({"Origin": "null"}, 403),
     ({"Origin": "http://localhost"}, 201), ({"Content-Type": "text/plain"}, 415),
     ({"Content-Type": "application/x-www-form-urlencoded"}, 415)],
)  # fmt: skip
def test_a_page_of_elsewhere_changes_nothing(client, headers, status):
    body = json.dumps(named(0))
    headers = {"Content-Type": "application/json", **headers}
    assert client.post("/copies", content=body, headers=headers).status_code == status
    assert len(client.get("/stories").json()["versions"]) == (status == 201)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"new": 3}', b'{"new": {"body": []}}', b'{"new": "", "url": "http://x"}',
     b'{"new": {"slug": "x"}}', b'{"new": ""}', b'{"new": "\\ud800"}', b"\xff\xfe", b"[" * 100_000],
)  # fmt: skip
def test_a_body_that_cannot_be_is_told(client, body):
    told = client.post("/check", content=body, headers={"Content-Type": "application/json"})
    assert told.status_code in (400, 422)
    assert "Traceback" not in told.text


def test_strangers_are_told(client):
    told = client.post(
        "/check", json={"old": STORY[0], "new": "X\n\nSOKDO, May 3 (AP) -- A dam.\n"}
    )
    assert told.status_code == 422
    assert "Traceback" not in told.text


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../x.txt", "wire/leaddiff-accepted.toml", "a\x00b"]
)
def test_no_name_of_a_request_is_a_place(client, tmp_path, monkeypatch, name):
    opened = []
    real = open

    def watching(file, *more, **others):
        opened.append(str(file))
        return real(file, *more, **others)

    monkeypatch.setattr("builtins.open", watching)
    copies = [{"name": name, "text": text} for text in STORY[:3]]
    told = client.post("/copies", json={"copies": copies}).json()["copies"]
    assert all("/" not in each["name"] and "\0" not in each["name"] for each in told)
    assert not [file for file in opened if "etc" in file or "wire/" in file]


@pytest.mark.parametrize(
    "text",
    ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><nitf>&e;</nitf>',
     "file:///etc/passwd", "http://127.0.0.1:9/x"],
)  # fmt: skip
def test_no_address_in_copy_is_opened(client, text):
    told = client.post("/check", json={"new": text})
    assert "root:" not in told.text


def test_hostile_copy_is_harmless_on_the_board(client):
    for marker in ("", "(LEAD) "):
        text = (
            f'{marker}<script>alert(1)</script>\n\n{marker}"><img src=x onerror=alert(1)>-Sokdo\n\n'
        )
        body = (
            "SEOUL, Sept. 22 (Yonhap) -- A <b>pier</b> reopened in Sokdo after the storm of May.\n"
        )
        more = "\nIt was closed.\n" if marker else ""
        copies = [{"name": f"{marker}x.txt", "text": text + body + more}]
        client.post("/copies", json={"copies": copies})
    page = client.get("/").text
    assert "<img src=x" not in page
    assert "<script>alert" not in page
    assert len(re.findall("<script", page)) == 1


def test_every_answer_has_its_headers(kept):
    for path in ("/", "/stories", "/reports/3", "/nowhere", "/openapi.json", "/metrics"):
        told = kept.get(path)
        assert told.headers["x-content-type-options"] == "nosniff"
        assert told.headers["x-frame-options"] == "DENY"
        policy = told.headers["content-security-policy"]
        is_page = told.headers["content-type"].startswith("text/html")
        assert ("default-src 'none'" in policy) is not is_page
        assert "frame-ancestors 'none'" in policy


# ------------------------------------------------------------ the command


@pytest.mark.parametrize(
    ("words", "token", "told"),
    [(("--host", "0.0.0.0"), None, "set LEADDIFF_TOKEN"), (("--host", "::"), None, "set LEADDIFF_TOKEN"),
     (("--host", "192.0.2.1"), "", "set LEADDIFF_TOKEN"), (("--host", "0.0.0.0"), "short", "16 characters"),
     (("--watch", "nowhere"), None, "is no folder")],
)  # fmt: skip
def test_it_is_not_started_where_it_would_be_open(tmp_path, monkeypatch, words, token, told):
    monkeypatch.chdir(tmp_path)
    if token is None:
        monkeypatch.delenv("LEADDIFF_TOKEN", raising=False)
    else:
        monkeypatch.setenv("LEADDIFF_TOKEN", token)
    done = CliRunner().invoke(leaddiff, ["serve", "--archive", "desk.db", *words])
    assert done.exit_code == 2
    assert told in done.stderr


@contextmanager
def served(folder, *words, **streams):
    """The service in a process of its own, once it answers, and its address; killed in the end."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "leaddiff", "serve", "--archive", "desk.db", *words]
    run = subprocess.Popen(
        [*command, "--port", str(port)], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True, **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **streams},
    )  # fmt: skip
    at = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{at}/health", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield run, at
    finally:
        run.kill()
        run.communicate()


def test_a_night_with_the_service(tmp_path):
    """The wire watched, the board told of what comes, the archive whole after the service is killed."""
    (tmp_path / "wire").mkdir()
    with served(tmp_path, "--watch", "wire", stdout=subprocess.PIPE) as (run, at):
        assert at in run.stdout.readline()
        with urllib.request.urlopen(f"{at}/events", timeout=60) as events:
            assert b"retry" in events.readline()
            for name in ("night-trains.txt", "night-trains-lead.txt", "night-trains-2nd-ld.txt"):
                shutil.copy(SAMPLES / name, tmp_path / "wire")
            told = 0
            while told < 3:
                line = events.readline()
                told = int(line.removeprefix(b"id: ")) if line.startswith(b"id: ") else told
        with urllib.request.urlopen(at, timeout=30) as page:
            assert "night trains-revival" in page.read().decode()
    store = archive.opened(str(tmp_path / "desk.db"))
    assert sorted(store.kept(n).verdict for n in (1, 2, 3)) == ["first", "match", "mismatch"]
    store.close()


def test_what_was_asked_a_moment_ago_is_answered_as_the_archive_stands_now(client):
    """From memory, but never past a copy that came or a finding that was let pass meanwhile."""
    client.post("/copies", json=named(0))
    new = {"new": STORY[2]}
    first = client.post("/check", json=new).json()
    assert client.post("/check", json=new).json() == first
    client.post("/copies", json=named(1))
    second = client.post("/check", json=new).json()
    assert second["earlier"]["path"] != first["earlier"]["path"]
    client.post("/copies", json=named(2))
    pair = {"old": STORY[1], "new": STORY[2]}
    loud = [
        f for f in client.post("/check", json=pair).json()["findings"] if f["severity"] != "info"
    ]
    said = {"by": "KSY", "why": "transcript checked"}
    client.post(f"/findings/{loud[0]['fingerprint']}/accept", json=said)
    assert client.post("/check", json=pair).json()["findings"] != loud
    accepted = [f for f in client.post("/check", json=pair).json()["findings"] if f["accepted"]]
    assert [f["fingerprint"] for f in accepted] == [loud[0]["fingerprint"]]


@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to_without_a_word(tmp_path, ended):
    with served(tmp_path, stderr=subprocess.PIPE) as (run, _):
        run.send_signal(ended)
        _, told = run.communicate(timeout=60)
    assert (run.returncode, told) == (0, "")


@pytest.fixture
def three(tmp_path, monkeypatch):
    """A desk as it is served: what keeps, what is asked and what shows, each with the archive for itself."""
    monkeypatch.chdir(tmp_path)
    stores = [archive.opened("desk.db") for _ in range(3)]
    keeping, asking, showing = map(Night, stores)
    yield Desk(keeping, None, asking, showing)
    for store in stores:
        store.close()


def test_copy_that_is_long_held_delays_nobody_who_asks_or_looks(three, monkeypatch):
    begun, over = threading.Event(), threading.Event()
    whole = Night.catch_up

    def held_for_long(night):
        begun.set()
        assert over.wait(20)
        return whole(night)

    monkeypatch.setattr(Night, "catch_up", held_for_long)
    with TestClient(app(three), **HERE) as client, ThreadPoolExecutor(1) as other:
        posted = other.submit(client.post, "/copies", json=named(0, 1))
        assert begun.wait(20)
        for path in ("/", "/health", "/stories?words=night", "/metrics"):
            assert client.get(path).status_code == 200
        assert not posted.done()
        over.set()
        assert posted.result(20).status_code == 201
        assert "night trains" in client.get("/").text


def test_who_asked_before_a_page_was_begun_is_given_that_page(three, monkeypatch):
    made = []
    whole = three._board.stories
    monkeypatch.setattr(three._board, "stories", lambda: made.append(1) or whole())
    three.keep(NewCopies(**named(0)))
    early = time.monotonic()
    first = three.board()
    three.keep(NewCopies(**named(1)))
    assert three.board(early) == first  # it may have waited; what came since is shown to the next
    assert len(made) == 1
    assert "LEAD" in three.board()
    assert three.board() != first
    assert len(made) == 2
