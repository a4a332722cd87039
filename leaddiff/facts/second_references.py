"""Second references: whether "the minister" is the Tavares whom the copy calls minister."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from leaddiff.facts.attributions import Attribution
from leaddiff.facts.passage import Passage
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.lands import is_land, is_of_a_land
from leaddiff.languages.tables import ENGLISH, table_words, values
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.word_rows import read
from leaddiff.languages.words import words

_ARTICLE_AND_WORD = 2  # the company, which any may be
_BACK, _ON = 6, 8  # words about a name in which it is said who that is
_LONGEST_NAME = 4  # words of it besides the one looked for
_POINTING = ("the", "its", "their", "his", "her")


class SecondReferences:
    """Who is who in two copies, looked up when first asked."""

    def __init__(self, *copies: Sequence[str]) -> None:
        self._copies = copies
        self._apart: dict[tuple[str, ...], bool] = {}
        self._none: dict[str, bool] = {}

    def is_in_both(self, name: str) -> bool:
        """Whether each of the copies has a name."""
        return all(any(name in text for text in copy) for copy in self._copies)

    def are_one(
        self, before: tuple[Passage, Attribution], after: tuple[Passage, Attribution]
    ) -> bool:
        """Whether one source is a name and the other points back to who that is."""
        for (own, named), (other, common) in ((before, after), (after, before)):
            name = _name_of(own, named)
            points_back = name and _points_back(other, common)
            copy = self._copies[0 if other is before[0] else -1]
            if (
                name
                and points_back
                and (
                    self._says(name, common.heads)
                    or self._leads(name, common)
                    or self._calls_it(name, other.words[slice(*(common.speaker or (0, 0)))])
                    or (_is_of_above(name, (other, common), copy) and not self._is_no_firm(name))
                )
            ):
                return True
            if name and self._is_the_one_at(name, other, common):
                return True
        return False

    def _is_the_one_at(self, name: str, other: Passage, common: Attribution) -> bool:
        """Whether a source is called by the seat of a company whose story it is or which is told to be one: the
        Tarn company, Tarn-based Orsil."""
        if not common.speaker or stem(other.words[common.speaker[1] - 1]) not in bodies():
            return False
        from leaddiff.facts.called_by_seat import is_alone_at_home, is_at_home, less_seat

        bare, seat = less_seat(other, common)
        is_it = bool(seat) and (self._says(name, bare.heads) or self._leads(name, bare))
        texts = [text for copy in self._copies for text in copy] if is_it else []
        return is_at_home(name, seat, texts) and is_alone_at_home(name, seat, texts)

    def _calls_it(self, name: str, common: Sequence[str]) -> bool:
        """Whether a copy has behind a name the two words or more, the last for a body, by which it is pointed
        back to: the joint venture, the Halm Salt joint venture. Its rival bank is another."""
        is_body = len(common) > _ARTICLE_AND_WORD and stem(common[-1]) in bodies() | _VENTURES
        if not is_body or not all(word.islower() and word not in _OTHERS for word in common[1:]):
            return False
        told = f"{name} {' '.join(common[1:])}"
        behind = (
            text[text.index(told) + len(told) :] for c in self._copies for text in c if told in text
        )
        return any(_ENDS_THERE.match(each) is not None for each in behind)

    def speak_for_one(
        self, before: tuple[Passage, Attribution], after: tuple[Passage, Attribution]
    ) -> bool:
        """Whether one speaks for a company by its name and the other for "the company": a Halm spokesman, a
        company spokesman."""
        for (own, named), (_, common) in ((before, after), (after, before)):
            names, body = named.heads - common.heads, common.heads - named.heads
            name = _name_with(own, named, names)
            if len(body) == 1 and body <= bodies() and name and named.heads & common.heads:
                return self._says(name, body) or self._is_of_story(name, body)
        return False

    def are_one_paper(
        self, before: tuple[Passage, Attribution], after: tuple[Passage, Attribution]
    ) -> bool:
        """Whether one is "the newspaper" and the other the only newspaper that the copies name: The Halm
        Herald, or the Herald in short."""
        for (own, named), (_, common) in ((before, after), (after, before)):
            row = own.words[slice(*named.speaker)] if named.speaker else ()
            is_paper = row and row[-1] in _MASTHEADS and common.heads <= _PAPERS
            is_common = is_paper and common.firm and bool(common.heads)
            if is_common and any(
                len(papers) == 1 and _is_called(row[-2:], *papers)
                for papers in (self._papers(), self._cited_papers())
            ):
                return True
        return False

    def _cited_papers(self) -> set[tuple[str, ...]]:
        """The last two words of each newspaper that either copy cites: others are what it writes of."""
        return {
            tuple((found["source"] or found["speaker"]).split())
            for copy in self._copies
            for text in copy
            if any(head in text for head in _MASTHEADS)
            for found in _CITED.finditer(text)
        }

    def _papers(self) -> set[tuple[str, ...]]:
        """The last two words of what each newspaper in both copies is called; The Herald is the Halm Herald
        where that stands too."""
        rows = (
            read(text).words
            for copy in self._copies
            for text in copy
            if any(head in text for head in _MASTHEADS)
        )
        found = {
            pair
            for row in rows
            for pair in pairwise(row)
            if pair[1] in _MASTHEADS and pair[0][:1].isupper()
        }
        return {
            pair
            for pair in found
            if pair[0] != "The" or {other for other in found if other[1] == pair[1]} == {pair}
        }

    def is_story_of(self, name: str) -> bool:
        """Whether both copies are of one of that name: who opens their leads, or is named more than others."""
        copies = [copy for copy in self._copies if copy]
        return bool(copies and name[:1].isupper()) and all(
            _opens_with(copy[0], name) or _is_foremost(name.lower(), *naming)
            for copy, naming in zip(copies, self._namings, strict=True)
        )

    def is_stranger(self, surname: str) -> bool:
        """Whether a name stands once in both copies: nobody told who that is."""
        texts = (text for copy in self._copies for text in copy)
        return surname[:1].isupper() and sum(text.count(surname) for text in texts) == 1

    def cites(self, paper: Sequence[str]) -> bool:
        """Whether the newer copy cites a paper, known by its first ``OF_A_PAPER`` words: a letter from the bank
        is none from his wife."""
        own = [word for word in paper if word not in _WITHOUT_OWNER][:OF_A_PAPER]
        for text in self._copies[-1]:
            if "citing" in text and paper[0] in text:
                row = read(text.lower()).words
                cited = (at for at, word in enumerate(row) if word == "citing")
                cites = (row[at : at + _CITED_WITHIN] for at in cited)
                if any(
                    own[0] in each and (own[-1] in each or not _HIS.isdisjoint(each))
                    for each in cites
                ):
                    return True
        return False

    @property
    def now(self) -> Sequence[str]:
        """The paragraphs of the newer copy."""
        return self._copies[-1]

    def above(self, number: int) -> str:
        """The paragraph above one of the newer copy."""
        return self._copies[-1][number - 2] if number > 1 else ""

    def below(self, number: int, copy: int = -1) -> str:
        """The paragraph under one of a copy: of the newer, or with 0 of the older."""
        return "".join(self._copies[copy][number : number + 1])

    def stand_apart(self, names: tuple[str, ...]) -> bool:
        """Whether each of two names stands somewhere without the other right behind or before it: two people,
        and not the two halves of what one body is called."""
        if names not in self._apart:
            self._apart[names] = self._are_apart(*names)
        return self._apart[names]

    def _are_apart(self, one: str, other: str) -> bool:
        rows = [
            [word.removesuffix("'s").removesuffix("’s") for word in read(text).words]
            for copy in self._copies
            for text in copy
            if one in text or other in text
        ]
        return all(
            any(_stands_alone(row, *pair) for row in rows) for pair in ((one, other), (other, one))
        )

    def _is_no_firm(self, name: str) -> bool:
        """Whether a name is that of a land or town, or of somebody, who has a first name or a title in one of
        the copies."""
        if name not in self._none:
            texts = (text for copy in self._copies for text in copy if name in text)
            rows = [read(text).words for text in texts]
            self._none[name] = is_land(name.lower()) or any(
                _is_of_one(row, at) for row in rows for at in _places(name, row)
            )
        return self._none[name]

    def _leads(self, name: str, common: Attribution) -> bool:
        """Whether "the company" is the one whose story it is: every lead opens with its name, or has it and the
        copy names it more often than any other of its lead."""
        return self._is_of_story(name, common.heads)

    def _is_of_story(self, name: str, heads: frozenset[str]) -> bool:
        is_any_body = len(heads) == 1 and heads <= bodies()
        return is_any_body and self.is_story_of(name)

    @once
    def _namings(self) -> list[tuple[frozenset[str], Counter[str]]]:
        """Of each copy the names of its lead, and in how many of its paragraphs each name stands."""
        return [_naming(copy) for copy in self._copies if copy]

    def _says(self, name: str, heads: frozenset[str]) -> bool:
        return any(
            _tell(_alike(heads), _alike(stem(word) for word in near))
            for copy in self._copies
            for text in copy
            if name in text
            for near in _about(read(text).words, name)
        )


_VENTURES = frozenset((stem("venture"),))
_OTHERS = frozenset("rival partner parent sister other former".split())
_ENDS_THERE = pattern(r"(?:['’]s)?(?:[.,;:)]| (?![A-Z])|$)")

OF_A_PAPER = 2
"""Words (2 to 3) by which a paper is known, and whose it is."""

_HIS = frozenset(("him", "her", "them", "it"))
_WITHOUT_OWNER = frozenset("a an the from of by".split())
_CITED_WITHIN = 5  # words: citing an unsigned Treasury letter


def _is_of_above(name: str, source: tuple[Passage, Attribution], copy: Sequence[str]) -> bool:
    """Whether "the company", before which its paragraph tells of nobody else, is the firm whose name opens the
    paragraph above it, be it behind a day: "On Friday, Halm raised its outlook.". Its rival and its lender may
    speak too; a mayor and a town are no company."""
    passage, common = source
    first, number = common.first, passage.number_at(common.first)
    is_body = len(common.heads) == 1 and common.heads <= bodies()
    if not is_body or not 1 < number <= len(copy):
        return False
    before = first
    while before and passage.number_at(before - 1) == number:
        before -= 1
    called = [at for at in range(before, first) if _has_capital(passage.words[at])]
    near = copy[number - 2 : number]
    is_first = all(
        passage.opens_sentence(at) and _is_plain(passage.words[at], near) for at in called
    )
    if not is_first or _tells_of_another(passage.lower[before:first]):
        return False
    row = _less_day(read(copy[number - 2]).words)
    named = next((at for at, word in enumerate(row) if not _has_capital(word)), len(row))
    is_told_of = name in row[:named] and _does(row[named : named + 1])
    is_told_of = is_told_of and not _is_somebody(row, named)
    has_figures = not (_ITS_FIGURES.isdisjoint(row) or _names_another(row[named:]))
    return is_told_of and (has_figures or _is_firm(name, row, copy))


def _tells_of_another(row: Sequence[str]) -> bool:
    """Whether words tell of a body or somebody besides the company: its rival, a supplier, the dockers."""
    known = bodies() | _BESIDE_IT
    return any(
        stem(word) in known
        or (above in _BEFORE_ONE and word.endswith(_DOERS) and word not in _THINGS)
        for above, word in pairwise(("", *row))
    )


def _does(behind: Sequence[str]) -> bool:
    """Whether what stands behind a name tells of itself, and not of its residents: raised, did, a comma."""
    deeds = FUNCTION_WORDS - _BEFORE_ONE | _DEEDS
    return any(w.endswith("ed") or w in deeds or not w.isalpha() for w in behind)


_DEEDS = words("said says gave cut sold bought lost made put sees plans expects won set rose fell")


def _is_somebody(row: Sequence[str], named: int) -> bool:
    """Whether whoever opens a paragraph has a title, or is "he" in it."""
    titles = table_words(ENGLISH, "titles")
    called = {word.lower() for word in row[:named]}
    return not titles.isdisjoint(called) or not _PERSONS.isdisjoint(map(str.lower, row))


def _names_another(row: Sequence[str]) -> bool:
    """Whether words tell of a body or place besides by its name, whose lender the one that opens them may be:
    cut its outlook for Halden. A person has a title there."""
    called = titled = False
    for word in (*row, ""):
        if word[:1].isupper():
            small = word.lower().removesuffix("'s").removesuffix("’s")
            titled = titled or small in table_words(ENGLISH, "titles")
            called = called or not (small in _no_names() or is_of_a_land(small) or is_land(small))
        elif called and not titled:
            return True
        else:
            called = titled = False
    return False


@cache
def _no_names() -> frozenset[str]:
    return weekday_names() | month_names() | FUNCTION_WORDS | table_words(ENGLISH, "legal_forms")


def _is_of_one(row: Sequence[str], at: int) -> bool:
    """Whether a name is somebody's or a town's where it stands: Ona Trell, Trell, who; in Tarn."""
    before, above = (row[at - 1] if at else ""), (row[at - 2] if at > 1 else "")
    titles = table_words(ENGLISH, "titles")
    is_named = _has_first_name(row, at) and before.isalpha() and before.istitle()
    is_place = before == "in" and above.lower() not in _HELD_IN
    return is_named or before.lower() in titles or is_place or row[at + 1 : at + 3] == (",", "who")


_HELD_IN = words(
    "stake share shares stock stocks holding interest invest invested investment confidence"
)


def _is_firm(name: str, above: Sequence[str], copy: Sequence[str]) -> bool:
    """Whether a copy has a legal form behind a name, Halm Salt Corp, or only gives its answer, or none, in a
    paragraph and has no first name or title before it."""
    forms = table_words(ENGLISH, "legal_forms")
    rows = [
        (row, at) for row in (read(t).words for t in copy if name in t) for at in _places(name, row)
    ]
    is_formed = any(
        each.lower() in forms for row, at in rows for each in row[at + 1 : at + _LONGEST_NAME]
    )
    return is_formed or ("comment" in above and not any(_has_first_name(*each) for each in rows))


def _places(name: str, row: Sequence[str]) -> Iterator[int]:
    return (at for at, word in enumerate(row) if word == name)


def _has_first_name(row: Sequence[str], at: int) -> bool:
    before = row[at - 1] if at else ""
    return before[:1].isupper() and before.lower() not in FUNCTION_WORDS


def _less_day(row: Sequence[str]) -> Sequence[str]:
    """The first words of a paragraph without those that say when: On Friday, Last week, Earlier in May."""
    comma = next((at for at, word in enumerate(row[:_WHEN]) if word == ","), -1)
    times = weekday_names() | month_names() | _TIMES
    is_when = all(word.lower() in times or word.isdigit() for word in row[: max(comma, 0)])
    return row[comma + 1 :] if comma > 0 and is_when else row


_BESIDE_IT = frozenset(
    map(
        stem,
        words(
            """rival partner parent target union unit owner client customer creditor investor insurer subsidiary
            affiliate arm landlord tenant government state ministry council court side"""
        ),
    )
)
_BEFORE_ONE = words("a an the its their another one some of from by for to with and")
_DOERS = ("er", "ers", "or", "ors", "ee", "ees", "ist", "ists")
_THINGS = words(
    "quarter quarters other others offer offers number order orders summer winter paper water power"
)
_ITS_FIGURES = words(
    """outlook forecast forecasts profit profits loss losses earnings sales revenue revenues results guidance
    turnover shares dividend"""
)
_PERSONS = words("he she his her him")
_WHEN = 6  # words: earlier in the week,
_TIMES = words("on in last this earlier late the week month year day today yesterday")


def _is_plain(word: str, copy: Sequence[str]) -> bool:
    """Whether a word that opens a sentence is no name: The, or Fares, where fares are told of right above."""
    small = word.lower()
    return small in FUNCTION_WORDS or any(f" {small}" in text for text in copy)


def _has_capital(word: str) -> bool:
    """Whether a word has a capital, be it within it: Halm, eHalm."""
    return word[:1].isalpha() and word != word.lower()


def _is_called(row: tuple[str, ...], paper: tuple[str, ...]) -> bool:
    """Whether words are a newspaper's name, or the last of it: the Halm Herald, the Herald."""
    return row == paper or (row[0].lower() == "the" and row[1:] == paper[1:])


