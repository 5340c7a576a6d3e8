"""Lists of attachments in the tree: files and links on one line are several."""

from __future__ import annotations

from typing import Any

from minutes_kit.notes.agenda import Attachment
from minutes_kit.problems import Place
from minutes_kit.rare import rare
from minutes_kit.yaml.people import listed

_BETWEEN = rare(r"[,;]\s+")


def attachments_in(node: Any, at: Place) -> Any:
    """The attachments of a list, or of a text alone, each an item; a text may be empty."""
    if isinstance(node, str) and not _BETWEEN.search(node):
        return node
    return listed(node, at, lambda item, _: _each(item))


def _each(item: Any) -> list[Any]:
    """The files and links of an item; what holds anything else stays as it is."""
    parts = _BETWEEN.split(item.strip()) if isinstance(item, str) else []
    return parts if parts and all(map(Attachment.short_pattern.fullmatch, parts)) else [item]
