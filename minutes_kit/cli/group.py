"""Commands that are loaded when they are called: those of `minutes`, or of a command of its own."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

from minutes_kit.cli.usage import Command, error, line_of, metavar, section


class Group(Command, click.Group):
    """Commands by their names; a name that is none is told apart.

    `within` stands before each name in the words of help, and in that of its module: the command
    `minutes template check` is the function `check` of the module `template_check`. `takes` is the
    command that files with these endings are meant for.
    """

    def __init__(
        self,
        *args: Any,
        parts: tuple[str, ...],
        takes: tuple[str, tuple[str, ...]],
        within: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.parts, self.takes, self.within = parts, takes, within

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return [*self.parts]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name."""
        return _command(f"{self.within}{name}") if name in self.parts else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        if args[0] not in self.parts and not args[0].startswith("-"):
            ctx.fail(self._no_command(args[0]))
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the name of the program."""
        self.subcommand_metavar = metavar("COMMAND [ARGS]...")
        return super().collect_usage_pieces(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each command, without loading it."""
        with section(formatter, "Commands"):
            formatter.write_dl([(name, line_of(f"{self.within}{name}")) for name in self.parts])

    def _no_command(self, name: str) -> str:
        """That a name is no command, and what may have been meant."""
        from difflib import get_close_matches  # late: only a wrong call needs it

        near = get_close_matches(name, self.parts, n=1)
        command, endings = self.takes
        if name.lower().endswith(endings) or os.path.exists(name):
            near = [f"{command} {name}"]
        if near:
            return error("command", name=name, near=f"{self.within}{near[0]}")
        return error("no_command", name=name, known=", ".join(self.parts))


def _command(words: str) -> click.Command:
    """The command of these words, loaded now.

    All that is loaded stays to the end: garbage is looked for only among what comes after.
    """
    module, name = f"minutes_kit.cli.commands.{words.replace(' ', '_')}", words.split()[-1]
    if module in sys.modules:  # somebody has called it in this process before
        return _in_module(module, name)
    looking = gc.isenabled()
    gc.disable()
    command = _in_module(module, name)
    gc.freeze()
    if looking:
        gc.enable()
    return command


def _in_module(module: str, name: str) -> click.Command:
    """The command of a name in its module."""
    command: click.Command = getattr(import_module(module), name)
    return command
