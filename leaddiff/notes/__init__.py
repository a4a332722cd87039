"""Notes: an editor's note read into claims, and their places held to the copies at hand."""

from leaddiff.notes.reading import read
from leaddiff.notes.resolving import each_item, resolve

__all__ = ["each_item", "read", "resolve"]
