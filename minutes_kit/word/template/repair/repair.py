"""What loops and conditions leave of a part, mended where Word would call it corrupt."""

from __future__ import annotations

import re

from minutes_kit.word.template.repair.doubles import numbered

_BARE_ROW = re.compile(r"<w:tr(?: [^>]*)?>\s*(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>\s*)?</w:tr>")
_BARE_TABLE = re.compile(r"<w:tbl>(?:(?!</?w:tbl>|<w:tr[ >]).)*</w:tbl>", re.DOTALL)
_ANY = "tc|hdr|ftr|txbxContent|footnote|endnote"
_BARE_END = re.compile(
    rf"(<w:(?:{_ANY})(?: [^>]*)?>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(\s*</w:(?:{_ANY})>)"
)
# Word makes one table of two without a paragraph between them, and wants one at the body's end.
_AFTER_TABLE = re.compile(
    r"(</w:tbl>)((?:\s*<w:(?:bookmark|perm)(?:Start|End) [^>]*>)*\s*<w:(?:tbl|sectPr)[ >])"
)
_SPACE = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'


def mended(xml: str) -> str:
    """A part without what loops and conditions leave and Word calls corrupt.

    That is rows without cells, tables without rows, cells and the like that do not end in a
    paragraph, tables without one between them, and what is numbered as something else is.
    """
    if "<w:tbl>" in xml:
        xml = _BARE_TABLE.sub("", _BARE_ROW.sub("", xml))
        xml = _AFTER_TABLE.sub(rf"\1<w:p><w:pPr>{_SPACE}</w:pPr></w:p>\2", xml)
    return numbered(_BARE_END.sub(r"\1<w:p/>\2", xml))
