"""A docxtpl template, compiled once: its parts as Jinja sources, everything else as it was.

This is the one module that knows docxtpl and python-docx, with `parts` lxml, and it imports them
only to compile: a compiled template is read back without them.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct, msgpack

from minutes_kit.problems import Failure
from minutes_kit.word.dangers import OFFICE, UnsafePackage
from minutes_kit.word.package import CORE, check_xml, zipped
from minutes_kit.word.styles import Styles, styles_of
from minutes_kit.word.template.parts import (
    XML,
    parsed,
    relationships,
    relationships_of,
    rest,
    text_of,
    without,
)

if TYPE_CHECKING:
    from docx.document import Document

FORMAT = 11  # of the compiled form: raise it where an older one must not be read
_NOT_WORD = "not a Word document (.docx)"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
_PROPERTIES = ("docProps/app.xml", "docProps/custom.xml")
_TAGGED = ("main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
_LANGUAGE = re.compile(r'(<w:(?:lang|themeFontLang)\b[^>]*?w:val=")[^"]*(")')
# Word notes the keyboard's language with what is typed; the document's own stands in its styles.
_TYPED_LANGUAGE = re.compile(r"<w:lang [^>]*/>")
_COLUMNS = re.compile(r"\{%\s*(?:tc|colspan)\s")
_ROOT = re.compile(r"<w:\w+[^>]*>")
_PARAGRAPH = re.compile(r"<w:p([ >])")
# What decides where an expression stands: XML around it.  Raw blocks and comments stay as they
# are, and so do tags in attributes.
_TOKEN = re.compile(
    r"\{%[-+]?\s*raw\s.*?endraw\s*[-+]?%\}|\{#.*?#\}"
    r"|(?P<open>\{[{%][-+]?)(?P<words>.*?)(?P<close>[-+]?[%}]\})"
    r"|<[^<>]*>",
    re.DOTALL,
)
_LOOK = re.compile(r"\ue000(\d{1,9})\ue001")  # before an expression, as `looks` numbers it
_ELEMENT = re.compile(r"<(/?)[wam]:(p|t|txbxContent|instrText|delText)(?=[ >])[^<>]*?(/?)>")
_BLOCKS = ("txbxContent", "")  # in these stand paragraphs; in other names, text
# docxtpl's way to print its own marks.
_LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
_LITERAL = re.compile("|".join(map(re.escape, _LITERALS)))


class TemplateError(Failure):
    """A template that cannot be used."""


class Compiled(Struct, frozen=True):
    """A compiled template.

    `sources` are the parts with tags, ready for Jinja; `texts` the parts that differ between
    documents in other ways (styles, settings, relationships and the one named by `numbering`);
    `rest` a zip of all others, which is copied as it is; `programs` what `generator` has made
    of the sources; `dropped` the fields of the view that are never printed;
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
    programs: dict[str, str] = {}
    generator: str = ""
    dropped: tuple[str, ...] = ()
    ordered: bool = False
    sound: tuple[str, ...] = ()

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


def compile_template(data: bytes) -> Compiled:
    """Compile a template from the bytes of its file.

    Raises TemplateError for a file that is no safe Word document, and for tags in places
    where text would vanish.
    """
    from minutes_kit.word.template.accept.contents import has_contents, let_update  # late, too
    from minutes_kit.word.template.accept.hiding import mark_hidden

    parts, document = _open(data)
    main = document.part.partname.lstrip("/")
    tagged = {name: _word(parts, name) for name in _tagged(document)}
    properties = _properties(parts)
    _refuse_mistakes(tagged | properties, parts)
    related = {kind: _related(document, kind) for kind in ("styles", "settings", "numbering")}
    others = {kind: _word(parts, name) for kind, name in related.items() if name}
    if "settings" in others and any(map(has_contents, tagged.values())):
        let_update(others["settings"])
    mark_hidden(tagged.values(), others.get("styles"))
    sources = {name: _source(root) for name, root in tagged.items()}
    sources |= {name: XML + _typed(text_of(root), [], "t") for name, root in properties.items()}
    texts = {relationships_of(name): relationships(parts, name) for name in tagged}
    texts |= {related[kind]: XML + text_of(root) for kind, root in others.items()}
    return Compiled(
        main=main,
        sources=sources,
        texts=texts,
        numbering=related["numbering"],
        styles=styles_of(others.get("styles"), others.get("numbering"), _alone),
        column_loops=any(_COLUMNS.search("".join(root.itertext())) for root in tagged.values()),
        rest=rest(parts, {*tagged, *properties, *texts}),
    )


