"""`minutes schema`: what an editor needs to help with notes."""

from __future__ import annotations

from pathlib import Path

import click

from minutes_kit.cli.terminal import choose_language
from minutes_kit.cli.usage import Command, fail, shown, wrong
from minutes_kit.files import FileError, write
from minutes_kit.languages.locale import load
from minutes_kit.notes.schema import schema_text


@click.command(cls=Command)
@choose_language
@click.option("-o", "--output", metavar="FILE", type=Path)
def schema(language: str, output: Path | None) -> None:
    """Write the JSON Schema of notes, by which an editor completes and checks them."""
    if output and output.suffix.lower() != ".json":
        raise wrong("no_json")
    data = schema_text(language).encode()
    if output:
        _write(output, data, language)
    else:
        click.echo(data, nl=False)


def _write(output: Path, data: bytes, code: str) -> None:
    """Write a file, or say why not."""
    try:
        notice = write(output, data).notice
    except FileError as error:
        fail(str(error.problem(error.path, load(code))), 1)
    if notice:
        click.echo(shown(str(notice.problem(output, load(code)))), err=True)
