"""Which words of a paragraph went, came and stayed, marked as an editor would mark them."""

from leaddiff.wording.differences import diff
from leaddiff.wording.style import is_style_only

__all__ = ["diff", "is_style_only"]
