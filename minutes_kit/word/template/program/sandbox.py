"""Jinja in a sandbox, strict and escaped.

This module, `pricing`, `wellformed` and what reads tags (`reading`, `expressions`, `kinds`,
`advice`) know Jinja, and `mistakes` its exceptions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import StrictUndefined, Template, TemplateAssertionError, Undefined, meta, nodes
from jinja2 import TemplateError as JinjaError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from msgspec import Struct

from minutes_kit.languages.locale import Labels
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.pieces import Piece, View
from minutes_kit.word.template.program.budget import budget, paid, pay
from minutes_kit.word.template.program.kinds import asked
from minutes_kit.word.template.program.mistakes import FILE, WrongPlace, mistake
from minutes_kit.word.template.program.pricing import (
    OWN,
    Priced,
    check_call,
    check_operation,
    priced_filters,
    priced_tests,
)
from minutes_kit.word.template.shipped import shipped_program
from minutes_kit.word.writer import Writer, inline

writer: ContextVar[Writer] = ContextVar("writer")
_LONG = 100  # characters: shorter texts are paid for with the tag that prints them
_SPECIAL = re.compile(r"[&<>\"'\n\t]")  # most texts have nothing to escape

_KINDS: tuple[type[Struct], ...] = (*Piece.__subclasses__(), Labels)
_FIELDS: dict[type, frozenset[str]] = {kind: frozenset(kind.__struct_fields__) for kind in _KINDS}
_FIELDS[LoopContext] = frozenset(("first", "index", "last", "length", "nextitem", "previtem"))


def _finalize(value: object) -> object:
    """The text that an expression prints, escaped; raises WrongPlace for any other value."""
    if type(value) is str:
        if len(value) > _LONG:
            pay(len(value))
        return Markup(inline(value)) if _SPECIAL.search(value) else value
    if isinstance(value, Undefined):
        str(value)  # raises
    if isinstance(value, Markup):
        pay(len(value))
        return value
    if type(value) is int:
        return str(value)
    raise WrongPlace


def _paragraphs(value: object, look: str = "") -> Markup:
    """The paragraphs of `{{p … }}`, plain ones with a look."""
    if not isinstance(value, Blocks):
        _finalize(value)
        raise WrongPlace
    return Markup(writer.get().blocks(value, look))


def _runs(value: object) -> Markup:
    """The runs of `{{r … }}`."""
    if not isinstance(value, Runs):
        _finalize(value)
        raise WrongPlace
    return Markup(writer.get().runs(value))


class _Code(CodeGenerator):
    """Writes the Python of a template: what `_finalize` gives is not escaped a second time."""

    def _output_child_pre(self, _: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, in which all is paid for.

    There is a short way to what is safe: the fields of the view's records, and of loops.
    """

    code_generator_class = _Code

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a record or a loop, or what the sandbox makes of any other attribute."""
        if attribute in _FIELDS.get(type(obj), ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """What two values make, where that is not too much."""
        check_operation(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """What a function gives, where that is not too much."""
        check_call(__obj, [*args, *kwargs.values()])
        return paid(super().call(__context, __obj, *args, **kwargs))

    def call_filter(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """What a filter gives that a template names by a text, as to `map`: none of our own."""
        return super().call_filter("" if name in OWN else name, *args, **kwargs)

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """The Python of a template that pays for what it does."""
        return super()._generate(Priced().visit(source), *args, **kwargs)


@cache
def _environment() -> _Environment:
    """The one Jinja environment."""
    environment = _Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_finalize, keep_trailing_newline=True
    )
    for name in ("safe", "urlize"):  # nothing of the notes may ever become markup
        environment.filters.pop(name)
    environment.filters = priced_filters(environment.filters)
    environment.filters |= {"paragraphs": _paragraphs, "runs": _runs}
    environment.tests = priced_tests(environment.tests)
    environment.globals.pop("lipsum")  # another text each time
    return environment


@cache
def generator() -> str:
    """The version of Jinja, which writes the programs; found without importing more."""
    package = Path(jinja2.__file__).parent
    return next((folder.name for folder in package.parent.glob("jinja2-*.dist-info")), "")


@lru_cache(maxsize=8)
def program_of(source: str) -> str:
    """The Python of one part, which takes most of the time of its template; it is tried before."""
    with budget():  # Jinja works out now what is the same each time
        return _environment().compile(source, raw=True)


@lru_cache(maxsize=8)
def _code(source: str) -> Any:
    """The code of one part, from its program where that is shipped; raises what Jinja does."""
    return shipped_program(source, generator()) or compile(program_of(source), FILE, "exec")


def template(source: str) -> Template:
    """The template of one part; raises TemplateError."""
    environment = _environment()
    try:
        code = _code(source)
    except (JinjaError, SyntaxError, RecursionError, MemoryError, ValueError) as error:
        raise mistake(error, source) from error
    names = {"environment": environment, "__file__": FILE}
    exec(code, names)  # noqa: S102 # what Jinja has written, now or for the package
    return Template.from_module_dict(environment, names, environment.make_globals(None))


@lru_cache(maxsize=8)
def tree(source: str) -> nodes.Template:
    """The statements of one part, only to be read: it is looked at several times."""
    return _environment().parse(source)


def known_names(of: str) -> set[str]:
    """The names of `filters`, `tests` or `globals` that a tag may use."""
    return {*getattr(_environment(), of)}


def check_names(sources: Iterable[str]) -> None:
    """Raise TemplateError for a name that no view has, even where nothing prints it."""
    for source in sources:
        part = tree(source)
        unknown = meta.find_undeclared_variables(part) - {*View.__struct_fields__} - asked(part)
        for name in part.find_all(nodes.Name):
            if name.name in unknown:
                raise mistake(TemplateAssertionError(f"'{name.name}'", name.lineno), source)


def mentioned(sources: Iterable[str]) -> set[str]:
    """The names in the tags of a template, those of fields with the dot before them.

    What is only asked for in a condition is not printed.
    """
    names: set[str] = set()
    for node in (node for source in sources for node in _printing(tree(source))):
        if isinstance(node, nodes.Name):
            names.add(node.name)
        elif isinstance(node, nodes.Getattr | nodes.Const):
            names.add(f".{node.attr if isinstance(node, nodes.Getattr) else node.value}")
    return names


def _printing(root: nodes.Node) -> Iterator[nodes.Node]:
    """A statement and all in it, but for conditions."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.iter_child_nodes(exclude=("test",))
