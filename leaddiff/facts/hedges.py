"""Hedges: the words by which copy holds back, such as "at least" and "alleged", that came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.hedges_held import (
    Hedge,
    is_answered,
    is_bound_there,
    is_of_a_noun_before,
    is_open_there,
    is_seen_as_there,
)
from leaddiff.facts.mentions import Count
from leaddiff.facts.passage import Passage
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.words import ARTICLES, words
from leaddiff.nouns.changes import FactChange, FactKind

_ROWS = {tuple(phrase.split()): (kind, way) for phrase, kind, way in rows(ENGLISH, "hedges")}
_KINDS = {phrase: kind for phrase, (kind, _) in _ROWS.items()}
_DOUBTS = {phrase: way for phrase, (kind, way) in _ROWS.items() if kind == "doubt"}
_SIDES = {" ".join(phrase): way for phrase, (kind, way) in _ROWS.items() if kind != "doubt"}
"""On which side of a figure a hedge leaves it open: two on one side are one."""

_FIRST_WORDS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_KINDS, key=len, reverse=True):
    _FIRST_WORDS.setdefault(_phrase[0], []).append(_phrase)
_REACH = 5  # words after a hedge in which the hedged word is looked for
_HELPERS = words("have been be to has had was were is are")


def hedges_changed(
    edit: Edit, figures: Iterable[tuple[Count | None, Count | None]]
) -> Iterator[FactChange]:
    """The hedges that came or went where what they hold back on still stands: "the alleged thief"
    that became "the thief". ``figures`` are the paired figures of the edit: one that was replaced
    may lose an "about" unnoticed, not an "at least"."""
    old, new = hedges(edit.old), hedges(edit.new)
    if edit.is_long or not (old or new):
        return
    old = [hedge for hedge in old if not _stands_there(edit.before, edit.new, hedge)]
    new = [hedge for hedge in new if not _stands_there(edit.after, edit.old, hedge)]
    old, new = _unmatched(edit, old, new)
    pairs = [(o, n) for o, n in figures if o and n]
    old = [hedge for hedge in old if not _became_a_range(hedge, pairs)]
    came = {hedge.on: hedge for hedge in new if hedge.kind != "doubt"}
    yield from _gone(edit, old, pairs, came)
    yield from _come(edit, new, [(n, o) for o, n in pairs], came)


def _became_a_range(hedge: Hedge, pairs: Iterable[tuple[Count, Count]]) -> bool:
    """Whether a range took the place of a bound and its figure, and is told as the figure it is: up to $6
    million, between $5 million and $6 million."""
    return hedge.kind == "bound" and any(
        old.first == hedge.on and "-" in new.key and "-" not in old.key for old, new in pairs
    )


def _stands_there(side: Side, other: Passage, hedge: Hedge) -> bool:
    """Whether a hedge stands where it stood, in quotation marks, or where one of them was left open; of the
    allegations that something is so, whether they do."""
    partner = side.partner[hedge.first]
    return partner >= 0 and (other.quoted[partner] or other.lower[partner] in _THINGS_SAID)


def _gone(
    edit: Edit, old: Iterable[Hedge], pairs: Pairs, came: dict[int, Hedge]
) -> Iterator[FactChange]:
    """The hedges that went. Of those that ``came``, by the word they hold back on, it takes out what
    took the place of one; two that leave a figure open on one side are one."""
    figures = _figures(pairs)
    for hedge in old:
        twin = _twin(edit, edit.before, hedge, figures)
        other = came.pop(twin[0], None) if twin and hedge.kind != "doubt" else None
        is_other_side = not (other and _SIDES[hedge.key] == _SIDES[other.key])
        if (
            twin
            and is_other_side
            and not _in_another_form(edit.old, hedge, edit.new, twin, edit.after)
        ):
            yield _fact(edit, hedge, other, twin)


def _come(
    edit: Edit, new: Iterable[Hedge], pairs: Pairs, came: Mapping[int, Hedge]
) -> Iterator[FactChange]:
    """The hedges that came and took no other's place."""
    figures = _figures(pairs)
    vague = {figure.first for figure, before in pairs if before.value is None}
    for hedge in new:
        is_alone = hedge.kind == "doubt" or hedge.on in came
        twin = _twin(edit, edit.after, hedge, figures)
        is_new = twin and not _in_another_form(edit.new, hedge, edit.old, twin, edit.before)
        if twin and is_new and is_alone and hedge.on not in vague:
            yield _fact(edit, None, hedge, twin)


