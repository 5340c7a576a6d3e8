"""Names of organisations in notes: which are the same, spelt in two ways."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from minutes_kit.languages.dates import without_accents
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.record import Steps
from minutes_kit.notes.spelling import right_letters

_WORD = re.compile(r"\w+")
_LONG = 8  # letters in a word of which one may be a slip
_LONGEST = 200  # letters in a name of which one is looked for: it takes the square of that


class Spelling(Struct, frozen=True):
    """A name as it was written first, and where."""

    name: str
    path: Steps


class Organisations:
    """The organisations of the people in notes."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self._first: dict[object, Spelling] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._roles: set[str] = set()

    def first_spelling(self, name: str, path: Steps) -> Spelling:
        """The first spelling of an organisation, which may be this one."""
        words = self.words(name)
        own = Spelling(name, path)
        whole: list[object] = ["".join(words), tuple(sorted(words))]
        first = next((self._first[key] for key in whole if key in self._first), None)
        first = first or self._by_slip(words) or own
        for key in (*whole, *_but_one(words)):
            self._first.setdefault(key, first)
        self._words["".join(words)] = words
        return first

    def _by_slip(self, words: tuple[str, ...]) -> Spelling | None:
        """The first spelling of a name that differs in a single letter of a single long word."""
        for key in _but_one(words):
            first = self._first.get(key)
            if first and _one_slip("".join(words), "".join(self.words(first.name))):
                return first
        return None

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a name without accents and legal form."""
        return _words(name, self.locale.words["forms"])

    def plain(self, name: str) -> str:
        """A name without what need not differ between two spellings of it."""
        return "".join(self.words(name))

    def add_role(self, role: str) -> None:
        """Note a role, which may act as well as a person."""
        self._roles.add(self.plain(role))

    def knows(self, name: str) -> bool:
        """Whether a name is that of an organisation, or of a role, of the people."""
        own = self.plain(name)
        return own in self._first or own in self._roles


@lru_cache(maxsize=1024)
def _words(name: str, forms: str) -> tuple[str, ...]:
    """The words of a name without accents, and without legal forms unless it has no others."""
    words = _WORD.findall(without_accents(name.replace(".", "").casefold()))
    legal = forms.split(", ")
    return tuple(word for word in words if word not in legal) or tuple(words)


@lru_cache(maxsize=1024)
def _but_one(words: tuple[str, ...]) -> tuple[object, ...]:
    """A name with each of its long words in turn cut down to its beginning."""
    if sum(map(len, words)) > _LONGEST:
        return ()
    return tuple(
        (at, *words[:at], word[:3], *words[at + 1 :])
        for at, word in enumerate(words)
        if len(word) >= _LONG and word.isalpha()
    )


def _one_slip(word: str, other: str) -> bool:
    """Whether two words differ in a letter that is wrong, missing or swapped with the next."""
    start = right_letters(word, other)
    word, other = word[start:], other[start:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    return max(len(word), len(other)) == 1 or (len(word) == 2 and word == other[::-1])
