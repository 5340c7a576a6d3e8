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
    from minutes_kit.cli.report import Role, Style
    from minutes_kit.mail.drafts import Parcel
    from minutes_kit.problems import Problem
    from minutes_kit.word.batch import Outcome

    Answer = Checked | Outcome | Parcel  # each with its language and its problems

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


class Telling:
    """Tells what came of files, each problem once, counts, and ends the command.

    `err` is whether problems are no answer of the command and go to the other stream.
    """

    def __init__(self, *, err: bool = True) -> None:
        self.err = err
        self.counts = dict.fromkeys(("written", "unchanged", "failed"), 0)
        self.problems: list[Problem] = []
        self.languages: Counter[str] = Counter()
        self._told: set[Problem] = set()
        self._wrong: list[tuple[str, list[Problem]]] = []
        self._made: list[str] = []

    def add(self, answer: Answer) -> None:
        """Count a file, and tell what is wrong with it."""
        self.count(answer)
        self.warn(answer)
        self.tell()

    def count(self, answer: Answer) -> None:
        """Count a file, and what is wrong with it."""
        self.languages[answer.language] += 1
        self.problems += answer.problems

    def warn(self, answer: Answer) -> None:
        """Keep what is wrong with a file and was not told yet."""
        if new := [problem for problem in answer.problems if problem not in self._told]:
            self._wrong.append((answer.language, new))
            self._told.update(new)

    def made(self, outcome: Outcome, more: str = "") -> None:
        """Count what became of a document or a draft, and keep what is to be told of it."""
        self.warn(outcome)
        self.counts[outcome.state] += 1
        if outcome.state != "failed":
            state = console(outcome.state, outcome.language)
            self._made.append(f"{outcome.document}: {state}{more}")

    def tell(self, *, brief: bool = False) -> None:
        """Tell what was kept; in brief, only what is wrong."""
        for language, problems in self._wrong:
            self._tell_problems(problems, language)
        for text in [] if brief else self._made:
            click.echo(text)
        self._wrong, self._made = [], []

    def _tell_problems(self, problems: list[Problem], language: str) -> None:
        """Tell the problems of a file in its language."""
        from minutes_kit.cli.report import told
        from minutes_kit.languages.locale import load

        style = style_of(sys.stderr if self.err else sys.stdout)
        for text in told(problems, load(language), style):
            click.echo(text, err=self.err)

    @property
    def language_of_most(self) -> str:
        """The language of most files, or that of the environment where there are none."""
        ((code, _),) = self.languages.most_common(1) or [(language(), 0)]
        return code

    def found(self) -> None:
        """Say how many files there are, and what is wrong with them."""
        from minutes_kit.cli.report import summary
        from minutes_kit.languages.locale import load

        text = summary(self.languages.total(), self.problems, load(self.language_of_most))
        click.echo(text, err=self.err)

    def close(self, summary: str = "summary") -> None:
        """Say what came of all files, and exit."""
        click.echo(console(summary, self.language_of_most).format(**self.counts))
        self.exit()

    def exit(self, *, strict: bool = False) -> None:
        """Exit with 1 where something failed or is wrong; a warning is not, unless `strict`."""
        wrong = any(strict or problem.severity == "error" for problem in self.problems)
        if wrong or self.counts["failed"]:
            sys.exit(1)
