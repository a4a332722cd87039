"""Places: where in its file a finding stands, by line, column and the path of the element or value."""

from __future__ import annotations

import json
from html import escape

import pytest

from leaddiff import desk, renderers, sources
from leaddiff.renderers import Look

OLD = [
    "SONGDAM, May 4 (Yonhap) -- The pier will cost 4 million won, the port said.",
    'The mayor\'s "own" plan & budget was 17 pages long.',
    "Nobody was hurt.",
]
NEW = [OLD[0], OLD[1].replace("17", "71"), OLD[2]]


def nitf(paragraphs):
    body = "\n".join(f"  <p>{escape(text)}</p>" for text in paragraphs)
    return (
        "<nitf>\n<head><docdata><ed-msg info='Adds comment in para 9'/></docdata></head>\n"
        f"<body><body.head><hedline><hl1>Pier</hl1></hedline></body.head>\n<body.content>\n{body}\n"
        "</body.content></body></nitf>"
    )


def newsml(paragraphs):
    html = "".join(f"<P>{escape(text)}</P>\n" for text in paragraphs)
    return (
        "<NewsML>\n<NewsItem><NewsComponent><NewsLines><HeadLine>Pier</HeadLine></NewsLines>\n"
        f"<DataContent><![CDATA[{html}]]></DataContent></NewsComponent></NewsItem></NewsML>"
    )


def escaped(paragraphs):
    html = "".join(f"<P>{escape(text)}</P>\n" for text in paragraphs)
    return (
        "<NewsML>\n<NewsItem><NewsComponent><NewsLines><HeadLine>Pier</HeadLine></NewsLines>\n"
        f"<DataContent>{escape(html)}</DataContent></NewsComponent></NewsItem></NewsML>"
    )


def ninjs(paragraphs):
    html = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return json.dumps({"headline": "Pier \u2014 ", "slugline": "pier", "body_html": html}, indent=1)


def bodies(paragraphs):
    html = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    shape = {"headlines": [{"value": "Pier"}], "slugline": "a", "bodies": [{"value": html}]}
    return json.dumps(shape, ensure_ascii=False)


def plain(paragraphs):
    return "Pier at Songdam\n\n" + "\n\n".join(paragraphs) + "\n"


FORMS = {
    "nitf": (nitf, 6, "/nitf/body/body.content/p[2]"),
    "newsml CDATA": (newsml, 4, "/NewsML/NewsItem/NewsComponent/DataContent p[2]"),
    "newsml escaped": (escaped, 4, "/NewsML/NewsItem/NewsComponent/DataContent p[2]"),
    "ninjs": (ninjs, 4, "/body_html p[2]"),
    "ninjs bodies": (bodies, 1, "/bodies[1]/value p[2]"),
    "plain": (plain, 5, None),
}


def report_of(write):
    old, new = (
        sources.read(write(paragraphs).encode(), name)
        for paragraphs, name in ((OLD, "a"), (NEW, "b"))
    )
    return desk.compare(old, new, force=True)


@pytest.mark.parametrize(("write", "line", "path"), FORMS.values(), ids=FORMS)
def test_a_finding_tells_its_line_and_the_path_to_it(write, line, path):
    shape = report_of(write).to_dict()
    at = next(f["at"] for f in shape["findings"] if f["new"] == [2])
    assert (at["line"], at.get("path")) == (line, path)
    assert (
        write(NEW).splitlines()[line - 1][at["column"] - 1 : at["end_column"] - 1].count("71") == 1
    )


@pytest.mark.parametrize(("write", "line", "path"), FORMS.values(), ids=FORMS)
def test_programs_are_told_line_and_path(write, line, path):
    report = report_of(write)
    log = json.loads(renderers.named("sarif").render(report, Look()))
    places = [result["locations"][0] for result in log["runs"][0]["results"]]
    logical = [
        [each["fullyQualifiedName"] for each in p.get("logicalLocations", [])] for p in places
    ]
    assert ([path] if path else []) in logical
    assert any(p["physicalLocation"]["region"]["startLine"] == line for p in places)
    assert f"b:{line}:" in renderers.named("line").render(report, Look())
    assert f"line={line}," in renderers.named("github").render(report, Look())
    assert ("p[2]" in renderers.named("markdown").render(report, Look())) == bool(path)


def test_a_note_in_an_attribute_is_told_by_its_path():
    report = report_of(nitf)
    paths = [found["at"].get("path") for found in report.to_dict()["findings"]]
    assert "/nitf/head/docdata/ed-msg/@info" in paths
