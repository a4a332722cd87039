"""Standing sources: one that seems gone, and speaks on in another form, or went with its own words."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.facts.attributions import (
    EVIDENCE,
    QUOTE_MARKS,
    SAYING,
    SHOWING,
    Attribution,
    attributions,
)
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.same_sources import is_named_otherwise, same_source
from leaddiff.facts.second_references import SecondReferences, bodies
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.spelling import plain
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words


def went_with_its_words(edit: Edit, before: Attribution) -> bool:
    """Whether the quotation right before a source went too, all of it: what stands behind was never its."""
    last = before.first - 1
    if last <= 0 or edit.old.words[last] not in QUOTE_MARKS:
        return False
    first = last
    while first and (edit.old.quoted[first - 1] or not edit.old.words[first - 1][:1].isalnum()):
        first -= 1
    told = {edit.old.stems[at] for at in range(first, last)} - {""}
    is_gone = all(edit.before.partner[at] < 0 for at in range(first, last) if edit.old.stems[at])
    return is_gone and 2 * len(told & set(edit.new.stems)) < len(told)


def speaks_otherwise(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether the sentence still has its source: "analysts warning that" for "analysts warned that", "Orsil
    Farmgauge puts it at" for "according to Orsil Farmgauge", "news that Halm" for "Halm said it"."""
    low, high = edit.new.sentence_of(edit.opposite(edit.before, before.verb))
    return (
        _speaks_in_passing(edit, before, low, high)
        or _judges(edit, before, low, high)
        or _judges_as_pronoun(edit, known, before, low, high)
        or _is_heard_of(edit, before, low, high)
    )


def names_its_speaker(edit: Edit, before: Attribution) -> bool:
    """Whether only the "said" went from behind a quotation, whose speaker stands right behind it still: a word
    was dropped, and nobody takes him for another."""
    if before.speaker is None or before.verb != before.speaker[0] - 1:
        return False
    if edit.old.words[before.verb - 1] not in QUOTE_MARKS:
        return False
    places = [edit.before.partner[at] for at in (before.verb - 1, *range(*before.speaker))]
    return -1 not in places and places == list(range(places[0], places[0] + len(places)))


def does_it_itself(edit: Edit, before: Attribution) -> bool:
    """Whether a source only said of itself what it would do, and now would do it: the bank said it would pay
    the loan back."""
    if before.speaker is None or edit.old.lower[before.verb + 1] not in _ITSELF:
        return False
    then = edit.before.partner[before.speaker[1] - 1], edit.before.partner[before.verb + 2]
    is_plan = edit.old.lower[before.verb + 2] in _WILL
    return is_plan and then[0] >= 0 and then[1] == then[0] + 1


_WILL = words("will would")


def knows_its_own_mind(edit: Edit, before: Attribution) -> bool:
    """Whether a source said of itself what nobody else can know, what it expects, plans or hopes, and still
    does so: whoever is told to expect a thing has said it. That it knew or did a thing is its word alone, and
    what is told behind it of anybody else."""
    who, verb = (*edit.old.lower[before.verb + 1 : before.verb + 3], "", "")[:2]
    if before.speaker is None or who not in _ITSELF or verb not in _OF_THE_MIND:
        return False
    end = edit.old.sentence_of(before.verb)[1]
    behind = slice(before.verb + 3, end)
    is_its_own = _GOES_ON.isdisjoint(edit.old.lower[behind]) and not any(
        word[:1].isupper() and word.lower() not in month_names() | weekday_names()
        for word in edit.old.words[behind]
    )
    if not is_its_own:
        return False
    low, high = edit.new.sentence_of(edit.opposite(edit.before, before.verb))
    row, root = edit.old.lower[slice(*before.speaker)], stem(verb)[:_ROOT]
    return any(
        before.heads <= set(edit.new.stems[max(low, at - _NEAR) : at])
        if before.heads
        else edit.new.lower[max(low, at - len(row)) : at] == row
        for at in range(low, high)
        if edit.new.lower[at].startswith(root)
    )


