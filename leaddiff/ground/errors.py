"""Everything leaddiff raises on purpose."""

from __future__ import annotations


class LeadDiffError(Exception):
    """Something an editor can mend. ``str()`` is one plain sentence that names the file, what is
    wrong and what to do; it never carries copy unescaped beyond a short quotation."""


class UnreadableCopy(LeadDiffError):
    """The file is missing, empty, binary, in no known encoding, or holds no paragraph of copy."""


class NotVersions(LeadDiffError):
    """The two files are not an older and a newer version of one story."""
