"""AP: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import (
    DASH,
    DIGITS,
    NAME_LETTER,
    Agency,
    Dialect,
    Layout,
    Marker,
    NoteStyle,
    Sought,
)
from leaddiff.nouns.claims import Action

_MOVED = Sought(
    r"C?AP-[A-Z]{2}-[0-9]{2}-[0-9]{2}(?:-[0-9]{2})? [0-9]{4}[A-Z]{3} ?<?", ("ap-", "cap-")
)
"""The wire, and when an item moved on it: AP-NY-03-14-89 2142EST<."""

AGENCY = Agency(
    name="ap",
    title="AP",
    layout=Layout(
        signature=r"\bAP\b",
        signs=(
            r"(?m)^\^.{0,200}[<=][ \r]{0,3}$",
            r"\(AP Photo",
            r", Associated Press\b",
            r"\bAP-[A-Z]{2}-[0-9]",
        ),
        closers=(
            Marker(r",? ?URGENT", 0),
            Marker(r",? ?CORRECTIVE", 0),
        ),
        standalone=(
            Marker(r"(?:URGENT|BULLETIN)", 0, ("urgent", "bulletin")),
            Marker(r"CORRECTIVE", 0),
        ),
        slug=r"(?:(?:BC|AM|PM|AP)-{1,2}|[A-Z]{2,3}--)[A-Z0-9][^.]{0,70}",
        codes=(
            Sought(r"[a-z][0-9]{4}", has=DIGITS),  # the wire number of the item this one replaces
            Sought(r"[0-9]{2,4}", DIGITS),  # words
            Sought(
                r"(?:Bjt|BJT|Rdp|BRF|[0-9] Takes?|Adv [0-9]{1,2}(?:-[0-9]{1,2})?)",
                ("bjt", "rdp", "brf", "adv ", *DIGITS),
            ),
        ),
        keys=(
            # control codes of the line may stand between: r i\x13\x11 BC-AS--Boat1stLd 02-09 01250
            Sought(
                r"(?:[a-z] [a-z][\x00-\x20]{1,4})?(?P<slug>(?:BC|AM|PM|AP|bc|am|pm)-\S{2,40}).{0,40}"
                r" [0-9]{2}-[0-9]{2} [0-9]{4,5}",
                has=("bc-", "am-", "pm-", "ap-"),
            ),
        ),
        bare_notes=(),
        bylines=(
            Sought(
                r"(?:The )?(?:Associated Press|AP)(?: [A-Z][a-z]+){0,3} ?=?",
                ("the ", "associated press", "ap"),
            ),
            r"For The Associated Press ?=?",
        ),
        times=(_MOVED,),
        labels=(
            Sought(
                r"(?:(?:With )?AP (?:[Pp]hotos?|[Vv]ideo|[Gg]raphics?|[Aa]udio)|LaserPhotos?|LaserGraphics?)"
                r"\b[^.]{0,120}\.?",
                begins=("ap ", "laser", "with "),
            ),
            # "With video cameras the plant is watched." is copy
            Sought(
                r"With (?:[Pp]hotos?|[Vv]ideo|[Gg]raphics?|[Aa]udio)"
                r"(?:(?:,| by| [A-Z0-9])[^.]{0,120})?\.?",
                ("with ",),
            ),
            # a bare 1st Ld sends the new top and says where the old copy is picked up
            Sought(
                r"[^.]{2,60}(?:\.{3}|:) ?[0-9]{1,2}(?:st|nd|rd|th) graf(?: (?:pvs|previous))?\.?",
                has=(" graf",),
            ),
            Sought(r"(?i:retransmitting) a[0-9]{4}.{0,40}", ("retransmitting ",)),
            Sought(r"[a-zA-Z][0-9]{4}(?:[\x00-\x20]{0,3}-{3,}|[a-z]{0,8})", has=DIGITS),
        ),
        signoffs=(_MOVED,),
        credits=(
            Sought(
                r"(?:Associated Press|AP) (?:[A-Z]\w+ ){0,2}(?:writer|reporter|journalist|correspondent|"
                r"researcher|photographer|editor|producer|video journalist)s?\b.{0,300}"
                r"(?:contributed|reported|helped)\b",
                begins=("associated press ", "ap "),
            ),
            Sought(
                r"[A-Z][\w'’-]+(?:(?:, | and |, and )[A-Z][\w'’-]+){0,4}"
                r" reported from [A-Z][\w'’., -]{2,60}\.(?: (?:Associated Press|AP) .{3,300})?$",
                has=(" reported from ",),
            ),
            Sought(
                r"[A-Z][^.]{3,180}\b(?:contributed|helped)(?: \w+){0,3} (?:to|with) this"
                r" (?:story|report|article)\b",
                has=(" this story", " this report", " this article"),
            ),
            Sought(
                r"This (?:story|report|article) was translated [^.]{3,120}\.?$",
                has=(" was translated ",),
            ),
            Sought(
                r"(?:The )?Associated Press (?:writers?|journalists?|reporters?)? ?[A-Z].{0,300}"
                r"contributed to this (?:report|story)",
                has=("contributed to this ",),
            ),
            Sought(
                r"(?:Full AP coverage|AP['’]s? (?:full )?coverage|More AP\b[^.]{0,40}:|Follow AP['’]s)",
                begins=("full ap ", "ap", "more ap", "follow ap"),
            ),
            rf"Follow [A-Z](?: |{NAME_LETTER}){{2,60}} (?:on|at) (?:Twitter|X\b|Facebook|https?:|www|@)",
        ),
        tails=(r"On the (?:Net|Web): ?(?:$|http)", r"Information from: [A-Z]"),
        captions=(rf"FILE ?(?:_|{DASH}) ",),
        photo_credits=(
            Sought(r"\(AP Photo[^()]{0,80}\)", has=("(ap photo",)),
            Sought(r"\([^()]{1,60} via AP\)", has=(" via ap)",)),
        ),
    ),
    dialect=Dialect(
        verbs={
            "lead": Action.CHANGE,
            "ld": Action.CHANGE,
            "sub": Action.SUBSTITUTE,
            "substitute": Action.SUBSTITUTE,
            "insert": Action.INSERT,
            "pick up": Action.PICK_UP,
            "pickup": Action.PICK_UP,
            "pick-up": Action.PICK_UP,
            "pk up": Action.PICK_UP,
        },
        tops=frozenset(("lead", "ld")),
        anchored=True,
    ),
    style=NoteStyle(frame="Eds: {}.", joiner=". ", unit="graf", units="grafs"),
    count_restarts=True,
)
