"""Lead reasons: why a thing happened, which went from the lead or became another, and how it measured against
what was expected, which came or went: "because of weak demand", "a smaller-than-expected loss". Prices moved
for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.said_alike import said_alike
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import Turn, WordsChanged

_CAUSE = pattern(
    r"(?i)\b(?:because of|due to|owing to|thanks to|on the back of|as a result of|in response to|blamed on"
    r"|blaming|amid|citing(?! (?:an?|the|its|sources?|people|unnamed|documents|two|three) )"
    r"|on (?:concerns?|fears?|hopes?|worr(?:y|ies)|optimism|speculation|expectations)"
    r"|(?:hurt|helped|boosted|hit|driven|triggered|caused|prompted|fuel+ed|lifted|dragged down|weighed down"
    r"|pressured) by)(?!\w)",
    has=(" to", " of", "amid", "citing", "blam", "on ", " by"),
)
_SAID_CAUSE = pattern(
    r"(?i)\b(?:because of|due to|owing to|as a result of|blamed on|blaming|caused by"
    r"|citing(?! (?:an?|the|its|sources?|people|unnamed|documents|two|three) ))(?!\w)",
    has=(" to", " of", "citing", "blam", " by"),
)
_LEADS_ON = pattern(r"(?: [a-z]+){0,2} ?")
_CAUSE_ENDS = pattern(
    r"\s*(?:\Z|[.,;:)—–-]|(?:and|as|at|but|by|for|from|in|of|on|to|when|which|while|with)\b)"
)
_MEASURE = pattern(
    r"(?i)\b(?:[a-z]{3,}er|more|less|better|worse)[- ]than[- ](?:[a-z]+ ){0,2}?"
    r"(?:expected|forecast|estimated|anticipated|predicted|feared|thought|hoped)\b",
    has=("than-", "than "),
)
_EXPECTED = pattern(r"(?i)(?:expect|forecast|estimat|anticipat|predict|consensus|target)")


def reasons_gone(trace: Trace, new: Witness) -> Iterator[Alteration]:
    """The measure put for its opposite in the lead, and the cause or measure that went from it, has no other of
    its sort in its place and is told nowhere else."""
    if trace.new != 1 or 1 not in trace.old:
        return
    for gone, came in islice(_turned_or_gone(trace, new), 1):
        seen = WordsChanged(Turn.SENSE, excerpt(trace.words, gone, came, new.text(1)))
        nature = Nature.REPLACED if came else Nature.GONE
        yield Alteration(Altered.REWRITE, nature, seen, trace.old, (1,))


def measures_brought(trace: Trace, old: Witness, new: Witness) -> Iterator[Alteration]:
    """A measure that came to a paragraph and that the version before had nowhere."""
    came = _first(_MEASURE, trace.came)
    if came and not _first(_EXPECTED, trace.gone) and not _has(old, came):
        seen = WordsChanged(Turn.MATERIAL, excerpt(trace.words, None, came, new.text(trace.new)))
        yield Alteration(Altered.MATERIAL, Nature.CAME, seen, trace.old, (trace.new,))


def causes_changed(trace: Trace, new: Witness) -> Iterator[Alteration]:
    """The first cause that gave way to another in its very place, where the newer version has it nowhere:
    "because of slack demand", "because of a fire". Below the lead a circumstance ("amid") is none,
    and neither is a word that points back to what copy has told, the incident."""
    known = _CAUSE if trace.new == 1 else _SAID_CAUSE
    exchanged = (
        (gone, came)
        for gone, came in _causes_exchanged(trace.words, known)
        if _are_two_causes(gone, came, new) and (trace.new == 1 or not _points_back(gone, came))
    )
    for gone, came in islice(exchanged, 1):
        seen = WordsChanged(Turn.SENSE, excerpt(trace.words, gone, came, new.text(trace.new)))
        yield Alteration(Altered.REWRITE, Nature.REPLACED, seen, trace.old, (trace.new,))


def _points_back(gone: str, came: str) -> bool:
    """Whether what came as a cause points back to what copy has told, "the incident", or says what that was:
    "the blast" for it, but not "a bribe"."""
    has_article = len(gone.split()) > 1  # else it stands before both
    is_known = _POINTS_BACK.fullmatch(gone) and (not has_article or came.split()[:1] == ["the"])
    return bool(is_known) or _POINTS_BACK.fullmatch(came) is not None


_POINTS_BACK = pattern(
    r"(?i)\W*(?:(?:the|this|that) )?(?:incident|accident|move|decision|event|matter|issue|situation"
    r"|development|measure)\W*"
)


def _causes_exchanged(runs: Sequence[Run], known: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """What went and came in one place from the words of a cause up to where it ends."""
    befores, afters = (_NOTHING, *runs), (*runs[2:], _NOTHING)
    for before, gone, came, after in zip(befores, runs, runs[1:], afters, strict=False):
        if (gone.op, came.op) != (Op.GONE, Op.CAME) or not _CAUSE_ENDS.match(after.text):
            continue
        opening = [found.end() for found in known.finditer(before.text)]
        follows = bool(opening) and _LEADS_ON.fullmatch(before.text[opening[-1] :])
        if follows or all(known.match(run.text.lstrip(" ,-–—")) for run in (gone, came)):
            yield gone.text, came.text


def _are_two_causes(gone: str, came: str, new: Witness) -> bool:
    """Whether two causes have no word of matter in common, those parted that a hyphen joins (brake-related),
    and the newer version has the first nowhere."""
    was, now = (
        said_alike(content_stems(_CAUSE.sub("", text).replace("-", " "))) for text in (gone, came)
    )
    is_told = len(was) > 1 and new.has_together(was)  # a word alone stands anywhere: the strike
    return bool(was and now) and was.isdisjoint(now) and not is_told


def _turned_or_gone(trace: Trace, new: Witness) -> Iterator[tuple[str, str | None]]:
    went, came = (_first(_MEASURE, texts) for texts in (trace.gone, trace.came))
    if went and came and _COMPARED.get(_word(went), 0) * _COMPARED.get(_word(came), 0) < 0:
        yield went, came
    yield from ((gone, None) for gone in _gone(trace, new))


def _word(measure: str) -> str:
    """The word that says how a thing measured: smaller."""
    return measure.replace("-", " ").split()[0].lower()


_COMPARED = {
    **dict.fromkeys(words("bigger larger greater higher wider stronger faster more better"), 1),
    **dict.fromkeys(words("smaller lower narrower weaker slower less fewer worse"), -1),
}


def _gone(trace: Trace, new: Witness) -> Iterator[str]:
    measure = _first(_MEASURE, trace.gone)
    if measure and not _first(_EXPECTED, trace.came) and not _has(new, measure):
        yield measure
    causes = (
        cause for cause in map(_cause_cut, trace.words, (*trace.words[1:], _NOTHING)) if cause
    )
    yield from (cause for cause in causes if not _is_told(cause, new))


_NOTHING = Run(Op.KEPT, "")


def _cause_cut(run: Run, after: Run) -> str | None:
    """The clause of a cause that went with nothing in its place but a full stop: no "on falling sales"."""
    text = run.text.lstrip(" ,-–—")
    is_cut = run.op is Op.GONE and not (after.op is Op.CAME and any(map(str.isalnum, after.text)))
    return text if is_cut and _CAUSE.match(text) else None


def _first(wanted: re.Pattern[str], texts: Sequence[str]) -> str | None:
    return next((found[0] for found in map(wanted.search, texts) if found), None)


def _has(other: Witness, phrase: str) -> bool:
    """Whether the other version has a measure, be it written with hyphens or without."""
    return any(
        other.has_text(written)
        for written in (phrase, phrase.replace("-", " "), phrase.replace(" ", "-"))
    )


def _is_told(cause: str, new: Witness) -> bool:
    """Whether a paragraph of the newer version has the words of a cause."""
    stems = frozenset(content_stems(_CAUSE.sub("", cause, count=1)))
    return not stems or new.has_together(stems)
