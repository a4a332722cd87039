"""Settings: found up the tree, read, judged, shown; and what they do to a report."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

import leaddiff
from leaddiff import desk, gate, layout
from leaddiff.faces.cli import leaddiff as command
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.house import House
from leaddiff.nouns.settings import BUILT_IN, FailOn, Settings
from leaddiff.settings import configure
from leaddiff.wording import is_style_only

OLD = """ferry-Sokdo

(LEAD) Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

The adviser to the ferry line, who had travelled from Kiev the day before, spoke at the pier.

The ferry was carrying 71 passengers and a crew of four.
"""

NEW = (
    OLD.replace("(LEAD) Ferry", "(2nd LD) Ferry")
    .replace("SOKDO, March", "(ATTN: ADDS cause in last para)\n\nSOKDO, March")
    .replace("71", "17")
    + "\nIt struck a sandbank at low tide, the coast guard said.\n"
)


@pytest.fixture(autouse=True)
def desk_folder(tmp_path, monkeypatch):
    """A pair of copies in an empty folder, which is where the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    return tmp_path


def run(*args):
    return CliRunner().invoke(command, args)


def loudness(*args):
    done = run("old.txt", "new.txt", "--format", "json", *args)
    found = json.loads(done.stdout)["findings"]
    return done.exit_code, {each["rule"]: each["severity"] for each in found}


# ------------------------------------------------------------ where from


WRITTEN = {
    "leaddiff.toml": 'fail-on = "never"\n',
    "pyproject.toml": '[tool.leaddiff]\nfail-on = "never"\n',
    "setup.cfg": "[leaddiff]\nfail-on = never\n",
}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("below", ["", "copy", "copy/today"])
def test_settings_are_found_up_the_tree(desk_folder, monkeypatch, name, below):
    (desk_folder / name).write_text(WRITTEN[name])
    (desk_folder / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(desk_folder / below)
    settings = configure()
    assert settings.fail_on is FailOn.NEVER
    assert settings.file == os.path.relpath(desk_folder / name)
    assert settings.folder == str(desk_folder)


def test_the_nearest_folder_wins_and_in_it_the_first_file(desk_folder, monkeypatch):
    for name, text in WRITTEN.items():
        (desk_folder / name).write_text(text)
    (desk_folder / "copy").mkdir()
    (desk_folder / "copy" / "setup.cfg").write_text("[leaddiff]\nfail-on = error\n")
    assert configure().file == "leaddiff.toml"
    monkeypatch.chdir(desk_folder / "copy")
    assert configure().fail_on is FailOn.ERROR


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[tool.ruff]\nline-length = 100\n# leaddiff\n[project]\nname = "x"\n'),
        ("pyproject.toml", '[tool]\nruff = {}\n[project]\nname = "leaddiff"\n'),
        ("setup.cfg", "[metadata]\nname = leaddiff\n"),
    ],
)
def test_a_file_that_speaks_of_other_things_is_passed_over(desk_folder, name, text):
    (desk_folder / name).write_text(text)
    assert configure() is BUILT_IN
    with pytest.raises(LeadDiffError, match="has no settings for leaddiff"):
        configure(name)


def test_a_file_can_be_named(desk_folder):
    (desk_folder / "leaddiff.toml").write_text('fail-on = "never"\n')
    (desk_folder / "night.toml").write_text('fail-on = "error"\n')
    assert loudness()[0] == 0
    assert loudness("--config", "night.toml")[0] == 0  # only warnings
    assert loudness("--fail-on", "warning")[0] == 1
    assert "fail-on" in run("config", "--config", "night.toml").stdout
    told = run("old.txt", "new.txt", "--config", "none.toml")
    assert (told.exit_code, told.stderr) == (2, "leaddiff: There is no file none.toml.\n")


WHOLE = {
    "leaddiff.toml": """\
fail-on = "error"
agencies = ["yonhap", "ap"]
wire = "moved"
accepted = "desk/accepted.toml"
house-words = ["Kyiv = Kiev", "adviser = advisor"]

[severity]
stale-note = "warning"
unreported-trim = "off"
""",
    "setup.cfg": """\
[metadata]
name = desk

[leaddiff]
fail-on = error
agencies = yonhap, ap
wire = moved
accepted = desk/accepted.toml
house-words =
    Kyiv = Kiev
    adviser = advisor
severity =
    stale-note = warning
    unreported-trim = off
""",
}
WHOLE["pyproject.toml"] = "[tool.leaddiff]\n" + WHOLE["leaddiff.toml"].replace(
    "[severity]", "[tool.leaddiff.severity]"
)


