"""Claims of many kinds held to the same steps: what each note is judged to be, and what it leaves untold.
Most of them are false there; what is recorded is that they are told so, and for what reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import stories

from leaddiff import checks
from leaddiff.desk.pair import examined

HERE = Path(__file__).parent / "verdicts"

STEPS = """
ap-tornado:1 yonhap-night-trains:1 reuters-smelter-strike:1 kyodo-typhoon:1 afp-volcano:1
pti-bus-fire:1 yonhap-rate-decision:1 ap-museum-theft:1 reuters-tanker-collision:1
""".split()

NOTES = """
ADDS details
ADDS quote in para 2
ADDS quotes, background
ADDS comments in paras 3-4
ADDS toll
ADDS death toll in para 1
ADDS photo
ADDS byline
ADDS 2 paras at end
ADDS background in last 2 paras
ADDS material throughout
INSERTS 2 grafs after 3rd graf
UPDATES throughout
UPDATES
UPDATES toll
UPDATES figures in para 3
UPDATES lead
UPDATES headline, lead
UPDATES with minister's remarks in paras 2, 5
RECASTS
RECASTS lead, ADDS details
REWRITES paras 1-3
RESTRUCTURES paras 3-5
MOVES 4th para to 6
TRIMS
TRIMS last para
TRIMS background in para 5
DELETES para 4
COMBINES paras 3-4
SPLITS para 3
CORRECTS figure in para 3
CORRECTS year
CORRECTS name of minister in para 2
CORRECTS spelling of name
CORRECTS to 14 from 41 in para 2
CORRECTS day of week in lead
CORRECTS typo in para 4
CORRECTS attribution of quote in para 3
CORRECTS title of spokesman
CORRECTS dateline
REMOVES reference to harbor in para 3
CLARIFIES cause in para 3
RESTORES dropped word in para 2
SUBS 3rd graf to UPDATE toll
minor edits
CHANGES headline; minor edits in para 2
ADDS quote in para 99
ADDS quote in 2nd to last para
FIXES style in para 2
ADDS first name in para 4
""".strip().splitlines()


def said(step):
    case = examined(stories.read(step.old), stories.read(step.new), force=True)[1]
    for note in NOTES:
        judged, findings = checks.examine(stories.under(case, note))
        yield note
        for ruling in judged.rulings:
            yield f"  {ruling.verdict.value}: {ruling.reason}"
        for found in findings:
            where = ",".join(map(str, found.new or found.old)) or "-"
            yield f"  {found.severity.value} {found.rule} {where}"
        yield f"  suggested: {checks.suggest(judged, findings)}"


@pytest.mark.parametrize("name", STEPS)
def test_claims_are_judged_as_recorded(name, update_goldens):
    step = next(pair for pair in stories.pairs() if pair.name == name)
    now = "".join(f"{line}\n" for line in said(step))
    recorded = HERE / f"{name.replace(':', '-')}.txt"
    if update_goldens:
        HERE.mkdir(exist_ok=True)
        recorded.write_text(now, "utf-8", newline="")
    assert now == recorded.read_text("utf-8")
