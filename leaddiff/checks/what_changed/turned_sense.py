"""Turned sense: whether other words in a kept paragraph turned the sense of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.negations import UN, negating
from leaddiff.languages.opposites import (
    are_opposed,
    are_other_kinds,
    are_small_opposites,
)
from leaddiff.languages.plans import MONTH, tense_turned
from leaddiff.languages.reservations import holds_back
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_words, stem
from leaddiff.languages.weighty import turns_sense, weighty
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op, Run

_LONGEST_SIDE = 8  # words of one who did, or of one to whom it was done
_LONGEST_VERB = 12  # words between the two
_MOST_OTHER = 0.34  # share of a sentence's words on one side alone beyond which nothing is compared
_MOST_SENTENCES = 8  # changed ones of a paragraph on either side
_LONGEST_SENTENCE = 120  # words
_SAID_OTHERWISE = frozenset("by whom who which that being from".split())
"""Words that come with another way of saying the same: who did it stands after "by"."""

_RANKS = "first second third fourth fifth sixth last".split()
_RANKED = pattern(
    rf"(?i)\brespectively\b|\bin that order\b|\b(?:{'|'.join(_RANKS)}) and (?:{'|'.join(_RANKS)})\b"
)
"""What makes the order of two names on a list count."""

WORDS_OF_A_SWAP = 3
"""Words of matter on either side up to which one word counts as put for another (1 to 4): "were released",
"remain in custody". In a sentence written anew "driver" and "pilot" are two men."""

_BARE_STEMS = frozenset(map(stem, FUNCTION_WORDS))

_MUTUAL = words(
    """and or nor but met meets meet married marries with between against resembles than versus v vs
    play plays played face faces faced"""
)
"""What two do to each other: turned round it is the same. Two on a list have only such between."""


def turned(words: Sequence[Run]) -> bool:
    """Whether a word took the place of its opposite, as "fell" of "rose"."""
    return (
        any(opposed(gone, came) for gone, came in exchanges(words))
        or _turns_alone(words)
        or _plan_turned(words)
        or _loses_reservation(words)
    )


def exchanges(words: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """What went in one place and what came there, each by each."""
    for gone, came in pairwise(words):
        if gone.op is Op.GONE and came.op is Op.CAME and not _is_only_joined(gone, came):
            yield gone.text, came.text


def opposed(gone: str, came: str) -> bool:
    """Whether what came in one place says the opposite of what went there, or names another kind."""
    before, now = _stems(gone), _stems(came)
    went, arrived = before - now, now - before
    if are_opposed(went, arrived) or _lost_its_un(went, arrived):
        return True
    if are_small_opposites(gone.strip(), came.strip()):
        return True
    if not (_is_tight(went) and _is_tight(arrived)):
        return False
    apart = _unlike_parts(went, arrived)
    return are_other_kinds(went, arrived) or are_opposed(*apart) or are_other_kinds(*apart)


def _unlike_parts(went: Collection[str], arrived: Collection[str]) -> tuple[set[str], set[str]]:
    """Of words joined by hyphens that share a part, the others: first-ever, second-ever."""
    joined = [set(word.split("-")) for word in went if "-" in word]
    others = [set(word.split("-")) for word in arrived if "-" in word]
    alike = [(one, other) for one in joined for other in others if one & other]
    return set().union(*(one - other for one, other in alike)), set().union(
        *(other - one for one, other in alike)
    )


def _is_only_joined(gone: Run, came: Run) -> bool:
    """Whether a hyphen is all that came or went: second biggest, second-biggest."""
    return gone.text.replace("-", " ").split() == came.text.replace("-", " ").split()


def _is_tight(stems: Collection[str]) -> bool:
    """Whether so few words of matter changed that one is put for another in its very place."""
    return sum(word not in _BARE_STEMS for word in stems) <= WORDS_OF_A_SWAP


def _is_no_word(run: Run) -> bool:
    """Whether a run is kept, or an article that changed with the word behind it: a, an assistant."""
    return run.op is Op.KEPT or run.text.strip().lower() in ("a", "an")


def _plan_turned(words: Sequence[Run]) -> bool:
    """Whether what will be done has been done now, or the other way round, in a sentence that
    stands on: clients want the news told. Where much went, what is planned in one place is not what was
    done in another."""
    gone = [run.text for run in words if run.op is Op.GONE]
    came = [run.text for run in words if run.op is Op.CAME]
    if not (gone and came):
        return False
    if len(" ".join(gone).split()) <= _MOST_PLANNED:
        return tense_turned(gone, came)
    return any(
        tense_turned([one.text], [other.text])
        for one, other in pairwise(words)
        if one.op is Op.GONE and other.op is Op.CAME
    )


_MOST_PLANNED = 16  # words that went of one plan, in one place or two


def _turns_alone(words: Sequence[Run]) -> bool:
    """Whether a word alone came or went that changes what was done: "shot the man dead". One that only
    stands in another place turns nothing."""
    changed = [run for run in words if run.op is not Op.KEPT and run.text.strip()]
    gone, came = (_joined(changed, op) for op in (Op.GONE, Op.CAME))
    nothing = Run(Op.KEPT, "")
    for before, run, after in zip((nothing, *words), words, (*words[1:], nothing), strict=False):
        stands_alone = run.op is not Op.KEPT and _is_no_word(before) and _is_no_word(after)
        other = came if run.op is Op.GONE else gone
        is_moved = not other.isdisjoint(_stems(run.text))
        if stands_alone and not is_moved and turns_sense(run.text, after.text):
            return True
    alone = (gone ^ came) - _BARE_STEMS  # "all" that became "nearly all of the"
    return bool(gone & came) and len(alone) == 1 and not alone.isdisjoint(weighty())


def _loses_reservation(words: Sequence[Run]) -> bool:
    """Whether a statement stands on and the condition or the caveat on it went: "if inspectors agree"."""
    came = [run.text for run in words if run.op is Op.CAME]
    if sum(len(content_words(text)) for text in came) >= _SAID_ANEW:
        return False
    return any(
        run.op is Op.GONE and len(content_words(run.text)) > 1 and holds_back(run.text)
        for run in words
    )


_SAID_ANEW = (
    2  # words of matter that came, from which on a condition may stand there in other words
)


def _joined(changed: Sequence[Run], op: Op) -> set[str]:
    return _stems(" ".join(run.text for run in changed if run.op is op))


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
            found = _swapped(was, becomes)
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


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words_of(text) if word != MONTH}


def _lost_its_un(went: set[str], arrived: set[str]) -> bool:
    """Whether a word got or lost its "un-" or "mis-": possible and impossible, led and misled. "Not legal"
    for "illegal" is the same."""
    if any(f"anti-{word[4:]}" in arrived | went for word in went | arrived if word[:4] == "pro-"):
        return True
    return any(
        f"{prefix}{word}" in other and negating("verb", "noun").isdisjoint(these)
        for prefix in (*UN, *_MIS)
        for these, other in ((went, arrived), (arrived, went))
        for word in these
        if len(word) >= _SHORTEST
    )


_MIS = ("mis", "under", "over")
"""Beginnings that make another deed of a word: paid and underpaid, led and misled."""

_SHORTEST = 3
"""Letters of a stem that an "un" may stand before (3 to 4): "it" is not the opposite of a unit."""


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
            if two == turned_round and (
                _is_level(one[:i], middle, one[-j:]) or _is_deed(middle, old, one[:i])
            ):
                return " ".join(one), " ".join(two)
    return None


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


def _is_level(was: Sequence[str], middle: Sequence[str], becomes: Sequence[str]) -> bool:
    """Whether two figures stand round "to" or "from": rose to $14 from $12."""
    is_way = not {"to", "from"}.isdisjoint(middle)
    return is_way and all(word.strip("$€£¥")[:1].isdigit() for word in (was[0], becomes[0]))


def _is_deed(middle: Sequence[str], sentence: str, subject: Sequence[str]) -> bool:
    """Whether the words between say what one did to the other, or the order of the two counts: they came
    in second and third."""
    if _RANKED.search(sentence) or (list(middle) == ["to"] and _ROUTE.search(sentence)):
        return True
    if len(middle) > _LONGEST_VERB or not _MUTUAL.isdisjoint((middle[0], middle[-1])):
        return False
    after = sentence.lower().partition(subject[-1])[2][:1]
    has_verb = any(word not in FUNCTION_WORDS and f" {word}" in sentence for word in middle)
    return has_verb and after != ","
