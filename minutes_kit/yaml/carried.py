"""The notes of the next meeting as a text to fill in."""

from __future__ import annotations

from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.carry import carried
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import UNREAD_DATE
from minutes_kit.yaml.dump import dump, remark


def next_notes(last: Notes, schema: str) -> str:
    """Notes that follow on the last ones, with remarks that say what to do with them.

    `schema` is where an editor finds the JSON Schema: a path from the notes, or an address.
    """
    locale = load(last.language)
    notes = carried(last, locale)
    head = [f"# yaml-language-server: $schema={schema}", *remark(locale.carried["head"])]
    return "\n".join([*head, dump(notes, locale, _remarks(notes, locale))])


def _remarks(notes: Notes, locale: Locale) -> dict[str, str]:
    """What is said above the fields that want something."""
    keys, said = locale.keys["Notes"], locale.carried
    done = {"done": locale.keys["Action"]["done"], "yes": locale.choices["yes"]}
    wanted = {
        "date": notes.date == UNREAD_DATE,
        "attendees": bool(notes.attendees),
        "agenda": next(notes.actions(), None) is not None,
    }
    return {name: said[name].format(**keys, **done) for name, wants in wanted.items() if wants}
