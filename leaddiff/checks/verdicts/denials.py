"""Denials: what shows that a claim without a place is not so, though something of its verb happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import (
    is_of_markets,
    is_speech,
    is_toll,
    mentions,
    tells_toll,
    things,
)
from leaddiff.checks.topics.word_slips import is_of_a_slip
from leaddiff.checks.verdicts.taken_out import stranger
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, source
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Deleted, FactKind, Field
from leaddiff.nouns.claims import Action, Claim, Manner, Verdict
from leaddiff.nouns.grounds import (
    Grounds,
    Lack,
    NotHeld,
    Nothing,
    PartsLacking,
    PartsStanding,
    Saying,
    ValueSaid,
)

_QUOTE = pattern(
    r"(?i)(?<!market )(?<!stock )(?<!share )(?<!price )(?<!bond )(?<!closing )\bquotes?\b"
)
_COMMENT = pattern(r"(?i)\bcomments?$|\bcomments? (?:from|by|of)\b")
_REFERENCE = pattern(r"(?i)\b(?:references?|mentions?) (?:to|of)\b")
_TRIMMED = pattern(
    r"(?i)\b(?:background|paragraphs?|paras?|grafs?|lines?|sentences?|details) (?:on|about)"
    r" (?P<matter>[^,;()]+?)"
    r"(?= (?:in|from|at) |[,;()]|$)"
)
_REFERRED = pattern(
    r"(?i)\b(?:references?|mentions?) (?:to|of) (?P<matter>[^,;()]+?)(?= (?:in|from|at) |[,;()]|$)"
)
_NAME = pattern(r"\b[A-Z][a-z]{3,}")
_HOUR = pattern(r"(?i)updated? (?:at|as of) \d")
_MARKS = ('"', "“", "”", "„", "«", "``", "「", "『")


def denial(claim: Claim, case: Case, numbers: Collection[int] | None = None) -> Grounds | None:
    """Why a claim cannot be so, in the paragraphs of these ``numbers`` or anywhere, or None.

    Topics are paraphrase; these few are not: a
    quotation has its marks (though "details, quotes" may be any comment), a comment somebody who speaks,
    a toll its dead, a name that went its letters, and what was recast was written anew somewhere."""
    topic = claim.topic or ""
    is_one_thing = not _names_several(topic)
    if claim.action is Action.ADD and _QUOTE.search(topic) and not is_of_a_slip(claim):
        came = tuple(_came(case, numbers))
        is_there = _quotes(came) or (not is_one_thing and any(map(somebody_speaks, came)))
        if not (is_there or _quote_another(numbers, case)):
            return Nothing(Lack.QUOTATION_CAME)
    if is_one_thing and numbers and is_toll(topic) and _may_lack_toll(claim, numbers, case):
        here = (case.altered.get(number, frozenset()) for number in numbers)
        is_there = any(tells_toll(topic, stems) for stems in here)
        return None if is_there else Nothing(Lack.TOLL_THERE)
    return _denial_of_words(claim, topic, case, numbers)


def _quote_another(numbers: Collection[int] | None, case: Case) -> bool:
    from leaddiff.checks.verdicts.voices import quotes_another

    return any(quotes_another(n, case) for n in (case.traces if numbers is None else numbers))


def _denial_of_words(
    claim: Claim, topic: str, case: Case, numbers: Collection[int] | None
) -> Grounds | None:
    """Why nobody spoke whom a claim brings, or nothing was cut that has the name it gives."""
    here = case.traces if numbers is None else numbers
    is_with = claim.action is Action.CHANGE and _WITH.match(claim.clause) is not None
    if (claim.action in _NEWLY or is_with) and _names_several(topic):
        from leaddiff.checks.verdicts.lacking_parts import lacking_parts

        if parts := lacking_parts(topic, case, here):
            parts = _lacking_anywhere(parts, claim, case) if numbers else parts
        if parts:
            return PartsLacking(parts)
    denied = _denial_of_speech(claim, topic, case, numbers)
    if denied is not None:
        return denied
    if numbers is None and _is_unseen_of_a_list(claim, case):
        return Nothing(Lack.TOLD)
    if claim.action in _BRING and _OF_PRICES.search(topic):
        from leaddiff.checks.verdicts.prices_told import no_price_told

        if no_price_told(topic, here, case):
            return Nothing(Lack.SHARES)
    if numbers and claim.action in _BRING and _PRICED.search(topic) and not _names_several(topic):
        from leaddiff.checks.verdicts.prices_told import tells_no_price

        return Nothing(Lack.SHARES) if tells_no_price(topic, numbers, case) else None
    if claim.action is Action.CUT and (named := stranger(topic, case.old.matter)):
        return ValueSaid(named, Saying.NEVER_SAID)
    return _denial_anywhere(claim, topic, case) if numbers is None else None


def _is_unseen_of_a_list(claim: Claim, case: Case) -> bool:
    """Whether a claim is one thing of a list that copy names wherever it tells it, and nowhere was, or is
    somebody's silence, and no line came that says so."""
    from leaddiff.checks.verdicts.silences import is_never_silent

    if claim.action not in _NEWLY or is_never_silent(claim.topic, case):
        return claim.action in _NEWLY
    if "," not in claim.clause:
        return False
    from leaddiff.checks.verdicts.lacking_parts import is_unseen

    return is_unseen(claim.topic or "", case)


