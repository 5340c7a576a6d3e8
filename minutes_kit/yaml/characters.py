"""Characters that are not what they look like: dashes, bullets, spaces, and what nobody sees."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator
from functools import cache, lru_cache

from minutes_kit.languages import locale as locales
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.unseen import UNSEEN as UNSEEN_ONES
from minutes_kit.notes.unseen import uncommon
from minutes_kit.rare import rare

WINDOWS = "cp1252"
MIXED = "mixed"
"""The encoding of a text in UTF-8 with bytes of another encoding among it."""
TOO_LARGE = "too large"
"""The encoding of a file of which only the beginning was read."""
NO_TEXT = ("", TOO_LARGE, MIXED)
"""The encodings of what is no text, or not all of one, or has what only its writer knows."""
MAX_BYTES = 5_000_000
MAX_LINES = 50_000  # a thousand pages
_BEGINNING = 1000  # bytes, in which the language may stand
ODD_BYTE = rare("[\udc80-\udcff]")
"""What stands for a byte that is no UTF-8 in such a text."""
UNREAD = "\ufffd"
"""What programs put in the place of a character that they could not read."""
# What people type of UTF-8: letters with accents, punctuation and symbols, pictograms.
_UTF_8 = rare(rb"[\xc2\xc3\xc5][\x80-\xbf]|\xe2[\x80-\xaf][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}")
_WINDOWS_WORD = rare(r"\w*[^\x00-\x7f]\w*")
_CONTROLS = "\x80-\x9f"  # as programs read them that know of no Windows-1252
# Bytes of UTF-8 behind the first of a character, as characters of Windows-1252.
_LATER = "[" + re.escape(bytes(range(0x80, 0xC0)).decode(WINDOWS, "ignore")) + _CONTROLS + "]"
_LETTER = "a-zà-öø-ÿ"
_DOUBLE = (
    rf"[ÂÃ]{_LATER}|(?<=[{_LETTER}])[ÄÅ]{_LATER}|[ÄÅ]{_LATER}(?=[{_LETTER}])"
    rf"|[âï]{_LATER}{_LATER}|ð[Ÿ\x9f]{_LATER}{_LATER}"
)
_FIRST = re.compile(f"[ÂÃÄÅâïð]{_LATER}")
_DOUBLED = rare(rf"(?<!\w)\w*?(?:(?:{_DOUBLE})\w*?)+(?!\w)")

DASHES = "-–—‐‑−"
BULLETS = "•·▪■◦‣●○→➢❖✓✔\uf0b7"
SPACES = " \t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
"""What looks like a space."""
UNSEEN = rare(f"[\u00a0\u2000-\u200a\u202f\u3000{UNSEEN_ONES}]")
"""What cannot be seen in a key, or looks like a space there."""
UNPRINTABLE = rare("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
"""What a document cannot carry; an escape in double quotes (`\\e`, `\\r`) can make any of it."""
_READ_OTHERWISE = rare(r"^\Z|^\s|\s\Z|^[\[\]{},&*!|>'\"%@`#]|^[-?:](?: |$)|:(?: |$)| #")
_OF_FLOW = rare(r"[,\[\]{}]")


def name_of(character: str, locale: Locale) -> str:
    """A character's code point, behind its name where the language has one."""
    code = f"U+{ord(character):04X}"
    return f"{locale.characters[code]}, {code}" if code in locale.characters else code


def quoted(text: str) -> str:
    """A text in double quotes, or in single quotes where it has a double quote or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def typeable(text: str, *, flow: bool = False) -> str:
    """A text as it may stand behind a key: in quotes where YAML would read something else.

    In flow it stands between brackets or braces.
    """
    other = _READ_OTHERWISE.search(text) or (flow and _OF_FLOW.search(text))
    return quoted(text) if other else text


def lines_of(record: str, fields: dict[str, str], locale: Locale) -> str:
    """The lines on which fields of a record may be typed, in quotes where they ask for these."""
    mark, words = locale.kinds["line_of"], locale.keys[record]
    return ", ".join(
        mark.format(key=words[name], value=typeable(value)) for name, value in fields.items()
    )


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding, both empty where it is no text; a byte order mark decides first.

    Line ends become those of Unix.  In a text in UTF-8 with other bytes among it, `MIXED`, each
    of these is an `ODD_BYTE`.  Of a file that is `TOO_LARGE` the text is the beginning.
    """
    if len(data) > MAX_BYTES:
        return _beginning(*decode(data[:_BEGINNING]))
    text, encoding = _decoded(data)
    return _beginning(text, encoding) if text.count("\n") > MAX_LINES else (text, encoding)


