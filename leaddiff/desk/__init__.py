"""The desk: the order of the stages, for a pair of copies, for copy alone and for a chain."""

from leaddiff.desk.pair import compare, read_alone

__all__ = ["compare", "read_alone"]
