"""`minutes explain`: what the code of a problem means."""

from __future__ import annotations

import sys

import click

from minutes_kit.cli.terminal import choose_language, style_of

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
    from minutes_kit.languages.locale import load

    messages = load(language).messages
    if code is None:
        for known, message in sorted(messages.items(), key=lambda pair: pair[0][1:]):
            click.echo(f"{known} {readable(message)}")
    elif code.upper() in messages:
        _explain(code.upper(), readable(messages[code.upper()]), language)
    else:
        raise click.UsageError(_unknown(code, list(messages)))


def _explain(code: str, message: str, language: str) -> None:
    """Print a message, and below it what it means."""
    from minutes_kit.cli.report import paragraph
    from minutes_kit.languages.locale import load_help

    style = style_of(sys.stdout)
    click.echo(f"{style.paint(code, 'place')} {message}\n")
    for line in paragraph(load_help(language).explanations[code], min(style.width, 100)):
        click.echo(line)


def _unknown(code: str, known: list[str]) -> str:
    """That there is no such code, and the nearest that there is."""
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), known, n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f"There is no problem {code!r}.{meant} `minutes explain` lists them all."
