"""Cuts named: the older paragraphs that went and of which a removal speaks by its subject.

"Removes analyst's comments" is of the paragraph in which the analyst is named and of those below in which he
goes on, be they cut in two places; a paragraph cut elsewhere is another matter. Each thing that a removal lists
is sought for itself: somebody's words by who speaks, a section by its subhead, a matter by its words. What is
found shows that the removal is so and is told by it, and nothing else that went. Whoever counts in the version
before the last names other numbers than those that went: the subject tells which are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.names_said import says_name
from leaddiff.checks.topics.topics import (
    generic_stems,
    is_of_markets,
    is_of_shares,
    is_speech,
    kin,
    may_mention,
    mentions,
    naming,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.old_numbers import is_of_a_reference
from leaddiff.checks.verdicts.prices_told import tells_what_shares_did
from leaddiff.checks.verdicts.silences import silences
from leaddiff.checks.verdicts.subheads import is_of_section, section_that_went
from leaddiff.checks.verdicts.taken_out import passages_gone
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.verdicts.went_along import (
    REFERENCE,
    SAYS_WHAT,
    SPEAKERS,
    is_of_share_prices,
    is_of_words,
    is_said_in_another_role,
    lists_background,
    names_in,
    old_stems,
    speakers_by_name,
    with_those_along,
)
from leaddiff.checks.verdicts.whose_speech import (
    is_of_a_role,
    speaks_in_role,
    went_in_role,
    whose,
)
from leaddiff.checks.what_changed.awaited import comments_withheld, somebody_speaks
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import quoted_spans
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def cuts_named(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and of which a removal without a place speaks: where its topic is found in
    what went, those that name it and those that went along with them; none where it is found in words that
    went from paragraphs that stand; else all."""
    named = _named(claim, case)
    if named:
        return named
    subject = _subject(claim)
    if _is_of_codes(subject) or any(_went_from(found, subject) for found in case.traces.values()):
        return frozenset()
    gone = passages_gone(subject, case)
    return frozenset(old for old in gone if not _is_anothers_speech(subject, old, case))


