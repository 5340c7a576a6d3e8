"""Whether a document is whole, and holds nothing that does not go out."""

from __future__ import annotations

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.package import cells, marks, personal, references, remains


def check(opened: Opened, findings: Findings, looks: Looks, made: Opened | None) -> None:
    """Tell what in a document is incomplete, doubled or left over."""
    references.check(opened, findings)
    marks.check(opened, findings)
    cells.check(opened, findings)
    remains.check(opened, findings, looks, made)
    personal.check(opened, findings)
