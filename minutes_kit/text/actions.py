"""The open actions of several minutes as lists: for people, for spreadsheets, for programs."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Sequence
from io import StringIO

from msgspec.structs import replace

from minutes_kit.languages.dates import write_date
from minutes_kit.languages.grammar import join
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import Notes
from minutes_kit.notes.open_actions import OpenAction
from minutes_kit.notes.record import Language
from minutes_kit.text import plain
from minutes_kit.text.dossier import by_owner
from minutes_kit.text.paragraphs import blocks, capital

_BOM = "\ufeff"
"""By which Excel knows that a file is UTF-8: without it, it shows `Ã©` for `é`."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With what a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection)."""


class Lists:
    """Lists of open actions, as they are on a day, in a language."""

    def __init__(self, actions: Sequence[OpenAction], today: dt.date, locale: Locale) -> None:
        self.actions, self.today, self.locale = actions, today, locale
        self.keys, self.words = locale.keys["Action"], locale.to_do

    def text(self) -> str:
        """Columns for people, and how many there are."""
        late = sum(one.overdue(self.today) for one in self.actions)
        found = self.words["found"].format(count=len(self.actions), overdue=late)
        columns = ("due", "since", "who", "what")
        rows = [[capital(self.keys[name]) for name in columns], *map(self._row, self.actions)]
        table = [plain.grid(rows, ["left"] * len(columns)), ""] if self.actions else []
        return "\n".join([*table, found])

    def _row(self, one: OpenAction) -> list[str]:
        """An action in columns, the long one last."""
        since = write_date(one.noted, self.locale)
        return [self._due_or_late(one), since, self._who(one), _what(one)]

    def _due_or_late(self, one: OpenAction) -> str:
        """By when it is to be done, and whether it is late."""
        late = self.words["overdue"] if one.overdue(self.today) else ""
        return ", ".join(filter(None, (self._due(one), late)))

    def _due(self, one: OpenAction) -> str:
        """By when it is to be done, on one line."""
        due = one.action.due
        said = write_date(due, self.locale) if isinstance(due, dt.date) else due or ""
        return " ".join(said.split())

    def _who(self, one: OpenAction) -> str:
        """Who is to do it, on one line."""
        return " ".join(join(one.action.who, self.locale).split())

    def json(self) -> bytes:
        """A list of objects, in UTF-8."""
        objects = [self._object(one) for one in self.actions]
        shown = json.dumps(objects, ensure_ascii=False, indent=2)
        return shown.encode(errors="replace")  # a name on disk may hold what is no text

    def _object(self, one: OpenAction) -> dict[str, object]:
        """All that is known of an action, by name; days as ISO 8601 has them."""
        due = one.action.due
        return {
            "what": _what(one),
            "who": one.action.who,
            "due": due.isoformat() if isinstance(due, dt.date) else due,
            "since": one.noted.isoformat(),
            "overdue": one.overdue(self.today),
            "title": one.minutes.notes.title,
            "date": one.minutes.notes.date.isoformat(),
            "file": one.minutes.file,
        }

    def csv(self) -> bytes:
        """A row for each action, behind one that names the columns (RFC 4180), in UTF-8."""
        notes = self.locale.keys["Notes"]
        own = [self.keys[name] for name in ("what", "who", "due", "since")]
        file = self.locale.keys["Attachment"]["file"]
        rows: list[list[object]] = [
            [*own, self.words["overdue"], notes["title"], notes["date"], file],
            *([*self._object(one).values()] for one in self.actions),
        ]
        written = StringIO()
        writer = csv.writer(written)
        writer.writerows(map(self._cells, rows))
        return f"{_BOM}{written.getvalue()}".encode(errors="replace")

    def _cells(self, row: list[object]) -> list[str]:
        """The values of a row as a reader of a language knows them."""
        return [self._cell(value) for value in row]

    def _cell(self, value: object) -> str:
        """A value of a row in the words of the language."""
        if isinstance(value, bool):
            return self.locale.choices["yes" if value else "no"]
        text = join(value, self.locale) if isinstance(value, list) else str(value or "")
        return f"'{text}" if text.startswith(_FORMULA) else text

    def notes(self) -> Notes:
        """Notes that are a list of the actions by owner, which says of each whether it is late."""
        actions = ((one.action, self._listed(one)) for one in self.actions)
        owned = by_owner(actions, self.locale)
        return Notes(
            language=Language(self.locale.code),
            title=self.words["title"],
            date=self.today,
            agenda=[Item(title=name, actions=own) for name, own in owned],
            wording={"minutes": ""},  # they are none
        )

    def _listed(self, one: OpenAction) -> Action:
        """An action as it stands in the list: since when it is open, and whether it is late."""
        due = self._due_or_late(one) if one.overdue(self.today) else one.action.due
        return replace(one.action, since=one.noted, due=due)


def _what(one: OpenAction) -> str:
    """What is to be done, as plain text."""
    return plain.text(blocks(one.action.what))
