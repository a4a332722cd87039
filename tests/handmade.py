"""Reports put together by hand, so that faces and renderers are tested without the stages."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from leaddiff.nouns import findings
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Changes,
    Deleted,
    Edited,
    Excerpt,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Merged,
    Op,
    Run,
    Split,
    Unchanged,
    Words,
)
from leaddiff.nouns.claims import (
    Action,
    Claim,
    Note,
    Place,
    Ruling,
    Stretch,
    Target,
    Unread,
    Verdict,
)
from leaddiff.nouns.evidence import (
    ClaimFailed,
    FactChanged,
    FieldChanged,
    QuotationAltered,
    Remark,
)
from leaddiff.nouns.findings import Finding, Outcome, Report, Severity
from leaddiff.nouns.grounds import ParagraphState, Saying, StatesThere, ValueSaid
from leaddiff.nouns.story import Copy, Paragraph, Part, PartKind, Span, Version

NOWHERE = Span(0, 0)


def copy(*texts: str, number: int = 0, slug: str = "ferry-Sokdo", note: str | None = None) -> Copy:
    """Copy with these paragraphs and the marker of its number."""
    marker = {0: None, 1: "LEAD", 2: "2nd LD"}[number]
    version = Version(number, marker)
    parts = [Part(PartKind.SLUG, slug, NOWHERE, version)] if slug else []
    parts.append(Part(PartKind.HEADLINE, "Ferry service resumes", NOWHERE, version))
    if note:
        parts.append(Part(PartKind.NOTE, note, NOWHERE))
    paragraphs = tuple(Paragraph(n, text, NOWHERE) for n, text in enumerate(texts, 1))
    return Copy("\n\n".join(texts), paragraphs, tuple(parts), version, "yonhap", f"v{number}.txt")


def words(old: str, new: str) -> Words:
    """Word runs, by difflib."""
    a, b = old.split(" "), new.split(" ")
    runs: list[Run] = []
    for _, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if a[i:j] == b[k:m]:
            runs.append(Run(Op.KEPT, " ".join(a[i:j]) + " "))
            continue
        if j > i:
            runs.append(Run(Op.GONE, " ".join(a[i:j]) + " "))
        if m > k:
            runs.append(Run(Op.CAME, " ".join(b[k:m]) + " "))
    return tuple(runs)


def finding(rule: str, severity: Severity, text: str, *more: Any, **others: Any) -> Finding:
    """A finding that says just this text."""
    is_change = rule.startswith("unreported")
    return Finding(rule, Remark(text), *more, severity=severity, unreported=is_change, **others)


def changed(before: str, gone: str, came: str, after: str) -> Excerpt:
    """An excerpt of one word that gave way to another."""
    runs = (Run(Op.KEPT, before), Run(Op.GONE, gone), Run(Op.CAME, came), Run(Op.KEPT, after))
    return Excerpt(runs)


def claim(clause: str, verb: str = "ADDS", action: Action = Action.ADD, **more: object) -> Claim:
    first = Claim(clause, NOWHERE, verb, action, Target.BODY)
    return first._replace(**more)  # type: ignore[arg-type]


QUAY = "Passengers waited on the quay for six hours, harbour officials said."
QUOTE = '"We will work to reduce the delays," said Ok Mi-ran, who runs the line.'
EASED = QUOTE.replace("reduce", "ease")
LAST = "The line carries 410,000 passengers a year."
FEWER = LAST.replace("410,000", "401,000")
MINISTRY = "The fisheries ministry said it would look into the breakdown."
NOTE = "(ATTN: ADDS ministry's comments in para 3)"

OLD = copy("SOKDO (Yonhap) -- Ferries sailed again Monday.", QUAY, QUOTE, LAST, number=1)
NEW = copy(
    OLD.paragraphs[0].text, QUAY, MINISTRY, EASED, FEWER, number=2, note=NOTE
)  # fmt: skip
ADDS = claim(
    "ADDS ministry's comments in para 3",
    topic="ministry's comments",
    place=Place("3", (Stretch(3, 3),)),
    paragraphs=(3,),
)


THERE = StatesThere(((ParagraphState.NEW, (3,)),))


def unsaid(value: str) -> ValueSaid:
    """Grounds that are worded: the copy does not say so."""
    return ValueSaid(value, Saying.NOT_SAID)


def altered() -> Report:
    """A true note; a quotation and a figure changed without a word."""
    return Report(
        old=OLD,
        new=NEW,
        changes=Changes(
            paragraphs=(
                Unchanged(1, 1),
                Unchanged(2, 2),
                Added(3),
                Edited(3, 4, 0.9, words=words(QUOTE, EASED)),
                Edited(4, 5, 0.8, words=words(LAST, FEWER)),
            ),
            fields=(
                FieldChange(Field.HEADLINE, "Ferry service resumes", "Ferry service resumes"),
                FieldChange(Field.BYLINE, None, "By Seo Ha-ru"),
                FieldChange(Field.VERSION, "LEAD", "2nd LD"),
            ),
            facts=(FactChange(FactKind.FIGURE, (4,), (5,), "410,000", "401,000"),),
        ),
        note=Note(NOTE, (ADDS,), agency="yonhap"),
        rulings=(Ruling(ADDS, Verdict.CONFIRMED, THERE),),
        findings=(
            Finding(
                "unreported-quote",
                QuotationAltered(
                    QUOTE, EASED, changed("will work to ", "reduce", "ease", " the delays,")
                ),
                (3,),
                (4,),
                severity=Severity.WARNING,
                unreported=True,
            ),
            Finding(
                "unreported-figure",
                FactChanged(
                    FactKind.FIGURE,
                    "410,000",
                    "401,000",
                    changed("line carries ", "410,000", "401,000", " passengers"),
                ),
                (4,),
                (5,),
                severity=Severity.WARNING,
                unreported=True,
            ),
            Finding(
                "unreported-byline",
                FieldChanged(Field.BYLINE, None, "By Seo Ha-ru"),
                unreported=True,
            ),
        ),
        suggested_note="(ATTN: ADDS ministry's comments in para 3; UPDATES paras 4-5)",
        outcome=Outcome.MISMATCH,
    )


def clean() -> Report:
    """The same without the silent changes."""
    new = copy(OLD.paragraphs[0].text, QUAY, MINISTRY, QUOTE, LAST, number=2, note=NOTE)
    kept = (Unchanged(1, 1), Unchanged(2, 2), Added(3), Unchanged(3, 4), Unchanged(4, 5))
    return altered()._replace(
        new=new,
        changes=Changes(kept, (), ()),
        findings=(),
        outcome=Outcome.MATCH,
        suggested_note=NOTE,
    )


def wrong() -> Report:
    """A note of every verdict, a stretch that cannot be read, every kind of paragraph change."""
    old = copy("One stays.", "Two moves. ", "Three is cut.", "Four A. Four B.", "Five.", "Six.")
    new = copy(
        "Two moves.", "One stays.", "Four A.", "Four B.", "Five. Six.", number=1,
        note="(ATTN: UPDATES lead; ADDS toll in para 9; ADDS photo; blah)",
    )  # fmt: skip
    claims = (
        claim("UPDATES lead", "UPDATES", Action.CHANGE, target=Target.LEAD, paragraphs=(1,)),
        claim("ADDS toll in para 9", place=Place("9"), paragraphs=(9,)),
        claim("ADDS photo", target=Target.PHOTO),
        claim("TRIMS", "TRIMS", Action.CUT),
    )
    verdicts = (Verdict.REFUTED, Verdict.PARTIAL, Verdict.UNVERIFIABLE, Verdict.CONFIRMED)
    brk = PARAGRAPH_BREAK
    return Report(
        old=old,
        new=new,
        changes=Changes(
            paragraphs=(
                Edited(2, 1, 0.9, moved=True, words=words("Two moves. ", "Two moves.")),
                Unchanged(1, 2),
                Deleted(3),
                Split(
                    4, (3, 4), 1.0,
                    (Run(Op.KEPT, "Four A."), Run(Op.GONE, " "), Run(Op.CAME, brk),
                     Run(Op.KEPT, "Four B.")),
                ),
                Merged(
                    (5, 6), 5, 1.0,
                    (Run(Op.KEPT, "Five."), Run(Op.GONE, brk), Run(Op.CAME, " "),
                     Run(Op.KEPT, "Six.")),
                ),
            ),
            fields=(FieldChange(Field.HEADLINE, "Old head", "New head"),),
            facts=(),
        ),
        note=Note(new.note or "", claims, (Unread("blah", NOWHERE),)),
        rulings=tuple(
            Ruling(each, verdict, unsaid(str(n)))
            for n, (each, verdict) in enumerate(zip(claims, verdicts, strict=True))
        ),
        findings=(
            Finding(
                "claim-not-borne-out",
                ClaimFailed("UPDATES lead", Verdict.REFUTED, unsaid("0")),
                claim=0,
                severity=Severity.ERROR,
            ),
            finding("end-mark", Severity.WARNING, "the end mark is missing", suggestion="(END)"),
        ),
        suggested_note="(ATTN: UPDATES paras 1-5)",
        outcome=Outcome.MISMATCH,
    )  # fmt: skip


def leaddiff_folder() -> str:
    """Where the package stands."""
    return str(Path(findings.__file__).parents[1])
