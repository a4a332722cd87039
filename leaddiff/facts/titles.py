"""Titles: what people are called before their names."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.words import words

TITLES = words(
    """mr mrs ms miss dr sir dame lord lady prof professor rev reverend father sister pope bishop
    archbishop cardinal imam rabbi king queen prince princess president premier chancellor minister
    secretary ambassador envoy governor mayor senator sen rep representative gov lawmaker councilor
    councillor congressman congresswoman speaker leader chairman chairwoman chairperson chair chief
    head director manager executive ceo cfo coo cto officer founder co-founder owner partner analyst
    economist strategist spokesman spokeswoman spokesperson commissioner superintendent inspector
    detective sergeant sgt lieutenant lt captain capt major maj colonel col general gen admiral adm
    commander cmdr marshal sheriff constable deputy judge justice prosecutor attorney lawyer counsel
    coach striker captain goalkeeper midfielder defender singer actor actress director author
    scientist researcher principal dean rector coordinator administrator official engineer pilot
    driver student teacher resident"""
)
"""Words that say what someone is."""

OFFICES = words(
    """president premier chancellor minister secretary ambassador envoy governor mayor senator
    speaker chairman chairwoman chairperson director executive commissioner superintendent judge
    justice prosecutor bishop archbishop king queen prince general admiral commander coach captain"""
)
"""Titles that are an office of their own."""

GRADES = words(
    """deputy vice acting former ex first second senior junior assistant associate interim outgoing
    incoming caretaker late current managing executive prime foreign interior finance defense
    defence health education justice trade labor labour land energy transport home police district
    chief national assistant attorney general"""
)
"""Words that say which."""

TENURES = words("former ex acting interim incoming outgoing late deputy vice")
"""Words that say whether someone is in office."""


def bare_name(row: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The words ``first`` to ``last`` of a row less the titles before a name: "Chief Executive Fiona
    Trask" is "Fiona Trask". Unchanged where no name follows the title."""
    titled = [
        at
        for at in range(first, last)
        if row[at].lower().replace("’", "'") in TITLES or row[at] == "."
    ]
    after = titled[-1] + 1 if titled else first
    is_name = first < after < last and all(word[0].isupper() for word in row[after:last])
    return (after, last) if is_name else (first, last)
