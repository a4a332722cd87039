"""Decoding: the bytes of a file turned into text, and a remark where its encoding was guessed."""

from __future__ import annotations

import codecs

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.ground.visible import visible

LOOK_AHEAD = 1 << 16
"""Bytes judged where the whole file need not be (4,096 up): any story fits, and a film does not cost
more than a story to turn away."""

STRAY_CODES = 0.05
"""Share of control codes (0.01 to 0.2) above which a file is no text. Wires leave a few in copy:
start and end of text, a bell, shifts; programs and pictures are a tenth and more."""

FEW_CODES = 8
"""Control codes (4 to 20) that the shortest file may have."""

WHOLE_CHARACTERS = 4
"""Whole UTF-8 characters (2 up) to each broken one that still make a file UTF-8, cut or patched by
some other system, rather than an eight-bit file that happens to fit."""

HANGUL_SHARE = 0.6
"""Share of the bytes above 127 (0.5 to 0.9) that must form Korean pairs for a file to be Korean.
Western text has them singly, between plain letters."""

FAIR_CONFIDENCE = 0.5
"""Confidence (0 to 1) from which chardet's guess is taken over our own."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FILES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word or other packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"ID3\x03", "a recording"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
)
_DECLARED = pattern(rb"""\b(?:encoding|charset)\s{0,3}=\s{0,3}["']?([A-Za-z0-9_.:-]{2,40})""")
_XML = pattern(
    r"""\s{0,20}<\?xml\s[^>]{0,200}?\bencoding\s{0,3}=\s{0,3}["']([A-Za-z0-9_.:-]{2,40})["']"""
)
_C1 = pattern(rb"[\x80-\x9f]")
_CODES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_KOREAN_PAIR = pattern(rb"[\xa1-\xac\xb0-\xc8][\xa1-\xfe]")
_UNDEFINED_IN_CP1252 = pattern(rb"[\x81\x8d\x8f\x90\x9d]")


class Decoded(Record):
    """The text of a file, the encoding it was in, and what had to be guessed to read it."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Turn the bytes of a file into text.

    The encoding given is believed, then a byte order mark, then a declaration in the file, then
    UTF-8 where it fits throughout; after that it is a guess, and a remark says so. ``name`` is the
    file as messages call it. Raises ``UnreadableCopy`` for a file that is no text, or not in the
    encoding given.
    """
    if encoding is not None:
        return _as_given(content, name, encoding)
    if not content.strip():
        raise UnreadableCopy(f"{name} is empty; give the file that holds the copy.")
    for start, what in _OTHER_FILES:
        if content.startswith(start):
            raise UnreadableCopy(f"{name} is {what}, not plain text; save the copy as plain text.")
    marked = _marked(content)
    if marked is None and _has_many_codes(content):
        marked = _unmarked_utf16(content)
        if marked is None:
            raise UnreadableCopy(f"{name} is not text; give the file that holds the copy.")
    return marked or _declared(content) or _plain(content) or _detected(content) or _judged(content)


def _as_given(content: bytes, name: str, encoding: str) -> Decoded:
    shown = visible(encoding)
    try:
        text = content.decode("utf-8-sig" if _is(encoding, "utf-8") else encoding)
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeError):
            message = f"{name} is not in the encoding given, {shown}; give another or none."
        else:
            message = f"{name} cannot be read as {shown}: no such encoding is known here."
        raise UnreadableCopy(message) from None
    return Decoded(text, encoding)


def _is(encoding: str, name: str) -> bool:
    return _codec(encoding) == name


def _codec(encoding: str) -> str:
    """The one name of an encoding that has several; as it is where it is not known."""
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return encoding.lower()


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            text = _strictly(content, encoding)
            if text is not None:
                return Decoded(text, encoding)
            return Decoded(content.decode(encoding, "replace"), encoding, (_broken(encoding),))
    return None


def _has_many_codes(content: bytes) -> bool:
    sample = content[:LOOK_AHEAD]
    codes = len(sample) - len(sample.translate(None, _CODES))
    return codes > FEW_CODES and codes > STRAY_CODES * len(sample)


