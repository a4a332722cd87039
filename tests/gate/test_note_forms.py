"""The note written into an item: where its form keeps it, every byte beside the field as it was."""

from __future__ import annotations

import json
import re
from html import escape

import forms
import pytest
import stories
from click.testing import CliRunner

from leaddiff import desk, sources
from leaddiff.faces.cli import leaddiff
from leaddiff.gate import note_writing
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.story import Copy, PartKind

EVERY_SIXTH = stories.some(stories.pairs(), 6)
WITH_FIELDS = ["desk-xml", "nitf", "newsml-g2", "newsml-1", "ninjs"]
"""Forms that keep the note in a field."""

IN_TEXT = ["mail", "anpa", "iptc7901", "zczc"]
"""Forms in whose text it stands."""


def by_turns(all_forms):
    """Every sixth pair, each in two of the forms: all forms have their turn, and every pair."""
    return pytest.mark.parametrize(
        ("pair", "form"),
        [
            (pair, all_forms[(2 * n + turn) % len(all_forms)])
            for n, pair in enumerate(EVERY_SIXTH)
            for turn in (0, 1)
        ],
        ids=str,
    )


def found_on_the_note(report):
    return [
        f.rule
        for f in report.findings
        if f.severity is not Severity.INFO
        and (f.claim is not None or f.rule.startswith(("unreported", "note", "stale")))
    ]


def but_for_the_note(copy: Copy):
    others = [(p.kind, p.text, p.version) for p in copy.parts if p.kind is not PartKind.NOTE]
    return [p.text for p in copy.paragraphs], others, copy.version, copy.agency, copy.state


def changed(before: bytes, after: bytes) -> tuple[bytes, bytes]:
    """What went and what came between two files, from the first byte that differs to the last."""
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if start is None:
        start = min(len(before), len(after))
    rest = min(len(before), len(after)) - start
    tail = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    return before[start : len(before) - tail], after[start : len(after) - tail]


def written(old: Copy, content: bytes) -> tuple[bytes, str]:
    """The item with the note suggested in it, and that note."""
    new = sources.read(content, "new")
    report = desk.compare(old, new, force=True)
    if report.suggested_note is None:
        pytest.skip("nothing to tell")
    return note_writing.encoded(note_writing.noted(report), new, content), report.suggested_note


def assert_right(old: Copy, before: bytes, after: bytes) -> Copy:
    new, again = sources.read(before, "new"), sources.read(after, "new")
    assert but_for_the_note(again) == but_for_the_note(new)
    assert (again.form, again.encoding) == (new.form, new.encoding)
    judged = desk.compare(old, again, force=True)
    assert judged.note.claims
    assert not found_on_the_note(judged)
    return again


def item(pair, form: str, note: str | None) -> bytes:
    told = forms.story(stories.read(pair.new))
    return forms.FORMS[form](told if note is None else told._replace(note=note)).encode()


@by_turns(WITH_FIELDS + IN_TEXT)
def test_a_note_written_into_an_item_is_true_and_nothing_else_changes(pair, form):
    before = item(pair, form, None)
    after, _ = written(stories.read(pair.old), before)
    assert_right(stories.read(pair.old), before, after)


@by_turns(WITH_FIELDS)
def test_a_field_that_waits_is_filled_with_a_bare_note(pair, form):
    before = item(pair, form, "")
    old = sources.read(
        forms.FORMS[form](forms.story(stories.read(pair.old))._replace(note="")).encode()
    )
    after, note = written(old, before)
    assert_right(old, before, after)
    assert not re.match(r"\W*(?:ATTN|Eds)|[(\[]", note)
    went, came = changed(before, after)
    assert len(went) <= 2  # "/>" or the quotation marks of an empty value
    assert len(came) <= len(escape(note).encode()) + 40


EMPTY = {
    "desk-xml": r"\s*<UpdateNote></UpdateNote>",
    "nitf": r'\s*<ed-msg info=""/>',
    "newsml-g2": r"\s*<edNote></edNote>",
    "newsml-1": r"\s*<NewsLine>.*?</NewsLine>",
    "ninjs": r'\s*"ednote": "",',
}


