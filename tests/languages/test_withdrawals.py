"""What kills or holds a story, and what only speaks of killing and holding."""

from __future__ import annotations

import pytest
from tables import every_row

from leaddiff import desk, layout
from leaddiff.ground.errors import NotVersions
from leaddiff.languages.withdrawals import withdrawal

WITHDRAWALS = {
    "BC-US--Dam Trial,KILL\n\nEDITORS, PLEASE KILL the story slugged BC-US--Dam Trial from Arlen, Ohio.": (
        "kill", "BC-US--Dam Trial"),
    "BULLETIN KILL\n\nEDITORS: The story slugged Harbor-Fire has been killed.\n\nPlease kill.": (
        "kill", "Harbor-Fire"),
    "(KILL) ferry-Sokdo\n\nThe story is wrong.": ("kill", "ferry-Sokdo"),
    "BC-US--Dam Trial, ADVISORY\n\nEDITORS: Please withhold BC-US--Dam Trial. It is checked.": (
        "hold", "BC-US--Dam Trial"),
    "ADVISORY-Smelter\n\nATTENTION EDITORS: PLEASE HOLD the story headlined \"Smelter stops\".": ("hold", None),
    "ADVISORY-Smelter\n\nPlease withhold the story on the Vessin smelter. A new one follows.": ("hold", None),
    "WITHDRAWN-Smelter at Vessin stops furnaces\n\nThere will be no substitute story.": ("kill", None),
    "STORY WITHDRAWN: Smelter at Vessin\n\nReuters has withdrawn the story.": ("kill", None),
    "KILL Corvia-storm\n\nPlease kill the AFP story slugged “Corvia-storm”, moved at 1210 GMT.": (
        "kill", "Corvia-storm"),
    "AM-Smelter, Advisory\nSmelter Stops\nEditors: Please hold the item a0701 slugged AM-Smelter. Figures"
    " are being checked.": ("hold", "AM-Smelter"),
    "ferry-Sokdo\n\nSEOUL, Sept. 22 (Yonhap) -- Please kill the story on the ferry off Sokdo.": (
        "kill", "ferry-Sokdo"),
    "ferry-Sokdo\n\nClients are asked not to use the story slugged ferry-Sokdo until further notice.": (
        "hold", "ferry-Sokdo"),
}  # fmt: skip
VERSIONS = [
    "Kill switch failed at smelter\n\nVESSIN, March 3 (Reuters) - The smelter stopped.",
    "Kill bill dies in the senate\n\nWASHINGTON (AP) — A bill to kill wolves died.",
    "BC-US--Dam Trial,1st Ld-Writethru\n\nEds: Kills 3rd graf. Hold last graf of the story for now.\n\n"
    "ARLEN, Ohio (AP) — A jury began.",
    "Hold the story, editor tells reporter\n\nLONDON, May 1 (Reuters) - A newspaper has killed the story, it"
    " said.",
    "Police killed two men\nBy Jo Ash\n\nThe story of the killing was told in court. The alert was withdrawn.",
    "KILLED IN ACTION: THE STORY OF A SOLDIER\n\nThe army has withdrawn the alert. A soldier was killed.",
    "HOLD-UP AT BANK\n\nLONDON, May 1 (Reuters) - A man held up a bank.",
    "(ATTN: REPLACES earlier story, which has been withdrawn)\n\nSEOUL, Sept. 22 (Yonhap) -- A ferry sank.",
    "Smelter recalls ingots\n\nVESSIN, March 3 (Reuters) - Reuters has withdrawn the story on ingots.",
    "ADVISORY\n\nThe story slugged Smelter will move at 1200 GMT.",
]


@every_row("text", WITHDRAWALS)
def test_a_kill_or_hold_is_known_and_what_it_withdraws(text: str) -> None:
    found = withdrawal(layout.parse(text))
    kind, slug = WITHDRAWALS[text]
    assert found is not None
    assert found.kind == kind
    assert slug is None or found.slug == slug


@every_row("text", VERSIONS)
def test_a_version_is_none(text: str) -> None:
    assert withdrawal(layout.parse(text)) is None


def test_a_kill_is_refused_by_name_on_either_side() -> None:
    story = layout.parse(
        "Smelter stops\n\nVESSIN, March 3 (Reuters) - The smelter stopped.\n", "story.txt"
    )
    kill = layout.parse("KILL-Smelter stops\n\nPlease kill the story on the smelter.\n", "kill.txt")
    for old, new in ((story, kill), (kill, story)):
        with pytest.raises(NotVersions, match=r"kill\.txt is no version of the story but a kill"):
            desk.compare(old, new)
    assert desk.compare(story, kill, force=True).new is kill
