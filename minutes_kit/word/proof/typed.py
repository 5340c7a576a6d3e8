"""Whether a text stands somewhere as it was typed, but for the marks that no reader sees.

It knows the rules of texts by itself: what reads texts for the document is not asked.
"""

from __future__ import annotations

import re

from minutes_kit.rare import rare
from minutes_kit.word.proof.walk import LEAD, Page, Walk, marks_of

_ANCHOR = re.compile(rf"{LEAD.pattern}([^*\\\[\]|\t]*)")
_APART = rare(r"\d+[.)](?:\s\s|\t)")  # a number that may be a cell of a table
_WORD = rare(r"\w+")
_TARGET = rare(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


def span(typed: str, page: Page, start: int) -> tuple[int, int] | None:
    """Where a text of several lines stands, on lines of its own behind `start`."""
    lines = list(filter(None, map(str.strip, typed.split("\n"))))
    anchor = _anchor(lines[0])
    at = page.text.find(anchor, start)
    begin, words = page.text.rfind("\n", 0, at) + 1, "\n".join(map(_unmarked, lines))
    if at >= 0 and begin > start and page.text.startswith(f"{words}\n", begin):
        return begin, begin + len(words)
    return _walked(lines, page, start, at)


def _walked(lines: list[str], page: Page, start: int, at: int) -> tuple[int, int] | None:
    """Where lines stand that may have marks; `at` is the first place of their anchor."""
    walk, anchor, apart = Walk(lines, page), _anchor(lines[0]), _APART.match(lines[0])
    while at >= 0:
        begin = page.text.rfind("\n", 0, at) + 1
        edge = len(page.text[:begin].rstrip()) if apart else begin
        above = page.text.rfind("\n", 0, edge) + 1
        for one in dict.fromkeys((begin, above)):
            if one > start and (end := walk.end(one)) >= 0:
                return one, end
        following = page.text.find("\n", max(at, begin))
        at = page.text.find(anchor, following + 1) if following >= 0 else -1
    return None


def _unmarked(line: str) -> str:
    """A line without its dashes, or the marks of a heading."""
    if line[0] not in "-#":
        return line
    marks = marks_of(line)
    return line[marks.end(1 if marks[2] else 0) :]


def _anchor(line: str) -> str:
    """Words of a line that every reader sees as they are typed; nothing where there are none."""
    plain = _ANCHOR.match(line)
    if plain and (words := plain[4].strip()):
        return words.partition("  ")[0]
    found = _WORD.search(_TARGET.sub("]", line), marks_of(line).end())  # targets are seldom seen
    return found[0] if found else ""
