"""Sending e-mail to an SMTP server, with a certain outcome; no error of it holds a password."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from contextlib import closing, suppress
from math import ceil

from msgspec import Struct

from minutes_kit.mail.server.answers import (
    Refusal,
    SendingError,
    all_refused,
    on_a_line,
    refusal,
    some_refused,
)
from minutes_kit.mail.server.connection import Connection, connected, told_apart
from minutes_kit.mail.server.settings import Settings

_PATIENCE = 5  # times longer than for other answers: a server may look at the whole message
_LINE_END = re.compile(rb"\r\n|\r|\n")
_ADDRESS = re.compile(r"""[^\s\x00-\x20\x7f-\x9f\ud800-\udfff@<>()\[\],;:"\\]+""")
_SIZE = re.compile(r"\d{1,20}")  # RFC 1870, 4
_LOGIN_OFF = "5.7.139"  # Microsoft's, mostly for who may not log in with any password
_UNKNOWN_COMMANDS = (500, 502, 504)


class Delivery(Struct, frozen=True):
    """A message that a server took: for whom, for whom not, and the SHA-256 of its bytes.

    `interruption` is what came only after that.
    """

    accepted: tuple[str, ...]
    refused: dict[str, Refusal]
    message: str
    interruption: BaseException | None = None

    @property
    def shortfalls(self) -> list[SendingError]:
        """The errors to tell where not everybody got the message; they are no reason to stop."""
        return some_refused(self.refused)


class _Task(Struct):
    """A message on its way: who has it, who is refused, who is being named, and who waits.

    Those who are named may have it where it is `in_doubt`.
    """

    content: bytes
    sender: str
    settings: Settings
    waiting: list[str]
    named: list[str] = []
    accepted: list[str] = []
    refused: dict[str, Refusal] = {}
    in_doubt: bool = False

    def error(self, usual: str, answer: Refusal) -> SendingError:
        """The error of a refusal."""
        size = str(ceil(len(self.content) / 1_000_000))
        user = self.settings.user
        return answer.error(usual, user=user, size=size, address=self.sender)

    def outcome(self, end: BaseException | None) -> Delivery:
        """What became of it by an end, or by none but its own; raises SendingError."""
        if self.waiting or self.named:
            assert end is not None
            raise self._broken_off(end)
        if not self.accepted:
            error = all_refused(self.refused, self.settings.user)
            error.interruption = end
            raise error
        message = hashlib.sha256(self.content).hexdigest()
        return Delivery(tuple(self.accepted), self.refused, message, end)

    def _broken_off(self, end: BaseException) -> SendingError:
        """The error of an end that came too early: who has it all the same, and who may have it."""
        if self.accepted:
            code = "E694" if self.in_doubt else "E693"
        elif self.in_doubt:
            code = "E664"
        elif isinstance(end, SendingError):
            return end
        else:
            code = "E653"
        refused = [f"{address} ({answer})" for address, answer in self.refused.items()]
        others = ", ".join([*refused, *self.named, *self.waiting])
        told = end.values.get("reply", "no_answer") if isinstance(end, SendingError) else "stopped"
        error = SendingError(code, server=self.settings.server, others=others, reason=told)
        error.accepted = tuple(self.accepted)
        error.interruption = None if isinstance(end, SendingError) else end
        return error


def send(
    message: bytes, sender: str, recipients: Iterable[str], settings: Settings, password: str = ""
) -> Delivery:
    """Hand a message to the server of the settings, for those recipients that it takes.

    A server that takes only so many at once gets it again for the others.  Raises SendingError:
    the message has gone to those whom the error names, and whether to others is in doubt where it
    says so; else to nobody.  An interruption is kept in what is returned or raised.
    """
    content = _LINE_END.sub(b"\r\n", message)
    task = _Task(content, sender, settings, [*dict.fromkeys(recipients)])
    _check(sender, task.waiting)
    end: BaseException | None = None
    try:
        _converse(task, password)
    except BaseException as error:
        end = error
    return task.outcome(end)


def _converse(task: _Task, password: str) -> None:
    """Carry out a whole conversation with the server."""
    settings = task.settings
    with told_apart(settings), closing(connected(settings)) as server:
        _log_in(server, settings.user, password)
        while task.waiting:
            _transact(server, task)
        with suppress(OSError):
            server.putcmd("QUIT")  # whatever it answers, the message has gone


