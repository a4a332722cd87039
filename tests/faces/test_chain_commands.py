"""The commands ``chain`` and ``check``: what they say, in both formats, and how they exit."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from wirecopy import body, edited, yonhap

from leaddiff.faces.cli import leaddiff
from leaddiff.faces.terminal import chain_steps
from leaddiff.ground.errors import LeadDiffError
from leaddiff.wire import version_before

ROOT = Path(__file__).parents[2]
A = body(1)
A1 = edited(A, *body(11, 2))
A2 = edited(A1, *body(12, 2), at=4)
A3 = [A2[0].replace("with", "without", 1), *A2[1:]]


def run(*args):
    done = CliRunner().invoke(leaddiff, [str(arg) for arg in args])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done


@pytest.fixture
def wire(tmp_path, monkeypatch):
    """A folder of our samples and some more."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "wire"
    folder.mkdir()
    for file in (ROOT / "samples").glob("*/*.txt"):
        shutil.copy(file, folder)
    write("wire/pier.txt", yonhap("pier-Sokdo", A, clock="09:10:00"))
    note = "(ATTN: ADDS details in paras 5-6)"
    write("wire/pier-2nd.txt", yonhap("pier-Sokdo", A2, "(2nd LD)", clock="11:30:00", note=note))
    write("wire/dam-onpo.txt", yonhap("dam-Onpo", body(2), headline="Dam holds"))
    return folder


def write(name, text):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")
    return name


# ------------------------------------------------------------ chain


@pytest.mark.parametrize("form", ["text", "json"])
def test_chains_are_told_in_order_however_many_processes_compare_them(wire, form, monkeypatch):
    alone = run("chain", "wire", "--check", "--jobs", "1", "--format", form)
    monkeypatch.setattr(chain_steps, "FEW", 0)
    monkeypatch.setattr(chain_steps, "AT_A_TIME", 1)
    together = run("chain", "wire", "--check", "--jobs", "2", "--format", form)
    assert (together.stdout, together.exit_code) == (alone.stdout, alone.exit_code)
    assert alone.exit_code == 1
    assert "landslide-rescue" in alone.stdout


def test_the_settings_hold_in_every_process(wire, monkeypatch):
    monkeypatch.setattr(chain_steps, "FEW", 0)
    write("leaddiff.toml", 'fail-on = "never"\n[severity]\nunreported-figure = "off"\n')
    done = run("chain", "wire", "--check", "--jobs", "2")
    assert done.exit_code == 0
    assert "figure changed" not in done.stdout


def test_a_folder_without_a_chain_is_told_of_no_steps(tmp_path):
    (tmp_path / "one.txt").write_text(yonhap("dam-Onpo", body(2)), "utf-8")
    assert "compared" not in run("chain", tmp_path, "--check").stdout
    assert json.loads(run("chain", tmp_path, "--check", "--format", "json").stdout)["chains"] == []


def test_chain_shows_each_story_as_a_time_line(wire):
    done = run("chain", "wire")
    assert done.exit_code == 0
    text = done.stdout
    assert "landslide-rescue (yonhap): 3 versions" in text
    assert "  LEAD            July 17 14:40   10 paras  wire/landslide-lead.txt" in text
    assert "    (ATTN: ADDS developer's statement in paras 10-11)" in text
    assert "  ! LEAD is missing\n" in text
    assert "5 stories with two versions or more, 15 copies; 1 copy with no other version." in text
    assert all(len(line) <= 100 for line in text.splitlines())


def test_chain_tells_why_when_asked(wire):
    assert "sentences stand in both; placed by time stamp" in run("chain", "wire", "-v").stdout
    assert "stand in both" not in run("chain", "wire").stdout


def test_chain_in_json_is_as_promised(wire):
    (wire / "picture.jpg").write_bytes(bytes(range(256)) * 9)
    shape = json.loads(run("chain", "wire", "--format", "json").stdout)
    assert list(shape) == ["chains", "singles", "unreadable"]
    assert shape["singles"] == 1
    (lost,) = shape["unreadable"]
    assert lost["path"] == "wire/picture.jpg"
    assert lost["reason"].startswith("wire/picture.jpg")
    pier = next(chain for chain in shape["chains"] if chain["slug"] == "pier-Sokdo")
    assert list(pier) == ["slug", "agency", "versions", "gaps", "findings"]
    assert pier["versions"] == [
        {"path": "wire/pier.txt", "number": 0, "marker": None, "moved_at": "2025-09-22 09:10:00",
         "slug": "pier-Sokdo", "headline": "Pier reopens in Sokdo"},
        {"path": "wire/pier-2nd.txt", "number": 2, "marker": "2nd LD", "moved_at": "2025-09-22 11:30:00",
         "slug": "pier-Sokdo", "headline": "Pier reopens in Sokdo"},
    ]  # fmt: skip
    assert pier["gaps"] == [{"before": 1, "missing": [1], "message": "LEAD is missing"}]


