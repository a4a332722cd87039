"""Verb context: whether a word that could be a verb of the note is one where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.note_verbs import Form
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.news_verbs import (
    COPY_WORDS,
    NEWS_VERBS,
    has_copy_for_object,
    is_done_to_copy,
)
from leaddiff.notes.setting import OLD_FORMS, Candidate, Joint, Setting
from leaddiff.nouns.claims import Action


def is_verb_here(found: Candidate, joint: Joint, setting: Setting) -> bool:
    """Whether a form of a verb begins a clause where it stands, ``joint`` being before it."""
    verb = found.verb
    if verb.action is Action.PICK_UP:
        return found.before not in ("no", "to") and _points(found)
    if verb.stem in _NEVER_BARE and verb.form is Form.BARE:
        return False
    if verb.stem in _OF_PARAGRAPHS and not _points(found, _FAR):
        return False
    is_first = joint in (Joint.STRONG, Joint.SEMICOLON)
    if found.before == "to" and _is_another_purpose(found, setting):
        return True
    if found.before == "to" or not (is_first or _brings_matter(found)):
        return False
    match joint:
        case Joint.STRONG | Joint.SEMICOLON:
            return _opens(found, setting)
        case Joint.COMMA | Joint.AND:
            return _goes_on(found, joint, setting)
        case Joint.MARK:
            return _follows_a_mark(found)
        case _:
            return _follows_a_word(found, setting)


def _follows_a_mark(found: Candidate) -> bool:
    verb = found.verb
    is_old = verb.form is Form.BARE and verb.action in OLD_FORMS
    is_edit = verb.form is Form.NOUN and verb.stem == "edit"
    return is_edit or (found.is_shouted and (is_old or verb.form is Form.S))


def _follows_a_word(found: Candidate, setting: Setting) -> bool:
    verb = found.verb
    if verb.stem == "misstate" and verb.form is Form.PAST:
        return setting.action is None
    is_old = verb.action in OLD_FORMS or verb.stem in setting.tops
    return found.is_shouted and verb.form is Form.S and is_old


_NEVER_BARE = ("name",)
"""Verbs whose plain form is a noun in a note: spelling of name throughout."""

_OF_PARAGRAPHS = ("join", "break up")
"""Verbs of a note only where what they name is a paragraph: mayor joins talks, police break up rally."""

_FAR = 8
"""Words (4 to 12) in which such a verb says where."""

_BRINGING = words("provide")
_MATTER = groups(ENGLISH, "note_asides")["matter"]


def _brings_matter(found: Candidate) -> bool:
    """Whether what is provided is matter of a story: provides further detail; not: provides aid. Of other
    verbs that is not asked."""
    if found.verb.stem not in _BRINGING:
        return True
    following = found.lexemes[found.end : found.end + 4]
    return any(lexeme.low in _MATTER for lexeme in following)


def _points(found: Candidate, reach: int = 3) -> bool:
    """Whether a verb says where within so many words."""
    return any(
        lexeme.number is not None
        or lexeme.kind is Kind.QUOTATION
        or terms.is_unit(lexeme.low)
        or lexeme.low in terms.PREVIOUS
        for lexeme in found.lexemes[found.end : found.end + reach]
    )


def _opens(found: Candidate, setting: Setting) -> bool:
    """Whether it is one at the beginning of a stretch, or where a verb is expected."""
    verb, after = found.verb, found.after
    if after.low in _BEING or _is_other_sense(found, setting):
        return False
    match verb.form:
        case Form.NOUN:
            return setting.is_expecting or verb.stem == "edit" or _is_new_part(after)
        case Form.BARE:
            return found.is_shouted or not verb.doubtful or after.low not in _AFTER_NOUNS
        case Form.PAST:
            return setting.is_expecting or (not verb.doubtful and _reports_change(found, setting))
        case _:
            is_elsewhere = verb.stem in ("edit", "move") and after.low in _AFTER_REPORTS
            return not is_elsewhere or found.lexemes[found.end + 1].low in _AIMS


def _is_other_sense(found: Candidate, setting: Setting) -> bool:
    """Updates 1 and 2 carried the error; lead singer is cq."""
    if found.is_shouted:
        return False
    if found.verb.stem == "update":
        return _is_version(found.after, found.lexemes[found.end + 1])
    return found.verb.stem in setting.tops and not _tops(found.after)


def _is_version(number: Lexeme, following: Lexeme) -> bool:
    """Whether a number after "Update" is that of a version: Updates 1 and 2; not Updates 2025 forecast."""
    if number.kind is not Kind.NUMBER or (number.number or 0) > _HIGHEST_VERSION:
        return False
    is_word = following.kind is Kind.WORD
    return not is_word or following.low in _BEING or following.low in _AFTER_VERSIONS


_HIGHEST_VERSION = 20
_AFTER_VERSIONS = words("and & to through also carried contained said gave misstated omitted")


def _tops(after: Lexeme) -> bool:
    """Whether LEADS says what the new top is: leads with 4 grafs; not: lead singer."""
    if after.number is not None or terms.is_unit(after.low) or after.kind is not Kind.WORD:
        return True
    return after.low in ("with", "to", "new") or after.low in terms.THROUGHOUT | terms.FIRST


def _is_new_part(after: Lexeme) -> bool:
    """Whether NEW says that a part of the story is: New grafs 5-6; not New York."""
    if after.number is not None or terms.is_unit(after.low) or after.low in terms.TARGET_WORDS:
        return True
    return after.low in terms.THROUGHOUT or after.low in _NEW_PARTS or after.kind is Kind.COLON


def _reports_change(found: Candidate, setting: Setting) -> bool:
    """Corrected 5th paragraph; not: moved on business wires, added to AMs report, edited by."""
    verb, after = found.verb, found.after.low
    is_first = setting.mode is None or setting.mode is Form.PAST
    is_elsewhere = after in _AFTER_REPORTS or (after == "to" and verb.action is Action.ADD)
    return is_first and verb.stem != "move" and not is_elsewhere


_NEW_PARTS = terms.FIRST | terms.LAST | words("approach material details quotes info title")
_AIMS = words("style clarity length space grammar punctuation")
"""Edits for style."""

_BEING = words("is are was were has have had will would should may can")
_AFTER_NOUNS = words("""to on in of from for by at and or as after since that about over between
    into""")
_AFTER_REPORTS = words("on as at by for from also version versions")


def _goes_on(found: Candidate, joint: Joint, setting: Setting) -> bool:
    """Whether it is one after a comma or "and", where most words are still about the clause before."""
    verb = found.verb
    is_and = joint is Joint.AND
    match verb.form:
        case Form.S:
            is_told = is_and and setting.complement and found.after.low not in COPY_WORDS
            return found.is_shouted or (not is_told and _reads_as_verb(found))
        case Form.BARE:
            has_purpose = setting.inner or (setting.purpose and setting.action is Action.CORRECT)
            if is_and and has_purpose and setting.mode is not Form.BARE:
                return _is_second_purpose(found, setting)
            is_slip = setting.mode is Form.S and _updates_a_thing(found)
            is_free = not is_and or setting.mode is Form.BARE
            return is_slip or (is_free and _is_bare_head(found, setting))
        case Form.PAST:
            return setting.mode is Form.PAST and not (setting.purpose or setting.complement)
        case Form.ING:
            return _is_ing_head(found, is_and, setting)
        case _:
            is_part = found.is_shouted and _is_new_part(found.after)
            return verb.stem == "edit" or is_part or terms.is_unit(found.after.low)


def _is_bare_head(found: Candidate, setting: Setting) -> bool:
    """A plain form: CORRECT that decision was tentative. After "to UPDATE" it goes on with the
    purpose; where the purpose leads, only the verb it leads to may come."""
    verb = found.verb
    if setting.leading and setting.action is None:
        return found.is_shouted and (verb.action in OLD_FORMS or verb.stem in setting.tops)
    if setting.purpose or setting.complement:
        return False
    is_object = not verb.doubtful or found.after.low not in _AFTER_NOUNS
    return found.is_shouted or (setting.mode is Form.BARE and is_object)


def _updates_a_thing(found: Candidate) -> bool:
    """Whether a plain form that wants its s has what it was done to behind it: "adds comments, update share
    price"; not: update on talks."""
    after = found.after
    return found.verb.stem == "update" and after.kind is Kind.WORD and after.low not in _NO_OBJECT


