"""Night: what moves on a desk in one night, kept, held against the version before, and put right."""

from leaddiff.night.arrivals import Night, Told

__all__ = ["Night", "Told"]