@by_turns(WITH_FIELDS)
def test_a_field_that_is_absent_is_put_in(pair, form):
    whole = item(pair, form, "").decode()
    before = re.sub(EMPTY[form], "", whole, count=1).encode()
    assert before != whole.encode()
    after, _ = written(stories.read(pair.old), before)
    assert_right(stories.read(pair.old), before, after)
    went, _ = changed(before, after)
    assert went == b""


LEAD = "A ferry ran aground off Sokdo on Monday, the Café Marée line said."
OLD = forms.Story(
    "ferry-Sokdo", "Ferry aground", "", "By Kim", (LEAD, "It was raining at the time.")
)
NEW = OLD._replace(
    headline="(LEAD) Ferry aground",
    paragraphs=(
        *OLD.paragraphs,
        'All 71 aboard were taken off "by 6 p.m. & in good order," it said.',
    ),
)
ENCODED = {
    "as it is": lambda text: text.encode(),
    "with a mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "latin-1": lambda text: re.sub("(?i)utf-8", "iso-8859-1", text, count=1).encode("latin-1"),
    "latin-1 that is none": lambda text: re.sub("(?i)utf-8", "iso-8859-1", text, count=1).encode(),
    "UTF-16": lambda text: re.sub("(?i)utf-8", "UTF-16", text, count=1).encode("utf-16"),
    "DOS": lambda text: text.replace("\n", "\r\n").encode(),
    "in one line": lambda text: re.sub(r"\n\s*", "", text).encode(),
}


@pytest.mark.parametrize("note", ["", "Adds rescue in para 2", "(ATTN: ADDS rescue in para 2)"])
@pytest.mark.parametrize("encoding", ENCODED)
@pytest.mark.parametrize("form", WITH_FIELDS)
def test_in_any_encoding(form, encoding, note):
    old = sources.read(forms.FORMS[form](OLD).encode(), "old")
    before = ENCODED[encoding](forms.FORMS[form](NEW._replace(note=note)))
    after, told = written(old, before)
    again = assert_right(old, before, after)
    assert again.note == told


@pytest.mark.parametrize("mark", ["é", "—", "“held”", "5 < 6", "Q&A", "]]>", "'\"", "김"])
@pytest.mark.parametrize("encoding", ["as it is", "latin-1", "UTF-16"])
@pytest.mark.parametrize("form", WITH_FIELDS)
def test_marks_that_the_form_or_its_encoding_lacks(form, encoding, mark):
    before = ENCODED[encoding](forms.FORMS[form](NEW))
    copy = sources.read(before, "new")
    note = f"Adds {mark} in para 3"
    first = next(iter(sources.noted(copy, note)))
    again = sources.read(note_writing.encoded(first, copy, before), "new")
    assert again.note == note
    assert but_for_the_note(again) == but_for_the_note(copy)


@pytest.mark.parametrize("form", WITH_FIELDS)
def test_a_file_in_plain_letters_stays_so(form):
    plain = NEW._replace(paragraphs=tuple(text.replace("é", "e") for text in NEW.paragraphs))
    before = forms.FORMS[form](plain).encode("ascii")
    copy = sources.read(before, "new")
    first = next(iter(sources.noted(copy, "Adds Café in para 3")))
    assert note_writing.encoded(first, copy, before).isascii()


def mailed(transfer: str, text: str, charset: str = "utf-8") -> bytes:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"] = "wire@desk.example"
    message["To"] = "desk@paper.example"
    message["Subject"] = "Ferry aground"
    message["Message-ID"] = "<w1@desk.example>"
    message.set_content(text, cte=transfer, charset=charset)
    message.add_attachment("no copy", filename="contacts.txt")
    return message.as_bytes()


TEXT = """(LEAD) ferry-Sokdo

Ferry aground
{note}
By Kim Seung-yeon

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the Café Marée line said, = and stayed.

It was raining at the time.
{more}
> a reply
--{blank}
The desk
"""


