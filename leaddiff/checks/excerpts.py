"""Marks: short quotations of a change, as a message shows them to an editor."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.tokens import is_word, tokens
from leaddiff.nouns.changes import Op, Run

CONTEXT = 4
"""Words of unchanged text quoted on either side of a change (2 to 8)."""

LONGEST = 160
"""Characters of one quotation in a message (60 to 400)."""


def marked(words: Sequence[Run], gone: str | None = None, came: str | None = None) -> str:
    """The first change that holds the words ``gone`` or ``came`` (the first of all where neither is
    given or found), with a few words of context: "will work to [-reduce-]{+ease+} tensions"."""
    groups = _groups(words)
    if not groups:
        return ""
    start, end = next((g for g in groups if _holds(words[g[0] : g[1]], gone, came)), groups[0])
    before = words[start - 1].text if start else ""
    after = words[end].text if end < len(words) else ""
    opens, closes = start <= 1, end + 1 >= len(words)
    middle = "".join(_mark(run) for run in words[start:end])
    return " ".join((_last_words(before, opens) + middle + _first_words(after, closes)).split())


def shortened(text: str, limit: int = LONGEST) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " ..."


def quoted(text: str, limit: int = LONGEST) -> str:
    """The text in quotation marks, shortened."""
    return f"“{shortened(text, limit)}”"


def named(numbers: Sequence[int]) -> str:
    """Paragraph numbers as an editor says them: "para 4", "paras 8-10", "paras 2, 5-7"."""
    unit = "para" if len(numbers) == 1 else "paras"
    return f"{unit} {ranges(numbers)}"


def ranges(numbers: Sequence[int]) -> str:
    """Numbers closed up into ranges: "2, 5, 9-11"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def _groups(words: Sequence[Run]) -> list[tuple[int, int]]:
    """Stretches of neighbouring changes; one blank or mark between two does not part them."""
    groups: list[tuple[int, int]] = []
    for at, run in enumerate(words):
        if run.op is Op.KEPT:
            continue
        if groups and not any(c.isalnum() for r in words[groups[-1][1] : at] for c in r.text):
            groups[-1] = (groups[-1][0], at + 1)
        else:
            groups.append((at, at + 1))
    return groups


def _holds(group: Sequence[Run], gone: str | None, came: str | None) -> bool:
    went = "".join(r.text for r in group if r.op is not Op.CAME)
    arrived = "".join(r.text for r in group if r.op is not Op.GONE)
    return bool((gone and _share(gone, went)) or (came and _share(came, arrived)))


def _share(fact: str, text: str) -> bool:
    return bool(text.strip()) and (fact in text or text.strip() in fact)


def _mark(run: Run) -> str:
    text = run.text.strip()
    lead, tail = (
        run.text[: len(run.text) - len(run.text.lstrip())],
        run.text[len(run.text.rstrip()) :],
    )
    if not text:
        return run.text
    text = shortened(text)
    match run.op:
        case Op.GONE:
            return f"{lead}[-{text}-]{tail}"
        case Op.CAME:
            return f"{lead}{{+{text}+}}{tail}"
        case Op.KEPT:
            return run.text


_NEAR = 30 * CONTEXT  # characters in which the words of the context are looked for


def _last_words(text: str, opens: bool) -> str:
    """The last words of unchanged text, with dots unless they open the paragraph."""
    pieces, count = tokens(text[-_NEAR:]), 0
    for at in range(len(pieces) - 1, -1, -1):
        count += is_word(pieces[at])
        if count == CONTEXT:
            is_whole = opens and not at and len(text) <= _NEAR
            return ("" if is_whole else "... ") + "".join(pieces[at:])
    return ("" if opens else "... ") + text[-_NEAR:]


def _first_words(text: str, closes: bool) -> str:
    """The first words of unchanged text, with dots unless they close the paragraph."""
    pieces, count = tokens(text[:_NEAR]), 0
    for at, piece in enumerate(pieces):
        count += is_word(piece)
        if count == CONTEXT:
            is_whole = closes and at + 1 == len(pieces) and len(text) <= _NEAR
            return "".join(pieces[: at + 1]) + ("" if is_whole else " ...")
    return text[:_NEAR] + ("" if closes else " ...")
