"""Reuters: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import (
    DASH_OR_COLON,
    NAME_LETTER,
    Agency,
    Dialect,
    Layout,
    Marker,
    NoteStyle,
    Sought,
)

_VERBS = (
    r"(?i:adds|adding|updates|updating|updated|corrects|corrected|correcting|recasts|recasting|"
    r"removes|removing|clarifies|clarifying|re-?files|re-?filed|re-?filing|repeats|repeating|resends|changes|changing|deletes|"
    r"drops|fixes|fixing|restores|restoring|trims|tightens|moves|rewrites|rewriting|writes through|"
    r"releads|inserts|includes|edits|replaces|revises|amends|combines|expands|tweaks|wraps|makes clear|"
    r"new throughout|details throughout|minor edits|previous [a-z]{2,20};)"
)

_THIS_STORY = (
    r"(?:(?:This|The|In this|In the)(?: following)?(?: [A-Z][a-z]{2,8}\.? [0-9]{1,2})? |(?=[A-Z]))"
    r"(?i:story|article|version|item|headline|report|column)(?: version)?"
    r"(?: of (?:the|this) (?:story|article|item|report))?"
    r"(?: from [A-Z]\w+(?: [A-Z]\w+)?)?(?:, (?:in|at) [^(),]{2,60},)?"
)
"""This story, The following story, This version of the story, This March 20 story from Delhi."""

_STATE = r"(?: (?:has|have|had)(?: been)?| is| was| were)?(?: (?:officially|also|since|now|again|earlier))?"

_DONE = (
    r"(?:correct(?:s|ed)|fix(?:es|ed)|re-?fil(?:es|ed|d)|filed (?:again )?to|updat(?:es|ed)|clarif(?:ies|ied)"
    r"|remov(?:es|ed)|add(?:s|ed)|chang(?:es|ed)|delet(?:es|ed)|drop(?:s|ped)|(?:re-?)?insert(?:s|ed)"
    r"|restor(?:es|ed)|repeat(?:s|ed)|amend(?:s|ed)|revis(?:es|ed)|modif(?:ies|ied)|replac(?:es|ed)"
    r"|trim(?:s|med)|edited|recast|rewritten)"
)

_WORK = (
    r"(?:[Ww]ith )?(?:(?:[Aa]dditional|[Ff]urther|[Oo]ther) )?"
    r"(?:(?i:reporting|writing|editing|polling|graphics?)"
    r"|(?:[Cc]ompil|[Tt]ranslat|[Ww]rit|[Ee]dit)(?:ed|ing|ten)|[Rr]eported|[Aa]nalysis)"
)
"""What those did who are named in a credit."""

_WORK_OPENINGS = tuple(
    "with additional further other report writ edit poll graphic compil translat analysis".split()
)

_WORKS = rf"{_WORK}(?:(?:,|,? and|,? &|/) ?{_WORK}){{0,3}}"

AGENCY = Agency(
    name="reuters",
    title="Reuters",
    layout=Layout(
        signature=r"\bReuters?\b",
        signs=(
            r"\((?:Additional reporting|Reporting|Writing|Editing)\b[^()]{0,40} [Bb]y ",
            r"(?m)^(?:UPDATE|WRAPUP) [0-9]{1,2}-",
        ),
        openers=(
            Marker(
                rf"(?:UPDATE|WRAPUP) ?[0-9]{{1,2}} ?(?:{DASH_OR_COLON}{{1,2}}|(?=\())",
                begins=("update", "wrapup"),
            ),
            Marker(
                r"(?:CORRECTED|CORRECTION|REFILE|REFILED|RPT|REPEAT)(?: ?\([A-Z]{3,12}\))?"
                rf" ?{DASH_OR_COLON}{{1,2}}",
                0,
                begins=("correct", "re", "rpt"),
            ),
            Marker(r"(?:Corrected|Correction|Refile|Refiled|Repeat):", 0, ("correct", "re")),
            Marker(rf"UPDATE ?{DASH_OR_COLON}{{1,2}}", 1),
        ),
        closers=(
            Marker(r"\((?:UPDATE|WRAPUP) [0-9]{1,2}[^()]{0,40}\)"),
            Marker(r"\((?:CORRECTED|CORRECTION|REFILE|RPT)[^()]{0,40}\)", 0),
        ),
        standalone=(Marker(r"\(?(?:UPDATE|WRAPUP) [0-9]{1,2}\)?", has=("update ", "wrapup ")),),
        slug=Sought(r"[A-Z0-9][A-Z0-9 .'&-]{1,40}/(?:[A-Z0-9 -]{1,30})?", has=("/",)),
        bare_notes=(
            # the verb, or first the news itself: (Toll rises, adds quotes in paragraphs 7-8); a sentence
            # with its stop is copy
            r"[(\[] ?(?:(?P<news>[A-Z][^().;]{2,80}[,;] ?)|(?:(?:In|To|For)\b[^()]{0,60}, ?)?)"
            rf"{_VERBS}(?!\w)(?(news)[^()]{{0,200}}(?<![.!?])[)\]]$)",
            r"[(\[] ?[A-Z][^()]{2,120}\b(?i:paragraphs?|paras?) [0-9][0-9, -]{0,40}[^()]{0,60}(?<![.!?])[)\]]$",
            r"[(\[] ?[Nn]o changes? (?:to|in)\b[^()]{0,60}[)\]]$",
            rf"[(\[] ?{_THIS_STORY}{_STATE} {_DONE}(?!\w)",
            r"[(\[] ?(?:This|This is a|A) (?:corrects|repeats|refiles|corrected version|correction)\b",
            r"[(\[] ?(?:An? |The )?(?i:earlier|previous|original|corrected) (?:version|story|article|item)\b",
            # what was wrong comes first: (Spelling of Vellmar has been corrected in paragraph 3)
            r"[(\[] ?[A-Z][^().]{2,100}\b(?:has|have|was|were|is|are) (?:been )?(?:officially )?"
            rf"{_DONE} (?:to|in|from)\b"
            r"(?=[^()]{0,150}\b(?:paragraphs?|paras?|headline|story|version|article)\b)",
            rf"[(\[] ?(?:In|To|For)\b[^()]{{0,60}}\b(?i:paragraphs?|paras?|headline),? {_VERBS}(?!\w)",
        ),
        labels=(Sought(r"\* ?[-*]{2,}", ("*",)), r"Our Standards: .{0,80}"),
        credits=(
            # a bureau or two words may come first: (London newsroom; editing by Tom Birk)
            rf"[(\[] ?(?!(?:The|This|That|His|Her|Their|Its) )(?:[\w'.-]+ ){{0,3}}{_WORKS}"
            r"(?: (?i:by)\b:?|:) ?",
            rf"[(\[] ?{_WORKS} from ",
            # "by" forgotten: names must follow, and a bracket, a semicolon or the next work close them
            rf"[(\[] ?{_WORK} (?:(?:[A-Z]{NAME_LETTER}*,?|and|in) ?){{1,12}}(?:[;)\]]|{_WORK})",
            # who reported from where comes first: (Ana Tolk reported from Vellmar; editing by Tom Birk)
            rf"[(\[] ?[A-Z][^()]{{3,160}}[;,.] ?{_WORKS} by [A-Z]",
            r"\((?:[A-Z]{0,3}[$€£¥] ?)?1(?:\.0+)? ?(?:[A-Z][a-z]+ )?(?:[a-z]+ )? ?= ?[^()]{3,60}\)$",  # rates
            # without brackets only names may follow: "Reporting by Le Monde led to" is copy
            Sought(
                rf"{_WORKS}(?: (?i:by)|:)"
                rf"(?: ?(?:[A-Z]{NAME_LETTER}*|and|in|by|for|the|{_WORK}|[,;.:]))+$",
                begins=_WORK_OPENINGS,
            ),
            rf"By(?: (?:[A-Z]{NAME_LETTER}*,?|and|in|for))+; {_WORKS} by\b",
        ),
        notices=(
            r"\(\(",
            r"Keywords: ",
            Sought(
                r"(?:Click|For (?:more|related)|See)\b.{0,120}[\[<][A-Z0-9/.=]{2,20}[\]>]$",
                begins=("click", "for ", "see"),
            ),
        ),
        photo_credits=(Sought(rf"REUTERS/[A-Z](?:[ /]|{NAME_LETTER}){{1,60}}", has=("reuters/",)),),
    ),
    dialect=Dialect(),
    style=NoteStyle(
        frame="({})",
        unit="paragraph",
        units="paragraphs",
        add="adds",
        change="updates",
        recast="recasts",
        cut="trims",
        capitalise_first=True,
    ),
)
