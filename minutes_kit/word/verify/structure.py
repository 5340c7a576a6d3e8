"""Whether a document can be found one's way in: title, headings, words for pictures and links."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, W, own_text
from minutes_kit.word.verify import language, margins, tables, typed_lists
from minutes_kit.word.verify.letters import plain
from minutes_kit.word.verify.looks import Looks
from minutes_kit.word.verify.opened import Opened
from minutes_kit.word.verify.pictures import PICTURES, WP
from minutes_kit.word.verify.theme import A
from minutes_kit.word.verify.values import first_around

ALT_TEXT = "EN 301 549, 10.1.1.1"
TITLE = "EN 301 549, 10.2.4.2"
LINKS = "EN 301 549, 10.2.4.4"
HEADINGS = "EN 301 549, 10.2.4.6"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DRAWN = ("picture", "chart", "diagram", "wordprocessingGroup")
_AROUND = " .:;,!?…>»()[]"


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell what a reader who cannot see the page would miss."""
    _check_title(opened, findings)
    language.check(opened, findings, looks)
    _check_headings(opened, findings, looks)
    typed_lists.check(opened, findings, looks)
    tables.check(opened, findings, looks)
    for drawing in silent_pictures(opened):
        findings.add("E732", opened.spot(drawing), clause=ALT_TEXT)
    _check_links(opened, findings, looks)
    margins.check(opened, findings)


def _check_title(opened: Opened, findings: Findings) -> None:
    """Whether the properties say a title."""
    found = None if opened.core is None else opened.core.find(_DC_TITLE)
    if found is None or not (found.text or "").strip():
        findings.add("E721", clause=TITLE)


def _check_headings(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Whether each heading says something, and none is more than one level below the last."""
    last = 0
    for paragraph, spot in opened.paragraphs:
        level = looks.level(paragraph) if spot.part == "body" else 0
        if level and not own_text(paragraph).strip():
            if not _shows(paragraph):
                findings.add("E726", spot, clause=HEADINGS)
        elif level:
            if level > last + 1:
                findings.add("E725", spot, clause=HEADINGS, level=level, wanted=last + 1)
            last = level


def _shows(element: Any) -> bool:
    """Whether an element shows a picture."""
    return next(element.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None) is not None


def silent_pictures(opened: Opened) -> Iterator[Any]:
    """The pictures without words for who cannot see them."""
    for part in opened.shown:
        for drawing in part.root.iter(f"{W}drawing", f"{_VML}imagedata"):
            silent = _has_no_words if drawing.tag == f"{W}drawing" else _has_no_alt
            if first_around(drawing, _FALLBACK) is None and silent(drawing):
                yield drawing


def _has_no_words(drawing: Any) -> bool:
    """Whether a drawing is a picture without words; one that is decoration needs none."""
    properties = next(drawing.iter(f"{WP}docPr"), None)
    data = next(drawing.iter(f"{A}graphicData"), None)
    if properties is None or data is None or not _is_picture(data):
        return False
    decoration = next(properties.iter(_DECORATIVE), None)
    if decoration is not None and decoration.get("val") in ("1", "true"):
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


def _check_links(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Whether the text of each link says where it leads."""
    for part in opened.shown:
        for link in part.root.iter(f"{W}hyperlink"):
            text = own_text(link)
            if not _is_clear(text, link):
                spot = looks.spots.get(first_around(link, f"{W}p"), DOCUMENT)
                code = "E733" if text.strip() else "E735"
                findings.add(code, spot, clause=LINKS, text=text.strip())


def _is_clear(text: str, link: Any) -> bool:
    """Whether a link's text says where it leads, or a picture does."""
    said = plain(text).strip(_AROUND)
    return said not in _unclear() if said else _shows(link)


@cache
def _unclear() -> frozenset[str]:
    """The words for a link that say nothing, of all languages."""
    lists = (load(code).words["unclear_links"].split(", ") for code in codes())
    return frozenset(plain(word) for words in lists for word in words)
