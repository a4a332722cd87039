"""Reasons: the grounds of a verdict in words an editor would use."""

from __future__ import annotations

from typing import assert_never

from leaddiff.ground.phrases import counted, named, quoted, ranges
from leaddiff.nouns.grounds import (
    AnchorAlone,
    AnchorInOld,
    Anywhere,
    Besides,
    BeyondCopy,
    BeyondOld,
    CreditBecame,
    FieldBecame,
    FieldFate,
    Grounds,
    Joins,
    Lack,
    Moves,
    NotHeld,
    Nothing,
    Numbers,
    Obstacle,
    OldParagraphs,
    OldTest,
    ParagraphState,
    PartsLacking,
    PartsStanding,
    Saying,
    StatesThere,
    Throughout,
    TopicAlone,
    ValueSaid,
    Went,
)
from leaddiff.telling.change_sentences import part_name


def reason(grounds: Grounds) -> str:
    """Why the verdict is what it is, without the claim and the verdict."""
    match grounds:
        case NotHeld(obstacle=obstacle, what=what):
            return _OBSTACLES[obstacle].format(what)
        case Nothing(lack=lack):
            return _LACKS[lack]
        case PartsLacking() | PartsStanding():
            return _of_parts(grounds)
        case FieldBecame():
            return _of_field(grounds)
        case CreditBecame(fate=fate, said=said):
            return f"the sign-off does not say {said}" if said else _FATES[fate].format("sign-off")
        case ValueSaid():
            return _of_value(grounds)
        case AnchorAlone() | TopicAlone() | BeyondCopy():
            return _alone(grounds)
        case StatesThere():
            return _of_states(grounds)
        case OldParagraphs():
            return _of_old(grounds)
        case _:
            return _of_story(grounds)


def _of_parts(grounds: PartsLacking | PartsStanding) -> str:
    """Of the things a claim lists."""
    named = [quoted(part) for part in grounds.parts]
    if isinstance(grounds, PartsLacking):
        return f"nothing that came is {' or '.join(named)}; the rest is so"
    told = f"{' and '.join(named)} {'stand as they' if named[1:] else 'stands as it'} stood"
    return told if grounds.is_all else f"{told}; the rest is so"


def _of_story(
    grounds: AnchorInOld | BeyondOld | Throughout | Anywhere | Went | Besides | Moves | Joins,
) -> str:
    """Of the story as a whole, or of places that a claim does not name."""
    match grounds:
        case AnchorInOld(opens=opens):
            return f"the words quoted open {named(opens)} of the old version"
        case BeyondOld(beyond=beyond, length=length):
            return f"the old version had no {named(beyond)}, only {length} paragraphs"
        case Throughout(changed=changed, length=length):
            where = f": {ranges(changed)}" if changed else ""
            return f"{len(changed)} of {length} paragraphs changed{where}"
        case Anywhere(changed=changed, naming=naming):
            where = named(changed) if changed else "no paragraph that stands now"
            return f"{'borne out' if naming else 'changes'} in {where}"
        case Went():
            return _of_went(grounds)
        case Besides():
            return _of_besides(grounds)
        case Moves(pairs=pairs):
            return f"moved: {', '.join(f'para {old} to {new}' for old, new in pairs)}"
        case Joins(pairs=pairs):
            return "; ".join(_of_join(old, new) for old, new in pairs)
        case _:
            assert_never(grounds)


