"""The letters that a paragraph shows, and by which run each of them is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from minutes_kit.word.spots import W

_SPACES = re.compile(r"\s+")
_TEXT, _RUN = f"{W}t", f"{W}r"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_SIMPLE = {"’": "'", "\u2010": "-", "\u2011": "-", "\xad": ""}  # the last shows at breaks only
_ELSEWHERE = {f"{W}{name}" for name in ("p", "del", "moveFrom", "pPr")}


class Run(NamedTuple):
    """A run with text, the paragraph that it is in, and its text."""

    element: Any
    paragraph: Any
    text: str


def runs(paragraph: Any) -> list[Run]:
    """The runs of a paragraph that have text, but for those of text boxes in it."""
    found: list[Run] = []
    _gather(paragraph, paragraph, found)
    return found


def _gather(element: Any, paragraph: Any, found: list[Run]) -> None:
    """Add the runs in an element of a paragraph."""
    for child in element.iterchildren("*"):
        if child.tag == _RUN:
            if text := "".join(_texts(child)):
                found.append(Run(child, paragraph, text))
        elif child.tag not in _ELSEWHERE:
            _gather(child, paragraph, found)


def _texts(run: Any) -> Iterator[str]:
    """The texts of a run."""
    for child in run.iterchildren("*"):
        yield _typed(child) if child.tag == _TEXT else _SIGNS.get(child.tag, "")


def _typed(text: Any) -> str:
    """What an element of text shows: a break in its XML breaks no line."""
    return (text.text or "").replace("\n", " ")


def plain(text: str) -> str:
    """A text in small letters, with single spaces, simple hyphens and straight apostrophes."""
    return " ".join(_small(text).split())


def _small(text: str) -> str:
    """A text in small letters, with simple hyphens and straight apostrophes."""
    small = text.casefold()
    for sign, simple in () if small.isascii() else _SIMPLE.items():
        small = small.replace(sign, simple)  # in a long text, many times as fast as `translate`
    return small


def runs_with(words: str, among: Iterable[Run]) -> list[Run]:
    """The runs that show words, which may be spread over several; none where they do not."""
    text, pieces, wanted = "", [], plain(words)
    for run in among:
        piece = _SPACES.sub(" ", _small(run.text))
        start, text = len(text), text + (piece.lstrip() if text.endswith(" ") else piece)
        pieces.append((run, start, len(text)))
    at = text.find(wanted)
    until = at + len(wanted) if at >= 0 else at
    return [run for run, start, end in pieces if max(start, at) < min(end, until)]