_MASTHEADS = frozenset(
    "Journal Times Post Herald Tribune Gazette Chronicle News Observer Telegraph".split()
)
_PAPERS = frozenset(map(stem, ("newspaper", "paper", "daily")))
_PAPER = rf"\b[A-Z]\w*[a-z] (?:{'|'.join(sorted(_MASTHEADS))})\b"
_CITED = pattern(
    rf"according to (?:the )?(?:[A-Z]\w* )*?(?P<source>{_PAPER})(?! [A-Z])"
    rf"|(?P<speaker>{_PAPER}) (?:newspaper )?(?:said|says|reported|reports|wrote|writes|told of|carried)\b"
)


def are_of_one_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the stems of two bodies may be of one: the carrier and the airline, the company and any; no bank
    is an airline."""
    kinds = (_alike(stems & bodies()) for stems in (one, other))
    first, second = kinds
    return not first.isdisjoint(second) or not _ANY_KIND.isdisjoint(first | second)


_ANY_KIND = frozenset(map(stem, ("company", "maker", "manufacturer")))


def _tell(heads: frozenset[str], near: frozenset[str]) -> bool:
    """Whether the words about a name tell what it is called, be its body told in short; any company is "the
    company", and whoever is at the head of a body its chief."""
    from leaddiff.facts.short_names import written_out

    is_company = heads == {stem("company")} and not near.isdisjoint(bodies())
    return is_company or all(
        head in near
        or (head in _CHIEFS and not near.isdisjoint(_AT_THE_HEAD))
        or {stem(word) for word in written_out((head,))} <= near
        or _OFFICES_IN_SHORT.get(head, _NOBODY) <= near
        for head in heads
    )


