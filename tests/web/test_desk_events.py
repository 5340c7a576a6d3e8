"""Pages hear of every change of their folder; behind the last page the server ends."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from terminal import posix

from minutes_kit.web.events import Pages
from minutes_kit.web.folder import Desk
from minutes_kit.web.notes import version_of

OPEN = b": open\n\n"
DEAD = {"dead"}
UNWATCHED = b"event: unwatched\ndata: {}\n\n"


class Clock:
    """What is to be done later, and when; it is done when a test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[float, Callable[[], None], asyncio.TimerHandle]] = []

    def later(self, seconds: float, done: Callable[[], None]) -> asyncio.TimerHandle:
        """Note what is to be done."""
        handle = asyncio.TimerHandle(seconds, done, (), asyncio.get_running_loop())
        self.waiting.append((seconds, done, handle))
        return handle

    def ring(self) -> list[float]:
        """Do what was not cancelled, and say after how many seconds it would have been."""
        due = [one for one in self.waiting if not one[2].cancelled()]
        self.waiting = []
        for _, done, _ in due:
            done()
        return [seconds for seconds, _, _ in due]


class Room:
    """Pages of a folder, in which files change when a test says so."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder.resolve(), Clock()
        self.changes: asyncio.Queue[set[str]] = asyncio.Queue()
        self.watching = 0
        self.ends = 0
        desk = Desk(self.folder, "nl", str)
        self.told: list[Exception] = []
        self.pages = Pages(
            desk, self.end, self.told.append, watch=self.watch, later=self.clock.later
        )

    def end(self) -> None:
        """Count that the server ends."""
        self.ends += 1

    async def watch(self, folder: Path) -> AsyncIterator[set[str]]:
        """Tell of changes."""
        assert folder == self.folder
        self.watching += 1
        try:
            while (names := await self.changes.get()) != DEAD:
                yield names
            raise self.reason
        finally:
            self.watching -= 1

    def die(self, reason: Exception) -> None:
        """Say that the folder can be watched no more."""
        self.reason = reason
        self.changes.put_nowait(DEAD)

    def change(self, *names: str) -> None:
        """Say that files changed."""
        self.changes.put_nowait({str(self.folder / name) for name in names})


def run(doing: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(doing, 10))


def test_the_server_ends_a_while_after_the_last_page(tmp_path: Path) -> None:
    async def live() -> None:
        room = Room(tmp_path)
        first, second = room.pages.stream(), room.pages.stream()
        assert [await anext(first), await anext(second)] == [OPEN, OPEN]
        await first.aclose()  # type: ignore[attr-defined]
        assert (room.clock.ring(), room.ends) == ([], 0)
        await second.aclose()  # type: ignore[attr-defined]
        assert room.ends == 0
        again = room.pages.stream()  # reloaded in time
        await anext(again)
        assert (room.clock.ring(), room.ends) == ([], 0)
        await again.aclose()  # type: ignore[attr-defined]
        assert (room.clock.ring(), room.ends) == ([300.0], 1)

    run(live())


def test_every_page_hears_of_a_change(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")
    version = version_of(b"x")
    told = f'event: changed\ndata: {{"name": "a.yaml", "version": "{version}"}}\n\n'.encode()

    async def live() -> None:
        room = Room(tmp_path)
        both = [room.pages.stream(), room.pages.stream()]
        assert [await anext(one) for one in both] == [OPEN, OPEN]
        room.change("a.yaml")
        assert [await anext(one) for one in both] == [told, told]

    run(live())


@posix
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"b/c.yml"}, [("b/c.yml", None)]),  # gone by now
        ({"a.docx", "a.pdf", "a.sent.jsonl"}, [(None, None)]),
        ({"minutes.toml"}, [(None, None)]),
        ({"contacts.yaml", "a.eml"}, [(None, None)]),
        ({".a.yaml.0a1b2c3d.minutes.tmp", "~$a.docx", ".~lock.a.docx#", "x.txt", ""}, []),
        ({"link.yaml"}, []),  # leads out of the folder
    ],
)
def test_what_says_nothing_of_notes_is_not_told(
    tmp_path: Path, changed: set[str], told: list[tuple[str | None, str | None]]
) -> None:
    os.symlink(Path(__file__), tmp_path / "link.yaml")

    async def live() -> None:
        room = Room(tmp_path)
        page = room.pages.stream()
        await anext(page)
        room.change(*changed)
        room.change("end.yaml")
        for name, _ in (*told, ("end.yaml", None)):
            said = f'"name": "{name}"' if name else '"name": null'
            assert said.encode() in await anext(page)

    run(live())


def test_an_open_page_is_looked_after_and_nothing_is_watched_without_one(tmp_path: Path) -> None:
    async def live() -> None:
        room = Room(tmp_path)
        page = room.pages.stream(pulse=0)
        assert [await anext(page), await anext(page), await anext(page)] == [
            OPEN,
            b":\n\n",
            b":\n\n",
        ]
        assert room.watching == 1
        await page.aclose()  # type: ignore[attr-defined]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert (room.watching, room.pages.open) == (0, set())

    run(live())


@pytest.mark.parametrize("reason", [OSError("no more watches"), ValueError("odd")], ids=repr)
def test_that_a_folder_is_watched_no_more_is_told_and_tried_again(
    tmp_path: Path, reason: Exception
) -> None:
    async def live() -> None:
        room = Room(tmp_path)
        first, second = room.pages.stream(), room.pages.stream()
        await anext(first)
        room.die(reason)
        assert await anext(first) == UNWATCHED
        assert (room.told, room.watching) == ([reason], 0)
        await anext(second)  # another page, or this one loaded again
        room.change("a.yaml")
        for page in (first, second):
            assert b"a.yaml" in await anext(page)

    run(live())
