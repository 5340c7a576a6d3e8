"""Everything that is wrong with a template, and what it lacks."""

from __future__ import annotations

from typing import NamedTuple

from minutes_kit.files import FileError
from minutes_kit.languages.locale import load
from minutes_kit.problems import Finding
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.findings import Findings
from minutes_kit.word.package import zipped
from minutes_kit.word.review import accessible, complete, funded, looks
from minutes_kit.word.spots import Spot
from minutes_kit.word.template.accept import formats
from minutes_kit.word.template.compiled import TemplateError, unsafe
from minutes_kit.word.template.errors import Judged
from minutes_kit.word.template.unprinted import never_named


class Reviewed(NamedTuple):
    """What is wrong with a template, in a language; `spots` are where each of that is.

    `opened` is whether the template could be looked into, `tried` whether it could be tried out.
    """

    language: str
    problems: list[Finding]
    spots: list[Spot]
    opened: bool = False
    tried: bool = False


def reviewed(data: bytes, file: str, language: str, document: str = MINUTES) -> Reviewed:
    """All that is found in the bytes of a template: first what `build` would refuse.

    `document`, one of `KINDS`, is what is made with it.
    """
    locale = load(language)
    judged = Judged(data, file, locale)
    findings = judged.findings
    if judged.parts:  # it could be opened
        looks.check(judged.parts, findings)
        _look_as_at_a_document(judged, findings)
        compiled = judged.compiled
        lost = compiled.lost if compiled else never_named(judged.words)
        complete.check_fields(lost, document, findings)
    opened, tried = bool(judged.parts), judged.compiled is not None
    return Reviewed(language, findings.found, findings.spots, opened, tried)


def _look_as_at_a_document(judged: Judged, findings: Findings) -> None:
    """Tell what its documents will lack, or which of the parts that are not filled in is broken."""
    try:
        opened = Opened(as_document(judged.data), made=True)  # of parts that were looked at
        accessible.check(opened, findings)
        funded.check(opened, judged.words, findings)
        complete.check_styles(judged.parts, judged.styles, findings)
    except UnsafePackage as error:
        findings.fail(unsafe(error))
    except TemplateError as error:
        findings.fail(error)


def as_document(data: bytes) -> bytes:
    """A template that can be opened as a document, with all that its makers left in it."""
    return zipped(formats.opened(data).items())


def unread(error: FileError, language: str) -> Reviewed:
    """A template that cannot be read."""
    findings = Findings(str(error.path), load(language))
    findings.fail(error, hint="E301_typed")
    return Reviewed(language, findings.found, findings.spots)
