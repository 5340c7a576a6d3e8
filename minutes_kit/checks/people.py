"""Names of people and organisations in notes: who is in the lists, and who is meant elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from msgspec import Struct

from minutes_kit.checks.groups import groups_in
from minutes_kit.checks.organisations import Organisations
from minutes_kit.checks.short_forms import check_person
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes, Person
from minutes_kit.notes.names import MAX_ASKED, closest, name_alone, words_of_name
from minutes_kit.notes.record import Record, Steps
from minutes_kit.notes.typed import has_capitals, is_group, is_nobody, is_role, parts_of
from minutes_kit.problems import short
from minutes_kit.rare import rare
from minutes_kit.yaml.places import Remarks

_BRACKETS = rare(r"\([^()]*\)")


class Named(Struct, frozen=True):
    """A name as notes mention it, and where."""

    name: str
    path: Steps


class Mention(Struct, frozen=True):
    """A name outside the lists: the key it stands at, and how surely it is that of a person.

    A chair is one, a presenter who looks like one, a replacement need not be in the lists.
    """

    named: Named
    key: str
    sure: bool
    listed: bool


def check(notes: Notes, remarks: Remarks) -> None:
    """Warn of people in two lists, of names in none of them, and of one name in two spellings."""
    groups = Organisations(remarks.locale)
    people = _People(remarks.locale)
    for _, group in groups_in(notes):
        groups.add_role(group.group)
    for path, person in notes.people():
        _organisation(person, path, groups)
        check_person(person, path, remarks)
        for named in _names_of(person, path, remarks.locale):
            _listed(named, person, people, groups, remarks)
    for odd, usual in groups.oddities():
        line = remarks.place(usual.path).line
        typed = odd.name if groups.surely(odd, usual) else ""
        remarks.add("W504", odd.path, typed=typed, name=odd.name, near=usual.name, line=line)
    if people.names and remarks.whole:
        for mention in _mentions(notes, remarks):
            _mentioned(mention, people, groups, remarks)
    _signatures(notes, remarks)


def _organisation(person: Person, path: Steps, groups: Organisations) -> None:
    """Note the organisation of a person, and what may be a role."""
    groups.add_role(person.role)
    groups.add_role(person.note)
    if person.organisation:
        groups.add(person.organisation, (*path, "organisation"))


def _listed(
    named: Named, person: Person, people: _People, groups: Organisations, remarks: Remarks
) -> None:
    """Note a person in a list; the same one in two lists, or twice in one, is warned of.

    Two organisations make two people.
    """
    group = groups.plain(person.organisation)
    for first, other in islice(people.of_name(named.name), MAX_ASKED):
        if " " in named.name and (not group or not other or group == other):
            words = [remarks.word("Notes", str(mention.path[0])) for mention in (first, named)]
            code = "W502" if words[0] == words[1] else "W501"
            remarks.add(code, named.path, name=named.name, first=words[0], second=words[1])
            break
    people.add(named, group)


def _mentioned(mention: Mention, people: _People, groups: Organisations, remarks: Remarks) -> None:
    """Warn of a name that is in none of the lists."""
    name = mention.named.name
    if people.knows(name) or groups.knows(name):
        return
    near = people.nearest(name, strict=not mention.listed)
    likely = mention.sure or (_looks_like_a_name(name) and not is_group(name, remarks.locale))
    if near or (mention.listed and likely):
        hint = "W503_near" if near else None
        said = {"name": name, "key": mention.key, "near": near}
        typed = name_alone(name, remarks.locale)
        remarks.add("W503", mention.named.path, hint=hint, typed=typed, **said)
    if mention.sure and not near:
        people.add(mention.named, "")  # told of once, however often named


def _signatures(notes: Notes, remarks: Remarks) -> None:
    """Warn of somebody who signs twice, and not in two roles."""
    roles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for at, signature in enumerate(notes.signatures):
        known = roles[words_of_name(signature.name, remarks.locale)]
        role = signature.role.casefold().strip()
        if role in known or (known and "" in (role, *known)):
            said = {"name": short(signature.name), "first": remarks.word("Notes", "signatures")}
            remarks.add("W502", ("signatures", at, "name"), hint="W502_signature", **said)
        known.add(role)


class _People:
    """The people in the lists."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.names: dict[str, str] = {}
        self._seen: dict[str, list[tuple[Named, str]]] = defaultdict(list)
        self._asked = 0

    def add(self, named: Named, group: str) -> None:
        """Note a person."""
        key = " ".join(words_of_name(named.name, self.locale))
        self._seen[key].append((named, group))
        self.names.setdefault(key, named.name)

    @cached_property
    def _initials(self) -> set[str]:
        """The initials of all of them, who are known by the time that others are mentioned."""
        return {"".join([word[0] for word in key.split()]) for key in self.names}

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        """The names by each of their words, and by how these begin; most mentions need none."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.names:
            words = key.split()
            for word in {*words, *(f"{word[:2]}…" for word in words)}:
                found[word].append(key)
        return found

    def of_name(self, name: str) -> list[tuple[Named, str]]:
        """The people of a name so far, each with the organisation."""
        return self._seen[" ".join(words_of_name(name, self.locale))]

    def knows(self, name: str) -> bool:
        """Whether a name, or part of one as in `Els` or `E. Baele`, is somebody's in the lists."""
        words = words_of_name(name, self.locale)
        if " ".join(words) in self.names or (name.isupper() and name.lower() in self._initials):
            return True
        whole = [word for word in words if len(word.strip(".")) > 1]
        fewest = min((self._by_word.get(word, []) for word in whole), key=len, default=[])
        return any(self._fits(words, key) for key in fewest[:MAX_ASKED])

    @staticmethod
    def _fits(words: tuple[str, ...], key: str) -> bool:
        """Whether each word of a name is, or begins as its initial, one of somebody's."""
        own = key.split()
        initials = {word[0] for word in own}
        return all(word in own or word.rstrip(".") in initials for word in words)

    def nearest(self, name: str, *, strict: bool) -> str:
        """The name in the lists that is nearly spelt like this one, or none."""
        words = words_of_name(name, self.locale)
        self._asked += 1
        if len(words) < 2 or self._asked > MAX_ASKED:
            return ""
        alike = (key for word in words for key in self._by_word.get(f"{word[:2]}…", []))
        near = closest(" ".join(words), alike, 0.92 if strict else 0.8)
        return name_alone(self.names.get(near, ""), self.locale)


