"""Checks made in processes of their own: what comes of them, and of those that are killed or do not end."""

import asyncio
import json
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
from starlette.testclient import TestClient

from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.shapes import NewCopies, Pair
from leaddiff.faces.service.workers import MOST_WAITING, Busy, Workers, _desk
from leaddiff.ground.errors import LeadDiffError
from leaddiff.night import Night
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples" / "night-trains"
FIRST, LEAD, SECOND = (
    SAMPLES.joinpath(f"night-trains{n}.txt").read_text("utf-8") for n in ("", "-lead", "-2nd-ld")
)
JSON = "application/json"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """The desk's own process, which makes the archive."""
    monkeypatch.chdir(tmp_path)
    with closing(archive.opened("desk.db")) as store:
        yield Desk(Night(store))


@pytest.fixture
def workers(desk):
    with closing(Workers("desk.db", None, 1)) as made:
        yield made


def check(workers, pair, accept=JSON):
    return asyncio.run(workers.check(pair, accept))


def slow(lines):
    """A pair that takes a while: nothing of it stays as it is."""
    body = "\n".join(
        f"Mayor {n} told {{}} people of {n * 7} boats on day {n}.\n" for n in range(lines)
    )
    head = "{}ferry-Sokdo\n\nSEOUL, Nov. 4 (Yonhap) -- The ferry sailed.\n\n"
    return Pair(
        old=head.format("") + body.replace("{}", "4"),
        new=head.format("(LEAD) ") + body.replace("{}", "5"),
        force=True,
    )


@pytest.mark.parametrize("accept", [JSON, "text/html", "text/plain", "application/sarif+json"])
@pytest.mark.parametrize("old", [LEAD, None])
def test_a_worker_says_what_the_desk_says(desk, workers, accept, old):
    pair = Pair(old=old, new=SECOND)
    assert check(workers, pair, accept) == desk.check(pair, accept)


def test_what_the_desk_keeps_the_workers_know(desk, workers):
    client = TestClient(app(desk))
    sent = {"copies": [{"name": "a.txt", "text": FIRST}, {"name": "b.txt", "text": LEAD}]}
    assert client.post("/copies", json=sent).status_code == 201
    shape = json.loads(check(workers, Pair(new=SECOND))[0])
    assert shape["earlier"]["path"] == "b.txt"


@pytest.mark.parametrize("new", ["", "\0\1\2", "SEOUL, Nov. 4 (Yonhap) -- Another matter.\n"])
def test_what_cannot_be_held_is_one_sentence(workers, new):
    with pytest.raises(LeadDiffError) as told:
        check(workers, Pair(old=LEAD, new=new))
    assert not isinstance(told.value, Busy)
    assert check(workers, Pair(old=LEAD, new=SECOND))[1] == JSON


def test_settings_that_are_named_hold(desk, tmp_path):
    settings = tmp_path / "own.toml"
    settings.write_text('[severity]\nunreported-quote = "off"\n', "utf-8")
    with closing(Workers("desk.db", str(settings), 1)) as made:
        shape = json.loads(check(made, Pair(old=LEAD, new=SECOND))[0])
    assert "unreported-quote" in {off["rule"] for off in shape["rules_off"]}


def test_a_worker_that_is_killed_is_replaced_and_the_check_made(workers):
    check(workers, Pair(old=LEAD, new=SECOND))
    told = []
    asked = threading.Thread(target=lambda: told.append(check(workers, slow(1_000))))
    asked.start()
    time.sleep(0.2)
    for process in list(workers._pool._processes.values()):
        process.kill()
    asked.join(60)
    assert [kind for _, kind in told] == [JSON]
    assert check(workers, Pair(old=LEAD, new=SECOND))[1] == JSON


def test_one_that_does_not_end_is_given_up_and_the_next_is_made(desk):
    with closing(Workers("desk.db", None, 1)) as made:
        check(made, Pair(old=LEAD, new=SECOND))
        made._patience = 0.05
        with pytest.raises(Busy, match=r"longer than 0\.05 seconds"):
            check(made, slow(3_000))
        made._patience = 60
        assert check(made, Pair(old=LEAD, new=SECOND))[1] == JSON


def test_more_than_can_wait_are_told_to_ask_again(desk, workers):
    client = TestClient(app(Desk(desk._keeping.night, workers.check)))
    workers._waiting = MOST_WAITING
    told = client.post("/check", json={"old": LEAD, "new": SECOND})
    assert (told.status_code, told.headers["retry-after"]) == (503, "5")
    assert told.json() == {"detail": "Too much is being checked at a time; ask again in a moment."}
    workers._waiting -= 1
    assert client.post("/check", json={"old": LEAD, "new": SECOND}).status_code == 200


def test_a_heavy_check_delays_nobody_else(desk, workers):
    client = TestClient(app(Desk(desk._keeping.night, workers.check)))
    check(workers, Pair(old=LEAD, new=SECOND))
    ended = []
    heavy = threading.Thread(target=lambda: ended.append(check(workers, slow(3_000))))
    heavy.start()
    time.sleep(0.1)
    assert client.get("/health").json()["status"] == "ok"
    assert client.get("/").status_code == 200
    assert not ended
    heavy.join(60)
    assert ended


def test_two_hundred_who_ask_at_once_are_all_answered(workers):
    pair = Pair(old=LEAD, new=SECOND)
    expected = check(workers, pair)

    async def all_at_once():
        return await asyncio.gather(*(workers.check(pair, JSON) for _ in range(200)))

    assert asyncio.run(all_at_once()) == [expected] * 200


def test_two_hundred_whose_process_is_killed_are_all_answered(workers):
    pair = Pair(old=LEAD, new=SECOND)
    expected = check(workers, pair)

    async def all_at_once():
        asked = [asyncio.ensure_future(workers.check(pair, JSON)) for _ in range(200)]
        await asyncio.sleep(0.1)
        for process in list(workers._pool._processes.values()):
            process.kill()
        return await asyncio.gather(*asked)

    assert asyncio.run(all_at_once()) == [expected] * 200


def test_the_board_is_the_same_from_another_process_and_has_what_came_last(desk, workers):
    served = Desk(desk._keeping.night, workers.check, drawn=workers.drawn)
    client = TestClient(app(served))
    for name, text, versions in (("a", FIRST, 0), ("b", LEAD, 2), ("c", SECOND, 3)):
        sent = {"copies": [{"name": f"{name}.txt", "text": text}]}
        assert client.post("/copies", json=sent).status_code == 201
        page = client.get("/").text
        assert page == desk.board()
        assert (f"{versions} versions" in page) == bool(versions)


def laid_out():
    return _desk(("desk.db", None))._board._laid.cache_info().currsize


def test_who_looks_first_waits_for_no_loading(desk, workers):
    desk.keep(NewCopies(copies=[{"name": "a.txt", "text": FIRST}, {"name": "b.txt", "text": LEAD}]))
    workers.warm()
    assert workers._pool.submit(laid_out).result(60) == 1


def test_a_board_whose_process_is_killed_is_made_by_another(desk, workers):
    workers.drawn(0)
    for process in list(workers._pool._processes.values()):
        process.kill()
    assert workers.drawn(0) == desk.drawn(0)


def test_a_board_that_cannot_be_made_in_time_is_told(desk):
    with closing(Workers("desk.db", None, 1, patience=0.001)) as made:
        client = TestClient(app(Desk(desk._keeping.night, drawn=made.drawn)))
        told = client.get("/")
    assert told.status_code == 503
    assert "board could not be made in time" in told.json()["detail"]