_NOBODY = frozenset(("",))
_OFFICES_IN_SHORT = {
    stem(short): frozenset(map(stem, ("chief", which)))
    for short, which in (("ceo", "executive"), ("cfo", "financial"), ("coo", "operating"))
}
_CHIEFS = frozenset(map(stem, ("chief", "head", "boss")))
_AT_THE_HEAD = frozenset(
    map(stem, "chairman chairwoman president governor director ceo chief head commissioner".split())
)
"""The offices of those who are called a body's chief."""


def _alike(stems: Iterable[str]) -> frozenset[str]:
    """Stems, those of a kind of company by one name: the carrier is the airline."""
    return frozenset(_kinds().get(each, each) for each in stems)


@cache
def _kinds() -> dict[str, str]:
    return {stem(word): stem(kind) for word, kind in values(ENGLISH, "bodies").items()}


def _name_with(passage: Passage, source: Attribution, stems: frozenset[str]) -> str | None:
    """The last of the words of some stems, which all have a capital; None where one has none."""
    if not source.speaker:
        return None
    row = [passage.words[at] for at in range(*source.speaker) if passage.stems[at] in stems]
    is_name = bool(row) and all(word[:1].isupper() for word in row)
    return row[-1].removesuffix("'s") if is_name else None


@cache
def bodies() -> frozenset[str]:
    """The stems of what copy calls a company whose name it has given."""
    return frozenset(map(stem, table_words(ENGLISH, "bodies")))