def _names_of(person: Person, path: Steps, locale: Locale) -> Iterator[Named]:
    """The single names of an entry in a list of people."""
    yield from _split(person.name, (*path, "name"), locale)
    for index, name in enumerate(person.names):
        yield from _split(name, (*path, "names", index), locale)


def _mentions(notes: Notes, remarks: Remarks) -> Iterator[Mention]:
    """The names outside the lists."""
    yield from _named_in(notes, (), remarks, sure=True)
    key = remarks.word("Person", "replaced_by")
    for path, person in notes.people():
        for named in _split(person.replaced_by, (*path, "replaced_by"), remarks.locale):
            yield Mention(named, key, sure=False, listed=False)
    for path, item in notes.items():
        for number, project in enumerate(item.projects):
            yield from _named_in(project, (*path, "projects", number), remarks)
        for number, decision in item.decided():
            yield from _named_in(decision, (*path, "decisions", number), remarks)
        for number, action in enumerate(item.actions):
            yield from _named_in(action, (*path, "actions", number), remarks)
    for path, vote in notes.votes():
        yield from _named_in(vote, path, remarks)
    key = remarks.word("Notes", "signatures")
    for number, signature in enumerate(notes.signatures):
        for named in _split(signature.name, ("signatures", number, "name"), remarks.locale):
            yield Mention(named, key, sure=False, listed=True)


def _named_in(
    record: Record, path: Steps, remarks: Remarks, *, sure: bool = False
) -> Iterator[Mention]:
    """The single names in the fields of a record that mention people."""
    for field in record.mentions:
        for index, name in enumerate(getattr(record, field)):
            key = remarks.word(type(record).__name__, field)
            for named in _split(name, (*path, field, index), remarks.locale):
                yield Mention(named, key, sure, listed=True)


def _split(name: str, path: Steps, locale: Locale) -> Iterator[Named]:
    """The names that a text like "An Bos en Bo Ans" holds, without roles and brackets."""
    parts = parts_of(_BRACKETS.sub("", name) if "(" in name else name, locale)
    for at, part in enumerate(parts):
        if not (at and is_role(part, locale)) and not is_nobody(part, locale):
            yield Named(" ".join(part.split()), path)


def _looks_like_a_name(text: str) -> bool:
    """Whether a text has the form of a person's name."""
    words = text.split()
    return (
        1 < len(words) < 6
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not has_capitals(text)
        and not any(character.isdigit() for character in text)
    )
