"""Patterns for what is rare: most runs of the command end before one of them is used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, AnyStr, Protocol, cast


class Pattern(Protocol[AnyStr]):
    """What is asked of a pattern, whether it is compiled yet or not."""

    @property
    def pattern(self) -> AnyStr:
        """What it was made of."""

    def match(self, string: AnyStr, pos: int = ..., /) -> re.Match[AnyStr] | None:
        """A match where a text begins."""

    def fullmatch(self, string: AnyStr, /) -> re.Match[AnyStr] | None:
        """A match of a whole text."""

    def search(self, string: AnyStr, pos: int = ..., /) -> re.Match[AnyStr] | None:
        """The first match in a text."""

    def finditer(
        self, string: AnyStr, pos: int = ..., endpos: int = ..., /
    ) -> Iterator[re.Match[AnyStr]]:
        """The matches in a text."""

    def findall(self, string: AnyStr, pos: int = ..., /) -> list[Any]:
        """The texts of the matches, or of their groups."""

    def split(self, string: AnyStr, maxsplit: int = ..., /) -> list[AnyStr | Any]:
        """The texts between the matches."""

    def sub(
        self,
        repl: AnyStr | Callable[[re.Match[AnyStr]], AnyStr],
        string: AnyStr,
        count: int = ...,
        /,
    ) -> AnyStr:
        """A text with others in place of the matches."""


class _Rare:
    """A pattern that is compiled when something of it is first asked for, and kept then."""

    def __init__(self, *of: Any) -> None:
        self._of = of

    def __getattr__(self, name: str) -> Any:
        """What the pattern has by a name, which is found without this the next time."""
        if name.startswith("_"):  # asked for by who copies it, maybe before it is made
            raise AttributeError(name)
        found = getattr(re.compile(*self._of), name)
        setattr(self, name, found)
        return found


def rare(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """A pattern that takes longer to compile than it is mostly used: compiled late."""
    return cast("Pattern[AnyStr]", _Rare(pattern, flags))
