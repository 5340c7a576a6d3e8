"""What the expressions of tags are, as far as the view tells: a text, a record, a list of them."""

from __future__ import annotations

from collections import ChainMap
from functools import cache
from typing import Any, NamedTuple, TypeAlias, get_args, get_type_hints

from jinja2 import nodes
from msgspec import Struct

from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.pieces import Piece, View

Kind: TypeAlias = Any
"""A type of the view, or None where it is not known."""
_SAME = ("first", "last", "random", "min", "max")  # filters that give one of a list
_LISTS = ("list", "sort", "reverse", "unique", "selectattr", "rejectattr", "select", "reject")
_SCOPED = ("for", "macro", "call", "filter", "with", "block")  # what is named in these ends there
# Filters and methods that change a text, so that it does not stand as it was typed.
_CHANGING = {
    *("capitalize", "casefold", "lower", "replace", "reverse", "swapcase", "title", "truncate"),
    *("upper", "urlencode", "wordwrap"),
}
_PRINTED_BY = {Blocks: "p", Runs: "r"}  # the kinds of tags in whose place they stand
_ASKING = ("defined", "undefined", "default", "d")


@cache
def fields_of(kind: type[Struct]) -> dict[str, Kind]:
    """The fields of a record of the view, and what they are."""
    return get_type_hints(kind)


def is_record(kind: Kind) -> bool:
    """Whether something is a record, which has fields."""
    return isinstance(kind, type) and issubclass(kind, Struct)


def inner(kind: Kind) -> Kind:
    """What a list holds, and what stands there where there may be nothing."""
    return next((one for one in get_args(kind) if one is not type(None)), None)


def _may_lack(kind: Kind) -> bool:
    """Whether there may be nothing of a kind."""
    return type(None) in get_args(kind)


def as_value(kind: Kind) -> Kind:
    """A kind, or that of which there may be none."""
    return inner(kind) if _may_lack(kind) else kind


def chain(node: nodes.Node | None) -> str:
    """An expression of names and dots, as far as it is one."""
    if isinstance(node, nodes.Getattr):
        owner = chain(node.node)
        return f"{owner}.{node.attr}" if owner else node.attr
    return node.name if isinstance(node, nodes.Name) else ""


def last_step(node: nodes.Expr) -> str:
    """The name, or the field with the dot before it, that an expression comes to; or nothing."""
    dot = "." * isinstance(node, nodes.Getattr)
    return dot + chain(node).rpartition(".")[2]


def original(node: nodes.Expr) -> nodes.Expr:
    """The text that an expression prints in another form, or the expression itself."""
    called = node.node if isinstance(node, nodes.Call) else None
    if isinstance(called, nodes.Getattr) and called.attr in _CHANGING:
        return original(called.node)
    if isinstance(node, nodes.Filter) and node.node and node.name in _CHANGING:
        return original(node.node)
    return node


def asked(parsed: nodes.Template) -> set[str]:
    """What tags ask of whether it is there, and so need not be: `x`, `person.phone`."""
    asking = parsed.find_all((nodes.Test, nodes.Filter))
    return {chain(one.node) for one in asking if one.name in _ASKING}


class Alias(NamedTuple):
    """What a name is that only stands for another, of which there may be nothing."""

    of: str


class Scope:
    """What the names in the tags of a part are, as far as they have been met."""

    def __init__(self) -> None:
        self.names: ChainMap[str, Kind] = ChainMap(dict(fields_of(View)))
        self.tested: list[set[str]] = []  # the names that each open condition asks for

    def meet(self, command: str, asked: set[str]) -> None:
        """Begin what a command begins, or end it with the names that were given in it.

        A condition asks for names.
        """
        self._test(command, set(map(self.root, asked)))
        if command in _SCOPED:
            self.names = self.names.new_child()
        elif command.removeprefix("end") in _SCOPED and len(self.names.maps) > 1:
            self.names = self.names.parents

    def _test(self, command: str, asked: set[str]) -> None:
        """Begin a condition that asks for names, go on with it, or end it."""
        if command in ("set", "with"):  # a condition may ask for what they name
            self.tested.insert(0, asked)
        elif command == "if":
            self.tested.append(asked)
        elif command == "elif" and self.tested:
            self.tested[-1] |= asked
        elif command == "endif" and self.tested:
            self.tested.pop()

    def bind(self, target: nodes.Node, kind: Kind) -> None:
        """Give a name, or several, to something."""
        if isinstance(target, nodes.Name):
            self.names[target.name] = kind
        for name in target.find_all(nodes.Name):
            self.names[name.name] = None

    def root(self, name: str) -> str:
        """The name for which another stands, or that itself."""
        kind = self.names.get(name)
        return kind.of if isinstance(kind, Alias) else name

    def named(self, node: nodes.Node) -> Kind:
        """What a name is that is given to an expression."""
        root = self.root(node.name) if isinstance(node, nodes.Name) else ""
        return Alias(root) if _may_lack(self.names.get(root)) else self.kind(node)

    def knowing(self, names: dict[str, Kind]) -> Scope:
        """A scope like this in which more is known."""
        made = Scope()
        made.names, made.tested = self.names.new_child(names), self.tested
        return made

    def may_lack(self, name: str) -> bool:
        """Whether there may be nothing of a name here: no condition around has asked for it."""
        return _may_lack(self.names.get(name)) and not any(name in names for names in self.tested)

    def kind(self, node: nodes.Node) -> Kind:
        """What an expression gives."""
        if isinstance(node, nodes.Name):
            return as_value(self.names.get(self.root(node.name)))
        if isinstance(node, nodes.Getattr):
            owner = self.kind(node.node)
            return as_value(fields_of(owner).get(node.attr)) if is_record(owner) else None
        if isinstance(node, nodes.Getitem):
            known = isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int)
            return inner(self.kind(node.node)) if known else None
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node)
        return None

    def _filtered(self, node: nodes.Filter) -> Kind:
        """What a filter gives."""
        assert node.node is not None
        kind = self.kind(node.node)
        if node.name in _LISTS:
            return kind
        return inner(kind) if node.name in _SAME else None


def is_unfit(kind: Kind, tag: str) -> bool:
    """Whether a tag of a kind (`p`, `r` or nothing) cannot print something."""
    if kind in _PRINTED_BY:
        return tag != _PRINTED_BY[kind]
    if kind is str:
        return tag in _PRINTED_BY.values()
    return inner(kind) is not None or (is_record(kind) and issubclass(kind, Piece))
