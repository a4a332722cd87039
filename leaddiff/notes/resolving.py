"""Resolving: the places of a note's claims become paragraph numbers of the copies at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaddiff.nouns.claims import Action, Claim, Note, Place, Stretch, Target


def resolve(note: Note, old_count: int, new_count: int) -> Note:
    """The note with the paragraph numbers of its claims filled in.

    ``old_count`` and ``new_count`` are the numbers of paragraphs of the two versions. Numbers count in
    the new version and go to ``paragraphs``, save those of AP's older forms (SUBS 4th graf, INSERTS
    after 6th, picks up 7th pvs), which count in the old one and go to ``old_paragraphs``. A claim on
    the lead has paragraph 1, one on everything or nothing in particular has none. A number beyond
    the end stays as the note has it, so that it can be told; of a range that runs past the end, the
    first number beyond stands for the rest; of what was cut the end is that of the longer version, for
    "deletes paragraphs 18-20" may mean those that stood below the copy's end. "At bottom" is the last
    paragraph.
    """
    return note._replace(claims=tuple(_resolved(c, old_count, new_count) for c in note.claims))


def each_item(note: Note) -> Note:
    """The note with a claim for each thing of a list that has a place of its own: of "severance benefits in
    paragraphs 23-24, analyst comment in paragraph 20" the one may be so and the other not. To be asked
    before the places are resolved."""
    return note._replace(claims=tuple(one for claim in note.claims for one in _each(claim)))


def _each(claim: Claim) -> Iterator[Claim]:
    if not claim.items:
        yield claim
    for topic, place in claim.items:
        yield claim._replace(topic=topic, place=place, items=())


def _resolved(claim: Claim, old_count: int, new_count: int) -> Claim:
    if claim.target is Target.LEAD and claim.place is None:
        return claim._replace(paragraphs=(1,))
    place = claim.place
    if place is None or claim.target not in (Target.BODY, Target.LEAD):
        return claim
    if place.old_frame:
        return claim._replace(old_paragraphs=_named(place, old_count))
    most = max(old_count, new_count) if claim.action is Action.CUT else new_count
    return claim._replace(paragraphs=_standing(place, claim.size, new_count, most))


def _named(place: Place, count: int) -> tuple[int, ...]:
    """The paragraphs a place names, that after which something stands included."""
    if place.after is not None:
        return (place.after,)
    return _expanded(place.stretches, count, count)


def _standing(place: Place, size: int | None, count: int, most: int) -> tuple[int, ...]:
    """The paragraphs where the claim's own material stands: of "after 3rd", those behind it."""
    if place.after is not None:
        return _expanded((Stretch(place.after + 1, place.after + (size or 1)),), count, most)
    return _expanded(place.stretches, count, most)


def _expanded(stretches: Iterable[Stretch], count: int, most: int) -> tuple[int, ...]:
    """Every number once, in order, up to the one beyond ``most``. Stretches are put in order and joined
    before they are written out, so that a note of a thousand overlapping ranges costs no more than the copy is
    long."""
    numbers: list[int] = []
    for first, last in sorted(_ends(stretch, count, most) for stretch in stretches):
        start = max(first, numbers[-1] + 1) if numbers else first
        numbers.extend(range(start, last + 1))
    return tuple(numbers)


def _ends(stretch: Stretch, count: int, most: int) -> tuple[int, int]:
    first, last = (_from_top(n, count) for n in (stretch.first, stretch.last))
    if first > most:
        return first, first
    return first, min(last, most + 1)


def _from_top(number: int, count: int) -> int:
    """A number counted from the end as one counted from the top."""
    return max(1, count + 1 + number) if number < 0 else number
