"""No copy: text in which nothing is said, told for what it is: a blob, a table of results, a calendar."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern

FEWEST_ROWS = 5
"""Rows of figures (4 to 10) that make a table where there is no sentence."""

TABLE_SHARE = 0.5
"""Share of lines (0.4 to 0.9) that are rows in a table; titles and column heads are the rest."""

SHORTEST_BLOB = 100
"""Characters (60 to 400) of base64 that cannot be words run together."""

FEWEST_CELLS = 3
"""Cells of a line (2 to 4) of a file in which commas, semicolons or tabs part them."""

_BLOB = pattern(r"(?:data:[\w/+.-]{3,60};base64,\s{0,9})?[A-Za-z0-9+/_-]{60,}={0,2}\Z")
_ARMOUR = pattern(r"\s{0,200}(?:-----BEGIN [A-Z ]{3,40}-----|begin [0-7]{3} \S)")
_CARD = pattern(r"\s{0,200}BEGIN:(VCARD|VCALENDAR)\b")
_CELL = r"[-+(]?[$€£¥]?(?:[0-9][0-9.,:/-]*|\.[0-9]+)%?\)?"
_ROW = pattern(rf"\S.{{0,120}}?(?:[ \t]+{_CELL}){{2,}}\s*\Z")
_PARTERS = ",;\t|"


def what_it_is(text: str) -> str | None:
    """What a text without a sentence is that is no copy, in an editor's words; None where it may be copy.
    A flash is a headline and no sentence, so what is in doubt is copy."""
    card = _CARD.match(text)
    if card is not None:
        return "an address card" if card[1] == "VCARD" else "a calendar"
    if _ARMOUR.match(text):
        return "an encoded or encrypted file"
    if _is_blob(text):
        return "a file in base64, encoded for the way"
    lines = [line for line in text.splitlines() if line.strip()]
    return "a table of results or figures" if _is_table(lines) or _has_cells(lines) else None


def _is_blob(text: str) -> bool:
    words = text.split()
    whole = "".join(words)
    has_lines = all(len(word) == len(words[0]) for word in words[1:-1])
    return len(whole) >= SHORTEST_BLOB and has_lines and _BLOB.match(whole) is not None


def _is_table(lines: list[str]) -> bool:
    rows = sum(len(line) <= 200 and _ROW.match(line.strip()) is not None for line in lines)
    return rows >= max(FEWEST_ROWS, TABLE_SHARE * len(lines))


def _has_cells(lines: list[str]) -> bool:
    """Whether each line has as many cells as the first, with no blank behind what parts them."""
    for parter in _PARTERS:
        cells = [line.count(parter) + 1 for line in lines]
        fewest = 2 if parter == "\t" else FEWEST_CELLS
        is_even = len(lines) > 2 and len(set(cells)) == 1 and cells[0] >= fewest
        if is_even and not any(f"{parter} " in line for line in lines):
            return True
    return False
