"""The actions of several minutes that are still to be done, each once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

from minutes_kit.notes.agenda import Action
from minutes_kit.notes.model import Notes
from minutes_kit.notes.names import plain


class Minutes(NamedTuple):
    """The notes of a meeting, and the file that they stand in."""

    file: str
    notes: Notes


class OpenAction(NamedTuple):
    """An action as the latest minutes have it, and the day of the meeting that noted it first."""

    action: Action
    noted: dt.date
    minutes: Minutes

    def overdue(self, today: dt.date) -> bool:
        """Whether the day has passed by which it was to be done."""
        return isinstance(self.action.due, dt.date) and self.action.due < today


def open_actions(minutes: Iterable[Minutes]) -> list[OpenAction]:
    """The open actions of minutes, the earliest due first, those that are due on no day last.

    What later minutes say of an action stands in place of what earlier ones said: that it is
    done, too.
    """
    known: dict[str, list[OpenAction]] = defaultdict(list)
    for meeting in sorted(minutes, key=lambda one: one.notes.date):
        noted: dict[str, list[OpenAction]] = defaultdict(list)
        for _, action in meeting.notes.actions():
            words = _words(action.what)
            noted[words].append(_noted(action, meeting, known[words]))
        for words, actions in noted.items():
            known[words] += actions
    found = [one for actions in known.values() for one in actions if not one.action.done]
    return sorted(found, key=_order)


def _noted(action: Action, meeting: Minutes, earlier: list[OpenAction]) -> OpenAction:
    """An action as a meeting noted it; what was said of it before is taken from the earlier ones.

    It is the same where the same people do it, where it is said when it was noted first, or
    where it is not said who does it.
    """
    who = _people(action)
    same = chain(
        (one for one in earlier if _people(one.action) == who),
        (one for one in earlier if one.noted == action.since),
        (one for one in earlier if not (who and one.action.who)),
    )
    before = next(same, None)
    if before is None:
        return OpenAction(action, action.since or meeting.notes.date, meeting)
    earlier.remove(before)
    return OpenAction(action, action.since or before.noted, meeting)


def _words(text: Any) -> str:
    """The words of a text or a list, without what need not differ between two spellings."""
    if isinstance(text, list):
        return " ".join(map(_words, text))
    return plain(text).strip(" .")


def _people(action: Action) -> frozenset[str]:
    """Who does it, in any order."""
    return frozenset(map(plain, action.who))


def _order(one: OpenAction) -> tuple[bool, dt.date, dt.date, str]:
    """What decides which of two actions stands first."""
    due = one.action.due
    dated = isinstance(due, dt.date)
    return not dated, due if isinstance(due, dt.date) else one.noted, one.noted, one.minutes.file
