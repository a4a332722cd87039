"""Own results: what a firm that reports only said of its own sales or profit, which nobody else reports."""

from __future__ import annotations

from leaddiff.facts.attributions import Attribution, attributions
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.second_references import SecondReferences, bodies
from leaddiff.languages.opposites import is_move
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words


def tells_its_results(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether the firm of the story only said what its own sales or profit came to, and that stands: nobody
    else reports them. What they will come to is its word alone, and so is why."""
    passage = edit.old
    _, high = passage.sentence_of(before.verb)
    row = passage.lower[before.last : high]
    at = next((n for n, word in enumerate(row[:_TO_A_RESULT]) if word in _RESULTS), 0)
    return (
        before.speaker is not None
        and before.speaker[1] - before.speaker[0] == 1
        and row[:1] == ("its",)
        and at > 0
        and row[at + 1 : at + 2] in _CAME_TO
        and any(word[:1].isdigit() for word in row)
        and _NOT_YET.isdisjoint(row)
        and known.is_story_of(passage.words[before.speaker[0]])
        and all(edit.before.partner[n] >= 0 for n in range(before.last + at, high))
    )


_TO_A_RESULT = 6  # words: its fiscal third quarter net profit
_RESULTS = words("revenue revenues sales profit earnings income loss")
_CAME_TO = tuple(
    (word,) for word in words("rose fell was were grew climbed dropped slipped jumped")
)
_NOT_YET = words("will would could may might because after due on")
"""What is told of a result beside its size."""


def reports_its_own_figures(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether the company of the story is named no more behind how far its sales, profit or volumes went, each
    figure of which stands, and the newer copy has it say something still: where a firm reports, its figures are
    its own in whichever paragraph it is named. What they will come to is its word alone, and so is why."""
    passage = edit.old
    low, high = passage.sentence_of(before.verb)
    row = passage.lower[low:high]
    return (
        all(each in bodies() or each.endswith(_OF_A_TOWN) for each in before.heads)
        and not before.heads.isdisjoint(bodies())
        and not _FIGURES_OF.isdisjoint(row)
        and any(map(is_move, row))
        and _NOT_YET.isdisjoint(row)
        and {word for word in row if word[:1].isdigit()} <= set(edit.new.lower)
        and _speaks(known, before)
    )


def _speaks(known: SecondReferences, source: Attribution) -> bool:
    """Whether a company is heard in the newer copy, told by the word for it."""
    heard = (Passage((text,), (1,)) for text in known.now if not _SAYS.isdisjoint(text.split()))
    told = source.heads & bodies()
    return any(told <= each.heads for passage in heard for each in attributions(passage))


_FIGURES_OF = words(
    """revenue revenues sales profit profits earnings income loss losses volumes shipments deliveries orders
    output turnover margin margins"""
)
_OF_A_TOWN = stem("Tarn-based").removeprefix("tarn")
_SAYS = words("said says said, said. reported")
