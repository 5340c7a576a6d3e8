"""Rows of tables that were added, and cells that were filled, as records and lines of the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from minutes_kit.notes.fields import meanings
from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.blocks import LEVELS, OWNERS, block, whole_line
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.characters import quoted, typeable
from minutes_kit.yaml.spans import Branch, Node
from minutes_kit.yaml.write import Edits, beside, field_below, retyped, spliced
from minutes_kit.yaml.write import typed as as_typed


def row(
    typed: Typed, printed: Sequence[Paragraph], at: int, cells: dict[int, list[Paragraph]]
) -> Iterator[Edits]:
    """The changes of notes by which a row may come to stand before the paragraph of a number."""
    fields = _fields(typed, printed, at)
    for number, above in _rows_beside(printed, at):
        for line in typed.owners(printed[number], number)[:OWNERS]:
            yield _table_line(line, cells, above)
            for node in islice(line.leaf.above(), LEVELS):
                words = _record(typed, node, fields, cells)
                if words:
                    yield beside(node, words, above=above)


def _rows_beside(printed: Sequence[Paragraph], at: int) -> Iterator[tuple[int, bool]]:
    """The first paragraph of the row above a place, and that below it."""
    above = at - 1
    while above >= 0 and printed[above].row and not printed[above].starts:
        above -= 1
    if above >= 0 and printed[above].row:
        yield above, False
    if at < len(printed) and printed[at].row:
        yield at, True


def _fields(typed: Typed, printed: Sequence[Paragraph], at: int) -> dict[int, str]:
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
        inside = ", ".join(f"{key}: {_in_braces(text)}" for key, text in pairs)
        return f"{{{inside}}}"
    return _on_lines(pairs, node)


def _on_lines(pairs: list[tuple[str, str]], node: Node) -> str:
    """The fields of a record, each on lines of its own; all but the first are indented."""
    made: list[str] = []
    for key, text in pairs:
        words = as_typed(text, node) if "\n" not in text else block(text)
        made.append(f"{key}: {words}".replace("\n", "\n  ") if made else f"{key}: {words}")
    return "\n  ".join(made)


def _in_braces(text: str) -> str:
    """A text as it is typed between braces."""
    bare = typeable(text)
    return quoted(text) if bare == text and re.search(r"[,\[\]{}]|^$", text) else bare


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
    fields = _fields(typed, printed, at)
    keys = typed.locale.keys["Action"]
    start = at - 1
    while start > 0 and printed[start].row and not printed[start].starts:
        start -= 1
    if start < 0 or new.column not in fields:
        return
    text = marked(new.text, new.looks)
    for line in typed.owners(printed[start], start)[:OWNERS]:
        leaf = line.leaf
        for node in islice(leaf.above(), LEVELS):
            parent = node.parent
            if isinstance(parent, Branch) and parent.fields:
                known = _keys(typed, parent, fields)
                yield field_below(node, known[new.column], as_typed(text, node))
        first = fields.get(1, "what")
        whole = f"{keys[first]}: {as_typed(leaf.value, leaf)}"
        more = f"{keys[fields[new.column]]}: {as_typed(text, leaf)}"
        if isinstance(leaf.parent, Branch) and not leaf.parent.fields and line.alone:
            indent = " " * (leaf.parent.column + 2)
            if not leaf.parent.flow:
                (edit,) = retyped(leaf, leaf.value)
                yield (edit._replace(new=f"{whole}\n{indent}{more}"),)
