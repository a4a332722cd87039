"""Reuters: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.languages.note_verbs import Form, verb_forms
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
from leaddiff.nouns.claims import Action

_AFTER_NEWS = (
    r"(?i:adds|adding|updates|updating|corrects|correcting|recasts|recasting|removes|clarifies|"
    r"re-?files|repeats|resends|deletes|restores|rewrites|writes through|releads|includes|"
    r"new throughout|details throughout|minor edits|previous [a-z]{2,20};)"
)
"""What a note may go on with after the news itself; many another verb is news, too: cuts outlook."""

_FIRST = (
    *(verb_forms(Form.S, Form.ING) - {"editing"}),
    "updated",
    "corrected",
    "refiled",
    "makes clear",
    "wraps",
)
"""The verbs that a note may open with; (Editing by Jo Berg) is a credit."""

_FIRST_VERB = rf"(?i:{'|'.join(sorted(_FIRST))})(?!\w)"
_BRACKETS = ("(", "( ", "[", "[ ")

_PURPOSES = tuple(bracket + word for word in ("in ", "to ", "for ") for bracket in _BRACKETS)

_STORIES = ("story", "article", "version", "item", "headline", "report", "column")

_THIS_STORY = (
    r"(?:(?:This|The|In this|In the)(?: following)?(?: [A-Z][a-z]{2,8}\.? [0-9]{1,2})? |(?=[A-Z]))"
    rf"(?i:{'|'.join(_STORIES)})(?: version)?"
    r"(?: of (?:the|this) (?:story|article|item|report))?"
    r"(?: from [A-Z]\w+(?: [A-Z]\w+)?)?(?:, (?:in|at) [^(),]{2,60},)?"
)
"""This story, The following story, This version of the story, This March 20 story from Delhi."""

_STATE = r"(?: (?:has|have|had)(?: been)?| is| was| were)?(?: (?:officially|also|since|now|again|earlier))?"

_DONE = (
    r"(?:corrects|fixes|re-?files|clarifies|removes|adds|changes|deletes|drops|restores|repeats|updates"
    r"|amends|revises|modifies|replaces|inserts|trims|filed (?:again )?to"
    r"|added|inserted|expanded|re-?fil(?:ed|d)"
    rf"|{'|'.join(sorted(verb_forms(Form.PAST, without=frozenset({Action.ADD}))))})"
)
"""What was done to a story: one that was provided or included is none that was changed."""

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

_POINTS = r"(?:[Ff]or\b|(?i:graphics?) ?:)"

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
            rf"[(\[] ?[A-Z][^().;]{{2,80}}[,;] ?{_AFTER_NEWS}(?!\w)[^()]{{0,200}}(?<![.!?])[)\]]$",
            Sought(
                rf"[(\[] ?{_FIRST_VERB}",
                begins=tuple(
                    f"{b}{first}" for first in sorted({v[:2] for v in _FIRST}) for b in _BRACKETS
                ),
            ),
            Sought(
                rf"[(\[] ?(?:In|To|For)\b[^()]{{0,60}}, ?(?:{_FIRST_VERB}|(?i:new throughout)(?!\w))",
                begins=_PURPOSES,
            ),
            r"[(\[] ?[A-Z][^()]{2,120}\b(?i:paragraphs?|paras?) [0-9][0-9, -]{0,40}[^()]{0,60}(?<![.!?])[)\]]$",
            r"[(\[] ?(?i:new throughout|details throughout|minor edits)\b",
            r"[(\[] ?[Nn]o changes? (?:to|in)\b[^()]{0,60}[)\]]$",
            Sought(rf"[(\[] ?{_THIS_STORY}{_STATE} {_DONE}(?!\w)", has=_STORIES),
            # "story" mistyped: (This storuy corrects the sum in last paragraph)
            rf"[(\[] ?This [a-z]{{4,9}}{_STATE} {_DONE}(?!\w)"
            r"(?=[^()]{0,200}\b(?i:paragraphs?|paras?|headline|story|version)\b)",
            r"[(\[] ?(?:This|This is a|A) (?:corrects|repeats|refiles|corrected version|correction)\b",
            r"[(\[] ?(?:An? |The )?(?i:earlier|previous|original|corrected) (?:version|story|article|item)\b",
            # what was wrong comes first: (Spelling of Vellmar has been corrected in paragraph 3)
            r"[(\[] ?[A-Z][^().]{2,100}\b(?:has|have|was|were|is|are) (?:been )?(?:officially )?"
            rf"{_DONE} (?:to|in|from)\b"
            r"(?=[^()]{0,150}\b(?:paragraphs?|paras?|headline|story|version|article)\b)",
            Sought(
                r"[(\[] ?(?:In|To|For)\b[^()]{0,60}\b(?i:paragraphs?|paras?|headline),? "
                rf"{_FIRST_VERB}",
                begins=_PURPOSES,
            ),
        ),
        labels=(Sought(r"\* ?[-*]{2,}", ("*",)), r"Our Standards: .{0,80}"),
        credits=(
            # a bureau or two words may come first: (London newsroom; editing by Tom Birk); where a graphic is
            # may stand in brackets before copy: (For a graphic: tarn.example.com) Orsil shares rose
            rf"[(\[] ?(?!(?:The|This|That|His|Her|Their|Its) )(?!{_POINTS}[^()]{{0,160}}\) ?[A-Z\"“$])"
            rf"(?:[\w'.-]+ ){{0,3}}{_WORKS}"
            r"(?: (?i:by)\b:?|:) ?",
            rf"[(\[] ?{_WORKS} from ",
            # "by" forgotten: names must follow, and a bracket, a semicolon or the next work close them
            rf"[(\[] ?{_WORK} (?:(?:[A-Z]{NAME_LETTER}*,?|and|in) ?){{1,12}}(?:[;)\]]|{_WORK})",
            # who reported from where comes first: (Ana Tolk reported from Vellmar; editing by Tom Birk)
            rf"[(\[] ?[A-Z][^()]{{3,160}}[;,.] ?{_WORKS} by [A-Z]",
            # rates, by themselves or before a credit
            r"\((?:[A-Z]{0,3}[$€£¥] ?)?1(?:\.0+)? ?(?:[A-Z][a-z]+ )?(?:[a-z]+ )? ?= ?[^()]{3,60}\)"
            r"(?=$| ?[(\[])",
            r"\((?:[A-Z][\w.'-]+ ){1,3}(?:[Nn]ewsroom|[Bb]ureau)\)$",
            Sought(r"\([\w.+-]{2,40}@[\w.-]{3,40};", ("(",), ("@",)),  # where its writer is reached
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
