"""Turns told: a clause that goes on to tell that things turned, or what befell somebody: "opened higher but
then turned down", "signed the contract and then withdrew", "and was jailed". Whoever has the one version closes
with the opposite of the other, in words never so few. What merely goes on, "and stayed", is no turn."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.checks.what_changed.deeds_lost import tells_deed_unsaid
from leaddiff.checks.what_changed.phrases import first_phrase, phrases
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import way_of
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Op
from leaddiff.nouns.evidence import Turn


def turns_told(trace: Trace, old: Witness, new: Witness) -> Iterator[Alteration]:
    """The first turn that came to a paragraph with its clause, or went from it, and that the other version
    tells nowhere."""
    return first_phrase(_turns(trace, old, new), trace, new.text(trace.new), Turn.REWRITE)


def _turns(trace: Trace, old: Witness, new: Witness) -> Iterator[tuple[Op, str]]:
    for before, run, _ in phrases(trace):
        found = _GOES_ON.fullmatch(run.text)
        other = old if run.op is Op.CAME else new
        is_turn = found is not None and (
            (_turns_from(before.text, found["told"]) and not _goes_again(found["told"], other))
            or _befell(found["told"], other)
        )
        if is_turn and not other.told_all([run.text]):
            yield run.op, run.text.strip(" ,")


_GOES_ON = pattern(
    r"(?i)[\s,]*(?:(?:and|but)(?: (?:then|later|soon|quickly|eventually|subsequently))?|then|later|only to"
    r"|before) (?P<told>[^,.;:]+),?\s*"
)


def _turns_from(before: str, told: str) -> bool:
    """Whether a clause tells that it went the other way than the sentence before it, or that what was done was
    undone."""
    if _UNDONE.match(told):
        return True
    stood = _ways(sentences(before)[-1]) if words_of(before) else set()
    return _DID.match(told) is not None and bool(stood) and bool(_ways(told) - stood)


def _goes_again(told: str, other: Witness) -> bool:
    """Whether what resumed went on by the words of the other version too: ran again."""
    return _RESUMED.match(told) is not None and other.tells(
        r"\b(?:ran|run|runs|running|began|started|opened|sailed|flew) again\b"
    )


_RESUMED = pattern(r"(?i)resum\w*\s*$")


def _befell(told: str, other: Witness) -> bool:
    """Whether a clause opens with a deed that weighs, and the other version has no word for it."""
    found = _BEFELL.match(told)
    return found is not None and tells_deed_unsaid(found["deed"], other)


_BEFELL = pattern(
    r"(?i)(?:(?:was|were|has|have|had|been|later|then|also|himself|herself) ){0,4}(?P<deed>[a-z]+)\b"
)


def _ways(text: str) -> set[int]:
    return {way for way in map(way_of, content_stems(text)) if way is not None}


_DID = pattern(
    r"(?i)(?:\w+ed|fell|rose|lost|slid|sank|shrank|went|ended|closed|gave|\w+ing|fall|rise|lose|slip|drop)\b"
)
"""A verb that opens a clause: what they did then."""

_UNDONE = pattern(
    r"(?i)(?:revers|recover|rebound|retreat|withdr[ae]w|retract|relent|reneg|recant|resum)\w*\b"
    r"|(?:cancel|repeal|rescind|revok|annul)\w* (?:it|them)\b"
    r"|(?:call|back|pull)(?:ed|ing)? (?:it |them )?(?:off|out|down)\b"
    r"|chang(?:ed|ing?|e) (?:course|(?:his|her|its|their) minds?)\b"
    r"|turn(?:ed|ing)? (?:up|down|lower|higher|negative|positive|back|around)\b"
)
"""What undoes a deed or a move, or turns it the other way."""
