"""Mends what is certainly wrong with notes: quotes, spaces, encoding, misspelt keys.

No word of a text is changed.  What is not certain is left, and told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from minutes_kit.checks.check import check_data
from minutes_kit.languages.folder import DEFAULT
from minutes_kit.problems import Problem
from minutes_kit.yaml.characters import BULLETS, DASHES, NO_TEXT, WINDOWS, decode, said
from minutes_kit.yaml.rewrite import rewritten
from minutes_kit.yaml.signs import SIGN, counts

ROUNDS = 20  # a check tells a thousand problems, and each round solves one of a line
MAX_READ = 1_000_000  # bytes that the checks of all rounds read, so that long notes have fewer
_KEY_MISSPELT, _LANGUAGE_UNSAID, _ENCODING = "E201", "E215", "W111"
_UTF_8 = "utf-8-sig"
# What a mend may add, drop or replace: quotes, the signs of lists and keys.
_SIGNS = frozenset(f"\"'\\:*+{DASHES}{BULLETS}")
_SIGN = re.compile(rf"^[\s-]*(?:{SIGN})")
_NUMBER = re.compile(r"^\s*(\d{1,3})[.)]\s+")
_DASH = re.compile(r"\s*- ")
_LINES = re.compile(r":(?=[^\S\n]*(?:\s#.*)?\n)")  # behind a key that gets `|`
_MAIL = re.compile(r"^[\s>]+", re.MULTILINE)  # the marks of a mail that quotes another
_COLON = re.compile(r"[\s:=;.：–-]*")  # what stands for the colon behind a key


class Fixed(NamedTuple):
    """Notes before and after they were mended; the texts have line ends of Unix.

    The problems are told in `language`.
    """

    data: bytes
    before: str
    after: str
    encoding: str
    language: str
    fixed: list[Problem]
    left: list[Problem]


def fix(data: bytes, name: str, folder: Path | None = None) -> Fixed:
    """Mend the bytes of notes in a folder; return them in UTF-8, with what is solved and left."""
    text, encoding = decode(data)
    checked = check_data(data, name, folder)
    if encoding in NO_TEXT:
        return Fixed(data, text, text, encoding, checked.language, [], checked.problems)
    fixed = [problem for problem in checked.problems if problem.code == _ENCODING]
    lines = text.split("\n")
    language, left = checked if encoding == _UTF_8 else check_data(_encoded(lines), name, folder)
    for _ in range(min(ROUNDS, 1 + MAX_READ // (len(data) + 1))):
        mended = _mend_lines(lines, left)
        if not mended:
            break
        fixed += mended
        lines = "\n".join(lines).split("\n")
        language, left = check_data(_encoded(lines), name, folder)
    still = {(problem.code, problem.line) for problem in left}
    fixed = [problem for problem in fixed if (problem.code, problem.line) not in still]
    after = "\n".join(lines)
    known = data if encoding == _UTF_8 else data.decode(encoding).encode()
    return Fixed(
        rewritten(known, _UTF_8, text, after), text, after, encoding, language, fixed, left
    )


def _encoded(lines: list[str]) -> bytes:
    return "\n".join(lines).encode(_UTF_8)


def _mend_lines(lines: list[str], problems: list[Problem]) -> list[Problem]:
    """Mend the lines; return the problems solved.

    Keys come last: a slip may hide the language, and so what the keys are.
    """
    last = (_KEY_MISSPELT, _LANGUAGE_UNSAID)
    slips = [problem for problem in problems if problem.code not in last]
    return mend(lines, slips) or mend(lines, problems)


def mend(lines: list[str], problems: list[Problem]) -> list[Problem]:
    """Mend the lines, each once; return the problems solved."""
    solved: list[Problem] = []
    touched: set[int] = set()
    for problem in problems:
        place = slice(problem.mend.line - 1, problem.mend.line - 1 + len(problem.mend.lines))
        numbers = range(place.start, place.stop)
        old, new = lines[place], list(problem.mend.lines)
        if old == new and touched.issuperset(numbers) and new:
            solved.append(problem)  # mended with another of the same line
        elif touched.isdisjoint(numbers) and mends(problem, old):
            lines[place] = new
            touched.update(numbers)
            solved.append(problem)
    return solved


def mends(problem: Problem, old: list[str]) -> bool:
    """Whether the mend of a problem may take the place of the lines that it replaces."""
    return old != list(problem.mend.lines) and harmless(problem, old)


def harmless(problem: Problem, old: list[str]) -> bool:
    """Whether the mend of a problem leaves every word of the lines that it replaces."""
    new, judge = problem.mend.lines, _JUDGES.get(problem.code, _same_words)
    return len(old) == len(new) and judge("\n".join(old), "\n".join(new), problem.column - 1)


def _same_words(old: str, new: str, _: int) -> bool:
    """Whether the words are the same, but for the sign that a mend puts in the place of another."""
    unquoted, unsigned = _MAIL.sub("", old), _unsigned(old, new)
    begun = (_LINES.sub(":|", text, count=1) for text in (old, unsigned))
    return _words(new) in map(_words, (old, unquoted, unsigned, *begun))


def _unsigned(old: str, new: str) -> str:
    """Lines without the sign of those that begin with a dash in its place."""
    pairs = zip(old.split("\n"), new.split("\n"), strict=False)
    return "\n".join(_without_sign(o) if _DASH.match(n) else o for o, n in pairs)


def _without_sign(line: str) -> str:
    """A line without the sign of a list; one before a number is a word."""
    return line if counts(line.strip()) else _SIGN.sub("", line, count=1)


def _dashes_added(old: str, new: str, at: int) -> bool:
    """Whether only dashes were added, in the place of numbers where these count all lines."""
    lines = list(filter(str.strip, old.split("\n")))
    numbers = [int(found[1]) for found in map(_NUMBER.match, lines) if found]
    counted = numbers == [*range(1, len(lines) + 1)] and len(lines) > 1
    bare = (_NUMBER.sub("", line, count=1) if counted else line for line in lines)
    return _same_words("\n".join(bare), new, at)


def _only_key(old: str, new: str, at: int) -> bool:
    """Whether only a key differs, and not the language, on which all keys depend."""
    same = (said(old) or DEFAULT) == (said(new) or DEFAULT)
    return same and _beside_key(old, at) == _beside_key(new, at)


def _key_added(old: str, new: str, at: int) -> bool:
    """Whether only a key was put before a text."""
    added = new[at : len(new) - len(old[at:])]
    return new == old[:at] + added + old[at:] and added[:-2].isalpha() and added[-2:] == ": "


def _two_keys_added(old: str, new: str, at: int) -> bool:
    """Whether only a key was put before a title and before the text behind its colon."""
    first, _, second = new.partition("\n")
    title, text = (line[at:].partition(": ")[2] for line in (first, second))
    return bool(title and text) and _words(title + text) == _words(old[at:])


def _only_colon(old: str, new: str, at: int) -> bool:
    """Whether only the sign in the place of the colon behind a key differs."""
    rest, mended = (_COLON.sub("", line[at:], count=1) for line in (old, new))
    return old[:at] == new[:at] and rest == mended


def _language_added(old: str, new: str, _: int) -> bool:
    """Whether only a line with the language was put before a line."""
    return bool(re.fullmatch(rf"\w+: \w+\n{re.escape(old)}", new))


def _text_begun(old: str, new: str, at: int) -> bool:
    """Whether only `>` was put before a text, which moved to a line of its own, or quotes were."""
    if new.count("\n") == old.count("\n"):
        return _same_words(old, new, at)
    first, _, second = new.partition("\n")
    return first.endswith(" >") and f"{first[:-2]} {second.lstrip(' ')}" == old.rstrip()


def _only_sign(old: str, new: str, _: int) -> bool:
    """Whether only the sign that begins a text of several lines differs."""
    changes = [pair for pair in zip(old, new, strict=False) if pair[0] != pair[1]]
    return len(old) == len(new) and changes == [(">", "|")]


# By the code of a problem: whether its mend changes nothing but what that is about.
_JUDGES = {
    _KEY_MISSPELT: _only_key,
    "E121": _dashes_added,
    "E127": _key_added,
    "E214": _two_keys_added,
    "E116": _only_colon,
    _LANGUAGE_UNSAID: _language_added,
    "E102": _text_begun,
    "W134": _only_sign,
}


def _beside_key(line: str, at: int) -> tuple[str, bool, str]:
    """The text before a key, whether the key is a word, and the text behind it."""
    key, _, behind = line[at:].partition(":")
    return line[:at], key[:1].isalnum(), behind.removeprefix(":")


def _words(text: str) -> str:
    """All that a reader reads of a text: no spaces, and none of the signs a mend may touch."""
    seen = (c for c in text if unicodedata.category(c) not in ("Cc", "Cf"))
    return "".join(c for c in seen if not c.isspace() and c not in _SIGNS)


def changed_encoding(fixed: Fixed) -> str:
    """The name of the encoding that a file had, where it had another than UTF-8."""
    return {WINDOWS: "Windows-1252", "utf-16": "UTF-16"}.get(fixed.encoding, "")


def diff(before: str, after: str, name: str) -> Iterator[str]:
    """The lines of a unified diff of the texts of a file."""
    from difflib import unified_diff  # late: most notes need no mending

    old, new = (text.removesuffix("\n").split("\n") for text in (before, after))
    yield from unified_diff(old, new, name, name, lineterm="")
