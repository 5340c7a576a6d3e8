"""Bookmarks that begin or end where a tag takes its whole paragraph or row away."""

from __future__ import annotations

import re
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.accept.texts import texts_of, words_of

_TAKING = re.compile(r"\s*\{(?P<mark>[{%#])[-+]?(?P<kind>p|tr)\s+(?P<end>end)?[^{}]*\}\}?\s*")
_MARKS = (*(f"{W}{name}{end}" for name in ("bookmark", "perm") for end in ("Start", "End")),)


def move_bookmarks(root: Any) -> None:
    """Move what begins or ends in a paragraph or row that goes: out of the loop or condition.

    Only in the body and in tables: what is left of others must end in a paragraph, and there
    what is torn goes as a whole.
    """
    for mark in [*root.iter(*_MARKS)]:
        paragraph = next(mark.iterancestors(f"{W}p"), None)
        tag = None if paragraph is None else _TAKING.fullmatch(words_of(texts_of(paragraph)))
        if tag is None:
            continue
        gone = paragraph if tag["kind"] == "p" else next(mark.iterancestors(f"{W}tr"), None)
        if gone is not None and gone.getparent().tag in (f"{W}body", f"{W}tbl"):
            _move(mark, gone, behind=_is_behind(mark, tag))


def _is_behind(mark: Any, tag: re.Match[str]) -> bool:
    """Whether a mark belongs behind what goes with a tag: where a block ends, or a text does."""
    return bool(tag["end"]) if tag["mark"] == "%" else mark.tag.endswith("End")


def _move(mark: Any, gone: Any, *, behind: bool) -> None:
    """Put a mark beside an element, in the order of those that are moved there."""
    if not behind:
        gone.addprevious(mark)
        return
    last = gone
    while last.getnext() is not None and last.getnext().tag in _MARKS:
        last = last.getnext()
    last.addnext(mark)
