"""What is done with notes: built, printed, mailed, begun, brought up to date, opened."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct, json

from minutes_kit import house
from minutes_kit.checks.check import examine
from minutes_kit.files import MAX_FILE, FileError, read, save
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.mail.contacts import Books, find_book
from minutes_kit.mail.drafts import drafted, parcels
from minutes_kit.mail.packing import Message, Parcel, Wishes
from minutes_kit.mail.recipients import Addressed, Addresses
from minutes_kit.mail.sending.mailing import Mailing
from minutes_kit.notes.new import starter
from minutes_kit.notes.schema import schema_file
from minutes_kit.problems import Failure
from minutes_kit.web.document import made as document_of
from minutes_kit.web.folder import Answer, Desk, Refused
from minutes_kit.web.notes import Named, Text, version_of
from minutes_kit.word.batch import Outcome, make, opened, with_pdfs
from minutes_kit.word.document.opened import Opened as OpenedDocument
from minutes_kit.word.jobs import Job
from minutes_kit.word.pdf import converted, is_installed
from minutes_kit.word.update.update import notes_of, write
from minutes_kit.word.update.update import opened as opened_document
from minutes_kit.word.update.update import update as updated
from minutes_kit.word.verify.verify import with_findings
from minutes_kit.yaml.carried import next_notes
from minutes_kit.yaml.finding import SUFFIXES


class Built(Named):
    """Notes to make a document of; with `force`, whatever somebody changed in the one there."""

    verify: bool = True
    force: bool = False


class Drafted(Named):
    """Notes to make an e-mail of; `allow_missing` leaves out people without an address."""

    allow_missing: bool = False


class Opened(Named):
    """A file that belongs to notes, to be opened."""

    what: Literal["document", "pdf", "draft", "folder", "book"]


class New(Struct, forbid_unknown_fields=True, rename={"last": "from"}):
    """Notes to begin with, in a language, or those that follow on the last ones."""

    name: str
    language: str = ""
    last: str = ""


class Agreed(Named):
    """Notes of which something is shown, and done where the user agrees to what was `shown`."""

    shown: str = ""


class Sent(Agreed):
    """Notes of which the e-mail is sent; `allow_missing` as for a draft."""

    allow_missing: bool = False


def build(desk: Desk, asked: Built) -> Answer:
    """Make the document of notes."""
    return _told(desk, [_made(desk, asked)])


def pdf(desk: Desk, asked: Built) -> Answer:
    """Make the document of notes, and its PDF."""
    *_, printed = outcomes = [*with_pdfs([_made(desk, asked)], force=asked.force)]
    done = printed.document.suffix == ".pdf" and printed.state != "failed"
    name = desk.name_of(printed.document) if done else None
    return {**_told(desk, outcomes), "pdf": name}


def _made(desk: Desk, asked: Built) -> Outcome:
    """What became of the document of notes."""
    outcome = make(desk.job(asked.name), None, force=asked.force)
    return next(with_findings([outcome])) if asked.verify else outcome


def _told(desk: Desk, outcomes: list[Outcome]) -> Answer:
    """What became of a document, and of what was made of it."""
    first = outcomes[0]
    problems = [one for outcome in outcomes for one in outcome.problems]
    return {
        "document": None if first.state == "failed" else desk.name_of(first.document),
        "problems": desk.told(problems),
        "edited": any(one.code == "E401" for one in first.problems),
    }


def exact(desk: Desk, asked: Text) -> bytes:
    """The pages of a text as LibreOffice prints them; nothing where there is none."""
    made = document_of(desk, asked)
    if not is_installed():
        return b""
    (content,) = converted([made.content])
    if isinstance(content, Failure):
        problem = content.problem(desk.path(asked.name), made.locale)
        raise Refused(422, {"problems": desk.told([problem])})
    return content


def recipients(desk: Desk, asked: Named) -> Answer:
    """Who gets the e-mail of notes, who has no address, and what it says where it can be made."""
    job, books = desk.job(asked.name), Books()
    source, notes = opened(job)
    people, without = Addressed((), ()), list[str]()
    if notes:
        book = books.of(job.notes.parent)
        addresses = Addresses(source, notes, book, allow_missing=True)
        people, without = addresses.everybody(), addresses.without
        addresses.tell_missing()
    problems = sorted(source.report.problems)
    if passed := books.passed_over(job.notes.parent):
        problems.append(passed.problem(passed.path, source.report.locale, hint="W675_book"))
    to, cc = ([one._asdict() for one in group] for group in people)
    told = {"to": to, "cc": cc, "without": without, "problems": desk.told(problems)}
    told["book"] = _book(job) is not None
    parcel = _parcel(desk, Drafted(asked.name, allow_missing=True), dry=True)
    return {**told, "mail": next(map(_said, parcel.messages), None)}


def _book(job: Job) -> Path | None:
    """The contact book of notes, where there is one that may be read."""
    path, refused = find_book(job.notes.parent)
    return None if refused else path


def _said(message: Message) -> Answer:
    """What an e-mail says, and the names of the files that go along."""
    letter, files = message.letter, [one.name for one in message.attachments]
    return {"subject": letter.subject, "text": letter.plain, "attachments": files}


def draft(desk: Desk, asked: Drafted) -> Answer:
    """Make the draft of an e-mail, and the files that go along."""
    parcel = _parcel(desk, asked)
    outcomes = [outcome for outcome, _ in drafted(parcel)]
    made = [desk.name_of(one.document) for one in outcomes if one.state != "failed"]
    problems = dict.fromkeys(told for one in outcomes for told in one.problems)
    return {"draft": made[0] if made else None, "problems": desk.told(problems)}


def _parcel(desk: Desk, asked: Drafted | Sent, *, dry: bool = False) -> Parcel:
    """The e-mail of notes; the files that go along are written unless `dry`."""
    wishes = Wishes(allow_missing=asked.allow_missing)
    (parcel,) = parcels([desk.job(asked.name)], wishes, dt.datetime.now(dt.UTC), dry=dry)
    return parcel


def send(desk: Desk, asked: Sent) -> Answer:
    """To whom the e-mail of notes would go now, or that it is sent as that was shown.

    Raises MinutesError where it cannot be sent, Refused where it would be another.
    """
    mailing = Mailing(_parcel(desk, asked, dry=True))
    told = {
        "count": len(mailing.waiting),
        "said": mailing.before.said,
        "problems": desk.told(mailing.problems),
        "shown": _mark(*mailing.content) if mailing.waiting else "",
    }
    if not _agreed(asked, told):
        return told
    posted = mailing.post(dt.datetime.now().astimezone())
    if posted.interruption:
        raise posted.interruption
    return {"sent": posted.reached, "problems": desk.told(posted.problems)}


def launched(desk: Desk, asked: Opened) -> Answer:
    """Open a file by the program of the system; raises Refused where there is none."""
    file = _to_open(desk, asked)
    if os.path.islink(file) or not os.path.exists(file):  # a link may lead to anything
        raise Refused(404)
    desk.launch(file)
    return {}


def _to_open(desk: Desk, asked: Opened) -> Path:
    """The file that belongs to notes, or their folder; without a name that of the desk."""
    if not asked.name and asked.what == "folder":
        return desk.folder
    job = desk.job(asked.name)
    folder = job.notes.parent
    files = {"document": job.document, "pdf": job.pdf, "draft": job.draft, "folder": folder}
    file = _book(job) if asked.what == "book" else files[asked.what]
    if file is None:
        raise Refused(404)
    return file


def begun(desk: Desk, asked: New) -> Answer:
    """Write notes to begin with; raises Refused where their name is taken, or can be none."""
    text, language = _following(desk, asked) if asked.last else _first(desk, asked)
    name = _with_ending(asked.name.strip())
    try:
        path = desk.path(name)
    except Refused as refused:
        misnamed = FileError("E403", desk.folder / name, reason="misnamed")
        raise _unnamed(desk, misnamed, language, "E403_misnamed") from refused
    if os.path.lexists(path) or save(path, text.encode()).state == "unchanged":
        raise _unnamed(desk, FileError("E403", path, reason="exists"), language, "E403_new")
    return {"name": name}


def _with_ending(name: str) -> str:
    """The name of a notes file, as somebody may shorten it."""
    return name if PurePosixPath(name).suffix.lower() in SUFFIXES else f"{name}.yaml"


def _unnamed(desk: Desk, error: FileError, language: str, hint: str) -> Refused:
    """That new notes need another name."""
    told = error.problem(error.path, load(language), hint=hint)
    return Refused(409, {"problems": desk.told([told])})


def _first(desk: Desk, asked: New) -> tuple[str, str]:
    """Notes of a meeting today, and their language."""
    language = asked.language if asked.language in codes() else desk.language
    return starter(language, dt.date.today(), schema_file(language).as_uri()), language


def _following(desk: Desk, asked: New) -> tuple[str, str]:
    """The notes that follow on the last ones, and their language; raises Refused."""
    last = desk.job(asked.last).notes
    source, notes = examine(read(last), asked.last, last.parent)
    if notes is None:
        raise Refused(422, {"problems": desk.told(sorted(source.report.problems))})
    usual = house.words(last.parent, notes.language)
    return next_notes(notes, schema_file(notes.language).as_uri(), usual), notes.language


def update(desk: Desk, asked: Agreed) -> Answer:
    """What was changed in Word, as a change of the notes, or that it is made as it was shown.

    Raises Refused where it cannot be made, or would be another.
    """
    job = desk.job(asked.name)
    edited = _edited(desk, job.document)
    source = notes_of(job.notes, public=False)
    found = updated(edited, job.document, source)
    told = {
        "before": found.before,
        "after": found.after,
        "problems": desk.told(found.findings),
        "shown": _mark(source.data, found.data) if found.data != source.data else "",
    }
    if not _agreed(asked, told):
        return told
    notice = write(found, source).notice
    problems = [notice.problem(source.file, load(found.language))] if notice else []
    return {"problems": desk.told(problems)}


def _mark(*known: object) -> str:
    """That by which it is known again what was shown."""
    return version_of(json.encode(known))


def _agreed(asked: Agreed, told: Answer) -> bool:
    """Whether the user agrees to what would be done; raises Refused where she saw it otherwise."""
    if asked.shown and asked.shown != told["shown"]:
        raise Refused(409, told)
    return bool(asked.shown)


def _edited(desk: Desk, document: Path) -> OpenedDocument:
    """A document that was changed in Word; raises Refused where it is none."""
    data = read(document, MAX_FILE)
    try:
        return opened_document(data)
    except Failure as error:
        problem = error.problem(document, load(desk.language))
        raise Refused(422, {"problems": desk.told([problem])}) from error
