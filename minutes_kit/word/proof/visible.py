"""What a reader sees of rendered parts: their text, and the numbers that Word writes before it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache
from urllib.parse import unquote

from msgspec import Struct

from minutes_kit.rare import Pattern, rare
from minutes_kit.word.spots import number as whole

LABEL = "\x02", "\x03"
"""What stands around the number of a paragraph; no document can hold these characters."""
BULLET = "-"
"""The label of an item of a list without numbers, where it is a character like others."""

_SEEN = re.compile(r"<(?:w:t(?:>| [^>]*>)([^<]+)|(/w:p|w:tab/)>|w:(?:br|cr)\b[^>]*>)")
_END = "\x1e"  # of a paragraph, until its place in the lines is known; no document can hold it
_SIGNS = {"/w:p": _END, "w:tab/": "\t", "": "\n"}
_FALLBACK = rare(r"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)
_HIDDEN = rare(
    r"<w:rPr>(?:(?!</w:rPr>).)*<w:vanish/>.*?</w:r>"
    r"|<w:trPr>(?:(?!</w:trPr>).)*<w:hidden/>.*?</w:tr>",
    re.DOTALL,
)
_NUMBERED = rare(r"<w:numPr>(.*?)</w:numPr>", re.DOTALL)
_LINK = rare(r'<w:hyperlink [^>]*?r:id="([^"]*)"[^>]*>(.*?)</w:hyperlink>', re.DOTALL)
_TARGET = rare(r"<Relationship [^>]*>")
_ATTRIBUTE = rare(r'([\w:]+)="([^"]*)"')
_PUNYCODE = rare(r"xn--[a-z0-9-]+", re.IGNORECASE)


class Seen:
    """What a reader sees: a line for each line and paragraph, page headers first, footers last.

    `body` is where the footers begin.
    """

    def __init__(self, parts: Mapping[str, str], numbering: str = "") -> None:
        self._parts = parts
        pages = [xml for name, xml in parts.items() if name.endswith(".xml")]
        groups: dict[int, list[str]] = {0: [], 1: [], 2: []}
        for xml in pages:
            groups[_place(xml)].append(_visible(xml, numbering))
        self.text = "\n" + "".join(groups[0] + groups[1])
        self.body = len(self.text)
        self.text += "".join(groups[2])

    @cached_property
    def links(self) -> dict[str, str]:
        """The words of the links to each target, as `address` makes it."""
        shown: dict[str, str] = defaultdict(str)
        for name, xml in self._parts.items():
            folder, _, file = name.rpartition("/")
            targets = _targets(self._parts.get(f"{folder}/_rels/{file}.rels", ""))
            for link, words in _LINK.findall(xml) if targets else ():
                shown[address(targets.get(link, ""))] += text_of(words)
        return shown


def address(url: str) -> str:
    """A web or e-mail address as a reader may type it: nothing encoded, no scheme of mail."""
    host = _PUNYCODE.sub(lambda label: _decoded(label[0]), unquote(url))
    return host.casefold().removeprefix("mailto:")


def _decoded(label: str) -> str:
    """A part of a host's name in its own script."""
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def _place(xml: str) -> int:
    """Where a part stands: before the others, among them, or behind."""
    root = xml[:300]
    if "<w:hdr" in root:
        return 0
    return 2 if "<w:ftr" in root else 1


def _visible(xml: str, numbering: str) -> str:
    """The lines of a part."""
    xml = without_fallback(xml)
    if "<w:vanish/>" in xml or "<w:hidden/>" in xml:
        xml = _HIDDEN.sub("", xml)
    if "<w:numPr>" in xml:
        xml = _NUMBERED.sub(_Labels(numbering).label, xml)
    return text_of(xml)


def without_fallback(xml: str) -> str:
    """XML without what older programs show instead of something else in it."""
    return _FALLBACK.sub("", xml) if "<mc:Fallback>" in xml else xml


def text_of(xml: str) -> str:
    """The text of a piece of XML: a line for each line and paragraph."""
    return _marked(xml).replace(_END, "\n")


def paragraphs(xml: str) -> list[str]:
    """The texts of the paragraphs of a piece of XML, and what stands behind the last."""
    return _marked(xml).split(_END)


def _marked(xml: str) -> str:
    """The text of a piece of XML, with a mark at the end of each paragraph."""
    text = "".join([words or _SIGNS[sign] for words, sign in _SEEN.findall(xml)])
    return unescaped(text)


def unescaped(text: str) -> str:
    """A text with the characters that XML writes otherwise."""
    if "&" not in text:
        return text
    from html import unescape  # late: it knows 2,000 names, and most documents need none

    return unescape(text)


