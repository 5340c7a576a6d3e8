"""A compiled template and a view to a document: Jinja in a sandbox, strict and escaped.

This is the one module that knows Jinja.
"""

from __future__ import annotations

import datetime as dt
import re
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import (
    StrictUndefined,
    Template,
    TemplateAssertionError,
    Undefined,
    UndefinedError,
    meta,
    nodes,
)
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.mending import mended
from minutes_kit.template import Compiled, TemplateError, fix_columns, relationships_of
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.view import View, vocabulary
from minutes_kit.word.package import Core, UnsafePackage, check_xml, zipped
from minutes_kit.word.writer import StyleError, Writer, inline

_writer: ContextVar[Writer] = ContextVar("writer")
_SPECIAL = re.compile(r"[&<>\"'\n\t]")  # most texts have nothing to escape
_TAGS = re.compile(r"<[^>]+>")
_WORDS = re.compile(r".*?(?=[-+]?[%}]\})", re.DOTALL)
_KIND = re.compile(r"\{\{\n\(([^\n]*?)\)\|(?:(run)|paragraph)s \}\}")


class _WrongPlace(JinjaError):
    """A value of one kind where the tag asks for another."""


def _finalize(value: object) -> object:
    """What an expression prints: text, escaped; anything that is no text is a mistake."""
    if type(value) is str:
        return Markup(inline(value)) if _SPECIAL.search(value) else value
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


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to what is safe: the fields of the view's records."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a record, or what the sandbox makes of any other attribute."""
        if isinstance(obj, Struct) and attribute in obj.__struct_fields__:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


@cache
def _environment() -> _Environment:
    """The one Jinja environment."""
    environment = _Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_finalize, keep_trailing_newline=True
    )
    for name in ("safe", "urlize"):  # nothing of the notes may ever become markup
        environment.filters.pop(name)
    environment.filters |= {"paragraphs": _paragraphs, "runs": _runs}
    return environment


def generator() -> str:
    """Who writes the programs of templates: the version of Jinja, found without importing more."""
    package = Path(jinja2.__file__).parent
    return next((found.name for found in package.parent.glob("jinja2-*.dist-info")), "")


def with_programs(compiled: Compiled) -> Compiled:
    """A compiled template with the Python that Jinja makes of it, which takes most of its time."""
    programs = {name: _program(source) for name, source in compiled.sources.items()}
    return replace(compiled, programs=programs, generator=generator())


def _program(source: str) -> str:
    """The Python of one part."""
    try:
        return _environment().compile(source, raw=True)
    except JinjaError as error:
        raise _problem(error, source) from error


def _template(source: str, program: str | None) -> Template:
    """The template of one part, from its program where that is known."""
    environment = _environment()
    code = compile(program or _program(source), "<template>", "exec")
    return Template.from_code(environment, code, environment.make_globals(None))


class Renderer:
    """Renders views with one template, as often as wanted.

    Raises TemplateError, from the start for a mistake of syntax, else when rendering.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        programs = compiled.programs if compiled.generator == generator() else {}
        self.templates = {
            name: _template(source, programs.get(name)) for name, source in compiled.sources.items()
        }
        self._bases: dict[tuple[str, frozenset[str]], bytes] = {}

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
        except Exception as error:  # an expression of a template raises whatever it likes
            raise _problem(error, self.compiled.sources[name]) from error
        xml = mended(xml)
        _check(xml)
        return _columns(xml) if self.compiled.column_loops else xml

    def check_names(self) -> None:
        """Raise TemplateError for a name that no view has, even where nothing prints it."""
        known = {*View.__struct_fields__}
        for source in self.compiled.sources.values():
            tree = _environment().parse(source)
            for test in tree.find_all(nodes.Test):  # `{% if x is defined %}` may ask for anything
                if test.name in ("defined", "undefined") and isinstance(test.node, nodes.Name):
                    known.add(test.node.name)
            unknown = meta.find_undeclared_variables(tree) - known
            for name in tree.find_all(nodes.Name):
                if name.name in unknown:
                    raise _problem(TemplateAssertionError(f"'{name.name}'", name.lineno), source)

    def mentioned(self) -> set[str]:
        """The names in a template's tags, those of fields with the dot before them."""
        found: set[str] = set()
        for tree in map(_environment().parse, self.compiled.sources.values()):
            found.update(node.name for node in tree.find_all(nodes.Name))
            found.update(f".{node.attr}" for node in tree.find_all(nodes.Getattr))
            found.update(f".{node.value}" for node in tree.find_all(nodes.Const))
        return found

    def package(self, parts: dict[str, str], writer: Writer, core: Core) -> bytes:
        """The document of rendered parts."""
        extras = self._extras(writer)
        base = self._base(core.language, frozenset(extras))
        changed = {name: xml.encode() for name, xml in (parts | extras).items()}
        return zipped(changed.items(), base, core)

    def _extras(self, writer: Writer) -> dict[str, str]:
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


