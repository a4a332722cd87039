"""The walls between the rooms: each breach is planted in a copy of the package, in a new module that
no contract names, and must be noticed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAYERS = "Faces call the desk, the desk calls the stages, the stages know only nouns"

BREACHES = [
    ("matching/planted.py", "import pygments", "Only renderers know Pygments and HTML"),
    ("desk/planted.py", "import markupsafe", "Only renderers know Pygments and HTML"),
    ("telling/planted.py", "import jinja2", "Only renderers know Pygments and HTML"),
    ("wire/planted.py", "import diff_match_patch", "Only wording knows diff-match-patch"),
    ("checks/rules/planted.py", "import click", "Only faces know click"),
    ("checks/planted.py", "from leaddiff.agencies import yonhap", "Checks know no agency"),
    (
        "checks/what_changed/planted.py",
        "from leaddiff.checks.verdicts import verdicts",
        "Checks find what changed before they read a claim",
    ),
    (
        "checks/rules/planted_rule.py",
        "from leaddiff.checks.rules import end_mark",
        "No rule's file imports another's",
    ),
    ("agencies/planted.py", "from leaddiff.agencies import yonhap", "No agency imports another"),
    ("renderers/planted.py", "from leaddiff.renderers import json", "No renderer imports another"),
    ("sources/planted.py", "from leaddiff.sources import nitf", "No form imports another"),
    (
        "faces/commands/planted.py",
        "from leaddiff.faces.commands import check",
        "No command imports another",
    ),
    ("facts/planted.py", "from leaddiff.alignment import align", LAYERS),
    ("nouns/planted.py", "from leaddiff.desk import pair", LAYERS),
]
"""A new module, what it must not import, and the contract that says so."""


def lint(folder: Path) -> str:
    """What import-linter says of the package in a folder."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    command = "from importlinter.cli import lint_imports_command as lint; lint()"
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "400"}
    ran = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout + ran.stderr


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package's modules."""
    skipped = shutil.ignore_patterns("__pycache__", "templates")
    shutil.copytree(ROOT / "leaddiff", tmp_path / "leaddiff", ignore=skipped)
    return tmp_path


def test_the_house_as_it_stands_keeps_its_walls(package):
    assert re.search(r"Contracts: \d+ kept, 0 broken", lint(package))


def test_every_breach_is_noticed_in_a_module_that_no_contract_names(package):
    for path, line, _ in BREACHES:
        (package / "leaddiff" / path).write_text(line + "\n")
    said = lint(package)
    broken = set(re.findall(r"^(.*) BROKEN\b", said, re.MULTILINE))
    for path, _, contract in BREACHES:
        assert any(name.startswith(contract) for name in broken), contract
        module = "leaddiff." + path.removesuffix(".py").replace("/", ".")
        assert re.search(rf"{re.escape(module)} ->", said), (module, said)


def test_a_room_without_a_place_is_noticed(package):
    (package / "leaddiff" / "attic").mkdir()
    (package / "leaddiff" / "attic" / "__init__.py").write_text("")
    assert re.search(r"attic", lint(package))
