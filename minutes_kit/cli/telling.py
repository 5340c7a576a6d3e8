"""What `build` and `mail` tell of the files that they make."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from minutes_kit.cli.terminal import console, style_of

if TYPE_CHECKING:
    from minutes_kit.pipeline import Outcome
    from minutes_kit.problems import Problem


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
        from minutes_kit.locales import load
        from minutes_kit.reports import told

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