def _lacking_anywhere(parts: tuple[str, ...], claim: Claim, case: Case) -> tuple[str, ...]:
    """Those of the parts lacking in the paragraphs of a list that lack there though they are theirs, or lack
    everywhere: a thing between two that have places of their own may be told anywhere."""
    from leaddiff.checks.topics.clause_places import own_places
    from leaddiff.checks.verdicts.lacking_parts import lacking_parts

    owned = own_places(claim)
    nowhere = lacking_parts(claim.topic or "", case, case.traces)
    return tuple(part for part in parts if part in owned or part in nowhere)


def _denial_of_speech(
    claim: Claim, topic: str, case: Case, numbers: Collection[int] | None
) -> Grounds | None:
    """Why nobody spoke whom a claim brings."""
    if claim.action not in _BRING or is_of_a_slip(claim):  # a dropped word is nobody's
        return None
    is_one_thing = not _names_several(topic)
    spoken = [topic] if is_one_thing else filter(_COMMENT.search, things(topic))
    if any(_is_nobodys_speech(each, claim.action, case, numbers) for each in spoken):
        return Nothing(Lack.SPEECH)
    if claim.action not in _NEWLY or not is_one_thing:
        return None
    from leaddiff.checks.verdicts.houses import speaks_another_house
    from leaddiff.checks.verdicts.whose_speech import speaks_another

    here = case.traces if numbers is None else numbers
    if speaks_another_house(topic, case, here):
        return Nothing(Lack.SPEAKER)
    if not is_speech(topic):
        return None
    return Nothing(Lack.SPEAKER) if speaks_another(topic, case, here) else None


def _may_lack_toll(claim: Claim, numbers: Collection[int], case: Case) -> bool:
    """Whether a claim that puts a toll into these paragraphs can be held to their words: of an update, only
    where it is of the dead, every figure that changed there counts something by name, "12 helicopters",
    and another paragraph tells the toll: one may go on with "it had stood at 12"."""
    if claim.action is not Action.CHANGE or not _OF_THE_DEAD.search(claim.topic or ""):
        return claim.action is Action.ADD
    here = [number for number in numbers if number in case.traces]
    changed = [f for n in here for t in case.traces[n].came for f in case.figures(t)]
    figures = (f for n in here for f in case.figures(case.new.matter[n - 1]))
    told = [f for f in figures if f.noun not in (None, "people", "person")]
    is_counted = bool(changed) and {f.value for f in changed} <= {f.value for f in told}
    others = (content_stems(p.text) for p in case.new.paragraphs if p.number not in numbers)
    return is_counted and any(tells_toll(claim.topic, frozenset(stems)) for stems in others)


_OF_THE_DEAD = pattern(r"(?i)\b(?:deaths?|dead|killed|fatalit(?:y|ies))\b")


def verdict_denied(claim: Claim, denied: Grounds) -> Verdict:
    """The verdict on a claim that cannot be so, or cannot be told to be: one of several things that never came
    leaves the others."""
    if isinstance(denied, NotHeld):
        return Verdict.UNVERIFIABLE
    if isinstance(denied, PartsStanding):
        return Verdict.REFUTED if denied.is_all else Verdict.PARTIAL
    is_of_one = (denied in _OF_ONE_THING or isinstance(denied, PartsLacking)) and _names_several(
        claim.topic or ""
    )
    return Verdict.PARTIAL if is_of_one else Verdict.REFUTED


_OF_ONE_THING = tuple(map(Nothing, (Lack.QUOTATION_CAME, Lack.SPEECH, Lack.SPEAKER)))


