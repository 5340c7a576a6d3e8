"""`minutes template fields`: what a template may print."""

from __future__ import annotations

import click

from minutes_kit.cli.usage import Command
from minutes_kit.text.pieces import View


@click.command("template fields", cls=Command)
def fields() -> None:
    """Tell every field that a template may print."""
    for name in View.__struct_fields__:
        click.echo(f"{{{{ {name} }}}}")
