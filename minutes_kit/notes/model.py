"""The notes and the contact book: what a secretary may write, declared once.

Field names are the canonical English keys; `languages/*.toml` holds the Dutch, French and
German ones.  `reading` fills these records and nothing changes them afterwards.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Literal, NewType

from msgspec import Struct

LISTS = ("attendees", "excused", "absent")


TYPED_BLOCKS = ("projects", "findings", "decisions", "actions")
"""The blocks of an item that have a title of their own in every language."""


Text = str | list[Any]
"""A text, or a list of texts that become bullets (a list in it: sub-bullets)."""

Language = NewType("Language", str)
"""The code of a language, one of `locales.codes()`."""

Status = Literal["draft", "final", "approved"]


class Record(Struct, frozen=True):
    """The base of every record of the notes; `not_printed` are fields that no reader sees."""

    not_printed: ClassVar[tuple[str, ...]] = ()


class Person(Record, frozen=True):
    """One person, or several who share an organisation."""

    name: str = ""
    names: list[str] = []
    organisation: str = ""
    role: str = ""
    email: str = ""
    replaced_by: str = ""


class Project(Record, frozen=True):
    """A project of the overview."""

    title: str
    programme: str = ""
    label: str = ""
    presenters: list[str] = []
    text: Text = ""
    website: str = ""


class Action(Record, frozen=True):
    """Who does what, and by when."""

    what: Text
    who: list[str] = []
    due: dt.date | None = None
    done: bool = False


class Item(Record, frozen=True):
    """An item of the agenda; the title may be left out where it holds one typed block."""

    title: str = ""
    text: Text = ""
    projects: list[Project] = []
    findings: Text = ""
    decisions: Text = ""
    actions: list[Action] = []


class Approval(Record, frozen=True):
    """When the minutes were approved, and by whom."""

    date: dt.date | None = None
    by: str = ""


class Rsvp(Record, frozen=True):
    """Until when, and to whom, people say that they come."""

    by: dt.date | None = None
    to: str = ""


class NextMeeting(Record, frozen=True):
    """The meeting that follows."""

    title: str = ""
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    location: str = ""
    text: Text = ""
    agenda: Text = ""
    rsvp: Rsvp | None = None


class Attachment(Record, frozen=True):
    """A document that goes with the minutes: a file or a link."""

    title: str = ""
    file: str = ""
    link: str = ""


class Mail(Record, frozen=True):
    """The e-mail that goes with the minutes: who else gets it, and its own words."""

    to: list[str] = []
    cc: list[str] = []
    subject: str = ""
    intro: Text = ""


class Notes(Record, frozen=True, kw_only=True):
    """The notes of one meeting."""

    not_printed: ClassVar[tuple[str, ...]] = ("language", "status", "mail")

    language: Language = Language("nl")
    title: str
    reference: str = ""
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    location: str = ""
    status: Status = "final"
    approved: Approval | None = None
    chair: list[str] = []
    minute_taker: list[str] = []
    attendees: list[Person] = []
    excused: list[Person] = []
    absent: list[Person] = []
    agenda: list[Item] = []
    next_meeting: NextMeeting | None = None
    attachments: list[Attachment] = []
    mail: Mail | None = None


class Contact(Record, frozen=True, kw_only=True):
    """Somebody in the contact book, who may be called by other names in notes."""

    name: str
    organisation: str = ""
    email: str
    role: str = ""
    aliases: list[str] = []


class ContactBook(Record, frozen=True, kw_only=True):
    """The contact book of a project."""

    language: Language = Language("nl")
    contacts: list[Contact]


def typed_blocks(item: Item) -> list[str]:
    """The names of those blocks of an item that can give it a title."""
    return [name for name in TYPED_BLOCKS if getattr(item, name)]
