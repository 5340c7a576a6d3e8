"""What a template says of itself, and its documents say as well: subject, keywords and the like."""

from __future__ import annotations

import re

from minutes_kit.word.template.parts import XML, core_parts, parsed

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"
_KEPT = {
    "dc:subject": f"{{{DUBLIN}}}subject",
    "cp:keywords": f"{{{CORE}}}keywords",
    "cp:category": f"{{{CORE}}}category",
    "dc:description": f"{{{DUBLIN}}}description",
}
_SPACES = re.compile(r"\s+")


def kept_properties(parts: dict[str, bytes]) -> str:
    """The core properties that documents take over, as a part, or nothing."""
    known = [parsed(parts[name], name) for name in core_parts(parts) if name in parts]
    said = {name: root.findtext(tag) or "" for root in known for name, tag in _KEPT.items()}
    inner = "".join(f"<{n}>{_escaped(text)}</{n}>" for n, text in said.items() if text.strip())
    root = f'cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="{DUBLIN}"'
    return f"{XML}<{root}>{inner}</cp:coreProperties>" if inner else ""


def _escaped(text: str) -> str:
    """A text on one line as character data; quotes stay, for tags."""
    text = _SPACES.sub(" ", text.strip())
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
