"""Attributions: who says it, as a passage has it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.spelling import plain
from leaddiff.languages.tables import ENGLISH, groups, table_words, values
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import ARTICLES, words

_SPEECH = groups(ENGLISH, "speech_verbs")
SAYING = _SPEECH["saying"]
"""Verbs whose subject answers for what is said."""

PRONOUNS = words("he she it they we i you who this that these those one both")

CALLING = _SPEECH["calling"]
"""Verbs that show someone speaks, without answering for a fact."""

_ALSO = words(
    """also later earlier previously separately then only once had has have already repeatedly
    however meanwhile initially subsequently further"""
)
_DAYS = table_words(ENGLISH, "weekdays") | {"today", "yesterday"}
_SPELLS = words("week month year night fall spring summer winter")
_THIS = words("last this next")
_CUTS = words(
    """that which who whom when while where as because but if though although whether after before
    until since so than whose"""
)
_AUXILIARIES = words(
    """is was were are be been being has have had will would can could may might must did do does
    not"""
)
_PREPOSITIONS = words("in on at by for from with of to under over during about into without")
_SILENT = (("declined", "to"), ("declining", "to"), ("refused", "to"))
_ENDS_AFTER = words("who which that when while as after before but because and on in during told")
_SUBJECTS = words("he she it they we i")
_JOINING = frozenset(("and", word) for word in ("the", "its", "their", "his", "her", "a", "an"))
_TELLS_NOTHING = words("new latest recent further")
"""What copy says of any source: the new filings are the filings."""

_LONGEST = 12  # words of a speaker looked at
_LONGEST_ASIDE = 18
_LONGEST_SUBJECT = 7
QUOTE_MARKS = frozenset("\"”’'»")
EVIDENCE = words(
    """data figures survey surveys poll polls report reports records study studies research analysis
    filing filings documents statistics communique memo memos prospectus transcript transcripts"""
)
"""What a source puts out that shows figures."""

SHOWING = _SPEECH["showing"]
"""Verbs of evidence that speaks: the data showed."""
_RULING = _SPEECH["ruling"]

_NAMING = SAYING | SHOWING | _RULING | {"according", "citing", "quoting"}


class Attribution(NamedTuple):
    """A statement's source: the words ``first`` to ``last`` name it with its verb, ``speaker`` are
    the words that name the source alone, None where the subject stands too far off to be sure.
    ``heads`` are the stems of the source, empty for a pronoun; ``initials`` its name in short, and
    ``surname`` the last word of a name. A ``firm`` one is a name, or points back to one named
    before; a ``joint`` one is two: "the company and the union"; a ``named`` one ends on a name."""

    first: int
    last: int
    verb: int
    speaker: tuple[int, int] | None
    heads: frozenset[str]
    initials: frozenset[str] = frozenset()
    letters: str = ""
    surname: str = ""
    firm: bool = False
    joint: bool = False
    named: bool = False


def attributions(passage: Passage) -> list[Attribution]:
    """The sources named outside quotation marks, in order of the text."""
    found = (_attribution_at(passage, at) for at in passage.found(_NAMING))
    return [attribution for attribution in found if attribution]


def callers(passage: Passage) -> list[Attribution]:
    """Those who speak in a passage without being the source of a fact: who urges, vows, asks."""
    found = ((at, _speaker_before(passage, at)) for at in passage.found(CALLING))
    return [_made(passage, span[0], at + 1, at, span) for at, span in found if span]


def source_at(passage: Passage, verb: int, speaker: tuple[int, int]) -> Attribution:
    """The source that words are by themselves: of "the mayor and the union" the union."""
    return _made(passage, *speaker, verb, speaker)


def _attribution_at(passage: Passage, at: int) -> Attribution | None:
    word = passage.lower[at]
    if word == "estimated" and at and passage.lower[at - 1] == "an":
        return None  # worth an estimated $3 million
    if word in _MADE_KNOWN and (
        _takes_figures(passage, at) or _is_followed_by_its_verb(passage, at)
    ):
        return None  # what it had, not what it says: a company reports a loss; cuts announced Monday come
    if word in ("claims", "alleged") and _is_no_word_of_speech(passage, at):
        return None  # to settle claims: what somebody has; the mayor's alleged deeds
    if word == "added" and _adds_to_something(passage, at):
        return None  # rain added to the damage
    if passage.lower[max(0, at - 2) : at] in _SILENT:
        return None  # what one declined to say nobody said
    if word in SAYING:
        return _with_verb(passage, at)
    if word == "according" and passage.lower[at + 1] == "to":
        return _named_after(passage, at, at + 2)
    if word in ("citing", "quoting"):
        return _named_after(passage, at, at + 1)
    is_shown = word in SHOWING and _is_evidence_before(passage, at)
    if is_shown or (word in _RULING and _rules(passage, at)):
        return _with_verb(passage, at)
    return None


def _rules(passage: Passage, at: int) -> bool:
    """Whether somebody answers for what he found: a court found that it sank, ruled it sank; it sank, a court
    found. Police who found two men say nothing."""
    speaker = _speaker_before(passage, at)
    if not speaker:
        return False
    behind, before = passage.words[at + 1], passage.lower[speaker[0] - 1 if speaker[0] else 0]
    is_behind = before == "," and behind in (".", ",", "")
    is_bare = passage.lower[at] == "ruled" and (behind[:1].isupper() or behind in ARTICLES)
    return behind == "that" or is_behind or is_bare


def _is_evidence_before(passage: Passage, at: int) -> bool:
    """Whether what shows something is data, with its day between them at most: data on Friday showed."""
    while at and _is_aside(passage, at - 1):
        at -= 1
    at -= next((n for n in _ASIDES if passage.lower[max(0, at - n) : at] in _ASIDES[n]), 0)
    low, _ = passage.sentence_of(at)
    seen = range(at - 1, max(low, at - _LONGEST_SIGHT) - 1, -1)
    begin = next((n for n in seen if passage.lower[n] in _SIGHTED), at)
    return passage.lower[begin - 1 if begin else begin] in EVIDENCE


_ASIDES = {
    4: ((",", "for", "example", ","), (",", "for", "instance", ",")),
    3: ((",", "however", ","), (",", "meanwhile", ","), (",", "though", ",")),
}
"""What may stand between data and what it shows, by its length."""
_SIGHTED = words("obtained seen reviewed compiled released published issued")
_LONGEST_SIGHT = 5  # words: obtained by Tarn News on Monday


def _is_followed_by_its_verb(passage: Passage, at: int) -> bool:
    """Whether the verb of a sentence stands behind what was announced, with its day between them at most."""
    after, end = at + 1, min(at + _LONGEST_DAY, passage.reading.last)
    while after < end and _is_aside(passage, after):
        after += 1
    return passage.lower[after] in _AUXILIARIES or passage.lower[after] in _FOLLOWS


_MADE_KNOWN = words("announced reported disclosed revealed")
_LONGEST_DAY = 4  # words: earlier on Monday
_FOLLOWS = words(
    """come comes came follow follows followed mean means meant include includes included bring
    brings brought mark marks marked"""
)


def _takes_figures(passage: Passage, at: int) -> bool:
    """Whether results follow a verb: "reported lower sales and profit"."""
    if passage.lower[at] != "reported":
        return False
    row = passage.lower[at + 1 : at + 1 + _LONGEST_RESULT]
    ends = (n for n, word in enumerate(row) if word in _ENDS_A_RESULT)
    return not _RESULTS.isdisjoint(row[: next(ends, len(row))])


_LONGEST_RESULT = 6  # words: "a smaller than expected quarterly loss"
_ENDS_A_RESULT = (_CUTS - {"than"}) | _AUXILIARIES | {","}
_RESULTS = words("loss losses profit profits earnings income sales revenue revenues results")


def _adds_to_something(passage: Passage, at: int) -> bool:
    """Whether what was added is no words: it "added to" something that nobody is told, or "added 5 percent"."""
    row = passage.lower[at + 1 : at + 1 + _LONGEST_RISE]
    if row[:1] == ("to",):
        return _TOLD.isdisjoint(row)
    is_figure = any(row[:1]) and number_at(row, 0) is not None
    return is_figure and not _POINTS.isdisjoint(row)


def _is_no_word_of_speech(passage: Passage, at: int) -> bool:
    """Whether claims are a thing, "to settle claims", "settled claims by the ministry", "submit claims.", or
    what is alleged stands behind whose it is. What stands, "the guild claims," is its word."""
    if passage.lower[at] == "alleged":
        return passage.lower[at - 1 if at else at].endswith(("'s", "’s")) or _stands_before_noun(
            passage, at
        )
    if not passage.lower[at + 1][:1].isalnum():
        return not _is_set_off(passage, at)
    is_object = at > 1 and passage.lower[at - 2] == "to"
    return is_object or passage.lower[at + 1] in _CLAIMED


def _is_set_off(passage: Passage, at: int) -> bool:
    """Whether somebody stands before a verb, and a mark or an "as" before him: the port, the guild claims,
    knew of it. Of legal claims, one thing of several, nobody is told whose they are."""
    speaker = _speaker_before(passage, at)
    if not speaker or not speaker[0]:
        return False
    before, first = passage.lower[speaker[0] - 1], passage.words[speaker[0]]
    is_somebody = first[:1].isupper() or first in ARTICLES or first in _WHOSE
    return is_somebody and (not before[:1].isalnum() or before == "as")


_WHOSE = words("his her its their one")


def _stands_before_noun(passage: Passage, at: int) -> bool:
    return at > 0 and passage.lower[at - 1] in ARTICLES


_CLAIMED = words("by from against for over of under related relating")

_LONGEST_RISE = 4  # words: "to reporters in Tarn", "2.5 percent on Tuesday"
_TOLD = words("reporters journalists lawmakers me us them him her")
_POINTS = words("percent percentage pct % points point cents cent pence yen basis")


def _with_verb(passage: Passage, at: int) -> Attribution:
    before = _speaker_before(passage, at) or _speaker_with_aside(passage, at)
    if before:
        return _made(passage, before[0], at + 1, at, before)
    after = _speaker_after(passage, at)
    if after:
        return _made(passage, at, after[1], at, after)
    return Attribution(at, at + 1, at, None, frozenset())


def _named_after(passage: Passage, at: int, first: int) -> Attribution | None:
    from leaddiff.facts.cited_reasons import is_cited_reason

    last = _phrase_end(passage, first)
    is_reason = passage.lower[at] == "citing" and is_cited_reason(passage, first, last)
    return _made(passage, at, last, at, (first, last)) if last > first and not is_reason else None


def _made(
    passage: Passage, first: int, last: int, verb: int, speaker: tuple[int, int]
) -> Attribution:
    lower = passage.lower[speaker[0] : speaker[1]]
    heads = _heads(passage, speaker)
    is_pronoun = len(lower) == 1 and lower[0] in PRONOUNS
    if is_pronoun or not heads:
        return Attribution(first, last, verb, speaker, frozenset())
    # "the ministry" points to one named before; "officials" may be anyone
    points_back = lower[0] in ("the", "its", "their", "his", "her")
    is_name = passage.words[speaker[1] - 1][:1].isupper()
    named = [word for word in passage.words[slice(*speaker)] if word.lower() not in ARTICLES]
    surname = lower[-1] if is_name and lower[0] not in ARTICLES else ""
    return Attribution(
        first,
        last,
        verb,
        speaker,
        heads,
        initials(named),
        "".join(char for word in named for char in word.lower() if char.isalnum()),
        surname,
        points_back or is_name,
        any(pair in _JOINING for pair in pairwise(lower)),
        is_name,
    )


def _heads(passage: Passage, speaker: tuple[int, int]) -> frozenset[str]:
    return frozenset(
        stem(_of_one_name(_of_either_sex(plain(passage.words[at]))))
        for at in range(*speaker)
        if passage.stems[at]
        and number_at(passage.words[at : at + 1], 0) is None
        and passage.lower[at] not in _TELLS_NOTHING
        and passage.lower[at] not in _DAYS
    )


def _of_one_name(word: str) -> str:
    """One word for those who are called by several: locals are residents."""
    return values(ENGLISH, "same_source").get(word.lower(), word)


def _of_either_sex(word: str) -> str:
    """One word for an office whoever holds it: spokesperson and spokeswoman are spokesman."""
    for ending in ("person", "woman"):
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending) + "man"
    return word


def initials(name: Sequence[str]) -> frozenset[str]:
    """What a name may be in short, its legal form aside: Bank of Korea is BOK, General Motors Corp GM."""
    bare = [word for word in name if word.lower() not in table_words(ENGLISH, "legal_forms")]
    letters = ["".join(word[0] for word in row) for row in (name, bare)]
    capitals = ["".join(filter(str.isupper, row)) for row in letters]
    return frozenset(row.lower() for row in (*letters, *capitals))


def _speaker_before(passage: Passage, at: int) -> tuple[int, int] | None:
    """The words before a verb of saying that are its subject."""
    low, _ = passage.sentence_of(at)
    if passage.lower[at - 1] == "-":
        return None  # the last word of an aside between dashes is nobody who speaks
    last = at
    while last > low and _is_aside(passage, last - 1):
        last -= 1
    last = _before_short_form(passage, low, last)
    first = last
    while first > low and last - first < _LONGEST and _goes_on(passage, first - 1):
        first -= 1
    row = passage.lower[first:last]
    if not row or any(word in _AUXILIARIES for word in row):
        return None
    if row[-1] in _SUBJECTS:
        return last - 1, last  # earlier that day it had said
    first += _skip(row)
    return (first, last) if first < last else None


def _before_short_form(passage: Passage, low: int, last: int) -> int:
    """Where a name that opens its sentence ends whose short form follows in brackets: The Orsil Ferry Board
    (OFB) said."""
    at = last - 3
    opening, short, closing = passage.words[at:last] if at > low else ("", "", "")
    is_short = (opening, closing) == ("(", ")") and short.isalpha() and short.isupper()
    return at if is_short and "," not in passage.words[low:at] else last


def _speaker_with_aside(passage: Passage, at: int) -> tuple[int, int] | None:
    """The subject of a verb that follows words between commas: "Dana Orwin, 58, told reporters",
    "the ministry, which oversees taxes, said"."""
    low, _ = passage.sentence_of(at)
    if passage.lower[at - 1] != ",":
        return None
    comma = at - 2
    while comma > max(low, at - _LONGEST_ASIDE) and passage.lower[comma] != ",":
        comma -= 1
    if passage.lower[comma] != "," or any(passage.quoted[comma:at]):
        return None
    subject = _speaker_before(passage, comma)
    if not subject or subject[1] - subject[0] > _LONGEST_SUBJECT:
        return None
    opens = subject[0] == low or passage.words[subject[0] - 1] in QUOTE_MARKS
    return subject if opens or _is_full_name_by_itself(passage, subject) else None


def _is_full_name_by_itself(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether a person's whole name stands between commas behind the statement: the yard will close, Jan Orwin,
    its chief, told reporters."""
    row = passage.words[slice(*span)]
    return passage.lower[span[0] - 1] == "," and len(row) > 1 and all(w[:1].isupper() for w in row)


