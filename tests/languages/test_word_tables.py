"""Each row of the word tables does what it is there for, and does not do it where it must not."""

from __future__ import annotations

from tables import every_row

from leaddiff import desk, layout, read_note
from leaddiff.checks.corrections.beside_words import asks_for
from leaddiff.checks.corrections.correction_sentence import stated
from leaddiff.checks.rules import older_figure
from leaddiff.checks.topics.told_values import has_figure
from leaddiff.checks.topics.topic_kinds import is_amount, kinds
from leaddiff.checks.topics.topics import is_speech, may_mention, topic_stems
from leaddiff.checks.verdicts.clause_speakers import called_in_note
from leaddiff.checks.what_changed.awaited import awaits, has_come
from leaddiff.checks.what_changed.same_to_the_ear import is_same_to_the_ear
from leaddiff.facts import compare, figures, renamed, speakers
from leaddiff.facts.attributions import attributions, callers
from leaddiff.facts.changed_offices import words_of_office
from leaddiff.facts.counted_nouns import are_two_things, counted_noun
from leaddiff.facts.counts import counts
from leaddiff.facts.hedges import hedges
from leaddiff.facts.moments import moments
from leaddiff.facts.names import Name, names
from leaddiff.facts.negations import negations
from leaddiff.facts.offices import holders
from leaddiff.facts.passage import Passage
from leaddiff.facts.sentence_openings import acts_as_name
from leaddiff.facts.tolls import fate
from leaddiff.languages.misspellings import is_slip
from leaddiff.languages.numbers import ordinal, value
from leaddiff.languages.plans import became_fact
from leaddiff.languages.reservations import holds_back, is_set_against
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import groups, rows, table_words, values
from leaddiff.languages.vocabulary import stem
from leaddiff.matching import sketching
from leaddiff.notes.lexemes import lex
from leaddiff.notes.verbless import names_what_comes_along, speaks_of_something_else
from leaddiff.nouns.changes import Edited, FactKind
from leaddiff.nouns.claims import Verdict
from leaddiff.wording import diff, is_style_only


def _passage(text: str) -> Passage:
    return Passage((text,), (1,))


def _kinds(old: str, new: str) -> set[FactKind]:
    change = Edited(1, 1, 0.9, words=diff(old, new))
    return {fact.kind for fact in compare([old], [new], [change])}


SPELLINGS = [(row[0], form) for name in ("house_spellings", "our_endings") for row in rows("en", name)
             for form in row[1].split()]  # fmt: skip


@every_row(("plain", "form"), SPELLINGS)
def test_two_spellings_are_style(plain: str, form: str) -> None:
    assert is_style_only(f"It was the {plain} of May.", f"It was the {form} of May.")
    assert not is_style_only(f"It was the {plain} of May.", f"It was the {form} of it.")


UNITS = [(name, form) for name, _, forms in rows("en", "measures") for form in forms.split()
         if form.replace("-", "").isalpha() and name != "time"]  # fmt: skip


@every_row(("name", "form"), UNITS)
def test_a_unit_is_read_behind_its_figure(name: str, form: str) -> None:
    assert [figure.unit for figure in figures(f"They lost 12 {form} in all.")] == [name]
    assert figures("They lost 12 of them in all.")[0].unit is None


@every_row(("phrase", "kind", "way"), rows("en", "hedges"))
def test_a_hedge_is_read_before_what_it_holds_back_on(phrase: str, kind: str, way: str) -> None:
    hedged = {"after": f"He saw 40 {phrase} men.", "doubt": f"He is {phrase} murderer of men."}
    hedged["doubt"] = f"The man {phrase} fled the town."
    text = hedged.get(kind, f"He saw {phrase} 40 men.")
    assert hedges(_passage(text)) or kind == "doubt"
    assert not hedges(_passage("He saw 40 men."))


@every_row(("word", "theme"), values("en", "tolls").items())
def test_a_fate_is_read_near_its_figure(word: str, theme: str) -> None:
    assert fate(_passage(f"There were 12 {word} there."), 2, 3) == theme
    assert fate(_passage("There were 12 people there."), 2, 3) is None


@every_row(("word", "worth"), rows("en", "number_words"))
def test_a_number_word_is_worth_its_number(word: str, worth: str) -> None:
    assert value(word) == int(worth)
    assert value(f"{word}s") is None


