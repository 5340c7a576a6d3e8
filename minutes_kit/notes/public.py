"""Notes as the public may read them."""

from __future__ import annotations

from msgspec.structs import replace

from minutes_kit.notes.agenda import Item
from minutes_kit.notes.model import Notes


def public(notes: Notes) -> Notes:
    """Notes of which each confidential item is its number alone, with nothing below it."""
    return replace(notes, agenda=_open(notes.agenda))


def hidden(notes: Notes) -> Notes:
    """The confidential items of notes alone, whole, and nothing else."""
    secret = [item for _, item in notes.items() if item.confidential]
    return Notes(title="", date=notes.date, agenda=secret)


def _open(items: list[Item]) -> list[Item]:
    """Items as the public may read them."""
    return [
        Item(number=item.number, confidential=True)
        if item.confidential
        else replace(item, items=_open(item.items))
        for item in items
    ]
