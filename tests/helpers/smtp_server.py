"""A real mail server on this computer, that can be told to misbehave at any stage."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "an.peeters@example.be", "gehéim-wàchtwoord"
LONG_AGO, FAR_AHEAD = datetime(2020, 1, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC)
Faults = dict[str, str]  # a stage, and `hang`, `drop` or what is answered instead


@dataclass
class Seen:
    """What a server was told."""

    port: int = 0
    commands: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    sender: str | None = None
    recipients: list[str] = field(default_factory=list)
    logged_in: bool = False
    connections: list[asyncio.Transport] = field(default_factory=list)


class Server(SMTP):
    """An aiosmtpd server that notes each command, and may hang, drop or refuse at some."""

    def __init__(self, seen: Seen, faults: Faults, lacks: str, **options: Any) -> None:
        super().__init__(Handler(seen, lacks, self), hostname="localhost", **options)
        self.seen, self.faults = seen, faults
        self._smtp_methods = {
            name: partial(self.noted, name, method) for name, method in self._smtp_methods.items()
        }

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep a connection, to end it with the server."""
        assert isinstance(transport, asyncio.Transport)
        self.seen.connections.append(transport)
        super().connection_made(transport)

    async def noted(self, name: str, method: Any, arg: str | None) -> None:
        """Carry out a command, unless it goes wrong."""
        self.seen.commands.append(name)
        self.seen.said.append(arg or "")
        if not await self.fails(name):
            await method(arg)

    async def fails(self, stage: str) -> bool:
        """Whether a stage goes wrong, as it then has."""
        fault = self.faults.get(stage)
        if fault == "hang":
            await asyncio.sleep(3600)
        elif fault == "drop":
            assert self.transport is not None
            self.transport.close()
        elif fault:
            await self.push(fault)
        return fault is not None

    async def _handle_client(self) -> None:
        if not await self.fails("GREETING"):
            await super()._handle_client()

    async def push(self, status: Any) -> None:
        """Answer; `CONTENT` goes wrong when the message may come."""
        await super().push(status)
        if status[:3] in ("354", b"354"):
            await self.fails("CONTENT")


class Handler:
    """Takes what is sent, but not for anybody whose address begins with `unknown`."""

    def __init__(self, seen: Seen, lacks: str, server: Server) -> None:
        self.seen, self.lacks, self.server = seen, lacks, server

    async def handle_EHLO(  # noqa: N802
        self, _: SMTP, session: Session, __: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        """What the server can do."""
        session.host_name = name
        return [answer for answer in answers if not self.lacks or self.lacks not in answer]

    async def handle_RCPT(  # noqa: N802
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        """Who gets messages."""
        if address.startswith("unknown"):
            return "550 5.1.1 Mailbox\tunknown"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a message."""
        if await self.server.fails("END"):
            return ""
        self.seen.messages.append(bytes(envelope.original_content or b""))
        self.seen.sender, self.seen.recipients = envelope.mail_from, envelope.rcpt_tos
        self.seen.options = envelope.mail_options
        self.seen.logged_in = session.authenticated is True
        return "250 taken"


def known(_: SMTP, __: Session, ___: Envelope, ____: str, login: LoginPassword) -> AuthResult:
    """Whether somebody is our one user."""
    right = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@cache
def authority() -> trustme.CA:
    """Who signs our certificates."""
    return trustme.CA()


def trusted(folder: Path) -> str:
    """The path of a file with the certificate of our authority."""
    path = folder / "authority.pem"
    authority().cert_pem.write_to_path(str(path))
    return str(path)


def certified(name: str = "localhost", signer: trustme.CA | None = None, **life: Any) -> Any:
    """The TLS of a server with a certificate in some name."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    (signer or authority()).issue_cert(name, **life).configure_cert(context)
    return context


@contextmanager
def serving(
    faults: Faults | None = None,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    lacks: str = "",
    **options: Any,
) -> Iterator[Seen]:
    """A server on a free port of this computer, until the block ends."""
    seen, ready, loop = Seen(), Event(), asyncio.new_event_loop()
    options = {"tls_context": starttls, "authenticator": known, "enable_SMTPUTF8": True} | options
    make = partial(Server, seen, faults or {}, lacks, loop=loop, **options)

    async def serve() -> None:
        server = await loop.create_server(make, "127.0.0.1", 0, ssl=tls)
        seen.port = server.sockets[0].getsockname()[1]
        loop.call_soon(ready.set)
        await closing.wait()
        server.close()
        await _ended(seen)

    closing = asyncio.Event()
    thread = Thread(target=loop.run_until_complete, args=[serve()])
    thread.start()
    ready.wait()
    try:
        yield seen
    finally:
        loop.call_soon_threadsafe(closing.set)
        thread.join()
        loop.close()


async def _ended(seen: Seen) -> None:
    """End what still waits."""
    for connection in seen.connections:
        connection.abort()
    waiting = asyncio.all_tasks() - {asyncio.current_task()}
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    await asyncio.sleep(0.01)  # the loop closes the sockets