def taken_out(
    claim: Claim, shortened: Iterable[int], case: Case
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What went of a removal without a place, which shows that it is so and is told by it: older paragraphs,
    and those of the newer ones ``shortened`` that lost words of it; all of them where none is plainly its."""
    gone = cuts_named(claim, case)
    lost = {n: " ".join(case.traces[n].gone) for n in shortened}
    words = tuple(n for n, text in lost.items() if is_of_removal(text, claim, case))
    return (tuple(sorted(gone)), words) if gone or words else (tuple(sorted(case.cut)), (*lost,))


def is_of_removal(text: str, claim: Claim, case: Case) -> bool:
    """Whether a sentence that went from a paragraph which stands is of what a removal names: it has a word of
    it that tells it from the rest of the story, or tells what a share did where that went. Where it names no
    matter, or nothing that went has a word of it, it may be of any."""
    subject = things(_subject(claim))
    prices = [thing for thing in subject if is_of_shares(thing) and not topic_stems(thing)]
    named = [thing for thing in subject if topic_stems(thing)]
    if len(named) + len(prices) < len(subject) or (prices and _tells_shares(text)):
        return True
    if lists_background(_subject(claim)) and not somebody_speaks(text):
        return True
    if _is_of_codes(_subject(claim)):
        return False
    stems, common = frozenset(content_stems(text)), common_stems(case)
    if any(mentions(thing, stems - common) for thing in named):
        return True
    gone = [stems, *(old_stems(old, case) for old in case.cut)]
    if prices and any(_tells_shares(case.old.matter[old - 1]) for old in case.cut):
        return False
    return not any(mentions(thing, each) for thing in named for each in gone)


def is_of_another_speaker(text: str, claim: Claim, case: Case) -> bool:
    """Whether a sentence that went says who speaks in it, nobody whose words a removal names, and has no word
    of another matter that this lists."""
    called = frozenset(content_stems(" ".join(case.speakers(text))))
    listed = things(_subject(claim))
    spoken = [thing for thing in listed if is_of_words(thing)]
    telling = frozenset(content_stems(text)) - common_stems(case)
    is_of_it = any(mentions(thing, telling) for thing in listed if thing not in spoken)
    return (
        bool(called and spoken)
        and not is_of_it
        and not any(
            mentions(thing, called) or speaks_in_role(thing, text, case) or not topic_stems(thing)
            for thing in spoken
        )
    )


def _went_from(found: Trace, subject: str) -> bool:
    """Whether words of a removal's subject went from a paragraph that stands."""
    return not found.is_new and mentions(subject, frozenset(content_stems(" ".join(found.gone))))


def _is_of_codes(subject: str) -> bool:
    """Whether a removal is of stock codes, which are no copy."""
    return _CODES.search(subject) is not None


_CODES = pattern(r"(?i)\b(?:stock|company|share|ticker) (?:codes?|symbols?)\b|\bRICs?\b")


def went_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The older paragraphs that went and have the subject of a removal which names others; empty where it says
    no subject, or none that is found in what went, and where it leaves its subject standing in fewer words."""
    if claim.action is not Action.CUT or not has_place(claim) or _SHORTENS.match(claim.verb):
        return ()
    return tuple(sorted(_named(claim, case)))


_SHORTENS = pattern(r"(?i)(?:short|condens|tight|abbrev)")


def gave_way(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and that a claim says something took the place of: adds owner's comment in
    place of union quote. What replaces what in the news, boats or a chief, took the place of no paragraph."""
    found = _IN_PLACE_OF.search(claim.clause)
    if found is None or claim.action is Action.CUT:
        return frozenset()
    gone = found["gone"]
    is_of_copy = is_speech(gone) or _GRAF.search(gone) is not None
    if not is_of_copy and not found[0].lower().startswith("in place of"):
        return frozenset()
    removal = claim._replace(action=Action.CUT, topic=gone)
    went = _named(removal, case)
    if _QUOTE.search(gone) is None:
        return went
    return frozenset(old for old in went if quoted_spans(case.old.matter[old - 1]))


_GRAF = pattern(
    r"(?i)\b(?:paragraphs?|paras?|grafs?|graphs?|lines?|sentences?|material|details|background)\b"
)
_QUOTE = pattern(r"(?i)\bquot(?:es?|ations?)\b")
_IN_PLACE_OF = pattern(
    r"(?i)\b(?:in place of|instead of|replacing|replaces) (?:the |an? )?(?P<gone>[^,;()]{3,60}?)"
    r"(?= in (?:para|graf)|[,;().]|$)",
    has=("in place of", "instead of", "replac"),
)


def _named(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and are of the subject of a removal, each thing's with those that go on
    from them; of a reference those alone that have most words of it, be there none beside words that went from
    a paragraph that stands. What nobody says below them may be background."""
    subject = _subject(claim)
    taken = set[int]()
    if is_of_a_reference(claim):
        from leaddiff.checks.verdicts.pointed_at import lost

        shortened = [n for n, found in case.traces.items() if found.shortens]
        for thing in things(subject):
            gone, _ = lost(claim._replace(topic=thing), shortened, case)
            one = thing if REFERENCE.search(thing) else f"reference to {thing.strip()}"
            taken.update(with_those_along(one, set(gone), case))
        return frozenset(taken)
    for thing in _meant(subject):
        named = {old for old in _of_thing(thing, case) if not _is_anothers_speech(thing, old, case)}
        taken.update(with_those_along(thing, named, case))
    if lists_background(subject):
        for old in sorted(case.cut):
            is_told = not somebody_speaks(case.old.matter[old - 1])
            taken |= {old} if is_told and old - 1 in taken else set()
    return frozenset(taken)


def _meant(subject: str) -> list[str]:
    """The things a removal names, each in its own words: of "Orwin, Halm forecasts" those of both, of "comments
    from Orwin, Halm" too, and behind "analyst estimates and" a bare "comment" is the analyst's."""
    found = list[str]()
    for thing in reversed([each.strip() for each in things(subject)]):
        head = words_of(found[-1])[-1] if found else ""
        is_bare = all(word[:1].isupper() for word in words_of(thing))
        is_shared = is_bare and head.islower() and head.endswith("s")
        found.append(f"{thing} {head}" if is_shared else thing)
    found.reverse()
    for at, thing in enumerate(found[1:], 1):
        role, said = words_of(found[at - 1])[0], _SAID_BY.match(found[at - 1])
        if _COMMENT.fullmatch(thing) and is_of_a_role(role):
            found[at] = f"{role} {thing}"
        elif said and all(word[:1].isupper() for word in words_of(thing)):
            found[at] = f"{said[0]}{thing}"
    return found


_SAID_BY = pattern(r"(?i)(?:comments?|quotes?|remarks?) (?:from|by|of) ")
_COMMENT = pattern(r"(?i)(?:comments?|quotes?|remarks?)")


def _is_anothers_speech(thing: str, old: int, case: Case) -> bool:
    """Whether a paragraph that went has somebody speak by name who is named nowhere together with those whose
    comment a removal names: of a comment from Orwin's spokesman nothing that Halm's spokesman said."""
    names = names_in(thing) if is_speech(thing) else []
    speakers = speakers_by_name(old, case) if names else []
    matter = case.old.matter
    if not any(says_name(name, text) for name in names for text in matter):
        return False
    told = (text for text in matter if any(says_name(who, text) for who in speakers))
    return bool(speakers) and not any(says_name(name, text) for text in told for name in names)


def _of_thing(thing: str, case: Case) -> set[int]:
    """The older paragraphs that went and are of one thing that a removal names: what a share did is told by a
    move of it, a section by its subhead, one in a role by who speaks, a remark that says what by that, and of a
    thing of a month what is told of that month."""
    if is_of_share_prices(thing):
        told = {old for old in case.cut if _tells_shares(case.old.matter[old - 1])}
        if told:
            return told
    if is_of_section(thing) and (section := section_that_went(thing, case)):
        return set(section)
    stems = {old: _with_near_words(thing, old_stems(old, case)) for old in case.cut}
    if words_of(thing.lower())[-1] in SPEAKERS:
        return _of_a_speaker(thing, case)
    said = SAYS_WHAT.search(thing)
    if said and (found := {old for old in case.cut if mentions(said["matter"], stems[old])}):
        return found
    spoken = frozenset(old for old in case.cut if somebody_speaks(case.old.matter[old - 1]))
    parted = _HYPHEN.sub(" ", thing)
    is_parted = not any(
        mentions(word, each) for word in _JOINED.findall(thing) for each in stems.values()
    )
    found = naming(parted if is_parted else thing, stems, spoken)
    if is_of_shares(thing):  # an exchange or a sale of them
        found = {old for old in found if mentions(thing, stems[old])}
    found = _told_apart(thing, found, stems, case) | _of_its_month(thing, stems, case)
    found = _of_its_name(thing, _of_its_role(thing, found, case), stems, case)
    return _of_its_voice(thing, found, stems, case)


def _of_its_voice(
    thing: str, found: set[int], stems: Mapping[int, frozenset[str]], case: Case
) -> set[int]:
    """Of a body's words the paragraphs in which one speaks, or that have what he spoke of, and of its silence
    those that tell it; all of them where there are none."""
    if not is_speech(thing) or is_of_markets(content_stems(thing)) or is_of_a_role(whose(thing)):
        return found
    on_what = _ON_WHAT.search(thing)
    is_told = comments_withheld if silences(thing) else _has_voice
    return {
        old
        for old in found
        if is_told(case.old.matter[old - 1])
        or (on_what and mentions(on_what["matter"], stems[old]))
    } or found


def _has_voice(text: str) -> bool:
    return somebody_speaks(text) or any(True for _ in quoted_spans(text))


def _of_a_speaker(thing: str, case: Case) -> set[int]:
    """The paragraphs in which somebody speaks for a body that is named with its spokesman or official, by name
    where one of them alone is meant: what an economist says of the body is none."""
    body = names_in(thing)
    analysts, _ = went_in_role("analyst comments", case) or (set[int](), None)
    matter = case.old.matter
    found = {
        old
        for old in case.cut.keys() - analysts
        if somebody_speaks(matter[old - 1])
        if not body or any(says_name(name, matter[old - 1]) for name in body)
    }
    by_name = {old for old in found if speakers_by_name(old, case)}
    return found if thing.endswith("s") or not by_name else by_name


def _with_near_words(thing: str, stems: frozenset[str]) -> frozenset[str]:
    """The stems of a paragraph, with those words of a thing for which it has one near in meaning beside another
    of the thing: of "employee pay" what is set aside for each employee's compensation."""
    wanted = topic_stems(thing)
    lacking = wanted - stems if wanted & stems else frozenset[str]()
    near = (row for row in kin()[1:] if lacking & row and stems & row)
    return stems.union(*(lacking & row for row in near))


def _told_apart(
    thing: str, found: set[int], stems: Mapping[int, frozenset[str]], case: Case
) -> set[int]:
    """Those of the paragraphs that name a thing which have several words of it, or one that does not stand all
    over the story, and of a measure of it, the size of a fleet, those that give a figure; where none has, all
    of them. Who speaks is soon called in short."""
    if is_speech(thing):
        return found
    matter = _said_by_people(thing)
    wanted = topic_stems(matter or thing)
    telling = wanted - common_stems(case)
    several = {old for old in found if len(wanted & stems[old]) > 1}
    telling = frozenset() if matter and several else telling
    told = several | {old for old in found if _is_told(telling, stems[old])} or found
    measured = {old for old in told if case.figures(case.old.matter[old - 1])}
    return measured if measured and _MEASURE.search(thing) else told


def _is_told(telling: frozenset[str], stems: frozenset[str]) -> bool:
    """Whether a paragraph has one of the words, or one made of it: of "regional figures" what a region did."""
    from leaddiff.languages.said_alike import is_light, is_reworded

    return any(
        each in stems or (not is_light(each) and is_reworded(each, stems)) for each in telling
    )


def _said_by_people(thing: str) -> str | None:
    """The matter of what a thing has people say: of "sources on pulling sale" what is of that alone."""
    on_what = _ON_WHAT.search(thing)
    who = words_of(thing[: on_what.start()].lower())[-1:] if on_what else ()
    return on_what["matter"] if on_what and not _PEOPLE.isdisjoint(who) else None


_PEOPLE = frozenset("source sources official officials analyst analysts".split())

_MEASURE = pattern(
    r"(?i)\b(?:sizes?|numbers?|amounts?|lengths?|values?|rates?|figures?|totals?|tally|tallies|percentages?"
    r"|costs?|sums?|margins?|yields?|prices?)\b"
)
"""What is told by a figure."""


def _of_its_role(thing: str, found: set[int], case: Case) -> set[int]:
    """The paragraphs found, with those in which one speaks in the role whose words a thing names and without
    those in which another does: of "analyst comments" a strategist's, and not what a chief told analysts.
    Beside those in which he speaks what his house did, or others said of it, is none of his."""
    spoken = went_in_role(thing, case)
    if spoken is None:
        return found
    mine, others = spoken
    if mine and is_speech(thing):
        found = {old for old in found if _may_be_his(case.old.matter[old - 1], thing, case)}
    return (found - others) | (set() if _ON_WHAT.search(thing) else mine)


_ON_WHAT = pattern(r"(?i) (?:on|about|regarding) (?P<matter>.+)")


def _of_its_name(
    thing: str, found: set[int], stems: Mapping[int, frozenset[str]], case: Case
) -> set[int]:
    """Those of the paragraphs found that say a name which a thing has, or else several words of its matter; of
    somebody's words what he spoke of. All of them where none says a name."""
    names = names_in(thing)
    named = {o for o in found if any(says_name(name, case.old.matter[o - 1]) for name in names)}
    if not named:
        return found
    on_what = _ON_WHAT.search(thing)
    matter = topic_stems(thing) - frozenset(content_stems(" ".join(names)))
    matter = frozenset(word for word in matter if len(word) > 1)
    if is_speech(thing):
        matter = topic_stems(on_what["matter"]) if on_what else frozenset()
    least = min(len(matter), 1 if is_speech(thing) else 2) or 1
    return named | {old for old in found if len(matter & stems[old]) >= least}


def _may_be_his(text: str, thing: str, case: Case) -> bool:
    """Whether a paragraph may tell what one said in whose role a thing has words: it is told of his like, or
    somebody speaks in no other role."""
    role = content_stems(whose(thing))[-1:]
    is_of_his_like = bool(role) and role[0] in content_stems(text)
    return is_of_his_like or (_has_voice(text) and not is_said_in_another_role(text, thing, case))


def _tells_shares(text: str) -> bool:
    return any(map(tells_what_shares_did, sentences(text)))


_JOINED = pattern(r"\b[\w]+-[\w-]+")
_HYPHEN = pattern(r"(?<=\w)-(?=\w)")


def _of_its_month(thing: str, stems: Mapping[int, frozenset[str]], case: Case) -> set[int]:
    """The paragraphs that are told of the month by which a thing is known, September flows, where nobody says
    so or they have a word of the thing."""
    matter = topic_stems(thing)
    when = frozenset(content_stems(thing)) - matter - generic_stems()
    if is_speech(thing) or not (when and matter):
        return set()
    return {
        old
        for old, each in stems.items()
        if when <= each
        if not somebody_speaks(case.old.matter[old - 1]) or may_mention(thing, each)
    }


def _subject(claim: Claim) -> str:
    """What a removal says it took out, be it where it says why: "removes paras 18-20 as Orwin comments were
    made before the vote"; and what it lists behind one that it says is "as" something."""
    reason = None if claim.topic else _REASON.search(claim.clause)
    if reason:
        return reason["subject"]
    _, _, behind = claim.clause.partition(claim.topic or "\n")
    more = _AS_WHAT.match(behind)
    return f"{claim.topic or ''}{more['more'] if more else ''}"


_AS_WHAT = pattern(r" as [^,;()]{3,40}(?P<more>, [^;()]+)")

_REASON = pattern(
    r"\b(?:as|because|since) (?P<subject>[^,;]{3,60}?) (?:were|was|is|are|had|has|have|did|came|made)\b"
)
