"""Own words for sentences of which the notes need not have every part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_kit.languages.wording import fault, in_braces, parts
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record, Steps
from minutes_kit.yaml.places import Remarks


class _Part(NamedTuple):
    """A part of a sentence that the notes have, and where."""

    sentence: str
    name: str
    path: Steps


def check(notes: Notes, remarks: Remarks) -> None:
    """Tell of own words that leave out what the notes have for them, each once."""
    told = set()
    for sentence, name, path in _parts_of(notes) if notes.wording else ():
        words = notes.wording.get(sentence)
        if words is None or (sentence, name) in told or _holds(sentence, words, name, remarks):
            continue
        told.add((sentence, name))
        own = ("wording", sentence)
        hint, place = (None, own) if remarks.typed(own) else ("E228_folder", path)
        remarks.add("E228", place, hint=hint, name=sentence, part=in_braces(name))


def _holds(sentence: str, words: str, name: str, remarks: Remarks) -> bool:
    """Whether own words have a part; of those that are wrong, that was told where they stand."""
    return bool(fault(sentence, words, remarks.locale.code)) or name in parts(words)


def _parts_of(notes: Notes) -> Iterator[_Part]:
    """The parts of such sentences that the notes have."""
    if notes.approved:
        yield from _filled("approved", notes.approved, ("approved",), ("date", "by"))
    for path, rsvp in notes.replies():
        yield from _filled("rsvp", rsvp, path, ("by", "to"))
    for path, item in notes.items():
        for at, project in enumerate(item.projects):
            place = (*path, "projects", at)
            yield from _filled("project", project, place, ("programme", "label"))


def _filled(sentence: str, record: Record, path: Steps, names: tuple[str, ...]) -> Iterator[_Part]:
    """The parts that are filled fields of a record."""
    for name in names:
        if getattr(record, name):
            yield _Part(sentence, name, (*path, name))
