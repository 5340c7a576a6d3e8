"""What the documents beside the minutes hold of the notes: each of them is notes of its own.

So all that is known of minutes goes for them as well: the view, the proof, the templates.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any, TypeVar

from msgspec.structs import replace

from minutes_kit.languages.dates import NamedDay, without_accents
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import PEOPLE, NextMeeting, Notes, Person
from minutes_kit.notes.names import plain
from minutes_kit.notes.typed import is_nobody
from minutes_kit.text.agenda import title_of

Of = TypeVar("Of")
Held = Callable[[Notes, Locale], Notes]
"""What a document holds of notes, in their language."""

_HEAD = ("language", "title", "reference", "date", "end_date", "start", "end", "location")


def minutes(notes: Notes, _: Locale) -> Notes:
    """The minutes hold everything."""
    return notes


def invitation(notes: Notes, locale: Locale) -> Notes:
    """What people must know before the meeting: of the agenda, the titles and nothing below."""
    return replace(
        head(notes),
        date=NamedDay.of(notes.date),
        chair=notes.chair,
        minute_taker=notes.minute_taker,
        agenda=_titles(notes.agenda, locale),
        next_meeting=_to_come(notes, locale),
    )


def _to_come(notes: Notes, locale: Locale) -> NextMeeting | None:
    """What else is said of the meeting: in its invitation it is the one that comes next."""
    said = notes.invitation
    if not (said and (said.text or said.rsvp)):
        return None
    return NextMeeting(title=locale.phrases["practical"], text=said.text, rsvp=said.rsvp)


def titles_of(notes: Notes, locale: Locale) -> Iterator[str]:
    """The numbers and titles of an invitation, for all to read: no confidential ones."""
    numbered = replace(notes, agenda=_numbered(_titles(notes.agenda, locale)))
    shown = (item for _, item in numbered.items(openly=True))
    yield from (f"{one.number} {one.part or one.title}".strip() for one in shown)


def _numbered(items: list[Item], above: str = "") -> list[Item]:
    """Items with the numbers that documents count; a typed one counts only those below it."""
    counted = count(1)
    made = []
    for item in items:
        number = item.number
        if not (number or item.part):
            number = f"{above}.{next(counted)}" if above else f"{next(counted)}."
        made.append(replace(item, number=number, items=_numbered(item.items, number.rstrip("."))))
    return made


def attendance(notes: Notes, _: Locale) -> Notes:
    """Who may sign that they were there: everybody who came, each alone."""
    lists = {
        people.field: [*_each(getattr(notes, people.field))] for people in PEOPLE if people.came
    }
    return replace(head(notes), **lists)


def actions(notes: Notes, locale: Locale) -> Notes:
    """What is still to be done: an item for each owner, in it one for each action, by its date.

    What several do together stands with each of them, and says so.
    """
    owned = by_owner(_open_actions(notes, locale), locale)
    return replace(head(notes), agenda=[Item(title=name, items=own) for name, own in owned])


def by_owner(actions: Iterable[tuple[Action, Of]], locale: Locale) -> list[tuple[str, list[Of]]]:
    """The name of each owner of actions, and what comes with these; that of nobody is last."""
    owned: dict[str, list[Of]] = defaultdict(list)
    names: dict[str, str] = {}
    for action, own in actions:
        who = [name for name in action.who if not is_nobody(name, locale)]
        for name in who or [""]:
            names.setdefault(plain(name), name or locale.labels.unassigned)
            owned[plain(name)].append(own)
    order = sorted(owned, key=lambda owner: (not owner, without_accents(owner)))
    return [(names[owner], owned[owner]) for owner in order]


def head(notes: Notes) -> Notes:
    """Notes of the same meeting that say no more than which it is, and whether it is a draft."""
    head: dict[str, Any] = {name: getattr(notes, name) for name in _HEAD}
    return Notes(**head, status="draft" if notes.status == "draft" else "final")


def _titles(items: list[Item], locale: Locale) -> list[Item]:
    """Items with their numbers and titles alone."""
    return [
        Item(
            number=item.number,
            part=item.part,
            title=title_of(item, locale.labels),
            confidential=item.confidential,
            items=_titles(item.items, locale),
        )
        for item in items
    ]


def _each(people: list[Person], group: str = "") -> Iterator[Person]:
    """Everybody in a list, each alone, with the group as organisation or as a note below it."""
    for entry in people:
        organisation, note = (entry.organisation, group) if entry.organisation else (group, "")
        for name in entry.all_names():
            yield Person(name=name, organisation=organisation, role=entry.role, note=note)
        yield from _each(entry.people, entry.group)


def _open_actions(notes: Notes, locale: Locale) -> list[tuple[Action, Item]]:
    """The actions that are not done, each with an item for it; those due on no day are last."""
    found = [
        (action, _of(action, item, notes, locale))
        for _, item in notes.items()
        for action in item.actions
        if not action.done
    ]
    return sorted(found, key=lambda pair: _due(pair[0]))


def _of(action: Action, item: Item, notes: Notes, locale: Locale) -> Item:
    """An action alone, under the number and the title of the item in which it stands.

    Whoever does it is its owner: names are said where there are several.
    """
    who = action.who if len(action.who) > 1 else []
    since = action.since or dt.date.fromordinal(notes.date.toordinal())  # without its weekday
    above = f"{item.number} {title_of(item, locale.labels)}".strip()
    return Item(part=above, actions=[replace(action, who=who, since=since)])


def _due(action: Action) -> tuple[bool, dt.date]:
    """What decides which of two actions stands first."""
    due = action.due if isinstance(action.due, dt.date) else None
    return due is None, due or dt.date.max
