"""Agency: what is particular to one agency's copy and notes, as plain values.

A new agency is one new file in ``leaddiff/agencies/`` holding ``AGENCY = Agency(...)``. No other
module asks which agency it is dealing with: they ask these values.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from leaddiff.ground.pattern import mixed
from leaddiff.ground.record import Record
from leaddiff.nouns.claims import Action

DIGITS = tuple("0123456789")
"""What a text begins with, or has in it, that gives a number."""

DASH = mixed("-", "–—")
"""The source of a dash of any length."""

DASH_OR_COLON = mixed("-:", "–—")
"""The source of what stands between a marker or an opening and what it opens."""

NAME_LETTER = mixed(r"\w.'\-", "’")
"""The source of a letter within a name, its apostrophes, points and hyphens included."""


class Marker(Record):
    """One spelling of a version marker, as regular-expression source.

    ``number`` is the version it stands for; None where the digits in the marker say it. ``begins`` and
    ``has`` are those of ``Sought``.
    """

    pattern: str
    number: int | None = None
    begins: tuple[str, ...] = ()
    has: tuple[str, ...] = ()


class Sought(Record):
    """A pattern sought only in text that begins with one of ``begins`` and has one of ``has`` in it, all in
    small letters; where there are none, in any. For long ones: a glance at the text is quick, and
    making a pattern ready takes up to two milliseconds.
    """

    source: str
    begins: tuple[str, ...] = ()
    has: tuple[str, ...] = ()


Source: TypeAlias = str | Sought


class Layout(Record):
    """How the agency's copy is laid out. Every pattern is regular-expression source.

    Desks pass on each other's copy, so all agencies' patterns are tried on all copy: keep each so
    narrow that no sentence of a story can match. Patterns of *lines* must match the whole of a
    line, *openings* its beginning, *closings* its end. Alternatives at the top of an opening or a line
    stand in a group, ``(?:a|b)``, or are two patterns.

    ``signature``: what stands between the brackets of a dateline ("Yonhap"). ``datelines``: openings
    of paragraph 1 that have another form, dash included. ``signs``: found anywhere in copy without a
    dateline, they give the agency away.
    ``openers``, ``closers``, ``standalone``: markers before the headline or slug, after it, and on
    a line of their own. ``inner``: markers inside a slug.
    ``slug``: line whose shape is a slug's and nothing else's. ``codes``: what follows a slug and is
    no part of it (word count, number of the item replaced). ``keys``: line of transmission codes
    that names the story in a group ``slug``.
    ``notes``: openings of the editor's note by a word of its own ("(ATTN:"); ``bare_notes``: of one
    that begins with its verb ("(Adds"), which is a note only above the body or below its last
    paragraph; ``note_end``: closing of a note without brackets. ``afternotes``: openings of a heading
    below the copy with notes to editors under it.
    ``bylines``, ``times``, ``labels``, ``subheads``, ``ends``, ``signoffs``: lines. After an end mark
    nothing belongs to the story; after a sign-off neither, but it is no end mark in itself.
    ``menu``: labels word for word, in small letters, as a page's menu has them; ``sections``: those that
    are labels only where they begin with a capital ("World news").
    ``tail_ends``: closings of the last paragraph that are an end mark or a sign-off.
    ``credits``, ``notices``, ``tails``: openings of "(Reporting by ...", of copyright lines, and of
    headings below which nothing is copy ("Related Articles").
    ``captions``: openings of a caption; ``photo_credits``: closings of one.
    """

    signature: str = ""
    datelines: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    openers: tuple[Marker, ...] = ()
    closers: tuple[Marker, ...] = ()
    standalone: tuple[Marker, ...] = ()
    inner: tuple[Marker, ...] = ()
    slug: Source = ""
    codes: tuple[Source, ...] = ()
    keys: tuple[Source, ...] = ()
    notes: tuple[Source, ...] = ()
    bare_notes: tuple[Source, ...] = ()
    note_end: str = ""
    afternotes: tuple[Source, ...] = ()
    bylines: tuple[Source, ...] = ()
    times: tuple[Source, ...] = ()
    labels: tuple[Source, ...] = ()
    menu: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    subheads: tuple[Source, ...] = ()
    ends: tuple[Source, ...] = ()
    signoffs: tuple[Source, ...] = ()
    tail_ends: tuple[str, ...] = ()
    credits: tuple[Source, ...] = ()
    notices: tuple[Source, ...] = ()
    tails: tuple[Source, ...] = ()
    captions: tuple[Source, ...] = ()
    photo_credits: tuple[Source, ...] = ()


class Dialect(Record):
    """The agency's words in notes, beyond those every agency uses; all in lower case.

    ``verbs`` maps a verb in its plain form ("sub", "pick up") to what it says was done; ``words``
    does the same for what stands for a verb and has one form ("new": New grafs 1-3).
    ``tops``: those of its verbs that tell how many paragraphs a new top has (LEADS with 4 grafs).
    ``anchored``: notes quote the opening words of the paragraphs they name, at times without
    quotation marks (SUBS graf 6, No one, to CORRECT date). ``verb_last``: what stands for the verb
    may come at the end of a clause. ``verbless``: a note may say what is new without a verb of its own
    (With more details; toll rises to 11).
    ``terms`` maps words for paragraphs, places and parts that are not English, in each form they take,
    to the English word they are read as (absätzen: paras), beyond those of the agency's language.
    """

    verbs: Mapping[str, Action] = MappingProxyType({})
    words: Mapping[str, Action] = MappingProxyType({})
    tops: frozenset[str] = frozenset()
    anchored: bool = False
    verb_last: bool = False
    verbless: bool = False
    terms: Mapping[str, str] = MappingProxyType({})


class NoteStyle(Record):
    """How the agency writes a note, for suggesting one.

    ``frame`` has ``{}`` where the clauses go: "(ATTN: {})". ``joiner`` stands between clauses,
    ``unit`` and ``units`` are its words for one paragraph and several ("para", "paras").
    ``add``, ``change``, ``recast``, ``cut`` are its verbs in their usual form. ``shout`` sets the
    whole of the clauses in capitals, ``capitalise_first`` only the first letter of the first verb.
    ``heading``: the note stands below the body, under these words; above it where there are none.
    """

    frame: str = "(ATTN: {})"
    joiner: str = "; "
    unit: str = "para"
    units: str = "paras"
    add: str = "ADDS"
    change: str = "UPDATES"
    recast: str = "RECASTS"
    cut: str = "TRIMS"
    shout: bool = False
    capitalise_first: bool = False
    heading: str = ""


class Agency(Record):
    """One agency. ``name`` is lower case ("yonhap"), ``title`` as it signs ("Yonhap").

    ``language``: the code of the folder in ``leaddiff/languages/`` with the words for paragraphs and
    places of its notes, where there is one. ``writes_notes``: updates carry a note, so that a missing
    one is worth telling.
    ``count_restarts``: the version count starts again within a story's day (AP cycles), so that a
    lower number in a later copy is no mistake by itself.
    """

    name: str
    title: str
    layout: Layout = Layout()
    dialect: Dialect = Dialect()
    style: NoteStyle = NoteStyle()
    language: str = "en"
    writes_notes: bool = True
    count_restarts: bool = False
