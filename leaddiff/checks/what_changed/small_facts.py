"""Small facts: which changes of a fact turn nothing, so that they are for information."""

from __future__ import annotations

import re

from leaddiff.checks.what_changed.awaited import (
    OF_ITS_OWN,
    comments_withheld,
    says_anew_what_is_withheld,
    says_no_more,
    spoke_at_last,
    told_at_last,
    withheld_by_others,
)
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.checks.what_changed.respelt import is_place_put_right, is_slip_in_a_title
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.checks.what_changed.written_otherwise import is_written_otherwise
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind


def is_small(was: str, fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether a fact says what it said, in other type or words, or only a line that awaits a comment changed;
    ``was`` is the paragraph as it stood."""
    text = new.text(trace.new)
    return (
        _is_only_set_otherwise(was, fact, text)
        or _is_still_awaited(was, fact, text)
        or _came_at_last(was, fact, trace, text)
        or _spoke_instead(fact, trace)
        or _came_with_what_is_withheld(fact, trace)
        or _says_no_more(fact)
        or is_written_otherwise(trace, was, fact, text)
        or is_place_put_right(fact)
        or is_slip_in_a_title(fact, text)
        or _still_speaks(was, fact, trace, new)
        or _moved_with_its_statement(fact, trace, new)
        or _went_with_its_figure(fact, trace, new)
        or _told_of_itself(was, fact, new)
    )


def _is_only_set_otherwise(was: str, fact: FactChange, text: str) -> bool:
    """Whether a quotation says what it said, in other type; ``was`` and ``text`` are the paragraph. What is
    soonest told is asked first: a paragraph may be long, and its quotations many."""
    if fact.kind is not FactKind.QUOTE or fact.before is None or fact.after is None:
        return False
    from leaddiff.checks.what_changed.same_to_the_ear import (
        is_bracketed_slip,
        is_marked_term,
        is_quoted,
        is_same_to_the_ear,
        less_glosses,
    )

    if is_marked_term(fact.before, fact.after, text) or is_bracketed_slip(fact.before, fact.after):
        return True
    return (
        is_same_to_the_ear(*less_glosses(fact.before, fact.after))
        and is_quoted(fact.before, was)
        and is_quoted(fact.after, text)
    )


def _is_still_awaited(was: str, fact: FactChange, text: str) -> bool:
    """Whether the "not" is of a line that awaits a comment, and one stands there still: "was not
    available for comment" that became "declined to comment"."""
    if fact.kind is not FactKind.NEGATION:
        return False
    told = fact.before or fact.after or ""
    before, now = comments_withheld(was), comments_withheld(text)
    own = before if fact.before else now
    if not (before and now and any(told in line or line in told for line in own)):
        return False
    return not (_lost_its_not_alone(fact) or withheld_by_others(was, told, text))


def _lost_its_not_alone(fact: FactChange) -> bool:
    """Whether all else of a "not" stands: who was not available was, while another still may not be heard."""
    before, after = (set(words_of(side or "")) for side in (fact.before, fact.after))
    return bool(fact.before and fact.after) and before ^ after == {"not"}


def _came_at_last(was: str, fact: FactChange, trace: Trace, text: str) -> bool:
    """Whether the "not" went because what it said was not told is told now, and there is news for it:
    "could not say how many people were in hospital" that became "210 people were in hospital". Of "no comment
    from Orwin Lines" the name may stand on."""
    if fact.kind is not FactKind.NEGATION or fact.before is None:
        return False
    if fact.after is not None and fact.after not in fact.before:
        return False
    is_told = has_fresh_words(trace) or any(map(_HAS_FIGURE.search, trace.came))
    return is_told and told_at_last(was, text, fact.before)


_HAS_FIGURE = pattern(r"[0-9]")


def _spoke_instead(fact: FactChange, trace: Trace) -> bool:
    """Whether a "not" went with words that a comment was not to be had, and somebody speaks in their place;
    that another still declines beside him is nothing to it."""
    is_gone = fact.kind is FactKind.NEGATION and fact.after is None
    is_gone = is_gone and bool(comments_withheld(fact.before or ""))
    return is_gone and spoke_at_last(trace.words)


def _came_with_what_is_withheld(fact: FactChange, trace: Trace) -> bool:
    is_new = fact.kind is FactKind.NEGATION and fact.before is None
    gone = " ".join(trace.gone)
    took_a_statement = len(gone.split()) >= OF_ITS_OWN or _HAS_FIGURE.search(gone)
    return (
        is_new and not took_a_statement and says_anew_what_is_withheld(trace.came, fact.after or "")
    )


def _says_no_more(fact: FactChange) -> bool:
    """Whether a "not" came or went that says of a source no more than that it told no more."""
    is_alone = fact.kind is FactKind.NEGATION and (fact.before is None or fact.after is None)
    return is_alone and says_no_more(fact.before or fact.after or "")


def _moved_with_its_statement(fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether a source went with all it says and stands in another paragraph with it: "Halm said it will look
    at the offer" that closes the paragraph above now."""
    source = fact.before or ""
    if fact.kind is not FactKind.ATTRIBUTION or fact.after is not None or not new.has_text(source):
        return False
    said = [text for text in trace.gone if source in text]
    is_said = any(len(content_stems(text.partition(source)[2])) >= _FEWEST_SAID for text in said)
    return is_said and new.told_all(said)


def _went_with_its_figure(fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether a source went with the figure it gave and all it said there, and stands beside it in another
    paragraph: "traders said bids came to 30 times" what was on offer, "bids were 30 times ..., according to
    traders"."""
    source = fact.before or ""
    if fact.kind is not FactKind.ATTRIBUTION or fact.after is not None or not source:
        return False
    said = next((text.partition(source)[2] for text in trace.gone if source in text), "")
    figures = _figures(said) - _figures(new.text(trace.new))
    stems = frozenset(content_stems(said)) - figures
    if not figures or len(stems) < _FEWEST_BESIDE:
        return False
    if not stems.isdisjoint(content_stems(new.text(trace.new))):
        return False
    return new.has_together((*content_stems(source), *figures), stems, _FEWEST_BESIDE)


def _figures(text: str) -> set[str]:
    return {word for word in words_of(text) if any(map(str.isdigit, word))}


def _told_of_itself(was: str, fact: FactChange, new: Witness) -> bool:
    """Whether a company is no longer said to say how much it earned, where the lead has it report or post
    what it did: those whose results a story is of gave them out. What it expects is its word alone."""
    source = fact.before or ""
    if fact.kind is not FactKind.ATTRIBUTION or fact.after is not None or not _NAMES.match(source):
        return False
    result = _RESULT.match(was.partition(source)[2])
    if result is None or not _AHEAD.isdisjoint(words_of(result[0])):
        return False
    name = re.escape(source.rpartition(" ")[0])
    return re.search(rf"\b{name}{_OF_A_FIRM} {_REPORTS}", new.text(1)) is not None


_RESULT = pattern(
    r"\s*(?:that )?(?:its |the )?(?:(?:net|gross|operating|pretax|quarterly|annual|full-year"
    r"|(?:first|second|third|fourth)-quarter) ){0,2}(?:profit|loss|income|earnings|revenue|sales|turnover)\b"
    r"(?: [\w-]+){0,10}? (?:was|were|is|are|came|stood|rose|fell|grew|climbed|dropped|jumped|slid|doubled)"
    r"(?: [\w-]+){0,4}? [$€£]?\d"
)
_NAMES = pattern(r"(?!(?:The|An?|It|He|She|They)\b)[A-Z]")
_OF_A_FIRM = r"(?: [A-Z][\w.&]*){0,3}(?: \([^()]*\))?(?:,[^,]{3,90},)?(?: on \w+)?,?"
"""What may stand behind its name: Halden Mills Co. (HM.T), a miller, on Monday."""
_REPORTS = r"(?:reported|posted|announced|swung)\b"
_AHEAD = frozenset("will would could may might should not no never".split())


_FEWEST_SAID = 3  # content words of what is said behind it
_FEWEST_BESIDE = 2  # of those of what it gave a figure for


def _still_speaks(was: str, fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether only a "he said" went from behind a quotation, and somebody speaks above it, in whose mouth it
    stands now as before."""
    if fact.kind is not FactKind.ATTRIBUTION or fact.after or not _HE_SAID.match(fact.before or ""):
        return False
    is_quoted = re.search(rf"[\"”] {re.escape(fact.before or '')}\b", was) is not None
    above = new.text(trace.new - 1) if trace.new > 1 else ""
    before = was.partition(fact.before or "")[0].replace("“", '"').rpartition('"')[0]
    return is_quoted and any(map(_SPEAKS.search, (above, before)))


_HE_SAID = pattern(r"(?i)(?:he|she|it|they) [a-z]+$")
_SPEAKS = pattern(
    r"\b(?:said|says|told|added|asked|argued|wondered|wrote|warned|noted|explained)\b"
)