def _targets(relationships: str) -> dict[str, str]:
    """The targets of relationships by their ids."""
    known = map(dict, map(_ATTRIBUTE.findall, _TARGET.findall(relationships)))
    return {values.get("Id", ""): unescaped(values.get("Target", "")) for values in known}


_LEVEL = rare(r'<w:lvl [^>]*?w:ilvl="(\d)".*?</w:lvl>', re.DOTALL)
_NUM = rare(r'<w:num [^>]*?w:numId="(\d+)"[^>]*>(.*?)</w:num>', re.DOTALL)
_OVERRIDE = rare(r'<w:lvlOverride [^>]*?w:ilvl="(\d)"[^>]*>(.*?)</w:lvlOverride>', re.DOTALL)
_VALUE = r'<w:{} [^>]*?w:val="([^"]*)"'
_START, _FORMAT, _PATTERN, _ABSTRACT_OF, _NUMBER_OF, _LEVEL_OF, _START_AT = (
    rare(_VALUE.format(name))
    for name in ("start", "numFmt", "lvlText", "abstractNumId", "numId", "ilvl", "startOverride")
)


class _List(Struct, frozen=True):
    """A list: its abstract numbering, its levels as XML, and the starts that it overrides."""

    abstract: str
    levels: dict[int, str]
    starts: dict[int, int]

    def start(self, level: int) -> int:
        """The first number of a level."""
        if level in self.starts:
            return self.starts[level]
        return whole(_value(_START, self.levels.get(level, "")))


class _Labels:
    """Counts the numbered paragraphs of a part as Word does.

    Lists of one abstract numbering share their counters; a list that overrides a start begins
    anew where it is first met, and deeper levels do where a higher one goes on.
    """

    def __init__(self, numbering: str) -> None:
        self.numbering = numbering
        self.nums = dict(_NUM.findall(numbering, numbering.find("<w:num ")))
        self.lists: dict[str, _List] = {}
        self.counters: dict[str, dict[int, int]] = defaultdict(dict)

    def label(self, properties: re.Match[str]) -> str:
        """A run with the label of a paragraph, between marks; nothing for one without a number."""
        number = _value(_NUMBER_OF, properties[1])
        level = whole(_value(_LEVEL_OF, properties[1]))
        if number not in self.lists:
            self.lists[number] = self._begun(self.nums.get(number, ""))
        known = self.lists[number]
        if level not in known.levels:
            return ""
        counters = self.counters[known.abstract]
        _count(counters, known, level)
        words = _words(known.levels[level], counters)
        return f"<w:t>{LABEL[0]}{words}{LABEL[1]}</w:t>" if words else ""

    def _begun(self, xml: str) -> _List:
        """A list that is met, from its `w:num`; the levels whose starts it overrides begin anew."""
        abstract = _value(_ABSTRACT_OF, xml)
        levels, starts = dict(_levels(self.numbering, abstract)), {}
        for name, override in _OVERRIDE.findall(xml):
            levels |= _levels_in(override)
            if start := _value(_START_AT, override):
                starts[int(name)] = whole(start)
                self.counters[abstract].pop(int(name), None)
        return _List(abstract, levels, starts)


def _count(counters: dict[int, int], known: _List, level: int) -> None:
    """Count a paragraph of a level; a higher level that has not begun begins, deeper ones end."""
    for higher in range(level):
        counters.setdefault(higher, known.start(higher))
    counters[level] = counters[level] + 1 if level in counters else known.start(level)
    for deeper in [other for other in counters if other > level]:
        del counters[deeper]


def _words(level: str, counters: Mapping[int, int]) -> str:
    """The label of a level, of which numbers that are no figures are told by their form."""
    form, words = _value(_FORMAT, level), _value(_PATTERN, level)
    if form in ("bullet", "none"):
        return ""
    for place, count in counters.items():
        words = words.replace(f"%{place + 1}", str(count) if form == "decimal" else form)
    return words


def _levels(numbering: str, abstract: str) -> dict[int, str]:
    """The levels of an abstract numbering."""
    start = numbering.find(f'w:abstractNumId="{abstract}"')
    return _levels_in(numbering[start : numbering.find("</w:abstractNum>", start)])


@lru_cache(maxsize=64)
def _levels_in(xml: str) -> dict[int, str]:
    """The levels in a piece of XML, as far as their labels need them."""
    return {int(level[1]): level[0].partition("<w:lvlJc")[0] for level in _LEVEL.finditer(xml)}


def _value(pattern: Pattern[str], xml: str) -> str:
    """The first value of an element, or nothing."""
    match = pattern.search(xml)
    return match[1] if match else ""
