"""Whether each picture has words for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import FALLBACK, W
from minutes_kit.word.values import first_around, says_yes
from minutes_kit.word.verify.looks.pictures import PICTURES, WP
from minutes_kit.word.verify.looks.theme import A

CLAUSE = "EN 301 549, 10.1.1.1"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWN = ("picture", "chart", "diagram", "wordprocessingGroup")


def check(opened: Opened, findings: Findings) -> None:
    """Tell of each picture without words."""
    for drawing in silent_pictures(opened):
        findings.add("E732", opened.spot(drawing), clause=CLAUSE)


def silent_pictures(opened: Opened) -> Iterator[Any]:
    """The pictures without words for who cannot see them."""
    for part in opened.shown:
        for drawing in part.root.iter(f"{W}drawing", f"{_VML}imagedata"):
            silent = _has_no_words if drawing.tag == f"{W}drawing" else _has_no_alt
            if first_around(drawing, FALLBACK) is None and silent(drawing):
                yield drawing


def _has_no_words(drawing: Any) -> bool:
    """Whether a drawing is a picture without words; one that is decoration needs none."""
    properties = next(drawing.iter(f"{WP}docPr"), None)
    data = next(drawing.iter(f"{A}graphicData"), None)
    if properties is None or data is None or not _is_picture(data):
        return False
    decoration = next(properties.iter(_DECORATIVE), None)
    if decoration is not None and says_yes(decoration.get("val", "")):
        return False
    return not (properties.get("descr") or properties.get("title") or "").strip()


def _is_picture(data: Any) -> bool:
    """Whether a drawing shows a picture, or something drawn of figures."""
    kind = data.get("uri", "").rpartition("/")[2]
    grouped = kind != "wordprocessingGroup" or next(data.iter(*PICTURES), None) is not None
    return kind in _DRAWN and grouped


def _has_no_alt(picture: Any) -> bool:
    """Whether a picture of older programs has no words."""
    shape = picture.getparent()
    return not (shape.get("alt") or picture.get("alt") or "").strip()
