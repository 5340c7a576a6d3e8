"""Looks that a template gives to a tag, and that what stands in its place does not get."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import W
from minutes_kit.word.template.check.structure import TaggedPart
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.values import first_around, inner, is_on, value

_SWITCHED = ("b", "i", "caps", "smallCaps", "strike", "dstrike")
_USUAL = {  # of what has values, those that change nothing
    "rStyle": "",
    "color": "auto",
    "sz": "",
    "u": "none",
    "highlight": "none",
    "vertAlign": "baseline",
}


def check(parts: Iterable[TaggedPart], findings: Findings) -> None:
    """Warn of the looks of tags in whose place paragraphs stand, which take those of styles."""
    for tag in (tag for part in parts for tag in part.tags if _becomes_paragraphs(tag)):
        if _is_dressed(inner(first_around(tag.holder, f"{W}r"), "rPr")):
            findings.add("W346", tag.spot, tag=tag.typed)
        if value(tag.line.element, "pPr", "numPr", "numId") not in ("", "0"):
            findings.add("W347", tag.spot, tag=tag.typed)


def _becomes_paragraphs(tag: Tag) -> bool:
    """Whether paragraphs stand in the place of a tag."""
    return tag.mark == "{{" and tag.kind == "p" and not tag.line.alone


def _is_dressed(look: Any) -> bool:
    """Whether a look is another than that of its paragraph."""
    switched = any(is_on(inner(look, name)) for name in _SWITCHED)
    return switched or any(value(look, n) not in ("", usual) for n, usual in _USUAL.items())
