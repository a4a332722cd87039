"""Exporting: all that an archive keeps as files again, so that no desk is tied to it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator

from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.archived import Asked
from leaddiff.wire.archive.store import Store

PAGE = 500
"""Versions (100 to 5,000) that are asked for at once."""


def export(store: Store, folder: str) -> int:
    """Write everything into a folder that is not there yet, whole or not at all; how many files of copy
    there are. Each stands in a folder of its own number, under its own name and with its own time.

    Raises ``LeadDiffError`` where it cannot be written.
    """
    shown, folder = files.shown_name(folder), os.path.normpath(folder)
    if os.path.lexists(folder):
        raise LeadDiffError(f"{shown} is there already; name a new folder.")
    try:
        draft = tempfile.mkdtemp(prefix=".leaddiff-", dir=os.path.dirname(folder) or ".")
        try:
            count = _written(store, draft)
            os.chmod(draft, 0o755)
            os.rename(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except (OSError, ValueError) as error:
        raise LeadDiffError(f"{shown} cannot be written: {files.cause(error)}.") from None
    return count


def _written(store: Store, folder: str) -> int:
    number = 0
    for number, received in enumerate(store.files(), 1):
        place = os.path.join(folder, f"{number:06}")
        os.mkdir(place)
        path = os.path.join(place, safe_name(received.name))
        with open(path, "xb") as file:
            file.write(received.content)
        os.utime(path, ns=(received.filed, received.filed))
    _put_lines(os.path.join(folder, "reports.jsonl"), _reports(store))
    accepted = (dict(zip(e._fields, e, strict=True)) for e in store.accepted())
    _put_lines(os.path.join(folder, "accepted.jsonl"), accepted)
    return number


def _reports(store: Store) -> Iterator[dict[str, object]]:
    below = None
    while page := store.find(Asked(most=PAGE, below=below)):
        for kept in page:
            held = store.held(kept.number)
            yield {
                **kept._asdict(),
                "report": json.loads(held.report) if held and held.report else None,
            }
        below = page[-1].number


def _put_lines(path: str, shapes: Iterator[dict[str, object]]) -> None:
    with open(path, "x", encoding="utf-8") as file:
        for shape in shapes:
            file.write(json.dumps(shape, ensure_ascii=True) + "\n")


def safe_name(name: str) -> str:
    """The last part of a file's name, as any system takes it: it may have come in a request."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(each if each.isalnum() or each in " ._-()" else "_" for each in last)
    return kept.strip(". ")[-100:] or "copy.txt"
