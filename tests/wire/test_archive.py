"""The archive, one table of tests for every back end."""

import subprocess
import sys
import tempfile
from pathlib import Path

import postgres
import pytest
from test_items import STORIES, newsml_g2
from wirecopy import body, edited, yonhap

from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Asked, Held, Received
from leaddiff.wire import archive
from leaddiff.wire.archive.answering import in_chain
from leaddiff.wire.archive.reading import read_items, words_in

A = body(1)
A1, A2 = edited(A, *body(11, 2)), edited(A, *body(11, 2), *body(12, 1))

TIME = 1_790_000_000_000_000_000  # in September 2026
MINUTE = 60_000_000_000


@pytest.fixture(scope="module")
def server():
    with (
        tempfile.TemporaryDirectory(prefix="ld", dir="/tmp") as place,  # a socket's name is short
        postgres.server(Path(place, "pg")) as address,
    ):
        yield address


@pytest.fixture(params=["sqlite", "postgres"])
def name(request, tmp_path):
    """Where a new, empty archive is."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.db")
    import psycopg

    address = request.getfixturevalue("server")
    with psycopg.connect(address, autocommit=True) as base:
        base.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    return address


@pytest.fixture
def store(name):
    store = archive.opened(name)
    yield store
    store.close()


def received(text, name="pier.txt", filed=TIME):
    content = text if isinstance(text, bytes) else text.encode()
    return Received(name, content, filed)


def put(store, *arrivals):
    return store.put([archive.Read(each, read_items(each)) for each in arrivals])


FIRST = received(yonhap("pier-Sokdo", A))
LEAD = received(yonhap("pier-Sokdo", A1, "(LEAD)"), "pier-lead.txt", TIME + MINUTE)
DAM = received(yonhap("dam-Onpo", body(2), headline="Dam holds", day="Oct. 3"), "dam.txt")
TRAIN = received(
    yonhap("열차-서울", ["서울에서 야간열차가 다시 운행된다."], headline="야간열차"), "열차.txt"
)


# ------------------------------------------------------------ what is kept


def test_what_came_is_kept_as_it_came(store):
    (one, other) = put(store, FIRST, LEAD)
    assert (one.numbers, other.numbers) == ((1,), (2,))
    assert store.content(1) == FIRST.content
    assert store.copy(2).version.marker == "LEAD"
    assert store.sketch(2) == read_items(LEAD)[0].sketch
    kept = store.kept(2)
    assert (kept.name, kept.agency, kept.slug, kept.marker, kept.filed) == (
        "pier-lead.txt", "yonhap", "pier-Sokdo", "LEAD", LEAD.filed,
    )  # fmt: skip
    assert (kept.story, kept.report, kept.verdict) == (2, None, None)


@pytest.mark.parametrize("apart", [False, True])
def test_the_same_bytes_are_one_version_whatever_they_are_called(store, apart):
    again = received(FIRST.content, "elsewhere/copy.txt", TIME + MINUTE)
    puts = [*put(store, FIRST), *put(store, again)] if apart else put(store, FIRST, again)
    assert [(each.numbers, each.is_new) for each in puts] == [((1,), True), ((1,), False)]
    assert [each.name for each in store.find(Asked())] == ["pier.txt"]
    assert store.has(FIRST.content)
    assert not store.has(LEAD.content)


def test_one_other_byte_is_another_version(store):
    puts = put(store, FIRST, received(FIRST.content + b"\n"))
    assert [each.is_new for each in puts] == [True, True]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "empty"), (b"\x00\x01\x02" * 50, "x.txt"), (b"x" * (9 * 1024 * 1024), "8 MB")],
)
def test_what_is_no_copy_is_kept_and_told(store, content, told):
    (one,) = put(store, received(content, "x.txt"))
    assert one.numbers == ()
    assert told in one.trouble
    (again,) = put(store, received(content, "x.txt"))
    assert (again.is_new, again.trouble) == (False, one.trouble)
    assert [each.content for each in store.files()] == [content]
    assert store.find(Asked()) == []


def test_each_item_of_a_file_is_a_version(store):
    (one,) = put(store, received(newsml_g2(STORIES), "wire.xml"))
    assert one.numbers == (1, 2, 3)
    assert [store.kept(n).name for n in (1, 2, 3)] == ["wire.xml#1", "wire.xml#2", "wire.xml#3"]
    assert [store.copy(n).slug for n in (1, 3)] == ["pier-Sokdo", "dam-Onpo"]
    assert in_chain(store, store.sketch(2), 2).versions == (1, 2)


def test_an_unknown_number_is_told(store):
    for ask in (store.content, store.kept, store.sketch):
        with pytest.raises(LeadDiffError, match="no version 7"):
            ask(7)


# ------------------------------------------------------------ what is akin


def test_versions_of_a_story_are_found_by_slug_and_by_sentence(store):
    renamed = received(yonhap("harbor-Sokdo", A2, "(2nd LD)"), "harbor.txt")
    put(store, FIRST, LEAD, DAM)
    sketch = read_items(renamed)[0].sketch
    assert store.akin(sketch) == [1, 2]
    found = in_chain(store, sketch)
    assert found.versions == (1, 2)
    assert found.earlier == 2


def test_a_slug_of_another_week_is_no_candidate_and_one_of_the_day_is(store):
    for day in range(1, 29):
        text = yonhap("markets", body(100 + day), day=f"Sept. {day}", headline=f"Shares {day}")
        put(store, received(text, f"markets{day}.txt", TIME + day * 1440 * MINUTE))
    sketch = read_items(received(yonhap("markets", body(500), day="Sept. 20")))[0].sketch
    assert store.akin(sketch) == list(range(16, 25))


def test_under_a_busy_slug_those_of_the_day_are_looked_at_first(store):
    """However late the copy comes, and however much of it is written anew."""
    for day in range(10, 15):
        for n in range(8):
            text = yonhap(
                "markets", body(1000 + 10 * day + n), day=f"Sept. {day}", headline=f"{day}{n}"
            )
            put(store, received(text, f"{day}-{n}.txt", TIME + (day * 1440 + n) * MINUTE))
    late = received(yonhap("markets", body(500), day="Sept. 10", headline="Late"), "late.txt")
    assert store.akin(read_items(late)[0].sketch)[:8] == [*range(1, 9)]


def test_new_years_eve_lies_beside_new_years_day(store):
    from leaddiff.wire.archive.packing import days_around

    assert days_around(366, 2) == (366, 365, 1, 364, 2, -1)
    assert days_around(2, 2) == (2, 1, 3, 366, 4, -1)


def test_what_another_release_has_read_is_read_again(store, name):
    put(store, FIRST, LEAD)
    other = archive.Store(store._base, "a later reader")
    before = store.sketch(1)
    assert other.sketch(1) == before
    assert other.sketch(2) == store._read_again(2, "pier-lead.txt", LEAD.filed)
    assert other.akin(before) == [1, 2]


def test_a_story_is_read_again_at_once_and_only_the_first_time(store, monkeypatch):
    put(store, FIRST, LEAD)
    before = store.sketches([1, 2])
    writing, times = store._base.writing, []
    monkeypatch.setattr(store._base, "writing", lambda: times.append(1) or writing())
    other = archive.Store(store._base, "a later reader")
    assert [other.sketches([1, 2]) for _ in range(3)] == [before] * 3
    assert len(times) == 1


# ------------------------------------------------------------ what is found


FOUND = [
    (Asked(), [4, 3, 2, 1]),
    (Asked("pier"), [2, 1]),
    (Asked("PIER sokdo"), [2, 1]),
    (Asked("pie sok"), [2, 1]),
    (Asked("pier holds"), []),
    (Asked("ier"), []),
    (Asked("dam holds"), [3]),
    (Asked("열차"), [4]),
    (Asked("서울"), [4]),
    (Asked("야간 서울"), [4]),
    (Asked("부산"), []),
    (Asked("' OR ''='' zzz --"), []),
    (Asked('" * ( ) : ^ NEAR & | ! \\'), []),
    (Asked("%_?"), [4, 3, 2, 1]),
    (Asked(agency="yonhap"), [4, 3, 2, 1]),
    (Asked(agency="ap"), []),
    (Asked(verdict="match"), [2]),
    (Asked("pier", verdict="mismatch"), []),
    (Asked(most=2), [4, 3]),
    (Asked(most=2, below=3), [2, 1]),
    (Asked(story=1), [2, 1]),
    (Asked(story=2), []),
    (Asked(day="2026-09-21"), [4, 3, 2, 1]),
    (Asked(day="2026-09-22"), []),
]


def together(store, *numbers):
    store.report(Held(numbers[0], None, "", "none", "first", 0, 0, "{}"), numbers)


@pytest.mark.parametrize(("asked", "numbers"), FOUND, ids=[str(n) for n in range(len(FOUND))])
def test_versions_are_found(store, asked, numbers):
    put(store, FIRST, LEAD, DAM, TRAIN)
    store.report(Held(2, 1, "1", "the same slug", "match", 0, 1, "{}"), (1, 2))
    assert [each.number for each in store.find(asked)] == numbers


def test_a_slug_names_its_story_with_versions_that_were_renamed(store):
    put(store, FIRST, received(yonhap("harbor-Sokdo", A1, "(LEAD)"), "harbor.txt"), DAM)
    together(store, 1, 2)
    assert [each.number for each in store.named("Sokdo pier")] == [1, 2]
    assert [each.number for each in store.named("harbor-Sokdo")] == [1, 2]
    assert store.named("ferry-Sokdo") == []


def test_words_are_those_of_any_script_and_in_one_form():
    assert words_in("Ferry’s 서울 (2nd_LD), café!") == "2nd café ferry ld s 서울"
    assert words_in("서울".encode().decode()) == words_in("\u1109\u1165\u110b\u116e\u11af")


# ------------------------------------------------------------ reports and acceptances


def test_the_latest_report_holds_and_the_one_before_is_kept(store):
    put(store, FIRST, LEAD)
    assert store.unheld() == [1, 2]
    store.report(Held(1, None, "", "none", "first", 0, 0, "{}"))
    assert store.unheld() == [2]
    one = store.report(Held(2, None, "", "none", "alone", 0, 0, "{}"))
    two = store.report(Held(2, 1, "1", "the same slug", "mismatch", 1, 2, '{"a": 1}'))
    assert store.held(2) == store.reported(two)
    assert store.reported(one).verdict == "alone"
    kept = store.kept(2)
    assert (kept.verdict, kept.errors, kept.warnings, kept.before) == ("mismatch", 1, 2, 1)
    assert store.held(3) is None


def test_stories_that_turn_out_one_are_joined(store):
    put(store, FIRST, LEAD, DAM)
    together(store, 1, 2)
    together(store, 3, 2)
    assert {each.story for each in store.find(Asked())} == {1}


def test_acceptances_are_kept_replaced_and_taken_back(store):
    entry = Entry(
        "00cc815c", "unreported-quote", "KSY", "transcript checked", "pier.txt", "a quote"
    )
    other = entry._replace(finding="11111111")
    assert [store.accept(entry), store.accept(entry), store.accept(other)] == [True, False, True]
    assert store.accepted() == (entry, other)
    said = entry._replace(why="heard it", until="2026-12-01")
    assert store.accept(said)
    assert store.accepted() == (other, said)
    assert store.withdraw("00cc815c") == said
    assert store.withdraw("00cc815c") is None
    assert store.accepted() == (other,)


def test_reports_are_told_in_order_and_by_what_was_said_before(store):
    put(store, FIRST, LEAD)
    assert store.last_report() == 0
    assert store.reports_after(0) == []
    for version, verdict in ((1, "first"), (2, "alone"), (2, "match")):
        store.report(Held(version, None, "", "why", verdict, 0, 0, "{}"))
    assert store.reports_after(0) == [1, 2, 3]
    assert store.reports_after(1, most=1) == [2]
    assert store.last_report() == 3
    assert store.reported_before(3, 2).verdict == "alone"
    assert store.reported_before(2, 2) is None


def test_who_was_told_up_to_where_is_kept(store):
    assert store.bookmark("terminal") is None
    store.turn_to("terminal", 3)
    store.turn_to("post x", 1)
    store.turn_to("terminal", 7)
    assert (store.bookmark("terminal"), store.bookmark("post x")) == (7, 1)


def test_a_finding_is_sought_in_the_latest_reports(store):
    put(store, FIRST, LEAD, DAM)
    for version, mark in ((1, "aaaa1111"), (2, "aaaa1111"), (2, "bbbb2222"), (3, "aaaa1111")):
        told = f'{{"findings": [{{"fingerprint": "{mark}"}}]}}'
        store.report(Held(version, None, "", "why", "mismatch", 0, 1, told))
    assert store.found_in("aaaa1111") == [1, 3]
    assert store.found_in("bbbb2222") == [2]
    assert store.found_in("bbbb22") == [2]  # as far as pages show it
    for other in ("aaa1111", "cccc3333", "%", "", "aaaa____"):
        assert store.found_in(other) == []


def test_a_night_is_the_same_in_every_archive(store):
    sys.path.insert(0, str(Path(TESTS, "night")))
    from test_arrivals import PIER, arrive, said

    from leaddiff.night import Night

    told = arrive(Night(store), PIER[0], PIER[2], PIER[1])
    assert said(told)[-1] == ("pier-2.txt", "no-note", 3, True)
    assert [each.number for each in Night(store).stories("pier-Sokdo")[0]] == [1, 3, 2]


# ------------------------------------------------------------ never lost


def test_all_of_a_batch_is_kept_or_nothing(store, name, monkeypatch):
    put(store, FIRST)
    monkeypatch.setattr(store._base, "index", lambda words: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        put(store, LEAD, DAM)
    again = archive.opened(name)
    assert [each.number for each in again.find(Asked())] == [1]
    assert [each.numbers for each in put(again, LEAD)] == [(2,)]
    again.close()


def test_who_only_looks_waits_for_no_writer(store, name):
    put(store, FIRST)
    with store._base.writing():
        other = archive.opened(name)
        assert [each.number for each in other.find(Asked("pier"))] == [1]
        other.close()


WRITER = """
import sys
from leaddiff.nouns.archived import Received
from leaddiff.wire import archive
from leaddiff.wire.archive.reading import read_items
sys.path.insert(0, sys.argv[4])
from wirecopy import body, yonhap
store = archive.opened(sys.argv[1])
for n in range(int(sys.argv[2]), int(sys.argv[3])):
    each = Received(f"{n}.txt", yonhap(f"story-{n}", body(n)).encode(), n)
    (put,) = store.put([archive.Read(each, read_items(each))])
    print(n, put.numbers[0], flush=True)
