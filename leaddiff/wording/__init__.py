"""Which words of a paragraph went, came and stayed, marked as an editor would mark them."""

from leaddiff.wording.style import is_style_only
from leaddiff.wording.word_runs import diff

__all__ = ["diff", "is_style_only"]
