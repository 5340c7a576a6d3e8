"""From notes to what is mailed: the document, the invitation, and the messages that carry them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import MAX_FILE, FileError, read, refuse_link
from minutes_kit.languages.grammar import join
from minutes_kit.locks import lock_of
from minutes_kit.mail.appointments import INVITATION, Appointments
from minutes_kit.mail.contacts import Books
from minutes_kit.mail.letter import Letter, first_named, inviting, letter, open_actions, personal
from minutes_kit.mail.message import CALENDAR, DOCX, Attachment, file_name
from minutes_kit.mail.proof import uninvited, unsaid, unsaid_to
from minutes_kit.mail.recipients import Addressed, Addresses
from minutes_kit.notes.addresses import Recipient
from minutes_kit.notes.model import Notes
from minutes_kit.notes.public import hidden
from minutes_kit.notes.typed import is_nobody
from minutes_kit.problems import Failure, MinutesError, Problem
from minutes_kit.text.dossier import titles_of
from minutes_kit.text.pieces import ActionView
from minutes_kit.word.batch import opened, worded
from minutes_kit.word.build import Document, document, refuse_lost
from minutes_kit.word.dossier import PUBLIC
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.jobs import Job
from minutes_kit.word.package import readable
from minutes_kit.yaml.places import place_of

Decision = Callable[[Path, str], bool]
"""Whether a document that was changed by hand is mailed as it is, asked in a language."""


def never(_: Path, __: str) -> bool:
    """Mail no document that was changed by hand."""
    return False


class Wishes(NamedTuple):
    """The options for e-mails, by the names of the command's options."""

    template: Path | None = None
    contacts: Path | None = None
    pdf: bool = False
    invite: bool = False
    actions: bool = False
    allow_missing: bool = False
    force: bool = False
    as_is: Decision = never


class Message(NamedTuple):
    """An e-mail, and the file for its draft; by `about` a second sending is known."""

    file: Path
    letter: Letter
    people: Addressed
    attachments: tuple[Attachment, ...]
    about: bytes
    left_out: tuple[str, ...] = ()  # the files that the notes name: they do not go along


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


def packed(job: Job, wishes: Wishes, books: Books, now: dt.datetime) -> Parcel:
    """The e-mails of one job; nothing is written, and nothing that goes wrong is raised."""
    source, notes = opened(job)
    try:
        made = document(
            source, notes, wishes.template or job.template, public=job.public, kind=job.kind
        )
        return _Packing(job, made, wishes, now).parcel(books)
    except (MinutesError, FileError) as error:
        return Parcel(job, source.report.language, worded(error, source.report), {}, ())


