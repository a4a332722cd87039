"""Same sources: whether two of those who say it are one, by whatever name they go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.facts.attributions import Attribution, source_at
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.second_references import SecondReferences, are_of_one_kind, bodies
from leaddiff.facts.short_names import are_one_in_short
from leaddiff.facts.unnamed_sources import are_one_unnamed, is_another_of_them
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import ARTICLES

_ROOT = 4  # letters two forms of a word share


def same_source(old: Attribution, new: Attribution) -> bool:
    """Whether two sources are one. A pronoun, or a subject out of reach, may be anyone; "the
    ministry" is the interior ministry, but "officials" are not "fire officials"."""
    if not old.heads or not new.heads or old.heads == new.heads:
        return True
    if old.surname and old.surname == new.surname:
        return True  # a new title is told as such
    if _is_in_initials(old, new) or _is_in_initials(new, old) or _are_one_body(old, new):
        return True
    apart = old.heads ^ new.heads
    is_of_a_firm = len(old.heads) == len(new.heads) > 1  # familiar with the firm
    if (is_of_a_firm or (old.firm and new.firm)) and len(apart) == 2 and apart <= bodies():
        return are_of_one_kind(
            old.heads - new.heads, new.heads - old.heads
        )  # the firm, the company
    shorter = old if len(old.heads) <= len(new.heads) else new
    longer = new if shorter is old else old
    if len(shorter.heads) == len(longer.heads):
        return all(_has_form_of(head, longer.heads) for head in shorter.heads)
    is_another = longer.joint and not shorter.joint
    is_another |= not _ONE_MORE.isdisjoint(longer.heads - shorter.heads)  # than the one so far
    return shorter.firm and shorter.heads <= longer.heads and not is_another


_ONE_MORE = frozenset(map(stem, "second third separate".split()))


def _are_one_body(one: Attribution, other: Attribution) -> bool:
    """Whether two sources are one body or one unnamed person by what is said of any such: the U.S. Treasury
    and the Treasury Department, people familiar with the matter and people with knowledge of it, the company
    and the sportswear maker, the government and one of its departments."""
    bare = one.heads - _OF_ANY, other.heads - _OF_ANY
    if all(bare) and bare[0] == bare[1]:
        return True
    papers = [each.heads - _PAPERS for each in (one, other)]
    if (
        papers[0] == papers[1]
        and _PAPERS & (one.heads | other.heads)
        and one.surname + other.surname
    ):
        return True
    sides = (one.heads, other.heads), (other.heads, one.heads)
    if any(a == _GOVERNMENT and not _DEPARTMENTS.isdisjoint(b) for a, b in sides):
        return True
    are_bodies = all(each.firm and not (each.joint or each.named) for each in (one, other))
    return are_bodies and any(
        len(a) == 1 and a <= bodies() and not bodies().isdisjoint(b) and are_of_one_kind(a, b)
        for a, b in sides
    )


_OF_ANY = frozenset(
    map(
        stem, "u.s. us department familiar knowledge matter situation nation country market".split()
    )
)
_PAPERS = frozenset(map(stem, "daily newspaper paper weekly magazine tabloid business".split()))
"""What a paper is called before its name or behind it: business daily Les Orsils, the Les Orsils newspaper."""
_GOVERNMENT = frozenset((stem("government"),))
_DEPARTMENTS = frozenset(map(stem, ("department", "ministry")))


def _is_in_initials(short: Attribution, whole: Attribution) -> bool:
    """Whether a source is another in short: the U.N., the United Nations; S&P, Standard & Poor's."""
    return short.heads <= whole.initials or short.letters in whole.initials


def _has_form_of(head: str, others: frozenset[str]) -> bool:
    """Whether a word or another form of it is there: Norland's and Norlandic, but not army and
    armory."""
    return head in others or any(
        head[:_ROOT] == other[:_ROOT] and abs(len(head) - len(other)) <= 2 and len(head) > _ROOT
        for other in others
    )


