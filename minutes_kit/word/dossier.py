"""The documents of a meeting: what each holds, on which template, and how its file is called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import NamedTuple

from minutes_kit.languages.dates import without_accents
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.fields import normal
from minutes_kit.text import dossier

MINUTES = "minutes"


class Kind(NamedTuple):
    """What a document holds of the notes, the label of what it is, and its shipped template."""

    held: dossier.Held
    label: str
    template: str


KINDS = {
    "invitation": Kind(dossier.invitation, "invitation", "invitation"),
    "attendance": Kind(dossier.attendance, "attendance", "attendance"),
    MINUTES: Kind(dossier.minutes, "minutes", "esf"),
    "actions": Kind(dossier.actions, "action_list", "actions"),
}
"""The documents by their names, in the order in which a meeting needs them."""


PUBLIC = ".public.docx"  # how the names of documents for the public end


class Asked(NamedTuple):
    """What is asked for of notes: one of `KINDS`, for the public or not."""

    kind: str = MINUTES
    public: bool = False


def named(name: str) -> Asked:
    """What a document is by its name, whichever the language of its notes: minutes, mostly."""
    stem = name.removesuffix(PUBLIC).removesuffix(".docx")
    every = ((kind, suffix(kind, code)) for kind in KINDS if kind != MINUTES for code in codes())
    kind = next((kind for kind, end in every if stem.endswith(end)), MINUTES)
    return Asked(kind, name.endswith(PUBLIC))


def kind_of(name: str) -> str | None:
    """The document that somebody means, in English or in any of the languages."""
    return _kinds().get(_bare(name))


@cache
def _kinds() -> dict[str, str]:
    """The documents by what they are called: as in English, as their files, as their titles."""
    known = {kind: kind for kind in KINDS}
    for locale, (kind, made) in product(map(load, codes()), KINDS.items()):
        title: str = getattr(locale.labels, made.label)
        known |= {_bare(called): kind for called in (locale.documents[kind], title)}
    return known


def _bare(name: str) -> str:
    """A name without what nobody need mind: capitals, spaces, hyphens, accents."""
    return without_accents(normal(name))


def names_of(kinds: Iterable[str], language: str) -> str:
    """What documents are called in a language, as it is told."""
    return ", ".join(load(language).documents[kind] for kind in kinds)


def suffix(kind: str, language: str) -> str:
    """What stands behind the name of the notes in that of a document; behind minutes, nothing."""
    return "" if kind == MINUTES else f" – {load(language).documents[kind]}"
