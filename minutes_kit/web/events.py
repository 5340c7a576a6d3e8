"""What pages are told: which files of the folder change; and when the last page is gone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from minutes_kit.files import FileError, read
from minutes_kit.mail.sending.log import ENDING
from minutes_kit.web.folder import Desk, Refused
from minutes_kit.web.notes import version_of
from minutes_kit.yaml.finding import CONTACTS
from minutes_kit.yaml.settings import NAME

PATIENCE = 5 * 60.0  # seconds after which nobody comes back who reloads a page, or lost the network
_PULSE = 20.0  # seconds after which a page that is gone is noticed
_STEP = 500  # milliseconds between two looks at what the system has told
_SEEN = (".docx", ".pdf", ".eml", ENDING, NAME, *CONTACTS)
"""The ends of the names of other files that say how notes are."""
_UNWATCHED = b"event: unwatched\ndata: {}\n\n"

Watch = Callable[[Path], AsyncIterator[set[str]]]
"""The files in a folder that change, some at a time."""
Later = Callable[[float, Callable[[], None]], asyncio.TimerHandle]
"""Do something after some seconds, unless it is cancelled."""


async def watched(folder: Path) -> AsyncIterator[set[str]]:
    """The files in a folder that change, as the system tells of them."""
    from watchfiles import awatch  # late: only an open page needs it

    async for changes in awatch(folder, step=_STEP, ignore_permission_denied=True):
        yield {path for _, path in changes}


class Pages:
    """The pages that are open, each with what it is yet to be told.

    `gone` is called when the last one was closed long enough ago; `report` is told why a folder is
    watched no more.
    """

    def __init__(
        self,
        desk: Desk,
        gone: Callable[[], None],
        report: Callable[[Exception], object],
        *,
        watch: Watch = watched,
        later: Later | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.desk, self.gone, self.report = desk, gone, report
        self.watch, self.later, self.patience = watch, later, patience
        self.open: set[asyncio.Queue[bytes]] = set()
        self._ending: asyncio.TimerHandle | None = None
        self.watching: asyncio.Task[None] | None = None

    async def stream(self, pulse: float = _PULSE) -> AsyncIterator[bytes]:
        """What one page is told as long as it is open."""
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        self._opened(queue)
        try:
            yield b": open\n\n"
            while True:
                try:
                    yield await asyncio.wait_for(queue.get(), pulse)
                except TimeoutError:
                    yield b":\n\n"
        finally:
            self._closed(queue)

    def _opened(self, queue: asyncio.Queue[bytes]) -> None:
        """Count a page, and watch the folder for it."""
        self.open.add(queue)
        if self._ending:
            self._ending.cancel()
            self._ending = None
        if self.watching is None or self.watching.done():
            self.watching = asyncio.create_task(self._tell_of_changes())

    def _closed(self, queue: asyncio.Queue[bytes]) -> None:
        """Forget a page; behind the last one nothing is watched, and soon all ends."""
        self.open.discard(queue)
        if self.open:
            return
        if self.watching:
            self.watching.cancel()
            self.watching = None
        later = self.later or asyncio.get_running_loop().call_later
        self._ending = later(self.patience, self.gone)

    async def _tell_of_changes(self) -> None:
        """Tell every page of each file that changes, and when the folder is watched no more."""
        try:
            async for paths in self.watch(self.desk.folder):
                for event in sorted({_event(self.desk, path) for path in paths} - {b""}):
                    self._tell(event)
        except Exception as error:  # whatever it is: notes can be written all the same
            self.report(error)
        self._tell(_UNWATCHED)

    def _tell(self, event: bytes) -> None:
        """Tell something to every page."""
        for queue in self.open:
            queue.put_nowait(event)


def _event(desk: Desk, path: str) -> bytes:
    """What is told of a file that changed; nothing of files that say nothing of notes."""
    name = desk.name_of(path)
    try:
        told = {"name": name, "version": _version(desk.path(name))}
    except Refused:
        hidden = Path(path).name.startswith((".", "~$"))
        if hidden or not path.lower().endswith(_SEEN):
            return b""
        told = {"name": None, "version": None}
    return f"event: changed\ndata: {json.dumps(told)}\n\n".encode()


def _version(path: Path) -> str | None:
    """The version of a file; none where there is no such file, or it cannot be read."""
    try:
        return version_of(read(path))
    except FileError:
        return None
