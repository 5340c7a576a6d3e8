"""Every command that there is, and those that stand below another."""

from __future__ import annotations

import click

from minutes_kit.cli import minutes
from minutes_kit.cli.group import Group


def every_command(group: Group = minutes) -> dict[str, click.Command]:
    """The commands by their words, such as `template fields`, a group before what it holds."""
    found: dict[str, click.Command] = {}
    for name in group.parts:
        command = group.get_command(click.Context(group), name)
        assert command is not None
        found[f"{group.within}{name}"] = command
        found |= every_command(command) if isinstance(command, Group) else {}
    return found
