"""Quoted words: where words quoted in a note end, in the wire's many ways of quoting."""

from __future__ import annotations

LONGEST = 160
"""Characters a quotation in a note may run (60 to 300); a mark without a partner within them quotes
nothing."""


def close_of(text: str, at: int, opener: str) -> tuple[int, int] | None:
    """Where the quotation that ``opener`` begins at ``at`` ends: the end of its words and the end of
    its closing mark. None where it quotes nothing: an apostrophe, a mark that is never closed.

    AP opens with one or two back-ticks and closes with one or two apostrophes or not at all, with
    apostrophes inside: ```Investigators' work ... emergency landing'``.
    """
    start = at + len(opener)
    limit = min(len(text), start + LONGEST)
    if opener in _PAIRS:
        return _closed_by(text, start, limit, _PAIRS[opener])
    if opener in ("`", "``"):
        return _back_ticked(text, start, limit, opener)
    if opener in ("'", "''", "‘") and _opens(text, at, start):
        return _single(text, start, limit)
    return None


_PAIRS = {'"': '"', "“": "”"}


def _closed_by(text: str, start: int, limit: int, closer: str) -> tuple[int, int] | None:
    end = text.find(closer, start, limit)
    return None if end < 0 else (end, end + len(closer))


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a single mark stands before a word and after none."""
    before = text[at - 1 : at]
    stands_free = not before.isalnum() and before not in (".", ",")
    return stands_free and start < len(text) and not text[start].isspace()


def _back_ticked(text: str, start: int, limit: int, opener: str) -> tuple[int, int] | None:
    following = text.find("`", start, limit)
    if following >= 0:
        limit = following
    if opener == "``":
        end = text.find("''", start, limit)
        if end >= 0:
            return end, _past_marks(text, end)
    return _single(text, start, limit)


def _single(text: str, start: int, limit: int) -> tuple[int, int] | None:
    """To a closing apostrophe that is no apostrophe of a word. ``Investigators' work ... landing'``:
    one after an s may be a plural's, so where a surer one follows before the clause ends, that one
    closes."""
    end = _apostrophe(text, start, limit)
    if end < 0:
        return None
    if text[end - 1] == "s" and text[end + 1 : end + 2] == " ":
        surer = _apostrophe(text, end + 1, limit)
        if surer >= 0 and not _SEPARATORS.intersection(text[end:surer]):
            end = surer
    return end, _past_marks(text, end)


_SEPARATORS = frozenset(";\n")


def _apostrophe(text: str, start: int, limit: int) -> int:
    """The first apostrophe that no letter follows, or -1."""
    end = start - 1
    while True:
        straight, curly = text.find("'", end + 1, limit), text.find("’", end + 1, limit)
        end = min((e for e in (straight, curly) if e >= 0), default=-1)
        if end < 0 or not text[end + 1 : end + 2].isalnum():
            return end


def _past_marks(text: str, end: int) -> int:
    while text[end : end + 1] in ("'", "’"):
        end += 1
    return end
