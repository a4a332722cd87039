"""Joint sources: two people who said something together, of whom one was dropped, or joined the other."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.facts.attributions import Attribution, attributions
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.second_references import SecondReferences
from leaddiff.facts.titles import GRADES, TITLES, bare_name

STANDS = 0.4
"""Share of a sentence's content words that must be kept for its statement to stand (0.3 to 0.7); the rest of
it may have been turned to suit one speaker."""


def left_by_one(
    edit: Edit, known: SecondReferences, before: Attribution, after: Attribution
) -> tuple[Attribution, Attribution] | None:
    """Two sources with all their names where a statement that stands is said by one and was by two, or by two
    and was by one: "Trask and Orwin said" that became "Trask said". Who is named as a source beside it has
    not gone; "Trade and Industry" is one body. None where nobody went or joined."""
    sides = (edit.old, before), (edit.new, after)
    pairs = [_pair(passage, source) for passage, source in sides]
    if bool(pairs[0]) is bool(pairs[1]) or edit.kept_share(edit.after, after.verb) < STANDS:
        return None
    together, (passage, alone) = (pairs[0], sides[1]) if pairs[0] else (pairs[1], sides[0])
    row = passage.words[slice(*_whole(passage, alone))]
    others = (other.speaker for other in attributions(passage) if other.verb != alone.verb)
    heard = {word for span in others if span for word in passage.words[slice(*span)]}
    left = [word for word in together if word not in row]
    if "and" in row or len(left) != 1 or left[0] in heard or not known.stand_apart(together):
        return None
    return _widened(edit.old, before), _widened(edit.new, after)


def _pair(passage: Passage, source: Attribution) -> tuple[str, ...]:
    """The surnames of what may be two people who are one source; none where one is no name."""
    first, last = _whole(passage, source)
    ands = [at for at in range(first, last) if passage.lower[at] == "and"]
    if len(ands) != 1:
        return ()
    halves = ((first, ands[0]), (ands[0] + 1, last))
    named = [_surname(passage.words, *half) for half in halves]
    if not all(named):
        return ()
    return tuple(named)


def _whole(passage: Passage, source: Attribution) -> tuple[int, int]:
    """The words that name a source, with a second name that an "and" joins to one behind its verb: said Dana
    Trask and Ivo Orwin."""
    first, last = source.speaker or (0, 0)
    if source.verb < first and passage.lower[last] == "and":
        end = last + 1
        while passage.words[end][:1].isupper():
            end += 1
        return first, end if end > last + 1 else last
    return first, last


def _widened(passage: Passage, source: Attribution) -> Attribution:
    return source._replace(last=max(source.last, _whole(passage, source)[1]))


def _surname(row: Sequence[str], first: int, last: int) -> str:
    """The last word of a name of which all but the titles are in capitals; "" where it is none."""
    first, last = bare_name(row, first, last)
    name = [word for word in row[first:last] if word != "."]
    is_name = 0 < len(name) <= _LONGEST and all(word[0].isupper() for word in name)
    return name[-1] if is_name and name[-1].lower() not in TITLES | GRADES else ""


_LONGEST = 4  # words of a name
