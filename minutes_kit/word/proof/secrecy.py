"""The proof turned round: no word stands in a document that it must not have.

That is a word of a confidential item in a public one, of a decision in an invitation.
"""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterable, Iterator
from io import BytesIO
from itertools import chain
from typing import NamedTuple
from urllib.parse import unquote

from msgspec.structs import astuple

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes
from minutes_kit.notes.public import hidden, public
from minutes_kit.rare import rare
from minutes_kit.text.agreement import agreed
from minutes_kit.word.dossier import KINDS, MINUTES, Asked
from minutes_kit.word.proof.complete import Texts
from minutes_kit.word.proof.search import Typed
from minutes_kit.word.proof.visible import unescaped

_WORD = rare(r"\w+")
_TAG = rare(r"<[^>]*>")
_SAID = rare(r'\b(?:Target|descr|title|name|anchor|tooltip)="([^"]*)"')  # what the notes can fill
_FIGURES = rare(r">[\dT:.Z+-]+<")  # when a document was made, and how large it is


class Template(NamedTuple):
    """What documents have of their template: whole parts, by names and checksums, and texts."""

    parts: frozenset[tuple[str, int]]
    texts: Iterable[str]


def hides(asked: Asked) -> bool:
    """Whether there is anything that a document must not have."""
    return asked.public or asked.kind != MINUTES


def _kept(notes: Notes, asked: Asked, locale: Locale) -> Notes:
    """What a document may hold of notes."""
    return KINDS[asked.kind].held(public(notes) if asked.public else notes, locale)


def leaked(
    notes: Notes, asked: Asked, locale: Locale, document: bytes, template: Template
) -> list[str]:
    """The words of notes that a document must not have and has, in any of its parts.

    Words of what it holds are none, nor those of the template and of the language.
    """
    whole = hidden(notes) if asked.kind == MINUTES else notes
    secret = _words(typed.text for typed in _texts(whole, locale))
    found = secret & _words(contents(document, template.parts)) if secret else secret
    kept = _kept(notes, asked, locale)
    typed = (text.text for text in _texts(kept, locale))
    said = (*locale.phrases.values(), *astuple(agreed(kept, locale)), locale.words["join"])
    for allowed in chain((typed, (*said, locale.tag)), ([text] for text in template.texts)):
        if not found:  # mostly so before the long texts of the template
            break
        found -= _words(allowed)
    return sorted(found)


def _texts(notes: Notes, locale: Locale) -> list[Typed]:
    """The texts of notes as a document has them."""
    texts = Texts(locale)
    texts.add(notes, ())
    return texts.found


def _words(texts: Iterable[str]) -> set[str]:
    """The words of texts, whatever their capitals."""
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def contents(document: bytes, known: Collection[tuple[str, int]] = ()) -> Iterator[str]:
    """The names and the texts of the parts of a document, with what addresses encode.

    Parts that are `known` by name and checksum are left out.
    """
    with zipfile.ZipFile(BytesIO(document)) as archive:
        for name in (one.filename for one in archive.infolist() if _key(one) not in known):
            yield name
            if name.endswith((".xml", ".rels")):
                yield _said(archive.read(name).decode(), properties=name.startswith("docProps/"))


def _key(member: zipfile.ZipInfo) -> tuple[str, int]:
    """That by which a part is known."""
    return member.filename, member.CRC


def members(package: bytes) -> frozenset[tuple[str, int]]:
    """The parts of a package by their names and checksums."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return frozenset(map(_key, archive.infolist()))


def _said(xml: str, *, properties: bool) -> str:
    """The texts of a part, and the values of what names or addresses something in it."""
    if properties:
        xml = _FIGURES.sub("><", xml)
    bare = _TAG.sub(lambda tag: f" {' '.join(_SAID.findall(tag[0]))} ", xml)
    return unquote(unescaped(bare)).replace("mailto:", "")
