"""Digests: a short stand-in for a long text."""

from __future__ import annotations


def short_digest(content: bytes, size: int) -> bytes:
    """The BLAKE2b digest of ``size`` bytes (1 to 64)."""
    try:  # the rest of hashlib takes longer to load than a report to print
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(content, digest_size=size).digest()
