"""The proof turned round: no word of a confidential item stands in a public document."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape
from io import BytesIO
from urllib.parse import unquote

from msgspec.structs import astuple

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes
from minutes_kit.notes.public import hidden, public
from minutes_kit.text.agreement import agreed
from minutes_kit.word.proof.complete import Texts
from minutes_kit.word.proof.search import Typed

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_SAID = re.compile(
    r'\b(?:Target|descr|title|name|anchor|tooltip)="([^"]*)"'
)  # what the notes can fill
_FIGURES = re.compile(r">[\dT:.Z+-]+<")  # when a document was made, and how large it is


def leaked(notes: Notes, locale: Locale, document: bytes, template: Iterable[str]) -> list[str]:
    """The words of confidential items that a document has, in any of its parts.

    Words that the public notes have as well are none, nor those of the texts of the template and
    of the language.
    """
    secret = _words(typed.text for typed in _texts(hidden(notes), locale))
    if not secret:
        return []
    house = [*locale.phrases.values(), *astuple(agreed(public(notes), locale)), *template]
    kept = (typed.text for typed in _texts(public(notes), locale))
    found = secret & _words(_contents(document))
    return sorted(found - _words(kept) - _words(house)) if found else []


def _texts(notes: Notes, locale: Locale) -> list[Typed]:
    """The texts of notes as a document has them."""
    texts = Texts(locale)
    texts.add(notes, ())
    return texts.found


def _words(texts: Iterable[str]) -> set[str]:
    """The words of texts, whatever their capitals."""
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _contents(document: bytes) -> Iterator[str]:
    """The names and the texts of the parts of a document, with what addresses encode."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        for name in archive.namelist():
            yield name
            if name.endswith((".xml", ".rels")):
                yield _said(archive.read(name).decode(), properties=name.startswith("docProps/"))


def _said(xml: str, *, properties: bool) -> str:
    """The texts of a part, and the values of what names or addresses something in it."""
    if properties:
        xml = _FIGURES.sub("><", xml)
    bare = _TAG.sub(lambda tag: f" {' '.join(_SAID.findall(tag[0]))} ", xml)
    return unquote(unescape(bare)).replace("mailto:", "")
