"""E-mails on a desk: shown, asked about and sent, each to those who have not got it."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from minutes_kit.cli.style import visible, watched
from minutes_kit.cli.terminal import Telling, agreed, console
from minutes_kit.languages.locale import load
from minutes_kit.mail.packing import Message, Parcel
from minutes_kit.mail.recipients import Addressed
from minutes_kit.mail.sending.once import Office, names
from minutes_kit.mail.sending.standing import Standing
from minutes_kit.notes.addresses import Recipient
from minutes_kit.problems import MinutesError, Problem


class Desk:
    """Shows e-mails, asks, and sends; what was not sent has `failed`."""

    def __init__(self, *, yes: bool = False) -> None:
        self.yes = yes
        self.asks = watched(sys.stdin) and watched(sys.stdout)
        self.telling = Telling()
        self.answers: dict[str, bool] = {}  # whether the user agreed to a server
        self._offices: dict[tuple[Path, str], Office] = {}
        self._closed: set[tuple[str, str]] = set()  # who would not take the next one either

    def messages(self, parcel: Parcel) -> tuple[Message, ...]:
        """The e-mails of a parcel, none of one that failed; what is wrong with it is told."""
        self.telling.count(parcel)
        self.warn(parcel, parcel.problems)
        self.telling.counts["failed"] += parcel.failed
        return () if parcel.failed else parcel.messages

    def office(self, parcel: Parcel) -> Office | None:
        """Who sends the e-mails of a parcel; None, and a problem, where the settings are wrong."""
        place = parcel.job.notes.parent, parcel.language
        try:
            office = self._offices.get(place) or Office(place[0], load(place[1]))
        except MinutesError as error:
            self.fail(parcel, error.problems)
            return None
        self._offices[place] = office
        self.warn(parcel, office.chosen.warnings)
        return office

    def agreed_office(self, office: Office, parcel: Parcel) -> Office | None:
        """Who sends by a server of the user's own, or one she agrees to; else a problem is told."""
        if not (unknown := office.unknown_server):
            return office
        if office.settings.server not in self.answers:
            self.answers[office.settings.server] = self.agreed_to_server(office, parcel)
        if self.answers[office.settings.server]:
            self.warn(parcel, office.agree())
            return office
        if self.asks and not self.yes and (own := office.without_project()):
            return own
        self.fail(parcel, [unknown])
        return None

    def agreed_to_server(self, office: Office, parcel: Parcel) -> bool:
        """Whether the user wants a server used that only a project's file names."""
        if self.yes or not self.asks:
            return False
        question, file = console("ask_server", parcel.language), str(office.chosen.project)
        click.echo(question.format(file=visible(file), server=office.settings.server))
        return agreed(console("ask_to_use", parcel.language), parcel.language)

    def warn(self, parcel: Parcel, problems: Iterable[Problem]) -> None:
        """Tell what is wrong, and yet no reason not to send."""
        self.telling.warn(parcel._replace(problems=[*problems]))
        self.telling.tell()

    def fail(self, parcel: Parcel, problems: Iterable[Problem]) -> None:
        """Count an e-mail that was not sent, and tell why."""
        self.telling.counts["failed"] += 1
        self.warn(parcel, problems)

    def show(self, message: Message, parcel: Parcel, office: Office | None) -> None:
        """Show everything that an e-mail says and to whom."""
        for line in _shown(message, parcel, office):
            click.echo(visible(line))

    def send(self, message: Message, parcel: Parcel, office: Office) -> None:
        """Send one e-mail to those who have not got it, if the user agrees."""
        if office.account in self._closed:
            self.telling.counts["failed"] += 1
            told, file = console("not_tried", parcel.language), str(message.file.with_suffix(""))
            click.echo(visible(told.format(file=file, server=office.settings.server)), err=True)
            return
        self.show(message, parcel, office)
        if wrong := office.no_recipients(message):
            self.fail(parcel, wrong)
            return
        known = self.known(message, parcel, office)
        if known is None:
            return
        people = self.chosen(known, parcel, office)
        if people is None:
            self.telling.counts["failed"] += 1
        else:
            self.post(message, people, known, parcel, office)

    def known(self, message: Message, parcel: Parcel, office: Office) -> Standing | None:
        """Who has an e-mail, which is told; None, and a problem, where the log is of no use."""
        try:
            before = office.before(message, parcel.job.document)
        except MinutesError as error:
            self.fail(parcel, error.problems)
            return None
        self.warn(parcel, before.problems)
        for line in before.said:
            click.echo(visible(line))
        return before.known

    def post(
        self,
        message: Message,
        people: Sequence[Recipient],
        known: Standing,
        parcel: Parcel,
        office: Office,
    ) -> None:
        """Send one e-mail to these people, and tell what became of it."""
        now = dt.datetime.now().astimezone()
        try:
            posted = office.post(message, people, parcel.job.document, known, now)
        except MinutesError as error:
            self._closed.add(office.account)
            self.fail(parcel, error.problems)
            return
        if posted.stop:
            self._closed.add(office.account)
        if posted.problems:
            self.fail(parcel, posted.problems)
        if posted.reached:
            self.telling.counts["written"] += not posted.problems
            click.echo(console("sent", parcel.language).format(count=posted.reached))
        if posted.interruption:
            raise posted.interruption

    def chosen(self, known: Standing, parcel: Parcel, office: Office) -> Sequence[Recipient] | None:
        """Who is to get it, or None for nobody; no one gets it twice without a question."""
        code = parcel.language
        if known.unsure:
            return self.despite_doubt(known, parcel, office)
        if known.waiting or not known.reached:
            sure = self.yes or self.agreed("ask_to_send", "add_yes_to_send", code)
            return known.waiting if sure else None
        return [*known.reached] if self.agreed("ask_again", "not_asked", code) else None

    def despite_doubt(
        self, known: Standing, parcel: Parcel, office: Office
    ) -> Sequence[Recipient] | None:
        """Who is to get it where nobody knows of some whether they have it."""
        code = parcel.language
        if not self.asks:
            self.warn(parcel, [office.unsure(known, parcel.job.document)])
            return None
        who = names(known.unsure, load(code))
        if agreed(visible(console("ask_unsure", code).format(who=who)), code):
            return [*known.unsure, *known.waiting]
        sure = known.waiting and (self.yes or agreed(console("ask_others", code), code))
        return known.waiting if sure else None

    def agreed(self, question: str, otherwise: str, code: str) -> bool:
        """Whether the user says yes; what to do is told where there is nobody to ask."""
        if self.asks:
            return agreed(console(question, code), code)
        click.echo(console(otherwise, code), err=True)
        return False