@pytest.mark.parametrize("name", WHOLE)
def test_every_setting_in_every_notation(desk_folder, name):
    (desk_folder / name).write_text(WHOLE[name])
    settings = configure()
    assert settings.fail_on is FailOn.ERROR
    assert settings.house == House((("Kyiv", "Kiev"), ("adviser", "advisor")), ("yonhap", "ap"))
    assert settings.severities == {"stale-note": Severity.WARNING, "unreported-trim": None}
    assert (settings.wire, settings.accepted) == ("moved", "desk/accepted.toml")
    lines = WHOLE[name].splitlines()
    for key in ("fail-on", "wire", "house-words", "severity.stale-note"):
        assert key.removeprefix("severity.") in lines[settings.lines[key] - 1]


@pytest.mark.parametrize("name", WHOLE)
def test_config_shows_what_holds_and_where_it_stands(desk_folder, name):
    (desk_folder / name).write_text(WHOLE[name])
    shown = run("config").stdout
    assert shown.splitlines()[0] == name
    rows = {line.split()[0]: line for line in shown.splitlines()[1:]}
    assert "error" in rows["fail-on"]
    assert f"{name}:" in rows["agencies"]
    assert "off (by itself info)" in rows["unreported-trim"]


def test_config_without_a_file(desk_folder):
    shown = run("config").stdout
    assert shown.startswith("no settings file; all is as built in\n")
    assert "warning" in shown


# ------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("leaddiff.toml", "a = 1\nfail_on = 'error'\n", ":1: there is no setting 'a'."),
        ("leaddiff.toml", "\n\nfail_on = 'error'\n", ":3: there is no setting 'fail_on'; "
         "did you mean fail-on?"),
        ("leaddiff.toml", "[severity]\n\nstale-nite = 'info'\n", ":3: there is no rule 'stale-nite'; "
         "did you mean stale-note?"),
        ("leaddiff.toml", "severity.stale-note = 'loud'\n",
         ":1: stale-note is error, warning, info or off, not 'loud'."),
        ("leaddiff.toml", "severity = {stale-note = 3}\n",
         ":1: stale-note is error, warning, info or off, not 3."),
        ("leaddiff.toml", "severity = 'error'\n", ":1: severity is a table with a line for each rule."),
        ("leaddiff.toml", "agencies = ['yonhapp']\n", ":1: there is no agency 'yonhapp'; "
         "did you mean yonhap? Known: afp, ap, "),
        ("leaddiff.toml", "agencies = 'ap'\n", ":1: agencies is a list of texts."),
        ("leaddiff.toml", "house-words = ['Kyiv']\n", ":1: house words are written 'Kyiv = Kiev'"),
        ("leaddiff.toml", "house-words = ['Kyiv = ']\n", ":1: house words are written"),
        ("leaddiff.toml", "wire = 3\n", ":1: wire is the name of a folder."),
        ("leaddiff.toml", "wire = \n", ":1:8: invalid value."),
        ("leaddiff.toml", "wire = 'a'\nwire = 'b'\n", ":2:"),
        ("pyproject.toml", "[tool.leaddiff]\nfail-on = 'loud'\n",
         ":2: fail-on is error, warning, info or never, not 'loud'."),
        ("pyproject.toml", "[tool.leaddiff.severities]\n", ":1: there is no setting 'severities'; "
         "did you mean severity?"),
        ("setup.cfg", "[x]\n[leaddiff]\nfail-on = eror\n", ":3: fail-on is error"),
        ("setup.cfg", "[leaddiff]\nseverity =\n  stale-note = info\n  stale = off\n",
         ":4: there is no rule 'stale'"),
        ("setup.cfg", "[leaddiff]\nwhat is this\n", ":2: this line cannot be read as a setting."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_file_and_line(desk_folder, name, text, sentence):
    (desk_folder / name).write_text(text)
    for args in (("old.txt", "new.txt"), ("config",), ("check", "new.txt", "--in", ".")):
        done = run(*args)
        assert (done.exit_code, done.stdout) == (2, ""), args
        assert done.stderr.startswith(f"leaddiff: {name}{sentence}"), done.stderr
        assert done.stderr.count("\n") == 1


def test_settings_in_another_encoding_are_told(desk_folder):
    (desk_folder / "leaddiff.toml").write_bytes("wire = '김'".encode("cp949"))
    assert run("config").stderr == "leaddiff: leaddiff.toml is not in UTF-8, as settings are.\n"


# ------------------------------------------------------------ what they do


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on(desk_folder, fail_on, code):
    assert loudness("--fail-on", fail_on)[0] == code
    (desk_folder / "leaddiff.toml").write_text(f'fail-on = "{fail_on}"\n')
    assert loudness()[0] == code


def test_quiet_prints_nothing_and_the_exit_code_tells(desk_folder):
    done = run("old.txt", "new.txt", "-q", "-o", "json=a.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert json.loads((desk_folder / "a.json").read_text())["findings"]
    done = run("old.txt", "none.txt", "-q")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "leaddiff: There is no file none.txt.\n"


def test_a_rule_is_set_to_another_severity(desk_folder):
    assert loudness()[1]["unreported-figure"] == "warning"
    (desk_folder / "leaddiff.toml").write_text('[severity]\nunreported-figure = "error"\n')
    assert loudness()[1]["unreported-figure"] == "error"
    assert loudness("--fail-on", "error")[0] == 1
    (desk_folder / "leaddiff.toml").write_text('[severity]\nunreported-figure = "info"\n')
    assert loudness() == (0, {"unreported-figure": "info"})
    assert (
        run("old.txt", "new.txt").stdout.count("\n") == 2
    )  # the answer, and what the desk has set


def test_a_rule_can_be_switched_off(desk_folder):
    (desk_folder / "leaddiff.toml").write_text('[severity]\nunreported-figure = "off"\n')
    assert loudness() == (0, {})


def test_what_is_quiet_for_a_reason_stays_quiet(desk_folder):
    """A version that is missing excuses what a note leaves out; that there is no note excuses nothing."""
    settings = Settings(severities={"unreported-figure": Severity.ERROR})
    bare = NEW.replace("(ATTN: ADDS cause in last para)\n\n", "")
    for new, severity in ((bare, Severity.ERROR), (NEW.replace("2nd LD", "4th LD"), Severity.INFO)):
        report = desk.compare(layout.parse(OLD, "old.txt"), layout.parse(new, "new.txt"))
        found = gate.weighed(report, settings).findings
        assert {f.severity for f in found if f.rule == "unreported-figure"} == {severity}


def test_a_quiet_rule_made_loud_is_loud_only_where_a_note_could_tell():
    settings = Settings(severities={"unreported-trim": Severity.WARNING})
    shorter = NEW.replace(" and a crew of four", "").replace("17", "71")
    for new, severity in (
        (shorter, Severity.WARNING),
        (shorter.replace("(ATTN: ADDS cause in last para)\n\n", ""), Severity.WARNING),
        (shorter.replace("2nd LD", "4th LD"), Severity.INFO),
    ):
        report = desk.compare(layout.parse(OLD, "old.txt"), layout.parse(new, "new.txt"))
        found = gate.weighed(report, settings).findings
        assert {f.severity for f in found if f.rule == "unreported-trim"} == {severity}


# ------------------------------------------------------------ house words and agencies

HOUSE = (("Kyiv", "Kiev"), ("lorry", "truck"), ("Lunar New Year", "Seollal"))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("They met in Kiev.", "They met in Kyiv.", True),
        ("They met in Kyiv.", "They met in Kiev.", True),
        ("Lorries came.", "Trucks came.", False),
        ("A Lorry came.", "A truck came.", True),
        ("On Seollal trains ran.", "On Lunar New Year trains ran.", True),
        ("On lunar  new year trains ran.", "On Seollal trains ran.", True),
        ("They met in Kiev.", "They met in Lviv.", False),
        ("Kievan art", "Kyivan art", False),
        ('"I left Kiev," he said.', '"I left Kyiv," he said.', False),
        ('In Kiev he said "yes".', 'In Kyiv he said "yes".', True),
        ("In Kiev 17 people met.", "In Kyiv 71 people met.", False),
    ],
)
def test_house_words_are_style_outside_quotation_marks(old, new, same):
    assert is_style_only(old, new, HOUSE) is same
    assert is_style_only(old, new) is False


