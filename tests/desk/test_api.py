"""The Python face: its names, its promises, its errors, and what it costs to import."""

import ast
import doctest
import importlib
import inspect
import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import leaddiff
from leaddiff.night import Night
from leaddiff.nouns.archived import Received
from leaddiff.wire import archive

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "leaddiff" / "demo"
OLD, NEW = DEMO / "lead.txt", DEMO / "2nd-ld.txt"

PUBLIC = {
    "Aligned": "to_dict",
    "Answer": "path earlier reason report to_dict",
    "Chain": "slug agency versions links gaps findings to_dict",
    "Changes": "paragraphs fields facts",
    "Claim": "clause span verb action target topic place size anchor paragraphs old_paragraphs",
    "Copy": "raw paragraphs parts version agency path encoding remarks slug headline note byline",
    "Finding": "rule severity message old new claim suggestion span",
    "Gap": "before missing message",
    "Kind": "UNCHANGED EDITED ADDED DELETED SPLIT MERGED",
    "LeadDiffError": "",
    "Link": "old new reason order",
    "Note": "text claims unread agency to_dict",
    "NotVersions": "",
    "Outcome": "MATCH MISMATCH NO_NOTE",
    "Paragraph": "number text span",
    "Report": "old new changes note rulings findings suggested_note outcome loud to_dict",
    "Ruling": "claim verdict reason",
    "Severity": "ERROR WARNING INFO",
    "State": "USABLE EMBARGOED WITHHELD CANCELED CORRECTED",
    "UnreadableCopy": "",
    "Verdict": "CONFIRMED PARTIAL REFUTED UNVERIFIABLE",
    "Version": "number marker",
}

SIGNATURES = {
    "accept": "(report, finding, *, by, why, until='')",
    "accepted": "(report)",
    "align": "(old, new)",
    "check": "(new, wire=())",
    "compare": "(old, new, *, force=False)",
    "copy": "(*, body, slug=None, headline=None, note=None, byline=None, dateline=None, version=None, "
    "agency=None, moved_at=None, state=None, id=None, follows=None)",
    "match": "(copies)",
    "parse": "(text)",
    "read": "(path, encoding=None)",
    "read_note": "(text, agency=None)",
    "render": "(report, form='text', *, whole=False)",
    "suggest": "(old, new)",
}


def test_the_public_names_are_frozen():
    assert set(leaddiff.__all__) == PUBLIC.keys() | SIGNATURES.keys()
    assert set(leaddiff.__all__) <= set(dir(leaddiff))


@pytest.mark.parametrize("name", PUBLIC)
def test_public_nouns_keep_their_parts(name):
    noun = getattr(leaddiff, name)
    assert noun.__doc__
    fields = getattr(noun, "__match_args__", ())
    missing = [p for p in PUBLIC[name].split() if p not in fields and not hasattr(noun, p)]
    assert missing == []


@pytest.mark.parametrize("name", SIGNATURES)
def test_public_functions_keep_their_signatures(name):
    function = getattr(leaddiff, name)
    assert ">>> " in function.__doc__
    parameters = inspect.signature(function).parameters.values()
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in parameters]
    assert str(inspect.Signature(bare)) == SIGNATURES[name]


def test_what_type_checkers_are_told_is_what_is_loaded():
    imports = [
        node
        for node in ast.walk(ast.parse(inspect.getsource(leaddiff)))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("leaddiff.")
    ]
    told = {alias.name for node in imports for alias in node.names}
    assert told == set(leaddiff.__all__)


def test_an_unknown_name_is_an_ordinary_error():
    with pytest.raises(AttributeError, match="no attribute 'comparre'"):
        leaddiff.comparre  # noqa: B018


