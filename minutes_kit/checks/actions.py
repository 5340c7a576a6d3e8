"""Actions: when they are due, and who and when that were typed in the text of one."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, cached_property

from minutes_kit.languages.dates import read_date, write_date
from minutes_kit.languages.grammar import join
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action
from minutes_kit.notes.model import Notes
from minutes_kit.notes.names import words_of_name
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import is_group, is_whole_name, parts_of
from minutes_kit.problems import short
from minutes_kit.rare import rare
from minutes_kit.yaml.characters import lines_of
from minutes_kit.yaml.places import Remarks

_LONGEST = 300  # characters of a text that may be an action on one line
_MOST_WORDS = 8  # of a date, with those before it
_BEGIN = rare(r"(?P<part>[^:–—]{1,60}?)(?: ?: | [-–—] | ?(?:[-=]+>|[→➔⇒]) ?)(?P<rest>.+)")
_ENDS = (
    rare(r"(?P<rest>.*[^ (]) ?\((?P<part>[^()]+)\)"),
    rare(r"(?P<rest>.*[^ ]) [-–—] (?P<part>.+)"),
)
_BETWEEN = rare(r" ?[,;] | [-–—] ")


def check(notes: Notes, remarks: Remarks) -> None:
    """Warn of actions that lie behind, and of those whose text says who acts and by when."""
    reader = _Reader(notes, remarks.locale)
    for path, action in notes.actions():
        _behind(action, notes.date, path, remarks)
        said = reader.read(action)
        if len(said) > 1:
            _on_one_line(said, path, remarks)


def _behind(action: Action, after: dt.date, path: Steps, remarks: Remarks) -> None:
    """An action that is not done yet, and was noted at this meeting, lies ahead."""
    due = action.due
    known = action.done or action.since  # of an earlier meeting: it was due before this one
    if isinstance(due, dt.date) and due < after and not known:
        values = {"name": short(action.what), "date": write_date(due, remarks.locale)}
        near = f"{remarks.word('Action', 'done')}: {remarks.locale.choices['yes']}"
        remarks.add("W513", (*path, "due"), **values, near=near)


def _on_one_line(said: dict[str, str], path: Steps, remarks: Remarks) -> None:
    """Tell the lines that an action on one line is probably meant to be."""
    fields: dict[str, str] = {name: said[name] for name in ("what", "who", "due") if name in said}
    remarks.add("W550", (*path, "what"), near=lines_of("Action", fields, remarks.locale))


class _Reader:
    """Reads who acts, and by when, in texts of actions that have no fields for these."""

    def __init__(self, notes: Notes, locale: Locale) -> None:
        self.locale, self.notes = locale, notes

    @cached_property
    def known(self) -> set[str]:
        """The names, and the first and last ones, of the people of the meeting."""
        notes, locale = self.notes, self.locale
        listed = [name for _, person in notes.people() for name in person.all_names()]
        texts = (*listed, *(name for field in Notes.mentions for name in getattr(notes, field)))
        names = [words_of_name(name, locale) for text in texts for name in parts_of(text, locale)]
        halves = [half for text in texts for half in self.halves(text)]
        return {" ".join(words) for words in (*names, *halves) if words}

    def halves(self, text: str) -> list[tuple[str, ...]]:
        """The first and the last names of the people in a text, by which they are called too."""
        names = [part for part in parts_of(text, self.locale) if self.is_person(part)]
        words = [words_of_name(name, self.locale) for name in names]
        return [half for one in words for half in (one[:1], one[1:])]

    def is_person(self, name: str) -> bool:
        """Whether a name is surely that of a person."""
        return is_whole_name(name, self.locale) and not is_group(name, self.locale)

    def read(self, action: Action) -> dict[str, str]:
        """What the text of an action is near certain to say, by fields that the action lacks."""
        text = action.what if isinstance(action.what, str) else ""
        whole = action.who and action.due is not None
        if whole or len(text) > _LONGEST or "\n" in text.strip():
            return {}
        said = self.fields(" ".join(text.split()).rstrip("."))
        lacking = {"what": True, "who": not action.who, "due": action.due is None}
        return said if all(lacking[name] for name in said) else {}

    def fields(self, text: str) -> dict[str, str]:
        """The fields that a text is, `what` with the rest of it."""
        said: dict[str, str] = {}
        for end in (*_ENDS, *_ENDS):
            match = end.fullmatch(text)
            if match and (more := self.only(match["part"])) and said.keys().isdisjoint(more):
                said, text = said | more, match["rest"]
        if "due" not in said:
            text, due = self.with_due(text)
            said |= {"due": due} if due else {}
        begin = _BEGIN.fullmatch(text)
        if begin and "who" not in said and self.knows(begin["part"]):
            said["who"], text = begin.groups()
        return said | {"what": text} if text else said

    def only(self, text: str) -> dict[str, str]:
        """The fields that a text is if it is nothing but names and a date, else none."""
        fields = [self.field(part) for part in _BETWEEN.split(text)]
        names = [value for name, value in fields if name == "who"]
        dates = [value for name, value in fields if name == "due"]
        if len(names) + len(dates) < len(fields) or len(dates) > 1:
            return {}
        said = {"who": join(names, self.locale), "due": "".join(dates)}
        return {name: value for name, value in said.items() if value}

    def field(self, part: str) -> tuple[str, str]:
        """The field that a text alone is for, empty where that is not certain, and its value."""
        if self.knows(part):
            return "who", part
        _, date = self.divided(part)
        return "due" if self.lies_ahead(date) else "", date

    def with_due(self, text: str) -> tuple[str, str]:
        """A text, and the date at its end behind a comma, or a word such as "by"."""
        words = text.split(" ")
        for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
            rest, tail = " ".join(words[:-size]), " ".join(words[-size:])
            before, date = self.divided(tail)
            if (before or rest.endswith(",")) and self.lies_ahead(date):
                return rest.rstrip(" ,"), date
        return text, ""

    def divided(self, text: str) -> tuple[str, str]:
        """The words such as "by" before a date, and what stands behind them."""
        before = _before(self.locale.words["due"]).match(text)
        behind = before.end() if before else 0
        return text[:behind], text[behind:]

    def knows(self, text: str) -> bool:
        """Whether a text is the names, or the first or last ones, of people of the meeting."""
        names = parts_of(text, self.locale)
        known = (" ".join(words_of_name(name, self.locale)) in self.known for name in names)
        return bool(names) and all(known)

    def lies_ahead(self, text: str) -> bool:
        """Whether a text is a date that is not before the meeting."""
        date = read_date(text, self.locale)
        return date is not None and date >= self.notes.date


@cache
def _before(listed: str) -> re.Pattern[str]:
    """What may stand before a date: one of the words of a list, with a colon or a space."""
    longest_first = sorted(listed.split(", "), key=len, reverse=True)
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?:(?:{words})(?: ?: ?| ))?", re.IGNORECASE)
