"""What a template pays for: its loops, its calls, and the values that it makes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import wraps
from typing import Any, TypeVar

from jinja2 import Undefined, nodes, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.runtime import markup_join, str_join
from jinja2.visitor import NodeTransformer

from minutes_kit.word.template.program import budget
from minutes_kit.word.template.program.mistakes import TooMuch, WrongPlace

_Node = TypeVar("_Node", bound=nodes.Node)
_Function = Any  # takes and gives what it likes
_STEP = 50  # units that each part of a loop's body costs, each time
_CALL = 2_000
REFUSED = ("random", "pprint", "tojson", "xmlattr", "striptags")
"""Filters that print another text each time, or what no reader of minutes reads, or for long."""
# Filters that make a text of their values, whatever these are.
_TEXTUAL = {
    *("capitalize", "center", "e", "escape", "forceescape", "format", "indent", "join", "lower"),
    *("replace", "string", "title", "trim", "truncate", "upper", "urlencode", "wordwrap"),
}
_SIZED = {"batch", "center", "format", "indent", "round", "slice", "truncate", "wordwrap"}
_SIZED_METHODS = {"center", "expandtabs", "ljust", "rjust", "to_bytes", "zfill"}
_FILLED = ("format", "format_map")
OWN = tuple(f"({name})" for name in ("counted", "paid", "pays", "joined"))
"""The filters by which a tree pays, under names that no tag can call."""
_COUNTED, _PAID, _PAYS, _JOINED = OWN


class Priced(NodeTransformer):
    """Makes the tree of a template pay for what it does."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 (Jinja's names)
        """Each step of a loop costs what its body costs."""
        cost = _cost(node)
        self.generic_visit(node)
        node.iter = _filtered(node.iter, _COUNTED, nodes.Const(cost))
        if node.recursive:
            node.body.insert(0, _paying(node, cost))
        return node

    def visit_Macro(self, node: _Node) -> _Node:  # noqa: N802
        """Each call costs what the body costs."""
        cost = _cost(node)
        self.generic_visit(node)
        node.body.insert(0, _paying(node, cost))  # type: ignore[attr-defined]
        return node

    visit_CallBlock = visit_Block = visit_Macro  # noqa: N815

    def visit_List(self, node: nodes.Expr) -> nodes.Expr:  # noqa: N802
        """A value that holds others costs as much as they do; not the names of an assignment."""
        self.generic_visit(node)
        return node if getattr(node, "ctx", "load") == "store" else _filtered(node, _PAID)

    visit_Tuple = visit_Dict = visit_List  # noqa: N815

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802
        """A part of a value is a copy."""
        self.generic_visit(node)
        return _filtered(node, _PAID) if isinstance(node.arg, nodes.Slice) else node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """Values are read when they are compared."""
        self.generic_visit(node)
        holders: list[Any] = [node, *node.ops]
        for holder in holders:
            if not isinstance(holder.expr, nodes.Const):
                holder.expr = _filtered(holder.expr, _PAID)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """What `~` joins costs as much as it is long."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _JOINED)


def _cost(node: Any) -> int:
    """What one step through a body costs: the text in it, and all else by the piece."""
    body = [*node.body, *filter(None, [getattr(node, "test", None)])]
    inside = (part for one in body for part in (one, *one.find_all(nodes.Node)))
    return sum(len(part.data) if isinstance(part, nodes.TemplateData) else _STEP for part in inside)


def _filtered(node: Any, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    """A value that goes through a filter."""
    return nodes.Filter(node, name, [*arguments], [], None, None, lineno=node.lineno)


def _paying(node: nodes.Node, cost: int) -> nodes.Node:
    """A statement that pays."""
    here = nodes.Const(cost, lineno=node.lineno)
    return nodes.ExprStmt(_filtered(here, _PAYS), lineno=node.lineno)


@pass_eval_context  # so that Jinja does not call it once and for all
def _pays(_: EvalContext, units: int) -> None:
    budget.pay(units)


@pass_eval_context
def _joined(context: EvalContext, values: list[Any]) -> str:
    """The text of values: what `~` makes."""
    _check_texts(values)
    budget.check_work([values])
    return markup_join(values) if context.autoescape else str_join(values)


def priced_filters(known: dict[str, _Function]) -> dict[str, _Function]:
    """Filters that pay for what they do, and those by which a tree pays."""
    filters = {name: _priced(name, known[name]) for name in known if name not in REFUSED}
    own: Iterable[_Function] = (budget.counted, budget.paid, _pays, _joined)
    return filters | dict(zip(OWN, own, strict=True))


def priced_tests(known: dict[str, _Function]) -> dict[str, _Function]:
    """Tests that pay for what they look at."""
    return {name: _priced(name, known[name]) for name in known}


def _priced(name: str, function: _Function) -> _Function:
    """A filter or test that pays for its values and its result."""
    first = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def priced(*arguments: Any, **named: Any) -> Any:
        values = [budget.gathered(value) for value in arguments]
        given = [*values[first:], *named.values()]
        budget.pay(_CALL)
        budget.check_work(given)
        if name in _SIZED:
            budget.check_numbers(given[1:])
        if name in _TEXTUAL and not _attribute(name, given, named):
            _check_texts(given)
        if name == "format":
            budget.check_format(given[0])
        if name == "sum" and any(isinstance(value, list | tuple) for value in given[1:]):
            raise TooMuch  # each step would copy all before it
        return budget.paid(function(*values, **named))

    return priced


def _attribute(name: str, given: list[Any], named: dict[str, Any]) -> bool:
    """Whether a filter joins not its values but a field of each."""
    return name == "join" and ("attribute" in named or len(given) > 2)


def _check_texts(values: Iterable[Any]) -> None:
    """Raise WrongPlace for a value that only programs can read; its text may differ each time."""
    for value in values:
        if isinstance(value, Undefined):
            str(value)  # raises
        if type(value) in (list, tuple):
            _check_texts(value)
        elif isinstance(value, dict):
            _check_texts([*value, *value.values()])
        elif not isinstance(value, str | int | float | None):
            raise WrongPlace


def check_operation(operator: str, left: Any, right: Any) -> None:
    """Raise TooMuch or WrongPlace for what two values may not be made into."""
    budget.check_operation(operator, left, right)
    if operator == "%" and isinstance(left, str):
        _check_texts([right])


def check_call(function: Any, values: list[Any]) -> None:
    """Raise TooMuch or WrongPlace for what a function may not be called with."""
    budget.pay(_CALL)
    method = getattr(function, "__wrapped__", function)  # as the sandbox wraps `format`
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if not isinstance(owner, str | bytes | int | float | list | dict | tuple):
        return
    budget.check_work((owner, *values))
    if name in REFUSED:
        raise TooMuch
    if name in _SIZED_METHODS:
        budget.check_numbers(values)
    if name in _FILLED:
        budget.check_format(owner)
        _check_texts(values)
