"""`minutes schema`: what an editor needs to help with notes."""

from __future__ import annotations

from pathlib import Path

import click

from minutes_kit.cli.terminal import choose_language, save_made
from minutes_kit.cli.usage import Command, wrong
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
        save_made(output, data, language)
    else:
        click.echo(data, nl=False)
