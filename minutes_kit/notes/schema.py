"""The JSON Schema of the notes in a language, for editors: what `yaml.reader` tells.

Draft 7 with the messages of vscode-json-languageservice (`errorMessage`, `patternErrorMessage`).
What it refuses it refuses by `if` and `then`: an editor offers the types that are named anywhere
else as values, and `true` and `null` are no words of a secretary.

What it cannot say, so that there `yaml.reader` alone decides:
- one field under two names (E207);
- a weekday that is not that of its date;
- `~` and `null` as they are typed: an editor takes them for nothing, `yaml.reader` for a text;
- which key is a role or a group with its people (`chair: An Bos`): one with a capital may be;
- times typed as a number: to an editor `10.3` and `10` are the same as `10.30` and `10.00`.
It is for notes of one language: those of another, or without a `language` that is not the
default, have another schema.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

from minutes_kit.fingerprint import sealed
from minutes_kit.languages import patterns
from minutes_kit.languages.folder import DEFAULT, file_of
from minutes_kit.notes.agenda import Item
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.fields import RECORDS, Field, fields_of, inside, words_of
from minutes_kit.notes.model import Notes, Person, Signature
from minutes_kit.notes.record import Language, Record
from minutes_kit.notes.schema_values import SIGN, Schema, Values, like, ref, refuse

# Notes hold no contacts: these have a file of their own.
OF_NOTES = [record for record in RECORDS if record not in (ContactBook, Contact)]
_OF_PEOPLE = (Person, Signature)  # a key may be what somebody is
_NOTHING = rf"^\s*{SIGN}?\s*$"
_BLANK_LINE: Schema = {"type": ["string", "null"], "pattern": _NOTHING}
_EMPTY: Schema = {
    "type": ["string", "null", "array"],
    "pattern": rf"^(?:\s*{SIGN}\s*)?$",
    "items": _BLANK_LINE,
}
# What prints nothing, however deep its lists go.
_BLANK: Schema = {
    "type": ["string", "null", "array"],
    "pattern": _NOTHING,
    "items": {"$ref": "#/definitions/blank"},
}
_FILLED = r"^(?!\s)|\S"  # nothing at all, or more than spaces
_NO_FIELDS = ["array", "number", "boolean"]


def schema_text(code: str) -> str:
    """The JSON Schema of the notes in a language, as the text of a file with its fingerprint."""
    text = json.dumps({"$comment": "", **schema(code)}, ensure_ascii=False, indent=2) + "\n"
    head, _, rest = text.partition('""')
    return sealed(f'{head}"'.encode(), f'"{rest}'.encode()).decode()


def schema(code: str) -> Schema:
    """The JSON Schema of the notes in the language with this code, one of `codes()`."""
    return _Records(code).notes()


def schema_file(code: str) -> Path:
    """The file of the package with the JSON Schema of the notes in a language."""
    return file_of(code, "notes.schema.json")


class _Records(Values):
    """Writes what records are made of, in one language."""

    def notes(self) -> Schema:
        """The whole schema."""
        draft = {"$schema": "http://json-schema.org/draft-07/schema#"}
        return {**draft, **self.record(Notes), "definitions": self.definitions()}

    def definitions(self) -> Schema:
        """Every field of every record, what lists are made of, and what these have in common."""
        date = like(patterns.date(self.locale), self.problems["E204"].hint)
        due = like(rf"{patterns.date(self.locale)}|\D*", self.problems["E204"].hint)
        definitions: Schema = {"date": date, "due": due, "blank": _BLANK, "texts": self.texts()}
        for record in OF_NOTES:
            if record.named_by:  # it is an item of lists
                definitions[record.__name__] = self.record(record)
            for field in self.fields(record):
                definitions[f"{record.__name__}.{field.name}"] = self.field(record, field)
        return definitions

    def texts(self) -> Schema:
        """Texts, and lists of them."""
        field = fields_of(Item, self.code)["decisions"]
        return {"items": ref("texts"), **self.no(field, "text", "object")}

    def fields(self, record: type[Record]) -> list[Field]:
        """The fields of a record, each once."""
        return list({field.name: field for field in fields_of(record, self.code).values()}.values())

    def keys(self, record: type[Record], name: str) -> str:
        """A pattern for the keys that stand for a field of a record."""
        known = fields_of(record, self.code)
        return patterns.key(key for key, field in known.items() if field.name == name)

    def required(self, field: Field) -> bool:
        """Whether a record must have a field; notes that name no language are in the default."""
        return field.required or (field.type is Language and self.code != DEFAULT)

    def field(self, record: type[Record], field: Field) -> Schema:
        """A field of a record, with what an editor shows of it."""
        said = self.help.fields[record.__name__][field.name]
        shown = {"title": said.title, "description": said.text}
        kind, several = inside(field.type)
        if not several and isinstance(kind, type) and issubclass(kind, Record):
            return self.record(kind) | shown
        known, wrong = self.value(field, f"{record.__name__}.{field.name}")
        if several and kind is not str:
            known |= {"pattern": _FILLED, "patternErrorMessage": self.nothing(kind)}
        if field.people == "names":
            known |= {"mentions": True}  # which our own editor reads, and others pass over
        if self.required(field):
            wrong = refuse(_BLANK, self.message("E212", key=field.word), wrong)
        # An editor that completes a key adds a dash where it sees items, and a colon alone where
        # it sees alternatives, be it one.
        return shown | known | (wrong if "items" in known else {"anyOf": [wrong]})

    def record(self, record: type[Record]) -> Schema:
        """A record: its fields, or its short form."""
        name, fields = record.__name__, self.fields(record)
        refs = {field.name: ref(f"{name}.{field.name}") for field in fields}
        said, words = self.help.records[name], words_of(record, self.code)
        example = self.locale.examples[name]
        expected = self.expected(said.title, "record", fields=words, example=example)
        return {
            "title": said.title,
            "description": said.text,
            "properties": {field.word: refs[field.name] for field in fields},
            "patternProperties": {
                **{self.keys(record, f.name): refs[f.name] for f in fields},
                **({self.of_people(): {}} if record in _OF_PEOPLE else {}),
            },
            "additionalProperties": False,
            "errorMessage": self.help.editor["unknown"].format(allowed=words),
            **self.forms(record, expected),
        }

    def of_people(self) -> str:
        """A pattern for the role or the group that stands before its people, as the only key."""
        words = [*self.locale.words["roles"].split(", "), *self.locale.words["groups"].split(", ")]
        return rf"^[^a-zß-ÿ]|{'|'.join(map(re.escape, words))}"

    def of_fields(self, record: type[Record]) -> Schema:
        """Only keys that stand for a field of a record."""
        keys = (self.keys(record, field.name) for field in self.fields(record))
        return {"propertyNames": {"pattern": "|".join(keys)}}

    def forms(self, record: type[Record], expected: str) -> Schema:
        """What a record may be instead of fields, and which of these it cannot do without."""
        complete = {"allOf": self.complete(record)} if self.complete(record) else None
        if not record.short_form:
            return like("", expected) | refuse({"type": _NO_FIELDS}, expected, complete)
        short = fields_of(record, self.code)[record.short_form].type
        if inside(short)[0] is dt.date:
            date = {"if": {"pattern": r"\S"}, "then": ref("date")}
            return refuse({"type": _NO_FIELDS}, expected, date)
        return refuse({"type": "array"}, expected, complete)

    def nothing(self, record: type[Record]) -> str:
        """The message for a record that says nothing."""
        word = fields_of(record, self.code)[record.short_form].word
        return self.message(record.incomplete, key=word)

    def complete(self, record: type[Record]) -> list[Schema]:
        """The rules for the fields that a record cannot do without."""
        required = [field for field in self.fields(record) if self.required(field)]
        rules = [self.present(record, field) for field in required]
        if record in _OF_PEOPLE:
            rules = [{"if": self.of_fields(record), "then": rule} for rule in rules]
            rules.append(self.alone(record))
        if record.blocks:
            rules.append(self.untitled(record))
        elif record.needs:
            blank = {self.keys(record, name): _BLANK for name in record.needs}
            test = {"type": "object", "patternProperties": blank, **self.of_fields(record)}
            rules.append(refuse(test, self.nothing(record)))
        return rules

    def alone(self, record: type[Record]) -> Schema:
        """Somebody's role, or a group, is the only key."""
        unknown = self.help.editor["unknown"].format(allowed=words_of(record, self.code))
        known = self.of_fields(record)
        either = {"anyOf": [known["propertyNames"], {"pattern": self.of_people()}]}
        test = {"type": "object", "minProperties": 2, "not": known, "propertyNames": either}
        return refuse(test, unknown)

    def present(self, record: type[Record], field: Field) -> Schema:
        """A field that a record must have, under any of its names."""
        missing = self.message("E202", key=field.word)
        return {
            "if": {"patternProperties": {self.keys(record, field.name): False}},
            "then": {"required": [field.word], "errorMessage": missing},
        }

    def untitled(self, record: type[Record]) -> Schema:
        """An item without a title is a part, or has one typed block, and no text."""
        without = [
            {"patternProperties": {self.keys(record, name): _EMPTY}}
            for name in ("title", "part", "text", *record.blocks)
        ]
        title, part, text, *blocks = without
        fine = {"allOf": [text, {"oneOf": [{"not": block} for block in blocks]}]}
        refused = refuse({"type": "object", "not": fine}, self.nothing(record))
        return {"if": {"allOf": [title, part]}, "then": refused}