_OBSTACLES = {
    Obstacle.SAME_AGAIN: "the same version moved again, without a change",
    Obstacle.RESEND: "a resend; there is nothing in the copy to hold it to",
    Obstacle.EARLIER_STEP: "made in an earlier version",
    Obstacle.VERSION_MISSING: "counts in a version that is missing",
    Obstacle.LAST_STEP: "it is said of the last step alone, and a version between is missing",
    Obstacle.NEVER_STOOD: "what it corrects is nowhere in the older version; is a version between missing?",
    Obstacle.UNTOLD: "nothing that changed names {}",
    Obstacle.NO_EARLIER_VERSION: "what changed cannot be told without the version before",
    Obstacle.NO_COPY: "that line is no part of the copy as it is compared",
    Obstacle.NOT_CARRIED: "{} does not travel with this copy",
    Obstacle.PICTURES: "photos and graphics do not travel with this copy",
    Obstacle.OTHER_LINE: "the copy carries one headline and no other line of the kind",
    Obstacle.KEYWORDS: "a keyword line does not travel with this copy",
}
_LACKS = {
    Lack.CHANGE: "nothing in the copy changed",
    Lack.BESIDES: "nothing else changed",
    Lack.ADDITION: "nothing was added",
    Lack.RETURN: "nothing came back",
    Lack.INSERTION: "nothing was put in",
    Lack.REPLACEMENT: "nothing was replaced",
    Lack.CUT: "nothing went",
    Lack.MOVE: "nothing moved",
    Lack.JOIN: "no paragraphs were joined",
    Lack.SPLIT: "no paragraph was broken up",
    Lack.REWRITE: "nothing that stood was rewritten",
    Lack.NEWS: "nothing new of the kind; the note is that of the version before",
    Lack.WORDS: "only figures changed",
    Lack.YEAR: "no year changed",
    Lack.DATE: "no date or time changed",
    Lack.NAME: "no name changed",
    Lack.SUCH_NAME: "no name of the kind changed",
    Lack.NAME_CAME: "no name came",
    Lack.NAMED: "nobody of that name is in the copy",
    Lack.SUCH_FIGURE: "no figure of the kind changed",
    Lack.THAT_WAY: "it went the other way",
    Lack.SPELLING: "the name is spelt as it was",
    Lack.OF_THE_KIND: "nothing of the kind was replaced",
    Lack.FIGURE: "no figure changed",
    Lack.QUOTATION_CAME: "no quotation came",
    Lack.SPEECH: "nobody speaks in what changed",
    Lack.SPEAKER: "others speak in what changed than it says",
    Lack.QUOTATION_WENT: "no quotation went",
    Lack.TOLL_THERE: "nobody is dead, hurt or missing there",
    Lack.INITIAL: "no initial came or went",
    Lack.WORD_CAME: "no word was put in there",
    Lack.WORD_WENT: "no word was taken out there",
    Lack.SLIP: "no slip was put right there",
    Lack.MATTER: "something else is told there",
    Lack.TOLD: "nothing that came tells of it",
    Lack.GENDER: "no word that changed tells a man or a woman",
    Lack.TOLL: "nothing that changed tells of dead, hurt or missing",
    Lack.DEAD: "no number of dead changed",
    Lack.SHARES: "nothing that changed tells of shares or prices",
}
_STATES = {
    ParagraphState.ABSENT: "not in the copy",
    ParagraphState.NEW: "new",
    ParagraphState.EDITED: "edited",
    ParagraphState.STYLE: "unchanged but for house style",
    ParagraphState.MOVED: "moved, wording unchanged",
    ParagraphState.UNCHANGED: "unchanged",
}
_ALL = {2: "both ", 3: "all three ", 4: "all four ", 5: "all five "}
_OLD = {
    OldTest.STANDS: ("still stands", "no longer stands"),
    OldTest.FOLLOWED: ("is followed by new copy", "has nothing new after it"),
    OldTest.CUT: ("went or lost words", "stands as it was"),
    OldTest.REPLACED: ("was replaced", "stands as it was"),
}
_FATES = {
    FieldFate.CAME: "{} came in",
    FieldFate.GONE: "{} is gone",
    FieldFate.DIFFERS: "{} differs",
    FieldFate.SAME: "{} is the same as before",
    FieldFate.NOT_CARRIED: "the copy carries no {}",
}


