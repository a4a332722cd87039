"""Agency: what is particular to one agency's copy and notes, as plain values.

A new agency is one new file in ``leaddiff/agencies/`` holding ``AGENCY = Agency(...)``. No other
module asks which agency it is dealing with: they ask these values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from leaddiff.claims import Action


@dataclass(frozen=True, slots=True)
class Layout:
    """How the agency's copy is laid out. Every pattern is regular-expression source."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """The agency's words in notes, beyond those every agency uses. ``verbs`` maps a verb in lower
    case to what it says was done."""

    verbs: Mapping[str, Action] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """How the agency writes a note, for suggesting one.

    ``frame`` has ``{}`` where the clauses go: "(ATTN: {})". ``joiner`` stands between clauses,
    ``unit`` and ``units`` are its words for one paragraph and several ("para", "paras").
    ``add``, ``change``, ``recast``, ``cut`` are its verbs in their usual form. ``shout`` sets the
    whole of the clauses in capitals, ``capitalise_first`` only the first letter of the first verb.
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


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency. ``name`` is lower case ("yonhap"), ``title`` as it signs ("Yonhap").

    ``writes_notes``: updates carry a note, so that a missing one is worth telling.
    ``count_restarts``: the version count starts again within a story's day (AP cycles), so that a
    lower number in a later copy is no mistake by itself.
    ``end_marked``: full copy closes with an end mark, so that a missing one is worth telling.
    """

    name: str
    title: str
    layout: Layout = Layout()
    dialect: Dialect = Dialect()
    style: NoteStyle = NoteStyle()
    writes_notes: bool = True
    count_restarts: bool = False
    end_marked: bool = False