def _check(sender: str, recipients: list[str]) -> None:
    """Refuse an address that would not stay one in a command to the server."""
    if not recipients:
        raise SendingError("E669")
    for address in (sender, *recipients):
        local, _, domain = address.rpartition("@")
        if not (_ADDRESS.fullmatch(local) and _ADDRESS.fullmatch(domain)):
            raise SendingError("E667", address=on_a_line(address))


def _log_in(server: Connection, user: str, password: str) -> None:
    """Log in, where the settings name a user.

    smtplib's own way takes no password with an accent; of the server's words only the enhanced
    code is kept, as they might repeat what it was told.
    """
    if not user:
        return
    ways = {"PLAIN": [f"\0{user}\0{password}"], "LOGIN": [user, password]}
    offered = server.esmtp_features.get("auth", "").upper().split()
    way = next((way for way in ways if way in offered), "")
    if not way:
        raise SendingError("E657", user=user)
    first, *others = (b64encode(secret.encode()).decode() for secret in ways[way])
    status, reply = server.docmd("AUTH", f"{way} {first}")
    for secret in others:
        if status == 334:
            status, reply = server.docmd(secret)
    if status != 235:
        raise _no_login(Refusal(status, refusal(status, reply).enhanced), user)


def _no_login(answer: Refusal, user: str) -> SendingError:
    """The error of a login that is refused: for this password, or for any."""
    if answer.enhanced == _LOGIN_OFF:
        return answer.error("E692", user=user)
    return answer.error("E657" if answer.code in _UNKNOWN_COMMANDS else "E656", user=user)


def _transact(server: Connection, task: _Task) -> None:
    """Carry out a mail transaction (RFC 5321, 3.3), with as many as the server takes at once."""
    status, reply = server.mail(task.sender, _options(server, task))
    if not _positive(status):
        usual = "E663" if status == 552 else "E658"  # of storage, not of a sender
        raise task.error(usual, refusal(status, reply))
    _name(server, task)
    if task.named:
        _hand_over(server, task)


def _positive(status: int) -> bool:
    """Whether a server did what it was asked for (RFC 5321, 4.2.1)."""
    return 200 <= status < 300


def _name(server: Connection, task: _Task) -> None:
    """Say who is written to; one recipient too many waits for a further transaction."""
    while task.waiting:
        status, reply = server.rcpt(task.waiting[0])
        answer = refusal(status, reply)
        if status == 421:  # the server is closing
            raise task.error("E665", answer)
        if task.named and answer.too_many:
            return
        address = task.waiting.pop(0)
        if _positive(status):
            task.named.append(address)
        else:
            task.refused[address] = answer


def _options(server: Connection, task: _Task) -> list[str]:
    """The options of MAIL for a message; raises SendingError where a server cannot take it."""
    options = []
    if server.has_extn("size"):
        _check_size(task, server.esmtp_features["size"])
        options.append(f"SIZE={len(task.content)}")
    addresses = (task.sender, *task.waiting)
    if special := [address for address in addresses if not address.isascii()]:
        if not server.has_extn("smtputf8"):
            raise SendingError("E661", address=special[0])
        options.append("SMTPUTF8")
    if not task.content.isascii():
        if not server.has_extn("8bitmime"):
            raise SendingError("E662")
        options.append("BODY=8BITMIME")
    return options


def _check_size(task: _Task, limit: str) -> None:
    """Refuse a message that is larger than a server takes; a limit of 0 is none (RFC 1870, 3)."""
    if _SIZE.fullmatch(limit) and 0 < int(limit) < len(task.content):
        raise task.error("E660", Refusal(552, ""))


def _hand_over(server: Connection, task: _Task) -> None:
    """Hand over the message itself to those who are named."""
    status, reply = server.docmd("DATA")
    if status == 354:
        status, reply = _verdict(server, task)
    if not _positive(status):
        task.in_doubt = False
        raise task.error("E663", refusal(status, reply))
    task.accepted += task.named  # an interruption may come between any two of these
    task.named = []
    task.in_doubt = False


def _verdict(server: Connection, task: _Task) -> tuple[int, bytes]:
    """The server's answer to the whole message, which is in doubt from now on."""
    dotted = re.sub(rb"^\.", b"..", task.content, flags=re.MULTILINE)
    end = b".\r\n" if dotted.endswith(b"\r\n") else b"\r\n.\r\n"
    task.in_doubt = True
    try:
        server.send(dotted + end)
    except OSError:
        task.in_doubt = False  # a server that has not all of it must forget it
        raise
    return server.verdict(task.settings.timeout * _PATIENCE)
