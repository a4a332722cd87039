"""States: kills, holds and embargoes along a chain, and what moved in spite of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.languages.times import days_between, instant, read_stamp
from leaddiff.languages.version_markers import version_name
from leaddiff.nouns.chains import ChainFinding, Sketch
from leaddiff.nouns.evidence import Step, VersionStep
from leaddiff.nouns.findings import Example, Finding, Rule, Severity
from leaddiff.nouns.moments import Moment

_KILLED = """\
- ferry-Sokdo
+ (KILL) ferry-Sokdo
- Ferry runs aground off Sokdo
- SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.
+ EDITORS: Please kill the story slugged ferry-Sokdo. No ferry ran aground.
"""

_MOVED_AFTER = """\
- (KILL) ferry-Sokdo
- SOKDO, March 3 (Yonhap) -- Please kill the story slugged ferry-Sokdo. No ferry ran aground.
+ ferry-Sokdo
+ (LEAD) Ferry runs aground off Sokdo
+ SOKDO, March 4 (Yonhap) -- A ferry ran aground off Sokdo on Tuesday, the coast guard said.
"""

_MOVED_ON = """\
  ferry-Sokdo
- Ferry runs aground off Sokdo
+ (LEAD) Ferry runs aground off Sokdo
  SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.
  All 71 aboard were taken off by evening, and none of them was hurt.
+ The ferry struck a sandbank at low tide.
"""

_RELEASED = """\
- (HOLD) ferry-Sokdo
- SOKDO, March 3 (Yonhap) -- Editors, please hold the story slugged ferry-Sokdo.
+ ferry-Sokdo
+ (LEAD) Ferry runs aground off Sokdo
+ SOKDO, March 4 (Yonhap) -- A ferry ran aground off Sokdo on Tuesday, the coast guard said.
"""

_LEAD = "SOKDO, March 4 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said."
_EMBARGOED = f"""\
  ferry-Sokdo
- EMBARGOED until 11:00 March 4
- Ferry runs aground off Sokdo
+ (LEAD) Ferry runs aground off Sokdo
- All News 09:00 March 4, 2026
+ All News 09:30 March 4, 2026
  {_LEAD}
  All 71 aboard were taken off by evening, and none of them was hurt.
+ The ferry struck a sandbank at low tide.
"""

RULES = (
    Rule(
        "withdrawn",
        Severity.WARNING,
        "The story was killed or held: this copy is no version of it but withdraws it.",
        "A kill is mandatory: clients take the story down, and none of it may be published.",
        "See that nothing of the story moves again without being told.",
        caught=Example(_KILLED),
        passed=Example(_MOVED_ON),
    ),
    Rule(
        "moved-after-withdrawal",
        Severity.WARNING,
        "A version moved after the story had been killed.",
        "Clients have taken the story down, and must be told when it stands again.",
        "Say in the note that it replaces what was withdrawn, and what was wrong.",
        caught=Example(_MOVED_AFTER),
        passed=Example(_MOVED_ON),
    ),
    Rule(
        "moved-after-hold",
        Severity.WARNING,
        "A version moved of a story that had been held.",
        "Clients were told to wait; they go on waiting until they are told that the story is released.",
        "Say that the story is released, and what was changed while it was held.",
        caught=Example(_RELEASED),
        passed=Example(_MOVED_ON),
    ),
    Rule(
        "moved-while-embargoed",
        Severity.WARNING,
        "An update without an embargo moved before the embargo of the story had ended.",
        "Whoever gets the update alone publishes it at once, and the embargo is broken for everybody.",
        "Put the embargo on the update too, or wait until it has ended.",
        caught=Example(_EMBARGOED),
        passed=Example(_EMBARGOED.replace("09:30", "11:30")),
    ),
)

_ENDED = ("withdrawn", "moved-after-withdrawal", "moved-after-hold")


def step(old: Sketch, new: Sketch) -> Iterator[Finding]:
    """What the states of two neighbours say of the step from the one to the other."""
    markers = version_name(old.version), version_name(new.version)
    if new.withdraws:
        kind = Step.HOLDS if new.withdraws == "hold" else Step.KILLS
        yield Finding("withdrawn", VersionStep(kind, *markers))
    elif old.withdraws == "hold":
        yield Finding("moved-after-hold", VersionStep(Step.AFTER_HOLD, *markers))
    elif old.withdraws:
        yield Finding("moved-after-withdrawal", VersionStep(Step.AFTER_WITHDRAWAL, *markers))
    elif old.embargo and not new.embargo and _is_before(new, old):
        told = VersionStep(Step.EMBARGOED, *markers, rests_on=old.embargo)
        yield Finding("moved-while-embargoed", told)


def taken_back(kind: str, marker: str) -> Finding:
    """What is to be said of a copy that kills or holds its story, whatever it stands behind."""
    step = Step.HOLDS if kind == "hold" else Step.KILLS
    rule = next(rule for rule in RULES if rule.name == "withdrawn")
    return Finding("withdrawn", VersionStep(step, "", marker)).ruled(rule)


def moved_in_spite(new: Sketch, versions: Sequence[Sketch]) -> tuple[Finding, ...]:
    """What is to be said of a version of a chain because of the one before it: that it moved after a kill
    or a hold, or while that was under embargo."""
    place = next(n for n, version in enumerate(versions) if version is new)
    by_name = {rule.name: rule for rule in RULES}
    found = [*(step(versions[place - 1], new) if place else ())]
    if not found and not new.withdraws:
        # a kill without a time stands last in its chain, though its file was there before this one came
        kill = next((each for each in versions[place + 1 :] if _was_there(each, new)), None)
        found = [*step(kill, new)] if kill is not None else []
    return tuple(finding.ruled(by_name[finding.rule]) for finding in found)


def _was_there(kill: Sketch, new: Sketch) -> bool:
    """Whether a kill whose time the copy does not tell was on file before a version."""
    if not kill.withdraws or kill.filed is None or new.filed is None:
        return False
    has_times = kill.moved.minute is not None and new.moved.minute is not None
    return not has_times and kill.filed < new.filed and not days_between(kill.day, new.day)


def told_first(found: ChainFinding) -> tuple[bool, int]:
    """The order in which findings on a chain are told: that it ended before all else."""
    return found.finding.rule not in _ENDED, found.new


def _is_before(new: Sketch, old: Sketch) -> bool:
    """Whether a copy moved before the embargo of another ended, where both times are known. An embargo that
    gives the hour alone is meant for the day on which it was sent. Where both say their zone, that
    counts; else both are taken for one zone's."""
    ends, sent_at = instant(old.embargo or ""), instant(new.moved_at or "")
    if ends is not None and sent_at is not None:
        return sent_at < ends
    until, moved = read_stamp(old.embargo or ""), new.moved
    if until.day is None:
        sent = old.day
        until = Moment(sent.year, sent.day, until.minute)
    if until.year is None or moved.year is None:
        until, moved = until._replace(year=None), moved._replace(year=None)
    days = days_between(moved, until)
    if days is None:
        return False
    if days or until.minute is None or moved.minute is None:
        return days > 0
    return until.minute > moved.minute
