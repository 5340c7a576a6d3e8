"""The pictures of a document: how large they are shown, what is done to them, their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from typing import Any

from minutes_kit.word.document.opened import Opened, R, Shown
from minutes_kit.word.spots import FALLBACK, Spot, W
from minutes_kit.word.values import first_around, says_yes, whole
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.looks.theme import A

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_EFFECT = "{http://schemas.microsoft.com/office/drawing/2010/main}imgEffect"
_EFFECTS = [  # shadows and the like, depth, and the picture many times
    *(f"{_PIC}spPr/{A}{name}" for name in ("effectLst/*", "effectDag/*", "scene3d", "sp3d/*")),
    f"{_PIC}blipFill/{A}tile",
]
_WAYS = ("positionH", "positionV")
_LONGEST = 22 * 914_400  # of the pages that Word has, 22 inches
_V = "{urn:schemas-microsoft-com:vml}"
_SIDES = ("l", "t", "r", "b")
_LITTLE = 500  # of a picture's 100,000: programs that save it anew round so
_SHOWN = re.compile(r"(?<![\w-])(width|height)\s*:\s*([0-9]{1,9}(?:\.[0-9]*)?)(pt|in|cm|mm|px)")
_UNITS = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525}
PICTURES = (f"{_PIC}pic", f"{_V}imagedata")
_HARMLESS = {f"{A}extLst"}
OURS = {  # the emblem of our template: its pixels, its outlines
    "0b2954647034620a392b9ad5789f0283fa9a7ed038a308e28760256292a7b8cd",
    "a5bb248a535933520f8015d9b4556c8caacb6086ede4c329187f95110cbf9fc4",
}


class Picture:
    """A picture, by the element that shows its bytes; sizes are in Word's unit."""

    def __init__(
        self, element: Any, part: Shown, spot: Spot, targets: dict[str, bytes], looks: Looks
    ) -> None:
        self.element, self.part = element, part
        self._targets, self._looks = targets, looks
        self.paragraph = first_around(element, f"{W}p")
        self.spot = spot
        self._drawing = first_around(element, f"{W}drawing")
        self._blip = element.find(f"{_PIC}blipFill/{A}blip")

    @property
    def data(self) -> bytes:
        """Its bytes."""
        blip = self.element if self._blip is None else self._blip
        return self._targets.get(blip.get(f"{R}embed") or blip.get(f"{R}id") or "", b"")

    @property
    def outlines(self) -> bytes:
        """The bytes of the SVG that newer programs show instead, if any."""
        found = None if self._blip is None else next(self._blip.iter(_SVG), None)
        return b"" if found is None else self._targets.get(found.get(f"{R}embed"), b"")

    @cached_property
    def size(self) -> tuple[int, int]:
        """Its width and height on the page."""
        if self._blip is None:
            return self._size_of_shape()
        own = self.element.find(f"{_PIC}spPr/{A}xfrm/{A}ext")
        whole_one = None if self._drawing is None else next(self._drawing.iter(f"{WP}extent"), None)
        alone = self.element.getparent().tag == f"{A}graphicData"
        found = whole_one if alone or own is None else own
        wide, high = self._scale()
        size = (0, 0) if found is None else (whole(found.get("cx")), whole(found.get("cy")))
        return round(size[0] * wide), round(size[1] * high)

    def _scale(self) -> tuple[float, float]:
        """How much wider and higher than said it is shown, by the groups that it is in."""
        wide = high = 1.0
        for frame in self._frames[1:]:
            shown, said = frame.find(f"{A}ext"), frame.find(f"{A}chExt")
            if shown is not None and said is not None:
                wide *= whole(shown.get("cx")) / max(whole(said.get("cx")), 1)
                high *= whole(shown.get("cy")) / max(whole(said.get("cy")), 1)
        return wide, high

    @cached_property
    def _frames(self) -> list[Any]:
        """How it is placed, and how each of the groups around it is."""
        own = self.element.findall(f"{_PIC}spPr/{A}xfrm")
        groups = (one.find(f"{{*}}grpSpPr/{A}xfrm") for one in self.element.iterancestors())
        return [*(own or [None]), *(one for one in groups if one is not None)]

    def _size_of_shape(self) -> tuple[int, int]:
        """The size of a picture of older programs."""
        style = self.element.getparent().get("style", "")
        said = {name: float(n) * _UNITS[unit] for name, n, unit in _SHOWN.findall(style)}
        return round(said.get("width", 0)), round(said.get("height", 0))

    @property
    def is_cropped(self) -> bool:
        """Whether some of it is cut off, or white added; or its frame is no rectangle."""
        if self._blip is None:
            return any("crop" in name for name in self.element.attrib)
        fill = self.element.find(f"{_PIC}blipFill")
        cuts = [*fill.iter(f"{A}srcRect", f"{A}fillRect")]
        sides = [whole(cut.get(side)) for cut in cuts for side in _SIDES]
        return self._is_shaped() or any(abs(side) > _LITTLE for side in sides)

    def _is_shaped(self) -> bool:
        """Whether its frame is no rectangle."""
        if self.element.find(f"{_PIC}spPr/{A}custGeom") is not None:
            return True
        frame = self.element.find(f"{_PIC}spPr/{A}prstGeom")
        return frame is not None and frame.get("prst") != "rect"

    @property
    def is_turned(self) -> bool:
        """Whether it is turned or mirrored."""
        return any(frame is not None and _turns(frame) for frame in self._frames)

    @property
    def is_altered(self) -> bool:
        """Whether its colours are others than its own: grey, pale, transparent, with an effect."""
        if self._blip is None:
            names = ("grayscale", "bilevel", "gain", "blacklevel", "gamma")
            return any(name in self.element.attrib for name in names)
        changes = [*self._blip.iterchildren(f"{A}*"), *self._blip.iter(_EFFECT)]
        effects = [one for path in _EFFECTS for one in self.element.findall(path)]
        return bool(effects) or any(map(_changes, changes))

    @property
    def is_hidden(self) -> bool:
        """Whether it is not shown."""
        shown = self.properties
        return (
            (shown is not None and says_yes(shown.get("hidden", "")))
            or "visibility:hidden" in (self.element.getparent().get("style") or "")
            or self._is_off_page()
            or self._looks.run(first_around(self.element, f"{W}r"), self.paragraph).hidden
        )

    def _is_off_page(self) -> bool:
        """Whether it is placed before the page begins, or farther than any page reaches."""
        if self._drawing is None:
            return False
        ways = (self._drawing.find(f"{WP}anchor/{WP}{way}") for way in _WAYS)
        both = zip(ways, self.size, strict=True)
        return any(way is not None and _is_off(way, length) for way, length in both)

    @property
    def properties(self) -> Any:
        """The element with the name of its drawing, or None."""
        return None if self._drawing is None else next(self._drawing.iter(f"{WP}docPr"), None)


