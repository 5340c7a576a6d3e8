"""The notes and the contact book: what a secretary may write, declared once.

Field names are the canonical English keys; the folders of `languages` hold those of
each language.  `yaml.reader` fills these records and nothing changes them afterwards.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, ClassVar, Literal, NamedTuple, NewType

from msgspec import Struct

from minutes_kit.languages.folder import DEFAULT

UNREAD_DATE = dt.date.min
"""What stands for the date of a meeting that could not be read: no date is before it."""

Text = str | list[Any]
"""A text, or a list of texts that become bullets (a list in it: sub-bullets)."""

Language = NewType("Language", str)
"""The code of a language, one of `codes()`."""

Status = Literal["draft", "final", "approved"]


class Record(Struct, frozen=True):
    """The base of every record: what its fields do not say of a record, its class variables do."""

    not_printed: ClassVar[tuple[str, ...]] = ()
    """The fields that no reader sees."""

    prose: ClassVar[tuple[str, ...]] = ()
    """The texts that are seldom written as lists."""

    mentions: ClassVar[tuple[str, ...]] = ()
    """The fields of names of people; each of their texts may hold several."""

    short_form: ClassVar[str] = ""
    """The field that is meant where only a text is written."""

    short_pattern: ClassVar[re.Pattern[str] | None] = None
    """A form of such a text that means the fields which its groups name."""

    pair: ClassVar[tuple[str, str] | None] = None
    """The two fields that are meant where an item of a list is "this: that"."""

    begins_with: ClassVar[tuple[str, ...]] = ()
    """The fields that an item of a list usually begins with."""

    named_by: ClassVar[tuple[str, ...]] = ()
    """The fields by which an item of a list is named, in this order."""

    needs: ClassVar[tuple[str, ...]] = ()
    """The fields of which one must be filled."""

    blocks: ClassVar[tuple[str, ...]] = ()
    """The fields that have a title of their own in every language."""

    incomplete: ClassVar[str] = "E212"
    """The code of the problem of an item of a list that says nothing."""

    def is_complete(self) -> bool:
        """Whether one of the fields that a record needs is filled."""
        return not self.needs or any("".join(getattr(self, name)).strip() for name in self.needs)


class Person(Record, frozen=True):
    """One person, or several who share an organisation."""

    short_form = "name"
    short_pattern = re.compile(
        r"(?P<name>(?:[^()]|\([^()]*\))+?)(?<!\s)\s+[-–—]\s+(?P<organisation>.+)", re.DOTALL
    )
    mentions = ("names",)
    pair = ("name", "organisation")
    begins_with = needs = ("name", "names")
    named_by = ("name", "names", "organisation", "role")
    incomplete = "E210"

    name: str = ""
    names: list[str] = []
    organisation: str = ""
    role: str = ""
    email: str = ""
    replaced_by: str = ""


class Project(Record, frozen=True):
    """A project of the overview."""

    prose = ("text",)
    mentions = ("presenters",)
    short_form = "title"
    pair = ("title", "text")
    begins_with = ("title",)
    named_by = ("title", "presenters", "programme")

    title: str
    programme: str = ""
    label: str = ""
    presenters: list[str] = []
    text: Text = ""
    website: str = ""


class Action(Record, frozen=True):
    """Who does what, and by when."""

    prose = ("what",)
    mentions = ("who",)
    short_form = "what"
    pair = ("who", "what")
    begins_with = ("what",)
    named_by = ("what", "who")

    what: Text
    who: list[str] = []
    due: dt.date | None = None
    done: bool = False


class Item(Record, frozen=True):
    """An item of the agenda; the title may be left out where it holds one block and no text."""

    blocks = ("projects", "findings", "decisions", "actions")
    prose = ("text",)
    short_form = "title"
    pair = ("title", "text")
    begins_with = needs = ("title", *blocks)
    named_by = ("title",)
    incomplete = "E209"

    title: str = ""
    text: Text = ""
    projects: list[Project] = []
    findings: Text = ""
    decisions: Text = ""
    actions: list[Action] = []

    def filled_blocks(self) -> list[str]:
        """The blocks that the item has."""
        return [name for name in self.blocks if getattr(self, name)]

    def is_complete(self) -> bool:
        """Whether an item has a title, or one block that gives it a title, and no text."""
        return bool(self.title) or (len(self.filled_blocks()) == 1 and not self.text)


class Approval(Record, frozen=True):
    """When the minutes were approved, and by whom."""

    short_form = "date"

    date: dt.date | None = None
    by: str = ""


class Rsvp(Record, frozen=True):
    """Until when, and to whom, people say that they come."""

    by: dt.date | None = None
    to: str = ""


class NextMeeting(Record, frozen=True):
    """The meeting that follows."""

    prose = ("text",)
    short_form = "date"

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

    short_form = "title"
    short_pattern = re.compile(r"(?P<link>(?:https?://|www\.)\S+)", re.IGNORECASE)
    pair = ("title", "link")
    begins_with = ("title",)
    needs = named_by = ("title", "file", "link")
    incomplete = "E211"

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

    not_printed = ("language", "status", "mail")
    mentions = ("chair", "minute_taker")

    language: Language = Language(DEFAULT)
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

    def people(self) -> Iterator[tuple[tuple[str, int], Person]]:
        """Everybody in the lists of people, behind the list and the number of the entry in it."""
        for people in PEOPLE:
            for index, person in enumerate(getattr(self, people.field)):
                yield (people.field, index), person

    def actions(self) -> Iterator[tuple[tuple[str | int, ...], Action]]:
        """Every action of the agenda, behind the path to it."""
        for number, item in enumerate(self.agenda):
            for index, action in enumerate(item.actions):
                yield ("agenda", number, "actions", index), action


class People(NamedTuple):
    """A list of people: its field in `Notes`, its label, whether they were at the meeting."""

    field: str
    label: str
    came: bool


PEOPLE = (
    People("attendees", "present", came=True),
    People("excused", "excused", came=False),
    People("absent", "absent", came=False),
)


class Contact(Record, frozen=True, kw_only=True):
    """Somebody in the contact book, who may be called by other names in notes."""

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
