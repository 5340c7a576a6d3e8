"""`minutes new`: notes to begin with."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from minutes_kit.cli.terminal import choose_language, save_begun
from minutes_kit.cli.usage import Command
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file


@click.command(cls=Command)
@click.argument("file", metavar="FILE", type=Path)
@choose_language
def new(file: Path, language: str) -> None:
    """Write a file of notes to fill in. One that exists is not overwritten."""
    text = starter(language, dt.date.today(), schema_file(language).as_uri())
    save_begun(file, text.encode(), language, "started")
