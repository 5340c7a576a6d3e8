"""The agenda of notes: its items, and what stands in them, declared once.

Beside `model`, which has the notes as a whole.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from minutes_kit.notes.record import Due, Record, Text
from minutes_kit.rare import rare

_FIGURES = rare(r"[0-9]+")
_COUNT = r"[0-9]{1,6} [^\W\d][^\d,;]*"  # a number and what is counted
_COUNTS = rare(rf"(?:{_COUNT})+(?:[,;] (?:{_COUNT})+)*")


class Project(Record, frozen=True):
    """A project of the overview."""

    prose = ("text",)
    mentions = ("presenters",)
    short_form = "title"
    pair = ("title", "text")
    begins_with = ("title",)
    named_by = ("title", "presenters", "programme")

    title: str
    programme: str = ""
    label: str = ""
    presenters: list[str] = []
    text: Text = ""
    website: str = ""


class Action(Record, frozen=True):
    """Who does what, by when, and since which meeting."""

    prose = ("what",)
    mentions = ("who",)
    short_form = "what"
    pair = ("who", "what")
    begins_with = ("what",)
    named_by = ("what", "who")

    what: Text
    who: list[str] = []
    due: Due = None
    since: dt.date | None = None
    done: bool = False


class Vote(Record, frozen=True, rename={"in_favour": "for"}):
    """How people voted: in words, or for each side a number or names."""

    sides = mentions = ("in_favour", "against", "abstained")
    short_form = "text"
    needs = ("text", *sides)
    incomplete = "E218"

    secret: bool = False
    text: str = ""
    in_favour: list[str] = []
    against: list[str] = []
    abstained: list[str] = []

    def counts(self) -> list[int]:
        """The numbers in words that are one more side, such as `2 blank, 1 spoilt`, else none."""
        text = self.text.strip()
        return list(map(int, _FIGURES.findall(text))) if _COUNTS.fullmatch(text) else []


class Decision(Record, frozen=True, kw_only=True):
    """A decision, with who proposed it and how people voted."""

    mentions = ("proposed_by", "seconded_by")
    short_form = "text"
    begins_with = ("number",)
    named_by = ("text", "number")

    number: str = ""
    text: Text
    proposed_by: list[str] = []
    seconded_by: list[str] = []
    vote: Vote | None = None


Decisions = str | list[Decision | str | list[Any]]
"""Decisions as a text, or as a list of texts, of lists that become sub-bullets, of records."""


class Attachment(Record, frozen=True):
    """A document that goes with the minutes: a file or a link."""

    short_form = "title"
    short_pattern = rare(
        r"(?P<link>(?:https?://|www\.)\S+)"
        r"|(?P<file>[^,;:]*[^\s,;:]\.(?:csv|docx?|eml|jpe?g|msg|od[pst]|pdf|png|pptx?|txt|xlsx?|zip))",
        re.IGNORECASE,
    )
    pair = ("title", "file")
    begins_with = ("title",)
    needs = named_by = ("title", "file", "link")
    incomplete = "E211"

    title: str = ""
    file: str = ""
    link: str = ""

    @classmethod
    def second(cls, text: str) -> str:
        """The field that is meant behind a title and a colon: a link is known by its beginning."""
        found = cls.short_pattern.match(text)
        return "link" if found and found["link"] else "file"


class Item(Record, frozen=True):
    """An item of the agenda, with the items below it; or a part, a title over those that follow.

    The title may be left out where an item holds one block and no text.
    """

    blocks = ("projects", "findings", "decisions", "actions")
    prose = ("text",)
    short_form = "title"
    pair = ("title", "text")
    begins_with = ("title", *blocks)
    needs = ("title", "part", *blocks)
    named_by = ("title", "part")
    incomplete = "E209"
    alone = outermost = ("part",)

    number: str = ""
    part: str = ""
    title: str = ""
    confidential: bool = False
    text: Text = ""
    projects: list[Project] = []
    findings: Text = ""
    decisions: Decisions = ""
    vote: Vote | None = None
    actions: list[Action] = []
    attachments: list[Attachment] = []
    items: list[Item] = []

    def filled_blocks(self) -> list[str]:
        """The blocks that the item has."""
        return [name for name in self.blocks if getattr(self, name)]

    def is_complete(self) -> bool:
        """Whether an item has a title, or one block that gives it a title, and no text."""
        titled = self.title or self.part
        return bool(titled) or (len(self.filled_blocks()) == 1 and not self.text)

    def decided(self) -> Iterator[tuple[int, Decision]]:
        """The decisions that are records, behind their numbers in the list."""
        for number, one in enumerate(self.decisions):
            if isinstance(one, Decision):
                yield number, one
