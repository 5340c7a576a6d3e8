"""What tags ask for: whether Jinja reads each of them, and the view has what it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import TemplateSyntaxError, nodes

from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.pairs import ALONE, BLOCKS, COMMANDS, MIDDLES, command
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.template.program.kinds import (
    Kind,
    Scope,
    asked,
    chain,
    fields_of,
    inner,
    is_record,
    unfit,
)
from minutes_kit.word.template.program.mistakes import near_name, reason
from minutes_kit.word.template.program.sandbox import known_names, tree

_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")
_NAME = re.compile(r"[^\W\d]\w*")
_PRINTED = ("cellbg", "colspan")  # docxtpl's own, with an expression
_NOTHING = ("vm", "hm", "raw", "endraw")
_Read = tuple[Tag, nodes.Template | None, Mistake | None]


def mistakes(tags: Iterable[Tag]) -> Iterator[Mistake]:
    """What is wrong with the words of each tag; `tags` are those of one part."""
    known = [tag for tag in tags if tag.mark != "{#"]
    read = [(tag, *_read(tag)) for tag in known if tag.state == "whole"]
    bound = {name for _, parsed, _ in read if parsed for name in _bound(parsed)}
    # What cannot be read, and is told, may have given names.
    unread = [tag for tag, parsed, _ in read if not parsed]
    unread += [tag for tag in known if tag.state != "whole"]
    bound.update(name for tag in unread for name in _NAME.findall(tag.words))
    yield from _in_turn(read, bound)


def _in_turn(read: list[_Read], bound: set[str]) -> Iterator[Mistake]:
    """What is wrong with tags, one after the other: a tag may give names to those behind it."""
    scope = Scope()
    for tag, parsed, problem in read:
        given = []
        if problem:
            yield problem
        if parsed:
            yield from _unknown(tag, parsed, scope, bound)
            given = list(_given(parsed, scope))
        scope.meet(command(tag))
        for target, kind in given:
            scope.bind(target, kind)


def _read(tag: Tag) -> tuple[nodes.Template | None, Mistake | None]:
    """What Jinja makes of a tag alone, or why it refuses it."""
    source = _alone(tag)
    if source is None:
        return None, at("E304", tag.spot, tag=tag.typed, reason="unknown_tag", word=command(tag))
    try:
        return tree(source), None
    except TemplateSyntaxError as error:
        return None, at("E304", tag.spot, tag=tag.typed, **reason(error.message or ""))
    except (RecursionError, ValueError, MemoryError):
        return None, at("E304", tag.spot, tag=tag.typed, reason="unreadable")


def _alone(tag: Tag) -> str | None:
    """A tag as a source of its own, what it opens closed again; None for an unknown command."""
    words = tag.words.translate(_STRAIGHT)
    if tag.mark == "{{":
        return f"{{{{\n{words}\n}}}}"
    name = command(tag)
    if name not in COMMANDS:
        return None
    if name in _NOTHING:
        return ""
    if name in _PRINTED:
        return f"{{{{\n{words.removeprefix(name)}\n}}}}"
    if name.startswith("end"):
        opening = name.removeprefix("end")
        return f"{_OPENINGS[opening]}{{%\n{words}\n%}}"
    if name in MIDDLES:
        return f"{{% if _ %}}{{%\n{words}\n%}}{{% endif %}}"
    if name in ALONE and (name != "set" or "=" in words):
        return f"{{%\n{words}\n%}}"
    return f"{{%\n{words}\n%}}{{% end{name} %}}"


_OPENINGS = {name: f"{{% {name} %}}" for name in BLOCKS} | {
    "if": "{% if _ %}",
    "for": "{% for _ in _ %}",
    "macro": "{% macro _() %}",
    "call": "{% call _() %}",
    "filter": "{% filter upper %}",
    "set": "{% set _ %}",
    "autoescape": "{% autoescape true %}",
    "block": "{% block _ %}",
}


def _bound(parsed: nodes.Template) -> Iterator[str]:
    """The names that a tag gives to something, or asks whether they are there."""
    for name in parsed.find_all(nodes.Name):
        if name.ctx in ("store", "param"):
            yield name.name
    for macro in parsed.find_all(nodes.Macro):
        yield macro.name
        yield from ("caller", "varargs", "kwargs")
    yield from asked(parsed)


def _unknown(tag: Tag, parsed: nodes.Template, scope: Scope, bound: set[str]) -> Iterator[Mistake]:
    """What a tag asks for that is not there, or that it cannot print."""
    helpers = {node.name for node in parsed.find_all((nodes.Filter, nodes.Test))}
    for name in sorted(helpers - known_names("filters") - known_names("tests")):
        yield at("E304", tag.spot, tag=tag.typed, reason="unknown_filter", word=name)
    known = {*scope.names, *bound, *known_names("globals"), *_OWN}
    for one in parsed.find_all(nodes.Name):
        if one.ctx == "load" and one.name not in known:
            yield _no_name(tag, one.name, one.name, "")
    for node in parsed.find_all(nodes.Getattr):
        owner = scope.kind(node.node)
        lacks = is_record(owner) and node.attr not in fields_of(owner)
        if lacks and chain(node) not in bound:
            yield _no_name(tag, chain(node), node.attr, owner.__name__)
    if tag.mark == "{{" and _is_unfit(tag, parsed, scope):
        yield at("E305", tag.spot, tag=tag.typed)


_OWN = ("loop", "self", "_")


def _is_unfit(tag: Tag, parsed: nodes.Template, scope: Scope) -> bool:
    """Whether a tag prints what another kind of tag prints."""
    printed = [node for output in parsed.find_all(nodes.Output) for node in output.nodes]
    kind = "" if tag.line.alone else tag.kind
    return any(unfit(scope.kind(node), kind) for node in printed)


def _no_name(tag: Tag, typed: str, name: str, owner: str) -> Mistake:
    """A name that the view, or a record of it, has not."""
    near = near_name(name, owner)
    hint = "E302_near" if near else None
    return at("E302", tag.spot, hint, tag=typed, near=near)


def _given(parsed: nodes.Template, scope: Scope) -> Iterator[tuple[nodes.Node, Kind]]:
    """What a tag gives names to, each with what it is."""
    for name in parsed.find_all(nodes.Name):
        if name.ctx in ("store", "param"):
            yield name, None
    for loop in parsed.find_all(nodes.For):
        yield loop.target, inner(scope.kind(loop.iter))
    for assignment in parsed.find_all(nodes.Assign):
        yield assignment.target, scope.kind(assignment.node)
    for block in parsed.find_all(nodes.With):
        yield from zip(block.targets, map(scope.kind, block.values))
