"""`minutes build`: from notes to Word documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_kit.cli.terminal import Telling, console, watched

if TYPE_CHECKING:
    from minutes_kit.word.batch import Job, Outcome

MANY = 20  # documents from which a terminal shows a progress bar instead of a line for each
MOST_PROCESSES = 61  # Windows cannot wait for more
OTHER_FILES = {".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".md", ".html"}
OTHER_FILES |= {".yaml", ".yml"}
EXAMPLES = """\b
Examples:
  minutes build verslag.yaml           makes verslag.docx beside it
  minutes build notes -o documents     makes all of a folder, in another"""


notes_argument = click.argument("notes", nargs=-1, required=True, type=click.Path(path_type=Path))
output_option = click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path),
    help="The .docx file, or the folder, to write. Without it, each document stands beside its "
    "notes.",
)
template_option = click.option(
    "--template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Another Word template (.docx) than the shipped one.",
)
force_option = click.option(
    "--force",
    is_flag=True,
    help="Also replace documents that were changed by hand since they were made. What was "
    "changed is lost.",
)


@click.command(epilog=EXAMPLES)
@notes_argument
@output_option
@template_option
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Work on so many documents at once.",
)
@force_option
@click.option("--pdf", is_flag=True, help="Also make a PDF of each document, with LibreOffice.")
def build(
    notes: tuple[Path, ...],
    output: Path | None,
    template: Path | None,
    jobs: int,
    force: bool,
    pdf: bool,
) -> None:
    """Make a Word document of each of the NOTES.

    NOTES are notes files, or folders: of these every .yaml and .yml file is built, and those in
    the folders inside. A document that would not change is left alone, and so is one that was
    changed by hand, or that is open in Word.
    """
    from minutes_kit.word.batch import make_all, with_pdfs

    planned = planned_for(notes, output)
    processes = min(jobs, len(planned), MOST_PROCESSES)
    made = make_all(planned, template, force=force, processes=processes)
    _tell(with_pdfs(made, force=force) if pdf else made, len(planned))


def planned_for(notes: tuple[Path, ...], output: Path | None) -> list[Job]:
    """The documents that notes make, in a file or a folder if one is named."""
    from minutes_kit.word.batch import plan

    _check_output(output)
    planned = plan(notes, output)
    if output and output.suffix.lower() == ".docx" and len(planned) > 1:
        raise click.UsageError("-o names one file, but there are several notes: name a folder.")
    return planned


def _check_output(output: Path | None) -> None:
    """Refuse the name of another kind of file, of which we would else make a folder."""
    if output and output.suffix.lower() in OTHER_FILES and not os.path.isdir(output):
        kind = output.suffix
        raise click.UsageError(f"-o names a .docx file or a folder; {kind} files are not made.")


def _tell(outcomes: Iterator[Outcome], length: int) -> None:
    """Tell of each notes file, under a progress bar where there are many and somebody watches."""
    telling = Telling()
    if length < MANY or not watched(sys.stderr):
        for outcome in outcomes:
            telling.count(outcome)
            telling.made(outcome)
            telling.tell()
    else:
        try:
            with click.progressbar(outcomes, length, console("building"), file=sys.stderr) as bar:
                for outcome in bar:
                    telling.count(outcome)
                    telling.made(outcome)
        finally:
            telling.tell(brief=watched(sys.stdout))
    telling.close()
