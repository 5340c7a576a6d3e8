"""E-mail addresses of people, as headers may hold them.

This is the one module that knows email-validator.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from minutes_kit.notes.unseen import without
from minutes_kit.problems import Failure
from minutes_kit.rare import rare

_LONGEST = 255  # characters of a header text: what Outlook takes for a subject
# What the judge need not be asked about: it takes longer to import than all checks of notes.
_PLAIN = re.compile(
    r"([a-z0-9_]+(?:[.+-][a-z0-9_]+)*@)((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+"
    r"(?!(?:arpa|invalid|local|localhost|onion|test)$)[a-z]{2,63})",
    re.IGNORECASE | re.ASCII,
)
_SHORT = 64  # characters of such an address, so that none of its parts is too long
_NAMED = rare(r"([^<>@]*)<([^<>]*)>")
BREAKS = rare(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_SURROGATES = rare("[\ud800-\udfff]")  # characters that are none


class MailError(Failure):
    """An e-mail that cannot be made."""


class Recipient(NamedTuple):
    """Somebody who gets an e-mail, or sends it."""

    name: str
    address: str

    @property
    def key(self) -> str:
        """The address in the form by which two recipients are compared."""
        return self.address.casefold()


@lru_cache(maxsize=4096)
def address(text: str) -> str:
    """An address as a header may hold it: its domain in ASCII, and nothing but an address.

    Raises MailError E601 for what is none, and E602 for one that not every server delivers.
    """
    if len(text) <= _SHORT and (plain := _PLAIN.fullmatch(text)):
        return plain[1] + plain[2].lower()
    from email_validator import EmailNotValidError, validate_email  # late: 20 ms

    try:
        checked = validate_email(text.strip(" "), check_deliverability=False, strict=True)
    except EmailNotValidError as error:
        raise MailError("E601", value=one_line(text)) from error
    if "=?" in text:  # readers would decode it, to another address
        raise MailError("E601", value=one_line(text))
    if not checked.ascii_email:
        raise MailError("E602", value=one_line(text))
    return checked.ascii_email


def recipient(text: str) -> Recipient:
    """The recipient that a text says: `an@example.org` or `Peeters, An <an@example.org>`.

    Raises MailError as `address` does.
    """
    named = _NAMED.fullmatch(text.strip())
    name, value = named.groups() if named else ("", text)
    return Recipient(one_line(name).strip(' "'), address(value))


def one_line(text: str) -> str:
    """A text as a header may hold it: on one line, neither coded nor endless."""
    words = BREAKS.sub(" ", without(_SURROGATES.sub("", text))).strip(" ")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip(' ')}…"