def is_named_otherwise(
    edit: Edit, known: SecondReferences, before: Attribution | None, after: Attribution | None
) -> bool:
    """Whether a source that seems another is the one before: "the minister" for the minister's name, the Fed
    for the Federal Reserve, and of several each of them."""
    if not before or not after or not before.speaker or not after.speaker:
        return False
    if _is_one((edit.old, before), (edit.new, after), known):
        return True
    first, second = list(_each_of(edit.old, before)), list(_each_of(edit.new, after))
    if len(first) < 2 or len(first) != len(second):
        return False
    for one in first:
        twin = next((two for two in second if _are_alike(one, two, known)), None)
        if twin is None:
            return False
        second.remove(twin)
    return True


_Source = tuple[Passage, Attribution]


def _are_alike(one: _Source, two: _Source, known: SecondReferences) -> bool:
    """Whether one of several is another of several."""
    is_same = bool(one[1].heads and two[1].heads) and same_source(one[1], two[1])
    return is_same or _is_one(one, two, known) or _is_name_of(one, two) or _is_name_of(two, one)


def _is_one(one: _Source, two: _Source, known: SecondReferences) -> bool:
    return (
        known.are_one(one, two)
        or known.speak_for_one(one, two)
        or known.are_one_paper(one, two)
        or are_one_in_short(_bare(one), _bare(two))
        or are_one_unnamed(one, two)
        or is_another_of_them(one, two)
        or _speak_for_a_shorter_name(_words(one), _words(two))
        or _speaks_for_the_one_named(one, two)
        or _speaks_for_the_one_named(two, one)
        or _is_told_with_his_place(one, two)
        or _is_told_with_his_place(two, one)
        or _stands_behind_a_thing(one, two)
        or _stands_behind_a_thing(two, one)
    )


def _stands_behind_a_thing(long: _Source, short: _Source) -> bool:
    """Whether only a thing that they speak of stands before several who say it: a sale analysts at Orsil say
    could come. Behind "a" no plural is what it is put to."""
    row, tail = _words(long), _words(short)
    more = row[: len(row) - len(tail)]
    is_thing = len(more) > 1 and more[0].lower() in ("a", "an")
    return is_thing and bool(tail) and row[len(more) :] == tail and tail[0].endswith("s")


def _is_told_with_his_place(long: _Source, short: _Source) -> bool:
    """Whether one side tells right behind a source where it is of, and the other has that beside it
    too: a notice in the digest said, according to a notice in the digest; Orwin of Halm, Jan Orwin, a
    buyer at Halm; a draft seen by the guild, a draft that the guild saw. What he says tells not whose he is."""
    row, tail = _words(long), _words(short)
    at = next((n for n, word in enumerate(row) if n and word.lower() in _OF_A_PLACE), 0)
    if not at or not tail or not short[1].speaker:
        return False
    behind = _told_of(*short)
    head, rest = [word.lower() for word in row[:at]], {word.lower() for word in row[at + 1 :]}
    rest.discard("by")
    is_name = len(head) == 1 and row[0][:1].isupper() and head[0] == tail[-1].lower()
    return rest <= behind and (is_name or head == [word.lower() for word in tail])


def _told_of(passage: Passage, source: Attribution) -> set[str]:
    """The words behind a source that are of it: up to its verb, up to the first comma where it opens its
    sentence, and else all that are left."""
    first = source.speaker[1] if source.speaker else source.last
    low, high = passage.sentence_of(source.verb)
    if source.verb >= first:
        high = source.verb
    elif source.first == low:
        high = next((at for at in range(first, high) if passage.lower[at] == ","), high)
    return set(passage.lower[first:high])


_OF_A_PLACE = ("of", "at", "in", "from", "with", "obtained", "seen", "reviewed", "released")


