"""What does not open or close in its own paragraph: there Word's text would go with the tag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes_kit.text.pieces import vocabulary
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.pairs import COMMANDS
from minutes_kit.word.template.check.tags import Line, Tag

_SINGLE = re.compile(r"(?<![{%#_])\{\s*([A-Za-z_]\w*)(?:\.\w+)*\s*\}(?!\})")
_LAST, _FIRST = re.compile(r"\w+$"), re.compile(r"\w+")
_ENDINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}


def mistakes(lines: Iterable[Line], tags: Iterable[Tag], names: set[str]) -> Iterator[Mistake]:
    """Tags without an end, ends without a beginning, and `names` that stand in single braces."""
    known = [*tags]
    for before, tag, behind in zip([None, *known], known, [*known[1:], None]):
        if tag.state == "open":
            yield _unclosed(tag, behind)
        elif (tag.state == "stray" and not _continued(before, tag)) or _doubled(tag):
            yield at("E321", tag.spot, tag=_with_next(tag), better=corrected(tag))
    for line in lines:
        if "{" in line.text:
            yield from _in_single_braces(line, names)


def _in_single_braces(line: Line, names: set[str]) -> Iterator[Mistake]:
    """Those of some names that stand in single braces in a line."""
    for single in _SINGLE.finditer(line.text):
        if single[1] in names and not _inside(single.start(), line):
            better = f"{{{{ {single[0][1:-1].strip()} }}}}"
            yield at("E321", line.spot_of(*single.span()), tag=single[0], better=better)


def _unclosed(tag: Tag, behind: Tag | None) -> Mistake:
    """A tag without an end, or with its end in a paragraph behind it."""
    if behind is None or behind.state != "stray" or not _continued(tag, behind):
        return at("E320", tag.spot, tag=tag.typed, better=corrected(tag))
    words = _joined(tag.words, behind.words.strip())
    better = f"{tag.mark}{tag.kind} {words} {_ENDINGS[tag.mark]}"
    return at("E320", tag.spot, "E320_apart", tag=tag.typed, better=better)


def _joined(before: str, behind: str) -> str:
    """The words of a tag that was broken, maybe inside a word."""
    from minutes_kit.word.template.vocabulary import openings  # late: it knows help for editors

    last, first = _LAST.search(before), _FIRST.match(behind)
    word = f"{last[0]}{first[0]}" if last and first else ""
    broken = word in (*vocabulary(), *openings(), *COMMANDS)
    gap = "" if broken or before.endswith(".") or behind.startswith(".") else " "
    return f"{before}{gap}{behind}".strip()


def corrected(tag: Tag) -> str:
    """A tag as it was probably meant; of one that never ends, its first words."""
    words = tag.words.strip(" {}%#")
    if tag.state == "open" and tag.mark == "{{" and not tag.typed.endswith(("}", "%")):
        words = words.partition(" ")[0]
    return f"{tag.mark}{tag.kind} {words} {_ENDINGS[tag.mark]}"


def _continued(before: Tag | None, tag: Tag) -> bool:
    """Whether an end is that of a tag in a paragraph before, which is told."""
    return (
        before is not None
        and before.state == "open"
        and before.mark == tag.mark
        and before.line is not tag.line
    )


def _doubled(tag: Tag) -> bool:
    """Whether a brace too many follows a tag, which would be printed."""
    return tag.mark != "{#" and tag.state == "whole" and tag.line.text[tag.end : tag.end + 1] == "}"


def _with_next(tag: Tag) -> str:
    """A tag as it was typed, with the brace behind it."""
    return f"{tag.typed}}}" if tag.state == "whole" else tag.typed


def _inside(offset: int, line: Line) -> bool:
    """Whether a place is inside a tag."""
    return any(tag.start <= offset < tag.end for tag in line.tags)
