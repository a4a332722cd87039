"""Invented stories written anew from the top, and stories on other matters of the same day."""

from __future__ import annotations

MINE = [
    "Rescuers reached the lower gallery of the Corran mine Monday but found no sign of the 14 men trapped"
    " since an explosion Sunday night.",
    'Mine manager Alwyn Teague said crews led by Bessie Harlan would drill from the Dunmore side. "We have not'
    ' given up," he told relatives at Corran Methodist Church.',
    "Gov. Lyle Prewitt ordered state engineers to the site and asked the Bureau of Mines for pumps.",
    "Water had risen four feet in the shaft by noon, hampering the crews.",
    "The Teague family has run the mine since 1921. Nine men died there in 1957.",
]
MINE_ANEW = [
    "All 14 miners cut off for two days below Corran walked out early Tuesday through an old tunnel that"
    " rescuers had drilled into from Dunmore.",
    "Wives and children ran from Corran Methodist Church as Bessie Harlan, who led the rescue crews, brought"
    " the first of the men into the light.",
    '"They sang the whole way up," Harlan said.',
    "Alwyn Teague, whose family owns the mine, embraced Gov. Lyle Prewitt. The Bureau of Mines will look into"
    " the explosion, which sent water into the lower gallery.",
    "Three of the men were taken to Dunmore hospital with bruises; a fourth, Owen Pryce, has a broken arm.",
]
OTHER_MINE = [
    "Miners at Selby Creek walked off the job Monday in a quarrel over the pay of night crews.",
    "Union leader Dot Marchetti said 300 men would stay out until the company answered. The Bureau of Mines"
    " was not concerned in it.",
    'Owner Frank Lisle called the walkout illegal. "We will go to court," he said in Selby.',
    "The mine ships coal to power plants in Ohio and Indiana.",
    "A strike in 1974 lasted eleven weeks.",
]
MARKET = [
    "Stocks fell in early trading Tuesday as Brandt Motors warned of a loss and oil rose above $31.",
    "The Hollis average of 30 industrials was down 41.20 at 2,310.55 at 2 p.m.",
    "Brandt dropped 3 1/8 to 44 and Castell Steel 1 1/4 to 27 7/8 in heavy trading.",
    "Analyst Ruth Ames of Dorning & Pell said buyers were waiting for the Treasury's auction.",
    "Losers outnumbered gainers by about 3 to 1 on the Northern Exchange.",
]
MARKET_ANEW = [
    "Bargain hunters pulled the market back from its lows Tuesday, with Brandt Motors halving its loss.",
    "At 3 p.m. the Hollis average of 30 industrials stood at 2,334.10, off 17.65.",
    "Oil eased to $30.40. Castell Steel rose 1/8 to 29 1/4 and Brandt was off 1 1/2 at 45 5/8 in trading"
    " that traders called heavy.",
    'The Treasury\'s auction drew buyers from Japan. "It went better than anybody hoped," said Ruth Ames, an'
    " analyst at Dorning & Pell.",
    "Declining issues led advancing ones 2 to 1 on the Northern Exchange.",
]
BUS = [
    "A school bus ran into a wall on Harlow Road in Trenby on Monday and nine children were hurt.",
    "Trenby police chief Walter Gosse said the brakes had failed near St. Mark's Church.",
    "The driver, Peg Sorrell, was taken to Trenby General Hospital.",
]
MUSEUM = [
    "Thieves took three paintings from the Orme museum in Trenby on Monday.",
    "Trenby police chief Walter Gosse said they came in by a skylight near St. Mark's Church.",
    "Curator Nell Abbot put the loss at $2 million. A guard was treated at Trenby General Hospital.",
]