def test_house_words_are_no_change_worth_telling(desk_folder):
    respelled = NEW.replace("Kiev", "Kyiv").replace("lorry", "truck").replace("17", "71")
    (desk_folder / "new.txt").write_text(respelled)
    assert any(each.startswith("unreported-") for each in loudness()[1])
    (desk_folder / "leaddiff.toml").write_text(
        'house-words = ["Kyiv = Kiev", "advisor = adviser"]\n'
    )
    assert loudness() == (0, {"unreported-style": "info"})


def test_a_house_word_beside_a_real_change_hides_nothing(desk_folder):
    for name, text, town in (("old.txt", OLD, "Kiev"), ("new.txt", NEW, "Kyiv")):
        (desk_folder / name).write_text(text.replace("crew of four", f"crew of four from {town}"))
    assert "unreported-name" in loudness()[1]
    (desk_folder / "leaddiff.toml").write_text('house-words = ["Kyiv = Kiev"]\n')
    code, found = loudness()
    assert (code, found["unreported-figure"]) == (1, "warning")
    assert "unreported-name" not in found


def test_the_desks_agencies_decide_whose_words_a_note_is_in(desk_folder):
    plain = [text.replace(" (Yonhap) --", " --") for text in (OLD, NEW)]
    for name, text in zip(("old.txt", "new.txt"), plain, strict=True):
        (desk_folder / name).write_text(text.replace("(ATTN: ADDS cause in last para)\n\n", ""))
    assert (
        "(ATTN: "
        in json.loads(run("old.txt", "new.txt", "--format", "json").stdout)["suggested_note"]
    )
    (desk_folder / "leaddiff.toml").write_text('agencies = ["reuters", "yonhap"]\n')
    suggested = json.loads(run("old.txt", "new.txt", "--format", "json").stdout)["suggested_note"]
    assert suggested.startswith(("(Updates ", "(Corrects "))


