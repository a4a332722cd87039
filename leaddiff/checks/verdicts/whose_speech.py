"""Whose speech: whether anybody whom a claim's comments are of speaks in what came.

"Adds analyst comments" of copy in which the CEO alone was heard is as untrue as comments where nobody speaks.
Only who is told to be somebody else counts: a spokesman without a name may speak for any name, and "he said"
goes on from the paragraphs before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from functools import lru_cache

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.callings import are_others, is_calling
from leaddiff.checks.verdicts.speaking_bodies import (
    ON_WHAT,
    Body,
    body_of,
    others,
    speak_others,
)
from leaddiff.checks.verdicts.voices import (
    Voice,
    called_by,
    fresh_sentences,
    may_be_heard,
    person_of,
    told_of,
    voices,
    without_former,
)
from leaddiff.checks.what_changed.awaited import says_more, somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, source, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.words import words


def speaks_another(topic: str, case: Case, numbers: Collection[int]) -> bool:
    """Whether somebody speaks in what came into these paragraphs, and nobody whom the topic names."""
    reacting = _reacting(topic)
    body = body_of(topic) or _holder_of(reacting)
    if body:
        return speak_others(body, case, numbers)
    who = _SPOKESMAN.sub("", whose(topic) or reacting)
    if not words_of(who):
        return False
    holder = _bare_word(_last_word(who.lower()))
    role = _tells(holder)
    if role and "union" in role:
        role |= _members(case)
    if role and _hold_another_office(who, numbers, case):
        return True
    is_now = "former" not in topic.lower() and not _EX.search(topic)
    named = role - _OVER_SOMETHING if _directs_a_thing(who) else role
    is_told = role and _names_role(named, numbers, case, is_now=is_now)
    if is_told or not (role or _is_name(_bare_word(words_of(who)[-1]), case)):
        return not role and _speaks_no_such(who, case, numbers)
    found = _heard(numbers, case)
    if not found or _speaks_at_last(who, numbers, case):
        return False
    if reacting and is_calling(holder):
        return are_others(holder, role, found, case)
    is_of_body = _SPOKESMAN.search(whose(topic) or reacting) is not None
    is_of_body |= not role and not is_somebody(_bare_word(words_of(who)[-1]), case)
    if is_of_body and _speaks_unowned(numbers, case):
        return False
    if role:
        return not any(
            _may_have_role(voice, role, case, is_now=is_now) and _is_over_it(voice, who, case)
            for voice in found
        )
    return not any(may_be_called(voice, who, case) for voice in found)


def _is_over_it(voice: Voice, who: str, case: Case) -> bool:
    """Whether a director whose words a note brings may be one who is called otherwise: a harbor's director is
    who manages the harbor, and no bank's president and none who runs a shop. What he is over may be called by
    its name, or by another word of its kind; what is of no kind may be called by any."""
    kinds = values(ENGLISH, "directed_things")
    directed = {kinds[word] for word in map(str.lower, words_of(who)[:-1]) if word in kinds}
    matter = {stem(word) for word in words_of(who)[:-1]}
    called = words_of(voice.called)
    told = {*called, *words_of(voice.since)}
    if called and is_somebody(called[-1], case):
        told |= told_of(called[-1], case)
    small = {word.lower() for word in told}
    is_other = not small.isdisjoint(_OVER_SOMETHING) and small.isdisjoint(_DIRECTS)
    if not (called and is_other and _directs_a_thing(who)):
        return True
    are_of_kind = any(kinds.get(word) in directed for word in small)
    if not directed or are_of_kind or not matter.isdisjoint(map(stem, small)):
        return True
    over = rf"\b{re.escape(called[-1])}, {_OVER_A_NAME}"
    return any(re.search(over, text) for text in case.heard_now.texts_with(called[-1]))


def _directs_a_thing(who: str) -> bool:
    """Whether somebody is called the director of a thing that has no name: harbor director."""
    *matter, role = words_of(who)
    return bool(matter) and role.lower() == "director" and all(map(str.islower, matter))


_DIRECTS = words("director directors director-general head heads chief chair boss")
_OVER_SOMETHING = words(
    "president superintendent manager board charge directed directs leads manages runs"
)
"""By which one is told to be over something, be that a shop."""
_OVER_A_NAME = (
    r"(?:[a-z]+ ){0,3}(?:(?:of|at|for|runs|manages|directs|leads) (?:the )?[A-Z]"
    r"|(?:runs|manages|directs|leads) (?:it|this|them)\b)"
)


def _speaks_no_such(who: str, case: Case, numbers: Collection[int]) -> bool:
    """Whether nobody speaks who may be one of those that are called by their trade, a worker, a driver:
    each is told to be somebody else, or to be nobody's mouth, a source or a person who was briefed."""
    word = _bare_word(_last_word(who))
    alike = {word, f"{word}s", word.removesuffix("s")}
    if not word.islower() or _OF_A_TRADE.isdisjoint(alike):
        return False
    found = _heard(numbers, case)
    return bool(found) and not any(_may_be_such(voice, alike, case) for voice in found)


