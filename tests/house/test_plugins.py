"""Plug-ins: what holds for every agency, check, renderer and command found by its name. Each breach
is planted once in a folder of its own and must be noticed."""

from __future__ import annotations

import importlib
import re
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

import click
import pytest

from leaddiff import agencies, desk, layout, matching, read_note, renderers, sources
from leaddiff.checks import every_check, rules
from leaddiff.desk.chain import checked
from leaddiff.faces import commands
from leaddiff.ground.plugins import names_in
from leaddiff.languages.tables import ENGLISH
from leaddiff.notes.wordbook import wordbook_of
from leaddiff.nouns.claims import Stretch
from leaddiff.nouns.findings import Severity
from leaddiff.renderers import Look

SAMPLES = Path(__file__).parents[2] / "samples"
COPY = Path(__file__).parents[1] / "copy"

HOSTILE = "ev\x1b[2Jil\x9b31m \u202etxt.exe\u2069 \x00\x07\x08\x7f"
"""Codes that a terminal obeys, of one byte (C0), of two (ESC) and in one (C1); bidi overrides."""

OLD = f"""(URGENT) ferry-{HOSTILE}
Ferry {HOSTILE} stops

HAESONG, May 4 (Yonhap) -- One ferry with 17 people {HOSTILE} stopped at the pier on Monday.

"We see {HOSTILE} no need for {HOSTILE} haste," harbor master Ko Jae-min said.

The line {HOSTILE} runs from the market to the pier.
(END)
"""
NEW = f"""(LEAD) ferry-{HOSTILE}
(ATTN: ADDS {HOSTILE} mayor's comments in para 2; FROBS {HOSTILE})
Ferry {HOSTILE} halts

HAESONG, May 4 (Yonhap) -- One ferry with 71 people {HOSTILE} stopped at the pier on Monday.

"We see {HOSTILE} every need for {HOSTILE} haste," harbor master Ko Jae-min said.

Mayor Im Bo-ra {HOSTILE} called it "a {HOSTILE} day" for the harbor.
(END)
"""

SPEAKS_OF_ALL = """from leaddiff.nouns.chains import ChainFinding
from leaddiff.nouns.evidence import Remark
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
STORY = update(None, "  x")
RULES = (Rule("planted", Severity.WARNING, "M.", "P.", "R.", STORY, STORY),)
def check(case):
    yield Finding("planted", Remark("a pair"))
def check_alone(alone):
    yield Finding("planted", Remark("alone"))
def check_chain(steps):
    yield ChainFinding(Finding("planted", Remark(f"{len(steps)} step")), 0, 1)
"""

OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu
lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
""".split()
"""Every language's code of two letters."""


# ------------------------------------------------------------ the promises


def languages_unknown() -> list[str]:
    """Agencies that write in a language whose code is none."""
    return [agency.name for agency in agencies.every() if agency.language not in ISO_639_1]


def agencies_misnamed() -> list[str]:
    """Files of agencies whose agency has another name than its file."""
    found = names_in(agencies.__path__)
    return [n for n in found if import_module(f"{agencies.__name__}.{n}").AGENCY.name != n]


def places_misread() -> list[str]:
    """Agencies whose own way of naming paragraphs is not read back as the paragraphs that were meant."""
    misread = []
    for name in (agency.name for agency in agencies.every()):
        style = agencies.named(name).style
        for place, meant in ((f"{style.unit} 2", (2, 2)), (f"{style.units} 2-3", (2, 3))):
            written = style.frame.format(f"{style.add} mayor's comments in {place}")
            claims = read_note(written, name).claims
            if [c.place and c.place.stretches for c in claims] != [(Stretch(*meant),)]:
                misread.append(name)
    return misread


def terms_misread() -> list[str]:
    """Agencies with words of another language that are not read as the English ones they stand for, or
    with another language and no words of it."""
    misread = []
    for agency in agencies.every():
        own = wordbook_of(agency.name)
        units = {agency.style.unit.lower(), agency.style.units.lower()}
        is_wordless = agency.language != ENGLISH and not set(own) - units
        are_read = (_is_read(word, english, agency.name) for word, english in own.items())
        if is_wordless or not all(are_read):
            misread.append(agency.name)
    return misread


