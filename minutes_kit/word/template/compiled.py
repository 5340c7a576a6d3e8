"""A docxtpl template, compiled once: its parts as Jinja sources, everything else as it was.

It imports python-docx and lxml only to compile, as `sources` does docxtpl: a compiled template is
read back without them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct, msgpack

from minutes_kit.problems import Failure
from minutes_kit.rare import rare
from minutes_kit.word.baseline import PART
from minutes_kit.word.dangers import OFFICE, UnsafePackage
from minutes_kit.word.package import CORE, check_xml, zipped
from minutes_kit.word.styles import Styles, styles_of
from minutes_kit.word.template.parts import (
    XML,
    parsed,
    properties_of,
    properties_text,
    relationships,
    relationships_of,
    rest,
    text_of,
    without,
)
from minutes_kit.word.template.sources import source, typed

if TYPE_CHECKING:
    from docx.document import Document

    from minutes_kit.word.template.check.tags import Part

FORMAT = 15  # of the compiled form: raise it where an older one must not be read
_NOT_WORD = "not a Word document (.docx)"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
_PROPERTIES = ("docProps/app.xml", "docProps/custom.xml")
_TAGGED = ("main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
_LANGUAGE = re.compile(r'(<w:(?:lang|themeFontLang)\b[^>]*?w:val=")[^"]*(")')
_COLUMNS = rare(r"\{%\s*(?:tc|colspan)\s")


class TemplateError(Failure):
    """A template that cannot be used."""


class Trees(NamedTuple):
    """The trees of the parts of a template that may have tags, the body first."""

    tagged: dict[str, Any]
    properties: dict[str, Any]
    parts: list[Part]

    @property
    def roots(self) -> dict[str, Any]:
        """All trees by the names of their parts."""
        return self.tagged | self.properties


class Compiled(Struct, frozen=True):
    """A compiled template.

    `sources` are the parts with tags, ready for Jinja; `texts` the parts that differ between
    documents in other ways (styles, settings, relationships and those named by `numbering` and
    `properties`);
    `rest` a zip of all others, which is copied as it is; `lost` the fields of the view that notes
    with everything lose, and `dropped` those of them that are never printed;
    `ordered` is whether the others stand in the order of the view; `sound` the parts that are
    well-formed whatever they print.
    """

    main: str
    sources: dict[str, str]
    texts: dict[str, str]
    numbering: str
    styles: Styles
    column_loops: bool
    rest: bytes = b""
    lost: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    ordered: bool = False
    sound: tuple[str, ...] = ()
    properties: str = PART

    def in_language(self, tag: str) -> dict[str, str]:
        """The texts with their proofing language replaced."""
        return {name: _LANGUAGE.sub(rf"\g<1>{tag}\g<2>", text) for name, text in self.texts.items()}


def dump(compiled: Compiled) -> bytes:
    """A compiled template as bytes."""
    return msgpack.encode(compiled)


def restore(data: bytes) -> Compiled | None:
    """The compiled template of `dump`, or None where the bytes are anything else."""
    try:
        return msgpack.decode(data, type=Compiled)
    except ValueError:
        return None


@contextmanager
def refusing() -> Iterator[None]:
    """Make a mistake of a template of what is not opened: UnsafePackage becomes TemplateError."""
    try:
        yield
    except UnsafePackage as error:
        raise unsafe(error) from error


def unsafe(error: UnsafePackage) -> TemplateError:
    """The mistake of a template that is not opened."""
    return TemplateError("E307", reason=str(error), part=error.part, word=error.word)


@refusing()
def compile_template(data: bytes) -> Compiled:
    """Compile a template from the bytes of its file.

    Raises TemplateError for a file that is no safe Word document, and for tags in places
    where text would vanish.
    """
    from minutes_kit.word.template.accept.contents import has_contents, let_update  # late, too
    from minutes_kit.word.template.accept.hiding import mark_hidden

    parts, document = _open(data)
    main = document.part.partname.lstrip("/")
    trees = _trees(parts, document)
    tagged, properties, _ = trees
    _refuse_mistakes(trees, parts)
    related, others = _others(parts, document, ("styles", "settings", "numbering"))
    if "settings" in others and any(map(has_contents, tagged.values())):
        let_update(others["settings"])
    mark_hidden(tagged.values(), others.get("styles"))
    sources = {name: source(root) for name, root in tagged.items()}
    sources |= {name: XML + typed(text_of(root), [], "t") for name, root in properties.items()}
    texts = {relationships_of(name): relationships(parts, name) for name in tagged}
    texts |= {related[kind]: XML + text_of(root) for kind, root in others.items()}
    custom = properties_of(parts)
    texts[custom] = properties_text(parts.get(custom))
    return Compiled(
        main=main,
        sources=sources,
        texts=texts,
        numbering=related["numbering"],
        styles=_styles(others),
        column_loops=any(_COLUMNS.search("".join(root.itertext())) for root in tagged.values()),
        rest=rest(parts, {*tagged, *properties, *texts}),
        properties=custom,
    )


def _open(data: bytes) -> tuple[dict[str, bytes], Document]:
    """The parts of a template, and the document of them as python-docx sees it."""
    import docx

    from minutes_kit.word.template.accept import formats, remarks  # late: only to compile

    try:
        parts = without(formats.opened(data), remarks.KINDS)
        document = docx.Document(io.BytesIO(zipped(parts.items())))
    except UnsafePackage:
        raise
    except formats.OtherFormat as error:
        raise TemplateError("E301", reason=error.name, advice=f"E301_{error.name}") from error
    except Exception as error:  # UnreadablePackage, and whatever python-docx's parts meet
        raise TemplateError("E301", reason=_NOT_WORD) from error
    if document.element.find(f"{W}body") is None:
        raise TemplateError("E301", reason=_NOT_WORD)
    return parts, document


def trees(data: bytes) -> tuple[dict[str, bytes], Trees]:
    """The parts of a template, and the trees of those that may have tags.

    Raises TemplateError and UnsafePackage for a file that is no safe Word document.
    """
    parts, document = _open(data)
    return parts, _trees(parts, document)


@refusing()
def styles_in(data: bytes) -> Styles:
    """What a template offers to texts, whatever is wrong with its tags; raises TemplateError."""
    return _styles(_others(*_open(data), ("styles", "numbering"))[1])


def _styles(others: Mapping[str, Any]) -> Styles:
    """What the parts of styles and of numbering offer to texts."""
    return styles_of(others.get("styles"), others.get("numbering"), _alone)


def _others(
    parts: dict[str, bytes], document: Document, kinds: Iterable[str]
) -> tuple[dict[str, str], dict[str, Any]]:
    """The names of the parts of some kinds that belong to the body, and their trees."""
    related = {kind: _related(document, kind) for kind in kinds}
    trees = {kind: _accepted(_word(parts, name)) for kind, name in related.items() if name}
    return related, trees


def _trees(parts: dict[str, bytes], document: Document) -> Trees:
    """The trees of the parts that may have tags; places are counted before they are changed."""
    from minutes_kit.word.template.check.tags import parts_of  # late: only to compile

    tagged = {name: _word(parts, name) for name in _tagged(document)}
    properties = _properties(parts)
    known = parts_of([*tagged.values(), *properties.values()])
    return Trees({name: _accepted(root) for name, root in tagged.items()}, properties, known)


def _properties(parts: dict[str, bytes]) -> dict[str, Any]:
    """The trees of the parts with properties that a template may fill in."""
    from minutes_kit.word.template.accept.properties import kept_properties

    found = {
        name: parsed(parts[name], name) for name in _PROPERTIES if b"{" in parts.get(name, b"")
    }
    if kept := kept_properties(parts):
        found[CORE] = parsed(kept.encode())
    return found


def _tagged(document: Document) -> list[str]:
    """The names of the parts that may have tags, the body first."""
    package, main = document.part.package, document.part
    others = [part for part in package.iter_parts() if part.content_type.endswith(_TAGGED)]
    return [part.partname.lstrip("/") for part in [main, *(p for p in others if p is not main)]]


def _related(document: Document, kind: str) -> str:
    """The name of the part of a kind that belongs to the body, or nothing."""
    for relationship in document.part.rels.values():
        if relationship.reltype == f"{OFFICE}/{kind}":
            return str(relationship.target_part.partname.lstrip("/"))
    return ""


def _word(parts: dict[str, bytes], name: str) -> Any:
    """The tree of a part, with Word's usual prefix, by which docxtpl finds its way."""
    check_xml(parts[name], name)  # again: not every part has a name that tells what it is
    root = parsed(parts[name], name)
    if root.nsmap.get("w") != _MAIN:
        raise TemplateError("E301", reason=_NOT_WORD)
    return root


def _accepted(root: Any) -> Any:
    """The tree of a part, read as its makers meant it."""
    from minutes_kit.word.template.accept.part import accept  # late: only to compile

    accept(root)
    return root


def _alone(element: Any) -> str:
    """An element as text that may stand in any part."""
    from lxml import etree

    text = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    return str(text.decode())


def _refuse_mistakes(trees: Trees, parts: dict[str, bytes]) -> None:
    """Raise TemplateError for the first tag with which text or more would vanish."""
    from minutes_kit.word.template.check import structure  # late: only what is compiled is judged

    for code, spot, values, _ in structure.mistakes(
        structure.read(trees.parts), parts, trees.roots
    ):
        raise TemplateError(code, **{"place": spot.text} | dict(values))
