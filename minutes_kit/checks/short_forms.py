"""A person of a list on a single line: what stands behind the name, and may be no part of it."""

from __future__ import annotations

import re

from minutes_kit.checks.several import seems_several, several_behind
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Person
from minutes_kit.notes.record import Steps
from minutes_kit.notes.typed import has_capitals, is_group, is_role, is_whole_name
from minutes_kit.problems import short
from minutes_kit.rare import rare
from minutes_kit.yaml.places import Remarks

_SHORT_FORM = rare(r"(?P<name>\S+(?: \S+)+?)(?:, (?P<behind>.+)| \((?P<inside>[^()]+)\))")
# A dash without its two spaces, or another mark, between a name and an organisation.
_DIVIDED = rare(
    r"(?P<name>(?:[^–—|;()]|\([^()]*\))*?) *"
    r"(?:[–—|;]| / |-(?=\s|$)|(?<=\s)-| ,) *(?P<behind>.*)"
)
_MARK = rare(r"[–—|;/,(]|-(?=\s)|(?<=\s)-(?=\S)")
_RANGE = rare(r"\d ?[-–] ?\d")


def check_person(person: Person, path: Steps, remarks: Remarks) -> None:
    """Warn of what stands behind a comma or in brackets, which is part of the name then."""
    name = " ".join(person.name.replace("\t", " – ").split())
    if name.casefold() in remarks.locale.words["pending"].split(", "):
        remarks.add("W523", (*path, "name"), name=name)
    for at, entry in enumerate(person.names):
        if seems_several(entry, remarks.locale):
            remarks.add("W530", (*path, "names", at), name=short(entry))
    if seems_several(name, remarks.locale) or several_behind(person, remarks.locale):
        typed = " – ".join(filter(None, (name, person.organisation)))
        remarks.add("W530", (*path, "name"), name=short(typed))
    elif not (person.organisation or person.role) and "people" not in path:
        _organisation_behind(name, path, remarks)


def _organisation_behind(name: str, path: Steps, remarks: Remarks) -> None:
    """Warn of an organisation behind a comma or in brackets."""
    if near := _divided(name) or _grouped(name, remarks.locale):
        typed = name if _is_organisation_behind(name, near, remarks.locale) else ""
        remarks.add("W520", (*path, "name"), typed=typed, name=name, near=near)


def _is_organisation_behind(name: str, near: str, locale: Locale) -> bool:
    """Whether the only mark divides a whole name from what is surely nobody's."""
    person, _, text = near.partition(" – ")
    surely = (is_group(text, locale) or has_capitals(text)) and not _are_initials(text, person)
    alone = len(_MARK.findall(name)) == 1 and not any(map(str.isdigit, text))
    return surely and alone and is_whole_name(person, locale)


def _divided(name: str) -> str:
    """A name and what another mark than a dash divides from it, with a dash; empty if none does."""
    match = _DIVIDED.fullmatch(name) if not _RANGE.search(name) else None
    return " – ".join(filter(None, match.groups())) if match else ""


def _grouped(name: str, locale: Locale) -> str:
    """A name and the organisation behind a comma or in brackets, with a dash; empty if none is."""
    match = _SHORT_FORM.fullmatch(name)
    if not match:
        return ""
    text = match["behind"] or match["inside"]
    if is_role(text, locale) or _are_initials(text, match["name"]):
        return ""
    if any(map(str.isdigit, text)):
        return ""
    several = " " in text or match["inside"] or re.search("[A-Z]{2}", text)
    form = text.split()[0].casefold() in locale.words["forms"].split(", ")
    return f"{match['name']} – {text}" if form or (several and text[0].isupper()) else ""


def _are_initials(text: str, name: str) -> bool:
    """Whether a text is the first letters of the words of a name, as in `An Bos (AB)`."""
    letters = "".join(re.findall(r"[A-Z]", name))
    return text.isupper() and text.replace(".", "") == letters
