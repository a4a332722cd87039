"""What became of each paragraph between two versions of one story."""

from leaddiff.alignment.align import align

__all__ = ["align"]