def is_our_emblem(data: bytes) -> bool:
    """Whether bytes are a form of the emblem of our template."""
    return sha256(data).hexdigest() in OURS


def _is_off(way: Any, length: int) -> bool:
    """Whether nothing of a length is seen where a place tells that it begins."""
    start = whole(way.findtext(f"{WP}posOffset"))
    first = 0 if way.get("relativeFrom") == "page" else -_LONGEST
    return start + length <= first or start >= _LONGEST


def _turns(frame: Any) -> bool:
    """Whether a frame turns or mirrors what is in it."""
    mirrored = any(says_yes(frame.get(way, "")) for way in ("flipH", "flipV"))
    return mirrored or whole(frame.get("rot")) != 0


def _changes(change: Any) -> bool:
    """Whether an element in a picture changes how that looks."""
    if change.tag == f"{A}alphaModFix":
        return change.get("amt", "100000") not in ("100000", "100%")
    if change.tag == f"{A}lum":
        return any(value not in ("0", "0%") for value in change.values())
    return change.tag not in _HARMLESS


def pictures(part: Shown, opened: Opened, looks: Looks) -> Iterator[Picture]:
    """The pictures of a part, those once that older programs show in another way."""
    targets = {one.id: opened.parts.get(one.target, b"") for one in opened.links(part.name)}
    for element in part.root.iter(*PICTURES):
        inside = first_around(element, FALLBACK) is not None
        if not inside and first_around(element, f"{W}p") is not None:
            yield Picture(element, part, opened.spot(element), targets, looks)
