"""Quotes around a text that YAML would misread, so that it says just what was typed."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A text in double quotes, or in single ones where it holds what these would not carry."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
