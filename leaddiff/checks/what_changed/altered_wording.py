"""Altered wording: what the words of a paragraph that stands on say beyond its facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.awaited import are_silent_still, spoke_at_last
from leaddiff.checks.what_changed.deeds_lost import deeds_lost
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.figures_brought import figure_brought, period_of_the_lead
from leaddiff.checks.what_changed.fresh_matter import (
    FRESH_WORDS,
    brings_more,
    is_a_sentence,
    is_news,
    is_outsize,
    is_scattered,
    is_word_for_word,
    weighs,
)
from leaddiff.checks.what_changed.lead_reasons import (
    causes_changed,
    measures_brought,
    reasons_gone,
)
from leaddiff.checks.what_changed.limits import limits_changed
from leaddiff.checks.what_changed.list_members import members
from leaddiff.checks.what_changed.other_deeds import other_deed
from leaddiff.checks.what_changed.ranks import ranks_changed
from leaddiff.checks.what_changed.reserved import left_unreserved, reserved_now
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.roles import roles_turned
from leaddiff.checks.what_changed.told_before import (
    less_echoed,
    less_reworded,
    less_said_alike,
    less_told_before,
)
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.checks.what_changed.turned_sense import (
    WORDS_OF_A_SWAP,
    Turning,
    exchanges,
    opposed,
    say_the_same_there,
    turning,
)
from leaddiff.checks.what_changed.turns_told import turns_told
from leaddiff.languages.numbers import counting_words, ordinal, value
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import (
    Excerpt,
    FactChange,
    Op,
    Run,
)
from leaddiff.nouns.evidence import (
    RolesTurned,
    Turn,
    WordsChanged,
)


def of_wording(
    trace: Trace, old: Witness, new: Witness, told: bool, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    """What the words of a kept paragraph say beyond its facts: new material, another turn, a trim.
    ``facts`` are those of the paragraph. Of one that only says who would not speak it is minor: more of them
    declined, or could not be reached."""
    was = " ".join(map(old.text, trace.old))
    is_minor = are_silent_still(was, new.text(trace.new)) and not any(map(_figures_in, trace.came))
    for found in _told_by_words(trace, old, new, told, facts):
        yield found._replace(minor=True) if is_minor else found


def _told_by_words(
    trace: Trace, old: Witness, new: Witness, told: bool, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    numbers = trace.old, (trace.new,)
    if is_outsize(trace):
        yield _much(trace, excerpt(trace.words, text=new.text(trace.new)))
        return
    roles = roles_turned(trace)
    if roles:
        yield Alteration(Altered.REWRITE, Nature.REPLACED, RolesTurned(*roles), *numbers)
        return
    found = tuple(_of_words(trace, old, new, told, facts))
    weighty = list(left_unreserved(trace, new))
    news = [_shown(each) for each in found if each.kind in _NEWS and not each.minor]
    reasons = (*reasons_gone(trace, new), *causes_changed(trace, new))
    weighty += [each for each in reasons if _shown(each) not in news]
    if not news:
        weighty += (*reserved_now(trace, old, new), *ranks_changed(trace, old, new))
        weighty += (*measures_brought(trace, old, new), *limits_changed(trace, old, new))
        weighty += deeds_lost(trace, new)
        told_so_far = list(map(_shown, weighty))
        weighty += [t for t in turns_told(trace, old, new) if _shown(t) not in told_so_far]
    weighty += _members_changed(trace, (old, new), [*found, *weighty], facts)
    shown = [_shown(each) for each in weighty]
    yield from (
        each
        for each in found
        if not weighty or (each.kind in _NEWS and not (each.minor and _shown(each) in shown))
    )
    yield from weighty


def _members_changed(
    trace: Trace,
    copies: tuple[Witness, Witness],
    told: Sequence[Alteration],
    facts: Sequence[FactChange],
) -> Iterator[Alteration]:
    """The first name that came into a list, and the first that went from one, where nothing else that is
    ``told`` shows it."""
    old, new = copies
    shown = [side or "" for fact in facts for side in (fact.before, fact.after)]
    shown += [_shown(each) for each in told if not each.minor]
    text = new.text(trace.new)
    for op, other in ((Op.CAME, old), (Op.GONE, new)):
        for name, run in islice(members(trace, op, other), 1):
            if any(name in each for each in shown):
                continue
            if op is Op.CAME:
                seen = WordsChanged(Turn.MATERIAL, excerpt(trace.words, None, run, text))
                yield Alteration(Altered.MATERIAL, Nature.CAME, seen, trace.old, (trace.new,))
            else:
                seen = WordsChanged(Turn.REWRITE, excerpt(trace.words, run, None, text))
                yield Alteration(Altered.REWRITE, Nature.GONE, seen, trace.old, (trace.new,))


def _shown(alteration: Alteration) -> str:
    """The words that an alteration shows."""
    evidence = alteration.evidence
    runs = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    return "".join(run.text for run in runs)


_NEWS = (Altered.MATERIAL, Altered.REWRITE)


def _of_words(
    trace: Trace, old: Witness, new: Witness, told: bool, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    """The same of a paragraph that is not too long to be looked at, and in which nobody's part was turned
    round."""
    numbers = trace.old, (trace.new,)
    text = new.text(trace.new)
    gone = words_of(" ".join(trace.gone).lower())
    known = content_stems(period_of_the_lead(text, gone, old))
    stems = (s for s in trace.fresh_stems if s not in known)
    came = old.less_said_in(trace.old, _less_this_year(stems, trace, (old, new)))
    figure = figure_brought(trace, facts, old, new)
    fresh = less_said_alike(came, trace)
    fresh = fresh if figure else less_echoed(less_reworded(fresh, trace), trace)
    untold = less_told_before(fresh, trace, old, text)
    is_same = not figure and is_scattered(trace, fresh, untold, old)
    is_new = not is_same and is_news(trace, untold, old, bool(figure))
    telling = untold if is_new else fresh
    shown = None if len(telling) >= FRESH_WORDS else figure
    around = excerpt(trace.words, came=shown, text=text, fresh=telling, stands=new.saw)
    if is_new:
        is_more = bool(figure) or brings_more(trace, came, old)
        is_small = len(fresh) < 2 * FRESH_WORDS or is_word_for_word(trace, fresh, old)
        turns = tuple(_turned_where_it_stands(trace, new, facts))
        if trace.adds or not turns:
            small = is_small and not _is_counted_now(trace, figure)
            is_turned = small and not (trace.adds and is_more) and bool(_turn(trace.words))
            if is_turned:
                around = _around_turn(trace, new, facts if told else ()) or around
            made = _material(trace, around, is_more, small and not is_turned)
            if made.kind is Altered.MATERIAL and not weighs(trace, fresh, figure, old):
                made = made._replace(minor=True)
            yield made
        yield from turns
    elif seen := _seen_turned(trace, new, facts if told else (), around):
        yield Alteration(Altered.REWRITE, Nature.REPLACED, seen, *numbers)
    elif told:
        return
    elif fresh or trace.adds or _joins_or_parts(trace):
        seen = WordsChanged(Turn.WORDING, around)
        yield Alteration(Altered.WORDING, Nature.REPLACED, seen, *numbers, minor=True)
    elif trace.cuts:
        yield _trim(trace, new, around)


def _less_this_year(
    fresh: Iterable[str], trace: Trace, copies: tuple[Witness, Witness]
) -> Iterator[str]:
    """The fresh stems without those of "next year", where the year that went is the one after the copy's."""
    came = words_of(" ".join(trace.came).lower())
    went = {word for text in trace.gone for word in words_of(text) if word.isdecimal()}
    is_it = "next" in came and any(copy.is_of_this_year(y, came) for y in went for copy in copies)
    return (s for s in fresh if not (is_it and s in _NEXT_YEAR))


