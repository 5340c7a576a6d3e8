"""Whether a template that prints the statement of European funding shows the emblem as it is."""

from __future__ import annotations

from minutes_kit.word.findings import Findings
from minutes_kit.word.template.compiled import Compiled
from minutes_kit.word.verify.document.opened import Opened
from minutes_kit.word.verify.funding import emblem
from minutes_kit.word.verify.funding.period import ANY
from minutes_kit.word.verify.looks.looks import Looks

_STATEMENT = "funding_statement"


def check(opened: Opened, compiled: Compiled, findings: Findings) -> None:
    """Tell what is wrong with the emblem; a template without the statement needs none."""
    emblems = emblem.Emblems(opened, Looks(opened), None)
    if emblems.found or any(_STATEMENT in source for source in compiled.sources.values()):
        emblem.check(emblems, ANY, findings)
