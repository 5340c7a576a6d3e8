"""What texts of notes hold that a document cannot carry, or that readers see as something else."""

from __future__ import annotations

import re
from itertools import islice

from minutes_kit.notes.unseen import HYPHEN, MARKS, TURNS, hidden
from minutes_kit.problems import MAX_PROBLEMS, place_in
from minutes_kit.yaml.characters import name_of
from minutes_kit.yaml.source import Source

_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]+\)")
_REMARK = re.compile(r"(?:^|\s)#[^\n]*")
_HOST = r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})"
# A link whose words are an address on the web, and where it leads.
_LINK = re.compile(
    rf"\[\s*(?=https?://|www\.){_HOST}[^\]\s]*\s*\]\(\s*(?:https?://|(?=www\.))"
    r"(?:[^/\s)@]*@)?(?:www\.)?([^/:?#\s)]+)",
    re.IGNORECASE,
)


def check(source: Source) -> None:
    """Tell of pictures, which are printed as they were typed, and of what misleads a reader."""
    if "![" in source.text:
        _pictures(source)
    if "](" in source.text:
        _links(source)
    if not source.text.isascii():
        _unseen(source)


def _pictures(source: Source) -> None:
    """Tell of pictures."""
    for picture in islice(_PICTURE.finditer(source.text), MAX_PROBLEMS):
        line = source.text[source.text.rfind("\n", 0, picture.start()) + 1 : picture.start()]
        if not _REMARK.search(line):
            source.report.add("W135", place_in(source.text, picture.start()))


def _links(source: Source) -> None:
    """Tell of links whose words are another address than theirs."""
    for link in islice(_LINK.finditer(source.text), MAX_PROBLEMS):
        words, target = link.group(1).casefold(), link.group(2).casefold()
        if target != words and not target.endswith(f".{words}"):
            place = place_in(source.text, link.start())
            source.report.add("W548", place, words=words, target=target)


def _unseen(source: Source) -> None:
    """Tell of characters that nobody sees, on lines where no other check told of them."""
    problems = source.report.problems
    told = {one.line for one in problems if "U+" in one.message + one.hint}
    found = (at for at in hidden(source.text) if source.text[at] != HYPHEN)
    for at in islice(found, MAX_PROBLEMS):
        character, place = source.text[at], place_in(source.text, at)
        code = "W546" if character in TURNS + MARKS else "W547"
        if place.line not in told:
            told.add(place.line)
            source.report.add(code, place, character=name_of(character, source.report.locale))
