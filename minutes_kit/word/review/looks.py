"""Looks that a template gives to a tag, and that what stands in its place does not get."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import W
from minutes_kit.word.template.check.structure import TaggedPart
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.values import inner, is_on, value

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
    tags = (tag for part in parts for tag in part.tags)
    for tag in (one for one in tags if one.mark == "{{" and one.kind == "p" and not one.line.alone):
        if _is_dressed(inner(_run(tag), "rPr")):
            findings.add("W346", tag.spot, tag=tag.typed)
        if value(tag.line.element, "pPr", "numPr", "numId") not in ("", "0"):
            findings.add("W347", tag.spot, tag=tag.typed)


def _run(tag: Tag) -> Any:
    """The run in which a tag begins."""
    return next(tag.holder.iterancestors(f"{W}r"), None)


def _is_dressed(look: Any) -> bool:
    """Whether a look is another than that of its paragraph."""
    switched = any(is_on(inner(look, name)) for name in _SWITCHED)
    return switched or any(value(look, n) not in ("", usual) for n, usual in _USUAL.items())
