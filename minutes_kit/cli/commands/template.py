"""`minutes template`: the commands for who changes a Word template."""

from __future__ import annotations

import click

from minutes_kit.cli.group import Group

COMMANDS = ("check", "fields", "new")
"""The commands; each is a function of that name in a module `template_` and that name."""


@click.group(
    cls=Group,
    parts=COMMANDS,
    takes=("check", (".docx", ".dotx", ".docm", ".dotm")),
    within="template ",
)
def template() -> None:
    """The command, of which the others are parts."""