def _in_another_form(
    own: Passage, hedge: Hedge, other: Passage, twin: tuple[int, int], there: Side | None = None
) -> bool:
    """Whether what was hedged stands on the other side after another form of the hedge's own word: he
    expects to sell, and expected to; plans on selling, and plans to sell."""
    if tuple(other.lower[max(0, twin[0] - 2) : twin[0]]) == _OF_AGE:
        return True
    said = " ".join(own.lower[hedge.first : hedge.last])
    if twin[0] and other.lower[twin[0] - 1] in _ONE_WORD.get(said, ()):
        return True
    if own.lower[hedge.first] in ("likely", "expected") and _is_expected(other, twin[0]):
        return True
    if _is_held_so_by_somebody((own, hedge), other, there, twin[0]):
        return True
    if hedge.key == _UNSURE and _is_unlikely(own, hedge, other, twin):
        return True
    held = hedges(other)
    if is_seen_as_there(hedge, (other, held), twin[0]) or (
        hedge.kind != "doubt" and is_bound_there((own, hedge), (other, held), twin[0])
    ):
        return True
    phrase = own.lower[hedge.first : hedge.last]
    if (
        _is_open_besides((own, hedge), other, twin[0])
        or _is_view_of_all(own, hedge, other, twin[0])
        or _has_words_between(phrase, other, twin[0])
    ):
        return True
    if hedge.kind == "doubt" and is_of_a_noun_before((own, hedge), (other, held), twin[0]):
        return True
    if hedge.kind == "doubt" and _is_joined_under(other, twin[0], hedge.key):
        return True
    told = {own.stems[at] for at in range(hedge.first, hedge.last)} - {""}
    near = range(max(0, twin[0] - _NEAR), twin[1] + 1)
    is_one_word = hedge.last - hedge.first == 1
    same = set(own.lower[hedge.first : hedge.last]) if is_one_word else set[str]()
    return hedge.kind == "doubt" and any(
        other.stems[at] in told and other.lower[at] not in same for at in near
    )


def _has_words_between(phrase: Sequence[str], passage: Passage, at: int) -> bool:
    """Whether a hedge of several words stands there with an aside in it: could as a result have to."""
    rest = tuple(phrase[1:])
    first = at - len(rest) - (passage.lower[at - 1] == "to")
    if not rest or passage.lower[max(0, first) : first + len(rest)] != rest:
        return False
    aside = passage.lower[max(0, first - _ASIDE) : first]
    return phrase[0] in aside and _CLAUSE_OPENS.isdisjoint(aside[aside.index(phrase[0]) + 1 :])


_ASIDE = 5  # words: could, the agency said, have to


def _is_expected(passage: Passage, at: int) -> bool:
    """Whether somebody expects what stands there: "Halm expects the cuts to cost" for "will likely cost"."""
    before = passage.lower[max(passage.sentence_of(at)[0], at - _EXPECTED_BEFORE) : at]
    return before[-1:] == ("to",) and not _EXPECTS.isdisjoint(before)


_ONE_WORD = {"at least": ("least",), "preliminary": ("early", "initial")}
"""What stands for a hedge: early results, and "least 9 percent" by a slip."""
_EXPECTED_BEFORE = 8  # words: expects the job cuts at its two mills to
_EXPECTS = words("expect expects expected expecting")
_BLAMING = words(
    """blame blames blamed blaming charge charges charged sue sues sued suing claim claimed claiming
    says saying"""
)


