"""Handbook: the rules as a text to read, each with what it rests on and an example that was run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from leaddiff import checks, desk, layout, matching
from leaddiff.desk import rulebook
from leaddiff.desk.chain import Apart, told_apart
from leaddiff.desk.origins import origins
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible
from leaddiff.nouns.chains import Chain, ChainFinding, Sketch
from leaddiff.nouns.findings import Example, Finding, Report, Rule, Severity

WIDTH = 100
"""Columns of a line, whatever the terminal."""


def listing(rules: Iterable[Rule]) -> str:
    """One entry for each rule, worst first: severity, name, what it is."""
    chosen = sorted(rules, key=lambda rule: list(Severity).index(rule.severity))
    longest = max((len(rule.name) for rule in chosen), default=0)
    entries = (
        _wrapped(rule.meaning, f"{rule.severity.value:<9}{rule.name:<{longest}}  ")
        for rule in chosen
    )
    return "".join(f"{entry}\n" for entry in entries)


def explained(rule: Rule) -> str:
    """What one rule means, why, what to do, and a story in which it is found and one where it is not."""
    lines = [
        f"{rule.name} ({rule.severity.value})",
        "",
        _wrapped(rule.meaning, "  Means  "),
        _wrapped(rule.practice, "  Why    "),
        _wrapped(rule.remedy, "  To do  "),
        *([_wrapped(_GUARDED, "  Accept ")] if rule.guarded else []),
    ]
    if rule.caught is not None:
        lines += ["", "It is found here (- the older version, + the newer):", ""]
        lines += [*_story(rule.caught), "", *_said(rule, rule.caught)]
    if rule.passed is not None:
        lines += ["", "But not here:", "", *_story(rule.passed)]
    return "\n".join(lines) + "\n"


def document() -> str:
    """All rules as one Markdown document."""
    rules = rulebook.every()
    lines = [_OPENING, "| rule | severity | what it is |", "|---|---|---|"]
    lines += [
        f"| [{rule.name}](#{rule.name}) | {rule.severity.value} | {rule.meaning} |"
        for rule in rules
    ]
    for rule in rules:
        lines += _chapter(rule)
    return "\n".join(lines) + "\n"


_GUARDED = "It is accepted only with both a name and a reason."

_OPENING = """\
# The rules

Written by `leaddiff rules --format markdown`; change the rule, not this file. Errors and warnings
make the exit code 1, infos do not. `leaddiff explain RULE` tells the same at the desk.

In the examples `-` stands before what only the older version has and `+` before what only the newer
one has; the stories are invented.
"""


def _chapter(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.name}", "", f"*{rule.severity.value}.* {rule.meaning}", "")
    yield f"- **Why:** {rule.practice}"
    yield f"- **To do:** {rule.remedy}"
    if rule.guarded:
        yield f"- **To accept:** {_GUARDED}"
    if rule.caught is not None:
        yield from ("", "Found here:", "", *_fenced(rule.caught), "", *_said(rule, rule.caught))
    if rule.passed is not None:
        yield from ("", "Not here:", "", *_fenced(rule.passed))


def _fenced(example: Example) -> Iterator[str]:
    yield from ("```diff", *example.story.splitlines(), "```")


def _story(example: Example) -> Iterator[str]:
    return (f"    {line}" for line in example.story.splitlines())


def _said(rule: Rule, example: Example) -> Iterator[str]:
    """What leaddiff says of an example, by running it."""
    found = next((f for f in found_in(example) if f.rule == rule.name), None)
    if found is not None:
        yield _wrapped(f"leaddiff says: {visible(found.message)}", "")


def found_in(example: Example) -> tuple[Finding, ...]:
    """All that leaddiff finds in an example, as a pair of versions, as a chain of two and as two
    versions of it that are taken apart."""
    old, new = layout.parse(example.old, "older.txt"), layout.parse(example.new, "newer.txt")
    chains = matching.match([matching.sketch(copy) for copy in (old, new)])
    of_chain = tuple(found.finding for chain in chains for found in chain.findings)
    try:
        report = desk.compare(old, new)
    except LeadDiffError:
        return of_chain
    came = [_came(chain, report) for chain in chains]
    came.append(checks.examine_chain((report,)))
    return (*report.findings, *of_chain, *(each.finding for found in came for each in found))


def _came(chain: Chain[Sketch], report: Report) -> tuple[ChainFinding, ...]:
    return told_apart(Apart(chain, 0, 1, report, origins(report, (report,)))).findings


def _wrapped(text: str, start: str) -> str:
    return fill(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