def _may_be_such(voice: Voice, alike: Set[str], case: Case) -> bool:
    called = words_of(voice.called)
    about = {*called, *words_of(voice.since)}
    if called and is_somebody(called[-1], case):
        about |= told_of(called[-1], case)
    small = {_bare_word(each.lower()) for each in about}
    known = (_OF_ANOTHER_CALLING | _sure() | others() | _nobodys()) - _MAY_BE_SUCH
    is_known = not small.isdisjoint(known) and small.isdisjoint(_FOR_THEM)
    return not small.isdisjoint(alike) or not (called and is_known)


_OF_A_TRADE = words("worker driver nurse teacher farmer sailor fisherman")
"""Who is called by his trade; a miner may be a company."""

_OF_ANOTHER_CALLING = words(
    """minister mayor governor senator lawmaker congressman congresswoman president adviser advisers advisor
    advisors aide aides prosecutor prosecutors judge police analyst analysts economist economists strategist
    trader traders banker bankers lawyer attorney professor briefed familiar director executive chief ceo cfo
    officer spokesman spokeswoman secretary chairman official owner owners manager managers boss founder
    ambassador general commissioner doctor coach passenger resident"""
)
"""Who is no worker or farmer; a union's chairman, an official of a relief agency, a member of a crew may
speak for them, or be one."""

_MAY_BE_SUCH = words(
    "worker workers employee employees staff miner miners agency crew team member members union unions"
)
"""What may be a word for those who are called by their trade, or for where they work."""

_FOR_THEM = words("union guild association federation league relief aid crew staff")
"""Of whom those who hold an office speak for them, or are of them."""


_SPOKESMAN = pattern(
    r"(?i)(?:['’]s?)? spokes(?:man|woman|person|people)(?:['’]s?)?$", has=("spokes",)
)
_EX = pattern(r"(?i)\bex[- ]")


def _speaks_unowned(numbers: Collection[int], case: Case) -> bool:
    """Whether a spokesman came of whom it is not told by name whose he is, "a spokesman", "a spokesman for the
    firm", so that he may be that of any body."""
    from leaddiff.languages.quotations import unquoted

    came = (unquoted(text) for number in numbers for text in fresh_sentences(number, case))
    told = (found for text in came for found in _ONE_WHO_SPEAKS.finditer(text))
    bodies = table_words(ENGLISH, "bodies")
    return any(
        found["whose"].lower() in (bodies if found["of"] is None else _NOBODYS_OWN)
        or (found["whose"].lower() in _NOBODYS_OWN and found["of"] is None)
        for found in told
        if found["of"] is None or not bodies.isdisjoint(words_of(found["of"]))
    )


_ONE_WHO_SPEAKS = pattern(
    r"\b(?P<whose>[\w'’-]+) spokes(?:man|woman|person|people)\b"
    r"(?: (?:for|of|at|with) (?:the |its )?(?P<of>[a-z]+(?: [a-z]+)?|\S+))?",
    has=("spokes",),
)
_NOBODYS_OWN = words("a an the its another said says senior chief by")
"""What stands before a spokesman of whom it is not told there whose he is."""


