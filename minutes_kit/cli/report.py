"""What problems look like: to a person who reads them, to a program, and to GitHub."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from minutes_kit.cli.style import PLAIN, TAB, Paint, Role, Style, argument, visible
from minutes_kit.excerpts import shortened
from minutes_kit.languages.locale import Locale
from minutes_kit.problems import NO_MEND, Finding, Mend, Problem, as_object

MOST = 100  # problems of one file that a person is told
_INDENT = "    "
_ELLIPSIS = "…"
_ON_A_LINE = re.compile(r"[^\r\n]+")


def told(problems: list[Problem], locale: Locale, style: Style = PLAIN) -> Iterator[str]:
    """The problems of one file for a person, in the words of its language."""
    for problem in _mended_together(problems[:MOST]):
        yield text(problem, locale, style)
    if len(problems) > MOST:
        yield locale.console["more_problems"].format(count=len(problems) - MOST)


def _mended_together(problems: list[Problem]) -> list[Problem]:
    """Problems of which those of one line show it mended once, behind the last of them."""
    of_line: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        if len(problem.mend.lines) == 1 and problem.mend.line == problem.line:
            of_line[problem.line].append(problem)
    shown: dict[int, Mend] = {}
    for line, several in of_line.items():
        mended = _combined(several[0].excerpt, [one.mend.lines[0] for one in several])
        shown |= {id(one): NO_MEND for one in several}
        shown[id(several[-1])] = Mend(line, (mended,))
    return [replace(one, mend=shown.get(id(one), one.mend)) for one in problems]


class _Change(NamedTuple):
    """Other characters for those of a line from `start` to `end`."""

    start: int
    end: int
    new: str


def _combined(line: str, mended: list[str]) -> str:
    """A line with all that is mended in it; of two mends of one place, the one that is more."""
    taken: list[_Change] = []
    changes = [_change(line, one) for one in dict.fromkeys(mended)]
    for change in sorted(changes, key=lambda one: -max(one.end - one.start, len(one.new))):
        if all(change.end < one.start or change.start > one.end for one in taken):
            taken.append(change)
    for start, end, new in sorted(taken, reverse=True):
        line = line[:start] + new + line[end:]
    return line


def _change(old: str, new: str) -> _Change:
    """The characters in which a line differs from another."""
    start = _alike(old, new)
    same = _alike(old[start:][::-1], new[start:][::-1])
    return _Change(start, len(old) - same, new[start : len(new) - same])


def _alike(first: str, second: str) -> int:
    """With how many equal characters two texts begin."""
    alike, most = 0, min(len(first), len(second))
    while alike < most:
        middle = (alike + most + 1) // 2
        if first[alike:middle] == second[alike:middle]:
            alike = middle
        else:
            most = middle - 1
    return alike


def text(problem: Problem, locale: Locale, style: Style = PLAIN) -> str:
    """A problem for a person: what and where, the line, the mended lines, what to do.

    The first line is `file:line:column: code message`, which editors know.
    """
    return "\n".join([_head(problem, style.paint), *_lines(problem, locale, style)])


def _head(problem: Problem, paint: Paint) -> str:
    """The line that says where and what, and by which rule."""
    place, clause = "", ""
    if isinstance(problem, Finding):
        place = problem.place and f", {problem.place}"
        clause = problem.clause and f" ({problem.clause})"
    if problem.line:
        place = f":{problem.line}:{problem.column}"
    code = paint(problem.code, problem.severity)
    where = paint(visible(problem.file) + visible(place), "place")
    return f"{where}: {code} {visible(problem.message)}{clause}"


def _lines(problem: Problem, locale: Locale, style: Style) -> Iterator[str]:
    """The lines below the first."""
    label = locale.console["better"]
    rows = list(_rows(problem, label, style.width))
    width = max([len(label), *(len(row.name) for row in rows)])
    for row in rows:
        gutter = style.paint(f"{_INDENT}{row.name:>{width}} | ", "gutter")
        yield gutter + (style.paint(row.text, row.role) if row.role else row.text)
    yield from paragraph(visible(problem.hint), style.width)


def paragraph(text: str, width: int) -> list[str]:
    """A text in indented lines of some width."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