def _is_blamed(passage: Passage, side: Side, at: int) -> bool:
    """Whether somebody blames for it in the hedge's stead: a word that stands on both sides, as of another who
    sued, holds nothing back, but where he sued for it."""
    low, _ = passage.sentence_of(at)
    is_near = any(
        passage.lower[each] in _BLAMING and side.partner[each] < 0 and _governs(passage, each, at)
        for each in range(max(low, at - _NEAR), at)
    )
    is_for = "for" in passage.lower[max(low, at - _NEAR) : at]
    is_sued = is_for and not _BLAMING.isdisjoint(passage.lower[max(low, at - _FAR) : at])
    return is_near or is_sued


def _alleging(passage: Passage, side: Side, at: int) -> Iterator[int]:
    """The words of alleging that came to the sentence that a word stands in."""
    return (
        each
        for each in range(*passage.sentence_of(at))
        if side.partner[each] < 0
        and passage.lower[each] in _ALLEGING
        and not _is_another_s(passage, side, each)
    )


def _is_alleged_by(passage: Passage, verb: int, at: int) -> bool:
    """Whether a verb of alleging is of what stands before it or behind: alleged that he stole it; he stole it,
    the guild alleged. Who accused another of something else blames nobody for it."""
    if verb < at:
        return _governs(passage, verb, at)
    is_speech = passage.lower[verb].startswith("alleg")
    is_set_off = "," in passage.lower[at:verb] and passage.lower[verb - 1] not in ("who", "which")
    return is_speech and is_set_off and not _opens_clause(passage, at, verb)


def _governs(passage: Passage, verb: int, at: int) -> bool:
    """Whether a verb has a word behind it in its clause: of "who accused him of theft, stole" it has not."""
    is_whole = passage.lower[verb:at].count(",") % 2 == 0
    return is_whole and not _opens_clause(passage, verb, at)


def _opens_clause(passage: Passage, first: int, last: int) -> bool:
    """Whether an "and" or "while" between two words opens a clause about somebody."""
    return any(
        passage.lower[at] in _CLAUSES
        and (passage.words[at + 1][:1].isupper() or passage.lower[at + 1] in _CLAUSE_OPENS)
        for at in range(first, last)
    )


_CLAUSES = words("and but while whereas")


def _is_another_s(passage: Passage, side: Side, at: int) -> bool:
    """Whether an "alleged" that came stands before one who stood without it: a spy, an alleged thief."""
    return passage.lower[at - 1] in ARTICLES and side.partner[at + 1] >= 0


_ALLEGING = words("alleged alleges alleging accused accuses accusing accuse allege")


def _is_held_so_by_somebody(
    hedged: tuple[Passage, Hedge], passage: Passage, there: Side | None, at: int
) -> bool:
    """Whether somebody blames for it, sees it so or awaits it in the clause behind: "many see it as a test" for
    "is seen as a test", "once it is closed, which is expected in May" for "expected to be closed"."""
    own, (_, key, first, _, _) = hedged
    if key == "alleged":
        if _is_said_in_a_suit(own, first, passage, at):
            return True
        is_verb = own.lower[first] in _ALLEGING and own.lower[first - 1] not in ARTICLES
        return there is not None and (
            _is_blamed(passage, there, at)
            or any(
                is_verb or _is_alleged_by(passage, each, at)  # accused them, alleged it
                for each in _alleging(passage, there, at)
            )
        )
    if key == "seen-as":
        return not _SEEING.isdisjoint(passage.lower[max(0, at - _FAR) : at])
    behind = passage.lower[at + 1 : min(passage.sentence_of(at)[1], at + 1 + _NEAR + 1)]
    return key == "likely" and "which" in behind and "expected" in behind


def _is_said_in_a_suit(own: Passage, verb: int, other: Passage, at: int) -> bool:
    """Whether a lawsuit alleged it on this side and says it on the other."""
    from leaddiff.languages.one_side import SAYING_AND_ALLEGING, is_of_one_side

    if not is_of_one_side(own.lower[verb - 1 : verb]):
        return False
    return any(
        other.lower[said] in SAYING_AND_ALLEGING
        and is_of_one_side(other.lower[said - 1 : said])
        and _governs(other, said, at)
        for said in range(max(1, other.sentence_of(at)[0]), at)
    )


