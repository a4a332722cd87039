"""The note, written: what is suggested, put where it belongs, with every other byte as it was."""

import codecs
import contextlib
import os
import stat

import pytest
import stories
from click.testing import CliRunner

from leaddiff import desk, layout
from leaddiff.faces.cli import leaddiff
from leaddiff.gate import note_writing
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.story import PartKind


def found_on_the_note(report):
    return [
        f.rule
        for f in report.findings
        if f.severity is not Severity.INFO
        and (f.claim is not None or f.rule.startswith(("unreported", "note", "stale")))
    ]


def but_for_the_note(copy):
    others = [(p.kind, p.text, p.version) for p in copy.parts if p.kind is not PartKind.NOTE]
    return [p.text for p in copy.paragraphs], others, copy.version, copy.agency


def without_note(content):
    """The file as if nobody had written a note."""
    copy = layout.read(content)
    part = copy.first(PartKind.NOTE)
    if part is None:
        return content
    raw = copy.raw[: part.span.start].rstrip("\n") + copy.raw[part.span.end :]
    return raw.encode()


def common(one, other):
    """How many bytes two files have in common from the start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def assert_written_right(old, content, name):
    """The note written into a file is the whole truth, and nothing else changed in it."""
    new = layout.read(content, name)
    report = desk.compare(old, new, force=True)
    if report.suggested_note is None:
        return
    written = note_writing.encoded(note_writing.noted(report), new, content)
    again = layout.read(written, name)
    assert but_for_the_note(again) == but_for_the_note(new)
    assert again.encoding == new.encoding
    judged = desk.compare(old, again, force=True)
    assert not found_on_the_note(judged)
    assert judged.note.claims
    before = new.first(PartKind.NOTE)
    length = before.span.end - before.span.start if before else 0
    same = common(content, written)
    same += common(content[same:][::-1], written[same:][::-1])
    assert len(content) - same <= len(new.raw[:length].encode(new.encoding)) * 2


@pytest.mark.parametrize("pair", stories.some(stories.pairs(), 2), ids=str)
def test_a_note_written_is_true_and_nothing_else_changes(pair):
    assert_written_right(stories.read(pair.old), stories.rendered(pair.new).encode(), "new.txt")


@pytest.mark.parametrize("pair", stories.some(stories.pairs(), 2, 1), ids=str)
def test_a_note_is_put_where_there_was_none(pair):
    content = without_note(stories.rendered(pair.new).encode())
    assert_written_right(stories.read(pair.old), content, "new.txt")


SETTINGS = {
    "DOS line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "UTF-16 and DOS line ends": lambda text: text.replace("\n", "\r\n").encode("utf-16"),
    "blanks at the ends of lines": lambda text: text.replace("\n\n", " \n\t\n").encode(),
    "three blank lines": lambda text: text.replace("\n\n", "\n\n\n\n").encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
}


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("noted", [True, False])
def test_encoding_mark_and_line_ends_stay(setting, noted):
    for pair in stories.pairs()[::21]:
        text = stories.rendered(pair.new)
        if not noted:
            text = without_note(text.encode()).decode()
        assert_written_right(stories.read(pair.old), SETTINGS[setting](text), "new.txt")


OLD = """ferry-Sokdo

(LEAD) Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

