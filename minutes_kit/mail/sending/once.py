"""E-mails on their way: who gets what, whether they got it before, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import FileError
from minutes_kit.languages.dates import join, write_date, write_time
from minutes_kit.languages.locale import Locale
from minutes_kit.mail.drafts import corrected
from minutes_kit.mail.message import outgoing
from minutes_kit.mail.packing import Message
from minutes_kit.mail.sending.log import Busy, Log, held, log_of
from minutes_kit.mail.sending.standing import Standing, sent_earlier, standing, standing_in
from minutes_kit.mail.server.answers import SendingError
from minutes_kit.mail.server.password import password_of
from minutes_kit.mail.server.settings import own_file, read_settings
from minutes_kit.mail.server.smtp import Delivery, send
from minutes_kit.mail.server.sources import known_host
from minutes_kit.mail.server.trust import agree, is_agreed
from minutes_kit.notes.addresses import MailError, Recipient
from minutes_kit.problems import Failure, MinutesError, Place, Problem, problem
from minutes_kit.yaml.settings import NAME


class Posted(NamedTuple):
    """How many people got an e-mail, and the problems; `stop` if the next would fail as well.

    An `interruption` is to be raised again once all this is told.
    """

    reached: int
    problems: list[Problem]
    stop: bool = False
    interruption: BaseException | None = None


class Before(NamedTuple):
    """How an e-mail stands before it is sent: what was sent, in words, and what is wrong."""

    known: Standing
    said: list[str]
    problems: list[Problem]


_FEW = 3  # people who are named


class Office:
    """Sends the e-mails of the notes in a folder.

    With `own` it does so only by a server that the user names herself.  Raises MinutesError where
    its settings, or the password, are missing or wrong.
    """

    def __init__(self, folder: Path, locale: Locale, *, own: bool = False) -> None:
        self.folder, self.locale = folder, locale
        self.chosen = read_settings(folder, locale, own=own)
        self.settings = self.chosen.settings
        self._agreed = self.chosen.project is None or is_agreed(self.settings)
        self._password: str | None = None

    @property
    def account(self) -> tuple[str, str]:
        """The server, and who logs in there: what fails for them fails for every e-mail."""
        return self.settings.server, self.settings.user

    @property
    def unknown_server(self) -> Problem | None:
        """The problem of a server that only a project names, while the user did not agree to it."""
        if self._agreed:
            return None
        file, own = str(self.chosen.project), str(own_file(NAME) or NAME)
        return problem(self.locale, "E670", file, server=self.settings.server, own=own)

    def without_project(self) -> Office | None:
        """The office that sends by the user's own server, where she names one."""
        try:
            return Office(self.folder, self.locale, own=True) if self.chosen.has_own else None
        except MinutesError:
            return None

    def agree(self) -> list[Problem]:
        """Note that the user agrees to the server; a problem where it will not be remembered."""
        self._agreed = True
        try:
            agree(self.settings)
        except FileError as error:
            return [error.problem(error.path, self.locale)]
        return []

    @property
    def sender(self) -> Recipient:
        """From whom the e-mails come."""
        return Recipient(self.settings.sender_name, self.settings.sender_address)

    def standing_of(self, message: Message, document: Path) -> Standing:
        """Who has an e-mail already, and who is still to get it.

        Raises MinutesError where the log is of no use, or somebody else sends just now.
        """
        try:
            return standing_in(log_of(document), message.about, message.people.everyone)
        except FileError as error:
            raise MinutesError(self._problem(error, error.path)) from error

    def earlier(self, message: Message, document: Path) -> dict[Recipient, dt.datetime]:
        """Who has an earlier version of a document, and since when; raises as `standing`."""
        try:
            return sent_earlier(
                log_of(document), message.about, message.letter.subject, message.people.everyone
            )
        except FileError as error:
            raise MinutesError(self._problem(error, error.path)) from error

    def before(self, message: Message, document: Path) -> Before:
        """How an e-mail stands; raises as `standing_of`."""
        known = self.standing_of(message, document)
        earlier = self.earlier(message, document)
        said = [_told_when("sent_earlier", earlier, self.locale)] if earlier else []
        if known.reached:
            others = known.unsure or known.waiting
            key = "sent_to_some" if others else "sent_before"
            said.append(_told_when(key, known.reached, self.locale))
        doubts = self.doubts(known, document)
        return Before(known, said, [*doubts, *corrected(message, self.locale)])

    def no_recipients(self, message: Message) -> list[Problem]:
        """The problem of an e-mail to nobody."""
        file = message.file.with_suffix("")
        return [] if message.people.everyone else [problem(self.locale, "E669", str(file))]

    def doubts(self, known: Standing, document: Path) -> list[Problem]:
        """The lines of the log that leave open who has an e-mail, and those that are damaged."""
        log, problems = str(log_of(document)), []
        for line, sent in known.doubts:
            when = moment(sent, self.locale) if sent else {}
            code = "W686" if sent else "W685"
            problems.append(problem(self.locale, code, log, Place(line, 1), **when))
        return problems

    def unsure(self, known: Standing, document: Path) -> Problem:
        """That nobody knows who has an e-mail, where nobody can be asked either."""
        who = names(known.unsure, self.locale)
        return problem(self.locale, "E680", str(log_of(document)), who=who)

    def post(
        self,
        message: Message,
        people: Sequence[Recipient],
        document: Path,
        known: Standing,
        now: dt.datetime,
    ) -> Posted:
        """Send an e-mail to some of its people, and note it beside the document.

        Nothing is sent unless all stand as is `known`; `now` knows its time zone.  Raises
        MinutesError where there is no password, or the user did not agree to the server.
        """
        self._open()
        try:
            content = self._content(message, now)
            with held(log_of(document), "a+") as log:
                if standing(log.lines(), message.about, message.people.everyone) != known:
                    raise FileError("E682", log.path)
                return self._sent(log, message, content, people, now)
        except FileError as error:
            return Posted(0, [self._problem(error, error.path)])
        except MailError as error:
            return Posted(0, [self._problem(error, message.file.with_suffix(""))])

    def _open(self) -> None:
        """Find the password; raises MinutesError as `post` does."""
        if unknown := self.unknown_server:
            raise MinutesError(unknown)
        if self._password is None:
            self._password = password_of(self.chosen, self.locale)

    def _content(self, message: Message, now: dt.datetime) -> bytes:
        """The bytes of an e-mail, which names all its people whoever gets it now."""
        return outgoing(
            message.letter,
            message.people.to,
            message.people.cc,
            sender=self.sender,
            attachments=message.attachments,
            date=now,
        )

    def _outcome(self, content: bytes, addresses: Sequence[str]) -> Delivery | SendingError:
        """What became of an e-mail."""
        sender, password = self.settings.sender_address, self._password or ""
        try:
            return send(content, sender, addresses, self.settings, password)
        except SendingError as error:
            return error

    def _sent(
        self,
        log: Log,
        message: Message,
        content: bytes,
        people: Sequence[Recipient],
        now: dt.datetime,
    ) -> Posted:
        """Send the bytes of an e-mail; the log has it before, and what became of it behind."""
        addresses = [person.address for person in people]
        begun = log.begin(message.about, message.letter.subject, addresses, now)
        outcome = self._outcome(content, addresses)
        problems = self._shortcomings(outcome, message)
        try:
            log.end(begun, outcome)
        except FileError as error:
            problems.append(self._problem(error, error.path))
        stop = isinstance(outcome, SendingError) and outcome.lasting
        return Posted(len(outcome.accepted), problems, stop, outcome.interruption)

    def _shortcomings(self, outcome: Delivery | SendingError, message: Message) -> list[Problem]:
        """What is wrong with an outcome, and who was reached for all that."""
        file = message.file.with_suffix("")
        if isinstance(outcome, Delivery):
            return [self._problem(error, file) for error in outcome.shortfalls]
        problems = [self._problem(outcome, file)]
        reached = [who for who in message.people.everyone if who.address in outcome.accepted]
        if reached:
            who = names(reached, self.locale)
            problems.append(problem(self.locale, "W687", str(file), who=who))
        return problems

    def _problem(self, error: Failure, file: Path) -> Problem:
        """The problem of an error, with the server of a sending, or the time of one that has it."""
        if isinstance(error, SendingError):
            error.values.setdefault("host", known_host(self.settings.host))
        if isinstance(error, Busy) and error.sent:
            error.values |= moment(error.sent, self.locale)
        return error.problem(file, self.locale)


def _told_when(key: str, reached: Mapping[Recipient, dt.datetime], locale: Locale) -> str:
    """When something was last sent, and to whom, in the words of a key."""
    when = moment(max(reached.values()), locale)
    return locale.console[key].format(who=names([*reached], locale), **when)


def moment(sent: dt.datetime, locale: Locale) -> dict[str, str]:
    """The date and the time of a sending as this computer's clock has it, in words."""
    when = sent.astimezone()
    return {"date": write_date(when.date(), locale), "time": write_time(when.time(), locale)}


def names(people: Sequence[Recipient], locale: Locale) -> str:
    """People in words: all of a few, else the first and how many others."""
    if len(people) > _FEW:
        return locale.console["and_others"].format(
            name=people[0].name or people[0].address, count=len(people) - 1
        )
    return join([person.name or person.address for person in people], locale)
