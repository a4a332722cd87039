"""Reading: a file as it came, read into what the archive keeps of each item in it."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import normalize

from leaddiff import matching, sources
from leaddiff.ground import files
from leaddiff.ground.errors import UnreadableCopy, fault
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.archived import Received
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.story import Copy

LONGEST_WORD = 60
"""Letters of a word (30 to 200) by which copy is found; what is longer is no word."""

_WORD = pattern(r"[^\W_]+")


class Item(NamedTuple):
    """One item of a file: which it is, 0 where it is alone, its sketch, and the words it is found by."""

    place: int
    sketch: Sketch
    words: str


def read_items(received: Received) -> tuple[Item, ...] | str:
    """The items in a file that came, or why it is no copy."""
    try:
        copies = items_in(received.content, received.name)
        return tuple(_item(copy, received) for copy in copies)
    except UnreadableCopy as error:
        return str(error)
    except Exception as error:  # one odd file among thousands must not end the night
        return f"{files.shown_name(received.name)} could not be read: {fault(error)}."


def items_in(content: bytes, name: str) -> list[Copy]:
    """The items that the bytes of a file hold.

    Raises ``UnreadableCopy`` where it is no copy or larger than any story.
    """
    if len(content) > files.LARGEST:
        limit = files.LARGEST // (1024 * 1024)
        raise UnreadableCopy(
            f"{files.shown_name(name)} is larger than {limit} MB, which no story is."
        )
    return list(sources.read_each(content, name))


def words_in(text: str) -> str:
    """The different words of a text in small letters, blanks between them, in order of the letters."""
    plain = normalize("NFC", text).casefold()
    words = (word[:LONGEST_WORD] for word in _WORD.findall(plain))
    return " ".join(sorted(set(words)))


def _item(copy: Copy, received: Received) -> Item:
    sketch = matching.sketch(copy, received.filed + copy.item)
    told = (copy.slug, copy.headline, copy.note, copy.byline)
    text = "\n".join([*filter(None, told), *(each.text for each in copy.paragraphs)])
    return Item(copy.item, sketch, words_in(text))
