"""What tags ask for: whether Jinja reads each of them, and the view has what it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import nodes

from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.word.proof.complete import NOT_FROM_NOTES
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.pairs import command
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.template.program.advice import outside, unfit, unreadable
from minutes_kit.word.template.program.kinds import (
    Kind,
    Scope,
    asked,
    chain,
    fields_of,
    inner,
    is_record,
    is_unfit,
    last_step,
    original,
)
from minutes_kit.word.template.program.mistakes import near_name
from minutes_kit.word.template.program.reading import ReadTag, read
from minutes_kit.word.template.program.sandbox import known_names
from minutes_kit.word.template.vocabulary import openings, tag_for

_NAME = re.compile(r"[^\W\d]\w*")
_OWN = ("loop", "self", "_", "caller", "varargs", "kwargs")


class _Names(NamedTuple):
    """The names that the tags of a part give.

    Those `anywhere` may be known in all of it; those of `loops` have the tag that opens each.
    """

    all: set[str]
    anywhere: set[str]
    loops: dict[str, str]


def mistakes(parts: Iterable[Iterable[Tag]], *, paired: bool) -> Iterator[Mistake]:
    """What is wrong with the words of each tag of some parts.

    Where blocks are not `paired`, nobody knows where a name ends that is given in one.
    """
    known = [_read_all(tags) for tags in parts]
    printed = (node for part, _ in known for one in part for node in one.printed)
    plain = set(map(last_step, printed))
    for part, unread in known:
        yield from _in_turn(part, _names(part, unread, paired=paired), plain)


def _read_all(tags: Iterable[Tag]) -> tuple[list[ReadTag], list[Tag]]:
    """The whole tags of a part as Jinja reads them, and all that it cannot read."""
    asking = [tag for tag in tags if tag.mark != "{#"]
    part = [read(tag) for tag in asking if tag.state == "whole"]
    refused = [one.tag for one in part if not one.tree]
    return part, refused + [tag for tag in asking if tag.state != "whole"]


def _names(part: list[ReadTag], unread: list[Tag], *, paired: bool) -> _Names:
    """The names that the tags of a part give; what cannot be read may have given any in it."""
    anywhere = {name for tag in unread for name in _NAME.findall(tag.words)}
    trees = [one.tree for one in part if one.tree]
    anywhere.update(name for parsed in trees for name in asked(parsed))
    anywhere.update(macro.name for parsed in trees for macro in parsed.find_all(nodes.Macro))
    every = anywhere.union(*map(_bound, part))
    loops: dict[str, str] = {}
    for one in part:
        if command(one.tag) == "for":
            loops |= dict.fromkeys(_bound(one), one.tag.typed) | loops
    return _Names(every, anywhere if paired else every, loops)


def _in_turn(part: list[ReadTag], names: _Names, plain: set[str]) -> Iterator[Mistake]:
    """What is wrong with tags, one after the other: a tag may give names to those behind it."""
    scope = Scope()
    for one in part:
        if one.problem:
            yield one.problem
        given = []
        if one.tree:
            yield from _unknown(one, one.tree, scope, names)
            yield from _changed(one, scope, plain)
            given = list(_given(one.tree, scope))
        scope.meet(command(one.tag), {name.name for name in one.names} - _aliased(one))
        for target, kind in given:
            scope.bind(target, kind)


def _bound(one: ReadTag) -> set[str]:
    """The names that a tag gives to something."""
    return {name.name for name in one.names if name.ctx in ("store", "param")}


def _unknown(
    one: ReadTag, parsed: nodes.Template, scope: Scope, names: _Names
) -> Iterator[Mistake]:
    """What a tag asks for that is not there, or that it cannot print."""
    helpers = {node.name for node in parsed.find_all((nodes.Filter, nodes.Test))}
    for name in sorted(helpers - known_names("filters") - known_names("tests")):
        yield unreadable(one.tag, reason="unknown_filter", word=name)
    lacking = _lacking(one, scope, names)
    for name in sorted(lacking):
        opening = names.loops.get(name) or openings().get(name, ("",))[0]
        yield outside(one.tag, opening) if opening else _no_name(one.tag, name, name, "")
    if not _is_aside(one.tag) and names.all is not names.anywhere:
        for name in sorted(filter(scope.may_lack, _owners(one, parsed, scope))):
            yield outside(one.tag, openings()[name][0])
    known = {name: openings()[name][1] for name in lacking & openings().keys()}
    yield from _unknown_fields(one, parsed, scope.knowing(known), names)


def _lacking(one: ReadTag, scope: Scope, names: _Names) -> set[str]:
    """The names in a tag that are not known where it stands."""
    anywhere = names.all if _is_aside(one.tag) else names.anywhere
    known = {*scope.names, *anywhere, *_bound(one), *known_names("globals"), *_OWN}
    return {name.name for name in one.names if name.ctx == "load"} - known


def _is_aside(tag: Tag) -> bool:
    """Whether a tag is read behind those around it: in a text box, or in an attribute."""
    return tag.line.alone or tag.line.spot.box


def _owners(one: ReadTag, parsed: nodes.Template, scope: Scope) -> set[str]:
    """The names of which a tag takes a field, without asking whether there is something."""
    owners = {id(node.node) for node in parsed.find_all(nodes.Getattr)}
    alone = {scope.root(name.name) for name in one.names if id(name) not in owners}
    return {scope.root(name.name) for name in one.names} - alone


def _aliased(one: ReadTag) -> set[str]:
    """The names to which a tag only gives another, which asks for nothing."""
    if one.tree is None:
        return set()
    given = [assignment.node for assignment in one.tree.find_all(nodes.Assign)]
    given += [value for block in one.tree.find_all(nodes.With) for value in block.values]
    return {value.name for value in given if isinstance(value, nodes.Name)}


def _unknown_fields(
    one: ReadTag, parsed: nodes.Template, scope: Scope, names: _Names
) -> Iterator[Mistake]:
    """The fields that a tag names and that are not there, and what it cannot print."""
    for node in parsed.find_all(nodes.Getattr):
        owner = scope.kind(node.node)
        lacks = is_record(owner) and node.attr not in fields_of(owner)
        if lacks and chain(node) not in names.all:
            yield _no_name(one.tag, chain(node), node.attr, owner.__name__)
    kind = "" if one.tag.line.alone else one.tag.kind
    for printed in one.printed:
        if is_unfit(scope.kind(printed), kind):
            yield unfit(one.tag, printed, scope.kind(printed))


def _changed(one: ReadTag, scope: Scope, plain: set[str]) -> Iterator[Mistake]:
    """A text of the notes that a tag changes, and that no other prints as it was typed."""
    for printed in one.printed:
        node = original(printed)
        words, kind = chain(node), scope.kind(node)
        own = words.partition(".")[0] in NOT_FROM_NOTES
        changed = node is not printed and kind in (str, Blocks, Runs) and not own
        if changed and last_step(node) not in plain:
            yield at("E331", one.tag.spot, tag=one.tag.typed, better=tag_for(words, kind))


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
        yield assignment.target, scope.named(assignment.node)
    for block in parsed.find_all(nodes.With):
        yield from zip(block.targets, map(scope.named, block.values))
