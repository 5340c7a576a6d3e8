"""Words of notes that must not be in a document, and those that are in it."""

from __future__ import annotations

import zipfile
from html import unescape
from io import BytesIO
from urllib.parse import unquote

SECRETS = [f"geheim{letter}x" for letter in "abcdefghijklmnopqrst"]


def parts(document: bytes) -> str:
    """All that stands in a document, the names of its parts included, in small letters."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        read = (archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        text = "\n".join([*archive.namelist(), *read])
    return unquote(unescape(text)).casefold()


def secrets_in(text: str) -> list[str]:
    return [word for word in SECRETS if word in text.casefold()]
