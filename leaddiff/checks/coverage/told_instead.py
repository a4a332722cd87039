"""Told instead: what held a statement back, and gave way to what a claim without a place adds.

"Adds cause" speaks of the cause that took the place of "without giving a cause", "adds Orwin Lines details" of
what Orwin Lines says where it could not land. A sentence that stands and lost its "not" is another matter.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.coverage.broad_claims import is_told_as_so
from leaddiff.checks.coverage.covers import Cover
from leaddiff.checks.topics.told_topics import has_name, names_one_said
from leaddiff.checks.topics.topics import (
    abstract_stems,
    is_speech,
    mentions,
    things,
    topic_stems,
)
from leaddiff.checks.what_changed.alteration import (
    Alteration,
    Altered,
    is_unreserved,
)
from leaddiff.checks.what_changed.awaited import (
    comments_withheld,
    is_under_way,
    somebody_speaks,
    was_not_given,
    was_withheld,
)
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.evidence import FactChanged, WordsChanged


def is_told_instead(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim without a place tells what came in the place of a "not" or a hedge, or of a sentence that
    it was due, or nothing came but words of a thing that it adds: Norland under "adds Norlandian sales"."""
    claim, seen = cover.claim, alteration.evidence
    is_addition = claim.action in (Action.ADD, Action.CHANGE) and is_placeless(claim)
    is_nothing = cover.reach is not None and not cover.reach
    if is_nothing or not (is_addition and isinstance(seen, FactChanged | WordsChanged)):
        return False
    gone, came = (
        [run.text for run in seen.excerpt.words if run.op is op] for op in (Op.GONE, Op.CAME)
    )
    if alteration.fact is not None:
        return _tells_fact(claim, alteration.fact, alteration.new[0], gone, came, case)
    if claim.action is not Action.ADD:
        return False
    if is_unreserved(alteration):
        number = alteration.new[0]
        whole = [text for text in case.traces[number].gone if any(each in text for each in gone)]
        return _gives_what_was_withheld(
            claim, " ".join(whole), _told_anew(gone, came, number, case)
        )
    if alteration.kind is Altered.CUT:
        return bool(gone) and all(map(is_under_way, gone)) and _mentions(claim, gone)
    is_material = alteration.kind is Altered.MATERIAL
    return is_material and _is_of_land_alone(claim, came, case.traces[alteration.new[0]])


def _tells_fact(
    claim: Claim, fact: FactChange, number: int, gone: list[str], came: list[str], case: Case
) -> bool:
    """Whether a claim tells the sentence in which a "not" or a hedge changed: it said that this was not to be
    had, or went with most of the sentence."""
    if not _holds_back(fact) or is_told_as_so(fact):
        return False
    told = _told_anew(gone, [*came, fact.after or ""], number, case)
    is_awaited = _gives_what_was_withheld(claim, " ".join(gone), told)
    is_lack = "without" in words_of((fact.before or "").lower())
    is_denial = fact.kind is FactKind.NEGATION and not is_lack
    return is_awaited or any(
        _is_anew(each, number, case) and _tells(claim, each, is_denial) for each in told
    )


def _is_of_land_alone(claim: Claim, shown: list[str], trace: Trace) -> bool:
    """Whether all matter that came to a paragraph for nothing, but for figures, is the name of a land of
    which a claim adds something, or of its people; what was put for other words brought no more than they."""
    whole = set(content_stems(" ".join((*trace.inserted, *shown))))
    put = set(content_stems(" ".join(trace.came))) - whole
    if len(put) > len(set(content_stems(" ".join(trace.gone)))) + 1:
        return False
    words = words_of(" ".join((*trace.inserted, *shown)).lower())
    said = {word for word in words if word.isalpha() and word not in FUNCTION_WORDS | _MEASURES}
    if len(said) != 1:
        return False
    from leaddiff.languages.lands import are_land_and_people

    named = [word.lower() for word in words_of(claim.topic or "") if word[:1].isupper()]
    return any(are_land_and_people(land, word) for land in said for word in named)


_MEASURES = frozenset(("percent", "pct", "million", "billion"))


def _mentions(claim: Claim, texts: list[str]) -> bool:
    return mentions(claim.topic, frozenset(content_stems(" ".join(texts))))


def _holds_back(fact: FactChange) -> bool:
    """Whether a fact is a "not" or a hedge, and no source."""
    return fact.kind is FactKind.NEGATION or (fact.kind is FactKind.ATTRIBUTION and fact.hedge)


def _told_anew(gone: list[str], came: list[str], number: int, case: Case) -> list[str]:
    """The sentences of a paragraph that did not stand, and in which words went or came with a fact; none of one
    that is no paragraph of copy, in which everything changed."""
    if len(case.traces[number].words) > MOST_RUNS:
        return []
    marks = [text.strip() for text in came if words_of(text)]
    text, at = "", list[int]()
    for run in case.traces[number].words:
        if run.op is not Op.GONE:
            text += run.text
        elif any(each and each in run.text for each in map(str.strip, gone)):
            at.append(len(text))
    found, start = list[str](), 0
    for each in sentences(text):
        end = start + len(each)
        is_there = any(start < place <= end for place in at) or any(m in each for m in marks)
        if is_there and each.strip() not in case.stood:
            found.append(each)
        start = end
    return found


