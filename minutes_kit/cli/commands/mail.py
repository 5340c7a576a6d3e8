"""`minutes mail`: from notes to an e-mail to everybody."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click

from minutes_kit.cli.commands.build import (
    force_option,
    notes_argument,
    output_option,
    planned_for,
    public_option,
    template_option,
)
from minutes_kit.cli.posting import Desk, reached
from minutes_kit.cli.style import visible, watched
from minutes_kit.cli.terminal import Telling, agreed, console
from minutes_kit.cli.usage import Command, document_among, wrong
from minutes_kit.mail.appointments import INVITATION
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Wishes, never
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.jobs import Job

_MAILED = document_among((MINUTES, INVITATION))


@click.command(cls=Command)
@notes_argument
@output_option
@template_option
@click.option("--contacts", metavar="FILE", type=Path)
@click.option("--pdf", is_flag=True)
@click.option("--document", metavar="NAME", default=MINUTES, callback=_MAILED)
@click.option("--invite", is_flag=True)
@click.option("--actions", is_flag=True)
@click.option("--allow-missing", is_flag=True)
@click.option("--send", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@force_option
@public_option
@click.option("--as-is", is_flag=True)
def mail(
    notes: tuple[Path, ...],
    output: Path | None,
    document: str,
    send: bool,
    yes: bool,
    dry_run: bool,
    as_is: bool,
    force: bool,
    public: bool,
    **wishes: Any,
) -> None:
    """Make an e-mail with the minutes of each of the notes, or send it."""
    if yes and not send:
        raise wrong("yes_alone")
    if as_is and force:
        raise wrong("as_is_or_anew")
    if wishes["actions"] and document != MINUTES:
        raise wrong("actions_alone")
    decision = never if dry_run else _asked
    asked = Wishes(**wishes, force=force, as_is=_always if as_is else decision)
    jobs = planned_for(
        notes, output, asked.template, asked.contacts, public=public, kinds=(document,)
    )
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
    """Show every e-mail, and with `send` by whom it would go and who has it; send nothing."""
    desk = Desk()
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC), dry=True):
        messages = desk.messages(parcel)
        office = desk.office(parcel) if send and messages else None
        for message in messages:
            desk.show(message, parcel, office)
            if office:
                desk.known(message, parcel, office)
    desk.telling.close("dry_run")


def send_all(jobs: list[Job], wishes: Wishes, yes: bool) -> None:
    """Send every e-mail after a question unless `yes`, and none where it would surely fail."""
    desk = Desk(yes=yes)
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC)):
        messages = desk.messages(parcel)
        office = desk.office(parcel) if messages else None
        if office and (office := desk.agreed_office(office, parcel)):
            for message in messages:
                desk.send(message, parcel, office)
    desk.telling.close("sent_summary")