def _beginning(text: str, encoding: str) -> tuple[str, str]:
    """The beginning of a text that is too large, unless it is none."""
    return ODD_BYTE.sub(UNREAD, text[:_BEGINNING]), encoding and TOO_LARGE


def _decoded(data: bytes) -> tuple[str, str]:
    """The text of data and its encoding, as `decode` gives them."""
    for encoding in _encodings(data):
        try:
            text = _as_text(data, encoding)
        except UnicodeDecodeError:
            continue
        if _binary(text, encoding):
            break
        return _with_unix_ends(text), encoding
    return "", ""


def _with_unix_ends(text: str) -> str:
    """A text with the line ends of Unix."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _encodings(data: bytes) -> Iterator[str]:
    """The encodings that data may be in, one after the other."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield "utf-16"
        return
    yield "utf-8-sig"
    yield _other_than_utf_8(data)


def _other_than_utf_8(data: bytes) -> str:
    """The encoding of bytes that are no UTF-8 throughout."""
    return MIXED if data.startswith(BOM_UTF8) or _UTF_8.search(data) else WINDOWS


def _as_text(data: bytes, encoding: str) -> str:
    """The bytes of a file in an encoding.  Raises UnicodeDecodeError."""
    if encoding == MIXED:
        return data.decode("utf-8-sig", "surrogateescape")
    return data.decode(encoding)


def _binary(text: str, encoding: str) -> bool:
    """Whether a file is no text: it has a NUL, or a control character outside UTF-8."""
    if "\0" in text or encoding not in (WINDOWS, MIXED):
        return "\0" in text
    return bool(UNPRINTABLE.search(ODD_BYTE.sub("", text.replace("\r", "\n"))))


def odd_bytes(text: str) -> Iterator[tuple[int, int]]:
    """The bytes of a mixed text that are no UTF-8: where each stands, and its value."""
    return ((match.start(), ord(match.group()) - 0xDC00) for match in ODD_BYTE.finditer(text))


def doubled(text: str) -> Iterator[tuple[int, str, str]]:
    """The words whose UTF-8 was taken for Windows-1252: where each stands, as typed, as meant."""
    for match in _DOUBLED.finditer(text) if _FIRST.search(uncommon(text)) else ():
        meant = re.sub(_DOUBLE, _meant, match.group())
        if meant.isprintable() and UNREAD not in meant:
            yield match.start(), match.group(), meant


def _meant(match: re.Match[str]) -> str:
    """The character whose bytes in UTF-8 stand there as characters of Windows-1252."""
    return b"".join(map(_byte, match.group())).decode("utf-8", "replace")


def _byte(character: str) -> bytes:
    """The byte of a character in Windows-1252, or the byte of its own number."""
    return character.encode("latin-1" if character < "\u0100" else WINDOWS)


def windows_word(text: str) -> tuple[int, str]:
    """The first word with a character outside ASCII, and where it begins."""
    word = _WINDOWS_WORD.search(text)
    assert word is not None  # every other text would have been UTF-8
    return word.start(), word.group()


@cache
def _language_line() -> re.Pattern[str]:
    """A line that says the language, in any of them."""
    words = "|".join(map(re.escape, locales.shared().language))
    pattern = rf"""^\{{?["']?(?:{words})["']?\s*:\s*["']?(\w+)"""
    return re.compile(pattern, re.MULTILINE | re.IGNORECASE)


@lru_cache(maxsize=1)
def said(text: str) -> str:
    """The language that a text says it is in, even where the rest cannot be parsed, or nothing."""
    line = _language_line().search(unicodedata.normalize("NFC", text))
    return (locales.code_of(line.group(1)) if line else None) or ""
