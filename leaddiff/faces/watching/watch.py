"""Watch: what comes into a folder kept and held as it comes, and said on the terminal."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from leaddiff.faces.watching.telling import Teller
from leaddiff.ground.errors import LeadDiffError
from leaddiff.night import Night
from leaddiff.night.news import News, news_after
from leaddiff.nouns.archived import Received
from leaddiff.nouns.chains import Unreadable
from leaddiff.wire.arriving import Arriving

EVERY = 0.25
"""Seconds (0.1 to 2) after which files that are on their way are looked at again."""

FROM_SCRATCH = 30.0
"""Seconds (10 to 600) after which the whole folder is looked at: systems lose notices when many come."""

PAGE = 200
"""Files (20 to 1,000) that are kept in one go."""

Changes = Iterator[Iterable[str]]
"""Yields the paths that were written or moved, nothing where none was for a while."""


class Watch:
    """One watch of a folder. ``say`` is given each report that is news to who looks at the terminal,
    ``complain`` why a file is no copy."""

    def __init__(
        self,
        night: Night,
        arriving: Arriving,
        say: Callable[[News], None],
        complain: Callable[[str], None],
        tellers: Sequence[Teller] = (),
        name: str = "terminal",
    ) -> None:
        self._night, self._arriving = night, arriving
        self._say, self._complain = say, complain
        self._tellers, self._bookmark = tellers, name

    def begin(self, bookmarks: Iterable[str] = ()) -> None:
        """Say what was held and not said when the watch ended the last time; who is told for the first
        time is told from here on."""
        store = self._night.store
        for name in (self._bookmark, *bookmarks):
            if store.bookmark(name) is None:
                store.turn_to(name, store.last_report())
        for teller in self._tellers:
            teller.start()
        self._hold()

    def run(self, changes: Changes, is_done: Callable[[], bool] = lambda: False) -> None:
        """Take in what comes until there are no more changes, or it ``is_done``."""
        looked = -FROM_SCRATCH
        for paths in changes:
            now = time.monotonic()
            if now - looked >= FROM_SCRATCH:
                self._arriving.look(now)
                looked = now
            self._arriving.notice(paths, now)
            self._take_in(now)
            if is_done():
                return

    def _take_in(self, now: float) -> None:
        found = list(self._arriving.whole(now))
        for each in found:
            if isinstance(each, Unreadable):
                self._complain(each.reason)
        came = [each for each in found if isinstance(each, Received)]
        for start in range(0, len(came), PAGE):
            for put in self._night.keep(came[start : start + PAGE]):
                if put.is_new and put.trouble:
                    self._complain(put.trouble)
        if came:
            self._hold()

    def _hold(self) -> None:
        """Hold what was kept; say each as it is done. What is held by others who use the archive is said
        as well."""
        for _ in self._night.catch_up():
            self._tell()
        self._tell()

    def _tell(self) -> None:
        store = self._night.store
        for news in news_after(store, store.bookmark(self._bookmark) or 0):
            self._say(news)
            store.turn_to(self._bookmark, news.number)
        for teller in self._tellers:
            teller.ring()


def changes_in(folder: str) -> Changes:
    """What the system tells of a folder and all below it.

    Raises ``LeadDiffError`` where what listens for it is not installed or the folder cannot be watched.
    """
    try:
        import watchfiles
    except ImportError:
        raise LeadDiffError("To watch a folder: pip install 'leaddiff[serve]'.") from None
    wait = int(EVERY * 1_000)
    listening = watchfiles.watch(
        folder, watch_filter=None, debounce=wait, step=20, rust_timeout=wait, yield_on_timeout=True,
        raise_interrupt=True,
    )  # fmt: skip
    try:
        yield ()  # what is there before anything moves
        for changes in listening:
            yield [path for _, path in changes]
    except (OSError, RuntimeError) as error:
        from leaddiff.ground.files import shown_name
        from leaddiff.ground.visible import visible

        raise LeadDiffError(
            f"{shown_name(folder)} cannot be watched: {visible(str(error))}."
        ) from None


def looks() -> Changes:
    """Looks without listening, for a run that ends when all is in."""
    while True:
        yield ()
        time.sleep(EVERY)


def checked_folder(folder: str) -> str:
    """The folder as it is watched. Raises ``LeadDiffError`` where there is none."""
    from leaddiff.ground.files import shown_name

    if not os.path.isdir(folder):
        raise LeadDiffError(f"{shown_name(folder)} is no folder; name the one the wire comes into.")
    return folder