def _heard(numbers: Collection[int], case: Case) -> list[Voice]:
    return [voice for voice in voices(numbers, case) if voice.heard]


def _hold_another_office(who: str, numbers: Collection[int], case: Case) -> bool:
    """Whether the ministers that came are of other offices than the one whose comment it is, and nobody who
    speaks is told to hold that: of a transport minister's comment none by the finance minister."""
    office = _OFFICE.search(who)
    if office is None:
        return False
    from leaddiff.languages.quotations import unquoted

    came = " ".join(unquoted(text) for number in numbers for text in fresh_sentences(number, case))
    told = {each.lower() for each, _ in _OFFICE.findall(came)}
    if not told or office[1].lower() in words_of(came.lower()):
        return False
    found = _heard(numbers, case)
    if not found:
        return False
    names = {row[-1] for voice in found if (row := words_of(voice.called))}
    about = (word.lower() for name in names for word in told_of(name, case))
    return office[1].lower() not in about


_OFFICE = pattern(
    r"(?i)\b(agriculture|culture|defen[cs]e|economy|education|energy|environment|finance|foreign|health|home"
    r"|interior|justice|labou?r|prime|trade|transport) (minister|secretary)\b",
    has=("minister", "secretary"),
)


def speaking_as(thing: str, case: Case, numbers: Collection[int]) -> frozenset[int]:
    """Those of some paragraphs in which somebody speaks under a name who is told elsewhere in the copy to be in
    the role whose words a thing names: of "minister's quote" the words of Renn, where he is Minister Olav Renn
    two lines above."""
    who = words_of(whose(thing))
    role = _bare_word(who[-1].lower()) if who else ""
    is_name = whose(thing)[:1].isupper() and not _tells(role)
    if not role or is_name:
        return frozenset()
    words = _tells(role) | {role}
    return frozenset(
        number
        for number in numbers
        for speaker in case.speakers(case.new.matter[number - 1])
        if is_somebody(words_of(speaker)[-1], case)
        and _is_told_to_be(words, words_of(speaker)[-1], case)
    )


def _is_told_to_be(role: Set[str], name: str, case: Case) -> bool:
    """Whether a role is told of a person, be it by the house he is of, Vell Securities, of which the copy tells
    nothing else. Its client and whoever sued it are not of it, and its chief speaks for it."""
    if not role.isdisjoint(map(str.lower, told_of(name, case))):
        return True
    firms = sorted(word for word in role if word[:1].isupper())
    return bool(firms) and any(
        not _is_told_of_else(found["house"].strip(), name, case)
        for text in case.heard_now.texts_with(name)
        for found in re.finditer(_of_a_house(name, firms), text)
        if found["office"] is None or _is_at_a_desk(words_of(found["office"].lower()))
    )


def _of_a_house(name: str, firms: Sequence[str]) -> str:
    sorts = groups(ENGLISH, "market_watchers")
    by = {sort: source(sorts[sort]) for sort in ("watches", "runs")}
    return _OF_A_HOUSE.format(re.escape(name), source(firms), **by)


def _is_at_a_desk(office: Sequence[str]) -> bool:
    """Whether words before a house's name are only "of" it, or an office whose holder watches markets: no chief
    cook, no manager of the canteen, nor who deals in cars."""
    sorts = groups(ENGLISH, "market_watchers")
    named = office[: office.index("of")] if "of" in office else office
    if not office or not _NOT_AT_ONE.isdisjoint(office) or not named:
        return not office
    if office[len(named) : len(named) + 2] == ("of", "the"):
        return False
    if named[-1] in sorts["dealer"]:
        return {*named[:-1]} <= sorts["traded"] | sorts["desk"] | FUNCTION_WORDS | _GRADES
    return named[-1] in sorts["desk"]


