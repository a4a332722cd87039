"""Common: how copy is laid out whichever agency it comes from."""

from __future__ import annotations

from leaddiff.languages.calendar import month_source, weekday_source
from leaddiff.nouns.agency import DIGITS, NAME_LETTER, Layout, Marker, Sought

_ORDINAL = r"[0-9]{1,2} ?(?:st|nd|rd|th)"
_LD = (
    rf"(?i:{_ORDINAL}[ -]{{0,3}}(?:(?:ld|lead)s?(?:[ -]{{0,3}}write-?thr(?:u|ough))?|write-?thru))"
)
"""1st Ld-Writethru, 2nd Ld - Writethru, 3rdLd-Writethru, 4th-ld writethru, 5th-writethru, 1st Ld."""

_TIME_WORD = (
    r"(?:at|on|[-|]|[A-Z][a-z]{2,8}\.?,?|[AaPp]\.?[Mm]\.?,?|GMT|UTC|KST|JST|IST|EST|EDT"
    r"|[0-9]{1,4}(?:[:./-][0-9]{1,2}){0,2}(?:st|nd|rd|th)?,?)"
)

_WEEKDAY = rf"(?:{weekday_source()})[a-z]{{0,6}}\.?"
_MONTH = rf"(?:{month_source()})[a-z]{{0,6}}\.?"
_STAMP_WORD = (
    rf"(?:at|on|[-|/·]|{_WEEKDAY}|{_MONTH}|[AaPp]\.?[Mm]\.?|[+-][0-9]{{4}}"
    r"|GMT|UTC|Z|CES?T|BST|MSK|SGT|HKT|(?:[A-Z]{1,3}[SD]|[ECMPKIJ])T"
    r"|[0-9]{1,4}(?:[:./-][0-9]{1,4}){0,2}(?:st|nd|rd|th)?(?:[AaPp]\.?[Mm]\.?)?)"
)
_DATE = (
    rf"(?:{_MONTH},? [0-9]{{1,2}}(?:st|nd|rd|th)?,? [12][0-9]{{3}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH},? [12][0-9]{{3}}|[0-3]?[0-9][./-][0-3]?[0-9][./-][12][0-9]{{3}})"
)
_AGO = r"(?:(?:a|an|[0-9]{1,3}) (?:min(?:ute)?|hour|hr|day)s? ago|just now|moments ago)"

_MOVED = ("published", "updated", "posted", "last updated", "moved")
_YEARS = ("19", "20")

_STORY = r"(?:story|article|version|item|headline|report|column|caption|graphic|obituary|dispatch)"
_CORRECTED = r"(?:corrects|corrected|clarifies|clarified|updated|revised|amended|fixed|re-?filed)"

_MAIL_HEADER = (
    r"(?:From|To|Cc|CC|Bcc|Sent|Subject|Reply-To|Sender|Message-I[Dd]|In-Reply-To|References|Received"
    r"|Return-Path|Delivered-To|MIME-Version|Mime-Version|Importance|Priority|User-Agent|List-[A-Z][A-Za-z-]+"
    r"|Content-[A-Z][A-Za-z-]+|DKIM-Signature|Authentication-Results|X-[A-Z][A-Za-z-]+)"
)
_MENU = frozenset(
    (
        "skip to content|skip to main content|skip to navigation|skip to main navigation|menu|main menu"
        "|listen to this article|menu search|main menu search|search|log in|login|log out|logout|sign in"
        "|sign up|subscribe"
        "|subscribe now|register|my account|newsletter|newsletters|cookie settings|accept|accept all"
        "|accept cookies|accept all cookies|close|open menu|share on facebook|share on twitter|share on x"
        "|share on linkedin|copy link|email|e-mail|download|translate|comment|comments|follow us"
        "|advertise|advertisement|text size|font size|gift this article|share|share this article"
        "|share this story|share this page|print|save|listen|read more|breaking|breaking news|flash"
        "|bulletin|news alert|newsalert|advisory"
    ).split("|")
)
"""A page's menus and buttons, and what a desk calls out with."""

_SECTIONS = frozenset(
    topic + more
    for topic in (
        "world business politics economy markets sport sports health science technology culture"
        " entertainment environment lifestyle international national top latest asia europe"
    ).split()
    for more in ("", " news", " stories")
) | frozenset("exclusive analysis explainer factbox opinion topshot topshots news".split())
"""The part of a page a story stands in, or its kind, on a line of its own."""

