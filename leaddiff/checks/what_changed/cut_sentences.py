"""Cut sentences: the whole sentences that went from a paragraph that stands on, and statements that were joined
to one. Wires write paragraphs of one sentence as often as not, and whether a sentence stood alone or behind
another, what it said is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.awaited import awaits, has_come, was_withheld
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.fresh_matter import is_outsize
from leaddiff.checks.what_changed.holding_lines import says_nothing_of_the_story
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import FactChanged, QuotationAltered, Turn, WordsChanged

WENT = 0.7
"""Share of the words of a sentence, and of its words of matter, that must have gone for it to be cut (0.6 to
0.9)."""

TOLD_THERE = 0.5
"""Share of its words of matter (0.4 to 0.7) that stand in what its paragraph became where it was said in other
words."""

FEWEST = 2
"""Words of matter that a sentence must have (2 to 4): "Two died." """

FEWEST_JOINED = 3
"""Those that a statement with a figure must have which was joined to another by an "and" (2 to 4)."""

SHOWN = 0.5
"""Share of them shown with another change (0.4 to 0.8) from which on nobody need be told of it again."""


JOINED = 4
"""Words of matter (4 to 6) from which on what was joined by an "and", and has no figure, is a statement of its
own and no thing more in a list."""

LONGEST_NAME = 4
"""Words (3 to 5) of a name that a page left behind a paragraph."""

MOST = 20
"""Sentences of one paragraph that went (10 to 100) of which each is looked at."""


class _Cut(Record):
    """Neighbouring sentences that went, and what stands before and behind them now."""

    text: str
    before: str
    after: str

    @property
    def words(self) -> tuple[Run, ...]:
        return Run(Op.KEPT, self.before), Run(Op.GONE, self.text), Run(Op.KEPT, self.after)


def cut_sentences(
    traces: Mapping[int, Trace],
    new: Witness,
    came: Sequence[str],
    told: Mapping[int, Sequence[Alteration]],
) -> Iterator[Alteration]:
    """A cut for each run of sentences that went from a paragraph and stand nowhere else, but for those that are
    shown with what is ``told`` of it, and a line that awaited what ``came``."""
    standing = _Standing(traces, new, told)
    seen = set[str]()  # of a paragraph that became two it went from each, and is told of the first
    for trace in traces.values():
        if not trace.differs or is_outsize(trace) or not _may_lose_a_sentence(trace):
            continue
        here, now = standing.of(trace.old)
        cuts = (
            cut
            for cut in _went(trace, now)
            if not (
                cut.text.strip() in seen
                or _is_shown(cut.text, here)
                or _is_recast(cut.text, trace.words, here)
            )
            and (
                (standing.is_whole(trace.old) and _denies_what_stands(cut, now, new))
                or _says_what_is_gone(cut.text, new, came)
            )
        )
        for cut in tuple(_joined(cuts)):
            seen.update(sentence.strip() for sentence in sentences(cut.text))
            yield _told(cut, trace, new)


def less_trim_of_cuts(told: Sequence[Alteration], trace: Trace) -> Iterator[Alteration]:
    """What is told of a paragraph without the trim, where all that went from it is a sentence told as cut: an
    editor need not read one thing twice."""
    shown = (each.evidence for each in told if each.kind is Altered.CUT)
    cut = Counter(
        word
        for evidence in shown
        if isinstance(evidence, WordsChanged)
        for run in evidence.excerpt.words
        if run.op is Op.GONE
        for word in words_of(run.text)
    )
    is_told = Counter(words_of(" ".join(trace.gone))) <= cut
    yield from (each for each in told if not (is_told and each.kind is Altered.TRIM))


class _Standing:
    """What is told of all that paragraphs of the older version became, and the words of matter there.
    A paragraph may have been parted into hundreds, so that this is looked up once for all of them."""

    def __init__(
        self, traces: Mapping[int, Trace], new: Witness, told: Mapping[int, Sequence[Alteration]]
    ) -> None:
        self._new = new
        self._told = told
        self._became: dict[int, list[int]] = {}
        for number, trace in traces.items():
            for old in trace.old:
                self._became.setdefault(old, []).append(number)
        self._found: dict[tuple[int, ...], tuple[list[Alteration], frozenset[str]]] = {}

    def is_whole(self, old: tuple[int, ...]) -> bool:
        """Whether none of the paragraphs ``old`` was parted, so that what was said in one stands in one."""
        return all(len(self._became[each]) == 1 for each in old)

    def of(self, old: tuple[int, ...]) -> tuple[list[Alteration], frozenset[str]]:
        """What is told of the paragraphs ``old``, small things apart, and the words of matter that stand."""
        if old not in self._found:
            parts = dict.fromkeys(part for each in old for part in self._became[each])
            told = [each for part in parts for each in self._told[part] if not each.minor]
            words = (found for part in parts for found in content_stems(self._new.text(part)))
            self._found[old] = told, frozenset(words)
        return self._found[old]


def _may_lose_a_sentence(trace: Trace) -> bool:
    return any(len(content_stems(text)) >= FEWEST for text in trace.gone)


def _told(cut: _Cut, trace: Trace, new: Witness) -> Alteration:
    around = excerpt(cut.words, cut.text, None, new.text(trace.new))
    seen = WordsChanged(Turn.SENTENCE, around)
    return Alteration(Altered.CUT, Nature.GONE, seen, trace.old, (trace.new,))


def _joined(cuts: Iterable[_Cut]) -> Iterator[_Cut]:
    """The cuts, those put together between which nothing stands."""
    last: _Cut | None = None
    for cut in cuts:
        if last is not None and last.before == cut.before:
            last = last._replace(text=last.text + cut.text)
            continue
        if last is not None:
            yield last
        last = cut
    if last is not None:
        yield last


def _is_shown(text: str, told: Iterable[Alteration]) -> bool:
    """Whether what is told of its paragraph shows most of a sentence as gone, or that it was rewritten."""
    stems = frozenset(content_stems(text))
    for alteration in told:
        evidence = alteration.evidence
        if alteration.kind is Altered.TRIM or not isinstance(evidence, _SHOWING):
            continue
        gone = _gone(evidence.excerpt.words)
        is_of_it = bool(gone) and gone <= stems and alteration.kind is Altered.REWRITE
        if is_of_it or len(stems & gone) >= SHOWN * len(stems):
            return True
    return False


def _is_recast(text: str, words: Sequence[Run], told: Iterable[Alteration]) -> bool:
    """Whether a sentence that opens as it did goes on in other words, in a paragraph told as new or rewritten:
    "His exit may delay it", "His leaving could put it off". Both are shown with that."""
    if not any(each.kind in (Altered.REWRITE, Altered.MATERIAL) for each in told):
        return False
    stems = frozenset(content_stems(text))
    for before, gone, came in zip(words, words[1:], words[2:], strict=False):
        if (before.op, gone.op, came.op) == (Op.KEPT, Op.GONE, Op.CAME):
            opening = "".join(sentences(before.text)[-1:]).strip()
            is_open = len(opening.split()) >= OPENING and text.strip().startswith(opening)
            lost = frozenset(content_stems(gone.text))
            if is_open and lost <= stems and len(stems & lost) >= SHOWN * len(stems):
                return True
    return False


OPENING = 2
"""Words (2 to 3) that a sentence and what it became open with."""


_SHOWING = (FactChanged, QuotationAltered, WordsChanged)


def _gone(words: Iterable[Run]) -> frozenset[str]:
    return frozenset(s for run in words if run.op is Op.GONE for s in content_stems(run.text))


def _went(trace: Trace, now: frozenset[str]) -> Iterator[_Cut]:
    """The sentences of a paragraph that went whole, and the statements that were joined to one, of which less
    than half stands in what it became, in order."""
    lost = [*islice(_lost(trace.words, now), MOST), *islice(_lost_joined(trace.words, now), MOST)]
    end = 0
    for start, text in sorted(lost):
        if start < end:
            continue
        end = start + len(text)
        before, within, after = _parted(trace.words, start, end)
        yield _Cut(text, _standing(before), _standing((*within, *after)))


def _lost(words: Sequence[Run], now: frozenset[str]) -> Iterator[tuple[int, str]]:
    """These sentences, each with where it begins in the older text."""
    was = [run for run in words if run.op is not Op.CAME]
    gone = "".join(run.text if run.op is Op.GONE else " " * len(run.text) for run in was)
    parts = sentences("".join(run.text for run in was))
    ends = [*accumulate(map(len, parts))]
    went = [
        _is_lost(part, gone[end - len(part) : end]) for part, end in zip(parts, ends, strict=True)
    ]
    stand = {
        s
        for part, is_lost in zip(parts, went, strict=True)
        if not is_lost
        for s in content_stems(part)
    }
    says_no_still = _SAYS_NO.search(_standing(words)) is not None
    for sentence, end, is_lost in zip(parts, ends, went, strict=True):
        stems = frozenset(content_stems(sentence))
        is_denial = not says_no_still and _SAYS_NO.search(sentence) is not None
        is_told = not is_denial and _is_told(stems, now) and _is_told(stems - stand, now)
        if is_lost and not is_told:
            yield end - len(sentence), sentence


def _denies_what_stands(cut: _Cut, now: frozenset[str], new: Witness) -> bool:
    """Whether what went said no to what stands on, in the very words of that, and is told nowhere letter by
    letter: Tolk said she took no money."""
    stems = frozenset(content_stems(cut.text))
    is_denial = _SAYS_NO.search(cut.text) and not _SAYS_NO.search(cut.before + cut.after)
    return bool(is_denial) and stems <= now and not new.has_text(cut.text.strip())


_SAYS_NO = pattern(r"(?i)\b(?:no|not|nor|never|none|neither|den(?:y|ies|ied))\b|n['’]t\b")
"""What a denial has, whose other words may all stand in what it denies."""


def _is_lost(sentence: str, gone: str) -> bool:
    """Whether most of the words of a sentence went, small ones and words of matter."""
    stems = frozenset(content_stems(sentence))
    if len(stems) < FEWEST or len(words_of(gone)) < WENT * len(words_of(sentence)):
        return False
    return len(frozenset(content_stems(gone))) >= WENT * len(stems)


def _is_told(stems: frozenset[str], now: frozenset[str]) -> bool:
    """Whether half of the words of a sentence stand in what its paragraph became: "It sued the SEC" has a name
    in short. So must half of those that no sentence has which stands on there: "Orwin denied it" beside what
    Halm denied."""
    return len(stems & now) >= TOLD_THERE * len(stems)


def _lost_joined(words: Sequence[Run], now: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The statements joined to a sentence that stands on which went for nothing: ", and the board has closed
    the wall"."""
    start = 0
    for before, run, after in zip((_NOTHING, *words), words, (*words[1:], _NOTHING), strict=False):
        if run.op is Op.GONE and not _came_for_it(before, after) and _JOINS.match(run.text):
            text = sentences(run.text)[0]
            stems = frozenset(content_stems(text))
            if (
                _is_statement(text, stems)
                and not was_withheld(text)
                and len(stems & now) < TOLD_THERE * len(stems)
            ):
                yield start, text
        start += len(run.text) if run.op is not Op.CAME else 0


