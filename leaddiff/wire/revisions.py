"""Revisions: the version before of a story that a desk keeps in one file and overwrites, from git."""

from __future__ import annotations

import os
import subprocess

from leaddiff import sources
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible
from leaddiff.nouns.story import Copy


def commit(revision: str, path: str) -> str:
    """The commit that a revision ("HEAD", a tag, a number) names in the repository a file is in.

    Raises ``LeadDiffError`` where the file is in no repository or that has no such revision.
    """
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    found = _git(path, *asked)
    if found.returncode == 0:
        return found.stdout.decode("ascii").strip()
    where = files.shown_name(path)
    if _git(path, "rev-parse", "--git-dir").returncode:
        raise LeadDiffError(f"{where} is in no git repository; name a folder with --in.")
    raise LeadDiffError(f"The repository of {where} has no revision {visible(revision)}.")


def copy_at(number: str, revision: str, path: str) -> Copy | None:
    """The copy as a commit has the file; None where it has no such file. It goes by the name
    "HEAD:wire/ferry.txt".

    Raises ``UnreadableCopy`` where it cannot be read as copy.
    """
    found = _git(path, "cat-file", "blob", f"{number}:./{os.path.basename(path)}")
    if found.returncode:
        return None
    return sources.read(found.stdout, f"{revision}:{path}")


def _git(path: str, *asked: str) -> subprocess.CompletedProcess[bytes]:
    folder = os.path.dirname(path) or "."
    try:
        return subprocess.run(["git", "-C", folder, *asked], capture_output=True, check=False)
    except OSError as error:
        raise LeadDiffError(f"git cannot be run: {files.cause(error)}.") from None
