"""Closing notes, credits and furniture above and below the copy, each beside copy that looks like it."""

from __future__ import annotations

import pytest

from leaddiff import layout
from leaddiff.layout.lines import is_quoted
from leaddiff.nouns.story import PartKind

HEADLINE = "Orvik shuts Vellmar plant after leak"
BODY = [
    "VELLMAR, Germany, May 7 (Reuters) - Orvik Chemicals shut its plant in Vellmar on Thursday.",
    "The leak was found in 12 of 40 storage tanks.",
    "The town council will meet in the evening.",
]


def text_of(above: str = "", below: str = "", headline: str = HEADLINE) -> str:
    blocks = [above, headline, "By Ina Calloway", *BODY, below]
    return "\n\n".join(block for block in blocks if block) + "\n"


CLOSING_NOTES = [
    "(This story was fixed to correct the number of tanks)",
    "(This version of the story has been corrected to show 12 tanks, not 14)",
    "(This story version corrects the second paragraph)",
    "(This story has corrected the number of tanks in paragraph 2)",
    "(This story is filed to correct spelling of Vellmar)",
    "(This story was officially corrected to fix number of tanks)",
    "(This story removed reference to Taldin)",
    "(The following story corrects the year in paragraph 5)",
    "(This storuy corrects the number of tanks in last paragraph)",
    "(This May 3 story from Vellmar has been refiled to change 14 to 12)",
    "(Story corrects number of tanks)",
    "(The story has been filed again to add a dropped word)",
    "(In 9th paragraph corrects to show that the change is for Tuesday)",
    "(Refiled to fix typo in headline)",
    "(Spelling of Vellmar has been corrected in paragraph 3)",
    "(An earlier version of this story had the wrong number of tanks)",
    "Correction: An earlier version of this story misidentified the plant manager.",
    "In a story May 4 about a leak, The Associated Press erroneously reported the number of tanks.",
    "This story has been corrected to show that the plant has 12 tanks, not 14.",
    "This story was first published on May 4, 2026. It was updated on May 5 to correct a name.",
    "Correction: May 4, 2026\n\nThe plant has 12 tanks, not 14.",
    "Correction: May 4, 2026\nThe plant has 12 tanks, not 14.",
]
NO_CLOSING_NOTES = [
    "(This was the third leak at the plant in a year.)",
    "(This story was told by three men who have left the plant.)",
    "(The plant was changed in 2009 to make fertiliser.)",
    "(This device corrects the flow in each tank.)",
    "The earlier version of the pump is still built in Vellmar.",
    "The story was updated by the narrator in each chapter.",
    "In a story of greed and fire, the men were wrongly convicted.",
    "This story ends where it began.",
    "Corrections officers in the town have no list of those who left.",
    "A correction of prices is due in May, the plant said.",
]


@pytest.mark.parametrize("credit", ["", "(Reporting By Ana Tolk; editing by Bo Rask)"])
@pytest.mark.parametrize("note", CLOSING_NOTES)
def test_a_closing_note_is_a_note_and_no_paragraph(note: str, credit: str) -> None:
    copy = layout.parse(text_of(below=f"{note}\n\n{credit}"))
    assert copy.note == " ".join(note.split())
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


@pytest.mark.parametrize("paragraph", NO_CLOSING_NOTES)
def test_a_last_paragraph_that_speaks_of_stories_and_changes_is_counted(paragraph: str) -> None:
    copy = layout.parse(text_of(below=paragraph))
    assert copy.note is None
    assert [last.text for last in copy.paragraphs[-1:]] == [paragraph]


def test_a_bracket_between_the_closing_note_and_the_credit_is_no_paragraph() -> None:
    below = (
        "(This story corrects tanks)\n\n(Market Week runs on Fridays)\n\n(Reporting by Ana Tolk)"
    )
    copy = layout.parse(text_of(below=below))
    assert copy.note == "(This story corrects tanks)"
    assert len(copy.paragraphs) == len(BODY)


@pytest.mark.parametrize(
    "below",
    [
        "(Reporting by Ana Tolk; Editing by Bo Rask ) (This story corrects tanks in paragraph 2)",
        "(This story corrects tanks in paragraph 2) (Reporting by Ana Tolk; Editing by Bo Rask)",
    ],
)
def test_a_note_and_credits_on_one_line_are_told_apart(below: str) -> None:
    copy = layout.parse(text_of(below=below))
    assert copy.note == "(This story corrects tanks in paragraph 2)"
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


