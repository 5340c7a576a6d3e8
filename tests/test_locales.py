"""All languages say the same things, and every word means one thing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from msgspec.structs import fields

from minutes_kit.languages import locale as locales
from minutes_kit.languages.locale import codes, load, load_help
from minutes_kit.notes import model as notes
from minutes_kit.notes.fields import normal
from minutes_kit.notes.model import Record
from minutes_kit.yaml import source

PACKAGE = Path(locales.__file__).parent.parent
CODE = re.compile(r'"([EW]\d{3})"')
RECORDS = {record.__name__: record for record in Record.__subclasses__()}
MAY_BE_EMPTY = {"formats.first_of_month"}  # where the first is written as any other day


def leaves(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a language with their paths."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}.")
        else:
            yield path + key, value


def texts(code: str, folder: str = "languages") -> dict[str, str]:
    return dict(leaves(tomllib.loads((PACKAGE / f"{folder}/{code}.toml").read_text("utf-8"))))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def used_codes() -> set[str]:
    files = PACKAGE.rglob("*.py")
    return {code for file in files for code in CODE.findall(file.read_text("utf-8"))}


def test_there_are_four_languages() -> None:
    assert set(codes()) == {"nl", "fr", "de", "en"}
    assert [load(code).tag for code in codes()] == ["de-BE", "en-GB", "fr-BE", "nl-BE"]


@pytest.mark.parametrize("code", codes())
def test_a_language_has_the_texts_of_english_with_their_placeholders(code: str) -> None:
    ours, english = texts(code), texts("en")
    assert ours.keys() == english.keys()
    for path in ours.keys() - {p for p in ours if p.startswith("formats.")}:
        assert placeholders(ours[path]) == placeholders(english[path]), path


@pytest.mark.parametrize("code", codes())
def test_no_text_of_a_language_is_empty_or_frayed(code: str) -> None:
    frayed = {path for path, text in texts(code).items() if not text.strip()}
    assert frayed <= MAY_BE_EMPTY
    sentences = {p: t for p, t in texts(code).items() if p.startswith(("messages.", "hints."))}
    assert [p for p, t in sentences.items() if t.strip() != t or "  " in t] == []


@pytest.mark.parametrize("code", codes())
def test_the_help_of_a_language_has_the_texts_of_english(code: str) -> None:
    ours, english = texts(code, "languages/help"), texts("en", "languages/help")
    assert ours.keys() == english.keys()
    assert [path for path, text in ours.items() if text.strip() != text or not text] == []
    assert placeholders(load_help(code).editor["unknown"]) == {"allowed"}


@pytest.mark.parametrize("code", codes())
def test_the_help_tells_of_every_record_and_field(code: str) -> None:
    told = load_help(code)
    assert told.records.keys() == told.fields.keys() == RECORDS.keys()
    for name, record in RECORDS.items():
        assert [*told.fields[name]] == [field.name for field in fields(record)]


@pytest.mark.parametrize("code", codes())
def test_every_field_of_every_record_has_a_word(code: str) -> None:
    words = load(code).keys
    assert words.keys() == RECORDS.keys()
    for name, record in RECORDS.items():
        assert words[name].keys() == {field.name for field in fields(record)}


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("record", RECORDS)
def test_a_word_means_one_field_of_a_record(code: str, record: str) -> None:
    meanings: dict[str, set[str]] = {}
    for name, word in load(code).keys[record].items():
        meanings.setdefault(normal(word), set()).add(name)
        meanings.setdefault(normal(name), set()).add(name)
    assert [word for word, names in meanings.items() if len(names) > 1] == []


@pytest.mark.parametrize("code", codes())
def test_a_language_is_recognised_by_its_own_key(code: str) -> None:
    word = load(code).keys["Notes"]["language"]
    assert source.read(f"{word}: {code}".encode(), "").report.language == code


@pytest.mark.parametrize("code", codes())
def test_a_choice_means_one_value(code: str) -> None:
    choices = load(code).choices
    assert choices.keys() == {*notes.Status.__args__, "yes", "no"}  # type: ignore[attr-defined]
    assert len({word.lower() for word in choices.values()}) == len(choices)
    assert all(word == word.strip().lower() for word in choices.values())


def test_english_keys_are_the_canonical_ones() -> None:
    for record in load("en").keys.values():
        assert all(name == word for name, word in record.items())


@pytest.mark.parametrize("code", codes())
def test_every_code_that_is_used_has_a_message_and_every_message_a_code(code: str) -> None:
    assert load(code).messages.keys() == used_codes()


@pytest.mark.parametrize("code", codes())
def test_every_hint_belongs_to_a_message(code: str) -> None:
    locale = load(code)
    assert {hint.partition("_")[0] for hint in locale.hints} <= locale.messages.keys()


@pytest.mark.parametrize("code", codes())
def test_hints_fill_with_what_their_messages_are_given(code: str) -> None:
    nearest = {"key", "near", "allowed"}
    allowed = {
        "E117": {"line"},
        "E201": nearest,
        "E206": {"value", "allowed"},
        "E215": {"key", "value"},
        "E642": nearest,
    }
    locale = load(code)
    for name, hint in locale.hints.items():
        base = name.partition("_")[0]
        known = placeholders(locale.messages[base]) | allowed.get(base, set()) | {"near"}
        assert placeholders(hint) <= known, name


def test_every_text_of_a_language_is_used_somewhere() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    template = (PACKAGE.parent / "templates/esf.py").read_text("utf-8")
    sections = ("phrases.", "labels.", "mail.", "kinds.", "console.")
    said = [path for path in texts("en") if path.startswith(sections)]
    parts = [path.partition(".")[2] for path in said]
    assert [part for part in parts if not used(part, code + template)] == []


def used(name: str, code: str) -> bool:
    """Whether a name stands in the code, or the beginning of one that the code completes."""
    stem, _, end = name.rpartition("_")
    built = end in {"start", "end"} and stem in code
    return built or re.search(rf"\b{name}\b", code) is not None
