"""The notes: what a secretary may write, declared once.

Field names are the canonical English keys; the folders of `languages` hold those of
each language.  `yaml.reader` fills these records and nothing changes them afterwards.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_kit.languages.folder import DEFAULT
from minutes_kit.notes.agenda import Action, Attachment, Item, Vote
from minutes_kit.notes.record import Language, Record, Status, Steps, Text, Wording
from minutes_kit.rare import rare


class Person(Record, frozen=True):
    """One person, or several who share an organisation, or a group with its people."""

    short_form = "name"
    short_pattern = re.compile(
        r"(?P<name>(?:[^()]|\([^()]*\))+?)(?<!\s)\s+[-–—]\s+(?P<organisation>.+)", re.DOTALL
    )
    mentions = ("names",)
    pair = ("name", "organisation")
    begins_with = ("name", "names", "group")
    needs = ("name", "names", "group")
    named_by = ("name", "names", "group", "organisation", "role")
    incomplete = "E210"
    outermost = ("group",)

    group: str = ""
    name: str = ""
    names: list[str] = []
    organisation: str = ""
    role: str = ""
    note: str = ""
    email: str = ""
    replaced_by: str = ""
    people: list[Person] = []

    def all_names(self) -> list[str]:
        """The names of the entry itself, without those of the people of a group."""
        return [name for name in (self.name, *self.names) if name]


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


class Signature(Record, frozen=True):
    """Who signs the minutes."""

    short_form = "name"
    short_pattern = rare(r"(?P<name>.+?)\s+[-–—]\s+(?P<role>.+)", re.DOTALL)
    pair = ("role", "name")
    begins_with = named_by = ("name",)

    name: str
    role: str = ""


class PreviousMeeting(Record, frozen=True, kw_only=True):
    """The meeting whose minutes announced this one, by what these are known."""

    short_form = "date"

    title: str = ""
    reference: str = ""
    date: dt.date


class Invitation(Record, frozen=True):
    """What the invitation to the meeting says besides its head and its agenda."""

    not_printed = ("previous_meeting",)
    prose = ("text",)

    text: Text = ""
    rsvp: Rsvp | None = None
    previous_meeting: PreviousMeeting | None = None


class Mail(Record, frozen=True):
    """The e-mail that goes with the minutes: who else gets it, and its own words."""

    to: list[str] = []
    cc: list[str] = []
    subject: str = ""
    intro: Text = ""


class Notes(Record, frozen=True, kw_only=True):
    """The notes of one meeting."""

    not_printed = (
        *("language", "end_date", "status", "overview", "action_list"),
        *("wording", "invitation", "mail"),
    )
    mentions = ("chair", "minute_taker")

    language: Language = Language(DEFAULT)
    title: str
    reference: str = ""
    date: dt.date
    end_date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    location: str = ""
    status: Status = "final"
    approved: Approval | None = None
    chair: list[str] = []
    minute_taker: list[str] = []
    overview: bool = False
    attendees: list[Person] = []
    guests: list[Person] = []
    excused: list[Person] = []
    absent: list[Person] = []
    agenda: list[Item] = []
    action_list: bool = False
    next_meeting: NextMeeting | None = None
    attachments: list[Attachment] = []
    signatures: list[Signature] = []
    wording: Wording = {}
    invitation: Invitation | None = None
    mail: Mail | None = None

    def people(self) -> Iterator[tuple[Steps, Person]]:
        """Everybody in the lists of people, behind the path to the entry; groups are entered."""
        for people in PEOPLE:
            yield from _each_person(getattr(self, people.field), (people.field,))

    def items(self, *, openly: bool = False) -> Iterator[tuple[Steps, Item]]:
        """Every item with those below it, behind the path to it; `openly` no confidential ones."""
        yield from _each_item(self.agenda, ("agenda",), openly)

    def actions(self, *, openly: bool = False) -> Iterator[tuple[Steps, Action]]:
        """Every action of such items, behind the path to it."""
        for path, item in self.items(openly=openly):
            for index, action in enumerate(item.actions):
                yield (*path, "actions", index), action

    def replies(self) -> Iterator[tuple[Steps, Rsvp]]:
        """How people say that they come to the next meeting, and to this one, behind the paths."""
        for name in ("next_meeting", "invitation"):
            said = getattr(self, name)
            if said and said.rsvp:
                yield (name, "rsvp"), said.rsvp

    def votes(self) -> Iterator[tuple[Steps, Vote]]:
        """Every vote on a decision or an item, behind the path to it."""
        for path, item in self.items():
            for number, decision in item.decided():
                if decision.vote:
                    yield (*path, "decisions", number, "vote"), decision.vote
            if item.vote:
                yield (*path, "vote"), item.vote


def _each_person(people: list[Person], path: Steps) -> Iterator[tuple[Steps, Person]]:
    """The people of a list, and those in its groups."""
    for index, person in enumerate(people):
        if person.name or person.names or not person.people:
            yield (*path, index), person
        yield from _each_person(person.people, (*path, index, "people"))


def _each_item(items: list[Item], path: Steps, openly: bool) -> Iterator[tuple[Steps, Item]]:
    """The items of a list, each with those below it behind it."""
    for index, item in enumerate(items):
        if not (openly and item.confidential):
            yield (*path, index), item
            yield from _each_item(item.items, (*path, index, "items"), openly)


class People(NamedTuple):
    """A list of people: its field in `Notes`, its label, whether they were at the meeting."""

    field: str
    label: str
    came: bool


PEOPLE = (
    People("attendees", "present", came=True),
    People("guests", "guests", came=True),
    People("excused", "excused", came=False),
    People("absent", "absent", came=False),
)
