"""A docxtpl template, compiled once: its parts as Jinja sources, everything else as it was.

This is the one module that knows docxtpl, python-docx and lxml, and it imports them only to
compile: a compiled template is a small zip that is read back without them.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from msgspec import Struct, json

from minutes_kit.document import CORE, UnsafePackage, read_package, zipped
from minutes_kit.wordml import ListLevel, Styles

if TYPE_CHECKING:
    from docx.document import Document

FORMAT = 1  # of the compiled form: raise it where an older one must not be read
NUMBERING = "word/numbering.xml"
_TAGGED = ("main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
_LANGUAGE = re.compile(r'(<w:(?:lang|themeFontLang)\b[^>]*?w:val=")[^"]*(")')
_LIST_STYLES = [
    f"{kind}{level}" for kind in ("list bullet", "list number") for level in ("", " 2", " 3")
]
_WHOLE = {"p": "p", "tr": "tr", "tc": "tc"}
_TAG = re.compile(r"\{[%{#](?:p|tr|tc) .*?[%}#]\}", re.DOTALL)
# XML tags, Jinja statements and expressions: what decides where an expression stands.
_TOKEN = re.compile(
    r"\{%.*?%\}|\{#.*?#\}|\{\{(.*?)\}\}|<(/?)w:(p|t)(?=[ >])[^<>]*>|<[^<>]*>", re.DOTALL
)
_PARAGRAPH = re.compile(r"<w:p([ >])")


class TemplateError(Exception):
    """A template that cannot be used: a problem's code and what its message needs."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code, self.values = code, values


class Compiled(Struct, frozen=True):
    """A compiled template.

    `sources` are the parts with tags, ready for Jinja; `texts` the parts that differ between
    documents in other ways (styles, settings, numbering, relationships); `rest` a zip of all
    others, which is copied as it is.
    """

    main: str
    sources: dict[str, str]
    texts: dict[str, str]
    styles: Styles
    column_loops: bool
    rest: bytes = b""

    def in_language(self, tag: str) -> dict[str, str]:
        """The texts with their proofing language replaced."""
        return {name: _LANGUAGE.sub(rf"\g<1>{tag}\g<2>", text) for name, text in self.texts.items()}


def relationships_of(part: str) -> str:
    """The name of a part's relationships part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def dump(compiled: Compiled) -> bytes:
    """A compiled template as bytes."""
    meta = json.encode({"format": FORMAT, **_plain(compiled)})
    return zipped([("meta.json", meta), ("rest.zip", compiled.rest)])


def _plain(compiled: Compiled) -> dict[str, Any]:
    """The fields of a compiled template but for its bytes."""
    return {name: getattr(compiled, name) for name in compiled.__struct_fields__ if name != "rest"}


def restore(data: bytes) -> Compiled | None:
    """The compiled template of `dump`, or None where the bytes are anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            meta = json.decode(archive.read("meta.json"), type=_Meta)
            rest = archive.read("rest.zip")
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError, RuntimeError):
        return None
    if meta.format != FORMAT:
        return None
    return Compiled(meta.main, meta.sources, meta.texts, meta.styles, meta.column_loops, rest)


class _Meta(Struct):
    """What `dump` writes beside the bytes."""

    format: int
    main: str
    sources: dict[str, str]
    texts: dict[str, str]
    styles: Styles
    column_loops: bool


def compile_template(data: bytes) -> Compiled:
    """Compile a template from the bytes of its file.

    Raises TemplateError for a file that is no safe Word document, and for tags in places
    where text would vanish.
    """
    try:
        parts = read_package(data)
    except UnsafePackage as error:
        raise TemplateError("E307", reason=str(error)) from error
    document = _open(data)
    names = {
        part.partname.lstrip("/"): part.content_type for part in document.part.package.iter_parts()
    }
    tagged = [name for name, kind in names.items() if kind.endswith(_TAGGED)]
    main = document.part.partname.lstrip("/")
    sources = {name: _source(parts[name]) for name in [main, *(n for n in tagged if n != main)]}
    texts = _texts(parts, list(sources))
    kept = {n: p for n, p in parts.items() if n not in sources and n not in texts and n != CORE}
    return Compiled(
        main=main,
        sources=sources,
        texts=texts,
        styles=_styles(document),
        column_loops=any(b"{%tc" in parts[name] for name in sources),
        rest=zipped(kept.items()),
    )


