"""The emblem of the European Union: that it is there, and shown as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.funding.firstpage import margins_of, pictures_on
from minutes_kit.word.verify.funding.period import Period
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.looks.pictures import Picture, is_our_emblem, pictures
from minutes_kit.word.verify.looks.pixels import ratio_of

GUIDE = "The use of the EU emblem in the context of EU programmes (2012)"
GEOMETRY = "Regulation (EU) 2021/1060, Annex IX, 1.9"
UNCHANGED = "Regulation (EU) 2021/1060, Annex IX, 1.7"
CENTIMETRE = 360_000
_ROUNDED = CENTIMETRE // 100  # programs that save a document anew do so
_RATIO = 1.5
_NEAR = 0.02  # of a ratio: extents are rounded


class Emblems:
    """The pictures of a document that are the emblem, and the others on its first page."""

    def __init__(self, opened: Opened, looks: Looks, other: bytes | None) -> None:
        self._other = other
        self._known: dict[bytes, bool] = {}
        every = [one for part in opened.shown for one in pictures(part, opened, looks)]
        self.found = [one for one in every if self._is_one(one)]
        others = [one for one in every if not self._is_one(one)]
        margins = margins_of(opened)
        first, top = pictures_on(opened, looks)
        self.first = _among(self.found, first, margins)
        self.logos = _among(others, top, margins)

    def _is_one(self, picture: Picture) -> bool:
        """Whether a picture is the emblem, in one of its two forms."""
        return self._knows(picture.data) or self._knows(picture.outlines)

    def _knows(self, data: bytes) -> bool:
        """Whether bytes are the emblem."""
        if data not in self._known:  # many pictures may show the same bytes
            self._known[data] = is_our_emblem(data) or (bool(data) and data == self._other)
        return self._known[data]

    def disagree(self, picture: Picture) -> bool:
        """Whether the two forms of a picture show something else."""
        forms = picture.data, picture.outlines
        if not all(forms) or all(map(self._knows, forms)):
            return False
        return self._other not in forms or not _alike(*map(ratio_of, forms))


def _among(some: list[Picture], elements: set[Any], parts: set[str]) -> list[Picture]:
    """Those of some pictures that are some elements, or in some parts."""
    return [one for one in some if one.element in elements or one.part.name in parts]


def check(emblems: Emblems, period: Period, findings: Findings) -> None:
    """Whether the emblem is there, on the first page, and shown as it is."""
    if not emblems.found:
        findings.add("E701", clause=period.emblem)
    elif not emblems.first:
        findings.add("E702", emblems.found[0].spot, clause=period.emblem)
    for picture in emblems.found:
        for code, clause, values in _faults(picture, emblems):
            findings.add(code, picture.spot, clause=clause, **values)
    _check_logos(emblems, findings)


def _faults(picture: Picture, emblems: Emblems) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What is wrong with how an emblem is shown."""
    if picture.is_hidden:
        yield "E708", UNCHANGED, {}
        return
    width, height = picture.size
    if picture.is_cropped:
        yield "E704", UNCHANGED, {}
    elif picture.is_turned or not _alike(width / max(height, 1), _RATIO) or _is_stretched(picture):
        yield "E703", GEOMETRY, {"width": _said(width), "height": _said(height)}
    if height < CENTIMETRE - _ROUNDED:
        yield "E705", GUIDE, {"height": _said(height)}
    if picture.is_altered:
        yield "E707", UNCHANGED, {}
    if emblems.disagree(picture):
        yield "E709", UNCHANGED, {}


def _is_stretched(picture: Picture) -> bool:
    """Whether a picture is shown wider or higher than its own bytes tell."""
    own, (width, height) = ratio_of(picture.data), picture.size
    return own > 0 and not _alike(width / max(height, 1), own)


def _alike(one: float, other: float) -> bool:
    """Whether two ratios are the same but for rounding."""
    return abs(one - other) <= _NEAR * other


def _said(length: int) -> str:
    """A length in whole millimetres."""
    return str(10 * length // CENTIMETRE)


def _check_logos(emblems: Emblems, findings: Findings) -> None:
    """Whether no other logo on the first page is larger.

    The emblem is measured "in height or width": as high or as wide as the largest is enough.
    """
    sizes = [emblem.size for emblem in emblems.first if not emblem.is_hidden]
    if not sizes:
        return
    width, height = max(sizes)
    for logo in emblems.logos:
        wider, higher = logo.size[0] > width, logo.size[1] > height
        if wider and higher and not logo.is_hidden:
            said = {"height": _said(height), "other": _said(logo.size[1])}
            findings.add("E706", logo.spot, clause=UNCHANGED, **said)