def test_unreadable_files_are_told_in_text(wire):
    (wire / "empty.txt").write_text("")
    text = run("chain", "wire").stdout
    assert "1 file could not be read" in text
    assert "wire/empty.txt is empty" in text


@pytest.mark.parametrize(
    "slug", ["landslide-rescue", "Landslide Rescue", "(LEAD) landslide-rescue"]
)
def test_chain_picks_one_story_by_slug(wire, slug):
    text = run("chain", "wire", "--slug", slug).stdout
    assert "landslide-rescue" in text
    assert "night trains" not in text


def test_a_story_without_slug_is_picked_by_its_headline(wire):
    done = run("chain", "wire", "--slug", "Workers walk out at Norrmetall's Hamarvik smelter")
    assert "UPDATE 2" in done.stdout


def test_close_slugs_are_offered(wire):
    done = run("chain", "wire", "--slug", "landslide rescues")
    assert done.exit_code == 0
    done = run("chain", "wire", "--slug", "landslip-rescue")
    assert done.exit_code == 2
    assert "there is “landslide-rescue”." in done.stderr
    done = run("chain", "wire", "--slug", "nothing of the kind")
    assert (
        done.stderr
        == "leaddiff: There is no story “nothing of the kind” with two versions or more.\n"
    )


def test_chain_checks_every_step(wire):
    done = run("chain", "wire", "--check")
    assert done.exit_code == 1
    text = done.stdout
    assert "the note: true and complete" in text
    assert "off by one; it stands in" in text
    assert "10 steps compared: " in text
    shape = json.loads(run("chain", "wire", "--check", "--format", "json").stdout)
    smelter = next(chain for chain in shape["chains"] if chain["slug"] is None)
    assert {(f["rule"], f["from"], f["to"]) for f in smelter["findings"]} >= {("off-by-one", 1, 2)}


def test_a_finding_of_a_step_is_that_of_its_pair(wire):
    shape = json.loads(run("chain", "wire", "--check", "--format", "json").stdout)
    schema = json.loads((ROOT / "leaddiff" / "report.schema.json").read_text("utf-8"))
    jsonschema = pytest.importorskip("jsonschema")
    for chain in shape["chains"]:
        jsonschema.validate(chain["findings"], schema["properties"]["findings"])
        for found in chain["findings"]:
            paths = [chain["versions"][found[end]]["path"] for end in ("from", "to")]
            done = run(*paths, "--format", "json", "--force")
            alone = [(f["fingerprint"], f["at"]) for f in json.loads(done.stdout)["findings"]]
            is_of_chain = found["at"] == {"version": "new"}
            assert is_of_chain or (found["fingerprint"], found["at"]) in alone, found


def test_a_chain_whose_steps_are_clean_exits_clean(wire):
    assert run("chain", "wire", "--slug", "BC-US--Dam-Evacuation", "--check").exit_code == 0


def test_a_step_across_a_gap_does_not_blame_the_note(wire):
    text = run("chain", "wire", "--slug", "pier-Sokdo", "--check").stdout
    assert "is missing between first version and 2nd LD" in " ".join(text.split())


def test_versions_apart_show_where_each_change_came_in(wire):
    done = run("chain", "wire", "--slug", "night trains-revival", "--from", 0, "--to", 3)
    assert done.exit_code == 0
    assert "night trains-revival: first version -> 3rd LD, 6 -> 11 paragraphs" in done.stdout
    for line in (
        "  para 1: changed in 3rd LD\n",
        "  para 3: changed in 2nd LD; not in the note of 2nd LD\n",
        "  para 4: new in 2nd LD\n",
        "  para 9: new in LEAD\n",
    ):
        assert line in done.stdout
    assert "THE NOTE" not in done.stdout


