"""What is read of notes in every turn of phrase that the tables do not hold one by one: verbs, what they
speak of, where, and how clauses are strung together, each with each other by turns."""

from __future__ import annotations

from pathlib import Path

from leaddiff import notes

RECORDED = Path(__file__).parent / "notes.txt"

VERBS = [
    "ADDS",
    "UPDATES",
    "RECASTS",
    "CORRECTS",
    "to ADD",
    "to UPDATE with",
    "TRIMS",
    "MOVES",
    "adding",
    "SUBS 3rd graf to UPDATE",
    "INSERTS after 3rd graf",
    "COMBINES 2nd graf with 3rd graf",
    "MERGES paras 2-3",
    "RESTORES",
    "REWRITES",
    "with",
    "No changes but",
    "CORRECTING",
    "also ADDS",
]
MATTERS = [
    "quote",
    "toll",
    "details",
    "photo",
    "headline",
    "mayor's comment",
    "name of the town",
    "byline",
    "3 grafs",
    "new top",
    "minor edits",
    "lead",
    "the (late) result",
    "statement by mayor, reaction",
    "police saying three died",
    "which was left out",
    "figure to 14 from 41",
    "year, now 2011",
    "quote, photo, byline",
    "dateline and headline",
    "the 'miners' quote",
    "reference to harbor",
    "",
]
PLACES = [
    "",
    "in para 2",
    "in 3rd graf",
    "in paras 3-4",
    "in last para",
    "at bottom",
    "in last 2 paras",
    "after 3rd para",
    "throughout",
    "in paras 3 to the end",
    "on 4",
    "in para 3 from the bottom",
    "in next to last para",
    "paras 3-6,8, bottom",
    "in 4th- and 5th-to-last paras",
    "para 4 onward",
    "after para 3 and at bottom",
    "in paras 2, 4 and bottom",
    "at bottom and in para 3",
    "4 and below",
    "in second para below subhead",
    "in 1st and 3rd-5th grafs",
    "between paras 3 and 4",
]
JOINED = ["; ", ", ", " and ", " with ", " to ", ". ", ", also ", " as well as "]
FRAMES = [
    ("yonhap", "(ATTN: {})"),
    ("ap", "Eds: {}"),
    ("reuters", "({})"),
    ("afp", "{}"),
    (None, "(Eds: {})"),
]
COUNT = 400


def written(number: int) -> tuple[str | None, str]:
    """The agency and the note of a number: parts whose steps share no factor meet each other in time."""

    def clause(n: int) -> str:
        parts = (VERBS[n % len(VERBS)], MATTERS[n * 5 % len(MATTERS)], PLACES[n * 7 % len(PLACES)])
        return " ".join(filter(None, parts))

    text = clause(number)
    for more in range(number % 3):
        text += JOINED[(number + more) % len(JOINED)] + clause(number * 3 + 11 * (more + 1))
    agency, frame = FRAMES[number % len(FRAMES)]
    return agency, frame.format(text)


def said(number: int):
    agency, text = written(number)
    note = notes.read(text, agency)
    yield text
    for claim in note.claims:
        place = claim.place
        where = place and (
            place.name,
            *(tuple(s) for s in place.stretches),
            place.after,
            place.old_frame,
        )
        what = (claim.topic, where, claim.size, claim.anchor)
        yield f"  {claim.action.value} {claim.target.value}: {' | '.join(map(str, what))}"
    for unread in note.unread:
        yield f"  unread: {unread.text}"


def test_notes_are_read_as_recorded(update_goldens):
    now = "".join(f"{line}\n" for number in range(COUNT) for line in said(number))
    if update_goldens:
        RECORDED.write_text(now, "utf-8", newline="")
    assert now == RECORDED.read_text("utf-8")
