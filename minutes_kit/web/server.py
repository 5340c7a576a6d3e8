"""The server of one folder, for this computer alone, as long as somebody has its page open."""

from __future__ import annotations

import asyncio
import hashlib
import http.client
import secrets
import socket
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from types import FrameType

import uvicorn
from msgspec import MsgspecError, Struct, json

from minutes_kit.files import FileError, read
from minutes_kit.owners import is_own, keep
from minutes_kit.web.api import application
from minutes_kit.web.events import Pages
from minutes_kit.web.folder import Desk
from minutes_kit.web.guard import Guard, Key

_HERE = "127.0.0.1"
_PORTS = range(49152, 65536)
_LENGTH = 32  # bytes of a secret
_MOST = 10_000  # bytes of what is kept of a server
_ANSWERS = 2  # seconds in which one that runs answers
_ENDS = 1  # seconds that open pages get when the server ends


class Running(Struct, frozen=True):
    """A server that runs: its port, and the secret that opens its page."""

    port: int
    token: str

    @property
    def key(self) -> Key:
        """By what it knows the user's browser."""
        return Key(self.port, self.token)

    def address(self) -> str:
        """A new address that opens its page once; none where it does not answer."""
        key, ticket = self.key, _secret()
        path = f"/open?ticket={ticket}&proof={key.proof('asks', ticket)}"
        with (
            suppress(OSError, http.client.HTTPException),
            closing(http.client.HTTPConnection(_HERE, key.port, timeout=_ANSWERS)) as connection,
        ):
            connection.request("PUT", path, headers={"Content-Type": "application/json"})
            if key.proves(connection.getresponse().getheader("proof", ""), "answers", ticket):
                return key.address(ticket)
        return ""


def _secret() -> str:
    """What nobody guesses."""
    return secrets.token_urlsafe(_LENGTH)


def record_of(folder: Path) -> Path | None:
    """The file that tells of the server of a folder, for the user alone; none without a home."""
    from platformdirs import user_state_path

    name = _digest(folder).hex()[:32]
    path = user_state_path("minutes-kit", appauthor=False) / f"desk-{name}.json"
    return path if path.is_absolute() else None


def _listens(folder: Path, port: int) -> socket.socket:
    """A socket at a port, or at the usual one of a folder, which pages that are open still know.

    Without either it is any that is free.
    """
    if not port:
        with suppress(OSError):
            return socket.create_server((_HERE, _usual_port(folder)))
    return socket.create_server((_HERE, port))


def _usual_port(folder: Path) -> int:
    """One of the ports that are nobody's own (RFC 6335, 6)."""
    return _PORTS[int.from_bytes(_digest(folder)) % len(_PORTS)]


def _digest(folder: Path) -> bytes:
    """That by which a folder is known, whatever its name."""
    return hashlib.sha256(str(folder).encode(errors="surrogateescape")).digest()


def running(folder: Path) -> Running | None:
    """The server of a folder, if one runs and answers to its secret."""
    path = record_of(folder)
    if path is None or not (is_own(path.parent) and is_own(path)):
        return None
    with suppress(FileError, MsgspecError):
        known = json.decode(read(path, _MOST), type=Running)
        return known if known.address() else None
    return None


class _Idle(uvicorn.Server):
    """A uvicorn that waits to be ended, where its own looks ten times a second whether it is."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready: Callable[[], None] = lambda: None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    async def main_loop(self) -> None:
        """Serve until the end."""
        self._loop = asyncio.get_running_loop()
        await asyncio.to_thread(self.ready)  # a browser may take its time
        if not self.should_exit:
            await self._ended.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End at a signal."""
        super().handle_exit(sig, frame)
        self.end()

    def end(self) -> None:
        """End, whichever thread says so."""
        self.should_exit = True
        if self._loop:
            self._loop.call_soon_threadsafe(self._ended.set)


def _config(app: Guard) -> uvicorn.Config:
    """How uvicorn serves: plain HTTP, and it says nothing by itself."""
    return uvicorn.Config(
        app,
        access_log=False,
        date_header=False,
        http="h11",
        lifespan="off",
        log_config=None,
        log_level="critical",
        loop="asyncio",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_ENDS,
        ws="none",
    )


class Server:
    """The server of a folder, listening from the start on; raises OSError where it cannot.

    `report` is told of what nobody foresaw.
    """

    def __init__(self, desk: Desk, port: int, report: Callable[[Exception], object]) -> None:
        self.desk = desk
        self.socket = _listens(desk.folder, port)
        self.key = Key(self.socket.getsockname()[1], _secret())
        pages = Pages(desk, lambda: self.uvicorn.end(), report)
        self.app = Guard(application(desk, pages, report), self.key)
        self.uvicorn = _Idle(_config(self.app))

    def address(self) -> str:
        """A new address that opens the page once."""
        ticket = _secret()
        self.app.expect(ticket)
        return self.key.address(ticket)

    def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve until the last page is gone; raises KeyboardInterrupt at Ctrl-C.

        `ready` is called once the page can be opened.
        """
        record = record_of(self.desk.folder)
        try:
            self._tell(record)
            self.uvicorn.ready = ready
            self.uvicorn.run(sockets=[self.socket])
        finally:
            self.socket.close()
            self._forget(record)

    def _tell(self, record: Path | None) -> None:
        """Tell a second start of this server; without that it only starts another."""
        if record:
            with suppress(OSError):
                keep(record, json.encode(Running(*self.key)))

    def _forget(self, record: Path | None) -> None:
        """Take back what was told, unless another server has told of itself since."""
        if record:
            with suppress(OSError, FileError, MsgspecError):
                if json.decode(read(record, _MOST), type=Running) == Running(*self.key):
                    record.unlink()
