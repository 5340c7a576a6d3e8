"""The examples as they should come out; run as a script it accepts how they come out now."""

from __future__ import annotations

import difflib
from pathlib import Path

from folders import DATA, ROOT

from minutes_kit.word.build import build
from minutes_kit.word.dossier import KINDS, MINUTES
from minutes_kit.word.package import read_package

CONTACTS = ROOT / "examples" / "contacts.yaml"
EXAMPLES = sorted({*(ROOT / "examples").glob("*.yaml")} - {CONTACTS})
FOLDER = DATA / "goldens"


_WHOLE = ("2025-02-04-comite-de-suivi", "2025-10-02-toezichtscomite")
BESIDE = [
    (notes, kind)
    for notes in EXAMPLES
    for kind in KINDS
    if notes.stem in _WHOLE and kind != MINUTES
]
"""Examples of which the documents beside the minutes are kept as well, and what these are."""


def made(notes: Path, kind: str = MINUTES) -> bytes:
    """A document of an example."""
    return build(notes.read_bytes(), notes.name, kind=kind)


def golden(notes: Path, kind: str = MINUTES) -> Path:
    """Where a document of an example is kept."""
    name = notes.stem if kind == MINUTES else f"{notes.stem}.{kind}"
    return FOLDER / f"{name}.docx"


def difference(expected: bytes, actual: bytes) -> str:
    """What differs between two documents, part by part, or nothing."""
    old, new = read_package(expected), read_package(actual)
    return "\n".join(
        line
        for name in sorted(old.keys() | new.keys())
        for line in difflib.unified_diff(
            _lines(old.get(name)), _lines(new.get(name)), f"golden {name}", f"now {name}", n=1
        )
    )


def _lines(part: bytes | None) -> list[str]:
    """A part with one element on each line; a picture as its bytes."""
    text = (part or b"").decode("utf-8", "backslashreplace")
    return text.replace("><", ">\n<").splitlines()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for example in EXAMPLES:
        golden(example).write_bytes(made(example))
    for example, kind in BESIDE:
        golden(example, kind).write_bytes(made(example, kind))
