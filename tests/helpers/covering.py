"""The documents of many that a slow judge must see: what holds for them holds for all."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import TypeAlias

from judges import Node
from lxml import etree

Trait: TypeAlias = tuple[str, ...]
END = ""


def covering(paths: Iterable[Path]) -> list[Path]:
    """A few documents that have every trait of any, chosen one by one for what they add.

    A schema allows an element at its place by its parent and what stands before it alone (XML
    Schema 1.0, 3.8.6, Unique Particle Attribution), and an attribute by its element and its value.
    """
    traits = {path: traits_of(path) for path in paths}
    missing = set(chain(*traits.values()))
    chosen = []
    while missing:
        best = max(traits, key=lambda path: len(traits[path] & missing))
        missing -= traits.pop(best)
        chosen.append(best)
    return chosen


def traits_of(path: Path) -> set[Trait]:
    """All of a document that a judge may object to."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return set(chain(*(_of_part(archive.read(name)) for name in names)))


@cache
def _of_part(part: bytes) -> frozenset[Trait]:
    """The traits of a part, of which most are the same in many documents."""
    return frozenset(chain(*map(_of_element, etree.fromstring(part).iter(etree.Element))))


def _of_element(element: Node) -> Iterator[Trait]:
    """Each element in it behind another, its attributes, and their values.

    Figures are alike, as no rule is about one of them.
    """
    tag = str(element.tag)
    tags = [END, *(str(child.tag) for child in element), END]
    yield from ((tag, *pair) for pair in pairwise(tags))
    values = {str(name): str(value) for name, value in element.attrib.items()}
    yield from ((tag, name, re.sub(r"\d+", "0", value)) for name, value in values.items())
    yield tag, "attributes", *sorted(values)
    yield tag, "text", str(bool(element.text and element.text.strip()))
