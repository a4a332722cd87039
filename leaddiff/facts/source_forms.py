"""Source forms: one source told in two ways, by the office and the name, or behind a subhead."""

from __future__ import annotations

from leaddiff.facts.attributions import Attribution
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.second_references import SecondReferences
from leaddiff.languages.lands import are_land_and_people
from leaddiff.languages.words import words


def are_one_person(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether both sides say one office and then one name in full, with a comma or whose office it is or
    without: Chief Executive Nora Hale, the mill's chief executive, Nora Hale."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was = _called_in_full(edit.old, before.speaker)
    now = _called_in_full(edit.new, after.speaker)
    longer, shorter = (was, now) if len(was) > len(now) else (now, was)
    name, office = shorter[-2:], [word.lower() for word in shorter[:-2]]
    is_named = bool(office) and all(word[0].isupper() for word in name) and longer[-2:] == name
    before_name = [word.lower() for word in longer[:-2]]
    more = before_name[: len(before_name) - len(office)]
    is_whose = not more or more[-1].endswith(("'s", "’s"))
    return is_named and is_whose and before_name[len(more) :] == office


def is_told_by_age(
    edit: Edit, known: SecondReferences, before: Attribution | None, after: Attribution | None
) -> bool:
    """Whether one side calls a source by the age that stands behind the name on the other, which both copies
    have: said Orwin, 51, and said the 51-year-old. Else nobody is named any more."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    sides = (edit.old, before.speaker), (edit.new, after.speaker)
    return any(
        passage.lower[speaker[0]] == "the"
        and (age := passage.lower[speaker[0] + 1].partition("-year")[0]).isdecimal()
        and other.words[named[1] - 1][:1].isupper()
        and known.is_in_both(other.words[named[1] - 1])
        and other.lower[named[1] : named[1] + 2] == (",", age)
        for (passage, speaker), (other, named) in (sides, sides[::-1])
    )


def is_of_the_land(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether of two sources only the land is told by its name, or by none: its country chief, its Norland
    chief. The port chief and the police chief are two."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was, now = edit.old.words[slice(*before.speaker)], edit.new.words[slice(*after.speaker)]
    if len(was) != len(now):
        return False
    unequal = [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
    land = [word for word in (unequal[0] if len(unequal) == 1 else ()) if word != "country"]
    return len(land) == 1 and land[0][:1].isupper()


def is_ranked_alike(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether of two sources only the word for their rank is another that says it too, where they are ranked by
    what they hold or make: its 20 biggest holders, its 20 top holders. A big holder is none of those, nor need
    the largest court be the top one."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was, now = (
        ["biggest" if word in _BIGGEST else word for word in passage.lower[slice(*speaker)]]
        for passage, speaker in ((edit.old, before.speaker), (edit.new, after.speaker))
    )
    return was == now and not _RANKED_BY_SIZE.isdisjoint(was)


_BIGGEST = words("biggest largest top")
_RANKED_BY_SIZE = words(
    """holder holders shareholder shareholders stockholder stockholders investor investors creditor creditors
    seller sellers maker makers producer producers exporter exporters bank banks lender lenders
    broker brokers"""
)


def is_told_with_its_owner(
    edit: Edit, before: Attribution | None, after: Attribution | None
) -> bool:
    """Whether both sides say whose a firm is, before its name or behind it: Orsil's Halm Boats, Halm Boats, a
    unit of Orsil. Where the other owns it, it is another."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was, now = _with_owner(edit.old, before), _with_owner(edit.new, after)
    return was == now and bool(was[0])


def _with_owner(passage: Passage, source: Attribution) -> tuple[set[str], list[str]]:
    """The last word of whoever is told to own a source, and all who are named there."""
    row = [passage.words[at] for at in range(source.first, source.last) if at != source.verb]
    bare = [word.replace("’", "'").removesuffix("'s").lower() for word in row]
    owners = {name for name, word in zip(bare, row, strict=True) if name != word.lower()}
    for at in (n for n, word in enumerate(bare) if word in ("of", "by")):
        last = at + 1 + (row[at + 1 : at + 2] in (["the"], ["a"]))
        while row[last + 1 : last + 2] and row[last + 1][:1].isupper():
            last += 1
        owners.update(bare[last : last + 1])
    return owners, sorted(word for word in bare if word[:1].isalnum() and word not in _OF_OWNERS)


_OF_OWNERS = words("a an the of by which is are owned unit arm division subsidiary part")


def is_paper_of_a_land(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether both sides name one paper, by the land and by its people: Norland's Tarn Osta daily, Norlandic
    daily Tarn Osta. Of two lands it is another."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was, now = (
        [word.replace("’", "'").removesuffix("'s") for word in passage.words[slice(*speaker)]]
        for passage, speaker in ((edit.old, before.speaker), (edit.new, after.speaker))
    )
    names = [[w for w in row[1:] if w not in _OF_A_PAPER and w[:1].isalnum()] for row in (was, now)]
    is_paper = any(word in _OF_A_PAPER for word in (*was, *now))
    return (
        is_paper
        and names[0] == names[1] != []
        and are_land_and_people(was[0].lower(), now[0].lower())
    )


_OF_A_PAPER = words("daily newspaper paper weekly magazine tabloid business")


def _called_in_full(passage: Passage, span: tuple[int, int]) -> list[str]:
    """The words for a source, with the name that stands behind them: the mill's chief executive, Nora Hale."""
    behind = list(passage.words[span[1] : span[1] + 3])
    is_named = behind[:1] == [","] and all(word[:1].isupper() for word in behind[1:])
    last = span[1] + (len(behind) if is_named else 0)
    return [word for word in passage.words[span[0] : last] if word[:1].isalnum()]


def stands_behind_subhead(
    edit: Edit, before: Attribution | None, after: Attribution | None
) -> bool:
    """Whether one side has a word in capitals more before the source, a subhead whose break was lost: FUNDING
    Orsil analysts said, TAX BILL - Papers say."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    was, now = edit.old.words[slice(*before.speaker)], edit.new.words[slice(*after.speaker)]
    longer, shorter = (was, now) if len(was) > len(now) else (now, was)
    more = longer[: len(longer) - len(shorter)]
    is_name = len(more) == 2 and len(more[0]) < OF_A_SUBHEAD  # NRX - Orsil analysts
    if more[-1:] == ("-",) and all(word.isupper() for word in more[:-1]) and not is_name:
        return [w.lower() for w in longer[len(more) :]] == [w.lower() for w in shorter]
    is_of_words = all(len(word) >= OF_A_SUBHEAD and word.isupper() for word in more)
    return bool(more) and is_of_words and longer[len(more) :] == shorter and shorter[0][0].isupper()


OF_A_SUBHEAD = 5
"""Letters of a word in capitals (5 to 7) from which on it is a subhead's and no name in initials: NATO."""