def _is_statement(text: str, stems: frozenset[str]) -> bool:
    """Whether a clause says something of its own. What comes behind "which" or "after" is a part of a
    statement, but for how far a thing rose or fell: ", which fell to 141.37,"."""
    from leaddiff.languages.opposites import is_move

    has_figure = len(stems) >= FEWEST_JOINED and _FIGURE.search(text) is not None
    if _RELATIVE.match(text):
        return has_figure and any(map(is_move, words_of(text)))
    return has_figure or len(stems) >= JOINED


_NOTHING = Run(Op.KEPT, "")
_JOINS = pattern(r"(?i)\s*(?:[,;]\s*)?(?:and|while)\b|\s*;|\s*,\s*which\b")
_RELATIVE = pattern(r"(?i)\s*,\s*which\b")
_FIGURE = pattern(r"\d")


def _came_for_it(*beside: Run) -> bool:
    return any(run.op is Op.CAME and any(map(str.isalnum, run.text)) for run in beside)


def _says_what_is_gone(text: str, new: Witness, came: Sequence[str]) -> bool:
    """Whether what went is told nowhere now, and has not had its day; a crosshead and a credit that ran into a
    paragraph say nothing, nor does a name alone, nor "She did not say where they would meet."; that he would
    not say who paid him is told."""
    if text.isupper() or _is_a_name(text) or _CREDIT.match(text) or says_nothing_of_the_story(text):
        return False
    is_short = len(frozenset(content_stems(text))) <= FEWEST_JOINED
    if is_short and was_withheld(text) and not _OF_WHOM.search(text):
        return False
    is_said = new.saw(text) or new.told_all([text]) or _is_short_and_told(text, new)
    return not is_said and not (awaits(text) and has_come(text, came))