@pytest.mark.parametrize(
    "module",
    ["leaddiff", "leaddiff.faces.acceptances", "leaddiff.faces.api", "leaddiff.ground.visible"],
)
def test_the_examples_in_the_docstrings_are_true(module, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(importlib.import_module(module))
    assert result.attempted > 0
    assert result.failed == 0


def loaded_by(statement):
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"sys_path = {str(ROOT)!r}; import sys; "
         f"sys.path.insert(0, sys_path); {code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


def test_importing_leaddiff_loads_next_to_nothing():
    loaded = loaded_by("import leaddiff")
    assert {name for name in loaded if name.startswith("leaddiff")} == {"leaddiff"}
    assert not loaded & {"dataclasses", "json", "re", "click", "pygments", "importlib.metadata"}


def test_a_comparison_loads_no_more_than_it_needs():
    loaded = loaded_by(f"import leaddiff; leaddiff.compare({str(OLD)!r}, {str(NEW)!r})")
    assert not loaded & {"json", "click", "pygments", "jinja2", "importlib.metadata", "tempfile"}


# ------------------------------------------------------------ comparing


def test_files_and_copy_are_compared_alike():
    expected = leaddiff.compare(OLD, NEW)
    assert leaddiff.compare(str(OLD), leaddiff.read(NEW)) == expected
    assert leaddiff.compare(leaddiff.read(OLD), NEW) == expected


def test_the_path_told_is_the_name_given(monkeypatch):
    monkeypatch.chdir(ROOT / "leaddiff")
    shape = leaddiff.compare("demo/lead.txt", Path("demo") / "2nd-ld.txt").to_dict()
    assert (shape["old"]["path"], shape["new"]["path"]) == ("demo/lead.txt", "demo/2nd-ld.txt")


def test_text_in_hand_is_read_as_a_file_is():
    parsed, read = leaddiff.parse(NEW.read_text("utf-8")), leaddiff.read(NEW)
    assert (parsed.paragraphs, parsed.parts) == (read.paragraphs, read.parts)
    assert (parsed.path, read.path) == (None, str(NEW))


def test_copy_against_itself_has_no_findings():
    for path in (OLD, NEW):
        copy = leaddiff.read(path)
        assert {p["kind"] for p in leaddiff.compare(copy, copy).to_dict()["paragraphs"]} == {
            "unchanged"
        }


def test_text_given_for_a_file_name_is_told():
    with pytest.raises(leaddiff.LeadDiffError, match=r"leaddiff\.parse"):
        leaddiff.compare(OLD, NEW.read_text("utf-8"))


def test_a_missing_file_is_told():
    with pytest.raises(leaddiff.UnreadableCopy, match=r"There is no file none\.txt\."):
        leaddiff.compare(OLD, "none.txt")


def test_the_order_matters_unless_forced():
    with pytest.raises(leaddiff.NotVersions):
        leaddiff.compare(NEW, OLD)
    assert leaddiff.compare(NEW, OLD, force=True).to_dict()["old"]["version"]["number"] == 2


# ------------------------------------------------------------ notes and plain paragraphs


def test_a_note_alone_is_read():
    note = leaddiff.read_note("(ATTN: ADDS ministry's comments in paras 8-10)", agency="yonhap")
    (claim,) = note.to_dict()["claims"]
    assert (claim["verb"], claim["target"], claim["place"]) == ("ADDS", "body", "8-10")
    assert "verdict" not in claim


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [], []),
        (["Same."], ["Same."], [("unchanged", (1,), (1,))]),
        ([], ["New."], [("added", (), (1,))]),
        (("Old.",), (), [("deleted", (1,), ())]),
        (
            ["The vote was on Monday.", "It passed."],
            ["The vote was on Tuesday.", "It passed."],
            [("edited", (1,), (1,)), ("unchanged", (2,), (2,))],
        ),
    ],
)
def test_plain_paragraphs_are_aligned(old, new, expected):
    found = leaddiff.align(old, new)
    assert [(each.kind, each.old, each.new) for each in found] == expected
    assert [each.to_dict()["kind"] for each in found] == [kind for kind, _, _ in expected]


@pytest.mark.parametrize("pair", [("one text", ["a"]), (["a"], "one text")])
def test_a_single_text_cannot_be_aligned(pair):
    with pytest.raises(leaddiff.LeadDiffError, match="two lists of paragraphs"):
        leaddiff.align(*pair)


