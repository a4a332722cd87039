"""List members: a name put into a list of names, or taken out of one, in a sentence that stands on.

What is said of those who are listed is said of one more, or of one less: "Halm and Orsk will leave the index".
A name withdrawn in silence stays in the list at every client that used the older version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.nouns.changes import Op, Run

LONGEST = 80
"""Characters of a name that is put into a list (60 to 120), with what joins it to the others."""

REACH = 200
"""Characters of what stands on before and behind it (100 to 500) in which a list is looked for."""


class Member(NamedTuple):
    """A name that came into a list or went from one: its words, and the run of words it stands in."""

    name: str
    run: str


_NAME = r"[A-Z][\w.&'’-]*(?: (?:of |the |& )?\(?[A-Z][\w.&'’()-]*){0,5}"
_WORD = r"and|or|as well as"
_BEFORE_OTHERS = pattern(rf"\s*(?:the )?(?P<name>{_NAME})(?P<join>,(?: and| or)?| (?:{_WORD}))\s*")
_BEHIND_OTHERS = pattern(rf"\s*(?P<join>,(?: and| or)?|{_WORD}) (?:the )?(?P<name>{_NAME}),?\s*")
_NEXT = pattern(rf"\s*(?:the )?({_NAME})")
_LAST = pattern(rf"({_NAME}),?\s*\Z")
_GOES_ON = pattern(
    rf"\s*(?:the )?{_NAME}(?:, (?:the )?{_NAME})*,? (?:and|or|as well as) (?:the )?[A-Z]"
)
_WENT_ON = pattern(rf"{_NAME}, (?:the )?{_NAME}\s*\Z")
_IN_FULL = pattern(rf"\s*(?:the )?(?P<name>{_NAME}), or\s*", has=(", or",))
_AND_ANOTHER = pattern(r",? (?:and|or|as well as) (?:the )?[A-Z]")
_PLACED = pattern(r"\b(?:in|at|near)\s*\Z")


def members(trace: Trace, op: Op, other: Witness) -> Iterator[Member]:
    """The names that came into a list (or went from one, as ``op`` has it) and that the ``other`` version does
    not list there."""
    words = tuple(_less_number(trace.words))
    for at, run in enumerate(words):
        if run.op is op and len(run.text) <= LONGEST and _is_alone(words, at):
            before = words[at - 1].text[-REACH:] if at else ""
            after = words[at + 1].text[:REACH] if at + 1 < len(words) else ""
            found = _put_before(run.text, before, after) or _put_behind(run.text, before, after)
            if found and name_in_full(run.text, after, other):
                continue
            if found and not _is_there(found, trace, op, other):
                yield Member(found[0], run.text)


def name_in_full(text: str, after: str, other: Witness) -> str:
    """The name before the short one of it that stands, and is made of its letters, where the ``other`` version
    has it too: Halm Norland Platinum, or Halmpla. Nothing where it is another's: Orwick Bank, or Orm."""
    found = _IN_FULL.fullmatch(text)
    is_its = found is not None and _is_made_of(words_of(after)[:1], found["name"])
    return found["name"] if found and is_its and other.saw(found["name"]) else ""


def _is_made_of(short: Sequence[str], name: str) -> bool:
    """Whether the letters of a short name stand in a longer one in their order, a last s aside."""
    letters = iter(name.lower())
    row = "".join(short).lower().removesuffix("s")
    return len(row) > 1 and name[:1].lower() == row[:1] and all(each in letters for each in row)


def _less_number(words: tuple[Run, ...]) -> Iterator[Run]:
    """The runs of words, a verb kept that only tells of one more or one less: "and Orsk have" that became
    "has"."""
    last = Run(Op.KEPT, "")
    for run in words:
        is_exchange = last.op is Op.GONE and run.op is Op.CAME
        longer, shorter = sorted((last, run), key=lambda each: -len(each.text))
        if is_exchange and _is_one_verb(longer.text, shorter.text.strip()):
            yield longer._replace(text=longer.text.rstrip().removesuffix(_last_word(longer.text)))
            last = Run(Op.KEPT, shorter.text)
            continue
        yield last
        last = run
    yield last


