"""`minutes check`: everything that is wrong with notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from minutes_kit.checks.check import Checked, check_data, check_file, refused
from minutes_kit.cli.report import advice, as_github, as_json
from minutes_kit.cli.terminal import STDIN, STDIN_NAME, Telling, standard_input
from minutes_kit.cli.usage import Command, language
from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.problems import Problem
from minutes_kit.yaml.finding import find


@click.command(cls=Command)
@click.argument("notes", nargs=-1, required=True, metavar="NOTES...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
@click.option("--strict", is_flag=True)
def check(notes: tuple[str, ...], form: str, strict: bool) -> None:
    """Tell everything that is wrong with the notes; end with 1 where something is."""
    telling = Telling(err=False)
    for checked in _checked(notes):
        new = telling.count(checked)
        if form == "text":
            telling.warn(checked)
            telling.tell()
        elif form == "github":
            _tell_github(new)
    if form == "json":
        _tell_json(telling.problems)
    elif form == "text":
        _advise(telling, notes)
    telling.exit(strict=strict)


def _checked(notes: tuple[str, ...]) -> Iterator[Checked]:
    """What is wrong with each file."""
    if STDIN in notes:
        yield _checked_input()
    for found in find(Path(path) for path in notes if path != STDIN):
        yield check_file(found, language())


def _checked_input() -> Checked:
    """What is wrong with what is piped in."""
    try:
        return check_data(standard_input(), STDIN_NAME)
    except FileError as error:
        return refused(error, language())


def _advise(telling: Telling, notes: tuple[str, ...]) -> None:
    """Say what was found, and what may be done about it."""
    telling.found()
    for line in advice(telling.problems, load(telling.language_of_most), notes):
        click.echo(line)


def _tell_github(problems: list[Problem]) -> None:
    """Tell the problems of one file to GitHub, which reads UTF-8."""
    for problem in problems:
        click.echo(as_github(problem).encode(errors="replace"))


def _tell_json(problems: list[Problem]) -> None:
    """Tell all problems to a program."""
    click.echo(as_json(problems))