def _is_told_of_else(house: str, name: str, case: Case) -> bool:
    """Whether the lead has a word of a house's name, or a paragraph without the person all of it."""
    lead = words_of(case.new.matter[0]) if case.new.matter else ()
    others = (text for text in case.new.matter if name not in text)
    return not {*house.split()}.isdisjoint(lead) or any(house in text for text in others)


_OF_A_HOUSE = (
    r"\b{},? (?:who (?:(?:{watches}) (?:[\w-]+ ){{1,4}}(?:at|for|with|of)|(?:{runs}))"
    r"|(?P<office>(?:[\w-]+ ){{0,6}}?)(?:of|at|with))"
    r" (?P<house>(?:[A-Z][\w.&'’-]* ){{1,4}})(?:{})\b"
)
_GRADES = words("senior chief junior veteran")
_NOT_AT_ONE = words("executive client customer lawyer buyer owner former who whose")


def went_in_role(thing: str, case: Case) -> tuple[set[int], set[int]] | None:
    """The older paragraphs that went in which one speaks in the role whose words a thing names, and those in
    which by name another does: under "analyst comments" what a strategist said, whom copy calls an analyst
    nowhere. None where it names no role."""
    if not _role_of(thing):
        return None
    found = {old: speaks_in_role(thing, case.old.matter[old - 1], case) for old in case.cut}
    mine = {old for old, is_of_role in found.items() if is_of_role}
    return mine, {old for old, is_of_role in found.items() if is_of_role is False}


def _role_of(thing: str) -> frozenset[str]:
    """The words by which copy tells one in the role whose words a thing names; none where it names no role."""
    return _tells(_bare_word(_last_word(whose(thing).lower())))


def speaks_in_role(thing: str, text: str, case: Case) -> bool | None:
    """Whether one who speaks in a text that went is told to be of the role whose words a thing names, he or
    "analysts"; None where nothing tells who he is."""
    from leaddiff.languages.quotations import unquoted

    role = _role_of(thing)
    one = {word for word in role if not (word[-1:] == "s" and word[:-1] in role)}
    called = [row for name in case.speakers(text) if (row := words_of(name))]
    by_name = [row[-1] for row in called if is_somebody_before(row[-1], case)]
    about = [case.heard_before.about(name) for name in by_name]
    small = [{word.lower() for word in told} for told in about]
    nouns = _roles().intersection(role)
    if any(not (told | low).isdisjoint(one) for told, low in zip(about, small, strict=True)):
        return True
    others_said = (*small, *({word.lower() for word in row} - nouns for row in called))
    if any(not low.isdisjoint(_sure() - role) for low in others_said):
        return False
    is_told = not nouns.isdisjoint(words_of(unquoted(text).lower())) and somebody_speaks(text)
    return True if is_told else None


def with_like_roles(said: Collection[str]) -> set[str]:
    """Words, and for each that names a role the others by which copy tells one in it: of a strategist the
    analyst."""
    return {*said}.union(*(_tells(word) for word in said))


def is_of_a_role(words: str) -> bool:
    """Whether words end on one who speaks in a role: CEO, union lawyers."""
    return bool(_tells(_bare_word(_last_word(words.lower()))))


def says_who(word: str) -> bool:
    """Whether a word says in what role somebody is: a director, an analyst. An official may be any."""
    return word.lower() in _sure() - {"official"}


def tells_of_role(thing: str, text: str) -> bool:
    """Whether a text has a word by which copy tells one in the role whose words a thing names."""
    role = _last_word(whose(thing).lower())
    said = words_of(text)
    return not (_tells(_bare_word(role)) | {role}).isdisjoint((*said, *map(str.lower, said)))


def whose(topic: str) -> str:
    """Whose words a topic names: of "more comments from the mayor" the mayor; empty where nobody's."""
    found = _WHOSE.match(topic.strip())
    return (found["of"] or found["from"]).strip() if found else ""


_WHOSE = pattern(
    r"(?i)(?:(?:more|further|additional|new|fresh|some) )?"
    r"(?:(?:comments?|remarks?|quotes?) (?:from|by|of) (?P<from>[^,;]{2,60})"
    r"|(?P<of>[^,;]{2,60}?)(?:['’]s?)? (?:comments?|remarks?|quotes?|quotations?))"
    rf"{ON_WHAT}$",
    has=("comment", "remark", "quot"),
)