@pytest.mark.parametrize(
    ("below", "note"),
    [
        (
            "(This story changes local time (LT) to harbor time (HT) (Reporting by Ana Tolk)",
            "(This story changes local time (LT) to harbor time (HT)",
        ),
        (
            "(This story corrects tanks (in paragraph 2)) (Reporting by Ana Tolk)",
            "(This story corrects tanks (in paragraph 2))",
        ),
        (
            "(This story corrects tanks in the report by Ana Tolk (paragraph 2))",
            "(This story corrects tanks in the report by Ana Tolk (paragraph 2))",
        ),
    ],
)
def test_a_note_ends_where_the_credits_have_a_bracket_of_their_own(below: str, note: str) -> None:
    copy = layout.parse(text_of(below=below))
    assert copy.note == note
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


CREDITS = [
    "(Reporting By Ina Calloway)",
    "(Reporting By: Ina Calloway)",
    "(Additional Reporting Ana Tolk, Bo Rask; Editing by Tom Birk)",
    "(Additional writing by Ina Calloway)",
    "(Writing and additional reporting by Ina Calloway)",
    "(With reporting by Ana Tolk in Vellmar; editing by Bo Rask)",
    "(Compiling by Ana Tolk; Editing by Bo Rask and Tom Birk )",
    "(Polling by bureaus across Asia, Analysis by Ana Tolk)",
    "(Additional reporting from Milan, Paris, Seoul)",
    "(Ana Tolk reported from Vellmar, Bo Rask from Ulm; editing by Tom Birk)",
    "(Vellmar newsroom reporting by Ana Tolk)",
    "(Vellmar newsroom)",
    "(editing by Tom Birk)",
    "Additional reporting by Ana Tolk; writing by Bo Rask; editing by Tom Birk",
    "Reporting by Ana Tolk. Editing by Bo Rask.",
    "Video journalist Lou Garvin in Columbus helped with this story.",
    "This story was translated from French by an editor.",
    "With inputs from agencies",
    "With PTI inputs.",
    "With files from Bo Rask in Ulm.",
    "Tolk reported from Vellmar. Associated Press writer Bo Rask in Ulm contributed.",
    "-- With assistance from Ana Tolk and Bo Rask.",
    "($1 = 9.42 crowns) (Reporting by Ina Calloway)",
    "(ina.calloway@wire.example; +46 8 555 0101; Messaging: ina.calloway@wire.example)",
    "(Inputs from PTI)",
    "Reporting: Ina Calloway; Editing: Tom Birk",
    "By Ina Calloway; editing by Tom Birk",
    "(For a graphic: ferry yards since July 2 tarn.example.com/abc12d )",
]
NO_CREDITS = [
    "Additional reporting rules by the ministry take effect in June.",
    "Reporting by Le Monde led to the trial.",
    "Editing by hand takes a week, Dorst said.",
    "The bible was translated from Latin by a monk.",
    "Divers from Columbus helped with the search.",
    "(The reporting by the local paper led to the arrest.)",
    "Writing by candle light, she finished the book.",
    "With files from the archive he went to court, Dorst said.",
    "($1 = 9.42 crowns at the time, which was why he sold.) He never came back.",
    "(The writer is to be reached at ina.calloway@wire.example, Dorst said.)",
    "With these inputs farmers grow twice as much, the ministry said.",
    "(For a graphic: ferry yards since July 2 tarn.example.com/abc12d ) Orsil shares rose 2.5 percent.",
    "(Graphic: tarn.example.com/abc12d) Orsil shares rose 2.5 percent to 193 crowns in late trade.",
    "By May they had moved; editing by then was done elsewhere.",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_a_credit_is_no_paragraph(credit: str) -> None:
    copy = layout.parse(text_of(below=credit))
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY
    assert copy.parts[-1].kind is PartKind.CREDIT


@pytest.mark.parametrize("paragraph", NO_CREDITS)
def test_copy_on_reporting_and_editing_is_counted(paragraph: str) -> None:
    assert layout.parse(text_of(below=paragraph)).paragraphs[-1].text == paragraph


BELOW = [
    "NNNN",
    "NOTEBOOK\n\n- Editing by Tom Birk, +49 30 0000",
    "___\n\nVideo journalist Lou Garvin in Columbus helped with this story.",
    "-- \nIna Calloway\nYou receive this because you take our file.",
    "On Thu, May 7, 2026 at 9:10 AM Desk <desk@wire.example> wrote:\n> Please send it.\n> Thanks.",
    "-----Original Message-----\nFrom: Desk\nPlease send it.",
    "Sent from my phone",
    "To unsubscribe, write to list@wire.example.",
    "- Reuters",
    "EOM",
    "<end>",
    "-0-",
    "dpa NOTEBOOK\n\n* Editing by: Tom Birk",
    "Best regards,\nIna Calloway",
    "> Please send the story\n> again",
    "________________________________\nFrom: Desk\nSubject: Re: story\n\nplease send",
    "Read more: Orvik shares fall",
    "Contact: Ina Calloway, +49 30 12345",
    "For more, see www.example.com",
    "For more, see www.example.com.\n\n(Reporting by Ana Tolk)",
    "(For more stories on the leak, visit example.com/leak)",
    "For the latest, follow @example on Twitter.",
    "More on this story at https://example.com",
    "Read the full story: https://example.com/leak",
    "Full coverage: https://example.com/leak",
    "($1 = 0.78 euros = 121.4 yen)",
    "Redistribution or sale ofthis copy withoutprior written consent is not allowed.",
    "Redistribution or resale of this copy without prior written consent is not allowed.",
    "Example Wire and its logo are registered trademarks of Example Media.",
    "See www.example.com for more.",
    "Sign up for our newsletter at www.example.com.\n\nwww.example.com",
]
COPY_BELOW = [
    "-- Trains through Vellmar were stopped for three hours.",
    "On Thursday the mayor wrote: I will not come.",
    "You receive what you pay for, Dorst said.",
    "Reuters was not told of the leak.",
    "From: a town with no plant, to one that has nothing else.",
    "Read more of his letters and you will like him, she said.",
    "Best of all regards the plant, Dorst said.",
    "More than 40 permits were sold on example.com, Dorst said.",
    "For more than a year example.com sold its paint.",
    "The list was posted on https://example.com/list.",
    "See a doctor, he said.",
    "(The plant gave no figure for the loss, which it bears.)",
    "Redistribution of the land went on without consent, he said.",
    "The court said the brewer's logo was no trademark.",
    '"See www.example.com," he said.',
    "Find Holdings bought example.com for 40 million euros.",
    "Watch sales rose at example.com, its owner.",
    "The full report is at www.example.com.",
]


@pytest.mark.parametrize("below", BELOW)
def test_what_stands_below_the_copy_is_not_counted(below: str) -> None:
    copy = layout.parse(text_of(below=below))
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


@pytest.mark.parametrize("below", COPY_BELOW)
def test_copy_that_opens_like_what_stands_below_it_is_counted(below: str) -> None:
    assert len(layout.parse(text_of(below=below)).paragraphs) == len(BODY) + 1


TIMES = [
    "Thu May 7, 2026 5:35pm EDT",
    "Thursday, May 7, 2026 5:35 PM",
    "Thu, 7 May 2026 17:35 +0200",
    "Fri 08 May 2026 09:10 GMT",
    "Updated 2 hours ago",
    "7 May 2026",
    "May 7, 2026 / 5:35 PM EDT",
    "5:35 p.m. EDT May 7, 2026",
    "First published: 7 May 2026, 17:35 IST",
]
HEADLINES = [
    "Thursday leak shuts plant",
    "Sun Life profit up 12 percent in 2026",
    "Wed and gone: 12 May brides of 2026",
    "Two hours ago, and no news",
    "May 7, 2026 is a day to forget in Vellmar",
]


@pytest.mark.parametrize("time", TIMES)
def test_a_time_line_is_no_headline(time: str) -> None:
    copy = layout.parse(text_of(above=time, headline="Orvik shuts plant"))
    assert (copy.headline, copy.moved_at) == ("Orvik shuts plant", time)


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_that_opens_with_a_day_is_one(headline: str) -> None:
    copy = layout.parse(text_of(headline=headline))
    assert (copy.headline, copy.moved_at) == (headline, None)


ABOVE = [
    "From: Desk <desk@wire.example>\nTo: clients@wire.example\nSubject: the plant\n"
    "Content-Type: text/plain; charset=utf-8",
    "Skip to content\nLOGIN\nMenu Search",
    "ZCZC AAP0012",
    "Home\n\nSubscribe now",
    "World News\nEXCLUSIVE",
]


@pytest.mark.parametrize("above", ABOVE)
def test_mail_headers_and_menus_are_neither_slug_nor_headline(above: str) -> None:
    copy = layout.parse(text_of(above=above))
    assert (copy.slug, copy.headline) == (None, HEADLINE)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Adds mayor's comment in para 8", True),
        ("EDS NOTE: Adds mayor's comment", True),
        ("UPDATES throughout with arrest", True),
        ("Correcting toll in second paragraph", True),
        ("Adds reaction from minister, opposition", True),
        ("Updated with mayor's comment in paragraph 8", True),
        ("Toll rises, adds quotes in paras 7-8", True),
        ("RECASTS; ADDS quotes", True),
        ("Adds up: boat fire hurts 14", False),
        ("Coast guard adds patrols after blaze", False),
        ("Changes at Orvik come too late", False),
        ("Fixes for leaking tanks", False),
    ],
)
def test_a_note_from_a_field_of_the_system_has_no_brackets(line: str, note: bool) -> None:
    copy = layout.parse(f"{HEADLINE}\n\n{text_of(headline=line)}")
    assert (copy.note == line) is note


