"""The letters that a paragraph shows, and by which run each of them is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from minutes_kit.word.spots import W

_TEXT, _RUN = f"{W}t", f"{W}r"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_ELSEWHERE = {f"{W}{name}" for name in ("p", "del", "moveFrom", "pPr")}


class Run(NamedTuple):
    """A run with text, the paragraph that it is in, and its text."""

    element: Any
    paragraph: Any
    text: str


def runs(paragraph: Any) -> Iterator[Run]:
    """The runs of a paragraph that have text, but for those of text boxes in it."""
    return _runs(paragraph, paragraph)


def _runs(element: Any, paragraph: Any) -> Iterator[Run]:
    """The runs in an element of a paragraph."""
    for child in element.iterchildren("*"):
        if child.tag == _RUN:
            if text := "".join(_texts(child)):
                yield Run(child, paragraph, text)
        elif child.tag not in _ELSEWHERE:
            yield from _runs(child, paragraph)


def _texts(run: Any) -> Iterator[str]:
    """The texts of a run."""
    for child in run.iterchildren("*"):
        yield (child.text or "") if child.tag == _TEXT else _SIGNS.get(child.tag, "")


def plain(text: str) -> str:
    """A text in small letters, with single spaces and straight apostrophes."""
    return " ".join(text.casefold().replace("’", "'").split())


def runs_with(words: str, among: Iterable[Run]) -> list[Run]:
    """The runs that show words, which may be spread over several; none where they do not."""
    owners: list[Run] = []
    text = ""
    for run in among:
        for letter in run.text:
            added = "" if letter.isspace() and text.endswith(" ") else plain(letter) or " "
            text += added
            owners += [run] * len(added)
    at = text.find(plain(words))
    return [] if at < 0 else [*dict.fromkeys(owners[at : at + len(plain(words))])]
