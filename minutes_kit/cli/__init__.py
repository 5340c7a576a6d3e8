"""The `minutes` command: options to the library, and its answer to the terminal.

This package is the one place that knows Click, prints or exits; each command has a module.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from io import StringIO, TextIOWrapper
from typing import NoReturn

import click

from minutes_kit.cli.ending import Ended, failure, flush, listen
from minutes_kit.cli.usage import Command, error, fail, line_of, metavar, section, translate
from minutes_kit.version import __version__

COMMANDS = ("build", "mail", "check", "fix", "verify", "update", "explain", "new", "schema")
"""The commands; each is a function of that name in a module of that name."""


def main() -> None:
    """Run a command and exit: 0 done, 1 problems, 2 usage, 3 unexpected, 130 interrupted.

    Another signal that ends it gives 128 and its number.
    """
    translate()
    listen()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a cp1252 console lacks some characters
    try:
        sys.exit(commands.main(standalone_mode=False))
    except (click.Abort, KeyboardInterrupt):
        _interrupted(130)
    except Ended as ended:
        _interrupted(128 + ended.number)
    except click.ClickException as wrong:
        fail(_told(wrong), 2)
    except Exception as unforeseen:
        fail(*failure(unforeseen))
    finally:
        flush()


def _interrupted(code: int) -> NoReturn:
    """Say that the work was interrupted; on a terminal a question, or `^C`, may stand before it."""
    begin = "\n" if sys.stderr and sys.stderr.isatty() else ""
    fail(begin + error("interrupted"), code)


def _told(wrong: click.ClickException) -> str:
    """What Click tells of a wrong call."""
    text = StringIO()
    wrong.show(text)
    return text.getvalue().rstrip("\n")


class _Commands(Command, click.Group):
    """Commands that are loaded when they are called; a name that is none is told apart."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name."""
        return _command(name) if name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(_no_command(args[0]))
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the name of the program."""
        self.subcommand_metavar = metavar("COMMAND [ARGS]...")
        return super().collect_usage_pieces(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each command, without loading it."""
        with section(formatter, "Commands"):
            formatter.write_dl([(name, line_of(name)) for name in COMMANDS])


def _command(name: str) -> click.Command:
    """The command of a name, loaded now.

    All that is loaded stays to the end: garbage is looked for only among what comes after.
    """
    module = f"minutes_kit.cli.{name}"
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


def _no_command(name: str) -> str:
    """That a name is no command, and what may have been meant."""
    from difflib import get_close_matches  # late: only a wrong call needs it

    near = get_close_matches(name, COMMANDS, n=1)
    if name.lower().endswith((".yaml", ".yml")) or os.path.exists(name):
        near = [f"build {name}"]
    if near:
        return error("command", name=name, near=near[0])
    return error("no_command", name=name, known=", ".join(COMMANDS))


@click.group("minutes", cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutes", message="%(prog)s %(version)s")
def commands() -> None:
    """The command, of which the others are parts."""
