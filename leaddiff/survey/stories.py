"""Stories: the versions of a story as a source hands them over, in order, before anything of them is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from leaddiff import sources
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.story import Copy


class Given(NamedTuple):
    """One version: its name, and the bytes of its file or else its fields as ``leaddiff.copy`` takes them."""

    name: str
    content: bytes = b""
    fields: Mapping[str, str | int] | None = None

    def copy(self) -> Copy:
        """The version read. Raises ``LeadDiffError`` where it is no copy."""
        if self.fields is None:
            return sources.read(self.content, self.name)
        fields = dict(self.fields)
        body = str(fields.pop("body", ""))
        version, moved = fields.pop("version", None), fields.pop("moved_at", None)
        texts = {name: fields.pop(name, None) for name in _TEXTS}
        if fields:
            raise LeadDiffError(
                f"{self.name} has a field {next(iter(fields))!r}, which no copy has."
            )
        said = {name: None if text is None else str(text) for name, text in texts.items()}
        copy = sources.given(body, said, version, None if moved is None else str(moved), None)
        return copy._replace(path=self.name)


_TEXTS = ("slug", "headline", "note", "byline", "dateline", "agency", "id", "follows")

FIELDS = ("body", "version", "moved_at", *_TEXTS)
"""The fields a version may have."""


class Story(NamedTuple):
    """A story by its source's own key, its versions oldest first."""

    key: str
    versions: tuple[Given, ...]


class Unusable(NamedTuple):
    """What a source holds that no story could be made of, and why."""

    name: str
    reason: str


Stories = tuple[int, Iterator[Story | Unusable]]
"""How many stories a source has, and each in turn with what no story could be made of."""

Batch = tuple[Story | Unusable, ...]
"""What is worked on in one go."""


def digest_of(batch: Batch, how: str) -> str:
    """What stands for a batch, to the letter, and for ``how`` it is worked on."""
    told = sha256(how.encode())
    for each in batch:
        told.update(repr(each).encode("utf-8", "backslashreplace"))
    return told.hexdigest()[:24]
