"""JUnit: the note's claims and the findings as test results, for whatever shows those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from leaddiff.ground.visible import visible
from leaddiff.nouns.findings import Finding, Report
from leaddiff.renderers import Look
from leaddiff.telling import answer, story_name, suggested
from leaddiff.telling.positions import NAMELESS, Position, note_spot, spots
from leaddiff.telling.sentences import told_plainly

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable


class _Case(NamedTuple):
    """One test: what was tested, where, and what was found amiss."""

    name: str
    spot: Position
    failures: tuple[tuple[Finding, Position], ...]


def render(report: Report, look: Look) -> str:
    """One suite with a test for each claim of the note and one for each finding apart from them.
    Errors and warnings are failures, infos go to the suite's output."""
    return render_all((report,), look)


def render_all(reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()) -> str:
    """A suite for each report, and one with an error for each file that could not be checked."""
    remedies = {rule.name: rule.remedy for rule in look.rules()}
    suites = Element("testsuites", name="leaddiff")
    for report in reports:
        _add_suite(suites, report, remedies)
    if unread:
        _add_unread(suites, unread)
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, "unicode")}\n'


def _add_suite(suites: Element, report: Report, remedies: dict[str, str]) -> None:
    name = visible(report.new.path or story_name(report.new) or NAMELESS)
    cases = tuple(_cases(report))
    failed = sum(bool(case.failures) for case in cases)
    suite = SubElement(suites, "testsuite", name=name)
    suite.attrib.update(tests=str(len(cases)), failures=str(failed), errors="0", skipped="0")
    for case in cases:
        test = SubElement(suite, "testcase", classname=name, name=visible(case.name))
        test.attrib.update(file=visible(case.spot.path), line=str(case.spot.line))
        if case.failures:
            _add_failure(test, case, report, remedies)
    quiet = [f for f in report.findings if not f.loud]
    if quiet:
        lines = [visible(f"{finding.rule}: {told_plainly(finding)}") for finding in quiet]
        SubElement(suite, "system-out").text = "\n".join(lines)


def _cases(report: Report) -> Iterator[_Case]:
    """A test for each claim, one for each loud finding apart from them; one where there is neither."""
    places = zip(report.findings, spots(report), strict=True)
    loud = [(f, spot) for f, spot in places if f.loud]
    at_note = note_spot(report)
    for index, ruling in enumerate(report.rulings):
        failures = tuple(each for each in loud if each[0].claim == index)
        yield _Case(ruling.claim.clause, at_note, failures)
    apart = [each for each in loud if each[0].claim is None]
    for finding, spot in apart:
        yield _Case(f"{finding.rule}: {told_plainly(finding)}", spot, ((finding, spot),))
    if not report.rulings and not apart:
        yield _Case(f"the note: {answer(report).text}", at_note, ())


def _add_failure(test: Element, case: _Case, report: Report, remedies: dict[str, str]) -> None:
    """One failure, as the format allows no more; it tells all that was found."""
    first = case.failures[0][0]
    lines = []
    for finding, spot in case.failures:
        place = f"{visible(spot.path)}:{spot.line}:{spot.column}"
        lines.append(f"{place}: {finding.severity.value}: {visible(told_plainly(finding))}")
        lines += [f"-> {visible(finding.suggestion)}"] if finding.suggestion else []
        lines += [remedies[finding.rule]] if finding.rule in remedies else []
    if note := suggested(report):
        lines.append(f"Suggested note: {' '.join(visible(note).split())}")
    attributes = {"type": first.rule, "message": visible(told_plainly(first))}
    SubElement(test, "failure", attributes).text = "\n".join(lines)


def _add_unread(suites: Element, unread: Sequence[Unreadable]) -> None:
    count = str(len(unread))
    suite = SubElement(suites, "testsuite", name="not checked", tests=count, errors=count)
    suite.attrib.update(failures="0", skipped="0")
    for file in unread:
        path = visible(file.path)
        test = SubElement(suite, "testcase", classname=path, name="can be checked", file=path)
        SubElement(test, "error", message=visible(file.reason), type="not-checked")
