"""What stands beside a tag and would vanish with it: text, pictures, breaks, fields, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.tags import Tag
from minutes_kit.word.values import is_on

_TAKEN = ("p", "tr", "tc")  # the kinds of tags that take all around them away
_THINGS = {  # by the names of elements
    "sectPr": "section",
    "pageBreakBefore": "page_break",
    "txbxContent": "box",
    "drawing": "picture",
    "pict": "picture",
    "object": "picture",
    "fldChar": "field",
    "fldSimple": "field",
    "footnoteReference": "note",
    "endnoteReference": "note",
    "oMath": "formula",
    "sym": "sign",
    "tbl": "table",
}
_BREAKS = {"page": "page_break", "column": "column_break"}  # by the types of `w:br`


def mistakes(tags: Iterable[Tag]) -> Iterator[Mistake]:
    """What would vanish with a tag, or because of one that joins paragraphs (`{%-`, `-%}`)."""
    seen: set[Any] = set()
    for tag in tags:
        yield from _joining(tag)
        yield from _within(tag)
        if tag.kind in _TAKEN:
            yield from _taken(tag, seen)


def _taken(tag: Tag, seen: set[Any]) -> Iterator[Mistake]:
    """What a tag takes away with its paragraph, row or cell, of which the first tag is told."""
    element = _around(tag)
    if element is None:
        yield at("E326", tag.spot, tag=tag.typed)
        return
    if element in seen:
        return
    seen.add(element)
    text = " ".join(own_text(element).split())
    if text != tag.typed:
        yield at("E305", tag.spot, "E305_beside", tag=tag.typed, place=text)
    elif thing := _thing(element):
        yield at("E327", tag.spot, tag=tag.typed, thing=thing)


def _around(tag: Tag) -> Any:
    """The paragraph, row or cell that a tag takes away."""
    if tag.line.alone:
        return None
    if tag.kind == "p":
        return tag.line.element
    return next(tag.line.element.iterancestors(W + tag.kind), None)


def own_text(element: Any) -> str:
    """The text of an element, but for that in others of its name within, as in a text box."""
    own = [t for t in element.iter(W + "t") if next(t.iterancestors(element.tag)) is element]
    return "".join(t.text or "" for t in own)


def _thing(element: Any) -> str:
    """What else than text stands in an element, by its name among the words of a language."""
    names = [_name(child) for child in element.iter() if isinstance(child.tag, str)]
    return "box" if "box" in names else next(filter(None, names[1:]), "")


def _name(element: Any) -> str:
    """What an element is for a reader, or nothing."""
    name = element.tag.rpartition("}")[2]
    if name == "br":
        return _BREAKS.get(element.get(f"{W}type"), "")
    if name == "pageBreakBefore" and not is_on(element):
        return ""
    return _THINGS.get(name, "")


def _joining(tag: Tag) -> Iterator[Mistake]:
    """Text on the side of a tag that is joined to another paragraph, which docxtpl leaves out."""
    if tag.mark != "{%" or tag.line.alone:
        return
    opens, closes = tag.typed.startswith("{%-"), tag.typed.endswith("-%}")
    if not (opens or closes):
        return
    before, behind = tag.line.apart(tag.start, tag.end)
    if (opens and before) or (closes and behind):
        yield at("E328", tag.spot, tag=tag.typed)


def _within(tag: Tag) -> Iterator[Mistake]:
    """What stands between the braces of a tag, and would vanish from there."""
    if tag.line.alone or tag.end - tag.start < 3:
        return
    first, last = tag.holder, tag.line.holder(tag.end - 1)
    if first is last:
        return
    for element in _between(first, last, tag.line.element):
        if thing := _name(element):
            yield at("E327", tag.spot, tag=tag.typed, thing=thing)
            return


def _between(first: Any, last: Any, paragraph: Any) -> Iterator[Any]:
    """The elements between two in a paragraph."""
    inside = False
    for element in paragraph.iter():
        if element is last:
            return
        if inside and isinstance(element.tag, str):
            yield element
        inside = inside or element is first
