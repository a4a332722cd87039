"""Wordless stretches of a note: what stands there without a verb of its own goes on with the clause before it,
is told by a verb behind it, is the news itself, claims nothing, or cannot be read."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.languages.note_verbs import Form
from leaddiff.notes.clauses import Clause
from leaddiff.notes.denied import denial, denied, names_an_exception
from leaddiff.notes.kept import Kept
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.places import spot_at
from leaddiff.notes.prepositions import spot_after
from leaddiff.notes.setting import Joint
from leaddiff.notes.targets import target_at
from leaddiff.notes.verb_context import may_be_verb
from leaddiff.notes.verbless import (
    SHOULD_READ,
    claims_nothing,
    is_one_more_thing,
    passives,
)
from leaddiff.notes.verbs import CONFESSING, Verb, verb_at
from leaddiff.nouns.claims import Action, Claim, Target
from leaddiff.nouns.story import Span


def read_wordless(kept: Kept, clause: Clause) -> None:
    """Read a stretch without a verb: it goes on with the one before, or it is no claim, or unread."""
    own = kept.lexemes[clause.start : clause.stop]
    if not own or _denied(kept, clause) or _is_put_right_too(kept, clause):
        return
    if _is_more_under_label(kept, clause) or _verb_behind(kept, clause):
        return
    if claims_nothing(own):
        return
    is_unknown = _opens_like_a_claim(kept, clause)
    opens_with = own[0].low == "with"
    if _is_hour_and_news(kept, clause) or _is_news_of_hour(kept, clause):
        return
    if not is_unknown and _is_news(kept, clause):
        _news(kept, clause, opens_with)
        return
    says_where = _says_where(kept, clause)
    if _is_place_of_last(kept, clause) or _is_right_value(kept, clause, says_where):
        return
    if kept.verb and not is_unknown and _is_more(kept, clause, kept.verb[0], says_where):
        kept.take(clause, *kept.verb)
    elif opens_with and says_where:
        _news(kept, clause, opens_with)
    elif says_where or (is_unknown and not opens_with) or names_an_exception(own):
        kept.leave(kept.span(clause))


def _is_what_follows(kept: Kept, clause: Clause) -> bool:
    """Whether a sentence behind a correction tells what follows from it, by setting what is so against what the
    story said: "Veldt thus beat forecasts, rather than missing them."; read as a correction more."""
    said = kept.said(kept.span(clause))
    last = kept.last[-1] if kept.last else None
    is_sentence = clause.joint in (Joint.STRONG, Joint.SEMICOLON) and not clause.is_prefix
    if last is None or not (is_sentence and last.corrects and kept.verb):
        return False
    if not _SETS_AGAINST.search(said) or _IS_OF_THE_VALUE.match(said):
        return False
    place = last.place if last.everywhere else None
    claim = Claim(said, kept.span(clause), kept.verb[1], Action.CORRECT, Target.BODY, place=place)
    kept.keep([claim])
    return True


_SETS_AGAINST = pattern(r"(?i)\w(?:,? \(?(?:rather than|instead of|in place of)|, not) \w")
_IS_OF_THE_VALUE = pattern(r"(?:He|She|It|They|The \w+(?: \w+)?) (?:is|are|was|were|has|had)\b")
"""What only gives the value that the correction before is of: She is Lena Dorst, not Lena Durst."""


def _is_put_right_too(kept: Kept, clause: Clause) -> bool:
    """Whether it is one more thing that the verb before "and" put right, which is taken."""
    if clause.joint is not Joint.AND or kept.verb is None:
        return False
    kept.take(clause, *kept.verb)
    return True


def _denied(kept: Kept, clause: Clause) -> bool:
    """No other changes to text: what is said to stand as it stood."""
    parts = denial(kept.lexemes, clause.start)
    if parts:
        span = kept.span(clause)
        clause_said = kept.said(span).strip(" .")
        kept.keep(list(denied(clause_said, span, clause_said, parts)))
    return bool(parts)


def _is_more_under_label(kept: Kept, clause: Clause) -> bool:
    """Adds: rail services resume, para 5; power restored, para 2: what stands behind a semicolon is news
    as well, whatever it says was done, but for the words of notes: toll updated, para 1."""
    is_more = kept.is_labelled and clause.joint is Joint.SEMICOLON and _says_where(kept, clause)
    done = [each.verb.action for each in passives(kept.lexemes, clause, kept.lexicon)]
    if not (is_more and done and kept.verb) or not _OF_NOTES.isdisjoint(done):
        return False
    kept.take(clause, *kept.verb)
    return True


_OF_NOTES = frozenset((Action.ADD, Action.CHANGE, Action.CORRECT))


def _is_more(kept: Kept, clause: Clause, verb: Verb, says_where: bool) -> bool:
    """Whether a stretch behind a semicolon is one more thing that the verb before it did."""
    adds = verb.action in (Action.ADD, Action.CHANGE)
    own = kept.lexemes[clause.start : clause.stop]
    is_more = says_where or (adds and is_one_more_thing(own))
    return clause.joint is Joint.SEMICOLON and is_more


def _verb_behind(kept: Kept, clause: Clause) -> bool:
    """Whether the verb comes behind what was done, and was read there."""
    return (kept.dialect.verb_last and _verb_last(kept, clause)) or _passive(kept, clause)


def _opens_like_a_claim(kept: Kept, clause: Clause) -> bool:
    """Whether a stretch opens with a word that may be a verb nobody knows here."""
    is_opening = clause.joint is Joint.STRONG
    at = clause.start
    return kept.lexemes[at].low in kept.lexicon.slips or may_be_verb(
        kept.lexemes, kept.text, at, kept.is_mixed, is_opening
    )


def _is_place_of_last(kept: Kept, clause: Clause) -> bool:
    """Adds details, background; paragraphs 3-4: a place alone belongs to the clause before it,
    where that has none."""
    spot = spot_after(kept.lexemes, clause.start, False) or spot_at(kept.lexemes, clause.start)
    is_alone = spot is not None and spot.end == clause.stop
    waits = bool(kept.last) and all(
        claim.target is Target.BODY and claim.place is None for claim in kept.last
    )
    if spot is None or not (is_alone and waits and clause.joint is Joint.SEMICOLON):
        return False
    kept.lengthen(clause)
    kept.last = [claim._replace(place=spot.place) for claim in kept.last]
    return True


def _is_right_value(kept: Kept, clause: Clause, says_where: bool) -> bool:
    """An earlier version misidentified the manager. She is Lena Dorn: the sentence behind what was
    wrong says what is right, and belongs to it; so does a stretch behind a semicolon, votes against
    were 71."""
    if says_where or not kept.last or kept.verb is None:
        return False
    confesses = clause.joint is Joint.STRONG and kept.verb[0].stem in CONFESSING
    own = {lexeme.low for lexeme in kept.lexemes[clause.start : clause.stop]}
    corrects = all(claim.action is Action.CORRECT for claim in kept.last)
    adds_value = clause.joint is Joint.SEMICOLON and corrects and not own.isdisjoint(_IS)
    if not (confesses or adds_value or (corrects and _tells_what_for(kept, clause))):
        return _is_what_follows(kept, clause)
    kept.lengthen(clause)
    return True


_IS = ("is", "are", "was", "were")


def _tells_what_for(kept: Kept, clause: Clause) -> bool:
    """Whether a sentence says what is so behind a correction that only said where: Corrects paragraph seven.
    Dorn is head of mills, not head of docks."""
    is_sentence = clause.joint is Joint.STRONG and not clause.is_prefix
    says_where_alone = all(
        claim.topic is None
        and (claim.place or claim.target is not Target.BODY)
        and not _VALUE.search(claim.clause)
        for claim in kept.last
    )
    return (
        is_sentence
        and says_where_alone
        and bool(_SETS_AGAINST.search(kept.said(kept.span(clause))))
    )


_VALUE = pattern(r"(?i)\b(?:to|from|by|not|that|instead|after|because)\b|[\"“”]")
"""What leads to something that a correction says besides its place."""


def _is_hour_and_news(kept: Kept, clause: Clause) -> bool:
    """``UPDATED AT 8:30 PM, 16 HURT``: the news after the hour is the claim."""
    at = clause.start
    if kept.lexemes[at].low not in _UPDATED:
        return False
    hour = at + 2 + (kept.lexemes[at + 2].low == "of")
    is_hour = [word.low for word in kept.lexemes[at + 1 : hour]] in _AT_AN_HOUR
    if not is_hour or kept.lexemes[hour].kind not in (Kind.FIGURE, Kind.NUMBER):
        return False
    while at < clause.stop and not _opens_news(kept.lexemes[at]):
        at += 1
    if at + 1 < clause.stop:
        kept.take(clause._replace(body=at + 1), _UPDATE, "UPDATED")
    else:
        kept.hour = clause
    return True


def _opens_news(lexeme: Lexeme) -> bool:
    """Whether the news begins behind a lexeme after the hour: with 16 hurt; - 16 hurt."""
    return lexeme.low == "with" or lexeme.kind in (Kind.COMMA, Kind.DASH, Kind.COLON)


_AT_AN_HOUR = (["at"], ["as", "of"])
_UPDATED = ("update", "updated", "updates")


def _is_news_of_hour(kept: Kept, clause: Clause) -> bool:
    """``UPDATED AT 8:30 PM; 16 HURT``: the news in a clause of its own behind the hour."""
    if kept.hour is None:
        return False
    at, kept.hour = kept.hour.start, None
    kept.take(clause._replace(start=at, head=at, body=clause.start), _UPDATE, "UPDATED")
    return True


def _passive(kept: Kept, clause: Clause) -> bool:
    """``Toll updated, quotes added``: the verbs come behind what was done."""
    found = False
    for done in passives(kept.lexemes, clause, kept.lexicon):
        last = kept.lexemes[done.stop - 1]
        span = Span(kept.lexemes[done.start].start, last.end)
        first = clause._replace(start=0, head=0, body=1, stop=done.stop - done.start)
        is_phrase = done.verb.stem == SHOULD_READ
        name = SHOULD_READ.upper() if is_phrase else done.lexemes[0].low.upper()
        kept.take_told(first, done.verb, name, done.lexemes, span)
        found = True
    return found


def _is_news(kept: Kept, clause: Clause) -> bool:
    """Whether a note opens with the news itself, which it says it brings: "Toll rises, adds
    quotes"; "With more details"; "toll rises to 11, navy sends divers"."""
    is_first = not kept.claims and not kept.last
    is_sentence = all(
        lexeme.kind in (Kind.WORD, Kind.NUMBER)
        for lexeme in kept.lexemes[clause.start : clause.start + 2 - clause.is_prefix]
    )
    return is_first and is_sentence and (clause.is_prefix or kept.dialect.verbless)


