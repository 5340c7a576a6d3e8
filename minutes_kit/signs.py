"""Characters that are not what they look like: dashes, bullets, spaces, and what nobody sees."""

from __future__ import annotations

import re
import unicodedata

DASHES = "-–—‐‑−"
BULLETS = "•·▪◦‣●→➢"
SPACES = " \t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
"""What looks like a space."""
UNSEEN = re.compile("[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060\u3000]")
"""What cannot be seen in a key, or looks like a space there."""
UNSEEN_ONES = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060"
"""Those of them that take no room."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
"""What a document cannot carry; an escape in double quotes (`\\e`, `\\r`) can make any of it."""


def name_of(character: str) -> str:
    """A character's code point, with its Unicode name where it has one."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()
