"""Reading: an editor's note in, its claims out, and whatever could not be read."""

from __future__ import annotations

from leaddiff.notes import terms
from leaddiff.notes.clauses import Clause, clauses_of
from leaddiff.notes.kept import Kept
from leaddiff.notes.lexemes import Kind, lex
from leaddiff.notes.targets import target_at
from leaddiff.notes.verbs import Verb
from leaddiff.notes.wordbook import dialect_of, lexicon_for, wordbook_of
from leaddiff.notes.wordless import read_wordless
from leaddiff.nouns.claims import Action, Claim, Note, Target
from leaddiff.nouns.story import Span


def read(text: str, agency: str | None = None) -> Note:
    """What an editor's note claims, clause by clause.

    ``text`` is the note as it stands, brackets, opener and line breaks included; ``agency`` the name
    of the agency it is from ("yonhap"), None where that is not known: then the words of every agency
    are understood. Claims come in the order of the note, spans are into ``text``. A stretch that names
    a paragraph or opens like a claim and cannot be read as one is in ``unread``; what is no change
    note ("With AP Photos.", "X is cq") makes no claim. Any text can be read, in time linear in its
    length; nothing is raised.
    """
    dialect = dialect_of(agency)
    lexemes = lex(text, wordbook_of(agency))
    lexicon = lexicon_for(agency)
    kept = Kept(text, lexemes, dialect, lexicon)
    label: Clause | None = None
    for clause in clauses_of(lexemes, text, dialect, lexicon):
        if clause.is_label:
            label = clause
            continue
        if clause.verb is not None:
            kept.is_labelled = False
            _worded(kept, clause, clause.verb)
            kept.hour = None
        elif label is not None and label.verb is not None:
            kept.is_labelled = True
            verb = label.verb._replace(action=_ACTIONS.get(label.verb.stem, label.verb.action))
            _labelled(kept, label, verb, clause)
        else:
            read_wordless(kept, clause)
        label = None
    kept.claims += kept.last
    return Note(text, tuple(kept.claims), tuple(kept.unread), agency)


def _worded(kept: Kept, clause: Clause, verb: Verb) -> None:
    if _is_rewritten(kept, clause, verb):
        verb = verb._replace(action=Action.CHANGE)
    if not _vouches(kept, clause):
        kept.take(clause, verb, kept.name_of(clause, verb))


def _is_rewritten(kept: Kept, clause: Clause, verb: Verb) -> bool:
    """Whether NEW says that copy is new where copy stood: Top 3 grafs new, new lead, new
    throughout; new grafs 5-6 were added."""
    if verb.stem != "new":
        return False
    following = kept.lexemes[clause.body].low
    is_top = following in terms.THROUGHOUT or following in terms.FIRST
    return (
        clause.head > clause.start
        or is_top
        or following == "title"
        or target_at(kept.lexemes, clause.body) is not None
    )


def _vouches(kept: Kept, clause: Clause) -> bool:
    """Whether it only says that something is right as it stands: "Adding machine is cq"."""
    last = clause.stop - 1 - (kept.lexemes[clause.stop - 1].kind is Kind.STOP)
    return kept.lexemes[last].low == "cq" and kept.lexemes[last - 1].low in ("is", "are")


_ACTIONS = {"new": Action.CHANGE}
"""New: toll in 1st para, navy in 7th: what came and what became of old copy."""


def _labelled(kept: Kept, label: Clause, verb: Verb, clause: Clause) -> None:
    """``UPDATES: With AP Photos.``, ``ADDS: quotes in para 3``. Before another verb a label says
    nothing of its own."""
    from leaddiff.notes.verbless import NO_CLAIM, PICTURES, names_what_comes_along

    name = kept.name_of(label, verb)
    own = kept.lexemes[clause.start : clause.stop]
    if not own:  # ADDS: and nothing after it
        return
    span = Span(kept.lexemes[label.start].start, kept.span(clause).end)
    opens_with = own[0].low == "with"
    low = {lexeme.low for lexeme in own}
    if names_what_comes_along(own) if opens_with else not low.isdisjoint(PICTURES):
        kept.keep([Claim(kept.said(span), span, name, verb.action, Target.PHOTO)])
    elif opens_with or low.isdisjoint(NO_CLAIM):
        whole = clause._replace(start=label.start, head=label.start, body=clause.start)
        kept.take(whole, verb, name)
