# ruff: noqa: E501 (rows are read as lines)
"""What is told of one paragraph when one thing in it changes, or two at once, or all goes: figures and
their nouns, units, ranges, dates, hours, names, titles, sources, quotations, hedges and negations, each as it
is written in many ways. What stands between braces gives way to its alternatives."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import edits

from leaddiff import desk, layout

RECORDED = Path(__file__).parent / "facts.txt"

SENTENCES = """
{Twelve|13|At least 12|About a dozen|Nearly 20} people {were killed|died|were hurt|were injured|are missing} when a ferry sank off {Sokdo|Mokdo|Songdam} {on Monday|on Tuesday|late Monday|Monday}.
The {ferry|boat}, which carried {71|17|seventy-one|some 70} passengers and {a crew of nine|nine crew|eight crew|a crew of 19}, had left at {6:40 a.m.|6:40 p.m.|7 a.m.|noon}.
Shares of Brandt Motors {rose|fell|dropped} {3.4 percent|4.3 percent|3.4 points|$3.40} to {$41.20|$41.30|41.20 euros} in {heavy|light} trading.
The company said profit was {$1.2 billion|$1.2 million|$1.3 billion|1.2 billion euros}, {up from|down from} {$900 million|$980 million} {a year ago|a year earlier|in 2010}.
Between {40|45} and {50|60} {houses|homes|cars|families} were {damaged|destroyed|burned}, {the fire chief|the mayor|a witness} said.
Team Halden beat Corran {3-2|2-3|3-1|5-2} before a crowd of {41,200|4,120|41,000} at {Trenby|Selby} Park.
{Three of the five|Two of the five|Three of the six|All five} suspects {were released|were charged|were not charged|remain in custody}.
"We {will not|will|may} give up {the search|this search}," {Mayor|Governor|Deputy Mayor} {Im Bo-ra|Im Bo-ri|Kim Bo-ra} {said|told reporters|said Monday}.
{Police|Firefighters|Officials} said the {driver|pilot}, {Peg Sorrell|Meg Sorrell|Peg Sorrel}, {46|64}, {had been|had not been|was} drinking.
Interest rates {could|will|may|should} {rise|fall} by {a quarter point|half a point|25 basis points} in {June|July|the second quarter}.
The {first|second|third} of {four|five} trials begins on {May 4|May 14|June 4|May 4, 2027} in {northern|southern|central} {Halden|Corran}.
He was {born in 1931|born in 1913}, {the son of|a nephew of} {a miner|a teacher}, and {died at 84|died at 48}.
Temperatures fell to {minus 12|12|-12|minus 21} degrees {Celsius|Fahrenheit} in {the capital|Trenby}, {the lowest|the highest} since {1978|1987}.
The bill passed {by 214 votes to 241|by 241 votes to 214|214-241|by a vote of 214 to 240}, with {nine|no|19} {abstentions|absentees}.
Rescuers {found|had found|did not find} {the bodies of two|two more bodies|two bodies|three bodies} {overnight|on Sunday|before dawn}.
{The ministry|The army|A spokesman|Ruth Ames, an analyst at Dorning & Pell,} said the {attack|blast} was {an accident|no accident|deliberate}.
The drug {was approved|was rejected|has been approved} in {March 2026|March 2025|May 2026} for {children|adults} {under 12|over 12|under 21}.
Foreign Minister {Han Do-yun|Han Do-jun} will meet {his|her} {Northern|Southern} counterpart{| on Friday| next week}, {a source|officials|two sources} {said|told the paper}.
{Nobody|No one|Somebody} was {aboard|inside|at home}, and the cause {is|is not|was} known{|, police said|, according to police|, the owner said}.
The bridge, {2.4 kilometers|2.4 miles|24 kilometers} long, cost {230 billion won|$230 million|320 billion won} and opened {in 2011|ten years ago|last year}.
The strike by {"reckless" owners|reckless owners|owners} ended {after 11 weeks|after 11 days|after 12 weeks}, the {union|company} {said|claimed|denied}.
{Dr.|Prof.|Mr.} {Alwyn Teague|Alwyn Teale}, {chief|former chief|deputy chief} of the {Bureau of Mines|Office of Mines}, {resigned|did not resign|was dismissed}.
The quake measured {6.1|6.7|5.1} and struck at {0512 GMT|0521 GMT|5:12 a.m.}, {18|80} kilometers {north|south|northeast} of {Halden|Trenby}.
{Most|All|Some|Half|None} of the {dead|injured|survivors} were {children|women}, {hospital officials|the Red Cross|relatives} said.
The court {upheld|overturned|rejected} a {12-year|20-year|two-year} sentence for {fraud|murder|bribery} against {him|Walter Gosse|the former minister}.
""".strip().splitlines()

ABOVE = "SOKDO, May 4 (Yonhap) -- Much happened in the county of Halden.\n\n"

_SLOT = re.compile(r"\{([^{}]*)\}")


def written(sentence: str, chosen: dict[int, int]) -> str:
    """The sentence with the alternative chosen for each place that has one, else the first."""
    slots = iter(range(sentence.count("{")))

    def fill(found: re.Match[str]) -> str:
        return found[1].split("|")[chosen.get(next(slots), 0)]

    return _SLOT.sub(fill, sentence)


def changed(sentence: str):
    """The sentence with each alternative by itself, and two places changed at once."""
    sizes = [found[1].count("|") for found in _SLOT.finditer(sentence)]
    for slot, size in enumerate(sizes):
        for other in range(1, size + 1):
            yield written(sentence, {slot: other})
    for one, two in combinations((n for n, size in enumerate(sizes) if size), 2):
        yield written(sentence, {one: 1, two: sizes[two]})


def copy(text: str):
    return layout.read(f"{ABOVE}{text}\n\nThe port was closed.\n".encode(), "copy")


def said(sentence: str):
    old = written(sentence, {})
    for new in changed(sentence):
        yield edits.marked(old, new)
        for kind, before, after in edits.told(old, new):
            yield f"  {kind}: {before} > {after}"
        for found in desk.compare(copy(old), copy(new)).findings:
            if found.new:
                yield f"  {found.severity.value} {found.rule}"


def test_facts_are_told_as_recorded(update_goldens):
    now = "".join(f"{line}\n" for sentence in SENTENCES for line in said(sentence))
    if update_goldens:
        RECORDED.write_text(now, "utf-8", newline="")
    assert now == RECORDED.read_text("utf-8")
