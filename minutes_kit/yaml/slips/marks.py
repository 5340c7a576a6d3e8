"""What a line lacks, or has too much, around its dash, its key and its colon."""

from __future__ import annotations

import re

from minutes_kit.notes.fields import normal
from minutes_kit.notes.unseen import UNSEEN as UNSEEN_ONES
from minutes_kit.yaml.characters import DASHES, SPACES, UNSEEN, name_of
from minutes_kit.yaml.signs import BULLET, is_unsure
from minutes_kit.yaml.slips.levels import Levels
from minutes_kit.yaml.slips.lines import Line, line_of
from minutes_kit.yaml.slips.pen import Pen
from minutes_kit.yaml.suspicion import JOINED

# What stands for the dash of a list.
DASH = re.compile(
    rf"(?:-(?!-)|[{DASHES[1:]}]|{BULLET}|(?:\*|\+|--)(?=[{SPACES}]))[{SPACES}]*(?=[^{SPACES}])"
)
MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_WHITE = re.compile(f"[{SPACES}]")
# A key and another mark than a colon, or none.
_WORD = re.compile(
    rf"([^\s:=;.：]+)(?:[{SPACES}]*[=;.：][{SPACES}]*|[{SPACES}]+[-–]?[{SPACES}]*)(?=\S)"
)
_NAMES = re.compile(rf"[^\s:]+[{SPACES}]+\[")  # a key and a list in brackets
_MAIL = re.compile(r"(?:> ?)+(?= *\S)")
_TWO_PARTS = re.compile(r"\s[-–—]\s|: | #")  # a text with a dash, a colon or a remark in it
_NO_TEXT = frozenset("\"'[{|>#&*!%@`")  # what begins a value that is no bare text


def spaced(line: Line, levels: Levels, pen: Pen, column: int = -1) -> Line:
    """A line with spaces where it has something else that looks like them.

    `column` is where it stands then, unless its indentation tells.
    """
    text, gap = line.text, range(line.value_at - len(line.gap), line.value_at)
    odd = [at for at in (*range(line.column), *gap) if text[at] not in " -"]
    if not odd:
        return line
    loose = levels.text_at >= 0 and not line.dashes and not line.key
    indent = levels.text_at if loose else levels.width(line.indent) if column < 0 else column
    dashes, key = text[line.first : line.column], text[line.column : gap.start]
    dashes, white = (_WHITE.sub(" ", part) for part in (dashes, line.gap))
    right = " " * indent + dashes + key + white + text[gap.stop :]
    return pen.white(line, odd[0], right, certain=_placed(line, indent, levels, pen))


def _placed(line: Line, column: int, levels: Levels, pen: Pen) -> bool:
    """Whether a line behind a tab is surely of the level at a column: a dash may be of others.

    A level that was typed with tabs tells how wide they are.
    """
    if not line.dashes or "\t" not in line.indent or levels.opens(line):
        return True
    level = levels.at(column, dashes=True)
    if level and "\t" in line_of(0, pen.report.lines[level.line - 1]).indent:
        return True
    return levels.text_at < 0 and sum(level.dashes for level in levels.open) < 2


def marked(line: Line, after: Line | None, levels: Levels, words: frozenset[str], pen: Pen) -> Line:
    """A line with the dash and the colon as YAML wants them, and nothing unseen before them.

    `after` is the line behind it, which tells whether a key or a dash was meant.
    """
    line = _seen(line, pen)
    if not line.dashes and not line.key and levels.text_at < 0:
        line = _unquoted(line, words, pen)
    if not line.key:
        line = _dashed(line, after, levels, pen)
    line = line if line.key else _keyed(line, after, levels, words, pen)
    return line if line.key or not after else _named(line, after, levels, pen)


def _named(line: Line, after: Line, levels: Levels, pen: Pen) -> Line:
    """An item in its short form, with more fields below: its text needs a key as well."""
    keys = _missing_keys(line, after, levels)
    if not keys:
        return line
    key, inner = min(keys), levels.inner
    right = f"{line.text[: line.column]}{key}: {line.text[line.column :]}"
    deeper = bool(inner and inner.dashes and inner.column > line.first)
    inside = deeper or levels.text_at >= 0  # it may be of the list above, or of the text
    certain = not inside and len(keys) < 2 and not _TWO_PARTS.search(line.value)
    said = {"key": key, "line": str(after.number + 1)}
    return pen.mend("E127", line, line.column, right, certain=certain, **said)