def _reacting(topic: str) -> str:
    """Who reacts in a topic, if one in a role; empty where it may be anybody."""
    found = _REACTING.match(topic.strip())
    return found[1] if found and is_of_a_role(found[1]) else ""


def _holder_of(office: str) -> Body | None:
    """Who reacts for an office: anybody but who is told to be somebody else, for its holder may speak by his
    name alone. A union is a body, which is called so where it speaks, and one of a calling holds none."""
    holder = _bare_word(_last_word(office.lower()))
    role = _tells(holder) if not is_calling(holder) else frozenset[str]()
    return Body(office, frozenset(map(str.lower, role)), False) if role - _tells("union") else None


_REACTING = pattern(
    r"(?i)(?:(?:more|further) )?([^,;]{2,60}?)(?:['’]s?)? (?:reactions?|reax|responses?|statements?)"
    rf"{ON_WHAT}$",
    has=("reac", "reax", "respons", "statement"),
)


def is_of_a_stranger(part: str, copy: str) -> bool:
    """Whether comments are of a name that a copy never says, be it by its first letters, in short or by the
    words for a land or seat of government: Fed, OPEC, Moscow."""
    from leaddiff.checks.topics.names_said import says_name
    from leaddiff.checks.topics.told_topics import names_one_said

    names = [word for word in _bare(whose(part)) if word[:1].isupper()]
    if _titled(whose(part)) and not says_name(_titled(whose(part)), copy):
        return True
    if not names or is_of_a_role(whose(part)) or names_one_said(whose(part), copy):
        return False
    capitals = "".join(word[0] for word in _CAPITALS.findall(copy))
    return not any(says_somehow(name, copy, capitals) for name in names)


def says_somehow(name: str, copy: str, capitals: str) -> bool:
    """Whether a copy says a name somehow: whole, by its opening, by its first letters, or by its seat."""
    short = "".join(filter(str.isupper, name))
    near = values(ENGLISH, "near_words").get(name.lower(), "").split()
    of_people = _OF_PEOPLE.search(name)
    opening = name if len(name) <= len("Fed") else name[: max(len(name) - 2, 3)]
    opening = name[: of_people.start()] if of_people else opening
    return (
        (len(short) > 1 and short in capitals)
        or re.search(rf"(?i)\b{re.escape(opening)}", copy) is not None
        or any(re.search(rf"(?i)\b{each}\b", copy) for each in near)
    )


def _titled(who: str) -> str:
    """The surname of one who is named with a title before it, Comptroller of the Harbor Torv; empty for others,
    such as General Motors and the Justice Department."""
    *before, last = words_of(who) or [""]
    is_name = last[:1].isupper() and last.lower() not in table_words(ENGLISH, "titles")
    is_behind = bool(before) and before[-1] not in FUNCTION_WORDS
    titles = [word.lower() for word in before if word.lower() in table_words(ENGLISH, "titles")]
    has_title = bool(titles) and _OF_BODIES.isdisjoint(titles)
    return last if is_name and is_behind and has_title else ""


_OF_BODIES = frozenset(("general", "justice", "major", "captain", "king", "queen", "prince", "st"))
"""Titles that the names of bodies and firms have in them."""


_OF_PEOPLE = pattern(r"(?<=\w{4})(?:ese|ians?|ans?|is?)$")
"""What the name of a land has more when it names its people: Japanese, Iranian, Israelis."""

_CAPITALS = pattern(r"\b[A-Z][\w&]*")


def _names_role(
    role: Collection[str], numbers: Collection[int], case: Case, *, is_now: bool
) -> bool:
    """Whether what came has a noun for one in a role outside quotation marks, analysts expect, where nobody
    else says so: what police say of an analyst is no comment of his."""
    from leaddiff.languages.quotations import unquoted

    heard = (number for number in numbers if may_be_heard(number, case))
    nouns = _roles().intersection(role)
    return any(
        not nouns.isdisjoint(words_of(_as_now(unquoted(text), is_now=is_now).lower()))
        and not _is_said_by_another(text, role, case)
        for number in heard
        for text in fresh_sentences(number, case)
    )


