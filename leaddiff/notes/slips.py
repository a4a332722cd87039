"""Slips: verbs of a note as a hurried hand misspells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORTEST = 4
"""Letters (4 to 6) of a misspelt word: shorter ones are mostly other words."""


def slips_of(forms: Iterable[str]) -> frozenset[str]:
    """Forms in -s with a letter left out, doubled or changed with its neighbour: fixs, addds, udpates."""
    return frozenset(
        slip
        for form in forms
        if form.endswith("s") and " " not in form
        for slip in _slips(form)
        if len(slip) >= _SHORTEST and slip.endswith("s")
    )


def _slips(form: str) -> Iterator[str]:
    for at in range(1, len(form)):
        yield form[:at] + form[at + 1 :]
        yield form[:at] + form[at - 1 :]
        yield form[: at - 1] + form[at] + form[at - 1] + form[at + 1 :]
