"""No pattern of the house takes more than its share of work on a hostile line, wherever it is used."""

import importlib.util
import re
import signal
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis.strategies import characters, data, from_regex

import leaddiff
from leaddiff.ground.pattern import _Waiting

LENGTH = 900
"""Characters of a hostile line: work that grows with their cube takes a third of a second and more, with their
square a few thousandths."""

MOST = 0.2
"""Seconds of the processor (0.1 to 0.3) for one look at such a line."""

UNITS = (
    *("a", "A", " ", "1", "-", "<", "[", "_", "가", "ab cde ", "Aa ", "Aa Bb ", "A ", "1 ", "1, ", "1,", "1."),
    *("$1 ", "(a", "“a ", '"a ', "'a ", "a's ", "a-", "a/", "a-b/", "a, ", "a. ", ". ", ": ", "a: ", "--a"),
    *("to ", "not ", "and the ", "to a from b ", "the A of ", "said Aa Bb, ", "in para 1-2 ", "By A and "),
    *("http://a", "a@b", "Mr. A", "Jan. 1, ", " \n", "a\n", "\n"),
    *("quotes of ", "quotes of Aa, ", "expect ", "Chairman ", "president of ", "according to Aa ", "if a "),
)  # fmt: skip
NAMED = re.compile(r"^(_?[A-Z][A-Z_]+) = (?:pattern|re\.compile)\(", re.MULTILINE)


WHOLE = "\n".join(path.read_text("utf-8") for path in Path(leaddiff.__path__[0]).rglob("*.py"))


def ways(name):
    """How a pattern is put to use: from the beginning of a text alone, or anywhere in it."""
    found = set(
        re.findall(rf"\b{name}\.(match|fullmatch|search|finditer|findall|sub|split)\b", WHOLE)
    )
    return (
        found & {"match", "fullmatch"} if found and found <= {"match", "fullmatch"} else {"search"}
    )


def patterns():
    for module in walk_packages(leaddiff.__path__, "leaddiff."):
        path = Path(
            getattr(module.module_finder, "path", ""), f"{module.name.rpartition('.')[2]}.py"
        )
        for name in NAMED.findall(path.read_text("utf-8")) if path.is_file() else ():
            yield pytest.param(module.name, name, id=f"{module.name}.{name}")


def too_long(*_):
    raise TimeoutError


@pytest.fixture
def work_is_bounded():
    was = signal.signal(signal.SIGPROF, too_long)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, was)


def look(look_for, line):
    signal.setitimer(signal.ITIMER_PROF, MOST)
    look_for(line)
    signal.setitimer(signal.ITIMER_PROF, 0)


@pytest.mark.parametrize(("module", "name"), [*patterns()])
def test_no_pattern_is_slow_on_a_hostile_line(module, name, work_is_bounded):
    pattern = getattr(pytest.importorskip(module, exc_type=ImportError), name)
    assert isinstance(pattern, re.Pattern | _Waiting)
    if isinstance(pattern.pattern, bytes):
        return
    ready = re.compile(pattern.pattern, pattern.flags)  # no look for the words it has comes first
    lines = [unit * (LENGTH // len(unit)) + end for unit in UNITS for end in ("", "!")]
    for way in ways(name):
        for line in lines:
            try:
                look(getattr(ready, way), line)
            except TimeoutError:
                pytest.fail(f"{pattern.pattern!r} takes too long on {line[:20]!r}, again and again")


def waiting_for_words():
    for param in patterns():
        module, name = param.values
        if "has=" not in Path(importlib.util.find_spec(module).origin).read_text("utf-8"):
            continue
        found = getattr(importlib.import_module(module), name)
        if isinstance(found, _Waiting) and found._has:
            yield pytest.param(found, id=param.id)


@pytest.mark.parametrize("pattern", [*waiting_for_words()])
@given(data=data())
def test_whatever_a_pattern_matches_has_one_of_the_words_it_waits_for(pattern, data):
    ready = re.compile(pattern.pattern, pattern.flags)
    text = data.draw(from_regex(ready, alphabet=characters(codec="ascii")))
    assert any(word in text.lower() for word in pattern._has)
    assert pattern.search(text) is not None