def _unmarked_utf16(content: bytes) -> Decoded | None:
    """UTF-16 without its mark: every other byte of plain letters is NUL."""
    sample = content[:LOOK_AHEAD]
    nuls_low, nuls_high = sample[0::2].count(0), sample[1::2].count(0)
    for encoding, here, there in (
        ("utf-16-le", nuls_high, nuls_low),
        ("utf-16-be", nuls_low, nuls_high),
    ):
        if here > len(sample) // 4 and there * 10 < here:
            text = _strictly(content, encoding)
            if text is not None:
                return Decoded(text, encoding, (_guess("UTF-16"),))
    return None


def _declared(content: bytes) -> Decoded | None:
    encoding = _name_declared(content)
    if not encoding:
        return None
    if _is(encoding, "iso8859-1") and _C1.search(content):
        encoding = "cp1252"  # dashes and quotation marks where Latin-1 has control codes
    text = _strictly(content, encoding)
    return Decoded(text, encoding) if text is not None else None


def _name_declared(content: bytes) -> str:
    top = content[:1024]
    found = _DECLARED.search(top) if b"charset" in top or b"encoding" in top else None
    return found[1].decode("ascii") if found else ""


def doubted(decoded: Decoded) -> Decoded:
    """The same, with a remark where the declaration of an XML document names another encoding than the
    one it is in. In plain ASCII it makes no difference."""
    found = _XML.match(decoded.text)
    says = found[1] if found else ""
    is_true = not says or decoded.text.isascii() or _is_like(says, decoded.encoding)
    if is_true or decoded.remarks:
        return decoded
    lie = f"The file says it is in {visible(says)}, and is in {visible(decoded.encoding)}; read as that."
    return decoded._replace(remarks=(lie,))


def _is_like(one: str, other: str) -> bool:
    """Whether two names mean one encoding, whatever the order of its bytes."""
    families = [name.split("-")[:2] for name in map(_codec, (one, other))]
    return families[0] == families[1]


def _plain(content: bytes) -> Decoded | None:
    text = _strictly(content, "utf-8")
    return Decoded(text, "utf-8") if text is not None else None


def _detected(content: bytes) -> Decoded | None:
    """What chardet says, where a version of it that is good enough is installed."""
    try:
        import chardet
    except ImportError:
        return None
    if int(str(getattr(chardet, "__version__", "0")).split(".")[0]) < 7:
        return None
    found = chardet.detect(content[:LOOK_AHEAD])
    encoding, confidence = found.get("encoding"), found.get("confidence") or 0.0
    if not encoding or confidence < FAIR_CONFIDENCE:
        return None
    text = _strictly(content, encoding)
    return Decoded(text, encoding, (_guess(encoding),)) if text is not None else None


def _judged(content: bytes) -> Decoded:
    """Our own judgement: UTF-8 with a few broken characters, Korean, else Western."""
    broken = content.decode("utf-8", "replace")
    losses = broken.count("\ufffd")
    whole = sum(character > "\x7f" for character in broken) - losses
    is_declared = _is(_name_declared(content), "utf-8") and whole > losses
    if is_declared or whole >= WHOLE_CHARACTERS * losses:
        return Decoded(broken, "utf-8", (_broken("UTF-8"),))
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    paired = 2 * len(_KOREAN_PAIR.findall(content))
    korean = _strictly(content, "cp949") if paired >= HANGUL_SHARE * high else None
    if korean is not None:
        return Decoded(korean, "cp949", (_guess("cp949 (Korean)"),))
    western = "latin-1" if _UNDEFINED_IN_CP1252.search(content) else "cp1252"
    return Decoded(content.decode(western), western, (_guess(f"{western} (Western)"),))


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (LookupError, ValueError):
        return None


def _guess(encoding: str) -> str:
    return f"The encoding is a guess: read as {visible(encoding)}. Give the encoding if letters look wrong."


def _broken(encoding: str) -> str:
    return f"Read as {visible(encoding)}; some characters in the file are broken."
