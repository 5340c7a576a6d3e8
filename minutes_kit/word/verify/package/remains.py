"""What was meant for those who made a document: changes, comments, hidden text, template marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from minutes_kit.languages.dates import read_date, write_date
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import short
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.package import untouched
from minutes_kit.word.spots import DOCUMENT, Spot, W, own_text
from minutes_kit.word.template.accept.revisions import CHANGES
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.package.marks import elements

_LEFT_OVER = re.compile(r"\{\{[^{}]*\}{0,2}|\{%[^{}%]*(?:%\})?|\{#[^{}]*#\}")  # also unfinished
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def check(opened: Opened, findings: Findings, looks: Looks, made: Opened | None) -> None:
    """Tell what does not go out with a document."""
    for spot, found in changes(opened).items():
        findings.add("E761", spot, **_told(found, findings.locale))
    for text, spot in comments(opened):
        findings.add("E762", spot, text=text)
    _check_hidden(opened, findings, looks)
    if not untouched(opened.data):  # in what we made, such marks were typed in the notes
        _check_left_over(opened, findings, made)


def changes(opened: Opened) -> dict[Spot, list[Any]]:
    """The tracked changes of each place that has any."""
    found: dict[Spot, list[Any]] = defaultdict(list)
    for part in opened.shown:
        for change in elements(part.root, *CHANGES):
            found[opened.spot(change)].append(change)
    return found


def _told(found: list[Any], locale: Locale) -> dict[str, str]:
    """Who made changes and when, and what they deleted, as far as that is known."""
    said, names = locale.verify, [one.get(f"{W}author", "") for one in found]
    days = [read_date(one.get(f"{W}date", "")[:10], locale) for one in found]
    dates = [write_date(day, locale) for day in days if day]
    known = [*dict.fromkeys(filter(None, (*names, *dates)))]
    texts = (text.text or "" for one in found for text in one.iter(f"{W}delText"))
    gone = short("".join(texts))
    return {
        "by": said["changed_by"].format(who=short(", ".join(known))) if known else "",
        "gone": said["deleted"].format(text=gone) if gone else "",
    }


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


def _check_hidden(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell of each place with text that is hidden."""
    for paragraph, spot in opened.paragraphs:
        hidden = [
            run.text for run in opened.runs(paragraph) if looks.run(run.element, paragraph).hidden
        ]
        if text := "".join(hidden).strip():
            findings.add("E763", spot, text=short(text))


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
        yield opened.text(paragraph), spot
    for part in opened.shown:
        for drawing in elements(part.root, _DRAWING):
            yield drawing.get("descr", "") + drawing.get("title", ""), opened.spot(drawing)
