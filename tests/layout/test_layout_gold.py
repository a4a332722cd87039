"""The visible chains and seeds, read as written, as wrapped, quoted and encoded otherwise."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import filed
import pytest

from leaddiff import layout

SHARED = Path(__file__).parents[3] / "shared"
CHAINS = sorted((SHARED / "gold" / "dev").glob("*.yaml"))
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))


def squashed(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def blocks_of(version: dict[str, Any]) -> list[str]:
    body = [paragraph["text"] for paragraph in version["body"]]
    return [block.strip() for block in [*version["head"], *body, *version.get("tail", [])]]


def wrapped(width: int) -> Callable[[dict[str, Any]], bytes]:
    def lay(version: dict[str, Any]) -> bytes:
        blocks = (
            textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False)
            for block in blocks_of(version)
        )
        return "\n\n".join(blocks).encode()

    return lay


LAYS: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "as written": lambda v: ("\n\n".join(blocks_of(v)) + "\n").encode(),
    "one line each": lambda v: "\n".join(blocks_of(v)).encode(),
    "CRLF": lambda v: "\r\n\r\n".join(blocks_of(v)).encode(),
    "UTF-8 with mark": lambda v: "\n\n".join(blocks_of(v)).encode("utf-8-sig"),
    "UTF-16": lambda v: "\n\n".join(blocks_of(v)).encode("utf-16"),
    "wrapped at 68": wrapped(68),
    "wrapped at 40": wrapped(40),
}


@pytest.mark.skipif(not CHAINS, reason="the visible chains are not here")
@pytest.mark.parametrize("lay", LAYS)
@pytest.mark.parametrize("chain", CHAINS, ids=lambda path: path.stem)
def test_every_version_is_read_right(chain: Path, lay: str) -> None:
    story = filed.rows(chain)
    for version in story["versions"]:
        copy = layout.read(LAYS[lay](version), version["file"])
        assert [p.text for p in copy.paragraphs] == [squashed(p["text"]) for p in version["body"]]
        assert (copy.slug, copy.headline) == (version["slug"], version["headline"])
        assert copy.version.number == version["number"]
        assert copy.note == squashed(version.get("note"))
        assert copy.byline == next((h for h in version["head"] if re.match("By ", h)), None)
        assert copy.agency == story["agency"]


@pytest.mark.skipif(not SEEDS, reason="the seeds are not here")
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_are_read_right(seed: Path) -> None:
    copy = layout.read(seed.read_bytes(), seed.name)
    assert copy.slug == "presidential office-N Korea"
    assert (copy.byline, copy.agency, copy.ended) == ("By Kim Seung-yeon", "yonhap", True)
    assert len(copy.paragraphs) == (11 if seed.stem.startswith("lead") else 14)
    assert copy.version.number == (1 if seed.stem.startswith("lead") else 2)
    assert len(copy.captions) == 1
    assert copy.remarks == ()
