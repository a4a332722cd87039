"""What makes a finding quieter than its rule, and what a desk's own setting does about it."""

import pytest

from leaddiff import desk, layout, matching
from leaddiff.gate import Gate, weighed
from leaddiff.nouns.findings import Severity, Softening
from leaddiff.nouns.settings import Settings
from leaddiff.renderers import Look, named, names

BODY = "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, officials said.\n\n"
WORDS = "The ferry connects Sokdo with two small islands in the bay.\n"


def report(note: str, marker: str = "2nd LD", slug: str = "ferry-Sokdo"):
    old = f"ferry-Sokdo\n\n(LEAD) Ferry aground\n\n{BODY}{WORDS}"
    head = f"{slug}\n\n({marker}) Ferry aground\n\n"
    new = f"{head}{note}{BODY}{WORDS.replace('connects', 'links')}"
    return desk.compare(layout.parse(old, "o.txt"), layout.parse(new, "n.txt"), force=True)


@pytest.mark.parametrize(
    ("note", "marker", "severity", "softened"),
    [
        ("(ATTN: ADDS photo)\n\n", "2nd LD", Severity.ERROR, None),
        ("(ATTN: ADDS photo)\n\n", "4th LD", Severity.INFO, Softening.GAP),
        ("", "2nd LD", Severity.ERROR, None),
        ("(ATTN: see pictures)\n\n", "2nd LD", Severity.ERROR, None),
        ("(ATTN: para five to be checked by desk)\n\n", "2nd LD", Severity.INFO, Softening.UNREAD),
    ],
)
def test_a_setting_raises_what_nothing_softens(note, marker, severity, softened):
    """Without a note and with one that makes no claim the answer is the same."""
    settings = Settings(severities={"unreported-wording": Severity.ERROR})
    found = weighed(report(note, marker), settings).findings
    told = [(f.severity, f.softened) for f in found if f.rule == "unreported-wording"]
    assert told == [(severity, softened)]


def test_a_setting_that_makes_a_rule_quieter_is_the_reason_and_is_told():
    quiet = {"version-skips": Severity.INFO, "unreported-wording": None}
    settings = Settings(severities=quiet, file="desk.toml")
    passed = weighed(report("(ATTN: ADDS photo)\n\n", "4th LD"), settings)
    (skips,) = (f for f in passed.findings if f.rule == "version-skips")
    assert (skips.severity, skips.softened) == (Severity.INFO, Softening.SETTING)
    assert passed.to_dict()["rules_off"] == [
        {"rule": "unreported-wording", "severity": "off", "from": "desk.toml"},
        {"rule": "version-skips", "severity": "info", "from": "desk.toml"},
    ]


def test_a_slug_that_differs_is_one_rule_in_a_pair_and_in_a_chain():
    pair = report("", slug="ferry-Sokdo port")
    (alone,) = (f for f in pair.findings if f.rule == "slug-differs")
    assert (alone.severity, alone.softened) == (Severity.WARNING, None)
    (chain,) = matching.match([matching.sketch(copy) for copy in (pair.old, pair.new)])
    (found,) = (c.finding for c in chain.findings if c.finding.rule == "slug-differs")
    assert (found.severity, found.softened) == (Severity.INFO, Softening.CHAINED)
    raised = Gate(Settings(severities={"slug-differs": Severity.ERROR})).told(found)
    assert raised is not None
    assert raised.severity is Severity.ERROR


GUESSED = f"ferry-Sokdo\n\n(LEAD) Ferry aground\n\n{BODY}Der Fährmann sagte, er müsse üben.\n"


@pytest.mark.parametrize("form", names())
def test_an_encoding_that_was_guessed_is_told_in_every_format(form):
    old = layout.read(GUESSED.encode(), "o.txt")
    new = layout.read(GUESSED.replace("LEAD", "2nd LD").encode("cp1252"), "n.txt")
    found = desk.compare(old, new)
    (guess,) = (f for f in found.findings if f.rule == "reading")
    assert guess.severity is Severity.INFO
    shown = named(form).render(found, Look(whole=True))
    assert new.remarks[0][:30] in shown


def test_an_encoding_that_was_guessed_is_told_of_copy_alone():
    new = layout.read(GUESSED.encode("cp1252"), "n.txt")
    assert [f.rule for f in desk.read_alone(new).findings if f.rule == "reading"] == ["reading"]
