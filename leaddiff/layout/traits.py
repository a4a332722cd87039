"""Traits: what a line of copy is told by, whatever stands around it, each looked for once."""

from __future__ import annotations

import re

from leaddiff.ground.lately import lately
from leaddiff.ground.once import once
from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.furniture import bids_elsewhere, points_elsewhere
from leaddiff.layout.markers import Marked, keyed, standalone
from leaddiff.layout.patterns import marks
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.layout.slugs import SURE_SLUG, slug_points
from leaddiff.nouns.story import Version

REACH_OF_OPENING = 200
"""Characters (120 up) in which an opening is looked for; what is longer is no line but a paragraph."""

REACH_OF_CLOSING = 120
"""Characters (100 up) in which a closing is looked for."""

PROSE = 100
"""Characters (80 to 140) from which a line that is nothing else is prose; headlines are shorter."""

LONGEST_SUBHEAD = 60
"""Characters (40 to 80) of a subhead in capitals."""

_MAIL_FOOTING = pattern(r"--$|> \S|From: .{0,60}\w@\w|From: \S+(?: \S+){0,3}$")
_MAIL_OPENING = pattern(
    r"(?:-{2,} ?)?(?:Original Message|Forwarded [Mm]essage|Begin forwarded message)\b"
    r"|(?=.*[\d@])(?:On .{6,120} wrote|Am .{6,120} schrieb .{2,80}|Le .{6,120} a écrit|El .{6,120} escribió"
    r"|.{6,120} 작성) ?:$"
)
"""What mail programs put above a mail that is answered or passed on."""
_RULE = pattern(r"_{2,}|={3,}|-{3,}|\*{3,}")
_BULLET = pattern(mixed("*·-", "•‣", "●") + " ")
_CENTRED = pattern(r"[A-Za-z]=$")
"""The quad that closes a byline and what stands below it: "For the Songdam Mail="."""
_WORD = pattern(r"[A-Z]{3}")