def _is_read(word: str, english: str, agency: str) -> bool:
    """Whether a note that names a paragraph by the word is read as one by the English word is."""
    frames = ("(ATTN: ADDS blaze in {} 2)", "(ATTN: ADDS blaze in {} para)", "(ATTN: ADDS {})",
              "(ATTN: ADDS blaze in paras 2 {} 3)")  # fmt: skip
    told = [[read_note(f.format(w), agency).claims for w in (word, english)] for f in frames]
    places = [
        [[(c.place and c.place.stretches, c.target) for c in note] for note in pair]
        for pair in told
    ]
    plain = [read_note(f.format("blaze"), agency).claims for f in frames]
    bare = [[(c.place and c.place.stretches, c.target) for c in note] for note in plain]
    return all(own == meant for own, meant in places) and [meant for _, meant in places] != bare


def forms_misnamed() -> list[str]:
    """Files of forms whose form has another name than its file, but for hyphens."""
    found = {n: import_module(f"{sources.__name__}.{n}").NAME for n in names_in(sources.__path__)}
    return [name for name, said in found.items() if said.replace("-", "_") != name]


def forms_that_take_plain_copy() -> list[str]:
    """Forms that take the file of a plain story for theirs."""
    modules = [import_module(f"{sources.__name__}.{n}") for n in names_in(sources.__path__)]
    files = [*COPY.glob("*.txt"), *SAMPLES.rglob("*.txt")]
    openings = [path.read_text("utf-8", "replace")[: sources.OPENING] for path in files]
    return [module.NAME for module in modules if any(map(module.fits, openings))]


def rules_named_twice() -> list[str]:
    """Names of rules that stand in more than one file, or twice in one."""
    modules = [import_module(f"{rules.__name__}.{n}") for n in names_in(rules.__path__)]
    times = Counter(rule.name for module in modules for rule in module.RULES)
    return [name for name, count in times.items() if count > 1]


def codes_left_in() -> list[str]:
    """Formats that hand on what a terminal obeys, but for their own colour."""
    report = hostile_report()
    left = []
    for name in renderers.names():
        for look in (Look(whole=True), Look(whole=True, colour=True)):
            one = renderers.named(name).render(report, look)
            many = renderers.render_all(name, [report, report], look)
            if any(OBEYED.search(COLOUR.sub("", shown)) for shown in (one, many)):
                left.append(name)
    return left


def commands_untold() -> list[str]:
    """Commands of another name than their file's, or without a word of help for themselves and for
    each of their options."""
    untold = []
    for name in commands.names():
        command = commands.named(name)
        parts = command.commands.values() if isinstance(command, click.Group) else ()
        params = [param for each in (command, *parts) for param in each.params]
        options = [p for p in params if isinstance(p, click.Option) and not p.hidden]
        told = all(each.help for each in (command, *parts, *options))
        if command.name != name or not told:
            untold.append(name)
    return untold


def hostile_report():
    old = layout.parse(OLD, f"old{HOSTILE}.txt")
    return desk.compare(old, layout.parse(NEW, f"new{HOSTILE}.txt"), force=True)


def test_every_agency_has_the_name_of_its_file():
    assert agencies_misnamed() == []


def test_every_agency_reads_the_places_it_writes():
    assert places_misread() == []


def test_every_word_of_another_language_is_read_as_the_english_one():
    assert terms_misread() == []


def test_every_agency_writes_in_a_language_there_is():
    assert not languages_unknown()


def test_every_form_has_the_name_of_its_file():
    assert forms_misnamed() == []


def test_no_form_takes_plain_copy_for_its_own():
    assert forms_that_take_plain_copy() == []


def test_every_rule_stands_in_one_file():
    assert rules_named_twice() == []


def test_no_renderer_leaves_in_what_a_terminal_obeys():
    assert codes_left_in() == []


def test_every_command_is_told():
    assert commands_untold() == []


# ------------------------------------------------------------ a breach of each


@pytest.fixture
def plant(tmp_path, monkeypatch):
    """Puts a file into a package as if it stood in its folder; gone after the test."""
    planted = []

    def put(package, name, text):
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
        importlib.invalidate_caches()
        planted.append((package, name))

    yield put
    for package, name in planted:
        sys.modules.pop(f"{package.__name__}.{name}", None)
        package.__dict__.pop(name, None)


def test_an_agency_with_another_name_than_its_file_is_noticed(plant):
    source = "from leaddiff.nouns.agency import Agency\nAGENCY = Agency(name='{}', title='X')\n"
    plant(agencies, "planted", source.format("other"))
    assert agencies_misnamed() == ["planted"]
    agencies.every.cache_clear()
    with pytest.raises(ValueError, match="planted"):
        agencies.every()
    agencies.every.cache_clear()