@every_row(("word", "rank"), rows("en", "ordinals"))
def test_an_ordinal_is_a_rank(word: str, rank: str) -> None:
    assert ordinal(word) == int(rank)
    assert value(word) is None


@every_row("row", [*rows("en", "months"), *rows("en", "weekdays")])
def test_a_month_or_weekday_is_a_date(row: tuple[str, ...]) -> None:
    name = row[0].capitalize()
    assert moments(_passage(f"They met in {name} there."), [range(5)])
    assert _kinds(f"They met on {name} in Songdam.", f"They met on {name} in town.") <= {
        FactKind.NAME
    }


@every_row(("word", "what"), values("en", "cited").items())
def test_who_is_cited_is_a_source_and_why_is_none(word: str, what: str) -> None:
    cited = word.replace("-", "xylop", 1) if word.startswith("-") else word
    assert bool(attributions(_passage(f"Citing new {cited} of May, he left."))) is (
        what == "source"
    )
    assert not attributions(_passage(f"He sold new {cited} of May and left."))


@every_row(("word", "sort"), values("en", "negations").items())
def test_a_negation_is_read(word: str, sort: str) -> None:
    text = f"They {word} to leave." if sort == "short" else f"They {word} leave."
    assert negations(_passage(text))
    assert not negations(_passage("They left."))


@every_row(("plain", "pasts"), [(row[0], row[1:]) for row in rows("en", "irregular_verbs")])
def test_a_past_form_is_a_plan_come_true(plain: str, pasts: tuple[str, ...]) -> None:
    assert all(became_fact(f"will {plain}", past) for past in pasts)
    assert not became_fact(f"will {plain}", "dithered")


@every_row("row", rows("en", "plans"))
def test_a_plan_is_one_until_it_is_done(row: tuple[str, ...]) -> None:
    assert became_fact(f"{row[0]} announce", "announced")
    assert not became_fact(f"{row[0]} announce", f"{row[0]} publish")
    assert not became_fact("announced", "published")


def test_what_may_come_and_is_so_now_is_a_plan_that_became_a_fact():
    assert became_fact("could face", "faces")
    assert not became_fact("could face", "faces possible")
    assert not became_fact("will close", "closes")  # on Monday


@every_row("row", rows("en", "near_words"))
def test_words_of_one_matter_stand_for_each_other(row: tuple[str, ...]) -> None:
    first, *others = row[1].split()
    topic = next((word for word in (first, *others) if may_mention(word, frozenset()) is False), "")
    named = [word for word in (first, *others) if may_mention(topic, frozenset({stem(word)}))]
    assert not topic or named == [first, *others]
    assert not topic or not may_mention(topic, frozenset({"zither"}))


@every_row(("role", "told"), [row for row in rows("en", "speaking_roles") if row[0][0] != "-"])
def test_a_role_is_told_by_its_words(role: str, told: str) -> None:
    for word in told.split():
        assert _comments_came(role, f"The mayor saw Oma Brell of Tarn {word}, who said it."), word
    assert not _comments_came(role, "Ambassador Oma Brell said it.")


@every_row(("body", "told"), [(row[0], row[2]) for row in rows("en", "speaking_bodies")])
def test_a_body_is_heard_by_its_words(body: str, told: str) -> None:
    named = body.upper() if len(body) <= len("u.n.") else body.title() if " " in body else body
    for word in told.split():
        sign = word.upper() + "." if "." in word else word
        assert _comments_came(named, f'"It is so," said Oma Brell, a {sign} man in Tarn.'), word
    assert not _comments_came(named, '"It is so," said Oma Brell, a passenger in Tarn.')


@every_row("word", values("en", "speaking_roles")["-"].split())
def test_a_word_tells_who_somebody_is(word: str) -> None:
    roles = {role for role, told in values("en", "speaking_roles").items() if word in told.split()}
    other = "analyst" if "analyst" not in roles else "lawyer"  # who may go by his firm alone
    assert not _comments_came(other, f"Oma Brell, the {word}, said it.")
    assert _comments_came(other, "Oma Brell, a guest, said it.")


@every_row("word", values("en", "speaking_roles")["--"].split())
def test_papers_and_sources_speak_for_no_name(word: str) -> None:
    before = "Dana Brell opened the mill in 1974."
    assert not _comments_came("Brell", f"{before} Oma Tarn met Brell on Friday, the {word} said.")
    assert _comments_came("Brell", f"{before} Oma Tarn met Brell on Friday, a spokesman said.")


