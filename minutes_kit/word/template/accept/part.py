"""A part of a template as its makers meant it."""

from __future__ import annotations

from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.accept.bookmarks import move_bookmarks
from minutes_kit.word.template.accept.contents import empty_contents
from minutes_kit.word.template.accept.remarks import drop_comments, drop_numbers
from minutes_kit.word.template.accept.revisions import accept_changes
from minutes_kit.word.template.accept.typography import read_as_meant
from minutes_kit.word.template.parts import drop


def accept(root: Any) -> None:
    """Accept changes, drop what is for makers and Word alone, and read tags as they were meant."""
    accept_changes(root)
    drop_comments(root)
    drop_numbers(root)
    empty_contents(root)
    read_as_meant(root)
    move_bookmarks(root)
    for link in root.findall(f"{W}attachedTemplate"):
        drop(link)
