"""Outputs: which formats of a report go where, each file written whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence

from leaddiff.faces.terminal.console import say
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.nearest import nearest
from leaddiff.ground.record import Record
from leaddiff.renderers import names


class Output(Record):
    """One format and the file it goes to, None for standard output."""

    form: str
    target: str | None


def outputs(
    wanted: Sequence[str], form: str, quiet: bool = False, statistics: bool = False
) -> tuple[Output, ...]:
    """What ``-o`` asks for: ``FORM=FILE``, or a ``FILE`` in the format ``form``; ``-`` is standard
    output, which is what is meant where nothing is asked for. Nothing goes there where it is to be
    ``quiet``; ``statistics`` take the place of a text report.

    Raises ``LeadDiffError`` for a format that is not there, for a file named twice, and for statistics
    where no text report is asked for.
    """
    found = tuple(_output(each, form) for each in wanted) or (Output(form, None),)
    if statistics and all(output.form != "text" for output in found):
        raise LeadDiffError(
            "--statistics take the place of the text report, and none is asked for: leave out "
            "--format, or add -o text=FILE."
        )
    targets = [output.target for output in found]
    places = [target and os.path.realpath(target) for target in targets]
    for target, place in zip(targets, places, strict=True):
        if places.count(place) > 1:
            name = "Standard output" if target is None else files.shown_name(target)
            raise LeadDiffError(f"{name} is named twice as an output.")
    return tuple(output for output in found if output.target or not quiet)


def write(
    asked: Iterable[Output], render: Callable[[str, bool], str], keep: Iterable[str] = ()
) -> None:
    """Render every output and then write them all. ``render`` is given the name of a format and
    whether it goes to a file; none of the files to ``keep`` is written over.

    Raises ``LeadDiffError`` where one cannot be written.
    """
    kept = tuple(keep)
    rendered = [(each, render(each.form, each.target is not None)) for each in asked]
    for output, text in rendered:
        if output.target is not None:
            write_file(output.target, text, kept)
    for output, text in rendered:
        if output.target is None and text:
            say(text, output.form)


def write_file(target: str, text: str, keep: Iterable[str] = ()) -> None:
    """Write an output to a file, which is neither one of those to ``keep`` nor any other copy: of a folder that
    was looked through nobody names each file.

    Raises ``LeadDiffError`` where it is, or cannot be written.
    """
    is_copy = os.path.isfile(target) and _has_dateline(target)
    files.write(target, text, (*keep, target) if is_copy else keep)


def _has_dateline(path: str) -> bool:
    """Whether a file holds copy under a dateline, which no output has but a diff of its lines."""
    from leaddiff import sources
    from leaddiff.nouns.story import PartKind

    try:
        content = files.read(path)
        copies = () if content.startswith(b"--- ") else sources.read_each(content, path)
    except UnreadableCopy:
        return False
    return any(copy.first(PartKind.DATELINE) is not None for copy in copies)


def _output(wanted: str, form: str) -> Output:
    name, equals, target = wanted.partition("=")
    if equals and name in names():
        return Output(name, None if target == files.STANDARD_INPUT else target)
    if equals and name.isalpha():
        meant = nearest(name, names())
        if meant:
            raise LeadDiffError(
                f"There is no format '{name[:40]}'; did you mean {meant}={files.shown_name(target)}? "
                f"For a file of that name: ./{files.shown_name(wanted)}"
            )
    return Output(form, None if wanted == files.STANDARD_INPUT else wanted)
