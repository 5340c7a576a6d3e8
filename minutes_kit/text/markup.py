"""Words and their looks to a text as it is typed: the inverse of `inline`."""

from __future__ import annotations

import re
from itertools import groupby

from minutes_kit.text.inline import runs

BOLD, ITALIC = 1, 2
_STARS = {0: "", BOLD: "**", ITALIC: "*", BOLD | ITALIC: "***"}
_STAR = re.compile(r"\*+")


def typed(text: str, looks: bytes) -> str:
    """A line as it is typed, so that it is printed with these looks; spaces have none."""
    return "".join(_stretches(text, looks)) if any(looks) else _escaped(text)


def _stretches(text: str, looks: bytes) -> list[str]:
    """The stretches of one look, with stars around their words."""
    looks = _spread(text, looks)
    made = []
    for look, same in groupby(range(len(text)), looks.__getitem__):
        stretch = "".join(text[index] for index in same)
        words = stretch.strip()
        if not words or not look:
            made.append(stretch)
            continue
        lead, stars = stretch[: stretch.index(words)], _STARS[look]
        made.append(f"{lead}{stars}{words}{stars}{stretch[len(lead) + len(words) :]}")
    return made


def _spread(text: str, looks: bytes) -> bytes:
    """The looks, with those of spaces as those around them where these are alike."""
    spread = bytearray(looks)
    for space in re.finditer(r"\s+", text):
        before = spread[space.start() - 1] if space.start() else 0
        behind = looks[space.end()] if space.end() < len(text) else 0
        spread[space.start() : space.end()] = bytes([before & behind]) * len(space[0])
    return bytes(spread)


def _escaped(text: str) -> str:
    """A text in which stars stay stars: a backslash stands before those that would open."""
    made, at = text, 0
    for _ in range(text.count("*")):
        if runs(made).words() == text:
            break
        opening = next((m.start() for m in _STAR.finditer(made, at) if _opens(made, m)), -1)
        if opening < 0:
            break
        made, at = f"{made[:opening]}\\{made[opening:]}", opening + 2
    return made


def _opens(text: str, star: re.Match[str]) -> bool:
    """Whether a backslash before stars would not be seen."""
    escaped = f"{text[: star.start()]}\\{text[star.start() :]}"
    return runs(escaped).words().count("\\") == runs(text).words().count("\\")