def _as_now(text: str, *, is_now: bool) -> str:
    """A text without what somebody is no more, where it is asked what he is."""
    return without_former(text) if is_now else text


def _is_said_by_another(text: str, role: Collection[str], case: Case) -> bool:
    """Whether all who speak in a sentence are told for certain to be others than those of a role."""
    called = [words_of(name) for name in case.speakers(text)]
    return bool(called) and all(_is_another(row, role, case) for row in called)


def _is_another(called: Sequence[str], role: Collection[str], case: Case) -> bool:
    small = {_bare_word(word.lower()) for word in called}
    if not small.isdisjoint(role):
        return False
    if is_somebody(called[-1], case):
        told = {_bare_word(word.lower()) for word in told_of(called[-1], case)}
        return told.isdisjoint(map(str.lower, role)) and not told.isdisjoint(_sure())
    return _bare_word(called[-1].lower()) in (_roles() | _sure() | others()) - _nobodys()


def _may_have_role(voice: Voice, role: Collection[str], case: Case, *, is_now: bool) -> bool:
    """Whether one who speaks may be of a role: the words that call him or tell of him say so, or there is
    nothing that tells who he is."""
    called = words_of(person_of(voice.called))
    of_him = _as_now(voice.called, is_now=is_now)
    told = {*words_of(of_him), *words_of(of_him.lower()), *_openings(voice.since)}
    if not _of_one_office(told).isdisjoint(role):
        return True
    is_firm = "&" in voice.called or not _nobodys().isdisjoint(words_of(voice.called.lower()))
    is_of_union = "unions" in role  # which may go by its name alone
    if not called or is_firm or not is_somebody(called[-1], case):
        return is_of_union and _may_be_union(called, case)
    about = _of_one_office(told_of(called[-1], case, is_now=is_now))
    by_firm = is_of_union or any(
        word[:1].isupper() for word in role
    )  # which may be all that is told
    return not about.isdisjoint(role) or (by_firm and about.isdisjoint(_sure()))


def _speaks_at_last(who: str, numbers: Collection[int], case: Case) -> bool:
    """Whether a sentence that came opens with a name, of one who says something though he would not comment:
    Orlen on Tuesday would not comment on the sale, but said it was open."""
    names = {word.lower() for word in _bare(who) if word[:1].isupper()}
    came = (text for number in numbers for text in fresh_sentences(number, case))
    return any(not names.isdisjoint(_openings(text)) for text in came if says_more(text))


def _openings(text: str) -> set[str]:
    """The words with which the sentences of a text open, where it stands whom they are of: of "Orwin and Hask
    thanked the workers" Orwin and Hask."""
    rows = (words_of(sentence.lower()) for sentence in sentences(text))
    return {word for row in rows for word in row[:OPENING]}


OPENING = 10
"""Words (6 to 10) of a sentence within which it is said who does what it tells."""


def _may_be_union(called: Sequence[str], case: Case) -> bool:
    """Whether a name that is nobody's may be a union's: copy tells by it of no company, and of nobody else."""
    name = called[-1] if called else ""
    others = table_words(ENGLISH, "bodies") | _sure() - _tells("union")
    return name[:1].isupper() and others.isdisjoint(map(str.lower, told_of(name, case)))


def _of_one_office(told: Set[str]) -> Set[str]:
    """Words told of somebody, without the "chief" of one who is chief of one thing: financial officer."""
    small = {word.lower() for word in told}
    is_of_all = not small.isdisjoint(("executive", "ceo")) or small.isdisjoint(_CHIEF_OF)
    return told if is_of_all else {word for word in told if word.lower() != "chief"}


_CHIEF_OF = frozenset(
    "financial finance operating economist strategist investment technology".split()
)
_CHIEF_OF |= frozenset("information marketing medical legal scientist spokesman".split())


