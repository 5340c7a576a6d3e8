"""Sending e-mail: to an SMTP server, never in the clear, and with a certain outcome.

This is the one module that knows smtplib.  No error of it holds a password.
"""

from __future__ import annotations

import hashlib
import re
import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from math import ceil
from typing import NamedTuple

from msgspec import Struct

from minutes_kit.files import reason_of
from minutes_kit.mail.settings import Settings
from minutes_kit.problems import Failure

_PATIENCE = 5  # times longer than for other answers: a server may look at the whole message
_LINE_END = re.compile(rb"\r\n|\r|\n")
_ADDRESS = re.compile(r"""[^\s\x00-\x20\x7f-\x9f\ud800-\udfff@<>()\[\],;:"\\]+""")
_TOO_LARGE = 552
_BAD_CERTIFICATES = {  # X509_V_ERR_* of OpenSSL; all others mean that it is not trusted
    9: "certificate_early",
    10: "certificate_expired",
    62: "certificate_name",
    64: "certificate_name",
}


class SendingError(Failure):
    """A message that was not sent, but to those `accepted` before it went wrong."""

    accepted: tuple[str, ...] = ()

    @property
    def in_doubt(self) -> bool:
        """Whether the message may have gone out all the same; else nothing has."""
        return self.code == "E664"


class Refusal(NamedTuple):
    """Why a server does not take a message for somebody: its number and its words."""

    code: int
    reason: str


class Delivery(Struct, frozen=True):
    """A message that a server took: for whom, for whom not, and the SHA-256 of its bytes."""

    accepted: tuple[str, ...]
    refused: dict[str, Refusal]
    message: str

    @property
    def shortfall(self) -> SendingError | None:
        """The error to tell where not everybody got the message; it is no reason to stop."""
        return SendingError("E650", addresses=_told(self.refused)) if self.refused else None


def send(
    message: bytes, sender: str, recipients: Iterable[str], settings: Settings, password: str = ""
) -> Delivery:
    """Hand a message to the server of the settings, for those recipients that it takes.

    Raises SendingError: nothing has gone out, unless the error says that it is in doubt.
    """
    content = _LINE_END.sub(b"\r\n", message)
    addresses = tuple(dict.fromkeys(recipients))
    _check(sender, addresses)
    with _explained(settings):
        server = _connected(settings)
        try:
            _log_in(server, settings.user, password)
            refused = _announce(server, content, sender, addresses)
            _hand_over(server, content, settings)
            with suppress(OSError):
                server.putcmd("QUIT")  # whatever it answers, the message has gone
        finally:
            server.close()
    accepted = tuple(address for address in addresses if address not in refused)
    return Delivery(accepted, refused, hashlib.sha256(content).hexdigest())


def _check(sender: str, recipients: tuple[str, ...]) -> None:
    """Refuse an address that would not stay one in a command to the server."""
    if not recipients:
        raise SendingError("E669")
    for address in (sender, *recipients):
        local, _, domain = address.rpartition("@")
        if not (_ADDRESS.fullmatch(local) and _ADDRESS.fullmatch(domain)):
            raise SendingError("E667", address=_words(address))


@contextmanager
def _explained(settings: Settings) -> Iterator[None]:
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
    server = f"{settings.host}:{settings.port}"
    match error:
        case smtplib.SMTPServerDisconnected(__context__=OSError() as cause):
            return _failure(cause, settings)
        case ssl.SSLCertVerificationError():
            reason = _BAD_CERTIFICATES.get(error.verify_code, "certificate_untrusted")
            return SendingError("E655", server=server, reason=reason)
        case TimeoutError():
            return SendingError("E652", server=server, seconds=f"{settings.timeout:g}")
        case smtplib.SMTPResponseException():
            return _refusal("E663", error.smtp_code, error.smtp_error)
        case ConnectionRefusedError():
            return SendingError("E651", server=server, reason="connection_refused")
        case socket.gaierror() | UnicodeError():
            return SendingError("E651", server=server, reason="unknown_server")
        case ConnectionError() | smtplib.SMTPServerDisconnected() | ssl.SSLEOFError():
            return SendingError("E653", server=server)
        case ssl.SSLError():
            return SendingError("E666", server=server)
    return SendingError("E651", server=server, **reason_of(error))


def _refusal(code: str, status: int, reply: bytes | str, **values: str) -> SendingError:
    """The error of a refusal: for now, or for good and then with a code of its own."""
    code = "E665" if 400 <= status < 500 else code
    return SendingError(code, reply=f"{status} {_words(reply)}".rstrip(), **values)


