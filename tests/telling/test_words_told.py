"""What changed is called what it is, told once, and advice is given where there is something to do."""

import pytest

import leaddiff
from leaddiff import telling
from leaddiff.telling import sentences

HEAD = "{}Ferry runs aground off Sokdo\n\n{}SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo.\n\n{}\n"

CALLED = (
    ("The harbor lies 10-15 miles off the coast of the mainland.",
     "The harbor lies 10 to 15 miles off the coast of the mainland.", "house style only"),
    ("The ferry was on its way home to Songdam with the mail.",
     "The ferry was on its way to Songdam with the mail.", "words gone"),
    ("The ferry was on its way to Songdam with the mail.",
     "The ferry was on its way home to Songdam with the mail.", "words put in"),
    ("Divers will look at the keel, said Ona Trask on the pier.",
     "Divers will look at the keel, Ona Trask said on the pier.", "words moved"),
    ("The ferry links Sokdo with two islands.", "The ferry connects Sokdo with two islands.",
     "wording changed"),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "called"), CALLED)
def test_words_that_changed_are_called_what_befell_them(old, new, called):
    (told,) = _quiet(_report(old, new))
    assert told.startswith(f"para 2: {called}"), told


def test_facts_that_changed_by_the_same_words_are_told_in_one_line():
    old = "Some 71 passengers were hurt, hospital head Noh Sang-ki said on Monday at the pier."
    new = "As many as 17 were hurt, and nobody but a nurse of the island would speak of it at the pier."
    report = _report(old, new)
    runs = telling.in_runs(telling.unreported(report))
    told = [sentences.plain(sentences.told_together(run)) for run in runs]
    assert len({text.partition(": ")[2].partition(": ")[2] for text in told}) == len(told)
    assert sum(map(len, runs)) == len(telling.unreported(report)) > len(runs)


def test_advice_on_a_quotation_is_given_where_the_note_does_not_tell_it():
    old = '"We will look at every plate of the hull," Trask said.'
    new = old.replace("plate", "bolt")
    (silent,) = telling.unreported(_report(old, new, "(ATTN: UPDATES headline)"))
    assert silent.suggestion == "put the old wording back, or tell it: CORRECTS quote in para 2"
    mended = _report(old, old.replace("plate", "slate"), "(ATTN: UPDATES headline)")
    assert telling.unreported(mended)[0].suggestion == "tell it: CORRECTS quote in para 2"
    told = _report(old, new, "(ATTN: CORRECTS quote in para 2)")
    assert not telling.unreported(told)
    assert not [finding for finding in told.findings if finding.suggestion]


def test_what_stands_with_a_claim_word_for_word_is_not_told_for_information_too():
    old = '"We will look at every plate of the hull," Trask said. The pier is dry.'
    new = '"We will look at every bolt of the hull," Trask said. The quay is dry.'
    told = _report(old, new, '(ATTN: CORRECTS quote in para 2 to "bolt" from "plate")')
    assert not any("bolt" in text for text in _quiet(told))
    untold = _report(old, new, "(ATTN: CORRECTS headline)")
    assert any("bolt" in finding.message for finding in telling.unreported(untold))


SKIPS = (
    ("", "UPDATE 3-", "the older copy carries no version number: if it is the first version, UPDATE 1, UPDATE"
     " 2 are missing before UPDATE 3"),
    ("UPDATE 1-", "UPDATE 3-", "UPDATE 2 is missing between UPDATE 1 and UPDATE 3"),
    ("", "UPDATE 1-", ""),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), SKIPS)
def test_versions_are_missing_as_a_fact_only_where_both_copies_say_which_they_are(old, new, told):
    text = "LONDON, March 3 (Reuters) - A ferry ran aground.\n\nNobody was hurt, {} said.\n"
    copies = [
        leaddiff.parse(f"{marker}Ferry runs aground\n\n{text.format(who)}")
        for marker, who in ((old, "police"), (new, "the owner"))
    ]
    report = leaddiff.compare(*copies)
    skips = [finding.message for finding in report.findings if finding.rule == "version-skips"]
    assert [text.partition(";")[0] for text in skips] == ([told] if told else [])


def _report(old, new, note=""):
    before = leaddiff.parse(HEAD.format("", "", old))
    return leaddiff.compare(
        before, leaddiff.parse(HEAD.format("", f"{note}\n\n" * bool(note), new))
    )


def _quiet(report):
    return [finding.message for finding in telling.quiet(report)]
