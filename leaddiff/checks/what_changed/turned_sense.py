"""Turned sense: whether other words in a kept paragraph turned the sense of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import TypeAlias

from leaddiff.checks.what_changed.another_order import stand_in_another_order
from leaddiff.checks.what_changed.traces import are_joined_anew
from leaddiff.ground.pattern import pattern
from leaddiff.languages.negations import UN, negating
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.opposites import (
    are_opposed,
    are_other_kinds,
    are_small_opposites,
    less_deeds,
    other_stages,
)
from leaddiff.languages.plans import MONTH, is_less_sure, tense_turned
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems, stem
from leaddiff.nouns.changes import Op, Run

WORDS_OF_A_SWAP = 3
"""Words of matter on either side up to which one word counts as put for another (1 to 4): "were released",
"remain in custody". In a sentence written anew "driver" and "pilot" are two men."""

_BARE_STEMS = frozenset(map(stem, FUNCTION_WORDS))

Turning: TypeAlias = tuple[str | None, str | None]
"""The words that went and came where the sense turned; None where none did."""


def turned(words: Sequence[Run]) -> bool:
    """Whether a word took the place of its opposite, as "fell" of "rose"."""
    return turning(words) is not None


def turning(words: Sequence[Run]) -> Turning | None:
    """The first words that turned the sense of a paragraph: one put for its opposite, one that turns it alone,
    a plan that was carried out. None where nothing turned it, and where sentences only changed places."""
    from leaddiff.checks.what_changed.measures import given_up, measured_otherwise
    from leaddiff.checks.what_changed.other_deeds import other_deed
    from leaddiff.checks.what_changed.other_way import gone_the_other_way

    if stand_in_another_order(words):
        return None
    words = _less_absences(words)
    opposites = (
        shown
        for shown, pair in _put_for_another(words)
        if opposed(*pair)
        and not _stands_further_on(pair, words)
        and not say_the_same_there(shown[0] or "", shown[1] or "", words)
    )
    return (
        next(opposites, None)
        or _turns_alone(words)
        or _plan_turned(words)
        or next(_other_stages(words), None)
        or next((pair for pair in exchanges(words) if _is_all_now(*pair)), None)
        or measured_otherwise(words)
        or gone_the_other_way(words)
        or given_up(words)
        or _few_turned(words)
        or other_deed(words)
    )


def _less_absences(words: Sequence[Run]) -> Sequence[Run]:
    """The runs of a paragraph without what went and came of the phrases by which wires say that somebody was
    not to be had, where as many stand on either side: "was not available for comment", "could not be reached
    for comment"; of one who could speak, "could not immediately be reached". Who declines was reached."""
    gone, came = (_absences(words, other) for other in (Op.CAME, Op.GONE))
    if not gone or len(gone) != len(came):
        return words
    kept, at = [], {Op.GONE: 0, Op.CAME: 0}
    for run in words:
        spans = {Op.GONE: gone, Op.CAME: came}.get(run.op, ())
        first = at.get(run.op, 0)
        last = first + len(run.text.rstrip())
        if not any(low <= first + 1 and last <= high + 1 for low, high in spans):
            kept.append(run)
        for op in at:
            at[op] += len(run.text) if run.op in (op, Op.KEPT) else 0
    return kept


def _absences(words: Sequence[Run], other: Op) -> list[tuple[int, int]]:
    text = "".join(run.text for run in words if run.op is not other)
    if "comment" not in text and "immediately" not in text:
        return []
    found = (
        *islice(_ABSENT.finditer(text), _MOST_ABSENT),
        *islice(_BARE.finditer(text), _MOST_ABSENT),
    )
    return sorted(each.span("said") for each in found)


