"""Whether what begins in a document ends there, and whether no two things have one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import FALLBACK, Spot, W
from minutes_kit.word.values import first_around

_MARKED = "ISO/IEC 29500-1, 17.13.6"
_FIELDS = "ISO/IEC 29500-1, 17.16"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBERED = (
    ("comments", f"{W}comment", f"{W}id"),
    ("styles", f"{W}style", f"{W}styleId"),
    ("numbering", f"{W}num", f"{W}numId"),
)
_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_STORIES = [f"{W}{name}" for name in ("txbxContent", "footnote", "endnote", "comment")]


def check(opened: Opened, findings: Findings) -> None:
    """Tell of doubled ids, of bookmarks and of fields that do not begin or end."""
    for part in opened.shown:
        _check_bookmarks(opened, part.root, findings)
        _check_drawings(opened, part.root, findings)
        _check_fields(opened, part.root, findings)
    _check_names(opened, findings)
    _check_controls(opened, findings)
    for kind, tag, key in _NUMBERED:
        root = opened.related(kind)
        if root is not None:
            _tell_doubled(opened, _by_id(root.iter(tag), key), findings)


def elements(root: Any, *tags: str) -> list[Any]:
    """The elements of some names in a part, but for what older programs show instead."""
    if next(root.iter(FALLBACK), None) is None:
        return [*root.iter(*tags)]
    return [one for one in root.iter(*tags) if first_around(one, FALLBACK) is None]


def _check_bookmarks(opened: Opened, root: Any, findings: Findings) -> None:
    """Tell of bookmarks of a part that do not end, or do not begin, and of doubled ids."""
    open_marks: dict[str, Any] = {}
    closed: set[str] = set()
    for mark in elements(root, _START, _END):
        number = mark.get(f"{W}id", "")
        if mark.tag == _START:
            if number in open_marks or number in closed:
                findings.add("E756", opened.spot(mark), id=_named(mark))
            open_marks[number] = mark
        elif number in open_marks:
            closed.add(number)
            del open_marks[number]
        elif number not in closed:
            findings.add("E766", opened.spot(mark), clause=_MARKED, name=number)
    for mark in open_marks.values():
        findings.add("E766", opened.spot(mark), clause=_MARKED, name=_named(mark))


def _named(mark: Any) -> str:
    """The name of a bookmark."""
    return str(mark.get(f"{W}name") or mark.get(f"{W}id", ""))


def _check_drawings(opened: Opened, root: Any, findings: Findings) -> None:
    """Tell of drawings of a part with one id."""
    _tell_doubled(opened, _by_id(elements(root, _DRAWING), "id"), findings)


def _check_names(opened: Opened, findings: Findings) -> None:
    """Tell of bookmarks of one name, wherever they are."""
    found = (mark for part in opened.shown for mark in elements(part.root, _START))
    _tell_doubled(opened, ((mark.get(f"{W}name", "").lower(), mark) for mark in found), findings)


def _check_controls(opened: Opened, findings: Findings) -> None:
    """Tell of controls of one id."""
    found = [one for part in opened.shown for one in elements(part.root, f"{W}id")]
    pairs = ((one.get(f"{W}val", ""), one.getparent()) for one in found)
    controls = (pair for pair in pairs if pair[1].tag == f"{W}sdtPr")
    _tell_doubled(opened, controls, findings)


def _by_id(found: Any, key: str) -> Iterator[tuple[str, Any]]:
    """Elements by an attribute."""
    return ((element.get(key, ""), element) for element in found)


def _tell_doubled(opened: Opened, found: Iterator[tuple[str, Any]], findings: Findings) -> None:
    """Tell of the second of two elements of one name."""
    times: Counter[str] = Counter()
    for name, element in found:
        times[name] += 1
        if name and times[name] == 2:
            findings.add("E756", opened.spot(element), id=name)


def _check_fields(opened: Opened, root: Any, findings: Findings) -> None:
    """Tell of fields that do not end, and of ends of fields that did not begin."""
    stories: dict[Any, list[Spot]] = defaultdict(list)
    for mark in elements(root, f"{W}fldChar"):
        story = stories[next(mark.iterancestors(*_STORIES), None)]
        kind = mark.get(f"{W}fldCharType", "")
        if kind == "begin":
            story.append(opened.spot(mark))
        elif kind == "end" and story:
            story.pop()
        elif kind == "end":
            findings.add("E767", opened.spot(mark), clause=_FIELDS)
    for story in stories.values():
        for spot in story:
            findings.add("E767", spot, clause=_FIELDS)
