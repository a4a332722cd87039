"""leaddiff serve for programs that underline: LanguageTool's protocol, and a real client of it."""

import json
import socket
import threading
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
import uvicorn
from starlette.testclient import TestClient

from leaddiff.faces.service import languagetool
from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.guard import Guard, Limits
from leaddiff.ground.errors import LeadDiffError
from leaddiff.night import Night
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples" / "night-trains"
FIRST, LEAD, SECOND = (
    (SAMPLES / f"night-trains{n}.txt").read_text("utf-8") for n in ("", "-lead", "-2nd-ld")
)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk(tmp_path):
    store = archive.opened(str(tmp_path / "desk.db"))
    made = Desk(Night(store))
    client = TestClient(Guard(app(made), None, Limits()), base_url="http://localhost")
    copies = [{"name": f"{n}.txt", "text": text} for n, text in enumerate((FIRST, LEAD))]
    assert client.post("/copies", json={"copies": copies}).status_code == 201
    yield made
    store.close()


@pytest.fixture
def client(desk):
    return TestClient(Guard(app(desk), None, Limits()), base_url="http://localhost")


def matches(client, **form):
    told = client.post("/v2/check", data={"language": "en", **form})
    assert told.status_code == 200, told.text
    return told.json()["matches"]


def units(text, match):
    """What is underlined, counted as the protocol does."""
    within = text.encode("utf-16-le")
    return within[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")


def told(text, found):
    return [(match["rule"]["id"], units(text, match)) for match in found]


def test_what_is_open_is_underlined_where_it_stands(client):
    found = matches(client, text=SECOND)
    report = client.post("/check", json={"new": SECOND}).json()
    loud = [each["rule"] for each in report["findings"] if each["severity"] != "info"]
    assert [match["rule"]["id"] for match in found] == [*loud, "suggested-note"]
    rules = dict(told(SECOND, found))
    assert rules["unreported-figure"] in SECOND
    assert "84" in rules["unreported-figure"]


def test_the_suggested_note_is_put_in_by_its_replacement(client):
    (match,) = [m for m in matches(client, text=SECOND) if m["rule"]["id"] == "suggested-note"]
    start, end = match["offset"], match["offset"] + match["length"]
    mended = SECOND[:start] + match["replacements"][0]["value"] + SECOND[end:]
    assert client.post("/check", json={"new": mended}).json()["verdict"] == "match"


def test_nothing_is_underlined_where_the_note_holds(client):
    assert matches(client, text=LEAD) == []


@pytest.mark.parametrize("before", ["", "🚆 ", "🚆🚆🚆\n\n", "é 열차\n\n"])
def test_offsets_count_as_the_protocol_counts(client, before):
    text = SECOND.replace("By Moon", f"{before}By Moon")
    for match in matches(client, text=text):
        assert units(text, match) == match["sentence"]


def test_mark_up_is_not_read_and_is_counted(client):
    parts = [{"markup": "<p>", "interpretAs": "\n\n"} if at % 2 else {"text": block}
             for at, block in enumerate("\n<p>\n".join(SECOND.strip().split("\n\n")).split("\n"))]  # fmt: skip
    sent = "".join(part.get("text", part.get("markup")) for part in parts)
    found = matches(client, data=json.dumps({"annotation": parts}))
    plain = matches(client, text=SECOND)
    assert [m["rule"]["id"] for m in found] == [m["rule"]["id"] for m in plain]
    for match in found:
        if match["sentence"] in sent:
            assert units(sent, match) == match["sentence"]


@pytest.mark.parametrize("text", ["", "A", "(LEAD)", "\n\n", "x" * 50])
def test_the_first_words_of_copy_are_no_trouble(client, text):
    answer = client.post("/v2/check", data={"text": text, "language": "auto"})
    assert answer.status_code == 200
    assert answer.json()["matches"] == []


@pytest.mark.parametrize(
    "form",
    [b"", b"language=en", b"data=3", b"data={}", b"data=[1]", b'data={"annotation":[{}]}', b"&" * 400,
     b"data=" + b"[" * 9_999, b'data={"annotation":[{"text":3}]}', b'data={"annotation":3}', b"\xff\xfe"],
)  # fmt: skip
def test_a_form_that_cannot_be_is_told(client, form):
    answer = client.post("/v2/check", content=form, headers=FORM)
    assert answer.status_code == 422
    assert "form needs the copy" in answer.json()["detail"]
    with pytest.raises(LeadDiffError):
        languagetool.given(form)


@pytest.mark.parametrize(
    ("path", "origin", "status"),
    [("/v2/check", None, 200), ("/v2/check", "http://localhost", 200), ("/v2/check", "null", 403),
     ("/v2/check", "http://evil.example", 403), ("/v2/check", "moz-extension://0c1d", 200),
     ("/copies", "moz-extension://0c1d", 403), ("/copies", None, 415), ("/check", None, 415)],
)  # fmt: skip
def test_a_form_is_taken_in_one_place(client, path, origin, status):
    headers = {**FORM, **({"Origin": origin} if origin else {})}
    assert client.post(path, content=b"text=A+ferry.", headers=headers).status_code == status


def test_a_client_of_the_protocol_shows_what_is_found(desk):
    tools = pytest.importorskip("language_tool_python")
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = uvicorn.Server(uvicorn.Config(Guard(app(desk), None, Limits()), log_level="error"))
    running = threading.Thread(target=server.run, args=([listening],), daemon=True)
    running.start()
    try:
        address = f"http://localhost:{listening.getsockname()[1]}"
        with tools.LanguageTool("en-US", remote_server=address) as tool:
            found = tool.check(SECOND)
            assert {"unreported-figure", "suggested-note"} <= {match.rule_id for match in found}
            for match in found:
                assert match.matched_text == match.sentence
            assert tool.check(LEAD) == []
    finally:
        server.should_exit = True
        running.join(20)
