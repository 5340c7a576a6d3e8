"""What the commands share of the terminal."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import click

from minutes_kit.cli.style import argument, style_of, visible
from minutes_kit.cli.usage import error, fail, language, shown
from minutes_kit.files import MAX_FILE, MAX_TEXT, FileError, State, explained, read, save, write
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.problems import Problem

STDIN = "-"
STDIN_NAME = "<stdin>"


class Answer(Protocol):
    """What came of a file: its problems, in a language."""

    @property
    def language(self) -> str:
        """The code of that language."""

    @property
    def problems(self) -> Sequence[Problem]:
        """The problems, none where all is well."""


class Made(Answer, Protocol):
    """What came of a document or a draft."""

    @property
    def document(self) -> Path:
        """The file of it."""

    @property
    def state(self) -> State:
        """What became of that file."""


def console(key: str, code: str = "") -> str:
    """What the command says, in a language or in that of the environment."""
    return load(code or language()).console[key]


def _known(_: click.Context, __: click.Parameter, code: str | None) -> str:
    """A language that was chosen, or that of the environment."""
    if code and code not in codes():
        raise click.BadParameter(error("language", known=", ".join(codes())))
    return code or language()


choose_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
strict_option = click.option("--strict", is_flag=True)
choose_language = click.option("--language", metavar="CODE", callback=_known)


def standard_input() -> bytes:
    """What is piped in, or typed until the end of input; nothing where there is none.

    Raises FileError where it cannot be read, or does not end where any notes would.
    """
    name = Path(STDIN_NAME)
    try:
        data = sys.stdin.buffer.read(MAX_TEXT + 1) if sys.stdin else b""
    except OSError as error:
        raise explained("E112", name, error) from error
    if len(data) > MAX_TEXT:
        raise FileError("E112", name, reason="large")
    return data


def agreed(question: str, code: str) -> bool:
    """Whether the user says yes to a question in a language; asked until it is yes or no."""
    choices = load(code).choices
    text = f"{question} [{choices['yes']}/{choices['no']}]"
    yes, no = _answers("yes"), _answers("no")
    while True:
        said = click.prompt(text, default=choices["no"], show_default=False, prompt_suffix=" ")
        if (answer := said.strip().lower()) in yes | no:
            return answer in yes


def _answers(choice: str) -> set[str]:
    """The words of an answer in every language, for notes may be in another, and their letters."""
    words = [load(known).choices[choice] for known in codes()]
    return {form for word in words for form in (word, word[0])}


def data_of(file: Path, code: str) -> bytes:
    """The bytes of a file that an option names, or say in a language why not, and end."""
    try:
        return read(file, MAX_FILE)
    except FileError as error:
        fail(str(error.problem(error.path, load(code))), 1)


def save_begun(file: Path, data: bytes, code: str, said: str, **values: str) -> None:
    """Write a file to go on with, and say how; never over another, which is then the end.

    `values` are for what is said.
    """
    try:
        if save(file, data).state == "unchanged":  # begun before, and perhaps by somebody else
            raise FileError("E403", file, reason="exists")
    except FileError as error:
        hint = "E403_new" if os.path.lexists(file) else None
        fail(str(error.problem(error.path, load(code), hint=hint)), 1)
    click.echo(console(said, code).format(file=argument(str(file)), **values))


def save_made(file: Path, data: bytes, code: str) -> None:
    """Write a file that is made, and say so, or in a language why not, and end."""
    try:
        state, notice = write(file, data)
    except FileError as error:
        hint = "E401_made" if error.code == "E401" else None  # these commands have no --force
        fail(str(error.problem(error.path, load(code), hint=hint)), 1)
    if notice:
        click.echo(shown(str(notice.problem(file, load(code)))), err=True)
    click.echo(visible(f"{file}: {console(state, code)}"), err=True)


class Telling:
    """Tells what came of files, each problem once, counts, and ends the command.

    `err` is whether problems are no answer of the command and go to the other stream.
    """

    def __init__(self, *, err: bool = True) -> None:
        self.err = err
        self.counts = dict.fromkeys(("written", "unchanged", "failed"), 0)
        self.problems: list[Problem] = []
        self.languages: Counter[str] = Counter()
        self._counted: set[Problem] = set()  # that of a folder is found with each of its notes
        self._told: set[Problem] = set()
        self._wrong: list[tuple[str, list[Problem]]] = []
        self._made: list[str] = []

    def answer(self, answers: Iterable[Answer], form: str, asked: Sequence[str] = ()) -> None:
        """Tell what is wrong with files, as they come, in a form for people or for programs.

        `asked` is what was to be looked at, as it was typed.
        """
        from minutes_kit.cli.report import as_github, as_json  # late, as in `_tell_problems`

        for answer in answers:
            new = self.count(answer)
            if form == "text":
                self.warn(answer)
                self.tell()
            elif form == "github":
                for problem in new:  # GitHub reads UTF-8
                    click.echo(as_github(problem).encode(errors="replace"))
        if form == "json":
            click.echo(as_json(self.problems))
        elif form == "text":
            self.found()
            self.advise(asked)

    def advise(self, asked: Sequence[str]) -> None:
        """Say what may be done about what was found."""
        from minutes_kit.cli.report import advice  # late, as in `_tell_problems`

        for line in advice(self.problems, load(self.language_of_most), asked):
            click.echo(line)

    def add(self, answer: Answer) -> None:
        """Count a file, and tell what is wrong with it."""
        self.count(answer)
        self.warn(answer)
        self.tell()

    def count(self, answer: Answer) -> list[Problem]:
        """Count a file; return what is wrong with it and was not counted for another."""
        self.languages[answer.language] += 1
        new = [problem for problem in answer.problems if problem not in self._counted]
        self._counted.update(new)
        self.problems += new
        return new

    def warn(self, answer: Answer) -> None:
        """Keep what is wrong with a file and was not told yet."""
        if new := [problem for problem in answer.problems if problem not in self._told]:
            self._wrong.append((answer.language, new))
            self._told.update(new)

    def made(self, outcome: Made, more: str = "") -> None:
        """Count what became of a document or a draft, and keep what is to be told of it."""
        self.warn(outcome)
        self.counts[outcome.state] += 1
        if outcome.state != "failed":
            state = console(outcome.state, outcome.language)
            self._made.append(visible(f"{outcome.document}: {state}{more}"))

    def tell(self, *, brief: bool = False) -> None:
        """Tell what was kept; in brief, only what is wrong."""
        for code, problems in self._wrong:
            self._tell_problems(problems, code)
        for text in [] if brief else self._made:
            click.echo(text)
        self._wrong, self._made = [], []

    def _tell_problems(self, problems: list[Problem], code: str) -> None:
        """Tell the problems of a file in its language."""
        from minutes_kit.cli.report import told  # late: most builds have no problems to tell

        style = style_of(sys.stderr if self.err else sys.stdout)
        for text in told(problems, load(code), style):
            click.echo(text, err=self.err)

    @property
    def language_of_most(self) -> str:
        """The language of most files, or that of the environment where there are none."""
        ((code, _),) = self.languages.most_common(1) or [(language(), 0)]
        return code

    def found(self) -> None:
        """Say how many files there are, and what is wrong with them."""
        from minutes_kit.cli.report import summary  # late, as in `_tell_problems`

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
