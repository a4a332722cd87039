"""Every form: a story is the same copy in each, and two versions make the same report, claim by claim and
finding by finding.

All samples and chains are tried, each in two of the forms; which they are turns with the number of
the run (``FORMS_TURN``, else that of the CI). ``pytest --every-form`` tries each in all.
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import groupby, pairwise

import forms
import pytest
import stories

from leaddiff import desk, layout, read_note, sources
from leaddiff.nouns.claims import Target
from leaddiff.nouns.story import Copy

SHARE = 5
MESSAGES = [form for form in forms.FORMS if form != "page"]
"""The forms with fields of their own; a page has no slug, and is tried in test_pages.py."""

SAMPLES = sorted((stories.HERE.parent / "samples").glob("*/*.txt"))


@cache
def pairs():
    """Pairs of copies by their names: every step of every chain, and the samples of each folder."""
    found = {
        str(pair): tuple(stories.read(version) for version in (pair.old, pair.new))
        for pair in stories.pairs()
    }
    for folder, files in groupby(SAMPLES, key=lambda path: path.parent.name):
        copies = [layout.read(path.read_bytes(), path.name) for path in files]
        copies.sort(key=lambda copy: copy.version.number)
        found |= {f"{folder}:{new.path}": (old, new) for old, new in pairwise(copies)}
    return found


def pytest_generate_tests(metafunc):
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", pairs())


@pytest.fixture
def tried(name):
    """The forms in which a pair is tried on this run."""
    if stories.every:
        return MESSAGES
    at = stories.TURN + list(pairs()).index(name)
    return [form for number, form in enumerate(MESSAGES) if (number + at) % SHARE == 0]


def sent(copy: Copy, form: str) -> Copy:
    return sources.read(forms.FORMS[form](forms.story(copy)).encode(), "item")


def told(report, with_photos):
    """Verdicts and findings; those on photos only where they are wanted, none on lines that are no
    paragraph and no field, as points above a story and decks are not written into a form."""
    verdicts = [
        (ruling.claim.clause, ruling.verdict)
        for ruling in report.rulings
        if with_photos or ruling.claim.target is not Target.PHOTO
    ]
    findings = sorted(
        (found.rule, found.old, found.new, found.message)
        for found in report.findings
        if (with_photos or found.rule != "unreported-photo") and found.rule != "line-changed"
    )
    return verdicts, findings


def test_a_story_is_the_same_in_every_form(name, tried):
    old, new = pairs()[name]
    plain = desk.compare(old, new, force=True)
    has_captions = any(copy.captions for copy in (old, new))  # a photo has no text in these forms
    for form in tried:
        copies = sent(old, form), sent(new, form)
        for copy, twin in zip(copies, (old, new), strict=True):
            assert [p.text for p in copy.paragraphs] == [p.text for p in twin.paragraphs], form
            assert (copy.form, copy.byline) == (form, twin.byline)
            assert copy.note == twin.note or not read_note(twin.note).claims  # a heading alone
        report = desk.compare(*copies, force=True)
        assert told(report, not has_captions) == told(plain, not has_captions), form


def test_no_paragraph_begins_with_what_is_no_copy(name, tried):
    for form in tried:
        copy = sent(pairs()[name][1], form)
        for text in (copy.headline or "x", *(p.text for p in copy.paragraphs)):
            assert text[0] not in "<{^\x01\x02"


LOADED = """
import sys
from leaddiff import sources
sources.read(sys.stdin.buffer.read(), "item")
print(*(name for name in ("email", "xml.parsers.expat", "html.parser", "trafilatura") if name in sys.modules))
"""


@pytest.mark.parametrize(
    ("form", "loaded"),
    [("plain", ""), ("ninjs", ""), ("anpa", ""), ("nitf", "xml.parsers.expat"), ("mail", "email")],
)
def test_a_form_loads_nothing_that_only_others_need(form, loaded):
    copy = next(iter(pairs().values()))[1]
    text = copy.raw if form == "plain" else forms.FORMS[form](forms.story(copy))
    done = subprocess.run(
        [sys.executable, "-c", LOADED], input=text.encode(), capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == loaded
