"""The `minutes` command: options to the library, and its answer to the terminal.

This package is the one place that knows Click, prints or exits; `commands` has a
module for each command.
"""

from __future__ import annotations

import sys
from io import StringIO, TextIOWrapper
from typing import NoReturn

import click

from minutes_kit.cli.ending import Ended, failure, flush, listen
from minutes_kit.cli.group import Group
from minutes_kit.cli.usage import error, fail, translate
from minutes_kit.version import __version__

COMMANDS = (
    "build",
    "mail",
    "check",
    "fix",
    "verify",
    "update",
    "actions",
    "template",
    "explain",
    "new",
    "desk",
    "schema",
)
"""The commands; each is a function of that name in a module of that name in `commands`."""


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
        sys.exit(minutes.main(standalone_mode=False))
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


@click.group(
    "minutes",
    cls=Group,
    parts=COMMANDS,
    takes=("build", (".yaml", ".yml")),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="minutes", message="%(prog)s %(version)s")
def minutes() -> None:
    """The command, of which the others are parts."""
