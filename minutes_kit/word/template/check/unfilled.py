"""Tags where nothing is filled in: drawings with parts of their own, addresses, data."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from minutes_kit.word.spots import DOCUMENT, Spot
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.tags import Line
from minutes_kit.word.template.parts import parsed, relationships_of

Spots = Mapping[Any, Spot]
_THINGS = {  # by the last words of the kinds of relationships that lead to them
    "diagramData": "diagram",
    "chart": "chart",
    "chartEx": "chart",
    "customXml": "data",
}
_HYPERLINK = "hyperlink"
_PARAGRAPH_AROUND = "ancestor::*[local-name()='p'][1]"


class _Link(NamedTuple):
    """A relationship of a part: its id, the last word of its kind, its target."""

    number: str
    kind: str
    target: str


def mistakes(parts: dict[str, bytes], roots: Mapping[str, Any], spots: Spots) -> Iterator[Mistake]:
    """Tags in parts that are copied, and in the addresses of links; `roots` are filled in."""
    known = {*roots}
    for name in ("", *roots):
        for link in _links(parts, name):
            for tag, thing in _unfilled(parts, _path(name, link), link, known):
                spot = _where(roots[name], link.number, spots) if name else DOCUMENT
                yield at("E329", spot, tag=tag, thing=thing)


def _links(parts: dict[str, bytes], name: str) -> list[_Link]:
    """The relationships of a part, or of the package itself."""
    known = parts.get(relationships_of(name))
    links = [] if known is None else parsed(known, relationships_of(name))
    return [
        _Link(link.get("Id", ""), link.get("Type", "").rpartition("/")[2], link.get("Target", ""))
        for link in links
    ]


def _path(name: str, link: _Link) -> str:
    """The name of the part to which a relationship of another leads."""
    path = posixpath.join("/", posixpath.dirname(name), link.target)
    return posixpath.normpath(path).lstrip("/")


def _unfilled(
    parts: dict[str, bytes], part: str, link: _Link, known: set[str]
) -> Iterator[tuple[str, str]]:
    """The tags to which a relationship leads, each with what it is in; those `known` are told."""
    if link.kind == _HYPERLINK:
        yield from ((tag, "link") for tag in _tags_in(unquote(link.target)))
    elif link.kind in _THINGS and part not in known and b"}" in parts.get(part, b""):
        known.add(part)
        yield from ((tag, _THINGS[link.kind]) for tag in _tags(parsed(parts[part], part)))


def _tags(root: Any) -> Iterator[str]:
    """The tags in the texts of a part, paragraph by paragraph."""
    for element in root.iter():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if name == "p":
            yield from _tags_in("".join(element.itertext()))
        elif element.text and not element.xpath(_PARAGRAPH_AROUND):
            yield from _tags_in(element.text)


def _tags_in(text: str) -> Iterator[str]:
    """The tags in a text."""
    for tag in Line(None, DOCUMENT, [(text, None)], alone=True).tags:
        yield tag.typed


def _where(root: Any, number: str, spots: Spots) -> Spot:
    """The place of what refers to a relationship."""
    users = root.xpath("//*[@*[. = $number and starts-with(name(), 'r:')]]", number=number)
    around = (spots.get(p) for user in users for p in user.iterancestors())
    return next(filter(None, around), DOCUMENT)
