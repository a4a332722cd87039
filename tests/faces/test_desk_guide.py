"""docs/desk.md: every command of the newcomer's night is run as it stands there."""

import re
import shlex
import shutil
from pathlib import Path

from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

ROOT = Path(__file__).parents[2]

CODES = {"leaddiff check seeping-dam": 2}
"""Commands that end with another code than 0: nothing of the story is in the archive."""


def commands():
    for block in re.findall(r"(?s)```sh\n(.*?)```", (ROOT / "docs" / "desk.md").read_text("utf-8")):
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