_SEEING = words(
    "see sees saw seen view views viewed regard regards regarded consider considers considered"
)


def _is_open_besides(hedged: tuple[Passage, Hedge], passage: Passage, at: int) -> bool:
    """Whether what is possible, or a question, is so by other words of the other side, or no longer told there
    as what is or will be."""
    key = hedged[1].key
    is_question = key == "open" and (
        is_open_there(passage, at) or not is_answered(hedged, passage, at)
    )
    return is_question or (key in _OPEN and _is_left_open(passage, at))


def _is_view_of_all(own: Passage, hedge: Hedge, other: Passage, at: int) -> bool:
    """Whether what somebody hopes or suspects is so, in a clause of its own, is a hope or a suspicion in other
    words of the other side's sentence: the bank will lend it, he hopes."""
    if own.lower[hedge.last - 1] not in _OPENS_WHAT_IS_HELD:
        return False
    row = other.lower[slice(*other.sentence_of(at))]
    return is_open_there(other, at) or not _HELD_VIEWS.isdisjoint(row)


_OPENS_WHAT_IS_HELD = words("that the")
_HELD_VIEWS = words(
    """hope hopes hoped hoping want wants wanted wish wishes seek seeks sought believe believes believed
    think thinks thought suspect suspects suspected accuse accuses accused expect expects expected"""
)


def _is_left_open(passage: Passage, at: int) -> bool:
    """Whether a "may" governs what stands there: what could be the world's biggest. Of what "one could hear" it
    says nothing."""
    for may in range(at - 1, max(-1, at - _FAR - 1), -1):
        if passage.lower[may] in _MAY:
            between = [word for word in passage.lower[may + 1 : at] if word[-2:] != "ly"]
            is_one = _PLACING.isdisjoint(between)  # could have been heard in Tarn sank
            is_one = is_one and between.count(",") != 1  # who could have left, sank
            return (between or ["be"])[0] in _HELPERS and is_one
    return False


def _is_possible(passage: Passage, at: int) -> bool:
    """Whether a "may" stands before it: likely to escape, may escape."""
    return not _MAY.isdisjoint(passage.lower[max(0, at - 2) : at])


_PLACING = words("in on at by for from with as")
_NONE = words("no any without")
_THINGS_SAID = words("allegations accusations claims reports rumors rumours")
_MAY = words("may might could")


def _is_joined_under(passage: Passage, at: int, key: str) -> bool:
    """Whether an "and" joins it to what the same hedge holds back on: hopes to keep the chief and move on."""
    if passage.lower[at - 1] not in ("and", "or"):
        return False
    low, _ = passage.sentence_of(at)
    return any(
        low <= each.first < at
        and each.key == key
        and _CLAUSE_OPENS.isdisjoint(passage.lower[each.on : at - 1])
        for each in hedges(passage)
    )


_CLAUSE_OPENS = words("and or but he she they we i who which was were is are has had have did does")
"""What may open a clause of its own, to which a hedge before it does not reach."""


def _is_unlikely(own: Passage, hedge: Hedge, other: Passage, twin: tuple[int, int]) -> bool:
    """Whether the other side says in one word what this one does in two: probably will not, is unlikely to."""
    near = own.lower[max(0, hedge.first - _NEAR) : hedge.last + _NEAR]
    is_not = "not" in near or any(word.endswith("n't") for word in near)
    return is_not and "unlikely" in other.lower[max(0, twin[0] - _NEAR) : twin[0]]


_UNSURE = "likely"
_NEAR = 3  # words before what was hedged
_OPEN = ("possibly", "may-have")
_FAR = 6  # words: what could be the world's biggest
_OF_AGE = ("age", "of")  # children under five are those under the age of five