def _is_aside(passage: Passage, at: int) -> bool:
    word = passage.lower[at]
    on_a_day = word == "on" and passage.lower[at + 1] in _DAYS
    near = passage.lower[at - 1 if at else at], passage.lower[at + 1]
    in_a_spell = (word in _SPELLS and near[0] in _THIS) or (word in _THIS and near[1] in _SPELLS)
    return word in _ALSO or word in _DAYS or on_a_day or in_a_spell


def _goes_on(passage: Passage, at: int) -> bool:
    word = passage.lower[at]
    if passage.quoted[at] or word in _CUTS:
        return False
    return word[0].isalnum() or word in ("&", ".", "'", "-")


def _skip(row: tuple[str, ...]) -> int:
    """How many words at the head of a would-be subject are not part of it."""
    if "and" in row:
        at = len(row) - 1 - row[::-1].index("and")
        left = row[:at]
        is_one_subject = 0 < len(left) <= 4 and not any(map(_is_no_noun, left))
        if not is_one_subject:
            return at + 1 + _skip(row[at + 1 :])
    if row and row[0] in _PREPOSITIONS:
        articles = [at for at, word in enumerate(row) if word in ARTICLES]
        return articles[-1] if articles else len(row)
    return 0


def _is_no_noun(word: str) -> bool:
    return word[0].isdigit() or word.endswith("ed") or word in PRONOUNS or word in _PREPOSITIONS


