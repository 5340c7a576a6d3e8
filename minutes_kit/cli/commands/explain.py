"""`minutes explain`: what the code of a problem means."""

from __future__ import annotations

import sys

import click

from minutes_kit.cli.report import paragraph
from minutes_kit.cli.style import style_of
from minutes_kit.cli.terminal import choose_language
from minutes_kit.cli.usage import Command, wrong
from minutes_kit.languages.locale import Told, load_problems
from minutes_kit.problems import readable


@click.command(cls=Command)
@click.argument("code", required=False, metavar="[CODE]")
@choose_language
def explain(code: str | None, language: str) -> None:
    """Explain the code of a problem, or list all codes."""
    problems = load_problems(language)
    if code is None:
        for known in sorted(problems, key=lambda known: known[1:]):
            click.echo(f"{known} {readable(problems[known].message)}")
    elif code.upper() in problems:
        _explain(code.upper(), problems[code.upper()])
    else:
        raise _unknown(code, list(problems))


def _explain(code: str, told: Told) -> None:
    """Print a message, and below it what it means."""
    style = style_of(sys.stdout)
    click.echo(f"{style.paint(code, 'place')} {readable(told.message)}\n")
    for line in paragraph(told.explanation, min(style.width, 100)):
        click.echo(line)


def _unknown(code: str, known: list[str]) -> click.UsageError:
    """That there is no such code, and the nearest that there is."""
    from difflib import get_close_matches  # late: only a wrong code needs it

    near = get_close_matches(code.upper(), known, n=1)
    return wrong("code", code=code, near=near[0]) if near else wrong("no_code", code=code)
