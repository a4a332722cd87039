"""Spelling: one plain form for the ways desks write one word (Sept. and September, metre and meter)."""

from __future__ import annotations

from functools import lru_cache

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import folded

# One row, one word: the first form is the plain one.
_ROWS = """
percent pct %
government gov't govt
department dep't dept
international int'l intl
national nat'l natl
association ass'n assn assoc
company co
corporation corp
incorporated inc
limited ltd
brothers bros
university univ
avenue ave
boulevard blvd
mount mt
governor gov
representative rep
representatives reps
senator sen
senators sens
president pres
general gen
lieutenant lt
colonel col
major maj
captain capt
sergeant sgt
corporal cpl
commander cmdr
admiral adm
professor prof
doctor dr
reverend rev
inspector insp
superintendent supt
versus vs v
approximately approx
and &
year yr
years yrs
hour hr
hours hrs
minutes mins
kilometer kilometers kilometre kilometres km kms
meter meters metre metres
centimeter centimeters centimetre centimetres cm
millimeter millimeters millimetre millimetres mm
kilogram kilograms kilogramme kilogrammes kg kgs
liter liters litre litres
ton tons tonne tonnes
square sq
dollar dollars
pound pounds
euro euros
rupee rupees rs
okay ok
center centre
centers centres
theater theatre
fiber fibre
caliber calibre
maneuver manoeuvre
maneuvers manoeuvres
defense defence
offense offence
license licence
pretense pretence
practice practise
program programme
programs programmes
check cheque
catalog catalogue
dialog dialogue
analog analogue
gray grey
tire tyre
tires tyres
curb kerb
plow plough
mold mould
molds moulds
skeptic sceptic
skeptical sceptical
skepticism scepticism
skeptics sceptics
aluminum aluminium
jewelry jewellery
judgment judgement
acknowledgment acknowledgement
aging ageing
while whilst
among amongst
amid amidst
toward towards
afterward afterwards
backward backwards
forward forwards
learned learnt
burned burnt
spelled spelt
leaped leapt
adviser advisor
advisers advisors
protester protestor
protesters protestors
airplane aeroplane
airplanes aeroplanes
email e-mail
emails e-mails
online on-line
cooperate co-operate
cooperation co-operation
coordinate co-ordinate
coordination co-ordination
fulfill fulfil
enroll enrol
enrollment enrolment
installment instalment
skillful skilful
willful wilful
canceled cancelled
canceling cancelling
traveled travelled
traveling travelling
traveler traveller
travelers travellers
labeled labelled
labeling labelling
modeled modelled
modeling modelling
signaled signalled
signaling signalling
fueled fuelled
fueling fuelling
totaled totalled
totaling totalling
leveled levelled
counselor counsellor
counselors counsellors
channeled channelled
marshaled marshalled
shelved shelved
focused focussed
focusing focussing
pediatric paediatric
hemorrhage haemorrhage
fetus foetus
anesthetic anaesthetic
pajamas pyjamas
cozy cosy
story storey
stories storeys
"""
_COLOURS = (
    "arbour armour behaviour candour clamour colour endeavour favour favourite fervour flavour "
    "harbour honour honourable humour labour neighbour neighbourhood neighbouring odour parlour "
    "rumour rigour saviour splendour tumour valour vapour vigour"
)
_CAPITALISED_ROWS = """
january jan
february feb
march mar
april apr
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
monday mon
tuesday tue tues
wednesday wed
thursday thu thur thurs
friday fri
saturday sat
sunday sun
north n
south s
saint st
"""

_IZE = pattern(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\Z)")
_YZE = pattern(r"(?<=al)ys(?=(?:e|ed|es|er|ers|ing)\Z)")


def _table(rows: str) -> dict[str, str]:
    table = {}
    for row in filter(None, rows.splitlines()):
        plain_form, *others = row.split()
        table.update(dict.fromkeys(others, plain_form))
    return table


_SAME = _table(_ROWS)
for _word in _COLOURS.split():
    for _ending in ("", "s", "ed", "ing", "er", "ers"):
        _SAME[_word + _ending] = _word.replace("our", "or") + _ending
_CAPITALISED = _table(_CAPITALISED_ROWS)


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """The plain form of a word: lower case, straight apostrophe, no points, abbreviations written
    out where a word stands for one thing alone, American spelling. Two words with one plain form
    differ in house style only."""
    form = folded(word)
    if word[0].isupper() and form in _CAPITALISED:
        return _CAPITALISED[form]
    if form in _SAME:
        return _SAME[form]
    if form.endswith("'s") and form[:-2] in _SAME:
        return _SAME[form[:-2]] + "'s"
    return _YZE.sub("yz", _IZE.sub("iz", form)) if "s" in form else form
