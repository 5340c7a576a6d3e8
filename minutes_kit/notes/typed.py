"""People as they are typed on one line: their names, and what stands beside a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Person
from minutes_kit.notes.names import bare_name
from minutes_kit.rare import rare

SIGNS = frozenset(("-", "–", "—", "/"))  # what is typed where there is nothing to say
_BRACKETS = rare(r"\([^()]*\)")
_WORD = rare(r"\w+")
_MAIL = re.compile(r"(?P<rest>[^<>]*[^<>\s])\s*<(?P<email>[^<>\s]+@[^<>\s]+)>")
_REMARK = re.compile(r"(?P<name>[^()]*[^()\s])\s*\((?P<role>[^()]+)\)")
_INITIAL = rare(r"[^\W\d_](?:\.|$)")
_NO_NAME = rare(r"[^\w ,'’.-]|[\d_]")
_DASH = rare(r"\s[-–—]|[-–—]\s")
_DASHES = re.compile(r"(?<!\s)\s+[-–—]\s+")
_SEMICOLON = rare(r"(?<!\s)\s*;\s*")  # between names that have a comma of their own
_MOST_WORDS = 6  # of a name
_MOST_BESIDE = 3  # remarks behind a name, one behind the other
_LONG = 4  # letters of a word that may be the end of another


def is_empty(text: str) -> bool:
    """Whether a text says nothing: it is blank, or a sign that stands for nothing."""
    words = text.strip()
    return not words or words in SIGNS


def is_nobody(text: str, locale: Locale) -> bool:
    """Whether a text in a list of people means that there are none."""
    return is_empty(text) or text.casefold().strip(" .") in _set(locale.words["nobody"])


def nobody(locale: Locale) -> str:
    """The word of a language where nobody of some people was there."""
    return locale.words["nobody"].partition(",")[0]


def is_role(text: str, locale: Locale) -> bool:
    """Whether a text has the word, or the end of a word, for what somebody is."""
    return _has_word(text, locale.words["roles"])


def is_group(text: str, locale: Locale) -> bool:
    """Whether a text has the word, or the end of a word, that only groups of people have."""
    return _has_word(text, locale.words["groups"])


def parts_of(text: str, locale: Locale) -> list[str]:
    """The parts of a text between commas and words such as "and", but not inside brackets."""
    return list(_parts(text, locale.words["join"]))


@lru_cache(maxsize=1024)
def _parts(text: str, join: str) -> tuple[str, ...]:
    """The parts of a text between commas and these words: names are asked for often."""
    hidden = _hidden(text)
    between = _SEMICOLON if ";" in hidden else _between(join)
    ends = [found.span() for found in between.finditer(hidden)]
    if not ends:
        return (text.strip(),) if text.strip() else ()
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    parts = [text[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]
    return tuple(filter(None, parts))


def _hidden(text: str) -> str:
    """A text of the same length, with nothing to be read inside brackets."""
    return _BRACKETS.sub(lambda found: "_" * len(found[0]), text) if "(" in text else text


def names_in(text: str, locale: Locale, *, only_names: bool = False) -> list[str]:
    """The names that a text surely holds; the text alone where that is not certain.

    `Peeters, An` is one name, and so are a name and an organisation, unless there are
    `only_names`.
    """
    parts = parts_of(_replaced(locale.words["replaced"]).sub(_uncommaed, text), locale)
    people = [replaced_in(part, locale)[0] for part in parts]
    names = [_with_role(person, locale)[0] for person in people]
    if people != parts:  # who came instead, or was there as well, is certain only at the end
        only_names = people[-1] != parts[-1]
        parts = parts if only_names else []
    alike = len(parts) > 1 and all(looks_like_a_name(name, locale) for name in names)
    return parts if alike and _several(text, parts, locale, only_names) else [text]


def _several(text: str, parts: list[str], locale: Locale, only_names: bool) -> bool:
    """Whether parts that look like names are surely those of several people."""
    if len(set(map(has_capitals, parts))) > 1:
        return False
    if all(_marked(part, locale) or part.endswith(")") for part in parts):
        return True
    whole = {len(_own_words(part, locale)) > 1 for part in parts}
    if len(whole) > 1:
        return False
    if len(parts) > 2:
        return True
    joined = ";" in text or _between(locale.words["join"], commas=False).search(text)
    return True in whole and bool(only_names or joined)


def person_in(text: str, locale: Locale) -> dict[str, str]:
    """The fields of a person that a text alone stands for."""
    if "\t" in text:
        return _row(text, locale)
    name, other = replaced_in(text, locale)
    return {**_fields_in(name, locale), **({"replaced_by": other} if other else {})}


def replaced_in(text: str, locale: Locale) -> tuple[str, str]:
    """A person, and who came instead; the text alone where that is not certain."""
    found = list(_replaced(locale.words["replaced"]).finditer(_hidden(text)))
    if len(found) != 1:
        return text, ""
    rest, other = text[: found[0].start()].strip(), text[found[0].end() :].strip()
    _, *behind = parts_of(rest, locale) or [""]
    several = any(looks_like_a_name(part, locale) for part in behind)
    one = len(parts_of(other, locale)) == 1 and not several
    return (rest, other) if rest and one else (text, "")


def _uncommaed(found: re.Match[str]) -> str:
    """Words such as "replaced by" without the comma before them."""
    return found[0].lstrip(",")


def _fields_in(text: str, locale: Locale) -> dict[str, str]:
    """The fields of a person that a text stands for which says nothing of somebody else."""
    fields: dict[str, str] = {}
    if found := _MAIL.fullmatch(text):
        text, fields["email"] = found.groups()
    if found := Person.short_pattern.fullmatch(text):
        text, organisation = found.groups()
        fields["organisation"], note = _noted(organisation)
        if note and has_capitals(note) and not note[0].islower():  # `(VDAB)` is part of a name
            fields["organisation"], note = organisation, ""
    else:
        text, note = _noted(text)
    if note and is_role(note, locale) and "organisation" not in fields:
        return {"name": text, **fields, "role": note}
    found = _REMARK.fullmatch(text)
    if found and is_role(found["role"], locale):
        text, fields["role"] = found.groups()
    else:
        text, role = _with_role(text, locale)
        fields |= {"role": role} if role else _two_beside(fields.get("organisation", ""), locale)
    return {"name": text, **fields, **({"note": note} if note else {})}


class Called(NamedTuple):
    """A name alone, and what stands beside it that tells people of one name apart."""

    name: str
    beside: str


def called(text: str, locale: Locale) -> Called:
    """How somebody is called in a text such as `An Bos (N-VA), voorzitter`."""
    name, beside = text.strip(), ""
    for _ in range(_MOST_BESIDE):
        fields = person_in(name, locale)
        name = fields["name"].strip()
        beside = fields.get("organisation") or fields.get("note") or beside
    return Called(name, beside)


def _with_role(text: str, locale: Locale) -> tuple[str, str]:
    """A name and the role behind its comma; the text alone where that is not certain."""
    name, _, role = text.partition(", ")
    office, *others = parts_of(role, locale) or [""]
    if not (office and looks_like_a_name(name, locale) and _is_office(office, locale)):
        return text, ""
    people = any(looks_like_a_name(other, locale) or "(" in other for other in others)
    return (text, "") if people or ";" in role else (name.rstrip(), role.strip())


def _is_office(text: str, locale: Locale) -> bool:
    """Whether a text is a role, and not the role and the name of somebody else."""
    rest = " ".join(word for word in text.split() if not is_role(word, locale))
    named = rest[:1].isupper() and not has_capitals(rest) and looks_like_a_name(rest, locale)
    return is_role(text, locale) and not named


def _noted(text: str) -> tuple[str, str]:
    """A text and the remark in brackets behind it, if there is one."""
    rest, bracket, note = text.removesuffix(")").rpartition("(")
    if not (rest.strip() and bracket and text.endswith(")") and note.strip()) or ")" in note:
        return text, ""
    return rest.rstrip(), note.strip()


def _two_beside(text: str, locale: Locale) -> dict[str, str]:
    """The organisation and the role with one more dash between them, as in `N-VA – schepen`."""
    first, *others = _DASHES.split(text)
    for organisation, role in ((first, *others), (*others, first)) if len(others) == 1 else ():
        if _is_office(role, locale) and not is_role(organisation, locale):
            return {"organisation": organisation, "role": role}
    return {}


def _row(text: str, locale: Locale) -> dict[str, str]:
    """The fields of a row of a spreadsheet: a name, and cells of which the kind is certain."""
    name, *cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    fields: dict[str, str] = {}
    if not is_whole_name(name, locale):
        return {"name": text}
    for cell in cells:
        kind = "role" if is_role(cell, locale) else "organisation"
        kind = "email" if "@" in cell else kind
        if kind in fields or _DASH.search(cell):
            return {"name": text}
        fields[kind] = cell
    return {"name": name, **fields}


def looks_like_a_name(text: str, locale: Locale) -> bool:
    """Whether a text has the form of the name of a person, or of a part of it."""
    bare = _BRACKETS.sub("", text).strip(" .")
    if _NO_NAME.search(bare) or is_role(bare, locale) or is_group(bare, locale):
        return False
    words = bare_name(bare, locale).split()
    particles = _set(locale.words["particles"])
    fits = all(_capital(word) or word.casefold() in particles for word in words)
    return 0 < len(words) <= _MOST_WORDS and fits and _capital(words[-1])


def is_whole_name(text: str, locale: Locale) -> bool:
    """Whether a text has the form of a name with a first name, an initial or a title."""
    several = len(_own_words(text, locale)) > 1 or _marked(text, locale)
    return several and looks_like_a_name(text, locale)


def _own_words(text: str, locale: Locale) -> list[str]:
    """The words of a name without its title and words such as "van"."""
    particles = _set(locale.words["particles"])
    words = bare_name(_BRACKETS.sub("", text), locale).split()
    return [word for word in words if word.casefold().rpartition("-")[2] not in particles]


def _marked(text: str, locale: Locale) -> bool:
    """Whether a title or an initial begins a name."""
    bare = bare_name(text, locale)
    return bare != text.strip() or bool(_INITIAL.match(text.split()[0]) and " " in text.strip())


def _capital(word: str) -> bool:
    """Whether a word has a capital at its start, or behind the apostrophe of its first letter."""
    return word[0].isupper() or (word[1:2] in "'’" and word[2:3].isupper()) or word[0] in "'’"


def has_capitals(text: str) -> bool:
    """Whether a text has a word in capitals, such as ESF."""
    bare = _BRACKETS.sub("", text)
    return any(len(word) > 1 and word.isupper() for word in _WORD.findall(bare))


def _has_word(text: str, listed: str) -> bool:
    """Whether a text has one of the words of a list, or a word that ends in one."""
    known, endings = _set(listed), _endings(listed)
    words = _WORD.findall(text.casefold())
    return any(word in known or word.endswith(endings) for word in words)


@cache
def _set(listed: str) -> frozenset[str]:
    """The words of a list in a language."""
    return frozenset(listed.split(", "))


@cache
def _endings(listed: str) -> tuple[str, ...]:
    """The words of a list with which other words may end."""
    return tuple(word for word in _set(listed) if len(word) > _LONG)


@cache
def _between(join: str, *, commas: bool = True) -> re.Pattern[str]:
    """What stands between two names."""
    words = "|".join(map(re.escape, join.split(", ")))
    joined = rf"(?<!\s)\s+(?:{words}|&)\s+"
    return re.compile(rf"(?<!\s)\s*[,/]\s+(?:(?:{words})\s+)?|{joined}" if commas else joined)


@cache
def _replaced(words: str) -> re.Pattern[str]:
    """What stands between somebody and who came instead."""
    either = "|".join(map(re.escape, words.split(", ")))
    return re.compile(rf"(?:,|(?<![\s,]))\s+(?:{either})\s+(?=\S)", re.IGNORECASE)