_NO_OBJECT = _AFTER_NOUNS | _BEING | words("with throughout via per due after later")


def _is_second_purpose(found: Candidate, setting: Setting) -> bool:
    """Whether a plain form is what a story was moved for as well: fixed to remove a name in paragraph 6 and
    ADD another; refiled to fix a typo and TRIM last paragraph; corrected in paragraph 3 to insert figure and
    REMOVE reference, or DROP stray word; not: to remove plans to close and add shops."""
    if setting.complement:
        return False
    before = found.lexemes[found.at - 2]
    is_behind_place = (
        before.number is not None or terms.is_unit(before.low) or before.low in terms.TARGET_WORDS
    )
    is_of_copy = found.after.low in COPY_WORDS or terms.is_unit(found.after.low)
    is_plain = not (found.verb.doubtful or setting.purpose) or has_copy_for_object(found)
    return is_of_copy or (is_behind_place and is_plain)


def _is_another_purpose(found: Candidate, setting: Setting) -> bool:
    """Whether "and to" opens another of the purposes a story was moved for: corrected to fix headline and to
    CLARIFY that customers are not liable. In a sentence of the story only what copy is made of tells: to show
    he was misquoted and to DELETE quotes in paragraphs 4-5, and not: to show the mill agreed to pay and to
    leave."""
    is_joined = found.at > 1 and found.lexemes[found.at - 2].low in ("and", "&")
    has_purpose = setting.inner or setting.purpose
    if not (is_joined and has_purpose) or found.verb.form is not Form.BARE:
        return False
    is_of_copy = found.after.low in COPY_WORDS or terms.is_unit(found.after.low)
    is_of_story = setting.complement or setting.purpose
    return is_of_copy or not (is_of_story or found.verb.doubtful)


