"""The report in a real browser: silent, readable by every means, every key and button as it says."""

import io
import re
from pathlib import Path

import handmade
import pytest
from browsing import missing

import leaddiff
from leaddiff.nouns.changes import Changes, FactChange, FactKind
from leaddiff.nouns.evidence import Remark
from leaddiff.renderers import Look, named

SAMPLES = Path(__file__).parents[2] / "samples"
LANDSLIDE = ("landslide-lead.txt", "landslide-2nd-ld.txt")


def page(report):
    return named("html").render(report, Look())


def sample(folder="landslide", pair=LANDSLIDE):
    return leaddiff.compare(*(SAMPLES / folder / name for name in pair))


def altered(**changes):
    """A report with a changed figure, a changed quote, two loud findings and one quiet."""
    report = handmade.altered()
    quote = FactChange(FactKind.QUOTE, (3,), (4,), "reduce the delays", "ease the delays")
    facts = (*report.changes.facts, quote)
    report = report._replace(changes=report.changes._replace(facts=facts))
    return report._replace(**changes)


def bare(text):
    return re.sub(r"\s+", "", text)


# ------------------------------------------------------------ silence


@pytest.mark.parametrize("report", [sample, handmade.altered, handmade.clean, handmade.wrong])
def test_it_opens_from_a_file_without_a_word_or_a_request(opened, report):
    it = opened(page(report()))
    it.press("n", "n", "p", "f", "x", "q", "g", "v", "v", "m", "m", "?", "Escape")
    it.page.wait_for_timeout(50)
    assert it.said == []
    assert len(it.asked) == 1
    assert it.asked[0].startswith("file:")


HOSTILE = (
    "<script>window.hit=1;alert(1)</script></script></style><img src=http://127.0.0.1/x "
    "onerror=window.hit=2><svg onload=window.hit=3> \"' {{7*7}} \u202e\u2066 \x00 \x1b[2J 한국"
)


def test_hostile_copy_does_nothing(opened):
    old = handmade.copy(HOSTILE, "Kept.", slug=HOSTILE)
    new = handmade.copy(HOSTILE, "Kept.", number=1, slug=HOSTILE, note=HOSTILE)
    changes = Changes(handmade.clean().changes.paragraphs[:2], (), ())
    report = altered(
        old=old, new=new, changes=changes, suggested_note=HOSTILE, findings=(), rulings=()
    )
    it = opened(page(report))
    it.press("n", "f", "v", "m", "?", "Escape")
    assert (it.said, len(it.asked)) == ([], 1)
    assert it.page.evaluate("window.hit") is None
    assert it.page.locator("img").count() == 0
    assert "<script>window.hit=1" in it.page.locator("#story").inner_text() or (
        "<script>window.hit=1" in it.page.locator("#story").text_content()
    )
    assert "<U+202E>" in it.page.locator("#suggested .paste p").inner_text()


# ------------------------------------------------------------ keys and buttons


def test_next_and_previous_change(opened):
    it = opened(page(altered()))
    assert [it.press("n") for _ in range(4)] == ["n3", "n4", "n5", "n3"]
    assert it.press("p") == "n5"
    assert it.press("p") == "n4"
    assert it.page.locator("#at").inner_text() == "change 2 of 3"
    assert it.press("j", "k") == "n4"


def test_next_finding_passes_over_those_looked_at(opened):
    it = opened(page(altered()))
    assert it.press("f") == "f1"
    assert it.press("f") == "f2"
    assert it.press("F") == "f1"
    it.press("x")
    assert it.page.locator("#f1 .tick").is_checked()
    assert [it.press("f"), it.press("f"), it.press("f")] == ["f2", "i1", "f2"]
    it.press("x", "f", "x", "f")
    assert it.page.locator("#at").inner_text() == "all looked at"


def test_next_quote_and_figure(opened):
    it = opened(page(altered()))
    assert (it.press("q"), it.press("g"), it.press("q")) == ("n4", "n5", "n4")
    assert (it.press("Q"), it.press("G")) == ("n4", "n5")


def test_what_there_is_none_of_is_told(opened):
    it = opened(page(handmade.clean()))
    for key, button, told in (("q", "quote", "no quote"), ("g", "figure", "no figure")):
        it.press(key)
        assert it.page.locator("#at").inner_text() == told
        assert it.page.locator(f"[data-go={button}]").is_disabled()


