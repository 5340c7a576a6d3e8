"""The agenda of notes: its levels and numbers, its parts and projects."""

from __future__ import annotations

import re
from itertools import count

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Item, Project
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Steps
from minutes_kit.problems import short
from minutes_kit.yaml.places import Remarks

DEEPEST = 3  # levels of items: 1, 1.1 and 1.1.1
_NUMBERED = re.compile(
    r"(?:(?P<word>[^\W\d]+)\.?\s+)?(?P<number>\d{1,3}(?P<levels>(?:\.\d{1,3})*)|[A-Z]|[IVX]+)"
    r"(?P<mark>[.):]|\s[-–])?\s+\S"
)
_FIGURE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}(?P<mark>[.)])\s+(?P<begin>\w)")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def check(notes: Notes, remarks: Remarks) -> None:
    """Tell of items that cannot be printed so, and warn of what can hardly be meant in them."""
    _level(notes.agenda, ("agenda",), [], remarks)
    for path, item in notes.items():
        decided = [((*path, "decisions", at, "number"), one.number) for at, one in item.decided()]
        _twice(decided, set(), remarks)
        for number, project in enumerate(item.projects):
            _project(project, (*path, "projects", number), remarks)
    if notes.action_list and remarks.whole and next(notes.actions(), None) is None:
        remarks.add("W539", ("action_list",), key=remarks.word("Item", "actions"))


def _level(items: list[Item], path: Steps, above: list[str], remarks: Remarks) -> None:
    """The items of a level and those below; `above` are the numbers of the items above them."""
    numbers = _numbers(items, above)
    _numbered_by_hand(items, numbers, path, remarks)
    both = list(zip(items, numbers, strict=True))
    own = [((*path, at, "number"), one.number) for at, (one, number) in enumerate(both) if number]
    _twice(own, {_plain(number) for one, number in both if not one.number}, remarks)
    for at, item in enumerate(items):
        if item.part and above:
            names = {"name": short(item.part), "title": remarks.word("Item", "title")}
            remarks.add("E225", (*path, at, "part"), **names)
        elif item.part:
            _part(item, items[at + 1 : at + 2], (*path, at), remarks)
        elif item.items and len(above) + 1 == DEEPEST:
            remarks.add("E223", (*path, at, "items"), text=remarks.word("Item", "text"))
        elif item.items:
            _level(item.items, (*path, at, "items"), [*above, numbers[at]], remarks)


def _numbers(items: list[Item], above: list[str]) -> list[str]:
    """The numbers of the items of a level as they are printed; parts have none."""
    begin, counted = "".join(f"{number.rstrip('.')}." for number in above[-1:]), count(1)
    return ["" if one.part else one.number or f"{begin}{next(counted)}" for one in items]


def _numbered_by_hand(items: list[Item], numbers: list[str], path: Steps, remarks: Remarks) -> None:
    """Nobody numbers items by hand: their number in the title of two of a level says so.

    One alone may be an ordinal, but for a sure sign.
    """
    words = remarks.locale.words["numbered"].split(", ")
    own = {at: number for at, number in enumerate(numbers) if number and not items[at].number}
    typed = {at: _typed_number(items[at].title, words) for at in own}
    numbered = [at for at, number in own.items() if typed[at] and typed[at] in _forms(number)]
    if len(numbered) < 2:
        numbered = [at for at in own if _surely_numbered(items[at].title, remarks.locale)]
    for at in numbered:
        remarks.add("W519", (*path, at, "title"), title=short(items[at].title))


def _typed_number(title: str, words: list[str]) -> str:
    """The number before a title: it has a dot in it, a mark behind it, or a word before it."""
    match = _NUMBERED.match(title)
    if not match or not (match["mark"] or match["word"] or match["levels"]):
        return ""
    known = not match["word"] or match["word"].casefold() in words
    return match["number"].lstrip("0") if known else ""


def _surely_numbered(title: str, locale: Locale) -> bool:
    """Whether a title begins with a figure and a mark that are no ordinal in a language."""
    match = _FIGURE.match(title)
    if not match or not match["begin"].isupper():
        return False
    return match["mark"] == ")" or "." not in locale.day_endings


def _forms(number: str) -> tuple[str, ...]:
    """A number as it may be typed: whole, or its last figures as a letter or in Roman figures."""
    last = int(number.rpartition(".")[2])
    letter = chr(ord("A") + last - 1) if last <= 26 else ""
    roman = "X" * (last // 10) + _ROMAN[last % 10]
    return number, str(last), *filter(None, [letter]), roman


def _twice(own: list[tuple[Steps, str]], taken: set[str], remarks: Remarks) -> None:
    """Warn of typed numbers, each behind its path, that were typed before or are taken."""
    for path, number in own:
        if number and _plain(number) in taken:
            remarks.add("W537", path, number=short(number))
        taken.add(_plain(number))


def _plain(number: str) -> str:
    """A number without what need not differ between two forms of it."""
    return number.strip(" .)").casefold()


def _part(part: Item, behind: list[Item], path: Steps, remarks: Remarks) -> None:
    """A part is a title, and an item stands behind it."""
    title = Item(part=part.part)
    others = (
        name for name in Item.__struct_fields__ if getattr(part, name) != getattr(title, name)
    )
    if other := next(others, ""):
        hint = "E222_items" if other == "items" else None
        remarks.add("E222", (*path, other), hint=hint, key=remarks.word("Item", other))
    elif remarks.whole and (not behind or behind[0].part):
        remarks.add("W538", (*path, "part"), name=short(part.part))


def _project(project: Project, path: Steps, remarks: Remarks) -> None:
    """Warn of a project with nothing but a title."""
    said = project.text, project.website, project.presenters, project.label
    if remarks.whole and not any(said):
        remarks.add("W514", path, name=short(project.title))