Its owner, the Cafe Marée line, did not answer calls.
"""

NEW = OLD.replace("(LEAD)", "(2nd LD)") + "\nAll 71 aboard were taken off by evening.\n"
NOTE = "(ATTN: ADDS details in para 3)"


@pytest.fixture
def desk_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    (tmp_path / "new.txt").write_text(NEW, "utf-8")
    return tmp_path


def run(*args, stdin=None):
    return CliRunner().invoke(leaddiff, ("note", *args), input=stdin)


def test_only_the_note_is_printed(desk_folder):
    done = run("old.txt", "new.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{NOTE}\n", "")
    assert run("old.txt", "-", stdin=NEW).stdout == f"{NOTE}\n"
    assert (desk_folder / "new.txt").read_text("utf-8") == NEW


def test_it_goes_below_the_headline(desk_folder):
    (desk_folder / "new.txt").chmod(0o640)
    done = run("old.txt", "new.txt", "--write")
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"new.txt: {NOTE}\n", "")
    expected = NEW.replace("aground off Sokdo\n", f"aground off Sokdo\n\n{NOTE}\n", 1)
    assert (desk_folder / "new.txt").read_text("utf-8") == expected
    assert stat.S_IMODE((desk_folder / "new.txt").stat().st_mode) == 0o640
    assert sorted(p.name for p in desk_folder.iterdir()) == ["new.txt", "old.txt"]
    assert run("old.txt", "new.txt", "--write").stdout == "new.txt has that note already.\n"
    assert CliRunner().invoke(leaddiff, ("old.txt", "new.txt")).exit_code == 0


def test_the_difference_is_shown_and_nothing_done(desk_folder):
    done = run("old.txt", "new.txt", "--diff")
    assert done.exit_code == 0
    changed = [line for line in done.stdout.splitlines() if line[0] in "+-"]
    assert changed == ["--- new.txt", "+++ new.txt", f"+{NOTE}", "+"] or changed == [
        "--- new.txt", "+++ new.txt", "+", f"+{NOTE}"]  # fmt: skip
    assert (desk_folder / "new.txt").read_text("utf-8") == NEW


def test_the_diff_cannot_act_on_the_terminal(desk_folder):
    (desk_folder / "new.txt").write_text(NEW.replace("(2nd LD)", "\x1b[2J(2nd LD)"), "utf-8")
    assert "\x1b" not in run("old.txt", "new.txt", "--diff").stdout


def test_nothing_to_tell(desk_folder):
    (desk_folder / "new.txt").write_text(OLD.replace("(LEAD)", "(2nd LD)"), "utf-8")
    done = run("old.txt", "new.txt", "--write")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "leaddiff: nothing changed that a note would have to tell.\n"


@pytest.mark.parametrize(
    ("args", "stdin", "sentence"),
    [
        (("old.txt", "-", "--write"), NEW, "--write needs the name of a file, not standard input."),
        (("old.txt", "none.txt"), None, "There is no file none.txt."),
        (("old.txt",), None, "Missing argument"),
        (("old.txt", "link.txt", "--write"), None, "link.txt is not an ordinary file"),
        (("old.txt", "broken.txt", "--write"), None, "has broken characters"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(desk_folder, args, stdin, sentence):
    (desk_folder / "link.txt").symlink_to("new.txt")
    marks = "é".encode() * 12
    (desk_folder / "broken.txt").write_bytes(NEW.encode() + b"\n" + marks + b"\xe9 end.\n")
    done = run(*args, stdin=stdin)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert (desk_folder / "new.txt").read_text("utf-8") == NEW


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda text: text.replace("Monday", "Tuesday"),
        lambda text: text.replace("(2nd LD)", "(3rd LD)"),
        lambda text: text.replace("para 3", "para 2"),
        lambda text: text.replace("(ATTN: ", "(ATTN: UPDATES para 99; "),
        lambda text: "",
    ],
)
def test_a_text_that_is_not_the_same_copy_with_a_true_note_is_not_written(monkeypatch, spoilt):
    report = desk.compare(layout.parse(OLD, "old.txt"), layout.parse(NEW, "new.txt"))
    right = note_writing.noted(report)
    assert spoilt(right) != right
    monkeypatch.setattr(note_writing, "_candidates", lambda *given: iter([spoilt(right)]))
    with pytest.raises(LeadDiffError, match=r"cannot be put into new\.txt: that would change more"):
        note_writing.noted(report)


def test_a_note_that_the_encoding_lacks_is_told():
    old = layout.read(OLD.encode("cp1252"), "old.txt", "cp1252")
    new = layout.read(NEW.encode("cp1252"), "new.txt", "cp1252")
    report = desk.compare(old, new)
    content = NEW.encode("cp1252")
    assert note_writing.encoded(note_writing.noted(report), new, content).startswith(b"ferry")
    with pytest.raises(LeadDiffError, match="characters that cp1252 lacks"):
        note_writing.encoded(f"김 {new.raw}", new, content)


def test_a_write_that_fails_leaves_the_copy_as_it_was(desk_folder, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = run("old.txt", "new.txt", "--write")
    assert done.exit_code == 2
    assert "new.txt cannot be written: no space left on device." in done.stderr
    assert (desk_folder / "new.txt").read_text("utf-8") == NEW
    assert sorted(p.name for p in desk_folder.iterdir()) == ["new.txt", "old.txt"]


ANPA = """^BC-SKI--Nordberg-Slalom{marker},284<
^Lund wins Nordberg slalom by a hundredth<
^By OLE FJELD=
^AP Sports Writer=
\t   NORDBERG, Norway (AP) _ Stina Lund won a World Cup slalom on Saturday by a hundredth of a second.
\t   Maja Kralj of Slovenia was second, and Eva Haas third.
{more}"""


def test_the_old_anpa_form_is_kept():
    old = layout.parse(ANPA.format(marker="", more=""), "old.txt")
    more = "\t   ``I did not dare look at the board,'' Lund said.\n"
    content = ANPA.format(marker=", 1st Ld-Writethru", more=more).encode()
    assert_written_right(old, content, "new.txt")
    report = desk.compare(old, layout.read(content, "new.txt"))
    assert "\n^Eds: " in note_writing.noted(report)
    assert ".<\n^By OLE FJELD=" in note_writing.noted(report)


DPA = """Austria/traffic/

