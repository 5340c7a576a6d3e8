"""All that people may have changed in a Word document, whichever program saved it since."""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from operator import or_
from typing import Any, NamedTuple

from minutes_kit.word.baseline import BODY, PAGES, kept
from minutes_kit.word.edited.looks import seen
from minutes_kit.word.edited.read import Paragraph, Reader, Styles, styles_in
from minutes_kit.word.package import is_xml, read_package
from minutes_kit.word.proof.visible import address
from minutes_kit.word.spots import DRAWN, FALLBACK, Spot, W
from minutes_kit.word.template.parts import parsed, relationships_of
from minutes_kit.word.values import inner, is_on, value

_ALIGNED = {"start": "", "left": "", "end": "right"}
_UNSEEN = (FALLBACK, f"{W}del")
_ELSEWHERE = {  # the roots of parts with text, and what they are
    f"{W}hdr": "header",
    f"{W}ftr": "footer",
    f"{W}footnotes": "footnote",
    f"{W}endnotes": "endnote",
}
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}Properties"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBED, _LINK = (
    f"{{http://schemas.openxmlformats.org/officeDocument/2006/relationships}}{name}"
    for name in ("embed", "id")
)


class Other(NamedTuple):
    """What is no paragraph of the body: its kind, what it says, and how its letters look."""

    kind: str
    text: str = ""
    looks: bytes = b""


class Whole(NamedTuple):
    """A document: its paragraphs, what else is in it, and the hashes of what it once printed.

    `begin` has those of the body, `pages` those of headers and footers.
    """

    paragraphs: list[Paragraph]
    others: Counter[Other]
    begin: list[str]
    pages: list[str]


def whole(data: bytes) -> Whole:
    """A document as it is.

    Raises UnreadablePackage, UnsafePackage, ValueError for what is none.
    """
    package = _Package(data)
    styles = styles_in(package.root(f"{W}styles"))
    paragraphs = [*_Reader(styles, package.targets()).paragraphs(package.body)]
    others = Counter({*_said(package, styles)}) + Counter(_counted(package))
    begin, pages = (kept(package.root(_PROPERTIES), where) for where in (BODY, PAGES))
    return Whole(paragraphs, others, begin, pages)


class _Package:
    """The parts of a document, found by what they are, and where its body leads."""

    def __init__(self, data: bytes) -> None:
        self.parts = read_package(data)
        self.trees = {name: parsed(part) for name, part in self.parts.items() if is_xml(name)}
        self.names = {root.tag: name for name, root in reversed([*self.trees.items()])}
        self.body = self.root(f"{W}document")
        if self.body is None:
            raise ValueError("document")
        self.shown = [root for root in self.trees.values() if root.tag in _ELSEWHERE]

    def root(self, tag: str) -> Any:
        """The tree of the first part with a root of a name, or None."""
        return self.trees.get(self.names.get(tag, ""))

    def targets(self) -> dict[str, str]:
        """Where the links of the body lead, by their ids."""
        links = self.trees.get(relationships_of(self.names[self.body.tag]), ())
        return {one.get("Id", ""): one.get("Target", "") for one in links}

    def images(self) -> Iterator[str]:
        """Hashes of the pictures of the body: programs make that of a header smaller."""
        folder = posixpath.dirname(self.names[self.body.tag])
        targets = self.targets()
        for blip in self.body.iter(_BLIP):  # beside it may stand a drawing that some leave out
            name = posixpath.join("/", folder, targets.get(blip.get(_EMBED, ""), ""))
            part = self.parts.get(posixpath.normpath(name)[1:], b"")
            yield hashlib.sha256(part).hexdigest()


class _Reader(Reader):
    """Reads the paragraphs of a document with all their looks; `targets` are those of links."""

    def __init__(self, styles: Styles, targets: Mapping[str, str]) -> None:
        super().__init__(styles)
        self.targets = targets

    def _paragraph(
        self, element: Any, properties: Any, spot: Spot, text: str, looks: bytes
    ) -> Paragraph:
        """A paragraph with all its looks, how it is aligned and filled, and where it leads."""
        aligned = value(properties, "jc")
        cell = next(element.iterancestors(f"{W}tc"), None)
        fills = (_fill(inner(properties, "shd")), _fill(inner(cell, "tcPr", "shd")))
        links = (self.targets.get(one.get(_LINK, ""), "") for one in element.iter(f"{W}hyperlink"))
        layout = (
            _ALIGNED.get(aligned, aligned),
            *fills,
            *(address(link.rstrip("/")) for link in links),
        )
        known = super()._paragraph(element, properties, spot, text, looks)
        return known._replace(
            looks=bytes(map(or_, known.looks, known.dress)),
            style=known.style or "normal",  # which some programs write, and others do not
            dress=b"",
            layout=layout,
        )


class _Repeated(_Reader):
    """Reads headers and footers, but for the results of fields: those are the program's."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles, {})
        self.results: list[bool] = []  # of each field that is open, whether this is its result

    def _signs(
        self, element: Any, look: int = 0, *, linked: bool = False
    ) -> Iterator[tuple[str, int]]:
        """The texts in an element that are no result of a field, each with its look."""
        self._step(element.get(f"{W}fldCharType", ""))
        if element.tag != f"{W}fldSimple":
            signs = super()._signs(element, look, linked=linked)
            yield from (one for one in signs if not any(self.results))

    def _step(self, mark: str) -> None:
        """Go on from the mark of a field, if it is one."""
        if mark == "begin":
            self.results.append(False)
        elif mark and self.results:
            self.results.pop()
            self.results += [True] * (mark == "separate")


def repeated(root: Any, styles: Styles) -> list[Paragraph]:
    """The paragraphs of a header or a footer, without what programs fill in."""
    return [*_Repeated(styles).paragraphs(root)]


def _fill(shade: Any) -> str:
    """The colour of the ground, in capitals; nothing for that of the page."""
    colour = "" if shade is None else shade.get(f"{W}fill", "").upper()
    return "" if colour == "AUTO" else colour


def _counted(package: _Package) -> dict[Other, int]:
    """How many comments, pictures and page breaks a document has, and signatures."""
    body = package.body
    found = {
        "comment": len([*body.iter(f"{W}commentReference")]),
        "picture": len([*_drawn(package)]),
        "break": len([*_breaks(body)]),
        "signature": len([name for name in package.parts if name.startswith("_xmlsignatures/")]),
    }
    return {Other(kind): count for kind, count in found.items()}


def _drawn(package: _Package) -> Iterator[Any]:
    """The pictures of all parts that are shown."""
    for root in (package.body, *package.shown):
        for one in root.iter(*DRAWN):
            if next(one.iterancestors(*_UNSEEN), None) is None:
                yield one


def _breaks(body: Any) -> Iterator[Any]:
    """What begins a page: breaks, and paragraphs that stand on a new one."""
    yield from (one for one in body.iter(f"{W}br") if one.get(f"{W}type") == "page")
    yield from (one for one in body.iter(f"{W}pageBreakBefore") if is_on(one))


def _said(package: _Package, styles: Styles) -> Iterator[Other]:
    """What headers, footers and notes say, and which pictures there are."""
    for root in package.shown:
        for one in repeated(root, styles):
            yield Other(_ELSEWHERE[root.tag], one.text, bytes(seen(one)))
    for image in package.images():
        yield Other("picture", image)
