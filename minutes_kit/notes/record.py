"""What every record of notes is made of: the base of records, and the kinds of values."""

# Types are not put off here: msgspec would read those of the base anew for each of its records.
import datetime as dt
from typing import Any, ClassVar, Literal, NewType

from msgspec import Struct

from minutes_kit.rare import Pattern

UNREAD_DATE = dt.date.min
"""What stands for the date of a meeting that could not be read: no date is before it."""

Steps = tuple[str | int, ...]
"""The names of fields, and the numbers of items of lists, that lead to a value of the notes."""

Text = str | list[Any]
"""A text, or a list of texts that become bullets (a list in it: sub-bullets)."""

Language = NewType("Language", str)
"""The code of a language, one of `codes()`."""

Status = Literal["draft", "final", "approved"]

Due = dt.date | str | None
"""A date, or words that hold no figure, such as "next meeting"."""

Wording = dict[str, str]
"""Own words for labels and sentences of the house, by their names."""


class Record(Struct, frozen=True):
    """The base of every record: what its fields do not say of a record, its class variables do."""

    not_printed: ClassVar[tuple[str, ...]] = ()
    """The fields that no reader sees."""

    prose: ClassVar[tuple[str, ...]] = ()
    """The texts that are seldom written as lists."""

    mentions: ClassVar[tuple[str, ...]] = ()
    """The fields of names of people; each of their texts may hold several."""

    short_form: ClassVar[str] = ""
    """The field that is meant where only a text is written."""

    short_pattern: ClassVar[Pattern[str] | None] = None
    """A form of such a text that means the fields which its groups name."""

    pair: ClassVar[tuple[str, str] | None] = None
    """The two fields that are meant where an item of a list is "this: that"."""

    begins_with: ClassVar[tuple[str, ...]] = ()
    """The fields that an item of a list usually begins with."""

    named_by: ClassVar[tuple[str, ...]] = ()
    """The fields by which an item of a list is named, in this order."""

    needs: ClassVar[tuple[str, ...]] = ()
    """The fields of which one must be filled."""

    alone: ClassVar[tuple[str, ...]] = ()
    """The fields of which each stands in a record by itself."""

    outermost: ClassVar[tuple[str, ...]] = ()
    """The fields that a record within another of its kind has not."""

    blocks: ClassVar[tuple[str, ...]] = ()
    """The fields that have a title of their own in every language."""

    incomplete: ClassVar[str] = "E212"
    """The code of the problem of an item of a list that says nothing."""

    @classmethod
    def second(cls, text: str) -> str:
        """The field of a `pair` that is meant by a text behind the colon."""
        return cls.pair[1] if cls.pair else ""

    def is_complete(self) -> bool:
        """Whether one of the fields that a record needs is filled."""
        return not self.needs or any("".join(getattr(self, name)).strip() for name in self.needs)
