"""Whether a document is what was made of its notes, and where it differs from that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from minutes_kit import house
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.problems import apart, short
from minutes_kit.word.batch import opened as notes_of
from minutes_kit.word.build import document
from minutes_kit.word.document.opened import Opened, R
from minutes_kit.word.dossier import Asked
from minutes_kit.word.findings import Findings
from minutes_kit.word.jobs import Job
from minutes_kit.word.package import untouched
from minutes_kit.word.spots import Spot, W, own_text
from minutes_kit.word.values import inner, is_on
from minutes_kit.word.verify.looks.pictures import is_our_emblem

WITH_NOTES, WITHOUT_NOTES = ("E782", "E783", "E784"), ("W781",)
"""The codes of what is looked for where a document is compared with notes, and where not."""

_NAME = b"minutes-kit:"  # before a fingerprint, whatever it is of
_STYLE = "Document Kind"  # of the shipped template, and of no other program
_PROGRAM = "minutes_kit"
_REPEATED = ("header", "footer")
_FIELDS = (f"{W}fldChar", f"{W}fldSimple")
_DIGITS = re.compile(r"\d+")


class _Line(NamedTuple):
    """What a paragraph says, and where it stands."""

    text: str
    spot: Spot


def check(opened: Opened, findings: Findings, made: Opened | None = None) -> None:
    """Tell whether a document was changed, or where it is not the one that was `made` of notes."""
    if made:
        _compare(opened, made, findings)
    elif _is_ours(opened) and not untouched(opened.data):
        findings.add("W781")


def made_of(notes: Path, language: str, asked: Asked, template: Path | None = None) -> Opened:
    """The document that is asked for of a notes file, as it would be built, with a template.

    Raises MinutesError for notes that cannot be read, or make none.
    """
    kind, public = asked
    job = Job(notes, notes, language=language, public=public)
    source, read = notes_of(job)
    using = template or house.templates(notes.parent).get(kind)
    made = document(source, read, using, public=public, kind=kind)
    return Opened(made.content, made=True)


def _is_ours(opened: Opened) -> bool:
    """Whether a document was made by us once: Word keeps no fingerprint, but pictures, styles."""
    if _NAME in opened.data or _program(opened) == _PROGRAM:
        return True
    return _has_our_emblem(opened) and _STYLE in _style_names(opened)


def _program(opened: Opened) -> str:
    """The program that a document says it is of."""
    properties = opened.of_package("extended-properties")
    return "" if properties is None else properties.findtext("{*}Application") or ""


def _has_our_emblem(opened: Opened) -> bool:
    """Whether a picture is that of the shipped template."""
    media = (part for name, part in opened.parts.items() if "/media/" in name)
    return any(map(is_our_emblem, media))


def _style_names(opened: Opened) -> set[str]:
    """The names of the styles of a document."""
    styles = opened.related("styles")
    found = [] if styles is None else styles.findall(f"{W}style/{W}name")
    return {name.get(f"{W}val", "") for name in found}


def _compare(opened: Opened, made: Opened, findings: Findings) -> None:
    """Tell of each paragraph that differs; headers and footers may stand there in any number."""
    here, there = (_lines(one, repeated=False) for one in (opened, made))
    _tell_differences(here, there, findings)
    here, there = (_lines(one, repeated=True) for one in (opened, made))
    named = _of_house(there)
    here, there = (_elsewhere(lines, named) for lines in (here, there))
    _tell_each("E782", _unknown(here, there), findings)
    _tell_each("E783", _unknown(there, here), findings)
    if not untouched(opened.data) and _unspoken(opened) != _unspoken(made):
        findings.add("W781")


def _unspoken(opened: Opened) -> set[tuple[str, str]]:
    """What the texts alone do not tell: where links lead, and which letters are struck through."""
    found = set()
    for part in opened.shown:
        targets = {link.id: link.target.rstrip("/") for link in opened.links(part.name)}
        for link in part.root.iter(f"{W}hyperlink"):
            found.add((own_text(link), targets.get(link.get(f"{R}id", ""), "")))
        struck = (run for run in part.root.iter(f"{W}r") if any(map(is_on, _strikes(run))))
        found |= {(own_text(run), "") for run in struck}
    return found


def _strikes(run: Any) -> list[Any]:
    """The elements that strike a run through, or say that nothing does."""
    return [inner(run, "rPr", name) for name in ("strike", "dstrike")]


def _lines(opened: Opened, *, repeated: bool) -> list[_Line]:
    """What the paragraphs say that stand once, or those that are repeated on each page."""
    found = (
        _Line(_text(opened, paragraph, spot), spot)
        for paragraph, spot in opened.paragraphs
        if (spot.part in _REPEATED) == repeated
    )
    return [line for line in found if line.text]


def _text(opened: Opened, paragraph: Any, spot: Spot) -> str:
    """What a paragraph says, whatever its spaces; the numbers of pages are Word's own."""
    text = " ".join(opened.text(paragraph).split())
    counted = spot.part in _REPEATED and next(paragraph.iter(*_FIELDS), None) is not None
    return _DIGITS.sub("", text) if counted else text


def _of_house(made: list[_Line]) -> set[Spot]:
    """Where the agency is named: each house has its own words for it in its template."""
    names = {load(code).labels.agency for code in codes()}
    return {_place(line) for line in made if line.text in names}


def _elsewhere(lines: list[_Line], places: set[Spot]) -> list[_Line]:
    """The lines that do not stand in some places."""
    return [line for line in lines if _place(line) not in places]


def _place(line: _Line) -> Spot:
    """Where a line stands, whatever it says."""
    return line.spot._replace(text="")


def _unknown(lines: Iterable[_Line], others: Iterable[_Line]) -> list[_Line]:
    """The lines that do not stand among others."""
    known = {line.text for line in others}
    return [line for line in lines if line.text not in known]


def _tell_each(code: str, lines: Iterable[_Line], findings: Findings) -> None:
    """Tell of lines that stand on one side only."""
    for line in lines:
        findings.add(code, line.spot, text=short(line.text))


def _tell_differences(here: list[_Line], there: list[_Line], findings: Findings) -> None:
    """Tell of lines of a document that are not those of another, in order."""
    same = _alike(_texts(here), _texts(there))
    here, there = here[same:], there[same:]
    last = _alike(_texts(here)[::-1], _texts(there)[::-1])
    here, there = here[: len(here) - last], there[: len(there) - last]
    matcher = SequenceMatcher(None, _texts(here), _texts(there))
    for kind, start, end, other, until in matcher.get_opcodes():
        if kind != "equal":
            for ours, theirs in zip_longest(here[start:end], there[other:until]):
                _tell_difference(ours, theirs, findings)


def _texts(lines: list[_Line]) -> list[str]:
    """What some lines say."""
    return [line.text for line in lines]


def _alike(here: Sequence[str], there: Sequence[str]) -> int:
    """With how many equal lines, or characters, two texts begin."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(here, there)))


def _tell_difference(here: _Line | None, there: _Line | None, findings: Findings) -> None:
    """Tell of a line that is another in the notes, or stands on one side only."""
    if here and there:
        told, meant = apart(here.text, there.text)
        findings.add("E784", here.spot, text=told, meant=meant)
    elif here:
        _tell_each("E782", [here], findings)
    elif there:
        _tell_each("E783", [there], findings)
