"""The meeting that follows: in neutral words, or in those of the notes and their folder."""

from __future__ import annotations

import datetime as dt

from minutes_kit.languages.dates import (
    NamedDay,
    phrase_of,
    write_date,
    write_iso,
    write_short,
    write_span,
)
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import NextMeeting, Rsvp
from minutes_kit.text.blocks import Blocks, Paragraph, Runs
from minutes_kit.text.paragraphs import blocks, capital, items, line
from minutes_kit.text.pieces import NextMeetingView


def next_meeting(meeting: NextMeeting, locale: Locale) -> NextMeetingView:
    """The meeting that follows."""
    title = meeting.title or locale.labels.next_meeting
    return NextMeetingView(
        title=title,
        date_short=write_short(meeting.date, None, locale) if meeting.date else "",
        date_iso=write_iso(meeting.date, None) if meeting.date else "",
        when=_when(meeting, locale),
        text=blocks(meeting.text),
        agenda=items(meeting.agenda, under=2),
        rsvp=_rsvp(meeting.rsvp, title, locale) if meeting.rsvp else Runs(),
    )


def _when(meeting: NextMeeting, locale: Locale) -> Blocks:
    """When and where, on one line; what has words of its own stands on a line below it."""
    said = {
        "next_date": _date(meeting.date, locale),
        "next_location": _location(meeting.location, locale),
        phrase_of(meeting.start, meeting.end, "next_time"): write_span(
            meeting.start, meeting.end, "next_time", locale
        ),
    }
    own = [text for name, text in said.items() if name in locale.own_words]
    date, place, time = ("" if name in locale.own_words else said[name] for name in said)
    when = capital(", ".join(filter(None, (date, time))))
    neutral = " – ".join(filter(None, (when, place)))
    lines = [neutral, *own]
    return Blocks([Paragraph("text", 1, None, line(text)) for text in lines if text])


def _date(date: dt.date | None, locale: Locale) -> str:
    """The day, with its weekday; own words for it have the date as it was typed.

    Where it begins the line, it begins with a capital.
    """
    if date is None:
        return ""
    named = date if "next_date" in locale.own_words else NamedDay.of(date)
    day, sentence = write_date(named, locale), locale.phrases["next_date"]
    return sentence.format(date=capital(day) if sentence.startswith("{") else day)


def _location(location: str, locale: Locale) -> str:
    """Where it is; a full stop that was typed ends the sentence as well."""
    if not location:
        return ""
    sentence = locale.phrases["next_location"]
    twice = location.endswith(".") and sentence.endswith("{location}.")
    return (sentence[:-1] if twice else sentence).format(location=location)


def _rsvp(rsvp: Rsvp, title: str, locale: Locale) -> Runs:
    """Until when, and to whom, people say that they come."""
    phrases = locale.phrases
    known = title.startswith(phrases["next_title"])
    values = {
        "meeting": title[:1].lower() + title[1:] if known else "",
        "by": write_date(rsvp.by, locale) if rsvp.by else "",
        "to": rsvp.to,
    }
    parts = {"meeting": "title", "by": "date", "to": "to"}
    said = {
        name: phrases[f"rsvp_{name}"].format(**{parts[name]: value}) if value else ""
        for name, value in values.items()
    }
    return line(phrases["rsvp"].format(**said))