@pytest.mark.parametrize("note", ["", "\n(ATTN: ADDS photo)\n", "\nEds: = odd\n"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_mail_keeps_its_headers_and_attachments(transfer, charset, ending, note):
    more = "\nAll 71 aboard were taken off by evening.\n"
    texts = [
        mailed(transfer, TEXT.format(note=note, more=m, blank=" "), charset) for m in ("", more)
    ]
    old = sources.read(texts[0].replace(b"\n", ending.encode()), "old")
    before = texts[1].replace(b"\n", ending.encode())
    after, _ = written(old, before)
    assert_right(old, before, after)
    went, came = changed(before, after)
    if transfer != "base64":
        assert len(went) <= len(note) + 8
        assert all(len(line) < 1000 for line in came.split(b"\n"))
    assert (
        after.partition(b"\n\r\n" if ending == "\r\n" else b"\n\n")[0]
        == before.partition(b"\n\r\n" if ending == "\r\n" else b"\n\n")[0]
    )


def test_a_mail_in_html_is_refused_in_a_sentence():
    from email.message import EmailMessage

    def html(*paragraphs):
        message = EmailMessage()
        message["From"], message["To"] = "wire@desk.example", "desk@paper.example"
        message["Subject"], message["Message-ID"] = "(LEAD) Ferry aground", "<w1@desk.example>"
        message.set_content("".join(f"<p>{p}</p>\n" for p in paragraphs), subtype="html")
        return message.as_bytes()

    old = sources.read(html(*OLD.paragraphs), "old")
    with pytest.raises(LeadDiffError, match=r"put (?:the note|it) in by hand"):
        written(old, html(*NEW.paragraphs))


NINJS = {
    "headline": "Ferry aground", "slugline": "ferry-Sokdo", "pubstatus": "usable",
    "body_html": "".join(f"<p>{text}</p>" for text in OLD.paragraphs),
}  # fmt: skip
MORE = "<p>All 71 aboard were taken off by evening.</p>"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "Adds details in para 3"),
        ({"ednote": None}, "Adds details in para 3"),
        ({"ednote": ""}, "Adds details in para 3"),
        ({"ednote": "ADDS rescue in para 2"}, "ADDS rescue in para 3"),
        (
            {
                "ednote": "Adds crew in para 1",
                "associations": {"a": {"ednote": "x", "headline": "y"}},
            },
            "",
        ),
        ({"associations": {"a": {"headline": "Ferry aground", "ednote": "FILE PHOTO"}}}, ""),
        ({"ednote": "FILE PHOTO"}, None),
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_field_of_the_story_is_meant_and_no_other(fields, expected, indent):
    old = sources.read(json.dumps(NINJS).encode(), "old")
    item = {
        **NINJS,
        **fields,
        "body_html": NINJS["body_html"] + MORE,
        "headline": "(LEAD) Ferry aground",
    }
    before = json.dumps(item, indent=indent).encode()
    if expected is None:
        with pytest.raises(LeadDiffError, match="its field for the note holds other words"):
            written(old, before)
        return
    after, note = written(old, before)
    assert_right(old, before, after)
    assert json.loads(after) == {**item, "ednote": note}


@pytest.mark.parametrize("note", ["Adds rescue in para 2", "(ATTN: ADDS rescue in para 2)"])
def test_a_note_that_stands_twice_is_one_note(note):
    old = sources.read(json.dumps(NINJS).encode(), "old")
    body = f"<p>{note}</p>{NINJS['body_html']}{MORE}"
    before = json.dumps({**NINJS, "ednote": note, "body_html": body}).encode()
    after, told = written(old, before)
    assert_right(old, before, after)
    assert json.loads(after)["ednote"] == told
    assert note not in after.decode()


G2 = """<?xml version="1.0" encoding="UTF-8"?>
<nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/" guid="u">
  <nar:itemMeta>
    <nar:pubStatus qcode="stat:usable"/>{note}
    <nar:signal qcode="sig:update"/>
  </nar:itemMeta>
  <nar:contentMeta><nar:headline>(LEAD) Ferry aground</nar:headline></nar:contentMeta>
  <nar:contentSet><nar:inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>
  </nar:inlineXML></nar:contentSet>
</nar:newsItem>
"""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", "\n    <nar:edNote>{}</nar:edNote>"),
        ("\n    <nar:edNote/>", "\n    <nar:edNote>{}</nar:edNote>"),
        ('\n    <nar:edNote xml:lang="en"></nar:edNote>', '\n    <nar:edNote xml:lang="en">{}</nar:edNote>'),
        ("\n    <nar:edNote><![CDATA[Adds crew]]></nar:edNote>",
         "\n    <nar:edNote><![CDATA[{}]]></nar:edNote>"),
        ("\n    <nar:edNote>\n Adds <b>crew</b>\n </nar:edNote>", "\n    <nar:edNote>\n {}\n </nar:edNote>"),
        ('\n    <nar:edNote role="x:notepad">Adds hour</nar:edNote>',
         '\n    <nar:edNote>{}</nar:edNote>\n    <nar:edNote role="x:notepad">Adds hour</nar:edNote>'),
    ],
)  # fmt: skip
def test_the_element_is_as_its_neighbours_are(note, expected):
    paragraphs = "".join(f"<p>{text}</p>" for text in OLD.paragraphs)
    old = sources.read(G2.format(note="", body=paragraphs).replace("(LEAD) ", "").encode(), "old")
    before = G2.format(note=note, body=paragraphs + MORE).encode()
    after, told = written(old, before)
    assert_right(old, before, after)
    assert after.decode() == G2.format(note=expected.format(told), body=paragraphs + MORE)