Pairs: TypeAlias = Sequence[tuple[Count, Count]]
"""Figures that stand for each other, the one of this side first."""


def _figures(pairs: Pairs) -> tuple[dict[int, Count], set[int]]:
    """The figures of the other side by the word where each stands on this one, and the words where one
    stands that was not replaced."""
    there = {figure.first: other for figure, other in pairs}
    return there, {figure.first for figure, other in pairs if figure.key == other.key}


def hedges(passage: Passage) -> list[Hedge]:
    """The hedges outside quotation marks, in order."""
    found: list[Hedge] = []
    for at in passage.found(_FIRST_WORDS.keys()):
        hedge = None if found and at < found[-1].last else _hedge_at(passage, at)
        if hedge:
            found.append(hedge)
    return found


def _hedge_at(passage: Passage, at: int) -> Hedge | None:
    from leaddiff.languages.plans import MONTH

    if passage.words[at] == MONTH:
        return None
    for phrase in _FIRST_WORDS[passage.lower[at]]:
        last = at + len(phrase)
        if passage.lower[at:last] != phrase:
            continue
        kind = _KINDS[phrase]
        if kind == "after":
            return _hedge_behind(passage, at, phrase)
        if phrase in _PARTS and _is_part_of_more(passage, at, last):
            return None  # less likely: a comparison; whether or not they pay
        if phrase[0] in _THINGS_SAID and not _NONE.isdisjoint(passage.lower[max(0, at - 2) : at]):
            return None  # no reports of injuries
        if phrase[-1] == "to" and _is_somebody(passage, last):
            return None  # a plan to the city, said to him: nothing is to be done
        if phrase == ("over",) and _is_in_the_course_of(passage, at):
            return None
        on = _hedged(passage, last) if kind == "doubt" else _measured(passage, last)
        is_step = phrase == ("up", "to") and _tells_motion(passage, at - 1)
        is_held = kind == "doubt" or _is_measured(kind, passage, on or last)
        if on is not None and not is_step and is_held:
            key = _DOUBTS[phrase] if kind == "doubt" else " ".join(phrase)
            return Hedge(kind, key, at, last, on)
    return None


def _measured(passage: Passage, at: int) -> int:
    """The figure that a bound is put to, behind an article: at least a 5 percent cut, up to another $5; or a
    word left over: as much as by 5 percent."""
    if passage.lower[at] in _MORE or passage.lower[at] == "by":
        return at + 1
    if passage.lower[at] not in ("a", "an"):
        return at  # behind which nothing need stand: up since 2019 at least
    figure = passage.lower[at + 1]
    is_stray = passage.lower[at - 1] not in _PREPOSITIONS  # under an existing $25 billion package
    is_figure = (figure.lstrip("$€£¥") if is_stray else figure)[:1].isdigit()
    return at + 1 if is_figure else at


_MORE = words("another further additional")


_PARTS = (("likely",), ("whether",))


def _is_part_of_more(passage: Passage, at: int, last: int) -> bool:
    """Whether a word that holds back does not do so with the one beside it."""
    if passage.lower[at] == "whether":
        return passage.lower[last] == "or"
    return at > 0 and passage.lower[at - 1] in _COMPARING


def _is_somebody(passage: Passage, at: int) -> bool:
    """Whether somebody stands behind a "to" and no deed."""
    return passage.lower[at] in _LISTENERS or (
        passage.words[at][:1].isupper() and not passage.words[at - 1].isupper()
    )


_LISTENERS = words(
    """reporters journalists lawmakers parliament investors analysts the a an him her them its their
    his our my this that these those"""
)
"""Those to whom a thing is said or given."""


