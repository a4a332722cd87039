"""Many claims held to a few edited stories, each answer by itself: the verdict and its grounds, which changes
are left untold, where it would be right, what each part that decides says of each fact. Most claims are false.

``claims.txt`` has a story a block: paragraphs with their edits marked, ``+`` and ``-`` before one that came or
went, then the claims, ``> `` before each, and the answers under them.
``python -m pytest tests/checks/test_claims_over_edits.py --update-goldens`` records the answers anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import stories
import whole

from leaddiff import checks, layout
from leaddiff.checks.corrections.beyond_correction import is_beyond
from leaddiff.checks.corrections.corrected_things import is_stated, states_another
from leaddiff.checks.corrections.stated_values import contradiction
from leaddiff.checks.coverage.covers import covers
from leaddiff.checks.coverage.placed_claims import covers_fact
from leaddiff.checks.verdicts.denials import denial
from leaddiff.checks.verdicts.displaced import stands_in
from leaddiff.checks.verdicts.lacking_kinds import lacks_its_kind
from leaddiff.checks.verdicts.verdicts import judge
from leaddiff.desk.pair import examined
from leaddiff.nouns.claims import Claim

RECORDED = Path(__file__).parent / "claims.txt"
HEAD = "({}) {}\n\n{}\n\nSOKDO, March 3 (AP) -- {}\n\n(END)\n"


@cache
def blocks() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Each story's paragraphs and what was recorded of the claims held to it."""
    found = {}
    for block in ("\n" + RECORDED.read_text("utf-8")).split("\n== ")[1:]:
        story, *claims = f"{block}\n".split("\n> ")
        name, *body = story.splitlines()
        found[name] = (body, dict(claim.rstrip("\n").partition("\n")[::2] for claim in claims))
    return found


def sides(body: list[str]) -> tuple[list[str], list[str]]:
    old = [re.sub(r"\[-(.*?)-\]|\{\+.*?\+\}", r"\1", line[2:]) for line in body if line[0] != "+"]
    new = [re.sub(r"\{\+(.*?)\+\}|\[-.*?-\]", r"\1", line[2:]) for line in body if line[0] != "-"]
    return old, new


@cache
def case_of(name: str) -> checks.Case:
    """The two versions of a story, before any claim is held to them."""
    old, new = sides(blocks()[name][0])
    texts = [
        HEAD.format(marker, body[0], body[0], "\n\n".join(body[1:]))
        for marker, body in (("LEAD", old), ("2nd LD", new))
    ]
    read = [layout.parse(text, name) for text in texts]
    return examined(*read, force=True)[1]


def lines(name: str, text: str) -> Iterator[str]:
    case = stories.under(case_of(name), text)
    case = case._replace(rulings=tuple(judge(claim, case) for claim in case.note.claims))
    for ruling, cover in zip(case.rulings, covers(case), strict=True):
        yield f"  {ruling.verdict.value}: {whole.plain(ruling.grounds)}"
        yield from _parts(ruling.claim, case)
        reach = "all" if cover.reach is None else numbers(cover.reach)
        told = (cover.new, cover.old, cover.named, cover.went, cover.said)
        yield f"    covers {' | '.join(map(numbers, told))}, reaches {reach}"
    left = []
    for alteration, is_told in checks.told_or_not(case):
        if not is_told:
            where = numbers(alteration.new or alteration.old)
            left.append(f"{alteration.kind.value} {where}")
    yield f"  untold: {', '.join(left) or '-'}"


def _parts(claim: Claim, case: checks.Case) -> Iterator[str]:
    """What each part says of a claim, and of it and each fact."""
    answers = {
        "stands in": numbers(stands_in(claim, case)),
        "contradicted": whole.plain(contradiction(claim, case)),
        "lacks": whole.plain(lacks_its_kind(claim, claim.paragraphs, case)),
        "denied": whole.plain(denial(claim, case)),
        "denied there": whole.plain(denial(claim, case, claim.paragraphs)),
    }
    told = [f"{name} {answer}" for name, answer in answers.items() if answer not in ("-", "None")]
    if told:
        yield f"    {', '.join(told)}"
    facts = case.changes.facts
    holds = {
        "stated": [f for f in facts if is_stated(f, claim)],
        "beyond": [f for f in facts if is_beyond(claim, f, case)],
        "another": [f for f in facts if states_another(claim, f, case)],
        "covered": [f for f in facts if covers_fact(claim, f, case)],
    }
    for name, those in holds.items():
        if those and (claim.corrects or len(those) < len(facts)):
            yield f"    {name} {', '.join(f'{f.kind.value} {numbers(f.new)}' for f in those)}"


def numbers(found: object) -> str:
    return " ".join(map(str, sorted(found))) or "-"  # type: ignore[call-overload]


def answer(name: str, text: str) -> str:
    return "\n".join(line.rstrip() for line in lines(name, text))


def test_the_answers_are_recorded_where_that_is_asked_for(update_goldens: bool) -> None:
    told = []
    for name, (body, claims) in blocks().items() if update_goldens else ():
        for text in claims:
            claims[text] = answer(name, text)
        rows = "".join(f"> {text}\n{said}\n" for text, said in claims.items())
        told.append("\n".join([f"== {name}", *body, rows]))
    if update_goldens:
        RECORDED.write_text("".join(told), "utf-8", newline="")
    assert blocks()


@pytest.mark.parametrize("name", blocks())
def test_each_claim_is_held_to_a_story_as_recorded(name: str) -> None:
    _, claims = blocks()[name]
    assert claims == {text: answer(name, text) for text in claims}
