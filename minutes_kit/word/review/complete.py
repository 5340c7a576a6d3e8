"""What a template has no place for, and the styles that it lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from minutes_kit.word.dossier import KINDS
from minutes_kit.word.findings import Findings
from minutes_kit.word.styles import Styles
from minutes_kit.word.template.check.structure import TaggedPart
from minutes_kit.word.template.trial import LISTS, printed
from minutes_kit.word.template.unprinted import unprinted
from minutes_kit.word.template.vocabulary import field_at


def check_fields(lost: Collection[str], document: str, findings: Findings) -> None:
    """Warn of fields that are lost, of those that a document, one of `KINDS`, has to print."""
    held = printed(KINDS[document].held)
    for path in unprinted([field for field in lost if field in held]):
        told = field_at(path, findings.locale.code)
        findings.add("W340", name=told.example, meaning=told.meaning, tag=told.tag)


def check_styles(parts: Iterable[TaggedPart], styles: Styles, findings: Findings) -> None:
    """Warn of styles that texts may need, which a template prints as paragraphs."""
    if any(tag.mark == "{{" and tag.kind == "p" for part in parts for tag in part.tags):
        for name in missing_styles(styles):
            findings.add("W341", style=name.title())


def missing_styles(styles: Styles) -> list[str]:
    """The styles of lists that are not there, or have no numbers though they should."""
    known, levels = styles.ids, styles.levels
    return [
        name
        for name in LISTS
        if name not in known or (name.startswith("list number") and name not in levels)
    ]