@every_row(("thing", "told"), rows("en", "seen_things"))
def test_a_thing_that_is_seen_where_it_is_told_is_missed(thing: str, told: str) -> None:
    said = "Oma Brell, an analyst, said it."
    for word in (thing, *told.split()):
        assert _comments_came(f"{thing}, analyst", f"{said} Saws went in a {word} of old."), word
    assert not _comments_came(f"{thing}, analyst", said)


def _comments_came(role: str, paragraph: str) -> bool:
    """Whether a note that adds the comments of somebody in a role is true of a new paragraph."""
    old = "TARN, May 4 (Reuters) - The mill reopens on Friday.\n\nIt has nine saws.\n"
    new = f"(Adds {role} comment)\n\n{old}\n{paragraph}\n"
    report = desk.compare(
        layout.read(old.encode(), "old.txt"), layout.read(new.encode(), "new.txt")
    )
    return report.rulings[0].verdict is Verdict.CONFIRMED


@every_row(("word", "kind"), rows("en", "topic_words"))
def test_a_word_that_says_little_is_no_matter(word: str, kind: str) -> None:
    assert may_mention(word, frozenset({"zither"}))
    assert bool(topic_stems(word)) is (kind == "abstract" and stem(word) not in _GENERIC)
    assert not may_mention("zithers", frozenset({stem(word)}))


_GENERIC = {stem(word) for word in groups("en", "topic_words")["generic"]}


@every_row(("word", "where"), rows("en", "speech_signs"))
def test_a_sign_of_speech_is_read(word: str, where: str) -> None:
    assert is_speech(f"mayor's {word}") is (word in groups("en", "speech_signs")["topic"])
    assert not is_speech("mayor's pier")


@every_row(("word", "kind"), rows("en", "fact_words"))
def test_a_topic_names_a_kind_of_fact(word: str, kind: str) -> None:
    told = FactKind.FIGURE if kind == "minute" else FactKind(kind)
    (claim,) = read_note(f"CORRECTS {word} in para 2").claims
    assert told in kinds(claim)
    (claim,) = read_note("CORRECTS pier in para 2").claims
    assert told not in kinds(claim)


@every_row("word", sorted(table_words("en", "amounts")))
def test_an_amount_has_no_name(word: str) -> None:
    assert is_amount(f"ferry {word} of port")
    assert not is_amount(f"name of {word}")
    assert not is_amount(f"ferry {word} and captain")


@every_row(("word", "kind"), rows("en", "asked_kinds"))
def test_a_correction_in_words_asks_for_a_kind(word: str, kind: str) -> None:
    for each in (FactKind.FIGURE, FactKind.DATE, FactKind.NAME):
        assert asks_for(f"{word} of ferry", each) is (kind in (each.value, "any"))
        assert not asks_for(f"description of {word}", each)


OBJECTS = [word for word, kind in rows("en", "named_kinds") if kind == "object"]


@every_row("word", OBJECTS)
def test_an_object_does_nothing(word: str) -> None:
    kept, was, now = "It is the {} Mirel, sold by {}.", "Odel & Sons", "Odell & Sons"
    assert not _is_confirmed(f"name of {word}", kept.format(word, was), kept.format(word, now))
    assert _is_confirmed(
        f"name of seller of {word}", kept.format(word, was), kept.format(word, now)
    )


@every_row(("thing", "measures"), rows("en", "measured_things"))
def test_the_figure_of_a_thing_is_in_its_measure(thing: str, measures: str) -> None:
    unit = {
        "length": "kilometers",
        "weight": "tons",
        "speed": "mph",
        "heat": "degrees",
        "share": "percent",
    }
    unit |= {"money": "euros", "time": "hours"}
    wanted = unit[measures.split()[0]]
    assert _is_confirmed(
        thing, f"It is 19 {wanted} by 11 pillars.", f"It is 29 {wanted} by 11 pillars."
    )
    assert not _is_confirmed(
        thing, f"It is 19 {wanted} by 11 pillars.", f"It is 19 {wanted} by 17 pillars."
    )


def _is_confirmed(thing: str, was: str, now: str) -> bool:
    note = f"(ATTN: CORRECTS {thing} in para 2)\n\n"
    top = "SEOUL, May 3 (Yonhap) -- Rain fell on Monday.\n\n"
    found = desk.compare(
        layout.read(f"{top}{was}".encode(), "old.txt"),
        layout.read(f"{note}{top}{now}".encode(), "new.txt"),
    )
    return [ruling.verdict for ruling in found.rulings] == [Verdict.CONFIRMED]


