"""Narrowing: settings of which one run asks for some rules only, or leaves some out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from leaddiff.desk import rulebook
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.nearest import unknown
from leaddiff.nouns.settings import Settings


def narrowed(settings: Settings, select: Sequence[str], ignore: Sequence[str]) -> Settings:
    """The settings with all rules off but those of ``select``, where any are, and with those of ``ignore``
    off. Rules are told by name or by what names begin with: "unreported" are all unreported-... ones;
    several stand in one word, parted by commas.

    Raises ``LeadDiffError`` where nothing goes by a name.
    """
    known = [rule.name for rule in rulebook.every()]
    kept = _meant(select, known) if select else set(known)
    off = {name: "--select" for name in known if name not in kept}
    off |= dict.fromkeys(sorted(_meant(ignore, known)), "--ignore")
    severities = {**settings.severities, **dict.fromkeys(off)}
    return settings._replace(severities=severities, asked_off=_new(off, settings))


def _new(off: Mapping[str, str], settings: Settings) -> Mapping[str, str]:
    """Those that the desk's own settings had not switched off."""
    return {n: s for n, s in off.items() if settings.severities.get(n, n) is not None}


def _meant(asked: Iterable[str], known: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in (each.strip() for words in asked for each in words.split(",")):
        meant = {rule for rule in known if name and (rule == name or rule.startswith(f"{name}-"))}
        if not meant:
            told = unknown("rule", name, known)
            raise LeadDiffError(f"{told[0].upper()}{told[1:]} All of them: leaddiff rules")
        found |= meant
    return found