def test_errors_are_of_one_family():
    assert issubclass(leaddiff.UnreadableCopy, leaddiff.LeadDiffError)
    assert issubclass(leaddiff.NotVersions, leaddiff.LeadDiffError)


@pytest.fixture
def pair(tmp_path):
    """A pair in a folder of its own, with findings to be let pass."""
    names = []
    for name in ("lead.txt", "2nd-ld.txt"):
        (tmp_path / name).write_bytes((DEMO / name).read_bytes())
        names.append(str(tmp_path / name))
    return leaddiff.compare(*names)


def test_what_is_accepted_is_told_so_ever_after(pair):
    quote = next(each for each in pair.findings if each.rule == "unreported-quote")
    report = leaddiff.accept(pair, quote, by="KSY", why="transcript checked")
    told = [(each.rule, each.accepted.by, each.loud) for each in report.findings if each.accepted]
    assert told == [("unreported-quote", "KSY", False)]
    again = leaddiff.compare(pair.old.path, pair.new.path)
    assert not any(each.accepted for each in again.findings)
    assert leaddiff.accepted(again) == report
    assert json.loads(leaddiff.render(report, "json"))["findings"]


@pytest.mark.parametrize("length", [4, 8, 12])
def test_a_finding_is_accepted_by_its_fingerprint(pair, length):
    figure = next(
        each for each in pair.to_dict()["findings"] if each["rule"] == "unreported-figure"
    )
    report = leaddiff.accept(pair, figure["fingerprint"][:length], by="KSY", why="agreed")
    assert [each.rule for each in report.findings if each.accepted] == ["unreported-figure"]


@pytest.mark.parametrize(
    ("finding", "said", "wrong"),
    [
        ("ffff", {}, "There is no finding ffff in this report."),
        (
            "unreported-quote",
            {"why": ""},
            "unreported-quote is accepted only with a name and a reason",
        ),
        ("unreported-quote", {"until": "Monday"}, "Monday is no day; write it as 2026-05-04."),
        ("\x1b[2J", {}, "There is no finding ␛[2J in this report."),
    ],
)
def test_what_cannot_be_accepted_says_why(pair, finding, said, wrong):
    with pytest.raises(leaddiff.LeadDiffError) as told:
        leaddiff.accept(pair, finding, **{"by": "KSY", "why": "seen"} | said)
    assert str(told.value) == wrong
    assert not Path(pair.new.path).with_name("leaddiff-accepted.toml").exists()


def test_a_finding_of_another_report_is_not_accepted(pair):
    strange = pair.findings[0]._replace(rule="number-out-of-range")
    with pytest.raises(
        leaddiff.LeadDiffError, match="no finding number-out-of-range in this report"
    ):
        leaddiff.accept(pair, strange, by="KSY", why="seen")


def test_copy_that_is_no_file_has_nowhere_to_keep_it(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    lead = leaddiff.copy(slug="talks", body=["Nine talked.", "They met."])
    update = leaddiff.copy(
        slug="talks", note="ADDS venue", body=["Ten talked.", "They met.", "In Sokdo."]
    )
    report = leaddiff.compare(lead, update)
    with pytest.raises(leaddiff.LeadDiffError, match="no place beside it"):
        leaddiff.accept(report, report.findings[0], by="KSY", why="seen")


def test_the_version_before_is_found_in_an_archive_too(tmp_path):
    with closing(archive.opened(str(tmp_path / "desk.db"))) as store:
        copy = OLD.read_bytes()
        Night(store).keep([Received("lead.txt", copy, 1)])
    answer = leaddiff.check(NEW, tmp_path / "desk.db")
    assert (answer.earlier, answer.report.outcome.value) == ("lead.txt", "mismatch")


def test_an_archive_that_is_none_is_told(tmp_path):
    (tmp_path / "desk.db").write_text("no archive")
    with pytest.raises(leaddiff.LeadDiffError, match=r"desk\.db"):
        leaddiff.check(NEW, tmp_path / "desk.db")
