"""What the commands share of the terminal."""

from __future__ import annotations

import sys
from typing import TextIO

import click


def watched(stream: TextIO | None) -> bool:
    """Whether somebody sees what is written to a stream as it comes."""
    return stream is not None and stream.isatty()


def console(key: str, language: str = "nl") -> str:
    """What the command says, in a language."""
    from minutes_kit.locales import load  # late: `--help` needs no language

    return load(language).console[key]


def fail(text: str, code: int) -> None:
    """Say why, and exit."""
    click.echo(text, err=True)
    sys.exit(code)