MOST_RUNS = 200
"""Runs of words that stood, went or came (100 up) in a paragraph that is looked at sentence by sentence."""


def _gives_what_was_withheld(claim: Claim, gone: str, told: list[str]) -> bool:
    """Whether words that went said that what a claim adds was not told, "without giving a cause", or that he
    would not speak whose comments it adds."""
    topic = claim.topic or ""
    if claim.action is not Action.ADD or not told:
        return False
    if _mentions(claim, [gone]) and was_not_given(gone):
        return True
    if not (is_speech(topic) and (was_withheld(gone) or comments_withheld(gone))):
        return False
    return any(somebody_speaks(each) and _is_of_his(topic, each) for each in told)


def _is_of_his(topic: str, sentence: str) -> bool:
    """Whether a sentence has the name of him whose comments a topic is of, or a word for him; any, of comments
    of nobody."""
    if has_name(topic):
        return names_one_said(topic, sentence)
    return not topic_stems(topic) or mentions(topic, frozenset(content_stems(sentence)))


def _is_anew(sentence: str, number: int, case: Case) -> bool:
    """Whether most of the matter of a sentence came."""
    stems = frozenset(content_stems(sentence))
    came = frozenset(
        stem
        for text in case.traces[number].came
        for part in sentences(text)
        if part.strip() in sentence
        for stem in content_stems(part)
    )
    return len(came) >= max(CAME, MOSTLY * len(stems))


CAME, MOSTLY = 5, 0.4
"""Words of matter (4 to 8), and their share of a sentence (0.3 to 0.6), that came where it was told anew."""


def _tells(claim: Claim, sentence: str, is_denial: bool) -> bool:
    """Whether a sentence tells a thing of a claim: it has all of its words, a name among them, and somebody
    speaks where it is his comments; or several words of the clause, but where a deed was denied: who "was not
    armed" and "had two guns" is told otherwise, and not more of."""
    stems = frozenset(content_stems(sentence))
    said = frozenset(content_stems(without_places(claim.clause))) - abstract_stems()
    if len(said & stems) >= SEVERAL and not is_denial:
        return True
    if (claim.topic or "").isupper():
        return False
    is_from = " from " in claim.clause.lower()
    return any(
        _is_named(thing, stems) and somebody_speaks(sentence) and (is_from or is_speech(thing))
        for thing in things(claim.topic)
    )


SEVERAL = 4
"""Words of a clause (3 to 5) that stand in the sentence which it tells."""


def _is_named(thing: str, stems: frozenset[str]) -> bool:
    wanted = topic_stems(thing) - abstract_stems()
    is_name = any(word[:1].isupper() for word in words_of(thing))
    return is_name and bool(wanted) and wanted <= stems


def is_heard_itself(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether somebody who was quoted elsewhere as saying a thing says it himself now, and a claim brings his
    words, "adds quotes from Ogi", or somebody's whom it does not name."""
    seen = alteration.evidence
    if claim.action not in (Action.ADD, Action.CHANGE) or not isinstance(seen, WordsChanged):
        return False
    went, came = (
        " ".join(run.text for run in seen.excerpt.words if run.op is op).strip()
        for op in (Op.GONE, Op.CAME)
    )
    if not _QUOTED_AS.fullmatch(went) or came not in ("said", "says", "told"):
        return False
    here = frozenset(content_stems(case.new.matter[alteration.new[0] - 1]))
    is_his = not topic_stems(claim.topic) or mentions(claim.topic, here)
    return is_his and (is_speech(claim.topic) or _TELLING.search(claim.clause) is not None)


_TELLING = pattern(r"(?i)\b(?:telling|tells|saying|says|speaking)\b")
_QUOTED_AS = pattern(r"(?:was|is|were|has been) quoted (?:by [\w ]+ )?as saying", has=("quoted",))


def is_their_word_now(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether the lead is put down now to those whose words a claim brings, "adds Pentagon comments", "adds
    company comment" where the company of the story says it, and no more to whoever said so before. Further
    down another source is put for one in a statement that stands."""
    fact = alteration.fact
    is_source = fact is not None and fact.kind is FactKind.ATTRIBUTION and not fact.hedge
    if (
        fact is None
        or not is_source
        or fact.new != (1,)
        or claim.action not in (Action.ADD, Action.CHANGE)
    ):
        return False
    spoken = [thing for thing in things(claim.topic) if is_speech(thing)]
    here = [fact] if fact.after else [f for f in case.changes.facts if f.new == fact.new]
    return any(
        _are_those(thing, other.after, case)
        for thing in spoken
        for other in here
        if other.kind is FactKind.ATTRIBUTION and other.after
    )


def _are_those(thing: str, source: str, case: Case) -> bool:
    """Whether a source has a word of whose words a thing is; of a company it may be the one that the headline
    names."""
    whose = topic_stems(thing) - abstract_stems()
    if not whose.isdisjoint(content_stems(source)):
        return True
    headed = words_of(case.new.headline or "")
    return (
        bool(whose)
        and whose <= _FIRMS
        and any(word[:1].isupper() and word in headed for word in words_of(source))
    )


_FIRMS = frozenset(content_stems("company firm bank carmaker airline maker group"))
