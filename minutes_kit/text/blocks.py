"""Texts as paragraphs and runs."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["text", "bullet", "number", "continue"]


class Run(NamedTuple):
    """A stretch of text in one look; `link` is the URI of its target, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Runs(tuple[Run, ...]):
    """The runs of one line."""

    __slots__ = ()


class Paragraph(NamedTuple):
    """A paragraph; `level` counts from 1, a numbered list begins where `start` is a number."""

    kind: Kind
    level: int
    start: int | None
    runs: Runs


class Blocks(tuple[Paragraph, ...]):
    """The paragraphs of one text."""

    __slots__ = ()
