"""Sources: who said it, where that changed, came or went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from leaddiff.facts.attributions import Attribution, attributions
from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.joint_sources import left_by_one
from leaddiff.facts.passage import Passage
from leaddiff.facts.renamed import is_respelled
from leaddiff.facts.same_sources import is_named_otherwise, same_source
from leaddiff.facts.second_references import SecondReferences
from leaddiff.facts.source_forms import (
    are_one_person,
    is_of_the_land,
    is_paper_of_a_land,
    is_ranked_alike,
    is_told_by_age,
    is_told_with_its_owner,
    stands_behind_subhead,
)
from leaddiff.facts.standing_sources import rules_itself
from leaddiff.languages.words import ARTICLES, words
from leaddiff.nouns.changes import FactChange, FactKind

SURVIVES = 0.25
"""Share of a sentence's content words that must be kept for it to be the same sentence, so that a
source missing in it has gone rather than been cut with it (0.1 to 0.5)."""

STANDS = 0.85
"""Share of a sentence's content words that must be kept for a missing "he said" to be the change
made to it (0.7 to 1)."""

Replacement: TypeAlias = tuple[Attribution | None, Attribution | None]
"""A source before and after, None where it came or went."""


def replaced_sources(
    edit: Edit, known: SecondReferences
) -> tuple[list[Replacement], list[Replacement]]:
    """The sources that were replaced, came or went in sentences that stand on, and those that are only named
    otherwise. A source that came with a sentence of its own is new material, one that went with its sentence
    was cut; a name spelled anew is no other source, nor is "the minister" for the minister's name."""
    old, new = attributions(edit.old), attributions(edit.new)
    found: list[Replacement] = []
    parted: list[Replacement] = []
    by_verb = {after.verb: after for after in new}
    rest_old = []
    for before in old:
        twin = by_verb.pop(edit.before.partner[before.verb], None)
        if twin is None:
            rest_old.append(before)
        elif joint := left_by_one(edit, known, before, twin):
            parted.append(joint)
        elif _is_set_off(edit, before, twin):
            continue
        elif not same_source(before, twin) or _is_somebody_new(edit, known, before, twin):
            found.append((before, twin))
    if not edit.is_long:
        left = _less_same(rest_old, list(by_verb.values()))
        found += _left_over(edit, *left, (old, new))
    named = [pair for pair in found if is_named_otherwise(edit, known, *pair)]
    told = [
        pair
        for pair in found
        if not (
            pair in named
            or _is_respelling(edit, *pair)
            or _is_by_one_paper(edit, *pair)
            or _change_places(edit, *pair, old, new)
            or stands_behind_subhead(edit, *pair)
            or are_one_person(edit, *pair)
            or is_told_by_age(edit, known, *pair)
            or is_of_the_land(edit, *pair)
            or is_ranked_alike(edit, *pair)
            or is_paper_of_a_land(edit, *pair)
            or is_told_with_its_owner(edit, *pair)
            or rules_itself(edit, *pair)
            or _is_no_loss(edit, known, *pair)
        )
    ]
    return parted + told, named


def _is_no_loss(
    edit: Edit, known: SecondReferences, before: Attribution | None, after: Attribution | None
) -> bool:
    """Whether a source that went left nothing without one: its statement went with it, it speaks in other words
    now, or the quotation runs on from who is heard above it."""
    from leaddiff.facts.own_results import reports_its_own_figures, tells_its_results
    from leaddiff.facts.running_quotations import runs_on
    from leaddiff.facts.standing_sources import (
        answers_for_all_of_it,
        cites_it_elsewhere,
        does_it_itself,
        gives_estimates_as_above,
        is_of_its_figures,
        is_who_was_told,
        knows_its_own_mind,
        names_its_speaker,
        says_it_in_the_lead,
        says_so_further_on,
        speaks_otherwise,
        speaks_under_the_lead,
        tells_of_the_mind,
        went_with_its_words,
    )

    return (
        before is not None
        and after is None
        and (went_with_its_words(edit, before) or speaks_otherwise(edit, known, before)
             or is_who_was_told(edit, before)
             or names_its_speaker(edit, before)
             or does_it_itself(edit, before)
             or knows_its_own_mind(edit, before)
             or says_it_in_the_lead(edit, known, before)
             or says_so_further_on(edit, known, before)
             or tells_of_the_mind(edit, known, before)
             or tells_its_results(edit, known, before)
             or reports_its_own_figures(edit, known, before)
             or cites_it_elsewhere(edit, known, before)
             or is_of_its_figures(edit, known, before)
             or gives_estimates_as_above(edit, known, before)
             or speaks_under_the_lead(edit, known, before)
             or runs_on(edit, known, before)
             or answers_for_all_of_it(edit, known, before))
    )  # fmt: skip


