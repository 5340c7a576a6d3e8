"""The keys of the notes' records: what each means, in the language of the notes or in English."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Literal, get_args
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Action, Attachment, Decision, Item, Project, Vote
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.model import (
    Approval,
    Invitation,
    Mail,
    NextMeeting,
    Notes,
    Person,
    PreviousMeeting,
    Rsvp,
    Signature,
)
from minutes_kit.notes.record import Record

TRUE, FALSE = ("true", "x", "✓"), ("false",)


RECORDS: tuple[type[Record], ...] = (
    *(Notes, Person, Project, Action, Vote, Decision, Attachment, Item),
    *(Approval, Rsvp, NextMeeting, PreviousMeeting, Invitation, Signature),
    *(Mail, Contact, ContactBook),
)
"""All records, in the order in which pages and editors show them."""


Listed = Literal["", "people", "names", "signatures"]
"""What a field lists: people, the names of some, those who sign, or nobody."""


class Field(Struct, frozen=True):
    """A field of a record as a language knows it, and its English key."""

    name: str
    english: str
    word: str
    type: Any
    required: bool
    prose: bool
    people: Listed


@lru_cache(maxsize=1024)
def normal(key: str) -> str:
    """A key without what a secretary need not mind: capitals, spaces, hyphens, split accents."""
    return normalize("NFC", key).strip().lower().replace(" ", "_").replace("-", "_")


@cache
def fields_of(record: type[Record], code: str) -> dict[str, Field]:
    """The fields of a record by every key that stands for them: the language's and English."""
    words = load(code).keys[record.__name__]
    known = [
        Field(
            f.name,
            f.encode_name,
            words[f.name],
            f.type,
            f.required,
            f.name in record.prose,
            _people(record, f),
        )
        for f in fields(record)
    ]
    return {
        normal(key): field for field in known for key in (field.name, field.english, field.word)
    }


def _people(record: type[Record], field: FieldInfo) -> Listed:
    """Whether a field is a list of people, names people who stand in one, or says who signs."""
    if inside(field.type) == (Person, True):
        return "people"
    if inside(field.type) == (Signature, True):
        return "signatures"
    return "names" if field.name in record.mentions else ""


def words_of(record: type[Record], code: str) -> str:
    """The keys of a record in a language, as they are told."""
    return ", ".join(dict.fromkeys(field.word for field in fields_of(record, code).values()))


@lru_cache(maxsize=1024)
def meanings(key: str, code: str) -> frozenset[str]:
    """The fields, of any record, that a key stands for in a language."""
    known = [fields_of(record, code) for record in RECORDS]
    return frozenset(fields[normal(key)].name for fields in known if normal(key) in fields)


@cache
def all_keys(code: str) -> frozenset[str]:
    """Every key of every record, as `normal` makes it, in a language and in English."""
    return frozenset(key for record in RECORDS for key in fields_of(record, code))


@cache
def inside(kind: Any) -> tuple[Any, bool]:
    """The type of the items of a list, or of a record that may be missing; whether it is a list."""
    inner, *_ = get_args(kind) or (kind,)
    return inner, getattr(kind, "__origin__", None) is list
