"""A compiled template and a view to a document."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from msgspec.structs import replace

from minutes_kit.text.pieces import View
from minutes_kit.word import baseline
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.package import CORE, Core, check_xml, zipped
from minutes_kit.word.template.compiled import Compiled, TemplateError, unsafe
from minutes_kit.word.template.parts import relationships_of
from minutes_kit.word.template.program.budget import budget
from minutes_kit.word.template.program.mistakes import as_typed, mistake
from minutes_kit.word.template.program.sandbox import template
from minutes_kit.word.template.program.sandbox import writer as current_writer
from minutes_kit.word.template.repair import keeping
from minutes_kit.word.template.repair.keeping import kept, rows_kept
from minutes_kit.word.template.repair.repair import mended
from minutes_kit.word.template.sources import fix_columns
from minutes_kit.word.writer import StyleError, Writer

_FIELDS = re.compile(r"<(?:\w+:)?(?:instrText|fldChar|fldSimple)\b[^>]*>[^<]*")
_PROPERTIES = re.compile(r"<cp:coreProperties [^>]*>(.*)</cp:coreProperties>", re.DOTALL)
# What XML 1.0 does not have (2.2) but UTF-8 does; controls are found in bytes, in a quarter of the
# time, and the others in text.
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})
_NO_CHARACTERS = "\ufffe", "\uffff"


class Renderer:
    """Renders views with one template, as often as wanted.

    Raises TemplateError, from the start for a mistake of syntax, else when rendering.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.templates = {name: template(source) for name, source in compiled.sources.items()}
        # Of each part that has fields, those that were found safe: tags decide what is in them.
        self._fields = {name: "" for name, xml in compiled.sources.items() if _FIELDS.search(xml)}
        ids = compiled.styles.ids
        self._closing = [ids[name] for name in keeping.NAMES if name in ids]
        self._table = ids.get(keeping.TABLE, keeping.TABLE)
        self._bases: dict[tuple[str, frozenset[str]], bytes] = {}

    def parts(self, view: View, writer: Writer) -> dict[str, str]:
        """The rendered parts, the body first."""
        context = {name: getattr(view, name) for name in view.__struct_fields__}
        token = current_writer.set(writer)
        try:
            with budget(view):
                return {name: self._part(name, context, writer) for name in self.templates}
        finally:
            current_writer.reset(token)

    def _part(self, name: str, context: dict[str, Any], writer: Writer) -> str:
        """One rendered part."""
        writer.part = name
        try:
            xml = self.templates[name].render(context)
        except StyleError as error:
            raise TemplateError("E306", style=str(error)) from error
        except Exception as error:  # an expression of a template raises whatever it likes
            raise mistake(error, self.compiled.sources[name]) from error
        xml = rows_kept(kept(mended(xml), self._closing), self._table)
        fields = "".join(_FIELDS.findall(xml)) if name in self._fields else ""
        if fields == self._fields.get(name, ""):
            if name not in self.compiled.sound or _odd(xml):
                _check(xml)
        else:
            _check(xml, name)
            self._fields[name] = fields
        return _columns(xml) if self.compiled.column_loops and name != CORE else xml

    def package(self, parts: dict[str, str], core: Core) -> bytes:
        """The document of rendered parts and of what `extras` has added to them."""
        base = self._base(core.language, frozenset((*parts, self.compiled.properties)))
        changed = {name: xml.encode() for name, xml in parts.items() if name != CORE}
        changed[self.compiled.properties] = self._properties(parts).encode()
        if kept := _PROPERTIES.search(parts.get(CORE, "")):
            core = replace(core, kept=kept[1])
        return zipped(changed.items(), base, core)

    def _properties(self, parts: dict[str, str]) -> str:
        """The properties, with that by which later changes of what is printed are known."""
        name = self.compiled.properties
        body = baseline.printed(parts.get(self.compiled.main, ""))
        properties = baseline.added(parts.get(name) or self.compiled.texts[name], body)
        return baseline.added(properties, baseline.repeated(parts.values()), baseline.PAGES)

    def numbering(self, parts: dict[str, str]) -> str:
        """The numbering of a document with these parts."""
        name = self.compiled.numbering
        return parts.get(name) or self.compiled.texts.get(name, "")

    def extras(self, writer: Writer) -> dict[str, str]:
        """The relationships of parts with hyperlinks, and the numbering of numbered lists."""
        texts, numbering = self.compiled.texts, self.compiled.numbering
        end = "</Relationships>"
        extras = {
            name: texts[name].replace(end, f"{writer.relationships(part)}{end}")
            for part in writer.links
            if (name := relationships_of(part))
        }
        if writer.numbers:
            extras[numbering] = _numbered(texts[numbering], writer.numbering())
        return extras

    def _base(self, language: str, changing: frozenset[str]) -> bytes:
        """The zip of what a document of a language does not change, without empty parts."""
        key = (language, changing)
        if key not in self._bases:
            texts = self.compiled.in_language(language)
            empty = {n for n, text in texts.items() if n.endswith(".rels") and " Id=" not in text}
            kept = [(n, text.encode()) for n, text in texts.items() if n not in changing | empty]
            self._bases[key] = zipped(kept, self.compiled.rest)
        return self._bases[key]


def _check(xml: str, name: str = "") -> None:
    """Parse a part strictly: no reader shall guess what was meant.

    By its name, what it does is looked at as well.
    """
    try:
        check_xml(xml.encode(), name)
    except (UnsafePackage, UnicodeEncodeError) as error:
        if isinstance(error, UnsafePackage) and error.word:
            raise unsafe(error) from error
        line = getattr(error.__cause__, "lineno", 1)
        place = as_typed(xml.split("\n")[line - 1])
        raise TemplateError("E304", reason="broken", place=place) from error


def _odd(xml: str) -> bool:
    """Whether a part has characters that no XML has."""
    try:
        data = xml.encode()
    except UnicodeEncodeError:
        return True
    controls = len(data.translate(None, _CONTROLS)) < len(data)
    return controls or any(one in xml for one in _NO_CHARACTERS)


def _columns(xml: str) -> str:
    """A part whose tables have as many columns as their rows have cells."""
    try:
        return fix_columns(xml)
    except (AttributeError, TypeError, ValueError) as error:  # docxtpl expects tables like Word's
        raise TemplateError("E304", reason="columns", place="{%tc %}") from error


def _numbered(numbering: str, numbers: str) -> str:
    """A numbering part with more numbers, which stand after the others (CT_Numbering)."""
    head, last, rest = numbering.rpartition("</w:num>")
    return head + last + numbers + rest


def core_of(view: View, created: dt.datetime) -> Core:
    """The core properties of a document: of the meeting, not of today."""
    author = view.minute_taker or view.labels.agency
    return Core(view.title, author, view.language, created, view.draft)