class _Packing:
    """Makes the messages of one document."""

    def __init__(self, job: Job, made: Document, wishes: Wishes, now: dt.datetime) -> None:
        self.job, self.made, self.wishes, self.now = job, made, wishes, now
        self.report = made.source.report
        self.locale = made.locale

    def parcel(self, books: Books) -> Parcel:
        """The document and its messages; raises MinutesError or FileError where it cannot be."""
        folder = self.job.notes.parent
        if passed := books.passed_over(folder):
            told = passed.problem(passed.path, self.locale, hint="W675_book")
            self.report.problems.append(told)
        addresses = Addresses(
            self.made.source,
            self.made.whole,
            books.of(folder),
            allow_missing=self.wishes.allow_missing,
        )
        files: dict[Path, bytes] = {}
        if self.wishes.actions:
            messages = list(self.personal(addresses))
        else:
            messages = [self.general(addresses, files)]
        self.report.raise_errors()
        problems = sorted(self.report.problems)
        return Parcel(self.job, self.report.language, problems, files, tuple(messages))

    def general(self, addresses: Addresses, files: dict[Path, bytes]) -> Message:
        """The e-mail to all, with the document and the invitation."""
        people = addresses.everybody()
        addresses.tell_missing()
        self.tell_of_outsiders(addresses)
        file = _calendar(self.job)
        appointments = Appointments(
            self.job, self.made, addresses, self.now, asks=self.wishes.invite
        )
        appointment = appointments.file(file, people, force=self.wishes.force)
        words = self.letter()
        content = self.enclosed(files)
        attachments = [Attachment(self.job.document.name, content, DOCX)]
        if appointment:
            method, files[file] = appointment
            attachments.append(Attachment(file.name, files[file], CALENDAR.format(method=method)))
        left_out = _files_of(self.made.notes)
        return Message(self.job.draft, words, people, tuple(attachments), content, left_out)

    def letter(self) -> Letter:
        """The words of that e-mail, proven to say what they are to say."""
        source, whole, notes = self.made.source, self.made.whole, self.made.notes
        locale, shown = self.made.locale, self.made.shown
        if self.job.kind == INVITATION:
            words = inviting(shown, [*titles_of(whole, locale)], locale)
            refuse_lost(source, uninvited(words, whole, notes, locale))
        else:
            words = letter(shown, locale, notes.mail)
            refuse_lost(source, unsaid(words, notes, locale))
        return words

    def tell_of_outsiders(self, addresses: Addresses) -> None:
        """Warn of those who get what is confidential and are not of the circle."""
        if self.job.public or not hidden(self.made.notes).agenda or not addresses.outsiders:
            return
        names = dict.fromkeys(one.name or one.address for one in addresses.outsiders)
        place = place_of(self.made.source, ("guests" if self.made.whole.guests else "mail",))
        self.report.add("W611", place, name=join([*names], self.locale))

    def enclosed(self, files: dict[Path, bytes]) -> bytes:
        """The document that goes along: as it is made, or as somebody changed it by hand."""
        path = self.job.document
        refuse_link(path)
        keeps = os.path.exists(path) and not self.wishes.force
        existing = read(path, MAX_FILE) if keeps else None
        guard = Guard(self.job.kind)
        if existing is None or guard.lets_go(existing, self.made.content):
            files[path] = self.made.content
            if existing == self.made.content:
                self.tell_of_lock()
            return self.made.content
        if not readable(existing):
            self.tell("E610")
        elif not self.report.failed:
            self.decide(guard)
        return existing

    def decide(self, guard: Guard) -> None:
        """Tell of a document that was changed by hand, and whether it is mailed."""
        path = self.job.document
        if not self.wishes.as_is(path, self.report.language):
            told = guard.problem(Failure("E401"), str(path), self.locale, mail=True)
            self.report.problems.append(told)
            return
        self.tell("W614")
        self.tell_of_lock()

    def tell_of_lock(self) -> None:
        """Tell of a document that somebody has open, and may be changing."""
        if lock_of(self.job.document):
            self.tell("W615")

    def tell(self, code: str) -> None:
        """Note what is wrong with the document."""
        self.report.problems.append(Failure(code).problem(self.job.document, self.locale))

    def personal(self, addresses: Addresses) -> Iterator[Message]:
        """An e-mail to each person with open actions; names of one address share one."""
        letters: dict[str, tuple[Recipient, list[ActionView], list[str]]] = {}
        named = open_actions(self.made.notes, self.made.shown).items()
        actions = {name: own for name, own in named if not is_nobody(name, self.locale)}
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
        addresses.tell_missing()

    def personal_file(self, name: str, taken: set[str]) -> Path:
        """The file for somebody's draft, unlike those of others."""
        parts = self.job.document.stem[:60], name[:40]  # so that a number still fits behind
        stem = " – ".join(parts).replace("/", "-").replace("\\", "-")
        endings = ("", *(f" {number}" for number in range(2, 10_000)))
        names = (file_name(f"{stem}{ending}.eml") for ending in endings)
        free = next(name for name in names if name.casefold() not in taken)
        taken.add(free.casefold())
        return self.job.document.with_name(free)


def _calendar(job: Job) -> Path:
    """The file for calendars: the public hears of the same appointment as the others."""
    document = job.document
    if job.public and document.name.endswith(PUBLIC):
        return document.with_name(document.name.removesuffix(PUBLIC) + ".ics")
    return document.with_suffix(".ics")


def _files_of(notes: Notes) -> tuple[str, ...]:
    """The files that notes name as attachments."""
    of_items = [one for _, item in notes.items() for one in item.attachments]
    return tuple(one.file for one in (*of_items, *notes.attachments) if one.file)
