"""The `minutes` command: options to the library, and its answer to the terminal.

This package is the one place that knows Click, prints or exits; each command has a module.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from minutes_kit import __version__
from minutes_kit.cli.build import build
from minutes_kit.cli.terminal import console, fail


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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutes")
def commands() -> None:
    """Make official minutes from notes."""


commands.add_command(build)
