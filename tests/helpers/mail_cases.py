"""E-mails that cannot be made or sent, and what is told of each in a language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from on_disk import DOCUMENT, NOTES, Case, Told, checked

from minutes_kit.languages.locale import load
from minutes_kit.mail.drafts import parcels
from minutes_kit.mail.packing import Wishes
from minutes_kit.mail.settings import read_settings
from minutes_kit.problems import Failure, MinutesError
from minutes_kit.word.batch import plan
from word import template

BOOK = Path("contacts.yaml")
CONTACTS = "contacts:\n- {name: Jan Maes, email: jan@example.org}\n"
AGENDA = "agenda:\n- actions:\n  - {what: ESF, who: [], due: 1/12/2025}"
NEXT = "next_meeting: {date: 4/12/2025, start: '10:00'}"
SERVER, WHO = "smtp.example.be:587", "an@example.org"
REFUSED = f"{WHO} (550 No such user)"


def mailed(lines: str, contacts: str = CONTACTS, **wishes: Any) -> Case:
    """What is told when an e-mail is made of notes with these lines."""

    def told(language: str) -> Told:
        BOOK.write_text(f"language: {language}\n{contacts}", encoding="utf-8")
        head = f"language: {language}\ntitle: ESF\ndate: 20/11/2025\n"
        NOTES.write_text(head + lines, encoding="utf-8")
        jobs = plan([NOTES], None)
        made = parcels(jobs, Wishes(**wishes), dt.datetime.now(dt.UTC), dry=True)
        return [one for parcel in made for one in parcel.problems]

    return told


def called_off(language: str) -> Told:
    """What is told when a meeting is no longer in the notes since its invitation was made."""
    BOOK.write_text(f"language: {language}\n{CONTACTS}", encoding="utf-8")
    head = f"language: {language}\ntitle: ESF\ndate: 20/11/2025\n"
    told: Told = []
    for lines in (NEXT, ""):
        NOTES.write_text(head + lines, encoding="utf-8")
        made = parcels(plan([NOTES], None), Wishes(), dt.datetime.now(dt.UTC))
        told = [one for parcel in made for one in parcel.problems]
    return told


def changed(document: bytes, *, as_is: bool = False, lock: str = "") -> Case:
    """What is told when an e-mail is made beside a document that was changed by hand."""

    def told(language: str) -> Told:
        DOCUMENT.write_bytes(document)
        if lock:
            Path(lock).touch()
        return mailed("", as_is=lambda *_: as_is)(language)

    return told


def booked(contacts: str) -> Case:
    """What is told of a contact book when it is checked."""

    def told(language: str) -> Told:
        BOOK.write_text(f"language: {language}\n{contacts}", encoding="utf-8")
        return checked(BOOK, language)

    return told


def listed(language: str) -> Told:
    """What is told of a list that stands for a contact book."""
    BOOK.write_text(f"[\nlanguage: {language}\n]", encoding="utf-8")
    return checked(BOOK, language)


def set_up(text: str) -> Case:
    """What is told of settings."""

    def told(language: str) -> Told:
        Path("minutes.toml").write_text(text, encoding="utf-8")
        try:
            read_settings(Path(), load(language), {})
        except MinutesError as error:
            return [*error.problems]
        return []

    return told


def failing(code: str, file: str = "notes", **values: str) -> Case:
    """What is told of an error that a server or another program makes."""

    def told(language: str) -> Told:
        return [Failure(code, **values).problem(Path(file), load(language))]

    return told


CASES: list[tuple[str, str, Case]] = [
    ("E601", "an address that is none", mailed("mail:\n  cc: an@esf")),
    ("E602", "an address with an accent", mailed("mail:\n  cc: zoë@example.org")),
    ("E603", "a contact book without contacts", listed),
    ("E604", "people of whom no address is known", mailed("attendees: [An Bos, Els Ans]")),
    ("E604", "a name that is nearly in the contact book", mailed("attendees: [Jan Maas]")),
    (
        "W605",
        "such people, with --allow-missing",
        mailed("attendees: [An Bos, Els Ans]", allow_missing=True),
    ),
    ("W605", "such a name", mailed("attendees: [Jan Maas]", allow_missing=True)),
    (
        "E606",
        "two people of one name",
        mailed("attendees: [Jan Maes]", f"{CONTACTS}- {{name: jan maes, email: j@example.be}}"),
    ),
    (
        "W607",
        "a contact with two addresses",
        booked(f"{CONTACTS}- {{name: jan maes, email: j@example.be}}"),
    ),
    ("E608", "an invitation from nobody", mailed(NEXT, invite=True)),
    ("W609", "no actions for anybody, with --actions", mailed(AGENDA, actions=True)),
    ("E401", "a document that was changed by hand", changed(template("ESF"))),
    ("E610", "a document that is damaged", changed(template("ESF")[:-100])),
    ("W614", "a document that was changed, as it is", changed(template("ESF"), as_is=True)),
    (
        "W615",
        "one that is still open",
        changed(template("ESF"), as_is=True, lock=f".~lock.{DOCUMENT}#"),
    ),
    ("W616", "a meeting that is called off", called_off),
    ("E621", "no LibreOffice", failing("E621", "LibreOffice", command="sudo apt install …")),
    ("E622", "a PDF that takes too long", failing("E622", "notes.pdf", seconds="70")),
    ("E623", "LibreOffice without Writer", failing("E623", "notes.pdf")),
    ("E624", "a file in the place of the invitation", failing("E624", "notes.ics")),
    ("E625", "two documents of one name", failing("E625", "a.pdf", others="a.docx, A.docx")),
    ("E641", "a password in a file", set_up('[mail]\npassword = "x"\n')),
    ("E642", "an unknown setting", set_up('[mail]\nsmurf = "x"\n')),
    ("E642", "a misspelt setting", set_up('[mail]\nhots = "x"\n')),
    ("E643", "a setting of another kind", set_up('[mail]\nport = "587"\n')),
    ("E644", "a line without quotation marks", set_up("[mail]\nhost = smtp.example.be\n")),
    ("E645", "no settings", set_up("")),
    ("E646", "no password", failing("E646", user=WHO)),
    ("E647", "a keyring that stays shut", failing("E647", user=WHO)),
    ("E649", "no keyring installed", failing("E649", user=WHO)),
    (
        "E648",
        "no security",
        set_up(f'[mail]\nhost = "smtp.example.be"\nsender_address = "{WHO}"\nsecurity = "plain"\n'),
    ),
    ("E650", "some refused recipients", failing("E650", addresses=REFUSED)),
    ("E651", "no such server", failing("E651", server=SERVER, reason="unknown_server")),
    ("E651", "no server there", failing("E651", server=SERVER, reason="connection_refused")),
    ("E652", "a server that hangs", failing("E652", server=SERVER, seconds="60")),
    ("E653", "a server that hangs up", failing("E653", server=SERVER)),
    ("E654", "a server without TLS", failing("E654", server=SERVER)),
    ("E655", "an old certificate", failing("E655", server=SERVER, reason="certificate_expired")),
    ("E655", "a new one", failing("E655", server=SERVER, reason="certificate_early")),
    ("E655", "one of another", failing("E655", server=SERVER, reason="certificate_name")),
    ("E655", "a false one", failing("E655", server=SERVER, reason="certificate_untrusted")),
    ("E656", "a wrong password", failing("E656", user=WHO)),
    ("E657", "a server that takes no passwords", failing("E657", user=WHO)),
    ("E658", "a refused sender", failing("E658", address=WHO, reply="550 Not you")),
    ("E659", "nothing but refused recipients", failing("E659", addresses=REFUSED)),
    ("E660", "a message that is too large", failing("E660", size="42")),
    ("E661", "an old server, an address with é", failing("E661", address="zoë@example.org")),
    ("E662", "an old server, a text with é", failing("E662")),
    ("E663", "a refused message", failing("E663", reply="554 Looks like spam")),
    ("E664", "no answer in the end", failing("E664", server=SERVER)),
    ("E665", "a busy server", failing("E665", reply="421 Busy")),
    ("E666", "TLS on another port", failing("E666", server=SERVER)),
    ("E667", "an address with a space", failing("E667", address="an @example.org")),
    ("E668", "a full disk", failing("E668", "notes.sent.jsonl", reason="full")),
    ("E669", "nobody to send it to", failing("E669")),
]
