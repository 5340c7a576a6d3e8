"""The e-mail of notes: who gets it and what it says, its draft, and that it is sent."""

from __future__ import annotations

import datetime as dt

from minutes_kit.files import read, save
from minutes_kit.mail.contacts import Books
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Message, Parcel, Wishes
from minutes_kit.mail.recipients import Addressed, Addresses
from minutes_kit.mail.sending.mailing import Mailing
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.record import Language
from minutes_kit.problems import Problem
from minutes_kit.web.actions import book_of, is_agreed, mark
from minutes_kit.web.folder import Answer, Desk, Named
from minutes_kit.word.batch import opened
from minutes_kit.word.jobs import Job
from minutes_kit.yaml.contacts import read_book, with_more
from minutes_kit.yaml.dump import dump
from minutes_kit.yaml.finding import CONTACTS


class DraftRequest(Named):
    """Notes to make an e-mail of; `allow_missing` leaves out people without an address."""

    allow_missing: bool = False


class BookRequest(Named):
    """Notes, and addresses for their contact book, by the names of people."""

    addresses: dict[str, str]


class SendRequest(DraftRequest):
    """Notes of which the e-mail is sent, where the user agrees to what was `shown`."""

    shown: str = ""


def recipients(desk: Desk, asked: Named) -> Answer:
    """Who gets the e-mail of notes, and what it says.

    `to` and `cc` have each a `name` and an `address`, `without` the names of those of whom none is
    known, `book` says whether there is a contact book; `mail` has the `subject`, the `text` and the
    names of the `attachments`, or is null where it cannot be made.
    """
    job = desk.job(asked.name)
    people, without, problems = _addressed(job)
    to, cc = ([one._asdict() for one in group] for group in people)
    parcel = _parcel(desk, DraftRequest(asked.name, allow_missing=True), dry=True)
    told = {"to": to, "cc": cc, "without": without, "problems": desk.told(problems)}
    mail = next(map(_said, parcel.messages), None)
    return {**told, "book": book_of(job) is not None, "mail": mail}


def _addressed(job: Job) -> tuple[Addressed, list[str], list[Problem]]:
    """The recipients, who has no address, and what is wrong, also where no e-mail can be made."""
    (source, notes), books = opened(job), Books()
    people, without = Addressed((), ()), list[str]()
    if notes:
        book = books.of(job.notes.parent)
        addresses = Addresses(source, notes, book, allow_missing=True)
        people, without = addresses.everybody(), addresses.without
        addresses.tell_missing()
    problems = sorted(source.report.problems)
    if passed := books.passed_over(job.notes.parent):
        problems.append(passed.problem(passed.path, source.report.locale, hint="W675_book"))
    return people, without, problems


def _said(message: Message) -> Answer:
    """What an e-mail says, and the names of the files that go along."""
    letter, files = message.letter, [one.name for one in message.attachments]
    return {"subject": letter.subject, "text": letter.plain, "attachments": files}


def booked(desk: Desk, asked: BookRequest) -> Answer:
    """Put addresses into the contact book of notes, or make one beside them; `book` is its name.

    Raises MinutesError where an address is none, or the book has errors, FileError where it cannot
    be written.
    """
    job = desk.job(asked.name)
    contacts = [Contact(name=name, email=one.strip()) for name, one in asked.addresses.items()]
    path = book_of(job)
    known = read(path) if path else None
    path = path or job.notes.with_name(CONTACTS[0])
    data = with_more(known, str(path), contacts) if known else None
    if data:
        save(path, data, known=known)
    else:
        save(path, _new_book(job, str(path), contacts))  # where there is none
    return {"book": desk.name_of(path)}


def _new_book(job: Job, name: str, contacts: list[Contact]) -> bytes:
    """A contact book in the language of notes; raises MinutesError where an address is none."""
    report = opened(job)[0].report
    book = ContactBook(language=Language(report.language), contacts=contacts)
    data = dump(book, report.locale).encode("utf-8", "replace")
    read_book(data, name)[0].report.raise_errors()
    return data


def draft(desk: Desk, asked: DraftRequest) -> Answer:
    """Make a draft and the files that go along: its name (null where there is none), `problems`."""
    parcel = _parcel(desk, asked)
    outcomes = [outcome for outcome, _ in drafted(parcel)]
    made = [desk.name_of(one.document) for one in outcomes if one.state != "failed"]
    problems = dict.fromkeys(told for one in outcomes for told in one.problems)
    return {"draft": made[0] if made else None, "problems": desk.told(problems)}


def _parcel(desk: Desk, asked: DraftRequest, *, dry: bool = False) -> Parcel:
    """The e-mail of notes; the files that go along are written unless `dry`."""
    wishes = Wishes(allow_missing=asked.allow_missing)
    (parcel,) = parcels([desk.job(asked.name)], wishes, dt.datetime.now(dt.UTC), dry=dry)
    return parcel


def send(desk: Desk, asked: SendRequest) -> Answer:
    """To whom the e-mail of notes would go now, or that it is sent as that was shown.

    Shown are the `count` of people, what is `said` of sendings before, the `problems`; by `shown`
    the user agrees to it, unless that is empty. When it is sent, `sent` counts who got it.
    Raises MinutesError where it cannot be sent, Refused where it would be another.
    """
    mailing = Mailing(_parcel(desk, asked, dry=True))
    told = {
        "count": len(mailing.waiting),
        "said": mailing.before.said,
        "problems": desk.told(mailing.problems),
        "shown": mark(*mailing.content) if mailing.waiting else "",
    }
    if not is_agreed(asked.shown, told):
        return told
    posted = mailing.post(dt.datetime.now().astimezone())
    if posted.interruption:
        raise posted.interruption
    return {"sent": posted.reached, "problems": desk.told(posted.problems)}
