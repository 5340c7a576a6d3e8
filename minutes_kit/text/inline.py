"""Emphasis and links inside a line.

Stars are emphasis only around whole words: those that open stand behind a space, an opening
bracket, a quote or nothing, those that close before a space, punctuation or nothing.  A
backslash is text, but directly before stars that would open emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from unicodedata import category
from urllib.parse import unquote

from minutes_kit.rare import rare
from minutes_kit.text.blocks import Run, Runs
from minutes_kit.text.links import linkified, target

_LABEL = r"(?:[^\[\]]|\[[^\[\]]*\](?!\())+"
_TARGET = r"<([^<>]*)>|((?!<)(?:[^\s()]|\([^\s()]*\))+)"
_LINK = rare(rf"(?<!!)\[({_LABEL})\]\((?:{_TARGET})\)")  # `![…](…)` is no link
_MAILTO = rare("^mailto:", re.IGNORECASE)
_ADDRESS = rare(r"[^\s/?&=#:;,<>()]+@[^\s/?&=#:;,<>()]+\.[^\s/?&=#:;,.<>()]+")
_STARS = rare(r"\\?(\*+)")
_QUOTES = {"Ps", "Pi", "Pf"}  # the kinds of opening brackets, and of quotes in any language
_PAIRS = {"()", "[]", "{}", '""', "''", "‘’", "“”", "«»", "»«", "„“", "„”", "‚‘"}
_ENDS = ".,;:!?…)]}"


def runs(text: str) -> Runs:
    """The runs of a paragraph; its lines are apart, neighbours of one look are joined."""
    if "*" not in text and "](" not in text:
        return Runs(linkified(Run(text)) if text else ())
    typed: list[Run] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            typed.append(Run("\n"))
        typed += _Line(line).runs()
    joined: list[Run] = []
    for look, same in groupby(typed, attrgetter("bold", "italic", "link")):
        joined += linkified(Run("".join([run.text for run in same]), *look))
    return Runs(joined)


class _Line:
    """A line, with the look of each character, and which of them are marks."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.mark, self.bold, self.italic = (bytearray(len(line)) for _ in range(3))
        self.link = [0] * len(line)
        self.urls = [""]
        for link in _LINK.finditer(line):
            self._add_link(link)
        for opening, closing in [*self._pairs()]:
            self._add_emphasis(opening, closing)

    def runs(self) -> Iterator[Run]:
        """The runs of the line without its marks."""
        shown = [index for index in range(len(self.line)) if not self.mark[index]]
        for number, linked in groupby(shown, self.link.__getitem__):
            url, words = self.urls[number], ""
            for (bold, italic), same in groupby(linked, self._look):
                text = "".join([self.line[index] for index in same])
                words += text
                yield Run(text, bool(bold), bool(italic), url)
            if hidden := _unsaid(words, url):
                yield Run(hidden, bool(bold), bool(italic), url)

    def _look(self, index: int) -> tuple[int, int]:
        """Whether a character is bold, and italic."""
        return self.bold[index], self.italic[index]

    def _add_link(self, link: re.Match[str]) -> None:
        """Add a link that has words and a sound target; any other stays as it was typed."""
        url = target(link[2] or link[3] or "")
        start, end = link.span(1)
        if url and link[1].strip():
            self.urls.append(url)
            self.link[start:end] = [len(self.urls) - 1] * (end - start)
            self.mark[link.start() : start] = b"\1" * (start - link.start())
            self.mark[end : link.end()] = b"\1" * (link.end() - end)

    def _add_emphasis(self, opening: re.Match[str], closing: int) -> None:
        """Give the text between two marks their look; behind a backslash it stays as typed."""
        start, size = opening.start(1), len(opening[1])
        if opening.start() < start:
            self.mark[opening.start()] = 1
            return
        for position in (start, closing):
            self.mark[position : position + size] = b"\1" * size
        for look, sizes in ((self.bold, (2, 3)), (self.italic, (1, 3))):
            if size in sizes:
                look[start:closing] = b"\1" * (closing - start)

    def _pairs(self) -> Iterator[tuple[re.Match[str], int]]:
        """The stars that open emphasis, each with the place of those that close it."""
        opened: dict[int, list[re.Match[str]]] = {1: [], 2: [], 3: []}
        for stars in _STARS.finditer(self.line):
            size, position = len(stars[1]), stars.start(1)
            if size not in opened or self.mark[position]:
                continue
            before, after = self._around(stars)
            closed = _taken(opened, size) if _closes(stars, before, after) else []
            for opening in closed:
                yield opening, position
                position += len(opening[1])
            if not closed and _opens(before, after):
                opened[size].append(stars)

    def _around(self, stars: re.Match[str]) -> tuple[str, str]:
        """The characters before and after stars; the ends of the line are like spaces."""
        before = self.line[stars.start() - 1 : stars.start()]
        return before or " ", self.line[stars.end() : stars.end() + 1] or " "


def _opens(before: str, after: str) -> bool:
    """Whether stars between two characters may open emphasis."""
    free = before.isspace() or before in "\"'" or category(before) in _QUOTES
    return free and not after.isspace() and after not in _ENDS and before + after not in _PAIRS


def _closes(stars: re.Match[str], before: str, after: str) -> bool:
    """Whether stars between two characters may close emphasis."""
    free = after.isspace() or category(after).startswith("P")
    inside = not before.isspace() and category(before) != "Ps" and before + after not in _PAIRS
    return free and (inside or stars.start() < stars.start(1))


def _taken(opened: dict[int, list[re.Match[str]]], size: int) -> list[re.Match[str]]:
    """The opening stars that so many stars close; those opened after them remain text."""
    stacks = [opened[size]] if opened[size] or size < 3 else [opened[1], opened[2]]
    if not all(stacks):
        return []
    taken = sorted([stack.pop() for stack in stacks], key=re.Match.start, reverse=True)
    for others in opened.values():
        while others and others[-1].start() > taken[-1].start():
            others.pop()
    return taken


def _unsaid(words: str, link: str) -> str:
    """The target of a link in brackets, where it has an e-mail address that its words do not say.

    Who reads the minutes must see every address that they hold.
    """
    said = words.casefold()
    addresses = _ADDRESS.findall(unquote(link))
    shown = all(address.casefold() in said for address in addresses)
    return "" if shown else f" ({_MAILTO.sub('', link)})"
