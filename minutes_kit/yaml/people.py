"""Lists of people in the tree, as they are typed and as they are read: a person an item.

The tree itself is changed, so that the places of the people are found by their numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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

_SIGNING = ({"name"}, {"name", "role"}, {"name", "organisation"})  # what is known of who signs


def people_in(node: Any, at: Place, locale: Locale, *, only_names: bool = False) -> Any:
    """The people of a list, or of a text alone, each an item with its fields.

    Of `only_names` those between two commas are two people.
    """
    return listed(node, at, lambda item, place: _item(item, place, locale, only_names))


def signatures_in(node: Any, at: Place, locale: Locale) -> Any:
    """Those who sign, typed as in a list of people; what is more than a name and a role stays."""
    return listed(node, at, lambda item, place: _signing(item, place, locale))


def names_of(node: Any, at: Place, locale: Locale, *, only_names: bool = False) -> Any:
    """The names of a list, or of a text alone, each an item."""
    return listed(node, at, lambda item, _: _names(item, locale, only_names))


def listed(node: Any, at: Place, of_item: Callable[[Any, Place], Iterable[Any]]) -> Any:
    """A list of what each item of a list, or a text alone, stands for."""
    if isinstance(node, str):
        return _sequence([(value, at) for value in of_item(node, at)])
    if not isinstance(node, Sequence):
        return node
    items = zip(node, node.at, strict=True)
    values = [(value, place) for item, place in items for value in of_item(item, place)]
    return _sequence(values, flow=node.flow)


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


def _names(item: Any, locale: Locale, only_names: bool) -> list[Any]:
    """The names of an item; what is no text stays as it is."""
    return names_in(item, locale, only_names=only_names) if isinstance(item, str) else [item]


def _signing(item: Any, at: Place, locale: Locale) -> list[Any]:
    """The signatures of an item; what is none of these forms stays as it is."""
    people = list(_item(item, at, locale, only_names=False))
    if item in people or any(person.keys() not in _SIGNING for person in people):
        return [item]
    return [_signature(person, at) for person in people]


def _signature(person: Mapping, at: Place) -> Mapping:
    """The signature of a person: behind a dash stands the role, not the organisation."""
    role = person.get("organisation") or person.get("role")
    return _mapping({"name": person["name"], **({"role": role} if role else {})}, at)


def _in_text(text: str, at: Place, locale: Locale, only_names: bool) -> Iterator[Mapping]:
    """The people of a text alone, who may stand each on a line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    each = len(lines) > 1 and all(_is_person(line, locale) for line in lines)
    for line in lines if each else [text]:
        if not is_nobody(line, locale):
            yield from _on_a_line(line, at, locale, only_names)


def _on_a_line(text: str, at: Place, locale: Locale, only_names: bool) -> Iterator[Mapping]:
    """The people of a line, who may share an organisation."""
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


def _is_person(line: str, locale: Locale) -> bool:
    """Whether a line begins with a name."""
    return is_nobody(line, locale) or looks_like_a_name(person_in(line, locale)["name"], locale)


def _group(node: Mapping, locale: Locale) -> Mapping | None:
    """The people of `chair: An Bos` or `members: An Bos, Bo Maes`, or None for other fields."""
    ((key, value),) = node.items()
    if not key or normal(key) in fields_of(Person, locale.code):
        return None
    at = node.at[key]
    if says_nobody(value, locale):
        return _of_nobody(key, value, at, locale)
    names = _only_names(value, locale)
    if is_role(key, locale) and len(names) == 1:
        return _mapping({**person_in(names[0], locale), "role": key.strip()}, at)
    if names and _of_several(key, names, locale):
        return _mapping({"group": key.strip(), "people": _each(names, at)}, at)
    return None


def _of_nobody(key: str, value: Any, at: Place, locale: Locale) -> Mapping | None:
    """A group of nobody, if a key may be one; where nothing is said of its people they lack."""
    said = not (isinstance(value, str) and not value.strip())
    known = is_group(key, locale) or (said and (is_role(key, locale) or _is_no_slip(key, locale)))
    people = {"people": _sequence([])} if said else {}
    return _mapping({"group": key.strip(), **people}, at) if known else None


def says_nobody(value: Any, locale: Locale) -> bool:
    """Whether a text or a list of texts names nobody."""
    texts = value if isinstance(value, Sequence) else [value]
    return all(isinstance(text, str) and is_nobody(text, locale) for text in texts)


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
    known = is_role(key, locale) or is_group(key, locale)
    return known or _of_people(key, names, locale)


def _of_people(key: str, names: list[str], locale: Locale) -> bool:
    """Whether a key may be a group, and behind it are only names."""
    whole = all(is_whole_name(name, locale) for name in names)
    if len(names) > 1:  # of two words as well: nobody is called by the names of others
        known = whole or not is_whole_name(key, locale)
        fits = known and all(looks_like_a_name(name, locale) for name in names)
    else:
        fits = whole and not is_whole_name(key, locale)
    return fits and not any(map(has_capitals, names)) and _is_no_slip(key, locale)


def _is_no_slip(key: str, locale: Locale) -> bool:
    """Whether a key has the form of a heading, and is near to no field but that of groups."""
    if key[0].islower() or not key[-1].isalnum():
        return False
    from minutes_kit.yaml.guesses import guess  # late: notes are seldom wrong

    meant = guess(key, Person, set(), locale.code, 1)
    return not meant.near or (meant.field is not None and meant.field.name == "group")
