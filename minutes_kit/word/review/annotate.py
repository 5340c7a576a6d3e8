"""A copy of a template with what is found in it as Word comments."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from minutes_kit import fingerprint
from minutes_kit.problems import Finding
from minutes_kit.word.package import zipped
from minutes_kit.word.spots import Spot, W, paragraphs

if TYPE_CHECKING:
    from docx.document import Document

_AUTHOR, _INITIALS = "minutes", "m"


def annotated(data: bytes, found: Iterable[tuple[Finding, Spot]]) -> bytes:
    """The bytes of a template with a comment for each finding, at its paragraph; always the same.

    Word allows none in a header, a footer, a note or a text box: what is found there is told at
    the start, or at the paragraph that holds the box, with its place.
    """
    import docx

    document = docx.Document(io.BytesIO(data))
    around = _paragraphs(document)
    for finding, spot in found:
        here = around.get(spot.paragraph) if spot.part == "body" else None
        place = "" if here is not None and not spot.box else f"{finding.place}: "
        _comment(document, here, f"{finding.code} {place}{finding.message}", finding.hint)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return _sealed(zipped([(name, archive.read(name)) for name in archive.namelist()]))


def _paragraphs(document: Document) -> dict[int, Any]:
    """The paragraphs of the body by their numbers; for those of a text box, the one around it."""
    found = paragraphs(document.element, "body")
    return {spot.paragraph: _outermost(element) for element, spot in found}


def _outermost(paragraph: Any) -> Any:
    """The paragraph itself, or that around the text box in which it stands."""
    return [paragraph, *paragraph.iterancestors(f"{W}p")][-1]


def _comment(document: Document, paragraph: Any, text: str, hint: str) -> None:
    """Add a comment to a paragraph, or at the start of the document."""
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    if paragraph is None:
        first = next(document.element.body.iter(f"{W}p"), None)
        paragraph = document.add_paragraph()._p if first is None else first
    owner = Paragraph(paragraph, document)
    runs = [Run(run, owner) for run in paragraph.iterchildren(f"{W}r")] or [owner.add_run()]
    words = "\n".join(filter(None, (text, hint)))
    comment = document.add_comment(runs, words, _AUTHOR, _INITIALS)
    comment.paragraphs[0]._p.getparent().attrib.pop(f"{W}date")  # of which two copies differ


def _sealed(data: bytes) -> bytes:
    """A package with a fingerprint behind it, in the comment of the zip."""
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = bytes(fingerprint.SIZE)
    return fingerprint.sealed(buffer.getvalue()[: -fingerprint.SIZE], b"")
