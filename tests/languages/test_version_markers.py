"""How versions are named, and those that are not there."""

from __future__ import annotations

import pytest

from leaddiff.languages.version_markers import copy_name, missing_name, step_names, version_name
from leaddiff.nouns.story import Copy, Part, PartKind, Span, Version

MISSING = [
    (2, ["UPDATE 3", "UPDATE 1"], "UPDATE 2"),
    (2, ["WRAPUP 3", "UPDATE 1"], "WRAPUP 2"),
    (2, ["3rd LD", "LEAD"], "2nd LD"),
    (1, ["2nd LD", None], "LEAD"),
    (1, ["5th LD", "LEAD"], "LEAD"),
    (1, ["3rd Ld-Writethru", None], "1st Ld-Writethru"),
    (2, ["3RD LD", "1ST LD"], "2ND LD"),
    (11, ["12th Ld-Writethru"], "11th Ld-Writethru"),
    (3, ["4thlead-WRAP"], "3rdlead-WRAP"),
    (0, ["UPDATE 1"], "first version"),
    (2, [None], "2nd LD"),
    (1, [None], "LEAD"),
]


@pytest.mark.parametrize(("number", "markers", "name"), MISSING)
def test_a_missing_version_is_named_after_the_nearest_marker(number, markers, name):
    assert missing_name(number, [Version(9, marker) for marker in markers]) == name


def test_a_version_goes_by_its_marker():
    named = [version_name(version) for version in (Version(2, "UPDATE 2"), Version(), Version(3))]
    assert named == ["UPDATE 2", "first version", "version 3"]


def test_a_step_is_named_by_its_markers_where_there_are_any():
    plain, lead = Version(), Version(1, "LEAD")
    corrected = Version(0, "CORRECTED")
    assert _named(plain, lead) == ("first version", "LEAD")
    assert _named(plain, corrected) == ("first version", "CORRECTED")
    assert _named(corrected, plain) == ("CORRECTED", "unmarked copy")
    assert _named(plain, plain) == ("older copy", "newer copy")


def test_copy_that_may_have_lost_its_marker_is_not_called_a_first_version():
    plain, third = Version(), Version(3, "UPDATE 3")
    assert _named(plain, third) == ("unmarked copy", "UPDATE 3")
    assert _named(plain, third, slug="ferry-Sokdo") == ("first version", "UPDATE 3")
    assert _named(Version(2, "UPDATE 2"), third) == ("UPDATE 2", "UPDATE 3")
    assert copy_name(_copy(plain)) == "unmarked copy"
    assert copy_name(_copy(plain, "ferry-Sokdo")) == "first version"


def _named(old, new, slug=None):
    return step_names(_copy(old, slug), _copy(new, slug))


def _copy(version, slug=None):
    parts = (Part(PartKind.SLUG, slug, Span(0, 0), version),) if slug else ()
    return Copy(raw="", paragraphs=(), parts=parts, version=version)
