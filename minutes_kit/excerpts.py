"""Lines of a file, as they are shown."""

from __future__ import annotations

LONGEST = 2000  # characters of a line that is shown: what is longer nobody looks over


def shortened(line: str) -> str:
    """A line, unless it is so long that only its beginning is shown."""
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
