"""All that can be told of a template without reading what its tags ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from minutes_kit.text.pieces import View
from minutes_kit.word.spots import Spot
from minutes_kit.word.template.check import beside, closing, pairs, unfilled
from minutes_kit.word.template.check.mistake import Mistake
from minutes_kit.word.template.check.tags import Line, Part, Tag, all_tags, lines_of, old_lines_of

UNPAIRED = ("E320", "E321", "E322", "E323", "E324", "E325")
"""What leaves open where blocks begin and end."""


class TaggedPart(NamedTuple):
    """A part with its lines, and the tags in them."""

    part: Part
    lines: list[Line]
    tags: list[Tag]


def read(parts: Iterable[Part]) -> list[TaggedPart]:
    """Parts by their lines and tags."""
    return [_judged(part, lines_of(part)) for part in parts]


def _judged(part: Part, lines: list[Line]) -> TaggedPart:
    """A part with these lines."""
    return TaggedPart(part, lines, all_tags(lines))


def mistakes(
    judged: list[TaggedPart], parts: dict[str, bytes], roots: Mapping[str, Any]
) -> list[Mistake]:
    """What is wrong with tags as they stand, part by part."""
    found = [mistake for one in judged for mistake in _of_part(one)]
    spots: dict[Any, Spot] = {line.element: line.spot for one in judged for line in one.lines}
    found += unfilled.mistakes(parts, roots, spots)
    if found:
        return found
    # What only older programs show is filled in as well, and is mostly the same once more.
    old = [_judged(one.part, old_lines_of(one.part)) for one in judged]
    return [mistake for one in old for mistake in _of_part(one)]


def _of_part(judged: TaggedPart) -> Iterator[Mistake]:
    """What is wrong with the tags of a part."""
    yield from closing.mistakes(judged.lines, judged.tags, {*View.__struct_fields__})
    yield from beside.mistakes([tag for tag in judged.tags if tag.state == "whole"])
    yield from pairs.mistakes([tag for tag in judged.tags if not tag.line.alone])
    for line in judged.lines:
        if line.alone:
            yield from pairs.mistakes(line.tags)
