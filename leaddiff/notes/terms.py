"""Terms: the words of a note that name parts of a story or join what is said of them."""

from __future__ import annotations

from leaddiff.languages.words import words
from leaddiff.nouns.claims import Target

UNIT = words("p para paragraph graf graph par grf pgh pargraph")
UNITS = words("paras paragraphs grafs graphs pars grfs pghs pargraphs")
_LONGEST_UNIT = len("paragraphs") + 1  # characters, with a slip of the finger


def is_unit(low: str) -> bool:
    """Whether a word means a paragraph or paragraphs; "paragrpah" too."""
    if low in UNIT or low in UNITS:
        return True
    return low.startswith("parag") and len(low) <= _LONGEST_UNIT


def is_plural(low: str) -> bool:
    """Whether a unit word means several."""
    return low.endswith("s")


PREVIOUS = words("pvs prvs pvs' previous prev")
THROUGHOUT = words("throughout thruout thru-out through-out thoughout")
SPAN_OF_TIME_OR_SPACE = words("""day night week weekend month year season morning afternoon evening war
    country nation region city world state province peninsula continent area capital game match career
    life history process trial europe asia""")
"""What follows "throughout" where it is no place in the copy: protests throughout the country."""

FIRST = words("top opening")
LAST = words("last final closing bottom lst")
END = words("end bottom foot tail")
PENULTIMATE = words("penultimate next-to-last second-to-last second-last penult")
STORY = words("story text copy piece article report item dispatch file")
WHOLE = words("entire whole full")
VAGUE = words("all several various multiple many most")
ARTICLES = words("the a an its")

LIST_ENDS = words("""to with in of as for from after on by at that which and or instead sted following
    below above through thru pvs previous but so not who""")
"""Words that may follow the last number of a list of paragraphs; "paras 3, 12 dead" goes on
otherwise, so its 12 is no paragraph."""

TARGETS = {
    Target.HEADLINE: "headline headlines hed heds headine heading",
    Target.LEAD: "lead lede intro ld",
    Target.PHOTO: """photo photos photograph photographs picture pictures pic pics pix image images
        graphic graphics graf-ic video videos infographic infographics chart charts map maps tv footage
        slideshow caption captions laserphoto laserphotos""",
    Target.SLUG: "slug slugline slug-line keyword keywords keyword-line",
    Target.BYLINE: "byline bylines by-line by-lines",
    Target.DATELINE: "dateline datelines date-line",
}
TARGET_WORDS = {word: target for target, listed in TARGETS.items() for word in listed.split()}

ART = words("photo photos graphic graphics infographic byline")
"""Parts of the story that stay one with any words before them: crash photo, ministry's graphic."""

TARGET_MODIFIERS = words("""the a an new more additional related file short main fresh updated ap extra
    missing dropped lead first another both its archive second alternate overline also link links
    photo video graphic picture""")
"""What may stand before a part of the story and leave it that part: "additional photo"."""

TARGET_COMPANIONS = {
    Target.LEAD: words("paragraph para graf graph par sentence grafs paragraphs paras"),
    Target.PHOTO: words("caption captions credit credits link links gallery slideshow links info"),
    Target.SLUG: words("line"),
}
"""What may stand after one and belong to it: lead paragraph, photo caption, keyword line."""

SLIPS = words("""typo typos error errors misspelling spelling mistake mistakes wording punctuation style
    formatting format""")
"""Headline typo: the word after the part of the story says what is wrong with it."""

TARGET_FOLLOWERS = words("""with to as in from and or for after of at on by that which throughout thruout
    instead sted but also only so plus following via is was now pvs amid""")
"""Words that may follow a part of the story; any other makes it part of a topic: headline INFLATION,
lead INVESTIGATOR."""

ABBREVIATIONS = words("""gov sen rep rev dr mr mrs ms prof gen col capt lt sgt maj adm cmdr sgt pres st no
    nos vs inc corp co ltd jr sr bros dept etc jan feb mar apr jun jul aug sept sep oct nov dec mt ft
    ave blvd u.s u.n e.g i.e al calif fla mass mich minn tex va wash pa ind ill ala ariz ark colo conn
    del ga ky la md miss mo mont neb nev okla ore tenn wis wyo ont que n.c s.c u.k d.c approx est""")
"""Words whose point ends no sentence."""