@every_row("word", [row[0] for row in rows("en", "speakers")])
def test_a_speaker_may_be_named_in_a_note(word: str) -> None:
    speaker = f"harb{word[1:]}" if word.startswith("-") else word
    assert called_in_note(f"the {speaker}", f"The {speaker} spoke".split()) == speaker
    assert called_in_note("the noise", "The noise was loud".split()) is None


@every_row(("short", "sort"), rows("en", "abbreviations"))
def test_the_point_of_an_abbreviation_ends_no_sentence(short: str, sort: str) -> None:
    follows = {"name": "Hwang came", "figure": "12 came", "last": "Chairman Hwang came"}[sort]
    assert len(sentences(f"They saw Wan {short.capitalize()}. {follows} then.")) == 1
    assert len(sentences(f"They saw the pier. {follows} then.")) == 2


@every_row(("word", "sort"), rows("en", "sentence_starts"))
def test_what_begins_a_sentence_and_what_goes_on_after_a_time(word: str, sort: str) -> None:
    begins = sentences(f"They saw Wan Corp. {word.capitalize()} time went by.")
    goes_on = sentences(f"They met at 9 a.m. {word.capitalize()} time went by.")
    assert len(begins if sort == "start" else goes_on) == (2 if sort == "start" else 1)
    assert len(sentences("They met at 9 a.m. Hwang came late.")) == 2


@every_row(("verb", "sort"), rows("en", "speech_verbs"))
def test_a_verb_of_speech_has_a_speaker(verb: str, sort: str) -> None:
    subject = "Data" if sort == "showing" else "Mayor Hwang"
    read = callers if sort == "calling" else attributions
    that = " that" if sort == "ruling" else ""
    assert read(_passage(f"{subject} {verb}{that} the pier had closed."))
    assert not read(_passage(f"{subject} dithered the pier had closed."))


@every_row("row", [row for row in rows("en", "tolls") if row[2:]])
def test_a_headline_counts_people_by_a_word_beside_its_figure(row: tuple[str, ...]) -> None:
    word, _, places = row
    for place in places.split():
        headline = f"Blast {word} 16" if place == "before" else f"16 {word} in blast"
        assert older_figure._is_toll(figures(headline)[0], headline)
    headline = f"16 yachts {word} in blast"
    assert not older_figure._is_toll(figures(headline)[0], headline)


@every_row("phrase", sorted(groups("en", "awaited")["matter"]))
def test_a_line_awaits_something(phrase: str) -> None:
    assert awaits(f"The date {phrase} on Monday.")
    assert not awaits("The date was told on Monday.")


@every_row("word", sorted(groups("en", "speech_signs")["copy"] - groups("en", "awaited")["body"]))
def test_what_was_awaited_came_where_somebody_speaks(word: str) -> None:
    line = "Dalmi Lines could not be reached for comment."
    assert has_come(line, [f"Dalmi Lines {word} that the ship was sound."])
    assert not has_come(line, ["Dalmi Lines runs ships."])
    assert not has_come(line, [f"Orvik {word} that the ship was sound."])


@every_row("word", sorted(groups("en", "awaited")["body"]))
def test_whoever_was_awaited_may_speak_unnamed(word: str) -> None:
    line = "Dalmi Lines could not be reached for comment."
    assert has_come(line, [f"The {word} said that the ship was sound."])
    assert not has_come(line, ["The pilot said that the ship was sound."])


@every_row("word", sorted(table_words("en", "quantities")))
def test_a_quantity_is_a_figure_of_a_topic(word: str) -> None:
    assert has_figure(f"They lost {word} of it.")
    assert not has_figure("They lost zithers of it.")


@every_row("word", sorted(table_words("en", "nobodys_names")))
def test_what_stands_in_anybodys_copy_tells_no_story(word: str) -> None:
    name = word.capitalize()
    assert sketching._names(f"They saw {name} there.") == b""
    assert sketching._names(f"They saw {name}vik there.") == f"{word}vik".encode()


THINGS = [(thing, kind, word) for thing, kind, listed in rows("en", "counted_things")
          for word in listed.split()]  # fmt: skip


