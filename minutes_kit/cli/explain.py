"""`minutes explain`: what the code of a problem means."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from minutes_kit.cli.terminal import choose_language, style_of

if TYPE_CHECKING:
    from minutes_kit.languages.locale import Told

EXAMPLES = """\b
Examples:
  minutes explain E114                 explains one code
  minutes explain                      lists all of them"""


@click.command(epilog=EXAMPLES)
@click.argument("code", required=False)
@choose_language
def explain(code: str | None, language: str) -> None:
    """Explain the CODE of a problem, or list all codes."""
    from minutes_kit.cli.report import readable
    from minutes_kit.languages.locale import load_problems

    problems = load_problems(language)
    if code is None:
        for known in sorted(problems, key=lambda known: known[1:]):
            click.echo(f"{known} {readable(problems[known].message)}")
    elif code.upper() in problems:
        _explain(code.upper(), problems[code.upper()])
    else:
        raise click.UsageError(_unknown(code, list(problems)))


def _explain(code: str, told: Told) -> None:
    """Print a message, and below it what it means."""
    from minutes_kit.cli.report import paragraph, readable

    style = style_of(sys.stdout)
    click.echo(f"{style.paint(code, 'place')} {readable(told.message)}\n")
    for line in paragraph(told.explanation, min(style.width, 100)):
        click.echo(line)


def _unknown(code: str, known: list[str]) -> str:
    """That there is no such code, and the nearest that there is."""
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), known, n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f"There is no problem {code!r}.{meant} `minutes explain` lists them all."