{marker}Cable car in Tyrol stuck with 43 people on board

By Lena Brockhaus, dpa

Innsbruck (dpa) - A cable car with 43 people on board has been hanging above a valley since noon.

Police said nobody had been hurt.
{more}"""


def test_dpa_has_its_note_below_the_body():
    old = layout.parse(DPA.format(marker="", more=""), "old.txt")
    more = '\n"We could see the lake," one of those on board said by telephone.\n'
    new = layout.parse(DPA.format(marker="1ST LEAD\n\n", more=more), "new.txt")
    report = desk.compare(old, new)
    text = note_writing.noted(report)
    assert text.startswith(new.raw.rstrip("\n"))
    assert text[len(new.raw.rstrip("\n")) :] == f"\n\nNotes to editors\n\n{report.suggested_note}\n"


def test_copy_without_slug_or_headline_gets_its_note_on_top():
    old = layout.parse(OLD.split("\n\n", 2)[2], "old.txt")
    new = layout.parse(NEW.split("\n\n", 2)[2], "new.txt")
    report = desk.compare(old, new)
    assert note_writing.noted(report) == f"{report.suggested_note}\n\n{new.raw}"


def test_a_save_made_meanwhile_is_not_lost(desk_folder, monkeypatch):
    saved = NEW.replace("Monday", "Tuesday")
    replace = note_writing.noted

    def slow(report, house):
        (desk_folder / "new.txt").write_text(saved, "utf-8")
        return replace(report, house)

    monkeypatch.setattr(note_writing, "noted", slow)
    done = run("old.txt", "new.txt", "--write")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "new.txt was saved by somebody meanwhile and is left so; try again." in done.stderr
    assert (desk_folder / "new.txt").read_text("utf-8") == saved
    assert sorted(p.name for p in desk_folder.iterdir()) == ["new.txt", "old.txt"]


def test_a_file_put_in_its_place_meanwhile_is_not_lost(desk_folder, monkeypatch):
    encoded = note_writing.encoded

    def slow(*given):
        (desk_folder / "saved").write_text(NEW, "utf-8")
        os.replace(desk_folder / "saved", desk_folder / "new.txt")
        return encoded(*given)

    monkeypatch.setattr(note_writing, "encoded", slow)
    assert run("old.txt", "new.txt", "--write").exit_code in (0, 2)
    assert "71 aboard" in (desk_folder / "new.txt").read_text("utf-8")


def test_another_name_of_the_file_is_told(desk_folder):
    os.link(desk_folder / "new.txt", desk_folder / "same.txt")
    done = run("old.txt", "new.txt", "--write")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "new.txt has another name (a hard link)" in done.stderr
    assert (desk_folder / "same.txt").samefile(desk_folder / "new.txt")
    assert (desk_folder / "new.txt").read_text("utf-8") == NEW


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives files away")
@pytest.mark.parametrize("may_give", [True, False])
def test_a_file_keeps_its_owner(desk_folder, monkeypatch, may_give):
    os.chown(desk_folder / "new.txt", 12345, 12345)
    (desk_folder / "new.txt").chmod(0o664)
    if not may_give:

        def refused(*_):
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(os, "chown", refused)
    done = run("old.txt", "new.txt", "--write")
    found = (desk_folder / "new.txt").stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (12345, 12345, 0o664)
    assert done.exit_code == (0 if may_give else 2)
    assert may_give or "belongs to another user or group" in done.stderr


@pytest.mark.parametrize(
    ("note", "letter", "is_put_in"),
    [
        ("ATTENTIïN - ADDS x", "Ã©", False),  # the one byte that shows it is no UTF-8
        ("ATTENTION - ADDS x", "é", True),
        ("ATTENTIïN - ADDS x", "e", True),
    ],
)
def test_a_note_that_shows_the_encoding_is_not_taken_away(note, letter, is_put_in):
    content = f"ferry\n\nFerry aground\n\n{note}\n\nSokdo caf{letter} is shut.\n".encode("cp1252")
    new = layout.read(content)
    text = new.raw.replace(note, "ATTENTION - ADDS y")
    if is_put_in:
        written = note_writing.encoded(text, new, content)
        assert layout.read(written).paragraphs[-1].text == new.paragraphs[-1].text
    else:
        with pytest.raises(LeadDiffError, match="would be read in another encoding"):
            note_writing.encoded(text, new, content)


ODD_BYTES = (
    b"",
    b"\xad",
    b"\xad\xa1",
    b"\xb0\xa1",
    b"\xe9 ",
    b"\x92s ",
    b"\x81",
    "é ".encode(),
    "가".encode(),
)


@pytest.mark.parametrize("in_copy", ODD_BYTES)
@pytest.mark.parametrize("in_note", [b"", *(2 * odd for odd in ODD_BYTES[1:])])
def test_what_is_written_is_read_again_as_the_same_text_or_refused(in_note, in_copy):
    note = b"(ATTN: ADDS " + in_note + b"rescue)"
    content = b"ferry\n\nFerry aground\n\n" + note + b"\n\nThe caf" + in_copy + b"e is shut.\n"
    new = layout.read(content)
    old_note = new.first(PartKind.NOTE).text
    for clause in ("rescue", "é", "가", "é가é", "’", "Ã©"):
        text = new.raw.replace(old_note, f"(ATTN: ADDS {clause})")
        with contextlib.suppress(LeadDiffError):
            written = note_writing.encoded(text, new, content)
            assert layout.read(written).raw == text


def test_an_encoding_that_was_given_is_given_again():
    content = "ferry\n\nFerry aground\n\n(ATTN: ADDS ïïï)\n\nThe caf° is shut.\n".encode("latin-1")
    new = layout.read(content, "new.txt", "cp858")
    text = new.raw.replace("ADDS ", "CORRECTS ")
    written = note_writing.encoded(text, new, content)
    assert layout.read(written, "new.txt", "cp858").raw == text
