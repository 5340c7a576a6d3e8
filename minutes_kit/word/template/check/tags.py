"""The tags of a template as they were typed: paragraph by paragraph, over all runs of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from minutes_kit.problems import short
from minutes_kit.word.spots import DOCUMENT, FALLBACK, Spot, W, paragraphs
from minutes_kit.word.values import first_around

_KINDS = {"document": "body", "hdr": "header", "ftr": "footer"}
_KINDS |= {"footnotes": "footnote", "endnotes": "endnote"}
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
# Marks of tags, single braces, and texts that are nothing but such marks, as in `{{ '{{' }}`.
_MARK = re.compile(r"""(?P<text>(['"])\s*(?:\{[{%#]|[}%#]\})\s*\2)|\{[{%#]|[}%#]\}|[{}]""")
_INSIDE = re.compile(r"^[-+]?(?:(p|tr|tc|r) )?\s*(.*?)\s*[-+]?$", re.DOTALL)
_RAW = re.compile(r"\s*(?:end)?raw\s*$")
_BEGUN = re.compile(r"\{[^{}]*$")
_PARAGRAPH = f"{W}p"
_LONGEST = 60  # characters of a tag without an end
_EXCERPT = 50  # characters that are shown around a tag
_BREAKS = (f"{W}tab", f"{W}br", f"{W}cr")
_ATTRIBUTES = (  # an end alone may stand in the name of a style
    "//@*[contains(., '{{') or contains(., '{%')"
    " or ((contains(., '%}') or contains(., '}}')) and not(parent::*[contains(name(), 'Style')]))]"
)
_AROUND = "(ancestor::*[local-name()='p'][1] | following::*[local-name()='p'][1])[1]"


class Part(NamedTuple):
    """A part of a template that may have tags: its tree, what it is, and which of several.

    `places` are those of its paragraphs in the file, in which deleted ones stand, too.
    """

    root: Any
    kind: str
    number: int
    places: dict[Any, Spot]

    def paragraphs(self) -> Iterator[tuple[Any, Spot]]:
        """The paragraphs that it has now, each with its place in the file."""
        for paragraph, spot in paragraphs(self.root, self.kind, self.number):
            yield paragraph, self.places.get(paragraph, spot)._replace(text=spot.text)


def parts_of(roots: Iterable[Any]) -> list[Part]:
    """The parts with these trees as they are in the file, numbered by their kinds."""
    numbers: dict[str, int] = {}
    found = []
    for root in roots:
        kind = _KINDS.get(root.tag.rpartition("}")[2], "document")
        numbers[kind] = numbers.get(kind, 0) + 1
        number = numbers[kind] if kind in ("header", "footer") else 0
        found.append(Part(root, kind, number, dict(paragraphs(root, kind, number))))
    return found


class Line:
    """A text that may have tags: of a paragraph, or one `alone`, such as an attribute."""

    def __init__(
        self, element: Any, spot: Spot, pieces: list[tuple[str, Any]], *, alone: bool = False
    ) -> None:
        self.element, self.spot, self.alone = element, spot, alone
        self.text = "".join(text for text, _ in pieces)
        self._pieces = pieces

    @cached_property
    def _starts(self) -> list[int]:
        """Where each piece of the text begins."""
        return [0, *accumulate(len(text) for text, _ in self._pieces)][:-1]

    def holder(self, offset: int) -> Any:
        """The element in which a character of the text stands."""
        return self._pieces[bisect_right(self._starts, offset) - 1][1]

    def apart(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and behind a piece of the text, up to the nearest break or tab."""
        breaks = [n for n, (_, one) in zip(self._starts, self._pieces) if one.tag in _BREAKS]
        first = bisect_right(breaks, start)
        before = breaks[first - 1] if first else 0
        behind = next((at for at in breaks if at >= end), len(self.text))
        return self.text[before:start].strip(), self.text[end:behind].strip()

    def spot_of(self, start: int, end: int) -> Spot:
        """Where it stands, with the text around a piece of it where all is long."""
        if len(self.text) <= _EXCERPT:
            return self.spot
        room = max(_EXCERPT - (end - start), 0)
        first = max(min(start - room // 2, len(self.text) - _EXCERPT), 0)
        last = max(first + _EXCERPT, min(end, start + 2 * _EXCERPT))
        words = " ".join(self.text[first:last].split())
        text = f"{'…' * (first > 0)}{words}{'…' * (last < len(self.text))}"
        return self.spot._replace(text=text)

    @cached_property
    def tags(self) -> list[Tag]:
        """The tags of the text, whole ones and broken ones."""
        return list(_read(self)) if "{" in self.text or "}" in self.text else []


class Tag(NamedTuple):
    """A tag: its mark (`{{`, `{%`, `{#`), its kind (`p`, `tr`, `tc`, `r`), and the words in it.

    `state` is `whole`, `open` where its end lacks, `stray` where its beginning does.
    """

    line: Line
    start: int
    end: int
    state: str
    mark: str
    kind: str
    words: str

    @property
    def typed(self) -> str:
        """The tag as it was typed."""
        return " ".join(self.line.text[self.start : self.end].split())

    @property
    def spot(self) -> Spot:
        """Where it stands; the text of the spot is that around it."""
        return self.line.spot_of(self.start, self.end)

    @property
    def holder(self) -> Any:
        """The element in which it begins."""
        return self.line.holder(self.start)


def lines_of(part: Part) -> list[Line]:
    """The lines of a part in the order of the document; those of attributes behind the others."""
    found: list[Line] = []
    spots: dict[Any, Spot] = {}
    for paragraph, spot in part.paragraphs():
        spots[paragraph] = spot
        found += _of_paragraph(paragraph, spot)
    if not found:  # properties, which have no paragraphs
        texts = (one for one in part.root.iter() if one.text)
        found += (Line(one, DOCUMENT, [(one.text, one)], alone=True) for one in texts)
    values = part.root.xpath(_ATTRIBUTES)
    new = (one for one in values if first_around(one.getparent(), FALLBACK) is None)
    return found + [_of_attribute(one, spots) for one in new]


def old_lines_of(part: Part) -> list[Line]:
    """The lines that only programs show which do not know drawings: text boxes of older Words."""
    found: list[Line] = []
    spots = dict(part.paragraphs())
    for fallback in part.root.iter(FALLBACK):
        around = next(
            (spots[one] for one in fallback.iterancestors(_PARAGRAPH) if one in spots), DOCUMENT
        )
        for paragraph, spot in paragraphs(fallback, part.kind, part.number):
            here = around._replace(box=True, text=spot.text)
            found += _of_paragraph(paragraph, here)
    return found


def _of_paragraph(paragraph: Any, spot: Spot) -> Iterator[Line]:
    """The lines of a paragraph: its text, and what it has in fields and drawings."""
    pieces = list(_pieces(paragraph))
    text = [(words, holder) for kind, words, holder in pieces if kind == "t"]
    yield Line(paragraph, spot, text)
    field = [(words, holder) for kind, words, holder in pieces if kind == "instrText"]
    if field:
        yield Line(paragraph, spot, field, alone=True)
    for kind, words, holder in pieces:
        if kind == "":
            yield Line(paragraph, spot, [(words, holder)], alone=True)


def _pieces(element: Any) -> Iterator[tuple[str, str, Any]]:
    """The texts in a paragraph, but for those of paragraphs within, with their kinds."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        name = tag.rpartition("}")[2]
        if tag in _BREAKS:
            yield "t", " ", child
        elif name in ("t", "instrText"):
            kind = name if tag.startswith(W) else ""
            yield kind, child.text or "", child
        elif tag not in (_PARAGRAPH, FALLBACK) and name != "txbxContent":
            yield from _pieces(child)


def _of_attribute(value: Any, spots: dict[Any, Spot]) -> Line:
    """The line of an attribute, such as an alternative text; its place is the next paragraph."""
    holder = value.getparent()
    around = next(iter(holder.xpath(_AROUND)), None)
    spot = spots.get(around, DOCUMENT)._replace(text=short(str(value)))
    return Line(holder, spot, [(str(value), holder)], alone=True)


def _read(line: Line) -> Iterator[Tag]:
    """The tags of a line; none inside `{% raw %}`, nor in a comment."""
    position, last, raw = 0, 0, False
    while found := _MARK.search(line.text, position):
        mark = found[0]
        if mark in _ENDS:
            tag = _tag(line, found.start(), *_end(line.text, found.end(), mark), mark)
        elif mark in _ENDS.values() and not raw:
            tag = _stray(line, last, found.end(), mark)
        else:
            position = found.end()
            continue
        position = last = tag.end
        if tag.mark == "{%" and _RAW.match(tag.words):
            raw = "end" not in tag.words
        elif raw and tag.state != "open":  # docxtpl looks for an end in a raw text, too
            continue
        yield tag


def _end(text: str, start: int, mark: str) -> tuple[int, int, str]:
    """Where the words of a tag end, where the tag itself does, and how."""
    if mark == "{#":
        return _end_of_comment(text, start)
    depth, position = 0, start  # of braces within, as of {'a': 1}
    while found := _MARK.search(text, position):
        sign, position = found[0], found.end()
        if found["text"]:
            continue
        if depth and sign == "}}":
            depth, position = depth - 1, position - 1
        elif depth and sign == "}":
            depth -= 1
        elif sign == "{":
            depth += 1
        else:
            return found.start(), *_how(sign, found, mark)
    end = min(len(text), start + _LONGEST)
    return end, end, "open"


def _end_of_comment(text: str, start: int) -> tuple[int, int, str]:
    """Where the words of a comment end, where it does itself, and how; other marks are words."""
    close = text.find("#}", start)
    if close < 0:
        return len(text), len(text), "open"
    return close, close + 2, "whole"


def _how(sign: str, found: re.Match[str], mark: str) -> tuple[int, str]:
    """Where a tag ends at a sign, and whether as it should; another tag is left alone."""
    if sign == _ENDS[mark]:
        return found.end(), "whole"
    return (found.start() if sign in _ENDS else found.end()), "open"


def _tag(line: Line, start: int, inside: int, end: int, state: str, mark: str) -> Tag:
    """A tag that begins with a mark."""
    return Tag(line, start, end, state, mark, *_split(line.text[start + 2 : inside]))


def _stray(line: Line, start: int, end: int, mark: str) -> Tag:
    """A tag of which only the end is right; it begins with a single brace, or nobody knows."""
    before = line.text[start : end - 2]
    begun = _BEGUN.search(before)
    begin = start + begun.start() if begun else max(start, end - 2 - _LONGEST)
    opening = next(one for one, ending in _ENDS.items() if ending == mark)
    inner = line.text[begin : end - 2].lstrip("{% #")
    return Tag(line, begin, end, "stray", opening, *_split(inner))


def _split(inside: str) -> tuple[str, str]:
    """The kind of a tag, and its words."""
    found = _INSIDE.match(inside)
    assert found, "it matches any text"
    return found[1] or "", found[2]


def all_tags(lines: Iterable[Line]) -> list[Tag]:
    """The tags of lines, but for what stands between `{% raw %}` and `{% endraw %}`."""
    found: list[Tag] = []
    raw = False
    for tag in (tag for line in lines for tag in line.tags):
        if tag.mark == "{%" and _RAW.match(tag.words):
            raw = "end" not in tag.words
        elif raw and tag.state != "open":
            continue
        found.append(tag)
    return found
