"""E-mails that cannot be made or sent, and what is told of each in a language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from on_disk import DOCUMENT, NOTES, Case, Told, checked
from update_cases import commented, words
from word_edits import Edited

from minutes_kit.languages.locale import load
from minutes_kit.mail.appointments import INVITATION
from minutes_kit.mail.drafts import corrected, drafted, parcels
from minutes_kit.mail.letter import Letter
from minutes_kit.mail.packing import Message, Wishes
from minutes_kit.mail.recipients import Addressed
from minutes_kit.mail.server.settings import read_settings
from minutes_kit.problems import Failure, MinutesError
from minutes_kit.word.batch import make
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.jobs import plan
from word import template

BOOK = Path("contacts.yaml")
CONTACTS = "contacts:\n- {name: Jan Maes, email: jan@example.org}\n"
AGENDA = "agenda:\n- actions:\n  - {what: ESF, who: [], due: 1/12/2025}"
SECRET = "guests: [Jan Maes]\nagenda:\n- {title: ESF, confidential: yes}"
HOURLESS = "next_meeting: {date: 4/12/2025}"
NEXT = "next_meeting: {date: 4/12/2025, start: '10:00'}"
SERVER, WHO = "smtp.example.be:587", "an@example.org"
UNKNOWN = {"server": SERVER, "own": "/home/an/.config/minutes-kit/minutes.toml"}
NAMED = f'host = "smtp.example.be"\nsender_address = "{WHO}"\n'
LOG, BEGUN = "notes.sent.jsonl", {"date": "20/11/2025", "time": "10:15"}
REFUSED = f"{WHO} (550 No such user)"
RELAYED, BLOCKED = f"{WHO} (550 Unable to relay)", f"{WHO} (550 5.7.1 Blocked)"


def mailed(lines: str, contacts: str = CONTACTS, *, kind: str = MINUTES, **wishes: Any) -> Case:
    """What is told when an e-mail is made of notes with these lines."""

    def told(language: str) -> Told:
        BOOK.write_text(f"language: {language}\n{contacts}", encoding="utf-8")
        head = f"language: {language}\ntitle: ESF\ndate: 20/11/2025\n"
        NOTES.write_text(head + lines, encoding="utf-8")
        jobs = plan([NOTES], None, kinds=[kind])
        made = parcels(jobs, Wishes(**wishes), dt.datetime.now(dt.UTC), dry=True)
        return [one for parcel in made for one in parcel.problems]

    return told


def called_off(language: str) -> Told:
    """What is told when a meeting is no longer in the notes since its invitation was made."""
    return invited(language, NEXT, "")


def invited(language: str, *versions: str) -> Told:
    """What is told of the last of some versions of notes, each of which is mailed."""
    BOOK.write_text(f"language: {language}\n{CONTACTS}", encoding="utf-8")
    head = f"language: {language}\ntitle: ESF\ndate: 20/11/2025\n"
    told: Told = []
    for lines in versions:
        NOTES.write_text(head + lines, encoding="utf-8")
        made = parcels(plan([NOTES], None), Wishes(), dt.datetime.now(dt.UTC))
        told = [one for parcel in made for one in parcel.problems]
    return told


def without_hour(language: str) -> Told:
    """What is told when the hour of a meeting is gone since its invitation was made."""
    return invited(language, NEXT, "next_meeting: {date: 4/12/2025}")


def drafted_for_nobody(language: str) -> Told:
    """What is told of a draft to nobody."""
    NOTES.write_text(f"language: {language}\ntitle: ESF\ndate: 20/11/2025\n", encoding="utf-8")
    made = parcels(plan([NOTES], None), Wishes(), dt.datetime.now(dt.UTC))
    return [one for parcel in made for draft in drafted(parcel) for one in draft.outcome.problems]


def corrected_draft(language: str) -> Told:
    """What is told of a draft that was changed by hand, where it would be sent."""
    Path("notes.eml").write_bytes(b"To: an@example.org")
    letter = Letter(language, "", "", "")
    return corrected(Message(Path("notes.eml"), letter, Addressed((), ()), (), b""), load(language))


def changed(document: bytes, *, as_is: bool = False, lock: str = "") -> Case:
    """What is told when an e-mail is made beside a document that was changed by hand."""

    def told(language: str) -> Told:
        DOCUMENT.write_bytes(document)
        if lock:
            Path(lock).touch()
        return mailed("", as_is=lambda *_: as_is)(language)

    return told


def edited_in_word(do: Callable[[Edited], None], kind: str = MINUTES) -> Case:
    """What is told when an e-mail is made beside a document that was edited in Word."""

    def told(language: str) -> Told:
        case = mailed("agenda: [{title: Genk, text: Netwerken}]", kind=kind)
        case(language)
        [job] = plan([NOTES], None, kinds=[kind])
        make(job, None, force=True)
        edited = Edited(job.document.read_bytes())
        do(edited)
        job.document.write_bytes(edited.data())
        return case(language)

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
        return refused({}, language)

    return told


def refused(environment: dict[str, str], language: str) -> Told:
    """What is told of the settings in this folder and an environment."""
    try:
        read_settings(Path(), load(language), environment)
    except MinutesError as error:
        return [*error.problems]
    return []


def stray(language: str) -> Told:
    """What is told of a part of a server's settings where the server stands elsewhere."""
    Path("minutes.toml").write_text("[mail]\nport = 465\n", encoding="utf-8")
    return refused({"MINUTES_SMTP_HOST": "smtp.example.be"}, language)


