"""Examples: the short invented story by which a rule shows what it catches and what it lets pass."""

from __future__ import annotations

from leaddiff.nouns.findings import Example

LEAD = "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said."
"""Paragraph 1 of the story in both versions."""

_HEAD = """\
  ferry-Sokdo
- (LEAD) Ferry runs aground off Sokdo
+ (2nd LD) Ferry runs aground off Sokdo"""


def update(note: str | None, *body: str, head: str = _HEAD) -> Example:
    """The story in two versions. ``note`` are the clauses of the newer one's note, None where it has
    none; ``body`` are the paragraphs from the second on, each marked "-", "+" or with a blank."""
    told = f"+ (ATTN: {note})\n" if note else ""
    return Example("\n".join((f"{head}\n{told}  {LEAD}", *body)))
