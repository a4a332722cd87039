"""Roles: whether he who did it and he to whom it was done changed places in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import are_opposed, way_of
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op, Run

_LONGEST_SIDE = 8  # words of one who did, or of one to whom it was done
_LONGEST_VERB = 12  # words between the two
_MOST_OTHER = 0.34  # share of a sentence's words on one side alone beyond which nothing is compared
_MOST_SENTENCES = 8  # changed ones of a paragraph on either side
_LONGEST_SENTENCE = 120  # words
_SAID_OTHERWISE = frozenset("by whom who which that being from".split())
"""Words that come with another way of saying the same: who did it stands after "by"."""

_CONTRASTED = [
    [*unit, word] for unit in ([], ["percent"], ["points"]) for word in ("while", "whereas")
]
"""Between two clauses, each of which tells the same in the other's place."""

_SET_AGAINST = (["rather", "than"], ["instead", "of"])
"""Between what is so and what is not: sell rather than lease."""

_RANKS = "first second third fourth fifth sixth last".split()
_RANKED = pattern(
    rf"(?i)\brespectively\b|\bin that order\b|\b(?:{'|'.join(_RANKS)}) and (?:{'|'.join(_RANKS)})\b"
)
"""What makes the order of two names on a list count."""

_MUTUAL = words(
    """and or nor but met meets meet married marries with between against resembles than versus v vs
    play plays played face faces faced"""
)
"""What two do to each other: turned round it is the same. Two on a list have only such between."""


def roles_turned(trace: Trace) -> tuple[str, str] | None:
    """The words of a sentence in which he who did it and he to whom it was done changed places, as
    they were and as they are: "Soldiers killed protesters", "Protesters killed soldiers"."""
    passive = _made_passive(trace)
    if passive:
        return passive
    if _lowered(trace.gone).isdisjoint(_lowered(trace.came)):
        return None  # who changed places stands among what went and what came
    before = _sentences_of(trace.words, Op.CAME)
    now = _sentences_of(trace.words, Op.GONE)
    stand = set(before) & set(now)
    fresh = [sentence for sentence in now if sentence not in stand][:_MOST_SENTENCES]
    for was in [sentence for sentence in before if sentence not in stand][:_MOST_SENTENCES]:
        for becomes in fresh:
            found = _swapped(was, becomes) or _sorted_otherwise(was, becomes)
            if found:
                return found
    return None


def _made_passive(trace: Trace) -> tuple[str, str] | None:
    """The words about a deed that "was" and "by" turned round, all else standing: "the ferry hit a
    ship", "the ferry was hit by a ship"."""
    for longer, shorter in ((trace.came, trace.gone), (trace.gone, trace.came)):
        added = [word.lower() for text in longer for word in words_of(text)]
        is_passive = len(added) == len(_PASSIVE) and added[0] in _BEING and added[1] == "by"
        if is_passive and not any(words_of(text) for text in shorter):
            before, now = (
                words_of("".join(run.text for run in trace.words if run.op is not other))
                for other in (Op.CAME, Op.GONE)
            )
            start, _ = _window(before, now)
            first = max(0, start - _LEADING)
            return (
                " ".join(before[first : start + _FOLLOWING]),
                " ".join(now[first : start + _FOLLOWING + len(_PASSIVE)]),
            )
    return None


_BEING = frozenset("was were is are been be being got".split())
_PASSIVE = ("was", "by")
_LEADING, _FOLLOWING = 2, 4  # words shown about a deed


def _lowered(texts: Sequence[str]) -> set[str]:
    return {word.lower() for text in texts for word in words_of(text)}


def _sentences_of(words: Sequence[Run], other: Op) -> list[str]:
    text = "".join(run.text for run in words if run.op is not other)
    return [sentence.strip() for sentence in sentences(text)]


