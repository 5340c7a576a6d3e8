"""What a template has no place for, and the styles that it lacks."""

from __future__ import annotations

from collections.abc import Collection

from minutes_kit.word.findings import Findings
from minutes_kit.word.template.compiled import Compiled
from minutes_kit.word.template.trial import LISTS, printed
from minutes_kit.word.template.vocabulary import field_at

_BELOW = "items"  # of an item there are those below it, which have the same fields
_BLOCKS = "|paragraphs"


def check(compiled: Compiled, findings: Findings) -> None:
    """Warn of fields that are not printed everywhere, and of styles that texts may need."""
    for path in unprinted(compiled.lost):
        told = field_at(path, findings.locale.code)
        findings.add("W340", name=told.example, meaning=told.meaning, tag=told.tag)
    if any(_BLOCKS in source for source in compiled.sources.values()):
        for name in missing_styles(compiled):
            findings.add("W341", style=name.title())


def unprinted(lost: Collection[str]) -> list[str]:
    """The fields that are lost, and of a record of which all are lost that record."""
    known, found = printed(), dict[str, None]()
    for field in lost:
        steps = field.split(".")
        paths = [".".join(steps[:length]) for length in range(1, len(steps) + 1)]
        found[next(path for path in paths if _is_whole(path, known, lost))] = None
    return [path for path in found if _same(path) == path or _same(path) not in found]


def _is_whole(path: str, known: Collection[str], lost: Collection[str]) -> bool:
    """Whether a field, with all that it holds, is lost."""
    inside = [one for one in known if one == path or one.startswith(f"{path}.")]
    return all(one in lost for one in inside)


def _same(path: str) -> str:
    """The same field of an item of the highest level."""
    return ".".join(step for step in path.split(".") if step != _BELOW) or path


def missing_styles(compiled: Compiled) -> list[str]:
    """The styles of lists that are not there, or have no numbers though they should."""
    known, levels = compiled.styles.ids, compiled.styles.levels
    return [
        name
        for name in LISTS
        if name not in known or (name.startswith("list number") and name not in levels)
    ]