def shared_settings(language: str) -> Told:
    """What is told of settings that everybody may change."""
    path = Path("minutes.toml")
    path.write_text(f"[mail]\n{NAMED}", encoding="utf-8")
    path.chmod(0o666)
    return refused({}, language)


def shared_book(language: str) -> Told:
    """What is told of a contact book that everybody may change."""
    BOOK.touch()
    BOOK.chmod(0o666)
    return mailed("attendees: []", "")(language)


def failing(code: str, file: str = "notes", *, hint: str | None = None, **values: str) -> Case:
    """What is told of an error that a server or another program makes."""

    def told(language: str) -> Told:
        return [Failure(code, **values).problem(Path(file), load(language), hint=hint)]

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
    ("E608", "one from somebody unknown", mailed(f"{NEXT}\nminute_taker: Els Ans", invite=True)),
    ("W611", "guests who get what is confidential", mailed(SECRET)),
    ("W612", "an invitation without an hour", mailed(HOURLESS, invite=True)),
    ("W609", "no actions for anybody, with --actions", mailed(AGENDA, actions=True)),
    ("E401", "a document that was changed by hand", changed(template("ESF"))),
    ("E401", "one that was edited in Word", edited_in_word(words("Netwerken", "Netwerk"))),
    ("E401", "one in which a comment was put", edited_in_word(commented)),
    ("E610", "a document that is damaged", changed(template("ESF")[:-100])),
    ("W614", "a document that was changed, as it is", changed(template("ESF"), as_is=True)),
    (
        "W615",
        "one that is still open",
        changed(template("ESF"), as_is=True, lock=f".~lock.{DOCUMENT}#"),
    ),
    ("W616", "a meeting that is called off", called_off),
    ("E403", "new notes where some are", failing("E403", hint="new", reason="exists")),
    ("E403", "a name for none", failing("E403", hint="misnamed", reason="misnamed")),
    ("E448", "a document that no program opens", failing("E448")),
    ("E401", "a changed invitation", edited_in_word(words("Genk", "Gent"), INVITATION)),
    ("E401", "a draft that was changed by hand", failing("E401", "notes.eml", hint="E401_beside")),
    ("W617", "such a draft, where the e-mail is sent", corrected_draft),
    ("W618", "a meeting without its hour", without_hour),
    ("W619", "a draft to nobody", drafted_for_nobody),
    ("E621", "no LibreOffice", failing("E621", "LibreOffice", command="sudo apt install …")),
    ("E622", "a PDF that takes too long", failing("E622", "notes.pdf", seconds="70")),
    ("E623", "LibreOffice without Writer", failing("E623", "notes.pdf")),
    ("E624", "a file in the place of the invitation", failing("E624", "notes.ics")),
    ("E641", "a password in a file", set_up('[mail]\npassword = "x"\n')),
    ("E642", "an unknown setting", set_up('[mail]\nsmurf = "x"\n')),
    ("E642", "a misspelt setting", set_up('[mail]\nhots = "x"\n')),
    ("E643", "a setting of another kind", set_up('[mail]\nport = "587"\n')),
    ("E644", "a line without quotation marks", set_up("[mail]\nhost = smtp.example.be\n")),
    ("E645", "no settings", set_up("")),
    ("E646", "no password", failing("E646", user=WHO, host="smtp.example.be")),
    ("E647", "a keyring that stays shut", failing("E647", user=WHO)),
    ("E649", "no keyring installed", failing("E649", user=WHO)),
    (
        "E648",
        "no security",
        set_up(f'[mail]\n{NAMED}security = "plain"\n'),
    ),
    ("E650", "some refused recipients", failing("E650", addresses=REFUSED)),
    ("E650", "some for now", failing("E650", hint="later", addresses=f"{WHO} (450 Greylisted)")),
    ("E650", "some without a login", failing("E650", hint="login", addresses=RELAYED)),
    ("E650", "some for another reason", failing("E650", hint="policy", addresses=BLOCKED)),
    ("E651", "no such server", failing("E651", server=SERVER, reason="unknown_server")),
    ("E651", "no server there", failing("E651", server=SERVER, reason="connection_refused")),
    ("E652", "a server that hangs", failing("E652", server=SERVER, seconds="60")),
    ("E653", "a server that hangs up", failing("E653", server=SERVER)),
    ("E654", "a server without TLS", failing("E654", server=SERVER)),
    ("E655", "an old certificate", failing("E655", server=SERVER, reason="certificate_expired")),
    ("E655", "a new one", failing("E655", server=SERVER, reason="certificate_early")),
    ("E655", "one of another", failing("E655", server=SERVER, reason="certificate_name")),
    ("E655", "a false one", failing("E655", server=SERVER, reason="certificate_untrusted")),
    ("E656", "a wrong password", failing("E656", user=WHO, reply="535 5.7.8")),
    ("E657", "a server that takes no passwords", failing("E657", user=WHO)),
    ("E658", "a refused sender", failing("E658", address=WHO, reply="550 Not you")),
    ("E659", "nothing but refused recipients", failing("E659", addresses=REFUSED)),
    (
        "E659",
        "some of them for now",
        failing("E659", hint="mixed", addresses=f"{REFUSED}, jan@example.org (450)", wrong=WHO),
    ),
    ("E660", "a message that is too large", failing("E660", size="42")),
    ("E661", "an old server, an address with é", failing("E661", address="zoë@example.org")),
    ("E662", "an old server, a text with é", failing("E662")),
    ("E663", "a refused message", failing("E663", reply="554 Looks like spam")),
    ("E664", "no answer in the end", failing("E664", server=SERVER)),
    ("E665", "a busy server", failing("E665", reply="421 Busy")),
    ("E666", "TLS on another port", failing("E666", server=SERVER)),
    ("E667", "an address with a space", failing("E667", address="an @example.org")),
    ("E668", "a full disk", failing("E668", LOG, reason="full")),
    ("E669", "nobody to send it to", failing("E669")),
    ("E670", "a server that only minutes.toml names", failing("E670", "minutes.toml", **UNKNOWN)),
    ("E671", "a port without its server", stray),
    ("E672", "settings that are no text", set_up('[mail]\nsender_name = "\0"\n')),
    ("W675", "a contact book that everybody may change", shared_book),
    ("W675", "settings that everybody may change", shared_settings),
    ("W676", "an answer that cannot be kept", failing("W676", "servers.txt", reason="full")),
    ("E690", "a server for web pages", failing("E690", server="www.example.be:80")),
    (
        "E691",
        "a server that wants a login",
        failing("E691", reply="550 Unable to relay", host="smtp.example.be"),
    ),
    (
        "E691",
        "another login",
        failing("E691", hint="with_user", reply="530 Not allowed", user=WHO, host=""),
    ),
    (
        "E691",
        "a server that refuses at once",
        failing("E691", hint="greeting", reply="554 No access"),
    ),
    ("E692", "no login with a password", failing("E692", user=WHO, reply="535 5.7.139")),
    ("E693", "a connection that breaks halfway", failing("E693", others=WHO, reason="no_answer")),
    ("E693", "an interruption halfway", failing("E693", others=WHO, reason="stopped")),
    ("E694", "no answer in the end, halfway", failing("E694", others=WHO)),
    ("E680", "a sending in doubt, and nobody to ask", failing("E680", LOG, who="Jan Maes")),
    ("E681", "somebody else who sends", failing("E681", LOG, who="els@pc-12", **BEGUN)),
    ("E682", "somebody else who has sent in between", failing("E682", LOG)),
    ("E683", "a log that is a link", failing("E683", LOG, reason="link")),
    ("E683", "a log that is a pipe", failing("E683", LOG, reason="no_file")),
    ("W685", "a damaged log", failing("W685", LOG)),
    ("W686", "a sending without an end", failing("W686", LOG, **BEGUN)),
    ("W687", "a sending that reached some", failing("W687", who="An Bos")),
]