def _news(kept: Kept, clause: Clause, opens_with: bool) -> None:
    """``With minor edits`` is MINOR EDITS; other news is an update."""
    start = clause.start + opens_with
    edits = verb_at(kept.lexemes, start, kept.lexicon)
    if opens_with and edits and edits[0].form is Form.NOUN and edits[0].stem == "edit":
        body = clause._replace(start=start, head=start, body=edits[1])
        kept.take(body, edits[0], kept.name_of(body, edits[0]))
    else:
        body = clause._replace(body=start)
        kept.take(body, _UPDATE, "WITH" if opens_with else "UPDATES")


def _verb_last(kept: Kept, clause: Clause) -> bool:
    """``Kolmas ja viimeinen osio uutta``: what stands for the verb comes last."""
    for at in range(clause.start, clause.stop):
        verb = kept.lexicon.forms.get(kept.lexemes[at].low)
        if verb is not None and verb.form is Form.NOUN:
            found = clause._replace(head=at, body=at + 1)
            kept.take(found, verb, kept.name_of(found, verb))
            return True
    return False


def _says_where(kept: Kept, clause: Clause) -> bool:
    """Whether a stretch names a paragraph, or opens with a part of the story."""
    if target_at(kept.lexemes, clause.start):
        return True
    return any(
        spot_after(kept.lexemes, at, False) or spot_at(kept.lexemes, at)
        for at in range(clause.start, clause.stop)
    )


_UPDATE = Verb("update", Action.CHANGE, Form.S)
"""What is done by a note that only tells the news."""
