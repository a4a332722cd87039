"""Coverage: which changes a note speaks of."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from leaddiff.checks.case import Case, is_name_replaced
from leaddiff.checks.claimed_places import (
    adds_by_clarifying,
    has_place,
    is_placeless,
)
from leaddiff.checks.corrections.corrected_elsewhere import is_elsewhere, is_of_other_matter
from leaddiff.checks.corrections.told_anew import (
    goes_on_speaking,
    is_clarified_by,
    is_of_its_sentence,
    is_told_anew,
)
from leaddiff.checks.coverage.broad_claims import (
    FACTS,
    SOURCE,
    attributes_it,
    covers_by_saying_little,
    is_quoted_near,
    is_turned,
)
from leaddiff.checks.coverage.covers import SPEAKS_OF, Cover
from leaddiff.checks.topics.topic_kinds import (
    is_no_price,
    is_no_toll,
    is_of_a_share,
    is_set_rate,
    is_time_reference,
    kinds,
    puts_names_right,
)
from leaddiff.checks.topics.topics import is_of_shares, is_toll, mentions, things, topic_stems
from leaddiff.checks.topics.word_slips import (
    is_a_name_respelt,
    is_a_word_less,
    is_letter_put_right,
    is_letters_alone,
    is_mere_editing,
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
from leaddiff.checks.what_changed.alteration import OF_WORDING, Alteration, Altered, Nature
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words, is_a_sentence
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Field, Op
from leaddiff.nouns.claims import Action, Claim, Target
from leaddiff.nouns.evidence import RolesTurned, Turn, WordsChanged

_FIELDS = {
    Field.HEADLINE: Target.HEADLINE,
    Field.BYLINE: Target.BYLINE,
    Field.DATELINE: Target.DATELINE,
    Field.PHOTO: Target.PHOTO,
    Field.SLUG: Target.SLUG,
}


def is_covered(alteration: Alteration, by: tuple[Cover, ...], case: Case) -> bool:
    """Whether any claim of the note speaks of a change."""
    speaks: Callable[[Cover], bool]
    if alteration.field is not None:
        target = _FIELDS[alteration.field]
        speaks = lambda cover: cover.claim.target is target and not cover.claim.denies  # noqa: E731
    elif alteration.new:
        speaks = lambda cover: (  # noqa: E731
            not is_elsewhere(cover.claim, alteration, cover.said, case)
            and (
                _is_spoken_anew(cover.claim, alteration, case)
                or _covers_paragraph(cover, alteration, case)
            )
        )
    else:
        from leaddiff.checks.coverage.covered_cuts import speaks_of_cut

        speaks = lambda cover: speaks_of_cut(cover, alteration.old[0], case)  # noqa: E731
    return any(speaks(cover) for cover in by)


_SOURCES = (Altered.ATTRIBUTION, Altered.NEGATION)
"""What TRIMS does not cover: a sentence that stands on without its source or its "not" was not
trimmed but turned."""


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
        is_fact and not _names_its_kind(cover, alteration)
    )
    is_more_than_editing |= alteration.kind in OF_WORDING and _turns(number, case)
    fact = alteration.fact
    if alteration.kind is Altered.MATERIAL and _stood_by_another_name(claim, number, case):
        return True
    if fact is not None and (is_letter_put_right(claim, fact) or _is_name_respelt(claim, fact)):
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
    if not is_placeless(claim) or not _speaks_of(claim, alteration, case):
        return False
    return _covers_without_place(cover, alteration, case)


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


def _covers_without_place(cover: Cover, alteration: Alteration, case: Case) -> bool:
    from leaddiff.checks.coverage.lone_exchange import leaves_it_untold

    claim, fact = cover.claim, alteration.fact
    is_removed = _is_removed(claim, alteration, case) if claim.action is Action.CUT else None
    if is_removed is not None:
        return is_removed
    if (fact is not None and _says_it(claim, fact, case)) or attributes_it(claim, alteration):
        return True
    if leaves_it_untold(claim, alteration, case):
        return False
    is_of_sentences = alteration.kind in (Altered.MATERIAL, Altered.CUT)
    if is_of_sentences and is_of_its_sentence(claim, alteration.new[0], case):
        return True
    if fact is None and claim.corrects and _is_another_turn(claim, alteration, case):
        return False
    if cover.reach is None:
        is_none = fact is not None and _is_none_of_several(cover, fact, case)
        return not is_none and _covers_anywhere(cover, alteration, case)
    return _covers_by_topic(cover, alteration, case)


def _is_removed(claim: Claim, alteration: Alteration, case: Case) -> bool | None:
    """Whether a removal without a place took out what went from a paragraph; None where that hangs on more."""
    fact = alteration.fact
    if fact is not None and is_reference_gone(claim, fact):
        return True
    if alteration.kind in _SOURCES:
        return _went_with_its_sentence(claim, alteration, case)
    if alteration.kind is Altered.CUT:
        from leaddiff.checks.verdicts.cuts_named import is_of_removal

        if is_removal_of_speech(claim) and is_said_anew(claim, alteration.new[0], case):
            return is_of_his_words(alteration, claim, case)
        return is_of_removal(_gone_with(alteration), claim, case)
    return False if fact is not None and _is_of_anothers(claim, fact, case) else None


def _is_of_anothers(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a quotation went with its sentence, which says that somebody else spoke than whose comments a
    claim took out."""
    if fact.kind is not FactKind.QUOTE or fact.after is not None:
        return False
    from leaddiff.checks.verdicts.cuts_named import is_of_another_speaker

    gone = (text for number in fact.new for text in case.traces[number].gone)
    told = [text for text in gone if fact.before and fact.before in text]
    return any(is_of_another_speaker(text, claim, case) for text in told)


