"""The handbooks show the same in each language, and what they show is what happens."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from itertools import product
from typing import Any

import pytest
from handbook import examples, filled_fields, framed, is_book, shape
from msgspec.structs import fields
from pages import HANDBOOKS, OFFICERS, blocks, commands, headings, links, text_of
from reading import read, unread

from minutes_kit.checks.check import examine
from minutes_kit.languages import wording
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.fields import RECORDS
from minutes_kit.word.build import build
from minutes_kit.yaml.contacts import read_book

TEXTS = {code: text_of(page) for code, page in HANDBOOKS.items()}
MEANT = (dt.date(2025, 3, 18), dt.time(10), dt.time(10, 30), dt.time(14, 30))
by_language = pytest.mark.parametrize("code", HANDBOOKS)


def read_all(code: str) -> list[Any]:
    """The records of all examples of a handbook, each without a problem."""
    found = []
    for typed, _ in examples(TEXTS[code]):
        source, record = (
            read_book(typed.encode(), "contacts.yaml")
            if is_book(typed, code)
            else examine(framed(typed, code).encode(), "notes.yaml")
        )
        assert source.report.problems == [], typed
        found.append(record)
    return found


def test_there_is_one_in_each_language() -> None:
    assert HANDBOOKS.keys() == set(codes())


@by_language
def test_examples_print_what_stands_below_them(code: str) -> None:
    shown = [one for one in examples(TEXTS[code]) if not is_book(one.typed, code)]
    assert len(shown) > 20
    for typed, printed in shown:
        assert printed, typed
        text = read(build(framed(typed, code).encode()))
        assert unread(printed, text) == [], text


@by_language
def test_examples_have_no_problem_and_show_every_field(code: str) -> None:
    every = {(record.__name__, field.name) for record in RECORDS for field in fields(record)}
    assert filled_fields(read_all(code)) == every


@by_language
def test_dates_and_times_are_read_in_every_form_that_is_told(code: str) -> None:
    words = load(code).keys["Notes"]
    told = [
        *product(["date"], re.findall(r"`([^`]*18[^`]*2025|2025-03-18)`", TEXTS[code])),
        *product(["start"], re.findall(r"`(1[04][^`]+)`", TEXTS[code])),
    ]
    assert len(told) > 7
    for name, form in told:
        source, notes = examine(framed(f"{words[name]}: {form}\n", code).encode(), "notes.yaml")
        assert source.report.problems == [], form
        assert getattr(notes, name) in MEANT, form


@by_language
def test_all_show_the_same_in_the_same_order(code: str) -> None:
    levels = [[level for level, _ in headings(TEXTS[one])] for one in ("nl", code)]
    kinds = [[block.kind for block in blocks(TEXTS[one])] for one in ("nl", code)]
    shapes = [[shape(record) for record in read_all(one)] for one in ("nl", code)]
    for dutch, other in (levels, kinds, shapes):
        assert other == dutch


@by_language
def test_settings_have_known_names(code: str) -> None:
    (settings,) = [tomllib.loads(one.text) for one in blocks(TEXTS[code]) if one.kind == "toml"]
    assert settings["build"]["language"] == code
    assert settings["wording"].keys() <= set(wording.names(code))


@by_language
def test_the_page_on_templates_is_the_same_in_each_language(code: str) -> None:
    """Its headings, its tables, what is typed in which order, and the handbook it leads to."""
    shapes = []
    for one in ("nl", code):
        text = text_of(OFFICERS[one])
        typed = [[call.split()[1], *re.findall("--[a-z-]+", call)] for call in commands(text)]
        tags = re.findall(r"`(\{[^`]+)`", text)
        levels = [level for level, _ in headings(text)]
        shapes.append((levels, text.count("\n|"), typed, tags, len(links(text))))
    assert shapes[0] == shapes[1]
    assert {link.partition("#")[0] for link in links(text_of(OFFICERS[code]))} == {
        HANDBOOKS[code].name
    }
