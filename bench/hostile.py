#!/usr/bin/env python3
"""Measure odd and hostile copy of 10 kB, 100 kB and 1 MB, and print one table.

    python bench/hostile.py [--only WORD] [--quick]

Each shape is held against a twin that is changed all through, and against copy of another kind. Read and
compared in process; seconds of the processor; the last column is the exponent of the last step: 1.0 is a
cost that only follows the size. What takes over a minute is stopped and told as such.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from leaddiff import desk, sources  # noqa: E402
from leaddiff.__main__ import FEW_COLLECTIONS  # noqa: E402
from leaddiff.ground.errors import LeadDiffError  # noqa: E402

LIMIT = 60.0  # seconds after which a comparison is stopped
SIZES = (10_000, 100_000, 1_000_000)
NAMES = ("Tolk", "Birk", "Lind", "Orvik", "Durst", "Vell", "Hanil")
LEAD = "The harbor wall is to be repaired."

Make = Callable[[int, int], str]
"""Copy of a size; 0 is the older version, 1 its changed twin, 2 copy that has little in common with it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", metavar="WORD", help="shapes with this in their name")
    parser.add_argument("--quick", action="store_true", help="up to 100 kB")
    asked = parser.parse_args()
    gc.set_threshold(FEW_COLLECTIONS)  # as the command has it
    sizes = SIZES[:2] if asked.quick else SIZES
    head = "".join(f"{size // 1000:>8,} kB" for size in sizes)
    print(f"{'':<32}{'against':<10}{head}  exponent")
    for name, make in SHAPES.items():
        for against, other in (("its twin", 1), ("another", 2)):
            if asked.only in name:
                row(name, against, [seconds(make, size, other) for size in sizes])


def row(name: str, against: str, taken: list[float]) -> None:
    cells = "".join(f"{t:>9.2f} s" if t < LIMIT else f"{'> 60 s':>11}" for t in taken)
    exponent = math.log10(taken[-1] / taken[-2])
    bad = " *" if exponent > 1.3 or taken[-1] > 10 else ""
    print(f"{name:<32}{against:<10}{cells}{exponent:>10.2f}{bad}", flush=True)


class TooLong(Exception):
    """A comparison took longer than is waited for."""


@contextmanager
def stopped_in_time() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def seconds(make: Make, size: int, other: int) -> float:
    """Processor time of reading and comparing, the least of three where it is short."""
    files = make(size, 0).encode(), make(size, other).encode()
    return min(once(*files) for _ in range(3 if size < 50_000 else 1))


def once(old: bytes, new: bytes) -> float:
    gc.collect()
    begun = time.process_time()
    try:
        with stopped_in_time():
            desk.compare(sources.read(old), sources.read(new), force=True)
    except TooLong:
        return LIMIT
    except LeadDiffError:  # refused by name: an answer, too
        pass
    return time.process_time() - begun


# ------------------------------------------------------------ copy


def copy(which: int, body: str, note: str | None = None, **given: str) -> str:
    """A whole file: the head, a body and an end mark."""
    marker = "(2nd LD)" if which else "(LEAD)"
    said = "ADDS details in paras 2-3; UPDATES figures" if note is None else note
    slug, headline = given.get("slug", "harbor wall"), given.get("headline", "Wall to be repaired")
    tail = given.get("tail", "")
    return (
        f"{marker} {slug}\n\n{marker} {headline}\n\n(ATTN: {said})\n\n"
        f"SEOUL, March 4 (Yonhap) -- {LEAD}\n\n{body}\n\n{tail}(END)\n"
    )


def repeat(piece: str, changed: str, other: str, between: str = " ") -> Make:
    """A body of one piece over and over; {0} counts, {1} is a name."""
    return lambda size, which: copy(which, fill(size, which, (piece, changed, other), between))


def fill(size: int, which: int, pieces: tuple[str, str, str], between: str) -> str:
    """One of three pieces, over and over up to a size; the twin counts from further on."""
    step, parts, length = (0, 3, 50_000)[which], [], 0
    for at in count(100):
        parts.append(pieces[which].format(at + step, NAMES[(at + which) % 7]))
        length += len(parts[-1]) + len(between)
        if length >= size:
            return between.join(parts)
    raise AssertionError


