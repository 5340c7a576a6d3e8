"""The e-mail with the invitation for the meeting of the notes, and its appointment."""

from __future__ import annotations

import datetime as dt
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from secret_words import parts, secrets_in
from terminal import run

from minutes_kit.checks.check import check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail import packing
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Parcel, Wishes
from minutes_kit.word.dossier import suffix
from minutes_kit.word.jobs import plan
from minutes_kit.yaml.carried import next_notes

NOW = dt.datetime(2025, 3, 20, 8, 30, tzinfo=dt.UTC)
NOTES = """\
language: {code}
title: Council
date: 15/5/2025
{times}
location: Gent
minute_taker: Bo Maes
attendees:
  - {{name: An Bos, email: an@example.org, note: geheimax}}
  - {{name: Bo Maes, email: bo@example.org}}
excused: [{{name: Cis Dox, email: cis@example.org}}]
agenda:
  - title: Budget
    text: geheimbx
    items:
      - {{number: A.1, title: Costs, decisions: [geheimcx]}}
  - {{title: geheimdx, confidential: yes}}
next_meeting: {{date: 2/12/2025, start: 9:00, title: geheimex, location: geheimfx}}
mail: {{subject: geheimgx, intro: geheimhx}}
"""


def written(folder: Path, code: str = "en", times: str = "start: 14:00\nend: 16:00") -> Path:
    path = folder / "raad.yaml"
    path.write_text(NOTES.format(code=code, times=times), encoding="utf-8")
    return path


def parcel(path: Path, now: dt.datetime = NOW, *, public: bool = False, **wishes: bool) -> Parcel:
    jobs = plan([path], None, public=public, kinds=["invitation"])
    [made] = parcels(jobs, Wishes(**wishes), now)  # type: ignore[arg-type]
    return made


def mailed(made: Parcel) -> EmailMessage:
    [(outcome, _)] = drafted(made)
    return message_from_bytes(outcome.document.read_bytes(), policy=policy.default)


def event(path: Path, code: str = "en") -> Event:
    calendar = Calendar.from_ical(
        path.with_name(f"raad{suffix('invitation', code)}.ics").read_bytes()
    )
    [found] = calendar.events
    return found


@pytest.mark.parametrize("code", codes())
def test_it_says_when_and_where_and_the_titles(tmp_path: Path, code: str) -> None:
    message = mailed(parcel(written(tmp_path, code)))
    locale = load(code)
    name = f"raad{suffix('invitation', code)}"
    attached = {one.get_filename(): one for one in message.iter_attachments()}
    assert list(attached) == [f"{name}.docx", f"{name}.ics"]
    assert message["Subject"].startswith(locale.labels.invitation)
    assert (message["To"], message["Cc"]) == (
        "An Bos <an@example.org>, Bo Maes <bo@example.org>",
        "Cis Dox <cis@example.org>",
    )
    body = message.get_body(("plain",))
    assert body is not None
    said = body.get_content().replace("\r\n", "\n")
    assert said.split("\n\n")[-3:] == [
        f"{locale.labels.agenda}\n{'-' * len(locale.labels.agenda)}",
        "1. Budget\nA.1 Costs",
        f"{locale.mail['closing']}\nBo Maes\n",
    ]
    assert " – Gent\n" in said
    whole = message.as_string() + parts(attached[f"{name}.docx"].get_content())
    assert secrets_in(whole) == ["geheimdx"]  # the title in the document, for it is not public


def test_the_public_is_invited_without_what_is_confidential(tmp_path: Path) -> None:
    message = mailed(parcel(written(tmp_path), public=True))
    [document, _] = message.iter_attachments()
    assert document.get_filename() == "raad – invitation.public.docx"
    assert secrets_in(message.as_string() + parts(document.get_content())) == []


def test_the_appointment_is_that_of_the_notes(tmp_path: Path) -> None:
    path = written(tmp_path)
    parcel(path)
    found = event(path)
    assert (f"{found.start:%F %R}", f"{found.end:%F %R}") == (
        "2025-05-15 14:00",
        "2025-05-15 16:00",
    )
    assert (found["SUMMARY"], found["LOCATION"]) == ("Council", "Gent")
    assert found["DESCRIPTION"] == "Agenda:\n1. Budget\nA.1 Costs"


@pytest.mark.parametrize(
    ("old", "new", "sequence"),
    [("", "", 0), ("14:00", "13:00", 1), ("15/5", "22/5", 1), ("15/5", "8/5", 1), ("A.1", "B", 0)],
)
def test_a_meeting_that_moves_stays_one_appointment(
    tmp_path: Path, old: str, new: str, sequence: int
) -> None:
    path = written(tmp_path)
    parcel(path)
    first = event(path)
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    parcel(path, NOW + dt.timedelta(days=1))
    assert (event(path)["UID"], event(path)["SEQUENCE"]) == (first["UID"], sequence)


def test_other_notes_of_the_same_name_are_another_appointment(tmp_path: Path) -> None:
    path = written(tmp_path)
    parcel(path)
    first = event(path)
    path.write_text(path.read_text("utf-8").replace("15/5", "19/6"), encoding="utf-8")
    parcel(path, dt.datetime(2025, 5, 20, tzinfo=dt.UTC))
    assert event(path)["UID"] != first["UID"]


