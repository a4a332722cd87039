"""The command ``leaddiff paragraphs``: copy as an editor counts it, a paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.nouns.story import Copy


@click.command("paragraphs")
@click.argument("copy", type=click.Path(allow_dash=True, readable=False))
@click.option("--no-numbers", "bare", is_flag=True, help="Without numbers, for git's textconv.")
@click.option("--encoding", metavar="NAME", help="Encoding of the file, where it is guessed wrong.")
def command(copy: str, bare: bool, encoding: str | None) -> int:
    """Show COPY as it is read: what stands above the body, then each paragraph with its number."""
    from leaddiff.faces import api

    say("".join(f"{visible(line)}\n" for line in _lines(api.read(copy, encoding), bare)))
    return CLEAN


def _lines(copy: Copy, bare: bool) -> Iterator[str]:
    """Parts and paragraphs in the order of the file; the dateline stands in paragraph 1."""
    parts = [
        (part.span.start, f"{part.kind.value}: {part.text}")
        for part in copy.parts
        if part.kind.value not in ("dateline", "rest")
    ]
    width = len(str(len(copy.paragraphs)))
    paragraphs = [
        (each.span.start, each.text if bare else f"{each.number:>{width}}  {each.text}")
        for each in copy.paragraphs
    ]
    for _, line in sorted([*parts, *paragraphs]):
        yield line
        if bare:
            yield ""
