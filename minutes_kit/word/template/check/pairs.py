"""Blocks: what opens must close, by a tag of the same kind, where the document is the same."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from minutes_kit.word.spots import W
from minutes_kit.word.template.check.mistake import Mistake, at
from minutes_kit.word.template.check.tags import Tag

BLOCKS = (*("if", "for", "macro", "call", "filter", "with", "set", "autoescape", "block", "raw"),)
MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
ALONE = ("set", "cellbg", "colspan", "vm", "hm", "include", "import", "from", "extends", "do")
_PAIRED = (*BLOCKS, *MIDDLES, *(f"end{name}" for name in BLOCKS))
COMMANDS = (*_PAIRED, *ALONE)
_KINDS = ("p", "tr", "tc", "r")
_FIRST = re.compile(r"[^\W\d]\w*")
_END = re.compile(r"^end\s+")
_MOST_GUESSED = 100  # of unknown commands: guessing takes time


class _Block(NamedTuple):
    """A tag of a block: the name by which it is paired, and what it opens, closes or divides."""

    tag: Tag
    kind: str
    name: str
    guessed: bool = False  # and so told elsewhere


def command(tag: Tag) -> str:
    """The first word of a statement."""
    found = _FIRST.match(tag.words)
    return found[0] if found else ""


def mistakes(tags: Iterable[Tag]) -> Iterator[Mistake]:
    """Blocks that do not close, or close where or as they must not; the opening tag is named."""
    walk = _Walk()
    for tag in tags:
        if tag.mark == "{%":
            walk.meet(tag)
    yield from walk.found
    yield from walk.unpaired()


class _Walk:
    """Follows which blocks are open."""

    def __init__(self) -> None:
        self.open: list[_Block] = []
        self.names: Counter[str] = Counter()  # of those that are open
        self.unclosed: list[_Block] = []
        self.stray: list[_Block] = []
        self.unknown: list[_Block] = []
        self.found: list[Mistake] = []

    def meet(self, tag: Tag) -> None:
        """Go on with a statement."""
        block = _block(tag, guess=len(self.unknown) < _MOST_GUESSED)
        if block.name in BLOCKS:
            self.open.append(block)
            self.names[block.name] += 1
        elif block.name in MIDDLES:
            self._divide(block)
        elif block.name.startswith("end"):
            self._close(block)
        elif block.name not in ALONE:
            self.unknown.append(block)

    def _divide(self, block: _Block) -> None:
        """An `else`, which belongs to the innermost block."""
        if self.open and self.open[-1].name in MIDDLES[block.name]:
            self._compare(self.open[-1], block)
        else:
            self.stray.append(block)

    def _close(self, block: _Block) -> None:
        """An end, which belongs to the innermost block of its name; those inside have none."""
        name = block.name.removeprefix("end")
        if not self.names[name]:
            self.stray.append(block)
            return
        if self._is_for_another(name, block):
            values = {"tag": self.open[-1].tag.typed, "other": block.tag.typed}
            self.found.append(at("E324", self._ended().tag.spot, **values))
            return
        opening = next(one for one in reversed(self.open) if one.name == name)
        if not _fit(opening, block):  # those inside may still end
            self.open.remove(opening)
            self.names[name] -= 1
        else:
            while self.open[-1] is not opening:
                self.unclosed.append(self._ended())
            self._ended()
        self._compare(opening, block)

    def _is_for_another(self, name: str, block: _Block) -> bool:
        """Whether an end fits the innermost block but for its name, and not that of its name."""
        inner = self.open[-1]
        if inner.name == name or not _fit(inner, block):
            return False
        return not _fit(next(one for one in reversed(self.open) if one.name == name), block)

    def _ended(self) -> _Block:
        """The innermost block, which is no longer open."""
        block = self.open.pop()
        self.names[block.name] -= 1
        return block

    def _compare(self, opening: _Block, other: _Block) -> None:
        """Tell where two tags of a block do not go together."""
        values = {"tag": opening.tag.typed, "other": other.tag.typed}
        if opening.kind != other.kind:
            self.found.append(at("E324", opening.tag.spot, **values))
        elif _home(opening) != _home(other):
            self.found.append(at("E325", opening.tag.spot, **values))

    def unpaired(self) -> Iterator[Mistake]:
        """What is left: an end of another name belongs to a block that lacks its own."""
        strays = deque(self.stray)
        unknown = len(self.unknown)
        for block in sorted([*self.unclosed, *self.open], key=_order):
            while strays and (_order(strays[0]) < _order(block) or strays[0].name in MIDDLES):
                unknown -= 1
                if unknown < 0:
                    yield _stray(strays[0])
                strays.popleft()
            other = strays.popleft() if strays else None
            if not block.guessed:
                yield _unclosed(block, other)
        # What is unknown may have opened what ends here, and is told itself.
        yield from map(_stray, [*strays][max(unknown, 0) :])


def _fit(opening: _Block, block: _Block) -> bool:
    """Whether two tags are of one kind, and stand where they may be of one block."""
    return opening.kind == block.kind and _home(opening) == _home(block)


def _stray(block: _Block) -> Mistake:
    """An end, or an `else`, of nothing."""
    return at("E323", block.tag.spot, tag=block.tag.typed)


def _unclosed(block: _Block, other: _Block | None) -> Mistake:
    """A block without an end, or with the end of another."""
    if other:
        return at("E324", block.tag.spot, tag=block.tag.typed, other=other.tag.typed)
    end = f"{{%{block.kind} end{block.name} %}}"
    return at("E322", block.tag.spot, tag=block.tag.typed, end=end)


def _block(tag: Tag, *, guess: bool) -> _Block:
    """A statement, by the command that was probably meant."""
    kind, words = tag.kind, tag.words
    first = command(tag)
    if first in _KINDS and not kind:  # `{% p if draft %}`
        kind, words = first, words[len(first) :].strip()
    found = _FIRST.match(_END.sub("end", words))
    name = found[0] if found else ""
    if name not in COMMANDS:
        return _Block(tag, kind, near_command(name.lower()) if guess else "", guessed=True)
    return _Block(tag, kind, "do" if name == "set" and "=" in words else name)


@cache
def near_command(name: str) -> str:
    """The command that may have been meant, or nothing."""
    return next(iter(get_close_matches(name, _PAIRED, n=1)), "")


def _order(block: _Block) -> tuple[int, int]:
    """Where a tag stands in its part."""
    return block.tag.line.spot.paragraph, block.tag.start


def _home(block: _Block) -> Any:
    """What both tags of a block must stand in: one table, one row, one cell or control."""
    tag = block.tag
    paragraph = tag.line.element
    if tag.line.alone:
        return paragraph
    if block.kind in ("tr", "tc"):
        around = next(paragraph.iterancestors(W + block.kind), None)
        return None if around is None else around.getparent()
    if block.kind == "p":
        return paragraph.getparent()
    return paragraph.getparent(), _chain(tag)


def _chain(tag: Tag) -> tuple[str, ...]:
    """The names of what a tag stands in, in its paragraph."""
    names = []
    for around in tag.holder.iterancestors():
        if around is tag.line.element:
            break
        names.append(around.tag)
    return tuple(names)
