"""The parts of the view: the only words a template may use, as finished strings and blocks.

The fields stand in the order in which the shipped template prints them: the proof that
nothing is lost walks them in this order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from minutes_kit.languages.locale import Labels
from minutes_kit.text.blocks import Blocks, Runs


class Piece(Struct, frozen=True):
    """The base of every part of the view."""


FORMS = ("_short", "_iso")
"""The endings of fields that say the date of another in figures: a template prints one of them."""


@cache
def printed(names: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Of the fields of a piece those to be printed, each with its date's other forms."""
    known = [name for name in names if not name.endswith(FORMS)]
    return tuple((n, tuple(n + form for form in FORMS if n + form in names)) for n in known)


class PersonView(Piece, frozen=True):
    """A line of an attendance list, or a group with its people.

    `names` may be several people of one organisation.
    """

    group: str
    names: str
    role: str
    organisation: str
    note: str
    email: Runs
    replaced_by: str
    people: list[PersonView]


class ProjectView(Piece, frozen=True):
    """A project: "EQUAL project", its title, who presented it, what it does, where to read on."""

    kind: str
    title: str
    presenters: str
    text: Blocks
    website: Runs


class ActionView(Piece, frozen=True):
    """A row of the action table."""

    what: Blocks
    since: str
    done: str
    who: str
    due: str
    due_short: str
    due_iso: str


class ItemView(Piece, frozen=True):
    """An item of the agenda with those below it, or a part: a title over those that follow.

    A heading is empty where the item's own title says the same; a number is empty where Word
    counts the item.
    """

    anchor: Runs
    part: str
    number: str
    title: str
    confidential: str
    text: Blocks
    projects: list[ProjectView]
    findings_heading: str
    findings: Blocks
    decisions_heading: str
    decisions: Blocks
    vote: str
    actions_heading: str
    actions: list[ActionView]
    attachments_heading: str
    attachments: list[AttachmentView]
    items: list[ItemView]


class OverviewView(Piece, frozen=True):
    """A line of the overview of the agenda; a part has no number, and others have their own."""

    part: Runs
    number: str
    title: Runs


class SignatureView(Piece, frozen=True):
    """Who signs, and as what."""

    name: str
    role: str


class NextMeetingView(Piece, frozen=True):
    """The meeting that follows; when and where is one line, but for what has own words."""

    title: str
    date_short: str
    date_iso: str
    when: Blocks
    text: Blocks
    agenda: Blocks
    rsvp: Runs


class AttachmentView(Piece, frozen=True):
    """A document that goes with the minutes."""

    title: str
    reference: Runs


class View(Piece, frozen=True):
    """Everything that a template may print."""

    labels: Labels
    language: str
    draft: str
    kind: str
    title: str
    reference: str
    date: str
    date_short: str
    date_iso: str
    days_short: list[str]
    time: str
    location: str
    approval: str
    chair: str
    minute_taker: str
    funding_statement: str
    fund: str
    overview: list[OverviewView]
    attendees: list[PersonView]
    guests: list[PersonView]
    excused: list[PersonView]
    absent: list[PersonView]
    agenda: list[ItemView]
    action_list: list[ActionView]
    next_meeting: NextMeetingView | None
    attachments: list[AttachmentView]
    signatures: list[SignatureView]


def vocabulary(piece: str = "") -> list[str]:
    """Every name that a template may use, or those of one piece."""
    pieces: list[type[Struct]] = [*Piece.__subclasses__(), Labels]
    known = [one for one in pieces if one.__name__ == piece] or pieces
    return sorted({name for one in known for name in one.__struct_fields__})


def all_items(items: Iterable[ItemView], *, openly: bool = False) -> Iterator[ItemView]:
    """The items of a list, each with those below it behind it; `openly` no confidential ones."""
    for item in items:
        if not (openly and item.confidential):
            yield item
            yield from all_items(item.items, openly=openly)
