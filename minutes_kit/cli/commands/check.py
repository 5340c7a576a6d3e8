"""`minutes check`: everything that is wrong with notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from minutes_kit.checks.check import Checked, check_data, check_file, refused
from minutes_kit.cli.terminal import (
    STDIN,
    STDIN_NAME,
    Telling,
    choose_format,
    standard_input,
    strict_option,
)
from minutes_kit.cli.usage import Command, language
from minutes_kit.files import FileError
from minutes_kit.yaml.finding import find


@click.command(cls=Command)
@click.argument("notes", nargs=-1, required=True, metavar="NOTES...")
@choose_format
@strict_option
def check(notes: tuple[str, ...], form: str, strict: bool) -> None:
    """Tell everything that is wrong with the notes; end with 1 where something is."""
    telling = Telling(err=False)
    telling.answer(_checked(notes), form, notes)
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
