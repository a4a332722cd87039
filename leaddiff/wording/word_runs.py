"""Word runs: those that stayed, went and came between two texts."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.word_rows import Reading, read
from leaddiff.nouns.changes import Op, Run, Words
from leaddiff.wording.blocks import Block, blocks
from leaddiff.wording.scores import whole_scores
from leaddiff.wording.tidying import tidied


def diff(old: str, new: str) -> Words:
    """The runs of words that stayed, went and came on the way from ``old`` to ``new``.

    Joining the KEPT and GONE runs gives back ``old``, KEPT and CAME ``new``, character for
    character. Figures, scores, names with hyphens and words are never shown in part; a replacement is told
    GONE first; new sentences begin where a sentence begins. Texts that are both long and unlike are
    told more coarsely, never wrongly.
    """
    if old == new:
        return (Run(Op.KEPT, old),) if old else ()
    before, after = whole_scores(read(old)), whole_scores(read(new))
    found = tidied(blocks(before.words[:-1], after.words[:-1]), before, after)
    return _runs(found, before, after)


def _runs(found: Sequence[Block], old: Reading, new: Reading) -> Words:
    pieces: list[tuple[Op, str]] = []
    i, j = 0, 0
    for block in found:
        if block.kept:
            _tell_change(pieces, old.between(i, block.i0), new.between(j, block.j0))
            _tell_kept(pieces, block, old, new)
            i, j = block.i1, block.j1
    _tell_change(pieces, old.between(i, old.last), new.between(j, new.last))
    return _merged(pieces)


def _tell_change(pieces: list[tuple[Op, str]], gone: str, came: str) -> None:
    """A change with the blanks on either side of it; those that both texts have are kept."""
    lead = _shared_blanks(gone, came)
    gone, came = gone[len(lead) :], came[len(lead) :]
    trail = _shared_blanks(gone[::-1], came[::-1])[::-1]
    stop = len(trail)
    pieces.append((Op.KEPT, lead))
    pieces.append((Op.GONE, gone[: len(gone) - stop]))
    pieces.append((Op.CAME, came[: len(came) - stop]))
    pieces.append((Op.KEPT, trail))


def _shared_blanks(gone: str, came: str) -> str:
    count = 0
    for a, b in zip(gone, came, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    return gone[:count]


def _tell_kept(pieces: list[tuple[Op, str]], block: Block, old: Reading, new: Reading) -> None:
    before = old.text[old.starts[block.i0] : old.ends[block.i1 - 1]]
    after = new.text[new.starts[block.j0] : new.ends[block.j1 - 1]]
    if before == after:
        pieces.append((Op.KEPT, before))
        return
    for k in range(block.i1 - block.i0):  # the words are the same, the blanks are not
        i, j = block.i0 + k, block.j0 + k
        if k:
            _tell_change(pieces, old.blank_before(i), new.blank_before(j))
        pieces.append((Op.KEPT, old.words[i]))


def _merged(pieces: Sequence[tuple[Op, str]]) -> Words:
    """Runs of one fate made one; empty ones left out. GONE stands before CAME."""
    told: list[tuple[Op, list[str]]] = []
    for op, text in pieces:
        if not text:
            continue
        if told and told[-1][0] is op:
            told[-1][1].append(text)
        else:
            told.append((op, [text]))
    return tuple(Run(op, "".join(texts)) for op, texts in told)