def a_third(piece: str, changed: str, other: str) -> Make:
    """As ``repeat``, where the twin has every third piece changed and the rest as it stood."""

    def make(size: int, which: int) -> str:
        if which == 2:
            return copy(which, fill(size, which, (piece, changed, other), " "))
        parts = (
            (changed if which and at % 3 == 0 else piece).format(at, NAMES[at % 7])
            for at in range(100, 100 + size // len(piece))
        )
        return copy(which, " ".join(parts))

    return make


def same(piece: str, other: str, between: str = " ") -> Make:
    """As ``repeat``, where what counts or names makes the twin differ."""
    return repeat(piece, piece, other, between)


OTHER = "A committee of farmers near {1} will want {0} new tractors by winter."
PARTED = "\n\n"

COPY: dict[str, Make] = {
    "figures in one paragraph": same("The harbor took {0} ships.", OTHER),
    "figures, each another": repeat(
        "The harbor took {0} ships.", "The harbor took 9{0} ships.", OTHER
    ),
    "sums of money": same("It paid ${0} million to {1}.", OTHER),
    "tolls by place and day": same("{0} people died in {1}{0} on May 3, 1{0} on May 4,", OTHER),
    "tolls": same("{0} people were killed and {0} hurt.", OTHER),
    "attributions": same("The wall broke at pier {0}, {1} said.", OTHER),
    "attributions alone": same("It broke, {1} said.", "It held, a man said."),
    "negations": repeat("The wall will hold.", "The wall will not hold.", OTHER),
    "negations of many things": repeat("Pier {0} holds.", "Pier {0} does not hold.", OTHER),
    "negations, a third turned": a_third(
        "Mayor Abel {1}{0} did not deny the charge, Ana {1}{0} said.",
        "Mayor Abel {1}{0} denied the charge, Ana {1}9{0} told the court.",
        OTHER,
    ),
    "hedges": repeat("The alleged thief {1} ran.", "The thief {1} ran.", OTHER),
    "words of one paragraph": same("{1} w{0}", "{1} v{0}"),
    "one-word paragraphs": same("{1}{0}.", "Word{0}.", PARTED),
    "one-letter paragraphs": repeat("a", "b", "c", PARTED),
    "paragraphs all the same": repeat("It rained.", "It snowed.", "Nobody came.", PARTED),
    "paragraphs, 50,000": same("Pier {0} broke.", "No {0} tractors", PARTED),
    "lines of one paragraph": same("The harbor took {0} ships", OTHER, "\n"),
    "names": same("The harbor was built by Ana {1}.", OTHER),
    "names in a row": same("Ana {1}{0},", "Bo {1}{0},"),
    "second references": same("Ana {1} left. {1} wept.", OTHER),
    "titles": same("President Ana {1} met Minister Bo {1}.", OTHER),
    "quotations": same('"We saw {0} waves," the mate said.', OTHER),
    "quotations that never close": same('"We saw {0} waves, {1} said.', '"Some want {0} more. '),
    "curly ones that never close": same("“We saw {0} waves, {1} said.", "“Some want {0} more. "),
    "quotation marks alone": repeat('"', '" "', "'", ""),
    "opening brackets": repeat("(", "( ", "[", ""),
    "bracketed": same("(a{0} (b", "[c{0} [d"),
    "ordinals": same("the {0}th", "the {0}nd man"),
    "number words": repeat("forty-two hundred and", "forty-one hundred and", "six or"),
    "digits without a blank": repeat("7", "8", "9", ""),
    "letters without a blank": repeat("ab", "ac", "de", ""),
    "hyphens in a row": same("pier-{0}", "wall-{0}", "-"),
    "commas and figures": same("{0},", "{0};", ""),
    "dates": same("on March 4, {0}", "on May {0}"),
    "times of day": same("at {0}:15 p.m.", "until {0} a.m."),
    "initials": same("A.B. {1}", "U.S. {0}"),
    "capitals": same("PIER {0} BROKE", "NOBODY {0} CAME"),
    "blanks": repeat("a      ", "b      ", "c\t\t\t"),
    "blank lines": repeat("a\n\n\n\n", "b\n\n\n\n", "c\n\n\n\n", ""),
    "accents": same("café{0} naïve", "über{0} señor"),
    "another script": same("부두{0} 가", "港{0}口"),
    "unseen characters": same("pi\u200ber{0}\u00ad", "wa\u200bll{0}\u00ad"),
    "dashes": same("pier {0} --", "wall {0} —"),
    "subheads": same("Piers {0}", "WALLS {0}", "\n\n\n"),
    "end marks": repeat("(END)", "(MORE)", "-0-", PARTED),
    "corrections below": same("(Eds: CORRECTS para {0})", "Editors: UPDATES para {0}", PARTED),
}


# ------------------------------------------------------------ heads and notes


def noted(pieces: tuple[str, str, str], between: str = " ") -> Make:
    return lambda size, which: copy(which, "It rained.", fill(size, which, pieces, between))


def headed(part: str, pieces: tuple[str, str, str]) -> Make:
    return lambda size, which: copy(which, "It rained.", **{part: fill(size, which, pieces, " ")})


TAIL = "(ATTN: ADDS detail in para {0})\n\n"
PLACES = ("{0}, ", "{0}, ", "{0} and ")
HEADS: dict[str, Make] = {
    "a note of clauses": noted(("ADDS x in para {0};", "UPDATES y in para {0};", "RECASTS {1};")),
    "a note of words": noted(("ADDS word{0}", "ADDS word{0}", "UPDATES {1} thing{0}")),
    "a note of series": lambda size, which: copy(
        which, "It rained.", "ADDS details in paras " + fill(size, which, PLACES, "")
    ),
    "a note of ranges": noted(("ADDS paras {0}-{0},", "ADDS paras {0}-{0},", "CUTS {0}-9,")),
    "a note of quotations": noted(("ADDS 'pier {0}'", "ADDS 'pier {0}'", 'CORRECTS "{1}" to')),
    "a note of corrections": noted(("CORRECTS figure to {0},",) * 2 + ("CORRECTS name to {1},",)),
    "a headline": headed("headline", ("pier {0}", "pier {0}", "{1} wants {0}")),
    "a slug": headed("slug", ("pier{0}-wall", "pier{0}-wall", "{1}{0}/town")),
    "a slug without a blank": headed("slug", ("pier", "wall", "town")),
    "closing notes": headed("tail", (TAIL, TAIL, "(Eds: UPDATES with para {0})\n\n")),
}


# ------------------------------------------------------------ forms

NITF = "<nitf><head><title>Wall</title></head><body><body.content>{}</body.content></body></nitf>"


def formed(frame: Callable[[str], str], *pieces: str, between: str = "") -> Make:
    three = pieces[0], pieces[0], pieces[1]
    return lambda size, which: frame(fill(size, which, (*three,), between))


def nested(frame: str, opening: str, closing: str) -> Make:
    def make(size: int, which: int) -> str:
        depth = size // len(opening + closing)
        words = ("It rained.", "It snowed.", "Nobody came.")[which]
        return frame.replace("{}", opening * depth + words + closing * depth)

    return make


def in_json(body: str) -> str:
    item = {"uri": "urn:a", "type": "text", "headline": "Wall", "body_text": body}
    return json.dumps(item)


def in_mail(body: str) -> str:
    head = "From: desk@example.com\nTo: wire@example.com\nSubject: Wall\nDate: Mon, 4 Mar 2024 10:00 +0900\n"
    return head + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + body


def in_parts(body: str) -> str:
    kind = 'Content-Type: multipart/mixed; boundary="b"'
    head = f"From: a@example.com\nTo: b@example.com\nSubject: Wall\nMIME-Version: 1.0\n{kind}\n\n"
    return head + body + "--b--\n"


def in_page(body: str) -> str:
    head = "<!doctype html><html><head><title>Wall</title></head><body>"
    return f"{head}<article><h1>Wall</h1>{body}</article></body></html>"


def in_nitf(body: str) -> str:
    return NITF.replace("{}", body)


PART = "--b\nContent-Type: text/plain\n\nPier {0} broke.\n"
FORMS: dict[str, Make] = {
    "NITF, wide": formed(in_nitf, "<p>Pier {0} broke.</p>", "<p>{1} wants {0} more.</p>"),
    "NITF, deep": nested(NITF, "<block>", "</block>"),
    "NITF, attributes": formed(
        lambda body: in_nitf(f"<p {body}>It rained.</p>"), ' a{0}="{1}"', ' b{0}="{1}"'
    ),
    "NITF, entities": formed(
        lambda body: in_nitf(f"<p>{body}</p>"), "pier {0} &amp; &#233;", "{1} &lt; &#8217; {0}"
    ),
    "NITF, one element a word": formed(
        in_nitf, "<p><em>Pier</em> {0}</p>", "<p><b>{1}</b> {0}</p>"
    ),
    "JSON, one text": formed(in_json, "The harbor took {0} ships. ", OTHER + " "),
    "JSON, marked up": formed(in_json, "<p>Pier {0} broke.</p>", "<p>{1} wants {0}.</p>"),
    "JSON, wide": formed(
        lambda body: (
            '{"uri":"u","type":"text","headline":"Wall","body_text":"It rained."' + body + "}"
        ),
        ',"a{0}":{0}',
        ',"b{0}":"{1}"',
    ),
    "JSON, deep": nested('{"uri":"u","type":"text","body_text":"It rained.","a":{}}', "[", "]"),
    "page, wide": formed(
        in_page, "<p>Pier {0} broke in the storm.</p>", "<p>{1} wants {0} more.</p>"
    ),
    "page, deep": nested(in_page("{}"), "<div>", "</div>"),
    "page, never closed": formed(in_page, "<p><b>Pier {0} broke.", "<div><i>{1} wants {0}."),
    "page, attributes": formed(
        lambda body: in_page(f"<p {body}>It rained.</p>"), ' a{0}="{1}"', ' b{0}="{1}"'
    ),
    "page, entities": formed(
        lambda body: in_page(f"<p>{body}</p>"), "pier {0} &amp; &eacute;", "{1} &lt; &rsquo; {0}"
    ),
    "page, opening brackets": formed(in_page, "<", "<!"),
    "mail, one text": formed(in_mail, "Pier {0} broke.\n\n", "{1} wants {0}.\n\n"),
    "mail, many parts": formed(in_parts, PART, PART.replace("Pier", "Wall")),
    "mail, a header": formed(
        lambda body: in_mail("It rained.\n").replace("Wall", body),
        "pier {0}",
        "{1} {0}",
        between=" ",
    ),
    "mail, many headers": formed(
        lambda body: body + in_mail("It rained.\n"), "X-A{0}: {1}\n", "X-B{0}: {1}\n"
    ),
}

SHAPES = {**COPY, **HEADS, **FORMS}

if __name__ == "__main__":
    main()
