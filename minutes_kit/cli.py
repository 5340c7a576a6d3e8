"""The `minutes` command: options to the library, and its answer to the terminal.

This is the one module that knows Click, prints or exits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_kit import __version__

if TYPE_CHECKING:
    from minutes_kit.build import Outcome
    from minutes_kit.problems import Problem

MANY = 20  # documents from which a progress bar replaces a line for each


def main() -> None:
    """Run a command and exit: 0 done, 1 problems, 2 usage, 3 unexpected, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a cp1252 console lacks some characters
    try:
        sys.exit(commands.main(standalone_mode=False))
    except click.Abort:
        _fail(_console("interrupted"), 130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except Exception:
        _fail(f"{_console('unexpected')}\n\n{_report()}", 3)


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


@commands.command()
@click.argument("notes", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The .docx file or the folder to write."
)
@click.option("--template", type=click.Path(path_type=Path), help="Another Word template.")
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to use."
)
@click.option("--force", is_flag=True, help="Replace documents that were changed by hand.")
def build(
    notes: tuple[Path, ...], output: Path | None, template: Path | None, jobs: int, force: bool
) -> None:
    """Make the Word document of each of the NOTES, files or folders."""
    from minutes_kit.build import make_all
    from minutes_kit.output import plan

    planned = plan(notes, output)
    if output and output.suffix.lower() == ".docx" and len(planned) > 1:
        raise click.UsageError("-o names one file, but there are several notes: name a folder.")
    outcomes = make_all(planned, template, force=force, processes=jobs)
    tally = _Tally(quiet=len(planned) >= MANY)
    with _watched(outcomes, len(planned)) as watched:
        for outcome in watched:
            tally.add(outcome)
    tally.close()


class _Tally:
    """Tells what became of each notes file, each problem once, and counts."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.counts = dict.fromkeys(("written", "unchanged", "failed"), 0)
        self.told: set[Problem] = set()
        self.language = "nl"

    def add(self, outcome: Outcome) -> None:
        """Tell of one notes file."""
        self.language = outcome.language
        self.counts[outcome.state] += 1
        for problem in outcome.problems:
            if problem not in self.told:
                click.echo(str(problem), err=True)
                self.told.add(problem)
        if outcome.state != "failed" and not self.quiet:
            click.echo(f"{outcome.document}: {_console(outcome.state, outcome.language)}")

    def close(self) -> None:
        """Say how many documents there are, and exit with 1 where one is not."""
        click.echo(_console("summary", self.language).format(**self.counts))
        if self.counts["failed"]:
            sys.exit(1)


@contextmanager
def _watched(outcomes: Iterator[Outcome], length: int) -> Iterator[Iterable[Outcome]]:
    """The outcomes, under a progress bar where there are many and somebody watches."""
    if length < MANY or not sys.stderr.isatty():
        yield outcomes
        return
    with click.progressbar(outcomes, length, _console("building"), file=sys.stderr) as bar:
        yield bar


def _console(key: str, language: str = "nl") -> str:
    """What the command says, in a language."""
    from minutes_kit.locales import load  # late: `--help` needs no language

    return load(language).console[key]


def _fail(text: str, code: int) -> None:
    """Say why, and exit."""
    click.echo(text, err=True)
    sys.exit(code)
