"""The bytes of a file whose text changed: what stays keeps its bytes, and lines end as they did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence


def rewritten(data: bytes, encoding: str, before: str, after: str) -> bytes:
    """The bytes of a file whose text changed; lines that are the same keep their bytes.

    Raises UnicodeEncodeError where the encoding of the file lacks a character.
    """
    mark, codec = _mark(data, encoding)
    old, ends = _lines(data[len(mark) :].decode(codec))
    new = after.split("\n")
    if len({*ends[:-1]}) < 2:  # which lines are the same need not be looked for
        return mark + _usual(ends, 0).join(new).encode(codec)
    made: list[tuple[str, str]] = []
    for same, first, last, begin, stop in _runs(before.split("\n"), new):
        if same:
            made += zip(old[first:last], ends[first:last])
        else:
            places = (min(at, max(first, last - 1)) for at in range(first, first + stop - begin))
            made += [(line, _usual(ends, at)) for line, at in zip(new[begin:stop], places)]
    *above, (last_line, _) = made
    text = _joined((line, end or _usual(ends, 0)) for line, end in above) + last_line
    return mark + text.encode(codec)


def _joined(lines: Iterable[tuple[str, str]]) -> str:
    """Lines with their ends; those around an empty line may not look like one end of two signs."""
    parts: list[str] = []
    before = ""
    for line, end in lines:
        before = "\r" if (before, line, end) == ("\r", "", "\n") else end
        parts += line, before
    return "".join(parts)


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Which lines stay, and which come in the place of others; both as places from, to."""
    from difflib import SequenceMatcher  # late: few files have lines that end in several ways

    first, last = _alike(old, new)
    a, b = len(old) - last, len(new) - last
    yield True, 0, first, 0, first
    matcher = SequenceMatcher(None, old[first:a], new[first:b])  # which takes its time
    for kind, *places in matcher.get_opcodes():
        from_a, to_a, from_b, to_b = (first + place for place in places)
        yield kind == "equal", from_a, to_a, from_b, to_b
    yield True, a, len(old), b, len(new)


def _alike(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many lines two texts share at their beginning, and how many more at their end."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    most -= first
    return first, next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)


def _mark(data: bytes, encoding: str) -> tuple[bytes, str]:
    """The byte order mark of a file, and the codec for what follows."""
    marks = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
    for mark, codec in marks:
        if data.startswith(mark):
            return mark, codec
    return b"", "utf-8" if encoding.startswith("utf-8") else encoding


def _lines(raw: str) -> tuple[list[str], list[str]]:
    """The lines of a text, and how each ends."""
    parts = re.split(r"(\r\n|\r|\n)", raw)
    return parts[::2], [*parts[1::2], ""]


def _usual(ends: Sequence[str], at: int) -> str:
    """How a new line ends: as that in whose place it stands, or as the first."""
    near = ends[at] if at < len(ends) else ""
    return near or next(iter(ends), "") or "\n"