def test_it_is_another_appointment_than_that_of_the_next_meeting(tmp_path: Path) -> None:
    path = written(tmp_path)
    parcel(path)
    [_] = parcels(plan([path], None), Wishes(), NOW)
    [following] = Calendar.from_ical(path.with_suffix(".ics").read_bytes()).events
    assert following["UID"] != event(path)["UID"]


LAST = """\
language: en
title: Council
date: Tuesday 18 March 2025
next_meeting:
  date: 15/5/2025
  start: 14:00
  location: Gent
  text: There will be soup.
  rsvp: {by: 8/5/2025, to: bo@example.org}
"""
CHANGES = {
    "as it was announced": ("^title: .*", "title: Council"),
    "on another day": ("15 May", "22 May"),
    "at another hour": ("^start: .*", "start: 9am"),
    "under another title": ("^title: .*", "title: Council of May"),
}


@pytest.mark.parametrize("reference", ["", "reference: R-07\n"])
@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
def test_a_meeting_that_minutes_announced_is_one_appointment(
    tmp_path: Path, reference: str, old: str, new: str
) -> None:
    last, path = tmp_path / "last.yaml", tmp_path / "raad.yaml"
    last.write_text(LAST.replace("date: Tu", f"{reference}date: Tu"), encoding="utf-8")
    [_] = parcels(plan([last], None), Wishes(), NOW)
    notes, _ = check(last.read_bytes(), "last.yaml")
    assert notes
    typed = next_notes(notes, "x.json")
    changed, count = re.subn(old, new, typed, count=1, flags=re.MULTILINE)
    assert count
    path.write_text(changed, encoding="utf-8")
    parcel(path, NOW + dt.timedelta(days=1))
    [announced] = Calendar.from_ical(last.with_suffix(".ics").read_bytes()).events
    found = event(path)
    assert (found.uid, announced.sequence) == (announced.uid, 0)
    assert found.sequence > 100  # however often what was announced is changed
    assert found.DTSTAMP > announced.DTSTAMP


def test_it_says_how_to_reply_and_who_presides(tmp_path: Path) -> None:
    path = written(tmp_path)
    invited = (
        "chair: An Bos\ninvitation:\n  text: There will be soup.\n"
        "  rsvp: {by: 8/5/2025, to: bo@example.org}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + invited, encoding="utf-8")
    body = mailed(parcel(path)).get_body(("plain",))
    assert body is not None
    said = body.get_content().replace("\r\n", "\n").split("\n\n")
    reply = "Please confirm your attendance by 8 May 2025 with bo@example.org."
    assert said[3:5] == ["Thursday 15 May 2025, 14:00 to 16:00 – Gent", "Chair: An Bos"]
    assert said[7:10] == [
        "Practical information\n---------------------",
        "There will be soup.",
        reply,
    ]
    assert str(event(path)["DESCRIPTION"]).endswith(f"\n\nThere will be soup.\n\n{reply}")
    assert event(path)["CONTACT"] == "bo@example.org"


@pytest.mark.parametrize(
    ("times", "end"),
    [
        ("start: 14:00", "2025-05-15 15:00"),
        ("end_date: 16/5/2025\nstart: 9:00\nend: 16:00", "2025-05-16 16:00"),
    ],
)
def test_a_meeting_ends_on_its_last_day(tmp_path: Path, times: str, end: str) -> None:
    path = written(tmp_path, times=times)
    parcel(path)
    assert f"{event(path).end:%F %R}" == end


def test_everybody_is_asked_by_the_minute_taker(tmp_path: Path) -> None:
    path = written(tmp_path)
    parcel(path, invite=True)
    assert str(event(path)["ORGANIZER"]) == "mailto:bo@example.org"
    file = path.with_name("raad – invitation.ics").read_bytes().decode().replace("\r\n ", "")
    assert re.findall(r"ATTENDEE.*:mailto:(\w+)@", file) == ["an", "cis"]


def test_a_meeting_without_an_hour_is_in_no_calendar(tmp_path: Path) -> None:
    made = parcel(written(tmp_path, times=""), invite=True)
    assert [(one.code, one.line) for one in made.problems] == [("W612", 3)]
    assert [one.get_filename() for one in mailed(made).iter_attachments()] == [
        "raad – invitation.docx"
    ]


def test_a_letter_that_leaves_a_title_out_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "titles_of", lambda *_: ["1. Budget"])
    made = parcel(written(tmp_path))
    assert [(one.code, "Costs" in one.message) for one in made.problems] == [("E303", True)]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--document", "actions"], "uitnodiging"),
        (["--document", "invitation", "--actions"], "--actions"),
    ],
)
def test_a_wrong_call_mails_nothing(tmp_path: Path, options: list[str], word: str) -> None:
    path = written(tmp_path)
    answer = run("mail", *options, path)
    assert (answer.code, word in answer.err) == (2, True)
    assert [*tmp_path.iterdir()] == [path]
