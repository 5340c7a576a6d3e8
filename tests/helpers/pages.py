"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from folders import ROOT

README = ROOT / "README.md"
DOCS = ROOT / "docs"
HANDBOOKS = {
    "nl": DOCS / "handleiding.nl.md",
    "fr": DOCS / "manuel.fr.md",
    "de": DOCS / "handbuch.de.md",
    "en": DOCS / "handbook.en.md",
}
OFFICERS = {
    "nl": DOCS / "sjabloon.nl.md",
    "fr": DOCS / "modele.fr.md",
    "de": DOCS / "vorlage.de.md",
    "en": DOCS / "template.en.md",
}
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.glob("*.md"))]

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)]+)\)")
_CODE = re.compile(r"(`+).+?\1")
_COMMAND = re.compile(r"^[$>] (minutes .+)$|`(minutes [^`]+)`", re.MULTILINE)


class Block(NamedTuple):
    """A fenced block: its language, its text, and where it begins in the page."""

    kind: str
    text: str
    start: int


def text_of(page: Path) -> str:
    """The text of a page."""
    return page.read_text(encoding="utf-8")


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page."""
    return [Block(found[1], found[2], found.start()) for found in _BLOCK.finditer(text)]


def headings(text: str) -> list[tuple[int, str]]:
    """The headings of a page, each behind its level."""
    return [(len(signs), words) for signs, words in _HEADING.findall(_BLOCK.sub("", text))]


def anchors(text: str) -> set[str]:
    """The names by which links lead to the headings of a page."""
    plain = (re.sub(r"[^\w\- ]", "", words.lower()) for _, words in headings(text))
    return {words.replace(" ", "-") for words in plain}


def links(text: str) -> list[str]:
    """Where the links of a page lead that stay in the project."""
    return _LINK.findall(_CODE.sub("", _BLOCK.sub("", text)))


def commands(text: str) -> list[str]:
    """Every call of `minutes` that a page shows."""
    return ["".join(found) for found in _COMMAND.findall(text)]


def filled(text: str, name: str, made: str) -> str:
    """A page with what is made between its marks of a name."""
    marks = re.compile(rf"(<!-- {name}: .*? -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return marks.sub(lambda found: f"{found[1]}\n{made}\n\n{found[2]}", text)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [f"| {' | '.join(cells)} |" for cells in (head, *rows)]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])
