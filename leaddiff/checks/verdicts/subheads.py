"""Subheads: claims of these lines, and material that a note puts below one or calls a section."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.checks.verdicts.borne_out import states_there
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim, Target, Verdict
from leaddiff.nouns.grounds import Anywhere, Grounds, Lack, Nothing, Saying, StatesThere, ValueSaid
from leaddiff.nouns.story import Copy, Part, PartKind

_BELOW = pattern(
    r"(?i)\b(?:after|below|under) (?:the )?(?:(?P<which>\w+) )?(?:sub-?head(?:ing)?|crosshead)\b",
    has=("head",),
)


_ALONE = pattern(
    r"(?i)\W*\w+ (?:(?!after|below|under|above|before)[\w'’-]+ ){0,2}(?:sub-?head(?:ing)?s?|crossheads?)\W*",
    has=("head",),
)


_LINE = r"(?:sub-?head(?:ing)?s?|crossheads?)"
_IN_ONE = pattern(
    rf"(?i)(?:\bin |^\W*\w+ )(?:the |an? )?(?:[\w'’-]+ )?{_LINE}(?:\W*$| (?:to|from) )",
    has=("head",),
)
_SAID = pattern(
    r"(?i)\bto (?:read |say )?[\"“'‘](?P<quoted>[^\"”’']+)[\"”’']"
    rf"|\b{_LINE} to (?:read |say )?(?P<bare>[\w -]+?)(?=,|\W*$| (?:from|not|instead) )"
)


def is_of_subheads(claim: Claim) -> bool:
    """Whether a claim is of these lines and of no paragraph: changes subheads, adds second subhead, or puts
    something right in one."""
    is_within = claim.corrects and not claim.paragraphs and _IN_ONE.search(claim.clause)
    return claim.target is Target.BODY and bool(is_within or _ALONE.fullmatch(claim.clause))


def judge_subheads(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """A claim of the lines themselves: some came or went, and what it says is right now stands in one. Those
    that came are shown by what stands below."""
    came, gone = (
        [
            part
            for part in _subheads(one)
            if part.text not in [each.text for each in _subheads(other)]
        ]
        for one, other in ((case.new, case.old), (case.old, case.new))
    )
    lines = new_lines(case)
    if not (came or gone or lines):
        return Verdict.REFUTED, Nothing(Lack.CHANGE)
    said = _SAID.search(claim.clause)
    told = " ".join((*(part.text for part in came), *(case.new.matter[n - 1] for n in lines)))
    right = said["quoted"] or said["bare"] if said else ""
    if right.lower() not in told.lower():
        return Verdict.REFUTED, ValueSaid(right, Saying.NOT_SAID)
    rows = case.new.paragraphs
    below = (next((p.number for p in rows if p.span.start >= each.span.end), 0) for each in came)
    return Verdict.CONFIRMED, Anywhere(tuple(sorted({*below, *lines} - {0})), True)


def new_lines(case: Case) -> frozenset[int]:
    """The new paragraphs that may be subheads which layout could not tell from copy."""
    new = (number for number, trace in case.traces.items() if trace.is_new)
    return frozenset(number for number in new if _is_line(number, case))


def _is_line(number: int, case: Case) -> bool:
    """Whether a paragraph is a few words without a full stop, as a subhead is that has no capitals to show it:
    Boats in harbor. Copy stands under it, and it gives no figure."""
    text = case.new.matter[number - 1].strip()
    if number == len(case.new.matter) or case.figures(text):
        return False
    return 0 < len(words_of(text)) <= A_LINE and text[-1:].isalnum() and text[:1].isupper()


A_LINE = 6
"""Words (5 to 8) of a line over some paragraphs."""


def _subheads(copy: Copy) -> list[Part]:
    return [part for part in copy.parts if part.kind is PartKind.SUBHEAD]


def is_line_above_gone(claim: Claim, case: Case) -> bool:
    """Whether a line that is no paragraph stood above the first one and went, as a removal says that counts
    there: delete garbled fragment before first paragraph."""
    is_above = claim.action is Action.CUT and claim.place is not None and claim.place.after == 0
    if not is_above:
        return False
    was, now = ([part.text for part in _above(copy)] for copy in (case.old, case.new))
    return len(now) < len(was) and bool(set(was) - set(now))


def _above(copy: Copy) -> list[Part]:
    """The subheads over the first paragraph, which are what was taken for one."""
    start = copy.paragraphs[0].span.start if copy.paragraphs else 0
    return [part for part in _subheads(copy) if part.span.end <= start]


def names_subhead(claim: Claim) -> bool:
    """Whether a claim says below which subhead it is, and is so held to a place of its own."""
    return _BELOW.search(claim.clause) is not None


def lies_above_subhead(claim: Claim, case: Case) -> StatesThere | None:
    """Why "adds analyst after 1st subhead" is not so: all that was added stands above that subhead. None
    where something came below it, or the copy has no such subhead."""
    said = _BELOW.search(claim.clause) if claim.action is Action.ADD else None
    subheads = [part.span for part in _subheads(case.new)] if said else []
    at = (ordinal(said["which"] or "1st") or 1) if said else 0
    if not 0 < at <= len(subheads):
        return None
    start = subheads[at - 1].end
    below = [p.number for p in case.new.paragraphs if p.span.start >= start]
    if not below or any(case.traces[number].adds for number in below):
        return None
    return states_there(claim, below, case)


def section_paragraphs(topic: str | None, case: Case) -> frozenset[int]:
    """The paragraphs of the sections that a topic names by their subheads: of "section on harbor dues" all that
    stands under HARBOR DUES, to the next subhead."""
    named = [topic_stems(thing) - _SECTION for thing in things(topic) if is_of_section(thing)]
    found = _sections(case.new) if named else ()
    return frozenset(n for stems, row in found if any(w and w <= stems for w in named) for n in row)


def section_that_went(thing: str, case: Case) -> frozenset[int]:
    """The older paragraphs of the section that a removal names: all that stood under a subhead, to the next,
    went with it. Of several such sections it is the one that has most words of the thing, in its subhead or
    below."""
    stand = [frozenset(content_stems(part.text)) for part in _subheads(case.new)]
    went = [
        (head, frozenset(row))
        for head, row in _sections(case.old)
        if head and head not in stand and case.cut.keys() >= set(row)
    ]
    wanted = topic_stems(thing) - _SECTION
    told = [
        len(wanted & head.union(*(content_stems(case.old.matter[n - 1]) for n in row)))
        for head, row in went
    ]
    most = max(told, default=0)
    return went[told.index(most)][1] if most else frozenset()


def is_of_section(thing: str) -> bool:
    """Whether a thing is called a section of the story."""
    return _IS_SECTION.search(thing) is not None


_IS_SECTION = pattern(r"(?i)\bsections?\b", has=("section",))
_SECTION = frozenset(content_stems("section sections"))


def heads_over(numbers: Collection[int], copy: Copy) -> list[str]:
    """The subheads under which these paragraphs stand, as the line that names a speaker over his words."""
    return [head for head, row in _headed(copy) if not set(row).isdisjoint(numbers)]


def _sections(copy: Copy) -> Iterator[tuple[frozenset[str], list[int]]]:
    """The words of each subhead and the paragraphs under it."""
    return ((frozenset(content_stems(head)), row) for head, row in _headed(copy))


def _headed(copy: Copy) -> Iterator[tuple[str, list[int]]]:
    """Each subhead, of one over two lines both, and the paragraphs under it."""
    subheads = [part.span for part in _subheads(copy)]
    told, row = "", list[int]()
    marks = [(span.start, copy.raw[span.start : span.end], 0) for span in subheads]
    marks += [(p.span.start, "", p.number) for p in copy.paragraphs]
    for _, text, number in sorted(marks):
        if number:
            row.append(number)
            continue
        if row:
            yield told, row
            told, row = "", []
        told = f"{told} {text}"
    yield told, row


def counted_with_subheads(claim: Claim, case: Case) -> Claim | None:
    """The claim with the paragraphs that its numbers give where subheads are counted too, as many a desk counts
    what stands on its screen; None where that makes no other or a number is a subhead's. What is counted from
    the end, as the penultimate, is so here too: a subhead above it says nothing of it."""
    blocks = [(p.span.start, p.number) for p in case.new.paragraphs]
    first = blocks[0][0] if blocks else 0
    lines = [(part.span.start, 0) for part in _subheads(case.new) if part.span.start > first]
    if not lines or not claim.paragraphs:
        return None
    row = [number for _, number in sorted([*blocks, *lines])]
    if max(claim.paragraphs) > len(row) or min(claim.paragraphs) < 1:
        return None
    from_end = _from_end(claim, len(blocks))
    numbers = tuple(
        row[number - 1 + (len(lines) if number in from_end else 0)] for number in claim.paragraphs
    )
    return (
        claim._replace(paragraphs=numbers) if all(numbers) and numbers != claim.paragraphs else None
    )


def _from_end(claim: Claim, count: int) -> frozenset[int]:
    """Those of a claim's numbers that its place counts from the end of so many paragraphs."""
    stretches = claim.place.stretches if claim.place is not None else ()
    return frozenset(
        number
        for number in claim.paragraphs
        if any(s.first <= number - count - 1 <= s.last < 0 for s in stretches)
    )