def test_the_desks_settings_hold_for_versions_apart_and_for_the_page(wire):
    args = ("chain", "wire", "--slug", "night trains-revival")
    untold = "not in the note of 2nd LD"
    page = wire.parent / "page.html"
    assert untold in run(*args, "--from", 0, "--to", 3).stdout
    run(*args, "--html", page)
    assert "quote altered" in page.read_text("utf-8")
    write("leaddiff.toml", '[severity]\nunreported-quote = "off"\ncame-in = "off"\n')
    assert untold not in run(*args, "--from", 0, "--to", 3).stdout
    run(*args, "--html", page)
    assert "quote altered" not in page.read_text("utf-8")
    told = run(*args, "--from", 0, "--to", 3, "--format", "json").stdout
    assert "came-in" not in told


@pytest.mark.parametrize(("setting", "told"), [("info", True), ("warning", True), ("off", False)])
def test_the_desks_settings_hold_for_what_is_said_of_a_chain(wire, setting, told):
    for name in ("pier.txt", "pier-again.txt"):
        write(f"wire/{name}", yonhap("pier-Sokdo", A, clock="09:10:00"))
    write("desk.cfg", f"[leaddiff]\nseverity =\n    resend = {setting}\n")
    said = run("chain", "wire", "--slug", "pier-Sokdo", "--config", "desk.cfg", "--format", "json")
    found = json.loads(said.stdout)["chains"][0]["findings"]
    assert [f["severity"] for f in found if f["rule"] == "resend"] == ([setting] if told else [])


def test_versions_apart_in_json(wire):
    args = (
        "chain",
        "wire",
        "--slug",
        "night trains-revival",
        "--from",
        0,
        "--to",
        3,
        "--format",
        "json",
    )
    (chain,) = json.loads(run(*args).stdout)["chains"]
    told = {
        (tuple(f["new"]), f["from"], f["to"]) for f in chain["findings"] if f["rule"] == "came-in"
    }
    assert {((9,), 0, 1), ((4,), 1, 2), ((1,), 2, 3)} <= told


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("--from", 0), "--from and --to go together."),
        (("--from", 0, "--to", 3), "There are 5 stories to choose from; --from and --to need --slug"),
        (("--slug", "pier-Sokdo", "--from", 0, "--to", 1),
         "There is no version 1 in this chain; there are 0, 2."),
        (("--slug", "pier-Sokdo", "--from", 2, "--to", 0), "--from names the older version"),
    ],
)  # fmt: skip
def test_versions_that_cannot_be_compared_are_told(wire, args, sentence):
    done = run("chain", "wire", *args)
    assert done.exit_code == 2
    assert sentence in done.stderr


@pytest.mark.parametrize("folder", ["none", "wire/pier.txt"])
def test_chain_needs_a_folder(wire, folder):
    done = run("chain", folder)
    assert done.exit_code == 2
    assert "name a folder of copy" in done.stderr


def test_an_empty_folder_has_no_stories(tmp_path):
    done = run("chain", tmp_path)
    assert done.exit_code == 0
    assert done.stdout == "0 stories with two versions or more; 0 copies with no other version.\n"


def test_copy_cannot_act_on_the_terminal(wire):
    write("wire/evil.txt", yonhap("evil-\x1b[31mslug", body(7), headline="\x1b]0;x\x07 Mayor"))
    write("wire/evil-1.txt", yonhap("evil-\x1b[31mslug", edited(body(7), *body(8, 1)), "(LEAD)"))
    for args in (("chain", "wire", "-v"), ("check", "wire/evil-1.txt", "--in", "wire")):
        assert "\x1b" not in run(*args).stdout


# ------------------------------------------------------------ check


def test_check_finds_the_version_before_and_says_why(wire):
    done = run("check", "wire/landslide-2nd-ld.txt", "--in", "wire")
    assert done.exit_code == 1
    told = " ".join(done.stdout.split())
    assert told.startswith(
        "wire/landslide-2nd-ld.txt against wire/landslide-lead.txt (the same slug; "
    )
    assert "NOT IN THE NOTE" in told


def test_check_looks_below_and_from_outside(wire):
    (wire / "deep" / "er").mkdir(parents=True)
    (wire / "pier.txt").rename(wire / "deep" / "er" / "pier.txt")
    (wire / "pier-2nd.txt").unlink()
    write("new.txt", yonhap("pier-Sokdo", A1, "(LEAD)", note="(ATTN: ADDS details in paras 2-3)"))
    done = run("check", "new.txt", "--in", "wire")
    assert done.exit_code == 0
    assert "new.txt against wire/deep/er/pier.txt" in done.stdout


