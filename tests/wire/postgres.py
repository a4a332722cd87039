"""A PostgreSQL server of the tests' own, on a socket in a folder of its own; no network is opened."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _programs() -> Path | None:
    found = shutil.which("pg_ctl")
    if found:
        return Path(found).parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return places[-1] if places else None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a server that runs until done. Skips where there is none, unless
    LEADDIFF_POSTGRES=required says that there has to be."""
    programs = _programs()
    try:
        import psycopg  # noqa: F401
    except ImportError:
        programs = None
    if programs is None:
        if os.environ.get("LEADDIFF_POSTGRES") == "required":
            pytest.fail("PostgreSQL is required and not there")
        pytest.skip("no PostgreSQL on this machine")
    folder.parent.chmod(0o755)  # the server runs as a user of its own
    folder.mkdir(mode=0o755)
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"

    def run(program: str, *more: str) -> None:
        command = [*as_user, str(programs / program), *more]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)

    run(
        "initdb", "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"
    )
    options = f"-c listen_addresses='' -k {folder}"
    run("pg_ctl", "-D", str(data), "-l", str(log), "-o", options, "-w", "start")
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
