"""`minutes mail`: from notes to an e-mail to everybody."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from minutes_kit.cli.build import (
    force_option,
    notes_argument,
    output_option,
    planned_for,
    template_option,
)
from minutes_kit.cli.sending import reached, send_all, show_all
from minutes_kit.cli.telling import Telling

if TYPE_CHECKING:
    from minutes_kit.files import Job
    from minutes_kit.mailing import Wishes

EXAMPLES = """\b
Examples:
  minutes mail verslag.yaml            makes verslag.eml, a draft to open and send
  minutes mail --send verslag.yaml     shows who gets it, asks, and sends it"""


@click.command(epilog=EXAMPLES)
@notes_argument
@output_option
@template_option
@click.option(
    "--contacts",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The contact book. Without it, contacts.yaml beside the notes or above them.",
)
@click.option("--pdf", is_flag=True, help="Also attach a PDF, made with LibreOffice.")
@click.option("--invite", is_flag=True, help="Ask everybody whether they come to the next meeting.")
@click.option(
    "--actions", is_flag=True, help="A draft for each person with open actions, with only these."
)
@click.option("--allow-missing", is_flag=True, help="Leave out people without an address.")
@click.option("--send", is_flag=True, help="Send the e-mail, after showing who gets it.")
@click.option("--yes", is_flag=True, help="Do not ask before sending, unless it was sent before.")
@click.option("--dry-run", is_flag=True, help="Show everything; write and send nothing.")
@force_option
def mail(
    notes: tuple[Path, ...],
    output: Path | None,
    send: bool,
    yes: bool,
    dry_run: bool,
    **wishes: Any,
) -> None:
    """Make an e-mail with the minutes of each of the NOTES.

    A draft, NAME.eml, opens in Outlook (classic) and Thunderbird ready to be sent: to who was
    present, with a copy to the others, with the Word document and an invitation for the next
    meeting; it stands beside the document. People without an address of their own get that of
    the contact book.
    """
    from minutes_kit.mailing import Wishes

    if yes and not send:
        raise click.UsageError("--yes goes with --send.")
    jobs, asked = planned_for(notes, output), Wishes(**wishes)
    if dry_run:
        show_all(jobs, asked, send)
    elif send:
        send_all(jobs, asked, yes)
    else:
        _draft(jobs, asked)


def _draft(jobs: list[Job], wishes: Wishes) -> None:
    """Write the drafts, and tell of each."""
    from minutes_kit.mailing import drafted, parcels

    telling = Telling()
    for parcel in parcels(jobs, wishes, dt.datetime.now(dt.UTC)):
        telling.warn(parcel.problems, parcel.language)
        for outcome, people in drafted(parcel):
            telling.add(outcome, f", {reached(people, parcel.language)}")
        telling.tell()
    telling.close()
