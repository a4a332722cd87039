"""The formats for programs and hosts: valid, complete, and closed to whatever the copy tries."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import handmade
import jsonschema
import pytest
import stories
from hypothesis import given
from hypothesis import strategies as st

from leaddiff import desk, layout
from leaddiff.desk import rulebook
from leaddiff.gate import note_writing
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.chains import Unreadable
from leaddiff.nouns.changes import Field, Op
from leaddiff.nouns.evidence import EndMarkGone, FieldChanged, Remark, Turn, WordsChanged
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.nouns.story import PartKind, Span
from leaddiff.renderers import Look, named, names, render_all
from leaddiff.renderers.markdown import marked, plain
from leaddiff.renderers.unified import _rows
from leaddiff.telling.fingerprints import fingerprint
from leaddiff.telling.positions import older_spots, spots

HERE = Path(__file__).parents[1]
SARIF = json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
IS_SARIF = jsonschema.Draft4Validator(SARIF)
PROGRAMS = ("github", "junit", "line", "markdown", "sarif", "unified")
LOOK = Look(rules=rulebook.every, version="1.2.3")
every_pair = pytest.mark.parametrize("pair", stories.pairs(), ids=str)

EVIL = (
    "::error file=x::y %0A%25\r\n::set-output name=a::b \x1b[2J\x07\u202e\ud800\ufffe ]]> <b>&amp;"
    " @desk #12 `` ``` | [x](http://evil.example) $a$ {0} {{1}} -- \\"
)


def evil() -> Report:
    """A report in which every text is hostile."""
    report = handmade.altered()
    found = tuple(f._replace(evidence=Remark(EVIL), suggestion=EVIL) for f in report.findings)
    new = report.new._replace(path=f"a,b:c{EVIL}\n.txt")
    return report._replace(findings=found, new=new, suggested_note=EVIL)


def test_every_format_is_there() -> None:
    assert {*PROGRAMS, "html", "json", "text"} <= set(names())


@pytest.mark.parametrize("form", ["github", "line"])
def test_a_clean_pair_passes_in_silence(form: str) -> None:
    assert named(form).render(handmade.clean(), LOOK) == ""


@pytest.mark.parametrize("form", PROGRAMS)
@pytest.mark.parametrize("report", [handmade.clean, handmade.altered, handmade.wrong, evil])
def test_the_output_is_whole_and_harmless(form: str, report) -> None:  # type: ignore[no-untyped-def]
    shown = named(form).render(report(), LOOK)
    assert shown == "" or shown.endswith("\n")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800\ufffe]", shown)


# ------------------------------------------------------------ places


def test_places_are_lines_and_columns_of_the_file() -> None:
    told = "The bus of the operator's oldest line, which runs from the market to the pier, held 71 "
    old = f"SEOUL, May 4 (Yonhap) -- One bus ran.\n\n{told}people that day, two officials said.\n"
    new = old.replace("71", "17").replace("\n\n", "\n \n")
    for ends in ("\n", "\r\n", "\r"):
        for wrapped in (new, new.replace("line, ", "line,\n").replace("held 17", "held\n17")):
            raw = wrapped.replace("\n", ends)
            report = desk.compare(layout.parse(old, "o"), layout.parse(raw, "n"))
            found = dict(zip((f.rule for f in report.findings), spots(report), strict=True))
            spot = found["unreported-figure"]
            assert spot.text == "17"
            lines = re.split(r"\r\n|\r|\n", raw)
            assert lines[spot.line - 1][spot.column - 1 : spot.end_column - 1] == "17"


@every_pair
def test_every_place_points_at_its_text(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    texts = {
        copy.path: copy.raw.replace("\r\n", "\n").split("\n") for copy in (report.old, report.new)
    }
    for spot in (*spots(report), *filter(None, older_spots(report))):
        lines = texts[spot.path][spot.line - 1 : spot.end_line]
        assert spot.column >= 1
        assert spot.end_column <= len(lines[-1]) + 1
        if spot.text:
            assert lines[0][spot.column - 1 :].startswith(spot.text.split("\n")[0])


def test_what_has_no_place_is_shown_at_the_note() -> None:
    pair = next(p for p in stories.pairs() if p.new.get("note"))
    report = stories.judged(pair)
    report = report._replace(
        findings=(handmade.finding("version-skips", Severity.WARNING, "skipped"),)
    )
    (spot,) = spots(report)
    assert spot.text.split() == (report.new.note or "").split()


@pytest.mark.parametrize(
    ("field", "kind"),
    [(Field.HEADLINE, PartKind.HEADLINE), (Field.BYLINE, PartKind.BYLINE)],
)
def test_what_is_no_paragraph_is_shown_where_it_stands(field: Field, kind: PartKind) -> None:
    rule = f"unreported-{field.value}"
    pair = next(p for p in stories.pairs() if stories.read(p.new).first(kind))
    report = stories.judged(pair)._replace(findings=(Finding(rule, FieldChanged(field, "a", "b")),))
    part = report.new.first(kind)
    assert part is not None
    assert spots(report)[0].text.endswith(part.text)


def test_a_missing_end_mark_is_shown_at_the_end() -> None:
    report = stories.judged(stories.pairs()[0])
    finding = Finding("end-mark-missing", EndMarkGone())
    (spot,) = spots(report._replace(findings=(finding,)))
    assert spot.line == len(report.new.raw.rstrip().splitlines())


# ------------------------------------------------------------ line


def test_a_line_a_finding() -> None:
    report = handmade.altered()
    lines = named("line").render(report, LOOK).splitlines()
    assert len(lines) == len(report.findings)
    pattern = r"v2\.txt:[0-9]+:[0-9]+: (error|warning|info) [a-z-]+ \S.*"
    assert all(re.fullmatch(pattern, line) for line in lines)


def test_a_line_stays_a_line_whatever_stands_in_it() -> None:
    assert len(named("line").render(evil(), LOOK).splitlines()) == len(evil().findings)


# ------------------------------------------------------------ github


def test_github_marks_the_place() -> None:
    pair = stories.pairs()[0]
    report = stories.judged(pair)
    report = report._replace(
        findings=(
            handmade.finding("stale-note", Severity.ERROR, "100%, no: more", span=Span(0, 4)),
            handmade.finding("resend", Severity.INFO, "again", span=Span(0, len(report.new.raw))),
        ),
        suggested_note=None,
    )
    file = report.new.path
    lines = named("github").render(report, LOOK).splitlines()
    assert lines[0] == (
        f"::error file={file},line=1,col=1,endLine=1,endColumn=5,title=stale-note::100%25, no: more"
    )
    assert re.fullmatch(
        rf"::notice file={file},line=1,endLine=[0-9]+,title=resend::again", lines[1]
    )


def test_no_copy_can_give_a_command() -> None:
    lines = named("github").render(evil(), LOOK).splitlines()
    loud = len(evil().findings) + 1  # the suggested note
    assert len(lines) == loud
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::(.*)", line)
        assert command, line
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line)


# ------------------------------------------------------------ sarif


@every_pair
def test_sarif_tells_every_finding(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    shape = json.loads(named("sarif").render(report, LOOK))
    (run,) = shape["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [r["ruleId"] for r in run["results"]] == [f.rule for f in report.findings]
    for result, spot in zip(run["results"], spots(report), strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (spot.line, spot.column)
    assert all(len(r["partialFingerprints"]["leaddiff/v1"]) == 12 for r in run["results"])


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("wire/2nd ld#1.txt", {"uri": "wire/2nd%20ld%231.txt"}),
        ("/wire/new.txt", {"uri": "file:///wire/new.txt"}),
        ("-", {"description": {"text": "standard input"}}),
        ("노트.txt", {"uri": "%EB%85%B8%ED%8A%B8.txt"}),
    ],
)
def test_sarif_names_files_as_hosts_do(path: str, artifact: dict[str, object]) -> None:
    report = handmade.altered()
    report = report._replace(new=report.new._replace(path=path))
    shape = json.loads(named("sarif").render(report, LOOK))
    IS_SARIF.validate(shape)
    place = shape["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == artifact


@pytest.mark.parametrize("pair", stories.some(stories.pairs(), 4), ids=str)
def test_sarif_is_valid_and_offers_the_suggested_note_as_a_fix(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    report = report._replace(new=report.new._replace(path="wire/new.txt"))
    raw = report.new.raw

    try:
        text = note_writing.noted(report)
    except LeadDiffError:
        text = None
    look = LOOK._replace(noted=lambda asked: text if asked == report else None)
    shape = json.loads(named("sarif").render(report, look))
    IS_SARIF.validate(shape)
    offered = [fix for result in shape["runs"][0]["results"] for fix in result.get("fixes", ())]
    assert bool(offered) <= (text is not None and text != raw)
    for fix in offered:
        (change,) = fix["artifactChanges"]
        (replacement,) = change["replacements"]
        region = replacement["deletedRegion"]
        start = offset(raw, region["startLine"], region["startColumn"])
        end = offset(raw, region["endLine"], region["endColumn"])
        assert raw[:start] + replacement["insertedContent"]["text"] + raw[end:] == text


def offset(text: str, line: int, column: int) -> int:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    return sum(map(len, lines[: line - 1])) + column - 1


def test_sarif_fixes_what_the_note_lacks() -> None:
    report = handmade.altered()
    report = report._replace(new=report.new._replace(path="new.txt", raw="(ATTN: ADDS a)"))
    look = LOOK._replace(noted=lambda _: "(ATTN: ADDS a; CORRECTS b)")
    results = json.loads(named("sarif").render(report, look))["runs"][0]["results"]
    texts = {
        result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
        for result in results
        if "fixes" in result
    }
    assert texts == {"; CORRECTS b"}


@pytest.mark.parametrize(
    ("folder", "path", "uri"),
    [
        ("desk/wire", "in/new.txt", "desk/wire/in/new.txt"),
        ("desk/wire", "../new.txt", "desk/new.txt"),
        ("", "in/new.txt", "in/new.txt"),
    ],
)
def test_sarif_names_files_from_the_root_of_the_repository(
    folder: str, path: str, uri: str
) -> None:
    report = handmade.altered()
    report = report._replace(new=report.new._replace(path=path))
    shape = json.loads(named("sarif").render(report, LOOK._replace(folder=lambda: folder)))
    place = shape["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri}


def test_sarif_messages_hold_no_places_for_arguments() -> None:
    report = handmade.altered()
    seen = WordsChanged(Turn.WORDING, handmade.changed("to ", "{0}", "{1}", " it"))
    finding = Finding("unreported-wording", seen, (1,), (1,))
    shape = json.loads(named("sarif").render(report._replace(findings=(finding,)), LOOK))
    (result,) = shape["runs"][0]["results"]
    assert result["message"]["text"] == "para 1: wording changed: to [-{{0}}-][+{{1}}+] it"


def test_sarif_of_several_is_one_run() -> None:
    reports = (handmade.altered(), evil(), handmade.clean())
    unread = (Unreadable("x.txt", "x.txt is not text {0}."),)
    shape = json.loads(render_all("sarif", reports, LOOK, unread))
    IS_SARIF.validate(shape)
    (run,) = shape["runs"]
    assert len(run["results"]) == sum(len(report.findings) for report in reports)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].endswith("{{0}}.")


# ------------------------------------------------------------ junit


def test_junit_counts_what_it_holds() -> None:
    reports = (handmade.altered(), evil(), handmade.wrong(), handmade.clean())
    unread = (Unreadable("x\x00.txt", "not text"),)
    root = ElementTree.fromstring(render_all("junit", reports, LOOK, unread))
    assert len(root) == len(reports) + 1
    for node in (root, *root):
        for tag, count in (("testcase", "tests"), ("failure", "failures"), ("error", "errors")):
            assert int(node.get(count, "-1")) == len(list(node.iter(tag)))
    assert not list(root[3].iter("failure"))


def test_junit_says_where_and_what_to_do() -> None:
    report = stories.judged(next(p for p in stories.pairs() if p.new.get("unreported")))
    loud = [f for f in report.findings if f.severity is not Severity.INFO]
    told = [node.text or "" for node in ElementTree.fromstring(
        named("junit").render(report, LOOK)).iter("failure")]  # fmt: skip
    assert sum(len(re.findall(r"(?m)^\S+:[0-9]+:[0-9]+: ", text)) for text in told) == len(loud)
    remedies = {rule.name: rule.remedy for rule in rulebook.every()}
    assert all(any(remedies[f.rule] in text for text in told) for f in loud)


# ------------------------------------------------------------ markdown


def test_markdown_of_a_clean_pair_is_one_line() -> None:
    assert named("markdown").render(handmade.clean(), LOOK) == (
        "**ferry-Sokdo: LEAD → 2nd LD, 4 → 5 paragraphs** — the note: **true and complete**\n"
    )


def test_markdown_marks_what_went_and_came() -> None:
    runs = handmade.changed("to ", "reduce", "ease", " *the* [-delays-]").words
    assert marked(runs) == "to <del>reduce</del><ins>ease</ins> \\*the\\* \\[-delays-\\]"


def test_markdown_of_several_keeps_them_apart() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    reports = (handmade.altered(), handmade.clean(), handmade.wrong())
    shown = render_all("markdown", reports, LOOK, (Unreadable("x|.txt", "x|.txt is *empty*."),))
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table")
    html = parser.render(shown)
    assert html.count("<hr />") == len(reports)
    assert html.count("the note: <strong>") == len(reports)
    assert "<code>x|.txt</code>: x|.txt is *empty*." in html


HTML_OF_OURS = {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code",
                "del", "ins", "br", "details", "summary", "pre"}  # fmt: skip


@pytest.mark.parametrize("report", [handmade.altered, handmade.wrong, evil])
def test_markdown_holds_no_mark_up_but_ours(report) -> None:  # type: ignore[no-untyped-def]
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    html = parser.render(named("markdown").render(report(), LOOK)).replace("<!-- -->", "")
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= HTML_OF_OURS
    assert "href" not in html


@given(st.text(max_size=60))
def test_plain_text_means_itself(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    from html import unescape

    from leaddiff.ground.visible import visible

    shown = markdown_it.MarkdownIt("commonmark").renderInline(f"x{plain(text)}x")
    told = unescape(shown.replace("&lt;!-- --&gt;", "").replace("<!-- -->", ""))
    assert told.split() == f"x{visible(text)}x".split()


# ------------------------------------------------------------ unified


@every_pair
def test_unified_holds_every_paragraph_of_both_versions(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    rows = list(_rows(report))
    old = [row.text for row in rows if row.op is not Op.CAME]
    new = [row.text for row in rows if row.op is not Op.GONE]
    assert new == [p.text for p in report.new.paragraphs]
    assert old == [p.text for p in report.old.paragraphs] or sorted(old) == sorted(
        p.text for p in report.old.paragraphs
    )


@every_pair
def test_unified_counts_as_diffs_do(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    texts = [p.text for p in report.old.paragraphs], [p.text for p in report.new.paragraphs]
    lines = named("unified").render(report, LOOK).splitlines()
    for at, line in enumerate(lines):
        head = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line)
        if head is None:
            continue
        body = []
        for each in lines[at + 1 :]:
            if each.startswith("@@"):
                break
            body.append(each)
        for sign, side, start, count in (("-", 0, head[1], head[2]), ("+", 1, head[3], head[4])):
            mine = [each[1:] for each in body if each[0] in (sign, " ")]
            assert len(mine) == int(count or 1)
            first = int(start) - 1 if mine else int(start)
            if side == 1 or sign == "-":
                assert mine == [
                    " ".join(text.split()) if "\n" in text else text
                    for text in texts[side][first : first + len(mine)]
                ]


def test_unified_of_the_same_copy_is_nothing() -> None:
    pair = stories.pairs()[0]
    copy = stories.read(pair.old)
    assert named("unified").render(desk.compare(copy, copy), LOOK) == ""


# ------------------------------------------------------------ fingerprints


@every_pair
def test_fingerprints_tell_findings_apart_and_stay(pair: stories.Pair) -> None:
    first = stories.judged(pair)
    again = desk.compare(stories.read(pair.old), stories.read(pair.new))
    prints = [fingerprint(finding, first) for finding in first.findings]
    told = {(f.rule, f.message) for f in first.findings}
    assert len(set(prints)) == len(told)
    assert prints == [fingerprint(finding, again) for finding in again.findings]


STORY = """(LEAD) ferry-Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

