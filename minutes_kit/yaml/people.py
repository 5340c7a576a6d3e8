"""Lists of people in the tree, as they are typed and as they are read: a person an item.

The tree itself is changed, so that the places of the people are found by their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.fields import fields_of, normal
from minutes_kit.notes.model import Person
from minutes_kit.notes.typed import (
    has_capitals,
    is_group,
    is_nobody,
    is_role,
    is_whole_name,
    looks_like_a_name,
    names_in,
    person_in,
)
from minutes_kit.problems import Place
from minutes_kit.yaml.tree import Mapping, Sequence


def people_in(node: Any, at: Place, locale: Locale, *, only_names: bool = False) -> Any:
    """The people of a list, or of a text alone, each an item with its fields.

    Of `only_names` those between two commas are two people.
    """
    if isinstance(node, str):
        return _sequence([(person, at) for person in _in_text(node, at, locale, only_names)])
    if not isinstance(node, Sequence):
        return node
    people = [
        (person, place)
        for item, place in zip(node, node.at, strict=True)
        for person in _item(item, place, locale, only_names)
    ]
    return _sequence(people, flow=node.flow)


def names_of(node: Any, at: Place, locale: Locale, *, only_names: bool = False) -> Any:
    """The names of a list, or of a text alone, each an item."""
    if isinstance(node, str):
        return _sequence([(name, at) for name in names_in(node, locale, only_names=only_names)])
    if not isinstance(node, Sequence):
        return node
    names: list[tuple[Any, Place]] = []
    for item, place in zip(node, node.at, strict=True):
        is_text = isinstance(item, str)
        typed = names_in(item, locale, only_names=only_names) if is_text else [item]
        names += [(name, place) for name in typed]
    return _sequence(names, flow=node.flow)


def _sequence(items: list[tuple[Any, Place]], *, flow: bool = False) -> Sequence:
    """A list of values with their places."""
    sequence = Sequence(flow=flow)
    sequence += [value for value, _ in items]
    sequence.at = [place for _, place in items]
    return sequence


def _mapping(fields: dict[str, Any], at: Place) -> Mapping:
    """The fields of a person who was typed at a place."""
    mapping = Mapping()
    mapping.update(fields)
    mapping.keys_at = dict.fromkeys(fields, at)
    mapping.at = dict.fromkeys(fields, at)
    return mapping


def _item(item: Any, at: Place, locale: Locale, only_names: bool) -> Iterator[Any]:
    """The people of an item; what is none of these forms stays as it is."""
    if isinstance(item, str) and item.strip():
        yield from _in_text(item, at, locale, only_names)
    elif isinstance(item, Mapping) and len(item) == 1:
        yield _group(item, locale) or item
    else:
        yield item


def _in_text(text: str, at: Place, locale: Locale, only_names: bool) -> Iterator[Mapping]:
    """The people of a text alone, who may share an organisation."""
    if is_nobody(text, locale):
        return
    fields: dict[str, Any] = person_in(text.strip(), locale)
    shared = not fields.keys().isdisjoint(("organisation", "email"))
    names = names_in(fields["name"] if shared else text, locale, only_names=only_names)
    if len(names) > 1 and shared:
        del fields["name"]
        yield _mapping({"names": _sequence([(name, at) for name in names]), **fields}, at)
        return
    for name in names if len(names) > 1 else []:
        yield _mapping(person_in(name, locale), at)
    if len(names) == 1:
        yield _mapping(fields, at)


def _group(node: Mapping, locale: Locale) -> Mapping | None:
    """The people of `chair: An Bos` or `members: An Bos, Bo Maes`, or None for other fields."""
    ((key, value),) = node.items()
    if not key or normal(key) in fields_of(Person, locale.code):
        return None
    at = node.at[key]
    if isinstance(value, str) and is_group(key, locale) and is_nobody(value, locale):
        nobody = {"people": _sequence([])} if value.strip() else {}
        return _mapping({"group": key.strip(), **nobody}, at)
    names = _only_names(value, locale)
    if is_role(key, locale) and len(names) == 1:
        return _mapping({**person_in(names[0], locale), "role": key.strip()}, at)
    if names and _of_several(key, names, locale):
        return _mapping({"group": key.strip(), "people": _each(names, at)}, at)
    return None


def _only_names(value: Any, locale: Locale) -> list[str]:
    """The names in a text or a list of texts; none where something else stands in it."""
    texts = value if isinstance(value, Sequence) else [value]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        return []
    names = [name for text in texts for name in names_in(text.strip(), locale, only_names=True)]
    return names if all(any(map(str.isalpha, name)) for name in names) else []


def _each(names: list[str], at: Place) -> Sequence:
    """Names, each an item."""
    return _sequence([(name, at) for name in names])


def _of_several(key: str, names: list[str], locale: Locale) -> bool:
    """Whether a key is what the people behind it are together."""
    listed = is_role(key, locale) or is_group(key, locale)
    return listed or _of_people(key, names, locale)


def _of_people(key: str, names: list[str], locale: Locale) -> bool:
    """Whether a key may be a group, and is no slip of a field, and behind it are only names."""
    odd = key[0].islower() or not key[-1].isalnum() or any(map(has_capitals, names))
    whole = all(is_whole_name(name, locale) for name in names)
    if len(names) > 1:  # of two words as well: nobody is called by the names of others
        known = whole or not is_whole_name(key, locale)
        fits = known and all(looks_like_a_name(name, locale) for name in names)
    else:
        fits = whole and not is_whole_name(key, locale)
    if odd or not fits:
        return False
    from minutes_kit.yaml.guesses import guess  # late: notes are seldom wrong

    return guess(key, Person, set(), locale.code, 1).near == ""