_MOST_ABSENT = 8  # phrases of a paragraph that are looked at
_NOT_HAD = (
    r"(?P<said>(?:(?:could|can) ?not (?:immediately )?be (?:immediately )?(?:reached|contacted)"
    r"|(?:was|were) (?:not (?:immediately )?available|(?:immediately )?unavailable)"
    r"|(?:did|has|have|had) not (?:immediately )?(?:return|respond|repl|answer)\w* (?:to )?(?:(?:a|an|the"
    r"|several|repeated|phone|telephone|voice) ){0,3}(?:calls?|messages?|e-?mails?|requests?|inquiries))"
    r"(?: immediately)?"
)
_ABSENT = pattern(
    rf"(?i)\b{_NOT_HAD}(?: seeking| for| to)(?: immediate)? comment\b)", has=("comment",)
)
_BARE = pattern(
    r"(?:\b[A-Z][\w'’&-]*|\b[Tt]hey|\b[Ss]?[Hh]e|\b[Tt]he (?:company|bank|firm|union|group|agency|ministry)"
    r"|\b(?:spokes\w+|officials?|executives?|representatives?|lawyers?|attorneys?)) "
    rf"{_NOT_HAD})(?=[.;,](?!\d)|$| on [A-Z]\w+day\b| outside | after (?:business|office|working) )"
)
"""Of one who could speak, and not of a wreck: Orwin could not be reached."""


def _few_turned(words: Sequence[Run]) -> Turning | None:
    """Where a few of those who were "few" are told now, or the other way: little hope, a little hope."""
    before, now = (
        " ".join(words_of("".join(run.text for run in words if run.op is not other).lower()))
        for other in (Op.CAME, Op.GONE)
    )
    if "few " not in before + now and "little " not in before + now:
        return None
    was, is_now = Counter(_FEW.findall(before)), Counter(_FEW.findall(now))
    for bare in islice(was - is_now, _MOST_FEW):
        if now.count(f"a {bare}") > before.count(f"a {bare}"):
            return bare, f"a {bare}"
    for bare in islice(is_now - was, _MOST_FEW):
        if before.count(f"a {bare}") > now.count(f"a {bare}"):
            return f"a {bare}", bare
    return None


_MOST_FEW = 8  # phrases of a paragraph that are looked at
_FEW = pattern(
    r"\b(?<!\ba )(?<!\bthe )(?<!\bthese )(?<!\bthose )(?<!\blast )(?<!\bpast )(?<!\bnext )"
    r"(?<!\bfirst )(?<!\bevery )(?<!\bas )(?:few|little) [a-z]+"
)
"""Few or little of something, and no certain few: the last few days."""


