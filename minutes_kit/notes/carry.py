"""The notes of the next meeting, with what the last ones say of it and leave to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec.structs import replace

from minutes_kit.languages.dates import write_days
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.circle import circle
from minutes_kit.notes.model import Invitation, Mail, NextMeeting, Notes, PreviousMeeting
from minutes_kit.notes.record import UNREAD_DATE, Text

_DEEPEST = 3  # levels of items
_REFERENCE = re.compile(r"(.*[-/ ])([0-9]{1,4})", re.DOTALL)
_BULLET = re.compile(r"^[-•–] +")
_NUMBER = re.compile(r"^([0-9]{1,2})(?:\.[0-9]{1,2}){0,2}[.)]\s+(?=\w)")


def carried(last: Notes, locale: Locale) -> Notes:
    """The notes of the meeting that follows, of which nothing was said yet.

    Where its day is not known, its date is `UNREAD_DATE`.
    """
    meeting = last.next_meeting or NextMeeting()
    follow_up = list(_follow_up(last, locale))
    return Notes(
        language=last.language,
        title=last.title,
        reference=raised(last.reference),
        date=meeting.date or UNREAD_DATE,
        start=meeting.start,
        end=meeting.end,
        location=meeting.location,
        chair=last.chair,
        minute_taker=last.minute_taker,
        overview=last.overview,
        attendees=circle(last, locale),
        agenda=[_approval(last, locale), *follow_up, *_agenda(meeting.agenda, locale)],
        action_list=last.action_list and bool(follow_up),
        signatures=last.signatures,
        wording=last.wording,
        invitation=Invitation(meeting.text, meeting.rsvp, _followed(last)),
        mail=_mail(last.mail),
    )


def _followed(last: Notes) -> PreviousMeeting:
    """The last meeting, by what tells its minutes from others."""
    title = "" if last.reference else last.title
    return PreviousMeeting(title=title, reference=last.reference, date=_day(last))


def _day(last: Notes) -> dt.date:
    """The day of the last meeting, without its weekday."""
    return dt.date(last.date.year, last.date.month, last.date.day)


def _mail(last: Mail | None) -> Mail | None:
    """Who else gets the e-mail, without the words of the last one."""
    return Mail(to=last.to, cc=last.cc) if last and (last.to or last.cc) else None


def raised(reference: str) -> str:
    """A reference with the next number where one ends it, as wide as before; else as it is."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        return reference
    begin, number = found.groups()
    return f"{begin}{int(number) + 1:0{len(number)}}"


def _approval(last: Notes, locale: Locale) -> Item:
    """The item in which the last minutes are approved."""
    own = last.wording.get("minutes", "")
    values = {"title": last.title, "date": write_days(last.date, last.end_date, locale)}
    phrase = locale.carried["approval_own" if own else "approval"]
    return Item(title=phrase.format(minutes=own, **values))


def _follow_up(last: Notes, locale: Locale) -> Iterator[Item]:
    """The items of the open actions: those of confidential items stay among themselves."""
    openly = {path for path, _ in last.actions(openly=True)}
    noted = _day(last)
    to_do: dict[bool, list[Action]] = {False: [], True: []}
    for path, action in last.actions():
        if not action.done:
            to_do[path not in openly].append(replace(action, since=action.since or noted))
    for confidential, actions in to_do.items():
        if actions:
            title = locale.carried["actions"]
            yield Item(title=title, confidential=confidential, actions=actions)


def _agenda(agenda: Text, locale: Locale) -> list[Item]:
    """The items of an agenda that was announced as a text, or as a list of texts and lists."""
    lines: list[Text] = [*agenda.split("\n")] if isinstance(agenda, str) else agenda
    return _items(lines, locale, 1)


def _items(lines: list[Text], locale: Locale, level: int) -> list[Item]:
    """Items of a level; a list is the items below the one before it, as far as there may be."""
    items: list[Item] = []
    lines = [line for line in lines if not isinstance(line, str) or line.strip()]
    numbered = _numbered([one for one in lines if isinstance(one, str)], locale)
    for line in lines:
        if isinstance(line, str):
            items.append(_item(line, numbered))
            continue
        below = _items(line, locale, min(level + 1, _DEEPEST))
        if items and level < _DEEPEST:
            items[-1] = replace(items[-1], items=items[-1].items + below)
        else:
            items += below
    return items


def _item(line: str, numbered: bool) -> Item:
    """An item without its mark; further lines are its text."""
    title, _, text = line.strip().partition("\n")
    title = _BULLET.sub("", title, count=1)
    return Item(title=_NUMBER.sub("", title, count=1) if numbered else title, text=text)


def _numbered(lines: list[str], locale: Locale) -> bool:
    """Whether a figure and a mark before a title are its number: items get theirs anew.

    Where days are written so too, several must count from one.
    """
    found = [_NUMBER.match(line.strip()) for line in lines]
    counted = [int(number[1]) for number in found if number]
    several = len(lines) > 1 and counted == list(range(1, len(lines) + 1))
    return several or "." not in locale.day_endings
