"""A document that is looked at: its parts, their trees, and how they are linked."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from minutes_kit.word.package import CORE, read_package
from minutes_kit.word.spots import Spot, paragraphs
from minutes_kit.word.template.parts import parsed, relationships_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f"{{{OFFICE}}}"
_SHOWN = {  # the kinds of parts with text, by the last word of the relationship to them
    "header": "header",
    "footer": "footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
}


class Link(NamedTuple):
    """A relationship of a part; `target` is the name of a part, or an address outside."""

    id: str
    kind: str
    target: str
    outside: bool


class Shown(NamedTuple):
    """A part with text: its name, its tree, what it is, and which of several."""

    name: str
    root: Any
    kind: str
    number: int

    def paragraphs(self) -> Iterator[tuple[Any, Spot]]:
        """Its paragraphs in their order, each with its place."""
        return paragraphs(self.root, self.kind, self.number)


class Opened:
    """A Word document, opened safely.

    Raises UnreadablePackage for what is no package, UnsafePackage for one that is refused,
    ValueError for one without a body.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.parts = read_package(data)
        self._trees: dict[str, Any] = {}
        self.main = self._target("", "officeDocument")
        if self.main not in self.parts:
            raise ValueError(self.main)

    def tree(self, name: str) -> Any:
        """The tree of a part, or None where there is no such part."""
        if name not in self._trees:
            self._trees[name] = parsed(self.parts[name]) if name in self.parts else None
        return self._trees[name]

    def links(self, part: str) -> list[Link]:
        """The relationships of a part, of the package itself where it has no name."""
        name = relationships_of(part) if part else "_rels/.rels"
        root, folder = self.tree(name), posixpath.dirname(part)
        return [_link(element, folder) for element in root] if root is not None else []

    def related(self, kind: str) -> Any:
        """The tree of the part of a kind (`styles`, `numbering`, `settings`, `theme`), or None."""
        return self.tree(self._target(self.main, kind))

    def _target(self, part: str, kind: str) -> str:
        """The name of the first part of a kind to which a part leads, or nothing."""
        return next((link.target for link in self.links(part) if link.kind == kind), "")

    @cached_property
    def shown(self) -> list[Shown]:
        """The parts with text, the body first."""
        found = [Shown(self.main, self.tree(self.main), "body", 0)]
        numbers: dict[str, int] = {}
        for link in self.links(self.main):
            kind = _SHOWN.get(link.kind, "")
            if kind and link.target in self.parts:
                numbers[kind] = numbers.get(kind, 0) + 1
                found.append(Shown(link.target, self.tree(link.target), kind, numbers[kind]))
        return found

    @cached_property
    def paragraphs(self) -> list[tuple[Any, Spot]]:
        """The paragraphs of all parts with text."""
        return [found for part in self.shown for found in part.paragraphs()]

    @cached_property
    def core(self) -> Any:
        """The tree of the core properties, or None."""
        return self.tree(self._target("", "core-properties") or CORE)


def _link(element: Any, folder: str) -> Link:
    """A relationship from its element."""
    target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
    if not outside:
        path = target if target.startswith("/") else posixpath.join(folder, target)
        target = posixpath.normpath(path).lstrip("/")
    kind = element.get("Type", "").rpartition("/")[2]
    return Link(element.get("Id", ""), kind, target, outside)
