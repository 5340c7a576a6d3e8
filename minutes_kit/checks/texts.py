"""What texts of notes hold that a document cannot carry, or that readers see as something else."""

from __future__ import annotations

import re
from functools import lru_cache

from minutes_kit.notes.unseen import HYPHEN, MARKS, TURNS, hidden
from minutes_kit.problems import Report
from minutes_kit.rare import rare
from minutes_kit.yaml.characters import name_of
from minutes_kit.yaml.source import Source

_PICTURE = rare(r"!\[[^\]\n]{0,1000}\]\([^)\n]{1,2000}\)")
_REMARK = rare(r"(?:^|\s)#[^\n]*")
_HOST = r"(?:https?://)?(?:www\.)?((?:[\w-]{1,63}\.){1,9}[a-z]{2,63})"
# A link whose words are an address on the web, and where it leads.
_LINK = rare(
    rf"\[\s*(?=https?://|www\.){_HOST}[^\]\s]{{0,1000}}\s{{0,9}}\]\(\s{{0,9}}(?:https?://|(?=www\.))"
    r"(?:[^/\s)@]{0,1000}@)?(?:www\.)?([^/:?#\s)]{1,300})",
    re.IGNORECASE,
)
_TURNING = TURNS + MARKS
_TOLD_BEFORE = ("E104", "W515", "W531")  # of a character that nobody sees


def check(source: Source) -> None:
    """Tell of pictures, which are printed as they were typed, and of what misleads a reader."""
    if "![" in source.text:
        _pictures(source.text, source.report)
    if "](" in source.text:
        _links(source.text, source.report)
    if next(hidden(source.text), None) is not None:
        _unseen(source.text, source.report)


def _pictures(text: str, report: Report) -> None:
    """Tell of pictures."""
    for picture in report.until_full("W135", _PICTURE.finditer(text)):
        place = report.place(picture.start())
        if place.column <= _remark(report.lines[place.line - 1]):
            report.add("W135", place)


@lru_cache(maxsize=1)
def _remark(line: str) -> int:
    """The characters of a line before a remark, if it has one."""
    remark = _REMARK.search(line)
    return remark.start() if remark else len(line)


def _links(text: str, report: Report) -> None:
    """Tell of links whose words are another address than theirs."""
    for link in report.until_full("W548", _LINK.finditer(text)):
        words, target = link.group(1).casefold(), link.group(2).casefold()
        if target != words and not target.endswith(f".{words}"):
            report.add("W548", report.place(link.start()), words=words, target=target)


def _unseen(text: str, report: Report) -> None:
    """Tell of characters that nobody sees, on lines where no other check told of them."""
    told = {one.line for one in report.problems if one.code in _TOLD_BEFORE}
    places = [*hidden(text)]
    turning = [at for at in places if text[at] in _TURNING]
    others = [at for at in places if text[at] not in _TURNING]
    for code, found in (("W546", turning), ("W547", others)):
        for at in report.until_full(code, found):
            place = report.place(at)
            if text[at] != HYPHEN and place.line not in told:
                told.add(place.line)
                report.add(code, place, character=name_of(text[at], report.locale))
