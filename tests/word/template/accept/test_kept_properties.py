"""What a template says of itself is said by its documents, and what it prints there filled in."""

from __future__ import annotations

import io

import docx
import pytest

from minutes_kit.word.verify.verify import Wishes, verify
from word import document, refusal, rendered, saved, template

NAMES = ("subject", "keywords", "category", "comments")


def about(**properties: str) -> bytes:
    """A template with properties."""
    made = docx.Document(io.BytesIO(template("{{ title }}")))
    for name in NAMES:
        setattr(made.core_properties, name, properties.get(name, ""))
    return saved(made)


def said(data: bytes) -> list[str]:
    """What the document of a template says of itself."""
    known = docx.Document(io.BytesIO(document(data))).core_properties
    return [getattr(known, name) for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_template_says_is_kept(name: str) -> None:
    data = about(**{name: "Toezicht & <ESF> “2025”"})
    assert said(data) == ["Toezicht & <ESF> “2025”" if one == name else "" for one in NAMES]
    found = verify(document(data), "a", Wishes()).problems
    assert not {one.code for one in found} & {"E751", "E752", "E753"}


def test_what_it_prints_there_is_filled_in() -> None:
    data = about(subject="{{ title|upper }} {% if 1 < 2 and title %}(nl){% endif %}", keywords="a")
    assert said(data) == ["ZORG & <WELZIJN> (nl)", "a", "", ""]


def test_a_misprint_there_is_told() -> None:
    code, values = refusal(rendered, about(category="Over {{ titel }}"))
    assert (code, values["tag"], values["near"]) == ("E302", "titel", "title")


def test_title_author_and_dates_are_those_of_the_notes() -> None:
    made = docx.Document(io.BytesIO(template("{{ title }}")))
    made.core_properties.title, made.core_properties.author = "Huisstijl", "Maker M."
    made.core_properties.last_modified_by = "Maker M."
    known = docx.Document(io.BytesIO(document(saved(made)))).core_properties
    assert (known.title, known.last_modified_by) == ("Zorg & <Welzijn>", "")
    assert known.author != "Maker M."
