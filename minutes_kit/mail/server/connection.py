"""A connection with a mail server: never in the clear, and bounded in bytes and in time.

This is the one module that knows smtplib.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import Any

from minutes_kit.files import reason_of
from minutes_kit.mail.server.answers import Refusal, SendingError, refusal
from minutes_kit.mail.server.settings import Settings

MAX_REPLY = 65_536  # bytes; a line has 512 (RFC 5321, 4.5.3.1.5), and an answer few lines
_WHOLE = 10  # times longer than an answer may the whole conversation take
_DOMAIN = re.compile(r"([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{1,63}")
_BAD_CERTIFICATES = {  # X509_V_ERR_* of OpenSSL; all others mean that it is not trusted
    9: "certificate_early",
    10: "certificate_expired",
    62: "certificate_name",
    64: "certificate_name",
}


class NoAnswerError(smtplib.SMTPException):
    """Something that no mail server says."""


class Incoming(RawIOBase):
    """What a server says, one answer at a time, each of so many bytes and until some moment."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._left, self._until = 0, 0.0

    def expect(self, until: float) -> None:
        """Let one more answer come, until a moment of the monotonic clock."""
        self._left, self._until = MAX_REPLY, until

    def readable(self) -> bool:
        """Whether it can be read: it can."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes; raises NoAnswerError where they are too many, TimeoutError too late."""
        if not self._left:
            raise NoAnswerError
        _wait_until(self._until, self._socket)
        count = self._socket.recv_into(buffer, min(len(buffer), self._left))
        self._left -= count
        return count


class Connection(smtplib.SMTP):
    """A conversation that ends, whatever the server does.

    An answer comes within the `timeout` of the settings, all of it; the whole takes ten times as
    long at most.  Only the answer to a message itself may come later than that.
    """

    def __init__(self, settings: Settings, **over_tls: Any) -> None:
        self._patience = settings.timeout
        self._end = monotonic() + settings.timeout * _WHOLE
        # A name for now: smtplib would ask the network for one, and wait for it without end.
        where = settings.host, settings.port, "localhost"
        super().__init__(*where, timeout=settings.timeout, **over_tls)

    def send(self, s: Any) -> None:
        """Send bytes or a text, in what is left of the time."""
        if self.sock:
            _wait_until(self._end, self.sock)
        super().send(s)

    def getreply(self) -> tuple[int, bytes]:
        """The next answer; raises OSError where none comes in time or it is none."""
        return self._reply(min(monotonic() + self._patience, self._end))

    def verdict(self, patience: float) -> tuple[int, bytes]:
        """The answer to a message that was handed over, for which to wait some seconds."""
        return self._reply(monotonic() + patience)

    def _reply(self, until: float) -> tuple[int, bytes]:
        """The answer that comes until a moment."""
        if self.file is None:
            assert self.sock is not None
            self._incoming = Incoming(self.sock)
            self.file: Any = BufferedReader(self._incoming)
        self._incoming.expect(until)
        try:
            status, words = super().getreply()
        except smtplib.SMTPResponseException:  # a line without end
            status = -1
        except BaseException:  # nobody else knows the socket as long as there was no greeting
            self.close()
            raise
        if not 200 <= status < 600:
            self.close()
            raise NoAnswerError
        return status, words


class _OverTls(Connection, smtplib.SMTP_SSL):
    """A connection that is encrypted from its first byte on."""


def _wait_until(moment: float, sock: socket.socket) -> None:
    """Let a socket wait until a moment; raises TimeoutError where it is past."""
    left = moment - monotonic()
    if left <= 0:
        raise TimeoutError
    sock.settimeout(left)


def connected(settings: Settings) -> Connection:
    """A server that answers, over a connection as safe as the settings want it.

    Raises SendingError, and OSError and UnicodeError, which `told_apart` tells.
    """
    context = ssl.create_default_context()
    over_tls = partial(_OverTls, context=context)
    server = (over_tls if settings.security == "tls" else Connection)(settings)
    try:
        _introduce(server, settings)
        if settings.security == "starttls":
            _encrypt(server, context, settings)
    except BaseException:
        server.close()
        raise
    return server


def _introduce(server: Connection, settings: Settings) -> None:
    """Say hello; HELO only to a server that does not know EHLO (RFC 5321, 3.2)."""
    server.local_hostname = _own_name(server, settings)
    status, reply = server.ehlo()
    if status >= 500:
        status, reply = server.helo()
    if status >= 300:
        raise smtplib.SMTPResponseException(status, reply)


def _own_name(server: Connection, settings: Settings) -> str:
    """Our name in a greeting: some servers want one, and not the network address that we have."""
    domain = settings.sender_address.rpartition("@")[2]
    if name := settings.hello_name or (domain if _DOMAIN.fullmatch(domain) else ""):
        return name
    assert server.sock is not None
    own = server.sock.getsockname()[0].partition("%")[0]
    return f"[IPv6:{own}]" if ":" in own else f"[{own}]"  # RFC 5321, 4.1.3


def _encrypt(server: Connection, context: ssl.SSLContext, settings: Settings) -> None:
    """Go on in TLS, or not at all."""
    if not server.has_extn("starttls"):
        raise SendingError("E654", server=settings.server)
    try:
        server.starttls(context=context)
    except smtplib.SMTPResponseException:
        raise SendingError("E654", server=settings.server) from None
    _introduce(server, settings)


@contextmanager
def told_apart(settings: Settings) -> Iterator[None]:
    """Tell of a connection that fails in a code that the languages have words for."""
    try:
        yield
    except (OSError, UnicodeError) as error:  # the second: a host that no name can be
        failure = _failure(error, settings)
    else:
        return
    raise failure  # outside the handler: what a server said of a login goes no further


def _failure(error: OSError | UnicodeError, settings: Settings) -> SendingError:
    """The error of ours that stands for an error of the connection."""
    server = settings.server
    match error:
        case smtplib.SMTPServerDisconnected(__context__=OSError() as cause):
            return _failure(cause, settings)
        case ssl.SSLCertVerificationError():
            reason = _BAD_CERTIFICATES.get(error.verify_code, "certificate_untrusted")
            return SendingError("E655", server=server, reason=reason)
        case TimeoutError():
            return SendingError("E652", server=server, seconds=f"{settings.timeout:g}")
        case smtplib.SMTPResponseException(smtp_code=status, smtp_error=bytes(reply)):
            return _unwelcome(refusal(status, reply))
        case NoAnswerError():
            return SendingError("E690", server=server)
        case ConnectionRefusedError():
            return SendingError("E651", server=server, reason="connection_refused")
        case socket.gaierror() | UnicodeError():
            return SendingError("E651", server=server, reason="unknown_server")
        case ConnectionError() | smtplib.SMTPServerDisconnected() | ssl.SSLEOFError():
            return SendingError("E653", server=server)
        case ssl.SSLError():
            return SendingError("E666", server=server)
    return SendingError("E651", server=server, **reason_of(error))


def _unwelcome(answer: Refusal) -> SendingError:
    """The error of a server that refuses at once, before it knows of any message."""
    if answer.later:
        return SendingError("E665", reply=str(answer))
    return SendingError("E691", hint="greeting", reply=str(answer))
