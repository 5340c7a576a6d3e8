"""From notes to e-mails: the document, the invitation, and the messages that carry them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import MAX_FILE, FileError, read, write
from minutes_kit.languages.locale import load
from minutes_kit.mail.contacts import Books
from minutes_kit.mail.letter import Letter, first_named, letter, open_actions, personal
from minutes_kit.mail.message import CALENDAR, DOCX, PDF, Attachment, draft, file_name
from minutes_kit.mail.proof import unsaid, unsaid_to
from minutes_kit.mail.recipients import Addressed, Addresses
from minutes_kit.mail.settings import read_settings
from minutes_kit.notes.addresses import Recipient
from minutes_kit.problems import MinutesError, Problem
from minutes_kit.text.view import ActionView
from minutes_kit.word.batch import Job, Outcome, opened, rare_collection, worded
from minutes_kit.word.build import Document, document, refuse_lost
from minutes_kit.word.package import untouched
from minutes_kit.yaml.places import place_of


class Wishes(NamedTuple):
    """The options for e-mails, by the names of the command's options."""

    template: Path | None = None
    contacts: Path | None = None
    pdf: bool = False
    invite: bool = False
    actions: bool = False
    allow_missing: bool = False
    force: bool = False


class Message(NamedTuple):
    """An e-mail, and the file for its draft; by `about` a second sending is known."""

    file: Path
    letter: Letter
    people: Addressed
    attachments: tuple[Attachment, ...]
    about: bytes


class Parcel(NamedTuple):
    """All that a notes file gives: the files beside the messages, the messages, the problems."""

    job: Job
    language: str
    problems: list[Problem]
    files: dict[Path, bytes]
    messages: tuple[Message, ...]

    @property
    def failed(self) -> bool:
        """Whether there is no message, for a reason that is an error."""
        return any(problem.severity == "error" for problem in self.problems)


def parcels(
    jobs: Iterable[Job], wishes: Wishes, now: dt.datetime, *, dry: bool = False
) -> Iterator[Parcel]:
    """The e-mails of many jobs, in their order, with their documents written unless `dry`.

    `now` knows its time zone.  What goes wrong is in the parcels.
    """
    books = Books(wishes.contacts)
    with rare_collection():
        made = (_packed(job, wishes, books, now) for job in jobs)
        if dry:
            yield from map(_named, made) if wishes.pdf else made
            return
        stored = (_stored(parcel, force=wishes.force) for parcel in made)
        yield from _with_pdfs(list(stored), force=wishes.force) if wishes.pdf else stored


def _packed(job: Job, wishes: Wishes, books: Books, now: dt.datetime) -> Parcel:
    """The e-mails of one job; nothing is written, and nothing that goes wrong is raised."""
    source, notes = opened(job)
    try:
        made = document(source, notes, wishes.template)
        return _Packing(job, made, wishes, now).parcel(books)
    except (MinutesError, FileError) as error:
        return Parcel(job, source.report.language, worded(error, source.report), {}, ())


class _Packing:
    """Makes the messages of one document."""

    def __init__(self, job: Job, made: Document, wishes: Wishes, now: dt.datetime) -> None:
        self.job, self.made, self.wishes, self.now = job, made, wishes, now
        self.report = made.source.report
        self.locale = self.report.locale

    def parcel(self, books: Books) -> Parcel:
        """The document and its messages; raises MinutesError or FileError where it cannot be."""
        book = books.of(self.job.notes.parent)
        addresses = Addresses(
            self.made.source, self.made.notes, book, allow_missing=self.wishes.allow_missing
        )
        files = {self.job.document: self.made.content}
        if self.wishes.actions:
            messages = list(self.personal(addresses))
        else:
            messages = [self.general(addresses, files)]
        addresses.tell_missing()
        self.report.raise_errors()
        problems = sorted(self.report.problems)
        return Parcel(self.job, self.report.language, problems, files, tuple(messages))

    def general(self, addresses: Addresses, files: dict[Path, bytes]) -> Message:
        """The e-mail to all, with the document and the invitation."""
        people = addresses.everybody()
        attachments = [Attachment(self.job.document.name, self.made.content, DOCX)]
        file = self.job.document.with_suffix(".ics")
        organizer = self.organizer(addresses) if self.meets and self.wishes.invite else None
        invitation = self.invitation(file, organizer, people) if self.meets else None
        if invitation:
            files[file] = invitation
            method = "REQUEST" if organizer else "PUBLISH"
            attachments.append(Attachment(file.name, invitation, CALENDAR.format(method=method)))
        words = letter(self.made.shown, self.locale, self.made.notes.mail)
        refuse_lost(self.made.source, unsaid(words, self.made.notes, self.locale))
        draft_file = self.job.document.with_suffix(".eml")
        return Message(draft_file, words, people, tuple(attachments), self.made.content)

    @property
    def meets(self) -> bool:
        """Whether there is a next meeting with a time."""
        meeting = self.made.notes.next_meeting
        return bool(meeting and meeting.date and meeting.start)

    def invitation(
        self, file: Path, organizer: Recipient | None, people: Addressed
    ) -> bytes | None:
        """The invitation for the next meeting."""
        from minutes_kit.mail.invitation import InvitationError, invitation  # late: 60 ms

        guests = [p for p in (*people.to, *people.cc) if organizer and p.key != organizer.key]
        try:
            return invitation(
                self.made.notes,
                self.locale,
                now=self.now,
                previous=read(file) if file.exists() else None,
                organizer=organizer,
                guests=guests,
            )
        except InvitationError as error:
            raise FileError(error.code, file) from error

    def organizer(self, addresses: Addresses) -> Recipient | None:
        """The minute taker, or else the sender, invites; a problem where neither is known."""
        if found := addresses.minute_taker():
            return found
        try:
            settings = read_settings(self.job.notes.parent, self.locale)
        except MinutesError:
            self.report.add("E608", place_of(self.made.source, ("minute_taker",)))
            return None
        return Recipient(settings.sender_name, settings.sender_address)

    def personal(self, addresses: Addresses) -> Iterator[Message]:
        """An e-mail to each person with open actions; names of one address share one."""
        letters: dict[str, tuple[Recipient, list[ActionView], list[str]]] = {}
        actions = open_actions(self.made.notes, self.made.shown)
        if not actions:
            self.report.add("W609", place_of(self.made.source, ("agenda",)))
        for name, own in actions.items():
            if owner := addresses.named(name, first_named(self.made.notes, name)):
                _, all_own, names = letters.setdefault(owner.key, (owner, [], []))
                all_own += [action for action in own if action not in all_own]
                names.append(name)
        taken: set[str] = set()
        for owner, own, names in letters.values():
            words = personal(self.made.shown, self.locale, owner.name, own)
            refuse_lost(self.made.source, unsaid_to(words, self.made.notes, self.locale, names))
            file = self.personal_file(owner.name, taken)
            yield Message(file, words, Addressed((owner,), ()), (), words.plain.encode())

    def personal_file(self, name: str, taken: set[str]) -> Path:
        """The file for somebody's draft, unlike those of others."""
        parts = self.job.document.stem[:60], name[:40]  # so that a number still fits behind
        stem = " – ".join(parts).replace("/", "-").replace("\\", "-")
        endings = ("", *(f" {number}" for number in range(2, 10_000)))
        names = (file_name(f"{stem}{ending}.eml") for ending in endings)
        free = next(name for name in names if name.casefold() not in taken)
        taken.add(free.casefold())
        return self.job.document.with_name(free)


