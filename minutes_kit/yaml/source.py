"""Turns a notes file into a tree of texts in which every key and value knows its place.

What is wrong with it as YAML is told line by line; what can still be read is read on.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from msgspec import Struct

from minutes_kit.languages import locale as locales
from minutes_kit.languages.folder import DEFAULT, codes
from minutes_kit.notes.fields import fields_of, normal
from minutes_kit.notes.model import Notes
from minutes_kit.notes.unseen import uncommon
from minutes_kit.problems import NO_MEND, NOWHERE, Mend, Place, Report
from minutes_kit.yaml.characters import (
    MIXED,
    ODD_BYTE,
    TOO_LARGE,
    UNREAD,
    WINDOWS,
    decode,
    doubled,
    name_of,
    odd_bytes,
    said,
    windows_word,
)
from minutes_kit.yaml.tree import Mapping, Unreadable, quick_tree, tree

_REFUSED = {"": "E109", TOO_LARGE: "E108"}  # by what takes the place of the encoding
MAX_LEFT_OUT = 30  # lines that may be no YAML at all
# What YAML or XML 1.0 cannot carry, and the line breaks that YAML would fold away.
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)


class Source(Struct, frozen=True):
    """A notes file as it was read: its text, and its tree unless it could not be parsed."""

    text: str
    root: Mapping | None
    report: Report


def read(data: bytes, name: str, *, nothing: str = "E113") -> Source:
    """Read a file of fields; what is wrong with it is in the source's report.

    `nothing` is the code of a file in which no fields stand.
    """
    return _source(*decode(data), name, nothing=nothing)


def read_notes(data: bytes, name: str, usual: str = DEFAULT, asked: str = "") -> Source:
    """Read notes as `read` does; `usual` is the language of those that do not say theirs.

    It is a problem where they do not, and their keys tell another. What is no text says none: of
    that is told in the language `asked` for.
    """
    text, encoding = decode(data)
    if encoding in _REFUSED:
        return _source(text, encoding, name, usual=asked or usual)
    source = _source(text, encoding, name, usual=usual)
    code = language_unsaid(source, usual)
    return _source(text, encoding, name, code, first=_first_key(source)) if code else source


def _first_key(source: Source) -> Place:
    """The place of the first key of notes."""
    return min(source.root.keys_at.values(), default=Place(1, 1)) if source.root else Place(1, 1)


def _source(
    typed: str,
    encoding: str,
    name: str,
    code: str = "",
    *,
    first: Place = NOWHERE,
    nothing: str = "E113",
    usual: str = DEFAULT,
) -> Source:
    """The source of a text; `code` is the language that it is in and does not say.

    That is mended in front of the key at `first`, unless braces stand before it.
    """
    text = ODD_BYTE.sub(UNREAD, typed) if encoding == MIXED else typed
    report = Report(name, locales.load(code or said(text) or usual), text)
    if code:
        word = report.locale.keys["Notes"]["language"]
        line = report.lines[first.line - 1]
        mend = Mend(first.line, (f"{word}: {code}\n{line}",)) if first.column == 1 else NO_MEND
        report.add("E215", Place(1, 1), mend=mend, key=word, value=code)
    if refused := _REFUSED.get(encoding):
        report.add(refused, Place(1, 1))
        return Source("", None, report)
    _misread(typed, encoding, report)
    root = _parse(text, report)
    if root is None and not report.failed:
        report.add(nothing, Place(1, 1))
    return Source(text, root, report)


def _misread(text: str, encoding: str, report: Report) -> None:
    """Tell of characters that were read in a wrong encoding, now or before the file was saved."""
    if encoding == WINDOWS:
        start, word = windows_word(text)
        report.add("W111", report.place(start), word=word)
    odd = odd_bytes(text) if encoding == MIXED else ()
    for start, value in report.until_full("E130", odd):
        windows = bytes([value]).decode(WINDOWS, "replace")
        report.add("E130", report.place(start), byte=f"0x{value:02X}", character=windows)
    if text.isascii():
        return
    for start, word, meant in report.until_full("W131", doubled(text)):
        report.add("W131", report.place(start), word=word, meant=meant)
    for unread in report.until_full("W132", re.finditer(UNREAD, text)):
        report.add("W132", report.place(unread.start()))


def language_unsaid(source: Source, usual: str = DEFAULT) -> str:
    """The language of notes that do not say it, unless it is the usual one.

    It shows in the keys; where these are English, as they may be in any notes, in the texts.
    """
    if not source.root or said(source.text):
        return ""
    keys = {normal(key) for key in source.root}
    known = {code: sum(key in fields_of(Notes, code) for key in keys) for code in codes()}
    best = _most(known)
    if known[best] > known[usual] + 1:
        return best
    return _spoken(source.text, usual) if _in_english(keys, usual) else ""


def _in_english(keys: set[str], usual: str) -> bool:
    """Whether keys are English, and not one is a word of the usual language."""
    fields = fields_of(Notes, usual).values()
    english = {field.name for field in fields}
    words = {normal(field.word) for field in fields}
    return bool(keys & (english - words)) and not keys & (words - english)


def _spoken(text: str, usual: str) -> str:
    """The language whose frequent words a text has most, unless it is the usual one."""
    words = Counter(re.findall(r"[^\W\d]+", text.lower()))
    frequent = {code: locales.load(code).words["frequent"].split(", ") for code in codes()}
    known = {code: sum(words[word] for word in frequent[code]) for code in frequent}
    best = _most(known)
    return best if known[best] > known[usual] else ""


def _most(counts: dict[str, int]) -> str:
    """The first language with the highest count."""
    return max(counts, key=lambda code: counts[code])


def _parse(text: str, report: Report) -> Mapping | None:
    """The tree of a text, as far as it can be read; what is wrong with it is in the report."""
    text = _cleaned(text, report)
    root = _plain_tree(text, report)
    if root is None and not any(problem.code == "E108" for problem in report.problems):
        root = _mended_tree(text, report)
    if isinstance(root, Mapping):
        return root
    report.problems = [problem for problem in report.problems if problem.code != "E122"]
    return None


def _cleaned(text: str, report: Report) -> str:
    """A text without the characters that YAML misreads."""
    mends: dict[int, Mend] = {}
    found = _FORBIDDEN.finditer(text) if _FORBIDDEN.search(uncommon(text)) else ()
    for forbidden in report.until_full("E104", found):
        place = report.place(forbidden.start())
        if place.line not in mends:
            mends[place.line] = _cleaned_line(report.lines[place.line - 1], place.line)
        character = name_of(forbidden.group(), report.locale)
        report.add("E104", place, mend=mends[place.line], character=character)
    return _without(text) if report.failed else text


def _cleaned_line(line: str, number: int) -> Mend:
    """A line without the characters that YAML misreads, unless what is left is another word."""
    return NO_MEND if next(doubled(line), None) else Mend(number, (_without(line),))


def _without(text: str) -> str:
    """A text without the characters that YAML misreads; a line break among them is a space."""
    return _FORBIDDEN.sub(lambda sign: " " if sign.group() in _BREAKS else "", text)


def _plain_tree(text: str, report: Report) -> Any:
    """The tree of a text with which nothing at all is wrong, or None."""
    known = len(report.problems)
    try:
        root, odd = quick_tree(text, report)  # the slower parser reads hardly any more
    except Unreadable:
        odd = True
    if not odd and len(report.problems) == known and isinstance(root, Mapping):
        return root
    # The others are found again; what is too deep is not looked at any further.
    report.take_back(known, kept="E108")
    return None


def _mended_tree(text: str, report: Report) -> Any:
    """The tree of a text with its slips mended, and without the lines that are no YAML then."""
    from minutes_kit.yaml.slips.moves import mended  # late: most notes have no slips

    text, whole = mended(text, report)
    report.partial = not whole
    for _ in range(MAX_LEFT_OUT):
        known = len(report.problems)
        try:
            return tree(text, report)[0]
        except Unreadable as error:
            report.take_back(known)
            text = _left_out(text, error, report)
    return None


def _left_out(text: str, error: Unreadable, report: Report) -> str:
    """A text without the line that the parser refuses, and without the lines below it."""
    lines = text.split("\n")
    number = min(error.line, len(lines) - 1)
    while number and not lines[number].strip():
        number -= 1
    told = {problem.line for problem in report.problems if problem.code[0] != "W"}
    if number + 1 not in told:
        report.add("E101", Place(number + 1, error.column + 1))
    report.partial = True
    indent = _indent(lines[number])
    lines[number] = ""
    for below in range(number + 1, len(lines)):
        if lines[below].strip() and _indent(lines[below]) <= indent:
            break
        lines[below] = ""
    return "\n".join(lines)


def _indent(line: str) -> int:
    """The spaces before a line."""
    return len(line) - len(line.lstrip(" "))
