"""Values of a single text: lines, dates and times, and words of which one is chosen."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

from minutes_kit.languages.dates import read_date, read_time
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, code_of
from minutes_kit.notes.fields import FALSE, TRUE
from minutes_kit.problems import Report
from minutes_kit.yaml.faults import Faults, Spot


class Values:
    """Reads values of a single text, and reports what is none of their kind: that is None."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.faults = Faults(report)
        self.locale: Locale = report.locale
        self.code = report.language

    def line(self, node: Any, spot: Spot) -> Any:
        """A text of a single line, as typed."""
        return node.rstrip("\n") if isinstance(node, str) else self.faults.kind("line", node, spot)

    def date(self, node: Any, spot: Spot) -> Any:
        """A date in any form of `read_date`."""
        if not isinstance(node, str):
            return self.faults.kind("date", node, spot)
        if (date := read_date(node, self.locale)) is None:
            self.faults.date(node, spot)
        return date

    def due(self, node: Any, spot: Spot) -> Any:
        """A date, or words that hold no figure."""
        words = isinstance(node, str) and not any(map(str.isdigit, node))
        return self.line(node, spot) if words else self.date(node, spot)

    def time(self, node: Any, spot: Spot) -> Any:
        """A time in any form of `read_time`."""
        if not isinstance(node, str):
            return self.faults.kind("time", node, spot)
        if (time := read_time(node)) is None:
            self.faults.time(node, spot)
        return time

    def choice(self, node: Any, spot: Spot, allowed: tuple[str, ...]) -> str | None:
        """One of the allowed words, in English or in the language of the notes."""
        words = {self.locale.choices.get(word, word): word for word in allowed}
        text = node if isinstance(node, str) else self.report.text_at(spot.at)
        text = normalize("NFC", text).strip()
        typed = text.lower()
        if typed in allowed:
            return typed
        if typed not in words:
            self.faults.choice(text, list(words), spot)
        return words.get(typed)

    def language(self, node: Any, spot: Spot) -> str | None:
        """The code of a language, by its code or its name."""
        code = code_of(node) if isinstance(node, str) else None
        return code or self.choice(node, spot, codes())

    def flag(self, node: Any, spot: Spot) -> bool | None:
        """Yes or no, in English or in the language of the notes."""
        if isinstance(node, str) and node.strip().lower() in (*TRUE, *FALSE):
            return node.strip().lower() in TRUE
        word = self.choice(node, spot, ("yes", "no"))
        return None if word is None else word == "yes"