@pytest.mark.parametrize(("unit", "misread"), [("block", False), ("2nd", True)])
def test_an_agency_with_a_unit_word_that_is_misread_is_noticed(plant, unit, misread):
    source = """from leaddiff.nouns.agency import Agency, NoteStyle
AGENCY = Agency("planted", "X", style=NoteStyle(unit="{0}", units="{0}s"))
"""
    plant(agencies, "planted", source.format(unit))
    agencies.every.cache_clear()
    agencies.named.cache_clear()
    assert ("planted" in places_misread()) is misread
    agencies.every.cache_clear()
    agencies.named.cache_clear()


@pytest.mark.parametrize(
    ("language", "terms", "is_misread"),
    [
        ("xx", {"vecam": "para", "vecamis": "paras", "trea": "third", "finu": "last"}, False),
        ("xx", {"vecam": "parra"}, True),
        ("xx", {}, True),
        ("xx", {"vecam": "para", "Vecamis": "paras"}, True),
        ("fi", {}, False),
        ("en", {}, False),
    ],
)
def test_a_language_without_words_or_with_words_misread_is_noticed(
    plant, language, terms, is_misread
):
    source = f"""from leaddiff.nouns.agency import Agency, Dialect, Layout, NoteStyle
AGENCY = Agency("planted", "X", Layout(), Dialect(terms={terms!r}), style=NoteStyle(unit="Vecam"),
                language="{language}")
"""
    plant(agencies, "planted", source)
    for known in (agencies.every, agencies.named, wordbook_of):
        known.cache_clear()
    assert ("planted" in terms_misread()) is is_misread
    for known in (agencies.every, agencies.named, wordbook_of):
        known.cache_clear()


FORM = """NAME = {name!r}
def fits(opening): return {fits}
def read(text, path): return ()
"""


@pytest.mark.parametrize(
    ("name", "fits", "misnamed", "takes_plain"),
    [
        ("planted", "False", False, False),
        ("other", "False", True, False),
        ("planted", "'the' in opening", False, True),
    ],
)
def test_a_form_misnamed_or_greedy_is_noticed(plant, name, fits, misnamed, takes_plain):
    plant(sources, "planted", FORM.format(name=name, fits=fits))
    assert forms_misnamed() == ["planted"] * misnamed
    assert forms_that_take_plain_copy() == ["planted"] * takes_plain
    sources._sources.cache_clear()
    if misnamed:
        with pytest.raises(ValueError, match="planted"):
            sources._sources()
    sources._sources.cache_clear()


def test_a_second_rule_of_one_name_is_noticed(plant):
    plant(rules, "planted", Path(import_module(f"{rules.__name__}.end_mark").__file__).read_text())
    assert rules_named_twice() == ["end-mark-missing"]


def test_one_file_speaks_of_a_pair_of_copy_alone_and_of_a_chain(plant, tmp_path):
    plant(rules, "planted", SPEAKS_OF_ALL)
    for known in (every_check._modules, every_check._rules):
        known.cache_clear()
    plain = [text.replace(HOSTILE, "x") for text in (OLD, NEW)]
    versions = [layout.parse(text, f"{n}.txt") for n, text in enumerate(plain)]
    for copy in versions:
        (tmp_path / copy.path).write_text(copy.raw, "utf-8")
    sketches = [matching.sketch(c._replace(path=str(tmp_path / c.path))) for c in versions]
    chain, _ = checked(matching.match(sketches)[0])
    of_pair, alone = hostile_report(), desk.read_alone(versions[1])
    for known in (every_check._modules, every_check._rules):
        known.cache_clear()
    told = [
        finding for finding in (*of_pair.findings, *alone.findings) if finding.rule == "planted"
    ]
    assert [finding.evidence.text for finding in told] == ["a pair", "alone"]
    of_chain = [each for each in chain.findings if each.finding.rule == "planted"]
    assert [(e.finding.evidence.text, e.of_step) for e in of_chain] == [
        ("a pair", True),
        ("1 step", False),
    ]
    assert {e.finding.severity for e in of_chain} == {Severity.WARNING}


def test_a_renderer_that_leaves_control_codes_in_is_noticed(plant):
    plant(renderers, "planted", "def render(report, look):\n    return report.new.raw\n")
    assert set(codes_left_in()) == {"planted"}


def test_a_command_without_a_word_of_help_is_noticed(plant):
    source = "import click\n@click.command('planted')\ndef command(): pass\n"
    plant(commands, "planted", source)
    assert commands_untold() == ["planted"]
