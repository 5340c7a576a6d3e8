"""Paragraphs that were added, removed or moved, as lines and items of the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.compare import Span
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.spans import Branch, Leaf, Node
from minutes_kit.yaml.write import (
    Edit,
    Edits,
    beside,
    field_below,
    item_of,
    removed,
    retyped,
    spliced,
)
from minutes_kit.yaml.write import typed as as_typed

OWNERS = 3  # lines that a paragraph may be printed from
LEVELS = 5  # lists, and fields, around a line
_PROSE = "body text"
_NUMBER = re.compile(r"(\s*)(\d+)([.)].*)", re.DOTALL)


def added(
    typed: Typed, printed: Sequence[Paragraph], at: int, new: Sequence[Paragraph]
) -> Iterator[Edits]:
    """The changes of notes by which paragraphs may come to stand before the one of a number."""
    text = "\n".join(marked(one.text, one.looks) for one in new)
    wanted = new[0].place_in_list
    sides = [(number, number == at) for number in (at - 1, at) if 0 <= number < len(printed)]
    sides.sort(key=lambda side: printed[side[0]].place_in_list != wanted)
    for number, above in sides:
        deeper = new[0].place_in_list[1] - printed[number].place_in_list[1]
        for line in typed.owners(printed[number], number)[:OWNERS]:
            if printed[number].style != _PROSE:
                yield from _as_list(line.leaf, text, above)
            ways = [_by_line(line, text, new[0], above), _by_item(line.leaf, text, above, deeper)]
            yield from chain(*ways[:: -1 if _is_item(line) else 1])
            if line.alone and not above:
                yield from _below_title(typed, line.leaf, text)


def _is_item(line: Line) -> bool:
    """Whether a line is all that an item of a list says."""
    return line.alone and line.leaf.parent is not None and not line.leaf.parent.fields


def _below_title(typed: Typed, leaf: Leaf, text: str) -> Iterator[Edits]:
    """The changes that give a text to an item of the agenda, of which a line is the title."""
    keys, parent = typed.locale.keys["Item"], leaf.parent
    words = block(text) if "\n" in text else as_typed(text, leaf)
    yield field_below(leaf, keys["text"], words)
    if isinstance(parent, Branch) and not parent.fields and not parent.flow:
        (edit,) = retyped(leaf, leaf.value)
        indent = " " * (parent.column + 2)
        fields = f"{keys['title']}: {edit.new}\n{indent}{keys['text']}: {words}"
        yield (edit._replace(new=fields),)


def _by_line(line: Line, text: str, new: Paragraph, above: bool) -> Iterator[Edits]:
    """The changes that put a line beside another of the same text."""
    leaf, value = line.leaf, line.leaf.value
    kind = new.place_in_list[0]
    if leaf.parent and leaf.parent.flow:
        return
    if line.alone and not leaf.block:
        both = f"{text}\n\n{value}" if above else f"{value}\n\n{text}"
        if kind != "bullet":
            yield retyped(leaf, both)
        return
    begin, end = whole_line(value, line)
    for prefix, gap in _beginnings(line, value[begin : line.start], kind):
        if above:
            change = spliced(leaf, begin, begin, f"{prefix}{text}\n{gap}")
        else:
            change = spliced(leaf, end, end, f"\n{gap}{prefix}{text}")
        yield _renumbered(leaf, change, value, begin if above else end, 1, prefix)


def _beginnings(line: Line, lead: str, kind: str) -> Iterator[tuple[str, str]]:
    """How a new line may begin beside another, and what stands between them."""
    number = _NUMBER.fullmatch(lead)
    if number:
        yield f"{number[1]}{int(number[2]) + 1}{number[3]}", ""
    elif line.mark:
        yield lead, ""
        yield "  " + lead, ""
    if kind == "heading":
        yield "## ", "\n"
    if kind in ("bullet", "number") and not line.mark:
        yield "- ", "\n"
    yield "", "\n"
    yield " " * line.indent, ""
    yield "  " * bool(line.mark) + " " * line.indent, "\n"


def _renumbered(leaf: Leaf, change: Edits, value: str, at: int, by: int, prefix: str) -> Edits:
    """A change of a list with numbers, with those of the lines below it changed as well."""
    number = _NUMBER.fullmatch(prefix)
    if not number or not change:
        return change
    more: list[Edits] = []
    position = at
    for line in value[at:].split("\n"):
        known = _NUMBER.fullmatch(line)
        if known and known[1] == number[1]:
            start = position + len(known[1])
            new = str(int(known[2]) + by)
            more.append(spliced(leaf, start, start + len(known[2]), new))
        position += len(line) + 1
    return (*change, *(edit for edits in more for edit in edits))


def _by_item(leaf: Leaf, text: str, above: bool, deeper: int) -> Iterator[Edits]:
    """The changes that put an item beside one that a line stands in."""
    for node in islice(leaf.above(), LEVELS):
        parent = node.parent
        if not isinstance(parent, Branch) or parent.fields:
            continue
        words = _item(text, node)
        if deeper > 0 and not above:
            yield beside(node, f"- {words}")
        yield beside(node, words, above=above)
        if isinstance(node, Branch) and node.fields and (key := node.nodes[0].key):
            keyed = f"{key.value}: {words}"
            yield beside(node, f"{{{keyed}}}" if node.flow else keyed, above=above)


def _as_list(leaf: Leaf, text: str, above: bool) -> Iterator[Edits]:
    """The change that makes a list of a field that has one text, and puts another into it."""
    if leaf.key is None or leaf.block or (leaf.parent and leaf.parent.flow):
        return
    before = leaf.source[leaf.key.end : leaf.start].rstrip()
    items = [as_typed(leaf.value, leaf), as_typed(text, leaf)]
    if before == ":" and not any("\n" in item for item in items):
        lines = [f"\n{' ' * leaf.key.column}  - {item}" for item in items]
        start = leaf.key.end + len(before)
        yield (Edit(start, leaf.end, "".join(lines[:: -1 if above else 1])),)


def _item(text: str, node: Node) -> str:
    """A text as an item of a list."""
    return block(text) if "\n" in text else as_typed(text, node)


def gone(typed: Typed, printed: Sequence[Paragraph], at: Sequence[int]) -> Iterator[Edits]:
    """The changes of notes by which printed paragraphs may go."""
    for line in typed.owners(printed[at[0]], at[0])[:OWNERS]:
        if not line.alone:
            yield from _without_line(line, printed[at[0]].text)
            yield from _joined_above(line)
        yield from _without_node(line.leaf)


def _without_line(line: Line, text: str) -> Iterator[Edits]:
    """The change that takes a line away, with a blank one beside it or not."""
    begin, end = _going(line, text.count("\n") + 1)
    change, value = spliced(line.leaf, begin, end, ""), line.leaf.value
    if end >= len(value.rstrip("\n")):
        yield change
    else:
        yield _renumbered(line.leaf, change, value, end, -1, value[begin : line.start])


def _going(line: Line, lines: int) -> tuple[int, int]:
    """Where some lines begin and end, with the blank ones that go with them."""
    value, end = line.leaf.value, line.end
    begin = value.rfind("\n", 0, line.start) + 1
    for _ in range(lines):
        end = value.find("\n", end) + 1 or len(value)
    below = value[end:].lstrip("\n")
    if not below:
        return len(value[:begin].rstrip("\n")), len(value.rstrip("\n"))
    if not begin or value[:begin].endswith("\n\n"):
        end = len(value) - len(below)
    return begin, end


def _joined_above(line: Line) -> Iterator[Edits]:
    """The change that takes the first line of an item away, and puts the rest into that above."""
    leaf = line.leaf
    beside = leaf.parent.nodes if leaf.parent and not leaf.parent.fields else [leaf]
    above = beside[beside.index(leaf) - 1]
    if line.number or not isinstance(above, Leaf) or above.end > leaf.start:
        return
    end = len(above.value.rstrip("\n"))
    rest = leaf.value[line.end :].strip("\n")
    yield (*spliced(above, end, end, f"\n\n{rest}"), *removed(leaf))


def _without_node(leaf: Leaf) -> Iterator[Edits]:
    """The changes that take away a text, or what it stands in."""
    for node in islice(leaf.above(), LEVELS):
        if change := removed(node):
            yield change


def moved(
    typed: Typed, printed: Sequence[Paragraph], old: Sequence[int], at: int
) -> Iterator[Edits]:
    """The changes of notes by which printed paragraphs may come to stand elsewhere."""
    sides = [(number, number == at) for number in (at - 1, at) if 0 <= number < len(printed)]
    for line in typed.owners(printed[old[0]], old[0])[:OWNERS]:
        for number, above in sides:
            for other in typed.owners(printed[number], number)[:OWNERS]:
                yield from _moved_line(typed, line, other, above)
                yield from _moved_item(line.leaf, other.leaf, above)


def _moved_line(typed: Typed, line: Line, other: Line, above: bool) -> Iterator[Edits]:
    """The change that puts a line beside another of the same text."""
    leaf, value = line.leaf, line.leaf.value
    if other.leaf is not leaf or line.alone or line.number == other.number:
        return
    words = [(one.start, one.end) for one in _between(typed, line, other, above)]
    if all(_NUMBER.fullmatch(_lead(value, start)) for start, _ in words):
        yield _turned(leaf, words, down=line.number < other.number)
        return
    begin, end = whole_line(value, line)
    start, stop = whole_line(value, other)
    at = start if above else stop
    without = spliced(leaf, *_going(line, 1), "")
    text = value[begin:end]
    yield (*without, *spliced(leaf, at, at, f"{text}\n" if above else f"\n{text}"))


def _turned(leaf: Leaf, spans: list[Span], *, down: bool) -> Edits:
    """The change by which the first words go behind the others, or the last before them."""
    texts = [leaf.value[start:end] for start, end in spans]
    turned = texts[1:] + texts[:1] if down else texts[-1:] + texts[:-1]
    edits = (spliced(leaf, *span, text) for span, text in zip(spans, turned))
    return tuple(chain.from_iterable(edits))


def _between(typed: Typed, line: Line, other: Line, above: bool) -> list[Line]:
    """The lines from one to where it is moved, each once."""
    low, high = sorted((line.number, other.number))
    low += not above and other.number < line.number
    high -= above and other.number > line.number
    known = {one.number: one for one in reversed(typed.lines(line.leaf))}
    return [known[number] for number in sorted(known) if low <= number <= high]


def _lead(value: str, start: int) -> str:
    """What stands on a line before a place."""
    return value[value.rfind("\n", 0, start) + 1 : start]


def whole_line(value: str, line: Line) -> tuple[int, int]:
    """Where a line of a text begins and ends."""
    begin = value.rfind("\n", 0, line.start) + 1
    end = value.find("\n", line.end)
    return begin, len(value) if end < 0 else end


def _moved_item(leaf: Leaf, other: Leaf, above: bool) -> Iterator[Edits]:
    """The changes that put an item beside another of a list of the same depth."""
    for node in islice(leaf.above(), LEVELS):
        without = removed(node)
        if not without or not isinstance(node.parent, Branch) or node.parent.fields:
            continue
        for there in islice(other.above(), LEVELS):
            parent = there.parent
            if not isinstance(parent, Branch) or parent.fields or _there(node, there, above):
                continue
            if parent.column == node.parent.column and parent.flow == node.parent.flow:
                yield (*without, *beside(there, item_of(node), above=above))


def _there(node: Node, other: Node, above: bool) -> bool:
    """Whether an item stands where it is moved to, beside another or itself."""
    side = other.parent.nodes if other.parent else []
    at = side.index(other) + (-1 if above else 1)
    return node is other or (0 <= at < len(side) and side[at] is node)


def block(text: str) -> str:
    """A text of several lines, below its key or its dash."""
    return "|\n" + "\n".join(f"  {line}" if line else "" for line in text.split("\n"))