_OF_WHOM = pattern(r"(?i)\b(?:who|whom|whose|whether)\b")


def _is_a_name(text: str) -> bool:
    """Whether a text is a few words with capitals and nothing else: no result, "Tarn 2, Orwick 1", nor what is
    written in letters of one size."""
    row = words_of(text)
    return len(row) <= LONGEST_NAME and all(word[0].isupper() for word in row)


def _is_short_and_told(text: str, new: Witness) -> bool:
    """Whether the few words of a sentence, none of which says no, stand together in a clause: two people died
    there."""
    return len(frozenset(content_stems(text))) <= FEWEST_JOINED and new.tells_few(text)


_CREDIT = pattern(r"(?i)\W*(?:additional )?(?:reporting|writing|editing) by\b")


def _standing(words: Iterable[Run]) -> str:
    return "".join(run.text for run in words if run.op is not Op.GONE)


def _parted(words: Sequence[Run], start: int, end: int) -> tuple[list[Run], list[Run], list[Run]]:
    """The runs before, within and after two places of the older text."""
    parts: tuple[list[Run], list[Run], list[Run]] = [], [], []
    at = 0
    for run in words:
        if run.op is Op.CAME:
            parts[0 if at <= start else 1 if at < end else 2].append(run)
            continue
        cuts = [min(max(place - at, 0), len(run.text)) for place in (start, end)]
        pieces = run.text[: cuts[0]], run.text[cuts[0] : cuts[1]], run.text[cuts[1] :]
        for part, piece in zip(parts, pieces, strict=True):
            if piece:
                part.append(Run(run.op, piece))
        at += len(run.text)
    return parts
