"""Settings: how one desk wants its copy held, and where that was written down."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from leaddiff.ground.record import Record
from leaddiff.nouns.findings import Severity
from leaddiff.nouns.house import PLAIN, House


class FailOn(Enum):
    """The least loud finding that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Settings(Record):
    """What holds for a run. ``severities`` has the rules set to another severity than their own, None
    for one that is switched off. ``wire`` is the folder with earlier versions and ``accepted`` the
    file of accepted findings, ``archive`` the archive of all that moved (a file or "postgresql://..."),
    each as it can be opened, None where it is not set. ``file`` is
    the settings file as shown, None where there is none; ``folder`` is the one it stands in.
    ``lines`` tell on which line of the file a setting stands. ``asked_off`` are rules that this run alone
    switches off, with the option that asked for it."""

    severities: Mapping[str, Severity | None] = MappingProxyType({})
    fail_on: FailOn = FailOn.WARNING
    house: House = PLAIN
    wire: str | None = None
    accepted: str | None = None
    archive: str | None = None
    file: str | None = None
    folder: str | None = None
    lines: Mapping[str, int] = MappingProxyType({})
    asked_off: Mapping[str, str] = MappingProxyType({})


BUILT_IN = Settings()
"""What holds where nothing was written down."""