_NEXT_YEAR = frozenset(content_stems("next year"))


def _joins_or_parts(trace: Trace) -> bool:
    """Whether words that stood apart came back as one, or the other way: second-biggest, second biggest."""
    came, gone = " ".join(trace.came), " ".join(trace.gone)
    parts = (set(content_stems(text.replace("-", " "))) for text in (came, gone))
    return "-" in f"{came}{gone}" and not set[str].isdisjoint(*parts)


def _seen_turned(
    trace: Trace, new: Witness, facts: Sequence[FactChange], around: Excerpt
) -> WordsChanged | None:
    """What is seen of a paragraph whose sense turned, apart from the facts told of it; None where none did."""
    if _turned_besides(trace.words, facts) if facts else _turn(trace.words):
        return WordsChanged(Turn.SENSE, _around_turn(trace, new, facts) or around)
    if not facts and _figure_lost_its_bearing(trace, new):
        return WordsChanged(Turn.BEARING, around)
    if not facts and _leads_otherwise(trace):
        pair = next(_other_figures(trace.words))
        return WordsChanged(Turn.REWRITE, excerpt(trace.words, *pair, new.text(trace.new)))
    return None


def _leads_otherwise(trace: Trace) -> bool:
    """Whether the lead tells another figure in the place of its own, be it that both stand further down:
    the loss of the quarter for that of the year."""
    return trace.new == 1 and 1 in trace.old and any(_other_figures(trace.words))


