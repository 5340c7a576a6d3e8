"""A compiled template and a view to a document: Jinja in a sandbox, strict and escaped.

This is the one module that knows Jinja.
"""

from __future__ import annotations

import datetime as dt
import re
from contextvars import ContextVar
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, Template, Undefined
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from minutes_kit.document import Core, UnsafePackage, check_xml, zipped
from minutes_kit.markup import Blocks, Runs
from minutes_kit.template import (
    NUMBERING,
    Compiled,
    TemplateError,
    fix_columns,
    relationships_of,
)
from minutes_kit.view import View, vocabulary
from minutes_kit.wordml import StyleError, Writer, inline

_writer: ContextVar[Writer] = ContextVar("writer")
_BARE_CELL = re.compile(r"(<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(\s*</w:tc>)")
_TAGS = re.compile(r"<[^>]+>")


class _WrongPlace(JinjaError):
    """A value of one kind where the tag asks for another."""


def _finalize(value: object) -> object:
    """What an expression prints: text, escaped; anything that is no text is a mistake."""
    if type(value) is str:
        return Markup(inline(value))
    if isinstance(value, Undefined):
        str(value)  # raises
    if isinstance(value, Markup):
        return value
    if type(value) is int:
        return str(value)
    raise _WrongPlace


def _paragraphs(value: object) -> Markup:
    """The paragraphs of `{{p … }}`."""
    if not isinstance(value, Blocks):
        _finalize(value)
        raise _WrongPlace
    return Markup(_writer.get().blocks(value))


def _runs(value: object) -> Markup:
    """The runs of `{{r … }}`."""
    if not isinstance(value, Runs):
        _finalize(value)
        raise _WrongPlace
    return Markup(_writer.get().runs(value))


def _environment() -> ImmutableSandboxedEnvironment:
    """The one Jinja environment."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_finalize, keep_trailing_newline=True
    )
    environment.filters.pop("safe")  # nothing of the notes may ever become markup
    environment.filters |= {"paragraphs": _paragraphs, "runs": _runs}
    return environment


class Renderer:
    """Renders views with one template, as often as wanted.

    Raises TemplateError, from the start for a mistake of syntax, else when rendering.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        environment = _environment()
        self.templates: dict[str, Template] = {}
        for name, source in compiled.sources.items():
            try:
                self.templates[name] = environment.from_string(source)
            except JinjaError as error:
                raise _problem(error, source) from error
        self._bases: dict[tuple[str, bool], bytes] = {}

    def parts(self, view: View, writer: Writer) -> dict[str, str]:
        """The rendered parts, the body first."""
        context = {name: getattr(view, name) for name in view.__struct_fields__}
        token = _writer.set(writer)
        try:
            return {name: self._part(name, context, writer) for name in self.templates}
        finally:
            _writer.reset(token)

    def _part(self, name: str, context: dict[str, Any], writer: Writer) -> str:
        """One rendered part."""
        writer.part = name
        try:
            xml = self.templates[name].render(context)
        except StyleError as error:
            raise TemplateError("E306", style=str(error)) from error
        except (JinjaError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise _problem(error, self.compiled.sources[name]) from error
        xml = _BARE_CELL.sub(r"\1<w:p/>\2", xml)
        return fix_columns(xml) if self.compiled.column_loops else xml

    def package(self, parts: dict[str, str], writer: Writer, core: Core) -> bytes:
        """The document of rendered parts; each is parsed strictly once more."""
        changed = {name: xml.encode() for name, xml in parts.items()}
        for name, xml in changed.items():
            try:
                check_xml(xml, name)
            except UnsafePackage as error:
                raise TemplateError("E304", reason=str(error), place=name) from error
        changed |= self._extras(writer)
        return zipped(changed.items(), self._base(core.language, bool(writer.numbers)), core)

    def _extras(self, writer: Writer) -> dict[str, bytes]:
        """The relationships of hyperlinks, and the numbering of numbered lists."""
        texts = self.compiled.texts
        extras = {
            name: texts[name].replace(
                "</Relationships>", f"{writer.relationships(part)}</Relationships>"
            )
            for part in self.compiled.sources
            if (name := relationships_of(part)) in texts
        }
        if writer.numbers:
            extras[NUMBERING] = _numbered(texts[NUMBERING], writer.numbering())
        return {name: text.encode() for name, text in extras.items()}

    def _base(self, language: str, numbered: bool) -> bytes:
        """The zip of what no document of a language changes."""
        key = (language, numbered)
        if key not in self._bases:
            changing = {relationships_of(part) for part in self.compiled.sources}
            changing |= {NUMBERING} if numbered else set()
            texts = self.compiled.in_language(language)
            kept = [(n, text.encode()) for n, text in texts.items() if n not in changing]
            self._bases[key] = zipped(kept, self.compiled.rest)
        return self._bases[key]


def _numbered(numbering: str, numbers: str) -> str:
    """A numbering part with more numbers, which stand after the others (CT_Numbering)."""
    index = max(numbering.rfind("</w:num>") + len("</w:num>"), numbering.rfind("<w:num ") and 0)
    return numbering[:index] + numbers + numbering[index:]


def core_of(view: View, created: dt.datetime) -> Core:
    """The core properties of a document: of the meeting, not of today."""
    author = view.minute_taker or view.labels.agency
    return Core(view.title, author, view.language, created, view.draft)


def _problem(error: Exception, source: str) -> TemplateError:
    """A mistake of a template, with the paragraph in which it stands."""
    place = _place(error, source)
    if isinstance(error, _WrongPlace):
        tag = re.search(r"\{\{.*?\}\}", place)
        return TemplateError("E305", tag=tag[0] if tag else place, place=place)
    unknown = re.search(r"'([^']*)'(?: is undefined)?$", str(error))
    if (unknown and "undefined" in str(error)) or "no attribute" in str(error):
        name = unknown[1] if unknown else str(error)
        near = get_close_matches(name, vocabulary(), n=1)
        return TemplateError("E302", tag=name, place=place, near=near[0] if near else "")
    return TemplateError("E304", reason=str(error), place=place)


def _place(error: BaseException, source: str) -> str:
    """The text of the paragraph that an error points at."""
    line = getattr(error, "lineno", None)
    traceback = error.__traceback__
    while line is None and traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    lines = source.splitlines()
    text = lines[min(line, len(lines)) - 1] if line else ""
    text = re.sub(r"\|(?:runs|paragraphs)(?= \}\})", "", text)
    return " ".join(_TAGS.sub(" ", text).split())
