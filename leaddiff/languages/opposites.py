"""Opposites: the words that turn the sense of a sentence when one takes the place of another."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from leaddiff.languages.vocabulary import stem

_ROWS = """
rose rise rises risen rising gained gain gains climbed climb jumped jump surged surge increased increase
 increases up grew grow grown growth soared soar advanced higher widened strengthened improved rebounded
 / fell fall falls fallen falling dropped drop declined decline slid slide lost loss losses decreased
 decrease down shrank shrink plunged plunge tumbled sank dipped slipped retreated lower narrowed
 weakened worsened contracted
raise raised raises raising hiked lifted hike / cut cuts cutting lower lowered reduced slashed
more over above exceeding / less fewer under below
higher highest high / lower lowest low
all every each / most majority / some several many certain / few minority / none nobody
largest biggest longest tallest fastest best strongest heaviest oldest
 / smallest shortest slowest worst weakest lightest youngest
 / second-largest second-biggest third-largest third-biggest second-highest
first opening / second / third / last final closing
before earlier ahead / after later following
profit profits surplus / loss losses deficit
will would shall / may might could can / must / should / cannot
expected likely / certain sure
killed dead died dies kill deaths fatal fatally slain / injured hurt wounded injuries injuring
 / missing / survived rescued survives survivors alive unhurt
slight slightly lightly minor / serious seriously severely critically critical gravely / stable
guilty convicted / innocent acquitted cleared exonerated / accused / charged indicted / suspected
 / arrested detained / questioned
jailed imprisoned sentenced detained arrested held / freed released bailed
murder / manslaughter / suicide / accident
suspect suspects / murderer killer thief attacker gunman robber rapist bomber arsonist culprit
confirmed confirm confirms acknowledged admitted / denied deny denies / rejected / doubted
approved approve approves passed pass accepted accept adopted backed endorsed
 / rejected reject rejects refused failed vetoed blocked opposed turned
supported support supports backed backs for favored favors favoured
 / opposed oppose opposes against rejected criticized criticised
allowed allow allows permitted legal lifted / banned ban bans barred prohibited blocked upheld
upheld uphold reinstated / overturned lifted quashed struck annulled reversed
won win wins beat beats victory defeated winner winning
 / lost lose loses losing loser / drew draw tied
succeeded succeed successful / failed fail fails
started began begin begins start starts opened open opens reopened launched resumed
 / ended end ends stopped stop finished closed close closes halted suspended
open / closed shut
bought buy buys buyer buyers buying acquired / sold sell sells seller sellers selling
imports import importers importer / exports export exporters exporter
agreed agree agrees / disagreed refused declined
resigned quit retired / fired dismissed sacked ousted / appointed hired named elected promoted
hired hire / fired laid dismissed
arrived arrive arrives entered enter enters came stay stayed joined
 / left leave leaves departed fled exited quit withdrew
advanced attacked attack attacks captured seized / retreated withdrew defended lost
includes include included including / excludes exclude excluded excluding
signed sealed / scrapped canceled cancelled abandoned rejected
full fully entire whole / part partly partial partially
left / right
north northern northeast northwest / south southern southeast southwest / east eastern / west western
husband / wife
father / mother / brother / sister / son / daughter / uncle / aunt / cousin / nephew / niece
mother / wife / daughter
father / husband / son
boy / girl
man / woman
victim victims / suspect suspects assailant / witness witnesses bystander bystanders / rescuer rescuers
navy naval / army / marines / coastguard / air
doctor doctors / patient patients / nurse nurses
employer employers / employee employees
foreign / defense defence / finance / interior / health / education / transport / justice / agriculture / trade
plaintiff plaintiffs prosecution prosecutors prosecutor / defendant defendants defense defence
police officers / rebels militants insurgents gunmen / soldiers troops army / protesters demonstrators
 civilians
police / prison
halved half / doubled double / tripled triple / quadrupled
twofold / threefold / fourfold / fivefold / tenfold
on-year year-on-year / on-month month-on-month / on-quarter quarter-on-quarter / on-week
daily / weekly / monthly / yearly annual annually
week / month / year / quarter
euros euro / dollars dollar / pounds pound / yen / yuan / rubles / rupees
percent / points
strong strongly / weak weakly
safe / dangerous unsafe
rich / poor
early / late
public / private secret
domestic / foreign
permanent permanently / temporary temporarily
voluntary voluntarily / forced mandatory compulsory
maximum / minimum
armed / unarmed
hopeful optimistic / pessimistic
praised hailed welcomed / criticized criticised condemned blamed
innocent / guilty
true / false
male / female
inside / outside
ruling governing / opposition
inbound / outbound
into / out
accident accidentally / purpose deliberately
granted grant grants / denied refused withheld
released freed rescued / killed executed
owner owners landlord / tenant tenants
canceled cancelled scrapped / postponed delayed rescheduled
suspended halted / restored resumed reinstated
collapsed broke / resumed reopened
passed adopted approved / defeated rejected
ordered / urged asked advised
ignored flouted / heeded obeyed followed
hampering hampered slowing / helping helped speeding
join joined / end ended leave
ready willing / unwilling reluctant
until / from
within / after
house / senate
upper / lower
port / starboard
ballistic / cruise
green / yellow / orange / red
passenger passengers / crew crewman crewmember
passenger / cargo
slowly / quickly
net / operating / gross
chief / senior / deputy / assistant / junior / acting
secretary / undersecretary
worst / second-worst
square / nautical / cubic
each / total
submit submitted / withdraw withdrawn withdrew
visit visited / canceled cancelled
hardly barely scarcely / fully largely
"""
"""One row, one question; the classes of words between the strokes answer it differently. A row goes
on in lines that begin with a blank."""


def are_opposed(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came answer one question in
    two ways: "rose" and "fell", "will" and "may". Those that answer it alike ("died" and "was
    killed") are no opposites."""
    table = _table()
    for gone in went:
        for row, answer in table.get(gone, ()):
            answers = {a for word in came for r, a in table.get(word, ()) if r == row}
            if answers and answer not in answers:
                return True
    return False


_WEIGHTY = """dead fatally armed unarmed illegally unlawfully legally deliberately intentionally
accidentally mistakenly wrongly falsely wrongfully drunk sober minor underage innocent guilty naked
handcuffed hardly barely pregnant secretly"""


@cache
def weighty() -> frozenset[str]:
    """The stems of words that turn the sense of a sentence when they alone come or go."""
    return frozenset(map(stem, _WEIGHTY.split()))


@cache
def _table() -> dict[str, list[tuple[int, int]]]:
    """For each stem the rows it stands in and its class there."""
    rows = _ROWS.strip().replace("\n ", " ").splitlines()
    table: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for answer, listed in enumerate(row.split("/")):
            for word in sorted(set(map(stem, listed.split()))):
                table.setdefault(word, []).append((number, answer))
    return table
