"""Align: link the paragraphs of two versions and tell what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.alignment.equal import link_equal
from leaddiff.alignment.links import Pairing
from leaddiff.alignment.outcomes import tell
from leaddiff.alignment.thresholds import THRESHOLDS, Thresholds
from leaddiff.alignment.words import straight
from leaddiff.nouns.changes import ParagraphChange


def align(
    old: Sequence[str],
    new: Sequence[str],
    thresholds: Thresholds = THRESHOLDS,
    openings: tuple[int, int] = (0, 0),
) -> tuple[ParagraphChange, ...]:
    """What became of each paragraph between ``old`` and ``new``, the texts of the paragraphs of two
    versions; runs of blanks count as one.

    Changes come in reading order of the new version, deleted paragraphs standing where they used
    to, with paragraph numbers from 1 and word runs left empty. ``similarity`` is the share of words
    kept, 0 to 1. Every new paragraph is told once; so is every old one, save that one of which a
    piece was joined to another paragraph is told in that merge besides. Any strings can be aligned,
    in time about proportional to their length. ``openings`` are the characters of the first paragraphs
    that are a dateline, by which no two are alike.
    """
    old_texts = [" ".join(text.split()) for text in old]
    new_texts = [" ".join(text.split()) for text in new]
    pairing = Pairing(len(old), len(new))
    old_keys, new_keys = list(map(straight, old_texts)), list(map(straight, new_texts))
    link_equal(old_keys, new_keys, pairing)
    if not all(pairing.news_of) and not all(pairing.olds_of):
        # many updates only add, and need none of this
        from leaddiff.alignment.changed import link_changed

        link_changed(old_keys, new_keys, pairing, thresholds, openings)
    return tell(pairing, old_texts, new_texts)
