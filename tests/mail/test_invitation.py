"""Invitations say in every calendar what the minutes say, and follow a meeting that moves."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from judges import needs, program
from msgspec.structs import replace

from minutes_kit.languages import locale as locales
from minutes_kit.mail.invitation import InvitationError, cancellation, invitation
from minutes_kit.mail.meetings import next_meeting
from minutes_kit.notes.addresses import Recipient
from minutes_kit.notes.model import NextMeeting, Notes, Rsvp

BRUSSELS = ZoneInfo("Europe/Brussels")
NOW = dt.datetime(2025, 3, 20, 8, 30, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=3)
MEETING = NextMeeting(
    title="Slotconferentie",
    date=dt.date(2025, 6, 17),
    start=dt.time(9, 30),
    end=dt.time(12),
    location="Huis van de Buurt, Stationsplein 12; zaal “Café” 🏛",
    text="De zaal is **rolstoeltoegankelijk**: zie [het plan](https://www.example.org/plan).",
    agenda=["Proefweek", ["Vervoer", "Opvang"], "Begroting"],
    rsvp=Rsvp(dt.date(2025, 6, 3), "renee@example.org"),
)
NOTES = Notes(title="Stuurgroep Werk & Zorg", date=dt.date(2025, 3, 18), next_meeting=MEETING)
needs_node = needs("node", "ical.js")


ANN = Recipient("Ann Peeters", "ann@example.org")


def made(notes: Notes = NOTES, language: str = "nl", **options: Any) -> bytes:
    """The invitation of notes, which there is."""
    locale = locales.load(language)
    meeting = next_meeting(notes, locale)
    assert meeting is not None
    return invitation(meeting, locale, **{"now": NOW, **options})


def with_next(notes: Notes = NOTES, **changes: Any) -> Notes:
    """The notes with another next meeting."""
    return replace(notes, next_meeting=replace(notes.next_meeting or MEETING, **changes))


def event(content: bytes) -> Event:
    """The one event of a file."""
    [found] = Calendar.from_ical(content).events
    return found


def as_ical_js_reads(*contents: bytes) -> list[dict[str, Any]]:
    """What another implementation, in another language, finds in each file."""
    texts = json.dumps([content.decode() for content in contents])
    command = [program("node"), str(Path(__file__).with_name("read_ics.js"))]
    done = subprocess.run(
        command, input=texts, capture_output=True, check=True, timeout=60, encoding="utf-8"
    )
    return list(json.loads(done.stdout))


# What there is to invite for.


@pytest.mark.parametrize(
    "notes",
    [
        replace(NOTES, next_meeting=None),
        with_next(date=None),
        with_next(start=None),
        with_next(date=dt.date.max, start=dt.time(23, 30)),
    ],
    ids=["no meeting", "no date", "no start", "the last day there is"],
)
def test_a_meeting_without_a_day_and_an_hour_has_no_invitation(notes: Notes) -> None:
    assert next_meeting(notes, locales.load("nl")) is None


MIDNIGHT, EVENING = dt.time(0), dt.time(20)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (dt.time(9, 30), dt.time(12), 150),
        (dt.time(9, 30), None, 60),
        (dt.time(23, 30), None, 60),
        (EVENING, MIDNIGHT, 240),
        (EVENING, dt.time(0, 30), 270),
        (dt.time(8), dt.time(22), 14 * 60),
        (dt.time(14), dt.time(12), 60),
        (dt.time(14), dt.time(14), 60),
        (MIDNIGHT, dt.time(1), 60),
    ],
)
def test_a_meeting_ends_when_it_can(start: dt.time, end: dt.time | None, minutes: int) -> None:
    found = event(made(with_next(start=start, end=end)))
    assert found.duration == dt.timedelta(minutes=minutes)


# When it is.

YEARS = [1998, 2005, 2024, 2025, 2026, 2027, 2037, 2050]
HOURS = [dt.time(0, 30), dt.time(3, 30), dt.time(9, 30), dt.time(22)]


def last_sunday(year: int, month: int) -> dt.date:
    end = dt.date(year, month, 31)
    return end - dt.timedelta(days=(end.weekday() + 1) % 7)


CHANGES = [last_sunday(year, month) for year in YEARS for month in (3, 10)]
AROUND = [day + dt.timedelta(days=n) for day in CHANGES for n in (-7, -1, 0, 1, 7)]
MOMENTS = [(day, hour) for day in [*AROUND, dt.date(2005, 12, 2)] for hour in HOURS]


def instants(date: dt.date, start: dt.time, end: dt.time) -> list[str]:
    """The start and the end in UTC as Python knows them."""
    local = [dt.datetime.combine(date, time, BRUSSELS).astimezone(dt.UTC) for time in (start, end)]
    return [f"{time:%Y-%m-%dT%H:%M:%S}.000Z" for time in local]


def test_the_last_sundays_are_right() -> None:
    assert CHANGES[2:6:3] == [dt.date(2005, 3, 27), dt.date(2024, 10, 27)]


@needs_node
def test_a_meeting_is_at_the_same_instant_everywhere_also_when_the_clock_changes() -> None:
    end = dt.time(23, 15)
    files = [made(with_next(date=date, start=start, end=end)) for date, start in MOMENTS]
    read = as_ical_js_reads(*files)
    assert {one["zone"] for one in read} == {"Europe/Brussels"}
    assert [[one["start"], one["end"]] for one in read] == [
        instants(date, start, end if start.hour > 8 else usual(start)) for date, start in MOMENTS
    ]


def usual(start: dt.time) -> dt.time:
    """An hour later: an end fifteen hours away is no end."""
    return start.replace(hour=start.hour + 1)


def test_summer_time_is_a_rule_and_no_list_of_dates() -> None:
    assert b"RDATE" not in made()
    assert made().count(b"RRULE:FREQ=YEARLY;BYDAY=-1SU") == 2


# What it says.


@needs_node
def test_another_implementation_reads_the_same_words() -> None:
    [read] = as_ical_js_reads(made())
    assert read["summary"] == "Slotconferentie"
    assert read["location"] == MEETING.location
    assert read["language"] == "nl-BE"
    assert read["contact"] == "renee@example.org"
    assert read["description"] == (
        "De zaal is rolstoeltoegankelijk: zie het plan (https://www.example.org/plan).\n\n"
        "Agenda:\n- Proefweek\n  - Vervoer\n  - Opvang\n- Begroting\n\n"
        "Gelieve uw aanwezigheid te bevestigen voor 3 juni 2025 bij renee@example.org."
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["Agenda:\n", "bevestigen voor 3 juni 2025"]),
        ("fr", ["Ordre du jour\N{NO-BREAK SPACE}:\n", "confirmer votre présence avant le 3 juin"]),
        ("de", ["Tagesordnung:\n", "Zusage bis zum 3. Juni 2025"]),
        ("en", ["Agenda:\n", "confirm your attendance by 3 June 2025"]),
    ],
)
def test_the_words_are_those_of_the_language(language: str, words: list[str]) -> None:
    found = event(made(language=language))
    assert [word for word in words if word not in str(found["DESCRIPTION"])] == []
    assert found["SUMMARY"].params["LANGUAGE"] == locales.load(language).tag


@pytest.mark.parametrize(
    ("title", "summary", "first"),
    [
        ("Volgende stuurgroep", "Stuurgroep Werk & Zorg", "Volgende stuurgroep"),
        ("", "Stuurgroep Werk & Zorg", "Volgende vergadering"),
        ("Slotconferentie", "Slotconferentie", "De zaal"),
    ],
)
def test_a_calendar_shows_what_the_meeting_is_about(title: str, summary: str, first: str) -> None:
    found = event(made(with_next(title=title)))
    assert str(found["SUMMARY"]) == summary
    assert str(found["DESCRIPTION"]).startswith(first)


TYPED_TEXT = "een\ntwee\n\n2) **twee**\n   - drie\n3) vier\n\n5. vijf\n7. zeven\n\n|a|b|\n|c|10|"


def test_a_text_keeps_its_form_without_markup() -> None:
    bare = NextMeeting(date=MEETING.date, start=MEETING.start, text=TYPED_TEXT)
    description = str(event(made(replace(NOTES, next_meeting=bare)))["DESCRIPTION"])
    assert description == (
        "Volgende vergadering\n\neen\ntwee\n\n2) twee\n  - drie\n3) vier\n\n5. vijf\n7. zeven\n\n"
        "a   b\n-  --\nc  10"
    )


PRESENT = {"LOCATION", "DESCRIPTION", "CONTACT"}


def test_what_the_notes_do_not_say_is_left_out() -> None:
    bare = NextMeeting(date=MEETING.date, start=MEETING.start)
    assert PRESENT - event(made(replace(NOTES, next_meeting=bare))).keys() == {
        "LOCATION",
        "CONTACT",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [("CLASS", "PUBLIC"), ("TRANSP", "OPAQUE"), ("STATUS", "CONFIRMED"), ("SEQUENCE", 0)],
)
def test_outlook_finds_what_it_expects(name: str, value: object) -> None:
    assert event(made())[name] == value


def test_stamps_are_in_utc() -> None:
    local = NOW.astimezone(ZoneInfo("America/New_York"))
    content = made(now=local)
    assert b"\r\nDTSTAMP:20250320T083000Z\r\n" in content
    assert b"\r\nLAST-MODIFIED:20250320T083000Z\r\n" in content


# Whom it asks.


def test_an_announcement_names_nobody_but_whom_the_notes_name() -> None:
    content = made(guests=[ANN])
    assert b"METHOD:PUBLISH" in content
    assert b"ann@" not in content
    assert {"ORGANIZER", "ATTENDEE"} & event(content).keys() == set()


NAMES = [
    "Marie-Thérèse Van der Borght",
    "Peeters, Jan; voorzitter: ‘Jef’",
    "D’Hondt",
    "a^b",
    "é🏛" * 120,
    "",
]


@needs_node
def test_a_request_asks_every_guest_by_name() -> None:
    guests = [Recipient(name, f"guest{number}@example.org") for number, name in enumerate(NAMES)]
    [read] = as_ical_js_reads(made(organizer=ANN, guests=guests))
    assert read["method"] == "REQUEST"
    assert [(one["name"], one["address"]) for one in read["organizer"]] == [
        ("Ann Peeters", "mailto:ann@example.org")
    ]
    assert [(one["name"], one["address"]) for one in read["attendees"]] == [
        (guest.name, f"mailto:{guest.address}") for guest in guests
    ]
    assert {(one["rsvp"], one["status"]) for one in read["attendees"]} == {("TRUE", "NEEDS-ACTION")}


def test_a_quotation_mark_in_a_name_is_one_that_outlook_knows() -> None:
    assert b"ORGANIZER;CN=\"Jan 'Jef', de Grote\":" in made(
        organizer=Recipient('Jan "Jef", de Grote', "jan@example.org")
    )


# Nothing gets out of its field.

EVIL = "x\r\nATTENDEE:mailto:eve@example.org\r\n\r\nEND:VEVENT\n\x00\x07\x1b\x85\u2028X-EVIL:1"
FIELDS = ["title", "location", "text", "agenda", "to", "notes title", "name", "address"]
KNOWN = [
    "class", "contact", "description", "dtend", "dtstamp", "dtstart", "last-modified", "location",
    "sequence", "status", "summary", "transp", "uid",
]  # fmt: skip


@needs_node
@pytest.mark.parametrize("field", FIELDS)
def test_no_field_can_add_a_line(field: str) -> None:
    notes, asking = NOTES, dict[str, Any]()
    match field:
        case "title" | "location" | "text" | "agenda":
            notes = replace(NOTES, next_meeting=replace(MEETING, **{field: EVIL}))
        case "to":
            notes = with_next(rsvp=Rsvp(to=EVIL))
        case "notes title":
            notes = replace(with_next(title=""), title=EVIL)
        case "name":
            asking = {
                "organizer": Recipient(EVIL, ANN.address),
                "guests": [Recipient(EVIL, ANN.address)],
            }
        case "address":
            asking = {"organizer": Recipient("Eve", EVIL), "guests": [Recipient("Eve", EVIL)]}
    content = made(notes, **asking)
    [read] = as_ical_js_reads(content)
    people = ["organizer", "attendee"] if asking else []
    assert sorted(read["properties"]) == sorted([*KNOWN, *people])
    assert set(map(chr, [*range(10), 11, 12, *range(14, 32), 127])) & set(content.decode()) == set()
    assert content.count(b"\r") == content.count(b"\n") == content.count(b"\r\n")


def test_lines_are_folded_at_75_octets() -> None:
    content = made(with_next(location="é🏛" * 200), organizer=Recipient("ö" * 300, ANN.address))
    assert max(map(len, content.split(b"\r\n"))) <= 75


PRINTED = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
WORDS = st.text(PRINTED, min_size=1).map(lambda text: f"x{text}x")


@given(WORDS, WORDS, WORDS)
def test_every_text_arrives(title: str, location: str, to: str) -> None:
    notes = with_next(title=f"Volgende {title}", location=location, rsvp=Rsvp(to=to))
    found = event(made(replace(notes, title=title)))
    assert str(found["SUMMARY"]) == title
    assert str(found["DESCRIPTION"]).startswith(f"Volgende {title}\n\n")
    assert str(found["LOCATION"]) == location
    assert str(found["CONTACT"]) == to


TEXTS = [r"C:\Notulen\nieuw", r"a\Nb", r"\\", "a;b,c:d", 'a "b"', "%2C^n", "a\N{NO-BREAK SPACE}:"]


@needs_node
def test_characters_with_a_meaning_are_only_characters() -> None:
    read = as_ical_js_reads(*[made(with_next(location=text)) for text in TEXTS])
    assert [one["location"] for one in read] == TEXTS
    assert [str(event(made(with_next(location=text)))["LOCATION"]) for text in TEXTS] == TEXTS


# A meeting that moves.


@pytest.mark.parametrize(
    ("change", "sequence"),
    [
        ({"date": dt.date(2025, 6, 24)}, 1),
        ({"start": dt.time(10)}, 1),
        ({"end": dt.time(13)}, 1),
        ({"end": None}, 1),
        ({"location": "Brussel"}, 1),
        ({"title": "Slotdag"}, 1),
        ({"agenda": ["Anders"]}, 0),
    ],
)
def test_guests_are_told_anew_of_another_title_place_or_time(
    change: dict[str, Any], sequence: int
) -> None:
    first = made()
    second = event(made(with_next(**change), previous=first, now=LATER))
    assert second.uid == event(first).uid
    assert second.sequence == sequence
    assert second.DTSTAMP == LATER


def test_a_meeting_may_move_often() -> None:
    content = None
    for day in range(1, 13):
        content = made(with_next(date=dt.date(2025, 7, day)), previous=content)
    assert content is not None
    assert event(content).sequence == 11


@pytest.mark.parametrize(
    "options", [{}, {"organizer": ANN, "guests": [Recipient('Jo "J" é', "jo@example.org"), ANN]}]
)
def test_the_same_meeting_gives_the_same_file(options: dict[str, Any]) -> None:
    moved = made(with_next(location=r"C:\Notulen"), previous=made(), **options)
    again = made(with_next(location=r"C:\Notulen"), previous=moved, now=LATER, **options)
    assert event(moved).sequence == 1
    assert again == moved


def test_a_request_after_an_announcement_is_newer_and_not_another_meeting() -> None:
    request = event(made(previous=made(), organizer=ANN, now=LATER))
    assert (request.sequence, request.DTSTAMP) == (0, LATER)
    assert request.uid == event(made()).uid


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"status": "approved", "location": "elders"}, True),
        ({"title": " stuurgroep  werk & zorg"}, True),
        ({"title": "Stuurgroep"}, False),
        ({"date": dt.date(2025, 3, 19)}, False),
        ({"reference": "ESF/2025/3"}, False),
    ],
)
def test_an_invitation_belongs_to_the_minutes_of_one_meeting(
    changes: dict[str, Any], same: bool
) -> None:
    assert (event(made(replace(NOTES, **changes))).uid == event(made()).uid) is same


def test_with_a_reference_the_title_may_change() -> None:
    uids = {
        event(made(replace(NOTES, title=title, reference="ESF/3"))).uid for title in ("een", "twee")
    }
    assert len(uids) == 1


@pytest.mark.parametrize(
    ("changes", "sequence"),
    [
        ({"title": "Stuurgroep Werk, Zorg & Wonen"}, 0),
        ({"reference": "ESF/2025/3"}, 0),
        ({"date": dt.date(2025, 3, 19)}, 0),
        ({"title": "Stuurgroep", "reference": "ESF/3", "date": dt.date(2025, 3, 17)}, 0),
        ({"next_meeting": replace(MEETING, title=""), "title": "Stuurgroep"}, 1),
    ],
)
def test_minutes_that_are_corrected_invite_to_the_same_meeting(
    changes: dict[str, Any], sequence: int
) -> None:
    first, corrected = made(), replace(NOTES, **changes)
    second = made(corrected, previous=first, now=LATER)
    assert (event(second).uid, event(second).sequence) == (event(first).uid, sequence)
    assert made(corrected, previous=second, now=LATER + LATER.resolution) == second


def test_the_next_minutes_under_the_same_name_invite_to_another_meeting() -> None:
    first, notes = made(), replace(with_next(date=dt.date(2025, 9, 16)), date=MEETING.date)
    assert event(made(notes, previous=first)).uid != event(first).uid
    assert cancellation(replace(notes, next_meeting=None), first, now=LATER) is None


def test_a_meeting_in_the_past_is_the_same_when_its_year_is_mended() -> None:
    first = made(with_next(date=dt.date(2024, 6, 17)))
    assert made(with_next(date=dt.date(2024, 6, 17)), previous=first, now=LATER) == first
    assert event(made(previous=first)).uid == event(first).uid


def elsewhere(*lines: str) -> bytes:
    """The calendar of another program."""
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//X//X//EN", *lines, "END:VCALENDAR", ""]
    return "\r\n".join(whole).encode()


OTHERS = [
    *("BEGIN:VEVENT", "UID:x@example.org", "DTSTAMP:20250301T080000Z", "SUMMARY:Slotconferentie"),
    *("DTSTART:20250617T073000Z", "DURATION:PT2H30M", "SEQUENCE:4", "END:VEVENT"),
]
ALL_DAY = [f"DTSTART;VALUE=DATE:{line[8:16]}" if "DTSTART" in line else line for line in OTHERS]
ALL_DAY = [line.replace("PT2H30M", "P1D") for line in ALL_DAY]


@pytest.mark.parametrize("lines", [OTHERS, ALL_DAY, ["METHOD:REQUEST", *OTHERS]])
def test_the_appointment_of_another_program_is_the_same_meeting(lines: list[str]) -> None:
    first = made(previous=elsewhere(*lines))
    assert (event(first).uid, event(first).sequence) == ("x@example.org", 5)
    assert made(previous=first, now=LATER) == first


@pytest.mark.parametrize(
    "change",
    [(b"Slotconferentie", b"Slot"), (b"STATUS:CONFIRMED\r\n", b""), (b"SEQUENCE:0", b"SEQUENCE:7")],
)
def test_an_invitation_that_was_changed_by_hand_is_made_once(change: tuple[bytes, bytes]) -> None:
    first = made(previous=made().replace(*change), now=LATER)
    assert event(first).uid == event(made()).uid
    assert made(previous=first, now=LATER + LATER.resolution) == first


@pytest.mark.parametrize(
    "previous",
    [
        b"",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"BEGIN:VCALENDAR\r\n",
        b"titel: Overleg\n",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        made().replace(b"DTSTAMP", b"X-STAMP"),
        made().replace(b"SEQUENCE:0", b"SEQUENCE:a"),
        made().replace(b"DTSTART;", b"X-START;"),
        made().replace(b"TZID=Europe/Brussels", b"TZID=Europe"),  # a folder, to icalendar
        made()[:700],
        made().replace(b"UID:", b"X-UID:"),
        made().replace(b"SEQUENCE:0", b"SEQUENCE:0\r\nRRULE:FREQ=WEEKLY"),
        elsewhere(),
        elsewhere("BEGIN:VTODO", "UID:x", "DTSTAMP:20250301T080000Z", "END:VTODO"),
        elsewhere(*OTHERS, *OTHERS),
    ],
)
def test_a_file_that_is_no_invitation_is_refused(previous: bytes) -> None:
    with pytest.raises(InvitationError) as caught:
        made(previous=previous)
    assert caught.value.code == "E624"


@given(st.integers(0, len(made()) - 1), st.binary(max_size=3), st.integers(0, 9))
def test_a_damaged_file_is_refused_or_understood(place: int, new: bytes, length: int) -> None:
    whole = made()
    with suppress(InvitationError):
        damaged = whole[:place] + new + whole[place + length :]
        content = made(previous=damaged)
        assert event(content).uid == event(damaged).uid


# A meeting that is called off.

CALLED_OFF = [replace(NOTES, next_meeting=None), with_next(date=None)]
REQUEST: dict[str, Any] = {
    "organizer": ANN,
    "guests": [Recipient(name, "guest@example.org") for name in NAMES],
}


def cancelled(previous: bytes, notes: Notes = CALLED_OFF[0], now: dt.datetime = LATER) -> bytes:
    """The word that a meeting is called off, which there is."""
    content = cancellation(notes, previous, now=now)
    assert content is not None
    return content


@needs_node
@pytest.mark.parametrize("notes", CALLED_OFF, ids=["no meeting", "no date"])
@pytest.mark.parametrize("options", [{}, REQUEST], ids=["announced", "asked"])
def test_a_meeting_that_is_called_off_is_cancelled_for_whom_it_was_meant(
    notes: Notes, options: dict[str, Any]
) -> None:
    moved = made(with_next(location=r"C:\Notulen"), previous=made(), **options)
    first, last = as_ical_js_reads(moved, cancelled(moved, notes))
    assert (last["method"], last["status"]) == ("CANCEL", "CANCELLED")
    assert (last["uid"], last["sequence"]) == (first["uid"], first["sequence"] + 1)
    same = ("zone", "start", "end", "summary", "location", "organizer", "attendees")
    assert {name: last[name] for name in same} == {name: first[name] for name in same}
    assert {"description", "contact"} & {*last["properties"]} == set()
    assert event(cancelled(moved, notes)).DTSTAMP == LATER


def test_a_meeting_is_called_off_once() -> None:
    first = cancelled(made())
    assert cancelled(first, now=LATER + LATER.resolution) == first


@pytest.mark.parametrize("changes", [{}, {"date": dt.date(2025, 6, 24)}])
def test_a_meeting_that_was_called_off_comes_back(changes: dict[str, Any]) -> None:
    again = made(with_next(**changes), previous=cancelled(made()), now=LATER)
    assert b"METHOD:PUBLISH" in again
    assert event(again).uid == event(made()).uid
    assert (event(again).sequence, event(again)["STATUS"]) == (2, "CONFIRMED")


def test_the_appointment_of_another_program_is_not_called_off() -> None:
    assert cancellation(CALLED_OFF[0], elsewhere(*OTHERS), now=LATER) is None
    assert cancellation(CALLED_OFF[0], b"titel: Overleg", now=LATER) is None


def test_an_invitation_that_is_damaged_is_not_called_off() -> None:
    with pytest.raises(InvitationError):
        cancelled(made()[:700])


@given(st.integers(0, len(made(**REQUEST)) - 1), st.binary(max_size=3), st.integers(0, 9))
def test_a_damaged_invitation_is_refused_left_or_called_off(
    place: int, new: bytes, length: int
) -> None:
    whole = made(**REQUEST)
    damaged = whole[:place] + new + whole[place + length :]
    with suppress(InvitationError):
        content = cancellation(CALLED_OFF[0], damaged, now=LATER)
        assert content is None or event(content).uid == event(damaged).uid
