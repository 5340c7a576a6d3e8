"""The contact book of a project, declared as the notes are in `model`."""

from __future__ import annotations

from minutes_kit.languages.folder import DEFAULT
from minutes_kit.notes.record import Language, Record
from minutes_kit.rare import rare


class Contact(Record, frozen=True, kw_only=True):
    """Somebody in the contact book, who may be called by other names in notes."""

    short_form = "name"
    short_pattern = rare(
        r"(?P<name>[^<>@]*[^<>@\s])\s*(?:<|\s[-–—]\s+)(?P<email>[^<>\s]+@[^<>\s]+?)>?"
    )
    pair = ("name", "email")
    begins_with = ("name",)
    named_by = ("name", "email", "organisation")

    name: str
    organisation: str = ""
    email: str
    role: str = ""
    aliases: list[str] = []


class ContactBook(Record, frozen=True, kw_only=True):
    """The contact book of a project."""

    language: Language = Language(DEFAULT)
    contacts: list[Contact]
