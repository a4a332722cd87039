"""Strangers: two files that are not an older and a newer version of one story."""

from __future__ import annotations

from leaddiff.ground.errors import NotVersions
from leaddiff.languages.times import is_after
from leaddiff.languages.version_markers import bare_slug, is_sent_again, version_name
from leaddiff.languages.withdrawals import withdrawal
from leaddiff.nouns.agency import Agency
from leaddiff.nouns.changes import Changes
from leaddiff.nouns.story import Copy

KEPT_SHARE = 0.1
"""Share of the shorter copy's words that must be kept for two copies to be versions of one story
(0.02 to 0.3); first versions of a line or two are kept out of this."""


def refuse_withdrawals(old: Copy, new: Copy) -> None:
    """Raise ``NotVersions`` where one of two copies is a kill or hold: it is no version of the story, so
    there is no change to tell and no note to hold."""
    for copy in (new, old):
        taken_back = withdrawal(copy)
        if taken_back is not None:
            verb = "holds" if taken_back.kind == "hold" else "kills"
            after = " Nothing moves after it without being told." if copy is old else ""
            raise NotVersions(
                f"{_name(copy)} is no version of the story but a {taken_back.kind} ({taken_back.marker}): it "
                f"{verb} it.{after} Compare the two all the same with --force"
            )


def refuse_strangers(old: Copy, new: Copy, changes: Changes, agency: Agency) -> None:
    """Raise ``NotVersions`` where two copies have nothing in common, or the newer is the older."""
    _refuse_unrelated(old, new, changes)
    _refuse_swapped(old, new, agency)


def _refuse_unrelated(old: Copy, new: Copy, changes: Changes) -> None:
    """Two copies with nothing in common and no slug that ties them are two stories."""
    tied = old.slug is not None and bare_slug(old.slug) == bare_slug(new.slug or "")
    if tied or _kept_share(old, new, changes) >= KEPT_SHARE:
        return
    raise NotVersions(
        f"{_names(old, new)} do not look like versions of one story: no paragraph of one "
        "stands in the other; compare them all the same with --force"
    )


def _kept_share(old: Copy, new: Copy, changes: Changes) -> float:
    """Kept characters in proportion to the shorter of the two copies."""
    lengths = {p.number: len(p.text) for p in new.paragraphs}
    kept = 0.0
    for change in changes.paragraphs:
        numbers = getattr(change, "new", None) if hasattr(change, "old") else None
        if numbers is not None:
            whole = sum(lengths[n] for n in (numbers if isinstance(numbers, tuple) else (numbers,)))
            kept += whole * getattr(change, "similarity", 1.0)
    shorter = min(sum(lengths.values()), sum(len(p.text) for p in old.paragraphs))
    return kept / max(1, shorter)


def _refuse_swapped(old: Copy, new: Copy, agency: Agency) -> None:
    goes_back = new.version.number < old.version.number and not agency.count_restarts
    if goes_back and not _is_later(old, new):
        raise NotVersions(
            f"{_name(old)} is the {version_name(old.version)} and {_name(new)} the "
            f"{version_name(new.version)}: put the older version first, or compare "
            "them as they stand with --force"
        )


def _is_later(old: Copy, new: Copy) -> bool:
    """Whether a copy without a number follows all the same: it is marked as a correction, or its web
    page lost the marker and its time line says that it is the later."""
    if is_sent_again(new.version, old.version):
        return True
    return new.version.marker is None and is_after(old.moved_at or "", new.moved_at or "")


def _names(old: Copy, new: Copy) -> str:
    return f"{old.path or 'the older copy'} and {new.path or 'the newer one'}"


def _name(copy: Copy) -> str:
    return copy.path or "the copy"
