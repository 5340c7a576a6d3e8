"""`minutes build`: from notes to Word documents."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_kit.cli.terminal import console, style_of, watched

if TYPE_CHECKING:
    from minutes_kit.pipeline import Outcome
    from minutes_kit.problems import Problem

MANY = 20  # documents from which a terminal shows a progress bar instead of a line for each
MOST_PROCESSES = 61  # Windows cannot wait for more
OTHER_FILES = {".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".md", ".html"}
OTHER_FILES |= {".yaml", ".yml"}
EXAMPLES = """\b
Examples:
  minutes build verslag.yaml           makes verslag.docx beside it
  minutes build notes -o documents     makes all of a folder, in another"""


@click.command(epilog=EXAMPLES)
@click.argument("notes", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path),
    help="The .docx file, or the folder, to write. Without it, each document stands beside its "
    "notes.",
)
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Another Word template (.docx) than the shipped one.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Work on so many documents at once.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Also replace documents that were changed by hand since they were made. What was "
    "changed is lost.",
)
def build(
    notes: tuple[Path, ...], output: Path | None, template: Path | None, jobs: int, force: bool
) -> None:
    """Make a Word document of each of the NOTES.

    NOTES are notes files, or folders: of these every .yaml and .yml file is built, and those in
    the folders inside. A document that would not change is left alone, and so is one that was
    changed by hand, or that is open in Word.
    """
    from minutes_kit.output import plan
    from minutes_kit.pipeline import make_all

    _check_output(output)
    planned = plan(notes, output)
    if output and output.suffix.lower() == ".docx" and len(planned) > 1:
        raise click.UsageError("-o names one file, but there are several notes: name a folder.")
    processes = min(jobs, len(planned), MOST_PROCESSES)
    _tell(make_all(planned, template, force=force, processes=processes), len(planned))


def _check_output(output: Path | None) -> None:
    """Refuse the name of another kind of file, of which we would else make a folder."""
    if output and output.suffix.lower() in OTHER_FILES and not os.path.isdir(output):
        kind = output.suffix
        raise click.UsageError(f"-o names a .docx file or a folder; {kind} files are not made.")


def _tell(outcomes: Iterator[Outcome], length: int) -> None:
    """Tell of each notes file, under a progress bar where there are many and somebody watches."""
    tally = _Tally()
    if length < MANY or not watched(sys.stderr):
        for outcome in outcomes:
            tally.add(outcome)
            tally.tell()
    else:
        try:
            with click.progressbar(outcomes, length, console("building"), file=sys.stderr) as bar:
                for outcome in bar:
                    tally.add(outcome)
        finally:
            tally.tell(brief=watched(sys.stdout))
    tally.close()


class _Tally:
    """Tells what became of each notes file, each problem once, and counts."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(("written", "unchanged", "failed"), 0)
        self.told: set[Problem] = set()
        self.languages: Counter[str] = Counter()
        self.made: list[str] = []
        self.wrong: list[str] = []

    def add(self, outcome: Outcome) -> None:
        """Count one notes file, and keep what is to be told of it."""
        self.languages[outcome.language] += 1
        self.counts[outcome.state] += 1
        if found := [one for one in outcome.problems if one not in self.told]:
            self.wrong += self.worded(found, outcome)
        self.told.update(outcome.problems)
        if outcome.state != "failed":
            self.made.append(f"{outcome.document}: {console(outcome.state, outcome.language)}")

    def worded(self, problems: list[Problem], outcome: Outcome) -> Iterator[str]:
        """Problems in the words of a file's language."""
        from minutes_kit.locales import load
        from minutes_kit.reports import told

        return told(problems, load(outcome.language), style_of(sys.stderr))

    def tell(self, *, brief: bool = False) -> None:
        """Tell what was kept; in brief, only what is wrong."""
        for text in self.wrong:
            click.echo(text, err=True)
        for text in [] if brief else self.made:
            click.echo(text)
        self.wrong, self.made = [], []

    def close(self) -> None:
        """Say how many documents there are, in the language of most, exit with 1 if one failed."""
        ((language, _),) = self.languages.most_common(1)
        click.echo(console("summary", language).format(**self.counts))
        if self.counts["failed"]:
            sys.exit(1)
