"""What a template has no place for, and the styles that it lacks."""

from __future__ import annotations

from minutes_kit.word.findings import Findings
from minutes_kit.word.template.compiled import Compiled
from minutes_kit.word.template.trial import LISTS
from minutes_kit.word.template.unprinted import unprinted
from minutes_kit.word.template.vocabulary import field_at

_BLOCKS = "|paragraphs"


def check(compiled: Compiled, findings: Findings) -> None:
    """Warn of fields that are not printed everywhere, and of styles that texts may need."""
    for path in unprinted(compiled.lost):
        told = field_at(path, findings.locale.code)
        findings.add("W340", name=told.example, meaning=told.meaning, tag=told.tag)
    if any(_BLOCKS in source for source in compiled.sources.values()):
        for name in missing_styles(compiled):
            findings.add("W341", style=name.title())


def missing_styles(compiled: Compiled) -> list[str]:
    """The styles of lists that are not there, or have no numbers though they should."""
    known, levels = compiled.styles.ids, compiled.styles.levels
    return [
        name
        for name in LISTS
        if name not in known or (name.startswith("list number") and name not in levels)
    ]
