"""Where in a source the fields of notes stand, and remarks on them."""

from __future__ import annotations

from typing import Any

from minutes_kit.notes.fields import meanings
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import is_empty
from minutes_kit.problems import NO_MEND, Mend, Place
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.tree import Mapping, Sequence


def place_of(source: Source, path: Steps) -> Place:
    """The place of the deepest key or item of a source that a path of field names reaches."""
    return _reached(source, path)[0]


def text_at(source: Source, path: Steps) -> str:
    """The text that stands at the end of a path of field names, empty where none does."""
    _, node, whole = _reached(source, path)
    return node if whole and isinstance(node, str) else ""


def is_typed(source: Source, path: Steps) -> bool:
    """Whether a path of fields leads to something, be it empty."""
    return _reached(source, path)[2]


def _reached(source: Source, path: Steps) -> tuple[Place, Any, bool]:
    """The deepest place and value that a path reaches, and whether that is its end."""
    node: Any = source.root
    place = Place(1, 1)
    for step in path:
        key = _key(node, step, source.report.language)
        if key is None:
            return place, node, False
        place, node = node.at[key], node[key]
    return place, node, True


def _key(node: Any, step: str | int, code: str) -> Any:
    """The key, or the number of the item, that a step means; notes do not have empty items."""
    if isinstance(node, Mapping) and isinstance(step, str):
        node.steps = node.steps or _by_meaning(node, code)
        return node.steps.get(step, step if step in node else None)
    if isinstance(node, Sequence) and isinstance(step, int):
        node.steps = node.steps or [at for at, item in enumerate(node) if not _empty(item)]
        return node.steps[step] if step < len(node.steps) else None
    return None


def _by_meaning(node: Mapping, code: str) -> dict[str, str]:
    """The keys of a mapping by the fields that they may mean, the first key of each."""
    return {name: key for key in reversed(node) for name in meanings(key, code)}


def _empty(item: Any) -> bool:
    """Whether an item of a list has nothing in it."""
    return isinstance(item, str) and is_empty(item)


class Remarks:
    """Adds to the report of a source what may be meant otherwise."""

    def __init__(self, source: Source) -> None:
        self.source, self.locale = source, source.report.locale
        self.whole = not source.report.failed

    def add(
        self,
        code: str,
        path: Steps,
        mend: Mend = NO_MEND,
        /,
        *,
        hint: str | None = None,
        **values: Any,
    ) -> None:
        """Warn at the place that a path of fields leads to."""
        if not self.source.report.full(code):
            self.source.report.add(code, self.place(path), hint=hint, mend=mend, **values)

    def place(self, path: Steps) -> Place:
        """The place that a path of fields leads to."""
        return place_of(self.source, path)

    def typed(self, path: Steps) -> bool:
        """Whether a path of fields leads to something, be it empty."""
        return is_typed(self.source, path)

    def word(self, record: str, field: str) -> str:
        """The key of a field in the language of the notes."""
        return self.locale.keys[record][field]
