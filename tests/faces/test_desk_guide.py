"""docs/desk.md: every command of the newcomer's night is run as it stands there."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

ROOT = Path(__file__).parents[2]

CODES = {"leaddiff check seeping-dam": 2}
"""Commands that end with another code than 0: nothing of the story is in the archive."""


GUIDE = (ROOT / "docs" / "desk.md").read_text("utf-8")


def commands():
    for block in re.findall(r"(?s)```sh\n(.*?)```", GUIDE):
        yield from (line for line in block.splitlines() if line.startswith("leaddiff "))


def test_each_command_does_what_the_guide_says(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path / "samples")
    ran = 0
    for command in commands():
        done = CliRunner().invoke(leaddiff, shlex.split(command.partition(" #")[0])[1:])
        code = next((each for begin, each in CODES.items() if command.startswith(begin)), 0)
        assert done.exit_code == code, (command, done.output)
        assert done.output
        ran += 1
    assert ran >= 7
    assert len(list(Path("kept").rglob("*.txt"))) == 4


def line(begins):
    """The command of the guide that begins so and is run beside others."""
    (found,) = re.findall(rf"(?m)^    ({begins}.*)$", GUIDE)
    return found


@contextmanager
def served(port):
    """The service, started by the guide's own words but for the port, and killed at the end."""
    words = shlex.split(line("leaddiff serve"))[1:]
    run = subprocess.Popen(
        [sys.executable, "-m", "leaddiff", *words, "--port", str(port)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port, "health", "ok")
        yield
    finally:
        run.kill()
        run.communicate()


def wait_for(port, path, words, seconds=60):
    """Until a page has the words."""
    told = ""
    for _ in range(seconds * 5):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=30) as answer:
                told = answer.read().decode()
        except OSError:
            told = ""
        if words in told:
            return
        time.sleep(0.2)
    pytest.fail(f"{path} does not tell {words!r}: {told[:500]}")


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not there")
def test_the_night_with_the_service_is_as_the_guide_says(tmp_path, monkeypatch):
    pytest.importorskip("fastapi")
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path / "samples")
    Path("wire").mkdir()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with served(port):
        subprocess.run(shlex.split(line("cp")), check=True)
        wait_for(port, "", "landslide-rescue · 2nd LD")
        ask = line("curl").replace(":8470/", f":{port}/")
        told = subprocess.run([*shlex.split(ask), "-sS"], check=True, capture_output=True)
        assert json.loads(told.stdout)["versions"][0]["version"] == 3
    with served(port):
        wait_for(port, "", "accepted by KSY (“transcript checked”)")
        wait_for(port, "paste", "Paste the copy")
