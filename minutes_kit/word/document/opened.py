"""A document that is looked at: its parts, their trees, and how they are linked."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, islice
from typing import Any, NamedTuple

from minutes_kit.word.document.letters import Run, runs
from minutes_kit.word.package import CORE, check_all, is_xml, read_package, unpacked
from minutes_kit.word.spots import DOCUMENT, Spot, W, own_text, paragraphs
from minutes_kit.word.template.parts import TYPES, parsed, relationships_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f"{{{OFFICE}}}"
_TABLES = (f"{W}tc", f"{W}tr", f"{W}tbl")
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdtContent")
_NEAR = 20  # elements behind another in which its place is looked for
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
    """A Word document, opened safely; in what was `made` here nobody looks for dangers.

    Raises UnreadablePackage for what is no package, UnsafePackage for one that is refused,
    ValueError for one without a body.
    """

    def __init__(self, data: bytes, *, made: bool = False) -> None:
        self.data = data
        self.parts = unpacked(data) if made else read_package(data)
        self._trees: dict[str, Any] = {}
        self._links: dict[str, list[Link]] = {}
        self._texts: dict[Any, str] = {}
        self._runs: dict[Any, list[Run]] = {}
        self._firsts: dict[Any, Spot | None] = {}
        self._typed = _typed(self.parts)
        check_all(self._typed)
        self.main = self._target("", "officeDocument")
        if self.tree(self.main) is None:
            raise ValueError(self.main)

    def tree(self, name: str) -> Any:
        """The tree of a part, or None where there is no such part of XML."""
        if name not in self._trees:
            known = name in self.parts and (is_xml(name) or name in self._typed)
            self._trees[name] = parsed(self.parts[name], name) if known else None
        return self._trees[name]

    def links(self, part: str) -> list[Link]:
        """The relationships of a part, of the package itself where it has no name."""
        if part not in self._links:
            root = self.tree(relationships_of(part) if part else "_rels/.rels")
            found = () if root is None else root.iterchildren("{*}Relationship")
            folder = posixpath.dirname(part)
            self._links[part] = [_link(element, folder) for element in found]
        return self._links[part]

    def related(self, kind: str) -> Any:
        """The tree of the part of a kind (`styles`, `numbering`, `settings`, `theme`), or None."""
        return self.tree(self._target(self.main, kind))

    def of_package(self, kind: str) -> Any:
        """The tree of the part of a kind to which the package itself leads, or None."""
        return self.tree(self._target("", kind))

    def _target(self, part: str, kind: str) -> str:
        """The name of the first part of a kind to which a part leads, or nothing."""
        return next((link.target for link in self.links(part) if link.kind == kind), "")

    @cached_property
    def shown(self) -> list[Shown]:
        """The parts with text, the body first."""
        found = [Shown(self.main, self.tree(self.main), "body", 0)]
        numbers, known = Counter[str](), {self.main}
        for link in self.links(self.main):
            kind = _SHOWN.get(link.kind, "")
            root = self.tree(link.target) if kind and link.target not in known else None
            if root is not None:
                known.add(link.target)
                numbers[kind] += 1
                found.append(Shown(link.target, root, kind, numbers[kind]))
        return found

    @cached_property
    def paragraphs(self) -> list[tuple[Any, Spot]]:
        """The paragraphs of all parts with text."""
        return [found for part in self.shown for found in part.paragraphs()]

    def runs(self, paragraph: Any) -> list[Run]:
        """The runs of a paragraph that have text, but for those of text boxes in it."""
        if paragraph not in self._runs:
            self._runs[paragraph] = runs(paragraph)
        return self._runs[paragraph]

    def text(self, paragraph: Any) -> str:
        """The text that a paragraph shows, but for that of text boxes in it."""
        if paragraph not in self._texts:
            self._texts[paragraph] = own_text(paragraph)
        return self._texts[paragraph]

    def spot(self, element: Any) -> Spot:
        """The place of an element: the paragraph around it, or the first of its cell, row or table.

        Of what stands between paragraphs it is the next one.
        """
        for around in chain((element,), element.iterancestors(f"{W}p", *_TABLES)):
            if found := self._at(around):
                return found
        near = (one for one in islice(element.itersiblings(), _NEAR) if one.tag in _BLOCKS)
        return next(filter(None, map(self._first, near)), DOCUMENT)

    def _at(self, around: Any) -> Spot | None:
        """The place of a paragraph, or of a cell, row or table."""
        return self._first(around) if around.tag in _TABLES else self._spots.get(around)

    def _first(self, around: Any) -> Spot | None:
        """The place of the first paragraph in an element."""
        if around not in self._firsts:
            found = map(self._spots.get, around.iter(f"{W}p"))
            self._firsts[around] = next(filter(None, found), None)
        return self._firsts[around]

    @cached_property
    def _spots(self) -> dict[Any, Spot]:
        """The places of the paragraphs."""
        return dict(self.paragraphs)

    @cached_property
    def core(self) -> Any:
        """The tree of the core properties, or None."""
        found = self.of_package("core-properties")
        return self.tree(CORE) if found is None else found


def _typed(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts that are XML by their content type alone, and not by their names."""
    types = parsed(parts[TYPES], TYPES) if TYPES in parts else ()
    names = {
        one.get("PartName", "")[1:] for one in types if one.get("ContentType", "")[-3:] == "xml"
    }
    return {name: parts[name] for name in names if name in parts and not is_xml(name)}


def _link(element: Any, folder: str) -> Link:
    """A relationship from its element."""
    target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
    if not outside:
        path = target if target.startswith("/") else posixpath.join(folder, target)
        target = posixpath.normpath(path).lstrip("/")
    kind = element.get("Type", "").rpartition("/")[2]
    return Link(element.get("Id", ""), kind, target, outside)
