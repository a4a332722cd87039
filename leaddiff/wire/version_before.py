"""Version before: for each new copy the version just before it in a folder, and the two compared."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from glob import glob
from typing import Any, NamedTuple

from leaddiff import desk, matching, sources
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, NoCopy, UnreadableCopy, fault
from leaddiff.languages.withdrawals import withdrawal
from leaddiff.matching.states import moved_in_spite, taken_back
from leaddiff.nouns.chains import Chain, Sketch
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.house import PLAIN, House
from leaddiff.nouns.story import Copy
from leaddiff.wire import folder, revisions
from leaddiff.wire.walking import Filed, walk

MANY = 20
"""New copies (5 to 100) from which all of a folder is matched at once rather than each looked up."""

NOT_FOUND = "no earlier version found"


class Answer(NamedTuple):
    """What came of one new copy. ``earlier`` is the version it was held against and ``reason`` why
    that one was taken, or why there is none; ``report`` is None where the copy cannot be read, and
    ``is_stray`` tells that it is none at all, but a setting or a list beside it."""

    path: str
    earlier: str | None
    reason: str
    report: Report | None = None
    is_stray: bool = False

    @property
    def is_first(self) -> bool:
        """Whether this is a first version without a note, so that there is nothing to check."""
        if self.report is None or self.earlier is not None or self.is_withdrawal:
            return False
        return self.report.new.version.number == 0 and self.report.new.note is None

    @property
    def is_withdrawal(self) -> bool:
        """Whether the copy kills or holds its story: it has no version before it, and is told all the
        same."""
        found = self.report.findings if self.report else ()
        return any(each.rule == "withdrawn" for each in found)

    @property
    def verdict(self) -> str:
        """In one word: "match", "mismatch" or "no-note" where it was held against a version before it,
        else "first", "withdrawn", "alone" for one held to its own text, or "unread"."""
        if self.report is None:
            return "unread"
        if self.is_withdrawal or self.earlier is None:
            return "withdrawn" if self.is_withdrawal else "first" if self.is_first else "alone"
        return self.report.outcome.value

    def is_checked(self, alone: bool) -> bool:
        """Whether the copy was held against what it has to be: the version before it, or its own text
        where ``alone`` was asked for."""
        return self.report is not None and (self.earlier is not None or alone or self.is_withdrawal)

    def to_dict(self) -> dict[str, Any]:
        """The report as in ``report.schema.json``, with ``earlier``: the file taken, and why. Without a
        report, the file and why there is none."""
        if self.report is None:
            return {"path": self.path, "error": self.reason}
        return {**self.report.to_dict(), "earlier": {"path": self.earlier, "reason": self.reason}}


def named_files(names: Sequence[str]) -> list[str]:
    """The files that names of files, patterns and folders stand for, each once. One that stands for
    none is kept as it is, to be told with the others.

    Raises ``LeadDiffError`` where none of the names stands for a file.
    """
    found: list[str] = []
    lost = 0
    for name in names:
        if os.path.isdir(name):
            matches = sorted(each.path for each in walk(name) if isinstance(each, Filed))
        elif name == files.STANDARD_INPUT or os.path.lexists(files.item_of(name)[0]):
            matches = [name]
        else:
            matches = sorted(path for path in glob(name, recursive=True) if os.path.isfile(path))
        lost += not matches
        found += matches or [name]
    if names and lost == len(names):
        raise LeadDiffError(f"There is no file {files.shown_name(names[0])}.")
    by_identity: dict[str, str] = {}
    for path in found:
        by_identity.setdefault(_identity(path), path)
    return list(by_identity.values())


def answers(
    news: Sequence[str],
    folders: Sequence[str],
    keep: bool = True,
    advance: Callable[[int, int], None] | None = None,
    house: House = PLAIN,
) -> list[Answer]:
    """An answer for each new copy, in order, and for each item of a file that holds several. Without
    folders each note is held to its copy alone."""
    read = [each for path in news for each in read_each(path)]
    copies = [copy for _, copy in read if isinstance(copy, Copy)]
    sketches = [matching.sketch(copy, _written(copy)) for copy in copies]
    found = iter(_chains(sketches, folders, keep, advance) if folders else [None] * len(sketches))
    return [
        Answer(path, None, str(copy), is_stray=isinstance(copy, NoCopy))
        if isinstance(copy, UnreadableCopy)
        else held(path, copy, next(found), bool(folders), house, _of)
        for path, copy in read
    ]


def answers_against(revision: str, news: Sequence[str], house: House = PLAIN) -> list[Answer]:
    """An answer for each file, held against the same file as a git revision has it, for a desk that
    keeps one file a story and overwrites it.

    Raises ``LeadDiffError`` where a file is in no repository, or that has no such revision.
    """
    return [_against(revision, path, house) for path in news]


def _against(revision: str, path: str, house: House) -> Answer:
    number = revisions.commit(revision, path)
    try:
        new = sources.read(files.read(path), path)
        old = revisions.copy_at(number, revision, path)
    except UnreadableCopy as error:
        return Answer(path, None, str(error))
    if old is None:
        return Answer(path, None, f"not in {revision}", desk.read_alone(new, house))
    report = desk.compare(old, new, force=True, house=house)
    return Answer(path, old.path, f"the same file in {revision}", report)


Placed = tuple[Sketch, Chain[Sketch]]
"""A new copy and the chain it is in."""


def _chains(
    news: Sequence[Sketch],
    folders: Sequence[str],
    keep: bool,
    advance: Callable[[int, int], None] | None,
) -> list[Placed | None]:
    """The chain of each new copy among those in the folders and the other new ones."""
    if len(news) >= MANY:
        return _among_all(news, folder.everything(folders, keep, advance))
    sought = folder.seek(folders, news, keep, advance)
    return [_among_akin(new, akin, news) for new, akin in zip(news, sought, strict=True)]


def _among_all(news: Sequence[Sketch], old: Sequence[Sketch]) -> list[Placed | None]:
    """The chain of each new copy, from all chains there are."""
    chains = matching.match([*_but(news, old), *news])
    by_version = {id(version): chain for chain in chains for version in chain.versions}
    return [(new, by_version[id(new)]) if id(new) in by_version else None for new in news]


def _among_akin(new: Sketch, akin: Sequence[Sketch], news: Sequence[Sketch]) -> Placed | None:
    """One new copy and its chain, from copies like it and the other new ones."""
    others = [*_but(news, akin), *(other for other in news if other is not new)]
    name = _identity(new.path or "")
    if all(_identity(s.path or "") != name for s in akin):
        # what comes from elsewhere is the newest, where nothing else tells
        last = max((other.filed or 0 for other in others), default=0)
        new = new._replace(filed=max(last + 1, new.filed or 0))
    chain = matching.chain_of(new, others)
    return (new, chain) if chain else None


def _but(news: Sequence[Sketch], old: Sequence[Sketch]) -> list[Sketch]:
    """The old copies that are none of the new ones."""
    own = {_identity(new.path or "") for new in news}
    return [sketch for sketch in old if _identity(sketch.path or "") not in own]


Reader = Callable[[Sketch], Copy | UnreadableCopy]
"""Reads again what was sketched."""


def held(
    path: str, copy: Copy, placed: Placed | None, sought: bool, house: House, read: Reader
) -> Answer:
    """The answer for one copy and the place it has in its chain, where a version before it was ``sought``;
    a fault of ours costs that copy alone, and is told with it."""
    try:
        return _answer(path, copy, placed, sought, house, read)
    except LeadDiffError as error:
        return Answer(path, None, str(error))
    except Exception as error:
        return Answer(path, None, f"{files.shown_name(path)} could not be checked: {fault(error)}.")


def _answer(
    path: str, copy: Copy, placed: Placed | None, sought: bool, house: House, read: Reader
) -> Answer:
    end = withdrawal(copy)
    if end is not None:
        report = desk.read_alone(copy, house)._replace(findings=(taken_back(end.kind, end.marker),))
        return Answer(path, None, f"a {end.kind}, no version of a story", report)
    before = matching.earlier(*placed) if placed else None
    spite = moved_in_spite(placed[0], placed[1].versions) if placed else ()
    if before is None:
        reason = _why_none(placed) if sought else "held to the copy alone"
        return Answer(path, None, reason, _told(desk.read_alone(copy, house), spite))
    name = before.version.path or ""
    old = read(before.version)
    if isinstance(old, UnreadableCopy):
        return Answer(path, None, f"{NOT_FOUND}: {old}", desk.read_alone(copy, house))
    order = before.link.order
    told = f"; taken for the earlier one {order.rests_on}" if order.is_guess else ""
    told += _since_withdrawn(*placed) if placed else ""
    report = desk.compare(old, copy, force=True, house=house)
    return Answer(path, name, f"{before.link.reason}{told}", _told(report, spite))


def _told(report: Report, spite: Sequence[Finding]) -> Report:
    """The report with what moved in spite of a kill, a hold or an embargo before all else."""
    return report._replace(findings=(*spite, *report.findings)) if spite else report


def _since_withdrawn(new: Sketch, chain: Chain[Sketch]) -> str:
    """That the story was withdrawn before the new copy moved."""
    place = next(n for n, version in enumerate(chain.versions) if version is new)
    last = chain.versions[place - 1] if place else None
    if last is None or not last.withdraws:
        return ""
    return f"; moved after a {last.withdraws} ({files.shown_name(last.path or '')})"


def _why_none(placed: Placed | None) -> str:
    if placed is None:
        return NOT_FOUND
    new, chain = placed
    others = [version for version in chain.versions if version is not new]
    if all(matching.is_same(version, new) for version in others):
        return f"{NOT_FOUND}, only the same one in {files.shown_name(others[0].path or '')}"
    return f"{NOT_FOUND}, only later ones, such as {files.shown_name(others[-1].path or '')}"


def _read(path: str) -> Copy | UnreadableCopy:
    try:
        return sources.read(files.read(path), path)
    except UnreadableCopy as error:
        return error


def _of(sketch: Sketch) -> Copy | UnreadableCopy:
    return _read(sketch.path or "")


def read_each(path: str) -> list[tuple[str, Copy | UnreadableCopy]]:
    """The items that a name stands for, each with its own, and why there is none."""
    if files.item_of(path)[1]:
        return [(path, _read(path))]
    try:
        return [(copy.path or path, copy) for copy in sources.read_each(files.read(path), path)]
    except UnreadableCopy as error:
        return [(path, error)]


def _written(copy: Copy) -> int | None:
    try:
        return os.stat(copy.file or "").st_mtime_ns + copy.item
    except (OSError, ValueError):
        return None


def _identity(path: str) -> str:
    if path == files.STANDARD_INPUT:
        return path
    file, item = files.item_of(path)
    return os.path.realpath(file) + (f"#{item}" if item else "")