def _speaks_for_the_one_named(bare: _Source, named: _Source) -> bool:
    """Whether a spokesman without a firm stands in a sentence about the firm that he speaks for on the other
    side: Halm had no comment, a spokesman said. Where another is named there, he may be that one's."""
    row, whole = _bare(bare), _bare(named)
    if len(row) != 1 or not row[0].startswith("spokes") or whole[-1:] != row or len(whole) < 2:
        return False
    passage, found = bare
    low, high = passage.sentence_of(found.verb)
    own, told = set(whole[:-1]), [word.removesuffix("'s") for word in passage.lower[low:high]]
    names = (
        word
        for at, word in enumerate(told, low)
        if passage.words[at][:1].isupper()
        and passage.stems[at]
        and passage.lower[at - 1] not in _WHERE
    )
    return own <= set(told) and all(word in own or word in weekday_names() for word in names)


_WHERE = ("in", "at", "of", "from", "near", "to")  # before a place, which has no spokesman here


def _speak_for_a_shorter_name(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two spokesmen speak for one firm whose name is shorter in one copy: a Halm Orsil Bank
    spokeswoman, a Halm Orsil spokeswoman; or for the firm that is spoken of: a bank spokeswoman, a
    spokeswoman."""
    shorter, longer = (
        [word for word in row if word.lower() not in ARTICLES]
        for row in sorted((one, two), key=len)
    )
    names = shorter[:-1], longer[:-1]
    is_speaker = all(row[-1:] and row[-1].startswith("spokes") for row in (shorter, longer))
    if is_speaker and shorter == longer[-1:] and len(longer) == 2:
        return stem(longer[0]) in bodies() and longer[0].islower()
    are_names = bool(names[0]) and all(word[:1].isupper() for row in names for word in row)
    left = names[1][len(names[0]) :]
    is_firm = all(map(_names_a_firm, left)) or (
        len(names[0]) > 1 and table_words(ENGLISH, "speakers").isdisjoint(map(str.lower, left))
    )  # of one word it may be a land: a Norland spokesman, a Norland Opposition spokesman
    is_longer = names[1][: len(names[0])] == names[0] and is_firm
    return is_speaker and are_names and is_longer


def _names_a_firm(word: str) -> bool:
    """Whether a word ends a firm's name and tells no other: Bank, Group, Holdings; a union is another."""
    word = word.lower()
    return word == "holdings" or any(
        word in table_words(ENGLISH, name) for name in ("legal_forms", "bodies")
    )


def _is_name_of(short: _Source, long: _Source) -> bool:
    """Whether a name alone is that of which more is said: Vellis Systems, defense contractor Vellis."""
    named = [{w for w in _words(each) if w[:1].isupper()} for each in (short, long)]
    if all(named) and (named[0] <= named[1] or named[1] <= named[0]):
        return True
    first, second = (_last_name(_words(each)) for each in (short, long))
    return bool(first) and second[: len(first)] == first


def _last_name(row: Sequence[str]) -> list[str]:
    """The words in capitals that close what a source is called: arms maker Vellis Systems."""
    at = len(row)
    while at and row[at - 1][:1].isupper():
        at -= 1
    return list(row[at:])


def _bare(source: _Source) -> list[str]:
    """The words of a source in small letters, without the article."""
    row = [word.lower().removesuffix("'s") for word in _words(source) if word[0].isalnum()]
    return row[1:] if row[:1] in (["the"], ["a"], ["an"]) else row


def _words(source: _Source) -> tuple[str, ...]:
    passage, found = source
    return tuple(passage.words[slice(*found.speaker)]) if found.speaker else ()


def _each_of(passage: Passage, source: Attribution) -> Iterator[_Source]:
    """Those of whom a source is made up: "the mayor and Bo Hask"."""
    if source.speaker:
        first, last = source.speaker
        for at in (*(n for n in range(first, last) if passage.lower[n] == "and"), last):
            if at > first:
                yield passage, source_at(passage, source.verb, (first, at))
            first = at + 1