def _stands_alone(row: Sequence[str], name: str, other: str) -> bool:
    """Whether a name stands where no "and" joins it to the other."""
    return any(
        word == name
        and not _joins(row[max(0, at - _APART) : at], other)
        and not _joins(row[at + 1 : at + 1 + _APART], other)
        for at, word in enumerate(row)
    )


def _joins(near: Sequence[str], other: str) -> bool:
    return other in near and "and" in near


_APART = 4  # words: Orwin and Chairman Jan Vellis


def _naming(copy: Sequence[str]) -> tuple[frozenset[str], Counter[str]]:
    rows = [{word.removesuffix("'s") for word in read(text).words} for text in copy]
    plain = {word for row in rows for word in row if word.islower()}
    named = Counter(
        word
        for row in rows
        for word in {each.lower() for each in row if each[:1].isupper()} - plain
    )
    return frozenset(word.lower() for word in rows[0]) & named.keys(), named


def _is_foremost(name: str, leading: frozenset[str], named: Mapping[str, int]) -> bool:
    """Whether a lead has a name and no other that more of the paragraphs have."""
    return name in leading and all(named[each] < named[name] for each in leading - {name})


def _opens_with(lead: str, name: str) -> bool:
    """Whether a lead opens with a name, or with the one of which it is the first letters: HPW or HP, Halden
    Paper Works."""
    row = read(lead[:_TOP]).words[:_OPENING]
    letters = "".join(word[0] for word in row if word[:1].isupper())
    return name in row or (len(name) > 1 and letters.startswith(name))