COMMON = Layout(
    openers=(
        Marker(r"[(\[](?i:corrected|correction|corrective)[)\]]", 0),
        Marker(r"[(\[](?i:updated?)(?: [0-9]{1,2})?[)\]]"),
        Marker(rf"[(\[]{_LD}[)\]]"),
        Marker(rf"{_LD} ?(?:[:–—]|-(?=\S))", begins=DIGITS),
    ),
    closers=(
        Marker(rf"[, -]{{1,3}}{_LD}"),
        Marker(rf" ?\({_LD}\)"),
        Marker(r"[, ]{1,2}UPDATE [0-9]{1,2}"),
        Marker(r"[, ]{1,2}(?i:(?:ld[ -]{0,3})?write-?thru)", 1),
        Marker(rf"[, ]{{1,2}}(?i:{_ORDINAL} update)"),
        Marker(r", ?(?i:update)", 1),
        Marker(r" ?\((?i:lead|ld)\)", 1),
        Marker(rf" ?\((?i:{_ORDINAL} ?(?:lead|ld))\)"),
        Marker(rf" ?\((?i:{_ORDINAL} update)\)"),
        Marker(r" ?\((?i:urgent)\)", 0),
    ),
    standalone=(
        Marker(r"[(\[]?(?i:urgent)[)\]]?", 0, has=("urgent",)),
        Marker(rf"[(\[]?{_LD}[)\]]?", has=DIGITS),
        Marker(r"[(\[]?(?i:lead|ld)[)\]]?", 1, has=("lead", "ld")),
        Marker(rf"(?i:{_ORDINAL} update)", begins=DIGITS),
        Marker(r"UPDATE(?: [0-9]{1,2})?"),
        Marker(r"update", 1),  # a take key: STT and Superdesk count update, 2nd update
    ),
    notes=(
        Sought(
            r"(?:[(\[]{1,2} ?)?"
            r"(?i:attn|eds?|eds?\.? note|editors|editor['’]?s?['’]? notes?|notes? to (?:the )?editors?)\.? ?:",
            ("(", "[", "attn", "ed", "note"),
        ),
    ),
    bare_notes=(
        # without brackets, as papers and AP close a story that was wrong
        rf"This {_STORY}(?: version)?(?: of (?:the|this) {_STORY})? (?:(?:has|have|was|is)(?: been)? )?"
        rf"(?:officially )?{_CORRECTED} (?:to|in|with|after|on|at|throughout|that|the|spelling|an?)\b",
        rf"This {_STORY} was (?:first|originally) published [^.]{{0,60}}\. It (?:was|has been) {_CORRECTED}\b",
        Sought(
            r"(?i:corrections?|clarifications?)(?: \([^()]{3,30}\))?: ?"
            rf"(?:An?|The|This|In|Due to|Because of)\b.{{0,120}}\b{_STORY}\b",
            begins=("correction", "clarification"),
        ),
        Sought(
            rf"(?:An?|The) (?:earlier|previous|original|prior) version of (?:this|the) {_STORY}\b",
            has=(" version of ",),
        ),
        rf"In an? (?:earlier |previous )?{_STORY},? (?:(?:moved|published|filed|on|about)\b|{_MONTH} [0-9])"
        r".{0,170}\b(?:(?:erroneously|incorrectly|wrongly) (?:report|sa[iy]|stat|identif|spell|gave|refer"
        r"|attribut|describ|list)|(?:reported|said|stated) (?:erroneously|incorrectly|wrongly)"
        r"|mis(?:stated|identified|spelled|quoted|reported)\b)",
    ),
    afternotes=(
        Sought(
            rf"(?i:corrections?|clarifications?)(?: ?[:,-] ?{_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?)?:?$",
            begins=("correction", "clarification"),
        ),
    ),
    bylines=(
        Sought(
            r"(?:By|BY|by) (?:dpa|(?:our|an?) (?=(?:\w+ ){0,2}(?:reporter|correspondent|bureau))|[^\W\d_a-z])"
            r"[^\s,=]*"
            r"(?:(?: ?,)? (?:[^\W\d_a-z][^\s,=]*|and|of|in|for|the|with|at|&|dpa|de|del|dela|da|van|von|der"
            r"|bin|al|correspondents?|writers?|staff|reporters?|contributors?)){0,24}"
            r"(?: ?, ?[A-Z][\w. ]{2,40} (?i:correspondent|columnist|editor)| - [A-Z][a-z]{3,12})? ?=?",
            begins=("by ",),
        ),
    ),
    times=(
        Sought(
            r"\|? ?[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}\.?(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
            r"(?: ?(?:Z|GMT|UTC|KST|JST|IST|[+-][0-9]{2}:?[0-9]{2}))?",
            begins=("|", " ", *DIGITS),
        ),
        Sought(
            r"(?i:(?:first )?published|updated|posted|last (?:updated|modified)|moved):?"
            rf"(?: {_TIME_WORD}){{1,10}}",
            begins=("first published", *_MOVED, "last modified"),
        ),
        # Thu May 7, 2026 5:35pm EDT; 17:35, Thursday, 7 May 2026; May 7, 2026 / 5:35 PM EDT
        Sought(
            rf"(?:Date: |Sent: )?(?=.{{0,40}}{_DATE})(?:{_STAMP_WORD},?(?: |$)){{1,12}}",
            has=_YEARS,
        ),
        # a mail's, whose year may stand behind the clock
        Sought(rf"(?:Date: |Sent: ){_WEEKDAY},? .{{8,40}}", begins=("date: ", "sent: ")),
        Sought(rf"(?i:(?:published|updated|posted|last updated|moved):? {_AGO})", begins=_MOVED),
        Sought(_AGO, has=(" ago",)),
        Sought(
            r"[0-9]{1,2}:[0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:GMT|UTC|KST|JST|IST|EST|EDT))?",
            begins=DIGITS,
        ),
        Sought(
            r"[A-Z][a-z]{2,8}\.? [0-9]{1,2},? [0-9]{4}(?:,? (?:at )?[0-9]{1,2}:[0-9]{2}.{0,20})?",
            has=_YEARS,
        ),
    ),
    labels=(
        Sought(r"[(-]{0,3} ?(?i:more) ?[)-]{0,3}", ("(", "-", " ", "more")),
        Sought(r"(?:_{2,}|-{2,}|={2,}|\*(?: ?\*)+|(?:- ?){3,}|/{3,}|#)", tuple("_-=*/#")),
        Sought(r"#\S+(?: #\S+){0,30}", ("#",)),
        Sought(r"(?i:breaking(?: news)?|flash|bulletin|news ?alert|advisory)!", has=("!",)),
        Sought(
            r"\(?(?i:first|second|third|fourth|last|[0-9]{1,2}(?:st|nd|rd|th)) (?i:take|add)\)?",
            has=(" take", " add"),
        ),
        Sought(r"[0-9]{1,2} (?i:of) [0-9]{1,2}(?: takes?)?", begins=DIGITS),
        Sought(r"[0-9]{1,2} (?i:min(?:ute)?s? read)", begins=DIGITS),
        Sought(rf"{_MAIL_HEADER}: .{{1,180}}(?<![.?!])", has=(": ",)),
        Sought(r"[0-9]{1,4} (?i:comments?)", begins=DIGITS),
        Sought(r"(?i:page [0-9]{1,2} of [0-9]{1,2})", ("page ",)),
        Sought(
            r"(?i:print|e-?mail|share|save)(?: ?[|/·•] ?(?i:print|e-?mail|share|save|comments?)){1,4}",
            has=("|", "/", "·", "•"),
        ),
        r"ZCZC\b.{0,60}",
        Sought(
            r"(?i:source|editor|reporter|writer|author|contact)s?: ?[\w .,+()-]{2,60}", has=(":",)
        ),
        Sought(
            r"(?i:also read|read (?:more|also)|see also|with|related(?: stor(?:y|ies))?|watch): ?[^.]{3,120}",
            has=(":",),
        ),
    ),
    menu=_MENU,
    sections=_SECTIONS,
    ends=(
        Sought(
            r"[(\[<=-]{0,3} ?(?:END|End|ENDS|Ends|ends) ?[)\]>=/-]{0,3}\.?",
            (*"([<=- ", "end"),
            ("end",),
        ),
        r"- ?30 ?-",
        Sought(r"#{3,}", ("###",)),
        Sought(r"[<\[(-]{1,3} ?end ?[>\])-]{1,3}", tuple("<[(-"), ("end",)),
        Sought(r"(?i:end of (?:story|text|file|message))", ("end of ",)),
        r"EOM",
        r"-0-",
        Sought(r"N{4}", ("nnnn",)),  # closes a telegram and AAP's copy
    ),
    tail_ends=(r"[(\[](?:END|End)[)\]]",),
    signoffs=(
        Sought(r"-{2} ?[A-Z]{3,10}(?: [a-z]{2,5}(?:/[a-z]{2,5}){0,3})?", ("--",)),
        Sought(
            r"(?:AAP(?: [A-Z]{2,4})?|ats|sda|apa|anp|belga|ansa)(?:[ /][a-z]{2,4}){1,4}",
            ("aap", "ats", "sda", "apa", "anp", "belga", "ansa"),
        ),
        "AAP",
        # whoever wrote and edited it, behind an agency's letters: KS/ho
        Sought(r"[A-Z]{2,5}(?:/[a-z]{2,4}){1,3}", has=("/",)),
        r"/ritzau(?:/ ?\w{2,12}){0,3}/",
    ),
    credits=(
        r"\((?:Created|Produced|Filmed|Drawn) by [A-Z]",
        # a paper's agency at the foot of its copy
        Sought(
            r"(?:[-–—_]{1,2} ?)?"
            r"(?:AP|AFP|Reuters|REUTERS|Kyodo|Xinhua|Bernama|UPI|ANI|IANS|Agencies|AGENCIES)\.?$",
            (
                *"-–—_",
                "ap",
                "afp",
                "reuters",
                "kyodo",
                "xinhua",
                "bernama",
                "upi",
                "ani",
                "ians",
                "agencies",
            ),
        ),
        Sought(
            r"(?:[(\[]?With (?:[\w&]+ ){0,3}|[(\[](?:[Aa]gency )?)[Ii]nputs?(?: from [^.]{2,60})?\.?[)\]]?$",
            begins=("with ", "(", "["),
        ),
        Sought(
            r"[(\[]?(?:[-–—]{1,2} ?)?With (?:files|assistance|contributions) (?:from|by)"
            rf"(?: ?(?:[A-Z]{NAME_LETTER}*|and|in|of|[,;]))+\.?[)\]]?$",
            has=("with files ", "with assistance ", "with contributions "),
        ),
        r"\((?!MORE|END)[A-Z]{2,8}\)$",
        r"This (?:report|story) by The Canadian Press was first published\b",
    ),
    tails=(
        # mail: who sent it, what its system adds
        Sought(r"(?:Best|Kind|Kindest|Warm) regards\b", has=(" regards",)),
        r"Regards,",
        r"Yours (?:sincerely|truly)\b",
        r"Sent from my [A-Z]?[a-zA-Z ]{2,30}\.?$",
        r"You (?:are receiving|receive|received) this\b",
        r"To (?:unsubscribe|stop receiving)\b",
        r"Unsubscribe\b",
        r"This (?:e-?mail|message)(?: and (?:any|its) attachments?)? (?:is|are|may|contains?|was sent)\b",
    ),
    notices=(
        Sought(
            r"[(\[<]{0,2} ?(?:ⓒ|©|저작권자|Copyright\b ?(?:\(c\)|©|[0-9]{4})|\([cC]\) ?(?:Copyright|[0-9]{4}))",
            has=("ⓒ", "©", "저작권자", "copyright", "(c)"),
        ),
        Sought(r".{0,80}(?:All rights reserved|무단 ?전재)", has=("all rights reserved", "무단")),
        Sought(
            r"(?:Republication|Redistribution|Reproduction) (?:or|and) \w+ of ?.{4,160}\bconsent\b",
            has=("consent",),
        ),
        Sought(r".{4,60}\blogos? (?:is|are) (?:registered )?trademarks?\b", has=("trademark",)),
    ),
    captions=(
        Sought(
            r"(?i:photo|file photo|pictured?|caption|graphic)s?: ",
            ("photo", "file photo", "picture", "caption", "graphic"),
        ),
    ),
    photo_credits=(
        Sought(
            r"\((?i:(?:pool|file|courtesy|handout|press) (?:photo|image|pool)s?[^()]{0,40}"
            r"|(?:photo|image)s? (?:by|courtesy of|provided by) [^()]{1,60}|courtesy of [^()]{1,60})\)",
            has=("photo", "image", "pool", "(courtesy of "),
        ),
    ),
)
"""The customs every desk shares, and those seen in too many places to be called one agency's."""
