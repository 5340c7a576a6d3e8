"""Who has a document already, by its log, and who is still to get it."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import FileError
from minutes_kit.mail.sending.log import Lines, Sending, digest, held
from minutes_kit.notes.addresses import Recipient

_HEAD = re.compile(rb'"document":"([0-9a-f]{64})"(?:,"id":"([0-9a-f]{32})")?')


class Doubt(NamedTuple):
    """A line that leaves open who got something: of a sending without an end, or damaged."""

    line: int
    sent: dt.datetime | None


class Standing(NamedTuple):
    """Of some people: who has a document, of whom nobody knows it, and who has it not yet.

    `doubts` are the lines for which nobody knows it, and all damaged ones.
    """

    reached: dict[Recipient, dt.datetime]
    unsure: tuple[Recipient, ...]
    waiting: tuple[Recipient, ...]
    doubts: tuple[Doubt, ...] = ()


def standing_in(log: Path, document: bytes, people: Collection[Recipient]) -> Standing:
    """How people stand to a document by a log, if there is one; raises as `held` does."""
    if not os.path.lexists(log):
        return Standing({}, (), tuple(people))
    with held(log, "r+") as opened:
        return standing(opened.lines(), document, people)


def sent_earlier(
    log: Path, document: bytes, subject: str, people: Collection[Recipient]
) -> dict[Recipient, dt.datetime]:
    """Who has another version of a document, and since when; raises as `held` does."""
    if not os.path.lexists(log):
        return {}
    with held(log, "r+") as opened:
        told = [line for line in opened.lines().values() if isinstance(line, Sending)]
    others = [one for one in told if one.document != digest(document) and one.subject == subject]
    known = {address.casefold(): one.sent for one in others for address in one.recipients}
    return {person: known[person.key] for person in people if person.key in known}


def last_sent(log: Path) -> dt.datetime | None:
    """When something was last sent by a log, as far as it can be read now."""
    with suppress(FileError):
        if os.path.lexists(log):
            with held(log, "r+") as opened:
                lines = opened.lines().values()
            sent = [one.sent for one in lines if isinstance(one, Sending) and one.recipients]
            return max(sent, default=None)
    return None


def standing(lines: Lines, document: bytes, people: Iterable[Recipient]) -> Standing:
    """How people stand to a document by the lines of its log."""
    history = _History(lines, digest(document))
    reached, unsure, waiting = {}, [], []
    for person in people:
        if sent := history.reached.get(person.key):
            reached[person] = sent
        elif history.anybody or person.key in history.in_doubt:
            unsure.append(person)
        else:
            waiting.append(person)
    return Standing(reached, tuple(unsure), tuple(waiting), tuple(history.doubts(unsure)))


class _History:
    """What a log tells of one document.

    `reached` has the time for each address that has it, `in_doubt` the line for each of which
    that is not known; with `anybody` a damaged line may be about any address.
    """

    def __init__(self, lines: Lines, document: str) -> None:
        self.lines = lines
        self.reached: dict[str, dt.datetime] = {}
        self.in_doubt: dict[str, int] = {}
        told = {number: line for number, line in lines.items() if isinstance(line, Sending)}
        own = {number: sending for number, sending in told.items() if sending.document == document}
        for sending in own.values():
            self.reached |= dict.fromkeys(map(str.casefold, sending.recipients), sending.sent)
        for number in {sending.id: number for number, sending in own.items()}.values():
            self.in_doubt |= dict.fromkeys(map(str.casefold, own[number].in_doubt), number)
        known = {sending.id.encode() for sending in told.values()}
        self.damaged = {number: line for number, line in lines.items() if isinstance(line, bytes)}
        concerned = (_may_concern(one, document.encode(), known) for one in self.damaged.values())
        self.anybody = any(concerned)

    def doubts(self, unsure: Iterable[Recipient]) -> Iterable[Doubt]:
        """The lines that are to be told where nobody knows whether these people were reached."""
        numbers = {self.in_doubt[person.key] for person in unsure if person.key in self.in_doubt}
        for number in sorted(numbers | {*self.damaged}):
            line = self.lines[number]
            yield Doubt(number, line.sent if isinstance(line, Sending) else None)


def _may_concern(line: bytes, document: bytes, known: Collection[bytes]) -> bool:
    """Whether a damaged line may tell of a document, and not of a sending that is known."""
    if head := _HEAD.search(line):
        return head[1] == document and head[2] not in known
    return True