def _missing_keys(line: Line, after: Line, levels: Levels) -> set[str]:
    """The keys that the text of an item may need, where a field stands below its dash."""
    below = line.dashes and not after.dashes and after.first > line.dashes[-1]
    if not below or not line.value or line.value[0] in _NO_TEXT:
        return set()
    return levels.short_keys(after.key)


def _seen(line: Line, pen: Pen) -> Line:
    """A line without what cannot be seen in its key, or at the beginning of its value."""
    start = line.value_at + len(line.value) - len(line.value.lstrip(UNSEEN_ONES))
    end = line.column + len(line.key) + 2 if line.key else start
    head = line.text[: max(start, end)]
    unseen = UNSEEN.search(head, line.column)
    if not unseen:
        return line
    rest = UNSEEN.sub(lambda sign: " " if sign.group().isspace() else "", head[line.column :])
    right = head[: line.column] + rest + line.text[len(head) :]
    character = name_of(unseen.group(), pen.report.locale)
    return pen.mend("E104", line, unseen.start(), right, character=character)


def _unquoted(line: Line, words: frozenset[str], pen: Pen) -> Line:
    """A line without the mark that a mail program puts before what it quotes."""
    mark = _MAIL.match(line.value)
    if not mark:
        return line
    rest = line_of(line.number, line.indent + line.value[mark.end() :])
    if not rest.dashes and normal(rest.key) not in words:
        return line
    return pen.mend("E106", line, line.first, rest.text, character=">")


def _dashed(line: Line, after: Line | None, levels: Levels, pen: Pen) -> Line:
    """A line whose dash lacks its space, or is another sign than the plain dash."""
    dash = DASH.match(line.value)
    nested = after is not None and bool(after.dashes) and after.first == line.column
    if not dash or (line.dashes and not nested):
        return line
    column = _column_of_dash(line, levels)
    rest = line.text[line.column + dash.end() :]
    right = " " * column + line.text[line.first : line.column] + "- " + rest
    near = abs(column - line.first) < 2 and levels.text_at < 0
    unsure = is_unsure(line.value, prose=levels.listed in levels.known.nesting)
    certain = near and not unsure and any(map(str.isalnum, rest))  # else a rule, perhaps
    levels.shaken = levels.shaken or not certain
    return pen.mend("E115", line, line.column, right, certain=certain)


def _column_of_dash(line: Line, levels: Levels) -> int:
    """Where the dash of a line belongs: in the innermost list, unless it opens another."""
    lists = [level.column for level in levels.open if level.dashes]
    if not lists or line.dashes or levels.opens(line):
        return line.first
    return lists[-1]


def _keyed(line: Line, after: Line | None, levels: Levels, words: frozenset[str], pen: Pen) -> Line:
    """A line whose key lacks its colon, or the space behind it."""
    if normal(line.value) in words and _has_no_value(line, after, levels):
        end = line.column + len(line.value)
        return pen.mend("E116", line, end, f"{line.text[:end]}:", key=line.value)
    key = JOINED.match(line.value)
    if not key and _needs_a_key(line, after, levels, words):
        key = _WORD.match(line.value)
    if not key or normal(key[1]) not in words or _begins_text(line, key, levels):
        return line
    end = line.column + key.end(1)
    right = f"{line.text[:end]}: {line.text[line.column + key.end() :].lstrip(f':{SPACES}')}"
    return pen.mend("E116", line, end, right, certain=not levels.shaken, key=key[1])


def _begins_text(line: Line, key: re.Match[str], levels: Levels) -> bool:
    """Whether a word with only a space behind it may begin an item or a name: `van Damme`."""
    if line.value[key.end(1) : key.end()].strip() or _NAMES.match(line.value):
        return False
    if normal(key[1]) in levels.known.times and not line.value[key.end() :][:1].isdigit():
        return True
    items, fields = (levels.at(line.first, dashes=dashes) for dashes in (True, False))
    return not line.dashes and items is not None and fields is None


def _has_no_value(line: Line, after: Line | None, levels: Levels) -> bool:
    """Whether a word alone on a line can be a key, with its value or more keys below."""
    if line.dashes:
        return after is not None and after.first > line.dashes[-1]
    return not levels.opens(line)


def _needs_a_key(line: Line, after: Line | None, levels: Levels, words: frozenset[str]) -> bool:
    """Whether a line stands where only a key can, or beside a key, or has a list behind it."""
    if _NAMES.match(line.value) or not (line.dashes or levels.opens(line)):
        return True
    if after is None or after.dashes or after.first != line.column:
        return False
    return normal(after.key) in words
