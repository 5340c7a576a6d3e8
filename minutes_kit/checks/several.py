"""Several people in one text, where a name was expected: they are printed as one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes, Person
from minutes_kit.notes.names import words_of_name
from minutes_kit.notes.record import Record, Steps
from minutes_kit.notes.typed import is_whole_name, looks_like_a_name, parts_of, replaced_in
from minutes_kit.problems import short
from minutes_kit.rare import rare
from minutes_kit.yaml.places import Remarks

_MOST = 2  # names that a line of a list may look like and be one
_COMPARED = 20  # parts of a text that are compared with each other
_NAMED = re.compile(r"(?P<name>.+?)\s+[-–—]\s+.+", re.DOTALL)
_BEHIND = rare(r"\s*[(\[].*", re.DOTALL)


def check(notes: Notes, remarks: Remarks) -> None:
    """Warn of several names in a text outside the lists that is read as one."""
    texts = [(path, text) for path, text in _texts(notes) if "," in text]
    people = _forms(notes, remarks.locale) if texts else {}
    for path, text in texts:
        if _are_several(text, people, remarks.locale):
            remarks.add("W530", path, name=short(text))


def seems_several(name: str, locale: Locale) -> bool:
    """Whether an entry of a list has so many parts like names that it may be several people."""
    parts = parts_of(name, locale)
    if len(parts) > 1 and any(replaced_in(part, locale)[1] for part in parts):
        return True
    like = (looks_like_a_name(_BEHIND.sub("", part), locale) for part in parts)
    return len(parts) > _MOST and sum(like) > _MOST


def several_behind(person: Person, locale: Locale) -> bool:
    """Whether names stand before the dash of an organisation, or one with its own behind that."""
    if not person.organisation:
        return False
    names = parts_of(person.name, locale)
    if len(names) > 1 and all(is_whole_name(name, locale) for name in names):
        return True
    others = parts_of(person.organisation, locale)[1:]
    behind = (_NAMED.fullmatch(other) for other in others)
    return any(found and is_whole_name(found["name"], locale) for found in behind)


def _are_several(text: str, people: dict[str, set[str]], locale: Locale) -> bool:
    """Whether two parts of a text are whole names, or can only be two people of the meeting."""
    parts = parts_of(text, locale)
    if sum(is_whole_name(part, locale) for part in parts) > 1:
        return True
    meant = [people.get(" ".join(words_of_name(part, locale)), set()) for part in parts]
    known = islice(filter(None, meant), _COMPARED)
    return any(one.isdisjoint(other) for one, other in combinations(known, 2))


def _forms(notes: Notes, locale: Locale) -> dict[str, set[str]]:
    """The people of the lists by their names, and by their first and last ones."""
    forms: dict[str, set[str]] = defaultdict(set)
    for _, person in notes.people():
        for name in (person.name, *person.names):
            words = words_of_name(name, locale)
            for form in (words, words[:1], words[1:]):
                forms[" ".join(form)].add(" ".join(words))
    forms.pop("", None)
    return forms


def _texts(notes: Notes) -> Iterator[tuple[Steps, str]]:
    """The names outside the lists as they were read, behind the path to each."""
    yield from _of_record(notes, ())
    for path, item in notes.items():
        for number, project in enumerate(item.projects):
            yield from _of_record(project, (*path, "projects", number))
        for number, decision in item.decided():
            yield from _of_record(decision, (*path, "decisions", number))
        for number, action in enumerate(item.actions):
            yield from _of_record(action, (*path, "actions", number))
    for number, signature in enumerate(notes.signatures):
        yield ("signatures", number, "name"), signature.name


def _of_record(record: Record, path: Steps) -> Iterator[tuple[Steps, str]]:
    """The texts of the fields of a record that mention people."""
    for field in record.mentions:
        for index, name in enumerate(getattr(record, field)):
            yield (*path, field, index), name
