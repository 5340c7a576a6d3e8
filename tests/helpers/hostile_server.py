"""A mail server that plays a script, byte by byte, as no server that means well would."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

USUAL = {"GREETING": "220 ready", "DATA": "354 go on", "QUIT": "221 bye"}
Chunks = Callable[[Event], Iterator[bytes]]  # until the event, that the test is over
Act = str | Chunks | None  # an answer, bytes of any kind, or a connection that is closed
Script = Mapping[str, Act | list[Act]]  # what is done at a stage; a list: each time it comes


@dataclass
class Played:
    """What a server was told."""

    port: int = 0
    commands: list[str] = field(default_factory=list)
    messages: list[tuple[list[str], bytes]] = field(default_factory=list)
    named: list[str] = field(default_factory=list)


def endless(chunk: bytes) -> Chunks:
    """The same bytes over and over, as fast as they are taken."""

    def chunks(over: Event) -> Iterator[bytes]:
        while not over.is_set():
            yield chunk

    return chunks


def dripping(text: bytes) -> Chunks:
    """Bytes that come one by one, a hundredth of a second apart."""

    def chunks(over: Event) -> Iterator[bytes]:
        for place in range(len(text)):
            yield text[place : place + 1]
            over.wait(0.01)

    return chunks


class _Actor:
    """Plays the script on one connection."""

    def __init__(
        self, connection: socket.socket, script: Script, played: Played, over: Event
    ) -> None:
        self.connection, self.played, self.over = connection, played, over
        self.lines, self.script = connection.makefile("rb"), script

    def play(self) -> None:
        """Answer until the end."""
        with suppress(OSError, EOFError), self.connection, self.lines:
            self.act("GREETING")
            for line in self.lines:
                self.obey(line.decode().strip())

    def obey(self, line: str) -> None:
        """Answer a command."""
        self.played.commands.append(line)
        stage = line.split()[0].upper()
        status = self.act(stage)
        if stage == "RCPT" and status.startswith("2"):
            self.played.named.append(line[9:].partition(">")[0])
        elif status.startswith("354"):
            self.take()

    def take(self) -> None:
        """Take a message, that somebody gets only where it is accepted."""
        content = b"".join(iter(self.lines.readline, b".\r\n"))
        if self.act("END").startswith("2"):
            self.played.messages.append((self.played.named, content))
        self.played.named = []

    def act(self, stage: str) -> str:
        """Do what the script has for a stage."""
        act = self.script.get(stage, USUAL.get(stage, "250 OK"))
        if isinstance(act, list):
            act = act.pop(0) if act else "250 OK"
        if act is None:
            raise EOFError
        if isinstance(act, str):
            self.connection.sendall(f"{act}\r\n".encode())
            return act
        for chunk in act(self.over):
            self.connection.sendall(chunk)
        return ""


@contextmanager
def playing(script: Script) -> Iterator[Played]:
    """A server on a free port of this computer that plays a script, until the block ends."""
    played, over, connections = Played(), Event(), list[socket.socket]()
    script = {stage: [*act] if isinstance(act, list) else act for stage, act in script.items()}

    def serve() -> None:
        while True:
            connections.append(server.accept()[0])
            if over.is_set():
                return
            _Actor(connections[-1], script, played, over).play()

    with socket.create_server(("127.0.0.1", 0)) as server:
        played.port = server.getsockname()[1]
        thread = Thread(target=serve)
        thread.start()
        try:
            yield played
        finally:
            over.set()
            for connection in connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            socket.create_connection(("127.0.0.1", played.port)).close()
            thread.join()
            connections[-1].close()
