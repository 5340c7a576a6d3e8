"""What a mail server's refusals mean for who sends: come back later, log in, check an address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import Failure, Problem

Advice = Literal["login", "address", "later", "policy"]

_ENHANCED = re.compile(r"[245](\.\d{1,3}){2}(?!\S)")  # RFC 3463, 2
# What servers say to who may not send: 5.7.1 alone may mean anything.
_LOGIN = re.compile(
    r"(?<![\w.@-])relay(ing)?(?![.@-]?\w)|\bauth\w* (is )?required|\bnot logged in", re.IGNORECASE
)
_NO_LOGIN = ("5.7.54", "5.7.57")  # Exchange's
_SIZE = ("5.2.3", "5.3.4")
_NOT_ADDRESSES: dict[Advice, str] = {"login": "E691", "later": "E665", "policy": "E663"}
# What is wrong with one message or its recipients: the server would take another.
_OF_ONE_MESSAGE = ("E659", "E660", "E661", "E662", "E663", "E667", "E669")


class SendingError(Failure):
    """A message that was not sent, except to those in `accepted`: they surely have it.

    `interruption` is what kept it from being sent, where that was not the server.
    """

    accepted: tuple[str, ...] = ()
    interruption: BaseException | None = None

    def __init__(self, code: str, *, hint: str | None = None, **values: str) -> None:
        super().__init__(code, **values)
        self.hint = hint

    @property
    def in_doubt(self) -> bool:
        """Whether those who are not `accepted` may have it all the same; else they have not."""
        return self.code in ("E664", "E694")

    @property
    def lasting(self) -> bool:
        """Whether the next message would fail as well; not if only its recipients are refused."""
        return self.code not in _OF_ONE_MESSAGE and "addresses" not in self.values

    def problem(self, file: Path | str, locale: Locale, *, hint: str | None = None) -> Problem:
        """The problem of a file, in the words of a language."""
        return super().problem(file, locale, hint=hint or self.hint)


class Refusal(NamedTuple):
    """Why a server does not take a message: its number and its words."""

    code: int
    reason: str

    def __str__(self) -> str:
        return f"{self.code} {self.reason}".rstrip()

    @property
    def enhanced(self) -> str:
        """The number before the words that says more, such as 5.1.1; empty where there is none."""
        found = _ENHANCED.match(self.reason)
        return found[0] if found else ""

    @property
    def wants_login(self) -> bool:
        """Whether the server sends only for who logs in, or from its own network."""
        said = self.code == 530 or self.enhanced in _NO_LOGIN
        return said or bool(_LOGIN.search(self.reason))

    @property
    def later(self) -> bool:
        """Whether it is for now only."""
        return 400 <= self.code < 500

    @property
    def too_large(self) -> bool:
        """Whether the message is too large; 552 means other things, too, and then says so."""
        return self.enhanced in _SIZE or (self.code == 552 and not self.enhanced)

    @property
    def too_many(self) -> bool:
        """Whether a recipient is one too many for this transaction (RFC 5321, 4.5.3.1.10)."""
        plain = self.code in (452, 552) and not self.enhanced
        return plain or self.enhanced in ("4.5.3", "5.5.3")

    @property
    def advice(self) -> Advice:
        """What is to be done about a recipient that was refused."""
        if self.wants_login:
            return "login"
        if self.later or self.too_many or self.enhanced == "5.2.2":  # a mailbox that is full
            return "later"
        return "policy" if self.enhanced.startswith("5.7.") else "address"

    def error(self, usual: str, *, user: str = "", **values: str) -> SendingError:
        """The error of this refusal, `usual` where it says nothing that is more precise."""
        code = "E665" if self.later else usual
        if self.wants_login:
            code = "E691"
        elif self.too_large and "size" in values:
            code = "E660"
        hint = "with_user" if code == "E691" and user else None
        return SendingError(code, hint=hint, reply=str(self), user=user, **values)


def refusal(code: int, reply: bytes) -> Refusal:
    """The refusal of a server's reply."""
    return Refusal(code, on_a_line(reply.decode("utf-8", "replace")))


def on_a_line(text: str) -> str:
    """A text on a line that can be shown, of 200 characters at most."""
    shown = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(shown.split())[:200]


def by_advice(refused: Mapping[str, Refusal]) -> dict[Advice, dict[str, Refusal]]:
    """Those who were refused, sorted by what is to be done about them."""
    found: dict[Advice, dict[str, Refusal]] = {}
    for address, answer in refused.items():
        found.setdefault(answer.advice, {})[address] = answer
    return found


def some_refused(refused: Mapping[str, Refusal]) -> list[SendingError]:
    """What to tell of those who were refused where others were not: an error for each advice."""
    return [
        SendingError("E650", hint=None if advice == "address" else advice, addresses=told(group))
        for advice, group in by_advice(refused).items()
    ]


def all_refused(refused: Mapping[str, Refusal], user: str) -> SendingError:
    """The error where nobody is accepted; a login, then addresses, are to be mended first."""
    groups = by_advice(refused)
    if "login" not in groups and (wrong := groups.get("address")):
        hint = "mixed" if len(groups) > 1 else None
        return SendingError("E659", hint=hint, addresses=told(refused), wrong=", ".join(wrong))
    advice = next(advice for advice in _NOT_ADDRESSES if advice in groups)
    answer = next(iter(groups[advice].values()))
    return answer.error(_NOT_ADDRESSES[advice], user=user, addresses=told(refused))


def told(refused: Mapping[str, Refusal]) -> str:
    """The addresses that were refused, each with the words of the server."""
    return ", ".join(f"{address} ({answer})" for address, answer in refused.items())