def _swapped(old: str, new: str) -> tuple[str, str] | None:
    """The stretches of two sentences in which X and Y stand round the same words in turn."""
    rows = words_of(old), words_of(new)
    if max(map(len, rows)) > _LONGEST_SENTENCE:
        return None
    before, now = ([word.lower() for word in row] for row in rows)
    common = Counter(before) & Counter(now)
    alone = (Counter(before) - common) + (Counter(now) - common)
    is_rewritten = alone.total() > _MOST_OTHER * min(len(before), len(now))
    if is_rewritten or not _SAID_OTHERWISE.isdisjoint(alone):
        return None
    first, second = _shared(rows[0], common), _shared(rows[1], common)
    start, end = _window(first, second)
    one, two = list(first[start:end]), list(second[start:end])
    for j in range(1, min(_LONGEST_SIDE, len(one) - 1) + 1):
        for i in range(1, min(_LONGEST_SIDE, len(one) - j - 1) + 1):
            middle = one[i : len(one) - j]
            turned_round = [*one[-j:], *middle, *one[:i]]
            if any(
                _OWN.issuperset(side) or not _SAID.isdisjoint(side) for side in (one[:i], one[-j:])
            ):
                continue
            if two == turned_round and (
                _is_level(one[:i], middle, one[-j:])
                if any(map(_is_measure, (one[:i], one[-j:])))
                else _is_deed(middle, old, one[:i])
                or _go_two_ways(middle, first[end : end + 1])
                or _fared_otherwise(middle, first[end:])
            ):
                return " ".join(one), " ".join(two)
    return None


def _sorted_otherwise(old: str, new: str) -> tuple[str, str] | None:
    """Two sentences that tell of the same names where something rose and where it fell, not of each the same:
    "rose in Tarn and Osmark, but fell in Verin", "rose in Tarn and Verin, but fell in Osmark". Which of the two
    is told first, and in what order the names stand, says nothing."""
    names = {
        word.lower() for text in (old, new) for word in words_of(text)[1:] if word[:1].isupper()
    }
    was, now = _by_way(old, names), _by_way(new, names)
    if (
        was is None
        or now is None
        or was == now
        or set().union(*was.values()) != set().union(*now.values())
    ):
        return None
    return old.strip(), new.strip()


def _by_way(sentence: str, names: set[str]) -> dict[int, set[str]] | None:
    """The names in each of two clauses of a sentence, by which way it says, nearest to a name, that something
    went; None where it has no two that go two ways."""
    found: dict[int, set[str]] = {}
    clauses = _CLAUSE.split(sentence)
    for clause in clauses if len(clauses) == len(("up", "down")) else ():
        row = [word.lower() for word in words_of(clause)]
        placed = [at for at, word in enumerate(row) if word in names]
        moves = [(at, way_of(stem(word))) for at, word in enumerate(row) if at not in placed]
        ways = [(abs(at - place), way) for at, way in moves if way is not None for place in placed]
        if ways:
            found[min(ways)[1]] = names.intersection(row)
    return found if len(found) == len(clauses) > 1 else None


_CLAUSE = pattern(r"(?i)\b(?:but|while|whereas|although|though)\b|;")


_OWN = frozenset("its their his her it they he she".split())
"""What stands for a name: its crews at Halm mills, Halm's crews at its mills."""

_SAID = frozenset("said says told added".split())
"""Who says it may stand before what he says or behind it."""


def _shared(row: Sequence[str], common: Counter[str]) -> list[str]:
    """The words of a row that both have, less articles, in plain case."""
    rest = Counter(common)
    kept = []
    for word in row:
        low = word.lower()
        if rest[low] > 0:
            rest[low] -= 1
            if low not in ("the", "a", "an"):
                kept.append(low)
    return kept


def _window(one: Sequence[str], two: Sequence[str]) -> tuple[int, int]:
    """Where two rows of the same length begin and end to differ."""
    start, end = 0, min(len(one), len(two))
    while start < end and one[start] == two[start]:
        start += 1
    while end > start and one[end - 1] == two[end - 1]:
        end -= 1
    return start, end


