"""Who somebody is and what the words claim: person and rank, speech and quotation, plan and fact."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.facts.test_facts_altered import told

LOUD = {
    "person and rank": [
        ("Former mayor Dana Orwin will speak.", "Mayor Dana Orwin will speak."),
        ("The hall was opened by former Mayor Dana Orwin.", "The hall was opened by Mayor Dana Orwin."),
        ("The hall was opened by ex-mayor Dana Orwin.", "The hall was opened by mayor Dana Orwin."),
        ("The hall was opened by then-Mayor Dana Orwin.", "The hall was opened by Mayor Dana Orwin."),
        ("The hall was opened by the acting mayor.", "The hall was opened by the mayor."),
        ("The hall was opened by the mayor.", "The hall was opened by the outgoing mayor."),
        ("The hall was opened by the incoming mayor.", "The hall was opened by the outgoing mayor."),
        ("The film is about the late president.", "The film is about the president."),
        ("The film is about the late President Rui Tavares.", "The film is about President Rui Tavares."),
        ("The bank's former employee was held.", "The bank's employee was held."),
        ("The keys were left with Mr. Orwin.", "The keys were left with Mrs. Orwin."),
        ("The keys were left with Ms Orwin.", "The keys were left with Mr Orwin."),
        ("Orwin was taken home after he fell.", "Orwin was taken home after she fell."),
        ("Orwin fell on his way home.", "Orwin fell on her way home."),
        ("Police held a witness to the fire.", "Police held a suspect in the fire."),
        ("The navy sent two ships.", "The army sent two ships."),
        ("A spokesman for the army said the road was shut.", "A spokesman for the navy said the road was shut."),
        ("A foreign ministry spokesman said the road was shut.", "A defense ministry spokesman said the road was shut."),
        ("The bridge opens at 0700 GMT.", "The bridge opens at 0700 KST."),
        ("The bridge opens at 9 a.m. EST.", "The bridge opens at 9 a.m. PST."),
        ("The plant got a $10.1 billion loan.", "The plant got a $10.1-million loan."),
        ("Orwin (ORVG.DE) fell sharply.", "Norvig (NRVG.OL) fell sharply."),
        ("President-elect Dana Orwin will speak.", "President Dana Orwin will speak."),
        ("Dr. Dana Orwin found the fault.", "Mr. Dana Orwin found the fault."),
        ("The widow of Dana Orwin spoke.", "The wife of Dana Orwin spoke."),
        ("Police arrested the husband of the victim.", "Police arrested the brother of the victim."),
        ("The crash hurt 12 men and 14 women.", "The crash hurt 14 men and 12 women."),
        ("Army spokesman Dana Orwin said the road was shut.", "Navy spokesman Dana Orwin said the road was shut."),
        ("The vice president will speak.", "The president will speak."),
        ("The death rate is 5 percent.", "The death rate is 5 per thousand."),
        ("The museum tells of the 9/11 attacks.", "The museum tells of the 7/11 attacks."),
        ("The shop is open 24/7.", "The shop is open 12/7."),
    ],
    "speech became a quotation": [
        ("Orwin said it would pay for the rooms of all residents.", 'Orwin said: "We will pay for the rooms of all residents."'),
        ("Orwin said the wall was badly built and never safe.", 'Orwin said the wall was "badly built and never safe."'),
    ],
    "plan became a fact": [
        ("The state will announce a plan for the site.", "The state announced a plan for the site."),
        ("The two sides will meet in Songdam.", "The two sides met in Songdam."),
        ("The port is to close for repairs.", "The port closed for repairs."),
        ("The port is due to be closed for repairs.", "The port was closed for repairs."),
        ("The two sides signed the accord.", "The two sides will sign the accord."),
    ],
    "names": [
        ("Standard & Poor's cut the bonds.", "Moody's cut the bonds."),
        ("Loomis's cut the bonds.", "Moody's cut the bonds."),
        ("Alden said the wall was old.", "Arden said the wall was old."),
        ("The crew praised Park Ji-won.", "The crew praised Park Ji-hoon."),
    ],
}  # fmt: skip

QUIET = [
    ("The hall was opened by ex-mayor Dana Orwin.", "The hall was opened by former mayor Dana Orwin."),
    ("The hall was opened by the interim mayor.", "The hall was opened by the acting mayor."),
    ("The ship sank late Tuesday.", "The ship sank Tuesday."),
    ("He was acting alone, and then left.", "He acted alone, then left."),
    ("The plant got a $10.1 billion loan.", "The plant got a $10.1-billion loan."),
    ("It sees a range of 11 million to 12 million.", "It sees a range from 11 million to 12 million."),
    ("They met St. Louis Fed President Dana Orwin.", "They met St. Louis Federal Reserve Bank President Dana Orwin."),
    ("Orwin (ORVG.DE) fell sharply.", "Orwin fell sharply."),
    ('"We cut Orwin (ORVG.DE) today," he said.', '"We cut Orwin today," he said.'),
    ("An Orwin (ORVG.DE) spokesman said so.", "An Orwin spokesman said so."),
    ("General Motors cut jobs.", "GM cut jobs."),
    ("It rose 5 percentage points.", "It rose 5 pct points."),
    ("HSBC Holdings Plc rose.", "HSBC rose."),
    ("The late Tuesday vote failed.", "The Tuesday vote failed."),
    ("The mayor plans to build a wall.", "The mayor is planning to build a wall."),
    ("Mr. Orwin was taken home.", "Orwin was taken home."),
    ("Dana Orwin was taken home.", "She was taken home."),
    ("A coast guard spokeswoman said the wreck was old.", "A coast guard spokesperson said the wreck was old."),
    ("Chairperson Dana Orwin left.", "Chairman Dana Orwin left."),
    ("The bridge opens at 0700 GMT.", "The bridge opens at 4 p.m. KST."),
    ("The bridge opens at 9 a.m. ET.", "The bridge opens at 9 a.m. EST."),
    ("The bridge opens at 9 a.m.", "The bridge opens at 9 a.m. local time."),
    ("The death rate is 5 percent.", "The death rate is 5%."),
    ("Standard & Poor's cut the bonds.", "S&P cut the bonds."),
    ("Hewlett-Packard cut jobs.", "HP cut jobs."),
    ("The talks were held in America.", "The talks were held in the United States."),
    ("The talks were held in Great Britain.", "The talks were held in the United Kingdom."),
    ("Although June 10 is the deadline, repairs have not begun.", "Though June 10 is the deadline, repairs have not begun."),
    ("However, repairs have not begun.", "But repairs have not begun."),
    ("Moody's cut the bonds.", "Moody's has cut the bonds."),
    ("The crew of the SouthSea sailed.", "The crew of the South Sea sailed."),
    ("Orwin said the wall was old.", "He said the wall was old."),
    ("The mayor will meet them in May.", "The mayor will be meeting them in May."),
    ("The state announced a plan.", "The state has announced a plan."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [row for rows in LOUD.values() for row in rows])
def test_who_or_what_changed_in_silence_is_told(old, new):
    assert told(old, new)


@pytest.mark.parametrize(("old", "new"), QUIET)
def test_the_same_person_in_other_words_is_not(old, new):
    assert told(old, new) == []