def test_the_copy_itself_is_no_earlier_version(wire):
    shutil.copy("wire/landslide-2nd-ld.txt", "wire/saved-again.txt")
    shutil.copy("wire/landslide-2nd-ld.txt", "new.txt")
    for name in ("new.txt", "wire/landslide-2nd-ld.txt"):
        told = " ".join(run("check", name, "--in", "wire").stdout.split())
        assert "against wire/landslide-lead.txt" in told


def test_where_nothing_tells_the_new_one_is_the_newer(wire):
    write(
        "new.txt", yonhap("dam-Onpo", [*body(2)[:-1], "The dam was closed."], headline="Dam holds")
    )
    os.utime("new.txt", (1, 1))
    done = run("check", "new.txt", "--in", "wire")
    told = " ".join(done.stdout.split())
    assert "new.txt against wire/dam-onpo.txt" in told
    assert "taken for the earlier one by file time, as nothing in the copy tells" in told


def test_of_two_that_nothing_tells_apart_the_nearer_is_taken(wire):
    other = [A1[0].replace("with", "without", 1), *A1[1:]]
    write("wire/a-lead.txt", yonhap("pier-Sokdo", A1, "(LEAD)", clock="10:00:00"))
    write("wire/z-lead.txt", yonhap("pier-Sokdo", other, "(LEAD)", clock="10:00:00"))
    for name, at in (("wire/a-lead.txt", 1_000), ("wire/z-lead.txt", 2_000)):
        os.utime(name, (at, at))
    told = " ".join(run("check", "wire/pier-2nd.txt", "--in", "wire").stdout.split())
    assert "wire/pier-2nd.txt against wire/a-lead.txt" in told


def test_without_an_earlier_version_the_note_is_held_to_the_copy(wire):
    write("new.txt", yonhap("ferry-Wolmi", body(6), "(LEAD)", headline="Ferry stops",
                            note="(ATTN: ADDS details in paras 8-12; ADDS byline)"))  # fmt: skip
    done = run("check", "new.txt", "--in", "wire")
    assert done.exit_code == 2
    assert done.stdout.startswith("new.txt: no earlier version found\n")
    assert "there is no para 10; the copy has 9 paragraphs" in " ".join(done.stdout.split())
    assert run("check", "new.txt", "--alone").exit_code == 1
    write("new.txt", yonhap("ferry-Wolmi", body(6), "(LEAD)", headline="Ferry stops",
                            note="(ATTN: ADDS details in paras 8-9; ADDS byline)"))  # fmt: skip
    assert run("check", "new.txt", "--in", "wire").exit_code == 2
    alone = run("check", "new.txt", "--alone")
    assert alone.exit_code == 0
    assert "no earlier version" not in alone.stdout


def test_only_later_versions_are_told(wire):
    done = run("check", "wire/landslide.txt", "--in", "wire")
    assert done.exit_code == 2
    told = " ".join(done.stdout.split())
    assert "no earlier version found, only later ones, such as wire/landslide-2nd-ld.txt" in told


def test_check_takes_several_files_patterns_and_folders(wire):
    one = run("check", "wire/night-trains*.txt", "wire/landslide-lead.txt", "--in", "wire")
    assert one.exit_code == 1
    assert "5 copies: 3 clean, 1 to look at, 1 first version without a note." in one.stdout
    whole = run("check", "wire", "--in", "wire")
    assert whole.exit_code == 1
    assert "16 copies: " in whole.stdout
    assert (
        run(
            "check", "wire/night-trains-lead.txt", "wire/night-trains-3rd-ld.txt", "--in", "wire"
        ).exit_code
        == 0
    )


def test_new_copies_are_versions_of_each_other(wire, tmp_path):
    write("in/a.txt", yonhap("ferry-Wolmi", body(6), headline="Ferry stops"))
    write("in/b.txt", yonhap("ferry-Wolmi", edited(body(6), *body(9, 1)), "(LEAD)", headline="Ferry stops",
                             note="(ATTN: ADDS details in para 2)"))  # fmt: skip
    done = run("check", "in/b.txt", "in/a.txt", "--in", "wire")
    assert "in/b.txt against in/a.txt" in done.stdout
    assert done.exit_code == 0