class Traits:
    """What a line, or the lines of a piece closed up to one text, is told by.

    A trait is looked for when it is first asked for, and kept: every module of the room reads the same
    answer. What a line with these traits *is* depends on where it stands, and stands in ``kinds``.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def opening(self) -> str:
        return self.text[:REACH_OF_OPENING]

    @once
    def closing(self) -> str:
        return self.text[-REACH_OF_CLOSING:]

    @property
    def is_line(self) -> bool:
        """Whether the text is short enough for what stands on a line of its own."""
        return len(self.text) <= REACH_OF_OPENING

    @property
    def is_bracketed(self) -> bool:
        """Whether the text stands in brackets from end to end."""
        return self.text[0] in "([" and self.text.rstrip(". ")[-1:] in ")]"

    @once
    def ends_sentence(self) -> bool:
        """Whether the text ends as sentences end."""
        return ends_sentence(self.text)

    @once
    def opens_as_note(self) -> bool:
        """Whether the text opens with a word of a note's own: "(ATTN: ", "Eds: "."""
        return marks().notes.match(self.opening) is not None

    @once
    def opens_with_marker(self) -> bool:
        """Whether the text opens with a version marker: "(LEAD) ", "UPDATE 2-"."""
        return marks().openers.openings.match(self.opening) is not None

    @property
    def _opens_with_marker_in_brackets(self) -> bool:
        return self.text[:1] in ("(", "[") and self.opens_with_marker

    @once
    def is_note(self) -> bool:
        """Whether the text opens as a note does, with a word of its own or with a verb in brackets."""
        if self.opens_as_note:
            return True
        # (CORRECTED) ferry-Sokdo
        return not self._opens_with_marker_in_brackets and bool(
            marks().bare_notes.match(self.opening)
        )

    @once
    def is_afternote(self) -> bool:
        """Whether the text opens the notes that stand below copy: "Notes to editors"."""
        return marks().afternotes.match(self.opening) is not None

    @once
    def is_caption(self) -> bool:
        return marks().captions.match(self.opening) is not None

    @once
    def photo_credit(self) -> re.Match[str] | None:
        """The credit of a photograph that closes the text."""
        return marks().photo_credits.search(self.closing)

    @once
    def is_credit(self) -> bool:
        return marks().credits.match(self.opening) is not None

    @once
    def is_notice(self) -> bool:
        """Whether the text is a notice of copyright."""
        return marks().notices.match(self.opening) is not None

    @once
    def is_tail(self) -> bool:
        """Whether nothing below the text is copy: "Related Articles", "Sent from my ..."."""
        return self.opens_a_mail or marks().tails.match(self.opening) is not None

    @once
    def bids_elsewhere(self) -> bool:
        """Whether the text is an address, or bids the reader look at one."""
        return self.is_line and bids_elsewhere(self.text)

    @once
    def leads_away(self) -> bool:
        """Whether the text is a line that leads to something else, as pages have below copy: an address, where
        a picture is to be found, "Sign up for our newsletter". A sentence does not."""
        if self.bids_elsewhere or not self.is_line or self.ends_sentence:
            return self.bids_elsewhere
        from leaddiff.languages.pages import is_call

        return is_call(self.text) or points_elsewhere(self.text) or self.text.startswith(">> ")

    @once
    def is_bullet(self) -> bool:
        """Whether the text is a point of a list; a row of stars is none."""
        return bool(_BULLET.match(self.text)) and not self.is_label

    @once
    def is_end(self) -> bool:
        """Whether the text is an end mark and nothing else: "(END)"."""
        return self.is_line and marks().ends.match(self.text) is not None

    @once
    def is_signoff(self) -> bool:
        """Whether the text is a sign-off and nothing else: "PTI MK", "AP-NY-03-14-89 2142EST"."""
        return self.is_line and marks().signoffs.match(self.text) is not None

    @once
    def closing_mark(self) -> re.Match[str] | None:
        """The end mark or sign-off that closes a paragraph on its own last line."""
        may_end = self.text[-1] in ")]>" or self.text[-1].isalnum()
        return marks().tail_ends.search(self.closing) if may_end else None

    @once
    def is_contact(self) -> bool:
        """Whether the text is a line of e-mail addresses and nothing else."""
        return self.is_line and marks().contacts.match(self.text) is not None

    @once
    def is_byline(self) -> bool:
        return self.is_line and marks().bylines.match(self.text) is not None

    @once
    def is_centred(self) -> bool:
        """Whether the text is a line that an old wire's quad sets in the middle, as bylines are."""
        return self.is_line and _CENTRED.search(self.text) is not None

    @once
    def is_time(self) -> bool:
        """Whether the text is a line that says when the copy was moved."""
        return self.is_line and marks().times.match(self.text) is not None

    @once
    def is_label(self) -> bool:
        """Whether the text is a label: a section, a menu's line, a rule, a mail's header."""
        return marks().is_label(self.opening)

    @once
    def is_known_subhead(self) -> bool:
        """Whether the text is a subhead by the words an agency sets over a part of its copy."""
        return self.is_line and marks().subheads.match(self.text) is not None

    @once
    def is_in_capitals(self) -> bool:
        """Whether the text is in capitals and short, as Reuters and AP set subheads; one may ask a question."""
        is_short = len(self.text) <= LONGEST_SUBHEAD
        has_words = is_short and self.text.isupper() and _WORD.search(self.text) is not None
        return has_words and (not self.ends_sentence or self.text.rstrip("\"'”’").endswith("?"))

    @once
    def heading(self) -> Marked | None:
        """The keyword and version that the heading of a transmission gives."""
        return keyed(self.text) if self.is_line else None

    @once
    def version(self) -> Version | None:
        """The version that the text stands for where it is nothing but a marker."""
        return standalone(self.text)

    @once
    def is_mail_footing(self) -> bool:
        """Whether below the text stands what mail programs add: the rule above a signature, the mail
        that was answered, line by line, or its head."""
        return _MAIL_FOOTING.match(self.opening) is not None

    @once
    def opens_a_mail(self) -> bool:
        """Whether below the text stands a mail that was answered or passed on."""
        may_open = self.text.endswith(":") or "essage" in self.opening
        return self.is_line and may_open and _MAIL_OPENING.match(self.text) is not None

    @once
    def is_furniture(self) -> bool:
        """Whether the text is a line whole and no copy: an end mark, a sign-off, e-mail addresses."""
        if self.is_mail_footing or _RULE.fullmatch(self.opening):
            return True
        return (
            self.is_end
            or self.is_signoff
            or self.is_contact
            or self._is_afternote_line
            or self.is_notice
            or self.is_tail
        )

    @property
    def _is_afternote_line(self) -> bool:
        return self.is_line and marks().afternote_lines.match(self.text) is not None

    @once
    def opens_a_field(self) -> bool:
        """Whether the text can be nothing but the beginning of something that is not body copy."""
        return (
            self.text[0] == "^"
            or self.opens_as_note
            or self.is_caption
            or self.is_furniture
            or self._opens_with_marker_in_brackets
        )

    @once
    def is_short_field(self) -> bool:
        """Whether the text is a short line that is a byline, a marker, a time or a slug."""
        if len(self.text) > PROSE:
            return False
        return (
            self.is_byline
            or bool(marks().standalone.openings.match(self.text))
            or self.is_time
            or self.heading is not None
            or marks().slug.match(self.text) is not None
            or slug_points(self.text) >= SURE_SLUG
        )


traits_of = lately(Traits)
"""The traits of a text, which two versions share where a line of the one stands in the other."""
