"""What may stand behind a key of the notes, for editors: the values of their JSON Schema."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

from minutes_kit.languages import patterns, wording
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load, load_help, load_problems
from minutes_kit.notes.agenda import Decisions
from minutes_kit.notes.fields import FALSE, TRUE, Field, inside
from minutes_kit.notes.record import Due, Status, Text, Wording
from minutes_kit.notes.typed import SIGNS

Schema = dict[str, Any]

SIGN = f"[{''.join(sorted(SIGNS))}]"
"""A sign that stands for nothing."""
NO_TEXT = ["array", "object", "number", "boolean"]
"""The types of values that are no text."""


def refuse(test: Schema, message: str, other: Schema | None = None) -> Schema:
    """Refuse what passes a test, with a message; what does not must pass the other one."""
    never = "object" if "null" in test["type"] else "null"  # a type that cannot pass the test
    refused: Schema = {"if": test, "then": {"type": never, "errorMessage": message}}
    return {**refused, "else": other} if other else refused


def like(pattern: str, message: str) -> Schema:
    """An empty text or a sign for nothing, or a text like a pattern."""
    return {"pattern": rf"^(?:\s*(?:{pattern}|{SIGN})\s*)?$", "patternErrorMessage": message}


def ref(name: str) -> Schema:
    """A reference to the definition under a name."""
    return {"$ref": f"#/definitions/{name}"}


class Values:
    """Writes what may stand behind a key, in one language."""

    def __init__(self, code: str) -> None:
        self.code, self.locale, self.help = code, load(code), load_help(code)
        self.problems = load_problems(code)

    def expected(self, key: str, kind: str, **values: str) -> str:
        """The message for a value of another kind."""
        return self.message("E203", key=key, expected=self.locale.kinds[kind].format(**values))

    def message(self, code: str, **values: str) -> str:
        """The message of a problem, without its place: an editor underlines that."""
        return self.problems[code].message.format(item="", **values)

    def value(self, field: Field, name: str) -> tuple[Schema, Schema]:
        """What a value is like, and what refuses values of another kind; `name` defines it."""
        kind, several = inside(field.type)
        if field.type is Text:
            items, wrong = {"items": ref(name)}, self.no(field, "text", "object")
            return ({}, wrong | {"else": items}) if field.prose else (items, wrong)
        if field.type == Decisions:
            either = {"if": {"type": "object"}, "then": ref("Decision"), "else": ref("texts")}
            return {"items": either}, self.no(field, "text", "object")
        if field.type == Wording:
            return self.wording(field)
        if field.type == Due:
            return {"allOf": [ref("due")]}, self.no(field, "date", *NO_TEXT)
        if several:
            return self.several(field, kind)
        if kind is str:
            return {}, self.no(field, "line", "array", "object")
        if kind is dt.date:
            return {"allOf": [ref("date")]}, self.no(field, "date", *NO_TEXT)
        return self.time(field) if kind is dt.time else self.choice(field.type)

    def several(self, field: Field, kind: Any) -> tuple[Schema, Schema]:
        """A list of names, or of records."""
        if kind is str:
            item = self.no(field, "line", "array", "object")
            return {"items": item}, self.no(field, "names", "object")
        return {"items": ref(kind.__name__)}, self.no(field, "list", "object")

    def no(self, field: Field, kind: str, *types: str) -> Schema:
        """Refuse values of some types, where another kind is expected."""
        return refuse({"type": list(types)}, self.expected(field.word, kind))

    def time(self, field: Field) -> tuple[Schema, Schema]:
        """A time; `10.30` is a number to an editor."""
        message = self.problems["E205"].hint
        hours = {"minimum": 0, "maximum": 23.59}
        wrong = self.no(field, "time", "array", "object", "boolean")
        wrong["else"] = refuse({"type": "number", "not": hours}, message)
        return like(patterns.time(), message), wrong

    def wording(self, field: Field) -> tuple[Schema, Schema]:
        """Own words by the names of those of the house."""
        line = self.no(field, "line", "array", "object")
        known = {
            "patternProperties": {patterns.key(wording.names(self.code)): line},
            "additionalProperties": False,
            "errorMessage": self.problems["E216"].hint,
            **like("", self.expected(field.word, "wording")),
        }
        return known, self.no(field, "wording", "array", "number", "boolean")

    def choice(self, kind: Any) -> tuple[Schema, Schema]:
        """One of some words, which an editor may offer."""
        choices, wrong = self.locale.choices, [*NO_TEXT]
        offered, others = [self.code], self.names()
        if kind is bool:
            offered, others = [choices["yes"], choices["no"]], ["yes", "no", *TRUE, *FALSE]
            wrong.remove("boolean")
        elif kind is Status:
            others = list(get_args(Status))
            offered = [choices[word] for word in others]
        message = self.problems["E206"].hint.format(allowed=", ".join(offered))
        known = like(patterns.one_of([*offered, *others]), message)
        return {**known, "examples": offered}, refuse({"type": wrong}, message)

    def names(self) -> list[str]:
        """The names of this language in the languages that know it."""
        known = (load(code).languages for code in codes())
        return [names[self.code] for names in known if self.code in names]