def test_the_transmission_line_is_no_headline() -> None:
    copy = layout.parse(
        "\x16\x16\x01W1250\x1f-----\r\nr i\x13\x11 BC-GM--Plant1stLd-Writethru   05-07 01250\r\n"
        "\x02^BC-GM--Orvik Plant, 1st Ld-Writethru,200<\r\n^Orvik shuts plant after leak<\r\n"
        "^By INA CALLOWAY=\r\n^Associated Press=\r\n"
        "\t   VELLMAR, Germany (AP) _ Orvik shut its plant on Thursday.\r\n"
    )
    assert (copy.headline, copy.slug) == ("Orvik shuts plant after leak", "BC-GM--Orvik Plant")
    assert (copy.version.number, len(copy.paragraphs)) == (1, 1)


@pytest.mark.parametrize(
    ("slug", "plain", "number"),
    [
        ("LEAD Corvania-storm", "Corvania-storm", 1),
        ("2ND LEAD Corvania-storm", "Corvania-storm", 2),
        ("boat-Narim update", "boat-Narim", 1),
        ("comet update", "comet", 1),
        ("Comet update", "Comet update", 0),
        ("boat-Narim 2nd update", "boat-Narim", 2),
        ("2nd LEAD Corvania-storm", "Corvania-storm", 2),
        ("boat-Narim update 2", "boat-Narim", 2),
        ("lead-pipes-Sorno", "lead-pipes-Sorno", 0),
        ("software-update", "software-update", 0),
    ],
)
def test_take_keys_and_a_bare_lead_count_the_version(slug: str, plain: str, number: int) -> None:
    copy = layout.parse(text_of(above=slug))
    assert (copy.slug, copy.version.number) == (plain, number)


