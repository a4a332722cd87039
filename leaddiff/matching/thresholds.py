"""Thresholds: from where on two copies are versions of one story.

A *share* is what stands word for word in both of two copies, sentence by sentence, in proportion to
the words of the shorter; the *spread* is the same in proportion to the longer. Sentences that
stand in many stories count in neither. The figures in brackets are the range that makes sense.
"""

from __future__ import annotations

SAME_SLUG_SHARE = 0.05
"""Share that bears out one slug on one day (0.02 to 0.2). A 10th version that reached us after the
6th keeps a sentence or two; two stories that happen to have one slug keep none."""

SAME_SLUG_WORDS = 0.5
"""Share of the shorter copy's different words that must stand in the longer to bear out one slug on
one day where every sentence was rewritten (0.4 to 0.7). Two stories on one matter share up to
0.36, a flash and the story that follows it 0.7 and more."""

SAME_MATTER_WORDS = 0.4
"""Share of words (0.3 to 0.5) below which two copies are on two matters, whatever sentence stands in
both: the next day's story takes a line of background along."""

LIKE_SLUG_WORDS = 0.65
"""The same where slugs or headlines are only alike (0.55 to 0.8)."""

TAKEN_UP_SHARE = 0.25
"""Share that bears out one slug on another day, or under a number that does not rise (0.15 to 0.5).
What comes back each day under its slug keeps its background and little more."""

TAKEN_UP_SPREAD = 0.15
"""Spread asked for besides (0.1 to 0.4), so that a brief is not tied to all that quotes it."""

TAKEN_UP_FIGURES = 0.4
"""Share of the figures of the copy that has fewer which must then stand in the other (0.3 to 0.8).
What is written anew each day after one model keeps its sentences and none of its figures."""


FEW_NAMES = 4
"""Names (3 to 6) that two copies must share to be on one matter by them: two fires in one city share
the city, its river and its fire chief's title."""

FEW_WORDS_SHARED = 0.25
"""Share of its words (0.2 to 0.35) below which a copy is on another matter whatever names it shares: what
happens in one town on one day has the town's names."""

SAME_MATTER = 0.8
"""Share of the names of the copy with fewer and share of its words, taken together (0.6 to 1), from
which a story written anew from the top is still on the matter of the one before. Versions of one
story share 0.5 to 1 of their names and 0.2 and more of their words; two stories of one desk 0.4 and
0.3 at the most, and few of those that have one slug on one day."""

GOES_ON_SHARE = 0.3
"""Share from which a story goes on another day under a higher number though its figures changed
(0.25 to 0.5)."""

DAYS_RUNNING = 2
"""Days (1 to 3) within which it does so."""

KEPT_WORDS = 100
"""Words (60 to 300) in shared sentences from which a story kept from the day before is more than its
background."""

KEPT_SPREAD = 0.25
"""Spread asked for besides (0.2 to 0.5): a list that runs for days doubles in length."""

KEPT_FIGURES = 0.8
"""Share of its figures that must then stand as well (0.7 to 1)."""

FEW_FIGURES = 2
"""Figures (2 to 5) below which a copy says nothing by them: a toll alone may rise."""

MOSTLY_KEPT_SHARE = 0.45
"""Share from which one slug is one story whatever became of the figures, where nothing tells the day
(0.4 to 0.6)."""

FLASH = 2
"""Paragraphs (1 to 3) of the longest flash."""

LIKE_SLUG_SHARE = 0.2
"""Share that ties two copies whose slugs are alike, or of which one has no slug (0.1 to 0.4)."""

LIKE_SLUG_SPREAD = 0.12
"""Spread asked for besides (0.05 to 0.3): a summary holds the top of many stories."""

OTHER_SLUG_SHARE = 0.5
"""Share that ties two copies with different slugs (0.4 to 0.8)."""

OTHER_SLUG_SPREAD = 0.35
"""Spread asked for besides (0.25 to 0.6)."""

OTHER_AGENCY_SHARE = 0.8
"""Share, and spread, from which copy signed by two agencies is one story passed on (0.6 to 0.95)."""

RESEND_SPREAD = 0.97
"""Spread from which two bodies are one and the same (0.95 to 1)."""

FEW_SENTENCES = 2
"""Shared sentences (1 to 4) asked for where nothing names one of two copies: a flash is quoted in
whatever speaks of it."""

OF_MANY = 0.7
"""Share above which a brief stands whole in a longer copy (0.6 to 0.9)."""

SOLID_WORDS = 12
"""Words (8 to 25) that must stand word for word in both copies for a share to mean anything: "No
injuries were reported." stands in many stories."""

HEADLINE_WORDS = 0.5
"""Share of its words that the shorter of two headlines must have in common with the longer to be
called alike (0.4 to 0.8)."""

HOURS_RUNNING = 8
"""Hours apart (4 to 12) up to which two copies are of one run whatever their dates: updates pass
midnight, and what is written each day comes 24 hours apart."""

DAYS_AT_MOST = 4
"""Days apart (2 to 14) beyond which nothing is a version of anything."""

BOILERPLATE_NAMES = 3
"""Names (3 to 6) under which a sentence must stand to be nobody's in particular: what an index
measures, what a company makes."""

BOILERPLATE_DAYS = 3
"""Days (3 to 7) on which a sentence must stand to be nobody's: the background of what comes daily."""

SHORTEST_SENTENCE = 20
"""Letters (12 to 40) of the shortest sentence that is kept of a copy: "No one was hurt." stands in
many stories."""

NEIGHBOURS = 4
"""Copies before it, in order of time, that a copy is compared with among those of its slug and among
those it shares a sentence with (3 to 20). What lies further off is reached by way of those between."""

MIDNIGHT_LATE, MIDNIGHT_EARLY = 21 * 60, 3 * 60
"""Minutes of the day after and before which two stamps of one date can stand on either side of a
midnight: AP's date is the news day, and 23:58 of it comes before 00:09 of it."""