"""
TESTS = str(Path(__file__).parents[1])


def writer(name, first, last):
    command = [sys.executable, "-c", WRITER, name, str(first), str(last), TESTS]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_writers_lose_nothing_of_each_other(name):
    archive.opened(name).close()
    runs = [writer(name, 0, 40), writer(name, 20, 60)]
    told = [run.communicate(timeout=100)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    store = archive.opened(name)
    by_story = {line.split()[0]: line.split()[1] for each in told for line in each.splitlines()}
    assert len(by_story) == len(set(by_story.values())) == 60
    assert len(store.find(Asked(most=100))) == 60
    for story, number in by_story.items():
        assert store.kept(int(number)).slug == f"story-{story}"
    store.close()


@pytest.mark.parametrize("acknowledged", [1, 7, 20])
def test_a_killed_writer_loses_nothing_that_was_acknowledged(name, acknowledged):
    run = writer(name, 0, 10_000)
    for _ in range(acknowledged):
        run.stdout.readline()
    run.kill()
    told = acknowledged + len(run.communicate()[0].splitlines())
    store = archive.opened(name)
    found = store.find(Asked(most=10_000))
    assert len(found) in (told, told + 1)  # the last may be on the disk and not told
    for kept in found:
        n = kept.slug.removeprefix("story-")
        assert store.content(kept.number).startswith(b"Pier reopens")
        assert kept.name == f"{n}.txt"
        assert store.akin(store.sketch(kept.number))
    store.close()
