"""What is wrong with the shape of notes, told with the name of the item that it is in."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from minutes_kit.languages import wording
from minutes_kit.notes.fields import Field, fields_of, normal, words_of
from minutes_kit.notes.model import NextMeeting
from minutes_kit.notes.record import Record
from minutes_kit.problems import NO_MEND, Place, Report
from minutes_kit.yaml.tree import Mapping, Sequence

# `guesses` is imported late throughout: notes are seldom wrong.


class Spot(Struct, frozen=True):
    """Where a value stands: the key as it was typed, the place of the key and of the value."""

    key: str
    key_at: Place
    at: Place


class Faults:
    """Reports what is wrong with the fields of records; `inside` are the records being read."""

    def __init__(self, report: Report) -> None:
        self.report, self.locale = report, report.locale
        self.code = report.language
        self.inside: list[tuple[type[Record], Mapping]] = []
        self._guesses = 0
        self._node, self._names = Mapping(), set[str]()  # of `_taken`

    def add(self, code: str, place: Place, **values: Any) -> None:
        """Report a problem, with the name of the item that it is in."""
        item = ""
        if self.inside:
            from minutes_kit.yaml.guesses import name_of_item

            item = name_of_item(*self.inside[-1], self.locale)
        self.report.add(code, place, item=item, **values)

    def kind(self, kind: str, node: Any, spot: Spot, **values: str) -> None:
        """A value is of another kind than expected; a colon may have made a field of a sentence."""
        if isinstance(node, Mapping) and len(node) == 1 and kind in ("text", "line", "names"):
            from minutes_kit.yaml.guesses import colon

            hint, mend = colon(node, spot.at, self.report)
            self.report.add("E102", spot.at, hint=hint, mend=mend)
            return
        if isinstance(node, Sequence) and node.flow and kind in ("text", "line"):
            from minutes_kit.yaml.guesses import bracketed

            self.report.add("E125", spot.at, mend=bracketed(spot.at, self.report))
            return
        expected = self.locale.kinds[kind].format(**values)
        self.add("E203", spot.at, key=spot.key, expected=expected)

    def record(self, kind: type[Record], node: Any, spot: Spot) -> None:
        """Report a value where the fields of a record were expected."""
        example = self.locale.examples[kind.__name__]
        self.kind("record", node, spot, fields=words_of(kind, self.code), example=example)

    def two_fields(self, kind: type[Record], node: Mapping, spot: Spot) -> bool:
        """Whether a single field is no field, but two values with a colon between them."""
        ((key, value),) = node.items()
        if not key or normal(key) in fields_of(kind, self.code) or self.report.full("E214"):
            return False
        from minutes_kit.yaml.guesses import two_fields, two_lines

        self._guesses += 1
        told: dict[str, Any] = two_fields(kind, key, value, self.code, self._guesses)
        if told:
            mend = two_lines(kind, node, spot.at, self.report)
            self.report.add("E214", spot.at, mend=mend, **told)
        return bool(told)

    def unknown(self, kind: type[Record], spot: Spot, typed: dict[str, str]) -> Field | None:
        """A record does not have a key; the field that is surely meant by it, if any.

        `typed` are the fields that were read already.
        """
        if self.report.full("E201"):
            return None
        from minutes_kit.yaml.guesses import guess, respelt

        self._guesses += 1
        meant = guess(spot.key, kind, self._taken(typed), self.code, self._guesses)
        mend = respelt(self.report, spot.key_at, spot.key, meant.near) if meant.sure else NO_MEND
        told: dict[str, Any] = {"near": meant.near, "allowed": words_of(kind, self.code)}
        told["typed"] = spot.key if meant.field else ""
        self.add("E201", spot.key_at, hint=meant.hint, mend=mend, key=spot.key, **told)
        return meant.field if meant.sure else None

    def own_words(self, name: str, text: str, spot: Spot, typed: set[str]) -> bool:
        """Whether own words have the name of words of the house, and only what these know.

        `typed` are the names of all own words.
        """
        known = wording.names(self.code)
        if normal(name) not in known:
            from minutes_kit.yaml.guesses import nearest

            free = [word for word in known if word not in typed]
            near = wording.meant(name, free) or nearest(normal(name), free)
            hint = "E216_near" if near else None
            self.add("E216", spot.key_at, hint=hint, typed=name, name=name, near=near)
            return False
        wrong = wording.fault(normal(name), text, self.code)
        if wrong:
            self.add(wrong.code, spot.at, part=wrong.part, name=name, allowed=wrong.allowed)
        return not wrong

    def _taken(self, typed: dict[str, str]) -> set[str]:
        """The names of the fields that the innermost record has, also by other words."""
        kind, node = self.inside[-1]
        if node is not self._node:
            known = fields_of(kind, self.code)
            self._node, words = node, map(normal, node)
            self._names = {known[word].name for word in words if word in known}
        return self._names.union(typed)

    def date(self, text: str, spot: Spot) -> None:
        """Report a text that is no date; a text without its own key may hold more than a date."""
        from minutes_kit.yaml.no_dates import no_date, parts_of_meeting

        kind = self.inside[-1][0]
        code, told = no_date(text, kind, self.locale)
        alone = kind is NextMeeting and spot.key_at == spot.at and code == "E204"
        if alone and (parts := parts_of_meeting(text, self.locale)):
            told |= {"why": "", **parts}
        self.add(code, spot.at, **told)

    def time(self, text: str, spot: Spot) -> None:
        """Report a text that is no time."""
        from minutes_kit.languages.date_mistakes import why_no_time
        from minutes_kit.problems import short

        value = short(text)
        self.add("E205", spot.at, value=value, why=why_no_time(value, self.locale))

    def choice(self, text: str, words: list[str], spot: Spot) -> None:
        """Report a word that cannot stand there."""
        from minutes_kit.problems import short
        from minutes_kit.yaml.guesses import nearest

        near = nearest(text.lower(), words)
        told = {"value": short(text), "near": near, "allowed": ", ".join(words)}
        hint = "E206_near" if near else None
        self.add("E206", spot.at, hint=hint, typed=text, **told)