def _is_in_the_course_of(passage: Passage, at: int) -> bool:
    """Whether "over" tells how long a thing took: built over two years. Of what is sought, served or owed it is
    a bound: served over six months."""
    after = at + 1
    while after < passage.reading.last and number_at(passage.words, after) is not None:
        after += 1
    is_span = after > at + 1 and passage.lower[after].removesuffix("s") in _TIME_SPANS
    low, _ = passage.sentence_of(at)
    near = passage.lower[max(low, at - _NEAR) : at]
    while "and" in near:
        near = near[near.index("and") + 1 :]
    if not is_span or near[-1:] in _BOUNDING:
        return False
    if passage.opens_sentence(at):
        return passage.lower[after + 1] == ","  # over two years, rates rose
    figures = [n for n in range(len(near)) if number_at(near, n) is not None]
    behind = near[figures[-1] + 1 :] if figures else ("was",)
    is_measured = not any(word in _HELPERS or word.endswith("ed") for word in behind)
    return is_measured or not _SPREADING.isdisjoint(near)


_BOUNDING = (("for",), ("by",), ("in",), ("after",), ("than",), ("within",))
"""Behind which an "over" is a bound: jailed for over six months."""
_SPREADING = words(
    """built made modified developed drafted written drawn paid spread phased staggered invested
    raised cut talks deals payments meetings"""
)
"""What takes its time: modified over two weeks, and a figure before it, 6 percent over two years."""


def _tells_motion(passage: Passage, at: int) -> bool:
    """Whether the word before says that something went up: the euro inched up to $1.16."""
    return at >= 0 and (passage.lower[at] in _WENT or passage.lower[at].endswith("ed"))


_WENT = words("went was is rose crept ran goes gone came moving inching edging")


def _hedge_behind(passage: Passage, at: int, phrase: tuple[str, ...]) -> Hedge | None:
    """``40 or more``, ``15 years or more``."""
    for on in (at - 1, at - 2):
        if on >= 0 and number_at(passage.words, on) is not None:
            return Hedge("bound", " ".join(phrase), at, at + len(phrase), on)
    return None


def _is_measured(kind: str, passage: Passage, at: int) -> bool:
    """Whether what a bound or size is put to can be measured: 40 people, an hour, and of a bound a day or
    month, until at least Sunday."""
    if at >= passage.reading.last:
        return False
    word = passage.lower[at]
    is_day = kind == "bound" and (word in weekday_names() or word in month_names())
    is_one = word in ("a", "an") and passage.lower[at + 1] in _SPANS
    is_one = is_one and passage.lower[at - 1] not in _PREPOSITIONS
    return is_day or is_one or word in _VAGUE or number_at(passage.words, at) is not None


_PREPOSITIONS = ("over", "under", "above", "below")  # over a week: in the course of it
_TIME_SPANS = words("minute hour day week month year decade century")
_SPANS = _TIME_SPANS | {"mile", "kilometer"}


_COMPARING = words("more less most least equally")
_VAGUE = words("all dozens hundreds thousands scores millions")


def _hedged(passage: Passage, last: int) -> int | None:
    """The first word of substance after a doubt."""
    for at in range(last, min(last + _REACH, passage.reading.last)):
        if passage.stems[at] and passage.lower[at] not in _HELPERS:
            return at
    return None


def _unmatched(
    edit: Edit, old: Sequence[Hedge], new: Sequence[Hedge]
) -> tuple[list[Hedge], list[Hedge]]:
    """Those without a twin on the other side. A word that stands where it stood is the first to be one: of
    "about five and about seven" that became "five and about seven" it is the other that went."""
    rest = list(new)
    left: list[Hedge] = []
    for hedge in old:
        partner = edit.before.partner[hedge.first]
        stays = [n for n in rest if n.first == partner and n.key == hedge.key]
        if stays:
            rest.remove(stays[0])
        else:
            left.append(hedge)
    for hedge in tuple(left):
        moved = [n for n in rest if _are_alike(n, hedge) and _on_the_same(edit, hedge, n)]
        if moved:
            rest.remove(moved[0])
            left.remove(hedge)
    return left, rest


def _are_alike(one: Hedge, other: Hedge) -> bool:
    """Whether two hedges hold back in one way: who aims to do a thing wants to and plans to."""
    keys = {one.key, other.key}
    return len(keys) == 1 or ("aims-to" in keys and keys <= _AIMS)


