"""What the commands share of the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from minutes_kit.checks.check import Checked
    from minutes_kit.cli.report import Role, Style
    from minutes_kit.languages.locale import Locale
    from minutes_kit.problems import Problem
    from minutes_kit.word.batch import Outcome

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
    from minutes_kit.languages.locale import DEFAULT, codes  # late: `--help` needs no language

    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next(filter(None, names), "")[:2].lower()
    return code if code in codes() else DEFAULT


def console(key: str, code: str = "") -> str:
    """What the command says, in a language or in that of the environment."""
    from minutes_kit.languages.locale import load

    return load(code or language()).console[key]


def _known(_: click.Context, __: click.Parameter, code: str | None) -> str:
    """A language that was chosen, or that of the environment."""
    from minutes_kit.languages.locale import codes

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
    from minutes_kit.cli.report import PLAIN, Style

    if not watched(stream):
        return PLAIN
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    colourless = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Style(width) if colourless else Style(width, _painted)


def _painted(text: str, role: Role) -> str:
    return click.style(text, **_COLOURS[role])


def tell(problems: Checked, *, err: bool = False) -> None:
    """Tell everything that is wrong with one file."""
    from minutes_kit.cli.report import told
    from minutes_kit.languages.locale import load

    stream = sys.stderr if err else sys.stdout
    for text in told(problems.problems, load(problems.language), style_of(stream)):
        click.echo(text, err=err)


def standard_input() -> bytes:
    """What is piped in, or typed until the end of input; nothing where there is none."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def agreed(question: str, code: str) -> bool:
    """Whether the user says yes to a question in a language."""
    from minutes_kit.languages.locale import load

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
        self.languages[checked.language] += 1

    def close(self, *, err: bool = False) -> Locale:
        """Say what was found, in the language of most files."""
        from minutes_kit.cli.report import summary
        from minutes_kit.languages.locale import load

        ((code, _),) = self.languages.most_common(1)
        locale = load(code)
        click.echo(summary(self.languages.total(), self.problems, locale), err=err)
        return locale

    def exit(self, *, strict: bool = False) -> None:
        """Exit with 1 where something is wrong; a warning is not, unless `strict`."""
        if any(strict or one.severity == "error" for one in self.problems):
            sys.exit(1)


class Telling:
    """Tells what became of each file, each problem once, and counts."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(("written", "unchanged", "failed"), 0)
        self.told: set[Problem] = set()
        self.languages: Counter[str] = Counter()
        self.made: list[str] = []
        self.wrong: list[str] = []

    def add(self, outcome: Outcome, more: str = "") -> None:
        """Count one file, and keep what is to be told of it, and more."""
        self.languages[outcome.language] += 1
        self.counts[outcome.state] += 1
        self.warn(outcome.problems, outcome.language)
        if outcome.state != "failed":
            state = console(outcome.state, outcome.language)
            self.made.append(f"{outcome.document}: {state}{more}")

    def warn(self, problems: list[Problem], language: str) -> None:
        """Keep problems that were not told yet."""
        if new := [one for one in problems if one not in self.told]:
            self.wrong += self.worded(new, language)
            self.told.update(new)

    def worded(self, problems: list[Problem], language: str) -> Iterator[str]:
        """Problems in the words of a file's language."""
        from minutes_kit.cli.report import told
        from minutes_kit.languages.locale import load

        return told(problems, load(language), style_of(sys.stderr))

    def tell(self, *, brief: bool = False) -> None:
        """Tell what was kept; in brief, only what is wrong."""
        for text in self.wrong:
            click.echo(text, err=True)
        for text in [] if brief else self.made:
            click.echo(text)
        self.wrong, self.made = [], []

    def close(self, summary: str = "summary") -> None:
        """Say how many files there are, in the language of most; exit with 1 if one failed."""
        ((language, _),) = self.languages.most_common(1) or [("", 0)]
        click.echo(console(summary, language).format(**self.counts))
        if self.counts["failed"]:
            sys.exit(1)
