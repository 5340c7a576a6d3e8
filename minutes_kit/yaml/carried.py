"""The notes of the next meeting as a text to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.carry import carried
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import UNREAD_DATE
from minutes_kit.yaml.dump import dump, remark

NO_WORDS: Mapping[str, str] = MappingProxyType({})


def next_notes(last: Notes, schema: str, usual: Mapping[str, str] = NO_WORDS) -> str:
    """Notes that follow on the last ones, with remarks that say what to do with them.

    `schema` is where an editor finds the JSON Schema: a path from the notes, or an address;
    `usual` are the own words of their folder, which are not said again.
    """
    locale = load(last.language)
    notes = carried(last, locale)
    own = {name: text for name, text in last.wording.items() if usual.get(name) != text}
    head = [f"# yaml-language-server: $schema={schema}", *remark(locale.carried["head"])]
    remarks = _remarks(notes, last, locale)
    return "\n".join([*head, dump(replace(notes, wording=own), locale, remarks)])


def _remarks(notes: Notes, last: Notes, locale: Locale) -> dict[str, str]:
    """What is said above the fields that want something."""
    keys, said = locale.keys["Notes"], locale.carried
    others = {
        "done": locale.keys["Action"]["done"],
        "yes": locale.choices["yes"],
        "previous_meeting": locale.keys["Invitation"]["previous_meeting"].replace("_", " "),
    }
    wanted = {
        "reference": _is_old(last, notes),
        "date": notes.date == UNREAD_DATE,
        "attendees": bool(notes.attendees),
        "agenda": next(notes.actions(), None) is not None,
        "invitation": True,
    }
    return {name: said[name].format(**keys, **others) for name, wants in wanted.items() if wants}


def _is_old(last: Notes, notes: Notes) -> bool:
    """Whether a reference has the year of the last meeting, and this one is in another."""
    known = notes.date != UNREAD_DATE and notes.date.year != last.date.year
    return known and str(last.date.year) in notes.reference