def _last_word(text: str) -> str:
    """The last word of a text; "" where it has none, as "--"."""
    return next(reversed(words_of(text)), "")


def _tells(role: str) -> frozenset[str]:
    """The words by which copy tells one in a role."""
    return frozenset(values(ENGLISH, "speaking_roles").get(role, "").split())


def _sure() -> frozenset[str]:
    """Words that say for certain who somebody is, so that he is no other."""
    return _tells("-")


def _members(case: Case) -> frozenset[str]:
    """Whom the copy has as those of a union, by whose name it goes or whose leader speaks: the machinists'
    union, machinists' leader."""
    copy = " ".join((*case.new.matter, case.new.headline or ""))
    called = {
        word
        for found in _UNION_OF.findall(copy)
        if found.lower() not in _NO_WORKERS
        for word in (found.lower(), found.title())
    }
    return frozenset(called.union(f"{word}'" for word in called))


_NO_WORKERS = words(
    """owners employers shareholders investors lenders bankers traders dealers growers brokers directors
    managers partners members lawmakers senators ministers rebels gunmen prisoners voters citizens
    villagers opposition protesters attackers others countries nations parties groups banks firms
    companies creditors bondholders landlords landowners builders brewers"""
)
"""Whose leader or chief is no union's."""

_UNION_OF = pattern(
    r"(?i)\b([a-z]{3,}s)(?:['’]? (?:trade |labou?r )?unions?|['’] (?:leader|chief)s?)\b",
    has=("union", "leader", "chief"),
)


def _roles() -> frozenset[str]:
    """Words that name one in a role wherever they stand: "analysts said"."""
    return table_words(ENGLISH, "speaking_roles")


def _nobodys() -> frozenset[str]:
    """Papers and people of whom nothing is to be told, who speak for no name."""
    return _tells("--")


def may_be_called(voice: Voice, who: str, case: Case) -> bool:
    """Whether one who speaks may be this person or body: he is called so or was spoken of just before, or for a
    body it is told that he belongs to it, or he has no name."""
    called, names = _bare(voice.called), [word for word in _bare(who) if word[:1].isupper()]
    is_person = is_somebody(names[-1], case)
    if not {*called, *_bare(voice.since)}.isdisjoint(names[-1:] if is_person else names):
        return True
    if not called or not _nobodys().isdisjoint(called):
        return False
    if not is_person and _is_body_named_before(voice, names):
        return True
    if called[-1] in _ITS_OWN and _speaks_for_another(called[:-1], names, case):
        return False
    if any(word[:1].isupper() for word in called):
        return not _has_title(names[-1], case) and _belongs(voice, names, case)
    if is_person and called[-1] in table_words(ENGLISH, "bodies"):
        return _is_a_firm_too(names[-1], case)
    is_told = called[-1] in told_of(names[-1], case) - FUNCTION_WORDS
    if is_person and _is_second_reference(voice.called, case):
        return True
    return is_told or called[-1] in (_ITS_VOICE if is_person else _ITS_OWN)


def _is_a_firm_too(name: str, case: Case) -> bool:
    """Whether a name that is somebody's is that of a firm as well, which copy goes on to call the company."""
    forms = source(table_words(ENGLISH, "legal_forms"))
    firm = re.compile(rf"\b{re.escape(name)}(?:['’]s (?:shares|stock|sales)| (?i:{forms}))\b")
    return any(map(firm.search, case.heard_now.texts_with(name)))


def _speaks_for_another(of: Collection[str], names: Collection[str], case: Case) -> bool:
    """Whether a spokesman is told to be of those who speak for themselves, of police or a union, and copy says
    by that word nothing of the name."""
    whom = others().intersection(of)
    told = {word.lower() for name in names for word in told_of(name, case)}
    return bool(whom) and whom.isdisjoint(told) and whom.isdisjoint(map(str.lower, names))


def _is_body_named_before(voice: Voice, names: Collection[str]) -> bool:
    """Whether one who speaks is what copy goes on to call a body that the sentence before names: the
    brokerage."""
    noun = words_of(voice.called)[-1]
    before = sentences(voice.before.strip())
    is_body = noun in table_words(ENGLISH, "bodies")
    return is_body and bool(before) and not {*_bare(before[-1])}.isdisjoint(names)


