"""A value as it was typed, and what YAML would make of it that was not meant."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutes_kit.yaml.characters import quoted

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_PAIRS = {"[": "]", "{": "}"}
_BRACKET = re.compile(
    r"""(?<=[ \[{,:\n])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|["'])|[][{}]""", re.DOTALL
)
_FORMS = {'"': _DOUBLE, "'": _SINGLE}
_REMARK = re.compile(r"(?<=\s\s)#.*$")
_CUT = re.compile(r"(?<=\s)#.*")
_COLON = re.compile(r":(?=\s|$)")
# An escape that turns into something else than what stands there.  \u00e9 is meant, and so is a
# line break or a tab, unless the text is the path of a file.
_ESCAPE = re.compile(r"((?:^|[^\\])(?:\\\\)*)\\(?![\"\\/uUxnt])")
_IN_PATH = re.compile(r"((?:^|[^\\])(?:\\\\)*)\\(?![\"\\/uUx])")
_PATH = re.compile(r"\b[A-Za-z]:\\|^\"\\\\\\\\")
_IN_A_WORD = re.compile(r"(?<![^\w\s])'(?=[^\W\d_])")
_APOSTROPHE = re.compile(r"'(?:[A-Za-z]\b|s-)")  # 's ochtends, 't is, 's-Gravenwezel
# Straight or curly quotes that a program or a hand put around a whole text.
_CURLY = re.compile("[“”„‟‘’‚«»‹›′″].*[“”„‟‘’‚«»‹›′″\"']$", re.DOTALL)
_SPECIAL = frozenset("&*!%@`,]}[{|>")
_SPECIAL_ALONE = frozenset("?:-")  # before a space


class Trouble(NamedTuple):
    """What is wrong with a value: its code, how far behind its start, what to say of it.

    `right` is the value as it was meant, without a remark, as far as that is `certain`.
    """

    code: str
    offset: int
    values: dict[str, str]
    right: str
    certain: bool = True


def bare(value: str) -> str:
    """A value without the remark behind it."""
    return _REMARK.sub("", value).rstrip()


def trouble(value: str) -> Trouble | None:
    """What is wrong with a value, or None; its later lines are without their indentation."""
    first = value[:1]
    if first in _FORMS:
        return _in_quotes(value, _FORMS[first])
    if first in _PAIRS:
        end = brackets(value)
        if not end:
            return Trouble("E126", 0, {"character": first}, quoted(bare(value)), certain=False)
        if not _more(value[end:]):
            return _cut_behind(value, end) or _in_brackets(value[:end])
    if first in _SPECIAL or (first in _SPECIAL_ALONE and not value[1:2].strip()):
        return _with_sign(value)
    return _in_the_middle(value)


def _with_sign(value: str) -> Trouble:
    """A sign before a text that YAML gives a meaning."""
    said = {"character": value[0]}
    if value[0] == "|":
        said["hint"] = "E106_block"
    return Trouble("E106", 0, said, quoted(bare(value)), not _meant_for_yaml(value))


def unbroken(value: str) -> str:
    """A text of a list with quotes around it where it has a colon that YAML gives a meaning."""
    found = trouble(value)
    if not found or found.code != "E102" or not found.certain:
        return value
    return found.right + value[len(bare(value)) :]


def item(value: str) -> Trouble | None:
    """The dash of an item right behind the key of its list: before a single one it may go."""
    if not value.startswith("- "):
        return None
    text = bare(value)[1:].lstrip()
    certain = "\n" not in text and not trouble(text)
    right = text if certain else quoted(bare(value))
    return Trouble("E106", 0, {"character": "-", "hint": "E106_list"}, right, certain)


def _meant_for_yaml(value: str) -> bool:
    """Whether the sign that a value begins with may be no part of its text."""
    if value[0] == ">":
        return not value[1:].lstrip()[:1].isdigit()
    tagged = value[0] in "&!*" and re.match(r"\S*\s+[\[{\"'|>]", value)
    return value[0] == "|" or bool(tagged) or (value[0] in _PAIRS and "," in value)


def _in_the_middle(value: str) -> Trouble | None:
    """A colon or a hash that YAML gives a meaning, the first of them."""
    plain = bare(value)
    cut, colon = _CUT.search(plain), _COLON.search(plain)
    if cut and not (colon and colon.start() < cut.start()):
        remark = cut.group().startswith("# ")  # more often than a text
        certain = not remark and not half_quoted(plain)
        return Trouble("E114", cut.start(), {"words": cut.group()}, quoted(plain), certain)
    if colon:
        return Trouble("E102", colon.start(), {}, quoted(plain), not half_quoted(plain))
    if plain.endswith("]") and "[" not in plain:
        return Trouble("E126", len(plain) - 1, {"character": "]"}, quoted(plain), certain=False)
    return None


def half_quoted(plain: str) -> bool:
    """Whether a text ends with a quote, which may be YAML's with another quote before the text."""
    last = plain[-1:]
    return bool(_CURLY.match(plain)) or (last in _FORMS and plain.count(last) % 2 == 1)


def _in_quotes(value: str, form: re.Pattern[str]) -> Trouble | None:
    """A text in quotes that does not end where its quotes do."""
    closed = form.match(value)
    if not closed:
        return _unclosed(value)
    rest = value[closed.end() :]
    if _more(rest):
        second, plain = closed.end() - 1, bare(value)
        right = _unwrapped(plain, second)
        needed = right == plain and trouble(plain[1:second])  # the quotes were those of YAML
        return Trouble("E119", second, {}, quoted(right), not needed)
    if cut := _cut_behind(value, closed.end()):
        return cut
    return _escaped(closed.group()) if form is _DOUBLE else None


def _escaped(text: str) -> Trouble | None:
    """A backslash in double quotes that changes the character behind it."""
    form = _IN_PATH if _PATH.search(text) else _ESCAPE
    escape = form.search(text)
    if not escape:
        return None
    certain = "\\\\" not in text  # else some are doubled, or the name of a computer begins there
    return Trouble("E120", escape.end() - 1, {}, form.sub(r"\1\\\\", text), certain)


def _unwrapped(value: str, second: int) -> str:
    """A value without the quotes around it, where its second quote opens other ones."""
    if len(value) < 3 or value[0] != value[-1]:
        return value
    inner = value[1:-1]
    wrapped = value[second - 1] in " (" or (second == 1 and inner.count(value[0]) % 2 == 0)
    return inner if wrapped or (value[0] == "'" and _only_apostrophes(inner)) else value


def _only_apostrophes(text: str) -> bool:
    """Whether each quote of a text stands before a letter, and behind a letter or a space."""
    return len(_IN_A_WORD.findall(text)) == text.count("'")


def _unclosed(value: str) -> Trouble:
    """A quote that is opened and not closed on its line."""
    plain = bare(value)
    if _APOSTROPHE.match(plain):
        certain = plain[-1] not in "’”\"'"  # that closes it, perhaps
        return Trouble("E118", 0, {"character": "'"}, quoted(plain), certain)
    return Trouble("E118", 0, {"character": plain[0]}, quoted(plain), certain=False)


def opened(value: str) -> str:
    """The quote or bracket that a value begins with and that it does not close, or nothing."""
    if value[0] in _FORMS:
        return "" if _FORMS[value[0]].match(value) else value[0]
    return "]" if value[0] in "[{" and not brackets(value) else ""


def _in_brackets(value: str) -> Trouble | None:
    """Braces without a field, or brackets whose names no comma divides."""
    if value[0] == "{":
        fields = _COLON.search(value) or not value[1:-1].strip()
        return None if fields else Trouble("E125", 0, {}, quoted(value), "," not in value)
    if ";" in value and not re.search(r"[,\"']", value):
        return Trouble("E125", 0, {}, value.replace(";", ","), certain=False)
    return None


def _cut_behind(value: str, end: int) -> Trouble | None:
    """Words behind a hash, after quotes or brackets, with a single space: no remark."""
    remark = re.match(r"\s(#.*)", value[end:])
    if not remark:
        return None
    return Trouble("E114", end + 1, {"words": remark[1]}, quoted(value), certain=False)


def _more(rest: str) -> bool:
    """Whether more than a remark stands behind quotes or brackets."""
    return bool(rest.strip()) and not re.match(r"\s+#", rest)


def brackets(value: str) -> int:
    """Where the bracket that a value begins with is closed, or 0; those in quotes do not count."""
    expected = ""
    for match in _BRACKET.finditer(value):
        sign = match.group()
        if sign in _PAIRS:
            expected += _PAIRS[sign]
        elif sign in ("]", "}"):
            if sign != expected[-1]:
                return 0
            expected = expected[:-1]
            if not expected:
                return match.end()
        elif len(sign) == 1:  # a quote that is not closed
            return 0
    return 0
