"""The handbooks: their examples as whole notes, and their tables, made from the model."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from msgspec.structs import astuple, fields
from pages import blocks, table

from minutes_kit.languages import wording
from minutes_kit.languages.locale import Labels, load, load_help
from minutes_kit.notes.fields import RECORDS
from minutes_kit.notes.record import Record

_HEADS = {
    "nl": ("veld", "betekenis", "naam", "wat het huis drukt"),
    "fr": ("champ", "signification", "nom", "ce que la maison imprime"),
    "de": ("Feld", "Bedeutung", "Name", "was das Haus druckt"),
    "en": ("field", "meaning", "name", "what the house prints"),
}


class Example(NamedTuple):
    """An example of a handbook: what is typed, and the lines that are printed of it."""

    typed: str
    printed: list[str]


def examples(text: str) -> list[Example]:
    """The YAML of a page, each with what the block of text behind it shows."""
    found = blocks(text)
    return [
        Example(block.text, below.text.splitlines() if below.kind == "text" else [])
        for block, below in zip(found, [*found[1:], found[-1]])
        if block.kind == "yaml"
    ]


def is_book(typed: str, code: str) -> bool:
    """Whether an example is a contact book."""
    return f"\n{load(code).keys['ContactBook']['contacts']}:" in typed


def framed(typed: str, code: str) -> str:
    """Notes of an example, with the language, the title and the date that it leaves out."""
    words = load(code).keys["Notes"]
    frame = {"language": code, "title": "Regierol", "date": "2025-03-04"}
    begins = {re.escape(words[name]): f"{words[name]}: {value}" for name, value in frame.items()}
    head = [line for word, line in begins.items() if not re.search(rf"(?m)^{word}:", typed)]
    return "\n".join([*head, typed])


def shape(value: Any) -> Any:
    """Which fields are filled in a record, and how many values each list has."""
    if isinstance(value, Record):
        known = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: shape(one) for name, one in known.items() if one}
    if isinstance(value, list):
        return [shape(one) for one in value]
    return sorted(value) if isinstance(value, dict) else type(value).__name__


def filled_fields(value: Any) -> set[tuple[str, str]]:
    """The fields that are filled in a record and in those below it, each behind its record."""
    if isinstance(value, list):
        return {field for one in value for field in filled_fields(one)}
    if not isinstance(value, Record):
        return set()
    known = {field.name: getattr(value, field.name) for field in fields(value)}
    own = {(type(value).__name__, name) for name, one in known.items() if one}
    return own.union(*map(filled_fields, known.values()))


def fields_table(code: str) -> str:
    """Every field of every record in a language, with what it holds."""
    return "\n\n".join(_of_record(record, code) for record in RECORDS)


def _of_record(record: type[Record], code: str) -> str:
    """The fields of a record."""
    name, said = record.__name__, load_help(code)
    words, about, meanings = load(code).keys[name], said.records[name], said.fields[name]
    rows = [(f"`{words[f.name]}`", _plain(meanings[f.name].text)) for f in fields(record)]
    return f"**{about.title}.** {_plain(about.text)}\n\n{table(_HEADS[code][:2], rows)}"


def wording_table(code: str) -> str:
    """Every name that own words may have, with what the house prints there."""
    locale = load(code)
    labels = {name: getattr(locale.labels, name) for name in Labels.__struct_fields__}
    printed = {name: [text] for name, text in (labels | locale.phrases).items()}
    for name, forms in locale.forms.items():
        printed[name] += filter(None, astuple(forms))
    names = dict.fromkeys(wording.names(code))
    rows = [(f"`{name}`", ", ".join(f"`{text}`" for text in printed[name])) for name in names]
    return table(_HEADS[code][2:], rows)


def _plain(text: str) -> str:
    """A text that Markdown prints as it is."""
    return re.sub(r"([|*<])", r"\\\1", text)