def _names_several(topic: str) -> bool:
    return "," in topic or " and " in topic


_NEWLY = (Action.ADD, Action.INSERT)
_BRING = (*_NEWLY, Action.CHANGE)

_WITH = pattern(r"(?i)\W*\w+ with\b")
"""What brings what it names, though its verb says only that something changed: Updates with quotes."""


def _is_nobodys_speech(
    topic: str, action: Action, case: Case, numbers: Collection[int] | None
) -> bool:
    """Whether a topic is what somebody said ("analyst comment"), and what changed neither names him nor has
    anybody speak."""
    if not is_speech(topic):
        return False
    altered = [n for n in (case.traces if numbers is None else numbers) if n in case.altered]
    here = [number for number in altered if _brings_words(case.traces[number])]
    is_new = action in _NEWLY  # what somebody said is updated by a word of it
    from leaddiff.checks.verdicts.voices import may_be_heard, may_speak

    heard = [number for number in here if not is_new or may_be_heard(number, case)]
    is_named = any(mentions(topic, case.altered[number]) for number in heard)
    is_of_prices = is_of_markets(content_stems(topic)) and any(
        is_of_markets(case.altered[number]) for number in here
    )
    speaks = (
        may_speak(n, case) if is_new else somebody_speaks(case.new.matter[n - 1]) for n in here
    )
    return bool(altered) and not (is_named or is_of_prices or any(speaks))


def _brings_words(found: Trace) -> bool:
    """Whether more changed than figures: who said 40,000 and says 60,000 now has no comment of his own."""
    words = (word for text in (*found.came, *found.gone) for word in words_of(text))
    return found.is_new or found.starts_quoting or any(map(str.isalpha, words))


def _denial_anywhere(claim: Claim, topic: str, case: Case) -> Grounds | None:
    """Why a claim without a place cannot be so."""
    if _HOUR.match(claim.clause):
        return _not_said(topic, case)
    if claim.action is Action.CUT:
        return _not_gone(claim, topic, case)
    if claim.action is not Action.CHANGE:
        return None
    if claim.manner is Manner.RECAST and not _is_anything_rewritten(claim, case):
        return Nothing(Lack.REWRITE)
    is_told = any(tells_toll(topic, stems) for stems in case.altered.values())
    if is_toll(topic) and not is_told:
        return Nothing(Lack.TOLL)
    if is_toll(topic) and _OF_THE_DEAD.search(topic) and _counts_others_alone(case):
        return Nothing(Lack.DEAD)
    from leaddiff.checks.verdicts.counts_untold import counts_untold

    if untold := counts_untold(topic, case):
        return untold
    if not _PRICED.search(topic):
        return None
    from leaddiff.checks.verdicts.prices_told import prices_untold

    return prices_untold(topic, case)


_PRICED = pattern(r"(?i)\b(?:shares?|stocks?|bourse|markets?)\b")
_OF_PRICES = pattern(r"(?i)\b(?:shares|stocks?|bourse|markets?|prices?|ind(?:ex|exes|ices))\b")


def _counts_others_alone(case: Case) -> bool:
    """Whether all that changed of a toll is that of the hurt or missing: what came tells of no dead, and each
    figure in it counts others."""
    came = list(_came(case, None))
    figures = [
        figure
        for fact in case.changes.facts
        if fact.kind is FactKind.FIGURE and fact.after
        for number in fact.new
        for figure in case.figures(case.new.matter[number - 1])
        if figure.text in fact.after
    ]
    is_of_dead = any(map(_OF_DYING.search, came)) or any(f.fate in (None, "dead") for f in figures)
    return bool(figures) and not is_of_dead


_OF_DYING = pattern(lambda: rf"(?i)\b(?:{source(groups(ENGLISH, 'tolls')['dead'])})\b")


def _not_said(topic: str, case: Case) -> Grounds | None:
    """Why the news that a note tells with its hour is not that of the copy: UPDATED AT 8:30 PM, 16 HURT."""
    texts = [paragraph.text for paragraph in case.new.paragraphs]
    said = {figure.value for text in texts for figure in case.figures(text)}
    absent = next((f for f in case.figures(topic) if f.value not in said), None)
    return ValueSaid(absent.text, Saying.NOT_SAID) if absent else None


_CALLED = pattern(
    r"(?i)\b(?:references?|mentions?) (?:to|of) [^,;]+? as (?:an? |the )?(?P<matter>(?:[\w'’-]+ ){0,3}[\w'’-]+)"
    r"(?= in\b|[,;.)]|$)",
    has=("reference", "mention"),
)
"""What somebody was called, which goes while he stands: removes reference to Vell as captain."""

