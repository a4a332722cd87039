"""The command ``leaddiff archive``: every version that moved kept, found again and shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from leaddiff.faces.terminal.console import CLEAN, NOT_CHECKED, say, tell
from leaddiff.faces.terminal.options import archive_option, config_option, form_option
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaddiff.night import Night
    from leaddiff.nouns.acceptances import Entry
    from leaddiff.nouns.archived import Kept, Received

BATCH = 2_000
"""Files (500 to 5,000) that are kept in one go."""

VERDICTS = ("match", "mismatch", "no-note", "first", "alone", "withdrawn", "unread")


@click.group("archive")
def command() -> None:
    """Keep every version that moved, find it again, and check new copy against it.

    \b
    leaddiff archive add wire/ --archive desk.db
    leaddiff archive find ferry --verdict mismatch
    leaddiff archive show "ferry-Sokdo"
    """


@command.command("add")
@click.argument("named", nargs=-1, required=True, metavar="FOLDER|FILE...")
@click.option("--no-check", "unheld", is_flag=True, help="Keep only; watch or serve checks later.")
@archive_option
@config_option
def add(named: tuple[str, ...], unheld: bool, archive: str | None, config: str | None) -> int:
    """Keep each file as it is, and check each version against the one before it.

    What was kept before, whatever it was called, is not kept again. The exit code is 2 where a file is
    no copy that can be read; it is kept all the same.
    """
    from leaddiff.wire.version_before import named_files

    with _night(archive, config, make=True) as night:
        came = _received(named_files(named))
        new, known, unread = 0, 0, []
        while batch := list(islice(came, BATCH)):
            for put in night.keep(batch):
                new += len(put.numbers) * put.is_new
                known += not put.is_new
                unread += [put.trouble] if put.trouble and put.is_new else []
        held = 0 if unheld else sum(1 for _ in night.catch_up())
    for trouble in unread:
        tell(trouble)
    say(f"{new} new, {known} known before, {held} checked\n")
    return NOT_CHECKED if unread else CLEAN


@command.command("find")
@click.argument("words", nargs=-1)
@click.option("--agency", metavar="NAME", help="Only copy of this agency, such as yonhap.")
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only what moved on this day, such as 2026-05-04.",
)
@click.option("--verdict", type=click.Choice(VERDICTS), help="Only what came out so.")
@click.option(
    "--most",
    type=click.IntRange(1, 10_000),
    default=50,
    show_default=True,
    help="How many at most, the newest first.",
)
@form_option
@archive_option
@config_option
def find(
    words: tuple[str, ...],
    agency: str | None,
    day: Any,
    verdict: str | None,
    most: int,
    form: str,
    archive: str | None,
    config: str | None,
) -> int:
    """Find versions by WORDS of slug, headline, note and text; each word may go on.

    The exit code is 1 where there are none.
    """
    from leaddiff.nouns.archived import Asked

    asked = Asked(" ".join(words), agency, day and str(day.date()), verdict, most=most)
    with _night(archive, config) as night:
        found = night.store.find(asked)
    _show(found, form)
    return CLEAN if found else 1


@command.command("show")
@click.argument("slug")
@form_option
@archive_option
@config_option
def show(slug: str, form: str, archive: str | None, config: str | None) -> int:
    """Show the versions of the story of this SLUG in order, what came of each and who accepted what."""
    with _night(archive, config) as night:
        stories = night.stories(slug)
        if not stories:
            raise LeadDiffError(_no_such_story(night, slug))
        _show([each for story in stories for each in story], form, night.store.accepted())
    return CLEAN


@command.command("export")
@click.argument("folder", type=click.Path())
@archive_option
@config_option
def export(folder: str, archive: str | None, config: str | None) -> int:
    """Write all that was kept into a new FOLDER: each file as it came, its report beside it.

    reports.jsonl has a line for each version, with what came of it; accepted.jsonl what was accepted. What
    was written so can be added to another archive.
    """
    from leaddiff.wire.archive.exporting import export

    with _night(archive, config) as night:
        count = export(night.store, folder)
    say(f"{count} files written to {files.shown_name(folder)}\n")
    return CLEAN


def _show(found: list[Kept], form: str, accepted: tuple[Entry, ...] = ()) -> None:
    if form == "json":
        from leaddiff.renderers.json import render_shape

        shape = {"versions": [each._asdict() for each in found]}
        say(render_shape(shape), form)
        return
    from leaddiff.renderers.text.archived import render_kept

    say(render_kept(found, accepted))


def _no_such_story(night: Night, slug: str) -> str:
    from leaddiff.matching import close_slugs
    from leaddiff.nouns.archived import Asked

    told = f"The archive has no story “{visible(slug[:80])}”"
    found = (each for word in slug.split() for each in night.store.find(Asked(word, most=200)))
    known = {each.slug for each in found if each.slug}
    near = close_slugs(slug, known) or sorted(known)[:5]
    return f"{told}; there is {', '.join(f'“{name}”' for name in near)}." if near else f"{told}."


@contextmanager
def _night(archive: str | None, config: str | None, make: bool = False) -> Iterator[Night]:
    """The archive that was named, or that of the settings."""
    from leaddiff.night import Night
    from leaddiff.settings import configure
    from leaddiff.wire.archive import opened

    settings = configure(config)
    name = archive or settings.archive
    if name is None:
        raise LeadDiffError("Name the archive with --archive FILE, or as archive in leaddiff.toml.")
    with closing(opened(name, make)) as store:
        yield Night(store, settings)


def _received(paths: Iterable[str]) -> Iterator[Received]:
    """Each file as it is; what cannot be read at all is told, and costs that file alone."""
    from leaddiff.nouns.archived import Received

    for path in paths:
        try:
            yield Received(path, files.read(path), os.stat(path).st_mtime_ns)
        except (UnreadableCopy, OSError) as error:
            tell(str(error))