def test_the_wire_folder_of_the_settings(desk_folder):
    (desk_folder / "wire").mkdir()
    (desk_folder / "old.txt").rename(desk_folder / "wire" / "old.txt")
    done = run("check", "new.txt")
    assert (done.exit_code, "no earlier version found" in done.stdout) == (
        1,
        False,
    )  # a folder below
    (desk_folder / "elsewhere").mkdir()
    (desk_folder / "new.txt").rename(desk_folder / "elsewhere" / "new.txt")
    done = run("check", "elsewhere/new.txt")
    assert (done.exit_code, "no earlier version found" in done.stdout) == (2, True)
    (desk_folder / "elsewhere" / "new.txt").rename(desk_folder / "new.txt")
    (desk_folder / "leaddiff.toml").write_text('wire = "wire"\n')
    done = run("check", "new.txt")
    assert done.exit_code == 1
    assert "new.txt against wire/old.txt" in done.stdout


def test_the_steps_of_a_chain_are_held_to_the_settings_too(desk_folder):
    assert run("chain", ".", "--check").exit_code == 1
    assert run("chain", ".", "--check", "--fail-on", "error").exit_code == 0
    (desk_folder / "leaddiff.toml").write_text('[severity]\nunreported-figure = "off"\n')
    assert run("chain", ".", "--check").exit_code == 0


def test_several_files_are_each_told_and_the_worst_counts(desk_folder):
    (desk_folder / "wire").mkdir()
    (desk_folder / "old.txt").rename(desk_folder / "wire" / "old.txt")
    (desk_folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40)
    for form in ("text", "line", "json", "sarif", "junit", "markdown"):
        args = ("check", "new.txt", "bad.txt", "gone.txt", "--in", "wire", "--format", form)
        done = run(*args)
        assert done.exit_code == 2
        assert "unreported-figure" in done.stdout
        told = done.stdout + done.stderr
        assert "bad.txt is a picture" in told
        assert "There is no file gone.txt." in told
    assert run("check", "new.txt", "--in", "wire").exit_code == 1
    assert run("check", "gone.txt", "--in", "wire").exit_code == 2


def test_a_first_version_can_be_let_pass(desk_folder):
    (desk_folder / "wire").mkdir()
    (desk_folder / "first.txt").write_text(OLD.replace("(LEAD) ", ""))
    assert run("check", "first.txt", "--in", "wire").exit_code == 2
    assert run("check", "first.txt", "--in", "wire", "--first-ok").exit_code == 0
    assert run("check", "new.txt", "--in", "wire", "--first-ok").exit_code == 2


# ------------------------------------------------------------ cost


def test_nothing_that_reads_settings_is_loaded_where_there_are_none():
    code = (
        "import sys; from leaddiff.settings import configure; configure();"
        "print([m for m in ('tomllib', 'configparser', 'leaddiff.desk.rulebook',"
        " 'leaddiff.settings.parsing') if m in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(leaddiff.__file__))}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=60
    )
    assert done.stdout == "[]\n", done.stderr


def test_settings_of_another_user_are_believed_only_by_name(tmp_path, monkeypatch):
    file = tmp_path / "leaddiff.toml"
    file.write_text('[severity]\nunreported-quote = "off"\n')
    inner = tmp_path / "desk"
    inner.mkdir()
    monkeypatch.chdir(inner)
    monkeypatch.setattr(os, "getuid", lambda: 4471, raising=False)
    stat = os.stat(file)
    owned = os.stat_result((*stat[:4], 4472, *stat[5:]))
    monkeypatch.setattr(
        os, "stat", lambda path, whole=os.stat: owned if path == str(file) else whole(path)
    )
    with pytest.raises(LeadDiffError, match="belongs to another user"):
        configure()
    assert configure(str(file)).severities == {"unreported-quote": None}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_report_says_which_rules_are_off_and_where(tmp_path, monkeypatch, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(OLD.replace("(LEAD)", "(2nd LD)").replace("71", "17"))
    args = ["old.txt", "new.txt", "--format", form]
    assert "unreported-quote" not in CliRunner().invoke(command, args).stdout
    (tmp_path / "leaddiff.toml").write_text('[severity]\nunreported-quote = "off"\n')
    shown = CliRunner().invoke(command, args).stdout
    assert "unreported-quote" in shown.replace("\\", "")
    assert "leaddiff.toml" in shown.replace("\\", "")