_DOING = pattern(
    r"(?i)\b(?:references?|mentions?) (?:to|of) [^,;]+? (?P<matter>[a-z]{3,}ing)\b",
    has=("reference", "mention"),
)
"""What something was said to do, which goes while it stands: removes reference to index slipping in July."""


def _not_gone(claim: Claim, topic: str, case: Case) -> Grounds | None:
    from leaddiff.checks.topics.names_said import says_land

    gone = list(_gone(case))
    if _QUOTE.search(topic) and not _quotes(gone):
        return Nothing(Lack.QUOTATION_WENT)
    if _AGE.search(topic) and not any(_is_an_age(f.value) for t in gone for f in case.figures(t)):
        return ValueSaid(topic, Saying.NOT_AMONG_CUT)
    if _PRICED.search(topic):
        from leaddiff.checks.verdicts.prices_told import no_price_went

        if no_price_went(topic, gone, case):
            return ValueSaid(topic, Saying.NOT_AMONG_CUT)
    names = _NAME.findall(topic) if _REFERENCE.search(topic) else []
    text = " ".join(gone)
    called = _CALLED.search(claim.clause) or _DOING.search(claim.clause)
    if called and not frozenset(content_stems(called["matter"])).isdisjoint(content_stems(text)):
        return None
    if names and not any(says_land(name, text) for name in names):
        return ValueSaid(names[0], Saying.NOT_AMONG_CUT)
    referred = _REFERRED.search(claim.clause) or _TRIMMED.search(claim.clause)
    matter = referred["matter"] if referred else ""
    return ValueSaid(matter, Saying.NOT_AMONG_CUT) if _stands(matter, text, case) else None


_AGE = pattern(r"(?i)\bages?$")


def _is_an_age(worth: Decimal | None) -> bool:
    """Whether a figure may be how old somebody is."""
    return worth is not None and 0 < worth <= _OLDEST


_OLDEST = 130


def _stands(matter: str, gone: str, case: Case) -> bool:
    """Whether a paragraph still tells all of a matter, "2016 fire", of which no more than half went."""
    stems = frozenset(content_stems(matter))
    is_gone = 2 * len(stems.intersection(content_stems(gone))) > len(stems)
    return (
        bool(stems)
        and not is_gone
        and any(
            stems <= frozenset(content_stems(paragraph.text)) for paragraph in case.new.paragraphs
        )
    )


REWRITTEN = 5
"""Words that came to paragraphs, or went from them (4 to 10), by which copy may be called written anew."""


def _is_anything_rewritten(claim: Claim, case: Case) -> bool:
    """Whether more was done than to put paragraphs in below the lead, or to change a word here and there; one
    for style or to clarify, and one of a sentence or paragraph, is done in few words."""
    lead = case.traces.get(1)
    has_new_top = (lead is not None and lead.is_new) or any(
        change.field is Field.HEADLINE and change.changed for change in case.changes.fields
    )
    if has_new_top or case.cut or any(found.moved for found in case.traces.values()):
        return True
    edited = [found for found in case.traces.values() if found.differs and not found.is_new]
    changed = sum(max(len(found.words_came), len(found.words_gone)) for found in edited)
    return bool(edited) and (changed >= REWRITTEN or _IN_FEW_WORDS.search(claim.clause) is not None)


_IN_FEW_WORDS = pattern(
    r"(?i)\b(?:clarif\w+|clarity|clear|clearer|style|wording|readability|smooth\w*|repetitions?|attribution"
    r"|slightly|lines?|sentences?|paragraphs?|paras?|grafs?)\b"
)
"""What a recast is for, or of, that a word here and there may do."""


def _quotes(texts: Iterable[str]) -> bool:
    from leaddiff.languages.quotations import quoted_spans

    return any(quoted_spans(text) or any(mark in text for mark in _MARKS) for text in texts)


def _came(case: Case, numbers: Collection[int] | None) -> Iterator[str]:
    for number, found in case.traces.items():
        if numbers is not None and number not in numbers:
            continue
        if found.is_new:
            yield case.new.paragraphs[number - 1].text
        yield from found.came


def _gone(case: Case) -> Iterator[str]:
    for change in case.changes.paragraphs:
        if isinstance(change, Deleted):
            yield case.old.paragraphs[change.old - 1].text
    for found in case.traces.values():
        yield from found.gone
