"""Whether one finds one's way in a document: its title, its headings, the words of its links."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.word.document.letters import plain
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DRAWN, W, own_text
from minutes_kit.word.verify.looks.looks import Looks

TITLE = "EN 301 549, 10.2.4.2"
LINKS = "EN 301 549, 10.2.4.4"
HEADINGS = "EN 301 549, 10.2.4.6"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LINKS = (f"{W}hyperlink", f"{W}fldSimple")
_AROUND = " .:;,!?…>»()[]"


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell where a reader would lose the way."""
    _check_title(opened, findings)
    _check_headings(opened, findings, looks)
    _check_links(opened, findings)


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
        if level and not opened.text(paragraph).strip():
            if not _shows(paragraph):
                findings.add("E726", spot, clause=HEADINGS)
        elif level:
            if level > last + 1:
                findings.add("E725", spot, clause=HEADINGS, level=level, wanted=last + 1)
            last = level


def _shows(element: Any) -> bool:
    """Whether an element shows a picture."""
    return next(element.iter(*DRAWN), None) is not None


def _check_links(opened: Opened, findings: Findings) -> None:
    """Whether the text of each link says where it leads."""
    for part in opened.shown:
        links = [(one, own_text(one), _shows(one)) for one in part.root.iter(*_LINKS)]
        known = [link for link in links if _leads(link[0])]
        for link, text, shows in (*known, *_fields(part.root)):
            if not _is_clear(text, shows):
                code = "E733" if text.strip() else "E735"
                findings.add(code, opened.spot(link), clause=LINKS, text=text.strip())


def _leads(element: Any) -> bool:
    """Whether an element is a link; as a field it is one by its instruction."""
    field = element.tag == f"{W}fldSimple"
    return not field or _is_link(element.get(f"{W}instr", ""))


def _is_link(instruction: str) -> bool:
    """Whether the instruction of a field is that of a link (ISO/IEC 29500-1, 17.16.5.25)."""
    return instruction.strip().upper().startswith("HYPERLINK")


def _fields(root: Any) -> Iterator[tuple[Any, str, bool]]:
    """The links that are fields of several runs: where each begins, its text, what it shows."""
    opened: list[_Field] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", *DRAWN):
        kind = element.get(f"{W}fldCharType", "")
        if kind == "begin":
            opened.append(_Field(element))
        elif kind == "end" and opened:
            field = opened.pop()
            if _is_link(field.instruction):
                yield field.start, field.text, field.shows
        for field in opened:
            field.take(element)


class _Field(Struct):
    """A field of several runs: where it begins, what it says to Word, and what it shows."""

    start: Any
    instruction: str = ""
    text: str = ""
    shows: bool = False

    def take(self, element: Any) -> None:
        """Add what stands in it."""
        if element.tag == f"{W}instrText":
            self.instruction += element.text or ""
        elif element.tag == f"{W}t":
            self.text += element.text or ""
        elif element.tag in DRAWN:
            self.shows = True


def _is_clear(text: str, shows: bool) -> bool:
    """Whether a link's text says where it leads, or a picture does."""
    said = plain(text).strip(_AROUND)
    return said not in _unclear() if said else shows


@cache
def _unclear() -> frozenset[str]:
    """The words for a link that say nothing, of all languages."""
    lists = (load(code).words["unclear_links"].split(", ") for code in codes())
    return frozenset(plain(word) for words in lists for word in words)