@pytest.mark.parametrize(
    "docdata", ["<docdata/>", "<docdata></docdata>", '<docdata><doc-id id-string="1"/></docdata>']
)
def test_an_empty_head_takes_the_note(docdata):
    page = "<nitf><head>{}</head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
    page += "<body.content>{}</body.content></body></nitf>"
    paragraphs = "".join(f"<p>{text}</p>" for text in OLD.paragraphs)
    old = sources.read(page.format(docdata, paragraphs).encode(), "old")
    before = page.format(docdata, paragraphs + MORE).encode()
    after, told = written(old, before)
    assert assert_right(old, before, after).note == told


def test_an_item_without_a_place_is_refused_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    page = "<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>{}"
    page += "</body.content></body></nitf>"
    paragraphs = "".join(f"<p>{text}</p>" for text in OLD.paragraphs)
    (tmp_path / "old.xml").write_text(page.format(paragraphs))
    (tmp_path / "new.xml").write_text(page.format(paragraphs + MORE))
    done = CliRunner().invoke(leaddiff, ("note", "old.xml", "new.xml", "--write"))
    assert done.exit_code == 2
    assert done.stderr.startswith("leaddiff: The note cannot be put into new.xml")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("form", WITH_FIELDS + IN_TEXT)
def test_the_command_writes_and_says_so(form, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").write_text(forms.FORMS[form](OLD), "utf-8")
    (tmp_path / "new").write_text(forms.FORMS[form](NEW), "utf-8")
    shown = CliRunner().invoke(leaddiff, ("note", "old", "new", "--diff"))
    assert shown.exit_code == 0
    done = CliRunner().invoke(leaddiff, ("note", "old", "new", "--write"))
    assert (done.exit_code, done.stderr) == (0, "")
    again = CliRunner().invoke(leaddiff, ("note", "old", "new", "--write"))
    assert again.stdout == "new has that note already.\n"
    assert CliRunner().invoke(leaddiff, ("old", "new")).exit_code == 0


def several(form: str, *stories: forms.Story) -> str:
    """A file with several items: a list of JSON, or a news message."""
    made = [forms.FORMS[form](told) for told in stories]
    if form == "ninjs":
        return "[" + ", ".join(made) + "]"
    items = [re.search(r"<newsItem.*</newsItem>", text, re.S)[0] for text in made]
    return made[0].replace(items[0], "\n".join(items))


@pytest.mark.parametrize("note", ["", "Adds rescue in para 2"])
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("form", ["ninjs", "newsml-g2"])
def test_one_item_of_several_is_meant_and_no_other(form, number, note, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    other = NEW._replace(
        slug="rates-Nordberg", note=note, paragraphs=("A bank cut its rate.", "It rained.")
    )
    told = [other, other, other]
    told[number - 1] = NEW._replace(note=note)
    (tmp_path / "old").write_text(forms.FORMS[form](OLD), "utf-8")
    (tmp_path / "new").write_text(several(form, *told), "utf-8")
    done = CliRunner().invoke(leaddiff, ("note", "old", f"new#{number}", "--write"))
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    content = (tmp_path / "new").read_bytes()
    notes = [copy.note for copy in sources.read_each(content, "new")]
    assert notes.pop(number - 1) == done.stdout.split(": ", 1)[1].strip()
    assert notes == [note or None] * 2
