"""Unreported: changes that no claim of the note covers, the other half of the whole truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.all_shown import passed_over
from leaddiff.checks.coverage.untold import unasked, untold
from leaddiff.checks.coverage.version_between import comes_or_goes, has_another_between
from leaddiff.checks.suggestion.put_right import corrections, put_right
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.nouns.changes import FactChange
from leaddiff.nouns.evidence import ShowsWords
from leaddiff.nouns.examples import LEAD, update
from leaddiff.nouns.findings import Example, Finding, Rule, Severity, Softening

_TOLD = (
    "The note tells client desks what changed and where; what it leaves out they will not re-edit."
)


_NOTE = "ADDS cause in last para"
_CAUSE = "+ The ferry struck a sandbank at low tide, the coast guard said."


def _rule(
    kind: Altered,
    meaning: str,
    *body: str,
    told: str | None = None,
    practice: str = _TOLD,
    minor: bool = False,
    guarded: bool = False,
) -> Rule:
    """A rule shown on a story whose note speaks of one new paragraph and not of the change in
    ``body``; where it passes the note has the clause ``told`` too, or nothing changed in ``body``."""
    return Rule(
        _rule_of(kind),
        Severity.INFO if minor else Severity.WARNING,
        meaning,
        practice,
        "Name it in the note, or put the old wording back.",
        caught=update(_NOTE, *body, _CAUSE),
        passed=update(f"{told}; {_NOTE}", *body, _CAUSE) if told else _as_it_was(body),
        guarded=guarded,
        unreported=True,
    )


def _rule_of(kind: Altered) -> str:
    return f"unreported-{kind.value}"


def _as_it_was(body: Sequence[str]) -> Example:
    """The story where what stood in ``body`` before stands on."""
    return update(_NOTE, *(f"  {line[2:]}" for line in body if line[0] != "+"), _CAUSE)


def _field(kind: Altered, meaning: str) -> Rule:
    """A rule on what is not body copy: a change there stops no story."""
    before, now = _FIELDS[kind]
    lines = (f"- {before}", f"+ {now}")
    quiet, told = (f"+ (ATTN: {note}{_NOTE})" for note in ("", f"UPDATES {kind.value}; "))
    marks = ("- (LEAD) Ferry runs aground", "+ (2nd LD) Ferry runs aground")
    above = ("  ferry-Sokdo", *(lines if kind is Altered.HEADLINE else marks))
    below = lines if kind in (Altered.BYLINE, Altered.PHOTO) else ()
    lead = lines if kind is Altered.DATELINE else (f"  {LEAD}",)
    return Rule(
        _rule_of(kind),
        Severity.INFO,
        meaning,
        _TOLD,
        "Name it in the note, or put the old wording back.",
        caught=Example("\n".join((*above, quiet, *below, *lead, _CAUSE))),
        passed=Example("\n".join((*above, told, *below, *lead, _CAUSE))),
        unreported=True,
    )


_FIELDS = {
    Altered.HEADLINE: ("(LEAD) Ferry runs aground", "(2nd LD) Ferry strikes sandbank"),
    Altered.BYLINE: ("By Ok Mi-ran", "By Ok Mi-ran and Noh Sang-ki"),
    Altered.DATELINE: (LEAD, LEAD.replace("SOKDO", "HAESONG", 1)),
    Altered.PHOTO: (
        "▲ The ferry off Sokdo on March 3. (Yonhap)",
        "▲ The ferry and a tug off Sokdo on March 3. (Yonhap)",
    ),
}

RULES = (
    _rule(
        Altered.PARAGRAPH,
        "A paragraph is new and the note does not speak of it.",
        "+ All 71 aboard were taken off by evening.",
        "  No one was hurt.",
        told="ADDS rescue in para 2",
    ),
    _rule(
        Altered.CUT,
        "A paragraph, or a whole sentence of one, went and the note does not say that copy was cut.",
        "- The owner did not answer calls.",
        "  No one was hurt.",
        told="TRIMS",
    ),
    _rule(
        Altered.FIGURE,
        "A figure was replaced and the note does not speak of the paragraph.",
        "- The ferry was carrying 71 passengers and a crew of four.",
        "+ The ferry was carrying 17 passengers and a crew of four.",
        told="CORRECTS number of passengers in para 2",
        guarded=True,
        practice="A toll or a price that changes in silence stays wrong at every client that used the "
        "old one.",
    ),
    _rule(
        Altered.QUOTE,
        "Words inside quotation marks changed and the note does not speak of the paragraph.",
        '- "We will work to reduce the delays," owner Kang Do-yun said.',
        '+ "We will work to ease the delays," owner Kang Do-yun said.',
        told="CORRECTS quote in para 2",
        guarded=True,
        practice="Quotations are locked: nobody alters one without saying so.",
    ),
    _rule(
        Altered.NAME,
        "A name or title was replaced and the note does not speak of it.",
        "- Harbor master Noh Sang-ki closed the channel to other ships.",
        "+ Harbor master Noh Sung-kil closed the channel to other ships.",
        told="CORRECTS name in para 2",
    ),
    _rule(
        Altered.DATE,
        "A date or time was replaced and the note does not speak of it.",
        "- The line will run again on Thursday, its owner said.",
        "+ The line will run again on Friday, its owner said.",
        told="UPDATES para 2",
    ),
    _rule(
        Altered.NEGATION,
        "A 'not' came or went and the note does not speak of it.",
        "- The captain was not on the bridge when the ferry struck, investigators said.",
        "+ The captain was on the bridge when the ferry struck, investigators said.",
        told="CORRECTS para 2",
    ),
    _rule(
        Altered.ATTRIBUTION,
        "The source of a statement, or a hedge such as 'alleged', changed or went.",
        "- The captain had been drinking, two crew members said.",
        "+ The captain had been drinking.",
        told="UPDATES para 2",
        practice="Who said it is part of the news; a statement without its source is a different "
        "statement.",
    ),
    _rule(
        Altered.MATERIAL,
        "New material stands in a paragraph the note does not speak of.",
        "- The ferry links Sokdo with two islands.",
        "+ The ferry links Sokdo with two islands. An older ship will take its place until spring.",
        told="ADDS replacement in para 2",
    ),
    _rule(
        Altered.REWRITE,
        "A paragraph was rewritten and the note does not speak of it.",
        "- Bookings for the islands rose sharply this winter, the ferry line said.",
        "+ Bookings for the islands fell sharply this winter, the ferry line said.",
        told="UPDATES para 2",
    ),
    _rule(
        Altered.TRIM,
        "Words went from a paragraph the note does not speak of.",
        "- The ferry links Sokdo, a fishing port, with two small islands in the bay.",
        "+ The ferry links Sokdo with two small islands in the bay.",
        told="TRIMS para 2",
        minor=True,
    ),
    _rule(
        Altered.WORDING,
        "A word was replaced by another.",
        "- The ferry connects Sokdo with two small islands in the bay.",
        "+ The ferry links Sokdo with two small islands in the bay.",
        told="UPDATES para 2",
        minor=True,
    ),
    _rule(
        Altered.STYLE,
        "Only house style differs, or a paragraph was broken.",
        "- The islands lie 12 kilometers off the coast.",
        "+ The islands lie 12 km off the coast.",
        minor=True,
    ),
    _rule(
        Altered.MOVE,
        "A paragraph moved to another place.",
        "+ The islands are known for their wild horses and for little else.",
        "  All 71 aboard were taken off by evening, rescuers said.",
        "  The ferry's owner said divers would look at the hull today.",
        "- The islands are known for their wild horses and for little else.",
        minor=True,
    ),
    _field(Altered.HEADLINE, "The headline changed without a word."),
    _field(Altered.BYLINE, "The byline changed without a word."),
    _field(Altered.DATELINE, "The dateline changed without a word."),
    _field(Altered.PHOTO, "A photo caption changed without a word."),
)

_LOUD = frozenset(rule.name for rule in RULES if rule.severity is not Severity.INFO)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each change that matters and that no claim covers. They are only for
    information where the note makes no claim that could be read (that is told once), or where
    a version between the two is missing, since a note speaks of the last step alone; where only the copy
    says that one is, what altered words that stand is told as ever."""
    softened = unasked(case)
    between = Softening.GAP if has_another_between(case) else None
    told = set[int]()
    for alteration, is_told in untold(case):
        if isinstance(alteration.evidence, ShowsWords):
            told.update(alteration.new)
        rule = _rule_of(alteration.kind)
        is_quiet = is_told or (alteration.minor and rule in _LOUD)
        yield Finding(
            rule,
            alteration.evidence,
            alteration.old,
            alteration.new,
            suggestion=None if is_told else _instead(alteration, case),
            softened=softened
            or (between if comes_or_goes(alteration) else None)
            or (Softening.MINOR if is_quiet else None),
        )
    for alteration in passed_over(case, told):
        rule = _rule_of(alteration.kind)
        numbers = alteration.old, alteration.new
        yield Finding(rule, alteration.evidence, *numbers, softened=softened)


def _instead(alteration: Alteration, case: Case) -> str | None:
    """What to do about an altered quotation: nobody alters one without saying so. A letter that was another may
    be a slip that was mended, and nobody puts that back."""
    if alteration.kind is not Altered.QUOTE or put_right(alteration, case) is None:
        return None
    (clause,) = corrections((("quote", alteration.new[:1]),), case.agency.style)
    if _is_a_letter_put_right(alteration.fact):
        return f"tell it: {clause}"
    return f"put the old wording back, or tell it: {clause}"


def _is_a_letter_put_right(fact: FactChange | None) -> bool:
    """Whether one letter of one word is all that a quotation changed by: plate, slate."""
    from leaddiff.languages.misspellings import is_a_letter_off
    from leaddiff.languages.tokens import words_of

    rows = (
        [words_of((side or "").lower()) for side in (fact.before, fact.after)] if fact else [(), ()]
    )
    if len(rows[0]) != len(rows[1]):
        return False
    unequal = [pair for pair in zip(*rows, strict=True) if pair[0] != pair[1]]
    return len(unequal) == 1 and all(map(str.isalpha, unequal[0])) and is_a_letter_off(*unequal[0])
