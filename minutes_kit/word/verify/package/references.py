"""Whether all that a document refers to is there: parts, kinds of parts, lists, styles, notes."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from minutes_kit.word.dangers import OFFICE
from minutes_kit.word.document.opened import Link, Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.package import is_xml
from minutes_kit.word.spots import DOCUMENT, Spot, W

_RELATIONSHIPS = "ISO/IEC 29500-2:2012, 9.3"
_ATTACHED = "attachedTemplate"
_PACKAGE = "_rels"  # what holds the links of the package itself
_CONTENT_TYPES = "ISO/IEC 29500-2:2012, 10.1.2"
_NUMBERING = "ISO/IEC 29500-1, 17.9"
_STYLED = "ISO/IEC 29500-1, 17.7"
_TYPES = "[Content_Types].xml"
_EXPECTED = {  # how the type of a part ends, by the kind of the relationship to it
    "header": "header+xml",
    "footer": "footer+xml",
    "footnotes": "footnotes+xml",
    "endnotes": "endnotes+xml",
    "comments": "comments+xml",
    "styles": "styles+xml",
    "numbering": "numbering+xml",
    "settings": "settings+xml",
    "core-properties": "core-properties+xml",
}
_NOTES = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
_STYLES = [f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle")]


def check(opened: Opened, findings: Findings) -> None:
    """Tell what is referred to and is not there."""
    _check_parts(opened, findings)
    _check_types(opened, findings)
    _check_links(opened, findings)
    _check_notes(opened, findings)
    _check_lists(opened, findings)
    _check_styles(opened, findings)


def _links(opened: Opened) -> Iterator[tuple[str, list[Link]]]:
    """The relationships of each part that has any, the package itself first."""
    for part in ("", *opened.parts):
        if links := opened.links(part):
            yield part, links


def _check_parts(opened: Opened, findings: Findings) -> None:
    """Tell of parts that are not there, doubled relationships, and templates elsewhere."""
    known = {name.lower() for name in opened.parts}
    for part, links in _links(opened):
        for link in links:
            if link.kind == _ATTACHED:
                name = posixpath.basename(link.target.replace("\\", "/"))
                findings.add("E760", target=name)
        missing = [link for link in links if _leads_nowhere(link, known)]
        _tell_missing(missing, part, opened, findings)
        for number in _doubled(link.id for link in links):
            findings.add("E756", clause=_RELATIONSHIPS, id=f"{part or _PACKAGE}: {number}")


def _leads_nowhere(link: Link, known: set[str]) -> bool:
    """Whether a link is to a part of the document that is not among those known."""
    elsewhere = link.outside or link.kind == _ATTACHED
    return not elsewhere and _name(link).lower() not in known


def _tell_missing(missing: list[Link], part: str, opened: Opened, findings: Findings) -> None:
    """Tell of links that lead to no part, where they are used."""
    uses = _uses(opened, part) if missing else {}
    for link in missing:
        values = {"target": _name(link), "part": part or _PACKAGE}
        findings.add("E753", uses.get(link.id, DOCUMENT), clause=_RELATIONSHIPS, **values)


def _uses(opened: Opened, part: str) -> dict[str, Spot]:
    """The first place in a part where each relationship is used."""
    root = None if part.endswith(".rels") else opened.tree(part)
    used = [] if root is None else root.xpath("//@r:*", namespaces={"r": OFFICE})
    first: dict[str, Any] = {}
    for name in used:
        first.setdefault(str(name), name.getparent())
    return {name: opened.spot(element) for name, element in first.items() if name}


def _name(link: Link) -> str:
    """The name of the part to which a relationship leads; it may name a place in it."""
    return unquote(link.target.partition("#")[0])


def _doubled(ids: Iterable[str]) -> list[str]:
    """Those that come more than once, each once."""
    return [one for one, times in Counter(ids).items() if times > 1]


def _check_types(opened: Opened, findings: Findings) -> None:
    """Tell of parts of which is not said what they are, or something else than they are."""
    if opened.tree(_TYPES) is None:
        findings.add("E753", clause=_CONTENT_TYPES, target=_TYPES, part=_PACKAGE)
        return
    types = _Types(opened.tree(_TYPES))
    untyped = [name for name in opened.parts if name != _TYPES and not types.of(name)]
    for name in (*untyped, *_mistyped(opened, types)):
        findings.add("E755", clause=_CONTENT_TYPES, part=name)
    main = types.of(opened.main)
    if "template" in main or "macroEnabled" in main:
        findings.add("E759", kind=main.rpartition("/")[2])


def _mistyped(opened: Opened, types: _Types) -> Iterator[str]:
    """The parts whose type is another than relationships to them tell."""
    for _, links in _links(opened):
        for link in links:
            kind = types.of(link.target) if link.target in opened.parts else ""
            if kind and not kind.endswith(_EXPECTED.get(link.kind, "")):
                yield link.target


class _Types:
    """What the parts of a package are, by their names."""

    def __init__(self, root: Any) -> None:
        own = _by(root, "Override", "PartName").items()
        usual = _by(root, "Default", "Extension").items()
        self.own = {name.lower().lstrip("/"): kind for name, kind in own}
        self.usual = {ending.lower(): kind for ending, kind in usual}

    def of(self, name: str) -> str:
        """The type of a part, or nothing."""
        return self.own.get(name.lower()) or self.usual.get(name.lower().rpartition(".")[2], "")


def _by(root: Any, element: str, key: str) -> dict[str, str]:
    """The types that some elements give, by an attribute of theirs."""
    found = root.iterchildren(f"{{*}}{element}")
    return {one.get(key, ""): one.get("ContentType", "") for one in found}


def _check_links(opened: Opened, findings: Findings) -> None:
    """Tell of places that use a relationship that is not there."""
    for part in filter(is_xml, opened.parts):
        known = {link.id for link in opened.links(part)}
        for used, spot in _uses(opened, part).items():
            if used not in known:
                findings.add("E754", spot, clause=_RELATIONSHIPS, name=f"{part}: {used}")


def _check_notes(opened: Opened, findings: Findings) -> None:
    """Tell of marks of notes and comments that are not there."""
    for kind, part in _NOTES.items():
        notes = opened.related(part)
        found = () if notes is None else notes.iter(f"{W}{kind}")
        known = {note.get(f"{W}id") for note in found}
        for mark, spot in _elements(opened, f"{W}{kind}Reference"):
            number = mark.get(f"{W}id", "")
            if number not in known:
                findings.add("E754", spot, name=f"{findings.locale.spots[kind]} {number}")


def _elements(opened: Opened, *tags: str) -> Iterator[tuple[Any, Spot]]:
    """The elements of some names in the parts with text, each with its place."""
    for part in opened.shown:
        for element in part.root.iter(*tags):
            yield element, opened.spot(element)


def _check_lists(opened: Opened, findings: Findings) -> None:
    """Tell of the first place of each list that is not there."""
    numbering = opened.related("numbering")
    known = {"0"} | (set() if numbering is None else _numbers(numbering))
    for element, spot in _first(_of_text_and_styles(opened, f"{W}numId"), known):
        findings.add("E757", spot, clause=_NUMBERING, number=element.get(f"{W}val", ""))


def _numbers(numbering: Any) -> set[str]:
    """The lists that are there, with what they are made of."""
    abstract = {one.get(f"{W}abstractNumId") for one in numbering.iterchildren(f"{W}abstractNum")}
    numbers = numbering.iterchildren(f"{W}num")
    shapes = ((one, one.find(f"{W}abstractNumId")) for one in numbers)
    return {
        one.get(f"{W}numId")
        for one, shape in shapes
        if shape is not None and shape.get(f"{W}val") in abstract
    }


def _check_styles(opened: Opened, findings: Findings) -> None:
    """Tell of the first place of each style that is not there."""
    styles = opened.related("styles")
    found = () if styles is None else styles.iterchildren(f"{W}style")
    known = {style.get(f"{W}styleId", "") for style in found}
    for element, spot in _first(_elements(opened, *_STYLES), known):
        findings.add("W758", spot, clause=_STYLED, style=element.get(f"{W}val", ""))


def _of_text_and_styles(opened: Opened, tag: str) -> Iterator[tuple[Any, Spot]]:
    """The elements of a name in the parts with text, then those in styles."""
    yield from _elements(opened, tag)
    styles = opened.related("styles")
    if styles is not None:
        yield from ((element, DOCUMENT) for element in styles.iter(tag))


def _first(found: Iterable[tuple[Any, Spot]], known: set[str]) -> Iterator[tuple[Any, Spot]]:
    """The first element of each value that is not known."""
    seen = set(known)
    for element, spot in found:
        value = element.get(f"{W}val", "")
        if value and value not in seen:
            seen.add(value)
            yield element, spot
