"""Changes to the text of a source at the places of its values; everything else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from minutes_kit.yaml.characters import typeable
from minutes_kit.yaml.spans import Branch, Leaf, Node


class Edit(NamedTuple):
    """Other characters for those of a source from `start` to `end`."""

    start: int
    end: int
    new: str


Edits = tuple[Edit, ...]


def applied(source: str, edits: Iterable[Edit]) -> str:
    """A source with changes, which have no character in common."""
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.new + source[edit.end :]
    return source


def apart(edits: Iterable[Edit]) -> bool:
    """Whether no two changes have a character in common."""
    known = sorted(edits)
    return all(first.end <= second.start for first, second in pairwise(known))


def spliced(leaf: Leaf, first: int, last: int, new: str) -> Edits:
    """A change of some characters of a value, typed as the others of it are; none if it cannot be.

    A text without quotes that would be read as something else gets them.
    """
    if not leaf.places:
        return ()
    value = leaf.value[:first] + new + leaf.value[last:]
    if leaf.style == "" and ("\n" in new or typeable(value, flow=_in_flow(leaf)) != value):
        return retyped(leaf, value)
    typed = _encoded(leaf, new)
    start, end = leaf.places[first], leaf.places[last]
    if _of_lines(leaf, first, last, new):
        indented = new and not new.startswith("\n")
        indent = " " * leaf.indent if indented else ""
        return (Edit(_line(leaf.source, start), _line(leaf.source, end), indent + typed),)
    return (Edit(start, end, typed),)


def _of_lines(leaf: Leaf, first: int, last: int, new: str) -> bool:
    """Whether whole lines of a block become others, above one that stays."""
    value = leaf.value
    begun = all(not at or value[at - 1] == "\n" for at in (first, last))
    below = bool(value[last:].strip("\n"))
    return leaf.block and begun and below and (new.endswith("\n") or not new)


def _line(source: str, at: int) -> int:
    """Where the line of a place begins."""
    return source.rfind("\n", 0, at) + 1


def _in_flow(node: Node) -> bool:
    """Whether a value stands between brackets or braces."""
    return node.parent is not None and node.parent.flow


def _encoded(leaf: Leaf, text: str) -> str:
    """Some characters as they are typed in a text of a style."""
    if leaf.style == "'":
        return text.replace("'", "''")
    if leaf.style == '"':
        return _escaped(text)
    if leaf.style == ">":
        text = re.sub(r"\n+", lambda breaks: f"\n{breaks[0]}", text)
    return re.sub(r"\n(?=[^\n])", f"\n{' ' * leaf.indent}", text)


def _escaped(text: str) -> str:
    """Some characters as they are typed between double quotes."""
    for sign, typed in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(sign, typed)
    return text


def retyped(leaf: Leaf, value: str) -> Edits:
    """A change of a whole value; one of several lines stands below its key, or its dash."""
    return (Edit(leaf.start, leaf.end, typed(value, leaf)),)


def typed(value: str, near: Node) -> str:
    """A value as it is typed in the place of another, or beside one."""
    flow = _in_flow(near)
    if "\n" not in value:
        return typeable(value, flow=flow)
    return f'"{_escaped(value)}"' if flow else below(value, near)


def below(value: str, near: Node) -> str:
    """A value of several lines below its key, or its dash."""
    column = near.key.column if near.key else near.parent.column if near.parent else 0
    indent = " " * (column + 2)
    lines = [f"{indent}{line}" if line else "" for line in value.rstrip("\n").split("\n")]
    return "\n".join(["|", *lines])


def head_of(node: Node) -> int:
    """Where a node begins with its key, or with its dash; in brackets, where it begins itself."""
    parent = node.parent
    if node.key:
        return node.key.start
    if not isinstance(parent, Branch) or parent.flow or parent.fields:
        return node.start
    source, at = node.source, node.start
    while at >= 0:
        begin = source.rfind("\n", 0, at) + 1
        if source[begin + parent.column : begin + parent.column + 1] == "-":
            return begin + parent.column
        at = begin - 1
    return node.start


def removed(node: Node) -> Edits:
    """The change that takes a node away, with its key or dash; none where its parent must go."""
    parent = node.parent
    if not isinstance(parent, Branch) or len(parent.nodes) < 2:
        return ()
    at, source = parent.nodes.index(node), node.source
    if parent.flow:
        return _removed_in_flow(parent.nodes, at)
    head = head_of(node)
    begin = _line(source, head)
    if not source[begin:head].strip():
        sides = not at, node is parent.nodes[-1]
        return (_without(source, begin, _next_line(source, node.end), *sides),)
    if at + 1 < len(parent.nodes):
        behind = head_of(parent.nodes[at + 1])
        return () if "#" in source[node.end : behind] else (Edit(head, behind, ""),)
    return ()


def _removed_in_flow(nodes: list[Node], at: int) -> Edits:
    """The change that takes one of several nodes between brackets away, with a comma beside it."""
    if at:
        return (Edit(nodes[at - 1].end, nodes[at].end, ""),)
    return (Edit(head_of(nodes[0]), head_of(nodes[1]), ""),)


def _without(source: str, begin: int, end: int, first: bool, last: bool) -> Edit:
    """The change that takes the lines of an item away, with the blank ones that part it."""
    above, below = begin, len(source) - len(source[end:].lstrip("\n"))
    while above and not source[_line(source, above - 1) : above].strip():
        above = _line(source, above - 1)
    if below == end:
        return Edit(above if last else begin, end, "")
    return Edit(begin, below if first or above < begin else end, "")


def _next_line(source: str, at: int) -> int:
    """Where the line below a place begins."""
    end = source.find("\n", at)
    return len(source) if end < 0 else end + 1


def item_of(node: Node) -> str:
    """An item as it was typed, with its remarks; without its dash, and spaces before the list."""
    parent, source = node.parent, node.source
    if parent is None or parent.flow:
        return source[node.start : node.end]
    words = source[head_of(node) : _next_line(source, node.end)].rstrip()
    return words.removeprefix("-").lstrip(" ").replace(f"\n{' ' * parent.column}", "\n")


def beside(node: Node, words: str, *, above: bool = False) -> Edits:
    """The change that puts an item into a list, below another or above it.

    `words` are what stands behind the dash, further lines without the spaces before the list.
    """
    parent = node.parent
    if not isinstance(parent, Branch) or parent.fields:
        return ()
    if parent.flow:
        at, typed = (node.start, f"{words}, ") if above else (node.end, f", {words}")
        return () if "\n" in words else (Edit(at, at, typed),)
    indent = " " * parent.column
    item = re.sub(r"\n(?=[^\n])", f"\n{indent}", f"- {words}")
    gap = "\n" * _spaced(parent)
    if above:
        head = head_of(node)
        return (Edit(head, head, f"{item}\n{gap}{indent}"),)
    return _new_line(node.source, node.end, gap + indent + item)


def _spaced(parent: Branch) -> bool:
    """Whether a blank line stands above each item of a list but the first."""
    begins = [_line(node.source, head_of(node)) for node in parent.nodes[1:]]
    return bool(begins) and all(parent.source[:at].endswith("\n\n") for at in begins)


def field_below(node: Node, key: str, value: str) -> Edits:
    """The change that puts a field below another of the same record."""
    parent = node.parent
    if not isinstance(parent, Branch) or not parent.fields or node.key is None:
        return ()
    if parent.flow:
        return (Edit(node.end, node.end, f", {key}: {value}"),)
    return _new_line(node.source, node.end, f"{' ' * node.key.column}{key}: {value}")


def _new_line(source: str, end: int, line: str) -> Edits:
    """The change that puts a line below that on which something ends."""
    at = _next_line(source, end)
    begun = at and source[at - 1] == "\n"
    return (Edit(at, at, f"{line}\n" if begun else f"\n{line}"),)