def _last_word(text: str) -> str:
    return text.split()[-1] if text.strip() else ""


def _is_one_verb(longer: str, word: str) -> bool:
    """Whether the last word of a text is that which another word is of one or of many: has, have."""
    pair = {_last_word(longer), word}
    return len(pair) > 1 and (pair in _OF_MANY or len(set(map(stem, pair))) == 1)


_OF_MANY = ({"has", "have"}, {"is", "are"}, {"was", "were"}, {"does", "do"})


def _is_alone(words: tuple[Run, ...], at: int) -> bool:
    """Whether nothing went or came in the place of a run."""
    return all(words[near].op is Op.KEPT for near in (at - 1, at + 1) if 0 <= near < len(words))


def _put_before(text: str, before: str, after: str) -> tuple[str, str] | None:
    """A name that joins those behind it, with the two side by side: Halm and Orsk, "Halm, Orsk and Tarn"."""
    found, neighbour = _BEFORE_OTHERS.fullmatch(text), _NEXT.match(after)
    if not (found and neighbour) or _is_no_name(found["name"]) or _is_office(neighbour[1]):
        return None
    if found["join"] == "," and (not _GOES_ON.match(after) or _PLACED.search(before)):
        return None
    if _is_source(after[neighbour.end() :], before):
        return None
    return found["name"], f"{text} {neighbour[1]}"


def _put_behind(text: str, before: str, after: str) -> tuple[str, str] | None:
    """A name that joins those before it: "the Treasury and the Customs"."""
    found, neighbour = _BEHIND_OTHERS.fullmatch(text), _LAST.search(before)
    if not (found and neighbour) or _is_no_name(found["name"]) or _is_office(neighbour[1]):
        return None
    if after.lstrip()[:1].isupper():
        return None  # Securities and Exchange Commission
    if _is_source(after, _LAST.sub("", before)):
        return None
    if found["join"] == "," and not _stands_between(text, before, after):
        return None
    return found["name"], f"{neighbour[1]} {text}"


def _is_source(after: str, before: str) -> bool:
    """Whether names are those who said something, of whom the facts tell: two may be one firm."""
    saying = groups(ENGLISH, "speech_verbs")["saying"]
    following, leading = words_of(after.lower())[:1], words_of(before.lower())[-1:]
    is_behind = bool(leading) and leading[0] in saying and after.lstrip()[:1] in ("", ".", ",")
    return is_behind or (bool(following) and following[0] in saying)


def _stands_between(text: str, before: str, after: str) -> bool:
    """Whether a name behind a comma is one of a list, and not the land of a town: "Torvik, Norland, and"."""
    is_of_list = _WENT_ON.search(before) or _AND_ANOTHER.match(after)
    is_of_a_place = _PLACED.search(_LAST.sub("", before)) or text.rstrip().endswith(",")
    return bool(is_of_list) and not is_of_a_place


def _is_no_name(name: str) -> bool:
    first = name.split()[0].lower()
    no_names = (
        FUNCTION_WORDS | table_words(ENGLISH, "sentence_openers") | weekday_names() | month_names()
    )
    return first in no_names or _is_office(name)


def _is_office(name: str) -> bool:
    """Whether a name begins with an office: President and Chief Executive are one man's."""
    return name.split()[0].lower() in table_words(ENGLISH, "titles")


def _is_there(found: tuple[str, str], trace: Trace, op: Op, other: Witness) -> bool:
    """Whether the other version has the name in the same paragraph, be it in short, or both names elsewhere."""
    name, together = found
    was = trace.old if op is Op.CAME else (trace.new,)
    here = {word for number in was for word in words_of(other.text(number))}
    said = words_of(name)
    initials = "".join(word[0] for word in said if word[0].isupper())
    is_in_short = len(initials) > 1 and initials in here
    return said[0] in here or is_in_short or other.has_text(together)
