"""Characters that are not what they look like: dashes, bullets, spaces, and what nobody sees."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from minutes_kit.languages import locale as locales

WINDOWS = "cp1252"
_WINDOWS_WORD = re.compile(r"\w*[^\x00-\x7f]\w*")
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


def quoted(text: str) -> str:
    """A text in double quotes, or in single ones where it holds what these would not carry."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding, both empty where it is no text; a byte order mark decides first.

    Line ends become those of Unix.
    """
    marked = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}.get(data[:2])
    for encoding in [marked] if marked else ["utf-8-sig", WINDOWS]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _binary(text, encoding):
            break
        return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
    return "", ""


def _binary(text: str, encoding: str) -> bool:
    """Whether a text is none: no text has a NUL, nor one in Windows-1252 a control character."""
    return "\0" in text or (
        encoding == WINDOWS and bool(UNPRINTABLE.search(text.replace("\r", "\n")))
    )


def windows_word(text: str) -> tuple[int, str]:
    """The first word with a character outside ASCII, and where it begins."""
    found = _WINDOWS_WORD.search(text)
    assert found is not None  # every other text would have been UTF-8
    return found.start(), found.group()


@cache
def _language_line() -> re.Pattern[str]:
    """A line that says the language, in any of them."""
    words = "|".join(map(re.escape, locales.shared().language))
    pattern = rf"""^\{{?["']?(?:{words})["']?\s*:\s*["']?(\w+)"""
    return re.compile(pattern, re.MULTILINE | re.IGNORECASE)


def said(text: str) -> str:
    """The language that a text says it is in, even where the rest cannot be parsed, or nothing."""
    found = _language_line().search(unicodedata.normalize("NFC", text))
    return (locales.code_of(found.group(1)) if found else None) or ""
