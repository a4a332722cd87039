"""Counted: whether two nouns behind a figure count two things, as people and households do."""

from __future__ import annotations

from collections.abc import Collection

from leaddiff.languages.vocabulary import stem

# One row, one thing: words in it can stand for each other.
_THINGS = """
people persons person
households household families family
homes home houses house dwellings buildings apartments properties
men man
women woman
children child kids minors
boys
girls
students pupils
soldiers soldier troops servicemen
police policemen policeman policewomen officers
protesters demonstrators marchers
civilians civilian noncombatants
rebels rebel militants militant insurgents guerrillas gunmen fighters
workers worker employees employee staff jobs
firefighters firemen
passengers passenger
sailors sailor seamen crewmen crewmembers
hostages captives
prisoners inmates detainees
refugees migrants
doctors physicians
nurses nurse
teachers teacher
patients patient
tourists visitors
lawmakers legislators mps
cars car vehicles vehicle
trucks truck lorries
buses bus
trains train
planes plane aircraft jets
helicopters helicopter
ships ship boats boat vessels vessel
villages village
towns town
cities city
provinces province
countries country nations nation
schools school
hospitals hospital
shops shop stores store
missiles missile rockets rocket
drones drone
seats seat
votes vote ballots
members member
companies company firms firm
shares share
games matches
goals goal
points point
"""
_THING_OF = {
    stem(word): row.split()[0] for row in _THINGS.strip().splitlines() for word in row.split()
}
_PEOPLE = frozenset(
    """men women children boys girls students soldiers police protesters civilians rebels workers
    firefighters passengers sailors hostages prisoners refugees doctors nurses teachers patients
    tourists lawmakers members""".split()
)


def are_two_things(one: Collection[str], other: Collection[str]) -> bool:
    """Whether what two figures count, given as stems, cannot be the same: 1,200 people and 1,200
    households, 12 men and 12 women. 12 soldiers are 12 people; of words in no row nothing is known."""
    first, second = (
        {_THING_OF[noun] for noun in nouns if noun in _THING_OF} for nouns in (one, other)
    )
    if not first or not second or first & second:
        return False
    everyone = "people" in first | second
    return not (everyone and (first | second) - {"people"} <= _PEOPLE)
