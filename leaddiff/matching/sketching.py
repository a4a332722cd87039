"""Sketching: what is kept of a copy to match it by, worked out from its parts and its text."""

from __future__ import annotations

import string
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import normalize
from zlib import crc32

from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names
from leaddiff.languages.embargoes import embargo
from leaddiff.languages.same_text import TYPESET, body_of, digest
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.times import read_dateline, read_keys, read_stamp
from leaddiff.languages.withdrawals import Withdrawal, withdrawal
from leaddiff.matching.story_names import name_of
from leaddiff.matching.thresholds import SHORTEST_SENTENCE
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Copy, Part, PartKind, Version

_TYPESET = str.maketrans(TYPESET)
_STYLE = b"\"'()[],;:-*_/<>"  # marks that a house style puts in or leaves out
_REST = b".?! \t"
_TO_BLANKS = bytes(32 if chr(c) in string.punctuation else c for c in range(256))
_WITHIN_WORDS = b".,'"  # U.S., 1,234, Lee's

LETTERS_OF_A_WORD = 5
"""Letters of a word, on the average."""

_NAME = pattern(r"(?<=[a-z0-9,;:'’\"“(-] )[A-Z](?:[^\W\d_]|['’.-](?=[^\W\d_]))+")

_FIELDS = (PartKind.SLUG, PartKind.HEADLINE)


def sketch(copy: Copy, filed: int | None = None) -> Sketch:
    """The sketch of a copy. ``filed`` is the time of its file in nanoseconds, where it has one."""
    body = body_of(copy)
    text = _in_plain_type(body)
    found = Sketch(
        path=copy.path,
        agency=copy.agency,
        version=copy.version,
        slug=_slug(copy),
        headline=copy.headline,
        note=copy.note,
        moved_at=copy.moved_at,
        length=len(copy.paragraphs),
        dated=read_dateline(copy.dateline) if copy.dateline else Moment(),
        moved=moved(copy),
        filed=filed,
        sentences=_sentences(text),
        words=_words(text),
        digest=digest(body),
        names=_names(body),
        disagrees=_disagreement(copy.parts),
        identity=copy.identity,
        follows="\n".join(copy.follows) or None,
        embargo=embargo(copy),
    )
    return _withdrawing(found, withdrawal(copy))


def _withdrawing(found: Sketch, told: Withdrawal | None) -> Sketch:
    """A kill goes by the name of the story it withdraws, and its word stands where a marker does."""
    if told is None:
        return found
    return found._replace(
        version=Version(0, told.marker),
        slug=told.slug,
        headline=told.headline,
        withdraws=told.kind,
        disagrees=None,
    )


def _in_plain_type(body: str) -> bytes:
    """A body in plain type: curly quotation marks are no other copy, nor are accents set apart."""
    plain = body if body.isascii() else normalize("NFC", body).translate(_TYPESET)
    return plain.casefold().encode("utf-8", "replace")


def _sentences(text: bytes) -> bytes:
    """The body's sentences, each once: letters and figures alone, so that no comma parts a story. The
    cut is rough and needs only be the same for the same copy; what is too short is nobody's own."""
    ends = text.translate(None, _STYLE).replace(b". ", b"\n")
    ends = ends.replace(b"? ", b"\n").replace(b"! ", b"\n").translate(None, _REST)
    own = [sentence for sentence in ends.split(b"\n") if len(sentence) >= SHORTEST_SENTENCE]
    sentences = own or [short for short in (ends.replace(b"\n", b""),) if short]
    # 32 bits for the letters and eight for how many words they make
    found = {crc32(each) << 8 | min(255, len(each) // LETTERS_OF_A_WORD + 1) for each in sentences}
    return array("q", sorted(found)).tobytes()


def _words(text: bytes) -> bytes:
    """The different words and figures, in no order."""
    return b" ".join(set(text.translate(_TO_BLANKS, _WITHIN_WORDS).split()))


@cache
def _nobodys() -> frozenset[str]:
    """Words with a capital that stand in anybody's copy."""
    days = table_words(ENGLISH, "weekdays") | month_names()
    return table_words(ENGLISH, "nobodys_names") | days


def _names(body: str) -> bytes:
    """The different words with a capital that do not open a sentence: whom and what a story is on."""
    found = {name.casefold().removesuffix("'s").removesuffix("’s") for name in _NAME.findall(body)}
    return " ".join(found - _nobodys()).encode("utf-8", "replace")


def _slug(copy: Copy) -> str | None:
    """The slug that tells most: a transmission code has it in one word, the keyword line in full."""
    slugs = [part.text for part in copy.parts if part.kind is PartKind.SLUG]
    return max(slugs, key=lambda slug: len(name_of(slug).words), default=None)


def moved(copy: Copy) -> Moment:
    """When a copy moved: the fullest time among the copy's stamps; else the day in its transmission codes."""
    read = [read_stamp(part.text) for part in copy.parts if part.kind is PartKind.TIME]
    read += map(read_keys, _codes(copy))
    return max(read, key=lambda moment: sum(part is not None for part in moment), default=Moment())


def _codes(copy: Copy) -> Iterator[str]:
    """Lines of transmission codes as they stand in the file, date and all."""
    for part in copy.parts:
        if part.kind in (PartKind.LABEL, PartKind.SLUG):
            yield copy.raw[part.span.start : part.span.end]


def _disagreement(parts: Iterable[Part]) -> str | None:
    """The different markers of slug and headline, a line each; None where they do not differ."""
    seen: dict[PartKind, Version] = {}
    for part in parts:
        if part.kind in _FIELDS and part.version is not None:
            seen.setdefault(part.kind, part.version)
    slug, headline = (seen.get(kind) for kind in _FIELDS)
    if slug is None or headline is None or slug.number == headline.number:
        return None
    return f"{slug.marker}\n{headline.marker}"