def _open(data: bytes) -> Document:
    """The template as python-docx sees it."""
    import docx

    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:  # python-docx raises whatever its parts meet
        raise TemplateError("E301", reason=str(error)) from error


def _texts(parts: dict[str, bytes], sources: list[str]) -> dict[str, str]:
    """The parts that each document may change without there being a tag in them."""
    wanted = [relationships_of(name) for name in sources]
    wanted += ["word/styles.xml", "word/settings.xml", NUMBERING]
    found = {name: parts[name].decode("utf-8") for name in wanted if name in parts}
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    for name in map(relationships_of, sources):
        found.setdefault(name, f'<?xml version="1.0" encoding="UTF-8"?>{empty}</Relationships>')
    return found


def _source(part: bytes) -> str:
    """The Jinja source of a part, by docxtpl's own `patch_xml`."""
    from docxtpl import DocxTemplate
    from lxml import etree

    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    _check_tags(root)
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    patched = DocxTemplate("").patch_xml(xml)
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + _PARAGRAPH.sub(
        r"\n<w:p\1", _typed(_with_relationships(patched))
    )


def _with_relationships(xml: str) -> str:
    """The part with the prefix that hyperlinks need."""
    name = ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return xml if "xmlns:r=" in xml else re.sub(r"(<w:\w+)", rf"\1{name}", xml, count=1)


def _check_tags(root: Any) -> None:
    """Refuse text beside a tag that takes its whole paragraph, row or cell away."""
    w = f"{{{root.nsmap['w']}}}"
    for name in ("p", "tr", "tc"):
        mark = re.compile(rf"\{{[%{{#]{name} .*?[%}}#]\}}", re.DOTALL)
        for element in root.iter(w + name):
            text = "".join(t.text or "" for t in element.iter(w + "t"))
            if name == "p" and element.find(f".//{w}p") is not None:
                continue  # a text box: its paragraphs are looked at themselves
            if mark.search(text) and (beside := mark.sub("", text).strip()):
                raise TemplateError("E305", tag=mark.findall(text)[0], place=beside)


def _typed(xml: str) -> str:
    """Say in each expression what may stand there: text, runs or whole paragraphs."""
    inside = {"p": 0, "t": 0}

    def typed(found: re.Match[str]) -> str:
        expression, closing, name = found.groups()
        if name:
            inside[name] += -1 if closing else 0 if found[0].endswith("/>") else 1
        if expression is None or inside["t"]:
            return found[0]
        kind = "runs" if inside["p"] else "paragraphs"
        return f"{{{{ ({expression.strip()})|{kind} }}}}"

    return _TOKEN.sub(typed, xml)


def _styles(document: Document) -> Styles:
    """The styles of a template, and the numbering of those for lists."""
    ids = {(s.name or "").lower(): s.style_id for s in document.styles if s.style_id}
    abstracts = _abstracts(document)
    levels = {}
    for name in _LIST_STYLES:
        numbering = _numbering_of(document, ids.get(name))
        if numbering and numbering[0] in abstracts:
            levels[name] = ListLevel(numbering[0], abstracts[numbering[0]], numbering[1])
    return Styles(ids, levels, max(map(int, abstracts), default=0) + 1)


def _abstracts(document: Document) -> dict[str, str]:
    """The abstract numbering behind each number."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        part: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return {}
    return {str(num.numId): str(num.abstractNumId.val) for num in part.element.num_lst}


def _numbering_of(document: Document, style: str | None) -> tuple[str, int] | None:
    """The number and level that a style names."""
    element: Any = next((s.element for s in document.styles if s.style_id == style), None)
    if element is None or element.pPr is None or element.pPr.numPr is None:
        return None
    numbering = element.pPr.numPr
    level = numbering.ilvl.val if numbering.ilvl is not None else 0
    return (str(numbering.numId.val), level) if numbering.numId is not None else None


def fix_columns(xml: str) -> str:
    """The part with as many grid columns as a loop over cells has made (docxtpl's own way)."""
    from docxtpl import DocxTemplate
    from lxml import etree

    head, _, body = xml.partition("\n")
    fixed = DocxTemplate("").fix_tables(body)
    return f"{head}\n{etree.tostring(fixed, encoding='unicode')}"


def locate(data: bytes, tag: str) -> dict[str, int] | None:
    """The table, row and column of the first cell whose text holds a tag's words."""
    document = _open(data)
    for number, table in enumerate(document.tables, 1):
        for row_number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row.cells, 1):
                if tag in cell.text:
                    return {"table": number, "row": row_number, "column": column}
    return None