def test_every_key_is_a_button_too(opened):
    it = opened(page(altered()))
    go = it.page.locator("[data-go=change]")
    go.nth(1).click()
    go.nth(1).click()
    assert it.focused == "n4"
    go.nth(0).click()
    assert it.focused == "n3"
    for kind, place in (("finding", "f1"), ("quote", "n4"), ("figure", "n5")):
        it.page.locator(f"[data-go={kind}]").click()
        assert it.focused == place
    it.page.get_by_text("inline", exact=True).click()
    assert it.page.locator("#inline").is_checked()
    it.page.get_by_text("hide marks").click()
    assert it.page.locator("#clean").is_checked()
    it.page.locator("#ask").click()
    assert it.page.locator("#help").is_visible()
    it.page.locator("#shut").click()
    assert not it.page.locator("#help").is_visible()


def test_keys_with_control_are_the_browsers(opened):
    it = opened(page(altered()))
    it.press("Control+p", "Alt+n", "Meta+f")
    assert it.focused == ""


def test_everything_can_be_reached_with_the_tab_key(opened):
    it = opened(page(altered()))
    reached = set()
    for _ in range(60):
        it.press("Tab")
        reached.add(it.page.evaluate("document.activeElement.outerHTML.slice(0, 60)"))
        ring = it.page.evaluate(
            "(e => e === document.body || e.matches('.seg input') || "
            "getComputedStyle(e).outlineStyle !== 'none')(document.activeElement)"
        )
        assert ring
    buttons = it.page.locator("button:enabled:visible, .tick:visible, .seg input").all()
    for button in buttons:
        if button.get_attribute("type") != "radio":
            assert button.evaluate("e => e.outerHTML.slice(0, 60)") in reached


def test_keys_can_be_turned_off(opened):
    it = opened(page(altered()))
    it.press("?")
    it.page.locator("#listen").uncheck()
    it.page.locator("#shut").click()
    it.press("n")
    assert it.page.locator("#at").inner_text() == ""
    it.open_again()
    it.press("n", "v")
    assert it.page.locator("#at").inner_text() == ""
    it.page.locator("[data-go=change]").nth(1).click()
    assert it.focused == "n3"


def test_the_view_is_remembered(opened):
    it = opened(page(altered()))
    it.press("v")
    it.open_again()
    assert it.page.locator("#inline").is_checked()


def test_help_opens_and_closes(opened):
    it = opened(page(altered()))
    it.press("?")
    assert it.page.locator("#help").is_visible()
    assert it.press("n") != "n3"
    it.press("?")
    assert not it.page.locator("#help").is_visible()


# ------------------------------------------------------------ views


def test_side_by_side_pairs_the_paragraphs(opened):
    it = opened(page(altered()))
    old, new = (it.page.locator(f"#n4 .{side}").bounding_box() for side in "on")
    assert old["y"] == new["y"]
    assert old["x"] + old["width"] < new["x"]
    assert it.shown("#n4 .o del") == [True]
    assert it.shown("#n4 .n del") == [False]
    assert it.shown("#n4 .n ins") == [True]


def test_inline_shows_what_went_and_what_came_in_one_text(opened):
    it = opened(page(altered()))
    it.press("v")
    assert it.shown("#n4 .o") == [False]
    assert (it.shown("#n4 .n del"), it.shown("#n4 .n ins")) == ([True], [True])
    it.press("v")
    assert it.shown("#n4 .o") == [True]


def test_marks_hidden_leave_the_newer_version_clean_and_whole(opened):
    report = sample("seeping-dam", ("dam-1st-ld.txt", "dam-2nd-ld.txt"))
    it = opened(page(report))
    it.press("m")
    read = it.page.locator("#story .row p:visible").all_inner_texts()
    assert [bare(text) for text in read] == [bare(p.text) for p in report.new.paragraphs]
    assert (
        it.page.locator("#story ins:visible").first.evaluate(
            "e => getComputedStyle(e).textDecorationLine"
        )
        == "none"
    )
    it.press("m")
    assert not all(it.shown("#story .fold li"))


def test_narrow_screens_get_the_inline_view(opened):
    it = opened(page(altered()), viewport={"width": 390, "height": 800})
    assert it.shown("#n4 .o") == [False]
    assert (it.shown("#n4 .n del"), it.shown("#n4 .n ins")) == ([True], [True])
    wide = it.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide


