"""Covers: how far each claim of a note reaches."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import (
    as_it_stood,
    has_place,
    is_placeless,
    new_numbers,
    standing,
)
from leaddiff.checks.corrections.corrected_elsewhere import says_where
from leaddiff.checks.corrections.told_anew import is_in_words
from leaddiff.checks.coverage.broad_claims import (
    is_recast,
    recasts_a_part,
)
from leaddiff.checks.coverage.recast_top import told_anew_at_top
from leaddiff.checks.topics.topics import is_speech, naming, reach, things, topic_stems
from leaddiff.checks.topics.word_slips import is_of_a_slip
from leaddiff.checks.verdicts.beyond_copy import hours_told, is_of_symbols, names_small_furniture
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.displaced import meant
from leaddiff.checks.verdicts.each_corrected import without_what_stands
from leaddiff.checks.verdicts.listed_elsewhere import told_besides
from leaddiff.checks.verdicts.silences import silences, told_silent
from leaddiff.checks.verdicts.subheads import (
    is_of_section,
    is_of_subheads,
    new_lines,
    section_paragraphs,
)
from leaddiff.checks.verdicts.untold import untold
from leaddiff.checks.what_changed.alteration import Nature
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words, is_sentence_more
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.corrections import AGAINST_OR_FROM
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Split
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.grounds import (
    Lack,
    NotHeld,
    Nothing,
    Obstacle,
    PartsLacking,
    PartsStanding,
    Saying,
    ValueSaid,
    Went,
)

SPEAKS_OF = {
    Action.ADD: {Nature.CAME},
    Action.RESTORE: {Nature.CAME},
    Action.INSERT: {Nature.CAME},
    Action.CUT: {Nature.GONE},
    Action.CORRECT: {Nature.REPLACED},
    Action.MOVE: {Nature.MOVED},
    Action.RESEND: set[Nature](),  # "Repeats story, text unchanged" covers no change
    Action.CHANGE: {Nature.CAME, Nature.GONE, Nature.REPLACED},
    Action.SUBSTITUTE: {Nature.CAME, Nature.GONE, Nature.REPLACED},
    Action.PICK_UP: set[Nature](),
    Action.KEEP: set[Nature](),
}
"""What a claim without a place can speak of: a placeless TRIMS covers only what went, a placeless
ADDS only what came."""


class Cover(Record):
    """What one claim covers, worked out once: the new and old paragraphs it names, or, for one
    without a place, how far its topic reaches (None: everywhere, as a story that is recast), the
    paragraphs it is ``named`` in, beyond which it hides no fact (of an update that reaches everywhere those in
    which some of its things are), for TRIMS which of the old paragraphs
    that ``went`` it speaks of, and for a correction those in which what it ``said`` was put right. Of one that
    ``altered_nothing`` only what came or went is covered."""

    claim: Claim
    new: frozenset[int]
    old: frozenset[int]
    reach: frozenset[int] | None
    named: frozenset[int]
    went: frozenset[int]
    said: frozenset[int] = frozenset()
    altered_nothing: bool = False


def covers(case: Case) -> tuple[Cover, ...]:
    """The cover of each claim of the note, in order. One that names no paragraph and is not borne out covers
    nothing, but of a correction what it says in so many words."""
    brought = _brought(case)
    return tuple(
        _nothing_but_values(ruling, case)
        if _covers_nothing(ruling, case)
        else _cover(ruling, case, brought)._replace(altered_nothing=_altered_nothing(ruling, case))
        for ruling in case.rulings
    )


def _covers_nothing(ruling: Ruling, case: Case) -> bool:
    """Whether a claim is not so, or is of what no copy carries, a word count, symbols, or nothing that changed
    names; one that says where only if it is of shares and nothing there is, of one who does not speak there
    while another does, or if it took out a name and another went. What is said to stand is no change."""
    grounds = ruling.grounds
    is_of_furniture = is_of_symbols(ruling.claim) or _is_of_small_furniture(ruling, case)
    if ruling.claim.denies or is_of_subheads(ruling.claim) or is_of_furniture:
        return True
    if not is_placeless(ruling.claim):
        return ruling.verdict is Verdict.REFUTED and (
            grounds in _OF_NONE_THERE or _took_another(ruling)
        )
    if isinstance(grounds, ValueSaid) and ruling.claim.action in _BRING:
        return False  # what it brings came, with another figure
    if isinstance(grounds, ValueSaid) and meant(ruling, case) != ruling.claim:
        return False  # what is right came, for another than it says
    is_elsewhere = isinstance(grounds, NotHeld) and grounds.obstacle in _OF_NOTHING_HERE
    return ruling.verdict is Verdict.REFUTED or is_elsewhere


def _took_another(ruling: Ruling) -> bool:
    """Whether something else went than what a claim says was taken out."""
    grounds, is_cut = ruling.grounds, ruling.claim.action is Action.CUT
    if isinstance(grounds, PartsStanding):
        return grounds.is_all and is_cut
    if not isinstance(grounds, ValueSaid) or is_of_a_slip(ruling.claim):
        return False
    is_told = grounds.saying is Saying.STILL_SAID
    return grounds.saying is Saying.NOT_AMONG_CUT or (is_told and is_cut)


_OF_NONE_THERE = (Nothing(Lack.SHARES), Nothing(Lack.SPEAKER))


def _is_of_small_furniture(ruling: Ruling, case: Case) -> bool:
    if not names_small_furniture(ruling.claim) or has_place(ruling.claim):
        return False
    from leaddiff.checks.verdicts.symbols import is_of_small_furniture

    return is_of_small_furniture(ruling, case)


def _altered_nothing(ruling: Ruling, case: Case) -> bool:
    """Whether a claim says that something came where nothing did, or is that of the version before and not so:
    it hides no quotation, figure or word that was altered there. Nor does a correction of what never stood,
    one of whose kind nothing was replaced there or elsewhere, or one that gives two values of which the copy
    there neither says the one nor lost the other, or says the one as it did and never said the other."""
    if ruling.claim.corrects and (
        ruling.grounds in _ALTERED_NOTHING or _gives_what_never_stood(ruling, case)
    ):
        return meant(ruling, case) == ruling.claim
    if is_of_a_slip(ruling.claim) and meant(ruling, case) != ruling.claim:
        return False  # the dropped word stands elsewhere
    is_addition = SPEAKS_OF[ruling.claim.action] == {Nature.CAME}
    return ruling.verdict is Verdict.REFUTED and (is_addition or case.is_stale)


def _gives_what_never_stood(ruling: Ruling, case: Case) -> bool:
    """Whether the copy does not say the value of a correction, and nothing that gave way there has a word of
    the one it sets against it: "to 7 trillion, not billion", where 40 million became 40 billion. Where the
    copy says the right one as it did, what gave way there is of something else."""
    grounds, asked = ruling.grounds, set(ruling.claim.paragraphs)
    if not isinstance(grounds, ValueSaid):
        return False
    if grounds.saying in (Saying.NEVER_SAID, Saying.PUT_IN_INSTEAD):
        from leaddiff.checks.corrections.put_in_instead import right_stood

        return right_stood(ruling.claim, case)
    if grounds.saying is not Saying.NOT_SAID:
        return grounds.saying is Saying.STOOD_BEFORE
    wrong = _WRONG.search(f" {' '.join(words_of(ruling.claim.clause.lower()))} ")
    gone = [f.before or "" for f in case.changes.facts if not asked.isdisjoint(f.new)]
    lost = {word for before in gone for word in words_of(before.lower())}
    return wrong is not None and bool(gone) and lost.isdisjoint(wrong["value"].split())


_WRONG = pattern(rf" {AGAINST_OR_FROM} (?P<value>\S+(?: \S+)?)")

_BRING = (Action.ADD, Action.INSERT, Action.CHANGE)

_ALTERED_NOTHING = (
    NotHeld(Obstacle.NEVER_STOOD),
    Nothing(Lack.SUCH_FIGURE),
    Nothing(Lack.OF_THE_KIND),
    Nothing(Lack.SPELLING),
)
"""What a correction rests on that speaks of nothing which was altered where it points."""

_OF_NOTHING_HERE = (Obstacle.NOT_CARRIED, Obstacle.UNTOLD, Obstacle.NEVER_STOOD)


def _nothing_but_values(ruling: Ruling, case: Case) -> Cover:
    """What a claim covers that covers no matter; of subheads those that read as paragraphs, of an hour where it
    is told."""
    nowhere, claim = frozenset[int](), ruling.claim
    lines = new_lines(case) if is_of_subheads(claim) else hours_told(ruling)
    return Cover(claim, nowhere, nowhere, lines, lines, nowhere)


def _went_elsewhere(ruling: Ruling) -> frozenset[int]:
    """What went of the subject of a removal that names other paragraphs: it is told with the claim."""
    grounds = ruling.grounds
    is_off = isinstance(grounds, Went) and bool(grounds.standing)
    return frozenset(grounds.gone) if isinstance(grounds, Went) and is_off else frozenset()


def _cover(ruling: Ruling, case: Case, brought: dict[int, frozenset[str]]) -> Cover:
    claim = without_what_stands(meant(ruling, case), ruling.grounds)
    stems = case.altered
    if SPEAKS_OF[claim.action] == {Nature.CAME} and is_placeless(claim):
        stems = _with_sentences(claim.topic, _with_speakers(claim.topic, brought, case), case)
    new = frozenset[int]()
    if has_place(claim):
        new = _named(claim, case) | told_besides(claim, case) | told_anew_at_top(claim, case)
    went = _taken_out(claim, case) if claim.action is Action.CUT else ()
    lacking = _not_heard(ruling)
    reached, named = _reached(
        claim._replace(topic=_told(claim, lacking, case)), stems, brought, case
    )
    return Cover(
        claim,
        new,
        frozenset(claim.old_paragraphs),
        reached,
        named,
        frozenset(went) | _went_elsewhere(ruling),
        says_where(claim, case),
    )


def _not_heard(ruling: Ruling) -> tuple[str, ...]:
    """Of several people whose words a claim brings those of whom nothing came, comments of one who is named in
    a list of other matter, and comments that stand in a list with prices alone; what else a list lacks may be
    told in other words, anywhere."""
    if not isinstance(ruling.grounds, PartsLacking):
        return ()
    from leaddiff.checks.coverage.other_speakers import several_people
    from leaddiff.checks.topics.told_topics import has_name
    from leaddiff.checks.verdicts.prices_told import is_of_stocks_alone
    from leaddiff.checks.verdicts.whose_speech import is_of_a_role, whose

    lacking = ruling.grounds.parts
    came = [thing.strip() for thing in things(ruling.claim.topic) if thing.strip() not in lacking]
    is_of_roles = all(is_of_a_role(whose(part)) for part in lacking)
    are_prices_left = bool(came) and all(map(is_of_stocks_alone, came))
    is_of_somebody = all(is_speech(part) and has_name(part) for part in lacking)
    is_meant = several_people(ruling.claim.topic or "") or (is_of_roles and are_prices_left)
    return lacking if is_meant or is_of_somebody else ()


def _taken_out(claim: Claim, case: Case) -> Collection[int]:
    """The older paragraphs that went of a removal that says nowhere where; of a list with one place behind it
    those that have a word of what stands before the last thing: drops plan for unit and results in last
    paragraph."""
    from leaddiff.checks.topics.clause_places import place_matches
    from leaddiff.checks.verdicts.cuts_named import cuts_named, went_elsewhere

    if not has_place(claim):
        return cuts_named(claim, case)
    loose = [thing.strip() for thing in things(claim.topic)[:-1] if topic_stems(thing)]
    if not loose or len(place_matches(claim.clause)) != 1:
        return ()
    return went_elsewhere(claim._replace(topic=", ".join(loose)), case)


def _reached(
    claim: Claim,
    stems: Mapping[int, frozenset[str]],
    brought: Mapping[int, frozenset[str]],
    case: Case,
) -> tuple[frozenset[int] | None, frozenset[int]]:
    """How far the topic of a claim without a place reaches, and the paragraphs it is named in."""
    is_of_all = claim.everywhere or (is_recast(claim) and not recasts_a_part(claim))
    if is_of_all or not is_placeless(claim):
        return None, frozenset()
    topic = claim.topic
    spoken = _spoken(case) if SPEAKS_OF[claim.action] == {Nature.CAME} else None
    brings = Nature.CAME in SPEAKS_OF[claim.action]
    told, topic = _told_apart(topic, case) if brings else (None, topic)
    if not topic and told is not None:
        return told, told
    shares = told or frozenset[int]()
    from leaddiff.checks.verdicts.prices_told import is_of_markets_alone

    if spoken is None and is_of_markets_alone(topic):
        from leaddiff.checks.verdicts.prices_told import tells_what_markets_did

        stems = {n: each for n, each in stems.items() if tells_what_markets_did(n, case)}
        if not stems:
            return shares, shares
    from leaddiff.checks.verdicts.prices_told import priced_by_measure, prices_unspoken

    reached = reach(topic, stems, spoken)
    if reached is None:
        is_update = claim.action is Action.CHANGE and len(things(topic)) > 1
        return None, frozenset(naming(topic, stems) if is_update else ())
    priced, unspoken = priced_by_measure(topic, case), prices_unspoken(topic, case)
    found = {thing: naming(thing, stems, spoken) for thing in things(topic)}
    from leaddiff.checks.coverage.other_speakers import spoken_by_others

    heard = {thing: spoken_by_others(thing, found[thing], case) for thing in found}
    by_name = frozenset(n for thing in found for n in found[thing] - heard[thing])
    named = (by_name | priced) - unspoken | shares
    from leaddiff.checks.coverage.other_speakers import of_other_roles, of_other_speakers

    of_others = of_other_roles(topic, named, case)
    named -= of_others
    others = of_other_speakers(claim, case) | of_others
    others |= frozenset[int]().union(*heard.values()) - named
    reached = (reached | priced) - unspoken - others | shares
    if not (spoken is None or _leads_with(named, brought)):
        reached -= {1}
    return reached, frozenset(named)


def _told_apart(topic: str | None, case: Case) -> tuple[frozenset[int] | None, str | None]:
    """Where the things of a topic are told that have a place of their own, the price of a share, somebody's
    silence, a section by its subhead, and the topic without those; None where it has none."""
    from leaddiff.checks.verdicts.prices_told import is_of_stocks_alone, share_prices

    shares, sections = share_prices(topic, case), section_paragraphs(topic, case)
    silent = silences(topic)
    apart = [thing for thing in things(topic) if shares and is_of_stocks_alone(thing)]
    apart += [thing for thing in things(topic) if sections and is_of_section(thing)]
    apart += silent
    if not apart:
        return (shares or None), topic
    told = shares | sections | (told_silent(topic, case.altered, case) if silent else frozenset())
    return told, ", ".join(thing for thing in things(topic) if thing not in apart)


def _with_speakers(
    topic: str | None, brought: dict[int, frozenset[str]], case: Case
) -> dict[int, frozenset[str]]:
    """What came, by paragraph, and where somebody speaks whose role a topic names, its words as well."""
    told = dict(brought)
    if not is_speech(topic):
        return told
    from leaddiff.checks.verdicts.lacking_parts import parts
    from leaddiff.checks.verdicts.whose_speech import speaking_as

    for thing, words in parts(topic or ""):
        for number in speaking_as(words, case, brought):
            told[number] |= topic_stems(thing)
    return told


def _with_sentences(
    topic: str | None, brought: Mapping[int, frozenset[str]], case: Case
) -> dict[int, frozenset[str]]:
    """What came, by paragraph, and where enough came to a paragraph that has several words of a thing which a
    topic names, those as well: of "reason for fall in blade revenue" what came behind "blade revenue fell"."""
    told = dict(brought)
    now = {number: frozenset(content_stems(case.new.matter[number - 1])) for number in case.altered}
    for wanted in map(topic_stems, things(topic)):
        for number, stems in now.items():
            named = wanted & stems
            if len(named) >= SEVERAL and has_fresh_words(case.traces[number]):
                told[number] |= named
    return told


SEVERAL = 2
"""Words of a thing (2 to 3) by which a paragraph is told to be of that and not of what has one word of it."""


def _leads_with(named: Collection[int], brought: Mapping[int, frozenset[str]]) -> bool:
    """Whether what came into the lead may be what was added in these paragraphs: it is one of them, or has
    words of theirs."""
    told = frozenset[str]().union(*(brought[number] for number in named if number in brought))
    return 1 in named or len(told & brought.get(1, frozenset())) >= LEADS_WITH


LEADS_WITH = 2
"""Words of matter (1 to 4) of what was added that came into a lead which was written for it."""


def _named(claim: Claim, case: Case) -> frozenset[int]:
    """The new paragraphs that a claim names; of a correction in words those, too, that were split off one of
    them, since it is of what stood there."""
    named = frozenset(new_numbers(claim, case))
    if claim.action is Action.CUT and not all(bears_out(claim, number, case) for number in named):
        return named | _as_counted_before(claim, case)
    if not is_in_words(claim, case):
        return named
    split = (found.change for n in named if (found := case.traces.get(n)) is not None)
    return named.union(*(change.new for change in split if isinstance(change, Split)))


def _as_counted_before(claim: Claim, case: Case) -> frozenset[int]:
    """Where the paragraphs stand now that a removal names as the version counts them that had what went, where
    words of its matter did."""
    said = topic_stems(claim.topic)
    stood = {now for old in as_it_stood(claim, case) for now in standing(old, case)}
    gone = {now: frozenset(content_stems(" ".join(case.traces[now].gone))) for now in stood}
    return frozenset(now for now, went in gone.items() if (said & went if said else went))


def _told(claim: Claim, parts: Collection[str], case: Case) -> str | None:
    """The topic of a claim without those of its things that nothing which changed tells."""
    lacking = {*untold(claim, case), *parts}
    if not lacking:
        return claim.topic
    return ", ".join(thing for thing in things(claim.topic) if thing.strip() not in lacking)


def _spoken(case: Case) -> frozenset[int]:
    """The altered paragraphs in which somebody speaks."""
    matter = case.new.matter
    return frozenset(
        number
        for number in case.altered
        if case.traces[number].starts_quoting or somebody_speaks(matter[number - 1])
    )


def _brought(case: Case) -> dict[int, frozenset[str]]:
    """The stems of what came, by paragraph: of ADDS the topic is looked for in that alone, for that a
    paragraph names the governor tells nothing where two other words of it were edited. A whole sentence more
    is of what its paragraph tells."""
    return {
        number: stems
        if case.traces[number].is_new or is_sentence_more(case.traces[number])
        else frozenset(content_stems(" ".join(case.traces[number].came)))
        for number, stems in case.altered.items()
    }
