"""Whether something in notes looks like a slip that would change a text without a word.

It is quick, beside the reading line by line, and comes first.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from minutes_kit.notes.fields import normal
from minutes_kit.notes.unseen import UNSEEN as UNSEEN_ONES
from minutes_kit.rare import rare
from minutes_kit.yaml.characters import BULLETS, DASHES, SPACES, UNSEEN
from minutes_kit.yaml.signs import SIGN

JOINED = rare(r"([^\s:]+):(?=[^ \t])")
_ODD_STARTS = frozenset(f"{DASHES}{BULLETS}§+{UNSEEN_ONES}")
_SIGNS = re.compile(rf"\n[{SPACES}]*(?:{SIGN})")  # an end of a line is found at once, a start not
# Each begins with a character of its own: texts are long, and most have none of them.
_FOLDED = re.compile(rf"\n(?!\Z)|\t| (?:[-*+–—|{BULLETS}]|\d+[.)]) | ###?[ \t]|#(?<=\A#)##?[ \t]")
_DIGIT = re.compile(r"[|>][-+]?\d")


class Suspicion:
    """Looks at the events of a parser; `roused` once one of them looks like a slip."""

    def __init__(self, text: str, keys: Collection[str]) -> None:
        self.text, self.keys = text, keys
        self.roused = False

    def of_key(self, key: str) -> None:
        """A key with characters that nobody sees, or with the sign of a list."""
        odd = not key.isascii() and (key[0] in _ODD_STARTS or UNSEEN.search(key))
        if odd or key[1:2] == "\t":
            self.roused = True

    def of_text(self, event: Any) -> None:
        """A text that may have become another one than was typed."""
        self.roused = self.roused or self._slipped(event)

    def _slipped(self, event: Any) -> bool:
        """Whether a text may have become another one than was typed."""
        value, start, end = event.value, event.start_mark, event.end_mark
        if event.style in ("|", ">"):
            return self._block_slipped(event)
        if start.line != end.line:
            return True
        if event.style == '"':
            return self.text.find("\\", start.index, end.index) >= 0
        if value[:1] in _ODD_STARTS or value[1:2] == "\t":
            return True
        return not event.style and self._bare_slipped(value)

    def _block_slipped(self, event: Any) -> bool:
        """Whether a text of several lines holds a list, a key, or a column that was none."""
        value = event.value
        if event.style == ">" and _FOLDED.search(value):
            return True
        if _DIGIT.match(self.text, event.start_mark.index) or _SIGNS.search(f"\n{value}"):
            return True
        return self._swallowed(value)

    def _bare_slipped(self, value: str) -> bool:
        """Whether a text without quotes ends a list, or holds a key without its space."""
        if value.endswith("]"):
            return True
        joined = JOINED.match(value) if ":" in value else None
        return joined is not None and normal(joined[1]) in self.keys

    def _swallowed(self, value: str) -> bool:
        """Whether a line of a block text has the form of a key."""
        if ":" not in value:
            return False
        return any(line.partition(":")[0].lstrip() in self.keys for line in value.split("\n"))

    def of_brackets(self, event: Any, *, braces: bool) -> None:
        """Brackets or braces that hold a text, perhaps, and no list or fields."""
        closing, mark = ("}", ":") if braces else ("]", ",")
        start = event.start_mark.index
        end = self.text.find(closing, start)
        if self.text.find(mark, start, end) >= 0:
            return
        if braces or self.text.find(";", start, end) > 0:
            self.roused = True