def _check(xml: str) -> None:
    """Parse a part strictly: no reader shall guess what was meant."""
    try:
        check_xml(xml.encode(), "")
    except (UnsafePackage, UnicodeEncodeError) as error:
        line = getattr(error.__cause__, "lineno", 1)
        place = _plain(xml.split("\n")[line - 1])
        raise TemplateError("E304", reason=str(error).removeprefix(": "), place=place) from error


def _columns(xml: str) -> str:
    """A part whose tables have as many columns as their rows have cells."""
    try:
        return fix_columns(xml)
    except (AttributeError, TypeError, ValueError) as error:  # docxtpl expects tables like Word's
        raise TemplateError("E304", reason=str(error), place="{%tc %}") from error


def _numbered(numbering: str, numbers: str) -> str:
    """A numbering part with more numbers, which stand after the others (CT_Numbering)."""
    head, last, rest = numbering.rpartition("</w:num>")
    return head + last + numbers + rest


def core_of(view: View, created: dt.datetime) -> Core:
    """The core properties of a document: of the meeting, not of today."""
    author = view.minute_taker or view.labels.agency
    return Core(view.title, author, view.language, created, view.draft)


def _problem(error: Exception, source: str) -> TemplateError:
    """A mistake of a template, with the tag and the paragraph in which it stands."""
    start = _start(error, source)
    words = found[0] if (found := _WORDS.match(source, start)) else ""
    place = _place(source, start, words)
    if isinstance(error, _WrongPlace):
        return TemplateError("E305", tag=_plain(f"{{{{\n{words}}}}}"), place=place)
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    unknown = re.search(r"'([^']*)'(?: is undefined)?$", message)
    if isinstance(error, UndefinedError | TemplateAssertionError) and unknown:
        name = unknown[1]
        chain = re.search(rf"(?:\w+\.)*\b{re.escape(name)}\b", words)
        from difflib import get_close_matches  # late: only a mistake needs it

        near = get_close_matches(name, vocabulary(), n=1)
        tag = chain[0] if chain else name
        return TemplateError("E302", tag=tag, place=place, near=near[0] if near else "")
    return TemplateError("E304", reason=message, place=place)


def _start(error: BaseException, source: str) -> int:
    """Where the words of the tag begin at which an error points: each has a line of its own."""
    line = getattr(error, "lineno", None)
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return sum(len(text) + 1 for text in source.split("\n")[: (line or 1) - 1])


def _place(source: str, start: int, words: str) -> str:
    """The text of the paragraph around a position, or the tag there if there is none."""
    begin = source.rfind("\n<w:p", 0, start)
    if begin < 0 or "</w:p>" in source[begin:start]:
        opening = max(source.rfind(mark, 0, start) for mark in ("{{", "{%"))
        return _plain(source[opening : start + len(words) + 2])
    return _plain(source[begin : source.find("</w:p>", start)])


def _plain(xml: str) -> str:
    """The text in XML, tags as they were typed."""
    xml = _KIND.sub(lambda found: f"{{{{{'r' if found[2] else 'p'} {found[1]} }}}}", xml)
    return " ".join(_TAGS.sub(" ", xml).split())
