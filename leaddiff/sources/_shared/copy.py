"""Copy: a story put together from the fields and paragraphs that a machine-read form gives.

Furniture inside the body (a note, a byline, credits, an end mark) is what it is in plain copy, so the
paragraphs are read as plain copy would be and keep the places they have in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leaddiff import layout, notes
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.languages.embargoes import embargo_in
from leaddiff.languages.unseen import without_unseen
from leaddiff.layout.markers import unmarked
from leaddiff.layout.notes_by_sense import surely_tells_of_change
from leaddiff.layout.slugs import without_codes
from leaddiff.nouns.story import Copy, FilePlace, Part, PartKind, Span, State, Version
from leaddiff.sources._shared.body import Body
from leaddiff.sources._shared.html import Block


@dataclass(frozen=True, slots=True)
class CopyField:
    """What a field of the file says, and where; ``path`` leads to it in XML and JSON."""

    text: str
    span: Span
    path: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """What a form gives besides the paragraphs; None where it gives nothing. ``updates`` counts the
    updates of the story (0 the first version), None where no field counts them: counts of saves and
    transmissions are none. ``provider`` is whoever moved it, in the file's words."""

    slug: CopyField | None = None
    headline: CopyField | None = None
    notes: Sequence[CopyField] = ()
    captions: Sequence[CopyField] = ()
    byline: CopyField | None = None
    dateline: CopyField | None = None
    moved: CopyField | None = None
    marker: str | None = None
    updates: int | None = None
    provider: str | None = None
    state: State | None = None
    identity: str | None = None
    follows: Sequence[str | None] = ()
    embargo: str | None = None


_NO_NOTE = pattern(
    r"(?i)^(?:for (?:global|use|release)|embargo|not for|file photo"
    r"|(?:(?:updates?|eds?): ?){0,2}with (?:ap |afp )?(?:photo|pic|video|graphic|audio)"
    r"(?:s|ture|tures)?(?:,? (?:and )?(?:photo|video|graphic|audio)s?){0,3}\.?$|contact|kontakt|tel|phone"
    r"|\+?[0-9][0-9 ()-]{6,}$|will be (?:updated|led)|more (?:to come|later))"
)
_AGENCIES = {
    "ap": "ap", "associated press": "ap", "the associated press": "ap", "apcms": "ap",
    "reuters": "reuters", "thomson reuters": "reuters", "rtrs": "reuters", "afp": "afp",
    "ap news": "ap",
    "agence france-presse": "afp", "kyodo news": "kyodo", "yonhap news agency": "yonhap",
    "yonhap news": "yonhap", "xinhua news agency": "xinhua", "press trust of india": "pti",
    "kyodonews": "kyodo", "reuters.com": "reuters", "afp.com": "afp",
    "dpa": "dpa", "stt": "stt", "stt-lehtikuva": "stt",
    "kyodo": "kyodo", "yonhap": "yonhap", "xinhua": "xinhua", "pti": "pti",
}  # fmt: skip
_STATES = {
    "usable": State.USABLE, "withheld": State.WITHHELD, "embargoed": State.EMBARGOED,
    "canceled": State.CANCELED, "cancelled": State.CANCELED, "killed": State.CANCELED,
    "recalled": State.CANCELED, "corrected": State.CORRECTED,
}  # fmt: skip
_DATE_ALONE = pattern(r"[^\W\d]{3,10}\.? [0-9]{1,2}(?:, [0-9]{4})?$")
LONGEST_NOTE = 20_000
"""Characters (5,000 to 100,000) of a field from which on it holds no note but a text."""

LONGEST_IDENTITY = 300
"""Characters (100 to 1,000) of an id that are looked at."""


def put_together(
    raw: str, path: str | None, form: str, fields: Fields, blocks: Iterable[Block]
) -> Copy:
    """The copy of these fields and paragraphs. Raises ``UnreadableCopy`` where no paragraph is left, or
    more than a story has."""
    rows = _rows(fields, blocks)
    layout.refuse_list(len(rows), path)
    body = Body(rows)
    if not body.paragraphs:
        raise no_text(path, form)
    agency = _AGENCIES.get((fields.provider or "").strip().lower()) or body.agency
    parts = _parts(fields, agency, body)
    parts.append(Part(PartKind.END, "", Span(len(raw), len(raw))))
    return Copy(
        raw=raw,
        paragraphs=body.paragraphs,
        parts=tuple(parts),
        version=_version(fields, parts),
        agency=agency,
        path=path,
        form=form,
        state=fields.state,
        places=_places(fields, rows),
        identity=_identity(fields.identity),
        follows=tuple(filter(None, map(_identity, fields.follows))),
        embargo=fields.embargo or _embargo(fields),
    )


def _dateline(said: CopyField | None, parts: Sequence[Part]) -> list[Part]:
    """The dateline of a field, where the text opens with none. Some have a date there, or a stamp."""
    is_told = any(part.kind is PartKind.DATELINE for part in parts)
    if said is None or is_told or not said.text[:1].isalpha() or _DATE_ALONE.match(said.text):
        return []
    return [Part(PartKind.DATELINE, without_unseen(said.text), said.span)]