def _speaker_after(passage: Passage, at: int) -> tuple[int, int] | None:
    """The words after a verb of saying that are its subject: "said Dana Orwin, the mayor". Behind "told" stands
    who was told it."""
    if passage.lower[at] in _HEARD:
        return None
    follows_statement = at and not passage.words[at - 1][0].isalnum()
    last = _phrase_end(passage, at + 1)
    if not follows_statement or last == at + 1:
        return None
    word = passage.lower[at + 1]
    names_someone = (
        word in ARTICLES
        or passage.words[at + 1][:1].isupper()
        or number_at(passage.lower, at + 1) is not None
    )
    is_clause = any(word in _AUXILIARIES for word in passage.lower[at + 1 : last + 1])
    if not names_someone or word in _DAYS or is_clause:
        return None
    return at + 1, last


_HEARD = words("told tells")


_PUT_OUT = words("released published issued")
_ON_A_DAY = words("on last this earlier late")
"""What opens the day on which a paper was put out: a report released on Monday is the report."""


def _phrase_end(passage: Passage, first: int) -> int:
    _, high = passage.sentence_of(first)
    last = first
    while last < min(high, first + _LONGEST):
        word = passage.lower[last]
        is_mark = not word[0].isalnum() and word not in ("&", "-", "'")
        is_point = word == "." and last + 1 < high and passage.lower[last + 1][:1].isalnum()
        is_day = (
            word in _DAYS and not passage.words[last + 1][:1].isupper()
        )  # Sunday, the Sunday Sun
        is_name = passage.words[last].istitle() and passage.words[last + 1].istitle()  # He Orwin
        # according to filings he could be paid
        opens_clause = last > first and word in _SUBJECTS and not is_name
        ends = word in _ENDS_AFTER or (is_mark and not is_point) or passage.quoted[last]
        ends = ends or (word in _PUT_OUT and passage.lower[last + 1] in _ON_A_DAY)
        ends = ends or opens_clause
        if ends or is_day:
            break
        last += 1
    return last