def _other_figures(words: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """What went and came in one place where both have a figure that the paragraph has on one side alone."""
    before, now = (
        _figures_in("".join(run.text for run in words if run.op is not other))
        for other in (Op.CAME, Op.GONE)
    )
    for gone, came in exchanges(words):
        if _figures_in(gone) - now and _figures_in(came) - before:
            yield gone, came


def _figures_in(text: str) -> set[str]:
    return {word for word in words_of(text) if word.strip("$€£¥")[:1].isdigit()}


def _figure_lost_its_bearing(trace: Trace, new: Witness) -> bool:
    """Whether a figure stands on and what it is of went."""
    if not any(c.isdigit() for run in trace.words if run.op is not Op.GONE for c in run.text):
        return False
    from leaddiff.checks.what_changed.standing_figures import lost_its_bearing

    return lost_its_bearing(trace, new)


def _turn(words: Sequence[Run]) -> Turning | None:
    """Where the sense turned, or a bare number took the place of another, be it no figure: the year 201. Such
    as stand on in each other's place are figures, told by what they are of."""
    sides = [
        {word for run in words if run.op is op for word in words_of(run.text)}
        for op in (Op.GONE, Op.CAME)
    ]
    numbers = (
        pair
        for pair in exchanges(words)
        if _are_two_numbers(*pair) and not _change_places(pair, sides[0] & sides[1])
    )
    return turning(words) or next(numbers, None)


def _change_places(pair: tuple[str, str], both: Collection[str]) -> bool:
    return all(text.strip() in both for text in pair)


def _are_two_numbers(gone: str, came: str) -> bool:
    """Whether two texts are a number each, and not one number: 09 is 2009; or a rank: third-biggest, No. 4."""
    one, other = gone.strip(), came.strip()
    ranks = _rank(one), _rank(other)
    if None not in ranks and "No. " in f"{one}{other}":
        return ranks[0] != ranks[1]
    is_shortened = one.endswith(other) or other.endswith(one)
    return one.isdecimal() and other.isdecimal() and not is_shortened


def _rank(text: str) -> Decimal | int | None:
    number = text.removeprefix("No. ")
    return value(number) if number.isdecimal() else ordinal(text.split("-")[0])


def _around_turn(trace: Trace, new: Witness, facts: Sequence[FactChange]) -> Excerpt | None:
    """The words that turned the sense of a paragraph, with those around them; None where they are those of a
    fact, which is told by itself."""
    found = next(_opposites(trace.words, facts), None) if facts else _turn(trace.words)
    return excerpt(trace.words, *found, new.text(trace.new)) if found else None


def _turned_where_it_stands(
    trace: Trace, new: Witness, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    """The first word that gave way to its opposite in a paragraph to which matter came and of which next to
    nothing went: what came does not hide that "approved" became "rejected" before it."""
    went = [run.text for run in trace.words if run.op is Op.GONE]
    if len(content_words(" ".join(went))) > WORDS_OF_A_SWAP:
        return
    for gone, came in islice(_opposites(trace.words, facts), 1):
        around = excerpt(trace.words, gone, came, new.text(trace.new))
        seen = WordsChanged(Turn.SENSE, around)
        yield Alteration(Altered.REWRITE, Nature.REPLACED, seen, trace.old, (trace.new,))


def _turned_besides(words: Sequence[Run], facts: Sequence[FactChange]) -> bool:
    """Whether a word gave way to its opposite apart from the facts, which are told by themselves: an age put
    right does not hide that "arrested" became "released" beside it."""
    return any(_opposites(words, facts))


def _opposites(words: Sequence[Run], facts: Sequence[FactChange]) -> Iterator[tuple[str, str]]:
    """What went and came where a word that is of none of the facts gave way to its opposite, or a deed to
    another."""
    told = {w for fact in facts for side in (fact.before, fact.after) for w in words_of(side or "")}
    for gone, came in exchanges(words):
        is_turned = opposed(gone, came) and not say_the_same_there(gone, came, words)
        if is_turned and told.isdisjoint(words_of(f"{gone} {came}")):
            yield gone, came
    deed = other_deed(words)
    if deed and told.isdisjoint(words_of(" ".join(deed))):
        yield deed


def _is_counted_now(trace: Trace, figure: str | None) -> bool:
    """Whether a figure in digits came where no number went: "the $100 million deal" for "a deal"."""
    has_digit = any(c.isdigit() for text in trace.came for c in text)
    return bool(figure) and has_digit and not any(map(_has_number, trace.gone))


def _has_number(text: str) -> bool:
    """Whether a number stands in a text, be it a part of a word: fourth-largest."""
    parts = text.lower().replace("-", " ").split()
    return any(
        part in counting_words()
        or (part != "first" and ordinal(part) is not None)
        or any(map(str.isdigit, part))
        for part in parts
    )


def _material(trace: Trace, around: Excerpt, brings_more: bool, is_small: bool) -> Alteration:
    """New material in a kept paragraph, or a rewrite of it; a small one is minor. What somebody says who could
    not be reached is new material, as many words as went for it."""
    from leaddiff.checks.what_changed.asides import brings_asides_alone

    numbers = trace.old, (trace.new,)
    if (trace.adds and brings_more) or spoke_at_last(trace.words):
        seen = WordsChanged(Turn.MATERIAL, around)
        is_aside = brings_asides_alone(trace)
        return Alteration(Altered.MATERIAL, Nature.CAME, seen, *numbers, minor=is_aside)
    seen = WordsChanged(Turn.REWRITE, around)
    return Alteration(Altered.REWRITE, Nature.REPLACED, seen, *numbers, minor=is_small)


def _much(trace: Trace, around: Excerpt) -> Alteration:
    turn, nature = (Turn.MATERIAL, Nature.CAME) if trace.adds else (Turn.REWRITE, Nature.REPLACED)
    kind = Altered.MATERIAL if trace.adds else Altered.REWRITE
    return Alteration(kind, nature, WordsChanged(turn, around), trace.old, (trace.new,))


def _trim(trace: Trace, new: Witness, around: Excerpt) -> Alteration:
    went = " ".join(trace.gone)
    return Alteration(
        Altered.TRIM,
        Nature.GONE,
        WordsChanged(Turn.TRIM, around),
        trace.old,
        (trace.new,),
        minor=not is_a_sentence(trace.gone, FRESH_WORDS) or new.saw(went),
    )
