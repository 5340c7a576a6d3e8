"""Everything that is wrong with a Word document, whoever made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from minutes_kit.files import MAX_FILE, FileError, read
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.languages.locale import load
from minutes_kit.problems import Failure, Finding
from minutes_kit.word.batch import Outcome
from minutes_kit.word.dangers import DamagedPackage, LargePackage, UnsafePackage
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.package import UnreadablePackage, untouched
from minutes_kit.word.spots import W
from minutes_kit.word.verify import source
from minutes_kit.word.verify.accessibility.check import check as check_accessibility
from minutes_kit.word.verify.funding.check import Basis
from minutes_kit.word.verify.funding.check import check as check_funding
from minutes_kit.word.verify.funding.meeting import Meeting
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.package.check import check as check_package
from minutes_kit.word.verify.package.unfilled import is_template

DAMAGED, UNSAFE = "E751", "E752"
"""The codes of documents that are not opened: no other rule is looked at then."""

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_NOT_WORD = "not a Word document (.docx)"
_OLD = b"\xd0\xcf\x11\xe0"  # how a .doc begins, and a document with a password
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"


class Wishes(NamedTuple):
    """How documents are looked at.

    `language` is that of the answer; `period` the programming period, `emblem` another emblem
    than ours, `made` the document that the notes make.
    """

    language: str = DEFAULT
    period: str = ""
    emblem: bytes | None = None
    made: Opened | None = None


class Facts(NamedTuple):
    """What a document is; its title and its date are what it says itself.

    `ours` is whether it is to the last byte as minutes made it; `period` the programming period
    whose rules were applied, if any; `meeting` what it follows from, where it was not asked for.
    """

    title: str
    date: str
    size: int
    sha256: str
    ours: bool
    period: str = ""
    meeting: Meeting | None = None


class Verified(NamedTuple):
    """What is wrong with a document, in a language, and what it is.

    `whole` is whether it could be opened, and all of it looked at; `compared` whether with notes.
    """

    language: str
    problems: list[Finding]
    file: str
    facts: Facts | None = None
    whole: bool = False
    compared: bool = False


def verify(data: bytes, file: str, wishes: Wishes) -> Verified:
    """Look at the bytes of a document; whatever they are, nothing is raised."""
    findings = Findings(file, load(wishes.language))
    opened = _opened(data, findings)
    basis = _look_through(opened, findings, wishes) if opened else None
    whole = basis is not None
    facts = _facts(data, opened if whole else None, basis or Basis(""))
    found = sorted(findings.found, key=lambda one: one.severity)  # what stops first
    return Verified(wishes.language, found, file, facts, whole, wishes.made is not None)


def unread(error: FileError, language: str) -> Verified:
    """A file that cannot be read."""
    findings = Findings(str(error.path), load(language))
    findings.keep(error.problem(error.path, findings.locale))
    return Verified(language, findings.found, findings.file)


def _facts(data: bytes, opened: Opened | None, basis: Basis) -> Facts:
    """What a document is, as far as it was looked through."""
    core = None if opened is None else opened.core
    title, date = ("" if core is None else core.findtext(tag) or "" for tag in (_TITLE, _MODIFIED))
    said, digest = " ".join(title.split()), sha256(data).hexdigest()
    return Facts(said, date[:10], len(data), digest, untouched(data), *basis)


def with_findings(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Outcomes as they come, each with what is wrong with the document that was made."""
    for outcome in outcomes:
        if outcome.state == "failed":
            yield outcome
            continue
        wishes = Wishes(outcome.language)
        try:
            found = verify(read(outcome.document, MAX_FILE), str(outcome.document), wishes)
        except FileError as error:
            found = unread(error, outcome.language)
        yield replace(outcome, problems=[*outcome.problems, *found.problems])


def _opened(data: bytes, findings: Findings) -> Opened | None:
    """A document that can be looked at; what cannot be is told."""
    try:
        opened = Opened(data)
    except UnsafePackage as error:
        _refuse(error, findings)
        return None
    except (UnreadablePackage, ValueError):
        hint = "old" if data.startswith(_OLD) else ""
        _tell(DAMAGED, findings, hint, reason=_NOT_WORD)
        return None
    root = opened.tree(opened.main).tag
    if root == f"{W}document":
        return opened
    if root == _STRICT:
        _tell(DAMAGED, findings, "strict", reason="saved as Strict Open XML")
    else:
        _tell(DAMAGED, findings, reason=_NOT_WORD)
    return None


def _refuse(error: UnsafePackage, findings: Findings) -> None:
    """Tell why a document is not opened: it is damaged, or may do harm."""
    code = DAMAGED if isinstance(error, DamagedPackage) else UNSAFE
    hint = "large" if isinstance(error, LargePackage) else ""
    _tell(code, findings, hint, reason=str(error), part=error.part, word=error.word)


def _tell(code: str, findings: Findings, hint: str = "", **values: str) -> None:
    """Tell of the document as a whole, with a reason."""
    failure = Failure(code, **values)
    advice = f"{code}_{hint}" if hint else None
    findings.keep(failure.problem(findings.file, findings.locale, hint=advice))


def _look_through(opened: Opened, findings: Findings, wishes: Wishes) -> Basis | None:
    """Tell what is wrong with a document, and by what it was judged; None where not all is seen."""
    try:
        return _check(opened, findings, wishes)
    except UnsafePackage as error:  # a part that only another parser reads
        _refuse(error, findings)
        return None


def _check(opened: Opened, findings: Findings, wishes: Wishes) -> Basis | None:
    """Tell what is wrong with a document, those rules first that weigh most; None of a template."""
    if is_template(opened):
        findings.add("E785", file=Path(findings.file).name)
        return None
    looks = Looks(opened)
    asked = wishes.period or None
    basis = check_funding(opened, findings, looks, asked, wishes.emblem, wishes.made)
    check_accessibility(opened, findings, looks)
    check_package(opened, findings, looks, wishes.made)
    source.check(opened, findings, wishes.made)
    return basis