def says_so_further_on(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether a source that only said of itself what it would do does so now, and opens the next sentence with
    a "said" it did not have: "Halm said on Monday it plans to close a mill. It aims to save 4 million" became
    "Halm plans to close a mill. Halm said on Monday it aimed to save 4 million"."""
    old, new = edit.old, edit.new
    name, at = _name_before(old, before.verb), before.verb + 1
    at += 2 * (old.lower[at] == "on" and old.lower[at + 1] in weekday_names())
    who, verb = (*old.lower[at : at + 2], "", "")[:2]
    if name < 0 or who not in _ITSELF or verb not in _OF_THE_MIND | _WILL:
        return False
    does = edit.before.partner[at + 1]
    if edit.before.partner[name] < 0 or _name_before(new, does) != edit.before.partner[name]:
        return False
    source = old.words[name]
    day = old.lower[at - 1] if at > before.verb + 1 else ""
    return _opens_next(source, day, (new, does), known, -1) and not _opens_next(
        source, day, (old, at), known, 0
    )


def _name_before(passage: Passage, verb: int) -> int:
    """The name right before a verb, behind which its sign on the exchange may stand; -1 where there is none."""
    at = verb - 1
    if at > 0 and passage.words[at] == ")":
        at = next((n for n in range(at, max(0, at - _SIGN), -1) if passage.words[n] == "("), 0) - 1
    return at if at >= 0 and passage.words[at][:1].isupper() else -1


_SIGN = 6  # words: (HAL.HE)


def _opens_next(
    source: str, day: str, place: tuple[Passage, int], known: SecondReferences, copy: int
) -> bool:
    """Whether a source, told by its last word, opens the sentence behind this one, be it in the next paragraph,
    and says something there on the same day: mill owner Halm, and no workers at Halm."""
    passage, at = place
    number, (_, high) = passage.number_at(at), passage.sentence_of(at)
    if high >= passage.reading.last or passage.number_at(high) > number:
        passage, high = Passage((known.below(number, copy),), (1,)), 0
    verb = next(
        (
            n
            for n in range(high, min(high + _NEAR, passage.reading.last))
            if passage.lower[n] in SAYING
        ),
        high,
    )
    name = _name_before(passage, verb)
    return (
        name >= high
        and passage.words[name] == source
        and (_OF_ANOTHER | _ONCE).isdisjoint(passage.lower[high:name])
        and not _is_of_another_day(passage.lower[verb + 1 : verb + 1 + _TO_A_DAY], day)
    )


def _is_of_another_day(row: Sequence[str], day: str) -> bool:
    """Whether what was said is told behind its verb to be of another day: in March, two weeks ago."""
    end = next((at for at, word in enumerate(row) if word in _ITSELF or word == "that"), len(row))
    days = weekday_names().difference((day,)) if day else frozenset[str]()
    is_dated = any(len(word) == _YEAR and word.isdigit() for word in row[:end])  # in a 2004 report
    return is_dated or not (month_names() | days | _ONCE).isdisjoint(row[:end])


_OF_ANOTHER = words(
    "of at from to for by in with against near and rival former partner parent sister"
)
"""Words before a name by which it is not who speaks: workers at Halm, a rival of Halm, rival Halm."""
_ONCE = words("ago last earlier previously year yesterday when before after during while since of")
"""Words by which something was said at another time; or of another, who is "it" then."""
_TO_A_DAY = 6  # words: said earlier on Monday that
_YEAR = 4  # digits


def tells_of_the_mind(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether only "he added" went from the end of a sentence that tells what the firm of the story expects,
    plans or hopes: whoever is told to expect a thing has said it. What another plans is his word alone."""
    passage = edit.old
    low, high = passage.sentence_of(before.verb)
    first, last = before.speaker or (low, low)
    row = passage.lower[low : min(first, before.verb)]
    verb = next((at for at, word in enumerate(row) if stem(word) in _MINDS), 0)
    name = [word for word in row[:verb] if word not in _HELPING]
    return (
        passage.lower[max(last, before.last) : high] in ((), (".",))
        and passage.lower[first:last] in _HE
        and row[-1:] == (",",)
        and len(name) == 1
        and known.is_story_of(passage.words[low])
        and _is_of_the_firm(known.above(passage.number_at(low)))
        and _GOES_ON.isdisjoint(row)
        and all(edit.before.partner[at] >= 0 for at in range(low, low + len(row) - 1))
    )


def _is_of_the_firm(above: str) -> bool:
    """Whether "he" is told in the paragraph above to be of a firm, and nobody from outside speaks there."""
    row = {word.lower() for word in above.replace(",", " ").split()}
    return not row.isdisjoint(_OF_A_FIRM) and row.isdisjoint(_FROM_OUTSIDE)


_OF_A_FIRM = words("chief executive chairman president spokesman spokeswoman company firm officer")
_FROM_OUTSIDE = words("analyst analysts minister former trader economist union rival investor")


_HE = (("he",), ("she",))
_HELPING = words("does do did not doesn't don't didn't still also now")

_OF_THE_MIND = words("expects expected anticipates anticipated plans aims hopes")
"""What one believed, wanted or intended is said in his own defence, and what he fears of somebody else."""
_MINDS = frozenset(map(stem, _OF_THE_MIND))

_GOES_ON = words("who whose after because that and but while")
_ROOT = 6  # letters that a verb and its noun share: anticipated, anticipation


def cites_it_elsewhere(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether only the paper went on which a source rests that speaks on there, and the copy cites that paper
    in another place: what rests on one letter has it told once."""
    if edit.old.lower[before.verb] != "citing" or before.speaker is None:
        return False
    row = edit.old.lower[slice(*before.speaker)]
    head = next((at for at, word in enumerate(row) if word in _WHOSE), len(row)) - 1
    low, high = edit.old.sentence_of(before.verb)
    speak = [each for each in attributions(edit.new) if each.heads]
    stands = any(
        same_source(each, other)
        for each in attributions(edit.old)
        if each.heads and low <= each.verb < high and each.verb != before.verb
        for other in speak
    )
    return stands and head >= 0 and known.cites(row[head:])


_WHOSE = words("from of by to in")


def is_of_its_figures(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether what lost its source is a figure, and the paragraph above tells of that source's own: "The Port
    Board's survey of shippers showed". A report that is due shows nothing."""
    low, high = edit.new.sentence_of(edit.opposite(edit.before, before.first))
    number = edit.new.number_at(low)
    is_figure = any(word[:1].isdigit() for word in edit.new.lower[low:high])
    if not is_figure or edit.new.sentence_of(low) != (0, edit.new.reading.last):
        return False
    above = Passage((known.above(number),), (1,))
    shown = [at for at, word in enumerate(above.lower) if word in EVIDENCE and _shows(above, at)]
    return any(before.heads <= set(above.stems[max(0, at - _NEAR) : at]) for at in shown)


def rules_itself(edit: Edit, before: Attribution | None, after: Attribution | None) -> bool:
    """Whether only who spoke for a court went, and the court rules so there: a ruling is its own word."""
    if before is None or (after is not None and edit.new.lower[after.verb] not in _RULED):
        return False
    row = edit.old.lower[slice(*before.speaker)] if before.speaker else ()
    courts = [word for word in row if word in _COURTS]
    if not courts or not row[-1].startswith("spokes"):
        return False
    low, high = edit.new.sentence_of(edit.opposite(edit.before, before.verb))
    told = edit.new.lower[low:high]
    return courts[-1] in told and not _RULED.isdisjoint(told[told.index(courts[-1]) :])


_COURTS = words("court tribunal judge jury")
_RULED = words("ruled ordered decided found rejected upheld sentenced convicted acquitted")


def says_it_in_the_lead(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether a "he said" went from behind a figure which the lead has from somebody: "Halm may lose up to 600
    million, its finance chief said. It is likely to lose between 500 million and 600 million"."""
    if before.heads or not known.now or before.speaker is None:
        return False
    low, high = edit.old.sentence_of(before.verb)
    lead = Passage((known.now[0],), (1,))
    told = {word for word in edit.old.lower[low:high] if word.lstrip("$€£¥")[:1].isdigit()}
    return not told.isdisjoint(lead.lower) and any(each.heads for each in attributions(lead))


def speaks_under_the_lead(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether the source that the lead lost is who speaks first in the paragraph under it, where it did not
    before: "prices fell 8 percent, the Port Board said on Friday. It counted 4,000 boxes" became "prices fell 8
    percent. The Port Board said it counted 4,000 boxes". A lead with the figures of a public body leaves that
    to the second paragraph every day, and so does one of what its source did: prosecutors searched a bank, the
    prosecutor's office said. Whoever charges somebody else with a deed stays in it."""
    low, high = edit.old.sentence_of(before.verb)
    is_public = not before.heads.isdisjoint(_PUBLIC | _OF_EVIDENCE)
    is_move = is_public and _is_a_move(edit.old, low, high)
    if not is_move and edit.old.stems[low] not in before.heads:
        return False
    at = edit.opposite(edit.before, before.verb)
    if not before.heads or (edit.old.number_at(before.verb), edit.new.number_at(at)) != (1, 1):
        return False
    if any(after.heads for after in attributions(edit.new)):
        return False  # somebody else answers for it now
    spoke, speaks = (
        [each for each in attributions(Passage((known.below(1, copy),), (2,))) if each.heads]
        for copy in (0, -1)
    )
    return (
        bool(speaks)
        and _is_named(before, speaks[0])
        and not any(_is_named(before, s) for s in spoke)
    )


def _is_a_move(passage: Passage, low: int, high: int) -> bool:
    """Whether a sentence says of a thing without a name, first of all, how far it went up or down: grain prices
    rose 8 percent, sales fell to 40 million. Who stole, sank or will cut something has a deed told of him."""
    from leaddiff.languages.opposites import is_move

    verb = next((at for at in range(low, high) if is_move(passage.lower[at])), high)
    dash = next((at for at in range(verb - 1, low, -1) if passage.words[at] in _DASHES), low - 1)
    told = passage.words[dash + 2 : verb]
    near = range(verb + 1, min(high, verb + 1 + _NEAR))
    is_so_far = any(
        passage.words[at][:1].isdigit()
        and (passage.lower[at - 1] in _SO_FAR or passage.lower[at + 1] in _SHARES)
        for at in near
    )
    return all(word.islower() for word in told) and is_so_far


_SO_FAR = words("to by at")
_SHARES = words("percent pct % percentage basis")
_DASHES = words("- -- – —")  # behind a dateline


def _is_named(before: Attribution, after: Attribution) -> bool:
    """Whether a source is named by its words, or by those of them that name a body: Port Board data."""
    body = before.heads - _OF_EVIDENCE
    return bool(body) and body == after.heads - _OF_EVIDENCE


_OF_EVIDENCE = frozenset(map(stem, EVIDENCE))
_PUBLIC = frozenset(
    map(
        stem,
        """board agency department ministry office bureau bank authority commission watchdog regulator
        government association institute exchange""".split(),
    )
)
"""Who puts figures out."""


def gives_estimates_as_above(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether what lost its source is what analysts expect, and the paragraph above has their estimates from
    the same: of one poll of analysts the source is told once."""
    passage = edit.old
    low, high = passage.sentence_of(before.verb)
    at = edit.opposite(edit.before, before.first)
    is_cited = passage.lower[before.verb] == "according" and before.named
    if not is_cited or _EXPECTED_BY_ANALYSTS.search(" ".join(passage.lower[low:high])) is None:
        return False
    above = Passage((known.above(edit.new.number_at(at)),), (1,))
    return any(
        each.heads == before.heads
        and above.lower[each.verb] == "according"
        and _EXPECTED_BY_ANALYSTS.search(
            " ".join(above.lower[slice(*above.sentence_of(each.verb))])
        )
        for each in attributions(above)
    )


_EXPECTED_BY_ANALYSTS = pattern(
    r"\b(?:analysts|wall street)\b(?: [\w'’,-]+){0,8}?"
    r" (?:expect|forecast|predict|look(?:ed|ing|s)? for\b)\w*"
    r"|\banalysts['’]? (?:\w+ )?(?:estimate|forecast)"
)


def _shows(passage: Passage, at: int) -> bool:
    _, high = passage.sentence_of(at)
    return not SHOWING.isdisjoint(passage.lower[at + 1 : min(high, at + 1 + _SHOWN_WITHIN)])


_SHOWN_WITHIN = 6  # words: survey of shippers in Tarn showed


def answers_for_all_of_it(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether all that a source said stands in sentences that it answers for, though by one "said" less: two
    sentences were joined. "The mill said it would close. Halm said it would sell the yard" is "It would close,
    Halm said, and sell the yard"."""
    spoken = _sentences_of(edit.new, edit, known, before)
    low, high = edit.old.sentence_of(before.verb)
    told = set(edit.old.stems[low:high]) - {""} - before.heads
    heard = {each for span in spoken for each in edit.new.stems[slice(*span)]}
    stand = [
        edit.before.partner[at]
        for span in _sentences_of(edit.old, edit, known, before)
        for at in range(*span)
        if edit.old.stems[at] and edit.before.partner[at] >= 0
    ]
    is_there = 2 * len(told & heard) >= len(told) > 0
    if _opens_clause_behind_and(edit, before):
        return False
    return is_there and all(any(first <= at < last for first, last in spoken) for at in stand)


def _opens_clause_behind_and(edit: Edit, source: Attribution) -> bool:
    """Whether what a source said stands as a clause of its own behind "and", to which the "said" before it does
    not reach: Halm said it would close, and he had sold the yard."""
    first = source.verb + 1 + (edit.old.lower[source.verb + 1] == "that")
    at = edit.before.partner[first]
    return source.last == source.verb + 1 and at > 0 and edit.new.lower[at - 1] in _JOINING


def _sentences_of(
    passage: Passage, edit: Edit, known: SecondReferences, source: Attribution
) -> set[tuple[int, int]]:
    """The sentences of one side that a source of the older one answers for."""
    return {
        passage.sentence_of(each.verb)
        for each in attributions(passage)
        if each.heads
        and (
            same_source(source, each)
            or (passage is edit.new and is_named_otherwise(edit, known, source, each))
        )
    }


def is_who_was_told(edit: Edit, before: Attribution) -> bool:
    """Whether whoever reported it is told it by a source that stood before too: "Halm News reported that", and
    "a banker told Halm News" at the other end of the sentence. Behind "and" it is another
    thing that he told."""
    low, high = edit.new.sentence_of(edit.opposite(edit.before, before.verb))
    told = (at for at in range(low, high) if edit.new.lower[at] == "told")
    return edit.old.lower[before.verb] == "reported" and any(
        bool(before.heads)
        and before.heads <= set(edit.new.stems[at + 1 : at + 1 + _NEAR])
        and edit.new.lower[at - _NEAR : at + 1] in _rows_of(edit.old, _NEAR + 1)
        and _JOINING.isdisjoint(edit.new.lower[max(low, at - _TOLD_WITHIN) : at])
        for at in told
    )


_JOINING = words("and but while ;")
_TOLD_WITHIN = 8  # words: a banker familiar with the matter told


def _rows_of(passage: Passage, size: int) -> set[tuple[str, ...]]:
    return {passage.lower[at : at + size] for at in range(passage.reading.last - size + 1)}


def _speaks_in_passing(edit: Edit, before: Attribution, low: int, high: int) -> bool:
    new, word = edit.new, edit.old.lower[before.verb]
    verb = edit.old.stems[before.verb] or stem(word)
    if word == "said":
        saying = (at for at in range(low, high) if new.lower[at - 1 : at + 1] == (",", "saying"))
        return any(_is_of_the_subject(new, low, at, before.surname) for at in saying)
    return word in SAYING and any(
        new.lower[at].endswith("ing")
        and stem(new.lower[at]) == verb
        and (
            before.heads <= set(new.stems[max(low, at - _NEAR) : at])
            or (new.lower[at - 1] == "," and not before.heads.isdisjoint(bodies()))
        )
        for at in range(low, high)
    )


def _is_of_the_subject(passage: Passage, low: int, participle: int, surname: str) -> bool:
    """Whether a clause opens with a name and runs on to a participle with no other in it: last month Mayor Jan
    Orwin spoke up against the quay, saying it leaked. Whoever stands behind the verb did not say it."""
    at = next((n for n in range(low, participle) if passage.lower[n] == surname), -1)
    first = at
    while first > low and passage.words[first - 1][:1].isupper():
        first -= 1
    opens = first == low or passage.lower[first - 1] in _BEFORE_A_SUBJECT
    tells = range(at + 1, participle - 1)
    return (
        bool(surname)
        and at >= 0
        and opens
        and len(tells) > 0
        and all(passage.words[n].islower() and passage.words[n] != "," for n in tells)
    )


_NEAR = 4  # words of a source right before its verb


def _judges(edit: Edit, before: Attribution, low: int, high: int) -> bool:
    """Whether a source that has a name opens the sentence now, in which its verdict is told."""
    verb = _end_of_name(edit.new, low, before.heads)
    came = all(
        edit.after.partner[at] < 0 for at in range(low, high) if edit.new.stems[at] in before.heads
    )
    if not before.named or not came or verb is None:
        return False
    has_aside = edit.new.lower[verb] == ","  # Orsil, which counts the sales, sees
    behind = [at + 1 for at in range(verb, high - 1) if edit.new.lower[at] == "," and has_aside]
    return any(_tells_verdict(edit.new, at, high) for at in (verb, *behind))


_BEFORE_A_SUBJECT = words(", week month year yesterday today later earlier")


def _judges_as_pronoun(
    edit: Edit, known: SecondReferences, before: Attribution, low: int, high: int
) -> bool:
    """Whether somebody who goes by his last name became one with a verdict, and nobody else was named since:
    Orwin says, he reckons."""
    new = edit.new
    return (
        bool(before.surname)
        and before.heads == {stem(before.surname)}
        and any(
            (new.lower[at],) in _HE
            and edit.after.partner[at] < 0
            and _tells_verdict(new, at + 1, high)
            and _is_last_named(before.surname, new, at, known)
            for at in range(low, high - 1)
        )
    )


def _is_last_named(surname: str, passage: Passage, at: int, known: SecondReferences) -> bool:
    """Whether the last name before a word is somebody's, there or in the nearest paragraph above that has one:
    his last, or two words or more with a capital."""
    number = passage.number_at(at)
    first = next(n for n in range(at + 1) if passage.number_at(n) == number)
    text = " ".join(passage.words[first:at])
    for _ in range(_BACK):
        names = (found.lower().split() for found in _NAME.findall(text))
        told = [row[-1] for row in names if len(row) > 1 or row[-1] == surname]
        if told:
            return bool(told[-1] == surname)
        text, number = known.above(number), number - 1
    return False


_BACK = 4  # paragraphs, with its own, in which he was named
_NAME = pattern(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")


def _tells_verdict(passage: Passage, verb: int, high: int) -> bool:
    """Whether a verb is one of judging: what is put is put at a figure, and not flowers into a vase."""
    word = passage.lower[verb]
    is_placed = word not in _PLACING or "at" in passage.lower[verb:high]
    return word in _JUDGING and is_placed


_PLACING = words("put puts")


def _end_of_name(passage: Passage, low: int, heads: frozenset[str]) -> int | None:
    """The word behind the name that opens a sentence; None where not all of these stand in it."""
    at = low
    while passage.words[at][:1].isupper():
        at += 1
    return at if heads <= set(passage.stems[low:at]) else None


def _is_heard_of(edit: Edit, before: Attribution, low: int, high: int) -> bool:
    """Whether what a source said of itself is news of it now."""
    if edit.old.lower[before.last] not in _ITSELF:
        return False
    return any(
        before.heads
        <= {stem(plain(word)) for word in edit.new.lower[at : at + _NAMED_WITHIN] if word}
        and not _NEWS.isdisjoint(edit.new.lower[max(low, at - _NEAR) : at])
        for at in range(low, high)
        if edit.new.lower[at] == "that"
    )


_ITSELF = words("it they he she")
_NEWS = words("news word announcement announcements disclosure")
_NAMED_WITHIN = 8  # words: that old ferry firm Halm Lines


_JUDGING = words(
    """sees pegs puts expects estimates forecasts projects predicts reckons rates ranks shows finds
    believes thinks see put expect estimate forecast project predict"""
)
