"""Patterns for what is rare: most runs of the command end before one of them is used."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Rare:
    """A pattern that is compiled when something of it is first asked for, and kept then."""

    def __init__(self, *of: Any) -> None:
        self._of = of

    def __getattr__(self, name: str) -> Any:
        """What the pattern has by a name, which is found without this the next time."""
        found = getattr(re.compile(*self._of), name)
        setattr(self, name, found)
        return found


def rare(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern that takes longer to compile than it is mostly used: compiled late."""
    return cast("re.Pattern[AnyStr]", _Rare(pattern, flags))
