"""`minutes mail`: from notes to an e-mail to everybody."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from minutes_kit.languages.locale import Locale, load
from minutes_kit.mail.drafts import corrected, drafted, parcels
from minutes_kit.mail.packing import Message, Parcel, Wishes, never
from minutes_kit.mail.recipients import Addressed
from minutes_kit.mail.sending import Office, moment, names
from minutes_kit.mail.standing import Standing
from minutes_kit.notes.addresses import Recipient
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
@click.option("--as-is", is_flag=True)
def mail(
    notes: tuple[Path, ...],
    output: Path | None,
    send: bool,
    yes: bool,
    dry_run: bool,
    as_is: bool,
    force: bool,
    **wishes: Any,
) -> None:
    """Make an e-mail with the minutes of each of the notes, or send it."""
    if yes and not send:
        raise wrong("yes_alone")
    if as_is and force:
        raise wrong("as_is_or_anew")
    decision = _always if as_is else never if dry_run else _asked
    asked = Wishes(**wishes, force=force, as_is=decision)
    jobs = planned_for(notes, output, asked.template, asked.contacts)
    if dry_run:
        show_all(jobs, asked, send)
    elif send:
        send_all(jobs, asked, yes)
    else:
        _draft(jobs, asked)


def _always(_: Path, __: str) -> bool:
    """Mail every document as it is."""
    return True


def _asked(document: Path, code: str) -> bool:
    """Whether the user wants a document mailed as it is; no, where nobody can be asked."""
    if not (watched(sys.stdin) and watched(sys.stdout)):
        return False
    return agreed(console("ask_as_is", code).format(document=visible(str(document))), code)


def _draft(jobs: list[Job], wishes: Wishes) -> None:
    """Write the drafts, and tell of each."""
    telling = Telling()
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC)):
        telling.add(parcel)
        for outcome, people in drafted(parcel, force=wishes.force):
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
        if (office := desk.office(parcel)) and (office := desk.agreed_office(office, parcel)):
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
        self.answers: dict[str, bool] = {}  # whether the user agreed to a server

    def messages(self, parcel: Parcel) -> Iterator[Message]:
        """The e-mails of a parcel; what is wrong with it is told first."""
        self.telling.warn(parcel)
        self.telling.tell()
        self.telling.counts["failed"] += parcel.failed
        yield from () if parcel.failed else parcel.messages

    def office(self, parcel: Parcel) -> Office | None:
        """Who sends the e-mails of a parcel; None, and a problem, where the settings are wrong."""
        try:
            office = Office(parcel.job.notes.parent, load(parcel.language))
        except MinutesError as error:
            self.fail(parcel, error.problems)
            return None
        self.warn(parcel, office.chosen.warnings)
        return office

    def agreed_office(self, office: Office, parcel: Parcel) -> Office | None:
        """Who sends by a server of the user's own, or one she agrees to; else a problem is told."""
        if not (unknown := office.unknown_server):
            return office
        if office.server not in self.answers:
            self.answers[office.server] = self.agreed_to_server(office, parcel)
        if self.answers[office.server]:
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
        click.echo(question.format(file=visible(file), server=office.server))
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
        if self.closed:
            self.telling.counts["failed"] += 1
            return
        self.show(message, parcel, office)
        if wrong := office.no_recipients(message):
            self.fail(parcel, wrong)
            return
        try:
            known = office.standing(message, parcel.job.document)
            earlier = office.earlier(message, parcel.job.document)
        except MinutesError as error:
            self.fail(parcel, error.problems)
            return
        doubts = office.doubts(known, parcel.job.document)
        self.warn(parcel, [*doubts, *corrected(message, parcel.language)])
        if earlier:
            told = _told_when("sent_earlier", earlier, load(parcel.language))
            click.echo(visible(told))
        people = self.chosen(known, parcel, office)
        if people is None:
            self.telling.counts["failed"] += 1
        else:
            self.post(message, people, known, parcel, office)

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
            self.closed = True
            self.fail(parcel, error.problems)
            return
        self.closed = posted.stop
        if posted.problems:
            self.fail(parcel, posted.problems)
        if posted.reached:
            self.telling.counts["written"] += not posted.problems
            click.echo(console("sent", parcel.language).format(count=posted.reached))

    def chosen(self, known: Standing, parcel: Parcel, office: Office) -> Sequence[Recipient] | None:
        """Who is to get it, or None for nobody; no one gets it twice without a question."""
        code = parcel.language
        if known.reached:
            click.echo(visible(_sent_before(known, load(code))))
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
    if names := ", ".join(one.name for one in message.attachments):
        yield f"  {_label('attached', code)} {names}"


def _sent_before(known: Standing, locale: Locale) -> str:
    """That an e-mail was sent already, when, and to whom where it was not to all."""
    others = known.unsure or known.waiting
    return _told_when("sent_to_some" if others else "sent_before", known.reached, locale)


def _told_when(key: str, reached: Mapping[Recipient, dt.datetime], locale: Locale) -> str:
    """When something was last sent, and to whom, in the words of a key."""
    when = moment(max(reached.values()), locale)
    return locale.console[key].format(who=names([*reached], locale), **when)


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
