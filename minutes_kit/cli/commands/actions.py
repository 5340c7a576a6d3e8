"""`minutes actions`: what is still to be done by the minutes of many meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click
from msgspec.structs import replace

from minutes_kit import house
from minutes_kit.checks.check import Checked, as_read, refused
from minutes_kit.cli.style import visible
from minutes_kit.cli.terminal import Telling, save_made
from minutes_kit.cli.usage import Command, fail, language, wrong
from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.notes.open_actions import Minutes, open_actions
from minutes_kit.notes.public import public as opened
from minutes_kit.problems import MinutesError, Report
from minutes_kit.text.actions import Lists
from minutes_kit.yaml.finding import Found, contents, find
from minutes_kit.yaml.source import Source


@click.command(cls=Command)
@click.argument("notes", nargs=-1, required=True, metavar="NOTES...", type=Path)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
)
@click.option("-o", "--output", metavar="FILE", type=Path)
@click.option("--public", is_flag=True)
def actions(notes: tuple[Path, ...], form: str, output: Path | None, public: bool) -> None:
    """List the actions that are still open, each once; as later minutes have it."""
    if output and output.suffix.lower() != ".docx":
        raise wrong("no_docx")
    telling = Telling()
    found = open_actions(_read(find(notes), telling, public=public))
    lists = Lists(found, dt.date.today(), load(telling.language_of_most))
    if output:
        telling.exit()  # a list that lacks what is in some notes is none to keep
        _save(lists, output)
    elif form == "text":
        for line in lists.text().split("\n"):
            click.echo(visible(line))
    else:
        click.echo(lists.csv() if form == "csv" else lists.json(), nl=form == "json")
    telling.exit()


def _read(files: list[Found], telling: Telling, *, public: bool) -> Iterator[Minutes]:
    """The notes in files, or what the `public` may read; why some cannot be read is told."""
    for found in files:
        try:
            source, notes = as_read(contents(found), str(found.notes), found.notes.parent)
        except FileError as error:
            telling.add(refused(error, language()))
            continue
        errors = [one for one in sorted(source.report.problems) if one.severity == "error"]
        telling.add(Checked(source.report.language, errors))
        if notes and not errors:
            yield Minutes(str(found.notes), opened(notes) if public else notes)


def _save(lists: Lists, file: Path) -> None:
    """Write a list as a Word document in the style of its folder, and say so."""
    from minutes_kit.word.build import document  # late: only who asks for it needs it
    from minutes_kit.word.dossier import MINUTES

    style = house.told(house.near(file.parent), lists.locale.code).house
    notes = lists.notes()
    notes = replace(notes, wording=style.words | notes.wording)
    source = Source("", None, Report(str(file), lists.locale))
    try:
        made = document(source, notes, style.templates.get(MINUTES))
    except MinutesError as error:
        fail("\n".join(map(str, error.problems)), 1)
    save_made(file, made.content, lists.locale.code)
