"""A letter holds the texts of the notes that it is to hold, as they were typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from itertools import count, product

from msgspec.structs import replace

from minutes_kit.languages.locale import Locale
from minutes_kit.mail.letter import Letter
from minutes_kit.notes.agenda import Action, Item, Vote
from minutes_kit.notes.model import Notes
from minutes_kit.text.dossier import titles_of
from minutes_kit.word.proof.complete import Texts
from minutes_kit.word.proof.search import Piece, Typed, lost
from minutes_kit.word.proof.visible import BULLET, LABEL, address

_COLUMN = re.compile(" {2,}")
_RULED = re.compile(r"^ *-+(?:  +-+)+ *\n", re.MULTILINE)  # below the names of columns
_RULED_ONE = re.compile(r"^ *-+\n", re.MULTILINE)  # below the name of a single one
_BULLET = re.compile(r"(?:^|(?<=  ))- ", re.MULTILINE)
_HTML = re.compile(r"<(/?)(\w+)([^>]*)>|([^<]+)")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_START = re.compile(r'start="(\d+)"')
_WITHIN = {"a", "b", "i"}  # elements inside a line


class _Page:
    """The text of a letter as a reader sees it."""

    def __init__(self, text: str, links: dict[str, str]) -> None:
        self.text, self.links = f"\n{text}\n", links
        self.body = len(self.text)


def unsaid(letter: Letter, notes: Notes, locale: Locale) -> list[Piece]:
    """The texts of notes that the letter to all does not hold, in the order of the letter."""
    missing = _lost(letter, _general(notes, locale), ordered=True)
    subject = " ".join(notes.mail.subject.split()) if notes.mail else ""
    return missing if subject in letter.subject else [Piece(("mail", "subject"), subject), *missing]


def uninvited(letter: Letter, notes: Notes, held: Notes, locale: Locale) -> list[Piece]:
    """The texts of an invitation, as it is `held` of notes, that its letter does not hold."""
    texts = Texts(locale)
    texts.add(replace(held, reference="", agenda=[]), ())
    for title in titles_of(notes, locale):
        texts.short(title, ("agenda",))
    return _lost(letter, texts.found, ordered=False)


def unsaid_to(letter: Letter, notes: Notes, locale: Locale, names: Collection[str]) -> list[Piece]:
    """The texts of the open actions of some names that their letter does not hold."""
    return _lost(letter, _personal(notes, locale, names), ordered=False)


def _lost(letter: Letter, texts: list[Typed], *, ordered: bool) -> list[Piece]:
    """The texts that the plain text or the HTML of a letter does not hold, each once."""
    found = [_unread(texts, pages, ordered=ordered) for pages in (_plain(letter), [_html(letter)])]
    return list(dict.fromkeys(piece for pieces in found for piece in pieces))


def _unread(texts: list[Typed], pages: Iterable[_Page], *, ordered: bool) -> list[Piece]:
    """The texts that stand in none of the pages, which are readings of one text."""
    found: list[Piece] | None = None
    for page in pages:
        here = lost(texts, page, ordered=ordered)
        found = here if found is None else [piece for piece in found if piece in here]
        if not found:
            break
    return found or []


def _general(notes: Notes, locale: Locale) -> list[Typed]:
    """The texts that the letter to all must hold."""
    texts = Texts(locale)
    if notes.mail:
        texts.prose(notes.mail.intro, ("mail", "intro"))
    texts.short(notes.title, ("title",))
    for path, item in notes.items(openly=True):
        texts.prose(item.decisions, (*path, "decisions"))
        if item.vote:
            _vote(item, item.vote, path, texts)
    for path, action in notes.actions(openly=True):
        _action(action, path, texts)
        texts.prose(action.what, (*path, "what"))
    if notes.next_meeting:
        texts.add(notes.next_meeting, ("next_meeting",))
    texts.short(notes.minute_taker, ("minute_taker",))
    return texts.found


def _vote(item: Item, vote: Vote, path: tuple[str | int, ...], texts: Texts) -> None:
    """Add how people voted on an item, below its title."""
    texts.short(item.number, (*path, "number"))
    texts.short(item.title, (*path, "title"))
    texts.add(vote, (*path, "vote"))
    texts.group += 1


def _action(action: Action, path: tuple[str | int, ...], texts: Texts) -> None:
    """Add who does something, by when, since when and whether it is done: these stand before."""
    for name in ("who", "due", "since", "done"):
        if value := getattr(action, name):
            texts.short(value, (*path, name))


def _personal(notes: Notes, locale: Locale, names: Collection[str]) -> list[Typed]:
    """The texts that the letter to a person must hold, who may have several names."""
    texts = Texts(locale)
    texts.short(notes.title, ("title",))
    for path, action in notes.actions():
        if not action.done and any(name in names for name in action.who):
            texts.prose(action.what, (*path, "what"))
            for name in ("due", "since"):
                if value := getattr(action, name):
                    texts.short(value, (*path, name))
    return texts.found


def _plain(letter: Letter) -> Iterator[_Page]:
    """The plain text, each cell of a table on a line of its own.

    Where typed signs look like the marks of lists and tables, it can be read in several ways.
    """
    for ruled, marked, parted in product((_RULED, _RULED_ONE, None), (True, False), (True, False)):
        text = _RULED.sub("", letter.plain) if ruled else letter.plain
        text = _RULED_ONE.sub("", text) if ruled is _RULED_ONE else text
        text = _BULLET.sub(f"{LABEL[0]}{BULLET}{LABEL[1]}", text) if marked else text
        yield _Page(_COLUMN.sub("\n", text) if parted else text, {})


def _html(letter: Letter) -> _Page:
    """The text of the HTML, a line for each line, with the numbers of lists."""
    body = letter.html.partition("<body>")[2]
    lists: list[Iterator[int] | None] = []
    text = "".join([_seen(tag, lists) for tag in _HTML.finditer(body)])
    links: dict[str, str] = defaultdict(str)
    for target, words in _LINK.findall(body):
        links[address(unescape(target))] += "".join(_seen(tag, []) for tag in _HTML.finditer(words))
    return _Page(text, links)


def _seen(tag: re.Match[str], lists: list[Iterator[int] | None]) -> str:
    """The characters seen for a tag or a text; `lists` has the numbers to come of open lists."""
    end, name, attributes, text = tag.groups()
    if text:
        return unescape(text)
    if name in ("ol", "ul"):
        if end:
            lists.pop()
        else:
            lists.append(_numbers(attributes) if name == "ol" else None)
    elif name == "li" and not end and lists[-1]:
        return f"\n{LABEL[0]}{next(lists[-1])}{LABEL[1]}"
    return "" if name in _WITHIN else "\n"


def _numbers(attributes: str) -> Iterator[int]:
    """The numbers of the items of a list with these attributes."""
    start = _START.search(attributes)
    return count(int(start[1]) if start else 1)
