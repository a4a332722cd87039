"""What the inputs are made from: our own chains and samples, their notes, every form, settings and a ledger."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import forms
import stories

from leaddiff import layout

SEAM = b"\x1d\x1d\n"
"""What parts the older copy from the newer in one input."""

CORPUS = Path(__file__).parent / "corpus"
"""Inputs that broke a promise once, a folder for each target: never again."""

_OURS = tuple(
    pair for pair in stories.pairs() if (stories.OURS / f"{pair.name.split(':')[0]}.yaml").exists()
)
"""The pairs of our own chains alone: no copy of others is a seed."""

_SETTINGS = (
    'fail-on = "warning"\nagencies = ["ap", "yonhap"]\nhouse-words = ["per cent = percent"]\nwire = "in"\n'
    '[severity]\nstale-note = "off"\nunreported-headline = "warning"\n',
    '[tool.leaddiff]\nagency = "reuters"\n[tool.leaddiff.severity]\nunreported-moved = "off"\n',
    "[leaddiff]\nfail-on = error\nagencies = ap, dpa\nseverity =\n    stale-note = info\n",
    '# the night desk\'s\n[[accepted]]\nfinding = "0123abcd"  # asked\nrule = "stale-note"\nby = "OMR"\n'
    'why = "checked"\ncopy = "new.txt"\ntext = "para 2: stale"\n\n[desk]\nphone = "4471"\n',
    'accepted = [{finding = "0123", rule = "stale-note"}]  # short\n',
)
_KINDS = b"lpsa"
"""How an input of settings begins: leaddiff.toml, pyproject.toml, setup.cfg, the accepted findings."""


@cache
def of(target: str) -> tuple[bytes, ...]:
    """The seeds of a target, and what broke it once."""
    kept = sorted((CORPUS / target).glob("*")) if (CORPUS / target).is_dir() else []
    return (*(path.read_bytes() for path in kept), *_MADE[target]())


def _pairs() -> list[bytes]:
    return [
        SEAM.join(stories.rendered(version).encode() for version in (pair.old, pair.new))
        for pair in _OURS
    ]


def _files() -> list[bytes]:
    plain = [stories.rendered(pair.new).encode() for pair in _OURS[::4]]
    copies = [(stories.Path(__file__).parents[1] / "copy").glob("*.txt")]
    plain += [path.read_bytes() for found in copies for path in sorted(found)]
    told = [forms.story(layout.parse(stories.rendered(pair.new))) for pair in _OURS[::24]]
    return plain + [write(each).encode() for write in forms.FORMS.values() for each in told]


def _notes() -> list[bytes]:
    return [pair.new["note"].encode() for pair in _OURS if pair.new.get("note")]


def _bodies() -> list[bytes]:
    """Three neighbouring paragraphs of each version, so that very many can be tried."""
    found = []
    for pair in _OURS:
        sides = [[p["text"] for p in version["body"][:3]] for version in (pair.old, pair.new)]
        found.append(SEAM.join("\n".join(texts).encode() for texts in sides))
    return found


def _settings() -> list[bytes]:
    return [bytes([kind]) + text.encode() for kind in _KINDS for text in _SETTINGS]


_MADE: dict[str, Callable[[], list[bytes]]] = {
    "sources": _files,
    "notes": _notes,
    "compare": _pairs,
    "noting": _pairs,
    "align": _bodies,
    "settings": _settings,
}