def _of_states(there: StatesThere) -> str:
    """What stands at the places a claim names: "paras 8-10: all three new; named in 8-9"."""
    if len(there.states) == 1:
        ((state, numbers),) = there.states
        told = f"{named(numbers)}: {_ALL.get(len(numbers), '')}{_STATES[state]}"
    else:
        told = "; ".join(f"{named(numbers)} {_STATES[state]}" for state, numbers in there.states)
    opening = "at bottom, " if there.at_bottom else ""
    return f"{opening}{told}{f'; named in {ranges(there.naming)}' if there.naming else ''}"


def _of_old(old: OldParagraphs) -> str:
    told = "; ".join(
        f"{named(group)} of the old version {words}"
        for group, words in zip((old.shown, old.failed), _OLD[old.test], strict=True)
        if group
    )
    return told if old.put_in is None else f"{told}, with {old.put_in} and not {old.announced}"


def _of_went(went: Went) -> str:
    several = len(went.standing) > 1
    told = [f"{named(went.standing)} stand{'' if several else 's'}"] if went.standing else []
    if went.gone:
        told.append(f"{named(went.gone)} of the old version gone")
    if went.shortened:
        told.append(f"words gone from {named(went.shortened)}")
    return "; ".join(told)


def _of_besides(besides: Besides) -> str:
    told = [f"{named(besides.changed)} changed as well"] if besides.changed else []
    if besides.gone:
        is_one = len(besides.gone) == 1
        told.append(f"{named(besides.gone)} of the old version {'is' if is_one else 'are'} gone")
    return "; ".join(told)


def _of_join(old: Numbers, new: Numbers) -> str:
    verb = "are" if len(old) > 1 else "is"
    return f"{_and(old)} of the old version {verb} now {_and(new)}"


def _and(numbers: Numbers) -> str:
    return " and ".join(map(str, numbers))


def _of_field(became: FieldBecame) -> str:
    return _FATES[became.fate].format(part_name(became.field))


def _of_value(said: ValueSaid) -> str:
    where = named(said.where) if said.where else "the copy"
    several = len(said.where) > 1
    match said.saying:
        case Saying.NOT_SAID:
            told = f"{where} {'do' if several else 'does'} not say {said.value}"
            return _with_what_became(told, said)
        case Saying.NEVER_SAID:
            told = f"{where if said.where else 'the old version'} did not say {said.value}"
            return _with_what_became(told, said)
        case Saying.STILL_SAID:
            return f"{where} still {'say' if several else 'says'} {said.value}"
        case Saying.NOT_AMONG_CUT:
            return f"nothing that went names {said.value}"
        case Saying.PUT_IN_INSTEAD:
            return f"{said.value} was put in instead"
        case Saying.STOOD_BEFORE:
            return f"the old version said {said.value} as well"
        case _:
            assert_never(said.saying)


def _with_what_became(told: str, said: ValueSaid) -> str:
    return f"{told}; {quoted(said.was)} became {quoted(said.became)}" if said.was else told


def _alone(grounds: AnchorAlone | TopicAlone | BeyondCopy) -> str:
    """Of a note that is held to its own copy."""
    match grounds:
        case BeyondCopy(beyond=beyond, length=length):
            return f"there is no {named(beyond)}; the copy has {counted(length)}"
        case AnchorAlone(anchor=anchor, opens=opens, expected=expected):
            if not opens:
                return f"{quoted(anchor)} opens no paragraph"
            if expected is None:
                return f"{quoted(anchor)} opens {named(opens)}, where the note puts it"
            return f"{quoted(anchor)} opens {named(opens)}; by the note it would be {expected}"
        case TopicAlone(topic=topic, named=naming, asked=asked):
            if naming:
                told = f"{quoted(topic)} is named in {named(naming)}"
            elif asked:
                told = f"{quoted(topic, 60)} is not named in {named(asked)}"
            else:
                told = f"nothing names {quoted(topic)}"
            return f"{told}; {_OBSTACLES[Obstacle.NO_EARLIER_VERSION]}"
        case _:
            assert_never(grounds)
