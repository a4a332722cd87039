"""Units: what figures are counted in, and which of them can stand for one another."""

from __future__ import annotations

from leaddiff.languages.words import words

_ROWS = """
percent percent % pct per-cent
per-mille ‰ per-thousand permille promille
point points percentage-point percentage-points pp
basis-point basis-points bps
won won ₩ krw
dollar dollar dollars $ us$ usd us-dollar us-dollars u.s.-dollar u.s.-dollars
australian-dollar australian-dollars a$ au$ aud
canadian-dollar canadian-dollars c$ ca$ cad
hong-kong-dollar hk$
singapore-dollar s$
new-zealand-dollar nz$
taiwan-dollar nt$
real r$ reais
yen yen ¥ jpy
euro euro euros € eur
pound pound pounds £ gbp sterling
penny pence penny
cent cent cents
rupee rupee rupees ₹ rs inr
yuan yuan renminbi rmb cny
rupiah rupiah rp
peso peso pesos
baht baht
ringgit ringgit
dong dong
taka taka
rand rand
naira naira
cedi cedi cedis
shilling shilling shillings
franc franc francs
krona krona kronor krone kroner
ruble ruble rubles rouble roubles
lira lira liras
dinar dinar dinars
riyal riyal riyals rial rials
dirham dirham dirhams
hryvnia hryvnia hryvnias
zloty zloty zlotys
kilometer kilometer kilometers kilometre kilometres km kms
meter meter meters metre metres
centimeter centimeter centimeters centimetre centimetres cm
millimeter millimeter millimeters millimetre millimetres mm
mile mile miles
foot foot feet ft
inch inch inches
yard yard yards
hectare hectare hectares ha
acre acre acres
kilogram kilogram kilograms kilogramme kilogrammes kg kgs
gram gram grams gramme grammes
ton ton tons tonne tonnes
liter liter liters litre litres
gallon gallon gallons
barrel barrel barrels bbl
ounce ounce ounces oz
degree degree degrees
knot knot knots
kph kph kmh
mph mph
watt watt watts
kilowatt kilowatt kilowatts kw
megawatt megawatt megawatts mw
gigawatt gigawatt gigawatts gw
second second seconds
minute minute minutes
hour hour hours
day day days
week week weeks
month month months
year year years
year-old year-old years-old
time time times
decade decade decades
century century centuries
"""

UNITS: dict[str, str] = {
    form: row.split()[0] for row in _ROWS.strip().splitlines() for form in row.split()
}
"""A unit as copy writes it, in lower case -> its plain name."""

_KINDS = {
    "share": "percent per-mille",
    "points": "point basis-point",
    "money": """won dollar australian-dollar canadian-dollar hong-kong-dollar singapore-dollar
        new-zealand-dollar taiwan-dollar real yen euro pound penny cent rupee yuan rupiah peso baht
        ringgit dong taka rand naira cedi shilling franc krona ruble lira dinar riyal dirham hryvnia
        zloty""",
    "length": "kilometer meter centimeter millimeter mile foot inch yard",
    "area": "hectare acre",
    "weight": "kilogram gram ton ounce",
    "volume": "liter gallon barrel",
    "heat": "degree",
    "speed": "knot kph mph",
    "power": "watt kilowatt megawatt gigawatt",
    "age": "year-old",
    "time": "second minute hour day week month year decade century",
}
_KIND_OF = {unit: kind for kind, units in _KINDS.items() for unit in words(units)}


def kind_of(unit: str | None) -> str | None:
    """What a unit measures: share, money, length, time ...; None for a plain count."""
    return _KIND_OF.get(unit) if unit else None