def _is_ing_head(found: Candidate, is_and: bool, setting: Setting) -> bool:
    """ADDING ... heads a clause where the note writes its verbs so; elsewhere it mostly says what the
    clause before is for: SUBS 6th graf, UPDATING casualties."""
    if found.verb.stem == "include" or found.after.low == "that":
        return False
    if setting.mode is Form.ING:
        return True
    is_free = not is_and and not setting.purpose and setting.action not in OLD_FORMS
    return is_free and found.verb.stem in _FREE_ING


_FREE_ING = words("update correct recast trim fix rewrite restore")


def _reads_as_verb(found: Candidate) -> bool:
    """Whether an -s form in small letters is a verb: "updates share price", not "updates on talks"."""
    verb, after = found.verb, found.after
    if verb.stem in NEWS_VERBS:
        return is_done_to_copy(found)
    if not verb.doubtful:
        return True
    if after.kind in (Kind.WORD, Kind.NUMBER, Kind.ORDINAL, Kind.QUOTATION, Kind.FIGURE):
        return after.low not in _AFTER_NOUNS
    return verb.stem in ("edit", "trim", "update", "rewrite")


def may_be_verb(
    lexemes: Sequence[Lexeme], text: str, at: int, is_mixed: bool, is_opening: bool = False
) -> bool:
    """Whether a word no table knows is shouted where a verb would be: before what one could change
    ("BOOSTS lead"), or before any word where a sentence of the note opens (``is_opening``).
    ``is_mixed``: the note has small letters, so that capitals shout."""
    lexeme = lexemes[at]
    raw = text[lexeme.start : lexeme.end]
    is_shouted = is_mixed and lexeme.kind is Kind.WORD and raw.isupper()
    if not is_shouted or len(raw) < _SHORTEST_VERB or not lexeme.low.endswith(("s", "ing")):
        return False
    following = lexemes[at + 1]
    if is_opening and following.kind is Kind.WORD:
        return True
    is_object = following.low in terms.TARGET_WORDS or terms.is_unit(following.low)
    return is_object or following.kind is Kind.ORDINAL or following.low in terms.THROUGHOUT


_SHORTEST_VERB = len("CUTS")