REPLY = "On Tue, May 5, 2026 at 8:55 PM Wire Desk <wire@example.org> wrote:"


@pytest.mark.parametrize(
    "above",
    [
        REPLY,
        f"Jo, please run this one on the front at once.\n\n{REPLY}",
        f"Please look.\nMina\n\n{REPLY}",
        "See below.\n\n-----Original Message-----\nFrom: Wire Desk\nSubject: plant",
        "Siehe unten.\n\nAm 05.05.2026 um 20:55 schrieb Wire Desk:",
        "Le 5 mai 2026 à 20:55, Wire Desk a écrit :",
    ],
)
@pytest.mark.parametrize("mark", ["", "> ", ">> "])
def test_copy_passed_on_by_mail_is_read_without_what_stands_above_it(above: str, mark: str) -> None:
    quoted = "".join(f"{mark}{line}".rstrip() + "\n" for line in text_of().splitlines())
    copy = layout.parse(f"{above}\n\n{quoted}")
    assert copy.headline == HEADLINE
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY
    assert copy.raw[copy.paragraphs[1].span.start :].startswith(BODY[1])


@pytest.mark.parametrize(
    "below",
    [f"{REPLY}\n> Is this the last of it?", "Am 05.05.2026 um 20:55 schrieb Jo Tamm:\n> Ja."],
)
def test_what_was_answered_to_is_none_of_the_copy_above_it(below: str) -> None:
    copy = layout.parse(text_of(below=below))
    assert copy.headline == HEADLINE
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


