"""Coverage: which changes a note speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import (
    adds_by_clarifying,
    has_place,
    is_placeless,
)
from leaddiff.checks.corrections.corrected_elsewhere import is_elsewhere
from leaddiff.checks.corrections.told_anew import (
    gives_what_came,
    goes_on_speaking,
    is_said_in_new,
    is_told_anew,
    says_what_changed,
)
from leaddiff.checks.coverage.broad_claims import (
    FACTS,
    SOURCE,
    is_quoted_near,
    is_turned,
)
from leaddiff.checks.coverage.covers import Cover
from leaddiff.checks.coverage.kinds_said import (
    is_name_respelt,
    is_the_one_respelt,
    names_its_kind,
)
from leaddiff.checks.coverage.otherwise_than_said import is_otherwise_than_said
from leaddiff.checks.coverage.recast_top import is_of_the_lead_before
from leaddiff.checks.coverage.removed_within import gone_with, is_trim
from leaddiff.checks.topics.topic_kinds import (
    is_no_price,
    is_no_toll,
    is_of_a_share,
    is_set_rate,
    kinds,
)
from leaddiff.checks.topics.topics import is_toll, topic_stems
from leaddiff.checks.topics.word_slips import (
    is_a_word_less,
    is_letter_put_right,
    is_letters_alone,
    is_mere_editing,
    is_of_marks,
    is_the_word_removed,
)
from leaddiff.checks.verdicts.joined import speaks_of_joins
from leaddiff.checks.verdicts.spoken_anew import (
    is_brought_as_well,
    is_of_his_words,
    is_removal_of_speech,
    is_said_anew,
)
from leaddiff.checks.verdicts.taken_out import is_reference_gone
from leaddiff.checks.what_changed.alteration import (
    OF_WORDING,
    Alteration,
    Altered,
    Nature,
    is_unreserved,
)
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Field
from leaddiff.nouns.claims import Action, Claim, Target
from leaddiff.nouns.evidence import RolesTurned

_FIELDS = {
    Field.HEADLINE: Target.HEADLINE,
    Field.BYLINE: Target.BYLINE,
    Field.DATELINE: Target.DATELINE,
    Field.PHOTO: Target.PHOTO,
    Field.SLUG: Target.SLUG,
}


def is_covered(alteration: Alteration, by: tuple[Cover, ...], case: Case) -> bool:
    """Whether any claim of the note speaks of a change; of a hedge that changed with its figure, what speaks of
    the figure."""
    return (
        _is_spoken_of(alteration, by, case)
        or any(_is_spoken_of(each, by, case) for each in _as_figure(alteration))
        or _gave_way_to_what_came(alteration, by, case)
    )


def _gave_way_to_what_came(alteration: Alteration, by: tuple[Cover, ...], case: Case) -> bool:
    """Whether a paragraph was told anew of which one claim says what went and another what came for it:
    "removes reference to minister's view in paragraph 7; adds ministry's no comment"."""
    if (
        alteration.kind is not Altered.REWRITE
        or alteration.fact is not None
        or is_turned(alteration)
    ):
        return False
    went = alteration._replace(kind=Altered.CUT, nature=Nature.GONE)
    came = alteration._replace(kind=Altered.MATERIAL, nature=Nature.CAME)
    removals = tuple(
        cover for cover in by if cover.claim.action is Action.CUT and has_place(cover.claim)
    )
    return _is_spoken_of(went, removals, case) and _is_spoken_of(came, by, case)


def _as_figure(alteration: Alteration) -> Iterator[Alteration]:
    """A hedge that changed with its figure as that: 4.5 percent that is as much as 8."""
    fact = alteration.fact
    if fact is None or not (fact.hedge and fact.before and fact.after):
        return
    was, now = ("".join(filter(str.isdigit, side)) for side in (fact.before, fact.after))
    if was and now and was != now:
        figure = fact._replace(kind=FactKind.FIGURE, hedge=False)
        yield alteration._replace(kind=Altered.FIGURE, fact=figure)


def _is_spoken_of(alteration: Alteration, by: tuple[Cover, ...], case: Case) -> bool:
    speaks: Callable[[Cover], bool]
    if alteration.field is not None:
        target = _FIELDS[alteration.field]
        speaks = lambda cover: cover.claim.target is target and not cover.claim.denies  # noqa: E731
    elif alteration.new:
        speaks = lambda cover: _speaks_of_paragraph(cover, alteration, case)  # noqa: E731
    else:
        from leaddiff.checks.coverage.covered_cuts import speaks_of_cut

        speaks = lambda cover: speaks_of_cut(cover, alteration.old[0], case)  # noqa: E731
    return any(speaks(cover) for cover in by)


def _speaks_of_paragraph(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim speaks of what changed in a paragraph that stands or came. That it says what came says
    nothing of a denial that went for it."""
    claim = cover.claim
    number = alteration.new[0]
    if is_otherwise_than_said(claim, alteration):
        return False
    is_wording = alteration.kind in OF_WORDING and not is_unreserved(alteration)
    may_say_it = is_wording and any(n in case.altered for n in (*cover.said, *cover.new))
    if may_say_it and says_what_changed(claim, number, case):
        return True
    if is_wording and not is_turned(alteration) and gives_what_came(claim, number, case):
        return True
    if is_of_the_lead_before(claim, alteration, case):
        return True
    if claim.everywhere and alteration.fact and _respells_it(claim, alteration.fact):
        return True
    if is_elsewhere(claim, alteration, cover.said, case) or _is_more_than_its_mark(
        claim, alteration
    ):
        return False
    return _is_spoken_anew(claim, alteration, case) or _covers_paragraph(cover, alteration, case)