The ferry, which links the port with two islands in the bay, was carrying 71 passengers and four crew.

All were taken off by evening.
"""


def prints(new: str) -> dict[str, str]:
    report = desk.compare(layout.parse(STORY, "old.txt"), layout.parse(new, "new.txt"))
    return {finding.rule: fingerprint(finding, report) for finding in report.findings}


UPDATE = STORY.replace("(LEAD)", "(2nd LD)").replace("71", "17").replace(
    "SOKDO, March", "(ATTN: UPDATES lead)\n\nSOKDO, March")  # fmt: skip


def test_a_fingerprint_stays_where_only_numbers_move() -> None:
    added = UPDATE.replace("The ferry, which", "Two tugs came.\n\nThe ferry, which")
    wrapped = UPDATE.replace("carrying 17", "carrying\n17")
    noted = UPDATE.replace("UPDATES lead", "UPDATES last para")
    for other in (added, wrapped, noted, UPDATE.replace("\n", "\r\n")):
        assert prints(other)["unreported-figure"] == prints(UPDATE)["unreported-figure"]


def test_a_fingerprint_goes_where_the_text_changes() -> None:
    for other in (UPDATE.replace("17", "16"), UPDATE.replace("four crew", "five crew")):
        assert prints(other)["unreported-figure"] != prints(UPDATE)["unreported-figure"]


def test_a_fingerprint_goes_where_text_changes_that_no_message_quotes() -> None:
    tail = " Divers were to look at the hull on Tuesday, and the line was to run again in May."
    long = (
        UPDATE + f"\nTugs pulled at the ferry through the night without moving it a meter.{tail}\n"
    )
    mine = prints(long)["unreported-paragraph"]
    assert mine != prints(long.replace("in May", "in June"))["unreported-paragraph"]
    assert mine == prints(long.replace("17", "16"))["unreported-paragraph"]


def test_what_is_on_no_paragraph_is_known_by_its_story_and_version() -> None:
    skipped = UPDATE.replace("2nd LD", "3rd LD")
    mine = prints(skipped)["version-skips"]
    assert mine == prints(skipped.replace("four crew", "five crew"))["version-skips"]
    assert mine != prints(skipped.replace("3rd LD", "4th LD"))["version-skips"]
    assert mine != prints(skipped.replace("ferry-Sokdo", "ferry-Sokdo-tugs"))["version-skips"]
