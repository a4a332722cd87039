"""Denied: what a note says did not change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.nouns.claims import Action, Claim, Target
from leaddiff.nouns.story import Span


def denial(lexemes: Sequence[Lexeme], at: int) -> tuple[Target, ...]:
    """The parts of the story of which a stretch says, from here to its end, that nothing else of them changed:
    no other changes to text; headline unchanged. Empty where it says no such thing: of "no change in rates" the
    rates are the news, and "no major changes" promises little."""
    if lexemes[at].low not in _OPENING:
        return ()
    said = []
    for lexeme in lexemes[at : at + _LONGEST]:
        if lexeme.kind is not Kind.WORD:
            break
        said.append(lexeme.low)
    if _DENIAL.fullmatch(" ".join(said)) is None:
        return ()
    parts = (Target.BODY if w in _BODY else terms.TARGET_WORDS.get(w) for w in said)
    return tuple(dict.fromkeys(part for part in parts if part)) or (Target.BODY,)


_LONGEST = 12
"""Words (10 to 16) of a stretch that says so: and there were no other changes to the rest of the story."""

_PART = r"(?:text|story|copy|body|article|item|report|headline|lead|byline|dateline|slug)"
_OF = r"(?:the |main |rest of |remainder of |body of |any )*"
_WHERE = rf"{_OF}{_PART}(?: (?:and|or) {_OF}{_PART})?"
_STANDS = (
    r"(?:(?:is |are |was |remains? |stands? )?(?:otherwise )?(?:unchanged|the same)"
    r"|stands?(?: as (?:is|it was))?)"
)
_CHANGES = r"(?:other |further |additional |more )?changes?(?: (?:was|were) made| made)?"
_DENIAL = pattern(
    rf"(?:and )?(?:(?:with |there (?:is|are|was|were) )?no {_CHANGES}|without (?:any )?{_CHANGES})"
    rf"(?: (?:to|in) {_WHERE})?(?: otherwise| elsewhere)?"
    rf"|(?:and |with )?(?:the )?(?:rest|remainder|{_WHERE}) (?:of {_WHERE} )?{_STANDS}"
    r"|(?:and |but )?otherwise (?:unchanged|the same)"
)
_BODY = words("text story copy body article item report")
_OPENING = words("""and but with there no without the rest remainder main body text story copy article item
    report headline lead byline dateline slug otherwise""")


def denied(clause: str, span: Span, said: str, parts: Sequence[Target]) -> Iterator[Claim]:
    """The claims that nothing else changed of these parts; ``said`` are the words that say so."""
    for part in parts:
        yield Claim(clause, span, said.upper(), Action.KEEP, part)


def alone(claims: Sequence[Claim]) -> Iterator[Claim]:
    """What is claimed beside a change of a part that is said to be all: CORRECTS headline only."""
    for claim in claims:
        if claim.target is not Target.BODY and (claim.topic or "").lower() == "only":
            yield from denied(claim.clause, claim.span, claim.verb, (Target.BODY,))
            return


def denies_change(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether it says here that something did not change: no change to headline, no major changes."""
    row = [lexeme.low for lexeme in lexemes[at : at + 3]]
    is_denial = row[:1] == ["no"] and not _CHANGE.isdisjoint(row[1:])
    return is_denial and not names_an_exception(lexemes[at : at + 4])


_CHANGE = words("change changes")


def names_an_exception(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a stretch says that nothing changed but something: "No changes but the year"."""
    row = [lexeme.low for lexeme in lexemes[:4]]
    return row[:1] == ["no"] and row[1:2] in (["change"], ["changes"]) and not _BUT.isdisjoint(row)


_BUT = words("but except save")
