"""Evidence shapes: evidence and grounds as the plain dictionaries the report has them in."""

from __future__ import annotations

from enum import Enum
from typing import Any

from leaddiff.nouns import evidence, grounds
from leaddiff.nouns.changes import Excerpt
from leaddiff.nouns.evidence import ClaimFailed, Displaced, Evidence, ShowsWords
from leaddiff.nouns.grounds import Grounds, Shown

KINDS: dict[type[Evidence], str] = {
    evidence.FactChanged: "fact-changed",
    evidence.QuotationAltered: "quotation-altered",
    evidence.WordsChanged: "words-changed",
    evidence.RolesTurned: "roles-turned",
    evidence.ParagraphChanged: "paragraph-changed",
    evidence.FieldChanged: "field-changed",
    evidence.ClaimFailed: "claim-failed",
    evidence.OutOfRange: "out-of-range",
    evidence.OldOutOfRange: "old-out-of-range",
    evidence.Displaced: "displaced",
    evidence.TopicAbsent: "topic-absent",
    evidence.ValueStands: "value-stands",
    evidence.HeadlineFigure: "headline-figure",
    evidence.ValuesCorrected: "values-corrected",
    evidence.NoteState: "note-state",
    evidence.VersionStep: "version-step",
    evidence.MarkersDisagree: "markers-disagree",
    evidence.CameIn: "came-in",
    evidence.Misnamed: "misnamed",
    evidence.LineChanged: "line-changed",
    evidence.EndMarkGone: "end-mark-gone",
    evidence.ReadInPart: "read-in-part",
    evidence.Remark: "remark",
}
"""What each shape of evidence goes by in the report; these names stay."""

GROUNDS: dict[type[Grounds], str] = {
    grounds.NotHeld: "not-held",
    grounds.StatesThere: "states-there",
    grounds.OldParagraphs: "old-paragraphs",
    grounds.AnchorInOld: "anchor-in-old",
    grounds.AnchorAlone: "anchor-alone",
    grounds.TopicAlone: "topic-alone",
    grounds.BeyondCopy: "beyond-copy",
    grounds.BeyondOld: "beyond-old",
    grounds.Throughout: "throughout",
    grounds.Anywhere: "anywhere",
    grounds.Went: "went",
    grounds.Besides: "besides",
    grounds.Moves: "moves",
    grounds.Joins: "joins",
    grounds.Nothing: "nothing",
    grounds.PartsLacking: "parts-lacking",
    grounds.PartsStanding: "parts-standing",
    grounds.ValueSaid: "value-said",
    grounds.FieldBecame: "field-became",
    grounds.CreditBecame: "credit-became",
}
"""What each sort of grounds goes by in the report; these names stay."""


def evidence_dict(seen: Evidence) -> dict[str, Any]:
    """Evidence by its kind and its values; words that came and went as in ``paragraphs``."""
    from leaddiff.telling.reasons import reason

    shape = {name: _value(value) for name, value in _named(seen) if name not in _APART}
    if isinstance(seen, ShowsWords):
        shape["words"] = _words(seen.excerpt)
        if seen.excerpt.besides:
            shape["besides"] = [_words(other) for other in seen.excerpt.besides]
    if isinstance(seen, ClaimFailed | Displaced):
        shape["reason"] = reason(seen.grounds) if seen.grounds else ""
        shape["grounds"] = grounds_dict(seen.grounds) if seen.grounds else None
    return {"kind": KINDS[type(seen)], **shape}


_APART = ("excerpt", "grounds")


def grounds_dict(rests_on: Grounds) -> dict[str, Any]:
    """Grounds by their kind and their values."""
    shape = {name: _value(value) for name, value in _named(rests_on)}
    return {"kind": GROUNDS[type(rests_on)], **shape}


def shown_dict(shown: Shown) -> dict[str, Any]:
    """The words shown for a claim that is so, those that came and went as in ``paragraphs``."""
    return {
        "old": list(shown.old),
        "new": list(shown.where),
        "field": shown.field.value if shown.field else None,
        "words": _words(shown.excerpt),
    }


def _words(excerpt: Excerpt) -> list[list[str]]:
    return [[run.op.value, run.text] for run in excerpt.words]


def _named(values: Evidence | Grounds) -> list[tuple[str, object]]:
    return list(zip(values._fields, values, strict=True))


def _value(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return [_value(each) for each in value] if isinstance(value, tuple) else value
