"""The shipped template in the style of a house: its name, its colour, and its logo."""

from __future__ import annotations

import re
from copy import deepcopy
from math import sqrt
from typing import Any, NamedTuple

from minutes_kit.files import MAX_FILE, read
from minutes_kit.word.dangers import OFFICE
from minutes_kit.word.package import CORE, read_package, zipped
from minutes_kit.word.template.compiled import W
from minutes_kit.word.template.parts import XML, parsed, relationships, relationships_of, text_of
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.xml import escape

_HEADER, _TYPES = "word/header1.xml", "[Content_Types].xml"
_COLOURED = ("word/document.xml", "word/numbering.xml", "word/styles.xml")
_BLUE = "003399"  # Reflex Blue, which the statement beside the emblem keeps
_STATEMENT = 'w:styleId="Header"'
_STYLE = re.compile(r"(?=<w:style )")
_NAME = "{{ labels.agency }}"
_CREATOR = re.compile(r"(?<=<dc:creator>)[^<]*")
# The columns of the header, in twentieths of a point: of the emblem, of the statement, and what
# the name of the agency has with the logo.
_EMBLEM, _TEXT, _REST = 1420, 3650, 4000
_GAP = 230
_WIDEST = 2000  # a logo, so that the name beside it has words on its lines
_UNIT = 635  # of pictures, in a twentieth of a point
PICTURES = {b"\x89PNG\r\n": ("png", "image/png"), b"\xff\xd8\xff": ("jpeg", "image/jpeg")}
"""The pictures that every Word shows, by their first bytes: an ending, a type of content."""
ENDS = {b"\x89PNG\r\n": b"IEND\xaeB`\x82", b"\xff\xd8\xff": b"\xff\xd9"}
"""With what each of them ends; only what cameras add may follow (PNG 11.2.5, ITU-T T.81 B.2.1)."""


class Logo(NamedTuple):
    """A picture of one of the `PICTURES`, its width in heights, and words for who cannot see it."""

    data: bytes
    ratio: float
    words: str


class HouseStyle(NamedTuple):
    """What a house has of its own; what is empty stays as shipped. A colour is six figures."""

    agency: str = ""
    colour: str = ""
    logo: Logo | None = None


def in_style(style: HouseStyle, name: str = "esf") -> bytes:
    """The shipped template with a name in the style of a house."""
    parts = read_package(read(shipped(f"{name}.docx"), MAX_FILE))
    if style.agency:
        name = escape(style.agency)
        parts[_HEADER] = parts[_HEADER].replace(_NAME.encode(), name.encode())
        parts[CORE] = _CREATOR.sub(lambda _: name, parts[CORE].decode()).encode()
    if style.colour:
        parts |= {part: _coloured(parts[part].decode(), style.colour) for part in _COLOURED}
    if style.logo:
        parts |= _with_logo(parts, style.logo)
    return zipped(parts.items())


def _coloured(part: str, colour: str) -> bytes:
    """A part in a colour, but for the style of the statement."""
    own = (one if _STATEMENT in one else one.replace(_BLUE, colour) for one in _STYLE.split(part))
    return "".join(own).encode()


def _with_logo(parts: dict[str, bytes], logo: Logo) -> dict[str, bytes]:
    """The parts that change when a logo stands in the header."""
    ending, kind = next(known for start, known in PICTURES.items() if logo.data.startswith(start))
    media, links = f"media/logo.{ending}", relationships_of(_HEADER)
    link = f'<Relationship Id="logo" Type="{OFFICE}/image" Target="{media}"/></Relationships>'
    known = f'<Default Extension="{ending}" ContentType="{kind}"/>'
    types = parts[_TYPES].decode().replace(known, "").replace("<Default", f"{known}<Default", 1)
    return {
        _TYPES: types.encode(),
        _HEADER: _placed(parsed(parts[_HEADER]), logo),
        links: relationships(parts, _HEADER).replace("</Relationships>", link).encode(),
        f"word/{media}": logo.data,
    }


def _placed(header: Any, logo: Logo) -> bytes:
    """The header with a logo in a cell of its own, made after that of the emblem."""
    row, grid = next(header.iter(f"{W}tr")), next(header.iter(f"{W}tblGrid"))
    cell = deepcopy(row.find(f"{W}tc"))
    cell.find(f".//{W}pStyle").set(f"{W}val", "HeaderRight")
    room = _draw(cell, logo) // _UNIT + _GAP
    row.append(cell)
    grid.append(deepcopy(grid[0]))
    widths = (_EMBLEM, _TEXT, _REST - room, room)
    for width, *places in zip(widths, grid, row.iter(f"{W}tcW"), strict=True):
        for place in places:
            place.set(f"{W}w", str(width))
    return (XML + text_of(header)).encode()


def _draw(cell: Any, logo: Logo) -> int:
    """Put a logo in the place of the emblem, and tell its width.

    It is as large as it can be beside the name of the agency, without being higher than the
    emblem or taking more of the paper (Regulation (EU) 2021/1060, Annex IX).
    """
    blip = cell.find(".//{*}blip")
    blip.set(f"{{{OFFICE}}}embed", "logo")
    blip.remove(blip[0])  # the outlines of the emblem
    for named in cell.iterfind(".//*[@name]"):
        named.set("name", "Logo")
        named.set("id", "2")
    cell.find(".//{*}docPr").set("descr", logo.words)
    extents = cell.findall(".//*[@cx]")
    width, height = (int(extents[0].get(side)) for side in ("cx", "cy"))
    wide = min(height * logo.ratio, sqrt(width * height * logo.ratio), _WIDEST * _UNIT)
    for extent in extents:
        extent.set("cx", str(int(wide)))
        extent.set("cy", str(min(height, max(1, int(wide / logo.ratio)))))
    return int(wide)
