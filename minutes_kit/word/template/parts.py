"""The parts of a template that no tag is in: what it is linked to, and what it says of itself."""

from __future__ import annotations

from typing import Any

from minutes_kit.word.baseline import NO_PROPERTIES, PART, is_own
from minutes_kit.word.dangers import ATTACHED, OFFICE
from minutes_kit.word.package import CORE, zipped

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIPS, _TYPES = "_rels/.rels", "[Content_Types].xml"
_CORE_KIND = f"{_PACKAGE}/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM_KIND = f"{OFFICE}/custom-properties"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def relationships_of(part: str) -> str:
    """The name of a part's relationships part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def parsed(part: bytes) -> Any:
    """The tree of a part, whatever its encoding."""
    from lxml import etree

    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def text_of(root: Any) -> str:
    """A tree as text."""
    from lxml import etree

    return str(etree.tostring(root, encoding="unicode"))


def unattached(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without the link to the template that the document was begun from."""
    kept = dict(parts)
    for name in (name for name in parts if name.lower().endswith(".rels")):
        root = parsed(parts[name])
        links = root.findall(f"{{*}}Relationship[@Type='{ATTACHED}']")
        if links:
            kept[name] = _changed(root, links)
    return kept


def relationships(parts: dict[str, bytes], part: str) -> str:
    """The relationships of a part, or none, in a form to which others can be added."""
    known = parts.get(relationships_of(part))
    inner = "".join(map(text_of, parsed(known) if known else ()))
    inner = inner.replace(f' xmlns="{_PACKAGE}/relationships"', "")
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def rest(parts: dict[str, bytes], changing: set[str]) -> bytes:
    """The zip of the parts that no document changes."""
    known = _with_custom(_with_core(parts))
    return zipped([(name, part) for name, part in known.items() if name not in changing])


def properties_of(parts: dict[str, bytes]) -> str:
    """The name of the part of custom properties, of which there may be none."""
    links = parsed(parts[_RELATIONSHIPS]).findall(f"{{*}}Relationship[@Type='{_CUSTOM_KIND}']")
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
    links, types = parsed(parts[_RELATIONSHIPS]), parsed(parts[_TYPES])
    if links.findall(f"{{*}}Relationship[@Type='{_CUSTOM_KIND}']"):
        return parts
    link = {"Id": "rIdCustom", "Type": _CUSTOM_KIND, "Target": PART}
    kind = {"PartName": f"/{PART}", "ContentType": _CUSTOM_TYPE}
    return parts | {
        _RELATIONSHIPS: _changed(links, [], "Relationship", link),
        _TYPES: _changed(types, [], "Override", kind),
    }


def _with_core(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without core properties, and with those announced that `zipped` will write.

    Word has them there; other programs elsewhere, or not at all.
    """
    links, types = parsed(parts[_RELATIONSHIPS]), parsed(parts[_TYPES])
    announced = links.findall(f"{{*}}Relationship[@Type='{_CORE_KIND}']")
    targets = [relationship.get("Target") for relationship in announced]
    old = {CORE, *(target.lstrip("/") for target in targets)}
    kept = {name: part for name, part in parts.items() if name not in old}
    if targets == [CORE]:
        return kept
    overrides = types.findall("{*}Override")
    typed = [kind for kind in overrides if kind.get("PartName", "").lstrip("/") in old]
    core = {"Id": "rIdCore", "Type": _CORE_KIND, "Target": CORE}
    kept[_RELATIONSHIPS] = _changed(links, announced, "Relationship", core)
    core = {"PartName": f"/{CORE}", "ContentType": _CORE_TYPE}
    kept[_TYPES] = _changed(types, typed, "Override", core)
    return kept


def _changed(root: Any, old: list[Any], name: str = "", new: dict[str, str] | None = None) -> bytes:
    """A part without the old elements of its root, and with a new one of the same namespace."""
    for element in old:
        root.remove(element)
    if name:
        root.append(root.makeelement(f"{root.tag.partition('}')[0]}}}{name}", new))
    return (XML + text_of(root)).encode()
