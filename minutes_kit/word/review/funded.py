"""Whether a template that prints the statement of European funding shows the emblem as it is."""

from __future__ import annotations

from collections.abc import Collection

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.funding import emblem
from minutes_kit.word.verify.funding.period import ANY
from minutes_kit.word.verify.looks.looks import Looks

_STATEMENT = "funding_statement"


def check(opened: Opened, words: Collection[str], findings: Findings) -> None:
    """Tell what is wrong with the emblem; a template without the statement needs none."""
    emblems = emblem.Emblems(opened, Looks(opened), None)
    if emblems.found or _STATEMENT in words:
        emblem.check(emblems, ANY, findings)
