"""What is told of pictures that an update leaves in the document."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from broken import good, png

from minutes_kit.languages.locale import load
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.update.telling import Telling
from word import edited, parts, rezipped

GOOD = good()
PICTURE = next(name for name in parts(GOOD) if name.endswith(".png"))
BEGIN: Any = SimpleNamespace(
    made=SimpleNamespace(source=SimpleNamespace(report=SimpleNamespace(locale=load("en"))))
)
SECOND = 'descr="Second picture"'
CHANGED = {
    "nothing": (GOOD, []),
    "other words": (edited(GOOD, SECOND, 'descr="A hill"'), []),
    "a picture replaced": (rezipped(GOOD, {PICTURE: png(2, 2)}), ["body, paragraph 11"]),
    "all taken away": (edited(GOOD, "w:drawing>", "w:ptab>"), ["body, paragraph 11"]),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_picture_that_is_another_is_told(name: str) -> None:
    document, places = CHANGED[name]
    telling = Telling(Path("notes.docx"), BEGIN)
    telling.pictures(Opened(GOOD), Opened(document))
    assert [one.place for one in telling.finished()] == places