def _is_second_reference(called: str, case: Case) -> bool:
    """Whether copy calls somebody by a noun that is of no role or body, who was spoken of before: the former
    banker."""
    noun = called.lower().split()[-1]
    return (
        f" the {called.lower()} " in case.heard_now.plain_row
        and noun not in _roles() | _sure() | others() | table_words(ENGLISH, "bodies")
    )


def _belongs(voice: Voice, names: Collection[str], case: Case) -> bool:
    """Whether it is told of somebody who speaks that he belongs to a body, or that was spoken of just before
    and no other is told of him."""
    name = words_of(voice.called)[-1]
    if not is_somebody(name, case):
        return False
    about = {*map(_bare_word, told_of(name, case))}
    names_somebody = {word for word in about if word != word.lower()} - {*_bare(voice.called)}
    others = {word for word in names_somebody if word.lower() not in called_by()}
    is_next = not is_somebody(max(names), case) and not {*_bare(voice.before)}.isdisjoint(names)
    return not about.isdisjoint(names) or (is_next and others <= _first_names(name, case))


_ITS_VOICE = frozenset("spokesman spokeswoman spokesperson".split())
_ITS_OWN = _ITS_VOICE | frozenset("spokesmen official officials executive executives".split())
_ITS_OWN |= frozenset("representative representatives company firm group statement".split())
"""What whoever speaks for a person is called, and who speaks for a body, or it is."""


def is_somebody(name: str, case: Case) -> bool:
    """Whether the copy has this as somebody's last name, behind a first one that is no plain word, or before
    one: Ona Trask, Nils van Bergh, Noh Sang-ki."""
    return bool(_first_names(name, case))


def is_somebody_before(name: str, case: Case) -> bool:
    """Whether the older version has this as somebody's last name."""
    firsts = _first_names_in(case.heard_before.texts_with(name), name)
    return any(first.lower() not in case.heard_before.words for first in firsts)


def _first_names(name: str, case: Case) -> frozenset[str]:
    """The first names that the copy has with a last one."""
    firsts = _first_names_in(case.heard_now.texts_with(name), name)
    return frozenset(first for first in firsts if first.lower() not in case.said)


@lru_cache(maxsize=256)
def _first_names_in(texts: tuple[str, ...], name: str) -> frozenset[str]:
    """The words in front of a last name, or behind it, that may be first ones."""
    of_a_firm = re.compile(rf"\b[Tt]he {re.escape(name)}\b")
    if not name[:1].isupper() or any(map(of_a_firm.search, texts)):
        return frozenset()
    middle = rf"(?:\"\w+\" |[A-Z]\. ?|(?:{source(table_words(ENGLISH, 'name_particles'))}) )?"
    full = rf"\b([A-Z][\w-]+) {middle}{name}\b(?! [A-Z&])|\b{name} ([A-Z][a-z]+-[a-z]+)\b"
    return frozenset(found[1] or found[2] for text in texts for found in re.finditer(full, text))


def _has_title(name: str, case: Case) -> bool:
    """Whether the copy has a title before the full name of somebody, who is no firm: Mayor Ona Trask."""
    full = re.compile(rf"\b([\w-]+) [A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(name)}\b(?! [A-Z])")
    titles = table_words(ENGLISH, "titles")
    return any(
        found[1].lower() in titles for text in case.new.matter for found in full.finditer(text)
    )


def _bare(text: str) -> list[str]:
    """The words of a text, those of an owner without what tells that: Moody's."""
    return [*map(_bare_word, words_of(text))]


def _bare_word(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _is_name(word: str, case: Case) -> bool:
    """Whether a word is a name in the copy, which never has it in small letters."""
    said = _bare_words(case.new.matter)
    return word[:1].isupper() and word in said and word.lower() not in said


@lru_cache(maxsize=2)
def _bare_words(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _bare(text))