def test_the_worst_exit_code_counts(wire):
    write(
        "lone.txt",
        yonhap(
            "ferry-Wolmi", body(6), "(LEAD)", note="(ATTN: ADDS details in para 2)", headline="F"
        ),
    )
    done = run("check", "wire/landslide-2nd-ld.txt", "lone.txt", "--in", "wire")
    assert done.exit_code == 2
    assert "2 copies: 0 clean, 1 to look at, 1 not checked." in done.stdout
    (wire / "empty.txt").write_text("")
    done = run("check", "wire/night-trains-lead.txt", "wire/empty.txt", "--in", "wire")
    assert done.exit_code == 2
    assert "wire/empty.txt is empty" in done.stdout


def test_check_in_json(wire):
    one = json.loads(
        run("check", "wire/landslide-2nd-ld.txt", "--in", "wire", "--format", "json").stdout
    )
    assert one["old"]["path"] == "wire/landslide-lead.txt"
    assert one["earlier"]["path"] == "wire/landslide-lead.txt"
    assert "the same slug" in one["earlier"]["reason"]
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "leaddiff" / "report.schema.json").read_text("utf-8"))
    jsonschema.validate(one, schema)
    lone = json.loads(run("check", "wire/dam-onpo.txt", "--in", "wire", "--format", "json").stdout)
    assert lone["earlier"] == {"path": None, "reason": "no earlier version found"}
    jsonschema.validate(lone, schema)
    several = json.loads(run("check", "wire/night*", "--in", "wire", "--format", "json").stdout)
    assert [len(report["paragraphs"]) > 0 for report in several["reports"]] == [
        True,
        True,
        True,
        False,
    ]


def test_check_without_a_folder_looks_where_the_copy_is(wire):
    beside, named = (run("check", "wire/pier.txt", *where) for where in ((), ("--in", "wire")))
    assert (beside.exit_code, beside.stdout) == (named.exit_code, named.stdout)


def test_check_of_standard_input_needs_a_folder():
    done = CliRunner().invoke(leaddiff, ["check", "-"], input="Some copy.\n")
    assert done.exit_code == 2
    assert "--in names the folder with the earlier versions" in done.stderr


@pytest.mark.parametrize("name", ["none.txt", "*.none"])
def test_check_of_no_file_is_told(wire, name):
    done = run("check", name, "--in", "wire")
    assert done.exit_code == 2
    assert "There is no file" in done.stderr


def test_check_from_standard_input(wire):
    done = CliRunner().invoke(
        leaddiff, ["check", "-", "--in", "wire"], input=(wire / "landslide-2nd-ld.txt").read_bytes()
    )
    assert "against wire/landslide-lead.txt" in " ".join(done.stdout.split())


def test_many_new_copies_are_answered_as_few_are(wire, monkeypatch):
    few = run("check", "wire", "--in", "wire", "--format", "json").stdout
    monkeypatch.setattr(version_before, "MANY", 2)
    many = run("check", "wire", "--in", "wire", "--format", "json").stdout
    assert json.loads(few) == json.loads(many)


def test_two_folders_are_looked_through(wire):
    Path("other").mkdir()
    (wire / "pier.txt").rename("other/pier.txt")
    told = " ".join(
        run("check", "wire/pier-2nd.txt", "--in", "wire", "--in", "other").stdout.split()
    )
    assert "wire/pier-2nd.txt against other/pier.txt" in told


def test_a_file_given_twice_is_checked_once(wire):
    names = version_before.named_files(["wire/pier.txt", "./wire/pier.txt", "wire/pier*.txt"])
    assert [os.path.basename(name) for name in names] == ["pier.txt", "pier-2nd.txt"]
    with pytest.raises(LeadDiffError):
        version_before.named_files(["none"])


def test_the_plain_comparison_loads_nothing_of_all_this(wire):
    code = (
        "import sys; sys.argv = ['leaddiff', 'wire/landslide.txt', 'wire/landslide-lead.txt']\n"
        "from leaddiff.faces.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    loaded = set(done.stdout.splitlines())
    assert not {
        name
        for name in loaded
        if name.startswith(("leaddiff.matching", "leaddiff.wire.folder", "leaddiff.wire.index"))
    }
    assert not loaded & {"sqlite3", "concurrent", "leaddiff.nouns.chains", "leaddiff.checks.alone"}