_AIMS = frozenset(("aims-to", "plans-to", "hopes-to"))


def _on_the_same(edit: Edit, old: Hedge, new: Hedge) -> bool:
    """Whether two hedges hold back on one thing. Where what each holds back on stands on both sides, it is
    that: "about 400 men and 30 women" is not "400 men and about 30 women"."""
    if _passed_its_verb(edit, old, new):
        return True
    partner = edit.before.partner[old.on]
    if partner >= 0 and edit.after.partner[new.on] >= 0:
        return partner == new.on
    return (
        old.kind != "doubt"
        or _is_one_deed(edit.old, old.on, edit.new, new.on)
        or _is_one_deed(edit.new, new.on, edit.old, old.on)
    )


def _passed_its_verb(edit: Edit, old: Hedge, new: Hedge) -> bool:
    """Whether an adverb only went from behind its verb to before it, or the other way: tentatively moving it,
    moving it tentatively. Over an "and" it would hold back on another deed."""
    if old.first == 0 or not edit.old.lower[old.first].endswith("ly"):
        return False
    stood = edit.before.partner[old.first - 1]
    low, high = sorted((stood, new.first))
    between = edit.new.lower[low : high + 1]
    is_near = stood >= 0 and high - low <= _NEAR
    return is_near and _CLAUSE_OPENS.isdisjoint(between) and "," not in between


def _twin(
    edit: Edit, side: Side, hedge: Hedge, figures: tuple[dict[int, Count], set[int]]
) -> tuple[int, int] | None:
    """Where what was hedged stands on the other side, the end excluded; None where it is gone.
    ``figures`` are those of the other side by the word where each stood on this one, and the words
    where one stands that was not replaced. A word that stands by itself is what was hedged only where some of
    the hedge's sentence does: "officials want to show" that came is not of "surveys showed"."""
    own, other = (edit.old, edit.new) if side is edit.before else (edit.new, edit.old)
    partner = side.partner[hedge.on]
    figure = figures[0].get(hedge.on)
    stands = partner >= 0 or hedge.on in figures[1]
    if figure and (stands or hedge.kind == "bound"):
        return figure.first, figure.last
    if partner >= 0:
        return partner, partner + 1
    stands_on = hedge.kind == "doubt" and edit.kept_share(side, hedge.first) > 0
    if not stands_on:
        return None
    told = (at for at in range(other.reading.last) if _is_one_deed(own, hedge.on, other, at))
    at = next((at for at in told if _may_be_it(other, at)), None)
    return None if at is None else (at, at + 1)


def _is_one_deed(own: Passage, on: int, other: Passage, at: int) -> bool:
    """Whether a word is another form of the one held back on: stealing, stole."""
    from leaddiff.languages.plans import is_past

    bare = own.stems[on]
    is_doing = own.lower[on].endswith("ing") and bool(other.stems[at])
    return other.stems[at] == bare or (
        is_doing and any(is_past(other.lower[at], verb) for verb in (bare, f"{bare}e"))
    )


def _may_be_it(passage: Passage, at: int) -> bool:
    """Whether a word that stands elsewhere may be what was hedged: it is not quoted, nor open behind a "may",
    nor how something else is done, by softening the blow."""
    is_how = passage.lower[at].endswith("ing") and passage.lower[at - 1] in ("by", "without")
    return not (passage.quoted[at] or is_how or _is_possible(passage, at))


def _fact(edit: Edit, gone: Hedge | None, came: Hedge | None, twin: tuple[int, int]) -> FactChange:
    """``twin`` is where what was hedged stands on the side that has no hedge."""
    before = _told(gone) if gone else twin
    after = _told(came) if came else twin
    return edit.fact(FactKind.ATTRIBUTION, before, after)._replace(hedge=True)


def _told(hedge: Hedge) -> tuple[int, int]:
    return min(hedge.first, hedge.on), max(hedge.last, hedge.on + 1)