@every_row(("thing", "kind", "word"), THINGS)
def test_two_things_are_never_one_figure_and_people_may_be_of_any_sort(
    thing: str, kind: str, word: str
) -> None:
    other = "boats" if thing != "ships" else "towns"
    assert are_two_things([stem(word)], [stem(other)])
    assert not are_two_things([stem(word)], [stem(thing)])
    assert are_two_things([stem(word)], [stem("people")]) is (
        kind != "people" and thing != "people"
    )
    assert not are_two_things([stem(word)], [stem("zithers")])


@every_row("word", sorted(groups("en", "plain_nouns")["source"]))
def test_a_source_that_opens_a_sentence_is_no_name(word: str) -> None:
    assert speakers(f"{word.capitalize()} said the pier was shut.") == (word,)
    assert speakers(f"{word.capitalize()}vik said the pier was shut.") == (
        f"{word.capitalize()}vik",
    )


@every_row("word", sorted(groups("en", "plain_nouns")["mass"]))
def test_a_noun_without_article_that_opens_a_sentence_is_no_name(word: str) -> None:
    assert not _opens_as_name(f"{word.capitalize()} was low.")
    assert _opens_as_name(f"{word.capitalize()}vik was low.")


def _opens_as_name(text: str) -> bool:
    word = text.split()[0].lower()
    return acts_as_name(_passage(text), Name(0, 0, 1, (word,), (), sure=False))


@every_row("word", sorted(groups("en", "plain_nouns")["counted"]))
def test_a_year_is_not_followed_by_what_it_counts(word: str) -> None:
    assert not moments(_passage(f"They saw 1998 {word} there."), [range(5)])
    assert moments(_passage("They saw 1998 there."), [range(5)])


@every_row(("plural", "singular"), rows("en", "irregular_plurals"))
def test_a_plural_without_s_is_counted_by_its_singular(plural: str, singular: str) -> None:
    assert _counted(f"They saw 12 {plural} there.") == singular
    assert _counted(f"They saw 12 {plural}ers there.") == f"{plural}er"


def _counted(text: str) -> str | None:
    passage = _passage(text)
    (count,) = counts(passage, [], [range(6)])
    return counted_noun(passage, count)


@every_row(("word", "same"), rows("en", "same_office"))
def test_two_words_for_one_office_are_no_other_title(word: str, same: str) -> None:
    assert words_of_office((word,)) == words_of_office(() if same == "-" else (same,))
    assert words_of_office((word,)) != words_of_office(("harbormaster",))


@every_row(("word", "kind", "same"), rows("en", "offices"))
def test_a_word_of_an_office_is_read_behind_a_name(word: str, kind: str, same: str) -> None:
    of_what = " of research" if word == "head" else ""  # alone it says nothing
    told = {
        "head": f"the {word}{of_what}",
        "rank": f"the {word} governor",
        "field": f"the {word} minister",
    }
    (holder,) = holders(_passage(f"They met Nora Hale, {told[kind]}, on a pier."))
    (office,) = holder.offices
    if same != "prime-minister":
        found = {"head": office.head, "rank": office.rank, "field": "".join(office.fields)}
        assert found[kind] == same


@every_row("land", sorted(table_words("en", "lands_of_i")))
def test_a_people_called_by_an_i_is_its_land(land: str) -> None:
    assert renamed._is_of_one_land((f"{land}i",), (land,))
    assert not renamed._is_of_one_land(("songdami",), ("songdam",))


@every_row("word", sorted(table_words("en", "name_particles")))
def test_a_small_word_within_a_name_is_part_of_it(word: str) -> None:
    def found(small: str) -> list[int]:
        passage = _passage(f"They met Hendrik {small} Orley there and then.")
        return [name.last - name.core for name in names(passage, [], [range(7)])]

    assert found(word) == [3]
    assert found("saw") != [3]


def _claims(note: str) -> list[str]:
    return [claim.verb for claim in read_note(note).claims]


@every_row("word", sorted(groups("en", "note_asides")["aside"]))
def test_an_aside_to_the_desk_is_no_claim(word: str) -> None:
    assert speaks_of_something_else(lex(f"Orvik {word}"))
    assert not speaks_of_something_else(lex(f"Orvik {word}vik"))


@every_row("word", sorted(groups("en", "note_asides")["picture"]))
def test_pictures_come_along_and_are_no_claim(word: str) -> None:
    assert names_what_comes_along(lex(f"With {word}"))
    assert not names_what_comes_along(lex(f"With {word}vik"))


