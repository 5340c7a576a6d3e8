"""Whether a document can be read by who cannot see the page, or sees it less well."""

from __future__ import annotations

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.accessibility import (
    alternatives,
    contrast,
    language,
    lists,
    margins,
    navigation,
    tables,
)
from minutes_kit.word.verify.looks.looks import Looks


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell what such a reader would miss."""
    navigation.check(opened, findings, looks)
    language.check(opened, findings)
    lists.check(opened, findings, looks)
    tables.check(opened, findings, looks)
    alternatives.check(opened, findings)
    margins.check(opened, findings)
    contrast.check(opened, findings, looks)