def sources_changed(edit: Edit, replaced: Sequence[Replacement]) -> Iterator[FactChange]:
    """The changes of source as facts."""
    for before, after in replaced:
        gone = (before.first, before.last) if before else None
        came = (after.first, after.last) if after else None
        yield edit.fact(FactKind.ATTRIBUTION, gone, came)


def speaking_words(edit: Edit, replaced: Sequence[Replacement]) -> set[int]:
    """The new words that name a source which took another's place, or is it, unless one person's name took
    another's: that is a change of name besides."""
    found: set[int] = set()
    for before, after in replaced:
        if before and after and before.speaker and after.speaker:
            is_person = _is_bare_name(edit.old, before.speaker)
            if not (is_person and _is_bare_name(edit.new, after.speaker)):
                found.update(range(*after.speaker))
    return found


def _is_bare_name(passage: Passage, span: tuple[int, int]) -> bool:
    row = passage.words[slice(*span)]
    return row[-1][0].isupper() and row[0].lower() not in ("the", "a", "an")


def _change_places(
    edit: Edit,
    before: Attribution | None,
    after: Attribution | None,
    old: Sequence[Attribution],
    new: Sequence[Attribution],
) -> bool:
    """Whether two who each say their own only changed places: each of them says on the other side what he said
    on this one, and the one who stands in his place there does not."""
    return (
        before is not None
        and after is not None
        and _says_it_there((edit.old, old, before), (edit.new, new, after))
        and _says_it_there((edit.new, new, after), (edit.old, old, before))
    )


_Told: TypeAlias = tuple[Passage, Sequence[Attribution], Attribution]
"""A source with its passage and all who speak there."""


def _says_it_there(own: _Told, there: _Told) -> bool:
    told = _statement(*own)
    other, everyone, _ = there
    if not own[2].heads or not told:
        return False
    taken = _likeness(told, _statement(*there))
    said = [
        _statement(other, everyone, each)
        for each in everyone
        if each.heads and same_source(own[2], each)
    ]
    return any(
        SAID_THERE * len(told) <= len(told & each) and taken < _likeness(told, each)
        for each in said
    )


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)


SAID_THERE = 0.6
"""Share of what somebody says (0.5 to 0.8) that he must say in one place of the other side."""


def _statement(passage: Passage, everyone: Sequence[Attribution], source: Attribution) -> set[str]:
    """The words of what a source says, small ones and figures too: those behind it as far as the next who
    speaks, or those before it where a mark stands behind it."""
    low, high = passage.sentence_of(source.verb)
    first = max((each.last for each in everyone if low <= each.first < source.first), default=low)
    last = min((each.first for each in everyone if source.last <= each.first < high), default=high)
    behind, before = (source.last, last), (first, source.first)
    is_behind = "".join(passage.lower[source.last : source.last + 1])[:1].isalnum()
    is_behind |= before[0] == before[1]
    told = passage.lower[slice(*(behind if is_behind else before))]
    return {word for word in told if word[:1].isalnum()} - _JOINS


_JOINS = words("and but while whereas that")