@every_row("verb", sorted(groups("en", "note_asides")["stating"]))
def test_what_is_stated_is_a_sentence_of_the_story(verb: str) -> None:
    assert _topics(f"UPDATES fares to {verb} mayor") == ["fares"]
    assert _topics(f"UPDATES fares to {verb}vik mayor") == [f"fares to {verb}vik mayor"]


def _topics(note: str) -> list[str | None]:
    return [claim.topic for claim in read_note(note).claims]


@every_row("verb", sorted(groups("en", "note_asides")["news"]))
def test_the_news_cuts_and_raises_too(verb: str) -> None:
    third = {"identify": "identifies"}.get(verb, f"{verb}s")
    assert _claims(f"ADDS mayor in para 2, {third} forecast") == ["ADDS", "ADDS"]
    assert _claims("ADDS mayor in para 2, corrects forecast") == ["ADDS", "CORRECTS"]


@every_row("word", sorted(groups("en", "note_asides")["matter"]))
def test_what_is_provided_may_be_matter_of_the_story(word: str) -> None:
    assert _claims(f"ADDS mayor in para 2, provides {word}") == ["ADDS", "PROVIDES"]
    assert _claims("ADDS mayor in para 2, provides zithers") == ["ADDS", "ADDS"]


@every_row("row", rows("en", "words_a_slip_apart"))
def test_two_words_that_a_slip_parts_are_two(row: tuple[str, ...]) -> None:
    one, other = row
    assert is_slip(one, other)
    assert not is_same_to_the_ear(f"It is {one} work", f"It is {other} work")
    assert is_same_to_the_ear("It is becuase of work", "It is because of work")


@every_row("row", rows("en", "bodies"))
def test_a_body_is_one_whose_name_opens_the_lead(row: tuple[str, ...]) -> None:
    lead = "Halm - the largest of the coast - will close its mill."
    told, named = f"The {row[0]} said it has no buyer.", "Halm said it has no buyer."
    edited = Edited(2, 2, 0.8, words=diff(told, named))
    assert not compare([lead, told], [lead, named], [edited])
    other = "Posan said it has no buyer."
    edited = Edited(2, 2, 0.8, words=diff(told, other))
    assert [f.kind for f in compare([lead, told], [lead, other], [edited])] == [
        FactKind.ATTRIBUTION
    ]


@every_row(("word", "share"), rows("en", "shares"))
def test_a_share_is_a_figure(word: str, share: str) -> None:
    other = "some" if share != "some" else "most"
    assert FactKind.FIGURE in _kinds(
        f"{word} of the dead were hurt", f"{other} of the dead were hurt"
    )
    assert not _kinds(f"{word} of the dead were hurt", f"{word} of the dead are hurt")


@every_row("between", sorted(table_words("en", "set_against")))
def test_each_word_that_sets_a_wrong_value_against_the_right_one(between: str) -> None:
    found = stated(f"corrects toll to 214 {between} 241", figures)
    assert [(value.text, value.is_now) for value in found] == [("214", True), ("241", False)]
    also = stated("corrects toll to 214 and 241", figures)
    assert [value.text for value in also if not value.is_now] == []


@every_row(("word", "kind"), rows("en", "reservations"))
def test_a_condition_opens_a_clause_and_a_caveat_stands_anywhere(word: str, kind: str) -> None:
    assert holds_back(f", {word} the inspectors agree")
    assert holds_back(f"The mayor asked {word} it") is (kind in ("caveat", "denial"))
    assert is_set_against(f"{word} the inspectors agree") is (kind != "condition")


@every_row(("word", "kind"), rows("en", "standing_figures"))
def test_what_is_said_of_a_standing_figure_is_missed(word: str, kind: str) -> None:
    from tests.facts.test_facts_altered import told

    was, now = {
        "scope": (f"The {word} sales came to 300 tons.", "The sales came to 300 tons."),
        "revised": (f"It {word} its forecast to 300 tons.", "It sees 300 tons."),
        "outlook": (f"It cut its {word} to 300 tons.", "It sees 300 tons."),
        "each": (f"It sold 300 tons per {word}.", "It sold 300 tons."),
    }[kind]
    assert told(was, now) == ["unreported-rewrite"]
    assert told(was, was) == []
