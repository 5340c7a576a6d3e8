"""`minutes mail`: from notes to an e-mail to everybody."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from minutes_kit.cli.build import (
    force_option,
    notes_argument,
    output_option,
    planned_for,
    template_option,
)
from minutes_kit.cli.style import visible, watched
from minutes_kit.cli.terminal import Telling, agreed, console
from minutes_kit.cli.usage import Command, wrong
from minutes_kit.languages.dates import write_date, write_time
from minutes_kit.languages.locale import load
from minutes_kit.mail.drafts import Message, Parcel, Wishes, drafted, parcels
from minutes_kit.mail.recipients import Addressed
from minutes_kit.mail.sending import Office, Sending
from minutes_kit.problems import MinutesError, Problem
from minutes_kit.word.batch import Job


@click.command(cls=Command)
@notes_argument
@output_option
@template_option
@click.option("--contacts", metavar="FILE", type=Path)
@click.option("--pdf", is_flag=True)
@click.option("--invite", is_flag=True)
@click.option("--actions", is_flag=True)
@click.option("--allow-missing", is_flag=True)
@click.option("--send", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@force_option
def mail(
    notes: tuple[Path, ...],
    output: Path | None,
    send: bool,
    yes: bool,
    dry_run: bool,
    **wishes: Any,
) -> None:
    """Make an e-mail with the minutes of each of the notes, or send it."""
    if yes and not send:
        raise wrong("yes_alone")
    jobs, asked = planned_for(notes, output), Wishes(**wishes)
    if dry_run:
        show_all(jobs, asked, send)
    elif send:
        send_all(jobs, asked, yes)
    else:
        _draft(jobs, asked)


def _draft(jobs: list[Job], wishes: Wishes) -> None:
    """Write the drafts, and tell of each."""
    telling = Telling()
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC)):
        telling.add(parcel)
        for outcome, people in drafted(parcel):
            telling.made(outcome, f", {reached(people, parcel.language)}")
        telling.tell()
    telling.close()


def show_all(jobs: list[Job], wishes: Wishes, send: bool) -> None:
    """Show every e-mail, and with `send` by whom it would go; write and send nothing."""
    desk = _Desk()
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC), dry=True):
        desk.telling.count(parcel)
        office = desk.office(parcel) if send else None
        for message in desk.messages(parcel):
            desk.show(message, parcel, office)
    desk.telling.close("dry_run")


def send_all(jobs: list[Job], wishes: Wishes, yes: bool) -> None:
    """Send every e-mail after a question unless `yes`; stop where the next would fail as well."""
    desk = _Desk(yes=yes)
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC)):
        desk.telling.count(parcel)
        if office := desk.office(parcel):
            for message in desk.messages(parcel):
                desk.send(message, parcel, office)
    desk.telling.close("sent_summary")


class _Desk:
    """Shows e-mails, asks, and sends; what was not sent has `failed`."""

    def __init__(self, *, yes: bool = False) -> None:
        self.yes = yes
        self.asks = watched(sys.stdin) and watched(sys.stdout)
        self.telling = Telling()
        self.closed = False  # whether the server would not take the next one either

    def messages(self, parcel: Parcel) -> Iterator[Message]:
        """The e-mails of a parcel; what is wrong with it is told first."""
        self.telling.warn(parcel)
        self.telling.tell()
        self.telling.counts["failed"] += parcel.failed
        yield from () if parcel.failed else parcel.messages

    def office(self, parcel: Parcel) -> Office | None:
        """Who sends the e-mails of a parcel; None, and a problem, where the settings are wrong."""
        try:
            return Office(parcel.job.notes.parent, load(parcel.language))
        except MinutesError as error:
            self.fail(parcel, error.problems)
            return None

    def fail(self, parcel: Parcel, problems: Iterable[Problem]) -> None:
        """Count an e-mail that was not sent, and tell why."""
        self.telling.counts["failed"] += 1
        self.telling.warn(parcel._replace(problems=[*problems]))
        self.telling.tell()

    def show(self, message: Message, parcel: Parcel, office: Office | None) -> None:
        """Show everything that an e-mail says and to whom."""
        for line in _shown(message, parcel, office):
            click.echo(visible(line))

    def send(self, message: Message, parcel: Parcel, office: Office) -> None:
        """Send one e-mail, if the user agrees."""
        try:
            if not self.closed:
                self.show(message, parcel, office)
            earlier = office.earlier(message, parcel.job.document)
            if self.closed or not self.agreed(parcel, earlier):
                self.telling.counts["failed"] += 1
                return
            posted = office.post(message, parcel.job.document, dt.datetime.now().astimezone())
        except MinutesError as error:
            self.closed = True
            self.fail(parcel, error.problems)
            return
        self.closed = posted.stop
        if posted.problems:
            self.fail(parcel, posted.problems)
        if posted.reached:
            self.telling.counts["written"] += not posted.problems
            click.echo(console("sent", parcel.language).format(count=posted.reached))

    def agreed(self, parcel: Parcel, earlier: Sending | None) -> bool:
        """Whether the user wants it sent; what went out before is never sent without asking."""
        code = parcel.language
        if earlier:
            click.echo(_sent_before(earlier, code))
        if self.yes and not earlier:
            return True
        if not self.asks:
            click.echo(console("not_asked" if earlier else "add_yes_to_send", code), err=True)
            return False
        return agreed(console("ask_again" if earlier else "ask_to_send", code), code)


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
    if names := ", ".join(one.name for one in message.attachments):
        yield f"  {_label('attached', code)} {names}"


def _sent_before(earlier: Sending, code: str) -> str:
    """That an e-mail was sent already, and when."""
    when, locale = earlier.sent.astimezone(), load(code)
    date, time = write_date(when.date(), locale), write_time(when.time(), locale)
    return console("sent_before", code).format(date=date, time=time)


def _label(key: str, code: str) -> str:
    """A word with the colon of its language."""
    return console(key, code) + load(code).labels.colon


def _person(person: tuple[str, str]) -> str:
    """Somebody's name and address."""
    name, address = person
    return f"{name} <{address}>" if name else address


def reached(people: Addressed, language: str) -> str:
    """How many get an e-mail, in words."""
    count = len(people.to) + len(people.cc)
    words = console("recipient" if count == 1 else "recipients", language)
    return words.format(count=count, to=len(people.to), cc=len(people.cc))
