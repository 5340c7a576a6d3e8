"""Tracked changes, taken as accepted (ECMA-376-1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.parts import drop

_ADDED, _GONE = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_FORMERLY = (  # how something looked before
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("trPrChange", "tcPrChange", "numberingChange"),
)
_RANGES = ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange")
_MARKS = (
    *(W + name for name in (*_FORMERLY, "cellIns")),
    *(f"{W}{name}{end}" for name in _RANGES for end in ("Start", "End")),
    *(f"{W}customXmlMove{way}Range{end}" for way in ("From", "To") for end in ("Start", "End")),
)
CHANGES = (*_ADDED, *_GONE, *_MARKS, f"{W}cellDel", f"{W}cellMerge")
_BETWEEN = {W + name for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")}
_BEFORE_MERGED = {W + name for name in ("cnfStyle", "tcW", "gridSpan", "hMerge")}


def changes(root: Any) -> Iterator[Any]:
    """The tracked changes of a part, from its beginning."""
    return root.iter(*CHANGES)  # type: ignore[no-any-return]


def accept_changes(root: Any) -> None:
    """Take all changes of a part as accepted, and end the tracking of more."""
    if next(changes(root), None) is not None:
        _drop_rows_and_cells(root)
        joined = [mark.getparent().getparent().getparent() for mark in _marks(root, _GONE)]
        for mark in [*_marks(root, _GONE), *_marks(root, _ADDED)]:
            drop(mark)
        _accept_texts(root)
        for paragraph in joined:
            _join(paragraph)
    for tracking in root.findall(f"{W}trackRevisions"):
        drop(tracking)


def _marks(root: Any, kinds: tuple[str, ...]) -> list[Any]:
    """The changes of the marks at the ends of paragraphs."""
    found = (mark for mark in root.iter(*kinds) if mark.getparent().tag == f"{W}rPr")
    return [mark for mark in found if mark.getparent().getparent().tag == f"{W}pPr"]


def _drop_rows_and_cells(root: Any) -> None:
    """Drop deleted cells and rows, and the rows and tables that are left empty."""
    cells = [mark.getparent().getparent() for mark in root.iter(f"{W}cellDel")]
    rows = [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}del") is not None]
    for element in (*cells, *rows):
        drop(element)
    for outer, inner in ("tr", "tc"), ("tbl", "tr"):
        for element in [*root.iter(W + outer)]:
            if next(element.iter(W + inner), None) is None:
                drop(element)


def _accept_texts(root: Any) -> None:
    """Keep what was added, without its mark; drop what was deleted, and how it looked before."""
    for element in [*root.iter(*_GONE, *_MARKS)]:
        drop(element)
    for element in [*root.iter(*_ADDED)]:
        parent = element.getparent()
        at = parent.index(element)
        parent[at : at + 1] = [*element]
    for element in [*root.iter(f"{W}cellMerge")]:
        _merge(element)


def _merge(change: Any) -> None:
    """Merge a cell with the one above it, or part it from that."""
    properties = change.getparent()
    drop(change)
    begins = change.get(f"{W}vMerge") == "rest"
    merged = properties.makeelement(f"{W}vMerge", {f"{W}val": "restart" if begins else "continue"})
    properties.insert(sum(one.tag in _BEFORE_MERGED for one in properties), merged)


def _join(paragraph: Any) -> None:
    """Let the next paragraph begin with a paragraph whose mark is deleted, and keep its look."""
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    between = [*takewhile(lambda one: one.tag in _BETWEEN, paragraph.itersiblings())]
    following = [paragraph, *between][-1].getnext()
    if following is not None and following.tag == f"{W}p":
        start = int(following.find(f"{W}pPr") is not None)
        following[start:start] = content + between
        drop(paragraph)
    elif not content:
        drop(paragraph)