def _words(reply: bytes | str) -> str:
    """The words of a server on a line that can be shown, of 200 characters at most."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    shown = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(shown.split())[:200]


def _connected(settings: Settings) -> smtplib.SMTP:
    """A server that answers, over a connection as safe as the settings want it."""
    context = ssl.create_default_context()
    over_tls = partial(smtplib.SMTP_SSL, context=context)
    kind = over_tls if settings.security == "tls" else smtplib.SMTP
    # A name for now: smtplib would ask the network for one, and wait for it without end.
    server = kind(settings.host, settings.port, "localhost", timeout=settings.timeout)
    try:
        _introduce(server)
        if settings.security == "starttls":
            _encrypt(server, context, settings)
    except BaseException:
        server.close()
        raise
    return server


def _introduce(server: smtplib.SMTP) -> None:
    """Say hello in the name of our own network address, as RFC 5321 (4.1.3) has it."""
    assert server.sock is not None
    own = server.sock.getsockname()[0].partition("%")[0]
    server.local_hostname = f"[IPv6:{own}]" if ":" in own else f"[{own}]"
    server.ehlo_or_helo_if_needed()


def _encrypt(server: smtplib.SMTP, context: ssl.SSLContext, settings: Settings) -> None:
    """Go on in TLS, or not at all."""
    where = f"{settings.host}:{settings.port}"
    if not server.has_extn("starttls"):
        raise SendingError("E654", server=where)
    try:
        server.starttls(context=context)
    except smtplib.SMTPResponseException:
        raise SendingError("E654", server=where) from None
    server.ehlo_or_helo_if_needed()


def _log_in(server: smtplib.SMTP, user: str, password: str) -> None:
    """Log in, where the settings name a user.

    smtplib's own way takes no password with an accent; the server's words are not kept, as
    they might repeat what it was told.
    """
    if not user:
        return
    ways = {"PLAIN": [f"\0{user}\0{password}"], "LOGIN": [user, password]}
    offered = server.esmtp_features.get("auth", "").upper().split()
    way = next((way for way in ways if way in offered), "")
    if not way:
        raise SendingError("E657", user=user)
    first, *others = (b64encode(secret.encode()).decode() for secret in ways[way])
    status, _ = server.docmd("AUTH", f"{way} {first}")
    for secret in others:
        if status == 334:
            status, _ = server.docmd(secret)
    if status != 235:
        raise _refusal("E656", status, "", user=user)


def _announce(
    server: smtplib.SMTP, content: bytes, sender: str, recipients: tuple[str, ...]
) -> dict[str, Refusal]:
    """Say who writes to whom; who is refused, where not everybody is."""
    options = _options(server, content, (sender, *recipients))
    status, reply = server.mail(sender, options)
    if status == _TOO_LARGE:
        raise _too_large(content)
    if status != 250:
        raise _refusal("E658", status, reply, address=sender)
    refused: dict[str, Refusal] = {}
    for address in recipients:
        status, reply = server.rcpt(address)
        if status == 421:  # the server is closing
            raise _refusal("E665", status, reply)
        if status not in (250, 251):
            refused[address] = Refusal(status, _words(reply))
    if len(refused) == len(recipients):
        raise SendingError("E659", addresses=_told(refused))
    return refused


def _told(refused: Mapping[str, Refusal]) -> str:
    """The addresses that were refused, each with the words of the server."""
    told = (f"{address} ({code} {reason})" for address, (code, reason) in refused.items())
    return ", ".join(told)


def _options(server: smtplib.SMTP, content: bytes, addresses: tuple[str, ...]) -> list[str]:
    """The options of MAIL for a message; raises SendingError where a server cannot take it."""
    options = []
    if server.has_extn("size"):
        _check_size(content, server.esmtp_features["size"])
        options.append(f"SIZE={len(content)}")
    if special := [address for address in addresses if not address.isascii()]:
        if not server.has_extn("smtputf8"):
            raise SendingError("E661", address=special[0])
        options.append("SMTPUTF8")
    if not content.isascii():
        if not server.has_extn("8bitmime"):
            raise SendingError("E662")
        options.append("BODY=8BITMIME")
    return options


def _check_size(content: bytes, limit: str) -> None:
    """Refuse a message that is larger than a server takes; a limit of 0 is none (RFC 1870, 3)."""
    if limit.isdecimal() and 0 < int(limit) < len(content):
        raise _too_large(content)


def _too_large(content: bytes) -> SendingError:
    """The error of a message that a server finds too large."""
    return SendingError("E660", size=str(ceil(len(content) / 1_000_000)))


def _hand_over(server: smtplib.SMTP, content: bytes, settings: Settings) -> None:
    """Hand over the message itself; a server that has not all of it must forget it."""
    status, reply = server.docmd("DATA")
    if status == 354:
        dotted = re.sub(rb"^\.", b"..", content, flags=re.MULTILINE)
        end = b".\r\n" if dotted.endswith(b"\r\n") else b"\r\n.\r\n"
        status, reply = _verdict(server, dotted + end, settings)
    if status == _TOO_LARGE:
        raise _too_large(content)
    if status != 250:
        raise _refusal("E663", status, reply)


def _verdict(server: smtplib.SMTP, dotted: bytes, settings: Settings) -> tuple[int, bytes]:
    """The server's answer to the whole message; raises SendingError E664 where it gives none."""
    doubt = SendingError("E664", server=f"{settings.host}:{settings.port}")
    try:
        server.send(dotted)
        assert server.sock is not None
        server.sock.settimeout(settings.timeout * _PATIENCE)
        try:
            return server.getreply()
        except OSError:
            raise doubt from None
    except KeyboardInterrupt:  # who interrupts must know it too
        raise doubt from None
