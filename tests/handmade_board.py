"""Stories put together by hand, for the tests of the board."""

from __future__ import annotations

from typing import Any

import handmade

from leaddiff import matching
from leaddiff.nouns.chains import Chain, OnBoard
from leaddiff.nouns.findings import Report


def story(
    *steps: Report | str, slug: str = "ferry-Sokdo", agency: str | None = None, **more: Any
) -> OnBoard:
    """A story of which each step has this report; what is no report is told as it is."""
    copies = [handmade.altered().old]
    copies += [handmade.altered().new if isinstance(step, str) else step.new for step in steps]
    versions = tuple(matching.sketch(copy) for copy in copies)
    return OnBoard(Chain(slug, agency, versions, (), **more), tuple(steps))
