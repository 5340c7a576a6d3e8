"""The parts of a template that no tag is in: what it is linked to, and what it says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable
from typing import Any

from minutes_kit.word.baseline import NO_PROPERTIES, PART, is_own
from minutes_kit.word.dangers import OFFICE, DamagedPackage
from minutes_kit.word.package import CORE, zipped

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIPS, TYPES = "_rels/.rels", "[Content_Types].xml"
_CORE_KIND = f"{_PACKAGE}/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM_KIND = f"{OFFICE}/custom-properties"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def relationships_of(part: str) -> str:
    """The name of a part's relationships part; the package itself has no name."""
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")


def parsed(part: bytes, name: str = "") -> Any:
    """The tree of a part, whatever its encoding.

    Raises DamagedPackage for what lxml does not read, though `check_xml` may have.
    """
    from lxml import etree

    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except SyntaxError as error:
        raise DamagedPackage("not well-formed", name) from error


def text_of(root: Any) -> str:
    """A tree as text."""
    from lxml import etree

    return str(etree.tostring(root, encoding="unicode"))


def drop(element: Any) -> None:
    """Take an element, and all within, out of its tree."""
    element.getparent().remove(element)


def without(parts: dict[str, bytes], kinds: Collection[str]) -> dict[str, bytes]:
    """The parts without links of some kinds, by the last word, and what only they lead to."""
    kept = dict(parts)
    for name in (name for name in parts if name.lower().endswith(".rels")):
        root = parsed(parts[name])
        links = [link for link in root if _kind(link) in kinds]
        if links:
            kept[name] = changed(root, links)
    gone = _reached(parts) - _reached(kept)
    return _dropped(kept, gone) if gone else kept


def _kind(link: Any) -> str:
    """The last word of the type of a relationship."""
    return str(link.get("Type", "").rpartition("/")[2].lower())


def _reached(parts: dict[str, bytes]) -> set[str]:
    """The parts to which relationships lead from the package itself on."""
    found: set[str] = set()
    left = [""]
    while left:
        part = left.pop()
        known = parts.get(relationships_of(part))
        targets = {_target(part, link) for link in (parsed(known) if known else ())}
        new = targets & parts.keys() - found
        found |= new
        left += new
    return found


def _target(part: str, link: Any) -> str:
    """The name of the part to which a relationship of another leads."""
    path = posixpath.join("/", posixpath.dirname(part), link.get("Target", ""))
    return posixpath.normpath(path).lstrip("/")


def _dropped(parts: dict[str, bytes], gone: set[str]) -> dict[str, bytes]:
    """The parts without some of them, their relationships and their content types."""
    gone = gone | {relationships_of(name) for name in gone}
    types = parsed(parts[TYPES])
    old = [one for one in types if one.get("PartName", "").lstrip("/") in gone]
    kept = parts | {TYPES: changed(types, old)}
    return {name: part for name, part in kept.items() if name not in gone}


def relationships(parts: dict[str, bytes], part: str) -> str:
    """The relationships of a part, or none, in a form to which others can be added."""
    known = parts.get(relationships_of(part))
    inner = "".join(map(text_of, parsed(known) if known else ()))
    inner = inner.replace(f' xmlns="{_PACKAGE}/relationships"', "")
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def core_parts(parts: dict[str, bytes]) -> list[str]:
    """The names of the parts with core properties, of which there should be one."""
    links = parsed(parts[RELATIONSHIPS]).findall(f"{{*}}Relationship[@Type='{_CORE_KIND}']")
    return [link.get("Target", "").lstrip("/") for link in links]


def rest(parts: dict[str, bytes], changing: set[str]) -> bytes:
    """The zip of the parts that no document changes."""
    known = _with_custom(_with_core(parts))
    return zipped([(name, part) for name, part in known.items() if name not in changing])


def properties_of(parts: dict[str, bytes]) -> str:
    """The name of the part of custom properties, of which there may be none."""
    links = parsed(parts[RELATIONSHIPS]).findall(f"{{*}}Relationship[@Type='{_CUSTOM_KIND}']")
    return next((link.get("Target").lstrip("/") for link in links), PART)


def properties_text(part: bytes | None) -> str:
    """Custom properties as text to which others can be added: without those of a document."""
    root = None if part is None else parsed(part)
    if root is None:
        return NO_PROPERTIES
    for element in [*root.iterchildren("{*}property")]:
        if is_own(element):
            root.remove(element)
    return XML + text_of(root) if len(root) else NO_PROPERTIES


def _with_custom(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts with custom properties announced, as every document has them."""
    links, types = parsed(parts[RELATIONSHIPS]), parsed(parts[TYPES])
    if links.findall(f"{{*}}Relationship[@Type='{_CUSTOM_KIND}']"):
        return parts
    link = {"Id": "rIdCustom", "Type": _CUSTOM_KIND, "Target": PART}
    kind = {"PartName": f"/{PART}", "ContentType": _CUSTOM_TYPE}
    return parts | {
        RELATIONSHIPS: changed(links, [], "Relationship", link),
        TYPES: changed(types, [], "Override", kind),
    }


def _with_core(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without core properties, and with those announced that `zipped` will write.

    Word has them there; other programs elsewhere, or not at all.
    """
    links, types = parsed(parts[RELATIONSHIPS]), parsed(parts[TYPES])
    announced = links.findall(f"{{*}}Relationship[@Type='{_CORE_KIND}']")
    targets = [relationship.get("Target") for relationship in announced]
    old = {CORE, *(target.lstrip("/") for target in targets)}
    kept = {name: part for name, part in parts.items() if name not in old}
    if targets == [CORE]:
        return kept
    overrides = types.findall("{*}Override")
    typed = [kind for kind in overrides if kind.get("PartName", "").lstrip("/") in old]
    core = {"Id": "rIdCore", "Type": _CORE_KIND, "Target": CORE}
    kept[RELATIONSHIPS] = changed(links, announced, "Relationship", core)
    core = {"PartName": f"/{CORE}", "ContentType": _CORE_TYPE}
    kept[TYPES] = changed(types, typed, "Override", core)
    return kept


def changed(
    root: Any, old: Iterable[Any] = (), name: str = "", new: dict[str, str] | None = None
) -> bytes:
    """A part without the old elements of its root, and with a new one of the same namespace."""
    for element in old:
        root.remove(element)
    if name:
        root.append(root.makeelement(f"{root.tag.partition('}')[0]}}}{name}", new))
    return (XML + text_of(root)).encode()
