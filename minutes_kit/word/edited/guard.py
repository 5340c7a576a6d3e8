"""Whether a document that people have edited may give way to what its notes print now."""

from __future__ import annotations

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import Failure, Problem, short
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.package import UnreadablePackage, untouched

_FEW = 3  # differences that are told


class Guard:
    """Lets a document give way whose text is that of the new one, or has come home into it."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.ours = False  # whether the document that is there says what it printed once

    def lets_go(self, existing: bytes, made: bytes) -> bool:
        """Whether a new document may take the place of the one that is there."""
        return untouched(existing) or self._is_home(existing, made)

    def _is_home(self, existing: bytes, made: bytes) -> bool:
        """Whether the new document has the text of the one that is there."""
        from minutes_kit.word.edited.compare import changes  # late: few documents are edited
        from minutes_kit.word.edited.merge import merged
        from minutes_kit.word.edited.read import read

        try:
            old, new = read(existing), read(made)
        except (UnreadablePackage, UnsafePackage, ValueError, SyntaxError):
            return False
        self.ours = bool(old.begin)
        found = changes(new.paragraphs, old.paragraphs)
        pairs = [(one.old, one.new) for one in found]
        printed, edited = new.paragraphs, old.paragraphs
        self.found = [
            (printed[a].text if a >= 0 else "", edited[b].text if b >= 0 else "") for a, b in pairs
        ]
        wanted = merged(old.begin, new.paragraphs, old.paragraphs)
        home = not wanted.conflicts and not changes(new.paragraphs, wanted.paragraphs)
        edited_since = self.ours and old.begin != old.hashes()
        return old.others == new.others and (not found or (home and edited_since))

    def problem(self, error: Failure, file: str, locale: Locale) -> Problem:
        """Why a document was kept: what differs, and the command that brings it home."""
        if error.code != "E401" or not self.found or not self.ours:
            return error.problem(file, locale)
        told = [_shown(*pair) for pair in self.found[:_FEW]]
        more = ["…"] if len(self.found) > _FEW else []
        known = Failure("E401", differences="; ".join(told + more), document=file)
        return known.problem(file, locale, hint="E401_word")


def _shown(old: str, new: str) -> str:
    """A difference, on part of a line."""
    if old and new:
        return f"{short(old)} → {short(new)}"
    return f"+ {short(new)}" if new else f"− {short(old)}"
