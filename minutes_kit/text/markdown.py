"""Texts to paragraphs and runs: a small, safe Markdown in which nothing is swallowed.

Paragraphs, nested `-`/`*` bullets and `1.` numbers, `**bold**`, `*italic*`, `[links](…)` and
bare web and e-mail addresses are markup; all else is plain text as typed.  `parser` is asked
only for texts that may have markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutes_kit.notes.model import Text
from minutes_kit.text.blocks import Blocks, Kind, Paragraph, Run, Runs
from minutes_kit.text.links import linkified

# Whatever may be more than paragraphs and plain bullets, or white space that Markdown treats
# specially.  A text without any of it needs no parser: that spares a build of most notes its
# import, and property tests hold both ways to the same result.
_MARKUP = re.compile(r"[*\[\\\t]| \n")
_MARKUP_LINE = re.compile(r"\n(?: *\d{1,3}[.)](?!\S)| +-(?!\S)|-(?= *$)|- [\s\d-])", re.MULTILINE)
_BULLET = re.compile(r"\n(?=- )")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def blocks(text: Text) -> Blocks:
    """The paragraphs of a text; the items of a list become bullets."""
    return Blocks(_listed(text, 1) if isinstance(text, list) else _paragraphs(text))


def items(text: Text) -> Blocks:
    """The paragraphs of a text that is a list by its nature; one text is a list of one."""
    if isinstance(text, str) and text.strip():
        found = blocks(text)
        return found if any(p.kind != "text" for p in found) else blocks([text])
    return blocks(text)


def line(text: str) -> Runs:
    """The runs of a line in which only bare addresses are markup."""
    return Runs(linkified(Run(text))) if text else Runs()


def _listed(texts: list[Any], level: int) -> Iterator[Paragraph]:
    """Bullets for the texts of a list, sub-bullets for the lists in it."""
    for text in texts:
        if isinstance(text, list):
            yield from _listed(text, level + 1)
            continue
        for index, found in enumerate(_paragraphs(text)):
            if found.kind == "text":
                kind: Kind = "continue" if index else "bullet"
                yield found._replace(kind=kind, level=level)
            else:
                yield found._replace(level=found.level + level)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of one Markdown text."""
    if _MARKUP.search(text) or _MARKUP_LINE.search(f"\n{text}"):
        from minutes_kit.text.parser import paragraphs  # late: most texts need no parser

        yield from paragraphs(text)
    else:
        yield from _plain(text)


def _plain(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text that has no more markup than bullets and addresses."""
    kind: Kind = "text"
    for part in filter(None, _BLANK.split(text.strip(" \n"))):
        for chunk in _BULLET.split(part):
            if chunk.startswith("- "):
                kind = "bullet"
            else:
                kind = "continue" if kind != "text" and chunk.startswith("  ") else "text"
            lines = chunk.removeprefix("- ").split("\n")
            words = " ".join([line.strip(" ") for line in lines])
            yield Paragraph(kind, 1, None, Runs(linkified(Run(words))))
