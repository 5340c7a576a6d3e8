"""Tags where nothing is filled in: drawings with parts of their own, addresses, data."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from minutes_kit.word.spots import DOCUMENT, Spot
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.tags import Line
from minutes_kit.word.template.parts import parsed, relationships_of

Spots = Mapping[Any, Spot]
_Leads = Mapping[str, list[tuple[str, str, str]]]  # by the part
_THINGS = {  # by the folder or the name of a part
    "word/diagrams/data": "diagram",
    "word/charts/": "chart",
    "customXml/item": "data",
}
_HYPERLINK = "hyperlink"
_PARAGRAPH_AROUND = "ancestor::*[local-name()='p'][1]"


def mistakes(parts: dict[str, bytes], roots: Mapping[str, Any], spots: Spots) -> Iterator[Mistake]:
    """Tags in parts that are copied, and in the addresses of links; `roots` are filled in."""
    leads = {name: _links(parts, name) for name in roots}
    for name, part in parts.items():
        thing = next((thing for start, thing in _THINGS.items() if name.startswith(start)), "")
        if thing and b"}" in part and name not in roots:
            spot = _spot_of(name, roots, leads, spots)
            for tag in _tags(parsed(part, name)):
                yield at("E329", spot, tag=tag, thing=thing)
    for name, root in roots.items():
        for number, kind, target in leads[name]:
            if kind == _HYPERLINK:
                for tag in _tags_in(unquote(target)):
                    yield at("E329", _where(root, number, spots), tag=tag, thing="link")


def _links(parts: dict[str, bytes], name: str) -> list[tuple[str, str, str]]:
    """The relationships of a part: their ids, their kinds and targets."""
    known = parts.get(relationships_of(name))
    links = [] if known is None else parsed(known, relationships_of(name))
    return [
        (link.get("Id", ""), link.get("Type", "").rpartition("/")[2], link.get("Target", ""))
        for link in links
    ]


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


def _spot_of(
    part: str,
    roots: Mapping[str, Any],
    leads: _Leads,
    spots: Spots,
) -> Spot:
    """Where a part is shown: the paragraph that refers to it."""
    for name, root in roots.items():
        for number, _, target in leads[name]:
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target))
            if path.lstrip("/") == part:
                return _where(root, number, spots)
    return DOCUMENT


def _where(root: Any, number: str, spots: Spots) -> Spot:
    """The place of what refers to a relationship."""
    users = root.xpath("//*[@*[. = $number and starts-with(name(), 'r:')]]", number=number)
    around = (spots.get(p) for user in users for p in user.iterancestors())
    return next(filter(None, around), DOCUMENT)
