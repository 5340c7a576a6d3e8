"""Whether a document that people have edited may give way to what its notes print now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import Failure, Problem, apart, quoted, short
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.dossier import MINUTES
from minutes_kit.word.edited.read import OBJECT, SHOWN
from minutes_kit.word.package import UnreadablePackage, untouched

if TYPE_CHECKING:
    from minutes_kit.word.edited.lost import Lost

_FEW = 3  # differences of a kind that are told


class Guard:
    """Lets a document of a kind give way where nothing that somebody changed would be lost."""

    def __init__(self, kind: str = MINUTES) -> None:
        self.kind = kind
        self.lost: Lost | None = None  # where the document that is there is one of ours
        self.alike = False  # whether both say the same, where the first was saved by somebody

    def lets_go(self, existing: bytes, made: bytes) -> bool:
        """Whether a new document may take the place of the one that is there."""
        return untouched(existing) or self._loses_nothing(existing, made)

    def _loses_nothing(self, existing: bytes, made: bytes) -> bool:
        """Whether the new document has all that somebody changed in the one that is there."""
        from minutes_kit.word.edited.lost import lost  # late: few documents are edited
        from minutes_kit.word.edited.whole import whole

        try:
            old, new = whole(existing), whole(made)
        except (UnreadablePackage, UnsafePackage, ValueError, SyntaxError):
            return False
        self.alike = [one.key for one in old.paragraphs] == [one.key for one in new.paragraphs]
        found = lost(old, new)
        self.lost = found if old.begin else None
        return not any(found)

    def problem(self, error: Failure, file: str, locale: Locale, *, mail: bool = False) -> Problem:
        """Why a document was kept: what would be lost, and the command that brings it home."""
        if error.code != "E401" or self.lost is None:
            return error.problem(file, locale, hint="E401_mail" if mail else None)
        told = f"{locale.labels.semicolon} ".join(_told(self.lost, locale))
        known = Failure("E401", differences=told, document=quoted(file))
        return known.problem(file, locale, hint=f"E401_{self._way(self.lost, mail=mail)}")

    def _way(self, lost: Lost, *, mail: bool) -> str:
        """What can be done about it: bring it home, write it in the notes, or keep the document."""
        if self.kind != MINUTES:
            return "mail_lost" if mail else "dossier"
        way = "word" if lost.texts or lost.typed else "lost"
        return f"mail_{way}" if mail else way


def _told(lost: Lost, locale: Locale) -> list[str]:
    """What would be lost, on part of a line each."""
    look = locale.changed["look"]
    texts = [shown(*pair) for pair in lost.texts]
    looks = [look.format(text=short(text)) for text in dict.fromkeys(lost.typed + lost.looks)]
    return [*_few(texts), *_few(looks), *(locale.changed[kind] for kind in lost.kinds)]


def _few(told: list[str]) -> list[str]:
    """The first of what is told, with a sign where there is more."""
    return told if len(told) <= _FEW else [*told[:_FEW], "…"]


def shown(old: str, new: str) -> str:
    """A difference, on part of a line."""
    old, new = (text.replace(OBJECT, SHOWN) for text in (old, new))
    if old and new:
        return " → ".join(apart(old, new))
    return f"+ {short(new)}" if new else f"− {short(old)}"