def _stored(parcel: Parcel, *, force: bool) -> Parcel:
    """A parcel when its files are written; one with problems where they could not be."""
    for file, content in parcel.files.items():
        try:
            guarded = file == parcel.job.document and not force
            write(file, content, may_replace=untouched if guarded else None)
        except FileError as error:
            return _spoilt(parcel, error)
    return parcel


def _spoilt(parcel: Parcel, error: FileError) -> Parcel:
    """A parcel without messages, as one of its files could not be made."""
    problems = [*parcel.problems, error.problem(error.path, load(parcel.language))]
    return parcel._replace(problems=problems, messages=())


def _with_pdfs(stored: list[Parcel], *, force: bool) -> Iterator[Parcel]:
    """Parcels with the PDFs of their documents attached behind these."""
    from minutes_kit.word.pdf import pdfs  # late: only who asks for it needs it

    documents = [parcel.job.document for parcel in stored if parcel.messages and not parcel.failed]
    made = {result.document: result for result in pdfs(documents, force=force)}
    for parcel in stored:
        result = made.get(parcel.job.document)
        if result is None:
            yield parcel
        elif result.error:
            yield _spoilt(parcel, result.error)
        else:
            yield _attached(parcel, result.pdf)


def _named(parcel: Parcel) -> Parcel:
    """A parcel with the name of a PDF that is not made, to be shown."""
    return _holding(parcel, Attachment(parcel.job.document.with_suffix(".pdf").name, b"", PDF))


def _attached(parcel: Parcel, pdf: Path) -> Parcel:
    """A parcel with a PDF behind the document in its messages."""
    try:
        return _holding(parcel, Attachment(pdf.name, read(pdf, MAX_FILE), PDF))
    except FileError as error:
        return _spoilt(parcel, error)


def _holding(parcel: Parcel, extra: Attachment) -> Parcel:
    """A parcel with an attachment behind the document; personal messages have no document."""
    messages = []
    for message in parcel.messages:
        if message.attachments:
            document, *others = message.attachments
            message = message._replace(attachments=(document, extra, *others))
        messages.append(message)
    return parcel._replace(messages=tuple(messages))


class Drafted(NamedTuple):
    """The result for a draft, and its recipients."""

    outcome: Outcome
    people: Addressed


def drafted(parcel: Parcel) -> Iterator[Drafted]:
    """The drafts of a parcel, each written whole or not at all."""
    if parcel.failed:
        yield Drafted(_failed(parcel, parcel.job.document.with_suffix(".eml")), Addressed((), ()))
    for message in () if parcel.failed else parcel.messages:
        to, cc = message.people
        content = draft(message.letter, to, cc, attachments=message.attachments)
        try:
            state = write(message.file, content)
            done = Outcome(parcel.job.notes, parcel.language, message.file, state, parcel.problems)
        except FileError as error:
            done = _failed(_spoilt(parcel, error), message.file)
        yield Drafted(done, message.people)


def _failed(parcel: Parcel, file: Path) -> Outcome:
    """The result for a draft that was not made."""
    return Outcome(parcel.job.notes, parcel.language, file, "failed", parcel.problems)
