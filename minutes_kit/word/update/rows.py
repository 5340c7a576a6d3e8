"""Rows of tables that were added, and cells that were filled, as records and lines of the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from minutes_kit.notes.fields import meanings
from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.blocks import LEVELS, OWNERS, block, whole_line
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.characters import typeable
from minutes_kit.yaml.spans import Branch, Leaf, Node
from minutes_kit.yaml.write import Edit, Edits, beside, field_below, spliced
from minutes_kit.yaml.write import typed as as_typed


def row(
    typed: Typed, printed: Sequence[Paragraph], at: int, cells: dict[int, list[Paragraph]]
) -> Iterator[Edits]:
    """The changes of notes by which a row may come to stand before the paragraph of a number."""
    known = fields(typed, printed, at)
    for number, above in _rows_beside(printed, at):
        for line in typed.owners(printed[number], number)[:OWNERS]:
            yield _table_line(line, cells, above)
            for node in islice(line.leaf.above(), LEVELS):
                words = _record(typed, node, known, cells)
                if words:
                    yield beside(node, words, above=above)


def _rows_beside(printed: Sequence[Paragraph], at: int) -> Iterator[tuple[int, bool]]:
    """The first paragraph of the row above a place, and that below it."""
    above = _start_of_row(printed, at - 1)
    if above >= 0:
        yield above, False
    if at < len(printed) and printed[at].row:
        yield at, True


def fields(typed: Typed, printed: Sequence[Paragraph], at: int) -> dict[int, str]:
    """The field of each column, by the rows of the table around a place."""
    known: dict[int, str] = {}
    for number in _of_table(printed, at):
        for path in typed.paths[number]:
            names = [step for step in path if isinstance(step, str)]
            known.setdefault(printed[number].column, names[-1])
    return known


def _of_table(printed: Sequence[Paragraph], at: int) -> list[int]:
    """The paragraphs of the table at a place."""
    near = next((n for n in (at - 1, at) if 0 <= n < len(printed) and printed[n].row), None)
    if near is None:
        return []
    table = printed[near].spot.table
    return [n for n, one in enumerate(printed) if one.row and one.spot.table == table]


def _table_line(line: Line, cells: dict[int, list[Paragraph]], above: bool) -> Edits:
    """The change that puts a row beside one of a table in a text; none where it is in no table."""
    value = line.leaf.value
    begin, end = whole_line(value, line)
    whole = value[begin:end]
    row = whole.strip()
    if line.alone or not line.tabular:
        return ()
    texts = [
        "".join(marked(one.text, one.looks) for one in cells.get(column, ()))
        for column in range(1, max(cells) + 1)
    ]
    lead = whole[: len(whole) - len(whole.lstrip(" "))]
    words = f"| {' | '.join(texts)} |" if row.startswith("|") else "\t".join(texts)
    at = begin if above else end
    return spliced(line.leaf, at, at, f"{lead}{words}\n" if above else f"\n{lead}{words}")


def _record(
    typed: Typed, node: Node, fields: dict[int, str], cells: dict[int, list[Paragraph]]
) -> str:
    """The fields of a new row as those of a record beside it are typed."""
    if not isinstance(node.parent, Branch) or node.parent.fields or not fields:
        return ""
    keys = _keys(typed, node, fields)
    pairs = []
    for column, several in sorted(cells.items()):
        if column not in keys:
            return ""
        text = "\n\n".join(marked(one.text, one.looks) for one in several)
        pairs.append((keys[column], text))
    if (isinstance(node, Branch) and node.flow) or node.parent.flow:
        inside = ", ".join(f"{key}: {typeable(text, flow=True)}" for key, text in pairs)
        return f"{{{inside}}}"
    return _on_lines(pairs, node)


def _on_lines(pairs: list[tuple[str, str]], node: Node) -> str:
    """The fields of a record, each on lines of its own; all but the first are indented."""
    made: list[str] = []
    for key, text in pairs:
        words = as_typed(text, node) if "\n" not in text else block(text)
        made.append(f"{key}: {words}".replace("\n", "\n  ") if made else f"{key}: {words}")
    return "\n  ".join(made)


def _keys(typed: Typed, node: Node, fields: dict[int, str]) -> dict[int, str]:
    """The key of each column: as a record typed it, or else in the language of the notes."""
    records = typed.locale.keys["Action"]
    keys = {column: records.get(name, name) for column, name in fields.items()}
    if isinstance(node, Branch) and node.fields:
        for one in node.nodes:
            if one.key:
                meant = meanings(one.key.value, typed.locale.code)
                keys |= {c: one.key.value for c, name in fields.items() if name in meant}
    return keys


def cell(typed: Typed, printed: Sequence[Paragraph], at: int, new: Paragraph) -> Iterator[Edits]:
    """The changes by which a cell of a row may be filled that was empty."""
    start = _start_of_row(printed, at - 1)
    if start < 0:
        return
    text, known = marked(new.text, new.looks), fields(typed, printed, at)
    for line in typed.owners(printed[start], start)[:OWNERS]:
        yield _cell_of_line(line, new.column, text)
        if new.column in known:
            yield from _field_of_record(typed, line.leaf, known, new.column, text)
            yield _as_record(typed, line, known, new.column, text)


def _start_of_row(printed: Sequence[Paragraph], at: int) -> int:
    """The first paragraph of the row that one stands in; -1 where it stands in none."""
    while at >= 0 and printed[at].row and not printed[at].starts:
        at -= 1
    return at if at >= 0 and printed[at].row else -1


def _cell_of_line(line: Line, column: int, text: str) -> Edits:
    """The change that fills a cell of a table in a text; none where the line is of no table."""
    if line.alone or not line.tabular:
        return ()
    begin, end = whole_line(line.leaf.value, line)
    whole = line.leaf.value[begin:end]
    sign, number, space = ("|", column, " ") if "|" in whole else ("\t", column - 1, "")
    cells = whole.split(sign)
    if number >= len(cells) or cells[number].strip():
        return ()
    start = begin + len(sign.join(cells[:number])) + bool(number)
    filled = f"{space}{text}{space}"
    return spliced(line.leaf, start, start + len(cells[number]), filled)


def _field_of_record(
    typed: Typed, leaf: Leaf, fields: dict[int, str], column: int, text: str
) -> Iterator[Edits]:
    """The changes that put a field into a record around a text, below the one that holds it."""
    for node in islice(leaf.above(), LEVELS):
        parent = node.parent
        if isinstance(parent, Branch) and parent.fields:
            keys = _keys(typed, parent, fields)
            yield field_below(node, keys[column], as_typed(text, node))


def _as_record(typed: Typed, line: Line, fields: dict[int, str], column: int, text: str) -> Edits:
    """The change that makes a record of an item that is a text alone, with one field more."""
    leaf = line.leaf
    parent = leaf.parent
    if not line.alone or parent is None or parent.fields or parent.flow:
        return ()
    keys = _keys(typed, leaf, {1: "what", **fields})
    first = f"{keys[1]}: {as_typed(leaf.value, leaf)}"
    more = f"{keys[column]}: {as_typed(text, leaf)}"
    return (Edit(leaf.start, leaf.end, f"{first}\n{' ' * (parent.column + 2)}{more}"),)