class _Row(NamedTuple):
    """A line of the notes as it is shown, and what stands before it."""

    name: str
    text: str
    role: Role | None = None


def _rows(problem: Problem, label: str, width: int) -> Iterator[_Row]:
    """The line as it is, a caret below it, and the lines as they should be."""
    number = str(problem.line)
    if isinstance(problem, Finding) and problem.excerpt:
        yield _Row("", visible(problem.excerpt))
    elif problem.excerpt.strip():
        room = width - len(f"{_INDENT}{label} {number} | ")
        line, cells = _cut(problem.excerpt, problem.column, room)
        yield _Row(number, line)
        yield _Row("", " " * cells + "^", problem.severity)
    first, mended_lines = problem.mend
    lines = [part for line in mended_lines for part in line.split("\n")]
    alone = len(lines) == 1 and first == problem.line
    for place, line in enumerate(lines, first):
        name = label if alone else f"{label if place == first else ''} {place}".strip()
        yield _Row(name, visible(shortened(line).expandtabs(len(TAB))), "better")


def _cut(line: str, column: int, room: int) -> tuple[str, int]:
    """As much of a line as fits around a column, and how many cells stand before that."""
    start, far = max(column - 1, 0), 2 * room  # every other character may take no cell
    before, after = visible(line[:start][-far:]), visible(line[start:][:far])
    if len(line) <= far and _cells(before + after) <= room:
        return before + after, _cells(before)
    free = room - 2 * len(_ELLIPSIS)
    right = _first(after, max(free // 2, free - _cells(before)))
    left = _first(before[::-1], free - _cells(right))[::-1]
    if left != before:
        left = _ELLIPSIS + left
    if right != after:
        right += _ELLIPSIS
    return left + right, _cells(left)


def _first(text: str, room: int) -> str:
    """As much of the beginning of a text as fits."""
    return text[: sum(end <= room for end in accumulate(map(_cells_of, text)))]


def _cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    """How many cells a character takes: two for wide ones, none for what joins the one before."""
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def summary(files: int, problems: list[Problem], locale: Locale) -> str:
    """How many files were checked, and what was found, in one line."""
    counts = Counter(problem.severity for problem in problems)
    found = [_count(counts[s], s, locale) for s in ("error", "warning") if counts[s]]
    values = {"files": _count(files, "file", locale), "found": ", ".join(found)}
    return locale.console["found" if found else "clean"].format(**values)


def advice(problems: list[Problem], locale: Locale, asked: Sequence[str] = ()) -> Iterator[str]:
    """What may be done about problems, in a line each; `asked` is what was to be checked."""
    mendable = [one for one in problems if one.mend.lines or one.code == "W111"]
    if mendable:
        files = {one.file for one in mendable}
        named = asked if len(files) > 1 else files
        values = {"count": len(mendable), "file": " ".join(map(argument, named))}
        yield locale.console["fixable"].format(**values)
    if problems:
        yield locale.console["explain"].format(code=problems[0].code)


def _count(number: int, what: str, locale: Locale) -> str:
    """A number of things in words."""
    return locale.console[what if number == 1 else f"{what}s"].format(count=number)


def as_json(problems: list[Problem]) -> bytes:
    """Problems as a JSON list of objects, in UTF-8."""
    shown = json.dumps([as_object(one) for one in problems], ensure_ascii=False, indent=2)
    return shown.encode(errors="replace")  # a name on disk may hold what is no text


def as_github(problem: Problem) -> str:
    """A problem as a command that makes GitHub show it beside its line."""
    values = {"file": visible(problem.file), "title": problem.code}
    if problem.line:
        values |= {"line": str(problem.line), "col": str(problem.column)}
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in values.items())
    said = [problem.message, problem.hint, *problem.mend.lines]
    if isinstance(problem, Finding):
        said = [problem.place, problem.message, problem.clause, problem.hint]
    message = "\n".join(filter(None, said))
    message = _ON_A_LINE.sub(lambda words: visible(words[0]), message)
    return f"::{problem.severity} {properties}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """A text without the characters that end it for GitHub."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
