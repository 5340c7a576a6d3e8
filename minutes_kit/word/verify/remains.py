"""What was meant for those who made a document: changes, comments, hidden text, template marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from minutes_kit.problems import short
from minutes_kit.word.findings import Findings
from minutes_kit.word.package import untouched
from minutes_kit.word.spots import DOCUMENT, Spot, W, own_text
from minutes_kit.word.verify.marks import elements
from minutes_kit.word.verify.opened import Opened

_CHANGES = [
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("rPrChange", "pPrChange", "sectPrChange", "numberingChange", "tblPrChange"),
        *("tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange"),
    )
]
_LEFT_OVER = re.compile(r"\{\{[^{}]*\}{0,2}|\{%[^{}%]*(?:%\})?|\{#[^{}]*#\}")  # also unfinished
_OFF = {"0", "false", "off", "none"}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def check(opened: Opened, findings: Findings, made: Opened | None) -> None:
    """Tell what does not go out with a document."""
    for spot in changes(opened):
        findings.add("E761", spot)
    for text, spot in comments(opened):
        findings.add("E762", spot, text=text)
    _check_hidden(opened, findings)
    if not untouched(opened.data):  # in what we made, such marks were typed in the notes
        _check_left_over(opened, findings, made)


def changes(opened: Opened) -> Iterable[Spot]:
    """Each place with tracked changes."""
    found = [change for part in opened.shown for change in elements(part.root, *_CHANGES)]
    return dict.fromkeys(map(opened.spot, found))


def comments(opened: Opened) -> Iterator[tuple[str, Spot]]:
    """The beginning of each comment, at its mark in the text."""
    known = opened.related("comments")
    if known is None:
        return
    marks = (mark for part in opened.shown for mark in part.root.iter(f"{W}commentReference"))
    spots = {mark.get(f"{W}id"): opened.spot(mark) for mark in marks}
    for number, comment in enumerate(known.iter(f"{W}comment"), 1):
        text = short(" ".join(map(own_text, comment.iter(f"{W}p"))))
        yield text, spots.get(comment.get(f"{W}id"), Spot("comment", number))


def _check_hidden(opened: Opened, findings: Findings) -> None:
    """Tell of each place with text that is hidden."""
    looks = _Hidden(opened)
    found: dict[Spot, str] = {}
    for part in opened.shown:
        if looks.styles or b"vanish" in opened.parts[part.name]:
            for run in elements(part.root, f"{W}r"):
                text = "".join(one.text or "" for one in run.iterchildren(f"{W}t"))
                if text.strip() and looks.hides(run):
                    spot = opened.spot(run)
                    found[spot] = found.get(spot, "") + text
    for spot, text in found.items():
        findings.add("E763", spot, text=short(text))


class _Hidden:
    """Which runs are hidden, by themselves or by their styles."""

    def __init__(self, opened: Opened) -> None:
        root = opened.related("styles")
        styles = [] if root is None else root.findall(f"{W}style")
        self.known = {style.get(f"{W}styleId", ""): style for style in styles}
        self.usual = {
            style.get(f"{W}type"): style.get(f"{W}styleId", "")
            for style in styles
            if style.get(f"{W}default") in ("1", "true", "on")
        }

    @cached_property
    def styles(self) -> set[str]:
        """The styles that hide."""
        return {name for name in self.known if self._style_hides(name)}

    def _style_hides(self, name: str) -> bool:
        """Whether a style hides, by itself or by those that it is based on."""
        seen: set[str] = set()
        while name in self.known and name not in seen:
            seen.add(name)
            own = _vanishes(self.known[name])
            if own is not None:
                return own
            name = _named(self.known[name], "basedOn")
        return False

    def hides(self, run: Any) -> bool:
        """Whether a run is hidden; what it says itself comes before its styles."""
        own = _vanishes(run)
        if own is not None:
            return own
        paragraph = next(run.iterancestors(f"{W}p"), None)
        used = _named(run, "rPr", "rStyle")
        around = "" if paragraph is None else _named(paragraph, "pPr", "pStyle")
        return bool({used, around or self.usual.get("paragraph", "")} & self.styles)


def _vanishes(element: Any) -> bool | None:
    """Whether a run or a style says that it is hidden, or that it is not."""
    found = element.find(f"{W}rPr/{W}vanish")
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


def _named(element: Any, *path: str) -> str:
    """The style that a descendant names."""
    found = element.find("/".join(W + step for step in path))
    return "" if found is None else str(found.get(f"{W}val", ""))


def _check_left_over(opened: Opened, findings: Findings, made: Opened | None) -> None:
    """Tell of what a template would have filled in, where the notes do not say so."""
    typed = {text for text, _ in _texts(made)} if made else set()
    for text, spot in _texts(opened):
        mark = _LEFT_OVER.search(text)
        if mark and text not in typed:
            findings.add("E765", spot, tag=short(mark[0]))


def _texts(opened: Opened) -> Iterator[tuple[str, Spot]]:
    """The texts of a document: its title, its paragraphs, what is said instead of pictures."""
    title = None if opened.core is None else opened.core.find(_TITLE)
    if title is not None:
        yield title.text or "", DOCUMENT
    for paragraph, spot in opened.paragraphs:
        yield own_text(paragraph), spot
    for part in opened.shown:
        for drawing in elements(part.root, _DRAWING):
            yield drawing.get("descr", "") + drawing.get("title", ""), opened.spot(drawing)
