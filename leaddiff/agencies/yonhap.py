"""Yonhap: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.ground.pattern import mixed
from leaddiff.nouns.agency import (
    DIGITS,
    Agency,
    Dialect,
    Layout,
    Marker,
    NoteStyle,
    Sought,
)

_NAME = r"[^\W\x00-ÿ]{2,4}"  # in Hangul, as letters beyond Latin-1: Hangul alone is 11,000 to make ready

_SECTIONS = tuple(
    "yonhap home national north politics/ economy/ business/ market society culture/ sports biz".split()
)
"""How the parts of its page begin."""

AGENCY = Agency(
    name="yonhap",
    title="Yonhap",
    layout=Layout(
        signature=r"\bYonhap\b",
        datelines=(
            r"[^()]{3,60}\(Y[a-z]{0,5} ?--",  # a broken "(Y--" is seen
            r"\([^()]{1,30}=연합뉴스\) ?[^=]{0,40}=",
        ),
        signs=(r"\(ATTN:", r"@yna\.co\.kr", r"\(Yonhap\)", r"연합뉴스"),
        openers=(
            Marker(r"[(\[](?i:urgent|flash|bulletin)[)\]]", 0),
            Marker(r"[(\[](?i:(?:[0-9]{1,2} ?(?:st|nd|rd|th) )?(?:lead|ld))[)\]]"),
            Marker(r"\[속보\]", 0),
        ),
        closers=(
            Marker(r"\((?:속보|1보)\)", 0),
            Marker(r"\((?:종합(?:[0-9]{1,2}보)?|상보)\)"),
            Marker(r"\(2보\)", 1),
            Marker(r"\(3보\)", 2),
            Marker(r"\(4보\)", 3),
        ),
        notes=(r"[(\[]{1,2} ?(?i:attn)\b",),
        bylines=(rf"{_NAME}(?: ?기자)?(?:[·, ]{{1,2}}{_NAME}(?: ?기자)?){{0,3}}",),
        times=(
            Sought(
                r"(?:All (?:News|Headlines) )?[0-9]{1,2}:[0-9]{2} [A-Z][a-z]+\.? [0-9]{1,2}, [0-9]{4}",
                ("all ", *DIGITS),
            ),
            Sought(
                r"(?:송고|입력|수정)(?:시간)? ?:? ?[0-9]{4}[-.][0-9]{2}[-.][0-9]{2}.{0,12}",
                ("송고", "입력", "수정"),
            ),
        ),
        labels=(
            r"All (?:News|Headlines)",
            Sought(
                r"(?:Yonhap News Agency|Home|HOME|National|North Korea|Politics/Diplomacy|Economy/Finance|"
                r"Business/Industry|Market|Society|Culture/K-pop|Culture/Sports|Sports|Biz)(?: ?[>|].{0,60})?",
                begins=_SECTIONS,
            ),
        ),
        menu=frozenset(("view larger image",)),
        ends=(r"\(END\)", r"[(<]끝[)>]"),
        tail_ends=(r"\(END\)", r"[(<]끝[)>]"),
        tails=(
            r"Related (?:Articles|News|Stories)$",
            r"Most (?:Liked|Viewed|Popular|Read|Saved|Shared)\b.{0,20}$",
            r"Latest News$",
            r"Editor['’]?s Picks?$",
            r"Issues? in Focus$",
            r"Send Feedback$",
        ),
        captions=(Sought(mixed("▲△", "▶◀"), ("▲", "△", "▶", "◀")),),
        photo_credits=(
            Sought(r"\(Yonhap(?: News(?: TV)?| (?:file )?photo)?\)", has=("(yonhap",)),
            Sought(r"[(\[](?:사진 ?= ?)?연합뉴스[^()\[\]]{0,20}[)\]]", has=("연합뉴스",)),
        ),
    ),
    dialect=Dialect(),
    style=NoteStyle(),
)
