"""How wide and high a picture is by its own bytes."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.template.parts import parsed

_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|mm|cm|in)?\s*")
_LONGEST = 1_000_000  # bytes in which a size is looked for
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # the segments of a JPEG that tell its size


def ratio_of(data: bytes) -> float:
    """The width of a picture in heights, or 0 where it cannot be told."""
    width, height = _size(data)
    return width / height if width > 0 and height > 0 else 0.0


def _size(data: bytes) -> tuple[float, float]:
    """The width and height of a PNG, GIF, BMP, JPEG or SVG; 0 and 0 of another."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack_from(">II", data, 16)
        return width, height
    if data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
        return width, height
    if data.startswith(b"BM") and len(data) >= 26:
        width, height = struct.unpack_from("<ii", data, 18)
        return width, abs(height)
    if data.startswith(b"\xff\xd8"):
        return next(_jpeg(data[:_LONGEST]), (0, 0))
    return _svg(data) if is_svg(data) else (0, 0)


def _jpeg(data: bytes) -> Iterator[tuple[int, int]]:
    """The sizes that the segments of a JPEG tell."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            yield width, height
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))


def is_svg(data: bytes) -> bool:
    """Whether a picture is made of outlines."""
    return b"<svg" in data[:1000]


def _svg(data: bytes) -> tuple[float, float]:
    """The size of outlines, by their box or by what is said of it."""
    if len(data) > _LONGEST or b"<!DOCTYPE" in data:
        return 0, 0
    try:
        root = parsed(data)
    except UnsafePackage:
        return 0, 0
    box = root.get("viewBox", "").replace(",", " ").split()[2:]
    own = root.get("width", ""), root.get("height", "")
    said = [_NUMBER.fullmatch(text) for text in box or own]
    numbers = [float(number[1]) for number in said if number]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)