_ROUTE = pattern(r"\bfrom [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* to [A-Z]")
"""A way from one place to another, turned round another way."""


def _is_measure(side: Sequence[str]) -> bool:
    """Whether one of two is a figure, which does nothing and to which nothing is done: a 27 percent jump in
    sales, sales jumped 27 percent. Two that changed places are told as figures."""
    is_figure = side[0].strip("$€£¥")[:1].isdigit()
    return is_figure and all(word in _UNITS or word[:1].isdigit() for word in side[1:])


_UNITS = words(
    "percent percentage point points cent cents pence million billion trillion dollars euros"
)


def _is_level(was: Sequence[str], middle: Sequence[str], becomes: Sequence[str]) -> bool:
    """Whether two figures stand round "to", "from" or "versus": rose to $14 from $12."""
    is_way = not _LEVELS.isdisjoint(middle) and len(middle) <= _LONGEST_WAY
    return is_way and all(word.strip("$€£¥")[:1].isdigit() for word in (was[0], becomes[0]))


_LONGEST_WAY = 4  # words: percent a year from
_LEVELS = frozenset(("to", "from", "versus", "vs", "against"))
"""What stands between two figures of which each is of its own."""


def _go_two_ways(middle: Sequence[str], following: Sequence[str]) -> bool:
    """Whether the first of two went one way and the other the other: X rose and Y fell."""
    return middle[-1] in _MUTUAL and are_opposed(_stems(middle[:1]), _stems(following))


def _fared_otherwise(middle: Sequence[str], following: Sequence[str]) -> bool:
    """Whether two are told to have fared each in another way: X was hurt and Y was killed."""
    one, joint = middle[:-1], middle[-1:]
    is_told = bool(one) and _FARING.issuperset((one[0], *following[:1])) and bool(following)
    return is_told and joint in _JOINING and one != list(following[: len(one)])


_FARING = words(
    "is are was were be been has have had will would can could did does do may might must"
)
_JOINING = (["and"], ["but"], ["while"], ["whereas"])


def _stems(row: Sequence[str]) -> set[str]:
    return {stem(word) for word in row}


def _is_deed(middle: Sequence[str], sentence: str, subject: Sequence[str]) -> bool:
    """Whether the words between say what one did to the other, or the order of the two counts: they came
    in second and third."""
    if _RANKED.search(sentence) or (list(middle) == ["to"] and _ROUTE.search(sentence)):
        return True
    if list(middle) in _SET_AGAINST:
        return True
    if (
        _less_pointer(middle) in _CONTRASTED
        or len(middle) > _LONGEST_VERB
        or not _MUTUAL.isdisjoint((middle[0], middle[-1]))
    ):
        return False
    after = sentence.lower().partition(subject[-1])[2][:1]
    told = frozenset(middle) - (_offices() if _FARING.isdisjoint(middle) else frozenset())
    has_verb = any(word not in FUNCTION_WORDS and f" {word}" in sentence for word in told)
    return has_verb and (after != "," or middle[0] in ("who", "which"))


def _less_pointer(middle: Sequence[str]) -> list[str]:
    """The words between two without "those in", which stands for what the first is told to be one of."""
    row = list(middle)
    is_pointed = row[-2:-1] in (["those"], ["that"]) and row[-1] in _OF_THEM
    return row[:-2] if is_pointed else row


_OF_THEM = words("in of at for from to by")


@cache
def _offices() -> frozenset[str]:
    """The words of an office or a trade, which are no deed between two: guild spokesman Pell; Pell, a spokesman
    for the guild; Halm economist Renn. Behind a verb they are: will judge, is deputy of."""
    return _TRADES | {row[0] for row in rows(ENGLISH, "offices")}


_TRADES = words("analyst economist strategist trader broker dealer lawyer attorney researcher")
