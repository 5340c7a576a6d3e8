"""`minutes new`: notes to begin with, or those of the meeting that follows on another."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from minutes_kit import house
from minutes_kit.checks.check import Checked, examine
from minutes_kit.cli.terminal import Telling, choose_language, save_begun
from minutes_kit.cli.usage import Command, fail, wrong
from minutes_kit.files import FileError, read
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file
from minutes_kit.yaml.carried import next_notes
from minutes_kit.yaml.finding import SUFFIXES


@click.command(cls=Command)
@click.argument("file", metavar="FILE", type=Path)
@click.option("--from", "last", metavar="NOTES", type=Path)
@choose_language
@click.pass_context
def new(context: click.Context, file: Path, last: Path | None, language: str) -> None:
    """Write a file of notes to fill in. One that exists is not overwritten."""
    if file.suffix.lower() not in SUFFIXES:
        raise wrong("no_yaml", file=file.with_suffix(SUFFIXES[0]).name)
    if last is None:
        text = starter(language, dt.date.today(), schema_file(language).as_uri())
        save_begun(file, text.encode(), language, "started")
        return
    if context.get_parameter_source("language") is ParameterSource.COMMANDLINE:
        raise wrong("language_of_last")
    notes = _read(last, language)
    usual = house.words(last.parent, notes.language)
    text = next_notes(notes, schema_file(notes.language).as_uri(), usual)
    dated = notes.next_meeting and notes.next_meeting.date
    save_begun(file, text.encode(), notes.language, "carried" if dated else "carried_undated")


def _read(file: Path, language: str) -> Notes:
    """The notes in a file; what is wrong with them ends it."""
    try:
        source, notes = examine(read(file), str(file), file.parent)
    except FileError as error:
        fail(str(error.problem(error.path, load(language))), 1)
    if notes is None:
        telling = Telling()
        telling.add(Checked(source.report.language, sorted(source.report.problems)))
        sys.exit(1)
    return notes