def test_a_later_version_above_the_older_one_it_answers_is_the_copy() -> None:
    older = "".join(f"> {line}\n" for line in text_of().splitlines())
    newer = text_of(headline="Orvik plant to stay shut")
    assert layout.parse(f"{newer}\n{REPLY}\n{older}").headline == "Orvik plant to stay shut"


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on the Morning Tide",
        "Sign up for our newsletter: The Morning Tide",
        "Click here for the latest on the leak",
        "Recommended for you",
        "Next story: Harbor dredging begins",
        "Previous story: Town weighs tanks",
        "Related story: Harbor dredging begins",
        "Related stories",
        "Related coverage: the leak in pictures",
        "Read the full story on the page of the town",
        "Scroll down for the map",
        ">> Plant owner fined last year",
        "For a TIMELINE of leaks at the plant, double click on the code",
    ],
)
def test_lines_that_lead_away_below_copy_are_none_of_it(line: str) -> None:
    copy = layout.parse(text_of(below=f"{line}\n\nRead more"))
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ("With: FACTBOX-Leaks of the year\nSee also: TIMELINE-The Orvik plant", 0),
        ("With: FACTBOX-Leaks of the year\nSee also TIMELINE-The Orvik plant\nWith GRAPHIC", 0),
        ("The plant opened in 1971.\nWith: FACTBOX-Leaks of the year\nFollow us", 1),
        ("For more, see www.example.com\nSee also: Town weighs tanks\nwww.example.com\n(END)", 0),
        ("Dorst sang along.\nWith video cameras the\nplant was watched.", 1),
        ("The plant is seen best with\nwww.example.com", 1),
        ("Dorst told them to act.\nListen to the town, he\nsaid on Monday.", 1),
        ("With: the plant's own words, no more.\nSee also: the town's.", 1),
    ],
)
def test_pointers_one_below_the_other_are_each_read(lines: str, paragraphs: int) -> None:
    copy = layout.parse(text_of(below=lines))
    assert len(copy.paragraphs) == len(BODY) + paragraphs


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for the work began at the plant in May.",
        "Click here, the screens of the plant told its workers, and a valve opened.",
        "Next story windows broke, neighbors said.",
        "Previous story fragments were cleared away, neighbors said.",
        "With video cameras the plant is watched day and night.",
        "With photos of the leak in hand, Dorst went to the town.",
        "Related stories were told in the town for years.",
        "Related coverage ends with the policy in May.",
        "Read the full story of the plant and it becomes clear, the judge said.",
        "Scroll down the list of leaks and there are 14, the plant said.",
        "Recommended for you and me alike, the town's water is clean, it said.",
    ],
)
def test_a_sentence_below_copy_is_copy(line: str) -> None:
    copy = layout.parse(text_of(below=f"{line}\n\nThe plant opened in 1971."))
    assert copy.paragraphs[-1].text == "The plant opened in 1971."
    assert len(copy.paragraphs) == len(BODY) + 2


@pytest.mark.parametrize(
    "line",
    [
        "On Tuesday, Judge Dana Orwin wrote:",
        "Le ministre Paul Vannier a écrit :",
        "Am Morgen danach schrieb der Richter:",
    ],
)
def test_what_somebody_wrote_in_the_story_opens_no_mail(line: str) -> None:
    letter = "The plant has shown no remorse, and the town has paid for it for forty years. " * 4
    copy = layout.parse(text_of(below=f"{line}\n\n{letter.strip()}\n\nIt will appeal."))
    assert [paragraph.text for paragraph in copy.paragraphs[:3]] == BODY


def test_a_longer_older_version_below_the_mail_it_came_in_is_none_of_the_copy() -> None:
    older = text_of(below="\n\n".join(f"The tank {n} was dry, the plant said." for n in range(9)))
    newer = text_of(headline="Orvik plant to stay shut")
    copy = layout.parse(f"{newer}\n-----Original Message-----\n{older}")
    assert copy.headline == "Orvik plant to stay shut"
    assert [paragraph.text for paragraph in copy.paragraphs] == BODY


@pytest.mark.parametrize(("quoted", "is_copy"), [(8, True), (7, False)])
def test_from_half_the_file_on_what_stands_behind_marks_is_the_copy(
    quoted: int, is_copy: bool
) -> None:
    line = "The tank was found to be dry."
    above = "\n".join(f"Note {n}, and no more of it now" for n in range(8)) + "\n\n"
    below = "\n".join(f"> {line}" for _ in range(quoted)) + "\n"
    assert is_quoted(above + below) is is_copy


def test_a_marker_on_a_line_of_its_own_is_no_empty_part():
    lead = "HOLLIS, Ore. (AP) — A ferry ran aground on Monday, police said."
    text = f"BC-US--Ferry of 100 feet.\r,2nd Ld-Writethru\n\nFerry aground\n\n{lead}\n\nNobody was hurt.\n"
    read = layout.parse(text)
    assert all(part.text.strip() for part in read.parts)
    assert [paragraph.text for paragraph in read.paragraphs][-1] == "Nobody was hurt."
