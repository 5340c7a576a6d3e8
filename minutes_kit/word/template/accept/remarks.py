"""What makers write to one another, and the numbers that Word gives what it has written."""

from __future__ import annotations

from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.parts import drop

KINDS = (
    *("comments", "commentsextended", "commentsids", "commentsextensible"),
    *("people", "documenttasks"),
)
"""The last words of the kinds of relationships that lead to comments and to who wrote them."""

_RANGES = (f"{W}commentRangeStart", f"{W}commentRangeEnd")
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010"
# Only comments refer to these; where one is needed, Word gives a new one.
_NUMBERS = (
    *(f"{{{_WORD_2010}/wordml}}{name}" for name in ("paraId", "textId")),
    *(f"{{{_WORD_2010}/wordprocessingDrawing}}{name}" for name in ("anchorId", "editId")),
)


def drop_comments(root: Any) -> None:
    """Drop the marks of comments from a part."""
    for element in [*root.iter(*_RANGES)]:
        drop(element)
    for element in [*root.iter(f"{W}commentReference")]:
        run = element.getparent()
        drop(element)
        if all(child.tag == f"{W}rPr" for child in run):
            drop(run)


def drop_numbers(root: Any) -> None:
    """Drop the numbers of paragraphs, drawings and controls, which a loop would double."""
    for element in root.iter("*"):
        for name in _NUMBERS:
            element.attrib.pop(name, None)
    for element in root.findall(f".//{W}sdtPr/{W}id"):
        drop(element)
