"""`minutes check`: everything that is wrong with notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_kit.cli.terminal import STDIN, STDIN_NAME, Telling, language, standard_input

if TYPE_CHECKING:
    from minutes_kit.checks.check import Checked
    from minutes_kit.problems import Problem

EXAMPLES = """\b
Examples:
  minutes check verslag.yaml           tells what is wrong with it
  minutes check --strict notes         checks all of a folder, warnings count too
  minutes check --format json -        checks what is piped in, for a program"""


@click.command(epilog=EXAMPLES)
@click.argument("notes", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, or for the log of a GitHub workflow.",
)
@click.option("--strict", is_flag=True, help="End with 1 where there are warnings only, too.")
def check(notes: tuple[str, ...], form: str, strict: bool) -> None:
    """Tell everything that is wrong with the NOTES.

    NOTES are notes files, or folders: of these every .yaml and .yml file is checked, and those in
    the folders inside; - is the standard input. Ends with 1 where something is wrong.
    """
    telling = Telling(err=False)
    for checked in _checked(notes):
        if form == "text":
            telling.add(checked)
        else:
            telling.count(checked)
        if form == "github":
            _tell_github(checked)
    if form == "json":
        _tell_json(telling.problems)
    elif form == "text":
        _advise(telling)
    telling.exit(strict=strict)


def _checked(notes: tuple[str, ...]) -> Iterator[Checked]:
    """What is wrong with each file."""
    from minutes_kit.checks.check import check_data, check_file
    from minutes_kit.yaml.finding import find

    if STDIN in notes:
        yield check_data(standard_input(), STDIN_NAME)
    for found in find(Path(path) for path in notes if path != STDIN):
        yield check_file(found, language())


def _advise(telling: Telling) -> None:
    """Say what was found, and what may be done about it."""
    from minutes_kit.cli.report import advice
    from minutes_kit.languages.locale import load

    telling.found()
    for line in advice(telling.problems, load(telling.language_of_most)):
        click.echo(line)


def _tell_github(checked: Checked) -> None:
    """Tell the problems of one file to GitHub, which reads UTF-8."""
    from minutes_kit.cli.report import as_github

    for problem in checked.problems:
        click.echo(as_github(problem).encode(errors="replace"))


def _tell_json(problems: list[Problem]) -> None:
    """Tell all problems to a program."""
    from minutes_kit.cli.report import as_json

    click.echo(as_json(problems))