def _respells_it(claim: Claim, fact: FactChange) -> bool:
    """Whether of a quotation only the name changed whose spelling a correction puts right throughout, and it
    stood there in other letters: it is put for nobody else's."""
    from leaddiff.checks.verdicts.never_corrected import is_one_name
    from leaddiff.checks.verdicts.spellings import spelling_of

    was, now = words_of(fact.before or ""), words_of(fact.after or "")
    name = spelling_of(claim.topic or "") if claim.corrects else []
    put = [(old, new) for old, new in zip(was, now, strict=False) if old != new]
    is_alone = len(was) == len(now) and bool(put)
    return is_alone and all(
        new in name and is_one_name(old, new) and old.lower() not in _NOBODY
        for old, new in map(_less_owners_s, put)
    )


_NOBODY = ("he", "she", "it", "we", "they", "you", "her")
"""Words that are short as names are, and no spelling of one."""


def _less_owners_s(put: tuple[str, str]) -> tuple[str, str]:
    """A word and the one put for it without the s of an owner, where both have it."""
    old, new = ((*word.replace("’", "'").partition("'s"),) for word in put)
    return (old[0], new[0]) if old[1:] == new[1:] == ("'s", "") else put


def _is_spoken_anew(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether somebody's comments were removed and went from here, or gave way here to those of his that the
    note brings as well."""
    if not (is_removal_of_speech(claim) and is_said_anew(claim, alteration.new[0], case)):
        return False
    if not is_of_his_words(alteration, claim, case):
        return False
    return alteration.nature is Nature.GONE or is_brought_as_well(claim, case)


def _covers_paragraph(cover: Cover, alteration: Alteration, case: Case) -> bool:
    number = alteration.new[0]
    claim = cover.claim
    is_fact = alteration.kind in (*FACTS, SOURCE)
    is_more_than_editing = alteration.kind is Altered.PARAGRAPH or (
        is_fact and not names_its_kind(cover, alteration)
    )
    is_more_than_editing |= alteration.kind in OF_WORDING and _turns(number, case)
    fact = alteration.fact
    if alteration.kind is Altered.MATERIAL and _stood_by_another_name(claim, number, case):
        return True
    if fact is not None and (
        is_letter_put_right(claim, fact)
        or is_name_respelt(claim, fact)
        or is_the_one_respelt(claim, fact, case)
    ):
        return number in cover.new or is_placeless(claim)
    if is_mere_editing(claim) and is_more_than_editing:
        return fact is not None and number in cover.new and is_letters_alone(fact)
    if speaks_of_joins(claim) and (is_fact or alteration.kind is Altered.PARAGRAPH):
        return False  # who puts two paragraphs together tells of no word of theirs
    is_move = claim.action is Action.MOVE and has_place(claim)
    if has_place(claim) and not is_move and not _holds_place(cover, alteration):
        return fact is not None and is_quoted_near(claim, cover.new, fact, case)
    if fact is not None and _is_another(claim, fact, case):
        return False
    if is_move:
        from leaddiff.checks.verdicts.claimed_moves import speaks_of_move

        has_moved = alteration.nature is Nature.MOVED
        return has_moved and speaks_of_move(claim, alteration.old[0], number, case)
    if has_place(claim):
        return _covers_in_place(claim, alteration, case)
    from leaddiff.checks.coverage.placeless_claims import covers_by_words

    return is_placeless(claim) and covers_by_words(cover, alteration, case)


def _is_more_than_its_mark(claim: Claim, alteration: Alteration) -> bool:
    """Whether words came or went where a claim is of a comma or a letter alone; where quotation marks stand, a
    quotation begins or ends."""
    if not is_of_marks(claim):
        return False
    if alteration.fact is not None:
        is_gone = alteration.nature is not Nature.REPLACED
        return is_gone and alteration.fact.kind is not FactKind.QUOTE
    return alteration.kind in (Altered.PARAGRAPH, Altered.MATERIAL, Altered.CUT, Altered.REWRITE)


def _turns(number: int, case: Case) -> bool:
    from leaddiff.checks.coverage.turns import turns

    return turns(case.traces[number])


def _is_another_turn(claim: Claim, alteration: Alteration, case: Case) -> bool:
    from leaddiff.checks.coverage.turns import is_another_turn

    return is_another_turn(claim, alteration, case)


def _stood_by_another_name(claim: Claim, number: int, case: Case) -> bool:
    """Whether a correction put right a name in what came, which stood elsewhere."""
    if not claim.corrects:
        return False
    from leaddiff.checks.coverage.moved_sentences import stood_by_another_name

    return stood_by_another_name(claim, number, case)


def _holds_place(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim with a place may speak of what changed there; a pick-up speaks of nothing, an addition
    that never came of no word that was altered."""
    if cover.altered_nothing and alteration.nature is Nature.REPLACED:
        return False
    return cover.claim.action is not Action.PICK_UP and alteration.new[0] in cover.new


def _is_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a fact is none that a claim can mean, wherever it stands."""
    from leaddiff.checks.corrections.beyond_correction import is_beyond
    from leaddiff.checks.corrections.corrected_things import is_stated, states_another
    from leaddiff.checks.corrections.where_exchanged import is_of_no_initials
    from leaddiff.checks.coverage.other_speakers import quotes_another

    if is_placeless(claim) and is_of_no_initials(claim, fact, case):
        return True
    if _is_outside(claim, fact, case) or is_beyond(claim, fact, case):
        return True
    if is_placeless(claim) and quotes_another(claim, fact, case):
        return True
    if claim.action is Action.ADD and _is_of_another_speaker(claim, fact, case):
        return True
    is_said = claim.corrects and is_stated(fact, claim)
    return is_placeless(claim) and not is_said and states_another(claim, fact, case)


def _is_of_another_speaker(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a quotation was altered that another says than the one whose comments a claim adds, and which
    came beside it: who adds the union's tells of no word of the chief's."""
    if fact.kind is not FactKind.QUOTE or not (fact.before and fact.after):
        return False
    from leaddiff.checks.verdicts.cuts_named import is_of_another_speaker

    texts = (case.new.matter[number - 1] for number in fact.new)
    told = [each for text in texts for each in sentences(text) if fact.after in each]
    if not told or not all(is_of_another_speaker(each, claim, case) for each in told):
        return False
    came = (each for n in fact.new for text in case.traces[n].came for each in sentences(text))
    return any(
        case.speakers(each) and not is_of_another_speaker(each, claim, case) for each in came
    )


def _is_outside(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure of a paragraph not written anew is none that the topic could mean: a magnitude is no
    toll, what was earned on a share no share price, the rate a central bank set or a weight no price."""
    is_figure = fact.kind is FactKind.FIGURE and fact.before is not None and fact.after is not None
    if not is_figure or not _is_of_another_sort(claim, fact, case):
        return False
    return not any(has_fresh_words(case.traces[number]) for number in fact.new)


def _is_of_another_sort(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether the figure that a fact became is of another sort than a topic's."""
    figures = case.figures(fact.after or "")
    texts = [case.new.matter[number - 1] for number in fact.new]
    is_none = is_no_toll if is_toll(claim.topic or "") else is_no_price
    return any(is_none(claim.topic, figure) for figure in figures) or any(
        is_of_a_share(claim.topic, fact.after or "", text)
        or is_set_rate(claim.topic, fact.after or "", text)
        for text in texts
    )


def _covers_in_place(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a claim with a place covers what changed there: all that its topic can mean, and no more."""
    if claim.action is Action.CUT:
        fact = alteration.fact
        is_slip = fact is not None and (
            is_a_word_less(claim, fact) or is_reference_gone(claim, fact)
        )
        if is_the_word_removed(claim, case.traces[alteration.new[0]].words):
            return True
        return alteration.nature is Nature.GONE or is_trim(alteration) or is_slip
    if alteration.fact is not None:
        from leaddiff.checks.coverage.placed_claims import covers_fact

        return not _takes_quotation(claim, alteration.fact) and covers_fact(
            claim, alteration.fact, case
        )
    if claim.action is Action.ADD and _alters_what_stood(alteration, case):
        return False
    if claim.action is not Action.CORRECT or adds_by_clarifying(claim):
        return True
    from leaddiff.checks.coverage.corrected_material import may_be_of_it

    is_more_than_named = alteration.kind is Altered.MATERIAL and not may_be_of_it(
        claim, alteration, case
    )
    if alteration.kind is Altered.CUT and not _is_of_what_was_put_right(claim, alteration):
        return False
    is_round = isinstance(alteration.evidence, RolesTurned)
    if is_round and kinds(claim) and FactKind.NAME not in kinds(claim):
        return False  # whoever puts an hour right turns no way round
    if _is_another_turn(claim, alteration, case):
        return (
            False  # nor sets free who was arrested; a price put right may have fallen and not risen
        )
    if alteration.kind is Altered.PARAGRAPH:
        number = alteration.new[0]
        is_anew = is_told_anew(claim, number, case) or is_said_in_new(claim, number, case)
        return is_anew or goes_on_speaking(claim, number, case)
    return not is_more_than_named


def _alters_what_stood(alteration: Alteration, case: Case) -> bool:
    """Whether a word that stood was turned, a sentence taken out or a paragraph put for another, which is more
    than anything added does."""
    is_cut = alteration.kind is Altered.CUT
    return is_turned(alteration) or is_cut or _took_place(alteration, case)


def _took_place(alteration: Alteration, case: Case) -> bool:
    """Whether a paragraph was written anew over one of which next to nothing stands: who adds a comment in the
    sixth paragraph tells of no background that stood there and is gone."""
    if alteration.kind is not Altered.REWRITE:
        return False
    trace = case.traces[alteration.new[0]]
    stood = frozenset(s for old in trace.old for s in content_stems(case.old.matter[old - 1]))
    lost = frozenset(content_stems(" ".join(trace.gone))) - case.standing.keys()
    return len(lost) >= max(LOST, MOSTLY * len(stood))


LOST, MOSTLY = 5, 0.5
"""Words of matter (4 to 8), and their share of a paragraph (0.4 to 0.7), that went and stand nowhere now."""


def _is_of_what_was_put_right(claim: Claim, alteration: Alteration) -> bool:
    """Whether a sentence that went has a word of a correction, which takes out no other: "corrects spelling of
    Orwin" is of no sentence on what the port declined to say."""
    from leaddiff.checks.corrections.correction_sentence import without_places

    said = frozenset(content_stems(without_places(claim.clause)))
    gone = frozenset(content_stems(gone_with(alteration)))
    return not topic_stems(claim.topic) or not said.isdisjoint(gone)


def _takes_quotation(claim: Claim, fact: FactChange) -> bool:
    """Whether a sentence in quotation marks went where a claim adds something: what is added takes none out."""
    is_gone = fact.kind is FactKind.QUOTE and fact.after is None
    return is_gone and claim.action is Action.ADD and len((fact.before or "").split()) >= SENTENCE


SENTENCE = 6
"""Words in quotation marks (5 to 8) from which on they are no term but what somebody said."""


def told_within(alteration: Alteration, by: tuple[Cover, ...]) -> bool:
    """Whether a quotation was altered in the very words that a claim's topic names, which is told for
    information."""
    number = alteration.new[0] if alteration.new else 0
    fact = alteration.fact
    covering = [cover.claim for cover in by if number in cover.new]
    if fact is None or not covering:
        return False
    from leaddiff.checks.topics.quoted_matter import is_told_within

    return all(is_told_within(c, fact) for c in covering)
