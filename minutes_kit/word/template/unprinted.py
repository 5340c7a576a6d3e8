"""The fields that a template does not print, or not everywhere."""

from __future__ import annotations

from collections.abc import Collection

from minutes_kit.word.template.trial import printed
from minutes_kit.word.template.vocabulary import field_at

_BELOW = "items"  # of an item there are those below it, which have the same fields


def unprinted(lost: Collection[str]) -> list[str]:
    """The fields that are lost, and of a record of which all are lost that record."""
    known, found = printed(), dict[str, None]()
    for field in lost:
        steps = field.split(".")
        paths = [".".join(steps[:length]) for length in range(1, len(steps) + 1)]
        found[next(path for path in paths if _is_whole(path, known, lost))] = None
    return [path for path in found if _same(path) == path or _same(path) not in found]


def never_named(words: Collection[str]) -> list[str]:
    """The fields that cannot be printed by tags in which there are these words alone."""
    return [field for field in sorted(printed()) if not {*field.split(".")} <= {*words}]


def lacking(field: str, lost: Collection[str], code: str) -> str:
    """The tag that a template lacks for a field of notes, or of the view; nothing if none is known.

    Some fields have longer names in the view: `attendees.names`.
    """
    own = _same(field)
    paths = unprinted(lost) if own else []
    known = (path for path in paths if f"{own}.".startswith(f"{path}.") or path.startswith(own))
    return next((field_at(path, code).tag for path in known), "")


def _is_whole(path: str, known: Collection[str], lost: Collection[str]) -> bool:
    """Whether a field, with all that it holds, is lost."""
    inside = [one for one in known if one == path or one.startswith(f"{path}.")]
    return all(one in lost for one in inside)


def _same(path: str) -> str:
    """The same field of an item of the highest level."""
    return ".".join(step for step in path.split(".") if step != _BELOW) or path
