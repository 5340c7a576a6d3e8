"""Walks along typed lines and the page at once, to tell whether they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol
from unicodedata import category

from minutes_kit.rare import Pattern, rare
from minutes_kit.word.proof.visible import BULLET, LABEL, address

LEAD = re.compile(r"((?:-[ \t]\s*(?=\S))*)(?:(\d+[.)])[ \t]\s*(?=\S)|(##|###)[ \t]\s*(?=\S))?")
_STRETCH = rare(
    r"\*+|\\(?=\*)|\[|\]\(\s*(?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*\)"
    r"|\||\s+|[^\s*\\\[\]|]+(?: [^\s*\\\[\]|]+)*|[\\\]]"
)
_PART = rare(r"\s|\S+")  # of a stretch of words with one space between them
_RULE = rare(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_EMPTY_ROW = rare(r"\|[\s|]*\|")
_SPACE, _ANY_SPACE = rare(r"[^\S\n]*"), re.compile(r"\s*")
_BREAK, _ROW_END = rare(r"\n+"), re.compile(r"[^\S\n|]*[| ]*")
_STARS = rare(r"\**")
_BEFORE = "\"'|"  # quotes, and the border of a cell
_LINKED = ("@", "://", "www.")


class Page(Protocol):
    """What a reader sees: a line for each line of it, and the words of the links to a target.

    Behind `body` stands what pages repeat at their foot.
    """

    text: str
    body: int

    @property
    def links(self) -> dict[str, str]:
        """The words of the links to each target, as `address` makes it."""


def marks_of(line: str) -> re.Match[str]:
    """The marks at the start of a line."""
    marks = LEAD.match(line)
    assert marks
    return marks


class Walk:
    """Walks along the typed lines and the page at once."""

    def __init__(self, lines: list[str], page: Page) -> None:
        self.lines, self.page, self.seen = lines, page, page.text
        self.lost = 0  # stars that open emphasis, so far without those that close it
        self.opened: list[int] = []  # where the words of links begin
        self.row = self.escaped = False

    def end(self, at: int) -> int:
        """Where the lines end that begin at a place; -1 where something else stands."""
        self.lost, self.opened = 0, []
        first, *others = self.lines
        at = self.first(first, at)
        for line in others:
            at = self.below(line, at) if at >= 0 else -1
        closed = not self.lost and not self.opened
        return at if closed and at >= 0 and self.shows("\n", at) else -1

    def first(self, line: str, at: int) -> int:
        """Where the first line ends; an empty row of a table may be missing."""
        end = self.line(line, at)
        return at if end < 0 and _EMPTY_ROW.fullmatch(line) else end

    def below(self, line: str, at: int) -> int:
        """Where a line ends that begins below a place; an empty row, or a rule, may be missing."""
        start = _end(_BREAK, self.seen, at)
        end = self.line(line, start) if start > at else -1
        if end >= 0:
            return end
        return at if _EMPTY_ROW.fullmatch(line) or _RULE.fullmatch(line) else -1

    def shows(self, text: str, at: int) -> bool:
        """Whether a text stands at a place."""
        return self.seen.startswith(text, at)

    def line(self, line: str, at: int) -> int:
        """Where a line ends."""
        at = _end(_SPACE, self.seen, at)
        at, body = self.lead(line, at)
        if at < 0:
            return -1
        if self.shows(body, at):
            end = _end(_SPACE, self.seen, at + len(body))
            if self.shows("\n", end):
                return end
        self.row = line.startswith("|") and line.endswith("|")
        return self.marked(body.rstrip("| ") if self.row else body, at)

    def lead(self, line: str, at: int) -> tuple[int, str]:
        """Where the words of a line begin, and what of it stands there."""
        marks = marks_of(line)
        dashes, number, heading = marks.groups()
        rest = marks.end(1)
        if self.shows(LABEL[0], at):
            label, _, _ = self.seen[at + 1 : at + 40].partition(LABEL[1])
            if label != BULLET and label not in (number, number and number[:-1]):
                return -1, ""
            at = _end(_SPACE, self.seen, at + len(label) + 2)
            if label != BULLET:
                return at, line[marks.end() :]
        for _ in range(dashes.count("-")):
            at = _end(_SPACE, self.seen, at + 1) if self.shows("- ", at) else at
        heads = heading and not self.shows(line[rest : marks.end() + 1], at)
        return at, line[marks.end() if heads else rest :]

    def marked(self, body: str, at: int) -> int:
        """Where the words of a line end that may have marks in them."""
        at = self.tokens(_STRETCH.finditer(body), at)
        if at < 0:
            return -1
        behind = self.target(body, at)
        if behind >= 0:
            return behind
        at = _end(_ROW_END if self.row else _SPACE, self.seen, at)
        return at if self.shows("\n", at) else -1

    def tokens(self, tokens: Iterator[re.Match[str]], at: int) -> int:
        """Where signs and words end."""
        for token in tokens:
            at = self.token(token, at)
            if at < 0:
                return -1
        return at

    def token(self, token: re.Match[str], at: int) -> int:
        """Where a sign, a word, or a stretch of words ends."""
        text = token[0]
        if text[0] == "*":
            return self.stars(token, at)
        if text.isspace():
            return self.space(token, at)
        if self.shows(text, at):
            return at + len(text)
        if " " in text and text[0] != "]":
            return self.tokens(_PART.finditer(token.string, *token.span()), at)
        if text in ("\\", "[", "|") or text.startswith("]("):
            return self.unseen(token, at)
        behind = self.target(token.string[: token.start()], at)
        return behind + len(text) if behind >= 0 and self.shows(text, behind) else -1

    def unseen(self, token: re.Match[str], at: int) -> int:
        """Where a reader goes on behind a mark that is not shown; -1 where it must be."""
        text = token[0]
        if text == "[":
            self.opened.append(at)
            return at
        if text == "|":
            return _end(_ANY_SPACE, self.seen, at) if self.row else -1
        if text == "\\":
            behind = _end(_STARS, token.string, token.end())
            self.escaped = _opens(token.string, token.start(), behind)
            return at if self.escaped else -1
        return self.link(text[2:-1].strip().strip("<>"), at)

    def space(self, token: re.Match[str], at: int) -> int:
        """Where white space ends: cells of a table stand on lines of their own."""
        apart = self.row or "\t" in token[0] or (len(token[0]) > 1 and not self.opened)
        end = _end(_ANY_SPACE if apart else _SPACE, self.seen, at)
        behind = self.target(token.string[: token.start()], at)
        if behind >= 0:
            end = _end(_SPACE, self.seen, behind)
        if self.opened:  # at the ends of a link it may be missing, behind it not
            return min(end, at + len(token[0]))
        return end if end > at or self.row else -1

    def stars(self, token: re.Match[str], at: int) -> int:
        """Where stars end, of which those around whole words may be missing."""
        size, following = len(token[0]), token.string[token.end() : token.end() + 2]
        closes = bool(self.lost) and _closes(token.string, *token.span())
        most = self.most(token, closes=closes)
        self.escaped = False
        for missing in range(most + 1):
            end = at + size - missing
            if self.shows("*" * (size - missing), at) and self.goes_on(following, end):
                self.lost += -missing if closes else missing
                return end
        return -1

    def most(self, token: re.Match[str], *, closes: bool) -> int:
        """How many of some stars may be missing."""
        size = len(token[0])
        if self.escaped:
            return size - 1
        if closes:
            return min(self.lost, size)
        return size if _opens(token.string, *token.span()) else 0

    def goes_on(self, text: str, at: int) -> bool:
        """Whether the page may go on with the next signs of a text."""
        if not text or text[0].isspace():
            ends = self.seen[at : at + 1]
            return ends.isspace() or (self.row and ends == "|")
        if text == "\\*":
            return self.seen[at : at + 1] in ("*", "\\")
        return text[0] in "[]|" or self.shows(text[0], at)

    def link(self, url: str, at: int) -> int:
        """Where a link ends, whose target must be known to the page or be printed."""
        if not self.opened:
            return -1
        words, target = self.seen[self.opened.pop() : at].strip(), address(url)
        behind = self.target(url.replace(" ", "%20"), at)
        if behind >= 0:
            return behind
        said = target in (address(words), f"http://{address(words)}")
        known = words and words in self.page.links.get(target, "")
        return at if said or known else -1

    def target(self, typed: str, at: int) -> int:
        """Where a target in brackets ends that stands behind an address or a link; or -1."""
        if not self.shows(" (", at):
            return -1
        words = typed.split()[-1:]
        known = address(words[0]) if words else ""
        if not any(one in known for one in _LINKED):
            return -1
        end, known = at, known.rstrip(".,;")
        for _ in range(known.count(")") + 1):
            end = self.seen.find(")", end) + 1
            if not end:
                return -1
            if address(self.seen[at + 2 : end - 1]).endswith(known):
                return end
        return -1


def _end(pattern: Pattern[str], text: str, at: int) -> int:
    """Where a pattern ends that matches at a place."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _opens(text: str, first: int, last: int) -> bool:
    """Whether stars can open emphasis."""
    before, behind = text[first - 1 : first], text[last : last + 1]
    clear = (
        not before
        or before.isspace()
        or before in _BEFORE
        or category(before) in ("Ps", "Pi", "Pf")
    )
    return clear and bool(behind) and not behind.isspace() and category(behind) != "Pe"


def _closes(text: str, first: int, last: int) -> bool:
    """Whether stars can close emphasis."""
    before, behind = text[first - 1 : first], text[last : last + 1]
    ends = not behind or not behind.isalnum()
    return ends and bool(before) and not before.isspace()
