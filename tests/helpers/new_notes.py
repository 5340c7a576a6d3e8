"""Notes to begin with, and those that `minutes new` makes."""

from __future__ import annotations

import datetime as dt
import re

BASE = "titel: T\ndatum: 2005-09-16\n"
MONDAY = dt.date(2026, 11, 23)


def used(text: str) -> str:
    """The notes with every example in use."""
    head, key, rest = text.partition("\ndat")
    return head + key + re.sub(r"^( *)#(?: |$)", r"\1", rest, flags=re.MULTILINE)
