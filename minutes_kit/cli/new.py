"""`minutes new`: notes to begin with."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import click

from minutes_kit.cli.style import visible
from minutes_kit.cli.terminal import choose_language
from minutes_kit.cli.usage import Command, fail
from minutes_kit.files import FileError, save
from minutes_kit.languages.locale import load
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file


@click.command(cls=Command)
@click.argument("file", metavar="FILE", type=Path)
@choose_language
def new(file: Path, language: str) -> None:
    """Write a file of notes to fill in. One that exists is not overwritten."""
    text = starter(language, dt.date.today(), schema_file(language).as_uri())
    try:
        save(file, text.encode())
    except FileError as error:
        hint = "E403_new" if os.path.lexists(file) else None
        fail(str(error.problem(error.path, load(language), hint=hint)), 1)
    click.echo(load(language).console["started"].format(file=visible(str(file))))
