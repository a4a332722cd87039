"""The ledger under many hands: two at once, other people's comments, and an array for blocks."""

import subprocess
import sys
import tomllib

import pytest

from leaddiff.gate import ledger
from leaddiff.gate.ledger import NAME, Entry

ADD = """
import sys
from leaddiff.gate import ledger
for n in range(8):
    ledger.add(sys.argv[1], ledger.Entry(f"{sys.argv[2]}{n}", "stale-note", "KSY", "checked"))
"""


def test_two_who_accept_at_once_lose_nothing(tmp_path):
    file = str(tmp_path / NAME)
    runs = [subprocess.Popen([sys.executable, "-c", ADD, file, who]) for who in ("a", "b", "c")]
    assert [run.wait() for run in runs] == [0, 0, 0]
    found = [entry.finding for entry in ledger.read(file)]
    assert sorted(found) == [f"{who}{n}" for who in "abc" for n in range(8)]
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


OURS = """# the night desk's
[[accepted]]
finding = "0123"  # asked the mayor's office
rule = "stale-note"
by = "OMR"
text = "para 2: stale"

[desk]
phone = "4471"  # reading room
"""


@pytest.mark.parametrize(
    ("before", "finding", "kept"),
    [
        (
            OURS,
            "4567",
            ("# the night desk's", "# asked the mayor's office", "[desk]", "# reading room"),
        ),
        (
            OURS,
            "0123",
            ("# the night desk's", "# asked the mayor's office", "[desk]", "# reading room"),
        ),
        ('accepted = [{finding = "0123", rule = "x"}]  # short\n', "4567", ("# short",)),
        ('accepted = [{finding = "0123", rule = "x"}]  # short\n', "0123", ("# short",)),
        ("accepted = []\n", "4567", ()),
        ("# nothing yet", "4567", ("# nothing yet",)),
        ("", "4567", ()),
        ("\ufeff# marked\r\n", "4567", ("# marked",)),
    ],
)
def test_what_else_stands_in_the_ledger_stays(tmp_path, before, finding, kept):
    file = tmp_path / NAME
    file.write_bytes(before.encode())
    entry = Entry(finding, "unreported-quote", "KSY", "transcript checked", "new.txt")
    others = [each for each in ledger.read(str(file)) if each.finding != finding]
    assert ledger.add(str(file), entry)
    assert not ledger.add(str(file), entry)
    text = file.read_text("utf-8")
    assert all(each in text for each in kept)
    found = ledger.read(str(file))
    assert [each for each in found if each.finding != finding] == others
    assert [each for each in found if each.finding == finding] == [entry]
    tomllib.loads(text)
