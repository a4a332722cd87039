"""Thresholds: every number alignment decides by, with its meaning and range."""

from leaddiff.ground.record import Record


class Thresholds(Record):
    """What counts as the same paragraph.

    Set on invented stories edited at random with known truth, checked on stories held out and on
    revised drafts (``tests/alignment/revised_drafts``). Moving any one number by a tenth changes less
    than one link in 200 there. Sentences alone would be linked better by lower bars (``moved`` 0.28, one
    paragraph alone 0.07, ``joined`` 0.38), but paragraphs that gave way to others would be told as
    edited then.
    """

    # What a word is worth, by sort: function word, plain, name, small figure, figure. The first for
    # a word that two paragraphs share, the second for one that only one of them has: figures change
    # with every update, a name stands for its paragraph. 0 to 3, a plain word being 1.
    shared_worth: tuple[float, float, float, float, float] = (0.0, 1.0, 1.3, 0.8, 1.6)
    missed_worth: tuple[float, float, float, float, float] = (0.0, 1.0, 1.2, 0.45, 0.45)
    # How fast a word loses worth by standing oftener: times ** -rarity. 0 to 1.
    rarity: float = 0.6

    # How likeness is mixed: words shared, neighbouring words shared, and how far the shorter
    # paragraph is contained in the longer. Each 0 to 1, adding up to 1.
    words_share: float = 0.50
    bigrams_share: float = 0.10
    containment_share: float = 0.40
    # Content words the shorter paragraph needs for its containment to count half. 1 to 20.
    containment_size: float = 4.0
    # What is left of the likeness of two paragraphs that share only what others share too, while
    # each names what the other does not. 0 to 1.
    look_alike: float = 0.2
    # How much of a better partner's lead is taken off a likeness. 0 to 3.
    rivalry: float = 1.0

    # Content words up to which a paragraph is short, 3 to 10. A sentence of five words that was
    # rewritten keeps one or two of them, and of "It was awful" and "It was terrible" those alike are
    # no content words at all: between two such, neighbouring words tell as much as containment does.
    short_size: int = 6

    # Likeness that a link needs, each 0 to 1: in order, at first sight; out of order; between two
    # links in order, where one paragraph went and one came; the same with several, and beside a
    # link; the lead.
    in_order: float = 0.30
    moved: float = 0.32
    # The same where each of very many paragraphs might be the one that moved: the more there are, the
    # liker two of them are by chance. What is added for each tenfold of the pairs beyond
    # ``Limits.by_chance``, 0 to 0.2, and the bar beyond which nothing is added, which a paragraph
    # passes that keeps three quarters of its words.
    moved_of_many: float = 0.08
    moved_at_most: float = 0.60
    alone_in_gap: float = 0.10
    in_gap: float = 0.15
    lead: float = 0.10
    # Content words a paragraph needs to be linked out of order. 1 to 10.
    moved_size: int = 3

    # Share of a paragraph's words, by weight, that a paragraph of the other version must have for
    # the two to belong to one split or merge, next to what that one is linked to or further off.
    # 0 to 1.
    joined: float = 0.45
    joined_afar: float = 0.60
    # The same next door for a short one.
    joined_short: float = 0.30
    # The share of its words that the other has and its links so far do not account for, 0 to 1, and
    # the number of them, 1 to 10, next door or further off.
    joined_fresh: float = 0.25
    joined_size: int = 1
    joined_afar_size: int = 3
    # Words of a paragraph that joins another because it stands in it word for word. 1 to 10.
    verbatim_size: int = 4

    # A sentence that went to another paragraph: the share of its words it keeps, 0 to 1, and the
    # content words it needs, 1 to 10, edited or word for word.
    sentence_kept: float = 0.75
    sentence_size: int = 4
    sentence_equal_size: int = 3
    # Share of a sentence's words that a paragraph must have for the sentence to be there. 0 to 1.
    sentence_present: float = 0.6
    # Content words that some paragraph must have lost and another gained for its sentences to be
    # looked at. 1 to 5.
    crossed_size: int = 2


class Limits(Record):
    """Sizes beyond which the answer is coarser but still true, so that any input ends in time."""

    # Pairs of paragraphs that are all compared; beyond it only those that share scarce words.
    all_pairs: int = 400
    # Pairs of paragraphs without an equal one beyond which some are alike by chance; out of order, more
    # is asked of them then, and one that moved and was half rewritten is told as gone and come.
    by_chance: int = 10_000
    # Times a word may stand on one side and still bring paragraphs or sentences together.
    scarce: int = 12
    # Paragraphs kept for comparing with one paragraph.
    candidates: int = 8
    # Paragraphs on one side of a gap between equal ones that are compared all with all; in a larger
    # gap each is compared with as many where it would stand if all moved apart evenly.
    gap: int = 8
    # Pairs of places tried where one text stands several times in both versions; beyond it the
    # first is linked with the first.
    repeats: int = 64
    # Equal paragraphs whose words are counted, to know which words are common in the story.
    context: int = 200
    # Words of a paragraph beyond which neighbouring words are not looked at.
    bigram_words: int = 20_000
    # Characters of a paragraph in which another is looked for word for word.
    verbatim: int = 20_000
    # Words of a sentence tried for finding where it went, the weightiest first.
    sentence_words: int = 3
    # Paragraphs without a partner that may stand between the pieces of a split or merge.
    neighbours: int = 6


THRESHOLDS = Thresholds()
LIMITS = Limits()