_TOP = 80  # characters in which the first words stand
_OPENING = 4  # words: the name of a company, with an article before it


def _name_of(passage: Passage, source: Attribution) -> str | None:
    """The first word of the name that is a source, or the last where titles stand before it."""
    if not source.speaker:
        return None
    row = passage.words[slice(*source.speaker)]
    is_name = all(_has_capital(word) or word in ("of", ".") for word in row)
    if is_name and row[0].lower() not in _POINTING:
        return row[-1]
    forms = table_words(ENGLISH, "legal_forms")
    name = [word for word in row if word[0].isupper() and word.lower() not in forms]
    is_firm = row[-1].lower() in forms and len(name) > 0 and row[0].lower() not in _POINTING
    return name[-1] if is_firm else None  # sports gear giant Orsil Inc


def _points_back(passage: Passage, source: Attribution) -> bool:
    points = source.speaker is not None and passage.lower[source.speaker[0]] in _POINTING
    return points and bool(source.heads)


def _about(row: Sequence[str], name: str) -> Iterator[list[str]]:
    """What a text says a name is: the words right before it, and those after a comma behind it."""
    for at, word in enumerate(row):
        if word != name:
            continue
        first, last = at, at + 1
        while first > max(0, at - _LONGEST_NAME) and row[first - 1][:1].isupper():
            first -= 1
        while last < min(len(row), at + _LONGEST_NAME) and row[last][:1].isupper():
            last += 1
        comes_after_comma = first > 0 and row[first - 1] == ","
        is_said = comes_after_comma and row[last : last + 1] in _SAID  # fares rose, Halm said
        before = () if is_said else row[max(0, first - _BACK) : first - comes_after_comma]
        yield _unbroken(before[::-1]) + list(row[first:at])
        is_told = row[last : last + 1] in (("is",), ("was",)) and row[last + 1 : last + 2] in _ONE
        if row[last : last + 1] == (",",) or is_told:
            yield _unbroken(row[last + 1 : last + 1 + _ON])


_ONE = tuple((word,) for word in ("a", "an", *_POINTING))
_SAID = tuple((word,) for word in ("said", "says", "told", "added"))


def _unbroken(row: Sequence[str]) -> list[str]:
    """The words up to the first mark."""
    found = []
    for word in row:
        if not word or not word[0].isalnum():
            break
        found.append(word)
    return found