def _shown(message: Message, parcel: Parcel, office: Office | None) -> Iterator[str]:
    """An e-mail in lines."""
    code = parcel.language
    yield f"{parcel.job.notes}: {reached(message.people, parcel.language)}"
    if office:
        server = console("server", code).format(host=office.settings.host)
        yield f"  {_label('sender', code)} {_person(office.sender)} ({server})"
    for key, people in zip(("mail_to", "mail_cc"), message.people, strict=True):
        for number, person in enumerate(people):
            yield f"  {'' if number else _label(key, code):<5}{_person(person)}"
    yield f"  {_label('subject', code)} {message.letter.subject}"
    if files := [one.name for one in message.attachments]:
        key = "attached" if len(files) > 1 else "attached_one"
        yield f"  {_label(key, code)} {', '.join(files)}"
    if message.left_out:
        yield f"  {_label('left_out', code)} {', '.join(message.left_out)}"


def _label(key: str, code: str) -> str:
    """A word with the colon of its language."""
    return console(key, code) + load(code).labels.colon


def _person(person: tuple[str, str]) -> str:
    """Somebody's name and address."""
    name, address = person
    return f"{name} <{address}>" if name else address


def reached(people: Addressed, language: str) -> str:
    """How many get an e-mail, in words."""
    count = len(people.everyone)
    words = console("recipient" if count == 1 else "recipients", language)
    return words.format(count=count, to=len(people.to), cc=len(people.cc))
