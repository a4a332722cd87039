"""The facts of the copy: figures, quotes, names, dates, negations and who said it."""

from leaddiff.facts.comparison import compare
from leaddiff.facts.figures import figures
from leaddiff.facts.quotes import quotations
from leaddiff.facts.speakers import speakers

__all__ = ["compare", "figures", "quotations", "speakers"]