def exchanges(words: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """What went in one place and what came there, each by each."""
    for gone, came in pairwise(words):
        if gone.op is Op.GONE and came.op is Op.CAME and not _is_only_joined(gone, came):
            yield gone.text, came.text


def _put_for_another(words: Sequence[Run]) -> Iterator[tuple[Turning, tuple[str, str]]]:
    """What went in one place and came there, with the words of either that were put for others. Where clauses
    changed places, words that stand in another one on the other side took nobody's place: "fell in the third
    quarter" before "a year earlier" is no quarter for a year. One word for one is put for it wherever both
    stand besides. Two that stand each in the other's place were exchanged: who sold buys now."""
    went, arrived = (
        {word for run in words if run.op is op for word in words_of(run.text.lower())}
        for op in (Op.GONE, Op.CAME)
    )
    pairs = list(exchanges(words))
    given = {(_lower(gone), _lower(came)) for gone, came in pairs}
    for gone, came in pairs:
        is_exchanged = (_lower(came), _lower(gone)) in given
        if is_exchanged or max(map(_matter, (gone, came))) < CLAUSE:
            yield (gone, came), (gone, came)
        else:
            yield (gone, came), (_less(gone, arrived), _less(came, went))


def _lower(text: str) -> tuple[str, ...]:
    return words_of(text.lower())


def _matter(text: str) -> int:
    return len(_stems(text) - _BARE_STEMS)


def _less(text: str, moved: Collection[str]) -> str:
    return " ".join(word for word in words_of(text) if word.lower() not in moved)


CLAUSE = 2
"""Words of matter in one place (2 to 6) from which on a clause stood there and no single word."""


def _stands_further_on(pair: tuple[str, str], words: Sequence[Run]) -> bool:
    """Whether what went in one place came in another, and what came there is put for nothing: "a bonus of 17
    percent of salary" for "a 17 percent bonus". Opposites that changed places turned."""
    went, arrived = (_stems(side) - _BARE_STEMS for side in pair)
    changed = [run for run in words if run.op is not Op.KEPT]
    gone, came = (_joined(changed, op) for op in (Op.GONE, Op.CAME))
    return (
        bool(went)
        and went <= came
        and arrived.isdisjoint(gone)
        and not are_opposed(went, arrived)
        and not are_small_opposites(*map(str.strip, pair))
    )


def say_the_same_there(gone: str, came: str, words: Sequence[Run]) -> bool:
    """Whether two words that turn another sentence are one in this: what a lawsuit says it alleges, and a body
    that does a thing of its own will after it found something out does it because it did. What befell it, and
    what another did, may have had any cause. Of which week a thing is told is a date, and the same where it is
    reckoned from another day."""
    from leaddiff.languages.one_side import SAYING_AND_ALLEGING, is_of_one_side

    pair = frozenset((gone.strip().lower(), came.strip().lower()))
    behind = _WHICH if pair <= _THIS_OR_NEXT else _FOUND_OUT if pair == _AFTER_AND_BECAUSE else None
    if behind is None and not pair <= SAYING_AND_ALLEGING:
        return False
    row = (Run(Op.KEPT, ""), *words)
    return all(
        behind.match(_behind(row, at)) is not None
        and (behind is _WHICH or _acts_of_its_own_will(row[at - 1].text))
        if behind
        else is_of_one_side(words_of(row[at - 1].text.lower())[-1:])
        for at, run in enumerate(row)
        if run.op is Op.GONE and run.text == gone
    )


_THIS_OR_NEXT = frozenset(("last", "this", "next"))
_WHICH = pattern(r"\s*(?:week|weekend|month|year)\b")
"""What is reckoned from the day of issue: see leaddiff/facts/date_forms."""
_AFTER_AND_BECAUSE = frozenset(("after", "because"))
_FOUND_OUT = pattern(
    r"\s*it (?:had |has )?(?:found|learn(?:ed|t)|discovered|uncovered"
    r"|reali[sz]ed|noticed|determined|concluded)\b"
)
"""Who knows a thing now, and is who did the other."""


def _acts_of_its_own_will(text: str) -> bool:
    """Whether a text ends on a body, right before what it did and might have left: the bank restated its
    results. It was fined, its shares fell, and nobody willed that; a mayor is no "it"."""
    found = _WILLED.search(text)
    if found is None:
        return False
    who = (found["who"] or "it").split()[-1].lower()
    is_one = not who.endswith("s") or who.endswith("ss")
    people = table_words(ENGLISH, "titles") | table_words(ENGLISH, "speaking_roles")
    return is_one and who not in people


_WILLED = pattern(
    r"(?:(?:^|[.!?][\"”’]* |- )(?P<who>[Tt]he (?:[\w-]+ ){0,2}[\w-]+|[A-Z][\w-]+)|\bit) (?:ha[ds] )?(?:to )?"
    r"(?:close|shut|recall|withdr[ae]w|halt|suspend|call(?:ed)? off|left|leave|restate|stop|pull|cancel|end"
    r"|delay|postpone|scrap|abandon|dismiss|fire|sue|sack)(?:[lp]?ed|n|d)?"
    r"(?: (?!(?:and|or|but|as|when|while|that)\b)[\w'’$%.-]+){0,8} $"
)
"""Whom a clause is about who did what is done of one's own will, with no other clause behind it."""


def opposed(gone: str, came: str) -> bool:
    """Whether what came in one place says the opposite of what went there, or names another kind."""
    before, now = _stems(gone), _stems(came)
    from leaddiff.checks.what_changed.measures import are_one_span

    if are_one_span(gone, came):
        return False
    went, arrived = before - now, now - before
    less, less_now = _lessened(gone), _lessened(came)
    if less & (arrived - less_now) or less_now & (went - less) or (less ^ less_now) & before & now:
        return True  # less strong, stronger
    if bool(less) != bool(less_now) and _MORE_SO.search((came if less else gone).lower()):
        went, arrived = (side - less - less_now - _DEGREES for side in (went, arrived))
    went, arrived = went - _denied(gone), arrived - _denied(came)
    if are_opposed(went, arrived) or _lost_its_un(went, arrived):
        return True
    if are_small_opposites(gone.strip(), came.strip()) or _are_a_plan(gone, came):
        return True
    if _is_silent_now(gone, came):
        return True
    if not (_is_tight(went) and _is_tight(arrived)):
        return False
    if _is_heard_otherwise(gone, came):
        return True
    apart = _unlike_parts(went, arrived)
    kinds = less_deeds(went, words_of(gone)), less_deeds(arrived, words_of(came))
    return (
        _are_two_ranks(*apart)
        or are_other_kinds(*kinds)
        or are_opposed(*apart)
        or are_other_kinds(*apart)
    )


def _is_heard_otherwise(gone: str, came: str) -> bool:
    """Whether what somebody said to us was only said to others, or the other way: "said", "was quoted as
    saying"."""
    return bool(_QUOTED.search(gone)) is not bool(_QUOTED.search(came)) and any(
        _SAID.fullmatch(text.strip()) for text in (gone, came)
    )


_QUOTED = pattern(r"\bquoted as (?:saying|telling)\b", has=("quoted",))
_SAID = pattern(r"(?:has |have |had )?(?:said|says|told|added)", has=("sa", "told", "added"))


def _is_all_now(gone: str, came: str) -> bool:
    """Whether all of a thing stands for "all or part" of it, or the other way."""
    is_open, is_open_now = (_ALL_OR_PART.search(text) is not None for text in (gone, came))
    return is_open is not is_open_now and bool(_ALL.search(came if is_open else gone))


_ALL_OR_PART = pattern(r"\b(?:all|whole) or (?:part|some|most)\b|\b(?:part|some|most) or all\b")
_ALL = pattern(r"\b(?:all|whole|entire|outright)\b")


def _is_silent_now(gone: str, came: str) -> bool:
    """Whether what somebody said gave way to no comment of his: "said the date was wrong", "declined to
    comment"."""
    silent = _SILENT.fullmatch(came.strip(" .,"))
    return silent is not None and _STATED.match(gone.strip()) is not None


_STATED = pattern(
    r"(?:said|says|told|denied|denies|confirmed|rejected|dismissed|called)\b(?=(?: \S+){2})"
)
_SILENT = pattern(
    r"(?:(?:has |had |have )?declin\w+ (?:to )?(?:immediate(?:ly)? )?comment\w*|would not comment"
    r"|had no (?:immediate )?comment|(?:could not|was not|did not) (?:be )?(?:immediately )?"
    r"(?:reached|available|respon\w+|comment|repl\w+)\b.{0,40})",
    has=("comment", "reach", "avail", "respon", "repl"),
)


def _are_a_plan(gone: str, came: str) -> bool:
    """Whether one plan is put for another in its very place, and one of them is less sure."""
    is_short = max(len(gone.split()), len(came.split())) <= WORDS_OF_A_PLAN
    return is_short and is_less_sure(gone, came)


WORDS_OF_A_PLAN = 4
"""Words up to which nothing but a plan was exchanged (3 to 6): "is due to", "may"."""


def _lessened(text: str) -> set[str]:
    """The stems of words before which "less" stands: less strong says what weaker says, and no stronger."""
    return {stem(word) for word in _LESS.findall(text.lower())} - _BARE_STEMS


def _denied(text: str) -> set[str]:
    """The stems of what a thing is said not to be: off public markets, no longer open."""
    return set(map(stem, _OFF.findall(text.lower())))


_OFF = pattern(r"\b(?:not|no longer|off) ([a-z]+)", has=("not ", "no longer ", "off "))
_LESS = pattern(r"\bless ([a-z][a-z-]+)", has=("less ",))
_MORE_SO = pattern(r"\b(?:more [a-z]{3,}|[a-z]{3,}er|worse)\b")
_DEGREES = frozenset(map(stem, ("less", "more")))


def _unlike_parts(went: Collection[str], arrived: Collection[str]) -> tuple[set[str], set[str]]:
    """Of words joined by hyphens that share a part, the stems of the others: first-ever, second-ever,
    higher-than-expected."""
    joined = [set(word.split("-")) for word in went if "-" in word]
    others = [set(word.split("-")) for word in arrived if "-" in word]
    alike = [(one, other) for one in joined for other in others if one & other]
    return (
        {stem(part) for one, other in alike for part in one - other},
        {stem(part) for one, other in alike for part in other - one},
    )


def _are_two_ranks(went: Collection[str], arrived: Collection[str]) -> bool:
    """Whether one rank is put for another in a word joined by hyphens: fourth-largest, fifth-largest."""
    ranks = [{ordinal(word) for word in side} - {None} for side in (went, arrived)]
    return bool(ranks[0] and ranks[1]) and ranks[0].isdisjoint(ranks[1])


def _is_only_joined(gone: Run, came: Run) -> bool:
    """Whether a hyphen or blank is all that came or went (second biggest, second-largest; north west), or
    a quarter is in months."""
    one, other = (run.text.replace("-", " ").lower().split() for run in (gone, came))
    is_span = [one, other] in _SPANS or [other, one] in _SPANS
    if is_span or one == other or are_joined_anew(one, other):
        return True
    ranked = [[_BIGGEST.get(word, word) for word in row] for row in (one, other)]
    return ranked[0] == ranked[1] and ordinal(ranked[0][0]) is not None


_BIGGEST = {"largest": "biggest"}
_SPANS = ([["quarter"], ["three", "months"]], [["half"], ["six", "months"]])
"""A span of a year, and what it is in months: the first quarter is the first three months."""


def _is_tight(stems: Collection[str]) -> bool:
    """Whether so few words of matter changed that one is put for another in its very place."""
    return sum(word not in _BARE_STEMS for word in stems) <= WORDS_OF_A_SWAP


def _is_no_word(run: Run) -> bool:
    """Whether a run is kept, or an article that changed with the word behind it: a, an assistant."""
    return run.op is Op.KEPT or run.text.strip().lower() in ("a", "an")


def _plan_turned(words: Sequence[Run]) -> Turning | None:
    """Where what will be done has been done now, or the other way round, in a sentence that
    stands on: clients want the news told. Where much went, what is planned in one place is not what was
    done in another."""
    gone = [run.text for run in words if run.op is Op.GONE]
    came = [run.text for run in words if run.op is Op.CAME]
    if not (gone and came):
        return None
    pairs = _put_for_another(words)
    found = next((shown for shown, (a, b) in pairs if tense_turned([a], [b])), None)
    is_short = len(" ".join(gone).split()) <= _MOST_PLANNED
    return found or ((gone[0], None) if is_short and tense_turned(gone, came) else None)


def _other_stages(words: Sequence[Run]) -> Iterator[Turning]:
    """Where a deed that was asked for, planned or weighed is told as had, done or decided, or the other way, in
    a clause that stands on: who "asked for" aid and who "received" it. One that is told on both sides took
    nobody's place."""
    before, now = (
        _stems("".join(run.text for run in words if run.op is not other))
        for other in (Op.CAME, Op.GONE)
    )
    for gone, came in exchanges(words):
        if max(map(_matter, (gone, came))) <= WORDS_OF_A_DEED and any(
            stem(one) not in now and stem(other) not in before
            for one, other in other_stages(*(words_of(text.lower()) for text in (gone, came)))
        ):
            yield gone, came


WORDS_OF_A_DEED = 2
"""Words of matter up to which one deed is put for another (1 to 3): offered to buy, bought."""

_MOST_PLANNED = 16  # words that went of one plan, in one place or two


def _turns_alone(words: Sequence[Run]) -> Turning | None:
    """The word that alone came or went and changes what was done: "shot the man dead". One that only
    stands in another place turns nothing; a "possible" must be all that changed."""
    from leaddiff.languages.weighty import is_slight, turns_sense, weighty

    words = _less_degrees(words)
    changed = [run for run in words if run.op is not Op.KEPT and run.text.strip()]
    gone, came = (_joined(changed, op) for op in (Op.GONE, Op.CAME))
    nothing = Run(Op.KEPT, "")
    neighbours = zip((nothing, *words), words, (*words[1:], nothing), strict=False)
    for at, (before, run, after) in enumerate(neighbours):
        stands_alone = run.op is not Op.KEPT and _is_no_word(before) and _is_no_word(after)
        other = came if run.op is Op.GONE else gone
        is_moved = not other.isdisjoint(_stems(run.text)) or any(
            _stems(run.text) & same and other & same for same in (_ANEW, _MOST)
        )
        counts = not is_slight(run.text) or len((gone | came) - _BARE_STEMS) == 1
        if stands_alone and counts and not is_moved and turns_sense(run.text, _behind(words, at)):
            return (run.text, None) if run.op is Op.GONE else (None, run.text)
    alone = (gone ^ came) - _BARE_STEMS  # "all" that became "nearly all of the"
    if any({*gone} & same and {*came} & same for same in (_ANEW, _MOST)):
        return None
    if gone & came and len(alone) == 1 and not alone.isdisjoint(weighty()):
        return next(_having(changed, alone))
    told = _told_more(words)  # of a clause made a sentence all else stands
    return next(_having(changed, told), None) if told <= weighty() else None


def _less_degrees(words: Sequence[Run]) -> list[Run]:
    """The runs without a "more" that went from between what tells that a thing came to be so and a word of
    mood: what became more troubled became troubled. What became more profitable was so before."""
    rows = zip((Run(Op.KEPT, ""), *words), words, (*words[1:], Run(Op.KEPT, "")), strict=False)
    return [
        run
        for above, run, behind in rows
        if not (
            run.op is Op.GONE
            and run.text.strip() == "more"
            and _BECAME.search(above.text)
            and words_of(behind.text[:_OF_A_WORD].lower())[:1] in _MOODS
        )
    ]


_BECAME = pattern(r"\b(?:became|becomes?|grew)\s*$")
_OF_A_WORD = 20  # letters
_MOODS = tuple(
    (word,)
    for word in "troubled strained worried concerned wary cautious anxious nervous tense".split()
)


def _told_more(words: Sequence[Run]) -> set[str]:
    """The stems of matter by which a paragraph differs, where it is one."""
    before, now = (
        set(content_stems("".join(run.text for run in words if run.op is not other)))
        for other in (Op.CAME, Op.GONE)
    )
    return before ^ now if len(before ^ now) == 1 else set()


_ANEW = frozenset(map(stem, ("again", "another", "anew", "once", "more", "further", "additional")))
"""Words by which a deed is done once more: upgrading again, another upgrade."""

_MOST = frozenset(map(stem, ("most", "mostly", "mainly", "largely")))
"""Words for the larger part: the cuts will mostly be here, most of the cuts will be here."""


def _behind(words: Sequence[Run], at: int) -> str:
    """The text of a change's own side behind it."""
    other = Op.CAME if words[at].op is Op.GONE else Op.GONE
    return "".join(run.text for run in words[at + 1 : at + 1 + _RUNS_BEHIND] if run.op is not other)


_RUNS_BEHIND = 4


def _having(changed: Sequence[Run], stems: Collection[str]) -> Iterator[Turning]:
    """The changes in which one of the stems went or came."""
    for run in changed:
        if not _stems(run.text).isdisjoint(stems):
            yield (run.text, None) if run.op is Op.GONE else (None, run.text)


def _joined(changed: Sequence[Run], op: Op) -> set[str]:
    return _stems(" ".join(run.text for run in changed if run.op is op))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words_of(text) if word != MONTH}


def _lost_its_un(went: set[str], arrived: set[str]) -> bool:
    """Whether a word got or lost its "un-" or "mis-": possible and impossible, led and misled. "Not legal"
    for "illegal" is the same, and who is imprisoned is in prison."""
    if any(f"anti-{word[4:]}" in arrived | went for word in went | arrived if word[:4] == "pro-"):
        return True
    return any(
        (whole := f"{prefix}{word}") in other
        and whole not in _INTO
        and negating("verb", "noun").isdisjoint(these)
        for prefix in (*UN, *_MIS)
        for these, other in ((went, arrived), (arrived, went))
        for word in these
        if len(word) >= _SHORTEST
    )


_INTO = frozenset(
    map(stem, "imprisoned imperiled imperilled inflamed indebted impassioned infolded".split())
)
"""Words whose "in-" says where to, and denies nothing."""

_MIS = ("mis", "under", "over")
"""Beginnings that make another deed of a word: paid and underpaid, led and misled."""

_SHORTEST = 3
"""Letters of a stem that an "un" may stand before (3 to 4): "it" is not the opposite of a unit."""
