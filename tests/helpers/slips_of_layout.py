"""What goes wrong between the lines: dashes, colons, indentation."""

from __future__ import annotations

from collections.abc import Iterator

from good_notes import Good, Line
from slips_by_hand import LISTED, MARK, Make, Slip, dashed, instead, keyed, kind, plain


def _lines(*lines: Line) -> frozenset[int]:
    return frozenset(line.number for line in lines)


# ------------------------------------------------------------------ colons and dashes


def _colon(instead_of_it: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in keyed(good):
            start = line.indent + line.dashes + line.key
            yield instead(line, start + instead_of_it + line.value + line.remark)

    return make


for _name, _typed in {
    "the space behind a colon left out": ":",
    "a colon left out": " ",
    "a colon with a space before it only": " :",
    "an equals sign for the colon": " = ",
    "a semicolon for the colon": "; ",
    "a dash for the colon": " - ",
    "a wide colon for the colon": "：",
    "two colons for one": ":: ",
    "a full stop for the colon": ". ",
}.items():
    kind(_name)(_colon(_typed))


def _dash(instead_of_it: str) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in dashed(good):
            typed = line.indent + line.dashes[:-2] + instead_of_it + line.rest
            yield instead(line, typed, added=instead_of_it.strip())

    return make


for _dashes in (
    "-",
    "– ",
    "— ",
    "• ",
    "* ",
    "+ ",
    "· ",
    "‣ ",
    "o ",
    "1. ",
    "-- ",
    "–",
    "•",
    "> ",
    "→ ",
):
    kind(f"‘{_dashes}’ for the dash of a list")(_dash(_dashes))


def _without_dash(deeper: int) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in dashed(good):
            right = [one.number for one in good.lines if line.key and one.key == line.key]
            before = max((n for n in right if n < line.number), default=line.number)
            typed = " " * (line.column - 2 + deeper) + line.rest
            own = [one.number for one in good.below(line) if one.column == line.column]
            slip = instead(line, typed, right=[before, *own])
            joined = deeper == 2 and line.record and not _again(good, line)
            yield slip._replace(meant="more fields of the item above" if joined else "")

    return make


def _again(good: Good, line: Line) -> bool:
    """Whether the item above has a field that the item of a line has too, or is only a text."""
    items = [one for one in good.lines if one.dashes and one.indent == line.indent]
    former = items[items.index(line) - 1]
    own, other = (
        {part.key for part in (item, *good.below(item)) if part.column == line.column}
        for item in (line, former)
    )
    return bool(own & other) or "" in other or former.number > line.number


kind("no dash, at the dash's place")(_without_dash(0))
kind("no dash, in line with the items")(_without_dash(2))
kind("no dash, deeper than the items")(_without_dash(4))


@kind("a dash before a field")
def _(good: Good) -> Iterator[Slip]:
    for line in keyed(good):
        if not line.dashes:
            yield instead(line, f"{line.indent}- {line.rest}")
            if line.indent:
                slip = instead(line, f"{line.indent[:-2]}- {line.rest}")
                yield slip._replace(meant="fields that are an item of their own")


@kind("a dash too much before a person or an item")
def _(good: Good) -> Iterator[Slip]:
    for line in dashed(good):
        if line.record:
            yield instead(line, f"{line.indent}- - {line.rest}")


# ----------------------------------------------------------------------- indentation


def _moved(by: int) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in good.lines:
            indent = len(line.indent) + by
            if indent >= 0:
                typed = " " * indent + line.dashes + line.rest
                after = good.after(line), good.after((line, *good.below(line))[-1])
                slip = instead(line, typed, right=[one.number for one in after if one])
                yield slip._replace(meant=_meant(good, line, indent))

    return make


for _by in (1, 2, 3, 4, 8, -1, -2, -3, -4):
    _how = f"{abs(_by)} {'too deep' if _by > 0 else 'too shallow'}"
    kind(f"a line {_how}")(_moved(_by))


def _meant(good: Good, line: Line, column: int) -> str:
    """Why a line that moves to a column may be meant so, if it may."""
    if line.inside:
        return "the layout of a list inside a text" if LISTED.match(line.value) else ""
    if line.dashes:
        return "an item of the list around its own" if _is_list(good, line, column) else ""
    before = (one for one in reversed(good.lines[: good.lines.index(line)]) if not one.inside)
    outer = next((one for one in before if one.key and one.column <= column), None)
    fits = outer and outer.column == column < line.column and good.knows(outer, line.key)
    return "a field of the record around its own" if fits else ""


def _is_list(good: Good, line: Line, column: int) -> bool:
    """Whether the items of a list that is still open stand in a column."""
    for one in reversed(good.lines[: good.lines.index(line)]):
        if one.dashes and column in range(len(one.indent), one.column, 2):
            return True
        if one.column < column and not one.inside:
            return False
    return False


def _block_moved(by: int) -> Make:
    def make(good: Good) -> Iterator[Slip]:
        for line in good.lines:
            below = good.below(line)
            if not line.inside and below and len(below[0].indent) + by >= 0:
                typed = good.typed[line.number : below[-1].number]
                gone = [" " * by + text if by > 0 and text else text[-by:] for text in typed]
                yield Slip(line.number + 1, len(typed), tuple(gone), _lines(line, *below))

    return make


kind("all below a line 1 too shallow")(_block_moved(-1))
kind("all below a line 2 too shallow")(_block_moved(-2))


@kind("the rest of a text on a line of its own, not indented")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        before, space, after = line.value.partition(" ")
        if space:
            right = [line.number + 1]
            yield instead(line, line.head + before, after + line.remark, right=right)
            typed = line.indent + after + line.remark
            if line.indent:
                yield instead(line, line.head + before, typed, right=right)


@kind("the value on a line of its own, not indented")
def _(good: Good) -> Iterator[Slip]:
    for line in plain(good):
        if line.key:
            right = [line.number + 1]
            yield instead(line, line.head.rstrip(), line.value, right=right)
            if line.indent:
                typed = " " * line.column + line.value
                yield instead(line, line.head.rstrip(), typed, right=right)


@kind("the | before a text of several lines left out")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.opens:
            yield instead(line, line.head.rstrip(), right=_lines(*good.below(line)))


@kind("another sign than | before a text of several lines")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.opens:
            for sign in ("I", "l", "/", "¦", "||", ">>", "|>", "\\", "!", "»"):
                right = _lines(*good.below(line))
                yield instead(line, line.head + sign, right=right, added=sign)


@kind("a text behind the | of a text of several lines")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.opens:
            yield instead(line, f"{line.typed} {MARK}", added=MARK)
            yield instead(line, f"{line.typed}{MARK}", added=MARK)
            first = good.below(line)[0]
            typed = f"{line.typed} {first.value}"
            yield Slip(line.number, 2, (typed,), frozenset({line.number}))


@kind("a text of several lines that is not indented")
def _(good: Good) -> Iterator[Slip]:
    for line in good.lines:
        if line.opens:
            below = good.below(line)
            typed = [text.strip() for text in good.typed[line.number : below[-1].number]]
            right = frozenset({line.number, below[0].number})
            yield Slip(line.number + 1, len(typed), tuple(typed), right)