def is_withdrawn(state: State | None) -> bool:
    """Whether a state takes the story back, or holds it."""
    return state in (State.CANCELED, State.WITHHELD)


def _identity(text: str | None) -> str | None:
    """An id as far as it is one: a word, or several of an address."""
    return " ".join((text or "").split())[:LONGEST_IDENTITY] or None


def _embargo(fields: Fields) -> str | None:
    """The embargo that a note's field holds instead of a note: "Embargoed to 10:00"."""
    return next(filter(None, (embargo_in(said.text) for said in fields.notes)), None)


def _places(fields: Fields, rows: Sequence[Block]) -> tuple[FilePlace, ...]:
    """The elements and values that what was read stands in, in the order of the file."""
    said = (
        fields.slug,
        fields.headline,
        *fields.notes,
        fields.byline,
        fields.dateline,
        fields.moved,
    )
    named = [FilePlace(each.span, each.path) for each in said if each is not None and each.path]
    return tuple(sorted([*named, *(FilePlace(row.span, row.path) for row in rows if row.path)]))


def put_together_each(
    raw: str, path: str | None, form: str, told: Iterable[tuple[Fields, Sequence[Block]]]
) -> tuple[Copy, ...]:
    """The copies of a message's items, without those that have no text (pictures, packages). Raises
    ``UnreadableCopy`` where none has any."""
    found = tuple(
        put_together(raw, path, form, fields, blocks)
        for fields, blocks in told
        if blocks or (is_withdrawn(fields.state) and fields.headline)
    )
    if not found:
        raise no_text(path, form)
    return found


def no_text(path: str | None, form: str) -> UnreadableCopy:
    """What is said of a file in which no story stands: a picture, a package, an empty item."""
    return UnreadableCopy(
        f"{shown(path)} is {form} with no text in it; give the item that holds the story."
    )


def state_named(word: str) -> State | None:
    """The state that a form's word for it means; None where it has no word or another one."""
    return _STATES.get(word.lower())


def _rows(fields: Fields, blocks: Iterable[Block]) -> list[Block]:
    """The paragraphs without what the fields hold. A kill has no text of the story but its headline."""
    fielded = _fielded(fields)
    seen = (block._replace(text=without_unseen(block.text)) for block in blocks)
    rows = [block for block in seen if block.text.strip() and block.text.casefold() not in fielded]
    if not rows and is_withdrawn(fields.state) and fields.headline:
        return [Block(fields.headline.text, fields.headline.span)]
    return rows


def _parts(fields: Fields, agency: str | None, body: Body) -> list[Part]:
    """What the fields give, and of what stands in the body the kinds that no field has; credits of both."""
    parts = [*_named(fields), *_note(fields, agency, body.parts)]
    kinds = {part.kind for part in parts}
    parts += [part for part in body.parts if part.kind not in kinds or part.kind is PartKind.CREDIT]
    parts += _dateline(fields.dateline, parts)
    return [part for part in parts if part.kind is not PartKind.END]


def _fielded(fields: Fields) -> frozenset[str]:
    """What fields hold that a paragraph may only say again, capitals aside: Superdesk puts the note of
    ``ed-msg`` below the body too."""
    named = (fields.headline, *fields.notes)
    return frozenset(field.text.casefold() for field in named if field is not None)


def _named(fields: Fields) -> list[Part]:
    rows = (
        (PartKind.SLUG, fields.slug),
        (PartKind.HEADLINE, fields.headline),
        (PartKind.BYLINE, fields.byline),
        (PartKind.TIME, fields.moved),
    )
    parts = []
    for kind, said in rows:
        if said is None or not said.text:
            continue
        has_marker = kind in (PartKind.SLUG, PartKind.HEADLINE)
        seen = without_unseen(said.text)
        marked = unmarked(seen) if has_marker else None
        if kind is PartKind.SLUG and marked and marked.version and not marked.text:
            kind = PartKind.LABEL  # TASS has "URGENT" for a slug
        text = marked.text if marked and marked.text else seen
        text = without_codes(text) if kind is PartKind.SLUG else text
        parts.append(Part(kind, text, said.span, marked.version if marked else None))
    return parts + [Part(PartKind.CAPTION, each.text, each.span) for each in fields.captions]


def _note(fields: Fields, agency: str | None, in_body: Sequence[Part]) -> list[Part]:
    """The note, where a field holds one that tells of changes. An advisory, an embargo or "FILE PHOTO"
    in the same field is none."""
    if any(part.kind is PartKind.NOTE for part in in_body):
        return []
    for said in fields.notes:
        text = without_unseen(said.text)
        if not text or len(text) > LONGEST_NOTE or _NO_NOTE.match(text):
            continue
        if surely_tells_of_change(text) or notes.read(text, agency).claims:
            return [Part(PartKind.NOTE, text, said.span)]
    return []


def _version(fields: Fields, parts: Sequence[Part]) -> Version:
    marked = [part.version for part in parts if part.version is not None]
    if fields.marker:
        alone = (
            unmarked(f"slug, {fields.marker}").version
            or unmarked(f"({fields.marker}) slug").version
        )
        marked += [alone] if alone else []
    best = max(marked, key=lambda version: version.number, default=Version())
    if fields.updates is not None and fields.updates > best.number:
        return best._replace(number=fields.updates)
    return best
