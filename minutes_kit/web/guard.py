"""Who may ask the server anything: only its own page, in the browser of the user.

Any page on the internet may make a browser ask a server on this computer (cross-site request
forgery), and give its own name to this computer (DNS rebinding): so each call must name the server
as its host, come from its own page, and have the cookie that only the user's browser was given.
As a browser sends cookies to every port of this computer, where another user may listen, its calls
also have what the page alone was given, and keeps for its own origin.

The browser gets both for a ticket, which is good for once: the command line that starts a browser
with its address can be read by every user of this computer.  A second start brings such a ticket;
it and the server show each other that they know the secret, and neither says it: what listens at
the port of a server that is gone learns nothing, and is not believed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from hashlib import sha256
from hmac import compare_digest, digest
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qs

from minutes_kit.files import MAX_FILE

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

_SITES = (b"same-origin", b"none")  # `none`: the user herself, by an address or a bookmark
_READING = ("GET", "HEAD")
_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",  # the editor and the document bring styles of their own
    "img-src 'self' blob: data:",
    "font-src 'self' blob: data:",
    "connect-src 'self'",
    "frame-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
)
HEADERS = {
    "content-security-policy": "; ".join(_POLICY),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
"""What every answer has, whatever is asked."""
_COOKIE = "HttpOnly; SameSite=Strict; Path=/"
_DIGITS = 18  # of a length that are read: no file has as many bytes
_HEADERS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


Proof = Literal["asks", "answers", "cookie", "page"]
"""Who asks for a ticket, who answers, the browser, and the page in it."""


class Key(NamedTuple):
    """The port of a server, and the secret that nobody else is told."""

    port: int
    token: str

    def address(self, ticket: str) -> str:
        """Where a ticket opens the page."""
        return f"http://127.0.0.1:{self.port}/open?ticket={ticket}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: those of a computer know no ports (RFC 6265, 8.5)."""
        return f"minutes_desk_{self.port}"

    @property
    def hosts(self) -> tuple[bytes, ...]:
        """The names by which the server is asked."""
        return tuple(f"{name}:{self.port}".encode() for name in ("127.0.0.1", "localhost"))

    def proof(self, of: Proof, ticket: str = "") -> str:
        """What shows knowledge of the secret, or was given by who has it (RFC 2104)."""
        said = f"{of} {ticket}".encode(errors="replace")
        return digest(self.token.encode(), said, sha256).hex()

    def proves(self, proof: str, of: Proof, ticket: str = "") -> bool:
        """Whether something shows that."""
        return _same(proof, self.proof(of, ticket))


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same, in a time that tells nothing of them."""
    return compare_digest(one.encode(errors="replace"), other.encode())


class Guard:
    """An ASGI application in front of another, which lets only its own page through."""

    def __init__(self, app: App, key: Key) -> None:
        self.app, self.key = app, key
        self._tickets: set[bytes] = set()

    def expect(self, ticket: str) -> None:
        """Let a ticket open the page, once."""
        self._tickets.add(_digest(ticket))

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a call, or refuse it without a word."""
        if scope["type"] != "http":  # nothing else is spoken here
            return
        headers = _Headers(scope["headers"])
        status = self._refused(scope, headers)
        if status:
            await _answer(send, status)
        elif scope["path"] == "/open":
            await self._open(scope, headers, send)
        else:
            await self._pass_on(scope, receive, send)

    def _refused(self, scope: Message, headers: _Headers) -> int:
        """The status with which a call is refused; 0 where it is not."""
        if not self._is_own(headers):
            return 403
        asks_in = scope["path"] == "/open" and scope["method"] in ("GET", "PUT")
        if not (asks_in or (self._is_known(headers) and self._is_of_page(scope, headers))):
            return 403
        if scope["method"] not in _READING and not headers.is_json():
            return 415  # what forms of other pages may send without asking first
        return 413 if headers.length() > MAX_FILE else 0

    def _is_own(self, headers: _Headers) -> bool:
        """Whether a call names this server, and comes from its page or from the user herself."""
        names = self.key.hosts
        hosts = headers.all(b"host")
        origins = [b"http://" + name for name in names]
        return (
            len(hosts) == 1
            and hosts[0] in names
            and all(origin in origins for origin in headers.all(b"origin"))
            and all(site in _SITES for site in headers.all(b"sec-fetch-site"))
        )

    def _is_known(self, headers: _Headers) -> bool:
        """Whether a call has the cookie; a browser may send some of the same name."""
        name = self.key.cookie
        return any(
            self.key.proves(value, "cookie") for known, value in headers.cookies() if known == name
        )

    def _is_of_page(self, scope: Message, headers: _Headers) -> bool:
        """Whether a call shows what the page has; its own files are asked for before it can."""
        if scope["path"] == "/" or scope["path"].startswith("/bundle/"):
            return True
        shown = [one.decode("latin-1") for one in headers.all(b"desk-page")]
        if scope["path"] == "/api/events":  # browsers ask for a stream of events without headers
            shown += parse_qs(scope["query_string"].decode("latin-1")).get("page", [])
        return self.key.proves(",".join(shown), "page")

    async def _open(self, scope: Message, headers: _Headers, send: Send) -> None:
        """Give the cookie to who has a ticket, and send her to the page; or expect a ticket."""
        query = parse_qs(scope["query_string"].decode("latin-1"))
        tickets = query.get("ticket", [])
        if scope["method"] == "PUT":
            await self._expect(tickets, query.get("proof", []), send)
        elif scope["method"] != "GET":
            await _answer(send, 405)
        elif self._takes(tickets):
            cookie = f"{self.key.cookie}={self.key.proof('cookie')}; {_COOKIE}"
            place = f"/#page={self.key.proof('page')}"
            given = [(b"location", place.encode()), (b"set-cookie", cookie.encode())]
            await _answer(send, 303, given)
        elif self._is_known(headers):  # who reloads
            await _answer(send, 303, [(b"location", b"/")])
        else:
            await _answer(send, 403)

    async def _expect(self, tickets: list[str], proofs: list[str], send: Send) -> None:
        """Expect the ticket of who knows the secret, and show that it is known here as well."""
        ticket, proof = ",".join(tickets), ",".join(proofs)  # of several, none is right
        if not self.key.proves(proof, "asks", ticket):
            await _answer(send, 403)
            return
        self.expect(ticket)
        await _answer(send, 201, [(b"proof", self.key.proof("answers", ticket).encode())])

    def _takes(self, tickets: list[str]) -> bool:
        """Whether one ticket is shown that is still good; it is so no longer."""
        good = self._tickets & {_digest(one) for one in tickets}
        self._tickets -= good
        return len(tickets) == len(good) == 1

    async def _pass_on(self, scope: Message, receive: Receive, send: Send) -> None:
        """Let the application answer, with our headers on what it says."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        await self.app(scope, receive, with_headers)


class _Headers:
    """The headers of a call, of which some may stand there more than once."""

    def __init__(self, headers: list[tuple[bytes, bytes]]) -> None:
        self.headers = headers

    def all(self, name: bytes) -> list[bytes]:
        """The values of a header."""
        return [value for known, value in self.headers if known == name]

    def is_json(self) -> bool:
        """Whether the body is said to be JSON."""
        kinds = self.all(b"content-type")
        return [kind.partition(b";")[0].strip().lower() for kind in kinds] == [b"application/json"]

    def length(self) -> int:
        """How long the body is said to be, in bytes."""
        said = [int(value[:_DIGITS]) for value in self.all(b"content-length") if value.isdigit()]
        return max(said, default=0)

    def cookies(self) -> Iterator[tuple[str, str]]:
        """The cookies, by their names."""
        for header in self.all(b"cookie"):
            for pair in header.decode("latin-1").split(";"):
                name, _, value = pair.strip().partition("=")
                yield name, value


def _digest(ticket: str) -> bytes:
    """A ticket as it is kept: the time in which it is found tells nothing of it."""
    return sha256(ticket.encode(errors="replace")).digest()


async def _answer(
    send: Send, status: int, headers: list[tuple[bytes, bytes]] | None = None
) -> None:
    """Answer without content."""
    told = [*(headers or ()), (b"content-length", b"0"), *_HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": b""})
