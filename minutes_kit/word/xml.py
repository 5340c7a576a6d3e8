"""Texts as XML."""

from __future__ import annotations


def escape(text: str) -> str:
    """A text as XML character data or attribute value."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
