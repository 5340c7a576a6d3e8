"""What the commands share of the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from minutes_kit.checks.check import Checked
    from minutes_kit.locales import Locale
    from minutes_kit.problems import Problem
    from minutes_kit.reports import Role, Style

STDIN = "-"
STDIN_NAME = "<stdin>"
_NARROWEST = 40
_COLOURS: dict[Role, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "better": {"fg": "green"},
    "worse": {"fg": "red"},
    "gutter": {"dim": True},
}


def watched(stream: TextIO | None) -> bool:
    """Whether somebody sees what is written to a stream as it comes."""
    return stream is not None and stream.isatty()


def language() -> str:
    """The language of the environment, where it is one of ours."""
    from minutes_kit.locales import DEFAULT, codes  # late: `--help` needs no language

    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next(filter(None, names), "")[:2].lower()
    return code if code in codes() else DEFAULT


def console(key: str, code: str = "") -> str:
    """What the command says, in a language or in that of the environment."""
    from minutes_kit.locales import load

    return load(code or language()).console[key]


def _known(_: click.Context, __: click.Parameter, code: str | None) -> str:
    """A language that was chosen, or that of the environment."""
    from minutes_kit.locales import codes

    if code and code not in codes():
        raise click.BadParameter(f"choose one of {', '.join(codes())}.")
    return code or language()


choose_language = click.option(
    "--language",
    metavar="CODE",
    callback=_known,
    help="A language by its code, such as nl. Without it, the language of the system, or nl.",
)


def fail(text: str, code: int) -> None:
    """Say why, and exit."""
    click.echo(text, err=True)
    sys.exit(code)


def style_of(stream: TextIO | None) -> Style:
    """How problems look on a stream: as wide as a terminal, and coloured on one that can."""
    from minutes_kit.reports import PLAIN, Style

    if not watched(stream):
        return PLAIN
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    colourless = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Style(width) if colourless else Style(width, _painted)


def _painted(text: str, role: Role) -> str:
    return click.style(text, **_COLOURS[role])


def tell(problems: Checked, *, err: bool = False) -> None:
    """Tell everything that is wrong with one file."""
    from minutes_kit.reports import told

    stream = sys.stderr if err else sys.stdout
    for text in told(problems.problems, problems.locale, style_of(stream)):
        click.echo(text, err=err)


def standard_input() -> bytes:
    """What is piped in, or typed until the end of input; nothing where there is none."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def agreed(question: str, code: str) -> bool:
    """Whether the user says yes to a question in a language."""
    from minutes_kit.locales import load

    choices = load(code).choices
    yes, no = choices["yes"], choices["no"]
    text = f"{question} [{yes}/{no}]"
    answer = click.prompt(text, default=no, show_default=False, prompt_suffix=" ")
    return answer.strip().lower() in (yes, yes[0], "yes", "y")


class Tally:
    """Counts the files that were checked, and what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.languages: Counter[str] = Counter()

    def add(self, checked: Checked) -> None:
        """Count one file."""
        self.problems += checked.problems
        self.languages[checked.locale.tag] += 1

    def close(self, *, err: bool = False) -> Locale:
        """Say what was found, in the language of most files."""
        from minutes_kit.locales import load
        from minutes_kit.reports import summary

        ((tag, _),) = self.languages.most_common(1)
        locale = load(tag[:2])
        click.echo(summary(self.languages.total(), self.problems, locale), err=err)
        return locale

    def exit(self, *, strict: bool = False) -> None:
        """Exit with 1 where something is wrong; a warning is not, unless `strict`."""
        if any(strict or one.severity == "error" for one in self.problems):
            sys.exit(1)