def _gone_with(alteration: Alteration) -> str:
    """The sentence that went from a paragraph."""
    evidence = alteration.evidence
    words = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    return "".join(run.text for run in words if run.op is Op.GONE)


def _went_with_its_sentence(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether all that a sentence said of a source went, "He spoke on condition of anonymity.", or what it said
    of the very thing that was taken out: ", which has a 2 percent stake, the report said"."""
    from leaddiff.checks.verdicts.cuts_named import is_of_removal

    fact = alteration.fact
    told = fact.before if fact and fact.after is None else None
    words = case.traces[alteration.new[0]].words
    gone = [run.text for run in words if run.op is Op.GONE and told and told in run.text]
    stood_under = [b.text for a, b in pairwise(words) if a.text in gone and _GOES_ON.match(b.text)]
    said = (text.replace(told or "", "") for text in gone if not stood_under)
    is_taken = any(mentions(claim.topic, frozenset(content_stems(text))) for text in said)
    return is_taken or any(
        is_a_sentence([text]) and is_of_removal(text, claim, case) for text in gone
    )


_GOES_ON = pattern(r"\W*(?:and|but)\b")
"""What goes on behind words that went, and may have been said by the same: "and lies about it"."""


def _holds_place(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim with a place may speak of what changed there; a pick-up speaks of nothing, an addition
    that never came of no word that was altered."""
    if cover.altered_nothing and alteration.nature is Nature.REPLACED:
        return False
    return cover.claim.action is not Action.PICK_UP and alteration.new[0] in cover.new


def _says_it(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim without a place says in so many words what a fact became, "toll rising to 31", or adds a
    figure of its kind, or the comment of one who could not be reached before."""
    from leaddiff.checks.corrections.corrected_things import is_stated
    from leaddiff.checks.coverage.other_speakers import speaks_at_last
    from leaddiff.checks.coverage.placed_claims import gives_figure
    from leaddiff.checks.verdicts.added_by_replacing import adds_figure

    if speaks_at_last(claim, fact, case):
        return True
    if claim.corrects and (is_stated(fact, claim) or _is_converted(claim, fact, case)):
        return True
    is_price = any(map(is_of_shares, things(claim.topic))) and adds_figure(claim, fact, case)
    is_given = fact.kind is FactKind.FIGURE and gives_figure(claim, fact, case)
    return (
        (claim.action is Action.ADD and is_price)
        or is_given
        or is_time_reference(claim.topic, fact)
    )


def _is_converted(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a correction is of a conversion and a figure stands in brackets, in other money or measures:
    18 million crowns ($2.4 million)."""
    if fact.kind is not FactKind.FIGURE or not _CONVERSION.search(claim.topic or ""):
        return False
    texts = (case.new.matter[number - 1] for number in fact.new)
    return bool(fact.before and fact.after) and any(f"({fact.after}" in text for text in texts)


_CONVERSION = pattern(r"(?i)\b(?:conver(?:sions?|ted)|equivalents?)\b")


def _is_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a fact is none that a claim can mean, wherever it stands."""
    from leaddiff.checks.corrections.beyond_correction import is_beyond
    from leaddiff.checks.corrections.corrected_things import is_stated, states_another
    from leaddiff.checks.coverage.other_speakers import quotes_another

    if _is_outside(claim, fact, case) or is_beyond(claim, fact, case):
        return True
    if is_placeless(claim) and quotes_another(claim, fact, case):
        return True
    is_said = claim.corrects and is_stated(fact, claim)
    return is_placeless(claim) and not is_said and states_another(claim, fact, case)


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


def _covers_anywhere(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim whose topic stands nowhere in the copy's words covers a change: of a correction only
    what it names."""
    from leaddiff.checks.corrections.corrected_things import is_the_one_named
    from leaddiff.checks.coverage.background import is_no_background
    from leaddiff.checks.coverage.beyond_recast import is_beyond_recast

    claim, fact = cover.claim, alteration.fact
    is_replaced = fact is not None and fact.before and fact.after
    corrected = fact if is_replaced and claim.action is Action.CORRECT else None
    if corrected and not is_the_one_named(claim, corrected, case):
        return False
    if fact is None and (_is_one_of_more(claim, case) or _is_unclarified(claim, alteration, case)):
        return False
    if is_no_background(claim, alteration, case) or is_beyond_recast(claim, alteration, case):
        return False
    return _corrects_it(cover, alteration) or covers_by_saying_little(claim, alteration, case)


def _is_unclarified(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether what came has no word of what a claim clarifies: "clarifies that growers are not liable" is of no
    paragraph on pilots."""
    came = alteration.kind in (Altered.PARAGRAPH, Altered.MATERIAL)
    is_in_words = adds_by_clarifying(claim) and claim.topic is None
    return came and is_in_words and not is_clarified_by(claim, alteration.new[0], case)


def _is_one_of_more(claim: Claim, case: Case) -> bool:
    """Whether more paragraphs were rewritten than a note of corrections alone names things, "company
    description", by words that stand in none of them: there is no telling which it means."""
    named = things(claim.topic)
    claims = case.note.claims if case.note else ()
    is_of_few = bool(named) and not any(thing.rstrip().endswith("s") for thing in named)
    if not is_of_few or not all(each.corrects or each.denies for each in claims):
        return False
    rewritten = {a.new[0] for a in case.alterations if a.kind is Altered.REWRITE}
    return len(rewritten) > len(named)


def _covers_by_topic(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a change stands where the topic of a claim is found: a fact in a paragraph that names it, all
    else there or beside it."""
    from leaddiff.checks.coverage.covered_cuts import went_with_another_matter

    number, fact = alteration.new[0], alteration.fact
    if fact is not None and not _may_hide(cover.claim, fact, case):
        return False
    if went_with_another_matter(cover.claim, alteration, case):
        return False
    if fact is not None and _is_one_of_several(cover, fact, case):
        return True
    if number in cover.named or alteration.kind in FACTS or cover.reach is None:
        return number in cover.named
    is_rewritten = alteration.kind is not SOURCE or has_fresh_words(case.traces[number])
    return number in cover.reach and is_rewritten


def _is_name_respelt(claim: Claim, fact: FactChange) -> bool:
    """Whether a name was respelt and a correction is of the names of several, of none by its own."""
    from leaddiff.checks.what_changed.respelt import is_respelt

    return puts_names_right(claim) and not _A_NAME.search(claim.topic or "") and is_respelt(fact)


_A_NAME = pattern(r"\b[A-Z]\w*[a-z]")


def _is_one_of_several(cover: Cover, fact: FactChange, case: Case) -> bool:
    """Whether a name is one of the several that a correction puts right: it was respelt, or stands where they
    are named, or beside another that was replaced. One that is replaced alone may be meant where none was
    respelt."""
    if fact.kind is not FactKind.NAME or not (puts_names_right(cover.claim) and fact.before):
        return False
    from leaddiff.checks.what_changed.respelt import is_respelt

    if is_respelt(fact) or not cover.named.isdisjoint(fact.new):
        return True
    is_beside = any(case.names_replaced[number] > 1 for number in fact.new)
    return is_beside or not case.has_respelt_name


def _is_none_of_several(cover: Cover, fact: FactChange, case: Case) -> bool:
    """Whether a name that was replaced is none of those a correction of several is of, and of nothing else."""
    is_name = is_name_replaced(fact)
    is_of_them = puts_names_right(cover.claim) and len(things(cover.claim.topic)) == 1
    return is_name and is_of_them and not _is_one_of_several(cover, fact, case)


def _may_hide(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a topic found in a paragraph may cover a fact of it: no altered quotation but its own, no
    name spelt otherwise, and of a correction what it names alone."""
    from leaddiff.checks.coverage.placed_claims import covers_fact
    from leaddiff.checks.what_changed.respelt import is_respelt

    if fact.kind is FactKind.QUOTE:
        from leaddiff.checks.topics.quoted_matter import covers_quotation

        return covers_quotation(claim, fact)
    if claim.action is Action.CORRECT:
        is_named = covers_fact(claim, fact, case) and not is_of_other_matter(claim, fact, case)
        if not is_named:
            return False
    return not is_respelt(fact) or FactKind.NAME in kinds(claim)


def _speaks_of(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a claim without a place can speak of a change of this nature. ADDS toll speaks of a toll
    that took the place of another, CLARIFIES of a sentence that came."""
    from leaddiff.checks.coverage.corrected_material import may_be_of_it
    from leaddiff.checks.coverage.other_speakers import speaks_at_last
    from leaddiff.checks.verdicts.added_by_replacing import adds_figure, brings_figure

    if alteration.nature in SPEAKS_OF[claim.action]:
        return True
    if claim.action is Action.CUT:
        return _is_trim(alteration) and FactKind.QUOTE in kinds(claim)
    if adds_by_clarifying(claim):
        return alteration.nature is Nature.CAME
    if claim.action is Action.CORRECT and alteration.kind is Altered.MATERIAL:
        number = alteration.new[0]
        is_named = mentions(claim.topic, case.altered[number])
        is_of_topic = is_named and may_be_of_it(claim, alteration, case)
        return is_of_topic or is_of_its_sentence(claim, number, case)
    if claim.action is not Action.ADD:
        return False
    fact = alteration.fact
    if fact is None:
        is_rewrite = alteration.kind is Altered.REWRITE
        is_priced = is_rewrite and _is_of_a_share(claim, alteration)
        return is_priced or (is_rewrite and brings_figure(claim, alteration.new[0], case))
    if speaks_at_last(claim, fact, case):
        return True
    return adds_figure(claim, fact, case)


def _is_of_a_share(claim: Claim, alteration: Alteration) -> bool:
    """Whether what was written anew tells what a share did, and a claim adds that: "fell $2.60, or 2 percent"
    for "was down 80 cents" under ADDS closing stock prices."""
    from leaddiff.checks.verdicts.prices_told import is_of_stocks_alone, tells_what_shares_did

    evidence = alteration.evidence
    if not isinstance(evidence, WordsChanged) or not any(
        map(is_of_stocks_alone, things(claim.topic))
    ):
        return False
    sides = (
        "".join(run.text for run in evidence.excerpt.words if run.op is not op) for op in _SIDES
    )
    return evidence.turn is Turn.REWRITE and all(map(tells_what_shares_did, sides))


_SIDES = (Op.CAME, Op.GONE)


def _is_trim(alteration: Alteration) -> bool:
    if alteration.fact is None:
        return False
    from leaddiff.checks.topics.quoted_matter import is_cut_short

    return is_cut_short(alteration.fact)


def _covers_in_place(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a claim with a place covers what changed there: all that its topic can mean, and no more."""
    if claim.action is Action.CUT:
        fact = alteration.fact
        is_slip = fact is not None and (
            is_a_word_less(claim, fact) or is_reference_gone(claim, fact)
        )
        if is_the_word_removed(claim, case.traces[alteration.new[0]].words):
            return True
        return alteration.nature is Nature.GONE or _is_trim(alteration) or is_slip
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
        return is_told_anew(claim, number, case) or goes_on_speaking(claim, number, case)
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
    gone = frozenset(content_stems(_gone_with(alteration)))
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


_SAID_OF = {
    Altered.NAME: ("name", "spelling", "misspel", "title"),
    Altered.QUOTE: ("quot",),
}
"""The words by which a correction says that it puts right a fact of this kind."""


def _corrects_it(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim corrects a fact of this kind: CORRECTS spelling of minister's name."""
    fact = alteration.fact
    if fact is not None and fact.kind is FactKind.QUOTE:
        from leaddiff.checks.topics.quoted_matter import covers_quotation, is_of_a_part

        if is_of_a_part(cover.claim):
            return covers_quotation(cover.claim, fact)
    return _corrects_kind(cover.claim, alteration.kind)


def _corrects_kind(claim: Claim, kind: Altered) -> bool:
    # "corrects to give the full quote" has no topic but says what it gives
    topic = (claim.topic or claim.clause).lower()
    is_correction = claim.action is Action.CORRECT
    return is_correction and any(word in topic for word in _SAID_OF.get(kind, ()))


def _names_its_kind(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim of mere editing names a fact of this kind beside it: date of collapse, spelling of
    founder."""
    named = kinds(cover.claim) if cover.claim.corrects else frozenset[FactKind]()
    fact = alteration.fact
    if fact is None:
        return False
    names_speaker = fact.kind is FactKind.ATTRIBUTION and any(map(str.isupper, fact.after or ""))
    is_of_kind = fact.kind in named or (names_speaker and FactKind.NAME in named)
    is_of_kind |= is_a_name_respelt(fact) and _corrects_kind(cover.claim, Altered.NAME)
    return is_of_kind or _corrects_it(cover, alteration)
