"""Whose value: a correction is held to the thing that its "of ..." names, where that has a value of its own.

"Corrects counts of fraud" is not of the counts of bribery beside them, "name of vessel" of no yard that built
it, "spelling of prosecutor's name" of no deputy's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_toll
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.lands import is_land, is_of_a_land
from leaddiff.languages.numbers import number_words
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, rows, source, table_words
from leaddiff.languages.tokens import tokens, words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim


def is_of_another_thing(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether what a thing of a correction names has a value of its own beside a fact that was replaced, and
    that stands as it stood."""
    if _TITLE_OF.search(thing):
        return _is_titled_apart(thing, fact, case)
    if fact.kind in _VALUES:
        return _is_valued_apart(thing, fact, case) or _is_of_another_owner(thing, fact, case)
    if fact.kind not in _NAMES:
        return False
    from leaddiff.checks.corrections.whose_name import is_of_a_person_instead

    return _is_named_apart(thing, fact, case) or is_of_a_person_instead(thing, fact, case)


_VALUES = (FactKind.FIGURE, FactKind.DATE)
_NAMES = (FactKind.NAME, FactKind.ATTRIBUTION)


def _is_valued_apart(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether in the sentence of a figure or date another of its kind, that stood, is told in one phrase with
    what a thing is of, and this one in another."""
    found = _OF.search(thing)
    matter = words_of(found["matter"].lower()) if found else ()
    if not matter or is_toll(thing):
        return False
    told = [s for number in fact.new for s in sentences(case.new.matter[number - 1])]
    here = [sentence for sentence in told if (fact.after or "") in sentence]
    return bool(here) and all(_stands_by_another(matter, s, fact, case) for s in here)


_OF = pattern(r"(?i)\b(?:of|for) (?:the |an? )?(?P<matter>.+)")


def _stands_by_another(matter: Sequence[str], sentence: str, fact: FactChange, case: Case) -> bool:
    told = [token for token in tokens(sentence) if not token.isspace()]
    row = [token.lower() for token in told]
    places = [at for at, word in enumerate(row) if any(_is_akin(word, m) for m in matter)]
    alone = [at for at in places if sum(_is_akin(row[at], row[i]) for i in places) == 1]
    own = set(words_of((fact.after or "").lower())) - set(words_of((fact.before or "").lower()))
    mine = [at for at, word in enumerate(row) if word in own]
    called = {row[at] for at in places if _is_compound(row, at) and row[at + 2] in matter}
    if called and mine and called.isdisjoint(own):
        return all(_called_by(row, at) not in (None, *called) for at in mine)
    changed = {
        word
        for other in case.changes.facts
        if not set(other.new).isdisjoint(fact.new)
        for word in words_of((other.after or "").lower())
    }
    is_such = _sort_of(own)
    others = [at for at, word in enumerate(row) if word not in changed and is_such.fullmatch(word)]
    others = [at for at in others if not (is_such is _COUNTS and _is_of_a_name(told, at))]
    others = [at for at in others if _is_like(row, at, mine) and not _is_said_so(row, at, matter)]
    if not (alone and mine and others):
        return False
    nearest = min(_distance(row, at, place) for at in others for place in alone)
    return nearest <= BY_IT and nearest + APART <= min(
        _distance(row, at, place) for at in mine for place in alone
    )


def _is_compound(row: Sequence[str], at: int) -> bool:
    """Whether a number is told before its noun, 2-year notes: it says which they are, and is no yield."""
    return (
        row[at].isdigit()
        and row[at + 1 : at + 2] == ["-"]
        and "".join(row[at + 2 : at + 3]).isalpha()
    )


def _is_said_so(row: Sequence[str], at: int, matter: Sequence[str]) -> bool:
    """Whether a number ends a name in the copy as in what a note speaks of: Norsk 500."""
    behind = row[at - 1 : at + 1]
    is_name = len(behind) > 1 and behind[0].isalpha() and behind[0] not in FUNCTION_WORDS
    return is_name and any([*pair] == behind for pair in pairwise(matter))


def _called_by(row: Sequence[str], at: int) -> str | None:
    """The number by which that is called which a value is of: of "2.32 percent on 2-year notes" the one right
    behind it, else the last one before it."""
    behind = row[at + 1 : at + AT_ONCE]
    end = next((i for i, word in enumerate(behind) if word in _OPENS), len(behind))
    ahead = (row[i] for i in range(at + 1, at + 1 + end) if _is_compound(row, i))
    before = (row[i] for i in range(at - 1, -1, -1) if _is_compound(row, i))
    return next(ahead, None) or next(before, None)


AT_ONCE = 5
"""Words (4 to 7) from a value to the number by which that is called which it is of: percent on the 2."""


def _is_like(row: Sequence[str], at: int, mine: Sequence[int]) -> bool:
    """Whether another number may be meant for what changed: a term is no yield, nor a count of jets a price."""
    is_money = any(row[each][0] in _MONEY for each in mine)
    is_apart = _is_compound(row, at) and not any(_is_compound(row, each) for each in mine)
    return not is_apart and (not is_money or row[at][0] in _MONEY)


_MONEY = frozenset("$€£¥")


def _is_of_another_owner(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a figure is in a clause of another by name than the one whose it is, drop in Orsil shares, and
    the clause of that one beside it has such a figure which stood: Halden fell 4.1 percent, while Orsil fell
    3."""
    names = {_bare(word) for word in words_of(thing) if word[:1].isupper()}
    if fact.kind is not FactKind.FIGURE or not names:
        return False
    told = [s for number in fact.new for s in sentences(case.new.matter[number - 1])]
    here = [sentence for sentence in told if (fact.after or "") in sentence]
    return bool(here) and all(_is_told_of_another(names, s, fact, case) for s in here)


def _is_told_of_another(names: set[str], sentence: str, fact: FactChange, case: Case) -> bool:
    parts = _CLAUSES.split(sentence)
    mine = [part for part in parts if (fact.after or "") in part]
    theirs = [part for part in parts if not names.isdisjoint(map(_bare, words_of(part)))]
    if not theirs or any(part in theirs or not _opens_on_a_name(part, case) for part in mine):
        return False
    units = {figure.unit for figure in case.figures(fact.after or "")}
    changed = {other.after for other in case.changes.facts}
    stood = (figure for part in theirs for figure in case.figures(part))
    return any(figure.unit in units and figure.text not in changed for figure in stood)


def are_anothers(claim: Claim, name: str, case: Case) -> bool:
    """Whether the figures that were put right where a correction puts them are told of another by his name, in
    the word by which it tells them of one whom it names: of "year of Orwin debate to 1980" that of the Trask
    debate, of "Vell loss to 43 million" what Halden lost. Initials and lands have other names."""
    own = re.escape(name)
    found = re.search(rf"\b{own}(?:['’]s)? (?!to |in |from )([a-z]+)\b", claim.clause)
    found = found or re.search(rf"\b([a-z]+) of {own}\b", claim.clause)
    if found is None or name.isupper() or _is_of_a_land(name):
        return False
    told = [
        sentence
        for number in claim.paragraphs
        for fact in (case.facts_of(number) if number in case.traces else ())
        if fact.kind in _VALUES and fact.before and fact.after
        for sentence in sentences(case.new.matter[number - 1])
        if fact.after in sentence
    ]
    return bool(told) and all(_is_owned_by_another(s, name, found[1], case) for s in told)


def _is_owned_by_another(sentence: str, name: str, thing: str, case: Case) -> bool:
    """Whether a thing, or the verb for it, stands in a sentence behind a name, and that is another."""
    root = thing[: max(_SHORTEST, len(thing) - 2)]
    behind = rf"(?:['’]s?)? (?:(?:had|has|won|kept) )?(?:an? )?(?:[a-z]+ )?{root}[a-z]*\b"
    named = re.findall(rf"\b([A-Z][a-z][\w-]+){behind}", sentence)
    none = weekday_names() | month_names() | FUNCTION_WORDS | table_words(ENGLISH, "titles")
    return bool(named) and not any(
        each.lower() in none | case.said or _is_of_a_land(each) or each[:3] == name[:3]
        for each in named
    )


def _is_of_a_land(name: str) -> bool:
    return is_land(name.lower()) or is_of_a_land(name.lower())


_SHORTEST = 3  # letters by which a thing and the verb for it are known: loss, lost

_CLAUSES = pattern(r",? (?:while|whereas|but) |; ")


def _opens_on_a_name(clause: str, case: Case) -> bool:
    """Whether a clause is of one whom it opens on by his name, Halden's shares, and not of "it" as well."""
    found = _OPENING_NAME.match(clause)
    name = _bare(found["name"]) if found else ""
    return bool(name) and name.lower() not in case.said and not _PRONOUN.search(clause)


_OPENING_NAME = pattern(r"(?:[Tt]he |[Ss]hares (?:in|of) )?(?P<name>[A-Z][\w&.'’-]+)")
_PRONOUN = pattern(r"(?i)\b(?:its?|he|his|she|her|they|their)\b")


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _is_of_a_name(told: Sequence[str], at: int) -> bool:
    """Whether a number is the last part of a name, right behind a word of it: the Norsk 500."""
    named = told[at - 1] if at else ""
    is_capital = named[:1].isupper() and named.lower() not in weekday_names() | month_names()
    return (
        is_capital
        and at > 1
        and told[at].isdigit()
        and not _MEASURED.match(" ".join(told[at + 1 : at + 2]))
    )


_MEASURED = pattern(r"(?i)(?:%|percent|pct|million|billion|trillion)")

BY_IT, APART = 1, 2
"""Words of matter (0 to 2) between a thing and its own value; how many more (1 to 4) another must be away."""


def _is_akin(one: str, other: str) -> bool:
    """Whether two words are of one root: election, elected."""
    shorter = min(len(one), len(other))
    return one == other or (shorter >= _ROOT and one[:_ROOT] == other[:_ROOT])


_ROOT = 5  # letters


def _sort_of(own: set[str]) -> re.Pattern[str]:
    """What another value looks like that could be meant: a year for a year, a weekday for a weekday."""
    return next(
        (sort for sort in (_YEARS, _DAYS, _MONTHS) if any(map(sort.fullmatch, own))), _COUNTS
    )


_YEARS = pattern(r"(?:1[5-9]|20)\d\d")
_DAYS = pattern(lambda: source(weekday_names()))
_MONTHS = pattern(lambda: source(month_names()))
_COUNTS = pattern(lambda: rf"[$€£¥]?\d[\d,.]*%?|(?:{source(number_words())})")


def _distance(row: Sequence[str], one: int, other: int) -> int:
    """Words of matter between two words; what opens another phrase counts for two."""
    between = row[min(one, other) + 1 : max(one, other)]
    return len(content_stems(" ".join(between))) + 2 * sum(word in _OPENS for word in between)


_OPENS = words(", ; : and but while who which that")


def _is_named_apart(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a name is not that of what a correction calls by a role or class: another name stands behind that
    word, or this one behind a word which says that it did something to it."""
    called = _called(thing)
    if called is None:
        return False
    name = set(words_of(fact.after or ""))
    texts = [case.new.matter[number - 1] for number in fact.new]
    owned = [set(words_of(found)) for text in texts for found in _names_behind(called, text)]
    if owned:
        return all(name.isdisjoint(each) for each in owned)
    objects = groups(ENGLISH, "named_kinds")["object"]
    after = re.escape(_own_words(fact))
    if not after:
        return False
    if called in objects:
        return any(re.search(rf"\bby (?:[A-Z][\w'’-]* ){{0,4}}{after}\b", text) for text in texts)
    behind = rf"(?i:\b(?:{source(objects)}) )(?:[A-Z][\w'’-]* ){{0,4}}{after}\b"
    is_object = any(re.search(behind, text) for text in texts)
    return is_object and called in _MAKERS


_MAKERS = words(
    "builder shipbuilder owner operator maker manufacturer company firm captain skipper author"
)
"""Whose name stands behind no word for what they have or make."""


def _called(thing: str) -> str | None:
    """The word by which a correction calls him or it whose name is put right: name of vessel."""
    found = _NAME_OF.search(thing) or _WHOSE_NAME.search(thing)
    return found["called"].lower() if found else None


_NAME_OF = pattern(
    r"\b(?:sur)?(?:names?|spelling) of (?:the )?(?:[a-z]+ )*?(?P<called>[a-z]+)"
    r"(?:['’]s (?:last |first )?(?:sur)?name)?(?=$| (?:of|in|on|for|at|to|who|that|which)\b)"
)
_WHOSE_NAME = pattern(r"\b(?P<called>[a-z]+)['’]s (?:last |first )?(?:sur)?name\b")


def _names_behind(called: str, text: str) -> Iterator[str]:
    """The names that stand right behind a word: prosecutor Rune Falk."""
    for found in re.finditer(rf"(?i:\b{re.escape(called)}) ({_NAME})", text):
        yield found[1]


_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"


def _is_titled_apart(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a title stands by another's name than his whose title a correction names, and he is named in the
    paragraph too; or of the title of whoever holds an office nothing but his name changed."""
    if not _offices().isdisjoint(words_of(thing.lower())) and _is_of_names_alone(fact):
        return True
    named = set(_BEARER.findall(thing))
    texts = [case.new.matter[number - 1] for number in fact.new]
    return bool(named) and all(
        not named.isdisjoint(words_of(text)) and named.isdisjoint(_nearest_name(fact, text))
        for text in texts
    )


def _is_of_names_alone(fact: FactChange) -> bool:
    """Whether of a name only words of it changed, and none of an office: Chairman Ivo Orr, Rolf Orr."""
    was, now = set(words_of(fact.before or "")), set(words_of(fact.after or ""))
    changed = was ^ now
    return fact.kind is FactKind.NAME and all(
        word[:1].isupper() and word.lower() not in _offices() for word in changed
    )


@cache
def _offices() -> frozenset[str]:
    held = (word for row in rows(ENGLISH, "offices") for word in row[0].split())
    return table_words(ENGLISH, "titles") | frozenset(held)


_TITLE_OF = pattern(r"(?i)\b(?:titles?|ranks?)\b")
_BEARER = pattern(
    rf"\b[A-Z][\w-]+(?!['’]?[\w-])(?! (?!(?:{source(FUNCTION_WORDS)}|titles?|ranks?)\b)[a-z])"
    r"|\b[A-Z][\w-]+(?=['’]s? (?:titles?|ranks?)\b)"
)
"""Whose title it is, and no firm before an office: title of Orsil chairman Trask."""


def _nearest_name(fact: FactChange, text: str) -> tuple[str, ...]:
    """The name in the same sentence of whom what a fact became is told: in that or right behind it, beside it
    with a comma, or nearest to it; none where that is not found. No weekday or month is anybody's name, and
    whose minister he is bears no title: Norhavn's foreign minister, Ona Vell."""
    after = fact.after or ""
    told = next((sentence for sentence in sentences(text) if after in sentence), None)
    if told is None:
        return ()
    end = told.find(after) + len(after)
    title = _TITLE_ITSELF.search(after)
    at = end - len(title["title"] if title else after)
    put_in = set(words_of(after)) - set(words_of(fact.before or ""))
    none = put_in | {day.capitalize() for day in (*weekday_names(), *month_names())}
    names = (name for name in re.finditer(_FULL_NAME, told) if not _OWNER.search(name[0]))
    found = [name for name in names if not none.issuperset(words_of(name[0]))]
    borne = (name for name in found if at <= name.start() < end or told[end : name.start()] == " ")
    away = min(found, key=lambda name: max(at - name.end(), name.start() - end, 0), default=None)
    own = next(borne, None) or _set_beside(told, at, end, none) or away
    return words_of(own["name"]) if own else ()


def _set_beside(told: str, at: int, end: int, none: set[str]) -> re.Match[str] | None:
    """The name to which a title is set with a comma: which it stands behind, "Ida Renn, director, Tarn Bank",
    or else before, where "the chairman, Ona Vell," is told of her whoever was named before. Of "Harbor Board
    chairman, Ona Vell" the board bears no title."""
    before, behind = _TITLED.search(told, 0, at), _SET_BEHIND.match(told, end)
    mine, next_one = (
        found if found and not none.issuperset(words_of(found["name"])) else None
        for found in (before, behind)
    )
    is_of_the_next = next_one and next_one["shut"] is not None and mine and mine["the"]
    return next_one if is_of_the_next else mine or next_one


_TITLE_ITSELF = pattern(
    lambda: (
        rf"(?:^(?:(?:{source(FUNCTION_WORDS)}) )+|, (?:(?:{source(FUNCTION_WORDS)}) )*(?=[a-z]))"
        r"(?P<title>[^,]+)$"
    )
)
"""A title without who says so and whose it is: said the chairman; Ida Renn, the chairman."""
_BY_A_TITLE = words("its his her their a an and who is was also now then former deputy vice senior")
_ONE = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+)*)"
_TITLED = pattern(
    lambda: (
        rf"{_ONE}(?<!['’]s)(?<!['’])(?: (?:of|at|from) [A-Z][\w.'’ -]*)?(?:, \d\d)?,"
        rf"(?P<the> the)?(?: (?:{source(_BY_A_TITLE | table_words(ENGLISH, 'titles'))}|[a-z]+['’]s?),?)* $"
    )
)
_SET_BEHIND = pattern(rf", {_ONE}(?<!['’]s)(?<!['’])(?P<shut>[,.]|$)?")

_OWNER = pattern(r"['’]s?$")
_FULL_NAME = r"(?<=[a-z,.] )(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"


def _own_words(fact: FactChange) -> str:
    """A fact without the words in small letters about it: of "deputy Siv Aune" the name."""
    return " ".join(word for word in words_of(fact.after or "") if word[:1].isupper())
