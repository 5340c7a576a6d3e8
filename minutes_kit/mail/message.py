"""E-mail messages: addresses, headers and attachments that every reader takes alike.

This is the one module that knows email.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import unicodedata
from collections.abc import Sequence
from email.header import Header
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from email.utils import format_datetime, formataddr, make_msgid
from functools import lru_cache
from typing import Any, NamedTuple

from minutes_kit.fingerprint import sealed
from minutes_kit.mail.letter import Letter
from minutes_kit.notes.addresses import BREAKS, Recipient, address, one_line

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
CALENDAR = "text/calendar; charset=utf-8; method={method}"

_LINE_END = "\r\n"  # Outlook shows a message with others badly
_LONGEST_NAME, _LONGEST_SUFFIX = 119, 10  # characters of a file's name
_MOST_BYTES = 200  # of a file's name: encoded, a line of a header takes three times as much
_PLAIN = re.compile(r"[ -~]*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')


class Attachment(NamedTuple):
    """A file that goes with an e-mail; `kind` is its media type with its parameters."""

    name: str
    content: bytes
    kind: str


def file_name(text: str) -> str:
    """A name that every system takes for that of a file in the reader's own folder."""
    name = BREAKS.sub(" ", re.split(r"[/\\]", text.strip("/\\ "))[-1])
    name = "".join(c for c in name if unicodedata.category(c)[0] != "C")
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    stem, suffix = os.path.splitext(_NOT_IN_NAMES.sub("_", name).strip(". "))
    if len(suffix) > _LONGEST_SUFFIX:
        stem, suffix = stem + suffix, ""
    stem = stem[: _LONGEST_NAME - len(suffix)].encode()[:_MOST_BYTES].decode(errors="ignore")
    stem = stem.rstrip(". ") or "_"
    taken = _RESERVED.fullmatch(stem.partition(".")[0].rstrip(" "))
    return f"{'_' * bool(taken)}{stem}{suffix}"


class _Policy(EmailPolicy):
    """Writes headers as they were made, folded already.

    The library's own would read them first, which takes 3 ms for eleven addresses, and then take
    the quotes off a long `"Peeters, Jan"`, which makes two recipients of one (cpython#121284).
    """

    def header_max_count(self, name: str) -> int | None:
        """No header is ever written twice."""
        return 1

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        """A header as it was made."""
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:
        """A header as it was made."""
        return value

    def fold_binary(self, name: str, value: str) -> bytes:
        """A header with its line end."""
        return f"{name}: {value}{self.linesep}".encode("ascii")


_POLICY = _Policy(linesep=_LINE_END)


@lru_cache(maxsize=4096)
def _mailbox(person: Recipient) -> str:
    """Somebody's name and address as a header has them."""
    name, mailbox = one_line(person.name), address(person.address)
    return formataddr((name, mailbox)) if _as_it_stands(name) else f"{_encoded(name)} <{mailbox}>"


def _as_it_stands(text: str) -> bool:
    """Whether readers take a text for itself."""
    return bool(_PLAIN.fullmatch(text)) and "=?" not in text


def _encoded(text: str) -> str:
    """A text in the encoded words of RFC 2047, as many as it needs."""
    return Header(text, "utf-8", header_name="Subject").encode(linesep=_LINE_END)


def draft(
    letter: Letter,
    to: Sequence[Recipient],
    cc: Sequence[Recipient] = (),
    *,
    sender: Recipient | None = None,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """A message that a mail program opens ready to be sent; the same input gives the same bytes.

    A header has its fingerprint, by which an unchanged draft is recognised.

    Raises MailError as `address` does.
    """
    message = _message(letter, to, cc, sender, attachments)
    message["X-Unsent"] = "1"
    head, end, body = message.as_bytes().partition(b"\r\n\r\n")
    return sealed(head + b"\r\nX-Minutes-Fingerprint: ", end + body)


def outgoing(
    letter: Letter,
    to: Sequence[Recipient],
    cc: Sequence[Recipient] = (),
    *,
    sender: Recipient,
    attachments: Sequence[Attachment] = (),
    date: dt.datetime,
) -> bytes:
    """A message as a server takes it; `date` knows its time zone.

    Raises MailError as `address` does.
    """
    message = _message(letter, to, cc, sender, attachments)
    message["Date"] = format_datetime(date)
    message["Message-ID"] = make_msgid(domain=address(sender.address).rpartition("@")[2])
    return message.as_bytes()


def _message(
    letter: Letter,
    to: Sequence[Recipient],
    cc: Sequence[Recipient],
    sender: Recipient | None,
    attachments: Sequence[Attachment],
) -> EmailMessage:
    """A message with all that a draft and one on its way have in common."""
    message = EmailMessage(policy=_POLICY)
    for header, people in (("From", [sender] if sender else []), ("To", to), ("Cc", cc)):
        if people:
            message[header] = f",{_LINE_END} ".join(map(_mailbox, people))
    subject = one_line(letter.subject)
    message["Subject"] = subject if _as_it_stands(subject) else _encoded(subject)
    message["Content-Language"] = letter.language
    message["MIME-Version"] = "1.0"
    digest = hashlib.sha256(f"{letter.plain}\0{letter.html}".encode()).hexdigest()[:32]
    _hold(message, "mixed", digest, [_alternatives(letter, digest), *map(_attached, attachments)])
    return message


def _alternatives(letter: Letter, digest: str) -> MIMEPart:
    """The letter in both its forms, the better one last."""
    forms = []
    for subtype, content in (("plain", letter.plain), ("html", letter.html)):
        form = MIMEPart(_POLICY)
        form.set_content(content, subtype, cte="quoted-printable")
        forms.append(form)
    both = MIMEPart(_POLICY)
    _hold(both, "alternative", digest, forms)
    return both


def _hold(message: MIMEPart, subtype: str, digest: str, parts: Sequence[MIMEPart]) -> None:
    """Put parts in a message; no encoded line has `=_`, so that none is taken for the boundary."""
    message["Content-Type"] = f'multipart/{subtype}; boundary="=_{subtype}_{digest}"'
    for part in parts:
        message.attach(part)


def _attached(attachment: Attachment) -> MIMEPart:
    """A file as a part of a message."""
    kind, *parameters = attachment.kind.split("; ")
    part = MIMEPart(_POLICY)
    part.set_content(
        attachment.content,
        *kind.split("/"),
        disposition="attachment",
        filename=file_name(attachment.name),
        params=dict(parameter.split("=") for parameter in parameters),
    )
    return part