def test_marks_are_told_without_colour(opened):
    it = opened(page(altered()))
    it.press("v")
    lines = [
        it.page.locator(f"#n4 .n {tag}").first.evaluate(
            "e => getComputedStyle(e).textDecorationLine"
        )
        for tag in ("del", "ins")
    ]
    assert lines == ["line-through", "underline"]


# ------------------------------------------------------------ links


def test_both_ends_of_a_move_lead_to_each_other(opened):
    it = opened(page(handmade.wrong()))
    it.page.locator("#n1 .other").click()
    assert it.page.url.endswith("#m2")
    it.page.locator("#m2 .other").click()
    assert it.page.url.endswith("#n1")


def test_the_strip_jumps_also_into_what_is_folded(opened):
    it = opened(page(altered()))
    assert it.page.locator(".strip a").count() == 5
    assert it.shown("#n2") == [False]
    it.page.locator(".strip a[href='#n2']").click()
    assert it.shown("#n2") == [True]


def test_an_address_with_a_paragraph_opens_there(opened):
    it = opened(page(altered()))
    it.page.goto(it.page.url + "#n2")
    assert it.shown("#n2") == [True]


# ------------------------------------------------------------ ticks


def test_ticks_are_kept_and_counted(opened):
    it = opened(page(altered()))
    assert it.page.locator("[data-left]").inner_text() == "2"
    it.page.locator("#f1 .tick").check()
    assert it.page.locator("[data-left]").inner_text() == "1"
    it.open_again()
    assert it.page.locator("#f1 .tick").is_checked()
    assert not it.page.locator("#f2 .tick").is_checked()
    assert it.page.locator("[data-left]").inner_text() == "1"


def test_ticks_fall_away_when_the_text_changes(opened, tmp_path):
    it = opened(page(altered()))
    it.page.locator("#f1 .tick").check()
    it.page.locator("#f2 .tick").check()
    first = altered().findings[0]._replace(evidence=Remark("para 4: quote altered again"))
    text = page(altered(findings=(first, *altered().findings[1:])))
    (tmp_path / "report.html").write_bytes(text.encode())
    it.open_again()
    assert not it.page.locator("#f1 .tick").is_checked()
    assert it.page.locator("#f2 .tick").is_checked()


NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
"""


def test_ticks_work_for_the_sitting_where_storage_is_shut(opened):
    it = opened(page(altered()), script=NO_STORAGE)
    it.press("f", "x")
    assert it.page.locator("#f1 .tick").is_checked()
    assert it.page.locator("[data-left]").inner_text() == "1"
    assert it.said == []


# ------------------------------------------------------------ the suggested note


def test_the_suggested_note_goes_to_the_clipboard(opened):
    it = opened(page(altered()), permissions=["clipboard-read", "clipboard-write"])
    it.page.locator("#suggested .paste button").click()
    it.page.wait_for_function(
        "document.querySelector('#suggested .paste button').textContent === 'copied'"
    )
    assert it.page.evaluate("navigator.clipboard.readText()") == altered().suggested_note


def test_the_suggested_note_is_copied_without_a_clipboard_too(opened):
    script = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
    it = opened(page(altered()), script=script)
    it.page.locator("#suggested .paste button").click()
    assert it.page.locator("#suggested .paste button").inner_text() == "copied"
    assert it.page.evaluate("String(getSelection())").strip() == altered().suggested_note


def test_how_to_accept_a_finding_is_there_to_be_copied(opened):
    it = opened(page(altered()), permissions=["clipboard-read", "clipboard-write"])
    tag = it.page.locator("#f1 .tag")
    rule, number = tag.locator("summary").inner_text().split()[-2:]
    assert rule.startswith("unreported-")
    assert it.shown("#f1 .tag .paste") == [False]
    tag.locator("summary").click()
    tag.locator("button").click()
    it.page.wait_for_function(
        "document.querySelector('#f1 .paste button').textContent === 'copied'"
    )
    copied = it.page.evaluate("navigator.clipboard.readText()")
    assert copied == f'leaddiff accept {number} --by INITIALS --why "REASON"'


def test_what_a_finding_tells_stands_once_on_the_screen_and_on_paper_in_the_ledger(opened):
    it = opened(page(sample("night-trains", ("night-trains-lead.txt", "night-trains-2nd-ld.txt"))))
    assert it.shown("tr.above") == [False, False]
    it.page.emulate_media(media="print")
    assert set(it.shown("tr.above")) == {True}


# ------------------------------------------------------------ scripts off, paper


def test_it_reads_with_scripts_off(opened):
    report = sample()
    it = opened(page(report), java_script_enabled=False)
    assert it.page.locator("h1").is_visible()
    assert it.shown(".go") == [False] * it.page.locator(".go").count()
    content = bare(re.sub(r"\[(added|removed): |\] ", "", it.page.locator("main").text_content()))
    for copy in (report.old, report.new):
        for paragraph in copy.paragraphs:
            assert bare(paragraph.text) in content
    it.page.get_by_text("inline", exact=True).click()
    assert it.shown("#n1 .o") == [False]
    it.page.locator(".fold summary").first.click()
    assert it.shown("#n2") == [True]
    assert it.said == []


def paper(it):
    try:
        from pypdf import PdfReader
    except ImportError:
        missing("pypdf")
    written = PdfReader(io.BytesIO(it.page.pdf(format="A4")))
    return bare("".join(sheet.extract_text() for sheet in written.pages))


@pytest.mark.parametrize("scripts", [True, False])
def test_the_paper_holds_all_copy_unfolded(opened, scripts):
    report = sample("seeping-dam", ("dam-1st-ld.txt", "dam-2nd-ld.txt"))
    it = opened(page(report), java_script_enabled=scripts, color_scheme="dark")
    written = paper(it)
    for row in report.to_dict()["paragraphs"]:
        texts = [text for _, text in row.get("words", ())] or [
            (report.new if row["new"] else report.old)
            .paragraphs[(row["new"] or row["old"])[0] - 1]
            .text
        ]
        for text in texts:
            assert bare(text) in written
    assert bare(report.new.note) in written


def test_the_paper_is_light_inline_and_has_the_ledgers_first(opened):
    it = opened(page(altered()), color_scheme="dark")
    dark = it.page.evaluate("getComputedStyle(document.body).backgroundColor")
    it.page.emulate_media(media="print", color_scheme="dark")
    ink = it.page.evaluate("getComputedStyle(document.body).color")
    assert dark == "rgb(22, 24, 27)"
    assert ink == "rgb(29, 28, 26)"
    assert it.shown("#n4 .o") == [False]
    assert it.shown("nav, dialog, .whole, button") == [False] * len(
        it.shown("nav, dialog, .whole, button")
    )
    tops = [
        it.page.locator(f"#{part}").bounding_box()["y"] for part in ("ledgers", "note", "story")
    ]
    assert tops == sorted(tops)


# ------------------------------------------------------------ everyone can read it


@pytest.mark.parametrize("view", ["side", "inline", "clean"])
@pytest.mark.parametrize("report", [sample, altered, handmade.wrong])
def test_axe_finds_no_fault(opened, axe, view, report):
    it = opened(page(report()), bypass_csp=True)
    it.page.locator(f"#{view}").evaluate("e => e.click()")
    it.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    faults(it, axe)


def test_axe_finds_no_fault_in_the_help_and_on_narrow_screens(opened, axe):
    it = opened(page(altered()), bypass_csp=True, viewport={"width": 390, "height": 800})
    faults(it, axe)
    it.press("?")
    faults(it, axe)


FAULTS = """async asked => (await axe.run(asked)).violations.map(
  fault => [fault.id, ...fault.nodes.slice(0, 3).map(node => node.html)])"""


def faults(it, axe):
    """In the light and in the dark, where only colours differ, so that nothing else is looked for anew."""
    it.page.add_script_tag(content=axe)
    for scheme, asked in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        it.page.emulate_media(color_scheme=scheme)
        found = it.page.evaluate(FAULTS, {"resultTypes": ["violations"], **asked})
        assert found == [], scheme


def test_hangul_is_drawn_with_a_face_that_has_it(opened):
    """No box with numbers in it: some face of the machine is used that is not the page's own."""
    texts = ("서울에서 회담이 열렸다.", "Kept.")
    old, new = handmade.copy(*texts), handmade.copy(*texts, number=1)
    changes = Changes(handmade.clean().changes.paragraphs[:2], (), ())
    it = opened(page(altered(old=old, new=new, changes=changes, findings=(), rulings=())))
    it.page.locator(".fold summary").click()
    session = it.page.context.new_cdp_session(it.page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "#n1 .n p"})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert sum(font["glyphCount"] for font in used) >= 10
    assert any(
        re.search("nanum|noto|gothic|batang|myeongjo|baekmuk|un ", font["familyName"], re.I)
        for font in used
    )
