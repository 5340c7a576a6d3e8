"""The lines of a pasted list: what each begins with, and how deep it stands."""

from __future__ import annotations

from typing import NamedTuple

from minutes_kit.yaml.characters import SPACES
from minutes_kit.yaml.signs import SIGNS, depths, list_sign
from minutes_kit.yaml.slips.lines import width_of


class Pasted(NamedTuple):
    """A line of a list; one that goes on with the line above has no sign.

    `head` is the good dash that stands before its sign; `width` is of all white before it.
    """

    number: int
    column: int
    width: int
    sign: str
    text: str
    head: str = ""

    @property
    def is_numbered(self) -> bool:
        """Whether its sign is a number, which is a word of the text."""
        return self.sign[:1].isdigit()

    @property
    def kind(self) -> str:
        """What its sign has in common with those of the same level; nothing if typed by hand."""
        if self.is_numbered:
            return "1"
        if self.sign[:1] in SIGNS:
            return self.sign[:1]
        return self.sign if "\t" in self.sign else ""

    def without_dash(self) -> Pasted:
        """The line with nothing before its sign."""
        column = width_of(self.head)
        return self._replace(column=column, width=column, head="") if self.head else self

    def at(self, column: int, *, opens: bool) -> str:
        """The line at a column, as the first of a list inside another or not."""
        sign = list_sign(self.sign.strip(SPACES))
        head = self.head or f"{' ' * (column - 2 * opens)}{'- ' * opens}{sign} "
        return f"{head}{self.text}"


def deep_in(run: list[Pasted]) -> list[int]:
    """How deep the lines of a list stand: by their signs, or by their columns."""
    kinds = [one.kind for one in run if one.sign]
    by_kind = all(kinds) and len({*kinds}) > 1
    ranks = iter(kinds if by_kind else map(str, _columns([one.width for one in run if one.sign])))
    return depths([next(ranks) if one.sign else "" for one in run])


def _columns(widths: list[int]) -> list[int]:
    """The columns of lines, of which the first may stand where the cursor was."""
    first, *below = widths
    base = first if below[:1] == [first] else min(widths)
    return [base, *(max(base, column) for column in below)]
