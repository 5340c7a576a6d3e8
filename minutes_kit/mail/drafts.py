"""E-mails on disk: the documents and invitations of many notes, and the drafts that hold them."""

from __future__ import annotations

import datetime as dt
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import MAX_FILE, FileError, read, write
from minutes_kit.languages.locale import Locale, load
from minutes_kit.mail.contacts import Books
from minutes_kit.mail.message import PDF, Attachment, draft
from minutes_kit.mail.packing import Message, Parcel, Wishes, packed
from minutes_kit.mail.recipients import Addressed
from minutes_kit.problems import Problem, problem
from minutes_kit.word.batch import Outcome, rare_collection
from minutes_kit.word.edited.guard import Guard
from minutes_kit.word.jobs import Job, aim
from minutes_kit.word.package import untouched


def parcels(
    jobs: Iterable[Job], wishes: Wishes, now: dt.datetime, *, dry: bool = False
) -> Iterator[Parcel]:
    """The e-mails of many jobs, in their order, with their documents written unless `dry`.

    `now` knows its time zone.  What goes wrong is in the parcels.
    """
    books = Books(wishes.contacts)
    with rare_collection():
        made = _apart([packed(job, wishes, books, now) for job in jobs])
        if dry:
            yield from map(_named, made) if wishes.pdf else made
            return
        written = (stored(parcel, force=wishes.force) for parcel in made)
        yield from _with_pdfs(list(written), force=wishes.force) if wishes.pdf else written


def _apart(made: list[Parcel]) -> Iterator[Parcel]:
    """Parcels, spoilt where their notes would make the same draft as others."""
    owners: dict[str, list[Path]] = defaultdict(list)
    for parcel in made:
        for message in parcel.messages:
            owners[aim(message.file)].append(parcel.job.notes)
    for parcel in made:
        shared = (m.file for m in parcel.messages if len(owners[aim(m.file)]) > 1)
        yield _unshared(parcel, next(shared, None), owners)


def _unshared(parcel: Parcel, shared: Path | None, owners: dict[str, list[Path]]) -> Parcel:
    """A parcel, spoilt where it has a draft that other notes make as well."""
    if shared is None:
        return parcel
    others = ", ".join(map(str, owners[aim(shared)]))
    return _spoilt(parcel, FileError("E405", shared, others=others))._replace(files={})


def stored(parcel: Parcel, *, force: bool = False) -> Parcel:
    """A parcel when its files are written; one with problems where they could not be."""
    for file, content in parcel.files.items():
        try:
            ours = partial(Guard().lets_go, made=content)
            parcel = _told(parcel, write(file, content, ours=ours, force=force).notice)
        except FileError as error:
            return _spoilt(parcel, error)
    return parcel


def _told(parcel: Parcel, notice: FileError | None) -> Parcel:
    """A parcel with one more problem, if there is one."""
    if notice is None:
        return parcel
    # Force would also make the document again, and what was changed in it would be lost.
    beside = notice.code == "E401" and notice.path != parcel.job.document
    hint = "E401_beside" if beside else None
    new = notice.problem(notice.path, load(parcel.language), hint=hint)
    return parcel._replace(problems=[*parcel.problems, new])


def _spoilt(parcel: Parcel, error: FileError) -> Parcel:
    """A parcel without messages, as one of its files could not be made."""
    return _told(parcel, error)._replace(messages=())


def _with_pdfs(stored: list[Parcel], *, force: bool) -> Iterator[Parcel]:
    """Parcels with the PDFs of the very documents that go along attached behind these."""
    from minutes_kit.word.pdf import pdfs_of  # late: only who asks for it needs it

    enclosed = ((parcel.job.document, _document(parcel)) for parcel in stored)
    documents = {path: document.content for path, document in enclosed if document}
    made = {result.document: result for result in pdfs_of(documents, force=force)}
    for parcel in stored:
        result = made.get(parcel.job.document)
        if result is None:
            yield parcel
        elif result.error:
            yield _spoilt(parcel, result.error)
        else:
            pdf = Attachment(result.pdf.name, result.content, PDF)
            yield _behind_document(_told(parcel, result.notice), pdf)


def _document(parcel: Parcel) -> Attachment | None:
    """The document that goes along; personal messages have none."""
    attached = () if parcel.failed else (message.attachments for message in parcel.messages)
    return next((document for document, *_ in filter(None, attached)), None)


def _named(parcel: Parcel) -> Parcel:
    """A parcel with the name of a PDF that is not made, to be shown."""
    return _behind_document(parcel, Attachment(parcel.job.pdf.name, b"", PDF))


def _behind_document(parcel: Parcel, extra: Attachment) -> Parcel:
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


def drafted(parcel: Parcel, *, force: bool = False) -> Iterator[Drafted]:
    """The drafts of a parcel, each written whole or not at all."""
    if parcel.failed:
        yield Drafted(_failed(parcel, parcel.job.draft), Addressed((), ()))
    for message in () if parcel.failed else parcel.messages:
        to, cc = message.people
        content = draft(message.letter, to, cc, attachments=message.attachments)
        try:
            state, notice = write(message.file, content, force=force)
            problems = [*_told(parcel, notice).problems, *_unaddressed(message, parcel)]
            done = Outcome(parcel.job.notes, parcel.language, message.file, state, problems)
        except FileError as error:
            done = _failed(_spoilt(parcel, error), message.file)
        yield Drafted(done, message.people)


def _unaddressed(message: Message, parcel: Parcel) -> list[Problem]:
    """The warning of a draft to nobody."""
    if message.people.everyone:
        return []
    return [problem(load(parcel.language), "W619", str(message.file))]


def corrected(message: Message, locale: Locale) -> list[Problem]:
    """The warning of a draft that somebody changed, where the e-mail is sent without it."""
    file = message.file
    try:
        if not os.path.lexists(file) or untouched(read(file, MAX_FILE)):
            return []
    except FileError:
        return []  # nobody reads it
    return [problem(locale, "W617", str(file))]


def _failed(parcel: Parcel, file: Path) -> Outcome:
    """The result for a draft that was not made."""
    return Outcome(parcel.job.notes, parcel.language, file, "failed", parcel.problems)
