"""The `minutes` command: options to the library, and its answer to the terminal.

This package is the one place that knows Click, prints or exits; each command has a module.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

import click

from minutes_kit.cli.build import build
from minutes_kit.cli.check import check
from minutes_kit.cli.explain import explain
from minutes_kit.cli.fix import fix
from minutes_kit.cli.mail import mail
from minutes_kit.cli.new import new
from minutes_kit.cli.schema import schema
from minutes_kit.cli.terminal import console, fail
from minutes_kit.version import __version__


def main() -> None:
    """Run a command and exit: 0 done, 1 problems, 2 usage, 3 unexpected, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a cp1252 console lacks some characters
    try:
        sys.exit(commands.main(standalone_mode=False))
    except (click.Abort, KeyboardInterrupt):
        fail(console("interrupted"), 130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except Exception:
        fail(f"{console('unexpected')}\n\n{_report()}", 3)


def _report() -> str:
    """What a developer needs to know of an unexpected error."""
    import platform
    import traceback

    system = f"{platform.platform()}, Python {platform.python_version()}"
    return f"minutes {__version__}, {system}\n{traceback.format_exc()}"


class _Commands(click.Group):
    """Commands that also say what may have been meant by a name that is none."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise click.UsageError(_no_command(args[0], list(self.commands)), ctx)
        return super().resolve_command(ctx, args)


def _no_command(name: str, known: list[str]) -> str:
    """That a name is no command, and what may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    if name.lower().endswith((".yaml", ".yml")) or os.path.exists(name):
        near = [f"build {name}"]
    meant = f"Did you mean: minutes {near[0]}" if near else f"Possible are: {', '.join(known)}."
    return f"There is no command {name!r}. {meant}"


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutes")
def commands() -> None:
    """Make official minutes from notes."""


for command in (build, mail, check, fix, explain, new, schema):
    commands.add_command(command)