def _is_respelling(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    if not before or not after or not before.speaker or not after.speaker:
        return False
    return is_respelled(edit, before.speaker, after.speaker)


def _is_by_one_paper(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether whoever put a paper out is told to have said it there: "according to a filing", "the company
    said in a filing". A paper of somebody's, "a union statement", may be another."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    if _is_paper(edit.old, before) is _is_paper(edit.new, after):
        return False
    is_old = _is_paper(edit.old, before)
    (passage, paper) = (edit.old, before) if is_old else (edit.new, after)
    (other, said) = (edit.new, after) if is_old else (edit.old, before)
    first, last = paper.speaker or (0, 0)
    is_bare = passage.lower[first] in ARTICLES and passage.lower[first + 1] in _PAPERS
    is_whose = last > first + 2 and passage.lower[first + 2] in ("by", "from", "of")
    behind = other.lower[said.last : said.last + _TO_THE_PAPER]
    return is_bare and not is_whose and behind[:1] == ("in",) and passage.lower[first + 1] in behind


_PAPERS = words(
    "filing filings statement release letter document documents email e-mail memo report"
)
_TO_THE_PAPER = 5  # words: in a filing, in its annual report


def _is_set_off(edit: Edit, before: Attribution, after: Attribution) -> bool:
    """Whether a source only got commas, or the name it goes by: the chief, Jan Orwin, said; Halm Mining, or
    Halmin, said."""
    was, now = edit.old.lower[before.first : before.last], edit.new.lower[after.first : after.last]
    bare = [[word for word in row if word[0].isalnum()] for row in (was, now)]
    if _less_article(bare[0]) == _less_article(bare[1]):
        return True
    if "," in was and _parts(edit.old, before) == _parts(edit.new, after):
        return True  # the biggest holder, Norland fund Halm, said; Norland fund Halm, the biggest holder, said
    shorter, longer = sorted(bare, key=len)
    return "or" in longer and longer[longer.index("or") + 1 :] == shorter


def _less_article(row: list[str]) -> list[str]:
    return row[row[0] in ARTICLES :] if row else row


def _parts(passage: Passage, source: Attribution) -> list[str]:
    """What stands between the commas of a source, in no order: who is whose is told within one of them."""
    row = [passage.lower[at] for at in range(source.first, source.last) if at != source.verb]
    return sorted(filter(None, (part.strip() for part in " ".join(row).split(","))))


def _is_somebody_new(
    edit: Edit, known: SecondReferences, before: Attribution, after: Attribution
) -> bool:
    """Whether "he" became one who was not spoken of: "an aide said" for "he said", or a surname that stands
    nowhere else."""
    if not before.speaker or not after.speaker:
        return False
    was, now = edit.old.lower[slice(*before.speaker)], edit.new.words[slice(*after.speaker)]
    if was not in _PERSONS:
        return False
    return now[0].lower() in _ONE_OF_MANY or (len(now) == 1 and known.is_stranger(now[0]))


_PERSONS = (("he",), ("she",))
_ONE_OF_MANY = ("a", "an", "another", "one")


def _less_same(
    old: Sequence[Attribution], new: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    left, right = [], list(new)
    for before in old:
        twin = next((n for n in right if before.heads and n.heads and same_source(before, n)), None)
        if twin:
            right.remove(twin)
        else:
            left.append(before)
    return left, right


def _left_over(
    edit: Edit,
    old: Sequence[Attribution],
    new: Sequence[Attribution],
    everyone: tuple[Sequence[Attribution], Sequence[Attribution]],
) -> Iterator[Replacement]:
    free = [after for after in new if after.heads]
    for before in old:
        if before.heads and edit.kept_share(edit.before, before.first) < SURVIVES:
            continue
        others = free if before.heads else ()
        twin = next((after for after in others if _in_one_sentence(edit, before, after)), None)
        if twin:
            free.remove(twin)
            yield before, twin
        elif _is_gone(edit, before, new, everyone):
            yield before, None
    for after in free:
        is_same = _spoke(edit, after, everyone[0]) or _verb_replaced(edit, edit.after, after)
        if edit.kept_share(edit.after, after.first) >= SURVIVES and not is_same:
            yield None, after


def _is_gone(
    edit: Edit,
    before: Attribution,
    fresh: Sequence[Attribution],
    everyone: tuple[Sequence[Attribution], Sequence[Attribution]],
) -> bool:
    """Whether a statement lost its source: it says nothing further on, did not become "he said", did
    more than take another verb, and no paper that stands answers for it."""
    if not before.heads:
        return _lost_its_source(edit, before, everyone[1])
    return not (
        _still_speaks(edit, before, everyone[1])
        or _verb_replaced(edit, edit.before, before)
        or _became_pronoun(edit, before, fresh)
        or _still_by_paper(edit, before, *everyone)
    )


def _became_pronoun(edit: Edit, before: Attribution, fresh: Sequence[Attribution]) -> bool:
    """Whether a "he said" that is new stands in the sentence: "In a blog, he said" for "Dana Orwin, the
    mayor, said in a blog". A pronoun may be anyone."""
    low, high = _opposite_sentence(edit, edit.before, before, edit.new)
    return any(low <= after.verb < high and after.speaker and not after.heads for after in fresh)


def _still_by_paper(
    edit: Edit, before: Attribution, old: Sequence[Attribution], new: Sequence[Attribution]
) -> bool:
    """Whether only "said it" went from one who did what is told, and the paper it rests on is named:
    "Halm said it raised $15 million, according to filings"."""
    says_of_itself = edit.old.lower[before.last] in ("it", "they", "he", "she")
    low, high = _opposite_sentence(edit, edit.before, before, edit.new)
    papers = [after for after in new if low <= after.verb < high and _is_paper(edit.new, after)]
    return says_of_itself and any(
        paper.heads == other.heads
        for paper in papers
        for other in old
        if _is_paper(edit.old, other)
    )


def _is_paper(passage: Passage, found: Attribution) -> bool:
    return passage.lower[found.verb] in ("according", "citing")


def _lost_its_source(edit: Edit, before: Attribution, new: Sequence[Attribution]) -> bool:
    """Whether a sentence stands on all but word for word without its "he said", and nobody else
    says it. In one that was rewritten a pronoun may have gone for many reasons."""
    if before.speaker is None or edit.kept_share(edit.before, before.first) < STANDS:
        return False
    low, high = _opposite_sentence(edit, edit.before, before, edit.new)
    return not any(low <= after.verb < high for after in new)


def _verb_replaced(edit: Edit, side: Side, found: Attribution) -> bool:
    """Whether the source still stands and only its verb became another: "denied", "confirmed"."""
    if not found.speaker or side.partner[found.speaker[1] - 1] < 0:
        return False
    other = edit.after if side is edit.before else edit.before
    return side.block[found.verb] in other.spans


def _in_one_sentence(edit: Edit, before: Attribution, after: Attribution) -> bool:
    block = edit.before.block[before.verb]
    if block >= 0 and block == edit.after.block[after.verb]:
        return True
    low, high = edit.old.sentence_of(before.first)
    first, last = edit.new.sentence_of(after.first)
    return any(
        edit.old.stems[at] and first <= edit.before.partner[at] < last for at in range(low, high)
    )


def _still_speaks(edit: Edit, before: Attribution, new: Sequence[Attribution]) -> bool:
    """Whether the new sentence names the source and has it say something further on."""
    low, high = _opposite_sentence(edit, edit.before, before, edit.new)
    stems = set(edit.new.stems[low:high])
    speaks = any(low <= after.verb < high and not after.heads for after in new)
    return speaks and before.heads <= stems


def _spoke(edit: Edit, after: Attribution, old: Sequence[Attribution]) -> bool:
    low, high = _opposite_sentence(edit, edit.after, after, edit.old)
    stems = set(edit.old.stems[low:high])
    spoke = any(low <= before.verb < high and not before.heads for before in old)
    return spoke and after.heads <= stems


def _opposite_sentence(
    edit: Edit, side: Side, found: Attribution, other: Passage
) -> tuple[int, int]:
    return other.sentence_of(edit.opposite(side, found.verb))