def _open(data: bytes) -> tuple[dict[str, bytes], Document]:
    """The parts of a template, and the document of them as python-docx sees it."""
    import docx

    from minutes_kit.word.template.accept import formats, remarks  # late: only to compile

    try:
        parts = without(formats.opened(data), remarks.KINDS)
        document = docx.Document(io.BytesIO(zipped(parts.items())))
    except UnsafePackage as error:
        raise unsafe(error) from error
    except formats.OtherFormat as error:
        raise TemplateError("E301", reason=error.name, advice=f"E301_{error.name}") from error
    except Exception as error:  # UnreadablePackage, and whatever python-docx's parts meet
        raise TemplateError("E301", reason=_NOT_WORD) from error
    if document.element.find(f"{W}body") is None:
        raise TemplateError("E301", reason=_NOT_WORD)
    return parts, document


def unsafe(error: UnsafePackage) -> TemplateError:
    """The mistake of a template that is not opened."""
    return TemplateError("E307", reason=str(error), part=error.part, word=error.word)


def trees(data: bytes) -> tuple[dict[str, bytes], dict[str, Any]]:
    """The parts of a template, and the trees of those that may have tags, the body first.

    Raises TemplateError for a file that is no safe Word document.
    """
    parts, document = _open(data)
    return parts, {name: _word(parts, name) for name in _tagged(document)} | _properties(parts)


def _properties(parts: dict[str, bytes]) -> dict[str, Any]:
    """The trees of the parts with properties that a template may fill in."""
    from minutes_kit.word.template.accept.properties import kept_properties

    found = {name: parsed(parts[name]) for name in _PROPERTIES if b"{" in parts.get(name, b"")}
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
    """The tree of a part, read as its makers meant it.

    It has Word's usual prefix, by which docxtpl finds its way.
    """
    from minutes_kit.word.template.accept.part import accept  # late: only to compile

    try:
        check_xml(parts[name], name)  # again: not every part has a name that tells what it is
    except UnsafePackage as error:
        raise unsafe(error) from error
    root = parsed(parts[name])
    if root.nsmap.get("w") != _MAIN:
        raise TemplateError("E301", reason=_NOT_WORD)
    accept(root)
    return root


def _alone(element: Any) -> str:
    """An element as text that may stand in any part."""
    from lxml import etree

    text = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    return str(text.decode())


def _refuse_mistakes(tagged: dict[str, Any], parts: dict[str, bytes]) -> None:
    """Raise TemplateError for the first tag with which text or more would vanish."""
    from minutes_kit.word.template.check import structure  # late: only what is compiled is judged

    for code, spot, values, _ in structure.mistakes(structure.read(tagged), parts, tagged):
        raise TemplateError(code, **{"place": spot.text} | dict(values))


def _source(root: Any) -> str:
    """The Jinja source of a part, by docxtpl's own `patch_xml`."""
    from docxtpl import DocxTemplate

    from minutes_kit.word.template.accept.looks import keep_looks_behind, number_looks  # late, too

    looks = number_looks(root)
    keep_looks_behind(root)
    xml = _TYPED_LANGUAGE.sub("", text_of(root).replace("\n", " "))
    patched = _with_relationships(DocxTemplate("").patch_xml(xml))
    typed = _LITERAL.sub(lambda mark: f"{{{{ '{_LITERALS[mark[0]]}' }}}}", _typed(patched, looks))
    return XML + _PARAGRAPH.sub(r"\n<w:p\1", typed)


def _with_relationships(xml: str) -> str:
    """The part with the prefix that hyperlinks need."""
    root = _ROOT.search(xml)
    if root is None or "xmlns:r=" in root[0]:
        return xml
    return f'{xml[: root.end() - 1]} xmlns:r="{OFFICE}"{xml[root.end() - 1 :]}'


def _typed(xml: str, looks: list[str], place: str = "") -> str:
    """Give each tag a line of its own, and say what may stand there: text, runs or paragraphs.

    By the line a mistake is found back.  Paragraphs have the look of the one that they replace.
    """
    around = [place]

    def typed(token: re.Match[str]) -> str:
        opening, words, closing = token.groups()
        if not opening:
            for end, name, empty in _ELEMENT.findall(token[0]):  # a raw text may hold several
                around[len(around) - len(end) :] = [] if end or empty else [name]
            return token[0]
        words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if opening.startswith("{{") and around[-1] in ("p", *_BLOCKS):
            words = words.strip()
            blocks = around[-1] in _BLOCKS
            words = _paragraphs(words, looks) if blocks else f"({words})|runs "
        return f"{opening}\n{words}{closing}"

    return _TOKEN.sub(typed, xml)


def _paragraphs(words: str, looks: list[str]) -> str:
    """The words of a tag that prints paragraphs, which look like the one with this number."""
    number = _LOOK.match(words)
    if number is None or int(number[1]) >= len(looks):
        return f"({words})|paragraphs "
    look = looks[int(number[1])].replace("\\", r"\\").replace("'", r"\'")
    return f"({words[number.end() :]})|paragraphs('{look}') "


def fix_columns(xml: str) -> str:
    """The part with as many grid columns as a loop over cells has made (docxtpl's own way)."""
    from docxtpl import DocxTemplate

    return XML + text_of(DocxTemplate("").fix_tables(xml.removeprefix(XML)))
