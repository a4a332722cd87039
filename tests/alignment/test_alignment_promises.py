"""Alignment: what holds for any two lists of strings."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from leaddiff.alignment import align
from leaddiff.nouns.changes import Added, Deleted, Edited, Merged, ParagraphChange, Split, Unchanged

_WORDS = "the dike Hallen Brekke 12 3,400 homes rain fell said mayor * — “we”".split()
_sentences = st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join)
_paragraphs = st.lists(
    st.one_of(
        _sentences,
        st.lists(_sentences.map(lambda text: f"{text.capitalize()}."), max_size=4).map(" ".join),
        st.text(max_size=40),
        st.sampled_from(["", " ", "\n", "Advertisement", "* * *", "1"]),
    ),
    max_size=12,
)


def olds(change: ParagraphChange) -> tuple[int, ...]:
    match change:
        case Merged(old=sources):
            return sources
        case Added():
            return ()
        case Unchanged(old=old) | Edited(old=old) | Split(old=old) | Deleted(old):
            return (old,)


def news(change: ParagraphChange) -> tuple[int, ...]:
    match change:
        case Split(new=pieces):
            return pieces
        case Deleted():
            return ()
        case Unchanged(new=new) | Edited(new=new) | Merged(new=new) | Added(new):
            return (new,)


@given(_paragraphs, _paragraphs)
@settings(max_examples=400)
def test_every_paragraph_is_told_once(old: list[str], new: list[str]) -> None:
    changes = align(old, new)
    assert sorted(n for change in changes for n in news(change)) == list(range(1, len(new) + 1))
    assert {o for change in changes for o in olds(change)} == set(range(1, len(old) + 1))
    own = Counter(o for change in changes if not isinstance(change, Merged) for o in olds(change))
    assert all(times == 1 for times in own.values())


@given(_paragraphs, _paragraphs)
def test_changes_keep_reading_order(old: list[str], new: list[str]) -> None:
    changes = align(old, new)
    first_news = [news(change)[0] for change in changes if news(change)]
    assert first_news == sorted(first_news)
    deleted = [change.old for change in changes if isinstance(change, Deleted)]
    assert deleted == sorted(deleted)


@given(_paragraphs, _paragraphs)
def test_kinds_are_what_they_say(old: list[str], new: list[str]) -> None:
    for change in align(old, new):
        match change:
            case Unchanged():
                assert old[change.old - 1].split() == new[change.new - 1].split()
            case Edited():
                assert old[change.old - 1].split() != new[change.new - 1].split()
                assert 0 <= change.similarity <= 1
            case Split():
                assert len(change.new) > 1
                assert list(change.new) == sorted(set(change.new))
                assert 0 <= change.similarity <= 1
            case Merged():
                assert len(change.old) > 1
                assert list(change.old) == sorted(set(change.old))
                assert 0 <= change.similarity <= 1
            case Added() | Deleted():
                pass


@given(_paragraphs)
def test_copy_against_itself_is_unchanged(texts: list[str]) -> None:
    expected = tuple(Unchanged(at, at) for at in range(1, len(texts) + 1))
    assert align(texts, texts) == expected


@given(_paragraphs, _paragraphs)
def test_moved_paragraphs_stand_outside_the_longest_kept_order(
    old: list[str], new: list[str]
) -> None:
    changes = align(old, new)
    sources: dict[int, list[int]] = {}
    for change in changes:
        for o, n in itertools.product(olds(change), news(change)):
            sources.setdefault(n, []).append(o)
    single = [(n, sources[n][0]) for n in sorted(sources) if len(sources[n]) == 1]
    best: list[list[int]] = []
    for at, (_, source) in enumerate(single):
        runs = [best[k] for k in range(at) if single[k][1] <= source]
        best.append([*max(runs, key=len, default=[]), at])
    kept = {single[at][0] for at in max(best, key=len, default=[])}
    for change in changes:
        if isinstance(change, Unchanged | Edited):
            assert change.moved == (change.new not in kept)


_HASHED = """
from leaddiff.alignment import align
old = [f"In the county of {name}, {n} roads were closed and the {name} mayor left town. Rain fell."
       for n, name in enumerate("Hallen Brekke Fjell Torvik Osterby Lund Moen".split())]
new = [text.replace("closed", "cut").replace("left", "quit") for text in reversed(old)]
print(align(old, new[:5] + ["The Hallen mayor of Brekke left the roads of Fjell."]))
"""


def test_the_answer_does_not_depend_on_hash_order() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", _HASHED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(answers) == 1
