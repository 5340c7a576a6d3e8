"""`minutes template fields`: what a template may print."""

from __future__ import annotations

import click

from minutes_kit.cli.terminal import choose_language
from minutes_kit.cli.usage import Command
from minutes_kit.languages.locale import load, load_help
from minutes_kit.word.template.vocabulary import Printed, kinds, vocabulary

_WIDEST = 34  # of the column with the tags: a longer one has a line of its own


@click.command("template fields", cls=Command)
@choose_language
def fields(language: str) -> None:
    """Tell every field that a template may print, with its meaning and an example."""
    said, formatter = load_help(language).template, click.HelpFormatter()
    formatter.write_text(said["begin"])
    for title, printed in [(said["kinds"], kinds(language)), *vocabulary(language)]:
        with formatter.section(title):
            rows = [(one.tag, _told(one, language)) for one in printed]
            formatter.write_dl(rows, col_max=_WIDEST)
    click.echo(formatter.getvalue(), nl=False)


def _told(printed: Printed, language: str) -> str:
    """What a tag means, and prints."""
    colon = load(language).labels.colon
    return f"{printed.meaning}{colon} {printed.example}" if printed.example else printed.meaning
